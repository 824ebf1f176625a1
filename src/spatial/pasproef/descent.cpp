// SPDX-License-Identifier: EUPL-1.2
#include "spatial/pasproef/descent.hpp"

#include <algorithm>
#include <cassert>
#include <cstdlib>

#include "spatial/pasproef/cut.hpp"

namespace ruimte::spatial::pasproef::detail {
namespace {

constexpr std::int32_t usual_width = 8, wide_width = 32;  ///< of a table, in steps
constexpr int many_moves = 8;                             ///< in one table; then the next one may be wide

void shift(Prices& prices, const NodeSet& set, std::int64_t by) {
  for (std::size_t j = 0; j < prices.size(); ++j) {
    if (set[j] == 0) continue;
    prices[j] = static_cast<std::int32_t>(prices[j] + by);
    assert(std::abs(prices[j]) <= max_price);
  }
}

}  // namespace

bool Descent::ended() {
  if (bounds_.stop.stop_requested()) {
    ending_ = Ending::stopped;
  } else if (bounds_.most_steps > 0 && work_.steps > bounds_.most_steps) {
    ending_ = Ending::out_of_steps;
  } else if (bounds_.most_read > 0 && tiles_.cells_read() > bounds_.most_read) {
    ending_ = Ending::out_of_reading;
  } else {
    return false;
  }
  return true;
}

bool Descent::move(const Table& table, Prices& prices, std::int32_t step, Way way) {
  ++work_.cuts;
  const std::optional<NodeSet> set = best_set(table, problem_, prices, step, way);
  if (!set) return false;
  ++work_.steps;
  Reach reach = table.reach(prices, *set, way);
  if (!reach.complete) reach = tiles_.reach(prices, *set, way);
  assert(reach.steps > 0);
  shift(prices, *set, reach.steps * static_cast<int>(way));
  return true;
}

Descent::Round Descent::round(const Table& table, Prices& prices, std::int32_t step) {
  int failed = 0;
  for (Way way = Way::raise; failed < 2;) {
    if (table.spread(prices) + step > table.width() + 1) return Round::left;
    if (ended()) return Round::ended;
    if (move(table, prices, step, way)) {
      failed = 0;
    } else {
      ++failed;
      way = way == Way::raise ? Way::lower : Way::raise;
    }
  }
  return Round::done;
}

Ending Descent::run(Prices& prices, std::int32_t step, std::int32_t last) {
  assert(step >= last && last >= 1 && step <= max_window / 2);
  std::int32_t wide = usual_width;
  for (;;) {
    const std::int64_t before = work_.steps;
    const Table table = tiles_.table(prices, std::min(step * wide, max_window));
    Round result = round(table, prices, step);
    while (result == Round::done && step > last && step * usual_width * 2 > table.width()) {
      step /= 2;
      result = round(table, prices, step);
    }
    if (result == Round::ended) return ending_;
    if (result == Round::done && step == last) return Ending::optimal;
    if (result == Round::done) step /= 2;
    wide = work_.steps - before > many_moves ? wide_width : usual_width;
  }
}

Ending Descent::settle(Prices& prices) {
  for (std::int32_t width = usual_width;; width = std::min(2 * width, max_window)) {
    const Table table = tiles_.table(prices, width);
    const std::int64_t least = perturbed_dual(problem_, prices, table.sum(prices));
    while (table.spread(prices) < width) {
      if (ended()) return ending_;
      ++work_.cuts;
      const std::optional<NodeSet> set = free_set(table, problem_, prices);
      if (!set) return Ending::optimal;
      for (std::int64_t by = 1;; by *= 2) {
        Prices next = prices;
        shift(next, *set, -by);
        if (table.spread(next) > width || perturbed_dual(problem_, next, table.sum(next)) != least) break;
        prices = std::move(next);
      }
    }
  }
}

}  // namespace ruimte::spatial::pasproef::detail
