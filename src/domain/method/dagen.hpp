// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/types.hpp"
#include "domain/kernel/refusal.hpp"

namespace ruimte::domain {

/// Whether a day that someone filled in lies between two days, both included; the refusal names them.
Answer dag_tussen(base::Date dag, base::Date vanaf, base::Date tot);

/// From a day on, at most ten years ahead: later is a slip of the keyboard.
Answer dag_vanaf(base::Date dag, base::Date vanaf);

}  // namespace ruimte::domain
