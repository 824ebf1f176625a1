// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "application/kaart/celkaart.hpp"
#include "geodata/write_raster.hpp"

namespace ruimte::geodata {

/// Cells that belong together: what they are for, and where.
struct ShapeKind {
  std::string claim, gebied;
};

/// More of every kind: fields with a text or a whole number, and what the layer says of itself.
struct ShapeMore {
  std::vector<std::string> fields;
  std::vector<std::vector<application::Kaartwaarde>> values;  ///< per kind, per field
  std::string about;
};

/// A new GeoPackage or GeoJSON (by the end of the name) in RD with one layer `verdeling`: an area for every group of
/// cells of one kind that share a side, with its hectares, in the order of the raster. Cells below 0 have no area.
/// Equal cells give equal bytes. Throws std::runtime_error with a Dutch sentence when the file is there already, is
/// neither, or cannot be written. @pre cells.size() == columns x rows, every cell is below kinds.size(). O(cells).
void write_shapes(const std::filesystem::path& file, const RasterPlace& place, std::span<const std::int32_t> cells,
                  const std::vector<ShapeKind>& kinds, const ShapeMore& more = {});

/// The bytes of a map of cells in each form; for any number of threads. Throw as above.
std::string cog_bytes(const application::Celkaart& kaart);
std::string geopackage_bytes(const application::Celkaart& kaart);

}  // namespace ruimte::geodata
