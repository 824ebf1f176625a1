// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

namespace ruimte::base {

/// A whole per cent, rounded, half upwards; of nothing it is nothing. @pre 0 <= part, 0 <= whole, both below 2^54
constexpr std::int64_t percent(std::int64_t part, std::int64_t whole) {
  return whole == 0 ? 0 : (200 * part + whole) / (2 * whole);
}

}  // namespace ruimte::base
