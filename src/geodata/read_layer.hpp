// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>

#include "application/kaart/laaginhoud.hpp"
#include "base/result.hpp"

namespace ruimte::geodata {

/// A layer with everything in it: also lines, which no claim may be. Formats of read_map and GeoTIFF. An object that
/// cannot be used refuses the layer, with a Dutch sentence. O(n log n) in the points of an object.
base::Result<application::Laaginhoud, std::string> read_layer(const std::filesystem::path& file,
                                                              const std::string& layer,
                                                              const application::Leesgang& gang = {});

}  // namespace ruimte::geodata
