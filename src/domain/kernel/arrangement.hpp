// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "domain/kernel/rules.hpp"
#include "gen/afspraak.hpp"
#include "gen/arrangement.hpp"

/// The arrangement of one province: a list of agreements in fixed versions (I-17). Nothing in it makes an agreement
/// agreed; it only says which version is taken up.
namespace ruimte::domain {

/// H(province, cycle, covering text, ordered entries with their version, documents by name and place): what parties
/// sign and a BOL adopts. The bytes of a document are elsewhere, so no signature fixes those.
base::Hash manifest_hash(const gen::ArrangementToestand& arrangement);

const gen::Opname* vind_opname(const gen::ArrangementToestand& arrangement, const base::Uuid& afspraak);
const gen::Opnamevoorstel* vind_opnamevoorstel(const gen::ArrangementToestand& arrangement, const base::Uuid& id);

/// The freeze date has passed on that day, whatever phase the method made of it.
bool is_bevroren(const gen::ArrangementToestand& arrangement, base::Date dag);

/// A text that other provinces share, one that replaces such a text, and anything after the freeze date come in only
/// when the province itself takes them up.
bool vraagt_provincie(const gen::ArrangementToestand& arrangement, const gen::Opname& opname);

/// The Rijk and this province stand by the version that is taken up: it was adopted, or both consented to it.
bool gedragen_versie(const gen::AfspraakToestand& afspraak, const gen::Opname& opname, std::string_view provincie);

bool heeft_getekend(const gen::ArrangementToestand& arrangement, std::string_view partij);

Answer arrangement_rules(const Voorval& voorval);
/// After all facts of a command: one province for life, the hash is that of the content, what was adopted stands.
Answer arrangement_accepts(const Aggregate* before, const gen::ArrangementToestand& na);

}  // namespace ruimte::domain
