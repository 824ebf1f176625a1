// SPDX-License-Identifier: EUPL-1.2
// No guard: kernel.cpp includes this once per instruction set, inside a namespace of its own. The operations and their
// order are fixed here; the instruction set only decides how many lanes go at a time.
#include <cstring>

#include "spatial/overlay/kernel.hpp"

using Lanes = double __attribute__((vector_size(64)));
using Bits = long long __attribute__((vector_size(64)));

#ifndef RUIMTE_VECTOR_BITS
#define RUIMTE_VECTOR_BITS 0
#endif

/// Whether a comparison holds in some lane.
inline bool any(const Bits& m) {
#if RUIMTE_VECTOR_BITS == 512
  return __builtin_ia32_cvtq2mask512(m) != 0;
#elif RUIMTE_VECTOR_BITS == 256
  double __attribute__((vector_size(32))) half[2];
  std::memcpy(half, &m, sizeof m);
  return (__builtin_ia32_movmskpd256(half[0]) | __builtin_ia32_movmskpd256(half[1])) != 0;
#else
  return ((m[0] | m[1]) | (m[2] | m[3]) | (m[4] | m[5]) | (m[6] | m[7])) != 0;
#endif
}

/// Over the x that two edges share their difference runs from mid - turn to mid + turn. Its mean size is |mid| when it
/// keeps its sign, else (turn + mid^2 / turn) / 2; the lower edge is on average half of (sum - that).
inline double common_area(const ruimte::spatial::detail::Pieces& a, const ruimte::spatial::detail::Pieces& b) {
  constexpr std::size_t lanes = ruimte::spatial::detail::lanes;
  const Lanes zero = {};
  Lanes sum = {};
  for (std::size_t i = 0; i < a.count; ++i) {
    const Lanes from = zero + a.x0[i], to = zero + a.x1[i];
    Lanes part = {};
    for (std::size_t k = 0; k < b.count; k += lanes) {
      if (b.block_max[k / lanes] <= a.x0[i] || b.block_min[k / lanes] >= a.x1[i]) continue;
      Lanes x0, x1, y0, slope, weight;
      std::memcpy(&x0, b.x0 + k, sizeof x0);
      std::memcpy(&x1, b.x1 + k, sizeof x1);
      std::memcpy(&y0, b.y0 + k, sizeof y0);
      std::memcpy(&slope, b.slope + k, sizeof slope);
      std::memcpy(&weight, b.weight + k, sizeof weight);
      const Lanes left = x0 > from ? x0 : from;
      const Lanes right = x1 < to ? x1 : to;
      const Lanes difference = right - left;
      const Lanes width = difference > zero ? difference : zero;
      const Lanes middle = (left + right) * 0.5;
      const Lanes height_a = (middle - from) * a.slope[i] + a.y0[i];
      const Lanes height_b = (middle - x0) * slope + y0;
      const Lanes mid = height_a - height_b;
      const Lanes turn = (a.slope[i] - slope) * (width * 0.5);
      const Lanes mid_size = mid > zero ? mid : -mid;
      const Lanes turn_size = turn > zero ? turn : -turn;
      Lanes apart = mid_size;
      const Bits crosses = turn_size > mid_size;
      if (any(crosses)) {
        const Lanes divisor = crosses ? turn_size : zero + 1.0;
        apart = crosses ? (turn_size + mid * mid / divisor) * 0.5 : mid_size;
      }
      part += weight * (width * ((height_a + height_b) - apart));
    }
    sum += part * a.weight[i];
  }
  return 0.5 * (((sum[0] + sum[1]) + (sum[2] + sum[3])) + ((sum[4] + sum[5]) + (sum[6] + sum[7])));
}

#undef RUIMTE_VECTOR_BITS
