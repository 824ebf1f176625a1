// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <vector>

#include "application/ruimte/meting.hpp"
#include "spatial/overlay/overlay.hpp"

/// What the measurements share.
namespace ruimte::application {

/// Areas per number of a zone, in the words of the records. O(zones).
Verdeling verdeel(const std::map<std::uint16_t, spatial::Area>& per_zone, const std::vector<std::string>& ids);

/// Shapes over the provinces near them, with the one cell of every measurement: a figure does not depend on what else
/// is computed with. @pre every shape lies in the box of RD. As spatial::Overlay::of.
struct Gemeten {
  spatial::Overlay kaart;
  std::vector<std::string> provincies;  ///< by the number of a zone
};
Gemeten meet_over_provincies(spatial::Layer vormen, const Rekenaar& rekenaar);

}  // namespace ruimte::application
