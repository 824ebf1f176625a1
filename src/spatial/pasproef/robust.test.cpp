// SPDX-License-Identifier: EUPL-1.2
// Seeded scenarios full of trouble against a network simplex that knows nothing of the method.
#include <gtest/gtest.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <algorithm>
#include <cstdlib>

#include "spatial/pasproef/cases.test.hpp"

namespace ruimte::spatial::pasproef {
namespace {

using test::Case;
using test::Dice;
using Graph = lemon::SmartDigraph;
using Simplex = lemon::NetworkSimplex<Graph, std::int64_t, std::int64_t>;

struct Arc {
  Graph::Arc arc;
  std::int64_t lower, upper, cost;
};

/// A source with a unit per cell, cells, nodes, and a sink.
struct Network {
  Graph graph;
  Graph::Node source = graph.addNode(), sink = graph.addNode();
  std::vector<Graph::Node> nodes;
  std::vector<Arc> arcs;

  Network(const Case& c, bool with_suitability) {
    for (std::size_t j = 0; j < c.demands().size(); ++j) nodes.push_back(graph.addNode());
    for (std::uint64_t i = 0; i < c.cells(); ++i) {
      const Graph::Node cell = graph.addNode();
      add(source, cell, 0, 1, 0);
      add(cell, sink, 0, 1, 0);
      for (std::size_t k = 0; k < c.planes.size(); ++k) {
        const std::uint32_t j = c.node(k, i);
        if (j == no_region || c.planes[k][i] == excluded) continue;
        add(cell, nodes[j], 0, 1, with_suitability ? -c.planes[k][i] : 0);
      }
    }
  }
  void add(Graph::Node from, Graph::Node to, std::int64_t lower, std::int64_t upper, std::int64_t cost) {
    arcs.push_back({graph.addArc(from, to), lower, upper, cost});
  }
  /// The least cost of sending all cells to the sink.
  std::int64_t least(std::int64_t cells) {
    Graph::ArcMap<std::int64_t> lower(graph), upper(graph), cost(graph);
    for (const Arc& a : arcs) {
      lower[a.arc] = a.lower;
      upper[a.arc] = a.upper;
      cost[a.arc] = a.cost;
    }
    Simplex simplex(graph);
    simplex.lowerMap(lower).upperMap(upper).costMap(cost).stSupply(source, sink, cells);
    EXPECT_EQ(simplex.run(), Simplex::OPTIMAL);
    return simplex.totalCost<std::int64_t>();
  }
};

std::int64_t optimum(const Case& c, const Allocation& a) {
  Network network(c, true);
  const auto demands = c.demands();
  for (std::size_t j = 0; j < demands.size(); ++j) {
    network.add(network.nodes[j], network.sink, demands[j].lower - a.missing[j], demands[j].upper, 0);
  }
  return -network.least(static_cast<std::int64_t>(c.cells()));
}

/// What the answer promises of missing cells, as one number: level by level the total, then 24 missing^2 / lower.
constexpr std::int64_t total_weight = 100'000;

std::int64_t unfairness(const std::vector<Demand>& demands, Level level, const std::vector<std::int64_t>& missing) {
  std::int64_t sum = 0;
  for (std::size_t j = 0; j < demands.size(); ++j) {
    if (demands[j].level != level || demands[j].lower == 0) continue;
    sum += total_weight * missing[j] + 24 * missing[j] * missing[j] / demands[j].lower;
  }
  return sum;
}

/// Then 24 missing^2 / lower is a whole number.
bool divide_24(const std::vector<Demand>& demands) {
  return std::ranges::all_of(demands, [](const Demand& d) { return d.lower == 0 || 24 % d.lower == 0; });
}

/// The least unfairness of a level when the levels before it keep what they have. Each cell from the first on that a
/// node gets is an arc with what it takes away.
std::int64_t least_unfairness(const Case& c, const Allocation& a, Level level) {
  Network network(c, false);
  const auto demands = c.demands();
  std::int64_t all_missing = 0;
  for (std::size_t j = 0; j < demands.size(); ++j) {
    const std::int64_t lower = demands[j].lower;
    if (demands[j].level < level) {
      network.add(network.nodes[j], network.sink, lower - a.missing[j], lower - a.missing[j], 0);
    } else if (demands[j].level == level && lower > 0) {
      all_missing += total_weight * lower + 24 * lower;
      for (std::int64_t y = lower; y >= 1; --y) {
        network.add(network.nodes[j], network.sink, 0, 1, -(total_weight + 24 / lower * (2 * y - 1)));
      }
    }
  }
  return all_missing + network.least(static_cast<std::int64_t>(c.cells()));
}

/// A change of a demand or of some cells, told to the solver.
void change(Case& c, Pasproef& p, Dice& dice) {
  if (dice.one_in(2)) {
    const auto k = static_cast<std::size_t>(dice.between(0, std::ssize(c.scenario.claims) - 1));
    auto& demands = c.scenario.claims[k].demands;
    const auto region = static_cast<std::uint32_t>(dice.between(0, std::ssize(demands) - 1));
    demands[region] = test::random_demand(dice, 10);
    ASSERT_TRUE(p.set_demand(p.node_of(k, region), demands[region]).has_value());
    return;
  }
  const auto cells = static_cast<std::int64_t>(c.cells());
  const std::int64_t first = dice.between(0, cells), end = dice.between(first, cells);
  auto& plane = c.planes[static_cast<std::size_t>(dice.between(0, std::ssize(c.planes) - 1))];
  for (std::int64_t i = first; i < end; ++i)
    plane[static_cast<std::size_t>(i)] = dice.one_in(2) ? excluded : std::int16_t{3};
  ASSERT_TRUE(p.cells_changed(static_cast<std::uint64_t>(first), static_cast<std::uint64_t>(end)).has_value());
}

std::uint64_t number_of(const char* name, std::uint64_t otherwise) {
  const char* text = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nobody sets variables here
  return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

/// 12 x 10 of them in ./test; ./test lang asks for 12 x 84, from where RUIMTE_PASPROEF_ZAAD says.
std::uint64_t seeds_each() { return number_of("RUIMTE_PASPROEF_ZADEN", 10); }
std::uint64_t first_seed() { return number_of("RUIMTE_PASPROEF_ZAAD", 0); }

class Seeds : public testing::TestWithParam<int> {};

TEST_P(Seeds, AnswerIsProvenOptimalFairAndTheSameHoweverItIsReached) {
  for (std::uint64_t i = 0; i < seeds_each(); ++i) {
    const std::uint64_t seed = first_seed() + seeds_each() * static_cast<std::uint64_t>(GetParam()) + i;
    SCOPED_TRACE(seed);
    Case c = test::random_case(seed, {});
    Dice dice(seed + 1'000'000);
    auto warm = Pasproef::of(c.scenario).value();
    for (int round = 0; round < 3; ++round) {
      const Allocation a = warm.solve().value();
      ASSERT_EQ(test::verdict(c, a), "");
      ASSERT_EQ(a.primal, optimum(c, a));
      for (const Level level : {Level::hard, Level::voorkeur, Level::zoekgebied}) {
        if (!divide_24(c.demands())) break;
        ASSERT_EQ(unfairness(c.demands(), level, a.missing), least_unfairness(c, a, level));
      }
      const Allocation cold = Pasproef::of(c.scenario).value().solve().value();
      ASSERT_TRUE(test::same_answer(a, cold)) << "round " << round;
      ASSERT_TRUE(test::same_answer(cold, Pasproef::of(c.scenario, {.threads = 2}).value().solve().value()));
      change(c, warm, dice);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Robust, Seeds, testing::Range(0, 12));

TEST(Larger, ManyClaimsAndCellsAreProvenAndTheSameWarmAndWithThreads) {
  for (std::uint64_t seed = 500; seed < 508; ++seed) {
    SCOPED_TRACE(seed);
    Case c = test::random_case(seed, {.cells = 30'000, .claims = 20, .atoms = 20});
    Dice dice(seed);
    auto warm = Pasproef::of(c.scenario, {.threads = 2}).value();
    for (int round = 0; round < 2; ++round) {
      const Allocation a = warm.solve().value();
      ASSERT_EQ(test::verdict(c, a), "");
      ASSERT_TRUE(test::same_answer(a, Pasproef::of(c.scenario).value().solve().value())) << "round " << round;
      change(c, warm, dice);
    }
  }
}

/// The kinds of trouble by name, each in a scenario in which nothing else is the matter. Answers are the same warm,
/// with threads and from nothing, and the optimum is that of the simplex.
struct Trouble {
  std::int64_t cells = 400, high = 100, excluded_percent = 10, asked_percent = 90;
  std::size_t claims = 5;
  std::uint32_t atoms = 4;
  bool one_cell_regions = false, disconnected = false, equal = false, nothing_asked = false;
};

Case troubled(std::uint64_t seed, const Trouble& t) {
  Dice dice(seed);
  Case c;
  for (std::uint32_t a = 0; a <= t.atoms; ++a) {
    const std::int64_t each = t.one_cell_regions ? 1 : t.cells / t.atoms;
    c.scenario.first_cell.push_back(static_cast<std::uint64_t>(each * a));
  }
  Partition country{1, std::vector<std::uint32_t>(t.atoms, 0)}, by_atom{t.atoms, {}}, halves{2, {}};
  for (std::uint32_t a = 0; a < t.atoms; ++a) {
    by_atom.region_of.push_back(a);
    halves.region_of.push_back(a % 2);
  }
  c.scenario.partitions = {country, by_atom, halves};
  for (std::size_t k = 0; k < t.claims; ++k) {
    auto& plane = c.planes.emplace_back();
    for (std::uint64_t i = 0; i < c.cells(); ++i) {
      const bool away = t.disconnected && (i < c.cells() / 2) != (k < t.claims / 2);
      const bool out = away || dice.between(0, 99) < t.excluded_percent;
      plane.push_back(out ? excluded : static_cast<std::int16_t>(dice.between(0, t.high - 1)));
    }
    if (t.equal) plane = c.planes.front();
    Claim& claim = c.scenario.claims.emplace_back();
    claim.partition = static_cast<std::uint32_t>(k % 3);
    const std::uint32_t regions = c.scenario.partitions[claim.partition].regions;
    const std::int64_t lower =
        static_cast<std::int64_t>(c.cells()) * t.asked_percent / 100 / static_cast<std::int64_t>(t.claims * regions);
    claim.demands.assign(regions, t.nothing_asked ? Demand{0, 0} : Demand{lower, lower + lower / 10});
  }
  c.attach();
  return c;
}

void expect_solved(const Trouble& trouble, bool is_short) {
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    SCOPED_TRACE(seed);
    Case c = troubled(seed, trouble);
    auto warm = Pasproef::of(c.scenario).value();
    for (int round = 0; round < 2; ++round) {
      const Allocation a = warm.solve().value();
      ASSERT_EQ(test::verdict(c, a), "");
      ASSERT_TRUE(round != 0 || !a.cuts.empty() == is_short);
      ASSERT_EQ(a.primal, optimum(c, a));
      ASSERT_TRUE(test::same_answer(a, Pasproef::of(c.scenario, {.threads = 2}).value().solve().value()));
      Demand& d = c.scenario.claims.back().demands[0];
      d.lower = d.lower * 19 / 20;
      ASSERT_TRUE(warm.set_demand(warm.node_of(c.scenario.claims.size() - 1, 0), d).has_value());
    }
  }
}

TEST(Trouble, TiesAtAHundredLevels) { expect_solved({.cells = 1'000, .high = 100, .asked_percent = 85}, false); }
TEST(Trouble, TiesAtTenLevels) { expect_solved({.cells = 1'000, .high = 10, .asked_percent = 85}, false); }
TEST(Trouble, TiesAtOneLevel) { expect_solved({.high = 1, .asked_percent = 80}, false); }
TEST(Trouble, OverClaimed) { expect_solved({.asked_percent = 130}, true); }
/// What a claim asks in the half where it may not be is missing; the halves have nothing to do with each other.
TEST(Trouble, DisconnectedRegions) { expect_solved({.asked_percent = 60, .disconnected = true}, true); }
TEST(Trouble, AllExcluded) { expect_solved({.excluded_percent = 100}, true); }
TEST(Trouble, OneCellRegions) { expect_solved({.asked_percent = 300, .atoms = 12, .one_cell_regions = true}, true); }
TEST(Trouble, EqualClaims) { expect_solved({.asked_percent = 80, .equal = true}, false); }
TEST(Trouble, NothingAsked) { expect_solved({.nothing_asked = true}, false); }

}  // namespace
}  // namespace ruimte::spatial::pasproef
