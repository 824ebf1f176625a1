// SPDX-License-Identifier: EUPL-1.2
#include "spatial/pasproef/cut.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include "spatial/pasproef/flow.hpp"

namespace ruimte::spatial::pasproef::detail {
namespace {

using Members = std::vector<std::uint32_t>;

/// Sets of nodes with a weight each, equal ones taken together, in order of appearance.
class LargeSets {
 public:
  LargeSets() : slots_(256, 0) {}

  void add(std::span<const std::uint32_t> members, std::int64_t weight) {
    if (2 * sets_.size() >= slots_.size()) grow();
    const auto first = static_cast<std::uint32_t>(members_.size());
    members_.insert(members_.end(), members.begin(), members.end());
    std::sort(members_.begin() + first, members_.end());
    const Set set{first, static_cast<std::uint32_t>(members.size()), weight};
    std::uint32_t& slot = find(set);
    if (slot == 0) {
      sets_.push_back(set);
      slot = static_cast<std::uint32_t>(sets_.size());
      return;
    }
    sets_[slot - 1].weight += weight;
    members_.resize(first);
  }
  [[nodiscard]] std::size_t size() const { return sets_.size(); }
  [[nodiscard]] bool empty() const { return sets_.empty(); }
  [[nodiscard]] std::int64_t weight(std::size_t i) const { return sets_[i].weight; }
  [[nodiscard]] std::span<const std::uint32_t> members(std::size_t i) const { return of(sets_[i]); }

 private:
  struct Set {
    std::uint32_t first, count;
    std::int64_t weight;
  };
  [[nodiscard]] std::span<const std::uint32_t> of(const Set& s) const {
    return std::span(members_).subspan(s.first, s.count);
  }
  std::uint32_t& find(const Set& set) {
    std::uint64_t hash = set.count;
    for (const std::uint32_t j : of(set)) hash = (hash ^ (hash >> 29U) ^ j) * 0x9E37'79B9'7F4A'7C15ULL;
    const std::size_t last = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>(hash >> 24U) & last;
    while (slots_[at] != 0 && !std::ranges::equal(of(sets_[slots_[at] - 1]), of(set))) at = (at + 1) & last;
    return slots_[at];
  }
  void grow() {
    slots_.assign(4 * slots_.size(), 0);
    for (std::size_t i = 0; i < sets_.size(); ++i) find(sets_[i]) = static_cast<std::uint32_t>(i + 1);
  }

  Members members_;
  std::vector<Set> sets_;
  std::vector<std::uint32_t> slots_;  ///< hash table over sets_, 0 is free
};

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
  static constexpr std::int32_t lift = 1 << 30;  ///< so that no distance is negative

  /// Walks down from the best value: between two values the choices above are a set with as much weight as the height.
  void add_entry(std::span<const Choice> choices, std::int64_t cells, const std::vector<std::int32_t>& moved) {
    std::array<std::uint64_t, max_claims + 1> order;  // how far below above the node
    std::size_t count = 0;
    for (const Choice& c : choices)
      order[count++] = (static_cast<std::uint64_t>(c.below + moved[c.node] + lift) << 32U) | c.node;
    std::sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count));
    const auto below = [&](std::size_t i) { return static_cast<std::int64_t>(order[i] >> 32U); };
    Members& members = members_;
    members.clear();
    const std::int64_t end = below(0) + step_;
    for (std::size_t i = 0; i < count && below(i) < end; ++i) {
      const auto node = static_cast<std::uint32_t>(order[i]);
      if (node != null_) {
        members.push_back(node);
      } else if (way_ == Way::raise) {
        return;  // no use does not move, so no set with it moves whole
      }
      const std::int64_t next = i + 1 < count ? std::min(below(i + 1), end) : end;
      if (next > below(i) && !members.empty()) add_set(members, cells * (next - below(i)));
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
      large_.add(members, 2 * weight);
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
    for (std::size_t i = 0; i < large_.size(); ++i) {
      if (way_ == Way::raise) {
        flow.add(source, z, large_.weight(i));
        offered_ += large_.weight(i);
      } else {
        flow.add(z, sink, large_.weight(i));
      }
      for (const std::uint32_t j : large_.members(i)) {
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
  LargeSets large_;
  Members members_;  ///< of the set at hand
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
