// SPDX-License-Identifier: EUPL-1.2
#include "modelcheck/modelcheck.hpp"

#include <algorithm>
#include <iterator>

#include "modelcheck/graaf.hpp"
#include "modelcheck/tegenvoorbeeld.hpp"

namespace ruimte::modelcheck {

namespace {

void voeg_toe(Scopeverslag& s, const Opzet& opzet, const domain::Werkwijze& werkwijze, const Verkenning& v,
              Woordenboek& woorden) {
  std::set<std::string> regels;
  for (const auto& vondst : v.telling.schendingen)
    if (regels.insert(vondst.schending.regel).second)
      s.tegenvoorbeelden.push_back(tegenvoorbeeld(opzet, werkwijze, v, vondst, woorden));
}

Scopeverslag verslag_van(const Opzet& opzet, const domain::Werkwijze& werkwijze, Verkenning& v) {
  Scopeverslag s;
  s.id = opzet.scope.id;
  s.naam = opzet.scope.naam;
  s.standen = v.standen.size();
  s.diepte = v.diepte;
  s.overgangen = v.overgangen;
  s.compleet = v.compleet;
  s.vergeleken = v.vergeleken;
  s.verschillen = v.verschillen;
  s.andere_uitkomsten = v.andere_uitkomsten;
  if (v.compleet) toets_graaf(opzet, werkwijze, v, v.telling);
  toets_catalogus(opzet.scope.referentie, v.telling);
  s.gecontroleerd = v.telling.gecontroleerd;
  s.schendingen = v.telling.schendingen.size();
  std::ranges::set_difference(opzet.scope.handelingen, v.gezien.handelingen, std::inserter(s.nooit, s.nooit.end()));
  return s;
}

/// What every scope together did and did not do.
void dekking(const domain::Werkwijze& werkwijze, const Gezien& gezien, const Onderwerpen& toch, Verslag& uit) {
  std::set<std::string, std::less<>> rollen, guards;
  for (const auto& loop : werkwijze.levenslopen())
    for (const auto& o : loop.overgangen) {
      if (!o.klok.empty()) continue;
      const auto naam = std::string(gen::to_id(loop.soort)) + "." + o.id;
      const bool geprobeerd = gezien.geprobeerd.contains(naam);
      const bool nieuw = !genoemde_handelingen().contains(naam);
      if (nieuw && !geprobeerd) uit.onverkend.push_back(naam);
      if (!gezien.handelingen.contains(naam) && ((nieuw && geprobeerd) || toch.contains(naam)))
        uit.niet_beproefd.push_back(naam + (nieuw ? "" : " (" + niet_verkend().at(naam) + ")"));
      const bool verkend = genoemde_handelingen().contains(naam) && !niet_verkend().contains(naam);
      if (!verkend && !geprobeerd) continue;
      if (!gezien.handelingen.contains(naam)) uit.nooit_gedaan.push_back(naam);
      rollen.insert(o.functies.begin(), o.functies.end());
      for (const auto& g : o.voorwaarden)
        if (!g.def->looks_at_input) guards.emplace(g.def->naam);
    }
  for (const auto& g : guards)
    if (!gezien.guards.contains(g)) uit.guards_zonder_nee.push_back(g);
  for (const auto& r : rollen)
    if (std::ranges::none_of(gezien.rollen, [&](const auto& rol) { return rol.starts_with(r + ": "); }))
      uit.rollen_zonder_act.push_back(r);
}

}  // namespace

bool Verslag::goed() const {
  return onverkend.empty() &&
         std::ranges::all_of(scopes, [](const Scopeverslag& s) { return s.compleet && s.schendingen == 0; });
}

Verslag controleer(const domain::Werkwijze& werkwijze, const domain::Referentie& referentie, const Opdracht& opdracht) {
  Verslag uit;
  Gezien gezien;
  const auto toch = opdracht.meegeleverd == nullptr ? Onderwerpen{} : gewijzigd(werkwijze, *opdracht.meegeleverd);
  for (const auto& id : opdracht.scopes.empty() ? scope_ids(false, opdracht.methoden != nullptr) : opdracht.scopes) {
    const auto begin = opdracht.klok == nullptr ? base::Instant{} : opdracht.klok->now();
    Woordenboek woorden;
    auto opzet = maak_scope(id, werkwijze, referentie, woorden, opdracht.methoden);
    opzet.scope.toch = toch;
    auto v = verken(opzet, werkwijze, woorden, opdracht.grenzen);
    auto s = verslag_van(opzet, werkwijze, v);
    voeg_toe(s, opzet, werkwijze, v, woorden);
    gezien.voeg_toe(std::move(v.gezien));
    if (opdracht.klok != nullptr) s.milliseconden = (opdracht.klok->now().us - begin.us) / 1000;
    if (opdracht.klaar) opdracht.klaar(s);
    uit.scopes.push_back(std::move(s));
  }
  dekking(werkwijze, gezien, toch, uit);
  return uit;
}

}  // namespace ruimte::modelcheck
