// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "domain/method/signalen.hpp"
#include "support/memory_world.hpp"

namespace ruimte::test {

/// The signals that the actor sees on that day.
std::vector<domain::Signaal> ziet(const MemoryWorld& world, const domain::Actor& actor, base::Date dag);
/// Ids of what the actor sees; a star behind his own. Functions of people are not part of these worlds.
std::vector<std::string> ids(const MemoryWorld& world, const domain::Actor& actor, base::Date dag);
bool heeft(const MemoryWorld& world, const domain::Actor& actor, base::Date dag, const std::string& id);

}  // namespace ruimte::test
