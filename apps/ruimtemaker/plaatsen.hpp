// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "application/seed/plaats.hpp"

namespace ruimte::app {

/// The neighbourhoods of the map layers in the folder. Throws std::runtime_error when the layers cannot be read.
application::Plaatsen plaatsen_in(const std::string& gegevens);

}  // namespace ruimte::app
