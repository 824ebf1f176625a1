// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "application/labels.hpp"
#include "base/json.hpp"

/// Who refuses, loses, errs or is late in a story of the example need not carry his real name: pictures of it travel.
namespace ruimte::application {

/// What a party is called instead.
struct Schuilnaam {
  std::string organisatie;  ///< id
  std::string nl, en, kort;
  std::vector<std::string> woorden;  ///< how texts of the example call the party
  std::string account;               ///< how names of accounts call it
};

/// Those that come with the program: `referentie/voorbeeld/schuilnamen.yaml`.
const std::vector<Schuilnaam>& schuilnamen();

std::vector<Labels::Naam> als_namen(const std::vector<Schuilnaam>& schuilnamen);

/// The script with its people and texts speaking of the parties by these names. Ids stay.
base::json::Value met_schuilnamen(const base::json::Value& script, const std::vector<Schuilnaam>& schuilnamen);

}  // namespace ruimte::application
