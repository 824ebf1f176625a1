// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "domain/method/methoden.hpp"

/// The shipped catalogue and method, and methods that differ from it in one place.
namespace ruimte::modelcheck {

const domain::Referentie& referentie();
const domain::Werkwijze& werkwijze();
/// The shipped one, and what is amended from it.
const domain::Methoden& methoden();
/// The method files as shipped, canonical JSON.
std::vector<domain::WerkwijzeBestand> bestanden();
/// Throws when it does not load.
domain::Werkwijze method_of(const std::vector<std::string>& texts);
/// With every occurrence of a piece in one file replaced; the piece must occur there. `bestand` ends the path.
domain::Werkwijze changed(const std::string& bestand, const std::string& from, const std::string& to);
domain::Werkwijze without_guards(const std::vector<std::string>& guards);

}  // namespace ruimte::modelcheck
