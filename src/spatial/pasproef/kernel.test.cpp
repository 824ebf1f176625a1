// SPDX-License-Identifier: EUPL-1.2
// The loops over the planes, for every instruction set of this machine, against one cell at a time.
#include "spatial/pasproef/kernel.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "spatial/pasproef/cases.test.hpp"

namespace ruimte::spatial::pasproef::detail {
namespace {

struct Plane {
  std::vector<std::vector<std::int16_t>> cells;
  std::vector<const std::int16_t*> first;
  std::vector<std::int32_t> prices;
  std::size_t count;

  Plane(std::uint64_t seed, std::size_t claims, std::size_t cell_count, std::int32_t highest) : count(cell_count) {
    test::Dice dice(seed);
    const std::int64_t high = dice.one_in(2) ? 3 : max_suitability;
    for (std::size_t k = 0; k < claims; ++k) {
      auto& plane = cells.emplace_back(cell_count);
      for (std::int16_t& s : plane)
        s = dice.one_in(4) ? excluded : static_cast<std::int16_t>(dice.between(-high, high));
      prices.push_back(
          static_cast<std::int32_t>(dice.one_in(3) ? dice.between(-highest, highest) : dice.between(-3, 3)));
    }
    for (const auto& plane : cells) first.push_back(plane.data());
  }
  [[nodiscard]] Slice slice() const { return {first.data(), 0, count, cells.size(), prices.data()}; }
  /// Values in a cell, best first; no use is there with 0 and stands before equal ones.
  [[nodiscard]] std::vector<std::pair<std::int64_t, std::size_t>> values(std::size_t cell) const {
    std::vector<std::pair<std::int64_t, std::size_t>> out{{0, cells.size()}};
    for (std::size_t k = 0; k < cells.size(); ++k) {
      if (cells[k][cell] != excluded) out.emplace_back(cells[k][cell] - prices[k], k);
    }
    std::ranges::stable_sort(out, std::greater{}, [](const auto& v) { return v.first; });
    return out;
  }
};

TEST(Scan, CountsWhatOneCellAtATimeCountsOnEveryInstructionSet) {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const bool wide = seed % 3 == 0;
    const Plane p(seed, seed % 11, 32 * (seed % 5), wide ? 70'000'000 : max_suitability);
    const std::int32_t window = seed % 2 == 0 ? -1 : static_cast<std::int32_t>(seed % 7);
    Totals expected;
    for (std::size_t c = 0; c < p.count; ++c) {
      const auto values = p.values(c);
      expected.sum += values[0].first;
      if (values.size() > 1 && values[0].first - values[1].first <= window) {
        expected.near[expected.near_count++] = static_cast<std::uint16_t>(c);
      } else {
        ++expected.counts[values[0].second];
      }
    }
    for (const ScanVariant& v : scan_variants()) {
      SCOPED_TRACE(std::string(v.name) + " " + std::to_string(seed));
      Totals got;
      (wide ? v.wide : v.narrow)(p.slice(), window, got);
      EXPECT_EQ(got.sum, expected.sum);
      EXPECT_TRUE(std::equal(got.counts, got.counts + p.cells.size() + 1, expected.counts));
      ASSERT_EQ(got.near_count, expected.near_count);
      EXPECT_TRUE(std::equal(got.near, got.near + got.near_count, expected.near));
    }
  }
}

TEST(Scan, ChooseAndSplitAgreeWithTheValues) {
  for (std::uint64_t seed = 100; seed < 130; ++seed) {
    const Plane p(seed, 1 + seed % 9, 77, seed % 2 == 0 ? 70'000'000 : max_suitability);
    std::vector<std::uint8_t> use(p.count);
    std::int64_t counts[max_claims + 1] = {}, expected_counts[max_claims + 1] = {};
    const std::int64_t sum = choose(p.slice(), use.data(), counts);
    bool in_set[max_claims] = {};
    for (std::size_t k = 0; k < p.cells.size(); k += 2) in_set[k] = true;
    Sides sides;
    split(p.slice(), in_set, sides);
    std::int64_t expected = 0;
    for (std::size_t c = 0; c < p.count; ++c) {
      const auto values = p.values(c);
      expected += values[0].first;
      const bool is_tied = values.size() > 1 && values[0].first == values[1].first;
      EXPECT_EQ(use[c], is_tied ? tied : static_cast<std::uint8_t>(values[0].second));
      if (!is_tied) ++expected_counts[values[0].second];
      std::int64_t in = -(1 << 30), out = 0;
      for (const auto& [value, place] : values) {
        std::int64_t& side = place < p.cells.size() && in_set[place] ? in : out;
        side = std::max(side, value);
      }
      EXPECT_EQ(sides.inside[c], in);
      EXPECT_EQ(sides.outside[c], out);
    }
    EXPECT_EQ(sum, expected);
    EXPECT_TRUE(std::ranges::equal(counts, expected_counts));
  }
}

TEST(NearPlaces, AreThoseWithinTheWindowAndTellWhetherAllAreTied) {
  for (std::uint64_t seed = 200; seed < 240; ++seed) {
    const Plane p(seed, seed % 40, 77, seed % 2 == 0 ? 70'000'000 : max_suitability);
    const auto window = static_cast<std::int32_t>(seed % 4 == 0 ? 0 : seed % 9);
    Near near;
    near_places(p.slice(), window, near);
    for (std::size_t c = 0; c < p.count; ++c) {
      std::uint64_t places = 0;
      bool apart = false;
      const auto values = p.values(c);
      for (const auto& [value, place] : values) {
        if (values[0].first - value > window) continue;
        places |= std::uint64_t{1} << place;
        apart = apart || value != values[0].first;
      }
      EXPECT_EQ(near.places[c], places);
      EXPECT_EQ(near.apart[c], apart ? 1 : 0);
    }
  }
}

TEST(Masks, HaveABitPerClaimThatMay) {
  const Plane p(5, 37, 100, 10);
  std::vector<std::uint64_t> mask(p.count);
  masks(p.slice(), mask.data());
  for (std::size_t c = 0; c < p.count; ++c) {
    for (std::size_t k = 0; k < p.cells.size(); ++k)
      EXPECT_EQ((mask[c] >> k) & 1U, p.cells[k][c] != excluded ? 1U : 0U);
  }
}

}  // namespace
}  // namespace ruimte::spatial::pasproef::detail
