// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <vector>

#include "support/hoofdtaak.hpp"

namespace ruimte::test {

using Kijker = std::function<void(const Hoofdtaak&, const std::vector<domain::Actor>&)>;

/// Looks at every story and at every stop of the main job: together they show every phase of every noun.
void walk_all(const Kijker& kijk);

}  // namespace ruimte::test
