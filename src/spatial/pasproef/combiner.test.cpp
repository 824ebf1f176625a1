// SPDX-License-Identifier: EUPL-1.2
// Combinations: what they mean, in grids of letters; and small scenarios against all allocations there are.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "spatial/pasproef/cases.test.hpp"

namespace ruimte::spatial::pasproef {
namespace {

using test::Case;
using test::shown;
using test::solved;

/// One region; suitability in digits per claim and then per combination, '.' is excluded.
Case drawn(const std::vector<std::string_view>& rows, const std::vector<Demand>& demands,
           const std::vector<std::vector<Part>>& combinations) {
  Case c;
  for (const std::string_view row : rows) {
    auto& plane = c.planes.emplace_back();
    for (const char s : row) plane.push_back(s == '.' ? excluded : static_cast<std::int16_t>(s - '0'));
  }
  c.scenario.first_cell = {0, rows[0].size()};
  c.scenario.partitions = {{1, {0}}};
  for (const Demand& d : demands) c.scenario.claims.push_back({{}, 0, {d}});
  for (const auto& parts : combinations) c.scenario.combinations.push_back({{}, parts});
  c.attach();
  return c;
}

TEST(Combination, ACellCountsForBothClaimsSoThatWhatDidNotFitFits) {
  // A and B ask four cells each and there are six. C is A and B at once, at half a cell or more of each.
  const Case alone = drawn({"999111", "111999"}, {{4, 4}, {4, 4}}, {});
  EXPECT_EQ(solved(alone).missing, (std::vector<std::int64_t>{1, 1}));
  const Case c = drawn({"999111", "111999", ".8888."}, {{4, 4}, {4, 4}}, {{{0, 100}, {1, 100}}});
  const Allocation a = solved(c);
  EXPECT_EQ(test::verdict(c, a), "");
  EXPECT_EQ(a.missing, (std::vector<std::int64_t>{0, 0}));
  EXPECT_EQ(std::ranges::count(shown(a), 'C'), 2);
  EXPECT_EQ(a.primal, 9 + 9 + 8 + 8 + 9 + 9);
  EXPECT_EQ(a.dual, a.primal);
}

TEST(Combination, PartsOfCellsCountOnceTheyMakeAWholeCell) {
  // Two cells at 60 % are one whole cell and a part that counts for nothing, at least nor at most.
  const Case c = drawn({"..", "..", "55"}, {{1, 1}, {1, 1}}, {{{0, 60}, {1, 60}}});
  const Allocation a = solved(c);
  EXPECT_EQ(test::verdict(c, a), "");
  EXPECT_EQ(a.hundredths, (std::vector<std::int64_t>{120, 120}));
  EXPECT_EQ(a.counts, (std::vector<std::int64_t>{1, 1}));
  EXPECT_EQ(a.missing, (std::vector<std::int64_t>{0, 0}));
}

TEST(Combination, AShortageHasABoundThatCanBeCountedByHand) {
  // A and B ask four each of four cells; a cell with both counts for 70 % and 80 %. All four cells with both count
  // 2.8 and 3.2, six cells in all, so that two of the eight are missing whatever one does.
  const Case c = drawn({"1111", "1111", "1111"}, {{4, 4}, {4, 4}}, {{{0, 70}, {1, 80}}});
  const Allocation a = solved(c);
  EXPECT_EQ(test::verdict(c, a), "");
  ASSERT_EQ(a.cuts.size(), 1U);
  EXPECT_EQ(a.cuts[0].nodes, (std::vector<std::uint32_t>{0, 1}));
  EXPECT_EQ(a.cuts[0].demand, 8);
  EXPECT_EQ(a.cuts[0].cells, 6);
  EXPECT_EQ(a.missing[0] + a.missing[1], 3);  // 280 and 320 hundredths are 2 and 3 whole cells
}

TEST(Combination, BadCombinationsAreRefusedByName) {
  const auto reason = [](auto&& how) {
    Case c = drawn({"12", "34", "11"}, {{1, 1}, {0, 1}}, {{{0, 60}, {1, 60}}});
    how(c);
    const auto made = Pasproef::of(c.scenario);
    return made ? std::string_view() : made.error().reason;
  };
  EXPECT_EQ(reason([](Case&) {}), "");
  EXPECT_EQ(reason([](Case& c) { c.scenario.combinations[0].parts.pop_back(); }), "verkeerde_combinatie");
  EXPECT_EQ(reason([](Case& c) { c.scenario.combinations[0].parts[1].claim = 2; }), "verkeerde_combinatie");
  EXPECT_EQ(reason([](Case& c) { c.scenario.combinations[0].parts[1].claim = 0; }), "verkeerde_combinatie");
  EXPECT_EQ(reason([](Case& c) { c.scenario.combinations[0].parts[1].yield = 0; }), "verkeerde_combinatie");
  EXPECT_EQ(reason([](Case& c) { c.scenario.combinations[0].parts[1].yield = 101; }), "verkeerde_combinatie");
  EXPECT_EQ(reason([](Case& c) { c.scenario.combinations[0].suitability = {}; }), "verkeerd_vlak");
  EXPECT_EQ(reason([](Case& c) { c.planes[2][1] = max_suitability + 1; }), "verkeerde_geschiktheid");
  EXPECT_EQ(reason([](Case& c) { c.scenario.combinations.resize(21, c.scenario.combinations[0]); }),
            "te_veel_combinaties");
}

TEST(Combination, TheAnswerIsTheSameAfterChangesFromNothingAndWithThreads) {
  for (std::uint64_t seed = 9'500; seed < 9'506; ++seed) {
    SCOPED_TRACE(seed);
    Case c = test::random_case(seed, {.cells = 3'000, .claims = 6, .atoms = 5});
    test::add_combinations(c, seed);
    auto warm = Pasproef::of(c.scenario).value();
    for (int round = 0; round < 3; ++round) {
      const Allocation a = warm.solve().value();
      ASSERT_EQ(test::verdict(c, a), "");
      ASSERT_TRUE(test::same_answer(a, solved(c, 2))) << round;
      Demand& d = c.scenario.claims[0].demands[0];
      d.lower = d.lower * 9 / 10;
      ASSERT_TRUE(warm.set_demand(0, d).has_value());
      for (std::size_t i = 0; i < c.planes.back().size(); i += 3) c.planes.back()[i] = excluded;
      ASSERT_TRUE(warm.cells_changed(0, c.cells()).has_value());
    }
  }
}

/// All allocations of a small scenario, one after the other.
class All {
 public:
  All(const Case& c, const Allocation& a) : c_(c), demands_(c.demands()), a_(a), counted_(demands_.size(), 0) {
    at(0, 0);
  }
  std::array<std::int64_t, levels> least_missing{};  ///< level by level
  std::int64_t best = -1'000'000'000;                ///< within the demands less what the answer misses
  bool any = false;

 private:
  void at(std::uint64_t cell, std::int64_t sum) {
    if (cell == c_.cells()) return end(sum);
    at(cell + 1, sum);
    for (std::size_t u = 0; u < c_.uses(); ++u) {
      if (!c_.allowed(u, cell)) continue;
      for (const Part& p : c_.parts(u)) counted_[c_.node(p.claim, cell)] += p.yield;
      at(cell + 1, sum + c_.planes[u][cell]);
      for (const Part& p : c_.parts(u)) counted_[c_.node(p.claim, cell)] -= p.yield;
    }
  }
  void end(std::int64_t sum) {
    std::array<std::int64_t, levels> missing{};
    bool within = true;
    for (std::size_t j = 0; j < demands_.size(); ++j) {
      const std::int64_t cells = counted_[j] / 100;
      if (cells > demands_[j].upper) return;
      missing[static_cast<std::size_t>(demands_[j].level)] += std::max<std::int64_t>(0, demands_[j].lower - cells);
      within = within && cells >= demands_[j].lower - a_.missing[j];
    }
    if (!any || missing < least_missing) least_missing = missing;
    any = true;
    if (within) best = std::max(best, sum);
  }

  const Case& c_;
  std::vector<Demand> demands_;
  const Allocation& a_;
  std::vector<std::int64_t> counted_;
};

std::array<std::int64_t, levels> missing_of(const Case& c, const Allocation& a) {
  std::array<std::int64_t, levels> out{};
  const auto demands = c.demands();
  for (std::size_t j = 0; j < demands.size(); ++j) out[static_cast<std::size_t>(demands[j].level)] += a.missing[j];
  return out;
}

TEST(Combination, AllAllocationsOfSmallScenariosLieWithinTheBounds) {
  int scenarios = 0, best = 0, least = 0;
  const char* asked =
      std::getenv("RUIMTE_PASPROEF_ZADEN");                 // NOLINT(concurrency-mt-unsafe): nobody sets variables here
  const std::uint64_t seeds = asked == nullptr ? 60 : 300;  // ./test lang takes more
  for (std::uint64_t seed = 9'000; seed < 9'000 + seeds; ++seed) {
    SCOPED_TRACE(seed);
    Case c = test::random_case(seed, {.cells = 7, .claims = 4, .atoms = 3});
    test::add_combinations(c, seed);
    if (c.scenario.combinations.empty()) continue;
    const Allocation a = solved(c);
    ASSERT_EQ(test::verdict(c, a), "");
    ASSERT_TRUE(test::same_answer(a, solved(c, 2)));
    const All all(c, a);
    const auto missing = missing_of(c, a);
    ASSERT_LE(a.primal, all.best);
    ASSERT_GE(a.dual, all.best);
    ASSERT_LE(all.least_missing, missing);
    for (const Cut& cut : a.cuts) {
      std::int64_t must = 0;
      for (std::size_t q = 0; q <= static_cast<std::size_t>(cut.level); ++q) must += all.least_missing[q];
      ASSERT_LE(cut.demand - cut.cells, must);
    }
    ++scenarios;
    best += a.primal == all.best ? 1 : 0;
    least += missing == all.least_missing ? 1 : 0;
  }
  // Of 223 scenarios (300 seeds) 218 had the best allocation there is and 221 the least missing.
  EXPECT_GT(scenarios, 40);
  EXPECT_GE(100 * best, 95 * scenarios);
  EXPECT_GE(100 * least, 95 * scenarios);
}

}  // namespace
}  // namespace ruimte::spatial::pasproef
