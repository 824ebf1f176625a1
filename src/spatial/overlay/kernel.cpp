// SPDX-License-Identifier: EUPL-1.2
#include "spatial/overlay/kernel.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "spatial/overlay/area.hpp"

namespace ruimte::spatial::detail {
namespace {

constexpr std::size_t fields = 5;

namespace plain {
#include "spatial/overlay/kernel_lanes.hpp"
}  // namespace plain

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define RUIMTE_MORE_KERNELS
#pragma GCC push_options
#pragma GCC target("avx2")
#define RUIMTE_VECTOR_BITS 256
namespace avx2 {
#include "spatial/overlay/kernel_lanes.hpp"
}  // namespace avx2
#pragma GCC pop_options
#pragma GCC push_options
#pragma GCC target("avx512f,avx512dq,avx512vl")
#define RUIMTE_VECTOR_BITS 512
namespace avx512 {
#include "spatial/overlay/kernel_lanes.hpp"
}  // namespace avx512
#pragma GCC pop_options
#endif

struct Variants {
  std::array<KernelVariant, 3> all{{{"plain", plain::common_area, plain::meet_groups}, {}, {}}};
  std::size_t count = 1;

  Variants() {
#ifdef RUIMTE_MORE_KERNELS
    if (__builtin_cpu_supports("avx2")) all[count++] = {"avx2", avx2::common_area, avx2::meet_groups};
    if (__builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")) {
      all[count++] = {"avx512", avx512::common_area, avx512::meet_groups};
    }
#endif
  }
};

const Variants variants;
const KernelVariant fastest = variants.all[variants.count - 1];

/// One piece of the product: the part from x0 to x1 of the edge that has height y0 at x0.
struct Writer {
  double *x0, *x1, *y0, *slope, *weight;
  std::size_t count = 0;

