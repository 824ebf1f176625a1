// SPDX-License-Identifier: EUPL-1.2
#include "base/random.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <set>

namespace ruimte::base {
namespace {

TEST(Random, SystemRandomDiffersEachTime) {
  SystemRandom random;
  std::array<std::uint8_t, 32> a{};
  std::array<std::uint8_t, 32> b{};
  random.fill(a);
  random.fill(b);
  EXPECT_NE(a, b);
}

TEST(Random, SeedDecidesAllBytes) {
  SeededRandom one(7);
  SeededRandom two(7);
  SeededRandom other(8);
  std::array<std::uint8_t, 100> whole{};
  std::array<std::uint8_t, 100> pieces{};
  std::array<std::uint8_t, 100> different{};
  one.fill(whole);
  two.fill(std::span(pieces).first(33));
  two.fill(std::span(pieces).subspan(33));
  other.fill(different);
  EXPECT_EQ(whole, pieces);
  EXPECT_NE(whole, different);
}

TEST(Random, BelowReachesEveryOutcomeEvenly) {
  SeededRandom random(1);
  std::map<std::uint64_t, int> seen;
  for (int i = 0; i < 6'000; ++i) ++seen[random_below(random, 6)];
  ASSERT_EQ(seen.size(), 6U);
  for (const auto& [outcome, times] : seen) EXPECT_NEAR(times, 1'000, 150) << outcome;
  EXPECT_EQ(seen.rbegin()->first, 5U);
}

TEST(Random, BelowWithOneOrAllOutcomes) {
  SeededRandom random(1);
  EXPECT_EQ(random_below(random, 1), 0U);
  const std::uint64_t half = std::uint64_t{1} << 63U;
  for (int i = 0; i < 100; ++i) EXPECT_LE(random_below(random, half + 1), half);
}

TEST(Random, UuidIsVersion7) {
  const ManualClock clock(parse_instant("2022-02-22T19:22:22Z").value());
  SeededRandom random(3);
  const std::string id = to_string(new_uuid(clock, random));
  EXPECT_EQ(id.substr(0, 15), "017f22e2-79b0-7");  // the time of the example in RFC 9562
  EXPECT_NE(std::string("89ab").find(id[19]), std::string::npos) << id;
}

TEST(Random, UuidsSortByTimeAndDoNotRepeat) {
  ManualClock clock(parse_instant("2026-11-21T21:54:42Z").value());
  SeededRandom random(3);
  std::set<Uuid> made;
  Uuid last{};
  for (int i = 0; i < 1'000; ++i) {
    const Uuid id = new_uuid(clock, random);
    EXPECT_LT(last, id);
    made.insert(id);
    last = id;
    clock.advance(1'000);
  }
  for (int i = 0; i < 1'000; ++i) made.insert(new_uuid(clock, random));
  EXPECT_EQ(made.size(), 2'000U);
}

}  // namespace
}  // namespace ruimte::base
