// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "application/stukken/sjabloon.hpp"
#include "http/api/layers.hpp"

namespace ruimte::app {

/// The shipped templates and those of the folder (`*.yaml`) in their place; no such folder: the shipped ones. Throws
/// std::runtime_error with everything that is wrong in them, as file:line: sentence.
application::stukken::Sjablonen sjablonen_in(const std::string& folder);

/// The shape of a province by its code, from the shipped layer; without that layer there is none.
std::function<std::optional<base::Geometry>(std::string_view)> provincievormen(const http::Layers& lagen);

}  // namespace ruimte::app
