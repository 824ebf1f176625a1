// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modelcheck/verken.hpp"

namespace ruimte::modelcheck {

/// What only the whole graph shows. I-08: from every state an end is reachable for every dossier of the nouns that the
/// scope names, by moves of those who take part; so no group of states without an end holds anyone. I-10, I-11: while
/// everybody stays silent the clock alone takes a conflict to an end or to its highest rung, where it reminds, and a
/// proposal to a response that is recorded as late. Only for a complete exploration. O(states + transitions).
void toets_graaf(const Opzet& opzet, const domain::Werkwijze& werkwijze, const Verkenning& verkenning,
                 Telling& telling);

/// The shortest list of steps from a starting state to this one.
std::vector<std::uint32_t> weg_naar(const Verkenning& verkenning, std::uint32_t stand);

}  // namespace ruimte::modelcheck
