// SPDX-License-Identifier: EUPL-1.2
// geschiktheid: how suitable every cell is by a recipe, as a raster, and why one cell is as it is.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>
#include <stdexcept>

#include "application/geschiktheid/getal_lezen.hpp"
#include "base/json.hpp"
#include "commands.hpp"
#include "geodata/write_raster.hpp"
#include "kaartlagen.hpp"
#include "spatial/pasproef/pasproef.hpp"

namespace ruimte::app {
namespace {

namespace g = spatial::geschiktheid;
namespace pp = spatial::pasproef;
namespace json = base::json;

struct Options {
  std::string recept, gegevens = "gegevens", uit, waarom;
  int cel = 100, draden = 2;
  bool json = false;
};

json::Value als_waarde(json::Value::Data inhoud) { return json::Value(std::move(inhoud)); }

/// "120000,480000": whole metres in RD.
std::size_t cel_van(const std::string& plaats, const spatial::Frame& kader) {
  const auto komma = plaats.find(',');
  const auto x = application::geschiktheid::lees_geheel(plaats.substr(0, komma));
  const auto y =
      komma == std::string::npos ? std::nullopt : application::geschiktheid::lees_geheel(plaats.substr(komma + 1));
  if (!x || !y) throw std::runtime_error("Schrijf een plaats als x,y in hele meters RD, zoals 120000,480000.");
  const std::int64_t dx = *x - kader.left_m, dy = *y - kader.bottom_m;
  if (dx < 0 || dy < 0 || dx / kader.cell_m >= kader.columns || dy / kader.cell_m >= kader.rows)
    throw std::runtime_error("Deze plaats ligt buiten het raster: x 0 tot 280000, y 300000 tot 625000.");
  return static_cast<std::size_t>(dy / kader.cell_m * kader.columns + dx / kader.cell_m);
}

std::string waarde_van(const g::Recept& recept, const g::Uitlegregel& regel) {
  if (regel.waarde == g::leeg) return "geen waarde";
  return application::geschiktheid::toon(regel.waarde, recept.grootheid(regel.stap));
}

json::Value als_json(const Receptbestand& bestand, const g::Uitleg& uitleg) {
  const g::Recept& recept = bestand.recept;
  json::Array stappen, weg;
  for (const auto& regel : uitleg.regels) {
    const g::Stap& stap = recept.stappen()[regel.stap];
    json::Object rij{{"stap", als_waarde(stap.naam)},
                     {"titel", als_waarde(stap.titel)},
                     {"waarde", als_waarde(waarde_van(recept, regel))},
                     {"bron", als_waarde(stap.bron)},
                     {"synthetisch", als_waarde(stap.synthetisch)}};
    if (regel.telt_mee) rij.emplace_back("bijdrage", als_waarde(regel.bijdrage));
    stappen.push_back(als_waarde(std::move(rij)));
  }
  for (const std::uint32_t s : uitleg.uitgesloten_door) weg.push_back(als_waarde(recept.stappen()[s].naam));
  json::Object uit{{"recept", als_waarde(bestand.naam)},
                   {"receptSha256", als_waarde(bestand.sha256)},
                   {"stappen", als_waarde(std::move(stappen))},
                   {"uitgeslotenDoor", als_waarde(std::move(weg))}};
  if (uitleg.geschiktheid != pp::excluded)
    uit.emplace_back("geschiktheid", als_waarde(std::int64_t{uitleg.geschiktheid}));
  return als_waarde(std::move(uit));
}

void als_tekst(const Receptbestand& bestand, const g::Uitleg& uitleg) {
  const g::Recept& recept = bestand.recept;
  std::cout << recept.naam << ", op deze plaats\n";
  for (const auto& regel : uitleg.regels) {
    const g::Stap& stap = recept.stappen()[regel.stap];
    std::cout << "- " << stap.titel << ": " << waarde_van(recept, regel);
    if (regel.telt_mee) std::cout << " (telt voor " << regel.bijdrage << " punten)";
    std::cout << (stap.synthetisch ? " [verzonnen getal]" : "") << "\n  bron: " << stap.bron << "\n";
  }
  for (const std::uint32_t s : uitleg.uitgesloten_door)
    std::cout << "Hier kan het niet: " << recept.stappen()[s].titel << ".\n";
  if (uitleg.zonder_waarde) std::cout << "Hier kan het niet: een stap heeft hier geen waarde.\n";
  if (uitleg.geschiktheid != pp::excluded) std::cout << "Geschiktheid: " << uitleg.geschiktheid << " punten.\n";
}

void vat_samen(const Receptbestand& bestand, const std::vector<std::int16_t>& vlak, std::int64_t cel_m) {
  std::int64_t cellen = 0, laagste = 0, hoogste = 0, som = 0;
  for (const std::int16_t s : vlak) {
    if (s == pp::excluded) continue;
    laagste = cellen == 0 ? s : std::min<std::int64_t>(laagste, s);
    hoogste = cellen == 0 ? s : std::max<std::int64_t>(hoogste, s);
    som += s;
    ++cellen;
  }
  std::cout << bestand.recept.naam << ": " << cellen * cel_m * cel_m / 10'000 << " ha kan, van " << laagste << " tot "
            << hoogste << " punten, gemiddeld " << (cellen == 0 ? 0 : som / cellen) << "\n";
}

void run(const Options& o) {
  Kaartlagen lagen(o.gegevens, o.draden);
  const auto kader = kader_van(o.cel);
  const auto bestand = lagen.recept(o.recept, {});
  const auto cel = o.waarom.empty() ? 0 : cel_van(o.waarom, kader);
  const auto berekening = lagen.bereken(bestand, kader);
  if (!o.waarom.empty()) {
    const auto uitleg = berekening.waarom(cel);
    if (o.json)
      std::cout << json::encode(als_json(bestand, uitleg)) << "\n";
    else
      als_tekst(bestand, uitleg);
    if (o.uit.empty()) return;
  }
  const auto vlak = berekening.vlak();
  if (o.waarom.empty()) vat_samen(bestand, vlak, o.cel);
  if (o.uit.empty()) return;
  const auto kolommen = static_cast<std::size_t>(kader.columns);
  std::vector<std::int16_t> van_noord(vlak.size());
  for (std::size_t rij = 0; rij < vlak.size() / kolommen; ++rij)
    std::copy_n(vlak.end() - static_cast<std::ptrdiff_t>((rij + 1) * kolommen), kolommen,
                van_noord.begin() + static_cast<std::ptrdiff_t>(rij * kolommen));
  geodata::write_cog(o.uit,
                     {kader.columns,
                      kader.rows,
                      std::int64_t{kader.cell_m} * 1'000,
                      {kader.left_m * 1'000, (kader.bottom_m + kader.cell_m * kader.rows) * 1'000}},
                     van_noord, pp::excluded);
}

}  // namespace

void add_geschiktheid(CLI::App& app) {
  auto options = std::make_shared<Options>();
  auto* command = app.add_subcommand("geschiktheid", "Bereken hoe geschikt elke plek is voor een functie, en waarom");
  command
      ->add_option("recept", options->recept,
                   "Naam van een meegeleverd recept (gegevens/geschiktheid) of een bestand dat eindigt op .yaml; "
                   "docs/geschiktheid.md legt de vorm uit")
      ->required()
      ->type_name("NAAM");
  command->add_option("--gegevens", options->gegevens, "Map met kaartlagen en recepten")
      ->type_name("MAP")
      ->check(CLI::ExistingDirectory)
      ->capture_default_str();
  command->add_option("--cel", options->cel, "Zijde van een cel in meters")->capture_default_str();
  command->add_option("--uit", options->uit, "Schrijf een GeoTIFF (COG) met punten per cel; -32768 is uitgesloten")
      ->type_name("BESTAND");
  command->add_option("--waarom", options->waarom, "Leg één plaats uit: x,y in hele meters RD")->type_name("X,Y");
  command->add_flag("--json", options->json, "De uitleg als JSON");
  command->add_option("--draden", options->draden, "Aantal draden; het antwoord is er niet anders door")
      ->check(CLI::Range(1, 64))
      ->capture_default_str();
  command->callback([options] { run(*options); });
}

}  // namespace ruimte::app
