// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "application/stukken/document.hpp"
#include "application/stukken/yaml.hpp"
#include "application/stukken/zin.hpp"
#include "domain/kernel/aggregate.hpp"

/// Templates of papers: data that an organisation can adapt. `stukken/README.md` explains how they are written.
namespace ruimte::application::stukken {

/// What must hold: a field is filled, or has one of these values. `niet`: the reverse.
struct Eis {
  int regel = 0;
  Pad veld;
  bool niet = false;
  std::vector<std::string> waarden;  ///< as in the record; `{pad}` is the value of a field of the place around
};

/// Instead of a column: every dossier of the noun that the paper may know.
inline constexpr std::string_view waar_alle = "alle";

/// Through what a block runs. Nothing set: it stands once, where it is.
struct Bron {
  int regel = 0;
  std::optional<domain::Soort> dossiers;  ///< of this noun ...
  std::optional<Pad> via;                 ///< ... whose ids stand in this field,
  std::string waar;                       ///< ... or whose list has in this column
  std::optional<Pad> gelijk;              ///< ... the value of this field; absent: the id of the dossier where we are
  std::optional<Pad> rijen;               ///< parts: a record or a list of them, of each of those dossiers if any
  std::vector<Eis> eisen;                 ///< per dossier or part
  std::optional<Pad> volgorde;

  [[nodiscard]] bool loopt() const { return dossiers.has_value() || rijen.has_value(); }
};

enum class Bouwsoort : std::uint8_t { kop, tekst, feiten, lijst, tabel, eigen, groep, kaart };

struct Cel {
  std::string kop;
  Zin tekst;
};

struct Bouwblok {
  Bouwsoort soort{};
  int regel = 0;
  Zin tekst;                    ///< heading, paragraph, point of a list, question, caption
  int getal = 0;                ///< level of a heading, lines of room
  Stijl stijl = Stijl::gewoon;  ///< of a paragraph
  std::vector<Cel> cellen;      ///< of facts and of a table
  std::vector<int> breedten;
  Bron bron;
  std::vector<Eis> eisen;        ///< where the block stands: else it is left out
  std::optional<Zin> kop;        ///< above it, when it says something
  std::string leeg;              ///< instead of it, when it says nothing
  std::optional<Pad> vorm;       ///< of a map: the field with the shape
  std::optional<Pad> provincie;  ///< of a map: the field with the province that it shows
  std::vector<Bouwblok> inhoud;  ///< of a group
};

enum class Lezer : std::uint8_t { iedereen, rijk, provincie };

struct Sjabloon {
  std::string id, naam, naam_en, omschrijving, omschrijving_en;
  int versie = 1;
  domain::Soort bij{};  ///< which dossiers it is made of
  Lezer voor = Lezer::iedereen;
  /// May hold what only the own side reads. Otherwise it holds no more than all readers of the dossier may read.
  bool eigen = false;
  std::vector<Eis> eisen;  ///< of the dossier: else the paper does not fit
  Zin titel;
  Zin onderwerp;  ///< under the title; empty: number and title of the dossier
  std::vector<Bouwblok> inhoud;
};

/// Reads and checks a template: every name and every field that it asks for. All that is wrong, by line. O(n).
base::Result<Sjabloon, Gebreken> lees_sjabloon(std::string_view tekst);

struct Bestand {
  std::string_view naam, tekst;
};
/// The templates that come with the program, in the order in which they are offered.
std::vector<Bestand> meegeleverde_bestanden();

/// What is offered: the shipped templates, and adapted ones in their place or after them.
class Sjablonen {
 public:
  /// The shipped ones.
  Sjablonen();
  /// Replaces the template with the same id, or adds.
  void zet(Sjabloon sjabloon);
  [[nodiscard]] const std::vector<Sjabloon>& alle() const { return sjablonen_; }
  [[nodiscard]] const Sjabloon* vind(std::string_view id) const;

 private:
  std::vector<Sjabloon> sjablonen_;
};

}  // namespace ruimte::application::stukken
