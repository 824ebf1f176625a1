// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "spatial/pasproef/pasproef.hpp"

/// What all parts of the solver look at: runs of cells in one atomic region, with the claims that are at home there.
namespace ruimte::spatial::pasproef::detail {

using Prices = std::vector<std::int32_t>;  ///< per node; the null node (no use) has none: its price is 0

/// No price is larger: 2 max_nodes max_suitability bounds the optimum with the least sum of sizes (0037).
inline constexpr std::int32_t max_price = 70'000'000;
/// Below this |price| 16-bit arithmetic is exact.
inline constexpr std::int32_t narrow_price = max_suitability;
inline constexpr std::int32_t max_window = max_suitability;

/// A run of cells in one atomic region. Place i is the i-th claim that is at home there, ascending.
struct Run {
  std::uint64_t first = 0, end = 0;         ///< cells of the problem
  std::int64_t weight = 1;                  ///< a cell of a sample stands for this many
  std::vector<const std::int16_t*> planes;  ///< per place, its first cell of the run
  std::vector<std::uint32_t> node;          ///< per place
  std::vector<std::uint8_t> claim;          ///< per place
};

struct Limits {
  std::int64_t lower = 0, upper = 0;
};

/// Cells to divide. lower <= upper per node and all lower bounds can be met together.
struct Problem {
  std::vector<Run> runs;
  std::vector<Limits> limits;  ///< per node
  std::uint64_t cells = 0;
  [[nodiscard]] std::uint32_t null_node() const { return static_cast<std::uint32_t>(limits.size()); }
};

/// phi(p) of one node: the least value of c p over lower <= c <= upper, with the sign of the dual.
inline std::int64_t phi(const Limits& l, std::int64_t price) { return price > 0 ? l.upper * price : l.lower * price; }

/// The dual is multiplied by nodes + 1 and the sum of |prices| added: among the optima that picks the smallest.
struct Perturbed {
  std::int64_t factor;
  explicit Perturbed(const Problem& problem) : factor(std::int64_t{problem.null_node()} + 1) {}
  [[nodiscard]] std::int64_t phi(const Limits& l, std::int64_t price) const {
    return price > 0 ? (l.upper * factor + 1) * price : (l.lower * factor - 1) * price;
  }
};

}  // namespace ruimte::spatial::pasproef::detail
