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

/// `met_naam`: the layer has a column `naam`.
application::Zones read_zones(const std::filesystem::path& file, bool met_naam) {
  application::Kaartvraag vraag;
  vraag.bestaand = true;
  if (met_naam) vraag.velden.push_back({"naam", "naam", application::Veldsoort::tekst, true});
  const auto kaart = geodata::read_map(file, vraag);
  if (!kaart) throw std::runtime_error(application::tekst(kaart.error()));
  std::vector<application::Zone> zones;
  zones.reserve(kaart->objecten.size());
  for (const auto& o : kaart->objecten) {
    const auto* naam = o.waarden.empty() ? nullptr : std::get_if<std::string>(&o.waarden.front());
    zones.push_back({zone_id(o.id), o.vorm, naam == nullptr ? std::string() : *naam});
  }
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
  std::optional<application::Zones> novex, gemeenten;
  if (const auto file = lagen / "novexgebieden.gpkg"; std::filesystem::exists(file)) novex = read_zones(file, false);
  if (const auto file = lagen / "gemeenten.gpkg"; std::filesystem::exists(file)) gemeenten = read_zones(file, true);
  return std::make_unique<application::Rekenaar>(read_zones(lagen / "provincies.gpkg", true), std::move(novex),
                                                 std::move(gemeenten));
}

}  // namespace ruimte::app
