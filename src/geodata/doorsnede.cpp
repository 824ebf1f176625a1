// SPDX-License-Identifier: EUPL-1.2
#include "geodata/doorsnede.hpp"

#include "geodata/geos_shapes.hpp"

namespace ruimte::geodata {

namespace {

/// Crossings add points: more than any one shape may have.
constexpr std::size_t most_points = 1'000'000;

}  // namespace

std::optional<base::Geometry> GeosDoorsnede::van(const std::vector<const base::Geometry*>& vormen) const {
  const Geos geos;
  auto over = geos.shape(vormen.front()->parts);
  for (std::size_t i = 1; over && i < vormen.size(); ++i)
    over = geos.own(GEOSIntersectionPrec_r(geos.context(), over.get(), geos.shape(vormen[i]->parts).get(), 1.0));
  Parts parts;
  if (over) geos.add_parts(over.get(), parts);
  if (parts.empty()) return std::nullopt;
  const auto type = parts.size() == 1 ? base::GeometryType::vlak : base::GeometryType::multivlak;
  auto made = base::canonical({type, std::move(parts)}, most_points);
  if (!made) return std::nullopt;
  return std::move(*made);
}

}  // namespace ruimte::geodata
