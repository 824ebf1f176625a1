// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "domain/method/werkwijze.hpp"

/// VRO has two hats: the programme track and the department. Somebody who holds a function in both is told when he acts
/// with the second one on an issue on which he acted with the first.
namespace ruimte::domain::petten {

/// The warning, when this person acted on this vraagstuk in the other hat. Of the strength of rule `twee_petten`.
std::optional<Refusal> andere_pet(const Ctx& ctx);

/// The fact that keeps in which hat somebody who has both acted on a vraagstuk; empty when it stands there already.
std::optional<Event> gedragen(const Ctx& ctx);

}  // namespace ruimte::domain::petten
