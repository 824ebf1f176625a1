// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>

#include "spatial/pasproef/conjugate.hpp"
#include "spatial/pasproef/start.hpp"

namespace ruimte::spatial::pasproef::detail {
namespace {

/// In a window as small as this the cells are not near each other but tied: there is no slope to go by.
constexpr std::int32_t all_tied = 2;
constexpr int look_again = 4;  ///< rounds after which the window is chosen anew

struct Link {
  std::uint32_t a, b;  ///< b may be null
  double weight;       ///< cells per step that change sides
};

/// The smoothed second derivative: a graph over the nodes, with the null node as ground.
struct Curvature {
  std::vector<Link> links;
  Vector sums;  ///< per node what all its links weigh

  Curvature(const Table& table, std::uint32_t null) : sums(null, 0) {
    const std::size_t side = std::size_t{null} + 1;
    std::vector<std::int64_t> cells(side * side, 0);  ///< per pair of nodes, the lower first
    for (const Table::Entry& e : table.entries()) {
      const auto choices = table.of(e);
      const Choice *best = &choices[0], *second = &choices[1];
      if (second->below < best->below) std::swap(best, second);
      for (const Choice& c : choices.subspan(2)) {
        if (c.below < best->below) {
          second = best;
          best = &c;
        } else if (c.below < second->below) {
          second = &c;
        }
      }
      const std::uint32_t a = std::min(best->node, second->node), b = std::max(best->node, second->node);
      cells[a * side + b] += e.cells;
    }
    const double per_step = 1.0 / (2.0 * table.width() + 1.0);
    for (std::uint32_t a = 0; a < null; ++a) {
      for (std::uint32_t b = a + 1; b <= null; ++b) {
        const std::int64_t pair = cells[a * side + b];
        if (pair != 0) links.push_back({a, b, per_step * static_cast<double>(pair)});
      }
    }
    for (const Link& l : links) {
      sums[l.a] += l.weight;
      if (l.b < null) sums[l.b] += l.weight;
    }
  }

  [[nodiscard]] double diagonal(std::size_t j) const { return sums[j]; }
  void apply(const Vector& x, const Vector& extra, Vector& out) const {
    for (std::size_t j = 0; j < x.size(); ++j) out[j] = extra[j] * x[j];
    for (const Link& l : links) {
      const double flow = l.weight * (x[l.a] - (l.b < x.size() ? x[l.b] : 0.0));
      out[l.a] += flow;
      if (l.b < x.size()) out[l.b] -= flow;
    }
  }
};

/// Cells that a node has too many (> 0) or too few; 0 where the price rightly stays 0.
double excess(const Limits& l, std::int32_t price, std::int64_t count) {
  if (price > 0) return static_cast<double>(count - l.upper);
  if (price < 0) return static_cast<double>(count - l.lower);
  return static_cast<double>(count - std::clamp(count, l.lower, l.upper));
}

Prices stepped(const Problem& problem, const Prices& prices, const Vector& x, double most) {
  Prices out = prices;
  for (std::size_t j = 0; j < prices.size(); ++j) {
    const double to = prices[j] + std::clamp(x[j], -most, most);
    auto whole = static_cast<std::int32_t>(std::lround(std::clamp(to, -2.0 * max_window, 2.0 * max_window)));
    const bool crosses = (prices[j] > 0 && whole < 0) || (prices[j] < 0 && whole > 0);
    if (crosses && problem.limits[j].lower < problem.limits[j].upper) whole = 0;
    out[j] = whole;
  }
  return out;
}

}  // namespace

std::int32_t newton(Tiles& tiles, const Problem& problem, Prices& prices, const NewtonBounds& bounds) {
  const std::size_t n = prices.size();
  double damping = 1e-3;
  std::int32_t window = tiles.window_for(prices, bounds.share);
  std::int64_t now = -1;
  const auto may_read = [&] { return bounds.most_read == 0 || tiles.cells_read() <= bounds.most_read; };
  for (int i = 0, refused = 0; i < bounds.rounds && may_read(); ++i) {
    if (i % look_again == look_again - 1) window = tiles.window_for(prices, bounds.share);
    if (window <= all_tied) return window;
    tiles.set_window(window);
    const Table table = tiles.table(prices, window);
    if (now < 0) now = dual(problem, prices, table.sum(prices));
    const auto counts = table.counts(prices);
    const Curvature curvature(table, problem.null_node());
    Vector rhs(n);
    std::vector<char> is_free(n);
    for (std::size_t j = 0; j < n; ++j) {
      rhs[j] = excess(problem.limits[j], prices[j], counts[j]);
      is_free[j] = prices[j] != 0 || rhs[j] != 0 || problem.limits[j].lower == problem.limits[j].upper ? 1 : 0;
    }
    bool accepted = false;
    for (; !accepted && refused < 4 && may_read(); ++refused) {
      Vector extra(n);
      for (std::size_t j = 0; j < n; ++j) extra[j] = damping * curvature.diagonal(j) + 1e-3 / window + 1e-9;
      Prices next = stepped(problem, prices, conjugate(curvature, rhs, extra, is_free, 200), 3.0 * window);
      if (next == prices) return window;
      // Beyond the table the tiles are read where the next round wants them: most steps are accepted.
      const bool known = table.spread(next) <= window;
      const std::int64_t sum = known ? table.sum(next) : tiles.table(next, window).sum(next);
      const std::int64_t then = dual(problem, next, sum);
      accepted = then < now;
      if (accepted) {
        now = then;
        prices = std::move(next);
      }
      damping = accepted ? damping / 4 : damping * 16 + 1e-3;
    }
    if (!accepted) return window;
    refused = 0;
  }
  return window;
}

}  // namespace ruimte::spatial::pasproef::detail
