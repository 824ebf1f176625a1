// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/kernel/aggregate.hpp"

/// What of a dossier can be found by its words.
namespace ruimte::application {

struct Zoektekst {
  std::string titel;               ///< number and title
  std::vector<std::string> delen;  ///< every other text, as it stands in the dossier, and names of places and themes
};

/// Empty title for a noun that has no list: nobody can open it. Personal data are left out. O(size of the dossier).
Zoektekst zoektekst(const domain::Aggregate& dossier);

/// Changes when the same dossier may give another text, apart from its schema: names of places and themes stand in
/// catalogues.
std::string zoektekst_vorm();

/// The name of a dossier in its own words, from its list row: nouns differ in which field says so. Empty when none
/// does.
std::string eigen_titel(const base::Record& rij);

}  // namespace ruimte::application
