// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "application/planning/plan.hpp"
#include "gen/capaciteit.hpp"

/// Numbers about a plan.
namespace ruimte::application::planning {

/// Per party and step of the plan: hours asked against hours offered (CYC-08). A part of the offer that is not known
/// makes it unknown. When it does not fit both ways out are there: hours to add, or weeks longer at the same hours per
/// week. Tight is more than nine tenths of what is offered. O(estimates x pieces).
std::vector<gen::Haalbaarheid> haalbaarheid(const domain::Referentie& referentie, const Plan& plan,
                                            const std::vector<gen::CapaciteitToestand>& capaciteiten);

struct Kwartaal {
  base::Date van, tot;
  std::string naam;  ///< 2027-1
};

/// The quarters that the plan touches.
std::vector<Kwartaal> kwartalen(const Plan& plan);

struct Telling {
  std::string gremium;                          ///< without instance
  std::vector<std::int64_t> gepland, verwacht;  ///< per quarter; `verwacht` empty: the frequency is not known
};

/// Meetings per body and quarter, beside what its frequency leads to for all of its instances (CYC-26): that counts
/// whole quarters, also when the plan begins within one. By body. O(meetings x quarters).
std::vector<Telling> tellingen(const domain::Referentie& referentie, const Plan& plan);

/// Months between the month of the plan and the month in which each product of an earlier cycle was there (CYC-21).
std::vector<gen::Uitloop> uitloop(const domain::Referentie& referentie);

struct Kans {
  std::string moment, stap;  ///< keys of the pieces
  base::Date van, tot;       ///< days that they share
};

/// Moments of other tracks during a step: where work can go along with them (CYC-14). By first day.
std::vector<Kans> kansen(const Plan& plan);

}  // namespace ruimte::application::planning
