// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <string_view>

#include "application/kaart/kaartinvoer.hpp"
#include "base/result.hpp"

/// Maps from outside: read with GDAL, judged, and brought to whole millimetres in RD New. Nothing is half imported.
/// What may be wrong with a map is in the report; only a broken environment (no place for a temporary file) throws.
namespace ruimte::geodata {

/// All objects of one layer, or the report that says why not. Formats: GeoPackage, GeoJSON, GML 3, STOP GIO, CSV with
/// WKT, a zip with one of these or a shapefile. Any number of threads; O(n log n) in the points of an object.
base::Result<application::Kaartinvoer, application::Kaartverslag> read_map(const std::filesystem::path& file,
                                                                           const application::Kaartvraag& vraag,
                                                                           const application::Leesgang& gang = {});

/// The same, object by object in the order of the file, in memory of one object. What was given counts only when the
/// report is good(); after the first refusal no more is given.
application::Kaartverslag stream_map(const std::filesystem::path& file, const application::Kaartvraag& vraag,
                                     const std::function<void(application::Kaartobject&&)>& take,
                                     const application::Leesgang& gang = {});

/// A file that someone sent: its name, of which only the last part counts, and its bytes.
base::Result<application::Kaartinvoer, application::Kaartverslag> read_offered_map(
    std::string_view naam, std::string_view bestand, const application::Kaartvraag& vraag,
    const application::Leesgang& gang = {});

/// Rows of a raster from `rij` on, the whole width, from north to south and west to east.
struct Strip {
  std::int32_t rij = 0, rijen = 0;
  std::span<const double> waarden;
};

/// A GeoTIFF in RD with one band, in strips of at most a million cells. The strips count only when there is no error.
base::Result<application::Rasterkaart, application::Kaartverslag> read_raster(
    const std::filesystem::path& file, const application::Kaartvraag& vraag,
    const std::function<void(const Strip&)>& take, const application::Leesgang& gang = {});

}  // namespace ruimte::geodata
