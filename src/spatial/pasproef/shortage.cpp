// SPDX-License-Identifier: EUPL-1.2
#include "spatial/pasproef/shortage.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace ruimte::spatial::pasproef::detail {
namespace {

using Nodes = std::vector<std::uint32_t>;
using Counts = std::vector<std::int64_t>;

/// a / b of whole numbers, b > 0. The products of a comparison stay below 2^60: cells are at most 2 10^8.
struct Ratio {
  std::int64_t a, b;
  friend bool operator<(const Ratio& x, const Ratio& y) { return x.a * y.b < y.a * x.b; }
};

class Spread {
 public:
  Spread(const Classes& classes, std::span<const Demand> demands)
      : demands_(demands), supply_(classes, demands.size()), target_(demands.size(), 0) {}

  /// False when stopped.
  bool level(Level level, const std::stop_token& stop) {
    Nodes nodes;
    for (std::uint32_t j = 0; j < demands_.size(); ++j) {
      if (demands_[j].level == level && demands_[j].lower > 0) nodes.push_back(j);
    }
    for (const std::uint32_t j : nodes) target_[j] = demands_[j].lower;
    if (nodes.empty() || supply_.meets(target_)) return true;
    scale_down(nodes, stop);
    if (stop.stop_requested()) return false;
    const bool met = supply_.meets(target_);
    assert(met);
    if (met) fill_up(nodes, stop);
    level_out(nodes, stop);
    return !stop.stop_requested();
  }

  [[nodiscard]] Shortage shortage() {
    Shortage out;
    std::int64_t missing = 0;
    Counts asked(demands_.size(), 0);
    for (std::size_t q = 0; q < levels; ++q) {
      const auto level = static_cast<Level>(q);
      const std::int64_t before = missing;
      for (std::size_t j = 0; j < demands_.size(); ++j) {
        if (demands_[j].level != level) continue;
        asked[j] = demands_[j].lower;
        missing += demands_[j].lower - target_[j];
      }
      if (missing > before) out.cuts.push_back(cut(asked, level));
    }
    for (std::size_t j = 0; j < demands_.size(); ++j) out.missing.push_back(demands_[j].lower - target_[j]);
    return out;
  }

 private:
  [[nodiscard]] std::int64_t missing(std::uint32_t j) const { return demands_[j].lower - target_[j]; }
  /// What one more cell for j takes from the sum of missing^2 / lower, and what one less adds.
  [[nodiscard]] Ratio gain(std::uint32_t j) const { return {2 * missing(j) - 1, demands_[j].lower}; }
  [[nodiscard]] Ratio loss(std::uint32_t j) const { return {2 * missing(j) + 1, demands_[j].lower}; }

  /// The greatest share that all nodes can have alike; those that hold it down keep it, the others go on (Dinkelbach).
  void scale_down(Nodes nodes, const std::stop_token& stop) {
    while (!nodes.empty() && !stop.stop_requested()) {
      Ratio share{1, 1};
      std::vector<bool> last;
      for (;;) {
        for (const std::uint32_t j : nodes) target_[j] = demands_[j].lower * share.a / share.b;
        if (supply_.meets(target_)) break;
        last = supply_.violated();
        share = {supply_.cells_for(last), 0};
        for (std::uint32_t j = 0; j < target_.size(); ++j) {
          if (!last[j]) continue;
          const bool scaled = std::ranges::binary_search(nodes, j);
          share.a -= scaled ? 0 : target_[j];
          share.b += scaled ? demands_[j].lower : 0;
        }
        assert(share.b > 0 && share.a >= 0);
      }
      if (last.empty()) return;
      std::erase_if(nodes, [&](std::uint32_t j) { return last[j]; });
    }
  }

  /// What rounding down left, cell by cell, the greatest gain first.
  void fill_up(Nodes nodes, const std::stop_token& stop) {
    const std::size_t part = demands_.size() / 8 + 1;
    for (;;) {
      std::erase_if(nodes, [&](std::uint32_t j) { return missing(j) == 0; });
      if (nodes.empty() || stop.stop_requested()) return;
      std::ranges::stable_sort(nodes, [&](std::uint32_t a, std::uint32_t b) { return gain(b) < gain(a); });
      Nodes alive;
      for (std::size_t first = 0; first < nodes.size(); first += part) {
        const auto some = std::span(nodes).subspan(first, std::min(part, nodes.size() - first));
        const std::vector<bool> got = supply_.raise(some);
        for (std::size_t i = 0; i < some.size(); ++i) {
          if (!got[i]) continue;
          ++target_[some[i]];
          alive.push_back(some[i]);
        }
      }
      std::ranges::sort(alive);
      nodes = std::move(alive);
    }
  }

  /// Cells change hands as long as that lowers the sum: for these sums on these sets a local least is the least.
  void level_out(const Nodes& nodes, const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      const auto reach = supply_.exchanges();
      Nodes takers = nodes, givers = nodes;
      std::erase_if(takers, [&](std::uint32_t j) { return missing(j) == 0; });
      std::erase_if(givers, [&](std::uint32_t j) { return target_[j] == 0; });
      std::ranges::stable_sort(takers, [&](std::uint32_t a, std::uint32_t b) { return gain(b) < gain(a); });
      std::ranges::stable_sort(givers, [&](std::uint32_t a, std::uint32_t b) { return loss(a) < loss(b); });
      if (!exchange_one(takers, givers, reach)) return;
    }
  }

  bool exchange_one(const Nodes& takers, const Nodes& givers, const std::vector<std::vector<std::uint64_t>>& reach) {
    for (const std::uint32_t j : takers) {
      for (const std::uint32_t k : givers) {
        if (!(loss(k) < gain(j))) break;
        if (k == j || ((reach[k][j / 64] >> (j % 64)) & 1U) == 0) continue;
        supply_.exchange(k, j);
        --target_[k];
        ++target_[j];
        return true;
      }
    }
    return false;
  }

  Cut cut(const Counts& asked, Level level) {
    const bool fits = supply_.meets(asked);
    assert(!fits);
    Cut out;
    if (fits) return out;
    out.level = level;
    std::vector<bool> in = supply_.violated();
    for (std::uint32_t j = 0; j < in.size(); ++j) {
      if (asked[j] == 0) in[j] = false;  // asks nothing, so leaving it out can only lower the cells
      if (!in[j]) continue;
      out.nodes.push_back(j);
      out.demand += asked[j];
    }
    out.cells = supply_.cells_for(in);
    return out;
  }

  std::span<const Demand> demands_;
  Supply supply_;
  Counts target_;
};

}  // namespace

std::optional<Shortage> find_shortage(const Classes& classes, std::span<const Demand> demands,
                                      const std::stop_token& stop) {
  Spread spread(classes, demands);
  for (std::size_t q = 0; q < levels; ++q) {
    if (!spread.level(static_cast<Level>(q), stop)) return std::nullopt;
  }
  return spread.shortage();
}

}  // namespace ruimte::spatial::pasproef::detail
