// SPDX-License-Identifier: EUPL-1.2
// Political changes in the log of a cycle, and the replanning that follows (CYC-22).
#include <algorithm>

#include "domain/method/effects/effects.hpp"
#include "gen/gremium.hpp"
#include "gen/herplanning.hpp"

namespace ruimte::domain::effects {

namespace {

const gen::CyclusToestand& cyclus(const Ctx& c) { return c.dossier->toestand.as<gen::CyclusToestand>(); }

/// What the coordinator records holds for all; what anyone else records is of his own organisation (BEV-07).
Decision leg_wijziging_vast(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::WijzigingVastleggenInvoer>();
  const auto van = c.actor.functie == "coordinator" ? std::nullopt : std::optional(c.actor.organisatie);
  return Events{fact(c, gen::PolitiekeWijzigingVastgelegd{
                            {sub_id(c.command.id, "wijziging"), i, van, c.actor.organisatie, c.vandaag}})};
}

Decision trek_wijziging_in(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::WijzigingIntrekkenInvoer>();
  for (const auto& w : cyclus(c).wijzigingen)
    if (w.id == i.wijziging) return Events{fact(c, gen::PolitiekeWijzigingIngetrokken{w.id, w.invoer.naam, i.reden})};
  return Refuse("wijziging_onbekend", gen::WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
}

/// The periods of before go along: that is the way back.
Decision herplan_cyclus(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::HerplannenInvoer>();
  for (const auto& s : i.stappen)
    if (s.tot < s.van) return Refuse("periode_onjuist", gen::WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
  return Events{
      fact(c, gen::CyclusHerpland{{sub_id(c.command.id, "herplanning"), i, cyclus(c).stappen, c.vandaag, {}, {}}})};
}

Decision draai_herplanning_terug(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::HerplanningTerugdraaienInvoer>();
  for (const auto& h : cyclus(c).herplanningen)
    if (h.id == i.herplanning && !h.teruggedraaid_op && !h.was.empty())
      return Events{fact(c, gen::HerplanningTeruggedraaid{h.id, c.vandaag, i.reden, h.was})};
  return Refuse("herplanning_geen", gen::WanneerWel::niet_meer).wie({c.actor.functie}).done();
}

}  // namespace

void register_cyclus(Registry& r) {
  using S = Soort;
  using base::describe;
  r.add(EffectDef{"leg_wijziging_vast", S::cyclus, {}, &describe<gen::WijzigingVastleggenInvoer>, leg_wijziging_vast});
  r.add(EffectDef{"trek_wijziging_in", S::cyclus, {}, &describe<gen::WijzigingIntrekkenInvoer>, trek_wijziging_in});
  r.add(EffectDef{"herplan_cyclus", S::cyclus, {}, &describe<gen::HerplannenInvoer>, herplan_cyclus});
  r.add(EffectDef{"draai_herplanning_terug",
                  S::cyclus,
                  {},
                  &describe<gen::HerplanningTerugdraaienInvoer>,
                  draai_herplanning_terug});
}

}  // namespace ruimte::domain::effects
