// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "tiles/mvt.hpp"

namespace ruimte::tiles {

/// Something on the map. Areas: for each part its outer ring counter-clockwise (y to the north), then its holes
/// clockwise, as in base::Geometry; closed without repeating a point. Lines: a list of points each. Points: one ring.
struct Feature {
  std::uint64_t id = 0;
  ShapeKind kind = ShapeKind::area;
  std::vector<std::vector<base::PointMm>> rings;
  Attributes attributes;
};

/// A feature of a decoded geometry.
Feature feature_of(std::uint64_t id, const base::Geometry& geometry, Attributes attributes);

/// A layer that gives its tiles. Of each level the rounded points are made once, when the first tile of that level is
/// asked: a point that rounds onto the one before it, or onto the line between its neighbours, is left out. Borders
/// that two areas share stay shared as far as their points are the same. Any number of threads.
class TileLayer {
 public:
  TileLayer(std::string name, std::vector<Feature> features);
  ~TileLayer();
  TileLayer(const TileLayer&) = delete;
  TileLayer& operator=(const TileLayer&) = delete;

  /// The bytes of the tile; empty when nothing is in it, or when the quad does not have it.
  /// O(features + points near the tile), the first time for a level O(points).
  std::string tile(const TileId& id) const;

  const std::string& name() const { return name_; }
  std::size_t size() const { return features_.size(); }

 private:
  struct Level;
  const Level& level(int n) const;

  std::string name_;
  std::vector<Feature> features_;
  mutable std::array<std::once_flag, max_level + 1> made_;
  mutable std::array<std::unique_ptr<const Level>, max_level + 1> levels_;
};

}  // namespace ruimte::tiles
