// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "spatial/pasproef/pasproef.hpp"

/// The loops that read the planes. The value of a claim in a cell is suitability less price, that of no use 0.
namespace ruimte::spatial::pasproef::detail {

/// At most `slice_cells` cells of one run; place `claims` is no use.
struct Slice {
  const std::int16_t* const* planes;  ///< per place, its first cell of the run
  std::size_t first;                  ///< the slice starts this many cells on
  std::size_t count;
  std::size_t claims;
  const std::int32_t* prices;  ///< per place
};
inline constexpr std::size_t slice_cells = 4'096;

/// What scan() adds to.
struct Totals {
  std::int64_t sum = 0;                      ///< of the best values, near cells included
  std::int64_t counts[max_claims + 1] = {};  ///< per place the cells where it is best, without the near ones
  std::uint16_t near[slice_cells];           ///< cells (from the start of the slice) with a second within the window
  std::size_t near_count = 0;                ///< of this slice
};

/// Best and second of every cell. A cell is near when best - second <= window; with window -1 none is. When two are
/// equal the first counts, no use before all. @pre -1 <= window <= max_suitability; |prices| <= 2^29. O(count x
/// claims).
void scan(const Slice& slice, std::int32_t window, Totals& totals);

/// Per cell the place that is best, or `tied` when more than one is; adds to `counts` the cells per place that are not
/// tied. Returns the sum of the best values. O(count x claims).
inline constexpr std::uint8_t tied = 254;
std::int64_t choose(const Slice& slice, std::uint8_t* out, std::int64_t* counts);

/// Per cell the places whose value is within the window of the best, a bit each, no use as the bit behind the last; and
/// whether one of them is below the best (else they are all tied). @pre 0 <= window <= max_suitability. O(count x
/// claims).
struct Near {
  std::uint64_t places[slice_cells];
  std::uint8_t apart[slice_cells];
};
void near_places(const Slice& slice, std::int32_t window, Near& near);

/// Per cell the best value among the places of a set and the best outside it (no use is outside). `inside` is far
/// below every value (< -2^29) when no place of the set is allowed. O(count x claims).
struct Sides {
  std::int32_t inside[slice_cells], outside[slice_cells];
};
void split(const Slice& slice, const bool* in_set, Sides& sides);

/// Per cell the places where the claim is allowed, a bit each. O(count x claims).
void masks(const Slice& slice, std::uint64_t* out);

/// scan() for every instruction set of this machine, the plainest first. For tests.
struct ScanVariant {
  std::string_view name;
  void (*narrow)(const Slice&, std::int32_t, Totals&);
  void (*wide)(const Slice&, std::int32_t, Totals&);
};
std::span<const ScanVariant> scan_variants();

}  // namespace ruimte::spatial::pasproef::detail
