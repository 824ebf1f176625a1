// SPDX-License-Identifier: EUPL-1.2
#include "pasproef_sets.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <ctime>
#include <map>
#include <numbers>

#include "base/hash.hpp"

namespace ruimte::bench {

namespace pp = spatial::pasproef;
namespace {

/// The same number for the same place and seed, uniform in 0 .. 1.
double chance(std::uint64_t seed, std::uint64_t at) {
  std::uint64_t h = seed * 0x9E37'79B9'7F4A'7C15ULL + at + 1;
  h = (h ^ (h >> 30U)) * 0xBF58'476D'1CE4'E5B9ULL;
  h = (h ^ (h >> 27U)) * 0x94D0'49BB'1331'11EBULL;
  return static_cast<double>((h ^ (h >> 31U)) >> 11U) * 0x1p-53;
}

/// Smooth hills: values on a lattice, joined by cosines.
class Hills {
 public:
  Hills(std::uint64_t seed, std::uint32_t side, std::uint32_t lattice) : seed_(seed), lattice_(lattice) {
    scale_ = static_cast<double>(lattice) / side;
  }
  [[nodiscard]] double at(std::uint32_t x, std::uint32_t y) const {
    const double fx = x * scale_, fy = y * scale_;
    const auto ix = static_cast<std::uint64_t>(fx), iy = static_cast<std::uint64_t>(fy);
    const double tx = ease(fx - static_cast<double>(ix)), ty = ease(fy - static_cast<double>(iy));
    const auto v = [&](std::uint64_t dx, std::uint64_t dy) {
      return chance(seed_, (iy + dy) * (lattice_ + 2) + ix + dx);
    };
    return (v(0, 0) * (1 - tx) + v(1, 0) * tx) * (1 - ty) + (v(0, 1) * (1 - tx) + v(1, 1) * tx) * ty;
  }

