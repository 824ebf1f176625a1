// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/kernel/rules.hpp"

/// An agenda is fixed by a body that may (I-07), holds no overrun without a name (I-14), and after it was fixed nothing
/// changes on it without a reason (I-09).
namespace ruimte::domain {

Answer agenda_rules(const Voorval& voorval);

}  // namespace ruimte::domain
