// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "spatial/pasproef/problem.hpp"

namespace ruimte::spatial::pasproef::detail {

struct Assignment {
  std::vector<std::uint8_t> use;     ///< per cell the claim, or no_use
  std::vector<std::int64_t> counts;  ///< per node
  std::int64_t suitability = 0;
  bool complete = false;  ///< false: these prices allow no division within the limits
};

enum class Choosing : std::uint8_t {
  best,    ///< every cell goes to a use that is best at the prices, so that suitability is the dual
  allowed  ///< every cell goes to a use that is allowed; as many as can to what is best at the prices, good or bad
};

/// Uses for all cells such that every node has between lower and upper cells, and with Choosing::best exactly its upper
/// bound at a positive price and its lower one at a negative price. What is free to choose is divided by a flow over
/// classes of equal cells, inside a class in the order of the cells: the same prices give the same uses.
/// O(cells x claims) and a maximum flow over the classes.
Assignment assign(const Problem& problem, const Prices& prices, Choosing choosing, std::size_t threads);

}  // namespace ruimte::spatial::pasproef::detail
