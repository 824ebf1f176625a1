// SPDX-License-Identifier: EUPL-1.2
// pasproef: whether the claims of a scenario fit together, what does not and where, with a proof.
#include <CLI/CLI.hpp>
#include <cmath>
#include <iostream>
#include <memory>

#include "application/kaart/kaartinvoer.hpp"
#include "commands.hpp"
#include "geodata/read_map.hpp"
#include "geodata/write_raster.hpp"
#include "scenariobestand.hpp"

namespace ruimte::app {
namespace {

namespace pp = spatial::pasproef;

struct Options {
  std::string scenario, bewijs, kaart;
  int draden = 2;
};

Rooster lees_raster(const std::filesystem::path& bestand) {
  Rooster uit;
  std::vector<double> waarden;
  const auto gelezen = geodata::read_raster(bestand, application::Kaartvraag{}, [&](const geodata::Strip& strip) {
    waarden.insert(waarden.end(), strip.waarden.begin(), strip.waarden.end());
  });
  if (!gelezen) throw std::runtime_error(application::tekst(gelezen.error()));
  uit.kolommen = gelezen->kolommen;
  uit.rijen = gelezen->rijen;
  uit.cel_mm = gelezen->cel_mm;
  uit.linksboven = gelezen->linksboven;
  uit.waarden.reserve(waarden.size());
  for (const double w : waarden) {
    if (std::isnan(w) || (gelezen->leeg && w == *gelezen->leeg)) {
      uit.waarden.push_back(Rooster::leeg);
    } else if (w != std::floor(w) || std::abs(w) > 1e9) {
      throw std::runtime_error("In dit raster staan waarden die geen geheel getal zijn: " +
                               bestand.filename().string());
    } else {
      uit.waarden.push_back(static_cast<std::int32_t>(w));
    }
  }
  return uit;
}

std::string zin(const pp::Fault& fout) {
  return "Rekenen lukt niet: " + std::string(fout.reason) + " (" + std::to_string(fout.where) + ")";
}

void schrijf_kaart(const Scenariobestand& bestand, const pp::Allocation& antwoord, const std::string& naam) {
  std::vector<std::uint8_t> cellen(static_cast<std::size_t>(bestand.kolommen) * static_cast<std::size_t>(bestand.rijen),
                                   pp::no_use);
  for (std::size_t c = 0; c < bestand.plaats.size(); ++c) cellen[bestand.plaats[c]] = antwoord.use[c];
  geodata::write_raster(naam, {bestand.kolommen, bestand.rijen, bestand.cel_mm, bestand.linksboven}, cellen,
                        pp::no_use);
}

void run(const Options& o) {
  const Scenariobestand bestand = lees_scenario(o.scenario, lees_raster);
  auto pasproef = pp::Pasproef::of(bestand.scenario, {.threads = o.draden});
  if (!pasproef) throw std::runtime_error(zin(pasproef.error()));
  const auto antwoord = pasproef->solve();
  if (!antwoord) throw std::runtime_error(zin(antwoord.error()));
  std::cout << base::json::encode(uitkomst(bestand, *antwoord)) << "\n";
  if (!o.bewijs.empty()) schrijf_bewijs(bestand, *antwoord, o.bewijs);
  if (!o.kaart.empty()) schrijf_kaart(bestand, *antwoord, o.kaart);
}

}  // namespace

void add_pasproef(CLI::App& app) {
  auto options = std::make_shared<Options>();
  auto* command = app.add_subcommand("pasproef", "Bereken of de claims van een scenario samen passen, en wat niet");
  command->add_option("scenario", options->scenario, "Scenario als JSON (docs/pasproef-scenario.schema.json)")
      ->required()
      ->type_name("BESTAND")
      ->check(CLI::ExistingFile);
  command->add_option("--bewijs", options->bewijs, "Map voor het bewijs, dat het programma certify narekent")
      ->type_name("MAP");
  command->add_option("--kaart", options->kaart, "GeoTIFF met het nummer van de claim per cel (vanaf 0; 255 is geen)")
      ->type_name("BESTAND");
  command->add_option("--draden", options->draden, "Aantal draden; het antwoord is er niet anders door")
      ->check(CLI::Range(1, 64))
      ->capture_default_str();
  command->callback([options] { run(*options); });
}

}  // namespace ruimte::app
