// SPDX-License-Identifier: EUPL-1.2
#include "geodata/rings.hpp"

#include <geos_c.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace ruimte::geodata {
namespace {

constexpr double mm2_per_m2 = 1e6;

bool turns_back(base::PointMm before, base::PointMm at, base::PointMm after) {
  const auto bx = std::int64_t{before.x} - at.x;
  const auto by = std::int64_t{before.y} - at.y;
  const auto ax = std::int64_t{after.x} - at.x;
  const auto ay = std::int64_t{after.y} - at.y;
  return bx * ay == by * ax && bx * ax + by * ay > 0;
}

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

/// Valid by one of the two methods and on whole millimetres; null when GEOS gives up.
Geos::Shape made_valid(const Geos& geos, const GEOSGeometry* shape, GEOSMakeValidMethods method) {
  GEOSMakeValidParams* how = GEOSMakeValidParams_create_r(geos.context());
  GEOSMakeValidParams_setMethod_r(geos.context(), how, method);
  GEOSMakeValidParams_setKeepCollapsed_r(geos.context(), how, 0);
  const auto valid = geos.own(GEOSMakeValidWithParams_r(geos.context(), shape, how));
  GEOSMakeValidParams_destroy_r(geos.context(), how);
  if (!valid) return geos.own(nullptr);
  Parts areas;
  geos.add_parts(valid.get(), areas);
  if (areas.empty()) return geos.own(nullptr);
  return geos.own(GEOSGeom_setPrecision_r(geos.context(), geos.shape(areas).get(), 1.0, 0));
}

double area_of(const Geos& geos, const Geos::Shape& shape) {
  double area = 0;
  GEOSArea_r(geos.context(), shape.get(), &area);
  return area / mm2_per_m2;
}

bool nearly(double a, double b) { return std::abs(a - b) <= std::min(1.0, std::max(a, b) / 100); }

/// Repairs one multi-polygon, ring by ring; `ways` says why it stopped.
class Mender {
 public:
  explicit Mender(const Geos& geos) : geos_(geos) {}

  /// Null when it can be meant in more ways.
  Geos::Shape multi(const Parts& parts) {
    double sum = 0;
    std::vector<GEOSGeometry*> mended;
    mended.reserve(parts.size());
    for (const Part& one : parts) {
      auto made = part(one);
      if (!made) break;
      sum += area_of(geos_, made);
      mended.push_back(made.release());
    }
    const bool all = mended.size() == parts.size();
    const auto loose = geos_.own(GEOSGeom_createCollection_r(geos_.context(), GEOS_GEOMETRYCOLLECTION, mended.data(),
                                                             static_cast<unsigned>(mended.size())));
    if (!all) return geos_.own(nullptr);
    return checked(geos_.own(GEOSUnaryUnionPrec_r(geos_.context(), loose.get(), 1.0)), sum);
  }

  double less = 0, more = 0;  ///< the two areas, when there are two ways

 private:
  /// The shape when its area is what it should be.
  Geos::Shape checked(Geos::Shape shape, double expected) {
    const double area = shape ? area_of(geos_, shape) : 0;
    if (shape && nearly(area, expected)) return shape;
    less = std::min(area, expected);
    more = std::max(area, expected);
    return geos_.own(nullptr);
  }

  Geos::Shape ring(const Ring& points) {
    const auto shape = geos_.shape({{points}});
    auto filled = made_valid(geos_, shape.get(), GEOS_MAKE_VALID_STRUCTURE);
    const auto emptied = made_valid(geos_, shape.get(), GEOS_MAKE_VALID_LINEWORK);
    if (!filled || !emptied) return geos_.own(nullptr);
    return checked(std::move(filled), area_of(geos_, emptied));
  }

  Geos::Shape part(const Part& rings) {
    auto whole = ring(rings[0]);
    double sum = whole ? area_of(geos_, whole) : 0;
    for (std::size_t i = 1; whole && i < rings.size(); ++i) {
      const auto hole = ring(rings[i]);
      if (!hole) return geos_.own(nullptr);
      sum -= area_of(geos_, hole);
      whole = checked(geos_.own(GEOSDifferencePrec_r(geos_.context(), whole.get(), hole.get(), 1.0)), sum);
    }
    return whole;
  }

  const Geos& geos_;
};

}  // namespace

double twice_area(const Ring& ring) {
  double sum = 0;
  for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
    const double ax = static_cast<double>(ring[i].x) - ring[0].x;
    const double ay = static_cast<double>(ring[i].y) - ring[0].y;
    const double bx = static_cast<double>(ring[i + 1].x) - ring[0].x;
    const double by = static_cast<double>(ring[i + 1].y) - ring[0].y;
    sum += ax * by - bx * ay;
  }
  return sum;
}

double area_m2(const Parts& parts) {
  double sum = 0;
  for (const Part& part : parts)
    for (const Ring& ring : part) sum += (&ring == part.data() ? 1 : -1) * std::abs(twice_area(ring));
  return sum / 2 / mm2_per_m2;
}

std::size_t drop_spikes(Ring& ring, std::optional<base::PointMm>& place) {
  std::size_t dropped = 0;
  const auto drop = [&](base::PointMm at) {
    if (!place) place = at;
    ++dropped;
  };
  Ring out;
  out.reserve(ring.size());
  for (const base::PointMm next : ring) {
    while (out.size() >= 2 && turns_back(out[out.size() - 2], out.back(), next)) {
      drop(out.back());
      out.pop_back();
    }
    if (out.empty() || out.back() != next) out.push_back(next);
  }
  // Around the seam, from both sides.
  std::size_t first = 0;
  while (out.size() - first >= 3) {
    if (out.back() == out[first]) {
      out.pop_back();
    } else if (turns_back(out[out.size() - 2], out.back(), out[first])) {
      drop(out.back());
      out.pop_back();
    } else if (turns_back(out.back(), out[first], out[first + 1])) {
      drop(out[first]);
      ++first;
    } else {
      break;
    }
  }
  out.erase(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(first));
  ring = std::move(out);
  return dropped;
}

std::optional<base::PointMm> find_fault(const Parts& parts) {
  const Geos geos;
  const auto shape = geos.shape(parts);
  char* reason = nullptr;
  GEOSGeometry* at = nullptr;
  const char valid = GEOSisValidDetail_r(geos.context(), shape.get(), 0, &reason, &at);
  const auto location = geos.own(at);
  GEOSFree_r(geos.context(), reason);
  if (valid == 1) return std::nullopt;
  double x = parts[0][0][0].x;
  double y = parts[0][0][0].y;
  if (location) {
    GEOSGeomGetX_r(geos.context(), location.get(), &x);
    GEOSGeomGetY_r(geos.context(), location.get(), &y);
  }
  return base::PointMm{static_cast<std::int32_t>(std::lround(x)), static_cast<std::int32_t>(std::lround(y))};
}

Repair repair(const Parts& parts) {
  const Geos geos;
  Mender mender(geos);
  Repair out;
  const auto whole = mender.multi(parts);
  if (whole) geos.add_parts(whole.get(), out.parts);
  out.less_m2 = mender.less;
  out.more_m2 = mender.more;
  return out;
}

}  // namespace ruimte::geodata
