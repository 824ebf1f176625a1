// SPDX-License-Identifier: EUPL-1.2
#include "zones.hpp"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "geodata/read_map.hpp"

namespace ruimte::app {

namespace {

/// `PV26` in the layer is `pv26` in the catalogue.
std::string province_id(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

}  // namespace

std::unique_ptr<application::Rekenaar> rekenaar(const std::string& gegevens) {
  const auto file = std::filesystem::path(gegevens) / "lagen" / "provincies.gpkg";
  if (!std::filesystem::exists(file)) return nullptr;
  application::Kaartvraag vraag;
  vraag.bestaand = true;
  const auto kaart = geodata::read_map(file, vraag);
  if (!kaart) throw std::runtime_error(application::tekst(kaart.error()));
  std::vector<application::Zone> zones;
  zones.reserve(kaart->objecten.size());
  for (const auto& o : kaart->objecten) zones.push_back({province_id(o.id), o.vorm});
  auto gemaakt = application::Zones::of(zones);
  if (!gemaakt)
    throw std::runtime_error("Met een vlak in " + file.string() +
                             " kan niet worden gerekend: " + zones[gemaakt.error().polygon].id);
  return std::make_unique<application::Rekenaar>(std::move(*gemaakt));
}

}  // namespace ruimte::app
