// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "tiles/clip.hpp"

namespace ruimte::tiles {

/// As the numbers in a tile.
enum class ShapeKind : std::uint8_t { point = 1, line = 2, area = 3 };

using AttributeValue = std::variant<std::string, std::int64_t, bool>;
using Attributes = std::vector<std::pair<std::string, AttributeValue>>;

/// Writes one layer of a Mapbox Vector Tile 2.1. Keys and values stand in it once, in order of first use, so the bytes
/// depend on the features alone.
class TileWriter {
 public:
  /// @param origin the upper left corner of the tile in units
  TileWriter(std::string_view layer, UnitPoint origin);
  ~TileWriter();
  TileWriter(const TileWriter&) = delete;
  TileWriter& operator=(const TileWriter&) = delete;

  /// Rings of an area: outer ones clockwise on the screen, the holes of each after it, counter-clockwise. Lines of at
  /// least two points. Points: one ring. Nothing is written of an empty list.
  void add(std::uint64_t id, ShapeKind kind, const std::vector<UnitRing>& rings, const Attributes& attributes);
  /// The bytes of the tile; empty without features. Once.
  std::string finish();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace ruimte::tiles
