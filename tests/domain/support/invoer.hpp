// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "support/hoofdtaak.hpp"

namespace ruimte::test {

/// A valid record of an input type, filled from its descriptor: shortest texts, first codes, tomorrow, ids of nothing.
base::Record voorbeeld(const base::TypeDesc& type, base::Date vandaag);

/// Inputs with which the act could succeed in the present state of the job, and inputs that are wrong on purpose. One
/// empty record for an act without input.
std::vector<base::Record> invoeren(const Hoofdtaak& job, const domain::Overgang& act);

/// One actor per function and kind of organisation that meets this job, and one of each function from a neighbour
/// province and from another department; secretaries of every body that belongs to the job.
std::vector<domain::Actor> iedereen(const Hoofdtaak& job);

/// Names of all guards that an act of the shipped method asks, sorted.
std::vector<std::string> alle_guards();
/// The shipped method without one guard, or without any when `naam` is empty.
domain::Werkwijze methode_zonder(const std::string& naam);
/// The shipped method without any guard: what then still holds, the kernel holds.
inline const domain::Werkwijze& kaal() {
  static const auto zonder = methode_zonder("");
  return zonder;
}

}  // namespace ruimte::test
