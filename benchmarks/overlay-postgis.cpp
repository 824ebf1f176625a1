// SPDX-License-Identifier: EUPL-1.2
// The half of ./bench overlay-postgis that is ours (the script beside it runs PostGIS):
//   schrijf MAP            writes claims.tsv and zones.tsv: number, WKT in metres with three decimals
//   vergelijk MAP SECONDEN reads gebieden.tsv (i, j, zone, m2), compares every area and gives the ratio
#include <cstdio>
#include <exception>
#include <fstream>
#include <string>

#include "sets/geos_peer.hpp"
#include "sets/overlay_sets.hpp"
#include "sets/wkt.hpp"

namespace {

using namespace ruimte;

constexpr double bar_ratio = 300;
constexpr int times = 9;
constexpr std::size_t shown_differences = 10;
constexpr bench::ClaimSet set{.claims = 1'000, .points = 2'000, .radius_m = 8'000};

bench::Areas read_areas(const std::string& file) {
  bench::Areas areas;
  std::ifstream in(file);
  std::uint32_t i = 0, j = 0;
  std::uint16_t zone = 0;
  double m2 = 0;
  while (in >> i >> j >> zone >> m2) {
    if (m2 > 1e-6) areas[{i, j, zone}] = m2;
  }
  return areas;
}

int compare(const std::string& folder, double their_seconds) {
  const auto claims = bench::make_claims(set);
  const auto zones = bench::read_map("provincies");
  bench::Areas ours;
  std::vector<double> seconds;
  seconds.reserve(times);
  for (int i = 0; i < times; ++i) seconds.push_back(bench::run_ours(claims, zones, ours));
  std::erase_if(ours, [](const auto& entry) { return std::get<2>(entry.first) == spatial::outside; });
  const bench::Areas theirs = read_areas(folder + "/gebieden.tsv");
  const std::size_t different = bench::count_differences(ours, theirs, shown_differences) +
                                bench::count_differences(theirs, ours, shown_differences);
  const double own = bench::median(seconds), ratio = their_seconds / own;
  const bool good = ratio >= bar_ratio && different == 0 && !theirs.empty();
  std::printf("%zu gebieden, %zu anders dan PostGIS (meer dan 1e-9 en 1e-6 m2)\n", ours.size(), different);
  std::printf("%s: wij %.4f s, PostGIS %.2f s processortijd, verhouding %.0f (norm %.0f)\n",
              good ? "gehaald" : "NIET gehaald", own, their_seconds, ratio, bar_ratio);
  return good ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const std::string what = argc > 2 ? argv[1] : "";
    if (what == "schrijf") {
      bench::write_wkt(bench::make_claims(set), std::string(argv[2]) + "/claims.tsv");
      bench::write_wkt(bench::read_map("provincies"), std::string(argv[2]) + "/zones.tsv");
      return 0;
    }
    if (what == "vergelijk" && argc > 3) return compare(argv[2], std::stod(argv[3]));
    std::printf("Gebruik: ./bench overlay-postgis\n");
    return 2;
  } catch (const std::exception& error) {
    std::printf("mislukt: %s\n", error.what());
    return 1;
  }
}
