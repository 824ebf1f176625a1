// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/kernel/refusal.hpp"
#include "domain/kernel/world.hpp"

/// What may never be bent, checked on every fact that a decision wants to record, whatever the method says.
namespace ruimte::domain {

/// One fact on its way to the log: the stream when the command began (null for a new stream), just before this fact
/// and just after it.
struct Voorval {
  const World& world;
  const Actor& actor;
  base::Date vandaag;
  const Aggregate* begin;
  const Aggregate* before;
  const Aggregate& after;
  const Event& event;
  /// Of the phase where the dossier stands after this fact, as the method that it then follows declares it.
  std::string_view stap = {};
};

/// Refuses a binding fact that breaks a kernel rule.
Answer kernel_permits(const Voorval& voorval);

/// Checks a stream after all facts of a command: consents name the standing text, a change reset what it had to.
/// A breach here is a refusal too: nothing is recorded.
Answer kernel_accepts(const Aggregate* before, const Aggregate& after);

}  // namespace ruimte::domain
