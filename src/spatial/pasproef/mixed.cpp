// SPDX-License-Identifier: EUPL-1.2
#include "spatial/pasproef/mixed.hpp"

#include <algorithm>

#include "spatial/overlay/parallel.hpp"

namespace ruimte::spatial::pasproef::detail {
namespace {

constexpr std::size_t slice = 1'024;
constexpr std::int32_t nothing = -(1 << 30);
constexpr std::uint64_t sample_part = 16, least_of_run = 256;

/// Best and second use of some cells, use by use, so that the compiler takes many cells at a time.
struct TwoBest {
  std::array<std::int32_t, slice> best, second, place, next;
  std::int32_t shaken;

  explicit TwoBest(std::int32_t by) : shaken(by) {}

  void read(const UseRun& run, std::uint64_t at, std::size_t count, const std::int32_t* costs) {
    const auto null = static_cast<std::int32_t>(run.uses.size());
    best.fill(0);
    second.fill(nothing);
    place.fill(null);
    next.fill(null);
    for (std::size_t u = 0; u < run.uses.size(); ++u)
      shaken == 0 ? take<false>(run, u, at, count, costs[u]) : take<true>(run, u, at, count, costs[u]);
  }

 private:
  template <bool Shaken>
  void take(const UseRun& run, std::size_t u, std::uint64_t at, std::size_t count, std::int32_t cost) {
    const std::int16_t* const plane = run.planes[u] + at;
    const auto use = static_cast<std::int32_t>(u);
    for (std::size_t c = 0; c < count; ++c) {
      std::int32_t v = 100 * plane[c] - cost;
      if constexpr (Shaken) v += shake(shaken, run.first + at + c, u);
      v = plane[c] == excluded ? nothing : v;
      const bool first = v > best[c], behind = v > second[c];
      second[c] = first ? best[c] : behind ? v : second[c];
      next[c] = first ? place[c] : behind ? use : next[c];
      best[c] = first ? v : best[c];
      place[c] = first ? use : place[c];
    }
  }
};

struct Window {
  std::int32_t width, shaken;
};

struct RunCount {
  std::int64_t sum = 0;
  std::vector<std::int64_t> best;  ///< cells per use and null
};

std::array<std::int32_t, max_uses> costs_of(const UseRun& run, const Prices& prices) {
  std::array<std::int32_t, max_uses> costs{};
  for (std::size_t u = 0; u < run.uses.size(); ++u) {
    const Use& use = run.uses[u];
    for (std::size_t p = 0; p < use.parts; ++p) costs[u] += use.yield[p] * prices[use.node[p]];
  }
  return costs;
}

RunCount read_run(const UseRun& run, const Prices& prices, const Window& window, std::vector<std::int64_t>& near) {
  const std::size_t side = run.uses.size() + 1;
  RunCount out;
  out.best.assign(side, 0);
  near.assign(side * side, 0);
  const auto costs = costs_of(run, prices);
  TwoBest two(window.shaken);
  for (std::uint64_t at = 0; at < run.end - run.first; at += slice) {
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(slice, run.end - run.first - at));
    two.read(run, at, count, costs.data());
    for (std::size_t c = 0; c < count; ++c) {
      out.sum += two.best[c];
      ++out.best[static_cast<std::size_t>(two.place[c])];
      if (two.best[c] - two.second[c] <= window.width)
        ++near[static_cast<std::size_t>(two.place[c]) * side + static_cast<std::size_t>(two.next[c])];
    }
  }
  return out;
}

}  // namespace

Land make_land(const Scenario& scenario, std::size_t threads) {
  Land out;
  out.cells = scenario.first_cell.back();
  out.threads = threads;
  std::vector<std::uint32_t> first_node{0};
  for (const Claim& claim : scenario.claims)
    first_node.push_back(first_node.back() + static_cast<std::uint32_t>(claim.demands.size()));
  for (std::size_t a = 0; a + 1 < scenario.first_cell.size(); ++a) {
    UseRun& run = out.runs.emplace_back();
    run.first = scenario.first_cell[a];
    run.end = scenario.first_cell[a + 1];
    const auto add = [&](std::size_t code, std::span<const Part> parts, std::span<const std::int16_t> plane) {
      Use use;
      use.code = static_cast<std::uint8_t>(code);
      for (const Part& p : parts) {
        const std::uint32_t region = scenario.partitions[scenario.claims[p.claim].partition].region_of[a];
        if (region == no_region) return;
        use.node[use.parts] = first_node[p.claim] + region;
        use.yield[use.parts++] = p.yield;
      }
      run.uses.push_back(use);
      run.planes.push_back(plane.data() + run.first);
    };
    for (std::size_t k = 0; k < scenario.claims.size(); ++k) {
      const Part alone{static_cast<std::uint32_t>(k), 100};
      add(k, std::span(&alone, 1), scenario.claims[k].suitability);
    }
    run.alone = run.uses.size();
    for (std::size_t c = 0; c < scenario.combinations.size(); ++c) {
      add(scenario.claims.size() + c, scenario.combinations[c].parts, scenario.combinations[c].suitability);
    }
  }
  return out;
}

