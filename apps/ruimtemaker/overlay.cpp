// SPDX-License-Identifier: EUPL-1.2
// overlay: the exact areas of all claims of a map, of every pair and of every zone, as CSV, JSON or
// a GeoPackage.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>

#include "application/kaart/kaartinvoer.hpp"
#include "base/json.hpp"
#include "commands.hpp"
#include "geodata/overgangszone.hpp"
#include "geodata/read_map.hpp"
#include "geodata/write_overlay.hpp"
#include "spatial/overlay/overlay.hpp"
#include "terminal.hpp"

namespace ruimte::app {

namespace {

namespace json = base::json;
using application::Kaartinvoer;

struct Options {
  std::string claims, laag, crs, zones, zonelaag, zoneveld, vorm = "csv", uit;
  int draden = 2, cel = 0, buffer = 0;
};

/// A map that was read, or an exit with its report on the error stream.
Kaartinvoer lees(const std::string& bestand, const application::Kaartvraag& vraag) {
  auto gelezen = geodata::read_map(bestand, vraag);
  if (gelezen) return std::move(*gelezen);
  std::cerr << application::tekst(gelezen.error());
  throw CLI::RuntimeError(1);
}

spatial::Layer laag(const Kaartinvoer& kaart) {
  std::vector<base::Geometry> vormen;
  vormen.reserve(kaart.objecten.size());
  for (const auto& o : kaart.objecten) vormen.push_back(o.vorm);
  auto gemaakt = spatial::make_layer(vormen);
  if (gemaakt) return std::move(*gemaakt);
  for (const auto& fout : gemaakt.error())
    std::cerr << kaart.verslag.bestand << ": " << kaart.objecten[fout.polygon].id << ": " << fout.reason << "\n";
  throw CLI::RuntimeError(1);
}

/// Every claim that much wider, or an exit that names the claims for which that cannot be.
void verruim(Kaartinvoer& claims, int meter) {
  const geodata::GeosOvergangszone zone;
  bool gelukt = true;
  for (auto& o : claims.objecten) {
    auto wijder = zone.verruimd(o.vorm, meter);
    if (wijder) {
      o.vorm = *std::move(wijder);
      continue;
    }
    gelukt = false;
    std::cerr << claims.verslag.bestand << ": " << o.id << ": met een rand van " << meter
              << " m valt deze claim buiten het RD-stelsel of krijgt hij te veel punten\n";
  }
  if (!gelukt) throw CLI::RuntimeError(1);
}

/// The names of objects: the first attribute when one was asked for, else the id.
std::vector<std::string> namen(const Kaartinvoer& kaart) {
  std::vector<std::string> uit;
  uit.reserve(kaart.objecten.size());
  for (const auto& o : kaart.objecten) {
    const auto* tekst = o.waarden.empty() ? nullptr : std::get_if<std::string>(&o.waarden.front());
    uit.push_back(tekst != nullptr ? *tekst : o.id);
  }
  return uit;
}

struct Regel {
  std::string een, ander, zone;  ///< `ander` is empty for a claim by itself
  spatial::Area vlak;
};

/// Of a pair of claims "a" and "b" the CSV has one row per zone; totals are for the reader, who adds whole m2.
std::vector<Regel> regels(const spatial::Overlay& kaart, const std::vector<std::string>& claims,
                          const std::vector<std::string>& zones) {
  std::vector<Regel> uit;
  for (const auto& e : kaart.entries())
    uit.push_back({claims[e.i], e.i == e.j ? std::string() : claims[e.j],
                   e.zone == spatial::outside ? (zones.empty() ? std::string() : "buiten") : zones[e.zone], e.area});
  return uit;
}

std::string veld(const std::string& tekst) {
  if (tekst.find_first_of("\",\n;") == std::string::npos) return tekst;
  std::string uit = "\"";
  for (const char c : tekst) uit += c == '"' ? std::string("\"\"") : std::string(1, c);
  return uit + "\"";
}

std::string als_csv(const std::vector<Regel>& regels) {
  std::string uit = "claim,andere_claim,zone,oppervlakte_m2,hectare\n";
  for (const auto& r : regels) {
    char getallen[64];
    const double m2 = spatial::square_metres(r.vlak);
    std::snprintf(getallen, sizeof getallen, "%.6f,%.4f", m2, m2 / 10'000);
    uit += veld(r.een) + "," + veld(r.ander) + "," + veld(r.zone) + "," + getallen + "\n";
  }
  return uit;
}

/// Records know no fractions: m2 as whole numbers, rounded once, and square millimetres for who wants it exactly.
std::string als_json(const std::vector<Regel>& regels, const Options& o, std::int32_t cel, const Kaartinvoer& claims) {
  json::Array rijen;
  const auto tekst = [](const std::string& t) { return json::Value(json::Value::Data(t)); };
  const auto getal = [](std::int64_t n) { return json::Value(json::Value::Data(n)); };
  for (const auto& r : regels) {
    json::Object rij{{"claim", tekst(r.een)}, {"oppervlakteM2", getal(spatial::whole_square_metres(r.vlak).v)}};
    if (!r.ander.empty()) rij.emplace_back("andereClaim", tekst(r.ander));
    if (!o.zones.empty()) rij.emplace_back("zone", tekst(r.zone));
    rijen.emplace_back(json::Value::Data(std::move(rij)));
  }
  json::Object uit{{"bufferM", getal(o.buffer)},
                   {"celM", getal(cel)},
                   {"claims", getal(static_cast<std::int64_t>(claims.objecten.size()))},
                   {"invoer", tekst(base::to_string(claims.verslag.sha256))},
                   {"regels", json::Value(json::Value::Data(std::move(rijen)))}};
  return json::encode(json::Value(json::Value::Data(std::move(uit)))) + "\n";
}

void schrijf(const std::string& uit, const std::string& bestand) {
  if (bestand.empty()) {
    std::cout << uit;
    return;
  }
  std::ofstream out(bestand, std::ios::binary);
  out << uit;
  if (!out.flush()) throw std::runtime_error("Kan niet schrijven: " + bestand);
}

/// The same rows as the CSV, with the shape of each. Zones that do not touch a pair do not matter for what lies
/// outside.
std::vector<geodata::Overlapregel> met_vorm(const spatial::Overlay& kaart, const std::vector<Regel>& regels,
                                            const Kaartinvoer& claims, const Kaartinvoer& zones) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<const base::Geometry*>> geraakt;
  const auto entries = kaart.entries();
  for (const auto& e : entries)
    if (e.zone != spatial::outside) geraakt[{e.i, e.j}].push_back(&zones.objecten[e.zone].vorm);
  std::vector<geodata::Overlapregel> uit;
  uit.reserve(entries.size());
  for (std::size_t n = 0; n < entries.size(); ++n) {
    const auto& e = entries[n];
    geodata::Overlapregel regel{regels[n].een, regels[n].ander, regels[n].zone, spatial::square_metres(e.area), {}, {}};
    regel.alle.push_back(&claims.objecten[e.i].vorm);
    if (e.i != e.j) regel.alle.push_back(&claims.objecten[e.j].vorm);
    if (e.zone != spatial::outside)
      regel.alle.push_back(&zones.objecten[e.zone].vorm);
    else
      regel.behalve = geraakt[{e.i, e.j}];
    uit.push_back(std::move(regel));
  }
  return uit;
}

void run(const Options& o) {
  application::Kaartvraag vraag;
  vraag.laag = o.laag;
  vraag.crs = o.crs;
  auto claims = lees(o.claims, vraag);
  if (o.buffer != 0) verruim(claims, o.buffer);
  Kaartinvoer zones;
  if (!o.zones.empty()) {
    application::Kaartvraag zonevraag;
    zonevraag.laag = o.zonelaag;
    zonevraag.crs = o.crs;
    zonevraag.bestaand = true;
    if (!o.zoneveld.empty()) zonevraag.velden.push_back({o.zoneveld, o.zoneveld, application::Veldsoort::tekst, true});
    zones = lees(o.zones, zonevraag);
  }
  spatial::OverlayOptions opties;
  opties.threads = o.draden;
  opties.cell_m = o.cel;
  auto kaart = spatial::Overlay::of(laag(claims), laag(zones), opties);
  if (!kaart) throw std::runtime_error("Rekenen lukt niet: " + std::string(kaart.error().reason));
  const auto uit = regels(*kaart, namen(claims), namen(zones));
  if (o.uit.ends_with(".gpkg"))
    geodata::write_overlay(o.uit, met_vorm(*kaart, uit, claims, zones));
  else
    schrijf(o.vorm == "json" ? als_json(uit, o, kaart->cell_m(), claims) : als_csv(uit), o.uit);
  std::cerr << claims.objecten.size() << " claims, " << zones.objecten.size() << " zones, " << uit.size()
            << " regels, cel " << kaart->cell_m() << " m"
            << (o.buffer == 0 ? std::string() : ", claims " + std::to_string(o.buffer) + " m ruimer") << "\n";
}

}  // namespace

void add_overlay(CLI::App& app) {
  auto options = std::make_shared<Options>();
  auto* command = app.add_subcommand("overlay", "Bereken hoeveel claims elkaar overlappen, per zone");
  command
      ->add_option("claims", options->claims,
                   "Kaart met claims (GeoPackage, GeoJSON, shapefile in zip, GML, CSV met WKT)")
      ->required()
      ->type_name("BESTAND")
      ->check(CLI::ExistingFile);
  command->add_option("--laag", options->laag, "Naam van de laag; leeg is de enige");
  command->add_option("--crs", options->crs, "Stelsel als het bestand dat niet zegt, zoals EPSG:28992");
  command->add_option("--zones", options->zones, "Kaart met zones die elkaar niet overlappen, zoals provincies")
      ->type_name("BESTAND")
      ->check(CLI::ExistingFile);
  command->add_option("--zonelaag", options->zonelaag, "Naam van de laag met zones");
  command->add_option("--zoneveld", options->zoneveld, "Kolom met de naam van een zone; leeg is het kenmerk");
  command
      ->add_option("--buffer", options->buffer,
                   "Maak elke claim eerst zoveel hele meters ruimer, 1 tot en met 20.000; zonder: de claim zelf")
      ->type_name("METERS")
      ->check([](const std::string& tekst) -> std::string {
        int meter = 0;
        const auto [einde, fout] = std::from_chars(tekst.data(), tekst.data() + tekst.size(), meter);
        const bool goed = fout == std::errc() && einde == tekst.data() + tekst.size() && meter >= 1 && meter <= 20'000;
        return goed ? "" : "'" + tekst + "' is geen heel aantal meters van 1 tot en met 20000";
      });
  command->add_option("--vorm", options->vorm, "csv of json")
      ->type_name("WOORD")
      ->check(CLI::IsMember({"csv", "json"}))
      ->capture_default_str();
  command->add_option("--uit", options->uit,
                      "Bestand; op .gpkg eindigend een GeoPackage met de vormen; leeg is het scherm");
  command->add_option("--draden", options->draden, "Aantal draden; het antwoord is er niet anders door")
      ->check(CLI::Range(1, 64))
      ->capture_default_str();
  command->add_option("--cel", options->cel, "Maaswijdte in meters; 0 kiest zelf")->check(CLI::Range(0, 2896));
  command->callback([options] { run(*options); });
}

}  // namespace ruimte::app