  void add(double from, double to, double height, double m, double w) {
    x0[count] = from;
    x1[count] = to;
    y0[count] = height;
    slope[count] = m;
    weight[count] = w;
    count += static_cast<std::size_t>(from < to);
  }
};

void add_lower(Writer& out, const Pieces& a, std::size_t i, const Pieces& b, std::size_t k) {
  const double left = std::max(a.x0[i], b.x0[k]);
  const double right = std::min(a.x1[i], b.x1[k]);
  if (!(left < right)) return;
  const double weight = a.weight[i] * b.weight[k];
  const double a0 = (left - a.x0[i]) * a.slope[i] + a.y0[i], a1 = (right - a.x0[i]) * a.slope[i] + a.y0[i];
  const double b0 = (left - b.x0[k]) * b.slope[k] + b.y0[k], b1 = (right - b.x0[k]) * b.slope[k] + b.y0[k];
  const double d0 = a0 - b0, d1 = a1 - b1;
  if ((d0 < 0 && d1 > 0) || (d0 > 0 && d1 < 0)) {
    const double middle = std::min(std::max(left + (right - left) * (d0 / (d0 - d1)), left), right);
    const double height = (middle - a.x0[i]) * a.slope[i] + a.y0[i];
    const bool a_first = d0 < 0;
    out.add(left, middle, a_first ? a0 : b0, a_first ? a.slope[i] : b.slope[k], weight);
    out.add(middle, right, height, a_first ? b.slope[k] : a.slope[i], weight);
  } else {
    const bool a_lower = d0 + d1 <= 0;
    out.add(left, right, a_lower ? a0 : b0, a_lower ? a.slope[i] : b.slope[k], weight);
  }
}

}  // namespace

PieceRange PieceArena::take(std::size_t count) {
  PieceRange range{.offset = used_, .stride = (count + lanes - 1) / lanes * lanes, .count = 0, .min_x = 0, .max_x = 0};
  used_ += fields * range.stride + 2 * (range.stride / lanes);
  if (values_.size() < used_) values_.resize(std::max(used_, 2 * values_.size()));
  return range;
}

void PieceArena::finish(PieceRange& range, std::size_t count) {
  range.count = count;
  for (std::size_t f = 0; f < fields; ++f) {
    double* const values = field(range, f);
    for (std::size_t i = count; i % lanes != 0; ++i) values[i] = 0;
  }
  if (count == 0) return;
  const double* const x0 = field(range, 0);
  const double* const x1 = field(range, 1);
  double* const block_min = field(range, fields);
  double* const block_max = block_min + range.stride / lanes;
  range.min_x = x0[0];
  range.max_x = x1[0];
  for (std::size_t first = 0; first < count; first += lanes) {
    double low = x0[first], high = x1[first];
    for (std::size_t i = first + 1; i < std::min(first + lanes, count); ++i) {
      low = std::min(low, x0[i]);
      high = std::max(high, x1[i]);
    }
    block_min[first / lanes] = low;
    block_max[first / lanes] = high;
    range.min_x = std::min(range.min_x, low);
    range.max_x = std::max(range.max_x, high);
  }
}

Pieces PieceArena::pieces(const PieceRange& range) const {
  const double* const first = values_.data() + range.offset;
  const double* const bounds = first + fields * range.stride;
  return {.x0 = first,
          .x1 = first + range.stride,
          .y0 = first + 2 * range.stride,
          .slope = first + 3 * range.stride,
          .weight = first + 4 * range.stride,
          .block_min = bounds,
          .block_max = bounds + range.stride / lanes,
          .count = range.count};
}

KernelSum common_area(const Pieces& a, const Pieces& b) { return fastest.common_area(a, b); }

void meet_groups(const Edge& edge, std::span<const LaneGroup> groups, LaneSums* sums) {
  fastest.meet_groups(edge, groups.data(), groups.size(), sums);
}

std::int64_t quanta(const KernelSum& sum) {
  const auto high = static_cast<std::int64_t>(sum.high - sum.terms * std::bit_cast<std::uint64_t>(sum_coarse_shift));
  const auto low = static_cast<std::int64_t>(sum.low - sum.terms * std::bit_cast<std::uint64_t>(sum_fine_shift));
  // 2^-20 mm2 is 2^20 / 10^6 quanta, which is 2^14 / 5^6
  constexpr int up = quanta_per_m2_log2 - sum_fine_per_mm2_log2 - 6;
  constexpr std::int64_t down = 15'625;
  const Int128 fine = (Int128{high} << sum_fine_per_coarse_log2) + low;
  constexpr std::int64_t limit = 9'200'000'000'000'000'000;
  constexpr std::int64_t exact = limit / (std::int64_t{1} << (up + 1)) * down;  // so that what follows fits 64 bits
  if (fine < exact && fine > -exact) {
    const auto narrow = static_cast<std::int64_t>(fine);
    const std::int64_t part = (narrow % down) << up;
    return ((narrow / down) << up) + (part + (narrow < 0 ? -down / 2 : down / 2)) / down;
  }
  const Int128 wide = ((fine << up) + (fine < 0 ? -down / 2 : down / 2)) / down;
  return static_cast<std::int64_t>(std::clamp<Int128>(wide, -limit, limit));
}

PieceRange product(const PieceRange& a, const PieceRange& b, PieceArena& arena) {
  PieceRange range = arena.take(2 * a.count * b.count + 1);
  const Pieces pa = arena.pieces(a);
  const Pieces pb = arena.pieces(b);
  Writer out{arena.field(range, 0), arena.field(range, 1), arena.field(range, 2), arena.field(range, 3),
             arena.field(range, 4)};
  for (std::size_t i = 0; i < a.count; ++i) {
    for (std::size_t first = 0; first < b.count; first += lanes) {
      if (pb.block_max[first / lanes] <= pa.x0[i] || pb.block_min[first / lanes] >= pa.x1[i]) continue;
      const std::size_t end = std::min(first + lanes, b.count);
      for (std::size_t k = first; k < end; ++k) add_lower(out, pa, i, pb, k);
    }
  }
  arena.finish(range, out.count);
  return range;
}

std::span<const KernelVariant> kernel_variants() { return std::span(variants.all).first(variants.count); }

}  // namespace ruimte::spatial::detail
