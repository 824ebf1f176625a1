// SPDX-License-Identifier: EUPL-1.2
#include "mixed.hpp"

#include "../storage/method.hpp"

namespace ruimte::test {

application::Job mixed_job(std::uint64_t n) {
  const auto actor = actor_in({kring_test});
  switch (n % 5) {
    case 2: return plan(n, "overleg" + std::to_string(n) + ":1", static_cast<int>(n % 1000), actor);
    case 3: return act(n, {domain::Soort::overleg, id_of(n - 1)}, "afgelasten", actor);
    case 4: return act(n, {domain::Soort::nummering, id_of(n % 7)}, "nummer", actor);
    default: return breng_in(n, "Vraagstuk " + std::to_string(n), static_cast<int>(n % 300), actor);
  }
}

int events_of(std::uint64_t n) { return n % 5 < 2 ? 2 : 1; }

OpenStore::OpenStore(const std::string& path)
    : store(storage::open_sqlite({.path = path,
                                  .decide = decide,
                                  .referentie = &referentie,
                                  .clock = &clock,
                                  .random = &random,
                                  .werkwijze = {},
                                  .oefen = false,
                                  .vfs = {}})) {}

}  // namespace ruimte::test
