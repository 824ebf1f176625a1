// SPDX-License-Identifier: EUPL-1.2
// seed: an empty data folder filled with plausible dossiers, to measure and to look at.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>
#include <stdexcept>

#include "application/seed/zaad.hpp"
#include "base/clock.hpp"
#include "commands.hpp"
#include "domain/kernel/aggregate.hpp"
#include "environment.hpp"
#include "plaatsen.hpp"
#include "storage/sqlite/open.hpp"
#include "zones.hpp"

namespace ruimte::app {

namespace {

namespace fs = std::filesystem;

struct Vraag {
  application::Seedvraag seed;
  std::string data, gegevens = "gegevens";
};

void remove_unfinished(const fs::path& unfinished) {
  for (const auto* suffix : {"", "-wal", "-shm", "-journal"}) fs::remove(unfinished.string() + suffix);
}

application::Seeduitslag zaai(const Vraag& vraag, const fs::path& file) {
  const Content content;
  const auto plaatsen = plaatsen_in(vraag.gegevens);
  const auto kaart = rekenaar(vraag.gegevens, Omgeving::oefen);
  const base::ManualClock clock(application::seed_begin());
  base::SeededRandom random(vraag.seed.zaad + 1);  // the salts; apart from the choices
  const auto bulk = storage::open_bulk_sqlite({.path = file.string(),
                                               .decide = {},
                                               .referentie = &content.referentie,
                                               .clock = &clock,
                                               .random = &random,
                                               .werkwijze = content.werkwijze.hash(),
                                               .oefen = false,
                                               .vfs = {}});
  const auto vul_aan = aanvuller(content.referentie, kaart.get());
  return application::seed(
      vraag.seed, {.methoden = content.methoden, .plaatsen = plaatsen, .password_cost = {}, .vul_aan = vul_aan}, *bulk);
}

void vertel(const application::Seeduitslag& uitslag) {
  std::cout << uitslag.feiten << " gebeurtenissen van " << uitslag.handelingen << " handelingen, " << uitslag.personen
            << " accounts\n";
  for (const auto& [soort, aantal] : uitslag.dossiers) std::cout << "  " << gen::to_id(soort) << ": " << aantal << '\n';
  if (uitslag.geweigerd != 0) std::cout << uitslag.geweigerd << " handelingen pasten in hun verhaal niet meer\n";
  for (const auto& [reden, aantal] : uitslag.redenen) std::cout << "  " << reden << ": " << aantal << '\n';
}

void fill(const Vraag& vraag) {
  const fs::path finished = database_in(vraag.data), unfinished = finished.string() + ".nieuw";
  if (!(vraag.seed.schaal > 0)) throw std::runtime_error("De schaal is een getal boven 0.");
  if (fs::exists(finished)) throw std::runtime_error("In " + vraag.data + " staat al een database. Kies een lege map.");
  fs::create_directories(vraag.data);
  remove_unfinished(unfinished);
  try {
    const auto uitslag = zaai(vraag, unfinished);
    fs::rename(unfinished, finished);
    remove_unfinished(unfinished);
    vertel(uitslag);
  } catch (...) {
    remove_unfinished(unfinished);
    throw;
  }
}

}  // namespace

void add_seed(CLI::App& app) {
  auto* seed = app.add_subcommand("seed", "Vul een lege map met verzonnen dossiers, om te meten en te bekijken");
  const auto vraag = std::make_shared<Vraag>();
  seed->add_option("--schaal", vraag->seed.schaal,
                   "1 is de verwachte omvang, 10 de omvang waar het programma op is gebouwd")
      ->capture_default_str();
  seed->add_option("--zaad", vraag->seed.zaad, "Hetzelfde zaad geeft dezelfde database")->capture_default_str();
  seed->add_option("--data", vraag->data, "Map die nog geen database heeft")->required();
  seed->add_option("--gegevens", vraag->gegevens, "Map met de meegeleverde kaartlagen")->capture_default_str();
  seed->callback([vraag] { fill(*vraag); });
}

}  // namespace ruimte::app
