// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include "application/ruimte/meting.hpp"
#include "gen/kaart.hpp"
#include "gen/scenario.hpp"
#include "spatial/pasproef/pasproef.hpp"
#include "spatial/zonaal/plane.hpp"

/// Claims as cells: what a pasproef needs, made from what stands on the map.
namespace ruimte::application {

/// Edge of a cell, metres.
inline constexpr std::int32_t scenariocel_m = 100;
inline constexpr std::int64_t scenariocel_m2 = std::int64_t{scenariocel_m} * scenariocel_m;
inline constexpr std::size_t most_scenario_claims = 40;

/// What a claim asks in this scenario, m2.
base::SquareMetres gevraagd(const gen::ScenarioInvoer& vraag, const gen::Kaartclaim& claim);

/// Claims that ask something and lie somewhere, by number.
std::vector<gen::Kaartclaim> deelnemers(const gen::ScenarioInvoer& vraag, const gen::Kaartclaims& claims);

/// A scenario for the solver, with what it does not need to know. Every claim has a demand for each region, also 0, so
/// node n is claim n / regions in region n % regions.
struct Scenariovlak {
  spatial::Frame frame;
  std::vector<std::string> gebieden;              ///< provinces by id, and last what lies outside them
  std::vector<std::uint32_t> plaats;              ///< per cell of the solver, its place in the frame
  std::vector<std::vector<std::int16_t>> vlak;    ///< per claim, per cell of the solver
  std::vector<bool> op_kaart;                     ///< per claim: it has a shape
  std::vector<std::vector<std::int64_t>> cellen;  ///< per claim, per region the cells that it may have
  spatial::pasproef::Scenario scenario;           ///< looks into `vlak`
  std::vector<gen::Scenariorecept> recepten;      ///< per function, when recipes are asked
  std::vector<gen::Scenariouitleg> uitleg;        ///< per claim with a recipe: the place that suits best

  Scenariovlak() = default;
  Scenariovlak(Scenariovlak&&) = default;
  Scenariovlak& operator=(Scenariovlak&&) = default;
  Scenariovlak(const Scenariovlak&) = delete;
  Scenariovlak& operator=(const Scenariovlak&) = delete;
  ~Scenariovlak() = default;
};

/// The box in which these claims lie, in cells. O(points).
spatial::Frame kader(const std::vector<gen::Kaartclaim>& claims, const Zones& provincies);

/// How the suitability of these claims comes about: a line per function, in order of its id. Empty when the question
/// is simple.
std::vector<gen::Scenariorecept> receptkeuze(const gen::ScenarioInvoer& vraag,
                                             const std::vector<gen::Kaartclaim>& claims, const Recepten& recepten);

/// A claim with a shape may have the cells of its shape; one without may have every cell of its provinces that lies in
/// no layer that the question leaves out, and that its recipe does not exclude. Simple: ground that fewer others ask
/// suits better. What is asked is divided over the provinces by the cells of the shape, or equally; a claim that asks
/// no more than its shape asks no more than the cells of it. A stop while recipes are worked out gives anything.
/// O(cells x claims), and the work of the recipes. @pre at least one claim, at most most_scenario_claims; the layers
/// are known here
Scenariovlak scenariovlak(const gen::ScenarioInvoer& vraag, const std::vector<gen::Kaartclaim>& claims,
                          const Rekenaar& rekenaar, const std::stop_token& stop = {});

/// A claim that takes part, as it is now.
gen::Scenarioclaim scenarioclaim(const gen::Kaartclaim& claim);

gen::Claimhardheid hardheid_van(spatial::pasproef::Level niveau);

/// Names the regions that its lines speak of. `U` has `regels` and `gebieden`.
template <class U>
void noem_gebieden(U& uit, const Zones& provincies) {
  std::set<std::string> genoemd;
  for (const auto& r : uit.regels) genoemd.insert(r.gebied);
  for (const auto& id : genoemd) uit.gebieden.push_back({id, provincies.naam(id)});
}

/// What came out, in the words of the record. @pre `uit.claims` are those of the planes, in order
void beschrijf(gen::Scenariouitslag& uit, const Scenariovlak& vlak, const spatial::pasproef::Allocation& antwoord,
               const Zones& provincies);

/// What claim `k` of these asks per region, in cells, when it asks this much altogether. O(regions).
std::vector<std::int64_t> vraag_in_cellen(const Scenariovlak& vlak, std::size_t k, const gen::Kaartclaim& claim,
                                          base::SquareMetres gevraagd);

/// Counts everything again from the cells: uses, bounds, the total, the upper bound and the last reason. Throws when
/// something is not as the answer says. O(cells x claims).
void controleer(const Scenariovlak& vlak, const spatial::pasproef::Allocation& antwoord);

}  // namespace ruimte::application
