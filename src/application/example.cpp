// SPDX-License-Identifier: EUPL-1.2
#include "application/example.hpp"

#include <stdexcept>

#include "gen/embedded_data.hpp"

namespace ruimte::application {

base::json::Value example_script() {
  for (const auto& file : gen::voorbeeld_files())
    if (file.path == example_path) return base::json::parse(file.json, {.bytes = std::size_t{8} << 20U}).value();
  throw std::logic_error("the example is not in this program");
}

}  // namespace ruimte::application
