// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/kernel/rules.hpp"
#include "gen/afspraak.hpp"

/// Whether a side still supports what it agreed to. It may say that it does not; that changes no text and no consent.
/// After a new administration each side is asked; no answer is neither yes nor no.
namespace ruimte::domain {

/// What the side said, while it stands; null when it said nothing or took it back.
const gen::NietGedragen* niet_gedragen(const gen::AfspraakToestand& afspraak, std::string_view zijde);

/// The question that the side has not answered: about its latest administration only.
const gen::Herbevestiging* open_herbevestiging(const gen::AfspraakToestand& afspraak, std::string_view zijde);

/// Types C and D that run, to which the side agreed before this day.
bool vraagt_herbevestiging(const gen::AfspraakToestand& afspraak, std::string_view zijde, base::Date aangetreden);

/// The one side that a body speaks for, when it may agree for it: of its own administration a new one counts.
std::optional<std::string> zijde_van_bestuur(const World& world, std::string_view gremium, base::Date dag);

/// Rules on the facts of support; allowed for any other fact.
Answer draagvlak_rules(const Voorval& v);

}  // namespace ruimte::domain
