// SPDX-License-Identifier: EUPL-1.2
#include "spatial/pasproef/cut.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <map>

#include "spatial/pasproef/flow.hpp"

namespace ruimte::spatial::pasproef::detail {
namespace {

using Members = std::vector<std::uint32_t>;

/// The change of the dual as a function of the set: a cost per node, a cost when two are parted, and per larger set a
/// gain when all move (raise) or a cost when one moves (lower). Everything twice, to stay whole.
class Change {
 public:
  Change(const Table& table, const Problem& problem, const Prices& prices, std::int32_t step, Way way)
      : null_(problem.null_node()), factor_(Perturbed(problem).factor), step_(step), way_(way), cost_(null_, 0) {
    const Perturbed perturbed(problem);
    for (std::uint32_t j = 0; j < null_; ++j) {
      const std::int64_t to = std::int64_t{prices[j]} + std::int64_t{step} * static_cast<int>(way);
      cost_[j] = 2 * (perturbed.phi(problem.limits[j], to) - perturbed.phi(problem.limits[j], prices[j]));
      add_set(std::span(&j, 1), table.single(j) * step);
    }
    std::vector<std::int32_t> moved(null_ + 1, 0);
    for (std::uint32_t j = 0; j < null_; ++j) moved[j] = prices[j] - table.at()[j];
    for (const Table::Entry& e : table.entries()) add_entry(table.of(e), e.cells, moved);
    merge_pairs();
  }

  std::optional<NodeSet> smallest() {
    if (std::ranges::none_of(cost_, [](std::int64_t c) { return c < 0; }) && (way_ == Way::lower || large_.empty())) {
      return std::nullopt;
    }
    Flow flow = graph();
    const std::int64_t through = flow.augment(source, sink);
    if (through == offered_) return std::nullopt;
    const std::vector<bool> reached = flow.reached_from(source);
    NodeSet out(null_, 0);
    for (std::uint32_t j = 0; j < null_; ++j) out[j] = reached[2 + j] ? 1 : 0;
    return out;
  }

  std::optional<NodeSet> largest() {
    Flow flow = graph();
    flow.augment(source, sink);
    const std::vector<bool> reaching = flow.reaching(sink);
    NodeSet out(null_, 0);
    bool any = false;
    for (std::uint32_t j = 0; j < null_; ++j) {
      out[j] = reaching[2 + j] ? 0 : 1;
      any = any || out[j] != 0;
    }
    return any ? std::optional(out) : std::nullopt;
  }

 private:
  static constexpr std::uint32_t source = 0, sink = 1;

  /// Walks down from the best value: between two values the choices above are a set with as much weight as the height.
  void add_entry(std::span<const Choice> choices, std::int64_t cells, const std::vector<std::int32_t>& moved) {
    std::array<std::pair<std::int32_t, std::uint32_t>, max_claims + 1> order;
    std::size_t count = 0;
    for (const Choice& c : choices) order[count++] = {-(-c.below - moved[c.node]), c.node};
    std::sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count));
    Members members;
    const std::int32_t end = order[0].first + step_;
    for (std::size_t i = 0; i < count && order[i].first < end; ++i) {
      if (order[i].second != null_) {
        members.push_back(order[i].second);
      } else if (way_ == Way::raise) {
        return;  // no use does not move, so no set with it moves whole
      }
      const std::int32_t next = i + 1 < count ? std::min(order[i + 1].first, end) : end;
      if (next > order[i].first && !members.empty()) add_set(members, cells * (next - order[i].first));
    }
  }

  void add_set(std::span<const std::uint32_t> members, std::int64_t cells) {
    if (cells == 0) return;
    const std::int64_t weight = cells * factor_;
    const std::int64_t sign = way_ == Way::raise ? -1 : 1;
    if (members.size() == 1) {
      cost_[members[0]] += sign * 2 * weight;
    } else if (members.size() == 2) {
      for (const std::uint32_t j : members) cost_[j] += sign * weight;
      pairs_.emplace_back((std::uint64_t{std::min(members[0], members[1])} << 32U) | std::max(members[0], members[1]),
                          weight);
    } else {
      Members sorted(members.begin(), members.end());
      std::ranges::sort(sorted);
      large_[std::move(sorted)] += 2 * weight;
    }
  }

  void merge_pairs() {
    std::ranges::sort(pairs_);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
      if (kept > 0 && pairs_[kept - 1].first == pairs_[i].first) {
        pairs_[kept - 1].second += pairs_[i].second;
      } else {
        pairs_[kept++] = pairs_[i];
      }
    }
    pairs_.resize(kept);
  }

  Flow graph() {
    Flow flow(2 + null_ + large_.size());
    offered_ = 0;
    for (std::uint32_t j = 0; j < null_; ++j) {
      if (cost_[j] < 0) {
        flow.add(source, 2 + j, -cost_[j]);
        offered_ -= cost_[j];
      } else if (cost_[j] > 0) {
        flow.add(2 + j, sink, cost_[j]);
      }
    }
    for (const auto& [key, weight] : pairs_) {
      flow.add(2 + static_cast<std::uint32_t>(key >> 32U), 2 + static_cast<std::uint32_t>(key), weight, weight);
    }
    std::uint32_t z = 2 + null_;
    for (const auto& [members, weight] : large_) {
      if (way_ == Way::raise) {
        flow.add(source, z, weight);
        offered_ += weight;
      } else {
        flow.add(z, sink, weight);
      }
      for (const std::uint32_t j : members) {
        way_ == Way::raise ? flow.add(z, 2 + j, Flow::unbounded) : flow.add(2 + j, z, Flow::unbounded);
      }
      ++z;
    }
    return flow;
  }

  std::uint32_t null_;
  std::int64_t factor_;
  std::int32_t step_;
  Way way_;
  std::vector<std::int64_t> cost_;
  std::vector<std::pair<std::uint64_t, std::int64_t>> pairs_;
  std::map<Members, std::int64_t> large_;
  std::int64_t offered_ = 0;
};

}  // namespace

std::optional<NodeSet> best_set(const Table& table, const Problem& problem, const Prices& prices, std::int32_t step,
                                Way way) {
  assert(table.spread(prices) + step <= std::int64_t{table.width()} + 1);
  return Change(table, problem, prices, step, way).smallest();
}

std::optional<NodeSet> free_set(const Table& table, const Problem& problem, const Prices& prices) {
  assert(table.spread(prices) <= table.width());
  return Change(table, problem, prices, 1, Way::lower).largest();
}

}  // namespace ruimte::spatial::pasproef::detail
