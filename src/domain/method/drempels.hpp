// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/kernel/bewijs.hpp"
#include "domain/method/werkwijze.hpp"

namespace ruimte::domain {

/// What this method asks of evidence, as its guard `bewijs_genoeg` names it; the defaults where it does not ask.
Bewijsdrempels bewijsdrempels(const Werkwijze& werkwijze);

}  // namespace ruimte::domain
