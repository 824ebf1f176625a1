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
