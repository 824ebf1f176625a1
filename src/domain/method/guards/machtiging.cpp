// SPDX-License-Identifier: EUPL-1.2
#include "gen/machtiging.hpp"
#include "domain/method/guards/guards.hpp"

namespace ruimte::domain::guards {

namespace {

Answer eigen_machtiging(const Ctx& c, const Args&) {
  const auto& m = c.dossier->toestand.as<gen::MachtigingToestand>();
  if (m.gever == c.actor.functie_id && !c.actor.namens) return allowed();
  return Refuse("machtiging_van_ander", gen::WanneerWel::nu_door_ander)
      .feit("functie", m.gever_functie)
      .wie({m.gever_functie})
      .done();
}

}  // namespace

void register_machtiging(Registry& r) {
  r.add(GuardDef{"eigen_machtiging", Soort::machtiging, {}, eigen_machtiging, false});
}

}  // namespace ruimte::domain::guards
