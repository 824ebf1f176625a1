// SPDX-License-Identifier: EUPL-1.2
// No guard: kernel.cpp includes this once per instruction set, inside a namespace of its own. The operations and their
// order are fixed here; the instruction set only decides how many lanes go at a time.
#include <cstring>

#include "spatial/overlay/kernel.hpp"

using Lanes = double __attribute__((vector_size(64)));
using Bits = long long __attribute__((vector_size(64)));
using Counts = unsigned long long __attribute__((vector_size(64)));

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

inline void load(Lanes& lanes, const double* from) { std::memcpy(&lanes, from, sizeof lanes); }

/// Adds a term to whole numbers: what is left of the term after its multiple of sum_coarse, to sum_fine.
inline void add_term(const Lanes& term, Counts& high, Counts& low) {
  const Lanes shifted = term + ruimte::spatial::detail::sum_coarse_shift;
  const Lanes rest = term - (shifted - ruimte::spatial::detail::sum_coarse_shift);
  high += (Counts)shifted;
  low += (Counts)(rest + ruimte::spatial::detail::sum_fine_shift);
}

/// What a crossing takes off the area below the lower edge: where the difference of two edges, which runs from mid -
/// turn to mid + turn, changes sign (turn > |mid|) that is (turn - |mid|)^2 / (4 turn) times the width. The same for
/// (b, a).
inline void crossing_term(const Lanes& over, const Lanes& turn, const Lanes& weighted, Lanes& out) {
  const Lanes zero = {};
  const Lanes gap = over > zero ? over : zero;
  out = -weighted * (gap * gap / (turn * 4.0 + 1e-300));
}

/// Crossings that are put by, so that no division and no branch that cannot be foretold holds up what has none.
struct Crossings {
  static constexpr std::size_t most = 64;
  Lanes over[most], turn[most], weighted[most];
  std::size_t count = 0;
};

inline ruimte::spatial::detail::KernelSum common_area(const ruimte::spatial::detail::Pieces& a,
                                                      const ruimte::spatial::detail::Pieces& b) {
  constexpr std::size_t lanes = ruimte::spatial::detail::lanes;
  const Lanes zero = {};
  Counts high = {}, low = {};
  std::uint64_t terms = 0;
  // one pointer and a stride, for five do not fit the registers
  const double* const first = b.x0;
  const auto stride = static_cast<std::size_t>(b.x1 - b.x0), count = b.count;
  const double *const block_min = b.block_min, *const block_max = b.block_max;
  for (std::size_t i = 0; i < a.count; ++i) {
    const double start = a.x0[i], end = a.x1[i];
    const Lanes from = zero + start, to = zero + end;
    const Lanes slope_a = zero + a.slope[i], start_a = zero + a.y0[i], weight_a = zero + a.weight[i];
    for (std::size_t k = 0; k < count; k += lanes) {
      if (block_max[k / lanes] <= start || block_min[k / lanes] >= end) continue;
      Lanes x0, x1, y0, slope, weight;
      load(x0, first + k);
      load(x1, first + stride + k);
      load(y0, first + 2 * stride + k);
      load(slope, first + 3 * stride + k);
      load(weight, first + 4 * stride + k);
      const Lanes left = x0 > from ? x0 : from;
      const Lanes right = x1 < to ? x1 : to;
      const Lanes difference = right - left;
      const Lanes width = difference > zero ? difference : zero;
      const Lanes middle = (left + right) * 0.5;
      const Lanes height_a = (middle - from) * slope_a + start_a;
      const Lanes height_b = (middle - x0) * slope + y0;
      const Lanes weighted = weight * weight_a * width;
      add_term(weighted * (height_a < height_b ? height_a : height_b), high, low);
      ++terms;
      const Lanes mid = height_a - height_b;
      const Lanes turn = (slope_a - slope) * (width * 0.5);
      const Lanes turn_size = turn > zero ? turn : -turn;
      const Lanes over = turn_size - (mid > zero ? mid : -mid);
      if (any(over > zero)) {
        Lanes term;
        crossing_term(over, turn_size, weighted, term);
        add_term(term, high, low);
        ++terms;
      }
    }
  }
  ruimte::spatial::detail::KernelSum sum{};
  for (std::size_t l = 0; l < lanes; ++l) {
    sum.high += high[l];
    sum.low += low[l];
  }
  sum.terms = terms * lanes;
  return sum;
}

/// The same terms as common_area, of one edge with the rows of a group in which every lane is another shape. The edge
/// starts where or after all of those in the rows do. Of rows that lie wholly above or below it only the lower height
/// is computed: the other would not have been chosen, and nothing crosses.
inline void meet(const ruimte::spatial::detail::Edge& e, const ruimte::spatial::detail::LaneRow* rows,
                 std::size_t count, Crossings& crossings, ruimte::spatial::detail::LaneSums& sums) {
  const Lanes zero = {};
  const Lanes from = zero + e.x0, to = zero + e.x1;
  Counts high, low;
  std::memcpy(&high, sums.high, sizeof high);
  std::memcpy(&low, sums.low, sizeof low);
  const auto settle = [&] {
    for (std::size_t c = 0; c < crossings.count; ++c) {
      Lanes term;
      crossing_term(crossings.over[c], crossings.turn[c], crossings.weighted[c], term);
      add_term(term, high, low);
    }
    sums.terms += crossings.count;
    crossings.count = 0;
  };
  for (std::size_t r = 0; r < count; ++r) {
    const ruimte::spatial::detail::LaneRow& row = rows[r];
    if (row.last_x <= e.x0) continue;
    Lanes x1, weight;
    load(x1, row.x1);
    load(weight, row.weight);
    const Lanes right = x1 < to ? x1 : to;
    const Lanes difference = right - from;
    const Lanes width = difference > zero ? difference : zero;
    const Lanes middle = (from + right) * 0.5;
    const Lanes weighted = weight * e.weight * width;
    const Lanes height_e = (middle - from) * e.slope + e.y0;
    ++sums.terms;
    if (row.lowest > e.high) {
      add_term(weighted * height_e, high, low);
      continue;
    }
    Lanes x0, y0, slope;
    load(x0, row.x0);
    load(y0, row.y0);
    load(slope, row.slope);
    const Lanes height_row = (middle - x0) * slope + y0;
    add_term(weighted * (height_e < height_row ? height_e : height_row), high, low);
    const Lanes mid = height_e - height_row;
    const Lanes turn = (e.slope - slope) * (width * 0.5);
    const Lanes turn_size = turn > zero ? turn : -turn;
    const Lanes over = turn_size - (mid > zero ? mid : -mid);
    crossings.over[crossings.count] = over;
    crossings.turn[crossings.count] = turn_size;
    crossings.weighted[crossings.count] = weighted;
    crossings.count += static_cast<std::size_t>(any(over > zero));
    if (crossings.count == Crossings::most) settle();
  }
  settle();
  std::memcpy(sums.high, &high, sizeof high);
  std::memcpy(sums.low, &low, sizeof low);
}

inline void meet_groups(const ruimte::spatial::detail::Edge& e, const ruimte::spatial::detail::LaneGroup* groups,
                        std::size_t count, ruimte::spatial::detail::LaneSums* sums) {
  Crossings crossings;
  for (std::size_t g = 0; g < count; ++g) meet(e, groups[g].rows, groups[g].count, crossings, sums[g]);
}

#undef RUIMTE_VECTOR_BITS
