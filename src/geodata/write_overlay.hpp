// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "application/kaart/overlapbestand.hpp"

namespace ruimte::geodata {

using application::Overlapregel;

/// A new GeoPackage with one layer `overlap` in EPSG:28992, one object per row in the order given. GEOS makes the
/// shapes, on whole millimetres; so its area may differ from the figure by what rounding moves, about 1 mm along its
/// borders. A row whose shape vanishes there has none. Throws std::runtime_error with a Dutch sentence when the file is
/// there already or cannot be written. O(rows x points of their shapes log points).
void write_overlay(const std::filesystem::path& file, const std::vector<Overlapregel>& regels);

/// The bytes of such a file.
std::string overlay_bytes(const std::vector<Overlapregel>& regels);

}  // namespace ruimte::geodata
