// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "application/kaart/kaartinvoer.hpp"
#include "base/result.hpp"

namespace ruimte::geodata {

/// The value of an attribute as the kind that was asked for, or what is wrong with it. Texts come in form C.
base::Result<application::Kaartwaarde, application::Bevinding> to_kind(const application::Kaartwaarde& raw,
                                                                       const application::Kaartveld& veld);
/// The same as text, for an id; empty when there is no value.
std::string id_text(const application::Kaartwaarde& raw);

}  // namespace ruimte::geodata
