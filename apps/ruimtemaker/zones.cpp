// SPDX-License-Identifier: EUPL-1.2
#include "zones.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <utility>

#include "geodata/read_map.hpp"

namespace ruimte::app {

namespace {

/// `PV26` in the layer is `pv26` in the catalogue; so it goes for NOVEX areas.
std::string zone_id(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

application::Zones read_zones(const std::filesystem::path& file) {
  application::Kaartvraag vraag;
  vraag.bestaand = true;
  const auto kaart = geodata::read_map(file, vraag);
  if (!kaart) throw std::runtime_error(application::tekst(kaart.error()));
  std::vector<application::Zone> zones;
  zones.reserve(kaart->objecten.size());
  for (const auto& o : kaart->objecten) zones.push_back({zone_id(o.id), o.vorm});
  auto gemaakt = application::Zones::of(zones);
  if (!gemaakt)
    throw std::runtime_error("Met een vlak in " + file.string() +
                             " kan niet worden gerekend: " + zones[gemaakt.error().polygon].id);
  return std::move(*gemaakt);
}

}  // namespace

std::unique_ptr<application::Rekenaar> rekenaar(const std::string& gegevens) {
  const auto lagen = std::filesystem::path(gegevens) / "lagen";
  if (!std::filesystem::exists(lagen / "provincies.gpkg")) return nullptr;
  std::optional<application::Zones> novex;
  if (const auto file = lagen / "novexgebieden.gpkg"; std::filesystem::exists(file)) novex = read_zones(file);
  return std::make_unique<application::Rekenaar>(read_zones(lagen / "provincies.gpkg"), std::move(novex));
}

}  // namespace ruimte::app
