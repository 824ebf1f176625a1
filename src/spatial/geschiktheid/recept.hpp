// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

/// How suitable each cell is for a use, as a recipe of small steps over map layers. Everything is a whole number in a
/// unit, so that the same recipe and layers give the same bytes. docs/decisions/0057-geschiktheid.md says why so.
namespace ruimte::spatial::geschiktheid {

/// What a step gives per cell, and in which whole unit it is kept.
enum class Grootheid : std::uint8_t {
  janee,        ///< 0 or 1
  lengte,       ///< millimetres
  oppervlakte,  ///< square metres
  aandeel,      ///< thousandths of a per cent
  dichtheid,    ///< thousandths per hectare
  getal,        ///< as it stands in the layer: codes, years, kilovolts
  punten,       ///< suitability
};

/// A unit in which people write a quantity: `stand` of what is kept are `maat` of it. 2 km: 2 x 1,000,000 mm.
struct Eenheid {
  std::string_view naam;
  Grootheid grootheid;
  std::int64_t stand;
};
inline constexpr std::array eenheden{
    Eenheid{"m", Grootheid::lengte, 1'000},        Eenheid{"km", Grootheid::lengte, 1'000'000},
    Eenheid{"cm", Grootheid::lengte, 10},          Eenheid{"m2", Grootheid::oppervlakte, 1},
    Eenheid{"ha", Grootheid::oppervlakte, 10'000}, Eenheid{"km2", Grootheid::oppervlakte, 1'000'000},
    Eenheid{"%", Grootheid::aandeel, 1'000},       Eenheid{"per ha", Grootheid::dichtheid, 1'000},
    Eenheid{"per km2", Grootheid::dichtheid, 10},  Eenheid{"getal", Grootheid::getal, 1},
    Eenheid{"punten", Grootheid::punten, 1},
};
/// The unit in which a quantity is shown: the first of the list. janee has none.
const Eenheid* toonbare_eenheid(Grootheid grootheid);

enum class Bewerking : std::uint8_t {
  binnen,     ///< janee: the centre of the cell lies in an object of the layer, or a line or point lies in the cell
  waarde,     ///< a column of the object at the centre of the cell, or the value of a raster
  afstand,    ///< lengte: to the nearest cell that is `binnen` the layer, or for which step `van` says yes
  dichtheid,  ///< dichtheid: a column of the objects spread over their cells, mean within `straal`
  aandeel,    ///< aandeel: of the cells within `straal` for which step `van` says yes
  helling,    ///< aandeel: steepest rise of the lengte of step `van`, between neighbours
  tussen,     ///< janee: `vanaf` <= step `van` <= `tot`
  niet,       ///< janee
  klassen,    ///< punten: by table from a janee or getal
  schaal,     ///< punten: by straight lines between the points of a table
  som,        ///< punten: weighted sum of `delen`
  kleinste,   ///< the least of `delen`, all of one kind: of janee it is "all of them"
  grootste,   ///< the greatest of `delen`: of janee it is "any of them"
  klem,       ///< step `van`, kept within `vanaf` .. `tot`
};

/// Which objects of a layer count: the column is the text, or lies between two whole numbers.
struct Filter {
  std::string kolom;
  std::optional<std::string> is;
  std::optional<std::int64_t> minstens, hoogstens;
  auto operator<=>(const Filter&) const = default;
};

struct Deel {
  std::uint32_t stap = 0;    ///< an earlier step
  std::int64_t gewicht = 0;  ///< thousandths of a per cent; only in `som`
};
struct Punt {
  std::int64_t bij = 0, wordt = 0;
};

/// One step. Which fields count is said at Bewerking; the others stay as they are.
struct Stap {
  std::string naam;          ///< a short word, for other steps
  std::string titel;         ///< a sentence for people
  std::string bron;          ///< why this step, or where its numbers come from
  bool synthetisch = false;  ///< the numbers are made up, to practise with
  Bewerking doe = Bewerking::binnen;
  std::string laag;
  std::vector<Filter> waar;
  std::string kolom;
  Eenheid eenheid = eenheden[9];  ///< of the column, for `waarde`
  std::optional<std::uint32_t> van;
  std::vector<Deel> delen;
  std::vector<Punt> punten;          ///< of klassen and schaal
  std::optional<std::int64_t> leeg;  ///< punten where the table or the input has nothing; absent: no value
  std::int64_t vanaf = 0, tot = 0;
  std::int64_t straal_mm = 0;
};

inline constexpr std::size_t max_stappen = 64, max_delen = 32, max_punten = 256, max_filters = 8;
inline constexpr std::int64_t max_straal_mm = 50'000'000;
inline constexpr std::int64_t max_waarde = 1'000'000'000'000;   ///< of any number in a recipe, as kept
inline constexpr std::int64_t max_gewicht = 1'000'000;          ///< 1000 %
inline constexpr std::int64_t max_punten_stap = 1'000'000'000;  ///< of what one step can give

/// onbekende_stap, dubbele_stap, verkeerde_soort (detail: the step that gives it), geen_laag, geen_kolom,
/// te_veel_stappen, te_veel_delen, te_veel_punten, te_veel_filters, geen_delen, geen_punten, punten_volgorde,
/// verkeerd_bereik, te_groot, geen_punten_uitkomst.
struct Gebrek {
  std::string_view reden;
  std::size_t stap = 0;  ///< number of the step
  std::string detail;    ///< a name to put in the sentence; may be empty
};

/// Steps in order; a step only looks back, so that a recipe always ends. Every step is checked when it joins.
class Recept {
 public:
  std::string naam, functie, omschrijving;

  /// Adds a step, or says what is wrong with it and leaves all as it was. O(size of the step).
  base::Result<void, Gebrek> voeg_toe(Stap stap);
  /// Which step is the suitability (punten, within max_suitability of the pasproef), and which janee steps exclude.
  base::Result<void, Gebrek> rond_af(std::uint32_t uitkomst, std::vector<std::uint32_t> uitgesloten);

  [[nodiscard]] const std::vector<Stap>& stappen() const { return stappen_; }
  [[nodiscard]] Grootheid grootheid(std::uint32_t stap) const { return soorten_[stap].grootheid; }
  [[nodiscard]] std::optional<std::uint32_t> vind(std::string_view woord) const;
  [[nodiscard]] std::uint32_t uitkomst() const { return uitkomst_; }  ///< @pre rond_af() went well
  [[nodiscard]] const std::vector<std::uint32_t>& uitgesloten() const { return uitgesloten_; }

 private:
  /// What comes out of a step, and between which bounds when it is punten.
  struct Soort {
    Grootheid grootheid = Grootheid::janee;
    std::int64_t minst = 0, meest = 0;
  };
  [[nodiscard]] base::Result<Soort, Gebrek> soort_van(const Stap& stap) const;
  [[nodiscard]] base::Result<Soort, Gebrek> van_laag(const Stap& stap) const;
  [[nodiscard]] base::Result<Soort, Gebrek> van_stap(const Stap& stap) const;
  [[nodiscard]] base::Result<Soort, Gebrek> van_tabel(const Stap& stap) const;
  [[nodiscard]] base::Result<Soort, Gebrek> van_delen(const Stap& stap) const;

  std::vector<Stap> stappen_;
  std::vector<Soort> soorten_;
  std::uint32_t uitkomst_ = 0;
  std::vector<std::uint32_t> uitgesloten_;
};

}  // namespace ruimte::spatial::geschiktheid
