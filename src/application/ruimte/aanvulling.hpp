// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "application/ports.hpp"
#include "application/ruimte/bewijs.hpp"
#include "application/ruimte/meting.hpp"

namespace ruimte::application {

/// Fills in what the program measures, before an act is judged: a sender never brings a measurement himself. For an act
/// about a spanningspunt without a statement from a document that is the overlap of its claims as they now stand, if
/// the sender may read each and each has a place; without it the rules say what is missing. Other acts stay as they
/// are.
void vul_meting_aan(domain::Command& opdracht, const Rekenaar& rekenaar, Reader& lezer, Kringen kringen,
                    base::Instant nu);

/// The same for evidence: for the act that tests a vraagstuk the facts are those that the program gathers, from what
/// the sender may read and every reader of the vraagstuk too. Without `rekenaar` nothing is measured.
void vul_bewijs_aan(domain::Command& opdracht, const Bewijsvraag& vraag);

}  // namespace ruimte::application
