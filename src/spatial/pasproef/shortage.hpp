// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <span>
#include <stop_token>
#include <vector>

#include "spatial/pasproef/classes.hpp"
#include "spatial/pasproef/flow.hpp"

/// What does not fit, before anything is optimised: the flow from classes to nodes decides it exactly.
namespace ruimte::spatial::pasproef::detail {

/// Flow from classes to nodes with a target per node.
class Supply {
 public:
  Supply(const Classes& classes, std::size_t nodes);

  /// Whether all targets can be met together; the flow meets as much as can be.
  bool meets(std::span<const std::int64_t> target);
  [[nodiscard]] std::int64_t got(std::uint32_t node) const { return flow_.flow(node_arc_[node]); }

  /// After !meets(): nodes that ask together more than all cells allowed for any of them.
  std::vector<bool> violated();
  /// Cells that are allowed for at least one of the nodes.
  [[nodiscard]] std::int64_t cells_for(const std::vector<bool>& nodes) const;

  /// From a flow that meets all targets: asks one more for each of `nodes`; true per node that got it, which then
  /// belongs to its target. No later raise can give it to the others.
  std::vector<bool> raise(std::span<const std::uint32_t> nodes);

  /// Per node the nodes that can take over a unit from it, as rows of bits; itself included.
  std::vector<std::vector<std::uint64_t>> exchanges() const;
  void exchange(std::uint32_t gives, std::uint32_t takes);

 private:
  [[nodiscard]] std::uint32_t vertex(std::uint32_t node) const { return 2 + node; }
  const Classes& classes_;
  std::size_t nodes_;
  Flow flow_;
  std::vector<std::uint32_t> use_arc_;   ///< as classes.nodes
  std::vector<std::uint32_t> node_arc_;  ///< per node
  std::vector<std::int64_t> target_;
};

struct Shortage {
  std::vector<std::int64_t> missing;  ///< per node
  std::vector<Cut> cuts;
};

/// The least total of missing cells, level by level, spread evenly inside a level (pasproef.hpp). Nothing when stopped.
/// A few maximum flows when all fits; else about one per node that falls behind.
std::optional<Shortage> find_shortage(const Classes& classes, std::span<const Demand> demands,
                                      const std::stop_token& stop);

}  // namespace ruimte::spatial::pasproef::detail
