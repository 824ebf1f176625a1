// SPDX-License-Identifier: EUPL-1.2
// Promises that were opened again, by the cycle in which that happened.
#include <algorithm>

#include "application/overzichten/tabel.hpp"
#include "gen/gremium.hpp"
#include "gen/overlegdossier.hpp"

namespace ruimte::application {

namespace {

using domain::Soort;

struct Ronde {
  std::string naam, pad;
  base::Date van;
  std::int64_t keren = 0, toezeggingen = 0;
};

/// By first day; before the first one there is none.
std::vector<Ronde> rondes(const OverzichtVraag& vraag, Tabel& tabel) {
  std::vector<Ronde> uit;
  elk_dossier<gen::CyclusToestand>(vraag, Soort::cyclus, tabel, [&](const auto& ref, const auto& t) {
    if (t.stappen.empty()) return;
    uit.push_back({t.naam, pad_van(ref), std::ranges::min(t.stappen, {}, &gen::CyclusStap::van).van});
  });
  std::ranges::sort(uit, {}, &Ronde::van);
  uit.insert(uit.begin(), {in(vraag.taal, {"Vóór de eerste cyclus", "Before the first cycle"}), {}, {INT32_MIN}});
  return uit;
}

}  // namespace

void vul_toezeggingen(const OverzichtVraag& vraag, Tabel& tabel) {
  tabel.kolommen = {{in(vraag.taal, {"Cyclus", "Cycle"}), gen::Kolomsoort::tekst},
                    {in(vraag.taal, {"Keren heropend", "Times reopened"}), gen::Kolomsoort::getal},
                    {in(vraag.taal, {"Toezeggingen", "Promises"}), gen::Kolomsoort::getal}};
  auto alle = rondes(vraag, tabel);
  const auto ronde_van = [&](base::Date dag) {
    return std::ranges::upper_bound(alle, dag, {}, &Ronde::van) - alle.begin() - 1;
  };
  elk_dossier<gen::OverlegdossierToestand>(vraag, Soort::overlegdossier, tabel, [&](const auto&, const auto& t) {
    for (const auto& z : t.toezeggingen) {
      std::ptrdiff_t vorige = -1;
      for (const auto dag : z.heropend_op) {
        const auto plek = ronde_van(dag);
        auto& ronde = alle[static_cast<std::size_t>(plek)];
        ++ronde.keren;
        ronde.toezeggingen += plek == vorige ? 0 : 1;
        vorige = plek;
      }
    }
  });
  std::int64_t som = 0;
  for (const auto& r : alle) {
    som += r.keren;
    if (r.pad.empty() && r.keren == 0) continue;
    tabel.rijen.push_back({{tekst(r.naam, r.pad), getal(r.keren), getal(r.toezeggingen)}});
  }
  tabel.samen = {som == 0 ? in(vraag.taal, {"Er is geen toezegging heropend.", "No promise was reopened."})
                          : in(vraag.taal, {"Samen heropend: ", "Reopened in all: "}) + std::to_string(som) + "."};
}

}  // namespace ruimte::application
