// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ruimte::geodata {

enum class Format : std::uint8_t {
  unknown,
  geopackage,
  geojson,
  gml,
  csv,
  geotiff,
  zip,
  bare_shapefile,
  utf16,
  shapefile
};

/// What the first bytes (at least 100, or all) say. Never looks at a name. `shapefile` is never the answer: it is what
/// a zip turns out to hold.
Format detect(std::string_view head);
/// "GeoPackage".
std::string_view name_of(Format format);
/// What the end of a file name promises; unknown when it promises nothing.
Format promised(std::string_view file_name);
/// What GDAL expects at the end of a name, ".gpkg".
std::string_view suffix_of(Format format);
/// Lower-case ASCII letters.
std::string lower(std::string_view text);

}  // namespace ruimte::geodata
