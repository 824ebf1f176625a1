// SPDX-License-Identifier: EUPL-1.2
#include "geodata/shape.hpp"

#include <ogr_geometry.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <memory>

#include "geodata/rings.hpp"

namespace ruimte::geodata {
namespace {

using application::Bevinding;
using application::getal;
using application::Kaartvorm;
using base::PointMm;

constexpr Metres nowhere{1e9, 1e9};
constexpr double arc_step_degrees = 1;  // 4 cm from a circle of 1 km

Bevinding finding(std::string code, std::string fact = {}, std::optional<PointMm> place = {}) {
  return {std::move(code), "", std::move(fact), place};
}

/// A coordinate as it stands in the file, with a comma.
std::string coordinate(double value) {
  char buffer[40];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::general, 9).ptr;
  std::string out(buffer, end);
  std::replace(out.begin(), out.end(), '.', ',');
  return out;
}
std::string pair_of(double x, double y) { return coordinate(x) + " en " + coordinate(y); }

bool in_rd(double x, double y) {
  return std::abs(x) < 1e6 && std::abs(y) < 1e6 && base::in_netherlands(std::llround(x * 1000), std::llround(y * 1000));
}
bool dutch_degrees(double east, double north) { return east >= 2 && east <= 8 && north >= 50 && north <= 56; }

/// Counts of one object; each becomes one line.
struct Repairs {
  std::size_t repeated = 0, merged = 0, closed = 0, turned = 0, spikes = 0, flat = 0;
  std::optional<PointMm> repeated_at, merged_at, closed_at, turned_at, spike_at, flat_at;

  static void count(std::size_t& number, std::optional<PointMm>& first, PointMm place) {
    if (number++ == 0) first = place;
  }

  [[nodiscard]] std::vector<Bevinding> told() const {
    std::vector<Bevinding> out;
    const auto add = [&](const char* code, std::size_t number, const std::optional<PointMm>& place) {
      if (number > 0) out.push_back(finding(code, std::to_string(number), place));
    };
    add("punten_dubbel", repeated, repeated_at);
    add("punten_samengevallen", merged, merged_at);
    add("ring_gesloten", closed, closed_at);
    add("ring_gedraaid", turned, turned_at);
    add("uitsteeksel_weg", spikes, spike_at);
    add("deel_zonder_oppervlakte", flat, flat_at);
    return out;
  }
};

class Maker {
 public:
  explicit Maker(const ShapeRules& rules) : rules_(rules) {}

  base::Result<Shape, Bevinding> make(const OGRGeometry& source) {
    if (source.IsEmpty()) return base::fail(finding("vorm_ontbreekt"));
    const auto type = wkbFlatten(source.getGeometryType());
    if (source.Is3D()) out_.gemeld.push_back(finding("hoogte_weggelaten"));
    if (type == wkbPoint || type == wkbMultiPoint) return point(source);
    if (auto wrong = wrong_kind(source)) return base::fail(std::move(*wrong));
    if (!add_polygons(source)) return base::fail(std::move(*fault_));
    return area();
  }

 private:
  /// What is not asked for; nothing for polygons that are.
  std::optional<Bevinding> wrong_kind(const OGRGeometry& source) const {
    const bool point = rules_.vraag.vorm == Kaartvorm::punt;
    const auto type = wkbFlatten(source.getGeometryType());
    if (OGR_GT_IsCurve(type) || OGR_GT_IsSubClassOf(type, wkbMultiCurve))
      return finding(point ? "lijn_in_plaats_van_punt" : "lijn_in_plaats_van_vlak");
    if (OGR_GT_IsSubClassOf(type, wkbMultiSurface) || OGR_GT_IsSurface(type)) {
      if (point) return finding("vlak_in_plaats_van_punt");
      if (type == wkbTIN || type == wkbPolyhedralSurface || type == wkbTriangle)
        return finding("vorm_gemengd", source.getGeometryName());
      return std::nullopt;
    }
    if (type != wkbGeometryCollection) return finding("vorm_gemengd", source.getGeometryName());
    const auto& members = *source.toGeometryCollection();
    for (const OGRGeometry* member : members) {
      const auto kind = wkbFlatten(member->getGeometryType());
      if (!OGR_GT_IsSubClassOf(kind, wkbCurvePolygon) && !OGR_GT_IsSubClassOf(kind, wkbMultiSurface))
        return finding("vorm_gemengd", std::string("een verzameling met ") + member->getGeometryName());
    }
    if (point) return finding("vlak_in_plaats_van_punt");
    return std::nullopt;
  }

