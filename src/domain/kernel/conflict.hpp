// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "domain/kernel/rules.hpp"
#include "gen/conflict.hpp"

/// What no method can bend about a conflict: who gives an outcome, that it is told to all who took part, and that
/// nothing becomes public that not every side released word for word.
namespace ruimte::domain {

/// The provinces that it is about; one with a municipality or water board is the matter of the province that named it.
std::vector<std::string> conflictprovincies(const World& world, const gen::ConflictToestand& t);
/// The sides that are party to it: the Rijk, provinces, or both.
std::vector<std::string> conflictzijden(const World& world, const gen::ConflictToestand& t);

/// The side has a reading of its own, or took over the one that stands.
bool heeft_lezing(const gen::ConflictToestand& t, std::string_view zijde);

/// Fingerprint of a text for the public list; a side releases exactly this text.
base::Hash openbare_hash(const gen::OpenbareTekst& tekst);
/// The row of the public list that belongs to a conflict. It tells nothing of the conflict itself.
StreamRef openbare_regel(const StreamRef& conflict);
/// Between two sides or more: only then can a record that no choice is made become public.
bool kan_openbaar(gen::Conflictsoort soort);
/// Every side that is party to it released the standing text.
bool overal_vrijgegeven(const World& world, const gen::ConflictToestand& t);

/// Refuses a fact on a conflict, or on the public list, that breaks these rules.
Answer conflict_rules(const Voorval& v);
/// I-11: until there is an outcome, an owner and a term that runs; afterwards the duty to tell everybody.
Answer conflict_accepts(const gen::ConflictToestand& t);

}  // namespace ruimte::domain
