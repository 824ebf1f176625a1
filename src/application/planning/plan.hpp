// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "domain/kernel/referentie.hpp"
#include "gen/jaarplan.hpp"

/// The cycle in time: what lies when, and when whose board cannot work. Pure: nothing is read or kept here.
namespace ruimte::application::planning {

/// A day or period. Ends are included.
struct Stuk {
  std::string sleutel;  ///< `stap:dialoog`, `overleg:<id>`, `moment:<id>`, `wijziging:<id>`,
                        ///< `verkiezing:ps:2027-03-17`; unique in a plan
  gen::Jaarstuksoort soort{};
  std::string naam;  ///< empty: what it is says it, such as the step or the election
  base::Date van, tot;
  bool raming = false;
  std::optional<base::Date> aanlever = {};           ///< of a meeting: last day for documents
  std::string stap = {}, gremium = {}, partij = {};  ///< `partij` empty: of everyone
  std::set<std::string, std::less<>> raakt = {};     ///< of an election: kinds of board
  std::string toelichting = {}, pad = {};

  [[nodiscard]] int dagen() const { return tot.days - van.days + 1; }
};

struct Plan {
  std::optional<base::Uuid> cyclus;
  std::string naam;
  bool voorstel = false;
  base::Date van, tot;
  std::vector<Stuk> stukken;
  /// Body -> days on which a new administration took office: that ends the quiet after an election.
  std::map<std::string, std::vector<base::Date>, std::less<>> besturen = {};

  [[nodiscard]] const Stuk* vind(std::string_view sleutel) const;
  [[nodiscard]] Stuk* vind(std::string_view sleutel);
};

/// Who has a band: the Rijk, each province, the water boards together and the municipalities together.
struct Partij {
  std::string id;           ///< `rijk`, `pv26`, `waterschap`, `gemeente`
  std::string soort;        ///< as an election names it: `rijk`, `provincie`, `waterschap`, `gemeente`
  std::string organisatie;  ///< of a province; else empty
};

/// In the order of the bands.
std::vector<Partij> partijen(const domain::Referentie& referentie);

/// Whether a moment of this organisation (empty: of everyone) belongs to the party.
bool hoort_bij(const domain::Referentie& referentie, std::string_view organisatie, const Partij& partij);

/// A time in which the board of a party cannot work or decide. Ends are included.
struct Stilte {
  base::Date van, tot;
  std::string sleutel;  ///< of the piece that it comes from
};

/// Sorted by first day. The quiet after an election ends the day before a new administration took office, if it has.
/// O(pieces).
std::vector<Stilte> stiltes(const domain::Referentie& referentie, const Plan& plan, const Partij& partij);

/// Days of the period that lie in at least one of these. O(periods).
int stille_dagen(const std::vector<Stilte>& stiltes, base::Date van, base::Date tot);

/// A number of the catalogue of settings.
int instelling(const domain::Referentie& referentie, std::string_view naam);

/// Where a step comes in the cycle, from 1, as the template says; 0 when it does not say.
int plaats_van(const domain::Referentie& referentie, std::string_view stap);

/// The template for a new cycle; null when there is none.
const gen::Cyclussjabloon* sjabloon(const domain::Referentie& referentie);

/// `do_novex` of `do_novex:pv26`.
std::string_view zonder_instantie(std::string_view gremium);

}  // namespace ruimte::application::planning
