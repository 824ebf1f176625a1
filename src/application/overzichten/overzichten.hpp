// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "application/labels.hpp"
#include "application/ports.hpp"
#include "domain/method/methoden.hpp"
#include "gen/overzichten.hpp"

/// Counts and lists of one reader. All are computed from what his own port shows him, so a number never tells of what
/// he may not read; two readers may see other numbers. No ranking: rows stand in the order of catalogue or calendar.
namespace ruimte::application {

class Rekenaar;

/// Who asks, when, and by which method: the one in force.
struct OverzichtVraag {
  Reader& reader;
  const domain::Werkwijze& werkwijze;
  const domain::Referentie& referentie;
  Labels labels;
  const domain::Actor& actor;
  base::Date vandaag;
  Taal taal = Taal::nl;
  /// Every method that a dossier may follow, the one in force first: `bekende_methoden`.
  std::vector<const domain::Methode*> methoden = {};
  const Rekenaar* rekenaar = nullptr;  ///< null: nothing is measured
};

/// Which there are, in the order of the page.
std::vector<gen::Overzichtregel> overzichten(Taal taal);

/// Empty when there is none with this id. O(dossiers of the nouns that it is about, as far as the reader may read).
std::optional<gen::Overzicht> overzicht(std::string_view id, const OverzichtVraag& vraag);

/// The table for a spreadsheet: UTF-8 with byte order mark, semicolons as Dutch spreadsheets expect, every text quoted,
/// and none that a spreadsheet would run as a formula, whatever it takes to separate cells. After the rows comes what
/// the table says as a whole, and that it is not complete when that is so.
std::string csv(const gen::Overzicht& overzicht, Taal taal);

/// The boxes of the scheme of regular system, instruments, arena and realisation, with what the reader may count.
std::vector<gen::Schemavak> schema(const OverzichtVraag& vraag);

/// What is filled in of an issue that is being brought in.
struct Inbreng {
  std::optional<gen::Vraagstuksoort> soort;
  std::vector<std::string> oorzaken, domeinen;
  int provincies = 0;  ///< how many it touches; 0: not said yet
};

/// The rules of the route table that fit, by number, at most three. Pure.
std::vector<gen::Routeadvies> routeadvies(const domain::Referentie& referentie, const Labels& labels,
                                          const Inbreng& inbreng, Taal taal);

}  // namespace ruimte::application
