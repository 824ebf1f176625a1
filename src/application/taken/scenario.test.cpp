// SPDX-License-Identifier: EUPL-1.2
#include "application/taken/scenario.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <memory>

#include "application/taken/narekenaar.test.hpp"
#include "application/taken/scenariovlak.hpp"
#include "application/taken/schuif.hpp"
#include "application/taken/vierkant.test.hpp"
#include "base/geometry.hpp"
#include "base/hash.hpp"

namespace ruimte::application::scenariotest {
namespace {

using test::agrees;
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

Taakeinde run(const gen::ScenarioInvoer& vraag, const gen::Kaartclaims& claims, const Rekenaar& land = small_country(),
              const Narekenaar& telt_na = agrees) {
  const auto taak = scenariotaak(vraag, claims, land, employee());
  return bereken_scenario({{}, taak.soort, taak.titel, taak.opdracht, taak.bestand}, {{}, [](std::int64_t) {}},
                          {land, telt_na});
}

gen::Scenariouitslag computed(const gen::ScenarioInvoer& vraag, const gen::Kaartclaims& claims,
                              const Rekenaar& land = small_country()) {
  const auto end = run(vraag, claims, land);
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

/// Half of the province west of x = 143,000 suits least, the rest most; the southern kilometre is excluded.
class Slope final : public Receptwerk {
 public:
  std::vector<std::int16_t> vlak(const std::string& recept, const spatial::Frame& kader,
                                 const std::stop_token&) override {
    EXPECT_EQ(recept, "wonen");
    std::vector<std::int16_t> uit;
    for (std::int32_t r = 0; r < kader.rows; ++r)
      for (std::int32_t c = 0; c < kader.columns; ++c) {
        const bool south = kader.bottom_m + r * 100 < 451'000, west = kader.left_m + c * 100 < 143'000;
        uit.push_back(south ? spatial::pasproef::excluded : static_cast<std::int16_t>(west ? 100 : 900));
      }
    return uit;
  }
  [[nodiscard]] std::vector<Receptstap> waarom(std::size_t) const override {
    return {{"Ver van het water", "3 km", "Eigen keuze", 900, true}};
  }
};

const Rekenaar& country_with_recipe(const std::string& text = "recept") {
  static std::map<std::string, Rekenaar> made;
  const auto found = made.find(text);
  if (found != made.end()) return found->second;
  Recepten recepten;
  Functierecept wonen;
  wonen.functie = wonen.recept = "wonen";
  wonen.naam = "Wonen";
  wonen.vingerafdruk = base::sha256(text);
  wonen.lagen = {{"wateren.gpkg", base::sha256("water")}};
  wonen.synthetisch = true;
  recepten.lijst.push_back(std::move(wonen));
  recepten.begin = [] { return std::make_unique<Slope>(); };
  return made
      .emplace(text, Rekenaar(*Zones::of({{"pv26", square(140'000, 450'000, 6'000), "Utrecht"}}), std::nullopt,
                              std::nullopt, {}, std::move(recepten)))
      .first->second;
}

gen::ScenarioInvoer by_recipe() {
  auto out = question();
  out.geschiktheid = gen::Scenariogeschiktheid::recept;
  return out;
}

// @eis INF-06
TEST(Scenario, ARecipeDecidesWhereAndTheResultNamesItWithItsHash) {
  const auto& land = country_with_recipe();
  const auto r = computed(by_recipe(), all({claim(1, std::nullopt, 500)}), land);
  ASSERT_EQ(r.recepten.size(), 1U);
  EXPECT_EQ(r.recepten[0].recept, "wonen");
  EXPECT_EQ(r.recepten[0].vingerafdruk, base::sha256("recept"));
  EXPECT_EQ(r.recepten[0].lagen.at(0).laag, "wateren.gpkg");
  EXPECT_EQ(r.recepten[0].synthetisch, true);
  EXPECT_EQ(r.geschiktheid, 500 * 900);
  for (std::size_t n = 0; n + 3 < r.kaart.size(); n += 4) EXPECT_GE(r.kaart[n], 1'430) << "east of the water";
  ASSERT_EQ(r.uitleg.size(), 1U);
  EXPECT_EQ(r.uitleg[0].punten, 900);
  EXPECT_GE(r.uitleg[0].y, 451'000);
  EXPECT_EQ(r.uitleg[0].stappen.at(0).waarde, "3 km");
  EXPECT_TRUE(computed(question(), all({claim(1, std::nullopt, 500)}), land).recepten.empty());
}

TEST(Scenario, ASliderGoesByTheSameRecipe) {
  const auto& land = country_with_recipe();
  const auto claims = all({claim(1, std::nullopt, 500), claim(2, std::nullopt, 300)});
  auto vraag = by_recipe();
  Schuifstand stand(vraag, kandidaten(vraag, claims), land, {});
  for (const std::int64_t ha : {500, 1'200, 1'900}) {
    vraag.anders = {{claims.claims[0].id, {ha * 10'000}}};
    const auto slid = stand.los_op(vraag.anders).value_or(gen::Schuifuitslag{});
    const auto job = computed(vraag, claims, land);
    EXPECT_EQ(slid.geschiktheid, job.geschiktheid);
    EXPECT_EQ(slid.kaart, job.kaart);
  }
}

TEST(Scenario, WhatARecipeExcludesIsNoGroundForAClaimWithoutAShapeButADrawnOneStaysWhereItLies) {
  const auto& land = country_with_recipe();
  const auto everywhere = computed(by_recipe(), all({claim(1, std::nullopt, 3'600)}), land);
  EXPECT_EQ(hectares(everywhere.tekort), 600);
  const auto drawn = computed(by_recipe(), all({claim(1, square(144'000, 450'000, 2'000), 400)}), land);
  EXPECT_TRUE(drawn.past);
  EXPECT_EQ(drawn.geschiktheid, 200 * 900) << "nothing for the southern half";
}

TEST(Scenario, AFunctionWithoutARecipeStaysSimpleAndSaysSo) {
  auto nature = claim(2, square(144'000, 452'000, 1'000), 50);
  nature.ruimtefunctie = "natuur";
  const auto r = computed(by_recipe(), all({claim(1, std::nullopt, 500), nature}), country_with_recipe());
  ASSERT_EQ(r.recepten.size(), 2U);
  EXPECT_EQ(r.recepten[0].ruimtefunctie, "natuur");
  EXPECT_FALSE(r.recepten[0].recept);
  EXPECT_NE(r.recepten[0].reden.value_or("").find("geen recept"), std::string::npos);
  EXPECT_EQ(r.uitleg.size(), 1U);
  EXPECT_EQ(r.geschiktheid, 500 * 900 + 50 * 1'000) << "ten points count for a thousand beside recipes";
}

TEST(Scenario, AnotherRecipeIsAnotherFingerprintWhenItIsAsked) {
  const auto claims = all({claim(1, std::nullopt, 500)});
  const auto &one = country_with_recipe(), &other = country_with_recipe("een ander");
  EXPECT_NE(vingerafdruk(by_recipe(), claims, one), vingerafdruk(by_recipe(), claims, other));
  EXPECT_EQ(vingerafdruk(question(), claims, one), vingerafdruk(question(), claims, other));
}

TEST(Scenario, WhatIsNotCountedAgainIsNoResultAndSaysWhy) {
  const auto claims = all({claim(1, std::nullopt, 500)});
  const auto ended = [&](Oordeel oordeel) {
    return run(question(), claims, small_country(), [oordeel](const auto& vul, const auto&) {
      vul([](const std::string&, std::string_view) {});
      return Narekening{oordeel, "certify", "2", "onjuist: cel 3", "pak"};
    });
  };
  EXPECT_EQ(ended(Oordeel::klopt).status, gen::Taakstatus::klaar);
  for (const auto& [oordeel, woord] : {std::pair{Oordeel::klopt_niet, "kwam op iets anders uit"},
                                       {Oordeel::onleesbaar, "kon de uitslag niet natellen"},
                                       {Oordeel::ontbreekt, "staat niet naast dit programma"}}) {
    const auto end = ended(oordeel);
    EXPECT_EQ(end.status, gen::Taakstatus::mislukt) << woord;
    EXPECT_TRUE(end.uitslag.empty());
    EXPECT_TRUE(end.bijlagen.empty());
    EXPECT_NE(end.reden.find(woord), std::string::npos) << end.reden;
  }
}

TEST(Scenario, AStopKeepsTheBestAnswerThereIsAndSaysHowFarItMayBeOff) {
  // Many claims on the same ground: after the shortage is known there is still work.
  std::vector<gen::Kaartclaim> many;
  for (std::uint8_t n = 0; n < 12; ++n)
    many.push_back(claim(static_cast<std::uint8_t>(n + 1), square(140'000 + 300 * n, 450'000 + 200 * n, 3'000), 250));
  const auto claims = all(std::move(many));
  std::stop_source stop;
  const auto taak = scenariotaak(question(), claims, small_country(), employee());
  const auto end = bereken_scenario({{}, taak.soort, taak.titel, taak.opdracht, taak.bestand},
                                    {stop.get_token(),
                                     [&](std::int64_t promille) {
                                       if (promille >= 180) stop.request_stop();
                                     }},
                                    {small_country(), agrees});
  ASSERT_EQ(end.status, gen::Taakstatus::gestopt) << end.reden;
  const auto r = scenario_in(end.uitslag);
  ASSERT_TRUE(r);
  EXPECT_EQ(r->gestopt, true);
  EXPECT_GE(r->bovengrens, r->geschiktheid);
}

TEST(Scenario, AnAnswerThatIsNotWhatTheCellsSayIsRefused) {
  const auto ground = square(141'000, 451'000, 2'000);
  const std::vector<gen::Kaartclaim> claims{claim(1, ground, 300), claim(2, ground, 250)};
  const auto vlak = scenariovlak(question(), claims, small_country());
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
