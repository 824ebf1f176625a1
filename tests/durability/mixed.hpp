// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "application/ports.hpp"
#include "base/clock.hpp"
#include "base/random.hpp"
#include "storage/sqlite/open.hpp"

/// What the child does and the parent checks.
namespace ruimte::test {

/// Command `n` of a mix: five kinds, of which one acts on what the one before made and one writes two streams.
application::Job mixed_job(std::uint64_t n);

/// How many events command `n` leaves when it is accepted.
int events_of(std::uint64_t n);

/// A store with the clock and chance of the machine.
struct OpenStore {
  explicit OpenStore(const std::string& path);
  base::SystemClock clock;
  base::SystemRandom random;
  domain::Referentie referentie;
  std::unique_ptr<storage::SqliteStore> store;
};

}  // namespace ruimte::test
