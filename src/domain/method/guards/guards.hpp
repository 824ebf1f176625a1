// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/method/werkwijze.hpp"
#include "gen/gremium.hpp"

/// Guards: named questions that a method file may ask before an act. Each is pure and says who can and when.
namespace ruimte::domain::guards {

void register_vraagstuk(Registry& registry);
void register_afspraak(Registry& registry);
void register_besluit(Registry& registry);
void register_arrangement(Registry& registry);
void register_dialoog(Registry& registry);
void register_doelen(Registry& registry);
void register_draagvlak(Registry& registry);
void register_geld(Registry& registry);
void register_keuze(Registry& registry);
void register_voorstel(Registry& registry);
void register_capaciteit(Registry& registry);
void register_conflict(Registry& registry);
void register_machtiging(Registry& registry);
void register_publicatie(Registry& registry);
void register_uitkomst(Registry& registry);
void register_opties(Registry& registry);
void register_overig(Registry& registry);
void register_registers(Registry& registry);
void register_overleg(Registry& registry);
void register_contact(Registry& registry);
void register_cyclus(Registry& registry);
/// What is still open for the actor's side; for `verwachtAls`.
void register_verwacht(Registry& registry);
void register_inrichting(Registry& registry);
void register_toegang(Registry& registry);
void register_partij(Registry& registry);
void register_werkwijze(Registry& registry);
void register_claims(Registry& registry);

/// Who does not endorse says why; for every noun that is endorsed.
Answer bekrachtiging_met_reden(const Ctx& ctx, const Args& args);

/// Refuses what only the secretary of this body may do.
Answer ander_gremium(std::string_view gremium);

/// A period in the year plan does not end before it begins and lies in the years of the cycle: a typing error is no
/// plan.
Answer in_jaren_van(const gen::CyclusToestand& cyclus, base::Date van, base::Date tot);

}  // namespace ruimte::domain::guards
