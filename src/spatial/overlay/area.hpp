// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <compare>
#include <cstdint>

#include "base/types.hpp"

namespace ruimte::spatial {

__extension__ typedef __int128 Int128;  // NOLINT(modernize-use-using): only a typedef takes __extension__

/// An area as a whole number of 2^-40 m2 (about 10^-12 m2). Whole numbers add up to the same sum in any order, so a
/// figure does not depend on threads, on the order of the claims or on what was computed before.
struct Area {
  Int128 quanta = 0;
  auto operator<=>(const Area&) const = default;
};

inline constexpr int quanta_per_m2_log2 = 40;

/// The zone of what lies in no zone. Zones are numbered from 0 as they are handed in.
inline constexpr std::uint16_t outside = 0xFFFF;
inline constexpr std::size_t max_zones = 0xFFFE;

/// m2, correctly rounded to a double.
double square_metres(Area area);

/// Whole m2, rounded once, half away from zero. A total is rounded from its own sum, not from rounded parts.
/// @pre the area fits: below 2^62 m2.
base::SquareMetres whole_square_metres(Area area);

/// Shapes that only share a border have an area of 0. The arithmetic knows that to 10^-8 m2 (0.01 mm2): what is not
/// larger is 0 and is never reported. Whether a real area is worth mentioning ("raakt" below 0.5 m2) is for callers.
bool touches(Area area);

}  // namespace ruimte::spatial
