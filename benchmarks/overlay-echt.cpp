// SPDX-License-Identifier: EUPL-1.2
// ./bench overlay-echt: the maps that ship in gegevens/lagen: 160 Natura 2000 areas and 3,651 legal zones per
// municipality, and the same with 3,340 wijken among the claims. One thread, against GEOS in the same run: ours,
// GEOS, ours. In processor time. Areas of 1 m2 and more are compared. Takes some minutes, nearly all of it GEOS.
#include <geos_c.h>

#include <cmath>
#include <cstdio>
#include <exception>

#include "sets/geos_peer.hpp"
#include "sets/overlay_sets.hpp"
#include "sets/real_maps.hpp"

namespace {

using namespace ruimte;

constexpr double bar_ratio = 150, bar_s = 0.4, bar_with_wijken_s = 0.6;
constexpr int ours_per_side = 5;
constexpr std::size_t shown_differences = 5;

struct Case {
  const char* name;
  const spatial::Layer& claims;
  double bar_s;
};

/// What lies in a and not in b to within 1e-8 of itself and 1e-6 m2, of what is at least 1 m2. GEOS itself is off by
/// up to 1.8e-9 on these maps (docs/decisions/0034-overlay.md).
std::size_t count_wrong(const bench::Areas& a, const bench::Areas& b) {
  std::size_t wrong = 0;
  for (const auto& [key, m2] : a) {
    if (m2 < 1) continue;
    const auto other = b.find(key);
    const double theirs = other == b.end() ? 0 : other->second;
    wrong += static_cast<std::size_t>(std::abs(m2 - theirs) > 1e-8 * m2 + 1e-6);
  }
  return wrong;
}

bool measure(const Case& which, const spatial::Layer& zones) {
  std::size_t points = 0;
  for (const auto& claim : which.claims) points += claim.points().size();
  std::printf("%s: %zu vlakken, %zu punten, %zu paren van omhullenden, %zu zones\n", which.name, which.claims.size(),
              points, bench::count_box_pairs(which.claims), zones.size());
  std::fflush(stdout);
  bench::Areas ours, theirs;
  std::vector<double> seconds;
  const auto run_some = [&] {
    for (int i = 0; i < ours_per_side; ++i) seconds.push_back(bench::run_ours(which.claims, zones, ours));
  };
  run_some();
  bench::GeosPeer geos(which.claims, zones);
  const double start = bench::processor_seconds();
  theirs = geos.run();
  const double geos_seconds = bench::processor_seconds() - start;
  run_some();
  const double own = bench::median(seconds), ratio = geos_seconds / own;
  const std::size_t strict = bench::count_differences(ours, theirs, shown_differences) +
                             bench::count_differences(theirs, ours, shown_differences);
  const std::size_t wrong = count_wrong(ours, theirs) + count_wrong(theirs, ours);
  std::printf(
      "  %zu gebieden; %zu wijken meer dan 1e-9 en 1e-6 m2 van GEOS af, %zu van 1 m2 en meer ook meer dan 1e-8; "
      "GEOS gaf %zu keer op\n",
      ours.size(), strict, wrong, geos.failures());
  const bool good = own <= which.bar_s && ratio >= bar_ratio && wrong <= geos.failures();
  std::printf("  %s: wij %.3f s (%.3f - %.3f, norm %.1f), GEOS %.1f s, verhouding %.0f (norm %.0f)\n",
              good ? "gehaald" : "NIET gehaald", own, bench::percentile(seconds, 0), bench::percentile(seconds, 1),
              which.bar_s, geos_seconds, ratio, bar_ratio);
  std::fflush(stdout);
  return good;
}

bool run() {
  const auto zones = bench::read_exact("gemeenten.gpkg");
  spatial::Layer claims = bench::read_exact("natura2000.gpkg");
  for (auto& zone : bench::read_exact("rechtszones.gpkg.zip")) claims.push_back(std::move(zone));
  spatial::Layer more = claims;
  for (auto& wijk : bench::read_exact("wijken.gpkg")) more.push_back(std::move(wijk));
  std::printf("GEOS %s\n", GEOSversion());
  const bool first = measure({"Natura 2000 en rechtszones x gemeenten", claims, bar_s}, zones);
  const bool second = measure({"hetzelfde met wijken x gemeenten", more, bar_with_wijken_s}, zones);
  return first && second;
}

}  // namespace

int main() {
  try {
    const bool good = run();
    std::printf("%s: overlay van echte kaarten\n", good ? "gehaald" : "NIET gehaald");
    return good ? 0 : 1;
  } catch (const std::exception& error) {
    std::printf("mislukt: %s\n", error.what());
    return 1;
  }
}
