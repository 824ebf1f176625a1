// SPDX-License-Identifier: EUPL-1.2
#include "geodata/rings.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

#include "geodata/geos_shapes.hpp"

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
