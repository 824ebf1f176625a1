// SPDX-License-Identifier: EUPL-1.2
// ./bench overlay [keer]: the area of every pair of 1,000 claims of 2,000 points per province, one thread, against GEOS
// with an STRtree, OverlayNG and prepared zones. Strictly in turns (default twice); both start from geometry in memory.
// Every area is compared. Both are measured in processor time, because a run of GEOS takes a hundred times as long and
// would meet more of what else the machine does; the time on the clock is shown beside it.
#include <geos_c.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <map>
#include <memory>
#include <tuple>

#include "sets/overlay_sets.hpp"

namespace {

using namespace ruimte;

constexpr double bar_ratio = 150;
constexpr int ours_per_turn = 5;
constexpr bench::ClaimSet set{.claims = 1'000, .points = 2'000, .radius_m = 8'000};

using Areas = std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint16_t>, double>;

/// GEOS with its handles; pairs first, then the zones each overlap lies in.
class Geos {
 public:
  Geos(const spatial::Layer& claims, const spatial::Layer& zones) : handle_(GEOS_init_r()) {
    for (const auto& claim : claims) claims_.push_back(geometry(claim));
    for (const auto& zone : zones) zones_.push_back(geometry(zone));
  }
  Geos(const Geos&) = delete;
  Geos& operator=(const Geos&) = delete;
  ~Geos() {
    for (GEOSGeometry* g : claims_) GEOSGeom_destroy_r(handle_, g);
    for (GEOSGeometry* g : zones_) GEOSGeom_destroy_r(handle_, g);
    GEOS_finish_r(handle_);
  }

  Areas run() {
    areas_.clear();
    tree_ = GEOSSTRtree_create_r(handle_, 10);
    prepared_.clear();
    for (GEOSGeometry* zone : zones_) prepared_.push_back(GEOSPrepare_r(handle_, zone));
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      // The tree keeps a number in the place of a pointer.
      GEOSSTRtree_insert_r(handle_, tree_, claims_[i],
                           reinterpret_cast<void*>(i));  // NOLINT(performance-no-int-to-ptr)
    }
    for (at_ = 0; at_ < claims_.size(); ++at_) GEOSSTRtree_query_r(handle_, tree_, claims_[at_], found, this);
    for (const GEOSPreparedGeometry* zone : prepared_) GEOSPreparedGeom_destroy_r(handle_, zone);
    GEOSSTRtree_destroy_r(handle_, tree_);
    return std::move(areas_);
  }

 private:
  static void found(void* item, void* self) {
    auto& geos = *static_cast<Geos*>(self);
    const auto other = reinterpret_cast<std::size_t>(item);
    if (other > geos.at_) geos.pair(geos.at_, other);
  }

  void pair(std::size_t i, std::size_t j) {
    GEOSGeometry* const common = GEOSIntersection_r(handle_, claims_[i], claims_[j]);
    const double total = area(common);
    double inside = 0;
    for (std::size_t z = 0; total > 0 && z < zones_.size(); ++z) {
      if (GEOSPreparedIntersects_r(handle_, prepared_[z], common) != 1) continue;
      if (GEOSPreparedContains_r(handle_, prepared_[z], common) == 1) {
        note(i, j, static_cast<std::uint16_t>(z), total);
        inside = total;
        break;
      }
      GEOSGeometry* const part = GEOSIntersection_r(handle_, common, zones_[z]);
      note(i, j, static_cast<std::uint16_t>(z), area(part));
      inside += area(part);
      GEOSGeom_destroy_r(handle_, part);
    }
    note(i, j, spatial::outside, total - inside);
    GEOSGeom_destroy_r(handle_, common);
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
  GEOSSTRtree* tree_ = nullptr;
  std::size_t at_ = 0;
  Areas areas_;
};

struct Turns {
  std::vector<double> ours, geos;
  Areas our_areas, geos_areas;
};

/// Processor time and time on the clock since it was made.
struct Stopwatch {
  double start = bench::processor_seconds(), start_clock = bench::seconds_now();
  [[nodiscard]] double seconds() const { return bench::processor_seconds() - start; }
  [[nodiscard]] double on_clock() const { return bench::seconds_now() - start_clock; }
};

double run_ours(const spatial::Layer& claims, const spatial::Layer& zones, Areas& areas) {
  spatial::Layer c = claims, z = zones;
  const Stopwatch watch;
  const auto entries = spatial::Overlay::of(std::move(c), std::move(z)).value().entries();
  const double seconds = watch.seconds();
  areas.clear();
  for (const auto& entry : entries) {
    if (entry.i != entry.j) areas[{entry.i, entry.j, entry.zone}] = spatial::square_metres(entry.area);
  }
  return seconds;
}

/// Areas that differ by more than 1e-9 of themselves and 1e-6 m2 (GEOS rounds the corners of an overlap).
std::size_t count_differences(const Areas& a, const Areas& b) {
  std::size_t count = 0;
  for (const auto& [key, m2] : a) {
    const auto other = b.find(key);
    const double theirs = other == b.end() ? 0 : other->second;
    if (std::abs(m2 - theirs) <= 1e-9 * m2 + 1e-6) continue;
    ++count;
    std::printf("  %u en %u in zone %u: %.9f en %.9f m2\n", std::get<0>(key), std::get<1>(key), std::get<2>(key), m2,
                theirs);
  }
  return count;
}

int run(int turns) {
  const auto claims = bench::make_claims(set);
  const auto zones = bench::read_map("provincies");
  std::printf("1.000 claims van 2.000 punten, zaad 1, straal 8 km: %zu paren van omhullenden; GEOS %s\n",
              bench::count_box_pairs(claims), GEOSversion());
  Geos geos(claims, zones);
  Turns measured;
  for (int turn = 0; turn < turns; ++turn) {
    std::vector<double> ours;
    ours.reserve(ours_per_turn);
    for (int i = 0; i < ours_per_turn; ++i) ours.push_back(run_ours(claims, zones, measured.our_areas));
    measured.ours.push_back(bench::median(ours));
    const Stopwatch watch;
    measured.geos_areas = geos.run();
    measured.geos.push_back(watch.seconds());
    std::printf("beurt %d: wij %.4f s, GEOS %.2f s (%.2f s op de klok), verhouding %.0f\n", turn + 1,
                measured.ours.back(), measured.geos.back(), watch.on_clock(),
                measured.geos.back() / measured.ours.back());
    std::fflush(stdout);
  }
  const std::size_t different = count_differences(measured.our_areas, measured.geos_areas) +
                                count_differences(measured.geos_areas, measured.our_areas);
  const double ratio = bench::median(measured.geos) / bench::median(measured.ours);
  const bool good = ratio >= bar_ratio && different == 0;
  std::printf("%zu gebieden van paren, %zu anders dan GEOS (meer dan 1e-9 en 1e-6 m2)\n", measured.our_areas.size(),
              different);
  std::printf("%s: wij %.4f s, GEOS %.2f s, verhouding %.0f (norm %.0f)\n", good ? "gehaald" : "NIET gehaald",
              bench::median(measured.ours), bench::median(measured.geos), ratio, bar_ratio);
  return good ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc > 1 ? std::max(1, std::atoi(argv[1])) : 2);
  } catch (const std::exception& error) {
    std::printf("mislukt: %s\n", error.what());
    return 1;
  }
}
