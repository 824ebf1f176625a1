// SPDX-License-Identifier: EUPL-1.2
// A map from outside, as GML and STOP GIO.
#include "map.hpp"

void ruimte::fuzz::run(std::string_view text) { offer("kaart.gml", text); }