LandSample sample_land(const Land& land) {
  LandSample out;
  out.land.threads = land.threads;
  std::size_t total = 0;
  const auto stride_of = [](const UseRun& run) {
    std::uint64_t stride = sample_part;
    while (stride > 1 && (run.end - run.first) / stride < least_of_run) stride /= 2;
    return stride;
  };
  for (const UseRun& run : land.runs) total += ((run.end - run.first) / stride_of(run) + 1) * run.uses.size();
  out.cells.reserve(total);  // the planes of the sample point into it
  for (const UseRun& run : land.runs) {
    const std::uint64_t stride = stride_of(run), cells = run.end - run.first;
    UseRun& to = out.land.runs.emplace_back();
    to.first = out.land.cells;
    to.end = to.first + (cells + stride - 1) / stride;
    to.weight = run.weight * static_cast<std::int64_t>(stride);
    to.uses = run.uses;
    to.alone = run.alone;
    out.land.cells = to.end;
    for (const std::int16_t* plane : run.planes) {
      to.planes.push_back(out.cells.data() + out.cells.size());
      for (std::uint64_t at = 0; at < cells; at += stride)
        out.cells.push_back(plane[at + (at / stride * 7) % std::min(stride, cells - at)]);
    }
  }
  return out;
}

Reading read_land(const Land& land, const Prices& prices, std::size_t nodes, std::int32_t window) {
  Reading out;
  out.near.resize(land.runs.size());
  std::vector<RunCount> counts(land.runs.size());
  spatial::detail::in_blocks(land.threads, land.runs.size(), 1, {}, [&](const spatial::detail::Block& b) {
    for (std::size_t r = b.first; r < b.end; ++r)
      counts[r] = read_run(land.runs[r], prices, {window, land.shaken}, out.near[r]);
  });
  out.credit.assign(nodes, 0);
  for (std::size_t r = 0; r < land.runs.size(); ++r) {
    const UseRun& run = land.runs[r];
    out.sum += counts[r].sum * run.weight;
    for (std::size_t u = 0; u < run.uses.size(); ++u) {
      const Use& use = run.uses[u];
      for (std::size_t p = 0; p < use.parts; ++p)
        out.credit[use.node[p]] += counts[r].best[u] * use.yield[p] * run.weight;
    }
  }
  return out;
}

std::vector<std::uint8_t> best_combinations(const Land& land, const Prices& prices) {
  std::vector<std::uint8_t> out(land.cells, no_use);
  spatial::detail::in_blocks(land.threads, land.runs.size(), 1, {}, [&](const spatial::detail::Block& b) {
    TwoBest two(land.shaken);
    for (std::size_t r = b.first; r < b.end; ++r) {
      const UseRun& run = land.runs[r];
      const auto costs = costs_of(run, prices);
      for (std::uint64_t at = 0; at < run.end - run.first; at += slice) {
        const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(slice, run.end - run.first - at));
        two.read(run, at, count, costs.data());
        for (std::size_t c = 0; c < count; ++c) {
          const auto u = static_cast<std::size_t>(two.place[c]);
          if (u >= run.alone && u < run.uses.size()) out[run.first + at + c] = run.uses[u].code;
        }
      }
    }
  });
  return out;
}

std::int64_t mixed_dual(const Terms& terms, const Prices& prices, std::int64_t sum) {
  for (std::size_t j = 0; j < prices.size(); ++j) sum += phi(terms.limits[j], prices[j]);
  return sum;
}

std::int64_t lower_singly(const Land& land, const Terms& terms, Prices& prices) {
  const auto at = [&](const Prices& p) { return mixed_dual(terms, p, read_land(land, p, p.size(), -1).sum); };
  std::int64_t now = at(prices);
  for (std::int32_t step = 4'096; step > 0; step /= 2) {
    for (std::size_t j = 0; j < prices.size(); ++j) {
      for (const std::int32_t by : {step, -step}) {
        Prices next = prices;
        next[j] = std::clamp(prices[j] + by, terms.lowest[j], mixed_price);
        const std::int64_t then = at(next);
        if (then >= now) continue;
        now = then;
        prices = std::move(next);
        break;
      }
    }
  }
  return now;
}

}  // namespace ruimte::spatial::pasproef::detail
