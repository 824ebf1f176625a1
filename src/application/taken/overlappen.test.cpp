// SPDX-License-Identifier: EUPL-1.2
#include "application/taken/overlappen.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "application/taken/vierkant.test.hpp"

namespace ruimte::application {
namespace {

using test::mm;
using test::square;

/// Two provinces of 30 by 30 km side by side, of which the first has two municipalities.
const Rekenaar& small_country() {
  const auto half = [](std::int32_t x) {
    return base::Geometry{base::GeometryType::vlak,
                          {{{mm(x, 450'000), mm(x + 15'000, 450'000), mm(x + 15'000, 480'000), mm(x, 480'000)}}}};
  };
  static const Rekenaar made(
      *Zones::of({{"pv26", square(140'000, 450'000, 30'000), "Utrecht"}, {"pv25", square(170'000, 450'000, 30'000)}}),
      std::nullopt, *Zones::of({{"gm1", half(140'000), "West"}, {"gm2", half(155'000), "Oost"}}));
  return made;
}

using test::plain_claim;

/// Two that share 2 by 4 km across the border of both provinces, one beside them, one without a place.
gen::Kaartclaims four_claims() {
  gen::Kaartclaims out;
  out.volledig = true;
  out.claims = {plain_claim(1, square(165'000, 455'000, 6'000)), plain_claim(2, square(169'000, 457'000, 6'000)),
                plain_claim(3, square(171'000, 455'000, 1'000)), plain_claim(4, std::nullopt)};
  return out;
}

domain::Actor employee(std::uint8_t persoon, int nr) {
  domain::Actor actor;
  actor.persoon.v[0] = persoon;
  actor.kringen = {domain::kring_openbaar, domain::kring_deelnemers, domain::kring_gedeeld(nr),
                   domain::kring_provincie(nr)};
  return actor;
}

gen::OverlappenInvoer over(gen::Gebiedsindeling indeling) {
  gen::OverlappenInvoer out;
  out.indeling = indeling;
  return out;
}

Gehuurd job_of(const gen::OverlappenInvoer& vraag, const gen::Kaartclaims& claims,
               const Rekenaar& rekenaar = small_country()) {
  const auto taak = overlaptaak(vraag, claims, *gebieden(rekenaar, vraag.indeling), employee(1, 26));
  return {{}, taak.soort, taak.titel, taak.opdracht, taak.bestand};
}

Taakeinde compute(const Gehuurd& job, const std::stop_token& stop = {}) {
  return bereken_overlappen(job, {stop, [](std::int64_t) {}}, small_country());
}

gen::Overlappen result(const gen::OverlappenInvoer& vraag, const gen::Kaartclaims& claims) {
  const auto einde = compute(job_of(vraag, claims));
  EXPECT_EQ(einde.status, gen::Taakstatus::klaar) << einde.reden;
  return base::decode(base::describe<gen::Overlappen>(), einde.uitslag)->as<gen::Overlappen>();
}

constexpr auto provincies = gen::Gebiedsindeling::provincies, gemeenten = gen::Gebiedsindeling::gemeenten;

TEST(Overlappen, EveryPairIsMeasuredPerProvinceAndNamedWithItsVersion) {
  const auto uit = result(over(provincies), four_claims());
  ASSERT_EQ(uit.paren.size(), 1U) << "touching is no overlap";
  const auto& paar = uit.paren[0];
  EXPECT_EQ(paar.claim, four_claims().claims[0].id);
  EXPECT_EQ(paar.andere, four_claims().claims[1].id);
  EXPECT_EQ(paar.oppervlakte.v, 8'000'000);
  ASSERT_EQ(paar.gebieden.size(), 2U);
  EXPECT_EQ(paar.gebieden[0].gebied, "pv25");
  EXPECT_EQ(paar.gebieden[0].oppervlakte.v, 4'000'000);
  EXPECT_EQ(paar.buiten.v, 0);
  ASSERT_EQ(uit.claims.size(), 4U);
  EXPECT_EQ(uit.claims[0].titel, "Claim 1");
  EXPECT_EQ(uit.claims[0].versie, 1);
  EXPECT_EQ(uit.claims[0].oppervlakte->v, 36'000'000);
  EXPECT_FALSE(uit.claims[3].oppervlakte) << "what has no place stands in the list and nowhere else";
  ASSERT_EQ(uit.gebieden.size(), 2U);
  EXPECT_EQ(uit.gebieden[1].naam, "Utrecht");
  EXPECT_EQ(uit.gebieden[0].naam, "pv25") << "without a name its id";
}

TEST(Overlappen, OverMunicipalitiesTheRestLiesOutside) {
  const auto uit = result(over(gemeenten), four_claims());
  ASSERT_EQ(uit.paren.size(), 1U);
  ASSERT_EQ(uit.paren[0].gebieden.size(), 1U);
  EXPECT_EQ(uit.paren[0].gebieden[0].gebied, "gm2");
  EXPECT_EQ(uit.paren[0].oppervlakte.v, 8'000'000);
  EXPECT_EQ(uit.paren[0].buiten.v, 4'000'000);
}

TEST(Overlappen, TheTableHasARowPerAreaWithBothNames) {
  const auto tabel = overlaptabel(result(over(provincies), four_claims()), Taal::nl);
  ASSERT_EQ(tabel.rijen.size(), 2U + 2U + 1U + 2U);
  const auto& last = tabel.rijen.back().cellen;
  ASSERT_EQ(last.size(), tabel.kolommen.size());
  EXPECT_EQ(last[1].tekst, "C-1");
  EXPECT_EQ(last[6].tekst, "Claim 2");
  EXPECT_EQ(last[7].getal, 1);
  EXPECT_EQ(last[9].tekst, "Utrecht");
  EXPECT_EQ(last[10].getal, 4'000'000);
  EXPECT_EQ(last[11].tekst, "400,0000");
}

TEST(Overlappen, AMapFileHasARowPerAreaAndWhatLiesOutsideWithoutTheAreas) {
  const auto claims = four_claims();
  const auto rijen = overlapregels(result(over(gemeenten), claims), *small_country().gemeenten(),
                                   [&](const base::Uuid& id) -> const base::Geometry& {
                                     return *std::ranges::find(claims.claims, id, &gen::Kaartclaim::id)->plaats;
                                   });
  ASSERT_EQ(rijen.size(), 2U);
  EXPECT_EQ(rijen[0].claim, "C-1 Claim 1");
  EXPECT_EQ(rijen[0].zone, "Oost");
  EXPECT_EQ(rijen[0].m2, 4'000'000);
  EXPECT_EQ(rijen[0].alle.size(), 3U);
  EXPECT_EQ(rijen[1].zone, "buiten");
  EXPECT_EQ(rijen[1].alle.size(), 2U);
  EXPECT_EQ(rijen[1].behalve.size(), 1U);
}

TEST(Overlappen, EqualQuestionsShareAResultWithinOneSideOnly) {
  const auto claims = four_claims();
  const auto& zones = small_country().provincies();
  const auto job = [&](const gen::Kaartclaims& of, const domain::Actor& actor) {
    return overlaptaak(over(provincies), of, zones, actor);
  };
  const auto els = job(claims, employee(1, 26)), eva = job(claims, employee(2, 26)), jan = job(claims, employee(3, 25));
  EXPECT_EQ(els.kring, domain::kring_provincie(26));
  EXPECT_EQ(els.kring, eva.kring);
  EXPECT_EQ(els.invoerhash, eva.invoerhash);
  EXPECT_NE(els.kring, jan.kring);
  domain::Actor kennis, ander;
  kennis.kringen = ander.kringen = {domain::kring_openbaar, domain::kring_deelnemers};
  ander.persoon.v[0] = 9;
  EXPECT_NE(job(claims, kennis).invoerhash, job(claims, ander).invoerhash) << "without a side nothing is shared";
  auto less = claims, newer = claims, moved = claims;
  less.claims.pop_back();
  newer.claims[0].versies = 2;
  moved.claims[0].plaats = square(165'000, 455'000, 6'001);
  for (const auto& other : {less, newer, moved}) EXPECT_NE(job(other, employee(1, 26)).invoerhash, els.invoerhash);
  EXPECT_NE(overlaptaak(over(gemeenten), claims, *small_country().gemeenten(), employee(1, 26)).invoerhash,
            els.invoerhash);
}

TEST(Overlappen, WhatChangedSinceIsCounted) {
  const auto& zones = small_country().provincies();
  const auto toen = result(over(provincies), four_claims());
  EXPECT_TRUE(verschil(toen, four_claims(), zones).actueel);
  auto nu = four_claims();
  nu.claims[0].versies = 2;
  nu.claims[3] = plain_claim(5, std::nullopt);
  const auto anders = verschil(toen, nu, zones);
  EXPECT_FALSE(anders.actueel);
  EXPECT_EQ(anders.gewijzigd, 1);
  EXPECT_EQ(anders.nieuw, 1);
  EXPECT_EQ(anders.weg, 1);
}

TEST(Overlappen, AStopWhileItRunsGivesNoResult) {
  std::stop_source stop;
  bool began = false;
  const auto einde = bereken_overlappen(job_of(over(provincies), four_claims()),
                                        {stop.get_token(),
                                         [&](std::int64_t) {
                                           began = true;
                                           stop.request_stop();
                                         }},
                                        small_country());
  EXPECT_TRUE(began);
  EXPECT_NE(einde.status, gen::Taakstatus::klaar);
  EXPECT_TRUE(einde.uitslag.empty());
}

TEST(Overlappen, AWorkerWithAnotherMapSaysSo) {
  const Rekenaar other(*Zones::of({{"pv26", square(140'000, 450'000, 20'000)}}));
  const auto einde = compute(job_of(over(provincies), four_claims(), other));
  EXPECT_EQ(einde.status, gen::Taakstatus::mislukt);
  EXPECT_NE(einde.reden.find("andere kaart"), std::string::npos);
  EXPECT_EQ(gebieden(other, gemeenten), nullptr);
}

TEST(Overlappen, MorePairsAndLongerBordersAreEstimatedHigher) {
  const auto& zones = small_country().provincies();
  gen::Kaartclaims apart, stacked;
  for (std::uint8_t n = 0; n < 100; ++n) {
    apart.claims.push_back(plain_claim(n, square(140'000 + 200 * n, 455'000, 100)));
    stacked.claims.push_back(plain_claim(n, square(140'000, 455'000, 100 + n)));
  }
  EXPECT_LT(geschat_geheugen(apart, zones), geschat_geheugen(stacked, zones));
  gen::Kaartclaims small, large;
  small.claims = {plain_claim(1, square(140'000, 450'000, 100))};
  large.claims = {plain_claim(1, square(140'000, 450'000, 30'000))};
  EXPECT_LT(geschat_geheugen(small, zones), geschat_geheugen(large, zones)) << "a long border crosses more cells";
}

}  // namespace
}  // namespace ruimte::application
