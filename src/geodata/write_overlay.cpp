// SPDX-License-Identifier: EUPL-1.2
#include "geodata/write_overlay.hpp"

#include <gdal_priv.h>
#include <geos_c.h>
#include <ogrsf_frmts.h>

#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <stdexcept>

#include "geodata/gdal_session.hpp"
#include "geodata/own_folder.hpp"

namespace ruimte::geodata {
namespace {

constexpr double grid_m = 0.001;

/// One GEOS context and the shapes that were made in it, in metres; each source once.
class Shapes {
 public:
  Shapes() : context_(GEOS_init_r()) {}
  Shapes(const Shapes&) = delete;
  Shapes& operator=(const Shapes&) = delete;
  ~Shapes() {
    made_.clear();
    GEOS_finish_r(context_);
  }

  struct Free {
    GEOSContextHandle_t context;
    void operator()(GEOSGeometry* shape) const { GEOSGeom_destroy_r(context, shape); }
  };
  using Shape = std::unique_ptr<GEOSGeometry, Free>;

  /// Null when nothing with an area is left.
  Shape of(const Overlapregel& regel) {
    Shape out = own(GEOSGeom_clone_r(context_, source(*regel.alle.front())));
    for (std::size_t n = 1; n < regel.alle.size(); ++n)
      out = made(GEOSIntersectionPrec_r(context_, out.get(), source(*regel.alle[n]), grid_m));
    for (const auto* without : regel.behalve)
      out = made(GEOSDifferencePrec_r(context_, out.get(), source(*without), grid_m));
    return areas_of(out.get());
  }

  [[nodiscard]] std::vector<unsigned char> wkb(const GEOSGeometry* shape) const {
    GEOSWKBWriter* writer = GEOSWKBWriter_create_r(context_);
    std::size_t size = 0;
    unsigned char* bytes = GEOSWKBWriter_write_r(context_, writer, shape, &size);
    std::vector<unsigned char> out(bytes, bytes + size);
    GEOSFree_r(context_, bytes);
    GEOSWKBWriter_destroy_r(context_, writer);
    return out;
  }

 private:
  Shape own(GEOSGeometry* shape) const { return {shape, Free{context_}}; }
  Shape made(GEOSGeometry* shape) const {
    if (shape == nullptr) throw std::runtime_error("De vorm van een overlap is niet te maken.");
    return own(shape);
  }

  GEOSGeometry* ring(const std::vector<base::PointMm>& points) const {
    const auto count = static_cast<unsigned>(points.size());
    GEOSCoordSequence* sequence = GEOSCoordSeq_create_r(context_, count + 1, 2);
    for (unsigned n = 0; n <= count; ++n)
      GEOSCoordSeq_setXY_r(context_, sequence, n, points[n % count].x / 1000.0, points[n % count].y / 1000.0);
    return GEOSGeom_createLinearRing_r(context_, sequence);
  }

  const GEOSGeometry* source(const base::Geometry& geometry) {
    const auto [place, fresh] = made_.try_emplace(&geometry, nullptr, Free{context_});
    if (!fresh) return place->second.get();
    std::vector<GEOSGeometry*> polygons;
    polygons.reserve(geometry.parts.size());
    for (const auto& part : geometry.parts) {
      std::vector<GEOSGeometry*> holes;
      holes.reserve(part.size());
      for (std::size_t n = 1; n < part.size(); ++n) holes.push_back(ring(part[n]));
      polygons.push_back(
          GEOSGeom_createPolygon_r(context_, ring(part.front()), holes.data(), static_cast<unsigned>(holes.size())));
    }
    place->second = collection(std::move(polygons));
    return place->second.get();
  }

  Shape collection(std::vector<GEOSGeometry*> polygons) const {
    return own(GEOSGeom_createCollection_r(context_, GEOS_MULTIPOLYGON, polygons.data(),
                                           static_cast<unsigned>(polygons.size())));
  }

  void add_areas(const GEOSGeometry* shape, std::vector<GEOSGeometry*>& out) const {
    if (GEOSisEmpty_r(context_, shape) != 0) return;
    if (GEOSGeomTypeId_r(context_, shape) == GEOS_POLYGON) return out.push_back(GEOSGeom_clone_r(context_, shape));
    if (GEOSGeomTypeId_r(context_, shape) < GEOS_MULTIPOINT) return;  // borders that only touch
    for (int n = 0; n < GEOSGetNumGeometries_r(context_, shape); ++n)
      add_areas(GEOSGetGeometryN_r(context_, shape, n), out);
  }

  Shape areas_of(const GEOSGeometry* shape) const {
    std::vector<GEOSGeometry*> polygons;
    add_areas(shape, polygons);
    return polygons.empty() ? nullptr : collection(std::move(polygons));
  }

  GEOSContextHandle_t context_;
  std::map<const base::Geometry*, Shape> made_;
};

[[noreturn]] void fail(const std::filesystem::path& file) {
  throw std::runtime_error("Het bestand kan niet worden geschreven: " + file.string());
}

OGRLayer* new_layer(GDALDataset& data) {
  OGRSpatialReference rd;
  rd.importFromEPSG(28992);
  rd.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  OGRLayer* layer = data.CreateLayer("overlap", &rd, wkbMultiPolygon, nullptr);
  if (layer == nullptr) return nullptr;
  for (const auto& [name, kind] : {std::pair{"claim", OFTString},
                                   {"andere_claim", OFTString},
                                   {"zone", OFTString},
                                   {"oppervlakte_m2", OFTReal},
                                   {"hectare", OFTReal}}) {
    OGRFieldDefn field(name, kind);
    if (layer->CreateField(&field) != OGRERR_NONE) return nullptr;
  }
  return layer;
}

bool write_row(OGRLayer& layer, Shapes& shapes, const Overlapregel& regel) {
  OGRFeature made(layer.GetLayerDefn());
  made.SetField("claim", regel.claim.c_str());
  if (!regel.andere_claim.empty()) made.SetField("andere_claim", regel.andere_claim.c_str());
  if (!regel.zone.empty()) made.SetField("zone", regel.zone.c_str());
  made.SetField("oppervlakte_m2", regel.m2);
  made.SetField("hectare", regel.m2 / 10'000);
  if (const auto shape = shapes.of(regel)) {
    const auto bytes = shapes.wkb(shape.get());
    OGRGeometry* geometry = nullptr;
    if (OGRGeometryFactory::createFromWkb(bytes.data(), nullptr, &geometry, bytes.size()) != OGRERR_NONE) return false;
    made.SetGeometryDirectly(geometry);
  }
  return layer.CreateFeature(&made) == OGRERR_NONE;
}

}  // namespace

void write_overlay(const std::filesystem::path& file, const std::vector<Overlapregel>& regels) {
  if (std::filesystem::exists(file)) throw std::runtime_error("Dit bestand is er al: " + file.string());
  start_gdal();
  const GdalMessages messages;
  auto* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
  GDALDatasetUniquePtr data(driver->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
  if (!data) fail(file);
  OGRLayer* layer = new_layer(*data);
  if (layer == nullptr || layer->StartTransaction() != OGRERR_NONE) fail(file);
  Shapes shapes;
  for (const auto& regel : regels)
    if (!write_row(*layer, shapes, regel)) fail(file);
  if (layer->CommitTransaction() != OGRERR_NONE) fail(file);
  data.reset();
  if (!std::filesystem::exists(file)) fail(file);
}

std::string overlay_bytes(const std::vector<Overlapregel>& regels) {
  const OwnFolder folder;
  const auto file = folder.path() / "overlap.gpkg";
  write_overlay(file, regels);
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace ruimte::geodata
