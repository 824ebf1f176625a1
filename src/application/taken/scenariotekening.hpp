// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <vector>

#include "application/kaart/celkaart.hpp"
#include "base/types.hpp"

/// The map of a scenario, simple enough for paper. Private to this folder.
namespace ruimte::application {

/// Per use the outline of where most cells have it, on a grid of at most 160 by 160 over what is used; nothing for a
/// use that is nowhere the most. O(cells).
std::vector<std::optional<base::Geometry>> omtrekken(const Celkaart& kaart, std::size_t gebruiken);

}  // namespace ruimte::application
