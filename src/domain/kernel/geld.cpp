// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/geld.hpp"
#include "domain/kernel/fault.hpp"

#include <algorithm>

#include "domain/kernel/zijde.hpp"
#include "gen/afspraak_gebeurtenissen.hpp"

namespace ruimte::domain {

namespace {

using gen::WanneerWel;

std::vector<std::string> schrijvers() { return {"projectleider", "accounthouder_departement"}; }

/// A condition begins without consent, and its holder can read it.
Answer toegevoegd(const Voorval& v, const gen::AfspraakToestand& t, const gen::Geldvoorwaarde& voorwaarde) {
  if (auto a = eigen_zijde(v, v.actor.zijde, t.zijden); !a) return a;
  if (!voorwaarde.instemming && budgethouder_leest(v.world.referentie(), t, voorwaarde.budgethouder)) return allowed();
  return Refuse("budgethouder_geen_partij", WanneerWel::na_aanpassing)
      .feit("organisatie", voorwaarde.budgethouder)
      .wie({v.actor.functie})
      .done();
}

/// Only the organisation that holds the budget, for itself.
Answer ingestemd(const Voorval& v, const gen::AfspraakToestand& t, const gen::BudgethouderStemdeIn& e) {
  const auto* voorwaarde = vind_geldvoorwaarde(t, e.voorwaarde);
  const bool mag = voorwaarde != nullptr && voorwaarde->budgethouder == v.actor.organisatie &&
                   e.instemming.organisatie == v.actor.organisatie && v.actor.kan_instemmen;
  if (mag) return allowed();
  return Refuse("alleen_budgethouder", WanneerWel::nu_door_ander)
      .feit("organisatie", voorwaarde == nullptr ? "" : voorwaarde->budgethouder)
      .wie({"accounthouder_departement", "projectleider", "bewindspersoon", "gedeputeerde"})
      .done();
}

}  // namespace

bool raakt_geld(const gen::AfspraakToestand& afspraak) {
  return afspraak.raakt_geld.value_or(false) || !afspraak.geldvoorwaarden.empty();
}

bool mist_route(const gen::AfspraakToestand& afspraak) {
  return (raakt_geld(afspraak) || afspraak.raakt_regels.value_or(false)) && !afspraak.externe_route;
}

const gen::Geldvoorwaarde* vind_geldvoorwaarde(const gen::AfspraakToestand& afspraak, const base::Uuid& id) {
  const auto it = std::ranges::find(afspraak.geldvoorwaarden, id, &gen::Geldvoorwaarde::id);
  return it == afspraak.geldvoorwaarden.end() ? nullptr : &*it;
}

bool budgethouder_leest(const Referentie& referentie, const gen::AfspraakToestand& afspraak,
                        std::string_view organisatie) {
  const auto org = referentie.organisaties.find(organisatie);
  return org != referentie.organisaties.end() && org->second.kan_instemmen &&
         std::ranges::find(afspraak.zijden, org->second.zijde) != afspraak.zijden.end();
}

Answer route_en_geld_rond(const gen::AfspraakToestand& afspraak) {
  if (fault(KernelFault::adopt_without_budget)) return allowed();
  if (mist_route(afspraak))
    return Refuse("externe_route_ontbreekt", WanneerWel::na_handeling)
        .wie(schrijvers())
        .eerst({"externe_route_noemen"})
        .done();
  if (raakt_geld(afspraak) && afspraak.geldvoorwaarden.empty())
    return Refuse("geldvoorwaarde_ontbreekt", WanneerWel::na_handeling)
        .wie(schrijvers())
        .eerst({"geldvoorwaarde_toevoegen"})
        .done();
  for (const auto& voorwaarde : afspraak.geldvoorwaarden)
    if (!voorwaarde.instemming || voorwaarde.instemming->organisatie != voorwaarde.budgethouder)
      return Refuse("budgethouder_ontbreekt", WanneerWel::na_handeling)
          .feit("organisatie", voorwaarde.budgethouder)
          .feit("wat", voorwaarde.wat)
          .wie({"accounthouder_departement", "projectleider", "bewindspersoon", "gedeputeerde"})
          .eerst({"budgethouder_instemmen"})
          .done();
  return allowed();
}

Answer geld_rules(const Voorval& v) {
  const auto& r = v.event.inhoud;
  if (v.before == nullptr) return allowed();
  const auto& t = v.before->toestand.as<gen::AfspraakToestand>();
  if (r.is<gen::GeldvoorwaardeToegevoegd>()) return toegevoegd(v, t, r.as<gen::GeldvoorwaardeToegevoegd>().voorwaarde);
  if (r.is<gen::BudgethouderStemdeIn>()) return ingestemd(v, t, r.as<gen::BudgethouderStemdeIn>());
  if (r.is<gen::ExterneRouteGenoemd>() || r.is<gen::GeldvoorwaardeGeschrapt>())
    return eigen_zijde(v, v.actor.zijde, t.zijden);
  return allowed();
}

}  // namespace ruimte::domain
