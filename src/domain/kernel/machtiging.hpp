// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "domain/kernel/rules.hpp"
#include "gen/machtiging.hpp"
#include "gen/organisatie_en_functie.hpp"

/// Who acts may act: his function still counts, and who acts in the name of another was allowed to by that other, for
/// this, today. Looked at when the command is decided, so what ended between opening and pressing counts.
namespace ruimte::domain {

/// From its first to and including its last day, and never after an act ended it.
bool functie_geldt(const gen::FunctieToestand& functie, base::Date vandaag);

/// Whether the authorisation could be used today for anything at all.
bool machtiging_geldt(const World& world, const gen::MachtigingToestand& machtiging, base::Date vandaag);

/// Refusals: `functie_geldt_niet`, and those whose code begins with `machtiging_`.
Answer handelt_bevoegd(const World& world, const Actor& actor, const StreamRef& stream, std::string_view handeling,
                       base::Date vandaag);

/// Only the holder himself gives and withdraws, to someone of his own organisation whose function allows it. Nobody who
/// acts in another's name passes that on.
Answer machtiging_rules(const Voorval& voorval);

}  // namespace ruimte::domain