 private:
  static double ease(double t) { return t * t * (3 - 2 * t); }
  std::uint64_t seed_, lattice_;
  double scale_;
};

/// The nearest of `count` points, looked up per block of 8 x 8 cells.
std::vector<std::uint32_t> areas(std::uint64_t seed, std::uint32_t side, std::uint32_t count) {
  const std::uint32_t blocks = side / 8 + 1;
  std::vector<std::uint32_t> out(std::size_t{blocks} * blocks);
  for (std::uint32_t y = 0; y < blocks; ++y) {
    for (std::uint32_t x = 0; x < blocks; ++x) {
      double least = 1e18;
      for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint64_t at = 2 * std::uint64_t{i};
        const double dx = chance(seed, at) - (x + 0.5) / blocks, dy = chance(seed, at + 1) - (y + 0.5) / blocks;
        if (dx * dx + dy * dy >= least) continue;
        least = dx * dx + dy * dy;
        out[std::size_t{y} * blocks + x] = i;
      }
    }
  }
  return out;
}

struct Order {
  std::vector<std::uint32_t> cell;  ///< of the grid, in order of the atomic regions
};

constexpr std::uint32_t provinces = 12, regions = 40;

Order order_cells(const LandSet& set, Land& land) {
  const auto province = areas(set.seed + 1, set.side, provinces), region = areas(set.seed + 2, set.side, regions);
  const std::uint32_t blocks = set.side / 8 + 1;
  const auto key = [&](std::uint32_t x, std::uint32_t y) {
    const std::size_t b = std::size_t{y / 8} * blocks + x / 8;
    return province[b] * regions + region[b];
  };
  std::vector<std::uint64_t> begin(provinces * regions + 1, 0);
  for (std::uint32_t y = 0; y < set.side; ++y) {
    for (std::uint32_t x = 0; x < set.side; ++x) ++begin[key(x, y) + 1];
  }
  pp::Partition country{1, {}}, by_province{provinces, {}}, by_region{regions, {}};
  land.scenario.first_cell.push_back(0);
  for (std::uint32_t a = 0; a < provinces * regions; ++a) {
    if (begin[a + 1] != 0) {
      country.region_of.push_back(0);
      by_province.region_of.push_back(a / regions);
      by_region.region_of.push_back(a % regions);
      land.scenario.first_cell.push_back(land.scenario.first_cell.back() + begin[a + 1]);
    }
    begin[a + 1] += begin[a];
  }
  land.scenario.partitions = {country, by_province, by_region};
  Order order;
  order.cell.resize(std::size_t{set.side} * set.side);
  for (std::uint32_t y = 0; y < set.side; ++y) {
    for (std::uint32_t x = 0; x < set.side; ++x) order.cell[begin[key(x, y)]++] = y * set.side + x;
  }
  return order;
}

void fill(const LandSet& set, std::size_t k, const Order& order, std::vector<std::int16_t>& plane) {
  const Hills wide(set.seed + 100 * k + 10, set.side, 9), small(set.seed + 100 * k + 11, set.side, 90);
  const Hills patches(set.seed + 100 * k + 12, set.side, 60);
  plane.resize(order.cell.size());
  const double step = (set.combinations == 0 ? 16'000.0 : 8'000.0) / set.steps;  // a sum of two has to fit
  for (std::size_t i = 0; i < order.cell.size(); ++i) {
    const std::uint32_t x = order.cell[i] % set.side, y = order.cell[i] / set.side;
    const double noise = chance(set.seed + 100 * k + 13, order.cell[i]);
    const double value = 0.5 * wide.at(x, y) + 0.35 * small.at(x, y) + 0.15 * noise;
    plane[i] = patches.at(x, y) > 0.72 ? pp::excluded : static_cast<std::int16_t>(std::floor(value * set.steps) * step);
  }
}

/// Every region of a claim asks its share of what may be used there, a bit more or less than the others.
void ask(const LandSet& set, Land& land, std::size_t k) {
  pp::Claim& claim = land.scenario.claims[k];
  const pp::Partition& partition = land.scenario.partitions[claim.partition];
  std::vector<double> cells(partition.regions, 0);
  for (std::size_t a = 0; a < partition.region_of.size(); ++a) {
    for (std::uint64_t c = land.scenario.first_cell[a]; c < land.scenario.first_cell[a + 1]; ++c) {
      cells[partition.region_of[a]] += 1;
    }
  }
  for (std::uint32_t r = 0; r < partition.regions; ++r) {
    const double share = set.tight / static_cast<double>(set.claims) * (0.9 + 0.2 * chance(set.seed + 7, 100 * k + r));
    const auto lower = static_cast<std::int64_t>(share * cells[r]);
    claim.demands.push_back({lower, lower + lower / 50, static_cast<pp::Level>(0)});
  }
}

/// Two claims on one cell: worth more than either, less than both. Where one of them may not go, the two may not.
void combine(const LandSet& set, Land& land, std::size_t c) {
  assert(set.claims > 0);
  const auto a = static_cast<std::uint32_t>(c % set.claims);
  const auto b = static_cast<std::uint32_t>((a + 1 + c / set.claims + c % 3) % set.claims);
  const auto yield = [&](std::uint64_t part) {
    return static_cast<std::int32_t>(50 + 40 * chance(set.seed + 900, 2 * c + part));
  };
  const pp::Part first{a, yield(0)}, second{b, yield(1)};
  pp::Combination& combination = land.scenario.combinations.emplace_back();
  combination.parts = a < b ? std::vector{first, second} : std::vector{second, first};
  std::vector<std::int16_t> plane(land.planes[0].size());
  for (std::size_t i = 0; i < plane.size(); ++i) {
    const std::int16_t x = land.planes[a][i], y = land.planes[b][i];
    plane[i] = x == pp::excluded || y == pp::excluded
                   ? pp::excluded
                   : static_cast<std::int16_t>((x * first.yield + y * second.yield) / 100);
  }
  land.planes.push_back(std::move(plane));
}

}  // namespace

Land make_land(const LandSet& set) {
  Land land;
  const Order order = order_cells(set, land);
  land.planes.resize(set.claims);
  for (std::size_t k = 0; k < set.claims; ++k) {
    fill(set, k, order, land.planes[k]);
    pp::Claim& claim = land.scenario.claims.emplace_back();
    claim.suitability = land.planes[k];
    claim.partition = k < 2 ? 0 : k < 2 + set.claims / 2 ? 1 : 2;
    ask(set, land, k);
    land.nodes += claim.demands.size();
  }
  for (std::size_t c = 0; c < set.combinations; ++c) combine(set, land, c);
  for (std::size_t c = 0; c < set.combinations; ++c) {
    land.scenario.combinations[c].suitability = land.planes[set.claims + c];
  }
  return land;
}

double seconds_of_processor() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

Figures figures(std::vector<double> values) {
  std::ranges::sort(values);
  return {values[values.size() / 2], values.front(), values.back()};
}

std::string digest(const pp::Allocation& answer) {
  base::Sha256 hash;
  const auto add = [&](const auto& values) {
    hash.add({reinterpret_cast<const char*>(values.data()), values.size() * sizeof values[0]});
  };
  add(answer.use);
  add(answer.prices);
  add(answer.missing);
  return base::to_string(hash.finish()).substr(0, 16);
}

}  // namespace ruimte::bench
