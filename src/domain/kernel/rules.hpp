// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/kernel/refusal.hpp"
#include "domain/kernel/world.hpp"

/// What may never be bent, checked on every fact that a decision wants to record, whatever the method says.
namespace ruimte::domain {

/// Refuses a binding fact that breaks a kernel rule. `before` is the stream without the facts of this command, null for a
/// new stream; `after` is the stream with the facts up to and including this one.
struct Voorval {
  const World& world;
  const Actor& actor;
  base::Date vandaag;
  const Aggregate* before;
  const Aggregate& after;
  const Event& event;
};

Answer kernel_permits(const Voorval& voorval);

/// Checks a stream after all facts of a command: consents name the standing text, a change reset what it had to.
/// A breach here is a refusal too: nothing is recorded.
Answer kernel_accepts(const Aggregate* before, const Aggregate& after);

}  // namespace ruimte::domain
