// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "base/hash.hpp"
#include "spatial/zonaal/plane.hpp"

/// Recipes of suitability, as scenarios know them: what there is here, and something that works one out.
namespace ruimte::application {

/// The recipe for a function, and the files of layers it reads.
struct Functierecept {
  std::string functie;  ///< id of the catalogue
  std::string recept;   ///< its id
  std::string naam;     ///< for people
  base::Hash vingerafdruk;
  std::vector<std::pair<std::string, base::Hash>> lagen = {};  ///< by name of the file
  bool synthetisch = false;                                    ///< some of its numbers are made up
  std::string reden = {};                                      ///< not empty: it cannot be worked out here, and why
};

/// One step on one cell, in words.
struct Receptstap {
  std::string titel, waarde, bron;  ///< `waarde` with its unit; empty: none
  std::optional<std::int64_t> punten;
  bool synthetisch = false;
};

/// Works out recipes for one job and keeps the layers it read. One thread. Throws with a Dutch sentence.
class Receptwerk {
 public:
  Receptwerk() = default;
  Receptwerk(const Receptwerk&) = delete;
  Receptwerk& operator=(const Receptwerk&) = delete;
  virtual ~Receptwerk() = default;
  /// Suitability per cell, row 0 the southernmost; pasproef::excluded where it may not be. O(cells x steps), and x
  /// radius for means. After a stop it may throw.
  virtual std::vector<std::int16_t> vlak(const std::string& recept, const spatial::Frame& kader,
                                         const std::stop_token& stop) = 0;
  /// Why that cell of the last vlak() has what it has.
  [[nodiscard]] virtual std::vector<Receptstap> waarom(std::size_t cel) const = 0;
};

struct Recepten {
  std::vector<Functierecept> lijst;  ///< one per function at most
  std::function<std::unique_ptr<Receptwerk>()> begin;

  [[nodiscard]] const Functierecept* van(std::string_view functie) const {
    for (const auto& r : lijst)
      if (r.functie == functie) return &r;
    return nullptr;
  }
};

}  // namespace ruimte::application
