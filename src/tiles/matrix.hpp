// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/types.hpp"

/// Vector tiles of our own: which tiles there are, what is in them, and their bytes. Knows no government and no I/O.
namespace ruimte::tiles {

/// The quad of tiles that Dutch maps use: NetherlandsRDNewQuad in EPSG:28992, OGC Two Dimensional Tile Matrix Set.
/// Row 0 is the northernmost. Millimetres; every side down to level 23 is a whole number of them.
inline constexpr std::int64_t quad_left_mm = -285'401'920, quad_top_mm = 903'401'920, quad_side_mm = 880'803'840;
/// A tile of level 16 is 13.4 m wide: a unit in it is 3 mm. A viewer enlarges beyond.
inline constexpr int max_level = 16;
/// Units along a side of a tile, and how far it shows what lies beside it.
inline constexpr std::int64_t tile_extent = 4096, tile_buffer = 64;
inline constexpr std::string_view quad_name = "NetherlandsRDNewQuad";

struct TileId {
  int level = 0;
  std::int64_t column = 0, row = 0;
  auto operator<=>(const TileId&) const = default;
};

/// Whether the quad has this tile.
constexpr bool exists(const TileId& t) {
  const std::int64_t n = t.level >= 0 && t.level <= max_level ? std::int64_t{1} << t.level : 0;
  return t.column >= 0 && t.column < n && t.row >= 0 && t.row < n;
}

/// A position in units of a level, counted from the upper left corner of the quad: y grows to the south. Within RD New
/// it fits 30 bits at max_level.
struct UnitPoint {
  std::int32_t x = 0, y = 0;
  auto operator<=>(const UnitPoint&) const = default;
};

/// Rounded to the nearest unit, halves up: equal for equal points, so borders that are shared stay shared.
UnitPoint to_units(base::PointMm p, int level);

/// A box in units, borders included.
struct UnitBox {
  std::int32_t left = INT32_MAX, top = INT32_MAX, right = INT32_MIN, bottom = INT32_MIN;

  constexpr bool empty() const { return right < left; }
  constexpr void add(UnitPoint p) {
    left = p.x < left ? p.x : left;
    right = p.x > right ? p.x : right;
    top = p.y < top ? p.y : top;
    bottom = p.y > bottom ? p.y : bottom;
  }
  constexpr void add(const UnitBox& b) {
    if (b.empty()) return;
    add(UnitPoint{b.left, b.top});
    add(UnitPoint{b.right, b.bottom});
  }
  constexpr bool meets(const UnitBox& b) const {
    return left <= b.right && b.left <= right && top <= b.bottom && b.top <= bottom;
  }
  constexpr bool holds(const UnitBox& b) const {
    return left <= b.left && b.right <= right && top <= b.top && b.bottom <= bottom;
  }
};

/// The tile with its buffer, in units of its level. @pre exists(t)
UnitBox box_of(const TileId& t);

}  // namespace ruimte::tiles
