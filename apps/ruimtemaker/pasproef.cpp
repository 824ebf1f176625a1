// SPDX-License-Identifier: EUPL-1.2
// pasproef: whether the claims of a scenario fit together, what does not and where, with a proof.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <iostream>
#include <memory>

#include "application/kaart/kaartinvoer.hpp"
#include "commands.hpp"
#include "geodata/read_map.hpp"
#include "geodata/write_raster.hpp"
#include "geodata/write_shapes.hpp"
#include "kaartlagen.hpp"
#include "scenariobestand.hpp"

namespace ruimte::app {
namespace {

namespace pp = spatial::pasproef;

struct Options {
  std::string scenario, bewijs, kaart, gegevens = "gegevens";
  std::vector<std::string> uit;
  int draden = 2;
};

/// Layers and recipes of the folder with map layers.
class Lagenbron final : public Kaartbron {
 public:
  explicit Lagenbron(const Options& o) : lagen_(o.gegevens, o.draden) {}

  Rooster gebieden(const std::string& laag, const std::string& kolom, std::int64_t cel_mm,
                   std::vector<std::string>& namen) override {
    const auto kader = kader_van(cel_mm / 1'000);
    const auto gelezen = lagen_.gebieden(laag, kolom, kader);
    std::vector<std::int32_t> plaats;
    for (const std::string& naam : gelezen.namen) {
      const auto al = std::ranges::find(namen, naam);
      plaats.push_back(static_cast<std::int32_t>(al - namen.begin()));
      if (al == namen.end()) namen.push_back(naam);
    }
    return rooster(kader, [&](std::size_t c) {
      const std::uint32_t o = gelezen.gebied[c];
      return o == spatial::geschiktheid::geen_object ? Rooster::leeg : plaats[o];
    });
  }

  Rooster geschiktheid(const std::string& recept, const std::filesystem::path& naast, std::int64_t cel_mm) override {
    const auto bestand = lagen_.recept(recept, naast);
    const auto kader = kader_van(cel_mm / 1'000);
    const auto vlak = lagen_.bereken(bestand, kader).vlak();
    recepten_.emplace_back(recept, bestand.sha256);
    return rooster(kader, [&](std::size_t c) { return vlak[c] == pp::excluded ? Rooster::leeg : vlak[c]; });
  }

  [[nodiscard]] std::vector<std::pair<std::string, std::string>> invoer() const {
    auto uit = recepten_;
    uit.insert(uit.end(), lagen_.gelezen().begin(), lagen_.gelezen().end());
    return uit;
  }

 private:
  /// From rows that begin in the south to rows that begin in the north.
  template <class Waarde>
  static Rooster rooster(const spatial::Frame& kader, const Waarde& waarde) {
    Rooster uit;
    uit.kolommen = kader.columns;
    uit.rijen = kader.rows;
    uit.cel_mm = std::int64_t{kader.cell_m} * 1'000;
    uit.linksboven = {kader.left_m * 1'000, (kader.bottom_m + kader.cell_m * kader.rows) * 1'000};
    uit.waarden.reserve(kader.cells());
    const auto kolommen = static_cast<std::size_t>(kader.columns);
    for (auto rij = static_cast<std::size_t>(kader.rows); rij-- > 0;)
      for (std::size_t k = 0; k < kolommen; ++k) uit.waarden.push_back(waarde(rij * kolommen + k));
    return uit;
  }

  Kaartlagen lagen_;
  std::vector<std::pair<std::string, std::string>> recepten_;
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

geodata::RasterPlace plaats_van(const Scenariobestand& bestand) {
  return {bestand.kolommen, bestand.rijen, bestand.cel_mm, bestand.linksboven};
}

/// The claim of every cell of the grid.
std::vector<std::uint8_t> op_rooster(const Scenariobestand& bestand, const pp::Allocation& antwoord) {
  std::vector<std::uint8_t> cellen(static_cast<std::size_t>(bestand.kolommen) * static_cast<std::size_t>(bestand.rijen),
                                   pp::no_use);
  for (std::size_t c = 0; c < bestand.plaats.size(); ++c) cellen[bestand.plaats[c]] = antwoord.use[c];
  return cellen;
}

/// Areas of cells with the same claim in the same region of its partition.
void schrijf_vlakken(const Scenariobestand& bestand, const pp::Allocation& antwoord, const std::string& naam) {
  std::vector<geodata::ShapeKind> soorten;
  std::vector<std::int32_t> eerste;
  for (std::size_t k = 0; k < bestand.claims.size(); ++k) {
    eerste.push_back(static_cast<std::int32_t>(soorten.size()));
    for (const auto& gebied : bestand.gebieden[bestand.scenario.claims[k].partition])
      soorten.push_back({bestand.claims[k], gebied});
  }
  for (std::size_t k = bestand.claims.size(); k < bestand.vlakken.size(); ++k) {  // a use that counts for several
    eerste.push_back(static_cast<std::int32_t>(soorten.size()));
    soorten.push_back({bestand.combinaties[k - bestand.claims.size()], {}});
  }
  std::vector<std::int32_t> cellen(static_cast<std::size_t>(bestand.kolommen) * static_cast<std::size_t>(bestand.rijen),
                                   -1);
  for (std::size_t atoom = 0; atoom + 1 < bestand.scenario.first_cell.size(); ++atoom) {
    for (auto c = bestand.scenario.first_cell[atoom]; c < bestand.scenario.first_cell[atoom + 1]; ++c) {
      const std::uint8_t k = antwoord.use[c];
      if (k == pp::no_use) continue;
      std::int32_t& cel = cellen[bestand.plaats[c]];
      cel = eerste[k];
      if (k >= bestand.claims.size()) continue;
      const auto& indeling = bestand.scenario.partitions[bestand.scenario.claims[k].partition];
      cel += static_cast<std::int32_t>(indeling.region_of[atoom]);
    }
  }
  geodata::write_shapes(naam, plaats_van(bestand), cellen, soorten);
}

void schrijf(const Scenariobestand& bestand, const pp::Allocation& antwoord, const std::string& naam) {
  if (naam.ends_with(".tif"))
    geodata::write_cog(naam, plaats_van(bestand), op_rooster(bestand, antwoord), pp::no_use);
  else
    schrijf_vlakken(bestand, antwoord, naam);
}

void run(const Options& o) {
  Lagenbron lagen(o);
  Scenariobestand bestand = lees_scenario(o.scenario, lees_raster, &lagen);
  bestand.invoer = lagen.invoer();
  auto pasproef = pp::Pasproef::of(bestand.scenario, {.threads = o.draden});
  if (!pasproef) throw std::runtime_error(zin(pasproef.error()));
  const auto antwoord = pasproef->solve();
  if (!antwoord) throw std::runtime_error(zin(antwoord.error()));
  std::cout << base::json::encode(uitkomst(bestand, *antwoord)) << "\n";
  if (!o.bewijs.empty()) schrijf_bewijs(bestand, *antwoord, o.bewijs);
  if (!o.kaart.empty()) geodata::write_raster(o.kaart, plaats_van(bestand), op_rooster(bestand, *antwoord), pp::no_use);
  for (const std::string& naam : o.uit) schrijf(bestand, *antwoord, naam);
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
  command
      ->add_option("--kaart", options->kaart,
                   "GeoTIFF met het nummer van de claim per cel (vanaf 0, na de claims de combinaties; 255 is geen)")
      ->type_name("BESTAND");
  command
      ->add_option("--uit", options->uit,
                   "Bestand met het antwoord: .tif is een GeoTIFF (COG) met het nummer van de claim per cel, .gpkg en "
                   ".geojson zijn vlakken per claim en gebied; mag vaker")
      ->type_name("BESTAND")
      ->allow_extra_args(false)
      ->check([](const std::string& naam) -> std::string {
        const bool goed = naam.ends_with(".tif") || naam.ends_with(".gpkg") || naam.ends_with(".geojson");
        return goed ? "" : "een bestand eindigt op .tif, .gpkg of .geojson: " + naam;
      });
  command->add_option("--gegevens", options->gegevens, "Map met de kaartlagen en recepten die het scenario noemt")
      ->type_name("MAP")
      ->capture_default_str();
  command->add_option("--draden", options->draden, "Aantal draden; het antwoord is er niet anders door")
      ->check(CLI::Range(1, 64))
      ->capture_default_str();
  command->callback([options] { run(*options); });
}

}  // namespace ruimte::app
