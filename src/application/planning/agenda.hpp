// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "application/expectations.hpp"
#include "application/planning/jaarplan.hpp"

namespace ruimte::application::planning {

/// A line of a calendar that someone follows. Ends are included.
struct Agendaregel {
  std::string kenmerk;  ///< the same as long as it is about the same thing, in every feed
  std::string naam, toelichting;
  base::Date van, tot;
  bool raming = false;
  bool bezet = false;  ///< the day is taken: a meeting
  std::string pad;     ///< of the page; empty: none
};

/// The steps, quiet times, elections and moments of the cycle.
std::vector<Agendaregel> agenda_van_cyclus(const Planvraag& vraag, const Plan& plan);
/// The meetings of one body, with or without instance, and the days on which their documents are due.
std::vector<Agendaregel> agenda_van_gremium(const Planvraag& vraag, const Plan& plan, std::string_view gremium);
/// What is asked of the reader with a day, the meetings of his body or organisation, its moments, and the steps.
std::vector<Agendaregel> agenda_van_persoon(const Planvraag& vraag, const Plan& plan,
                                            const std::vector<gen::Verwachting>& verwacht);

}  // namespace ruimte::application::planning
