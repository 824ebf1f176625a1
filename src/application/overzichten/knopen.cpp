// SPDX-License-Identifier: EUPL-1.2
// What waits for a department: sticking points, conflicts and national choices, with their age.
#include <algorithm>
#include <tuple>

#include "application/overzichten/tabel.hpp"
#include "base/clock.hpp"
#include "gen/conflict.hpp"
#include "gen/hangpunt.hpp"
#include "gen/nationale_keuze.hpp"

namespace ruimte::application {

namespace {

using domain::Soort;

struct Knoop {
  std::string departement, wat;
  base::Date sinds;
  domain::StreamRef ref;
};

void voeg_toe(const OverzichtVraag& vraag, std::string_view organisatie, Knoop knoop, std::vector<Knoop>& uit) {
  if (!is_departement(vraag, organisatie)) return;
  knoop.departement = vraag.labels.catalogus("organisatie", organisatie, vraag.taal);
  uit.push_back(std::move(knoop));
}

/// Of a conflict the department that guides it is next; until that is settled, the one that brings it on.
std::string aan_zet(const gen::ConflictToestand& t) { return t.regie && t.regie->regie ? *t.regie->regie : t.eigenaar; }

std::vector<Knoop> knopen(const OverzichtVraag& vraag, Tabel& tabel) {
  std::vector<Knoop> uit;
  elke_rij(vraag, Soort::hangpunt, tabel, [&](const Row& row) {
    const auto& h = row.rij.as<gen::HangpuntRij>();
    if (h.eigenaar && loopt_nog(vraag, Soort::hangpunt, h.fase))
      voeg_toe(vraag, *h.eigenaar, {{}, h.nummer + " " + h.zin, h.genoemd_op, row.stream}, uit);
  });
  elk_dossier<gen::ConflictToestand>(vraag, Soort::conflict, tabel, [&](const auto& ref, const auto& t) {
    if (loopt_nog(vraag, Soort::conflict, t.fase) && !t.lezingen.empty())
      voeg_toe(vraag, aan_zet(t), {{}, t.nummer + " " + t.schuurt, base::amsterdam_date(t.lezingen.front().op), ref},
               uit);
  });
  elke_rij(vraag, Soort::nationale_keuze, tabel, [&](const Row& row) {
    const auto& k = row.rij.as<gen::NationaleKeuzeRij>();
    if (loopt_nog(vraag, Soort::nationale_keuze, k.fase))
      voeg_toe(vraag, k.eigenaar, {{}, k.nummer + " " + k.titel, k.gevraagd_op, row.stream}, uit);
  });
  return uit;
}

}  // namespace

void vul_open_knopen(const OverzichtVraag& vraag, Tabel& tabel) {
  tabel.kolommen = {{in(vraag.taal, {"Departement", "Department"}), gen::Kolomsoort::tekst},
                    {in(vraag.taal, {"Soort", "Kind"}), gen::Kolomsoort::tekst},
                    {in(vraag.taal, {"Knoop", "Knot"}), gen::Kolomsoort::tekst},
                    {in(vraag.taal, {"Sinds", "Since"}), gen::Kolomsoort::datum},
                    {in(vraag.taal, {"Leeftijd in dagen", "Age in days"}), gen::Kolomsoort::getal}};
  auto alle = knopen(vraag, tabel);
  std::ranges::sort(alle, {}, [](const Knoop& k) { return std::tuple(k.departement, k.sinds, k.ref); });
  for (auto& k : alle)
    tabel.rijen.push_back(
        {{tekst(std::move(k.departement)),
          tekst(vraag.labels.code(gen::code_list_stroomsoort(), static_cast<std::size_t>(k.ref.soort), vraag.taal)),
          tekst(std::move(k.wat), pad_van(k.ref)), datum(k.sinds), getal(leeftijd(vraag, k.sinds))}});
  tabel.samen = {
      alle.empty()
          ? in(vraag.taal, {"Er wacht niets op een departement.", "Nothing waits for a department."})
          : in(vraag.taal, {"Open knopen: ", "Open knots: "}) + std::to_string(alle.size()) + ". " +
                in(vraag.taal, {"Wat alleen een ander ziet, staat hier niet.", "What only others see is not here."})};
}

}  // namespace ruimte::application
