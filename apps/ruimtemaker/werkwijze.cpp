// SPDX-License-Identifier: EUPL-1.2
// werkwijze controleer: loads the method and the catalogues as the server does. werkwijze tabel: the method in words.
// openapi: prints the document.
#include <CLI/CLI.hpp>
#include <iostream>

#include "application/labels.hpp"
#include "commands.hpp"
#include "environment.hpp"
#include "http/api/openapi.hpp"

namespace ruimte::app {

namespace {

void check() {
  const Content content;
  std::cout << "Werkwijze " << base::to_string(content.werkwijze.hash()) << '\n';
  for (const auto& loop : content.werkwijze.levenslopen())
    std::cout << "  " << gen::to_id(loop.soort) << ": " << loop.fasen.size() << " fasen, " << loop.overgangen.size()
              << " handelingen\n";
  std::cout << "Catalogus: " << content.referentie.organisaties.size() << " organisaties, "
            << content.referentie.gremia.size() << " gremia, " << content.referentie.provincies.size()
            << " provincies\n";
}

/// The words of ids, `a, b`.
template <class Word>
std::string words(const std::vector<std::string>& ids, const Word& word) {
  std::string out;
  for (const auto& id : ids) out += (out.empty() ? "" : ", ") + word(id);
  return out;
}

void print_act(const application::Labels& labels, const domain::Levensloop& loop, const domain::Overgang& act) {
  using application::Taal;
  const auto fase = [&](const std::string& id) { return labels.fase(loop.soort, id, Taal::nl); };
  const auto functie = [&](const std::string& id) { return labels.catalogus("functie", id, Taal::nl); };
  std::string alleen_als;
  for (const auto& guard : act.voorwaarden)
    alleen_als += (alleen_als.empty() ? "" : "; ") + labels.catalogus("voorwaarde", guard.def->naam, Taal::nl);
  const auto wie = act.klok.empty() ? words(act.functies, functie)
                                    : "de klok, na: " + labels.catalogus("termijn", act.klok, Taal::nl);
  std::cout << "| " << act.naam << " | " << wie << " | " << (act.maakt() ? "begint" : words(act.van, fase)) << " | "
            << (act.naar.empty() ? "" : fase(act.naar)) << " | " << alleen_als << " | " << act.grondslag << " |\n";
}

/// One table per life cycle, as the pages of the method show it.
void print_tables() {
  const Content content;
  const application::Labels labels(content.werkwijze);
  for (const auto& loop : content.werkwijze.levenslopen()) {
    std::cout << "## " << gen::to_id(loop.soort)
              << "\n\n| Handeling | Wie | Vanuit | Naar | Alleen als | Grondslag |\n|---|---|---|---|---|---|\n";
    for (const auto& act : loop.overgangen) print_act(labels, loop, act);
    std::cout << '\n';
  }
}

}  // namespace

void add_werkwijze(CLI::App& app) {
  auto* method = app.add_subcommand("werkwijze", "De werkwijze");
  method->require_subcommand(1);
  method->add_subcommand("controleer", "Controleer de werkwijze en de catalogus")->callback(check);
  method->add_subcommand("tabel", "Druk per levensloop af wie wat wanneer kan")->callback(print_tables);
  app.add_subcommand("openapi", "Druk de beschrijving van de API af")->callback([] {
    std::cout << http::openapi_document(Content().werkwijze) << '\n';
  });
}

}  // namespace ruimte::app
