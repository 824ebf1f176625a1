// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "application/kaart/kaartinvoer.hpp"

namespace ruimte::application {

/// Cells that each have a use, to be written as a file for maps. Rows from the north-west, EPSG:28992. Plain data.
struct Celkaart {
  std::int32_t kolommen = 0, rijen = 0;
  std::int64_t cel_mm = 0;
  base::PointMm linksboven{};
  std::vector<std::uint8_t> gebruik;                       ///< per cell; 255 is none
  std::vector<std::int32_t> soort;                         ///< per cell, its kind; -1 is none
  std::vector<std::pair<std::string, std::string>> namen;  ///< per kind, its claim and its region
  std::vector<std::string> velden;                         ///< what else is known of a kind
  std::vector<std::vector<Kaartwaarde>> waarden;           ///< per kind, per field a text or a whole number
  std::vector<std::pair<std::string, std::string>> over;   ///< what the file says of itself
};

/// The bytes of such a file; src/geodata does. Equal maps give equal bytes. Any number of threads.
using Celkaartbestand = std::function<std::string(const Celkaart&)>;
struct Celkaartbestanden {
  Celkaartbestand cog;         ///< `gebruik` as a cloud optimised GeoTIFF
  Celkaartbestand geopackage;  ///< an area per group of cells of one `soort` that share a side
};

}  // namespace ruimte::application
