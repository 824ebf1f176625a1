// SPDX-License-Identifier: EUPL-1.2
#include "zones.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <utility>

#include "application/ruimte/aanvulling.hpp"
#include "base/hash.hpp"
#include "gen/codes.hpp"
#include "geodata/read_map.hpp"
#include "recepten.hpp"

namespace ruimte::app {

namespace {

namespace fs = std::filesystem;
namespace json = base::json;

constexpr std::string_view novexlaag = "novexgebieden";

fs::path lagen_in(const std::string& gegevens) { return fs::path(gegevens) / "lagen"; }
fs::path echte_novexgebieden(const std::string& gegevens) { return lagen_in(gegevens) / "novexgebieden.gpkg"; }

/// `PV26` in the layer is `pv26` in the catalogue; so it goes for NOVEX areas.
std::string zone_id(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

/// `met_naam`: the layer has a column `naam`.
application::Kaartinvoer read_layer(const fs::path& file, bool met_naam = false) {
  application::Kaartvraag vraag;
  vraag.bestaand = true;
  if (met_naam) vraag.velden.push_back({"naam", "naam", application::Veldsoort::tekst, true});
  auto kaart = geodata::read_map(file, vraag);
  if (!kaart) throw std::runtime_error(application::tekst(kaart.error()));
  return std::move(*kaart);
}

application::Zones zones_of(const application::Kaartinvoer& kaart, const fs::path& file,
                            application::Grenzen grenzen = application::Grenzen::echt) {
  std::vector<application::Zone> zones;
  zones.reserve(kaart.objecten.size());
  for (const auto& o : kaart.objecten) {
    const auto* naam = o.waarden.empty() ? nullptr : std::get_if<std::string>(&o.waarden.front());
    zones.push_back({zone_id(o.id), o.vorm, naam == nullptr ? std::string() : *naam});
  }
  auto gemaakt = application::Zones::of(zones, grenzen);
  if (!gemaakt)
    throw std::runtime_error("Met een vlak in " + file.string() +
                             " kan niet worden gerekend: " + zones[gemaakt.error().polygon].id);
  return std::move(*gemaakt);
}

/// The shipped layer marks every area as invented: under the name of the real one it counts nowhere.
application::Kaartinvoer read_real_novex(const fs::path& file) {
  application::Kaartvraag merk;
  merk.bestaand = true;
  merk.velden = {{"fictief", "fictief", application::Veldsoort::geheel}};
  const auto invented = [](const application::Kaartobject& o) {
    const auto* mark = std::get_if<std::int64_t>(&o.waarden.front());
    return mark != nullptr && *mark != 0;
  };
  const auto marked = geodata::read_map(file, merk);  // refused where the column is not there
  if (marked && std::ranges::any_of(marked->objecten, invented))
    throw std::runtime_error(file.string() + " bevat verzonnen grenzen. Haal dit bestand weg.");
  return read_layer(file);
}

/// Ground that a scenario may leave out, as far as its layer stands here. The fingerprint is that of the file.
std::vector<application::Grondlaag> grondlagen(const std::string& gegevens) {
  std::vector<application::Grondlaag> uit;
  for (const auto laag : {gen::Scenariolaag::wateren, gen::Scenariolaag::natura2000}) {
    const auto file = lagen_in(gegevens) / (std::string(gen::to_id(laag)) + ".gpkg");
    if (!fs::exists(file)) continue;
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    uit.push_back({std::string(gen::to_id(laag)), base::sha256(bytes), [file] {
                     std::vector<base::Geometry> vlakken;
                     for (auto& o : read_layer(file).objecten) vlakken.push_back(std::move(o.vorm));
                     return vlakken;
                   }});
  }
  return uit;
}

std::optional<application::Zones> novex(const std::string& gegevens, Omgeving omgeving) {
  if (const auto file = echte_novexgebieden(gegevens); fs::exists(file)) return zones_of(read_real_novex(file), file);
  const auto file = lagen_in(gegevens) / "novexgebieden-fictief.gpkg";
  if (omgeving == Omgeving::echt || !fs::exists(file)) return std::nullopt;
  return zones_of(read_layer(file), file, application::Grenzen::fictief);
}

/// For the screen: whole metres.
json::Value light_shape(const base::Geometry& vorm) {
  json::Array parts;
  for (const auto& part : vorm.parts) {
    json::Array rings;
    for (const auto& ring : part) {
      json::Array flat;
      for (const auto& p : ring)
        for (const auto mm : {p.x, p.y}) flat.emplace_back(std::int64_t{(mm + (mm < 0 ? -500 : 500)) / 1000});
      rings.emplace_back(std::move(flat));
    }
    parts.emplace_back(std::move(rings));
  }
  return json::Value(std::move(parts));
}

std::string light_layer(const application::Kaartinvoer& kaart, const Namen& namen) {
  json::Array objecten;
  for (const auto& o : kaart.objecten) {
    const auto id = zone_id(o.id);
    const auto naam = namen.find(id);
    objecten.emplace_back(json::Object{{"id", json::Value(id)},
                                       {"naam", json::Value(naam == namen.end() ? id : naam->second)},
                                       {"soort", json::Value(std::string("vlak"))},
                                       {"vorm", light_shape(o.vorm)}});
  }
  return json::encode(json::Value(
      json::Object{{"laag", json::Value(std::string(novexlaag))}, {"objecten", json::Value(std::move(objecten))}}));
}

}  // namespace

std::unique_ptr<application::Rekenaar> rekenaar(const std::string& gegevens, Omgeving omgeving) {
  const auto file = lagen_in(gegevens) / "provincies.gpkg";
  if (!fs::exists(file)) return nullptr;
  std::optional<application::Zones> gemeenten;
  if (const auto laag = lagen_in(gegevens) / "gemeenten.gpkg"; fs::exists(laag))
    gemeenten = zones_of(read_layer(laag, true), laag);
  return std::make_unique<application::Rekenaar>(zones_of(read_layer(file, true), file), novex(gegevens, omgeving),
                                                 std::move(gemeenten), grondlagen(gegevens), recepten(gegevens));
}

std::function<void(domain::Command&, application::Reader&, application::Kringen, base::Instant)> aanvuller(
    const domain::Referentie& referentie, const application::Rekenaar* kaart) {
  return [&referentie, kaart](domain::Command& command, application::Reader& reader, application::Kringen kringen,
                              base::Instant now) {
    if (kaart != nullptr) application::vul_meting_aan(command, *kaart, reader, kringen, now);
    application::vul_bewijs_aan(command, {referentie, kaart, reader, kringen, now});
  };
}

http::Layers kaartlagen(const http::Layers& alle, const std::string& gegevens, Omgeving omgeving, const Namen& namen) {
  const auto file = echte_novexgebieden(gegevens);
  if (!fs::exists(file)) return omgeving == Omgeving::oefen ? alle : alle.without_invented();
  auto lagen = alle.without_invented();
  if (lagen.find(novexlaag) != nullptr) return lagen;
  const auto kaart = read_real_novex(file);
  lagen.add(json::Value(json::Object{{"id", json::Value(std::string(novexlaag))},
                                     {"naam", json::Value(std::string("NOVEX-gebieden"))},
                                     {"naamEn", json::Value(std::string("NOVEX areas"))},
                                     {"bron", json::Value(std::string("lagen/novexgebieden.gpkg op deze server"))},
                                     {"aantal", json::Value(static_cast<std::int64_t>(kaart.objecten.size()))}}),
            light_layer(kaart, namen));
  return lagen;
}

}  // namespace ruimte::app
