// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <vector>

#include "domain/method/werkwijze.hpp"
#include "gen/conflict.hpp"

/// The ladder of a conflict as it stands: whose bodies, which rung is next, who are its parties.
namespace ruimte::domain::conflictpad {

inline const gen::ConflictToestand& toestand(const Ctx& c) { return c.dossier->toestand.as<gen::ConflictToestand>(); }

/// Bodies with instance where it may be tabled now, with their rung: beside the present one, and of the next rung.
std::map<std::string, int> plekken(const World& world, const gen::ConflictToestand& t);
/// The same for the next rung only: where the clock takes it.
std::map<std::string, int> volgende(const World& world, const gen::ConflictToestand& t);
/// Of every rung above the present one.
std::map<std::string, int> hogere(const World& world, const gen::ConflictToestand& t);

/// The bodies alone, in order of name.
std::vector<std::string> namen(const std::map<std::string, int>& plekken);

/// True when the body has the mandate to settle a conflict of this kind today.
bool mag_beslissen(const Ctx& c, std::string_view gremium);

/// True when the actor speaks for a party to it.
bool is_partij(const Ctx& c);
/// A party, the programme, or a body of its ladder: who may say how it is handled.
bool gaat_erover(const Ctx& c);
/// True when every party stands behind the proposal: each side, or among departments two of them.
bool allen_akkoord(const World& world, const gen::ConflictToestand& t, const gen::Procesafspraak& voorstel);

/// Somebody could still give a reading of the core.
bool kern_staat_open(const World& world, const gen::ConflictToestand& t);
/// The bodies of its ladder that may settle it today, from low to high.
std::vector<std::string> beslisgremia(const Ctx& c);
/// Who must hear the outcome: everybody who took part, and of a side of which nobody did, the one who stands for it.
std::vector<std::string> te_informeren(const World& world, const gen::ConflictToestand& t);

}  // namespace ruimte::domain::conflictpad
