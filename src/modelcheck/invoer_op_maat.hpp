// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gen/afspraak_invoer.hpp"
#include "gen/vraagstuk_invoer.hpp"
#include "modelcheck/invoer.hpp"

namespace ruimte::modelcheck {

/// The inputs of acts whose fields belong together, such as a text and the hash that it rests on. Null for other acts.
std::optional<std::vector<base::Record>> op_maat(const Vraag& vraag, const domain::Overgang& handeling);

/// An agreement in five parts, of which one rests on another; with one action of the first province for the Rijk.
gen::OpstellenInvoer opstelinvoer(const domain::World& world, const base::Uuid& vraagstuk, gen::Afspraaktype type);
/// A decision on which the Rijk and the provinces agree, and that `wie` carries out.
gen::BesluitInvoer besluitinvoer(const std::string& gremium, const std::string& wie,
                                 const std::vector<std::string>& provincies);
/// The answer at the gate, with one criterion.
gen::ToetsenInvoer toetsinvoer(bool poort);

}  // namespace ruimte::modelcheck
