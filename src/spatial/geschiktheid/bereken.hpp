// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "spatial/geschiktheid/recept.hpp"
#include "spatial/geschiktheid/vlakken.hpp"

/// A recipe, worked out on cells: in tiles, and with the reasons of one cell.
namespace ruimte::spatial::geschiktheid {

/// What a step wants to know of a layer.
struct Laagvraag {
  std::string laag;
  std::vector<Filter> waar;
  std::string kolom;    ///< empty: only where the objects are, or the value of a raster
  bool waarde = false;  ///< a value is asked
  bool elk = false;     ///< every object has at least one cell
  auto operator<=>(const Laagvraag&) const = default;
};
/// Gives the layer on the frame; or why not, in a sentence for people. Called from the thread that calls.
using Laaggever =
    std::function<base::Result<std::shared_ptr<const Laagvlak>, std::string>(const Laagvraag&, const Frame&)>;

struct Opties {
  std::int32_t threads = 1;  ///< 1 .. 64; does not show in the answer
  std::stop_token stop = {};
  std::uint64_t geheugen = std::uint64_t{3} << 30;  ///< bytes for planes; refuse when more are needed
  std::uint64_t werk = 60'000'000'000;              ///< cells that may be looked at for means
};

/// verkeerd_kader, te_weinig_geheugen, te_veel_werk, laag (zin: why), gestopt.
struct Fout {
  std::string_view reden;
  std::size_t stap = 0;
  std::string zin;
};

/// One step at one cell.
struct Uitlegregel {
  std::uint32_t stap = 0;
  std::int64_t waarde = 0;    ///< as kept; `leeg` is no value
  std::int64_t bijdrage = 0;  ///< what it adds to the outcome, when the outcome is a sum with this step in it
  bool telt_mee = false;      ///< whether bijdrage means something
};
struct Uitleg {
  std::vector<Uitlegregel> regels;  ///< per step of the recipe
  std::int16_t geschiktheid = 0;    ///< pasproef::excluded when the cell is excluded
  std::vector<std::uint32_t> uitgesloten_door;
  bool zonder_waarde = false;  ///< the outcome has no value here
};
inline constexpr std::int64_t leeg = std::numeric_limits<std::int64_t>::min();

class Berekening {
 public:
  /// Fetches the layers and works out what has to look beyond its own cell. The recipe has been rounded off and stays
  /// with the caller. O(cells x steps), and x radius for means.
  static base::Result<Berekening, Fout> van(const Recept& recept, const Frame& frame, const Laaggever& lagen,
                                            const Opties& opties = {});

  /// Suitability per cell, row 0 the southernmost; pasproef::excluded where the use may not be or has no value.
  [[nodiscard]] std::vector<std::int16_t> vlak() const;
  /// Why the cell has what it has: the same values as vlak() uses. @pre cel < frame.cells(). O(steps).
  [[nodiscard]] Uitleg waarom(std::size_t cel) const;

 private:
  Berekening(const Recept& recept, const Frame& frame, const Opties& opties);
  [[nodiscard]] base::Result<void, Fout> keur() const;
  base::Result<void, Fout> haal(std::uint32_t stap, const Laaggever& lagen);
  void reken_ver(std::uint32_t stap);
  void verspreid(std::uint32_t stap);
  /// Marks the steps that `stap` needs, itself included, as far as they are not planes already.
  [[nodiscard]] std::vector<std::uint32_t> nodig(const std::vector<std::uint32_t>& stappen) const;
  void reken(const std::vector<std::uint32_t>& stappen, std::size_t eerste, std::size_t aantal,
             std::vector<std::vector<std::int64_t>>& uit) const;
  void in_tegels(
      const std::vector<std::uint32_t>& stappen,
      const std::function<void(std::size_t, std::size_t, const std::vector<std::vector<std::int64_t>>&)>& neem) const;

  const Recept* recept_;
  Frame frame_;
  Opties opties_;
  std::vector<std::shared_ptr<const Laagvlak>> lagen_;  ///< per step, of a layer
  std::vector<std::vector<std::int32_t>> vlakken_;      ///< per step that looks beyond its cell
};

}  // namespace ruimte::spatial::geschiktheid
