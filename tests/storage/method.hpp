// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "application/ports.hpp"

/// A small method of the tests' own: a store must not care which rules decide. Acts:
///   plan        makes an overleg; `gremium` is "<name>:<kring>", refused when it already meets that day
///   plan_blind  the same without looking, so that only the database can object
///   afgelasten  gepland -> afgelast, refused in any other phase
///   breng_in    makes a vraagstuk in kring 1 and issues its number: two streams in one command
///   nummer      issues the next number of a nummering stream
///   leeg, gooi, andere_kring    what a decision must never do
namespace ruimte::test {

domain::Decision decide(const domain::World& world, const domain::Command& command, const domain::Actor& actor,
                        base::Instant now);

inline const domain::Kring kring_test{1};

/// Ids and keys that differ for every n.
base::Uuid id_of(std::uint64_t n);

domain::Actor actor_in(std::vector<domain::Kring> kringen, std::uint64_t persoon = 1);

/// A job with its own command id, stream, key and request hash, all from `n`.
application::Job plan(std::uint64_t n, std::string gremium, int day, const domain::Actor& actor);
application::Job breng_in(std::uint64_t n, std::string titel, std::optional<int> tijdvak, const domain::Actor& actor);
application::Job act(std::uint64_t n, domain::StreamRef stream, std::string handeling, const domain::Actor& actor);

}  // namespace ruimte::test
