// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/capaciteit.hpp"

#include <algorithm>

#include "domain/method/effects/effects.hpp"

namespace ruimte::domain::effects {

namespace {

Decision open_capaciteit(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::CapaciteitOpenenInvoer>();
  Events uit{open_capaciteit_van(c, c.command.stream, i.jaar, i.gremium, i.organisatie)};
  if (i.plaatsen) uit.push_back(fact(c, gen::CapaciteitGezet{*i.plaatsen, i.overschrijding}));
  return uit;
}

Decision zet_capaciteit(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::CapaciteitZettenInvoer>();
  return Events{fact(c, gen::CapaciteitGezet{i.plaatsen, i.overschrijding})};
}

Decision leg_raming_vast(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::RamingInvoer>();
  return Events{fact(c, gen::RamingVastgelegd{{i.stap, i.functie, i.provincie, i.gevraagd, i.geboden}})};
}

Decision deel_pool(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::PoolDelenInvoer>();
  return Events{
      fact(c, gen::PoolGedeeld{{sub_id(c.command.id, "pool"), i.naam, i.functie, i.uren, i.stappen, i.provincies}})};
}

Decision stop_pool(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::PoolStoppenInvoer>();
  const auto& pools = c.dossier->toestand.as<gen::CapaciteitToestand>().pools;
  const auto it = std::ranges::find(pools, i.pool, &gen::Gedeeldepool::id);
  if (it != pools.end()) return Events{fact(c, gen::PoolGestopt{i.pool, it->naam, i.reden})};
  return Refuse("onderdeel_onbekend", gen::WanneerWel::na_aanpassing)
      .feit("onderdeel", base::to_string(i.pool))
      .wie({c.actor.functie})
      .done();
}

}  // namespace

Event open_capaciteit_van(const Ctx& c, const StreamRef& stream, std::int64_t jaar,
                          const std::optional<std::string>& gremium, const std::optional<std::string>& organisatie) {
  return fact_on(stream,
                 gen::CapaciteitGeopend{begin_fase(c, Soort::capaciteit), gremium, organisatie, jaar,
                                        gebruik_tot_nu(c.world, jaar, gremium, organisatie)},
                 capaciteitskring(c.world.referentie(), gremium, organisatie));
}

void register_capaciteit(Registry& r) {
  using base::describe;
  const auto add = effect_adder(r);
  add("open_capaciteit", Soort::capaciteit, &describe<gen::CapaciteitOpenenInvoer>, open_capaciteit);
  add("zet_capaciteit", Soort::capaciteit, &describe<gen::CapaciteitZettenInvoer>, zet_capaciteit);
  add("leg_raming_vast", Soort::capaciteit, &describe<gen::RamingInvoer>, leg_raming_vast);
  add("deel_pool", Soort::capaciteit, &describe<gen::PoolDelenInvoer>, deel_pool);
  add("stop_pool", Soort::capaciteit, &describe<gen::PoolStoppenInvoer>, stop_pool);
}

}  // namespace ruimte::domain::effects
