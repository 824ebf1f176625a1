// SPDX-License-Identifier: EUPL-1.2
// Goals to which an agreement contributes, and what was reached of them; it changes no text and no consent (FOL-17).
#include "domain/method/effects/effects.hpp"
#include "gen/doelstand.hpp"

namespace ruimte::domain::effects {

namespace {

Decision koppel_doel(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::DoelKoppelenInvoer>();
  return Events{fact(c, gen::DoelGekoppeld{{i.doel, i.bijdrage, c.actor.organisatie, c.now, {}}})};
}

Decision ontkoppel_doel(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::DoelOntkoppelenInvoer>();
  return Events{fact(c, gen::DoelOntkoppeld{i.doel, c.actor.organisatie, i.reden})};
}

/// All of them or none: the kernel looks at each.
Decision meld_doelwaarden(const Ctx& c, const Args&) {
  Events uit;
  for (const auto& w : c.command.invoer.as<gen::DoelwaardenMeldenInvoer>().waarden)
    uit.push_back(fact(c, gen::DoelwaardeGemeld{w.doel, {w.waarde, w.peildatum, w.bron, c.actor.organisatie, c.now}}));
  return uit;
}

}  // namespace

void register_doelen(Registry& r) {
  using S = Soort;
  using base::describe;
  const auto add = effect_adder(r);
  add("koppel_doel", S::afspraak, &describe<gen::DoelKoppelenInvoer>, koppel_doel);
  add("ontkoppel_doel", S::afspraak, &describe<gen::DoelOntkoppelenInvoer>, ontkoppel_doel);
  add("meld_doelwaarden", S::afspraak, &describe<gen::DoelwaardenMeldenInvoer>, meld_doelwaarden);
}

}  // namespace ruimte::domain::effects
