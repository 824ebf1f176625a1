// SPDX-License-Identifier: EUPL-1.2
#include "geodata/write_shapes.hpp"

#include <cpl_conv.h>
#include <gdal_alg.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <cassert>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>

#include "geodata/gdal_session.hpp"
#include "geodata/own_folder.hpp"

namespace ruimte::geodata {
namespace {

[[noreturn]] void fail(const std::filesystem::path& file) {
  throw std::runtime_error("Het bestand kan niet worden geschreven: " + file.string());
}

/// A GeoPackage says when it was changed; the same answer has to give the same bytes.
class OneMoment {
 public:
  OneMoment() { CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", "2000-01-01T00:00:00.000Z"); }
  OneMoment(const OneMoment&) = delete;
  OneMoment& operator=(const OneMoment&) = delete;
  ~OneMoment() { CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", nullptr); }
};

GDALDatasetUniquePtr raster_of(const RasterPlace& place, std::span<const std::int32_t> cells) {
  auto* driver = GetGDALDriverManager()->GetDriverByName("MEM");
  GDALDatasetUniquePtr data(driver->Create("", place.columns, place.rows, 2, GDT_Int32, nullptr));
  if (!data) return nullptr;
  const double cell_m = static_cast<double>(place.cell_mm) / 1'000;
  double transform[6] = {place.top_left.x / 1'000.0, cell_m, 0, place.top_left.y / 1'000.0, 0, -cell_m};
  std::vector<std::int32_t> copy(cells.begin(), cells.end());
  const auto write = [&](int band) {
    return data->GetRasterBand(band)->RasterIO(GF_Write, 0, 0, place.columns, place.rows, copy.data(), place.columns,
                                               place.rows, GDT_Int32, 0, 0, nullptr) == CE_None;
  };
  if (data->SetGeoTransform(transform) != CE_None || !write(1)) return nullptr;
  for (std::int32_t& cell : copy) cell = cell < 0 ? 0 : 1;  // the second band says which cells count
  return write(2) ? std::move(data) : nullptr;
}

using application::Kaartwaarde;

OGRFieldType type_of(const ShapeMore& more, std::size_t field) {
  const bool number = !more.values.empty() && std::holds_alternative<std::int64_t>(more.values.front()[field]);
  return number ? OFTInteger64 : OFTString;
}

OGRLayer* new_layer(GDALDataset& data, const ShapeMore& more) {
  OGRSpatialReference rd;
  rd.importFromEPSG(28992);
  rd.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  const std::string about = "DESCRIPTION=" + more.about;
  const char* const options[] = {more.about.empty() ? nullptr : about.c_str(), nullptr};
  OGRLayer* layer = data.CreateLayer("verdeling", &rd, wkbPolygon, const_cast<char**>(options));
  if (layer == nullptr) return nullptr;
  for (const auto& [name, kind] :
       {std::pair{"soort", OFTInteger}, {"claim", OFTString}, {"gebied", OFTString}, {"hectare", OFTReal}}) {
    OGRFieldDefn field(name, kind);
    if (layer->CreateField(&field) != OGRERR_NONE) return nullptr;
  }
  for (std::size_t f = 0; f < more.fields.size(); ++f) {
    OGRFieldDefn field(more.fields[f].c_str(), type_of(more, f));
    if (layer->CreateField(&field) != OGRERR_NONE) return nullptr;
  }
  return layer;
}

void set_field(OGRFeature& made, int field, const Kaartwaarde& value) {
  if (const auto* text = std::get_if<std::string>(&value)) made.SetField(field, text->c_str());
  if (const auto* number = std::get_if<std::int64_t>(&value)) made.SetField(field, static_cast<GIntBig>(*number));
}

/// The areas of the raster, with the number of their kind in field 0.
GDALDatasetUniquePtr areas_of(GDALDataset& raster) {
  GDALDatasetUniquePtr data(
      GetGDALDriverManager()->GetDriverByName("Memory")->Create("", 0, 0, 0, GDT_Unknown, nullptr));
  if (!data) return nullptr;
  OGRLayer* layer = data->CreateLayer("vlakken", nullptr, wkbPolygon, nullptr);
  OGRFieldDefn field("soort", OFTInteger);
  if (layer == nullptr || layer->CreateField(&field) != OGRERR_NONE) return nullptr;
  const CPLErr done = GDALPolygonize(raster.GetRasterBand(1), raster.GetRasterBand(2), OGRLayer::ToHandle(layer), 0,
                                     nullptr, nullptr, nullptr);
  return done == CE_None ? std::move(data) : nullptr;
}

bool copy_areas(OGRLayer& from, OGRLayer& to, const std::vector<ShapeKind>& kinds, const ShapeMore& more) {
  constexpr int own_fields = 4;
  from.ResetReading();
  while (const OGRFeatureUniquePtr area{from.GetNextFeature()}) {
    const auto number = static_cast<std::size_t>(area->GetFieldAsInteger(0));
    const auto& kind = kinds[number];
    OGRFeature made(to.GetLayerDefn());
    made.SetField("soort", area->GetFieldAsInteger(0));
    made.SetField("claim", kind.claim.c_str());
    made.SetField("gebied", kind.gebied.c_str());
    made.SetField("hectare", area->GetGeometryRef()->toPolygon()->get_Area() / 10'000);
    for (std::size_t f = 0; f < more.fields.size(); ++f)
      set_field(made, own_fields + static_cast<int>(f), more.values[number][f]);
    made.SetGeometry(area->GetGeometryRef());
    if (to.CreateFeature(&made) != OGRERR_NONE) return false;
  }
  return true;
}

}  // namespace

void write_shapes(const std::filesystem::path& file, const RasterPlace& place, std::span<const std::int32_t> cells,
                  const std::vector<ShapeKind>& kinds, const ShapeMore& more) {
  assert(cells.size() == static_cast<std::size_t>(place.columns) * static_cast<std::size_t>(place.rows));
  const auto end = file.extension();
  if (end != ".gpkg" && end != ".geojson")
    throw std::runtime_error("Vlakken gaan in een bestand dat eindigt op .gpkg of .geojson: " + file.string());
  if (std::filesystem::exists(file)) throw std::runtime_error("Dit bestand is er al: " + file.string());
  start_gdal();
  const GdalMessages messages;
  const OneMoment moment;
  const auto raster = raster_of(place, cells);
  if (!raster) fail(file);
  const auto areas = areas_of(*raster);
  if (!areas) fail(file);
  auto* driver = GetGDALDriverManager()->GetDriverByName(end == ".gpkg" ? "GPKG" : "GeoJSON");
  GDALDatasetUniquePtr data(driver->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
  if (!data) fail(file);
  OGRLayer* layer = new_layer(*data, more);
  if (layer == nullptr) fail(file);
  const bool together = layer->TestCapability(OLCTransactions) != 0;
  if (together && layer->StartTransaction() != OGRERR_NONE) fail(file);
  if (!copy_areas(*areas->GetLayer(0), *layer, kinds, more)) fail(file);
  if (together && layer->CommitTransaction() != OGRERR_NONE) fail(file);
  data.reset();
  if (!std::filesystem::exists(file)) fail(file);
}

namespace {

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

RasterPlace place_of(const application::Celkaart& kaart) {
  return {kaart.kolommen, kaart.rijen, kaart.cel_mm, kaart.linksboven};
}

}  // namespace

std::string cog_bytes(const application::Celkaart& kaart) {
  const OwnFolder folder;
  const auto file = folder.path() / "verdeling.tif";
  write_cog(file, place_of(kaart), kaart.gebruik, 255, kaart.over);
  return bytes_of(file);
}

std::string geopackage_bytes(const application::Celkaart& kaart) {
  const OwnFolder folder;
  const auto file = folder.path() / "verdeling.gpkg";
  ShapeMore more{kaart.velden, kaart.waarden, {}};
  for (const auto& [word, line] : kaart.over)
    more.about.append(more.about.empty() ? "" : "; ").append(word).append(": ").append(line);
  std::vector<ShapeKind> kinds;
  for (const auto& [claim, gebied] : kaart.namen) kinds.push_back({claim, gebied});
  write_shapes(file, place_of(kaart), kaart.soort, kinds, more);
  return bytes_of(file);
}

}  // namespace ruimte::geodata
