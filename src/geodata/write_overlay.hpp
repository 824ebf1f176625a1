// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/types.hpp"

namespace ruimte::geodata {

/// A row of an overlay. The area is what the overlay says; the shape is only for the map.
struct Overlapregel {
  std::string claim, andere_claim, zone;  ///< `andere_claim` empty: the claim itself
  double m2 = 0;
  std::vector<const base::Geometry*> alle;     ///< the shape is what these have in common, outlives the call
  std::vector<const base::Geometry*> behalve;  ///< and none of these has
};

/// A new GeoPackage with one layer `overlap` in EPSG:28992, one object per row in the order given. GEOS makes the
/// shapes, on whole millimetres; so its area may differ from the figure by what rounding moves, about 1 mm along its
/// borders. A row whose shape vanishes there has none. Throws std::runtime_error with a Dutch sentence when the file is
/// there already or cannot be written. O(rows x points of their shapes log points).
void write_overlay(const std::filesystem::path& file, const std::vector<Overlapregel>& regels);

}  // namespace ruimte::geodata
