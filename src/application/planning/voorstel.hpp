// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "application/planning/plan.hpp"

namespace ruimte::application::planning {

/// What a calendar is made for.
struct Voorstelvraag {
  base::Date anker;  ///< day of the first meeting of the anchor: the BOL in which the cycle decides
  int maanden = 12;  ///< length of the cycle, 12 or 24
};

/// A whole calendar from the template: steps counted back from the anchor, each year five meetings of the anchor body
/// and those that prepare it in every province, and a milestone in every year before the last. The fixed days of the
/// template move with the year of the anchor; a cycle of 24 months gives its extra year to the dialogue. Elections are
/// in it, so `botsingen` says what does not fit (CYC-01, CYC-17, CYC-24, CYC-25). Nothing is recorded.
/// @pre there is a template, and `maanden` is a positive number of whole years.
Plan voorstel(const domain::Referentie& referentie, const Voorstelvraag& vraag);

/// Elections whose quiet time touches the days of the plan.
void zet_verkiezingen(const domain::Referentie& referentie, Plan& plan);

}  // namespace ruimte::application::planning
