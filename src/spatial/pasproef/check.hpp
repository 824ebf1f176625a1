// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "spatial/pasproef/problem.hpp"

namespace ruimte::spatial::pasproef::detail {

/// What Pasproef::of promises to refuse, without the planes. O(atomic regions x claims).
base::Result<void, Fault> check(const Scenario& scenario, const Options& options);
bool is_valid(const Demand& demand);

/// Whether all suitability of cells first .. end - 1 is in range. O(cells x claims).
base::Result<void, Fault> check_planes(const Scenario& scenario, std::uint64_t first, std::uint64_t end);

/// Per claim its first node, and the number of nodes. @pre check()
std::vector<std::uint32_t> first_nodes(const Scenario& scenario);

/// Runs and limits (lower and upper as demanded). @pre check()
Problem make_problem(const Scenario& scenario);

/// An upper estimate of what solving takes beside the planes, bytes.
std::uint64_t needed_bytes(const Scenario& scenario);

}  // namespace ruimte::spatial::pasproef::detail
