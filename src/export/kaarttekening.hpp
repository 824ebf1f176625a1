// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cairo.h>

#include <string>
#include <utility>

#include "application/stukken/document.hpp"

/// Maps as lines and planes. Private to this folder.
namespace ruimte::exporting {

/// Width and height in millimetres.
inline constexpr std::pair<int, int> kaartmaat = {170, 72};

/// Draws within `breed` x `hoog` from the origin, in whatever units the context has.
void teken_kaart(cairo_t* cr, const application::stukken::Kaart& kaart, double breed, double hoog);
/// The same as a PNG of 200 dots per inch. Throws std::runtime_error when it cannot be made.
std::string teken_png(const application::stukken::Kaart& kaart);

}  // namespace ruimte::exporting
