// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "base/json.hpp"

namespace ruimte::application {

/// The example cycle that is compiled in, as play_script() takes it; `example_path` is its YAML file, for line_of.
inline constexpr std::string_view example_path = "referentie/voorbeeld/oefencyclus.yaml";
base::json::Value example_script();

}  // namespace ruimte::application
