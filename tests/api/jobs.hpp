// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <initializer_list>
#include <stdexcept>
#include <utility>

#include "application/taken/uitvoerder.hpp"
#include "base/json.hpp"
#include "fixture.hpp"
#include "gen/kaart.hpp"

/// Jobs in tests: done at once, and begun as if the sender could read more than he can.
namespace ruimte::test {

/// Does what waits, as the worker of the program does it.
inline void work_off(World& world, application::Werksoorten soorten) {
  application::Uitvoerder worker({*world.taken, world.clock, world.random}, std::move(soorten));
  while (worker.een({})) {
  }
}

/// The claims that these read, together.
inline gen::Kaartclaims claims_of(std::initializer_list<Client*> wie) {
  gen::Kaartclaims out;
  out.volledig = true;
  for (auto* one : wie) {
    const auto read = base::decode(base::describe<gen::Kaartclaims>(), one->get("/kaart/claims").content());
    if (!read) throw std::runtime_error("no claims");
    for (const auto& claim : read->as<gen::Kaartclaims>().claims) out.claims.push_back(claim);
  }
  return out;
}

/// Who is signed in, with the audiences of somebody of Utrecht.
inline domain::Actor of_utrecht(Client& wie) {
  domain::Actor actor;
  actor.persoon = *base::parse_uuid(at(wie.get("/sessies/huidige"), "persoon/id"));
  actor.kringen = {domain::kring_openbaar, domain::kring_deelnemers, domain::kring_gedeeld(26),
                   domain::kring_provincie(26)};
  return actor;
}

/// Begins the job past the door; its path.
inline std::string begin_job(World& world, application::Taakvraag taak) {
  taak.id = base::new_uuid(world.clock, world.random);
  if (!world.taken->begin(taak, world.clock.now())) throw std::runtime_error("the job did not begin");
  return "/taken/" + base::to_string(taak.id);
}

}  // namespace ruimte::test
