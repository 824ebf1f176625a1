// SPDX-License-Identifier: EUPL-1.2
// A map from outside, as GeoJSON.
#include "map.hpp"

void ruimte::fuzz::run(std::string_view text) { offer("kaart.geojson", text); }