  base::Result<Shape, Bevinding> point(const OGRGeometry& source) {
    if (rules_.vraag.vorm == Kaartvorm::vlak) return base::fail(finding("punt_in_plaats_van_vlak"));
    const OGRGeometry* one = &source;
    if (wkbFlatten(source.getGeometryType()) == wkbMultiPoint) {
      const auto& members = *source.toMultiPoint();
      if (members.getNumGeometries() > 1)
        return base::fail(finding("meer_punten", std::to_string(members.getNumGeometries())));
      one = members.getGeometryRef(0);
    }
    const auto at = place(one->toPoint()->getX(), one->toPoint()->getY());
    if (!at) return base::fail(std::move(*fault_));
    out_.vorm = {base::GeometryType::punt, {{{*at}}}};
    out_.points = 1;
    return std::move(out_);
  }

  /// Every polygon of the source as a part. False with fault_ set when one cannot be read.
  bool add_polygons(const OGRGeometry& source) {
    std::unique_ptr<OGRGeometry> straight;
    const OGRGeometry* shape = &source;
    // A curve type with straight rings only (CURVEPOLYGON ((...))) has no arc to tell of, and is no OGRPolygon either.
    if (source.hasCurveGeometry(FALSE)) {
      straight.reset(source.getLinearGeometry(arc_step_degrees));
      shape = straight.get();
    }
    if (wkbFlatten(shape->getGeometryType()) == wkbPolygon) {
      if (!add_polygon(*shape->toPolygon())) return false;
    } else {
      for (const OGRGeometry* member : *shape->toGeometryCollection())
        if (!member->IsEmpty() && !add_polygons(*member)) return false;
    }
    if (source.hasCurveGeometry(TRUE)) out_.hersteld.push_back(finding("boog_benaderd", std::to_string(points_read_)));
    return true;
  }

  bool add_polygon(const OGRPolygon& polygon) {
    Part part;
    bool outer = true;
    for (const OGRLinearRing* source : polygon) {
      Ring ring;
      if (!read(*source, ring)) return false;
      const PointMm at = ring.empty() ? PointMm{} : ring.front();
      clean(ring);
      if (ring.size() < 3) {
        Repairs::count(repairs_.flat, repairs_.flat_at, at);
        if (outer) return true;  // the whole part has no area
        continue;
      }
      if (rules_.directed && (twice_area(ring) > 0) != outer) Repairs::count(repairs_.turned, repairs_.turned_at, at);
      part.push_back(std::move(ring));
      outer = false;
    }
    if (!part.empty()) parts_.push_back(std::move(part));
    return true;
  }

  bool read(const OGRLinearRing& source, Ring& out) {
    const int count = source.getNumPoints();
    points_read_ += static_cast<std::size_t>(count);
    if (points_read_ > rules_.vraag.grenzen.punten_per_object) {
      fault_ = finding("te_veel_punten_object", "meer dan " + std::to_string(rules_.vraag.grenzen.punten_per_object));
      return false;
    }
    out.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
      const auto at = place(source.getX(i), source.getY(i));
      if (!at) return false;
      if (!out.empty() && out.back() == *at) {
        const bool same = source.getX(i) == source.getX(i - 1) && source.getY(i) == source.getY(i - 1);
        if (same)
          Repairs::count(repairs_.repeated, repairs_.repeated_at, *at);
        else
          Repairs::count(repairs_.merged, repairs_.merged_at, *at);
        continue;
      }
      out.push_back(*at);
    }
    return true;
  }

  void clean(Ring& ring) {
    if (ring.empty()) return;
    if (ring.size() > 1 && ring.front() == ring.back())
      ring.pop_back();
    else if (ring.size() > 2)
      Repairs::count(repairs_.closed, repairs_.closed_at, ring.back());
    repairs_.spikes += drop_spikes(ring, repairs_.spike_at);
  }

  /// RD in millimetres; nothing with fault_ set when the point is nowhere in the country.
  std::optional<PointMm> place(double first, double second) {
    const double x = rules_.swap ? second : first;
    const double y = rules_.swap ? first : second;
    if (!std::isfinite(x) || !std::isfinite(y)) {
      fault_ = finding("coordinaat_geen_getal");
      return std::nullopt;
    }
    const Metres rd =
        rules_.crs.degrees && (std::abs(x) > 180 || std::abs(y) > 90) ? nowhere : rules_.to_rd(x, y).value_or(nowhere);
    if (!in_rd(rd.x, rd.y)) {
      fault_ = misplaced(x, y, rd);
      return std::nullopt;
    }
    const PointMm at{static_cast<std::int32_t>(std::llround(rd.x * 1000)),
                     static_cast<std::int32_t>(std::llround(rd.y * 1000))};
    out_.moved_mm = std::max({out_.moved_mm, std::hypot(rd.x * 1000 - at.x, rd.y * 1000 - at.y)});
    return at;
  }

