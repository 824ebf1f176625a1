// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <vector>

#include "application/ruimte/meting.hpp"
#include "application/taken/narekenaar.hpp"
#include "application/taken/uitvoerder.hpp"
#include "domain/kernel/world.hpp"
#include "gen/kaart.hpp"
#include "gen/scenario.hpp"
#include "gen/taak.hpp"

/// Scenarios as a job: do the claims of the asker fit together, what does not, and where. docs/decisions/0058.
namespace ruimte::application {

/// Another number when the same input could give another result.
inline constexpr std::string_view scenarioversie = "scenario 2, pasproef 1";

/// Of the question without its name, claims, versions, shapes, borders and layers. O(points).
/// @pre every layer of the question is known here
base::Hash vingerafdruk(const gen::ScenarioInvoer& vraag, const gen::Kaartclaims& claims, const Rekenaar& rekenaar);

/// The job that computes it, with these claims. No id yet.
Taakvraag scenariotaak(const gen::ScenarioInvoer& vraag, const gen::Kaartclaims& claims, const Rekenaar& rekenaar,
                       const domain::Actor& actor);

/// Bytes that computing it takes, upper estimate. O(points).
std::size_t geschat_geheugen(const gen::ScenarioInvoer& vraag, const gen::Kaartclaims& claims, const Zones& provincies);

/// Whether every layer of ground that the question leaves out is here.
bool kent_lagen(const Rekenaar& rekenaar, const gen::ScenarioInvoer& vraag);

/// What computing one needs. Both outlive the job.
struct Scenariodelen {
  const Rekenaar& rekenaar;
  Narekenaar narekenaar;
};

/// The job itself. No answer is a result before the separate program counted it again. A stop while the solver improves
/// its answer gives the best one there is, with its gap; a stop before that gives nothing.
Taakeinde bereken_scenario(const Gehuurd& taak, const Werkgang& gang, const Scenariodelen& delen);

/// A stored result; nothing when it is not one.
std::optional<gen::Scenariouitslag> scenario_in(std::string_view uitslag);

/// What changed since: compared with the claims of the reader as they are now.
gen::Overlapverschil verschil(const gen::Scenariouitslag& toen, const gen::Kaartclaims& nu, const Rekenaar& rekenaar);

/// What the shared picture keeps of it.
gen::Scenariobewijs bewijs_van(const gen::Scenariouitslag& uitslag);

/// Fills in the evidence of the scenarios that a statement names, from jobs of this person. What the sender put there
/// is thrown away; a scenario that is not his own leaves a gap, which the rules refuse.
void vul_scenario_aan(domain::Command& opdracht, TaakStore* taken, const domain::Actor& actor);

}  // namespace ruimte::application
