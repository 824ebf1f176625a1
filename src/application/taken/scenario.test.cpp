// SPDX-License-Identifier: EUPL-1.2
#include "application/taken/scenario.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "application/taken/scenariovlak.hpp"
#include "application/taken/vierkant.test.hpp"
#include "base/geometry.hpp"
#include "base/hash.hpp"

namespace ruimte::application::scenariotest {
namespace {

using test::mm;
using test::square;

/// Two provinces of 6 by 6 km side by side; the western half of the first is water.
const Rekenaar& small_country() {
  static const Rekenaar made(
      *Zones::of({{"pv26", square(140'000, 450'000, 6'000), "Utrecht"}, {"pv25", square(146'000, 450'000, 6'000)}}),
      std::nullopt, std::nullopt,
      {{"wateren", base::sha256("water"), [] {
          return std::vector<base::Geometry>{
              {base::GeometryType::vlak,
               {{{mm(140'000, 450'000), mm(143'000, 450'000), mm(143'000, 456'000), mm(140'000, 456'000)}}}}};
        }}});
  return made;
}

gen::Kaartclaim claim(std::uint8_t id, std::optional<base::Geometry> vorm, std::int64_t verwacht_ha,
                      gen::Claimhardheid hardheid = gen::Claimhardheid::voorkeur) {
  gen::Kaartclaim out;
  out.id.v[0] = id;
  out.nummer = "C-" + std::to_string(id);
  out.titel = "Claim " + std::to_string(id);
  out.eigenaar = "provincie_utrecht";
  out.ruimtefunctie = "wonen";
  out.provincies = {"pv26"};
  if (vorm) out.oppervlakte = base::area_of(*vorm);
  out.plaats = std::move(vorm);
  out.omvang = {{verwacht_ha * 5'000}, {verwacht_ha * 10'000}, {verwacht_ha * 20'000}};
  out.van_jaar = out.tot_jaar = 2030;
  out.hardheid = hardheid;
  out.bron = "Visie";
  out.bron_datum = *base::parse_date("2026-01-01");
  out.versies = 1;
  return out;
}

gen::ScenarioInvoer question(gen::Claimmaat maat = gen::Claimmaat::verwacht) {
  gen::ScenarioInvoer out;
  out.naam = "Proef";
  out.maat = maat;
  return out;
}

domain::Actor employee() {
  domain::Actor actor;
  actor.persoon.v[0] = 1;
  actor.kringen = {domain::kring_openbaar, domain::kring_deelnemers, domain::kring_gedeeld(26),
                   domain::kring_provincie(26)};
  return actor;
}

gen::Kaartclaims all(std::vector<gen::Kaartclaim> claims) {
  gen::Kaartclaims out;
  out.volledig = true;
  out.claims = std::move(claims);
  return out;
}

Taakeinde run(const gen::ScenarioInvoer& vraag, const gen::Kaartclaims& claims) {
  const auto taak = scenariotaak(vraag, claims, small_country(), employee());
  return bereken_scenario({{}, taak.soort, taak.titel, taak.opdracht, taak.bestand}, {{}, [](std::int64_t) {}},
                          small_country());
}

gen::Scenariouitslag computed(const gen::ScenarioInvoer& vraag, const gen::Kaartclaims& claims) {
  const auto end = run(vraag, claims);
  EXPECT_EQ(end.status, gen::Taakstatus::klaar) << end.reden;
  return scenario_in(end.uitslag).value_or(gen::Scenariouitslag{});
}

std::int64_t hectares(base::SquareMetres m2) { return m2.v / 10'000; }

// @eis INF-06
TEST(Scenario, WhatFitsIsProvenAndTheMapCountsTheSameAsTheTable) {
  const auto r =
      computed(question(), all({claim(1, square(140'000, 450'000, 2'000), 300), claim(2, std::nullopt, 500)}));
  EXPECT_TRUE(r.past);
  EXPECT_EQ(r.tekort.v, 0);
  EXPECT_EQ(r.geschiktheid, r.bovengrens);
  EXPECT_TRUE(r.verklaringen.empty());
  ASSERT_EQ(r.regels.size(), 2U);
  EXPECT_EQ(hectares(r.regels[0].toegewezen), 300);
  EXPECT_EQ(hectares(r.regels[1].toegewezen), 500);
  std::vector<std::int64_t> drawn(2, 0);
  for (std::size_t n = 0; n + 3 < r.kaart.size(); n += 4)
    drawn[static_cast<std::size_t>(r.kaart[n + 3])] += r.kaart[n + 2];
  EXPECT_EQ(drawn, (std::vector<std::int64_t>{300, 500}));
}

// @eis INF-06
TEST(Scenario, WhatDoesNotFitSaysWhichClaimsTogetherAskMoreThanTheirGroundAndTheSofterGivesWay) {
  // Both may only have the same 400 ha, and ask 300 and 250.
  const auto ground = square(141'000, 451'000, 2'000);
  const auto r = computed(question(), all({claim(1, ground, 300, gen::Claimhardheid::hard),
                                           claim(2, ground, 250, gen::Claimhardheid::zoekgebied)}));
  EXPECT_FALSE(r.past);
  EXPECT_EQ(hectares(r.tekort), 150);
  ASSERT_EQ(r.regels.size(), 2U);
  EXPECT_EQ(hectares(r.regels[0].tekort), 0) << "a hard claim is never short to help a search area";
  EXPECT_EQ(hectares(r.regels[1].tekort), 150);
  ASSERT_EQ(r.verklaringen.size(), 1U);
  EXPECT_EQ(hectares(r.verklaringen[0].gevraagd), 550);
  EXPECT_EQ(hectares(r.verklaringen[0].beschikbaar), 400);
  EXPECT_EQ(r.verklaringen[0].wie.size(), 2U);
}

TEST(Scenario, AnotherFigureOrAnotherMeasureIsAnotherScenarioWithAnotherOutcome) {
  const auto ground = square(141'000, 451'000, 2'000);
  const auto claims = all({claim(1, ground, 300), claim(2, ground, 250)});
  EXPECT_TRUE(computed(question(gen::Claimmaat::minste), claims).past);
  EXPECT_EQ(hectares(computed(question(gen::Claimmaat::meeste), claims).tekort), 1'100 - 400);
  auto less = question();
  less.anders = {{claims.claims[0].id, {1'000'000}}};
  const auto r = computed(less, claims);
  EXPECT_TRUE(r.past);
  EXPECT_EQ(hectares(r.regels[0].gevraagd), 100);
  less.anders[0].gevraagd = {0};
  EXPECT_EQ(computed(less, claims).claims.size(), 1U) << "nothing asked: it does not take part";
}

TEST(Scenario, AClaimWithoutAPlaceStaysOutOfGroundThatTakesNoPart) {
  auto vraag = question();
  vraag.zonder = {gen::Scenariolaag::wateren};
  const auto claims = all({claim(1, std::nullopt, 2'000)});  // the province has 3,600 ha, half of it water
  EXPECT_TRUE(computed(question(), claims).past);
  const auto r = computed(vraag, claims);
  EXPECT_EQ(hectares(r.tekort), 200);
  ASSERT_EQ(r.lagen.size(), 1U);
  EXPECT_EQ(r.lagen[0].vingerafdruk, base::sha256("water"));
}

TEST(Scenario, AShapeAcrossABorderAsksByItsCellsAndItsWholeShapeFits) {
  auto shape = square(145'030, 451'030, 2'000);  // not on the lines of the cells
  const auto r = computed(question(), all({claim(1, std::move(shape), 400, gen::Claimhardheid::hard)}));
  EXPECT_TRUE(r.past) << "a claim that asks all of its shape asks all of its cells";
  ASSERT_EQ(r.regels.size(), 2U);
  EXPECT_EQ(r.regels[0].gebied, "pv26");
  EXPECT_EQ(hectares(r.regels[0].gevraagd) + hectares(r.regels[1].gevraagd), 400);
}

TEST(Scenario, TheSameInputGivesTheSameBytesAndAnythingElseAnotherFingerprint) {
  const auto claims = all({claim(1, square(141'000, 451'000, 2'000), 300), claim(2, std::nullopt, 700)});
  const auto one = run(question(), claims), again = run(question(), claims);
  EXPECT_EQ(one.uitslag, again.uitslag);
  auto other = claims;
  other.claims[0].versies = 2;
  EXPECT_NE(vingerafdruk(question(), claims, small_country()), vingerafdruk(question(), other, small_country()));
  auto named = question();
  named.naam = "Anders";
  EXPECT_EQ(vingerafdruk(question(), claims, small_country()), vingerafdruk(named, claims, small_country()));
  const auto since = verschil(*scenario_in(one.uitslag), other, small_country());
  EXPECT_EQ(since.gewijzigd, 1);
  EXPECT_FALSE(since.actueel);
}

TEST(Scenario, NoneAndTooManyAreSaid) {
  EXPECT_NE(run(question(), all({})).reden.find("geen claim"), std::string::npos);
  std::vector<gen::Kaartclaim> many;
  for (std::uint8_t n = 1; n <= 41; ++n) many.push_back(claim(n, std::nullopt, 1));
  EXPECT_NE(run(question(), all(std::move(many))).reden.find("hoogstens 40"), std::string::npos);
}

TEST(Scenario, AnAnswerThatIsNotWhatTheCellsSayIsRefused) {
  const auto ground = square(141'000, 451'000, 2'000);
  const std::vector<gen::Kaartclaim> claims{claim(1, ground, 300), claim(2, ground, 250)};
  const auto vlak = scenariovlak(question(), claims, small_country().provincies(), {});
  const auto right = *spatial::pasproef::Pasproef::of(vlak.scenario)->solve();
  EXPECT_NO_THROW(controleer(vlak, right));
  const auto wrong = [&](auto change) {
    auto other = right;
    change(other);
    EXPECT_THROW(controleer(vlak, other), std::runtime_error);
  };
  wrong([](auto& a) { ++a.primal; });
  wrong([](auto& a) { ++a.dual; });
  wrong([](auto& a) { a.use[0] = static_cast<std::uint8_t>(1 - a.use[0]); });
  wrong([](auto& a) { ++a.cuts.back().cells; });
  wrong([](auto& a) { a.cuts.clear(); });
}

}  // namespace
}  // namespace ruimte::application::scenariotest
