// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <vector>

#include "base/types.hpp"
#include "gen/catalogus_inhoud.hpp"

/// Which days are no working days. They follow from rules, so that no year has to be typed over.
namespace ruimte::domain {

/// The years of the calendar: from the first cycle to the last that a record can name.
inline constexpr int kalender_van = 2022, kalender_tot = 2100;

/// Easter Sunday in the Gregorian calendar (the rule of Meeus, Jones and Butcher).
base::Date eerste_paasdag(int jaar);

/// The days in the years of the calendar, sorted, each once. A rule has a fixed day or a day counted from Easter.
std::vector<base::Date> vrije_dagen(std::span<const gen::Feestdag> regels);

/// Working days among `van` and the days after it up to, not including, `tot`; 0 when `tot` is not later. O(days).
int werkdagen_tussen(base::Date van, base::Date tot, std::span<const base::Date> vrij);

}  // namespace ruimte::domain
