// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "spatial/pasproef/problem.hpp"

/// Cells that may serve the same nodes are one class: whether demands fit depends on the classes only.
namespace ruimte::spatial::pasproef::detail {

struct MaskCount {
  std::uint64_t mask = 0;  ///< a bit per place of the run
  std::int64_t cells = 0;
};

/// How often each set of allowed claims occurs in a run, ascending by mask; what allows nothing is left out.
/// O(cells x claims).
std::vector<MaskCount> count_masks(const Run& run);

struct Classes {
  std::vector<std::uint32_t> begin{0};  ///< per class, and the end
  std::vector<std::uint32_t> nodes;     ///< ascending in a class
  std::vector<std::int64_t> cells;      ///< per class, > 0
  [[nodiscard]] std::size_t size() const { return cells.size(); }
  [[nodiscard]] std::span<const std::uint32_t> of(std::size_t c) const {
    return std::span(nodes).subspan(begin[c], begin[c + 1] - begin[c]);
  }
};

/// Masks of all runs with equal nodes taken together, in the order of their nodes. `counts` is per run; cells count
/// for the weight of their run. O(masks log masks).
Classes merge_classes(std::span<const Run> runs, std::span<const std::vector<MaskCount>> counts);

}  // namespace ruimte::spatial::pasproef::detail
