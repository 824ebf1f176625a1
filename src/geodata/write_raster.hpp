// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <utility>

#include "base/types.hpp"

namespace ruimte::geodata {

/// Where the cells of a raster in RD lie.
struct RasterPlace {
  std::int32_t columns = 0, rows = 0;
  std::int64_t cell_mm = 0;
  base::PointMm top_left;  ///< outer corner of the first cell
};

/// Writes a GeoTIFF in RD with one band of bytes, row by row from the north-west. Throws std::runtime_error with a
/// Dutch sentence when that cannot be done. @pre cells.size() == columns x rows
void write_raster(const std::filesystem::path& file, const RasterPlace& place, std::span<const std::uint8_t> cells,
                  std::uint8_t empty);

/// What a file says of itself: a word and a line.
using About = std::span<const std::pair<std::string, std::string>>;

/// The same as a cloud optimised GeoTIFF (COG): tiles, and smaller copies in which the nearest cell stands for its
/// neighbours. Equal cells give equal bytes.
void write_cog(const std::filesystem::path& file, const RasterPlace& place, std::span<const std::uint8_t> cells,
               std::uint8_t empty, About about = {});
void write_cog(const std::filesystem::path& file, const RasterPlace& place, std::span<const std::int16_t> cells,
               std::int16_t empty);

}  // namespace ruimte::geodata
