// SPDX-License-Identifier: EUPL-1.2
#include "application/taken/steekproef.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "application/taken/land.test.hpp"

namespace ruimte::application::steekproeftest {
namespace {

using test::asked;
using test::two_provinces;
using test::wishes;

Taakeinde run(const gen::ScenarioInvoer& vraag, const gen::SteekproefInvoer& hoe, const gen::Kaartclaims& claims,
              const Werkgang& gang = {{}, [](std::int64_t) {}}) {
  const auto taak = steekproeftaak(vraag, hoe, claims, two_provinces(), test::asker());
  return bereken_steekproef({{}, taak.soort, taak.titel, taak.opdracht, taak.bestand}, gang, two_provinces());
}

gen::Steekproefuitslag drawn(const gen::SteekproefInvoer& hoe, const gen::Kaartclaims& claims = wishes(),
                             const gen::ScenarioInvoer& vraag = asked()) {
  const auto end = run(vraag, hoe, claims);
  EXPECT_EQ(end.status, gen::Taakstatus::klaar) << end.reden;
  return steekproef_in(end.uitslag).value_or(gen::Steekproefuitslag{});
}

gen::SteekproefInvoer of(std::int64_t monsters, std::int64_t zaad) { return {monsters, zaad}; }

TEST(Sample, ADrawLiesWithinTheRangeAroundWhatIsExpectedAndFollowsFromSeedNumberAndClaimAlone) {
  const gen::Claimomvang omvang{{1'000}, {2'000}, {5'000}};
  base::Uuid claim;
  std::int64_t sum = 0, below = 0;
  constexpr std::int64_t draws = 4'000;
  for (std::int64_t n = 0; n < draws; ++n) {
    const auto one = trekking(omvang, claim, 7, n).v;
    ASSERT_GE(one, 1'000);
    ASSERT_LE(one, 5'000);
    sum += one;
    below += one < 2'000 ? 1 : 0;
  }
  // The mean of a triangle is that of its three points, and its left side is as likely as it is wide.
  EXPECT_NEAR(static_cast<double>(sum) / draws, 8'000.0 / 3, 50);
  EXPECT_NEAR(static_cast<double>(below) / draws, 0.25, 0.03);
  EXPECT_EQ(trekking(omvang, claim, 7, 3), trekking(omvang, claim, 7, 3));
  EXPECT_NE(trekking(omvang, claim, 7, 3), trekking(omvang, claim, 8, 3));
  EXPECT_NE(trekking(omvang, claim, 7, 3), trekking(omvang, claim, 7, 4));
  EXPECT_EQ(trekking({{5}, {5}, {5}}, claim, 7, 3).v, 5);
}

// @eis INF-06
TEST(Sample, ItSaysHowOftenEverythingFitsWhoIsShortAndWhy) {
  const auto r = drawn(of(40, 1));
  EXPECT_EQ(r.monsters, 40);
  EXPECT_GT(r.keer_past, 0);
  EXPECT_LT(r.keer_past, 40);
  ASSERT_EQ(r.per_claim.size(), 3U);
  EXPECT_LE(r.per_claim[0].keer_tekort, r.per_claim[1].keer_tekort) << "a preference gives way to a hard claim";
  EXPECT_LE(r.tekort.p10, r.tekort.p50);
  EXPECT_LE(r.tekort.p50, r.tekort.p90);
  EXPECT_GT(r.tekort.p90.v, 0);
  std::int64_t explained = 0;
  for (const auto& v : r.verklaringen) {
    explained += v.keer;
    EXPECT_GT(v.tekort.p10.v, 0);
    EXPECT_FALSE(v.wie.empty());
  }
  EXPECT_EQ(explained, 40 - r.keer_past) << "each draw that does not fit has one reason";
  EXPECT_TRUE(std::ranges::is_sorted(r.verklaringen, std::greater{}, &gen::Steekproefverklaring::keer));
  for (const auto& regel : r.regels) EXPECT_LE(regel.keer_tekort, 40);
}

// @eis INF-06
TEST(Sample, TheSameSeedGivesTheSameBytesAndAnotherSeedOthers) {
  const auto one = run(asked(), of(20, 5), wishes()), again = run(asked(), of(20, 5), wishes());
  EXPECT_EQ(one.uitslag, again.uitslag);
  EXPECT_NE(drawn(of(20, 6)).per_claim[0].gevraagd, drawn(of(20, 5)).per_claim[0].gevraagd);
  const auto standard = drawn({});
  EXPECT_EQ(standard.monsters, default_monsters);
  EXPECT_EQ(standard.zaad, default_zaad);
}

TEST(Sample, AClaimWithoutARangeOrWithAFigureOfTheScenarioIsNotDrawn) {
  auto claims = wishes();
  const auto before = drawn(of(20, 5), claims);
  for (auto& c : claims.claims) c.omvang.minste = c.omvang.meeste = c.omvang.verwacht;
  const auto r = drawn(of(20, 5), claims);
  for (const auto& c : r.per_claim) {
    EXPECT_TRUE(c.vast);
    EXPECT_EQ(c.gevraagd.p10, c.gevraagd.p90);
  }
  EXPECT_EQ(r.keer_past % 20, 0) << "every draw is the same";
  auto vraag = asked();
  vraag.anders = {{claims.claims[0].id, {1'000'000}}};
  const auto fixed = drawn(of(20, 5), wishes(), vraag);
  EXPECT_TRUE(fixed.per_claim[0].vast);
  EXPECT_EQ(fixed.per_claim[0].gevraagd.p50.v, 1'000'000);
  EXPECT_FALSE(fixed.per_claim[1].vast);
  EXPECT_EQ(fixed.per_claim[1].gevraagd, before.per_claim[1].gevraagd) << "others draw as they did";
}

TEST(Sample, AStopHalfwayKeepsNothingAndProgressRises) {
  std::stop_source stop;
  std::vector<std::int64_t> seen;
  const auto end = run(asked(), of(20, 1), wishes(), {stop.get_token(), [&](std::int64_t promille) {
                                                        seen.push_back(promille);
                                                        if (promille >= 300) stop.request_stop();
                                                      }});
  EXPECT_TRUE(end.uitslag.empty());
  EXPECT_EQ(seen, (std::vector<std::int64_t>{50, 100, 150, 200, 250, 300}));
}

TEST(Sample, WhatChangedSinceIsSaidAlsoOfAClaimThatAskedNothing) {
  const auto r = drawn(of(20, 1));
  EXPECT_TRUE(verschil(r, wishes(), two_provinces()).actueel);
  auto other = wishes();
  other.claims[0].versies = 2;
  const auto since = verschil(r, other, two_provinces());
  EXPECT_FALSE(since.actueel);
  EXPECT_EQ(since.gewijzigd, 1);
}

}  // namespace
}  // namespace ruimte::application::steekproeftest
