// SPDX-License-Identifier: EUPL-1.2
#include "geodata/overgangszone.hpp"

#include <cassert>

#include "geodata/geos_shapes.hpp"

namespace ruimte::geodata {

namespace {

constexpr int points_per_quarter = 8;
constexpr int longest_m = 20'000;

}  // namespace

std::optional<base::Geometry> GeosOvergangszone::rond(const base::Geometry& vorm, int meter) const {
  assert(meter >= 1 && meter <= longest_m);
  const Geos geos;
  const auto shape = geos.shape(vorm.parts);
  const auto wide = geos.own(GEOSBuffer_r(geos.context(), shape.get(), meter * 1'000.0, points_per_quarter));
  if (!wide) return std::nullopt;
  const auto strip = geos.own(GEOSDifferencePrec_r(geos.context(), wide.get(), shape.get(), 1.0));
  return strip ? geos.geometry(strip.get()) : std::nullopt;
}

}  // namespace ruimte::geodata
