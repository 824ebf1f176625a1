// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/kernel/referentie.hpp"
#include "gen/afspraak.hpp"

/// Which wording says too little about who does what. The list is data (`referentie/vaagheden.yaml`).
namespace ruimte::domain {

/// Phrases of the list that stand in the text as whole words, in the order of the list.
std::vector<std::string> vage_woorden(const Referentie& referentie, std::string_view tekst);

/// Those in what an agreement binds to: its concrete part and its actions.
std::vector<std::string> vaag_in(const Referentie& referentie, const gen::AfspraakToestand& afspraak);

/// `onderzoeken, bespreken`
std::string opgesomd(const std::vector<std::string>& woorden);

}  // namespace ruimte::domain
