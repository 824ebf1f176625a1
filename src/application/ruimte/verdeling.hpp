// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <vector>

#include "application/ruimte/meting.hpp"
#include "spatial/overlay/overlay.hpp"

/// What the measurements share. Private to this folder.
namespace ruimte::application {

/// Areas per number of a zone, in the words of the records. O(zones).
Verdeling verdeel(const std::map<std::uint16_t, spatial::Area>& per_zone, const std::vector<std::string>& ids);

}  // namespace ruimte::application
