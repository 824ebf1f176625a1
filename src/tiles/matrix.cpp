// SPDX-License-Identifier: EUPL-1.2
#include "tiles/matrix.hpp"

namespace ruimte::tiles {

namespace {

/// mm * extent * 2^level / side, to the nearest. The quotient is under 2^30 in RD New, the product under 2^59.
std::int32_t units(std::int64_t mm, int level) {
  const std::int64_t n = mm * tile_extent * (std::int64_t{1} << level), half = quad_side_mm / 2;
  const std::int64_t q = (n + half) / quad_side_mm;
  return static_cast<std::int32_t>((n + half) % quad_side_mm < 0 ? q - 1 : q);
}

}  // namespace

UnitPoint to_units(base::PointMm p, int level) {
  return {units(p.x - quad_left_mm, level), units(quad_top_mm - p.y, level)};
}

UnitBox box_of(const TileId& t) {
  const auto at = [](std::int64_t n) { return static_cast<std::int32_t>(n); };
  const auto left = t.column * tile_extent, top = t.row * tile_extent;
  return {at(left - tile_buffer), at(top - tile_buffer), at(left + tile_extent + tile_buffer),
          at(top + tile_extent + tile_buffer)};
}

}  // namespace ruimte::tiles
