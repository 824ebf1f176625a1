// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/kernel/rules.hpp"
#include "gen/afspraak.hpp"

/// I-16: what touches rules, instruments or money is decided elsewhere. The agreement names where, and for money the
/// holder of the budget agrees. There is no money in the arrangement itself.
namespace ruimte::domain {

bool raakt_geld(const gen::AfspraakToestand& afspraak);

/// It touches rules, instruments or money and does not say where that is decided.
bool mist_route(const gen::AfspraakToestand& afspraak);

const gen::Geldvoorwaarde* vind_geldvoorwaarde(const gen::AfspraakToestand& afspraak, const base::Uuid& id);

/// The side of this organisation is a party, so that it can read what it agrees to.
bool budgethouder_leest(const Referentie& referentie, const gen::AfspraakToestand& afspraak,
                        std::string_view organisatie);

/// Refuses adoption while the route, a condition for the money, or the consent of a budget holder is missing.
Answer route_en_geld_rond(const gen::AfspraakToestand& afspraak);

/// Rules on the facts of route and money; allowed for any other fact.
Answer geld_rules(const Voorval& v);

}  // namespace ruimte::domain
