// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "application/geschiktheid/lagen.hpp"
#include "spatial/geschiktheid/bereken.hpp"

/// Recipes of suitability and the map layers they name, as files in the folder `gegevens`.
namespace ruimte::app {

/// A recipe by its name in gegevens/geschiktheid, or by the path of a file that ends on .yaml.
struct Receptbestand {
  spatial::geschiktheid::Recept recept;
  std::string naam, sha256;
};

/// One thread. Everything throws std::runtime_error with a Dutch sentence.
class Kaartlagen {
 public:
  Kaartlagen(std::filesystem::path gegevens, int draden);

  [[nodiscard]] Receptbestand recept(const std::string& naam, const std::filesystem::path& naast) const;
  /// The recipe stays with the caller.
  spatial::geschiktheid::Berekening bereken(const Receptbestand& recept, const spatial::Frame& kader,
                                            const std::stop_token& stop = {});
  void vergeet_getekend() { lagen_.vergeet_getekend(); }
  /// The file of a layer by the name that recipes give it, when it is there.
  [[nodiscard]] std::optional<std::filesystem::path> bestand_van(const std::string& laag) const;
  application::geschiktheid::Lagen::Gebieden gebieden(const std::string& laag, const std::string& kolom,
                                                      const spatial::Frame& kader);
  /// Files of layers that were read, with their SHA-256, in order of name.
  [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& gelezen() const { return gelezen_; }

 private:
  base::Result<application::Laaginhoud, std::string> lees(const std::string& laag);

  std::filesystem::path gegevens_;
  int draden_;
  std::vector<std::pair<std::string, std::string>> gelezen_;
  application::geschiktheid::Lagen lagen_;
};

/// The cells of the raster box of the Netherlands, sides of `cel_m`. Throws when they do not fit in it exactly.
spatial::Frame kader_van(std::int64_t cel_m);

}  // namespace ruimte::app
