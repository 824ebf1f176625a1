// SPDX-License-Identifier: EUPL-1.2
// ./bench overlay [keer]: the area of every pair of 1,000 claims of 2,000 points per province, one thread, against GEOS
// with an STRtree, OverlayNG and prepared zones. Strictly in turns (default twice); both start from geometry in memory.
// Every area is compared. Both are measured in processor time, because a run of GEOS takes a hundred times as long and
// would meet more of what else the machine does; the time on the clock is shown beside it.
#include <geos_c.h>

#include <cstdio>
#include <cstdlib>
#include <exception>

#include "sets/geos_peer.hpp"
#include "sets/overlay_sets.hpp"

namespace {

using namespace ruimte;

constexpr double bar_ratio = 150;
constexpr int ours_per_turn = 5;
constexpr std::size_t shown_differences = 20;
constexpr bench::ClaimSet set{.claims = 1'000, .points = 2'000, .radius_m = 8'000};

struct Turns {
  std::vector<double> ours, geos;
  bench::Areas our_areas, geos_areas;
};

int run(int turns) {
  const auto claims = bench::make_claims(set);
  const auto zones = bench::read_map("provincies");
  std::printf("1.000 claims van 2.000 punten, zaad 1, straal 8 km: %zu paren van omhullenden; GEOS %s\n",
              bench::count_box_pairs(claims), GEOSversion());
  bench::GeosPeer geos(claims, zones);
  Turns measured;
  for (int turn = 0; turn < turns; ++turn) {
    std::vector<double> ours;
    ours.reserve(ours_per_turn);
    for (int i = 0; i < ours_per_turn; ++i) ours.push_back(bench::run_ours(claims, zones, measured.our_areas));
    measured.ours.push_back(bench::median(ours));
    const double start = bench::processor_seconds(), on_clock = bench::seconds_now();
    measured.geos_areas = geos.run();
    measured.geos.push_back(bench::processor_seconds() - start);
    std::printf("beurt %d: wij %.4f s, GEOS %.2f s (%.2f s op de klok), verhouding %.0f\n", turn + 1,
                measured.ours.back(), measured.geos.back(), bench::seconds_now() - on_clock,
                measured.geos.back() / measured.ours.back());
    std::fflush(stdout);
  }
  const std::size_t different = bench::count_differences(measured.our_areas, measured.geos_areas, shown_differences) +
                                bench::count_differences(measured.geos_areas, measured.our_areas, shown_differences) +
                                geos.failures();
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
