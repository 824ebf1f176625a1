// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/types.hpp"

namespace ruimte::application {

/// A row of an overlay. The area is what the overlay says; the shape is only for the map.
struct Overlapregel {
  std::string claim, andere_claim, zone;  ///< `andere_claim` empty: the claim itself
  double m2 = 0;
  std::vector<const base::Geometry*> alle;     ///< the shape is what these have in common, outlives the call
  std::vector<const base::Geometry*> behalve;  ///< and none of these has
};

/// The bytes of a GeoPackage with these rows; src/geodata does. Any number of threads.
using Overlapbestand = std::function<std::string(const std::vector<Overlapregel>&)>;

}  // namespace ruimte::application
