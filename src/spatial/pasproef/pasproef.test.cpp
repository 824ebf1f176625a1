// SPDX-License-Identifier: EUPL-1.2
#include "spatial/pasproef/pasproef.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "spatial/pasproef/cases.test.hpp"

namespace ruimte::spatial::pasproef {
namespace {

using test::Case;
using test::shown;
using test::solved;

/// One region, one claim per plane.
Case national(std::vector<std::vector<std::int16_t>> planes, const std::vector<Demand>& demands) {
  Case c;
  c.planes = std::move(planes);
  c.scenario.first_cell = {0, c.planes[0].size()};
  c.scenario.partitions = {{1, {0}}};
  for (const Demand& d : demands) c.scenario.claims.push_back({{}, 0, {d}});
  c.attach();
  return c;
}

/// Drawn maps: a row of digits per claim ('.' is excluded), a row of letters for the atomic regions, all in one line.
struct Drawing {
  std::string_view atoms;
  std::vector<std::string_view> suitability;
  std::vector<Partition> partitions;
  std::vector<std::uint32_t> partition_of;
  std::vector<std::vector<Demand>> demands;
};

Case drawn(const Drawing& d) {
  Case c;
  c.scenario.first_cell.push_back(0);
  for (std::size_t i = 1; i <= d.atoms.size(); ++i) {
    if (i == d.atoms.size() || d.atoms[i] != d.atoms[i - 1]) c.scenario.first_cell.push_back(i);
  }
  c.scenario.partitions = d.partitions;
  for (std::size_t k = 0; k < d.suitability.size(); ++k) {
    auto& plane = c.planes.emplace_back();
    for (const char s : d.suitability[k]) plane.push_back(s == '.' ? excluded : static_cast<std::int16_t>(s - '0'));
    c.scenario.claims.push_back({{}, d.partition_of[k], d.demands[k]});
  }
  c.attach();
  return c;
}

TEST(Pasproef, EveryCellGoesWhereItIsWorthMost) {
  const Case c = drawn({"aaaaaaaa", {"98765432", "23456789"}, {{1, {0}}}, {0, 0}, {{{3, 3}}, {{4, 4}}}});
  const Allocation a = solved(c);
  EXPECT_EQ(shown(a), "AAA-BBBB");
  EXPECT_EQ(a.primal, 9 + 8 + 7 + 6 + 7 + 8 + 9);
  EXPECT_TRUE(a.proven());
  EXPECT_EQ(test::verdict(c, a), "");
}

TEST(Pasproef, ADemandOfTheCountryTakesTheBestRegionAndADemandOfAProvinceStaysInIt) {
  // Claim A asks three cells anywhere, B one cell in each province.
  const Case c =
      drawn({"aaaabbbb", {"99991111", "98888887"}, {{1, {0, 0}}, {2, {0, 1}}}, {0, 1}, {{{3, 3}}, {{1, 1}, {1, 1}}}});
  const Allocation a = solved(c);
  EXPECT_EQ(shown(a), "BAAAB---");
  EXPECT_EQ(a.counts, (std::vector<std::int64_t>{3, 1, 1}));
}

TEST(Pasproef, ANationalDemandThatDoesNotFitSaysWhyWithACutThatCanBeCountedByHand) {
  // A may only lie in the five cells at the left and asks 4; B may lie in the first six and asks 4. Together they ask 8
  // of 6 cells; C, at the right, has nothing to do with it.
  const Case c = drawn({"aaaabbbbcc",
                        {"11111.....", "111111....", "......1111"},
                        {{1, {0, 0, 0}}},
                        {0, 0, 0},
                        {{{4, 4}}, {{4, 4}}, {{2, 2}}}});
  const Allocation a = solved(c);
  ASSERT_EQ(a.cuts.size(), 1U);
  EXPECT_EQ(a.cuts[0].nodes, (std::vector<std::uint32_t>{0, 1}));
  EXPECT_EQ(a.cuts[0].demand, 8);
  EXPECT_EQ(a.cuts[0].cells, 6);
  EXPECT_EQ(a.missing, (std::vector<std::int64_t>{1, 1, 0}));  // two short, spread evenly
  EXPECT_EQ(a.counts, (std::vector<std::int64_t>{3, 3, 2}));
  EXPECT_TRUE(a.proven());
  EXPECT_EQ(test::verdict(c, a), "");
}

TEST(Pasproef, AHarderClaimIsNeverShortToHelpASofterOne) {
  const Case c = drawn({"aaaaaa",
                        {"111111", "111111", "111111"},
                        {{1, {0}}},
                        {0, 0, 0},
                        {{{4, 4, Level::voorkeur}}, {{3, 3, Level::hard}}, {{2, 2, Level::zoekgebied}}}});
  const Allocation a = solved(c);
  EXPECT_EQ(a.missing, (std::vector<std::int64_t>{1, 0, 2}));
  ASSERT_EQ(a.cuts.size(), 2U);
  EXPECT_EQ(a.cuts[0].level, Level::voorkeur);
  EXPECT_EQ(a.cuts[0].demand - a.cuts[0].cells, 1);
  EXPECT_EQ(a.cuts[1].level, Level::zoekgebied);
  EXPECT_EQ(a.cuts[1].demand - a.cuts[1].cells, 3);
  EXPECT_EQ(test::verdict(c, a), "");
}

TEST(Pasproef, PricesSayWhatOneMoreCellIsWorth) {
  // The upper bound of 2 leaves a cell of 7 unused: one more is worth 7.
  const Case scarce = national({{9, 8, 7}}, {{0, 2}});
  EXPECT_EQ(solved(scarce).prices[0], 7);
  // A claim that has to take a cell of -5 has to be pushed; the smallest push is the answer.
  const Case pushed = national({{-5, -9}}, {{1, 2}});
  EXPECT_EQ(solved(pushed).prices[0], -5);
}

TEST(Pasproef, NothingToDoIsAnAnswer) {
  const Case no_claims = national({{excluded, excluded}}, {{0, 0}});
  const Allocation a = solved(no_claims);
  EXPECT_EQ(shown(a), "--");
  EXPECT_EQ(a.primal, 0);
  EXPECT_TRUE(a.proven());
}

TEST(Pasproef, AllExcludedIsAllMissing) {
  const Case c = national({{excluded, excluded}, {excluded, excluded}}, {{2, 3}, {1, 1}});
  const Allocation a = solved(c);
  EXPECT_EQ(a.missing, (std::vector<std::int64_t>{2, 1}));
  EXPECT_EQ(test::verdict(c, a), "");
}

TEST(Pasproef, TwoEqualClaimsShareEvenlyAndAlwaysTheSame) {
  const Case c = national({std::vector<std::int16_t>(100, 5), std::vector<std::int16_t>(100, 5)}, {{60, 60}, {60, 60}});
  const Allocation a = solved(c);
  EXPECT_EQ(a.missing, (std::vector<std::int64_t>{10, 10}));
  EXPECT_TRUE(test::same_answer(a, solved(c)));
  EXPECT_EQ(test::verdict(c, a), "");
}

TEST(Pasproef, AChainDrivesPricesFarBeyondTheSuitability) {
  // Claim k may lie in cells 2k and 2k + 1; every cell after the first is worth 16,383 less for the next claim.
  constexpr std::size_t claims = 12;
  std::vector<std::vector<std::int16_t>> planes(claims, std::vector<std::int16_t>(claims, excluded));
  std::vector<Demand> demands;
  for (std::size_t k = 0; k < claims; ++k) {
    planes[k][k] = max_suitability;
    if (k + 1 < claims) planes[k][k + 1] = -max_suitability;
    demands.push_back({k == 0 ? 0 : 1, k == 0 ? 0 : 1});
  }
  demands[0] = {1, 1};
  planes[0][0] = excluded;
  planes[claims - 1].push_back(-max_suitability);
  for (std::size_t k = 0; k + 1 < claims; ++k) planes[k].push_back(excluded);
  const Case c = national(planes, demands);
  const Allocation a = solved(c);
  EXPECT_TRUE(a.proven());
  EXPECT_EQ(test::verdict(c, a), "");
  EXPECT_EQ(a.primal, -static_cast<std::int64_t>(claims) * max_suitability);
  EXPECT_LT(*std::ranges::min_element(a.prices), -10 * max_suitability);
}

TEST(Pasproef, BadInputIsRefusedByName) {
  const auto reason = [](const Scenario& s, const Options& o = {}) {
    const auto made = Pasproef::of(s, o);
    return made ? std::string_view() : made.error().reason;
  };
  const auto change = [&](auto&& how) {
    Case c = national({{1, 2}, {3, 4}}, {{1, 1}, {0, 1}});
    how(c);
    return reason(c.scenario);
  };
  EXPECT_EQ(change([](Case&) {}), "");
  EXPECT_EQ(change([](Case& c) { c.scenario.first_cell = {0, 0}; }), "geen_cellen");
  EXPECT_EQ(change([](Case& c) { c.scenario.first_cell = {0, max_cells + 1}; }), "te_veel_cellen");
  EXPECT_EQ(change([](Case& c) { c.scenario.first_cell = {0}; }), "verkeerde_gebieden");
  EXPECT_EQ(change([](Case& c) { c.scenario.first_cell = {0, 3, 2}; }), "verkeerde_gebieden");
  EXPECT_EQ(change([](Case& c) { c.scenario.claims.resize(max_claims + 1, c.scenario.claims[0]); }), "te_veel_claims");
  EXPECT_EQ(change([](Case& c) { c.scenario.partitions[0].region_of = {7}; }), "verkeerde_indeling");
  EXPECT_EQ(change([](Case& c) { c.scenario.claims[1].partition = 1; }), "verkeerde_indeling");
  EXPECT_EQ(change([](Case& c) { c.scenario.claims[1].demands[0] = {2, 1}; }), "verkeerde_vraag");
  EXPECT_EQ(change([](Case& c) { c.scenario.claims[1].demands[0] = {-1, 1}; }), "verkeerde_vraag");
  EXPECT_EQ(change([](Case& c) { c.scenario.claims[1].demands.clear(); }), "verkeerde_vraag");
  EXPECT_EQ(change([](Case& c) { c.scenario.claims[0].suitability = std::span(c.planes[0]).first(1); }),
            "verkeerd_vlak");
  EXPECT_EQ(change([](Case& c) { c.planes[1][1] = max_suitability + 1; }), "verkeerde_geschiktheid");
  EXPECT_EQ(change([](Case& c) { c.planes[1][1] = -max_suitability - 1; }), "verkeerde_geschiktheid");
  const Case c = national({{1, 2}}, {{1, 1}});
  EXPECT_EQ(reason(c.scenario, {.threads = 0}), "verkeerd_aantal_draden");
  EXPECT_EQ(reason(c.scenario, {.memory_bytes = 1'000}), "te_weinig_geheugen");
  Case many = national({{1}}, {{0, 0}});
  many.scenario.partitions.push_back({max_nodes, {0}});
  many.scenario.claims[0].partition = 1;
  many.scenario.claims[0].demands.resize(max_nodes);
  EXPECT_EQ(reason(many.scenario), "");
  many.scenario.claims.push_back(many.scenario.claims[0]);
  EXPECT_EQ(reason(many.scenario), "te_veel_knopen");
}

TEST(Pasproef, ChangesThatAreWrongChangeNothing) {
  Case c = national({{1, 2}}, {{1, 1}});
  auto p = Pasproef::of(c.scenario).value();
  EXPECT_EQ(p.set_demand(1, {0, 1}).error().reason, "onbekende_knoop");
  EXPECT_EQ(p.set_demand(0, {2, 1}).error().reason, "verkeerde_vraag");
  EXPECT_EQ(p.demand(0), (Demand{1, 1}));
  EXPECT_EQ(p.cells_changed(0, 3).error().reason, "onbekende_cellen");
  c.planes[0][1] = 20'000;
  EXPECT_EQ(p.cells_changed(1, 2).error().reason, "verkeerde_geschiktheid");
  EXPECT_EQ(p.solve().error().reason, "verkeerde_geschiktheid");
  c.planes[0][1] = 0;
  EXPECT_TRUE(p.cells_changed(1, 2).has_value());
  EXPECT_EQ(shown(p.solve().value()), "A-");
}

TEST(Pasproef, StoppedInTimeIsWithinTheDemandsAndSaysHowFarItMayBeOff) {
  const Case c = test::random_case(4'711, {.cells = 4'000, .claims = 8, .atoms = 6});
  std::stop_source stop;
  Options options{.stop = stop.get_token()};
  options.progress = [&](std::int32_t per_mille) {
    if (per_mille == 100) stop.request_stop();  // the shortage is known, the rest is not
  };
  const Allocation a = Pasproef::of(c.scenario, options).value().solve().value();
  EXPECT_TRUE(a.stopped);
  EXPECT_EQ(test::verdict(c, a), "");
  EXPECT_LE(a.primal, solved(c).primal);
  EXPECT_GE(a.dual, solved(c).primal);
  std::stop_source at_once;
  at_once.request_stop();
  const auto nothing = Pasproef::of(c.scenario, {.stop = at_once.get_token()}).value().solve();
  EXPECT_TRUE(nothing.has_value() || nothing.error().reason == "gestopt");
}

/// Stops when the progress comes to this.
Allocation stopped_at(const Case& c, std::int32_t when) {
  std::stop_source stop;
  Options options{.stop = stop.get_token()};
  options.progress = [&](std::int32_t per_mille) {
    if (per_mille >= when) stop.request_stop();
  };
  return Pasproef::of(c.scenario, options).value().solve().value();
}

TEST(Pasproef, AnAllocationThatIsStoppedLooksAtSuitability) {
  int scenarios = 0, half = 0;
  std::int64_t left = 0;  // per mille of what an allocation without looking at suitability leaves
  for (std::uint64_t seed = 4'800; seed < 4'820; ++seed) {
    SCOPED_TRACE(seed);
    const test::Size size{.cells = 1'500, .claims = 8, .atoms = 6};
    const Case c = test::random_case(seed, size);
    const Allocation stopped = stopped_at(c, 100);
    ASSERT_EQ(test::verdict(c, stopped), "");
    Case flat = test::random_case(seed, size);
    for (auto& plane : flat.planes) {
      for (std::int16_t& s : plane) s = s == excluded ? excluded : std::int16_t{0};
    }
    const Allocation without = solved(flat);
    std::int64_t blind = 0;
    for (std::uint64_t i = 0; i < c.cells(); ++i) blind += without.use[i] == no_use ? 0 : c.planes[without.use[i]][i];
    const std::int64_t best = solved(c).primal;
    ASSERT_LE(blind, best);
    if (blind == best) continue;
    ++scenarios;
    left += 1'000 * (best - stopped.primal) / (best - blind);
    half += 2 * (best - stopped.primal) <= best - blind ? 1 : 0;
  }
  RecordProperty("left_per_mille", static_cast<int>(left / scenarios));
  EXPECT_GT(scenarios, 10);
  EXPECT_LT(left, 250 * scenarios);
  EXPECT_GE(10 * half, 8 * scenarios);
}

TEST(Pasproef, ProgressRisesToTheEndAndOnlyThen) {
  Case c = test::random_case(4'711, {.cells = 4'000, .claims = 8, .atoms = 6});
  for (const bool combined : {false, true}) {
    if (combined) test::add_combinations(c, 4'711);
    std::vector<std::int32_t> seen;
    const Options options{.progress = [&](std::int32_t per_mille) { seen.push_back(per_mille); }};
    ASSERT_TRUE(Pasproef::of(c.scenario, options).value().solve().has_value());
    EXPECT_TRUE(std::ranges::is_sorted(seen));
    EXPECT_EQ(seen.front(), 0);
    EXPECT_EQ(seen.back(), 1'000);
    EXPECT_EQ(std::ranges::count(seen, 1'000), 1);
  }
}

TEST(Pasproef, CombinationsStoppedInTimeAreWithinTheDemands) {
  Case c = test::random_case(4'811, {.cells = 1'500, .claims = 8, .atoms = 6});
  test::add_combinations(c, 4'811);
  const Allocation whole = solved(c);
  for (const std::int32_t when : {40, 200, 390, 500, 700, 850}) {
    SCOPED_TRACE(when);
    const Allocation a = stopped_at(c, when);
    EXPECT_EQ(test::verdict(c, a), "");
    EXPECT_LE(a.primal, whole.dual);
  }
}

}  // namespace
}  // namespace ruimte::spatial::pasproef
