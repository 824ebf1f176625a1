// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <vector>

#include "application/kaart/overlapbestand.hpp"
#include "application/labels.hpp"
#include "application/ruimte/meting.hpp"
#include "application/taken/uitvoerder.hpp"
#include "gen/kaart.hpp"
#include "gen/overzichten.hpp"
#include "gen/taak.hpp"

/// All overlaps of the claims that someone may read, as a job: its result is a gen::Overlappen. The claims go along as
/// they were when he asked; who may read the result is asked again when it is read.
namespace ruimte::application {

/// What a result may hold: pairs, and areas of claims and pairs over the zones.
inline constexpr std::size_t most_pairs = 50'000, most_areas = 200'000;

/// The zones over which is divided; null when this program has no map of them.
const Zones* gebieden(const Rekenaar& rekenaar, gen::Gebiedsindeling indeling);

/// Over what a result depends on: the question, numbers, versions and shapes of the claims, the map of the zones and
/// the arithmetic. O(points).
base::Hash vingerafdruk(const gen::OverlappenInvoer& vraag, const gen::Kaartclaims& claims, const Zones& zones);

/// A job over these claims, which the actor may read. Who has a side shares its result there, and only with who asks
/// about the very same claims. O(points).
Taakvraag overlaptaak(const gen::OverlappenInvoer& vraag, const gen::Kaartclaims& claims, const Zones& zones,
                      const domain::Actor& actor);

/// What computing may need at most, in bytes: of the points, the cells that borders cross and the pairs whose boxes
/// meet. Measured, the whole process: 168 MB for 5,000 claims of 60 points (here 370), 127 MB for 30 of 15,000 points
/// (here 241), 102 MB for 8 combs of 2,000 teeth of 20 km (here 160). O(points + claims x zones + claims squared).
std::size_t geschat_geheugen(const gen::Kaartclaims& claims, const Zones& zones);

/// Klaar, or mislukt when there is more than a result may hold or when the zones are not those of the one who asked.
/// Figures are exact, with the one cell of every measurement, and rounded once to m2. Cost as spatial::Overlay::of.
Taakeinde bereken_overlappen(const Gehuurd& taak, const Werkgang& gang, const Rekenaar& rekenaar);

/// What is different now from what was computed with. O(points).
gen::Overlapverschil verschil(const gen::Overlappen& toen, const gen::Kaartclaims& nu, const Zones& zones);

/// Rows of pairs for a map file, with the shapes as `vorm_van` gives them, which outlive the answer; one per area, and
/// one for what lies outside. O(areas x zones).
std::vector<Overlapregel> overlapregels(const gen::Overlappen& uitslag, const Zones& zones,
                                        const std::function<const base::Geometry&(const base::Uuid&)>& vorm_van);

/// For a spreadsheet: a row per area of a claim by itself, then one per area of a pair. O(areas).
gen::Overzicht overlaptabel(const gen::Overlappen& uitslag, Taal taal);

}  // namespace ruimte::application
