// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/kernel/rules.hpp"
#include "gen/vraagstuk.hpp"
#include "gen/vraagstuk_invoer.hpp"

/// What must be there before a vraagstuk is on the table with the province (I-05, I-06), and what a decision rests on.
namespace ruimte::domain {

/// The one active position of the Rijk, recorded in a body of the Rijk, and one of every province concerned.
Answer inzetten_gereed(const gen::VraagstukToestand& vraagstuk);

/// What sides sign when they stand for the weighing.
base::Hash blad_hash(const gen::AfwegingsbladInvoer& blad);

/// Refuses a fact that brings a vraagstuk into step 3, or that only step 3 may record, without every position. By
/// whatever act: it looks at the step that the method gives the phase, and at what the fact binds.
Answer stap3_rules(const Voorval& voorval);

}  // namespace ruimte::domain
