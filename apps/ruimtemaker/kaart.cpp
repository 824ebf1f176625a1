// SPDX-License-Identifier: EUPL-1.2
// lees-kaart: reads a map from outside as an import would, and says what is thought of it. Changes nothing.
#include <CLI/CLI.hpp>
#include <array>
#include <filesystem>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <vector>

#include "application/kaart/kaartinvoer.hpp"
#include "commands.hpp"
#include "geodata/read_map.hpp"

namespace ruimte::app {

namespace {

using application::Kaartveld;
using application::Kaartverslag;
using application::Kaartvorm;
using application::Kaartvraag;
using application::Veldsoort;

struct Options {
  std::string bestand, vorm = "vlak";
  std::vector<std::string> velden;
  Kaartvraag vraag;
  bool raster = false, json = false;
};

/// `hectares=opp_ha:getal` as a field; the kind may be left out.
Kaartveld field(const std::string& text) {
  static constexpr std::array<std::pair<std::string_view, Veldsoort>, 4> kinds{{{":tekst", Veldsoort::tekst},
                                                                                {":geheel", Veldsoort::geheel},
                                                                                {":getal", Veldsoort::getal},
                                                                                {":datum", Veldsoort::datum}}};
  const auto equals = text.find('=');
  if (equals == std::string::npos || equals == 0 || equals + 1 == text.size())
    throw std::runtime_error("Schrijf een veld als naam=kolom of naam=kolom:soort, niet als: " + text);
  Kaartveld out{text.substr(0, equals), text.substr(equals + 1), Veldsoort::tekst, false};
  for (const auto& [suffix, kind] : kinds)
    if (out.kolom.ends_with(suffix)) {
      out.kolom.resize(out.kolom.size() - suffix.size());
      out.soort = kind;
      break;
    }
  return out;
}

Kaartverslag read(const Options& options) {
  if (options.raster) {
    auto raster = geodata::read_raster(options.bestand, options.vraag, {});
    if (!raster) return std::move(raster.error());
    if (!options.json)
      std::cout << "Raster: " << raster->kolommen << " bij " << raster->rijen << " cellen van "
                << application::getal(static_cast<double>(raster->cel_mm) / 1000, 3) << " m, soort " << raster->soort
                << ", met een waarde: " << raster->gevuld << ", van " << raster->kleinste << " tot " << raster->grootste
                << '\n';
    return std::move(raster->verslag);
  }
  return geodata::stream_map(options.bestand, options.vraag, [](application::Kaartobject&&) {});
}

void run(Options options) {
  options.vraag.velden.reserve(options.velden.size());
  for (const auto& one : options.velden) options.vraag.velden.push_back(field(one));
  options.vraag.vorm = options.vorm == "punt"   ? Kaartvorm::punt
                       : options.vorm == "vlak" ? Kaartvorm::vlak
                                                : Kaartvorm::vlak_of_punt;
  const auto verslag = read(options);
  if (options.json)
    std::cout << base::json::encode(application::als_json(verslag)) << '\n';
  else
    std::cout << application::tekst(verslag);
  if (!verslag.goed()) throw CLI::RuntimeError(1);
}

}  // namespace

void add_kaart(CLI::App& app) {
  auto* command = app.add_subcommand("lees-kaart", "Lees een kaartbestand en zeg of het goed is; wijzigt niets");
  const auto options = std::make_shared<Options>();
  command
      ->add_option("bestand", options->bestand,
                   "GeoPackage, GeoJSON, GML, CSV met WKT, GeoTIFF, of een shapefile in een zip")
      ->required();
  command->add_option("--laag", options->vraag.laag, "Naam van de laag, als het bestand er meer heeft");
  command->add_option("--crs", options->vraag.crs,
                      "Coördinatenstelsel als het bestand het niet zegt, zoals EPSG:28992");
  command->add_option("--vorm", options->vorm, "Wat de kaart moet hebben: vlak, punt of beide")
      ->type_name("WOORD")
      ->check(CLI::IsMember({"vlak", "punt", "beide"}))
      ->capture_default_str();
  command->add_option("--veld", options->velden,
                      "Kenmerk als naam=kolom, met soort als naam=kolom:geheel, :getal of :datum");
  command->add_option("--kenmerk", options->vraag.id_kolom, "Kolom die elk object zijn eigen kenmerk geeft; anders id");
  command->add_option("--laat-weg", options->vraag.weglaten, "Kenmerk van een object dat u weglaat");
  command->add_flag("--bestaand", options->vraag.bestaand,
                    "De kaart is door anderen vastgesteld: gelijke en heel kleine vlakken worden alleen gemeld");
  command->add_flag("--raster", options->raster, "Het bestand is een raster (GeoTIFF)");
  command->add_flag("--json", options->json, "Het verslag als JSON");
  command->callback([options] { run(*options); });
}

}  // namespace ruimte::app
