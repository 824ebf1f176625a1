// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/geld.hpp"

#include <algorithm>

#include "domain/method/guards/guards.hpp"
#include "gen/afspraak_invoer.hpp"

namespace ruimte::domain::guards {

namespace {

using gen::WanneerWel;

const gen::AfspraakToestand& met_geld(const Ctx& c) { return c.dossier->toestand.as<gen::AfspraakToestand>(); }

/// Nobody reads this refusal: it only keeps an act off the list of what is expected.
Answer nodig(bool open) { return open ? allowed() : Answer(Refuse("niets_open", WanneerWel::niet_meer).done()); }

bool wacht(const gen::Geldvoorwaarde& g) { return !g.instemming; }

Answer route_nodig(const Ctx& c, const Args&) { return nodig(mist_route(met_geld(c))); }

Answer geldvoorwaarde_nodig(const Ctx& c, const Args&) {
  return nodig(raakt_geld(met_geld(c)) && met_geld(c).geldvoorwaarden.empty());
}

Answer geldvoorwaarde_wacht(const Ctx& c, const Args&) {
  return nodig(std::ranges::any_of(met_geld(c).geldvoorwaarden, wacht));
}

Answer geldvoorwaarde_is_er(const Ctx& c, const Args&) {
  if (!met_geld(c).geldvoorwaarden.empty()) return allowed();
  return Refuse("geen_geldvoorwaarde", WanneerWel::na_handeling)
      .wie({"projectleider", "accounthouder_departement"})
      .eerst({"geldvoorwaarde_toevoegen"})
      .done();
}

Answer eigen_budget_wacht(const Ctx& c, const Args&) {
  const auto& lijst = met_geld(c).geldvoorwaarden;
  if (std::ranges::any_of(lijst, [&](const auto& g) { return wacht(g) && g.budgethouder == c.actor.organisatie; }))
    return allowed();
  const bool ander = std::ranges::any_of(lijst, wacht);
  return Refuse("geen_eigen_budget", ander ? WanneerWel::nu_door_ander : WanneerWel::na_handeling)
      .wie({"accounthouder_departement", "projectleider", "bewindspersoon", "gedeputeerde"})
      .eerst(ander ? std::vector<std::string>{} : std::vector<std::string>{"geldvoorwaarde_toevoegen"})
      .done();
}

Answer budgethouder_doet_mee(const Ctx& c, const Args&) {
  const auto& wie = c.command.invoer.as<gen::GeldvoorwaardeInvoer>().budgethouder;
  if (budgethouder_leest(c.world.referentie(), met_geld(c), wie)) return allowed();
  return Refuse("budgethouder_geen_partij", WanneerWel::na_aanpassing).feit("organisatie", wie).done();
}

}  // namespace

void register_geld(Registry& r) {
  using S = Soort;
  r.add(GuardDef{"route_nodig", S::afspraak, {}, route_nodig, false, nullptr, {}, true});
  r.add(GuardDef{"geldvoorwaarde_nodig", S::afspraak, {}, geldvoorwaarde_nodig, false, nullptr, {}, true});
  r.add(GuardDef{"geldvoorwaarde_wacht", S::afspraak, {}, geldvoorwaarde_wacht, false, nullptr, {}, true});
  r.add(GuardDef{"geldvoorwaarde_is_er", S::afspraak, {}, geldvoorwaarde_is_er, false});
  r.add(GuardDef{"eigen_budget_wacht", S::afspraak, {}, eigen_budget_wacht, false});
  r.add(GuardDef{"budgethouder_doet_mee", S::afspraak, {}, budgethouder_doet_mee, true});
}

}  // namespace ruimte::domain::guards
