// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "spatial/overlay/polygon.hpp"

/// Layers as text for the programs that we measure against.
namespace ruimte::bench {

/// Millimetres as metres with three decimals.
std::string metres(std::int32_t mm);

/// A line per polygon: its number, a tab, a MULTIPOLYGON in metres.
void write_wkt(const spatial::Layer& layer, const std::string& file);

}  // namespace ruimte::bench
