// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <string>

#include "application/ruimte/meting.hpp"

namespace ruimte::app {

/// What measures on the map of the provinces that comes with the program: `lagen/provincies.gpkg` in the folder. Null
/// without that file: then nothing is measured. Throws std::runtime_error with the report when it is not as it should
/// be. Where `lagen/novexgebieden.gpkg` is there, with the ids of the catalogue, these borders count too; so does
/// `lagen/gemeenten.gpkg`.
std::unique_ptr<application::Rekenaar> rekenaar(const std::string& gegevens);

}  // namespace ruimte::app
