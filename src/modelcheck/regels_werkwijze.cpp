// SPDX-License-Identifier: EUPL-1.2
// What must be true where the method itself changes while dossiers run.
#include <algorithm>

#include "gen/vraagstuk_gebeurtenissen.hpp"
#include "gen/werkwijze.hpp"
#include "modelcheck/regels_delen.hpp"

namespace ruimte::modelcheck {

using domain::Soort;

namespace {

/// The fact that moved this dossier in this step; null when there is none.
const gen::WerkwijzeOvergestapt* overgestapt(const Overstap& stap, const domain::StreamRef& ref) {
  for (const auto& e : stap.feiten)
    if (e.stream == ref && e.inhoud.is<gen::WerkwijzeOvergestapt>()) return &e.inhoud.as<gen::WerkwijzeOvergestapt>();
  return nullptr;
}

const gen::WerkwijzeToestand* van_kracht(const Stand& stand) {
  for (const auto& s : stand.stukken)
    if (s->aggregate.ref.soort == Soort::werkwijze) {
      const auto& t = s->aggregate.toestand.as<gen::WerkwijzeToestand>();
      if (t.besluit && !t.vervangen_door) return &t;
    }
  return nullptr;
}

}  // namespace

void toets_eigen_werkwijze(Oordeel& o, const Paar& p) {
  const auto& stap = o.stap();
  if (p.na.ref.soort == Soort::werkwijze || p.na.ref.soort == Soort::werkwijzetekst) return;
  const StandWorld wereld(stap.na, stap.referentie, stap.methoden);
  const auto* methode = stap.methoden->vind(wereld, p.na.werkwijze);
  o.eis(methode != nullptr, "I-08", "Een dossier volgt een werkwijze die er niet is.");
  const auto* loop = methode == nullptr ? nullptr : methode->werkwijze.levensloop(p.na.ref.soort);
  const auto fase = domain::aggregate_type(p.na.ref.soort).fase(p.na.toestand);
  if (loop != nullptr)
    o.eis(loop->fase(fase) != nullptr, "I-08", "Een dossier staat in een fase die zijn werkwijze niet kent.");
  const auto* e = overgestapt(stap, p.na.ref);
  if (p.voor == nullptr) {
    const auto* nu = van_kracht(stap.voor);
    if (nu != nullptr)
      o.eis(p.na.werkwijze == nu->kenmerk, "I-18", "Een nieuw dossier volgt een andere werkwijze dan de geldende.");
    return;
  }
  o.eis(e != nullptr || p.voor->werkwijze == p.na.werkwijze, "I-18", "Een dossier kreeg zomaar een andere werkwijze.");
  if (e == nullptr) return;
  const auto* nu = van_kracht(stap.voor);
  o.eis(nu != nullptr && nu->kenmerk == e->naar, "I-18", "Een dossier ging over op een werkwijze die niet geldt.");
  const auto* eind = loop == nullptr ? nullptr : loop->fase(fase);
  const auto* oud = stap.methoden->vind(wereld, p.voor->werkwijze);
  const auto* oude_loop = oud == nullptr ? nullptr : oud->werkwijze.levensloop(p.na.ref.soort);
  const auto* was = oude_loop == nullptr ? nullptr : oude_loop->fase(e->fase_van);
  const bool eindigt = eind != nullptr && eind->eind && was != nullptr && !was->eind;
  o.eis(!eindigt, "I-08", "Een overstap maakte in stilte een eind aan een dossier.");
}

void toets_werkwijze(Oordeel& o, const Paar& p) {
  const auto& stap = o.stap();
  const auto& t = p.na.toestand.as<gen::WerkwijzeToestand>();
  std::int64_t geldend = 0;
  for (const auto& s : stap.na.stukken)
    if (s->aggregate.ref.soort == Soort::werkwijze) {
      const auto& ander = s->aggregate.toestand.as<gen::WerkwijzeToestand>();
      if (ander.besluit && !ander.vervangen_door) ++geldend;
    }
  o.eis(geldend == 1, "I-18", "Er geldt niet precies één werkwijze.");
  const bool nu_vastgesteld = t.besluit && p.voor != nullptr && !p.voor->toestand.as<gen::WerkwijzeToestand>().besluit;
  if (!nu_vastgesteld) return;
  o.eis(t.proef && t.proef->geslaagd && t.proef->kenmerk == t.besluit->kenmerk && t.besluit->kenmerk == t.kenmerk,
        "I-12", "Een werkwijze ging gelden zonder geslaagde proef van precies die tekst.");
  const auto steunt = [&](std::string_view zijde) {
    return std::ranges::any_of(t.steun, [&](const auto& s) {
      return s.zijde == zijde && s.standpunt == gen::Werkwijzestandpunt::steun && s.kenmerk == t.kenmerk;
    });
  };
  const auto provincies =
      std::ranges::count_if(stap.referentie.provincies, [&](const auto& entry) { return steunt(entry.first); });
  const auto nodig = stap.referentie.getallen.find("instemming_provincies");
  o.eis(steunt("rijk") && nodig != stap.referentie.getallen.end() && provincies >= nodig->second, "I-02",
        "Een werkwijze ging gelden zonder het Rijk of zonder genoeg provincies.");
  o.eis(mag_besluiten(stap.referentie, {t.besluit->gremium.value_or(""), "werkwijze", {}}, stap.voor.vandaag), "I-04",
        "Een gremium zonder mandaat stelde de werkwijze vast.");
  o.eis(stap.actor.gremium == t.besluit->gremium.value_or(""), "I-04",
        "Iemand van een ander gremium stelde de werkwijze vast.");
}

}  // namespace ruimte::modelcheck
