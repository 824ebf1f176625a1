// SPDX-License-Identifier: EUPL-1.2
#include "geos_peer.hpp"

#include <geos_c.h>

#include <cmath>
#include <cstdio>
#include <vector>

#include "overlay_sets.hpp"

namespace ruimte::bench {

class GeosPeer::State {
 public:
  State(const spatial::Layer& claims, const spatial::Layer& zones) : handle_(GEOS_init_r()) {
    for (const auto& claim : claims) claims_.push_back(geometry(claim));
    for (const auto& zone : zones) zones_.push_back(geometry(zone));
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    for (GEOSGeometry* g : claims_) GEOSGeom_destroy_r(handle_, g);
    for (GEOSGeometry* g : zones_) GEOSGeom_destroy_r(handle_, g);
    GEOS_finish_r(handle_);
  }

  Areas run() {
    areas_.clear();
    failures = 0;
    GEOSSTRtree* const claim_tree = tree(claims_);
    zone_tree_ = tree(zones_);
    prepared_.clear();
    for (GEOSGeometry* zone : zones_) prepared_.push_back(GEOSPrepare_r(handle_, zone));
    for (at_ = 0; at_ < claims_.size(); ++at_) GEOSSTRtree_query_r(handle_, claim_tree, claims_[at_], found, this);
    for (const GEOSPreparedGeometry* zone : prepared_) GEOSPreparedGeom_destroy_r(handle_, zone);
    GEOSSTRtree_destroy_r(handle_, claim_tree);
    GEOSSTRtree_destroy_r(handle_, zone_tree_);
    return std::move(areas_);
  }

  std::size_t failures = 0;

 private:
  /// The tree keeps a number in the place of a pointer.
  GEOSSTRtree* tree(const std::vector<GEOSGeometry*>& shapes) {
    GEOSSTRtree* const tree = GEOSSTRtree_create_r(handle_, 10);
    for (std::size_t i = 0; i < shapes.size(); ++i) {
      GEOSSTRtree_insert_r(handle_, tree, shapes[i], reinterpret_cast<void*>(i));  // NOLINT(performance-no-int-to-ptr)
    }
    return tree;
  }

  static void found(void* item, void* self) {
    auto& state = *static_cast<State*>(self);
    const auto other = reinterpret_cast<std::size_t>(item);
    if (other > state.at_) state.pair(state.at_, other);
  }

  static void found_zone(void* item, void* self) {
    static_cast<State*>(self)->near_zones_.push_back(reinterpret_cast<std::size_t>(item));
  }

  void pair(std::size_t i, std::size_t j) {
    GEOSGeometry* const common = GEOSIntersection_r(handle_, claims_[i], claims_[j]);
    if (common == nullptr) {
      ++failures;
      return;
    }
    const double total = area(common);
    if (total > 0) divide(i, j, common, total);
    GEOSGeom_destroy_r(handle_, common);
  }

  void divide(std::size_t i, std::size_t j, const GEOSGeometry* common, double total) {
    near_zones_.clear();
    GEOSSTRtree_query_r(handle_, zone_tree_, common, found_zone, this);
    double inside = 0;
    for (const std::size_t z : near_zones_) {
      if (GEOSPreparedIntersects_r(handle_, prepared_[z], common) != 1) continue;
      if (GEOSPreparedContains_r(handle_, prepared_[z], common) == 1) {
        note(i, j, static_cast<std::uint16_t>(z), total);
        inside = total;
        break;
      }
      GEOSGeometry* const part = GEOSIntersection_r(handle_, common, zones_[z]);
      if (part == nullptr) {
        ++failures;
        continue;
      }
      note(i, j, static_cast<std::uint16_t>(z), area(part));
      inside += area(part);
      GEOSGeom_destroy_r(handle_, part);
    }
    note(i, j, spatial::outside, total - inside);
  }

  void note(std::size_t i, std::size_t j, std::uint16_t zone, double m2) {
    if (std::abs(m2) > 1e-6) areas_[{static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j), zone}] = m2;
  }

  double area(const GEOSGeometry* geometry) {
    double m2 = 0;
    GEOSArea_r(handle_, geometry, &m2);
    return m2;
  }

  GEOSGeometry* ring(std::span<const base::PointMm> points) {
    const auto count = static_cast<unsigned>(points.size());
    GEOSCoordSequence* const sequence = GEOSCoordSeq_create_r(handle_, count + 1, 2);
    for (unsigned i = 0; i <= count; ++i) {
      const base::PointMm p = points[i % count];
      GEOSCoordSeq_setXY_r(handle_, sequence, i, p.x / 1'000.0, p.y / 1'000.0);
    }
    return GEOSGeom_createLinearRing_r(handle_, sequence);
  }

  /// Holes follow the part they are in; counter-clockwise rings start a part.
  GEOSGeometry* geometry(const spatial::Polygon& polygon) {
    std::vector<GEOSGeometry*> parts;
    for (std::size_t r = 0; r < polygon.rings();) {
      GEOSGeometry* const outer = ring(polygon.ring(r++));
      std::vector<GEOSGeometry*> holes;
      while (r < polygon.rings() && clockwise(polygon.ring(r))) holes.push_back(ring(polygon.ring(r++)));
      parts.push_back(GEOSGeom_createPolygon_r(handle_, outer, holes.data(), static_cast<unsigned>(holes.size())));
    }
    return GEOSGeom_createCollection_r(handle_, GEOS_MULTIPOLYGON, parts.data(), static_cast<unsigned>(parts.size()));
  }

  static bool clockwise(std::span<const base::PointMm> points) {
    double twice = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
      const base::PointMm a = points[i], b = points[(i + 1) % points.size()];
      twice += (static_cast<double>(a.x) - b.x) * (static_cast<double>(a.y) + b.y);
    }
    return twice < 0;
  }

  GEOSContextHandle_t handle_;
  std::vector<GEOSGeometry*> claims_, zones_;
  std::vector<const GEOSPreparedGeometry*> prepared_;
  std::vector<std::size_t> near_zones_;
  GEOSSTRtree* zone_tree_ = nullptr;
  std::size_t at_ = 0;
  Areas areas_;
};

GeosPeer::GeosPeer(const spatial::Layer& claims, const spatial::Layer& zones)
    : state_(std::make_unique<State>(claims, zones)) {}
GeosPeer::~GeosPeer() = default;
Areas GeosPeer::run() { return state_->run(); }
std::size_t GeosPeer::failures() const { return state_->failures; }

double run_ours(const spatial::Layer& claims, const spatial::Layer& zones, Areas& areas) {
  spatial::Layer c = claims, z = zones;
  const double start = processor_seconds();
  const auto entries = spatial::Overlay::of(std::move(c), std::move(z)).value().entries();
  const double seconds = processor_seconds() - start;
  areas.clear();
  for (const auto& entry : entries) {
    if (entry.i != entry.j) areas[{entry.i, entry.j, entry.zone}] = spatial::square_metres(entry.area);
  }
  return seconds;
}

std::size_t count_differences(const Areas& a, const Areas& b, std::size_t shown) {
  std::size_t count = 0;
  for (const auto& [key, m2] : a) {
    const auto other = b.find(key);
    const double theirs = other == b.end() ? 0 : other->second;
    if (std::abs(m2 - theirs) <= 1e-9 * m2 + 1e-6) continue;
    if (count++ >= shown) continue;
    const auto [i, j, zone] = key;
    std::printf("  %u en %u in zone %u: %.9f en %.9f m2\n", i, j, zone, m2, theirs);
  }
  return count;
}

}  // namespace ruimte::bench