  [[nodiscard]] Bevinding misplaced(double x, double y, const Metres& rd) const {
    const std::string code(rules_.crs.code);
    if (rules_.crs.degrees) {
      if (dutch_degrees(y, x))
        return finding("assen_verwisseld",
                       "er staat " + pair_of(x, y) +
                           "; in Nederland is het eerste getal (oost) 3 tot 8 en het tweede (noord) 50 tot 56");
      if (in_rd(x, y) || in_rd(y, x))
        return finding("crs_klopt_niet",
                       code + " is in graden, maar er staat " + pair_of(x, y) + ". Dat lijkt EPSG:28992");
    } else {
      if (dutch_degrees(x, y) || dutch_degrees(y, x))
        return finding("crs_klopt_niet",
                       code + " is in meters, maar er staat " + pair_of(x, y) + ". Dat lijken graden, zoals EPSG:4258");
      const Metres other = rules_.to_rd(y, x).value_or(nowhere);
      if (in_rd(other.x, other.y))
        return finding("assen_verwisseld",
                       "er staat " + pair_of(x, y) + "; het eerste getal hoort oost te zijn en het tweede noord");
    }
    if (std::abs(rd.x) > 1e8 || std::abs(rd.y) > 1e8) return finding("buiten_nederland", "er staat " + pair_of(x, y));
    return finding("buiten_nederland", "x " + getal(rd.x, 0) + " en y " + getal(rd.y, 0) + " in RD");
  }

  base::Result<Shape, Bevinding> area() {
    if (parts_.empty()) return base::fail(finding("te_weinig_punten", "", repairs_.flat_at));
    const auto told = repairs_.told();
    out_.hersteld.insert(out_.hersteld.end(), told.begin(), told.end());
    if (auto fault = mend()) return base::fail(std::move(*fault));
    base::Geometry shape{parts_.size() == 1 ? base::GeometryType::vlak : base::GeometryType::multivlak, parts_};
    auto made = base::canonical(std::move(shape), rules_.vraag.grenzen.punten_per_object);
    if (!made)
      return base::fail(finding("snijdt_zichzelf", "het is niet op hele millimeters te maken", parts_[0][0][0]));
    out_.vorm = std::move(*made);
    for (const Part& part : out_.vorm.parts)
      for (const Ring& ring : part) out_.points += ring.size();
    return check_size();
  }

  /// Makes the parts valid when that can be done in one way; otherwise says what is wrong.
  std::optional<Bevinding> mend() {
    const auto fault = find_fault(parts_);
    if (!fault) return std::nullopt;
    const double before = area_m2(parts_);
    auto mended = repair(parts_);
    if (mended.parts.empty() || find_fault(mended.parts))
      return finding("snijdt_zichzelf", getal(mended.less_m2, 2) + " m2 of " + getal(mended.more_m2, 2) + " m2", fault);
    parts_ = std::move(mended.parts);
    out_.hersteld.push_back(
        finding("vorm_hersteld",
                "volgens de punten " + getal(before, 2) + " m2, nu " + getal(area_m2(parts_), 2) + " m2", fault));
    return std::nullopt;
  }

  base::Result<Shape, Bevinding> check_size() {
    const double size = area_m2(out_.vorm.parts);
    const PointMm at = out_.vorm.parts[0][0][0];
    if (size > static_cast<double>(rules_.vraag.grenzen.grootste_m2))
      return base::fail(finding("vlak_te_groot", getal(size / 1e6, 0) + " km2", at));
    if (size < 1) {
      auto small = finding("vlak_te_klein", getal(size, size < 0.01 ? 6 : 2), at);
      if (!rules_.vraag.bestaand) return base::fail(std::move(small));
      out_.gemeld.push_back(std::move(small));
    }
    return std::move(out_);
  }

  const ShapeRules& rules_;
  Shape out_;
  Parts parts_;
  Repairs repairs_;
  std::optional<Bevinding> fault_;
  std::size_t points_read_ = 0;
};

}  // namespace

base::Result<Shape, Bevinding> make_shape(const OGRGeometry& source, const ShapeRules& rules) {
  return Maker(rules).make(source);
}

}  // namespace ruimte::geodata
