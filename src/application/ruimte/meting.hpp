// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "application/ruimte/recepten.hpp"
#include "application/ruimte/zones.hpp"
#include "domain/kernel/spanningspunt.hpp"

namespace ruimte::application {

/// Version of the arithmetic, as it stands with every measurement. Another number when the same input could give
/// another figure.
inline constexpr std::string_view rekenversie = "overlay 1";

/// Edge of a grid cell, metres: one for every measurement, so that a figure does not depend on what else is on the map.
inline constexpr std::int32_t meetcel_m = 500;

/// An area over the zones: each rounded by itself, the total from its own sum.
struct Verdeling {
  std::vector<gen::Provinciemeting> provincies;  ///< by id, only those with at least 1 m2
  base::SquareMetres totaal{}, buiten{};
};

/// What one claim brings into an overlap.
struct Inbrengvlak {
  base::SquareMetres vlak{};  ///< of its shape
  gen::Claimomvang omvang;
  gen::Claimhardheid hardheid{};
};

/// How much of the overlap all of them need, at least and at most. A hard claim takes its whole shape. Another one
/// looks for its amount anywhere in its shape: at least what does not fit beside the overlap, at most what it asks.
/// O(n).
struct Overlapgrenzen {
  base::SquareMetres onder{}, boven{};
};
Overlapgrenzen overlapgrenzen(base::SquareMetres overlap, std::span<const Inbrengvlak> claims);

/// The map layer of these borders of NOVEX areas; of invented ones the name says so.
inline std::string_view novexlaag(const Zones& novex) {
  return novex.fictief() ? "novexgebieden-fictief" : "novexgebieden";
}

/// Ground that a scenario can leave out: read when asked, since few ask.
struct Grondlaag {
  std::string id;
  base::Hash vingerafdruk;
  std::function<std::vector<base::Geometry>()> lees;
};

/// Measures on the map of the provinces. Any number of threads.
class Rekenaar {
 public:
  explicit Rekenaar(Zones provincies, std::optional<Zones> novex = std::nullopt,
                    std::optional<Zones> gemeenten = std::nullopt, std::vector<Grondlaag> grond = {},
                    Recepten recepten = {})
      : provincies_(std::move(provincies)),
        novex_(std::move(novex)),
        gemeenten_(std::move(gemeenten)),
        grond_(std::move(grond)),
        recepten_(std::move(recepten)) {}

  /// What all of these claims have in common. No value when one has no place on the map. O(points + cells).
  /// @pre two to six claims
  [[nodiscard]] std::optional<gen::Ruimtemeting> meet(const std::vector<domain::Gemetenclaim>& claims,
                                                      base::Instant nu) const;

  [[nodiscard]] const Zones& provincies() const { return provincies_; }
  /// Borders of the NOVEX areas by catalogue id, where these are known. They may overlap.
  [[nodiscard]] const std::optional<Zones>& novex() const { return novex_; }
  /// Municipalities by code, where these are known.
  [[nodiscard]] const std::optional<Zones>& gemeenten() const { return gemeenten_; }

  /// Null when there is none with this id here.
  [[nodiscard]] const Grondlaag* grondlaag(std::string_view id) const;

  [[nodiscard]] const Recepten& recepten() const { return recepten_; }

  /// Provinces in which these shapes have at least 1 m2, by id. O(points + cells).
  [[nodiscard]] std::vector<std::string> geraakt(const spatial::Layer& vormen) const;

 private:
  Zones provincies_;
  std::optional<Zones> novex_, gemeenten_;
  std::vector<Grondlaag> grond_;
  Recepten recepten_;
};

}  // namespace ruimte::application
