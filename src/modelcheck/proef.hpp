// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/method/methoden.hpp"
#include "gen/werkwijze.hpp"
#include "modelcheck/modelcheck.hpp"

namespace ruimte::modelcheck {

/// Limits of a trial beside a server that goes on answering: one thread, and a bound on the states in memory.
Grenzen grenzen_van_proef();

/// Tries a whole method as `opdracht` says, held against the shipped one: what is changed is tried too. What was
/// explored, and a finding for every rule that broke, every world that was not explored to its end and every new act
/// that no world tried. `kenmerk` is left empty. Minutes for all scopes; throws std::runtime_error when a scope cannot
/// begin.
gen::WerkwijzeproefInvoer proef(const domain::Methode& methode, const domain::Methoden& methoden, Opdracht opdracht);

}  // namespace ruimte::modelcheck
