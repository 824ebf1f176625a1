// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"
#include "gen/claim.hpp"
#include "gen/taak.hpp"

namespace ruimte::application {

/// Inputs of claim_vastleggen for the chosen objects of a map that was read, in the order of the question. What a row
/// leaves out is as for all; place, provinces and area come from the map, and the source names its file. All mistakes
/// at once, by their place in the question. O(n log n). @pre the report of the map is good
base::Result<std::vector<gen::ClaimVastleggenInvoer>, base::InputErrors> claims_van(const gen::Lezing& kaart,
                                                                                    const gen::OvernemenInvoer& vraag);

}  // namespace ruimte::application
