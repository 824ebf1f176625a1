// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "application/ruimte/recepten.hpp"

namespace ruimte::app {

/// The recipes in the folder `geschiktheid` of the map data, by name; of two for the same function the first. One that
/// is wrong, or whose layer is not here, says so. O(bytes of the layers).
application::Recepten recepten(const std::string& gegevens);

}  // namespace ruimte::app
