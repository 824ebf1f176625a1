// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "spatial/pasproef/table.hpp"

namespace ruimte::spatial::pasproef::detail {

/// The smallest set of nodes whose prices, moved by `step` together, lower the perturbed dual most: one minimum cut.
/// Nothing when no set lowers it. @pre table.spread(prices) + step <= table.width() + 1.
std::optional<NodeSet> best_set(const Table& table, const Problem& problem, const Prices& prices, std::int32_t step,
                                Way way);

/// The largest set that can go down by one without raising the perturbed dual. @pre no set lowers it.
std::optional<NodeSet> free_set(const Table& table, const Problem& problem, const Prices& prices);

}  // namespace ruimte::spatial::pasproef::detail
