// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "application/bulk.hpp"
#include "base/random.hpp"
#include "storage/sqlite/codec.hpp"

namespace ruimte::storage::sqlite {

/// An event as the log keeps it.
struct Stamp {
  gen::Envelop envelop;
  Salt salt;
  std::string payload;
};

/// Whose act an event comes from, and when.
struct Cause {
  const domain::Actor& actor;
  const base::Uuid& opdracht;
  base::Instant tijd;
};

/// Takes the salt from `random`. Throws StorageError for content that could not be read again.
Stamp stamp(const application::Feit& feit, const Cause& cause, std::int64_t volgnr, base::Random& random);

void write_event(Connection& db, const Stamp& event);

}  // namespace ruimte::storage::sqlite
