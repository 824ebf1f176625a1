// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.hpp"
#include "spatial/pasproef/pasproef.hpp"

/// Scenarios for the tests: seeded ones full of what goes wrong, and letters in a grid; and what they must answer.
namespace ruimte::spatial::pasproef::test {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : random_(seed) {}
  /// Uniform in low .. high.
  std::int64_t between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(base::random_below(random_, static_cast<std::uint64_t>(high - low) + 1));
  }
  bool one_in(std::int64_t n) { return between(1, n) == 1; }

 private:
  base::SeededRandom random_;
};

/// A scenario that owns its planes.
struct Case {
  std::vector<std::vector<std::int16_t>> planes;  ///< of the claims, then of the combinations
  Scenario scenario;

  Case() = default;
  Case(const Case&) = delete;
  Case(Case&&) = default;
  [[nodiscard]] std::vector<Demand> demands() const;
  [[nodiscard]] std::uint64_t cells() const { return scenario.first_cell.back(); }
  /// The node of a claim in the region of a cell, or no_region.
  [[nodiscard]] std::uint32_t node(std::size_t claim, std::uint64_t cell) const;
  void attach();  ///< the claims and combinations look at the planes

  /// What a use (claim, or claims + combination) counts for.
  [[nodiscard]] std::vector<Part> parts(std::size_t use) const;
  /// Whether a cell may have a use: not excluded, and all its claims at home.
  [[nodiscard]] bool allowed(std::size_t use, std::uint64_t cell) const;
  [[nodiscard]] std::size_t uses() const { return scenario.claims.size() + scenario.combinations.size(); }
};

struct Size {
  std::int64_t cells = 120, claims = 12, atoms = 8;
};

/// 1 .. size of each; ties of 1 to 32,000 levels, exclusions to 90 %, dead claims, empty and one-cell regions,
/// disconnected blocks, lower = upper, upper = 0, over-claimed, levels. Lower bounds divide 24 in small cases.
Case random_case(std::uint64_t seed, const Size& size);
/// One to four combinations with seeded parts, yields and suitability.
void add_combinations(Case& c, std::uint64_t seed);
Demand random_demand(Dice& dice, std::int64_t about);

/// The answer from nothing; throws when the scenario is refused or not answered. Measurements use it too, so no gtest.
Allocation solved(const Case& c, std::int32_t threads = 1);

/// A letter per cell, from A for the first use; - where there is none.
std::string shown(const Allocation& a);

/// What anyone can check without knowing the method; empty when all is well, else what is wrong.
std::string verdict(const Case& c, const Allocation& a);

/// Order of all fields that make the answer; Allocation::work is not one of them.
bool same_answer(const Allocation& a, const Allocation& b);

}  // namespace ruimte::spatial::pasproef::test
