// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>

#include "domain/kernel/rules.hpp"
#include "gen/afspraak.hpp"
#include "gen/doelstand.hpp"

/// Public goals to which an agreement contributes, and what was reached of them. A value never stands without the
/// source that shows it and the day of that source.
namespace ruimte::domain {

/// A goal of the catalogue; null when unknown. O(number of goals).
const gen::Doel* vind_doel(const Referentie& referentie, std::string_view id);

/// Something to reach (no measurement or grant), for the whole country or for a province that is a party.
bool doel_past(const gen::Doel& doel, const gen::AfspraakToestand& afspraak);

const gen::Doelkoppeling* vind_koppeling(const gen::AfspraakToestand& afspraak, std::string_view doel);

/// The value of the latest source; null when nothing was reported.
const gen::Doelwaarde* laatste_waarde(const gen::Doelkoppeling& koppeling);

/// Share of the goal in tenths of a per cent, rounded down; a goal of nothing has no share.
std::optional<std::int64_t> aandeel(std::int64_t waarde, std::int64_t doel);

/// The source is of more than a year before this day.
bool ouder_dan_een_jaar(base::Date bron, base::Date vandaag);

/// Rules on the facts of goals: a party of the agreement, for itself; allowed for any other fact.
Answer doel_rules(const Voorval& voorval);

}  // namespace ruimte::domain
