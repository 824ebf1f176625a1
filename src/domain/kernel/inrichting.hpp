// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/kernel/refusal.hpp"
#include "domain/kernel/rules.hpp"
#include "gen/inrichting.hpp"

/// What the parties chose about how they work, as far as the kernel holds them to it.
namespace ruimte::domain {

/// Natural key of the setup of the whole; that of a province is its code.
inline constexpr std::string_view het_geheel = "geheel";

/// The choice in force for a province, or for the whole when `provincie` is empty; while there is none, how the
/// catalogue says that the program behaves. Empty for a setting without choices.
std::string keuze_van(const World& world, std::string_view instelling, std::string_view provincie = {});

/// A number that the parties together may choose: the choice in force, within the bounds of the catalogue; else its
/// default. @pre the setting is a number.
std::int64_t getal_van(const World& world, const std::string& instelling);

/// The same in a setup of the whole that somebody has in hand; null: nobody chose anything.
std::int64_t getal_in(const Referentie& referentie, const gen::InrichtingToestand* geheel,
                      const std::string& instelling);

/// How strong a rule is for dossiers of these provinces: at least as the method says, stricter where the whole or one
/// of them chose so. Never weaker.
Sterkte sterkte_van(const World& world, std::string_view regel, const std::vector<std::string>& provincies,
                    Sterkte volgens_werkwijze);

/// Names of the settings of the whole that nobody chose yet: the questions that the method must answer, or the others.
/// A side that says that it does not choose, and why, has chosen. A setting with a default of its own counts as chosen.
std::vector<std::string> zonder_keuze(const Referentie& referentie, const gen::InrichtingToestand* geheel,
                                      Keuzesoort soort);

/// Whose own proposal it is, or without whose consent it can never be agreed. One province of twelve cannot hold back a
/// choice for the whole.
bool kan_tegenhouden(const gen::InrichtingToestand& t, const gen::Keuzevoorstel& p, std::string_view zijde);

/// Mode `afschalen`: a place to meet and to keep promises, without decisions.
bool afgeschaald(const World& world);

/// Why something of step 3 cannot be done in mode `afschalen`, who changes that, and by what.
Answer modus_weigert();

/// I-19: in mode `afschalen` no fact of step 3 and no new agreement. Refusal: `modus_afschalen`.
Answer modus_staat_toe(const Voorval& voorval);

/// A choice rests on the sides: each for itself, the Rijk and at least one province, and of a province that province.
Answer inrichting_rules(const Voorval& voorval);

}  // namespace ruimte::domain
