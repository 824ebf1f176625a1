// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "base/record.hpp"
#include "gen/claim.hpp"
#include "gen/opgave.hpp"
#include "gen/spanningspunt.hpp"

/// List rows and natural keys of opgaven, claims and tensions. Private to src/domain/kernel.
namespace ruimte::domain {

base::Record rij_opgave(const gen::OpgaveToestand& t);
base::Record rij_claim(const gen::ClaimToestand& t);
base::Record rij_spanningspunt(const gen::SpanningspuntToestand& t);
std::string sleutel_opgave(const gen::OpgaveToestand& t);
std::string sleutel_claim(const gen::ClaimToestand& t);
/// One for the same claims and the same readers, whatever became of it.
std::string sleutel_spanningspunt(const gen::SpanningspuntToestand& t);

}  // namespace ruimte::domain
