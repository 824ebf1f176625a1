// SPDX-License-Identifier: EUPL-1.2
// ./bench overlay-groot: all pairs of 5,000 claims of 500 points per province and per municipality, with two threads;
// and the cases in which everything lies on one heap. From claims in memory to the sorted list of areas.
#include <cstdio>
#include <exception>
#include <string_view>

#include "sets/overlay_sets.hpp"

namespace {

using namespace ruimte;

constexpr double bar_provinces_s = 0.35, bar_municipalities_s = 0.45, bar_heap_s = 4;

struct Case {
  const char* name;
  const spatial::Layer* claims;
  const spatial::Layer* zones;
  std::int32_t threads;
  int times;
  double bar_s;
};

/// The median of some runs; whether it holds the bar.
bool measure(const Case& which) {
  std::vector<double> seconds;
  std::size_t entries = 0;
  std::int32_t cell = 0;
  double bytes_per_point = 0;
  for (int i = 0; i < which.times; ++i) {
    spatial::Layer claims = *which.claims, zones = *which.zones;
    std::size_t points = 0;
    for (const auto& claim : claims) points += claim.points().size();
    const double start = bench::seconds_now();
    const auto overlay = spatial::Overlay::of(std::move(claims), std::move(zones), {.threads = which.threads}).value();
    entries = overlay.entries().size();
    seconds.push_back(bench::seconds_now() - start);
    cell = overlay.cell_m();
    bytes_per_point = static_cast<double>(overlay.index_bytes()) / static_cast<double>(points);
  }
  const double median = bench::median(seconds);
  std::printf("%-44s %d draden, cel %4d m, %7zu gebieden: %.3f s (%.3f - %.3f), norm %.2f s, index %.0f B per punt\n",
              which.name, which.threads, cell, entries, median, bench::percentile(seconds, 0),
              bench::percentile(seconds, 1), which.bar_s, bytes_per_point);
  std::fflush(stdout);
  return median <= which.bar_s;
}

bool run() {
  const spatial::Layer provinces = bench::read_map("provincies"), municipalities = bench::read_map("gemeenten");
  bool good = true;
  {
    const auto claims = bench::make_claims({.claims = 5'000, .points = 500, .radius_m = 6'200});
    std::printf("5.000 claims van 500 punten, straal 6,2 km: %zu paren van omhullenden\n",
                bench::count_box_pairs(claims));
    good = measure({"5.000 x provincies", &claims, &provinces, 2, 9, bar_provinces_s}) && good;
    good = measure({"5.000 x gemeenten", &claims, &municipalities, 2, 9, bar_municipalities_s}) && good;
    measure({"5.000 x provincies, een draad", &claims, &provinces, 1, 3, 10});
  }
  {
    const auto heap = bench::make_claims({.claims = 1'000,
                                          .points = 2'000,
                                          .radius_m = 8'000,
                                          .seed = 2,
                                          .min_x = 120'000,
                                          .max_x = 150'000,
                                          .min_y = 440'000,
                                          .max_y = 470'000});
    good = measure({"1.000 claims in 30 x 30 km x provincies", &heap, &provinces, 1, 3, bar_heap_s}) && good;
  }
  {
    const auto copies = bench::make_near_copies(300, 2'000);
    good = measure({"300 bijna gelijke claims van 2.000 punten", &copies, &provinces, 1, 3, bar_heap_s}) && good;
  }
  // The jitter is as large against the distance of the points as in the other sets: a finer line, not a thicker one.
  const auto fine =
      bench::make_claims({.claims = 1'000, .points = 32'000, .radius_m = 8'000, .jitter = 0.021 / 16, .seed = 3});
  good = measure({"1.000 claims van 32.000 punten x provincies", &fine, &provinces, 1, 3, bar_heap_s}) && good;
  return good;
}

}  // namespace

int main() {
  try {
    const bool good = run();
    std::printf("%s: overlay van veel claims\n", good ? "gehaald" : "NIET gehaald");
    return good ? 0 : 1;
  } catch (const std::exception& error) {
    std::printf("mislukt: %s\n", error.what());
    return 1;
  }
}
