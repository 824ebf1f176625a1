// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/machtiging.hpp"

#include "domain/method/effects/effects.hpp"
#include "gen/vraagstuk_invoer.hpp"

namespace ruimte::domain::effects {

namespace {

/// Who stands in for whom, and for which dossier, is known to the own side. Others see it at what is done.
Decision geef_machtiging(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::MachtigingGevenInvoer>();
  const auto* f = find_as<gen::FunctieToestand>(c.world, Soort::functie, i.gemachtigde);
  if (f == nullptr) return Refuse("machtiging_onmogelijk", gen::WanneerWel::na_aanpassing).done();
  if (auto a = handelt_voor_zijde(c); !a) return base::fail(a.error());
  return Events{fact(c,
                     gen::MachtigingGegeven{begin_fase(c, Soort::machtiging), c.actor.functie_id, c.actor.functie,
                                            c.actor.organisatie, f->functie, i},
                     zijde_kring(c.world.referentie(), c.actor.zijde))};
}

Decision trek_machtiging_in(const Ctx& c, const Args&) {
  return Events{fact(c, gen::MachtigingIngetrokken{c.command.invoer.as<gen::RedenInvoer>().reden})};
}

}  // namespace

void register_machtiging(Registry& r) {
  using base::describe;
  const auto add = effect_adder(r);
  add("geef_machtiging", Soort::machtiging, &describe<gen::MachtigingGevenInvoer>, geef_machtiging);
  add("trek_machtiging_in", Soort::machtiging, &describe<gen::RedenInvoer>, trek_machtiging_in);
}

}  // namespace ruimte::domain::effects
