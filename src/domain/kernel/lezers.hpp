// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <set>
#include <string>

#include "domain/kernel/kring.hpp"
#include "domain/kernel/referentie.hpp"

/// Which sides read an audience: for links between dossiers, which must not tell one reader what only another may know.
namespace ruimte::domain {

/// `rijk` and province codes. Of an audience that is no matter of sides (one person) empty; the public and all
/// participants count as every side.
std::set<std::string> lezende_zijden(const Referentie& referentie, Kring kring);

/// Whoever reads the first also reads the second. O(number of provinces).
bool leest_ook(const Referentie& referentie, Kring eerste, Kring tweede);

}  // namespace ruimte::domain
