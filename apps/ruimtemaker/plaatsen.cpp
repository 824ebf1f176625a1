// SPDX-License-Identifier: EUPL-1.2
#include "plaatsen.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <stdexcept>

#include "geodata/read_map.hpp"

namespace ruimte::app {

namespace {

application::Kaartinvoer read_layer(const std::string& gegevens, const char* laag,
                                    std::vector<application::Kaartveld> velden) {
  application::Kaartvraag vraag;
  vraag.bestaand = true;
  vraag.velden = std::move(velden);
  auto kaart = geodata::read_map(std::filesystem::path(gegevens) / "lagen" / laag, vraag);
  if (!kaart) throw std::runtime_error(application::tekst(kaart.error()));
  return std::move(*kaart);
}

std::string text(const application::Kaartwaarde& waarde) {
  const auto* found = std::get_if<std::string>(&waarde);
  return found == nullptr ? std::string() : *found;
}

/// The middle of the corners of the first part: close enough to say where something lies.
base::PointMm midden(const base::Geometry& vorm) {
  const auto& ring = vorm.parts.at(0).at(0);
  std::int64_t x = 0, y = 0;
  for (const auto& p : ring) {
    x += p.x;
    y += p.y;
  }
  const auto n = std::ssize(ring);
  return {static_cast<std::int32_t>(x / n), static_cast<std::int32_t>(y / n)};
}

/// `PV26` in the layer is `pv26` in the catalogue.
std::string lower(std::string id) {
  std::ranges::transform(id, id.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return id;
}

/// `Wijk 00 Leusden-Centrum` is how the register says Leusden-Centrum.
std::string spoken(std::string naam) {
  if (!naam.starts_with("Wijk ")) return naam;
  const auto at = naam.find_first_not_of("0123456789", 5);
  return at == std::string::npos || at == 5 || naam[at] != ' ' ? naam : naam.substr(at + 1);
}

}  // namespace

application::Plaatsen plaatsen_in(const std::string& gegevens) {
  std::map<std::string, std::string> gemeenten;
  for (const auto& g : read_layer(gegevens, "gemeenten.gpkg", {{"naam", "naam"}}).objecten)
    gemeenten[g.id] = text(g.waarden[0]);
  std::vector<application::Plaats> plaatsen;
  const auto wijken =
      read_layer(gegevens, "wijken.gpkg", {{"naam", "naam"}, {"gemeente", "gemeente"}, {"provincie", "provincie"}});
  for (const auto& w : wijken.objecten)
    plaatsen.push_back(
        {spoken(text(w.waarden[0])), gemeenten[text(w.waarden[1])], lower(text(w.waarden[2])), midden(w.vorm)});
  return application::Plaatsen(plaatsen);
}

}  // namespace ruimte::app
