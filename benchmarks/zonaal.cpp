// SPDX-License-Identifier: EUPL-1.2
// ./bench zonaal: hectares of a layer of 25 m cells per municipality, against the time that reading the same memory
// takes in the same run, in turns. Nature areas on the whole box of the Dutch rasters; both planes stand in memory.
#include <atomic>
#include <cstdio>
#include <cstring>
#include <exception>
#include <thread>

#include "sets/overlay_sets.hpp"
#include "sets/real_maps.hpp"
#include "spatial/zonaal/count.hpp"

namespace {

using namespace ruimte;
using spatial::CodePlane, spatial::ZonePlane;

constexpr double bar_ratio = 2;
constexpr int turns = 15;

using Words = std::uint64_t __attribute__((vector_size(64)));

/// Reads memory as fast as one thread can, and gives something that depends on all of it.
std::uint64_t read_through(const unsigned char* from, std::size_t bytes) {
  Words a{}, b{}, c{}, d{};
  constexpr std::size_t step = 4 * sizeof(Words);
  for (std::size_t i = 0; i + step <= bytes; i += step) {
    Words w[4];
    std::memcpy(&w, from + i, step);
    a ^= w[0];
    b ^= w[1];
    c ^= w[2];
    d ^= w[3];
  }
  const Words all = (a ^ b) ^ (c ^ d);
  std::uint64_t out = 0;
  for (int i = 0; i < 8; ++i) out ^= all[i];
  return out;
}

template <class Code>
std::uint64_t read_part(const spatial::Plane<Code>& plane, std::size_t part, std::size_t parts) {
  const std::size_t bytes = plane.cells().size() * sizeof(Code) / parts;
  return read_through(reinterpret_cast<const unsigned char*>(plane.cells().data()) + part * bytes, bytes);
}

/// Seconds to read both planes, each thread its own part of both.
double read_both(const ZonePlane& zones, const CodePlane& layer, std::size_t threads) {
  static std::atomic<std::uint64_t> kept{0};  // or reading could be left out
  const double start = bench::seconds_now();
  {
    std::vector<std::jthread> readers;
    readers.reserve(threads);
    for (std::size_t t = 0; t < threads; ++t) {
      readers.emplace_back([&, t] { kept ^= read_part(zones, t, threads) ^ read_part(layer, t, threads); });
    }
  }
  return bench::seconds_now() - start;
}

bool measure(const ZonePlane& zones, std::size_t zone_count, const CodePlane& layer, std::int32_t threads) {
  std::vector<double> reading, counting;
  for (int turn = 0; turn < turns; ++turn) {
    reading.push_back(read_both(zones, layer, static_cast<std::size_t>(threads)));
    const double start = bench::seconds_now();
    const auto counts = spatial::count_by_zone(zones, zone_count, layer, threads);
    counting.push_back(bench::seconds_now() - start);
    if (counts.cells(spatial::outside, 0) == 0) return false;
  }
  const double bytes = static_cast<double>(zones.frame().cells()) * 3;
  const double read = bench::percentile(reading, 0), count = bench::percentile(counting, 0);
  std::printf(
      "%d draad of draden: tellen %.1f ms (mediaan %.1f), lezen %.1f ms (mediaan %.1f, %.1f GB/s), verhouding "
      "%.2f (van de medianen %.2f)\n",
      threads, 1e3 * count, 1e3 * bench::median(counting), 1e3 * read, 1e3 * bench::median(reading), bytes / read / 1e9,
      count / read, bench::median(counting) / bench::median(reading));
  std::fflush(stdout);
  return count <= bar_ratio * read;
}

bool run() {
  const auto municipalities = bench::read_exact("gemeenten.gpkg");
  const auto nature = bench::read_exact("natura2000.gpkg");
  double start = bench::processor_seconds();
  ZonePlane zones(spatial::netherlands_25m, spatial::outside);
  for (std::size_t i = 0; i < municipalities.size(); ++i) {
    spatial::paint(zones, municipalities[i], static_cast<std::uint16_t>(i));
  }
  CodePlane layer(spatial::netherlands_25m, 0);
  for (const auto& area : nature) spatial::paint(layer, area, std::uint8_t{1});
  std::printf("%d rijen x %d kolommen van 25 m = %zu cellen; %zu gemeenten en %zu natuurgebieden getekend in %.2f s\n",
              zones.frame().rows, zones.frame().columns, zones.frame().cells(), municipalities.size(), nature.size(),
              bench::processor_seconds() - start);
  const auto counts = spatial::count_by_zone(zones, municipalities.size(), layer);
  std::int64_t land = 0, protected_cells = 0;
  for (std::size_t n = 0; n < municipalities.size(); ++n) {
    const auto z = static_cast<std::uint16_t>(n);
    protected_cells += counts.cells(z, 1);
    land += counts.cells(z, 0) + counts.cells(z, 1);
  }
  std::printf("%lld cellen liggen in een gemeente, daarvan %lld (%.0f ha) in een natuurgebied\n",
              static_cast<long long>(land), static_cast<long long>(protected_cells),
              static_cast<double>(protected_cells) * 0.0625);
  bool good = true;
  for (const std::int32_t threads : {1, 2}) good = measure(zones, municipalities.size(), layer, threads) && good;
  return good;
}

}  // namespace

int main() {
  try {
    const bool good = run();
    std::printf("%s: hectares per zone (norm: hoogstens %.0f keer het lezen van dezelfde cellen, snelste beurt)\n",
                good ? "gehaald" : "NIET gehaald", bar_ratio);
    return good ? 0 : 1;
  } catch (const std::exception& error) {
    std::printf("mislukt: %s\n", error.what());
    return 1;
  }
}
