// SPDX-License-Identifier: EUPL-1.2
#include "geodata/doorsnede.hpp"

#include "geodata/geos_shapes.hpp"

namespace ruimte::geodata {

std::optional<base::Geometry> GeosDoorsnede::van(const std::vector<const base::Geometry*>& vormen) const {
  const Geos geos;
  auto over = geos.shape(vormen.front()->parts);
  for (std::size_t i = 1; over && i < vormen.size(); ++i)
    over = geos.own(GEOSIntersectionPrec_r(geos.context(), over.get(), geos.shape(vormen[i]->parts).get(), 1.0));
  return over ? geos.geometry(over.get()) : std::nullopt;
}

}  // namespace ruimte::geodata
