// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <numeric>

#include "spatial/pasproef/tiles.hpp"

namespace ruimte::spatial::pasproef::detail {

/// Raising, a cell of the set that is t ahead of what lies outside follows for t steps; lowering, a cell that is t
/// behind follows after t steps.
Reach Tiles::reach(const Prices& prices, const NodeSet& set, Way way) {
  const std::vector<std::int64_t> at = turns(prices, set, way);
  const std::vector<std::int64_t> kinks = phi_kinks(prices, set, way);
  const std::int64_t factor = Perturbed(problem_).factor, sign = way == Way::raise ? -1 : 1;
  std::int64_t moving = at[0];
  if (way == Way::raise) moving = std::accumulate(at.begin() + 1, at.end(), std::int64_t{0});
  std::int64_t slope = phi_slope(problem_, prices, set, way, 0);
  std::size_t kink = 0;
  for (std::int64_t steps = 0;; ++steps) {
    if (steps == farthest) return {steps, false};
    if (steps > 0) moving += sign * at[static_cast<std::size_t>(steps)];
    if (kink < kinks.size() && kinks[kink] == steps) {
      slope = phi_slope(problem_, prices, set, way, steps);
      ++kink;
    }
    if (slope + sign * factor * moving >= 0) return {steps, true};
  }
}

}  // namespace ruimte::spatial::pasproef::detail
