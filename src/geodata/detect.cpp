// SPDX-License-Identifier: EUPL-1.2
#include "geodata/detect.hpp"

#include <algorithm>
#include <array>

namespace ruimte::geodata {
namespace {

using namespace std::string_view_literals;

struct Known {
  Format format;
  std::string_view name;
  std::array<std::string_view, 3> suffixes;
};

constexpr std::array known{
    Known{Format::geopackage, "GeoPackage", {".gpkg", "", ""}},
    Known{Format::geojson, "GeoJSON", {".geojson", ".json", ""}},
    Known{Format::gml, "GML", {".gml", ".xml", ""}},
    Known{Format::csv, "CSV", {".csv", ".txt", ".tsv"}},
    Known{Format::geotiff, "GeoTIFF", {".tif", ".tiff", ""}},
    Known{Format::zip, "zip", {".zip", "", ""}},
    Known{Format::bare_shapefile, "shapefile", {".shp", ".dbf", ".shx"}},
    Known{Format::shapefile, "shapefile", {".shp", "", ""}},
};

const Known* row(Format format) {
  const auto* const found =
      std::find_if(known.begin(), known.end(), [&](const Known& k) { return k.format == format; });
  return found == known.end() ? nullptr : found;
}

Format detect_text(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  const auto first = head.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return Format::unknown;
  if (head[first] == '{' || head[first] == '[') return Format::geojson;
  if (head[first] == '<') return Format::gml;
  const auto line = head.substr(first, head.find_first_of("\r\n", first) - first);
  return line.find_first_of(",;\t") == std::string_view::npos ? Format::unknown : Format::csv;
}

}  // namespace

Format detect(std::string_view head) {
  if (head.starts_with("SQLite format 3\0"sv)) {
    const auto id = head.size() >= 72 ? head.substr(68, 4) : ""sv;
    return id == "GPKG" || id == "GP10" || id == "GP11" ? Format::geopackage : Format::unknown;
  }
  if (head.starts_with("PK\3\4"sv) || head.starts_with("PK\5\6"sv)) return Format::zip;
  if (head.starts_with("II*\0"sv) || head.starts_with("MM\0*"sv) || head.starts_with("II+\0"sv) ||
      head.starts_with("MM\0+"sv))
    return Format::geotiff;
  if (head.starts_with("\0\0\x27\x0A"sv)) return Format::bare_shapefile;
  if (head.starts_with("\xFF\xFE"sv) || head.starts_with("\xFE\xFF"sv)) return Format::utf16;
  if (head.find('\0') != std::string_view::npos) return Format::unknown;
  return detect_text(head);
}

std::string_view name_of(Format format) {
  const auto* const found = row(format);
  return found ? found->name : "onbekend";
}

std::string_view suffix_of(Format format) {
  const auto* const found = row(format);
  return found ? found->suffixes[0] : "";
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

Format promised(std::string_view file_name) {
  const auto dot = file_name.rfind('.');
  if (dot == std::string_view::npos) return Format::unknown;
  const auto suffix = lower(file_name.substr(dot));
  for (const Known& one : known)
    if (std::find(one.suffixes.begin(), one.suffixes.end(), suffix) != one.suffixes.end()) return one.format;
  return Format::unknown;
}

}  // namespace ruimte::geodata
