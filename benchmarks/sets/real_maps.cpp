// SPDX-License-Identifier: EUPL-1.2
#include "real_maps.hpp"

#include <stdexcept>

#include "geodata/read_map.hpp"

namespace ruimte::bench {

spatial::Layer read_exact(const std::string& file) {
  application::Kaartvraag ask;
  ask.bestaand = true;
  auto map = geodata::read_map("gegevens/lagen/" + file, ask);
  if (!map) throw std::runtime_error(file + ": " + application::tekst(map.error()));
  std::vector<base::Geometry> shapes;
  shapes.reserve(map->objecten.size());
  for (auto& object : map->objecten) shapes.push_back(std::move(object.vorm));
  return spatial::make_layer(shapes).value();
}

}  // namespace ruimte::bench
