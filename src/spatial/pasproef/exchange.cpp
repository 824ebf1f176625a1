// SPDX-License-Identifier: EUPL-1.2
#include "spatial/pasproef/exchange.hpp"

#include <algorithm>
#include <cassert>
#include <limits>
#include <numeric>

#include "spatial/overlay/parallel.hpp"

namespace ruimte::spatial::pasproef::detail {
namespace {

constexpr std::size_t moves_per_node = 160;
constexpr int most_per_node = 6;
constexpr std::uint32_t none = 0xffff'ffff;

std::size_t use_in(const UseRun& run, std::uint8_t code) {
  std::size_t u = 0;
  while (u < run.uses.size() && run.uses[u].code != code) ++u;
  return u;
}

std::int32_t yield_for(const UseRun& run, std::size_t use, std::uint32_t node) {
  for (std::size_t p = 0; use < run.uses.size() && p < run.uses[use].parts; ++p) {
    if (run.uses[use].node[p] == node) return run.uses[use].yield[p];
  }
  return 0;
}

template <class Take>
void each_node(const UseRun& run, std::size_t use, Take&& take) {
  for (std::size_t p = 0; use < run.uses.size() && p < run.uses[use].parts; ++p)
    take(run.uses[use].node[p], run.uses[use].yield[p]);
}

}  // namespace

Exchange::Exchange(const Land& land, std::span<const Limits> limits, const Prices& prices,
                   std::vector<std::uint8_t>& use)
    : land_(land), limits_(limits), prices_(prices), use_(use) {
  count();
}

void Exchange::count() {
  credit_.assign(limits_.size(), 0);
  for (const UseRun& run : land_.runs) {
    std::array<std::int64_t, 256> cells{};
    for (std::uint64_t c = run.first; c < run.end; ++c) ++cells[use_[c]];
    for (std::size_t u = 0; u < run.uses.size(); ++u)
      each_node(run, u, [&](std::uint32_t j, std::int32_t y) { credit_[j] += y * cells[run.uses[u].code]; });
  }
}

/// Per pair of uses the cell that loses least.
void Exchange::find_moves_in(std::uint32_t r, std::vector<Move>& out) const {
  const UseRun& run = land_.runs[r];
  const std::size_t side = run.uses.size() + 1;
  std::array<std::int64_t, max_uses + 1> cost{};
  for (std::size_t u = 0; u < run.uses.size(); ++u)
    each_node(run, u, [&](std::uint32_t j, std::int32_t y) { cost[u] += std::int64_t{y} * prices_[j]; });
  std::array<std::size_t, 256> place;
  place.fill(run.uses.size());
  for (std::size_t u = 0; u < run.uses.size(); ++u) place[run.uses[u].code] = u;
  std::vector<std::int64_t> least(side * side, std::numeric_limits<std::int64_t>::max());
  std::vector<std::uint64_t> cell(side * side);
  for (std::uint64_t c = run.first; c < run.end; ++c) {
    const std::size_t from = place[use_[c]];
    const std::int64_t now =
        from == run.uses.size() ? 0 : 100 * std::int64_t{run.planes[from][c - run.first]} - cost[from];
    for (std::size_t to = 0; to < side; ++to) {
      const std::int16_t s = to == run.uses.size() ? std::int16_t{0} : run.planes[to][c - run.first];
      if (to == from || s == excluded) continue;
      const std::int64_t loss = now - (100 * std::int64_t{s} - cost[to]);
      if (loss >= least[from * side + to]) continue;
      least[from * side + to] = loss;
      cell[from * side + to] = c;
    }
  }
  for (std::size_t i = 0; i < least.size(); ++i) {
    assert(side > 0);
    if (least[i] == std::numeric_limits<std::int64_t>::max()) continue;
    const std::size_t from = i / side, to = i % side;
    const auto worth = [&](std::size_t u) {
      return u == run.uses.size() ? 0 : std::int32_t{run.planes[u][cell[i] - run.first]};
    };
    out.push_back({r, static_cast<std::uint16_t>(from), static_cast<std::uint16_t>(to), least[i],
                   worth(to) - worth(from), cell[i]});
  }
}

void Exchange::find_moves() {
  std::vector<std::vector<Move>> per_run(land_.runs.size());
  spatial::detail::in_blocks(land_.threads, land_.runs.size(), 1, {}, [&](const spatial::detail::Block& b) {
    for (std::size_t r = b.first; r < b.end; ++r) find_moves_in(static_cast<std::uint32_t>(r), per_run[r]);
  });
  moves_.clear();
  for (const auto& some : per_run) moves_.insert(moves_.end(), some.begin(), some.end());
  std::ranges::stable_sort(moves_, {}, &Move::loss);
  with_.assign(limits_.size(), {});
  for (std::uint32_t m = 0; m < moves_.size(); ++m) {
    const UseRun& run = land_.runs[moves_[m].run];
    const auto put = [&](std::uint32_t j, std::int32_t) {
      if (change(moves_[m], j) != 0 && with_[j].size() < moves_per_node && (with_[j].empty() || with_[j].back() != m))
        with_[j].push_back(m);
    };
    each_node(run, moves_[m].from, put);
    each_node(run, moves_[m].to, put);
  }
}

std::int64_t Exchange::change(const Move& move, std::uint32_t node) const {
  const UseRun& run = land_.runs[move.run];
  return yield_for(run, move.to, node) - yield_for(run, move.from, node);
}

void Exchange::add(const Move& move, std::int64_t sign) {
  const UseRun& run = land_.runs[move.run];
  each_node(run, move.from, [&](std::uint32_t j, std::int32_t y) { credit_[j] -= sign * y; });
  each_node(run, move.to, [&](std::uint32_t j, std::int32_t y) { credit_[j] += sign * y; });
}

/// A node beyond its limits after this move, or none.
std::uint32_t Exchange::broken_by(const Move& move) const {
  std::uint32_t out = none;
  const auto look = [&](std::uint32_t j, std::int32_t) {
    if (credit_[j] < limits_[j].lower || credit_[j] > limits_[j].upper) out = j;
  };
  each_node(land_.runs[move.run], move.from, look);
  each_node(land_.runs[move.run], move.to, look);
  return out;
}

/// Not overtaken by another exchange of this round.
bool Exchange::is_free(const Move& move) const { return use_in(land_.runs[move.run], use_[move.cell]) == move.from; }

void Exchange::apply(const Move& move) {
  const UseRun& run = land_.runs[move.run];
  add(move, 1);
  use_[move.cell] = move.to == run.uses.size() ? no_use : run.uses[move.to].code;
}

/// Hundredths of suitability that the limits of a node leave unused.
std::int64_t Exchange::unused(std::uint32_t j) const {
  const std::int64_t room = prices_[j] > 0 ? limits_[j].upper - credit_[j] : credit_[j] - limits_[j].lower;
  return std::max<std::int64_t>(room, 0) * std::abs(std::int64_t{prices_[j]});
}

/// Tries moves of `node` after those in `chain`; a move that breaks a limit goes on with a move of that node.
void Exchange::extend(std::uint32_t node, std::int64_t budget, Chain& chain, Chain& best) {
  for (const std::uint32_t m : with_[node]) {
    const Move& move = moves_[m];
    if (chain.loss + move.loss >= budget) return;
    const auto same = [&](std::uint32_t other) { return moves_[other].cell == move.cell; };
    if (!is_free(move) ||
        std::any_of(chain.moves.begin(), chain.moves.begin() + static_cast<std::ptrdiff_t>(chain.count), same))
      continue;
    add(move, 1);
    chain.moves[chain.count++] = m;
    chain.gain += move.gain;
    chain.loss += move.loss;
    std::uint32_t broken = none;
    for (std::size_t i = 0; i < chain.count && broken == none; ++i) broken = broken_by(moves_[chain.moves[i]]);
    if (broken == none && chain.gain > best.gain) best = chain;
    if (broken != none && chain.count < most_moves) extend(broken, budget, chain, best);
    chain.loss -= move.loss;
    chain.gain -= move.gain;
    --chain.count;
    add(move, -1);
  }
}

/// The best one or two moves that start at this node.
bool Exchange::improve(std::uint32_t node) {
  Chain chain, best;
  extend(node, 3 * unused(node) + 1, chain, best);
  for (std::size_t i = 0; i < best.count; ++i) apply(moves_[best.moves[i]]);
  return best.count > 0;
}

int Exchange::round(const std::stop_token& stop) {
  find_moves();
  std::vector<std::uint32_t> order(limits_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) { return unused(a) > unused(b); });
  int found = 0;
  for (const std::uint32_t j : order) {
    for (int i = 0; i < most_per_node && !stop.stop_requested() && improve(j); ++i) ++found;
  }
  return found;
}

}  // namespace ruimte::spatial::pasproef::detail
