// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/kernel/rules.hpp"
#include "gen/hangpunt.hpp"

/// A sticking point lies between two parties; nobody closes it alone.
namespace ruimte::domain {

enum class Hangpuntkant : std::uint8_t { geen, noemer, ander };

/// For which of the two parties the actor speaks. Between sides everyone who may agree for the side does; within one
/// side only the two parties themselves.
Hangpuntkant hangpuntkant(const gen::HangpuntToestand& hangpunt, const Actor& actor);

/// Who speaks is one of the two, for itself; what one proposed the other confirms.
Answer hangpunt_rules(const Voorval& voorval);

}  // namespace ruimte::domain
