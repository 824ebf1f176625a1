// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <deque>

#include "spatial/pasproef/descent.hpp"

/// Prices to start the descent from. They only decide how fast it goes: floating point is welcome here.
namespace ruimte::spatial::pasproef::detail {

/// Each price in turn such that its node gets what it asks, a few rounds. O(rounds x cells x claims^2).
void settle_singly(const Problem& problem, Prices& prices, int rounds);

struct NewtonBounds {
  double share = 0;  ///< of the cells that is near in the window over which the dual is smoothed
  int rounds = 0;
  std::int64_t most_read = 0;  ///< cells read by the tiles, in all; no step is tried after that; 0: no bound
};

/// Newton steps on the dual, smoothed over a window; the window that was used.
std::int32_t newton(Tiles& tiles, const Problem& problem, Prices& prices, const NewtonBounds& bounds);

/// Every 16th cell of a problem, or more of short runs, with the weight to match; lower bounds so far as they fit.
struct Sample {
  Problem problem;
  std::vector<std::int16_t> cells;
};
Sample take_sample(const Problem& problem);

/// Prices near the optimum: samples of samples, the smallest first.
void start(const Problem& problem, Prices& prices, std::size_t threads, const std::stop_token& stop);

}  // namespace ruimte::spatial::pasproef::detail
