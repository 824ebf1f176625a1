// SPDX-License-Identifier: EUPL-1.2
// certify agrees with the solver to the integer, and refuses whatever is changed afterwards.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "../../apps/certify/proof.hpp"
#include "../../apps/ruimtemaker/scenariobestand.hpp"
#include "spatial/pasproef/cases.test.hpp"

namespace ruimte {
namespace {

namespace pp = spatial::pasproef;

class Certify : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::temp_directory_path() / (std::string("pasproef-") + test->name());
    std::filesystem::remove_all(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  /// Solves a seeded case and writes its proof.
  pp::Allocation write(std::uint64_t seed, const pp::test::Size& size, bool combined = false) {
    pp::test::Case c = pp::test::random_case(seed, size);
    if (combined) pp::test::add_combinations(c, seed);
    app::Scenariobestand file;
    file.vlakken = c.planes;
    file.scenario = c.scenario;
    const std::size_t claims = c.scenario.claims.size();
    for (std::size_t k = 0; k < c.planes.size(); ++k) {
      (k < claims ? file.claims : file.combinaties).push_back("gebruik " + std::to_string(k));
      (k < claims ? file.scenario.claims[k].suitability : file.scenario.combinations[k - claims].suitability) =
          file.vlakken[k];
    }
    for (const auto& p : c.scenario.partitions) file.gebieden.emplace_back(p.regions, "gebied");
    pp::Allocation answer = pp::Pasproef::of(file.scenario).value().solve().value();
    app::schrijf_bewijs(file, answer, folder_);
    return answer;
  }
  [[nodiscard]] std::vector<std::string> verdict(const certify::Proof& proof) const {
    certify::Counted counted;
    return certify::verify(proof, counted);
  }

  std::filesystem::path folder_;
};

TEST_F(Certify, AgreesWithTheSolverToTheInteger) {
  for (std::uint64_t seed = 2'000; seed < 2'060; ++seed) {
    SCOPED_TRACE(seed);
    const pp::Allocation answer = write(seed, {.cells = 800, .claims = 10, .atoms = 8});
    const certify::Proof proof = certify::read_proof(folder_);
    certify::Counted counted;
    EXPECT_EQ(certify::verify(proof, counted), std::vector<std::string>{});
    EXPECT_EQ(counted.gap, 0);
    EXPECT_EQ(counted.missing, counted.certain);
    EXPECT_EQ(proof.primal, answer.primal);
  }
}

TEST_F(Certify, RefusesOneOtherCell) {
  write(2'001, {.cells = 800, .claims = 10, .atoms = 8});
  const certify::Proof proof = certify::read_proof(folder_);
  int refused = 0, tried = 0;
  for (std::size_t c = 0; c < proof.use.size(); c += 7) {
    certify::Proof other = proof;
    other.use[c] = other.use[c] == certify::no_use ? 0 : certify::no_use;
    ++tried;
    refused += verdict(other).empty() ? 0 : 1;
  }
  EXPECT_GT(tried, 0);
  EXPECT_EQ(refused, tried);
}

TEST_F(Certify, RefusesAFileThatIsNotTheOneOfTheProof) {
  write(2'001, {.cells = 800, .claims = 10, .atoms = 8});
  {
    std::fstream file(folder_ / "gebruik.bin", std::ios::in | std::ios::out | std::ios::binary);
    file.seekg(3);
    const int was = file.get();
    file.seekp(3);
    file.put(static_cast<char>(was ^ 1));
  }
  EXPECT_THROW(certify::read_proof(folder_), std::runtime_error);
  std::filesystem::remove(folder_ / "gebruik.bin");
  EXPECT_THROW(certify::read_proof(folder_), std::runtime_error);
}

TEST_F(Certify, RefusesOtherPricesShortagesAndCuts) {
  std::uint64_t seed = 2'000;
  while (write(seed, {.cells = 800, .claims = 10, .atoms = 8}).cuts.empty()) ++seed;
  const certify::Proof proof = certify::read_proof(folder_);
  const auto changed = [&](auto&& how) {
    certify::Proof other = proof;
    how(other);
    return !verdict(other).empty();
  };
  EXPECT_FALSE(changed([](certify::Proof&) {}));
  EXPECT_TRUE(changed([](certify::Proof& p) { ++p.primal; }));
  EXPECT_TRUE(changed([](certify::Proof& p) { ++p.dual; }));
  EXPECT_TRUE(changed([](certify::Proof& p) { p.cuts.clear(); }));
  EXPECT_TRUE(changed([](certify::Proof& p) { p.cuts.back().nodes.pop_back(); }));
  EXPECT_TRUE(changed([](certify::Proof& p) { ++p.cuts.back().cells; }));
  EXPECT_TRUE(changed([](certify::Proof& p) {
    for (auto& n : p.nodes) n.missing = 0;
  }));
  EXPECT_TRUE(changed([](certify::Proof& p) { ++p.nodes[0].count; }));
}

/// A cell of one node goes to another of its level that is short too: as little is missing as before.
bool hand_over(certify::Proof& p, std::size_t cell, std::size_t region, std::size_t claim) {
  if (p.use[cell] >= p.claims.size() || p.claims[claim].suitability[cell] == certify::excluded) return false;
  const certify::Claim& from = p.claims[p.use[cell]];
  const std::int64_t k = from.node_of[region], j = p.claims[claim].node_of[region];
  if (j < 0 || j == k) return false;
  certify::Node &giver = p.nodes[static_cast<std::size_t>(k)], &taker = p.nodes[static_cast<std::size_t>(j)];
  if (giver.level != taker.level || taker.missing == 0 || taker.count == taker.upper) return false;
  if (giver.lower == giver.missing || giver.count != giver.lower - giver.missing) return false;
  const auto give = [&](certify::Node& n, std::int64_t cells) {
    n.count += cells;
    n.hundredths += 100 * cells;
    n.missing -= cells;
    p.dual += n.price > 0 ? 0 : cells * n.price;
  };
  p.primal += p.claims[claim].suitability[cell] - from.suitability[cell];
  give(giver, -1);
  give(taker, 1);
  p.use[cell] = static_cast<std::uint8_t>(claim);
  return true;
}

std::size_t region_of(const certify::Proof& p, std::size_t cell) {
  const auto after = std::ranges::upper_bound(p.first_cell, static_cast<std::int64_t>(cell));
  return static_cast<std::size_t>(after - p.first_cell.begin()) - 1;
}

/// The sum of missing^2 / lower.
double unevenness(const certify::Proof& p) {
  double sum = 0;
  for (const certify::Node& n : p.nodes) {
    if (n.lower > 0) sum += static_cast<double>(n.missing * n.missing) / static_cast<double>(n.lower);
  }
  return sum;
}

TEST_F(Certify, RefusesASpreadThatIsAsSmallButLessEven) {
  int refused = 0, as_even = 0;
  for (std::uint64_t seed = 2'000; seed < 2'040; ++seed) {
    if (write(seed, {.cells = 800, .claims = 10, .atoms = 8}).cuts.empty()) continue;
    const certify::Proof proof = certify::read_proof(folder_);
    ASSERT_EQ(verdict(proof), std::vector<std::string>{});
    for (std::size_t i = 0; i < proof.use.size() * proof.claims.size(); i += 3) {
      const std::size_t cell = i / proof.claims.size();
      certify::Proof other = proof;
      if (!hand_over(other, cell, region_of(proof, cell), i % proof.claims.size())) continue;
      const auto findings = verdict(other);
      if (unevenness(other) < unevenness(proof) + 1e-9) {
        EXPECT_EQ(findings, std::vector<std::string>{}) << seed << " " << cell;
        ++as_even;
        continue;
      }
      ASSERT_FALSE(findings.empty()) << seed << " " << cell;
      for (const std::string& f : findings) EXPECT_NE(f.find("het tekort kan gelijker"), std::string::npos) << f;
      ++refused;
    }
  }
  EXPECT_GT(refused, 20);
  EXPECT_GT(as_even, 0);
}

/// Three cells for bosbouw or water, three for water or zon. What bosbouw has more than zon it can only give by way of
/// water, which asks at a level that goes before theirs and is not short.
certify::Proof by_way_of_water(const std::vector<std::uint8_t>& use, std::int64_t bosbouw, std::int64_t zon) {
  constexpr std::int16_t no = certify::excluded;
  certify::Proof p;
  p.first_cell = {0, 6};
  p.nodes = {{"bosbouw", 4, 4, 1, bosbouw, 100 * bosbouw, 4 - bosbouw, 0},
             {"water", 2, 2, 0, 2, 200, 0, 0},
             {"zon", 4, 4, 1, zon, 100 * zon, 4 - zon, 0}};
  p.claims = {
      {"bosbouw", {0}, {0, 0, 0, no, no, no}}, {"water", {1}, {0, 0, 0, 0, 0, 0}}, {"zon", {2}, {no, no, no, 0, 0, 0}}};
  p.cuts = {{1, 10, 6, {0, 1, 2}}};
  p.use = use;
  return p;
}

TEST_F(Certify, RefusesASpreadThatAChainThroughAHigherLevelCanMakeMoreEven) {
  EXPECT_EQ(verdict(by_way_of_water({0, 0, 1, 1, 2, 2}, 2, 2)), std::vector<std::string>{});
  EXPECT_EQ(verdict(by_way_of_water({0, 0, 0, 1, 1, 2}, 3, 1)),
            std::vector<std::string>{"het tekort kan gelijker: een cel van bosbouw naar zon"});
  EXPECT_EQ(verdict(by_way_of_water({0, 1, 1, 2, 2, 2}, 1, 3)),
            std::vector<std::string>{"het tekort kan gelijker: een cel van zon naar bosbouw"});
}

TEST_F(Certify, CountsCombinationsAndTheirBounds) {
  for (std::uint64_t seed = 3'000; seed < 3'010; ++seed) {
    SCOPED_TRACE(seed);
    const pp::Allocation answer = write(seed, {.cells = 300, .claims = 6, .atoms = 5}, true);
    const certify::Proof proof = certify::read_proof(folder_);
    certify::Counted counted;
    EXPECT_EQ(certify::verify(proof, counted), std::vector<std::string>{});
    EXPECT_EQ(counted.gap, answer.dual - answer.primal);
    EXPECT_LE(counted.certain, counted.missing);
  }
}

TEST_F(Certify, RefusesOneOtherCellYieldOrCountOfACombination) {
  std::uint64_t seed = 3'000;
  certify::Proof proof;
  const auto combined = [&] {
    return std::ranges::count_if(proof.use, [&](std::uint8_t u) { return u != 255 && u >= proof.claims.size(); });
  };
  do {
    write(seed++, {.cells = 300, .claims = 6, .atoms = 5}, true);
    proof = certify::read_proof(folder_);
  } while (combined() < 5);
  EXPECT_TRUE(verdict(proof).empty());
  for (std::size_t c = 0; c < proof.use.size(); ++c) {
    certify::Proof other = proof;
    other.use[c] = other.use[c] == certify::no_use ? 0 : certify::no_use;
    EXPECT_FALSE(verdict(other).empty()) << c;
  }
  const auto changed = [&](auto&& how) {
    certify::Proof other = proof;
    how(other);
    return !verdict(other).empty();
  };
  EXPECT_TRUE(changed([](certify::Proof& p) { ++p.nodes[0].hundredths; }));
  EXPECT_TRUE(changed([](certify::Proof& p) { --p.dual; }));
  EXPECT_TRUE(changed([](certify::Proof& p) {
    for (auto& combination : p.combinations) {
      for (std::int64_t& yield : combination.yields) --yield;
    }
  }));
}

}  // namespace
}  // namespace ruimte
