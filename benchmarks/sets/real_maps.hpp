// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "spatial/overlay/polygon.hpp"

namespace ruimte::bench {

/// The areas of a map of gegevens/lagen, in whole millimetres. Reads from the current folder.
spatial::Layer read_exact(const std::string& file);

}  // namespace ruimte::bench
