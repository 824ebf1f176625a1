// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "domain/kernel/rules.hpp"
#include "gen/voorstel.hpp"

/// I-10: every unresolved answer of a proposal gets a response or is overdue; nothing closes silently.
namespace ruimte::domain {

/// The answer still asks a response: it does not simply fit, was not withdrawn, and the last response did not settle
/// it. What does not fit at all is for the departments together: it stays open until each that was asked has answered.
bool vraagt_reactie(const gen::Voorstelelement& element);
/// Of this department.
bool vraagt_reactie_van(const gen::Voorstelelement& element, std::string_view organisatie);

/// The phase that follows from the elements; no act sets it.
std::string voorstelfase(const gen::VoorstelToestand& voorstel);

/// Null when the proposal has no such element.
const gen::Voorstelelement* vind_element(const gen::VoorstelToestand& voorstel, const base::Uuid& id);

Answer voorstel_rules(const Voorval& voorval);

/// Every element that asks a response has a term that runs or is recorded as late, and nothing that was said is gone.
Answer voorstel_accepts(const Aggregate* before, const gen::VoorstelToestand& after);

}  // namespace ruimte::domain
