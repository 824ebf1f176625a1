// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/kernel/rules.hpp"

/// What a side knows for itself and tells the other, and choices of the Rijk for all.
namespace ruimte::domain {

/// I-05, I-07, I-20: allowed for every fact that is about something else.
Answer ruimte_rules(const Voorval& voorval);

}  // namespace ruimte::domain
