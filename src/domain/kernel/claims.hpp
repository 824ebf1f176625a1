// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/kernel/rules.hpp"
#include "gen/claim.hpp"

/// Claims: of the owner of the opgave, for its readers, with amounts, years and a place that agree with each other.
namespace ruimte::domain {

/// Allowed for every fact that is about something else.
Answer claim_rules(const Voorval& voorval);

/// The phase in which a claim or an opgave asks nothing any more.
inline constexpr std::string_view fase_ingetrokken = "ingetrokken";

}  // namespace ruimte::domain
