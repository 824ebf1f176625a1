// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>

#include "gen/taak.hpp"

namespace ruimte::application {

/// How many claims of a stored result changed, came and went; whether it is still as it was is for the caller.
/// `toen` has id and versie, `nu` id and versies. O(n log n).
template <class Toen, class Nu>
gen::Overlapverschil geteld_verschil(const Toen& toen, const Nu& nu) {
  std::map<base::Uuid, std::int64_t> versies;
  for (const auto& c : toen) versies.emplace(c.id, c.versie);
  gen::Overlapverschil uit;
  std::int64_t gebleven = 0;
  for (const auto& c : nu) {
    const auto oud = versies.find(c.id);
    if (oud == versies.end()) {
      ++uit.nieuw;
      continue;
    }
    ++gebleven;
    if (oud->second != c.versies) ++uit.gewijzigd;
  }
  uit.weg = static_cast<std::int64_t>(toen.size()) - gebleven;
  return uit;
}

}  // namespace ruimte::application
