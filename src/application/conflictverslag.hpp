// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "application/labels.hpp"
#include "application/ports.hpp"
#include "gen/api.hpp"

/// How the ladders were used, and where somebody loses without a conflict: counted over what one reader may read.
namespace ruimte::application {

/// Dossiers of a noun that are looked at; beyond them the report says that it is not complete.
inline constexpr int max_verslagdossiers = 2000;

struct VerslagQuery {
  const domain::Referentie& referentie;
  Kringen kringen;
  base::Date vandaag;
  Taal taal = Taal::nl;
};

/// O(vraagstukken + conflicten + hangpunten + afspraken), at most `max_verslagdossiers` of each.
gen::Conflictverslag conflictverslag(Reader& reader, const VerslagQuery& query);

}  // namespace ruimte::application
