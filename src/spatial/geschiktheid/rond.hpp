// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cassert>
#include <cmath>
#include <cstdint>

namespace ruimte::spatial::geschiktheid {

inline constexpr std::int64_t heel_gewicht = 100'000;  ///< 100 %, in thousandths of a per cent

/// a / b to the nearest whole number, half away from zero. @pre b > 0, |a| + b < 2^63
constexpr std::int64_t rond(std::int64_t a, std::int64_t b) {
  assert(b > 0);
  return a >= 0 ? (a + b / 2) / b : -((-a + b / 2) / b);
}

/// The greatest whole number whose square is not above n. @pre 0 <= n < 2^62
inline std::int64_t wortel(std::int64_t n) {
  auto uit = static_cast<std::int64_t>(std::sqrt(static_cast<double>(n)));  // at most one off
  while (uit * uit > n) --uit;
  while ((uit + 1) * (uit + 1) <= n) ++uit;
  return uit;
}

}  // namespace ruimte::spatial::geschiktheid
