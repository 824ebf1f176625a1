// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <geos_c.h>

#include <cmath>
#include <memory>
#include <optional>

#include "base/geometry.hpp"
#include "geodata/rings.hpp"

namespace ruimte::geodata {

/// One GEOS context and what it makes. Coordinates are millimetres, whole numbers that a double holds exactly.
class Geos {
 public:
  Geos() : context_(GEOS_init_r()) {}
  Geos(const Geos&) = delete;
  Geos& operator=(const Geos&) = delete;
  ~Geos() { GEOS_finish_r(context_); }

  struct Free {
    GEOSContextHandle_t context;
    void operator()(GEOSGeometry* shape) const { GEOSGeom_destroy_r(context, shape); }
  };
  using Shape = std::unique_ptr<GEOSGeometry, Free>;

  [[nodiscard]] GEOSContextHandle_t context() const { return context_; }
  [[nodiscard]] Shape own(GEOSGeometry* shape) const { return {shape, Free{context_}}; }

  [[nodiscard]] Shape shape(const Parts& parts) const {
    std::vector<GEOSGeometry*> polygons;
    polygons.reserve(parts.size());
    for (const Part& part : parts) {
      std::vector<GEOSGeometry*> holes;
      holes.reserve(part.size());
      for (std::size_t i = 1; i < part.size(); ++i) holes.push_back(ring(part[i]));
      polygons.push_back(
          GEOSGeom_createPolygon_r(context_, ring(part[0]), holes.data(), static_cast<unsigned>(holes.size())));
    }
    return own(GEOSGeom_createCollection_r(context_, GEOS_MULTIPOLYGON, polygons.data(),
                                           static_cast<unsigned>(polygons.size())));
  }

  /// A shape as it is stored; no value when it has no area or cannot be stored.
  [[nodiscard]] std::optional<base::Geometry> geometry(const GEOSGeometry* shape) const {
    Parts parts;
    add_parts(shape, parts);
    if (parts.empty()) return std::nullopt;
    const auto type = parts.size() == 1 ? base::GeometryType::vlak : base::GeometryType::multivlak;
    auto made = base::canonical({type, std::move(parts)}, most_points);
    if (!made) return std::nullopt;
    return std::move(*made);
  }

  /// The polygons of any shape; lines and points that a repair leaves have no area and are left out.
  void add_parts(const GEOSGeometry* shape, Parts& out) const {
    if (GEOSisEmpty_r(context_, shape) != 0) return;
    if (GEOSGeomTypeId_r(context_, shape) == GEOS_POLYGON) {
      Part& part = out.emplace_back();
      part.push_back(points(GEOSGetExteriorRing_r(context_, shape)));
      for (int i = 0; i < GEOSGetNumInteriorRings_r(context_, shape); ++i)
        part.push_back(points(GEOSGetInteriorRingN_r(context_, shape, i)));
    } else if (GEOSGeomTypeId_r(context_, shape) >= GEOS_MULTIPOINT) {
      for (int i = 0; i < GEOSGetNumGeometries_r(context_, shape); ++i)
        add_parts(GEOSGetGeometryN_r(context_, shape, i), out);
    }
  }

 private:
  static constexpr std::size_t most_points = 1'000'000;  ///< crossings add points: more than any one shape may have

  [[nodiscard]] GEOSGeometry* ring(const Ring& points) const {
    const auto count = static_cast<unsigned>(points.size());
    GEOSCoordSequence* sequence = GEOSCoordSeq_create_r(context_, count + 1, 2);
    for (unsigned i = 0; i <= count; ++i)
      GEOSCoordSeq_setXY_r(context_, sequence, i, points[i % count].x, points[i % count].y);
    return GEOSGeom_createLinearRing_r(context_, sequence);
  }

  [[nodiscard]] Ring points(const GEOSGeometry* ring) const {
    const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(context_, ring);
    unsigned count = 0;
    GEOSCoordSeq_getSize_r(context_, sequence, &count);
    Ring out;
    out.reserve(count);
    for (unsigned i = 0; i + 1 < count; ++i) {
      double x = 0;
      double y = 0;
      GEOSCoordSeq_getXY_r(context_, sequence, i, &x, &y);
      out.push_back({static_cast<std::int32_t>(std::lround(x)), static_cast<std::int32_t>(std::lround(y))});
    }
    return out;
  }

  GEOSContextHandle_t context_;
};

}  // namespace ruimte::geodata
