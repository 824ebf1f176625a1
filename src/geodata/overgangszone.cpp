// SPDX-License-Identifier: EUPL-1.2
#include "geodata/overgangszone.hpp"

#include <cassert>

#include "geodata/geos_shapes.hpp"

namespace ruimte::geodata {

namespace {

constexpr int points_per_quarter = 8;
constexpr int longest_m = 20'000;
constexpr double grid_mm = 1;

Geos::Shape wide(const Geos& geos, const GEOSGeometry* shape, int meter) {
  assert(meter >= 1 && meter <= longest_m);
  return geos.own(GEOSBuffer_r(geos.context(), shape, meter * 1'000.0, points_per_quarter));
}

}  // namespace

std::optional<base::Geometry> GeosOvergangszone::rond(const base::Geometry& vorm, int meter) const {
  const Geos geos;
  const auto shape = geos.shape(vorm.parts);
  const auto buffer = wide(geos, shape.get(), meter);
  if (!buffer) return std::nullopt;
  const auto strip = geos.own(GEOSDifferencePrec_r(geos.context(), buffer.get(), shape.get(), grid_mm));
  return strip ? geos.geometry(strip.get()) : std::nullopt;
}

std::optional<base::Geometry> GeosOvergangszone::verruimd(const base::Geometry& vorm, int meter) const {
  const Geos geos;
  const auto shape = geos.shape(vorm.parts);
  const auto buffer = wide(geos, shape.get(), meter);
  if (!buffer) return std::nullopt;
  const auto all = geos.own(GEOSUnionPrec_r(geos.context(), buffer.get(), shape.get(), grid_mm));
  return all ? geos.geometry(all.get()) : std::nullopt;
}

}  // namespace ruimte::geodata
