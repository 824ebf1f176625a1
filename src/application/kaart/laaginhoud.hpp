// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "application/kaart/kaartinvoer.hpp"

/// A whole map layer to compute with: areas, lines or points with all their columns, or a raster. Plain data.
namespace ruimte::application {

struct Laagobject {
  base::Geometry vorm;                             ///< areas or a point; empty parts for lines
  std::vector<std::vector<base::PointMm>> lijnen;  ///< EPSG:28992
  std::vector<Kaartwaarde> waarden;                ///< per column
};

struct Laaginhoud {
  std::vector<std::string> kolommen;
  std::vector<Laagobject> objecten;  ///< in the order of the file
  std::optional<Rasterkaart> raster;
  std::vector<double> cellen;  ///< of the raster, row by row from the north-west; NaN is no value
};

}  // namespace ruimte::application
