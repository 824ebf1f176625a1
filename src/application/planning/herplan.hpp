// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "application/planning/schuif.hpp"

namespace ruimte::application::planning {

/// A way out for a step that does not fit, as the plan would then be.
struct Weg {
  gen::Uitweg soort{};
  bool kan = false;  ///< false: something would have to begin before today
  Geschoven geschoven;
};

struct Geraakt {
  std::string sleutel;
  int dagen = 0;  ///< of the piece that lie in the time of the change
};

/// What a change touches, and the ways out (CYC-22).
struct Herplan {
  std::vector<Geraakt> geraakt;  ///< by first day
  std::string stap;              ///< key of the step that the ways out are for; empty: every step fits
  base::Date van, tot;           ///< the quiet time that the step runs into
  std::vector<Weg> wegen;        ///< three, in the order of the list of codes; none when every step fits
};

struct Herplanvraag {
  std::string wijziging = {};  ///< key of the piece of a political change; empty: the calendar as it is
  std::string stap = {};       ///< id of a step; empty: the first that does not fit and is not over
  base::Date vandaag;
};

/// Ready earlier with a smaller agenda: the step ends before the quiet time. Across it with an interim mandate: the
/// step runs on and ends four weeks after it. Later: the quiet days are added to the step. The meetings of the anchor
/// move with its end, and those that prepare them along with them. Nothing is recorded. @pre the plan has `wijziging`
/// when it is named. O(pieces x parties).
Herplan herplan(const domain::Referentie& referentie, const Plan& plan, const Herplanvraag& vraag);

}  // namespace ruimte::application::planning
