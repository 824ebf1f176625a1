// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/kernel/rules.hpp"

namespace ruimte::domain {

/// A call to account comes from the one who sends it, and only the party that was called answers it.
Answer aanspreken_rules(const Voorval& v);

}  // namespace ruimte::domain
