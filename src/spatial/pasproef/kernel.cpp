// SPDX-License-Identifier: EUPL-1.2
#include "spatial/pasproef/kernel.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>

#include "spatial/pasproef/problem.hpp"

namespace ruimte::spatial::pasproef::detail {
namespace {

namespace plain {
#include "spatial/pasproef/kernel_lanes.hpp"
}  // namespace plain

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define RUIMTE_MORE_SCANS
#pragma GCC push_options
#pragma GCC target("avx2")
namespace avx2 {
#include "spatial/pasproef/kernel_lanes.hpp"
}  // namespace avx2
#pragma GCC pop_options
#pragma GCC push_options
#pragma GCC target("avx512f,avx512dq,avx512vl,avx512bw,prefer-vector-width=512")
namespace avx512 {
#include "spatial/pasproef/kernel_lanes.hpp"
}  // namespace avx512
#pragma GCC pop_options
#endif

struct Variants {
  std::array<ScanVariant, 3> all{{{"plain", plain::scan_narrow, plain::scan_wide}, {}, {}}};
  void (*split)(const Slice&, const bool*, Sides&) = plain::split_blocks;
  void (*masks)(const Slice&, std::uint64_t*) = plain::all_masks;
  void (*near_narrow)(const Slice&, std::int32_t, std::uint64_t*, std::uint8_t*) = plain::near_narrow;
  void (*near_wide)(const Slice&, std::int32_t, std::uint64_t*, std::uint8_t*) = plain::near_wide;
  std::int64_t (*choose_narrow)(const Slice&, std::uint8_t*, std::int64_t*) = plain::choose_narrow;
  std::int64_t (*choose_wide)(const Slice&, std::uint8_t*, std::int64_t*) = plain::choose_wide;
  std::size_t count = 1;

  Variants() {
#ifdef RUIMTE_MORE_SCANS
    if (__builtin_cpu_supports("avx2")) {
      all[count++] = {"avx2", avx2::scan_narrow, avx2::scan_wide};
      split = avx2::split_blocks;
      masks = avx2::all_masks;
      near_narrow = avx2::near_narrow;
      near_wide = avx2::near_wide;
      choose_narrow = avx2::choose_narrow;
      choose_wide = avx2::choose_wide;
    }
    if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq")) {
      all[count++] = {"avx512", avx512::scan_narrow, avx512::scan_wide};
      split = avx512::split_blocks;
      masks = avx512::all_masks;
      near_narrow = avx512::near_narrow;
      near_wide = avx512::near_wide;
      choose_narrow = avx512::choose_narrow;
      choose_wide = avx512::choose_wide;
    }
#endif
  }
};

const Variants variants;
constexpr std::size_t block_cells = 32;

bool is_narrow(const Slice& s) {
  return std::all_of(s.prices, s.prices + s.claims,
                     [](std::int32_t p) { return p >= -narrow_price && p <= narrow_price; });
}

std::int32_t value(const Slice& s, std::size_t k, std::size_t cell) {
  const std::int16_t suitability = s.planes[k][s.first + cell];
  return suitability == excluded ? -(1 << 30) : suitability - s.prices[k];
}

void scan_cell(const Slice& s, std::size_t cell, std::int32_t window, Totals& totals) {
  std::int32_t best = 0, second = -(1 << 30);
  std::size_t place = s.claims;
  for (std::size_t k = 0; k < s.claims; ++k) {
    const std::int32_t v = value(s, k, cell);
    second = std::max(second, std::min(v, best));
    if (v <= best) continue;
    best = v;
    place = k;
  }
  totals.sum += best;
  if (best - window <= second) {
    totals.near[totals.near_count++] = static_cast<std::uint16_t>(cell);
  } else {
    ++totals.counts[place];
  }
}

}  // namespace

void scan(const Slice& slice, std::int32_t window, Totals& totals) {
  assert(slice.count <= slice_cells && slice.claims <= max_claims && window >= -1 && window <= max_window);
  totals.near_count = 0;
  const ScanVariant& fastest = variants.all[variants.count - 1];
  (is_narrow(slice) ? fastest.narrow : fastest.wide)(slice, window, totals);
  for (std::size_t c = slice.count / block_cells * block_cells; c < slice.count; ++c) {
    scan_cell(slice, c, window, totals);
  }
}

std::int64_t choose(const Slice& slice, std::uint8_t* out, std::int64_t* counts) {
  std::int64_t sum = (is_narrow(slice) ? variants.choose_narrow : variants.choose_wide)(slice, out, counts);
  for (std::size_t c = slice.count / block_cells * block_cells; c < slice.count; ++c) {
    std::int32_t best = 0;
    std::size_t place = slice.claims, times = 1;
    for (std::size_t k = 0; k < slice.claims; ++k) {
      const std::int32_t v = value(slice, k, c);
      if (v < best) continue;
      times = v == best ? times + 1 : 1;
      best = v;
      place = k;
    }
    out[c] = times > 1 ? tied : static_cast<std::uint8_t>(place);
    if (times == 1) ++counts[place];
    sum += best;
  }
  return sum;
}

void split(const Slice& slice, const bool* in_set, Sides& sides) {
  assert(slice.count <= slice_cells);
  variants.split(slice, in_set, sides);
  for (std::size_t c = slice.count / block_cells * block_cells; c < slice.count; ++c) {
    sides.inside[c] = -(1 << 30);
    sides.outside[c] = 0;
    for (std::size_t k = 0; k < slice.claims; ++k) {
      std::int32_t& side = in_set[k] ? sides.inside[c] : sides.outside[c];
      side = std::max(side, value(slice, k, c));
    }
  }
}

void near_places(const Slice& slice, std::int32_t window, Near& near) {
  assert(slice.count <= slice_cells && window >= 0 && window <= max_window);
  (is_narrow(slice) ? variants.near_narrow : variants.near_wide)(slice, window, near.places, near.apart);
  for (std::size_t c = slice.count / block_cells * block_cells; c < slice.count; ++c) {
    std::int32_t best = 0;
    for (std::size_t k = 0; k < slice.claims; ++k) best = std::max(best, value(slice, k, c));
    near.places[c] = 0;
    near.apart[c] = 0;
    for (std::size_t k = 0; k <= slice.claims; ++k) {
      const std::int32_t v = k < slice.claims ? value(slice, k, c) : 0;
      if (v < best - window) continue;
      near.places[c] |= std::uint64_t{1} << k;
      if (v != best) near.apart[c] = 1;
    }
  }
}

void masks(const Slice& slice, std::uint64_t* out) {
  variants.masks(slice, out);
  for (std::size_t c = slice.count / block_cells * block_cells; c < slice.count; ++c) {
    out[c] = 0;
    for (std::size_t k = 0; k < slice.claims; ++k)
      out[c] |= std::uint64_t{slice.planes[k][slice.first + c] != excluded} << k;
  }
}

std::span<const ScanVariant> scan_variants() { return std::span(variants.all).first(variants.count); }

}  // namespace ruimte::spatial::pasproef::detail
