// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/types.hpp"
#include "spatial/overlay/polygon.hpp"

/// Where the rules of the parties meet the spatial engine: measurements in the words of the records.
namespace ruimte::application {

struct Zone {
  std::string id;  ///< pv26
  base::Geometry vlak;
  std::string naam = {};  ///< as in the layer; empty: none
};

/// Smallest box around a shape, millimetres.
struct Kader {
  std::int32_t links = INT32_MAX, onder = INT32_MAX, rechts = INT32_MIN, boven = INT32_MIN;
  [[nodiscard]] bool raakt(const Kader& ander) const;
};
Kader kader_van(const spatial::Polygon& vorm);

/// Real borders, or borders made up to practise with: what rests on those says so.
enum class Grenzen : std::uint8_t { echt, fictief };

/// Areas that do not overlap, such as the provinces; for `houdt` and `delen` alone they may.
class Zones {
 public:
  /// The shape that cannot be computed with, by its place in the list.
  static base::Result<Zones, spatial::ShapeFault> of(const std::vector<Zone>& zones, Grenzen grenzen = Grenzen::echt);

  /// Those whose box meets the box of one of the shapes, with their ids; the others have nothing in common with them.
  /// O(points).
  struct Keuze {
    spatial::Layer laag;
    std::vector<std::string> ids, namen;  ///< by the number of a zone
  };
  [[nodiscard]] Keuze bij(const spatial::Layer& vormen) const;

  /// How many zones have a box that meets this one. O(zones).
  [[nodiscard]] std::size_t geraakt(const Kader& kader) const;

  /// m2 of the zone with this id, 0 when there is none.
  [[nodiscard]] base::SquareMetres land(std::string_view id) const;

  /// The first zone that holds all of these shapes, to less than 1 m2 each; empty when none does. O(points x zones
  /// whose box meets the shapes). @pre not empty
  [[nodiscard]] std::string houdt(const spatial::Layer& vormen) const;

  /// What a shape has in a zone, by their places in the lists; `geheel`: less than 1 m2 of it lies elsewhere.
  struct Deel {
    std::size_t zone = 0, vorm = 0;
    base::SquareMetres erin{};
    bool geheel = false;
  };
  /// Every pair with at least 1 m2, by zone and then by shape. One overlay for each zone whose box meets a shape.
  [[nodiscard]] std::vector<Deel> delen(const spatial::Layer& vormen) const;

  [[nodiscard]] const std::vector<std::string>& ids() const { return ids_; }

  /// Borders that were made up.
  [[nodiscard]] bool fictief() const { return grenzen_ == Grenzen::fictief; }

  /// Of ids and shapes, not of names: another map gives another fingerprint.
  [[nodiscard]] const base::Hash& vingerafdruk() const { return vingerafdruk_; }

  /// Null when there is none with this id. O(zones).
  [[nodiscard]] const base::Geometry* vlak(std::string_view id) const;

  /// As in the layer; the id itself where the layer has none. O(zones).
  [[nodiscard]] const std::string& naam(const std::string& id) const;

  [[nodiscard]] std::size_t size() const { return ids_.size(); }

 private:
  std::vector<std::string> ids_, namen_;
  std::vector<base::SquareMetres> land_;
  std::vector<base::Geometry> vlakken_;
  spatial::Layer laag_;
  std::vector<Kader> kaders_;
  base::Hash vingerafdruk_{};
  Grenzen grenzen_ = Grenzen::echt;
};

}  // namespace ruimte::application
