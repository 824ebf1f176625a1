// SPDX-License-Identifier: EUPL-1.2
#include "application/ruimte/meting.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "application/ruimte/optelsom.hpp"

namespace ruimte::application {
namespace {

using gen::Claimhardheid;

/// A rectangle, hectometres from a place in the middle of the country.
base::Geometry vak(int x, int y, int breed, int hoog) {
  const auto p = [](int a, int b) { return base::PointMm{100'000'000 + a * 100'000, 400'000'000 + b * 100'000}; };
  return {base::GeometryType::vlak, {{{p(x, y), p(x + breed, y), p(x + breed, y + hoog), p(x, y + hoog)}}}};
}

base::SquareMetres ha(std::int64_t n) { return {n * 10'000}; }

/// Two provinces side by side, each 100 x 100 hm.
Rekenaar twee_provincies() {
  return Rekenaar(*Zones::of({{"pv26", vak(0, 0, 100, 100)}, {"pv27", vak(100, 0, 100, 100)}}));
}

gen::ClaimToestand claim(const std::string& nummer, std::optional<base::Geometry> plaats, std::int64_t hectare,
                         const std::string& functie = "wonen", Claimhardheid hardheid = Claimhardheid::hard) {
  gen::ClaimToestand t;
  t.nummer = nummer;
  t.titel = "Claim " + nummer;
  t.ruimtefunctie = functie;
  t.hardheid = hardheid;
  t.plaats = std::move(plaats);
  t.oppervlakte = ha(hectare);
  t.omvang = {ha(hectare), ha(hectare), ha(hectare)};
  return t;
}

base::Uuid id(int n) { return base::parse_uuid("00000000-0000-7000-8000-00000000000" + std::to_string(n)).value(); }

TEST(Overlapgrenzen, AHardClaimTakesItsWholeShape) {
  const Inbrengvlak hard{ha(100), {ha(100), ha(100), ha(100)}, Claimhardheid::hard};
  const auto g = overlapgrenzen(ha(30), std::vector{hard, hard});
  EXPECT_EQ(g.onder, ha(30));
  EXPECT_EQ(g.boven, ha(30));
}

TEST(Overlapgrenzen, ASearchAreaThatFitsBesideTheOverlapNeedsNothingOfIt) {
  const Inbrengvlak hard{ha(100), {ha(100), ha(100), ha(100)}, Claimhardheid::hard};
  const Inbrengvlak zoekt{ha(100), {ha(20), ha(40), ha(60)}, Claimhardheid::zoekgebied};
  EXPECT_EQ(overlapgrenzen(ha(30), std::vector{hard, zoekt}).onder, ha(0)) << "70 ha are free for at least 20";
  EXPECT_EQ(overlapgrenzen(ha(30), std::vector{hard, zoekt}).boven, ha(30));
  EXPECT_EQ(overlapgrenzen(ha(90), std::vector{hard, zoekt}).onder, ha(10)) << "10 ha are free for at least 20";
  EXPECT_EQ(overlapgrenzen(ha(90), std::vector{hard, zoekt}).boven, ha(60)) << "it never asks more";
  EXPECT_EQ(overlapgrenzen(ha(90), std::vector{zoekt, zoekt}).onder, ha(0)) << "each finds its own half";
}

RC_GTEST_PROP(OverlapgrenzenProperty, LieBetweenNothingAndTheOverlap, ()) {
  const auto vlak = [] { return base::SquareMetres{*rc::gen::inRange<std::int64_t>(1, 1'000'000)}; };
  std::vector<Inbrengvlak> claims;
  auto overlap = base::SquareMetres{1'000'000};
  for (int n = *rc::gen::inRange(2, 6); n > 0; --n) {
    const auto a = vlak(), min = vlak();
    claims.push_back({a, {min, min, {min.v + 5}}, static_cast<Claimhardheid>(*rc::gen::inRange(0, 3))});
    overlap = std::min(overlap, a);
  }
  const auto g = overlapgrenzen(overlap, claims);
  RC_ASSERT(g.onder.v >= 0);
  RC_ASSERT(g.onder <= g.boven);
  RC_ASSERT(g.boven <= overlap);
}

// @eis STP-14
TEST(Rekenaar, MeasuresWhatClaimsHaveInCommonPerProvince) {
  const auto r = twee_provincies();
  const auto a = claim("A", vak(90, 0, 20, 10), 200), b = claim("B", vak(95, 5, 30, 10), 300);
  const base::Instant nu{};
  const auto m = r.meet({{id(1), &a}, {id(2), &b}}, nu);
  ASSERT_TRUE(m.has_value());
  EXPECT_EQ(m->totaal, ha(75)) << "15 x 5 hm";
  ASSERT_EQ(m->provincies.size(), 2U);
  EXPECT_EQ(m->provincies[0], (gen::Provinciemeting{"pv26", ha(25)}));
  EXPECT_EQ(m->provincies[1], (gen::Provinciemeting{"pv27", ha(50)}));
  EXPECT_EQ(m->ondergrens, ha(75));
  EXPECT_EQ(m->bovengrens, ha(75));
  EXPECT_EQ(m->aandeel_zoekgebied, 0);
  EXPECT_EQ(m->rekenversie, rekenversie);
  EXPECT_EQ(m->invoerhash, domain::invoerhash({{id(2), &b}, {id(1), &a}})) << "in any order";
  EXPECT_EQ(r.meet({{id(2), &b}, {id(1), &a}}, nu), m);
}

TEST(Rekenaar, ThreeClaimsHaveInCommonWhatAllThreeAskAndTouchingIsNothing) {
  const auto r = twee_provincies();
  const auto a = claim("A", vak(0, 0, 10, 10), 100), b = claim("B", vak(5, 0, 10, 10), 100);
  const auto c = claim("C", vak(0, 5, 20, 2), 40, "natuur", Claimhardheid::zoekgebied),
             d = claim("D", vak(10, 0, 5, 5), 25);
  EXPECT_EQ(r.meet({{id(1), &a}, {id(2), &b}, {id(3), &c}}, {})->totaal, ha(10));
  EXPECT_EQ(r.meet({{id(1), &a}, {id(2), &b}, {id(3), &c}}, {})->aandeel_zoekgebied, 1000);
  EXPECT_EQ(r.meet({{id(1), &a}, {id(4), &d}}, {})->totaal, ha(0)) << "they share a border";
  EXPECT_TRUE(r.meet({{id(1), &a}, {id(4), &d}}, {})->provincies.empty());
  const auto zonder = claim("E", std::nullopt, 10);
  EXPECT_FALSE(r.meet({{id(1), &a}, {id(5), &zonder}}, {}).has_value());
}

// @eis AGE-04
TEST(Tekening, SaysHowLargeWhereAndWhichClaimsItMeetsTheWorstFirst) {
  const auto r = twee_provincies();
  domain::Matrix matrix;
  matrix.zelfde = {gen::Verenigbaarheidscel::botst, "Er is maar één plek."};
  matrix.cellen[{"natuur", "wonen"}] = {gen::Verenigbaarheidscel::gaat_samen, "Groen in de wijk."};
  const std::vector<Kaartclaim> claims = {{id(1), claim("C-1", vak(0, 0, 50, 50), 2'500, "natuur")},
                                          {id(2), claim("C-2", vak(48, 48, 1, 1), 1)},
                                          {id(3), claim("C-3", vak(300, 300, 5, 5), 25)},
                                          {id(4), claim("C-4", std::nullopt, 5)},
                                          {id(5), claim("C-5", vak(45, 45, 2, 2), 4)}};
  gen::KaartmetingInvoer i;
  i.plaats = vak(40, 40, 20, 70);  // ten hectometres of it stick out of the province
  i.ruimtefunctie = "wonen";
  i.behalve = id(5);
  const auto m = meet_tekening(r, i, claims, &matrix);
  ASSERT_TRUE(m.has_value());
  EXPECT_EQ(m->oppervlakte, ha(1'400));
  ASSERT_EQ(m->provincies.size(), 1U);
  EXPECT_EQ(m->provincies[0].oppervlakte, ha(1'200));
  EXPECT_EQ(m->buiten_provincies, ha(200));
  ASSERT_EQ(m->raakt.size(), 2U);
  EXPECT_EQ(m->raakt[0].nummer, "C-2") << "what clashes first, however small";
  EXPECT_EQ(m->raakt[0].cel, gen::Verenigbaarheidscel::botst);
  EXPECT_EQ(m->raakt[0].totaal, ha(1));
  EXPECT_EQ(m->raakt[1].nummer, "C-1");
  EXPECT_EQ(m->raakt[1].cel_reden, "Groen in de wijk.");
  EXPECT_EQ(m->raakt[1].totaal, ha(100));
  i.ruimtefunctie.reset();
  EXPECT_FALSE(meet_tekening(r, i, claims, &matrix)->raakt[0].cel.has_value());
}

/// Nature and storage of water go together; two of the same do not.
domain::Matrix nat_en_ruig() {
  domain::Matrix matrix;
  matrix.zelfde = {gen::Verenigbaarheidscel::botst, "Eén plek."};
  matrix.cellen[{"natuur", "waterberging"}] = {gen::Verenigbaarheidscel::versterkt, "Nat en ruig."};
  return matrix;
}

// @eis POS-24
TEST(Optelsom, AddsUpExactlyAndTellsWhatCanShareGround) {
  const auto r = twee_provincies();
  const auto matrix = nat_en_ruig();
  const std::vector<Kaartclaim> claims = {{id(1), claim("C-1", vak(90, 0, 30, 10), 300, "natuur")},
                                          {id(2), claim("C-2", vak(90, 0, 10, 10), 100, "waterberging")},
                                          {id(3), claim("C-3", vak(95, 0, 10, 10), 100, "natuur")},
                                          {id(4), claim("C-4", vak(190, 90, 20, 5), 100, "wonen")}};
  const auto som = optelsom(r, claims, &matrix);
  ASSERT_EQ(som.size(), 3U) << "two provinces, and outside";
  EXPECT_EQ(som[0].alles.provincie, "buiten");
  EXPECT_EQ(som[0].alles.gevraagd.verwacht, ha(50));
  EXPECT_EQ(som[1].alles.provincie, "pv26");
  EXPECT_EQ(som[1].alles.gevraagd.verwacht, ha(100 + 100 + 50));
  EXPECT_EQ(som[1].land, ha(10'000));
  EXPECT_EQ(som[1].alles.samen, ha(100)) << "the water lies wholly in nature, each hectare of it once";
  ASSERT_EQ(som[1].functies.size(), 2U);
  EXPECT_EQ(som[1].functies[0].ruimtefunctie, "natuur");
  EXPECT_EQ(som[1].functies[0].gevraagd.meeste, ha(150));
  EXPECT_EQ(som[1].functies[0].claims, 2);
  EXPECT_EQ(som[2].alles.gevraagd.minste, ha(200 + 50 + 50));
}

// @eis POS-24
TEST(Optelsom, TellsSearchAreasApartSharesPerFunctionAndTheClaimsBehindALine) {
  const auto r = twee_provincies();
  const auto matrix = nat_en_ruig();
  const std::vector<Kaartclaim> claims = {
      {id(1), claim("C-1", vak(0, 0, 30, 10), 300, "natuur")},
      {id(2), claim("C-2", vak(0, 0, 10, 10), 100, "waterberging", Claimhardheid::zoekgebied)},
      {id(3), claim("C-3", vak(50, 50, 10, 10), 100, "natuur", Claimhardheid::voorkeur)}};
  const auto is_hard = [](const gen::ClaimToestand& t) { return t.hardheid == Claimhardheid::hard; };
  const auto sommen = optelsommen(r, claims, &matrix, {[](const auto&) { return true; }, is_hard});
  ASSERT_EQ(sommen.size(), 2U);
  ASSERT_EQ(sommen[0].size(), 1U);
  const auto& alles = sommen[0][0].alles;
  EXPECT_EQ(alles.hard, ha(300));
  EXPECT_EQ(alles.voorkeur, ha(100));
  EXPECT_EQ(alles.zoekgebied, ha(100));
  EXPECT_EQ(alles.samen, ha(100));
  EXPECT_TRUE(alles.delen.empty());
  const auto& natuur = sommen[0][0].functies[0];
  EXPECT_EQ(natuur.samen, ha(100)) << "the shared ground counts with both functions";
  EXPECT_EQ(sommen[0][0].functies[1].samen, ha(100));
  ASSERT_EQ(natuur.delen.size(), 2U);
  EXPECT_EQ(natuur.delen[1].first, 2U);
  EXPECT_EQ(natuur.delen[1].second.verwacht, ha(100));
  // A choice leaves the rest out, also where ground would be shared with it.
  EXPECT_EQ(sommen[1][0].alles.gevraagd.verwacht, ha(300));
  EXPECT_EQ(sommen[1][0].alles.samen, ha(0));
  EXPECT_EQ(sommen[1][0].functies.size(), 1U);
}

RC_GTEST_PROP(OptelsomProperty, OverAllProvincesItIsExactlyWhatTheClaimsAsk, ()) {
  const auto r = twee_provincies();
  std::vector<Kaartclaim> claims;
  std::int64_t gevraagd = 0;
  for (int n = *rc::gen::inRange(1, 9); n > 0; --n) {
    auto c =
        claim("C-" + std::to_string(n),
              *rc::gen::arbitrary<bool>() ? std::optional(vak(*rc::gen::inRange(-20, 210), *rc::gen::inRange(-20, 110),
                                                              *rc::gen::inRange(1, 60), *rc::gen::inRange(1, 60)))
                                          : std::nullopt,
              1);
    c.provincies = {"pv26", "pv27"};
    c.omvang.verwacht.v = *rc::gen::inRange<std::int64_t>(0, 900'000'001);
    gevraagd += c.omvang.verwacht.v;
    claims.push_back({id(n), c});
  }
  std::int64_t samen = 0;
  for (const auto& p : optelsom(r, claims, nullptr)) {
    samen += p.alles.gevraagd.verwacht.v;
    std::int64_t functies = 0;
    for (const auto& f : p.functies) functies += f.gevraagd.verwacht.v;
    RC_ASSERT(functies == p.alles.gevraagd.verwacht.v);
    RC_ASSERT(p.alles.samen.v == 0);
  }
  RC_ASSERT(samen == gevraagd);
}

TEST(Zones, SayWhatOfEachShapeLiesInEachAreaAlsoWhereAreasOverlap) {
  const auto novex =
      *Zones::of({{"peel", vak(0, 0, 50, 50)}, {"hart", vak(40, 0, 50, 50)}, {"ver", vak(500, 500, 1, 1)}});
  spatial::Layer vormen;
  for (const auto& v : {vak(42, 10, 4, 4), vak(30, 0, 20, 10), vak(45, 10, 2, 2), vak(200, 0, 5, 5)})
    vormen.push_back(*spatial::Polygon::of(v));
  const auto delen = novex.delen(vormen);
  const auto is = [&](std::size_t n, std::size_t zone, std::size_t vorm, std::int64_t erin, bool geheel) {
    const auto& d = delen.at(n);
    EXPECT_EQ(std::tuple(d.zone, d.vorm, d.erin.v, d.geheel), std::tuple(zone, vorm, ha(erin).v, geheel)) << n;
  };
  ASSERT_EQ(delen.size(), 6U);
  is(0, 0, 0, 16, true);
  is(1, 0, 1, 200, true);
  is(2, 0, 2, 4, true);
  is(3, 1, 0, 16, true);
  is(4, 1, 1, 100, false);
  is(5, 1, 2, 4, true);
  EXPECT_TRUE(novex.delen({}).empty());
}

TEST(Zones, KnowThatTheirBordersAreInvented) {
  EXPECT_FALSE(Zones::of({{"a", vak(0, 0, 1, 1)}})->fictief());
  const auto verzonnen = *Zones::of({{"a", vak(0, 0, 1, 1)}}, Grenzen::fictief);
  EXPECT_TRUE(verzonnen.fictief());
  EXPECT_EQ(novexlaag(verzonnen), "novexgebieden-fictief");
}

TEST(Zones, NameTheShapeThatCannotBeUsed) {
  const auto fout =
      Zones::of({{"a", vak(0, 0, 1, 1)}, {"b", {base::GeometryType::punt, {{{{100'000'000, 400'000'000}}}}}}});
  ASSERT_FALSE(fout.has_value());
  EXPECT_EQ(fout.error().polygon, 1U);
}

}  // namespace
}  // namespace ruimte::application
