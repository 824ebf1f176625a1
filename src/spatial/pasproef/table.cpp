// SPDX-License-Identifier: EUPL-1.2
#include "spatial/pasproef/table.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstdlib>
#include <limits>

namespace ruimte::spatial::pasproef::detail {
namespace {

std::uint64_t mix(std::uint64_t hash, const Choice& c) {
  hash ^= (std::uint64_t{c.node} << 32U) | static_cast<std::uint32_t>(c.below);
  hash *= 0x9E37'79B9'7F4A'7C15ULL;
  return hash ^ (hash >> 29U);
}

}  // namespace

Table::Table(const Problem& problem, Prices prices, std::int32_t wide, std::size_t expected)
    : problem_(problem),
      at_(std::move(prices)),
      width_(wide),
      single_(problem.limits.size() + 1, 0),
      slots_(std::bit_ceil(std::max<std::size_t>(1'024, 3 * expected)), 0) {
  entries_.reserve(expected + expected / 4);
  choices_.reserve(3 * expected);
}

void Table::add(std::span<const Choice> choices, std::int64_t cells) {
  if (2 * entries_.size() >= slots_.size()) grow();
  std::uint64_t hash = choices.size();
  for (const Choice& c : choices) hash = mix(hash, c);
  const std::size_t last = slots_.size() - 1;
  std::size_t at = static_cast<std::size_t>(hash) & last;
  for (; slots_[at] != 0; at = (at + 1) & last) {
    Entry& e = entries_[slots_[at] - 1];
    if (e.count == choices.size() && std::ranges::equal(of(e), choices)) {
      e.cells += cells;
      return;
    }
  }
  entries_.push_back({static_cast<std::uint32_t>(choices_.size()), static_cast<std::uint32_t>(choices.size()), cells});
  choices_.insert(choices_.end(), choices.begin(), choices.end());
  slots_[at] = static_cast<std::uint32_t>(entries_.size());
}

void Table::grow() {
  slots_.assign(4 * slots_.size(), 0);
  const std::size_t last = slots_.size() - 1;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    std::uint64_t hash = entries_[i].count;
    for (const Choice& c : of(entries_[i])) hash = mix(hash, c);
    std::size_t at = static_cast<std::size_t>(hash) & last;
    while (slots_[at] != 0) at = (at + 1) & last;
    slots_[at] = static_cast<std::uint32_t>(i + 1);
  }
}

std::int64_t Table::spread(const Prices& prices) const {
  std::int64_t low = 0, high = 0;
  for (std::size_t j = 0; j < at_.size(); ++j) {
    const std::int64_t d = std::int64_t{prices[j]} - at_[j];
    low = std::min(low, d);
    high = std::max(high, d);
  }
  return high - low;
}

std::int64_t Table::sum(const Prices& prices) const {
  assert(spread(prices) <= width_);
  std::vector<std::int32_t> moved(at_.size() + 1, 0);
  std::int64_t sum = sum_;
  for (std::size_t j = 0; j < at_.size(); ++j) {
    moved[j] = prices[j] - at_[j];
    sum -= single_[j] * moved[j];
  }
  for (const Entry& e : entries_) {
    std::int32_t best = std::numeric_limits<std::int32_t>::min();
    for (const Choice& c : of(e)) best = std::max(best, -c.below - moved[c.node]);
    sum += e.cells * best;
  }
  return sum;
}

std::vector<std::int64_t> Table::counts(const Prices& prices) const {
  std::vector<std::int64_t> out = single_;
  std::vector<std::int32_t> moved(at_.size() + 1, 0);
  for (std::size_t j = 0; j < at_.size(); ++j) moved[j] = prices[j] - at_[j];
  const std::uint32_t null = problem_.null_node();
  for (const Entry& e : entries_) {
    std::int32_t best = std::numeric_limits<std::int32_t>::min();
    std::uint32_t node = null;
    for (const Choice& c : of(e)) {
      const std::int32_t v = -c.below - moved[c.node];
      if (v < best || (v == best && c.node != null)) continue;
      best = v;
      node = c.node;
    }
    out[node] += e.cells;
  }
  return out;
}

std::int64_t Table::room(const Prices& prices, const NodeSet& set, Way way) const {
  std::int64_t low = 0, high = 0, ahead = std::numeric_limits<std::int64_t>::min();
  for (std::size_t j = 0; j < at_.size(); ++j) {
    const std::int64_t d = (std::int64_t{prices[j]} - at_[j]) * static_cast<int>(way);
    low = std::min(low, d);
    high = std::max(high, d);
    if (set[j] != 0) ahead = std::max(ahead, d);
  }
  return std::int64_t{width_} + low - ahead;
}

Reach Table::reach(const Prices& prices, const NodeSet& set, Way way) const {
  const std::int64_t factor = Perturbed(problem_).factor;
  std::vector<std::int32_t> moved(at_.size() + 1, 0);
  for (std::size_t j = 0; j < at_.size(); ++j) moved[j] = prices[j] - at_[j];
  // The slope changes by the cells of an entry where its best choice moves in or out of the set.
  std::vector<std::pair<std::int64_t, std::int64_t>> turns;
  std::int64_t moving = 0;  // cells that follow the set now
  for (std::size_t j = 0; j < at_.size(); ++j) moving += set[j] != 0 ? single_[j] : 0;
  constexpr std::int32_t none = std::numeric_limits<std::int32_t>::min() / 2;
  for (const Entry& e : entries_) {
    std::int32_t in = none, out = none;
    for (const Choice& c : of(e)) {
      const bool inside = c.node < at_.size() && set[c.node] != 0;
      (inside ? in : out) = std::max(inside ? in : out, -c.below - moved[c.node]);
    }
    if (in == none) continue;
    const std::int64_t turn = way == Way::raise ? in - out : out - in;
    const bool with = way == Way::raise ? (out == none || turn > 0) : (out == none || turn <= 0);
    if (with) moving += e.cells;
    if (out != none && turn > 0) turns.emplace_back(turn, e.cells);
  }
  for (const std::int64_t k : phi_kinks(prices, set, way)) turns.emplace_back(k, 0);
  std::ranges::sort(turns);
  const std::int64_t sign = way == Way::raise ? -1 : 1, most = room(prices, set, way);
  std::int64_t steps = 0;
  for (std::size_t i = 0;;) {
    if (steps > most) return {std::max<std::int64_t>(most, 0), false};
    if (phi_slope(problem_, prices, set, way, steps) + sign * factor * moving >= 0) return {steps, true};
    if (i == turns.size()) return {std::max<std::int64_t>(most, 0), false};
    steps = turns[i].first;
    for (; i < turns.size() && turns[i].first == steps; ++i) moving += sign * turns[i].second;
  }
}

std::int64_t phi_slope(const Problem& problem, const Prices& prices, const NodeSet& set, Way way, std::int64_t steps) {
  const Perturbed perturbed(problem);
  std::int64_t slope = 0;
  for (std::size_t j = 0; j < prices.size(); ++j) {
    if (set[j] == 0) continue;
    const std::int64_t q = prices[j] + steps * static_cast<int>(way);
    const bool upper = way == Way::raise ? q >= 0 : q > 0;
    slope += upper ? perturbed.phi(problem.limits[j], 1) : -perturbed.phi(problem.limits[j], -1);
  }
  return slope * static_cast<int>(way);
}

std::vector<std::int64_t> phi_kinks(const Prices& prices, const NodeSet& set, Way way) {
  std::vector<std::int64_t> out;
  for (std::size_t j = 0; j < prices.size(); ++j) {
    const std::int64_t to_zero = -std::int64_t{prices[j]} * static_cast<int>(way);
    if (set[j] != 0 && to_zero > 0) out.push_back(to_zero);
  }
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::int64_t dual(const Problem& problem, const Prices& prices, std::int64_t sum) {
  for (std::size_t j = 0; j < prices.size(); ++j) sum += phi(problem.limits[j], prices[j]);
  return sum;
}

std::int64_t perturbed_dual(const Problem& problem, const Prices& prices, std::int64_t sum) {
  const Perturbed perturbed(problem);
  sum *= perturbed.factor;
  for (std::size_t j = 0; j < prices.size(); ++j) sum += perturbed.phi(problem.limits[j], prices[j]);
  return sum;
}

}  // namespace ruimte::spatial::pasproef::detail
