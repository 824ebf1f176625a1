// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domain/kernel/capaciteit.hpp"
#include "domain/kernel/evolve.hpp"

namespace ruimte::domain::evolve {

namespace {

using Capaciteit = gen::CapaciteitToestand;

void tel(Capaciteit& s) {
  s.gebruikt = 0;
  for (const auto& g : s.gebruik) s.gebruikt += punten(g.inspanning);
}

void geopend(Capaciteit& s, const gen::CapaciteitGeopend& e) {
  s.fase = e.fase;
  s.gremium = e.gremium;
  s.organisatie = e.organisatie;
  s.jaar = e.jaar;
  s.gebruik = e.gebruik;
  tel(s);
}

void gezet(Capaciteit& s, const gen::CapaciteitGezet& e) {
  s.plaatsen = e.plaatsen;
  s.overschrijding = e.overschrijding;
}

void geraamd(Capaciteit& s, const gen::Ramingsregel& regel) {
  std::erase_if(s.raming, [&](const auto& r) {
    return r.stap == regel.stap && r.functie == regel.functie && r.provincie == regel.provincie;
  });
  s.raming.push_back(regel);
}

}  // namespace

Record capaciteit(const Record& toestand, const Record& inhoud, Instant op) {
  Capaciteit t = copy_of<Capaciteit>(toestand);
  const bool known =
      when<gen::CapaciteitGeopend>(t, inhoud, [](Capaciteit& s, const auto& e) { geopend(s, e); }) ||
      levensloop(t, inhoud) ||
      when<gen::CapaciteitGezet>(t, inhoud, [](Capaciteit& s, const auto& e) { gezet(s, e); }) ||
      when<gen::CapaciteitGebruikt>(t, inhoud,
                                    [](Capaciteit& s, const auto& e) {
                                      s.gebruik.push_back(e.gebruik);
                                      tel(s);
                                    }) ||
      when<gen::CapaciteitVrijgegeven>(
          t, inhoud,
          [](Capaciteit& s, const auto& e) {
            std::erase_if(s.gebruik, [&](const auto& g) { return g.agenda == e.agenda && g.vraagstuk == e.vraagstuk; });
            tel(s);
          }) ||
      when<gen::RamingVastgelegd>(t, inhoud, [](Capaciteit& s, const auto& e) { geraamd(s, e.regel); }) ||
      when<gen::PoolGedeeld>(t, inhoud, [](Capaciteit& s, const auto& e) { s.pools.push_back(e.pool); }) ||
      when<gen::PoolGestopt>(t, inhoud, [](Capaciteit& s, const auto& e) {
        std::erase_if(s.pools, [&](const auto& p) { return p.id == e.pool; });
      });
  return finish(std::move(t), known, op);
}

}  // namespace ruimte::domain::evolve
