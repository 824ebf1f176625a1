// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "application/taken/scenario.hpp"
#include "gen/schuif.hpp"

/// How certain a scenario is: it is solved many times, each time with figures drawn between what claims ask at least
/// and at most. docs/decisions/0060.
namespace ruimte::application {

inline constexpr std::int64_t default_monsters = 50, default_zaad = 1;

/// A figure for a claim in one of the draws: triangular from `minste` to `meeste` with its top at `verwacht`, in whole
/// m2. Follows from seed, draw and claim alone, so it is the same whatever else is drawn. O(1).
base::SquareMetres trekking(const gen::Claimomvang& omvang, const base::Uuid& claim, std::int64_t zaad,
                            std::int64_t monster);

/// The job, with these claims. No id yet.
Taakvraag steekproeftaak(const gen::ScenarioInvoer& vraag, const gen::SteekproefInvoer& hoe,
                         const gen::Kaartclaims& claims, const Rekenaar& rekenaar, const domain::Actor& actor);

/// The job itself: every draw is solved from the one before, and counted again from the cells as a scenario is. A stop
/// keeps nothing.
Taakeinde bereken_steekproef(const Gehuurd& taak, const Werkgang& gang, const Rekenaar& rekenaar);

/// A stored result; nothing when it is not one.
std::optional<gen::Steekproefuitslag> steekproef_in(std::string_view uitslag);

/// What changed since: compared with the claims of the reader as they are now.
gen::Overlapverschil verschil(const gen::Steekproefuitslag& toen, const gen::Kaartclaims& nu, const Rekenaar& rekenaar);

}  // namespace ruimte::application
