// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/geld.hpp"

#include "domain/kernel/consent.hpp"
#include "domain/method/effects/effects.hpp"
#include "gen/afspraak_gebeurtenissen.hpp"
#include "gen/afspraak_invoer.hpp"

// Where rules, instruments and money are decided, and who holds the money (I-16).
namespace ruimte::domain::effects {

namespace {

using gen::WanneerWel;

const gen::AfspraakToestand& met_geld(const Ctx& c) { return c.dossier->toestand.as<gen::AfspraakToestand>(); }

/// It belongs to the whole, so every bestuurlijk akkoord ends.
Events op_het_geheel(const Ctx& c, Event feit) {
  Events uit{std::move(feit)};
  for (auto& e : reset_bestuurlijk(c.dossier->ref, met_geld(c), sub_id(c.command.id, "geheel")))
    uit.push_back(std::move(e));
  return uit;
}

auto geen_voorwaarde(const Ctx& c, const base::Uuid& id) {
  return Refuse("onderdeel_onbekend", WanneerWel::na_aanpassing)
      .feit("onderdeel", base::to_string(id))
      .wie({c.actor.functie})
      .done();
}

Decision noem_route(const Ctx& c, const Args&) {
  const auto& route = c.command.invoer.as<gen::ExterneRouteInvoer>().externe_route;
  return op_het_geheel(c, fact(c, gen::ExterneRouteGenoemd{c.actor.zijde, route}));
}

Decision voeg_geldvoorwaarde_toe(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::GeldvoorwaardeInvoer>();
  gen::Geldvoorwaarde g{sub_id(c.command.id, "geld"), i.wat, i.budget, i.bedrag, i.budgethouder, {}};
  return op_het_geheel(c, fact(c, gen::GeldvoorwaardeToegevoegd{std::move(g)}));
}

Decision schrap_geldvoorwaarde(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::GeldvoorwaardeSchrappenInvoer>();
  if (vind_geldvoorwaarde(met_geld(c), i.geldvoorwaarde) == nullptr) return geen_voorwaarde(c, i.geldvoorwaarde);
  return op_het_geheel(c, fact(c, gen::GeldvoorwaardeGeschrapt{i.geldvoorwaarde, c.actor.zijde, i.reden}));
}

Decision stem_in_met_budget(const Ctx& c, const Args&) {
  const auto& id = c.command.invoer.as<gen::BudgetInstemmenInvoer>().geldvoorwaarde;
  const auto* voorwaarde = vind_geldvoorwaarde(met_geld(c), id);
  if (voorwaarde == nullptr) return geen_voorwaarde(c, id);
  if (voorwaarde->instemming) return Refuse("niets_open", WanneerWel::niet_meer).done();
  return Events{fact(c, gen::BudgethouderStemdeIn{id, {c.actor.organisatie, c.actor.functie_id, c.now}})};
}

}  // namespace

void register_geld(Registry& r) {
  using S = Soort;
  using base::describe;
  static constexpr std::string_view ambtelijk[] = {"ambtelijk_akkoord"};
  r.add(EffectDef{"noem_route", S::afspraak, {}, &describe<gen::ExterneRouteInvoer>, noem_route, ambtelijk});
  r.add(EffectDef{"voeg_geldvoorwaarde_toe",
                  S::afspraak,
                  {},
                  &describe<gen::GeldvoorwaardeInvoer>,
                  voeg_geldvoorwaarde_toe,
                  ambtelijk});
  r.add(EffectDef{"schrap_geldvoorwaarde",
                  S::afspraak,
                  {},
                  &describe<gen::GeldvoorwaardeSchrappenInvoer>,
                  schrap_geldvoorwaarde,
                  ambtelijk});
  r.add(EffectDef{"stem_in_met_budget", S::afspraak, {}, &describe<gen::BudgetInstemmenInvoer>, stem_in_met_budget});
}

}  // namespace ruimte::domain::effects
