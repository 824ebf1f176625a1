// SPDX-License-Identifier: EUPL-1.2
// A map from outside, as CSV with WKT.
#include "map.hpp"

void ruimte::fuzz::run(std::string_view text) { offer("kaart.csv", text); }
