// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "application/planning/botsingen.hpp"
#include "application/planning/jaarplan.hpp"
#include "application/planning/schuif.hpp"

/// Sentences of the year plan. Private to this folder.
namespace ruimte::application::planning {

/// The name of a party of the bands.
std::string partij_naam(const Planvraag& vraag, std::string_view id);
/// The parties in a row; all provinces together have one name.
std::string wie_namen(const Planvraag& vraag, const std::vector<std::string>& wie);
/// Whose piece it is: body or organisation; empty when it is of all.
std::string eigenaar(const Planvraag& vraag, const Stuk& stuk);

gen::Botsing in_woorden(const Planvraag& vraag, const Plan& plan, const Bots& bots);
/// What a piece was and would be.
gen::Verschuiving verschuiving(const Planvraag& vraag, const Plan& oud, const Plan& nieuw, const Schuif& schuif);

struct Verschil {
  std::vector<gen::Botsing> nieuw, weg;  ///< what clashes only then, and only now
};
Verschil verschil(const Planvraag& vraag, const Plan& oud, const Plan& nieuw);

std::string waarom(const Planvraag& vraag, const Plan& plan, const Schuif& schuif);

}  // namespace ruimte::application::planning
