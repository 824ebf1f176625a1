// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "spatial/pasproef/classes.hpp"
#include "spatial/pasproef/mixed.hpp"
#include "spatial/pasproef/table.hpp"

/// How much all cells can count at most for a set of nodes, combinations included: what is asked beyond that is missing
/// whatever one does.
namespace ruimte::spatial::pasproef::detail {

class Coverage {
 public:
  /// O(cells x uses).
  explicit Coverage(const Land& land);

  /// Hundredths of a cell, each cell with the use that counts most for the set. O(classes x uses).
  [[nodiscard]] std::int64_t most(const NodeSet& set) const;

  /// The set of nodes of at most this level with the most missing that is found from one of `seeds` by putting nodes in
  /// and out. Nothing when no cells are missing for sure.
  [[nodiscard]] std::optional<Cut> cut(std::span<const Demand> demands, Level level,
                                       std::span<const NodeSet> seeds) const;

 private:
  [[nodiscard]] std::int64_t most_in(std::size_t run, const NodeSet& set) const;
  /// Hundredths that are asked and can not be had.
  std::int64_t improve(NodeSet& set, std::span<const Demand> demands, Level level) const;

  const Land& land_;
  std::vector<std::vector<MaskCount>> classes_;        ///< per run, by the uses that are allowed
  std::vector<std::vector<std::uint32_t>> runs_with_;  ///< per node
};

}  // namespace ruimte::spatial::pasproef::detail
