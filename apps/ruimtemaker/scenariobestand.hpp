// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "base/json.hpp"
#include "base/types.hpp"
#include "spatial/pasproef/pasproef.hpp"

/// The scenario file of a pasproef (docs/pasproef-scenario.schema.json), its answer and its proof as files.
namespace ruimte::app {

/// A grid of values, row by row from the north-west; `leeg` is no value.
struct Rooster {
  static constexpr std::int32_t leeg = -2'000'000'000;
  std::int32_t kolommen = 0, rijen = 0;
  std::vector<std::int32_t> waarden;
  std::int64_t cel_mm = 0;  ///< 0 when the source does not say
  base::PointMm linksboven{};
};

/// Reads a raster that the scenario names by file. Throws with a sentence.
using Rasterlezer = std::function<Rooster(const std::filesystem::path&)>;

/// Map layers and recipes of suitability that a scenario names, on cells of that size. Everything throws with a
/// sentence.
class Kaartbron {
 public:
  Kaartbron() = default;
  Kaartbron(const Kaartbron&) = delete;
  Kaartbron& operator=(const Kaartbron&) = delete;
  virtual ~Kaartbron() = default;

  /// Objects of the layer with the same text in the column are one region; the values are places in `namen`. Without a
  /// column the whole layer is one region without a name.
  virtual Rooster gebieden(const std::string& laag, const std::string& kolom, std::int64_t cel_mm,
                           std::vector<std::string>& namen) = 0;
  /// Suitability by a recipe: its name, or the path of a file beside the scenario.
  virtual Rooster geschiktheid(const std::string& recept, const std::filesystem::path& naast, std::int64_t cel_mm) = 0;
};

/// A scenario with everything that the solver does not need to know: names and places.
struct Scenariobestand {
  spatial::pasproef::Scenario scenario;
  std::vector<std::vector<std::int16_t>> vlakken;  ///< per claim and combination, cells in the order of the solver
  std::vector<std::string> claims;                 ///< names
  std::vector<std::string> combinaties;            ///< names
  std::vector<std::vector<std::string>> gebieden;  ///< per partition, names
  std::vector<std::uint32_t> plaats;               ///< per cell of the solver, its index in the grid
  std::int32_t kolommen = 0, rijen = 0;
  std::int64_t cel_mm = 100'000;
  base::PointMm linksboven{};
  std::string sha256;                                       ///< of the file itself
  std::vector<std::pair<std::string, std::string>> invoer;  ///< recipes and layers it names, with their SHA-256

  Scenariobestand() = default;
  Scenariobestand(Scenariobestand&&) = default;
  Scenariobestand& operator=(Scenariobestand&&) = default;
  Scenariobestand(const Scenariobestand&) = delete;
  Scenariobestand& operator=(const Scenariobestand&) = delete;
};

/// Throws std::runtime_error with a Dutch sentence that says what is wrong and where. Rasters are looked for beside
/// the file; without `kaart` it may name no layers and recipes.
Scenariobestand lees_scenario(const std::filesystem::path& bestand, const Rasterlezer& lezer,
                              Kaartbron* kaart = nullptr);

/// What fits, what does not, prices, proof. Cells and whole m2.
base::json::Value uitkomst(const Scenariobestand& bestand, const spatial::pasproef::Allocation& antwoord);

/// Writes the files that `certify` reads (docs/pasproef-bewijs.md) to a folder, which is made when absent.
void schrijf_bewijs(const Scenariobestand& bestand, const spatial::pasproef::Allocation& antwoord,
                    const std::filesystem::path& map);

}  // namespace ruimte::app
