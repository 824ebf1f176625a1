// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modelcheck/modelcheck.hpp"

namespace ruimte::modelcheck {

/// How the state was reached and what was done there, in words and as a script for a server. The last step is the one
/// that breaks the rule, when one step does.
Tegenvoorbeeld tegenvoorbeeld(const Opzet& opzet, const domain::Werkwijze& werkwijze, const Verkenning& verkenning,
                              const Vondst& vondst, Woordenboek& woorden);

/// The course of events as src/application/script.hpp plays it: accounts, then every step with its day.
base::json::Value script(const std::vector<Gedaan>& gedaan);

}  // namespace ruimte::modelcheck
