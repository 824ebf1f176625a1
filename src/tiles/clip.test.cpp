// SPDX-License-Identifier: EUPL-1.2
#include "tiles/clip.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>

namespace ruimte::tiles {
namespace {

UnitBox box(std::int32_t left, std::int32_t top, std::int32_t right, std::int32_t bottom) {
  return {left, top, right, bottom};
}

UnitRing square(std::int32_t left, std::int32_t top, std::int32_t side) {
  return {{left, top}, {left + side, top}, {left + side, top + side}, {left, top + side}};
}

std::int64_t clipped(const UnitRing& ring, const UnitBox& b) { return doubled_area(clip_area(path_of(ring, true), b)); }

TEST(Clip, AnAreaInsideStaysAsItIsAndOneBesideGoes) {
  const auto inside = square(10, 10, 20);
  EXPECT_EQ(clip_area(path_of(inside, true), box(0, 0, 100, 100)), inside);
  EXPECT_TRUE(clip_area(path_of(square(200, 10, 20), true), box(0, 0, 100, 100)).empty());
  EXPECT_TRUE(clip_area(path_of(square(100, 0, 20), true), box(0, 0, 100, 100)).empty()) << "it only touches";
}

TEST(Clip, WhatSticksOutIsCutOff) {
  EXPECT_EQ(clipped(square(-10, -10, 20), box(0, 0, 100, 100)), 2 * 100);
  EXPECT_EQ(clipped(square(-10, -10, 200), box(0, 0, 100, 100)), 2 * 10'000) << "the box itself";
  const UnitRing triangle = {{50, -50}, {150, 50}, {50, 150}};
  EXPECT_EQ(clipped(triangle, box(0, 0, 100, 100)), 2 * 5'000 - 0);
}

TEST(Clip, ALetterUGivesTwoLegsWhoseAreasAdd) {
  const UnitRing u = {{10, 0}, {30, 0}, {30, 80}, {70, 80}, {70, 0}, {90, 0}, {90, 100}, {10, 100}};
  EXPECT_EQ(clipped(u, box(0, 0, 100, 50)), 2 * (20 * 50 * 2));
}

TEST(Clip, ALineLeavesAndComesBackInParts) {
  const UnitRing zigzag = {{-10, 10}, {50, 10}, {50, 200}, {60, 200}, {60, 20}, {70, 20}};
  const auto parts = clip_line(path_of(zigzag, false), box(0, 0, 100, 100));
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_EQ(parts[0], (UnitRing{{0, 10}, {50, 10}, {50, 100}}));
  EXPECT_EQ(parts[1], (UnitRing{{60, 100}, {60, 20}, {70, 20}}));
  EXPECT_TRUE(clip_line(path_of({{200, 0}, {300, 50}}, false), box(0, 0, 100, 100)).empty());
}

/// A star around a middle: never crosses itself.
rc::Gen<UnitRing> star() {
  return rc::gen::map(rc::gen::container<std::vector<int>>(rc::gen::inRange(20, 3'000)), [](std::vector<int> radii) {
    while (radii.size() < 5) radii.push_back(500);
    UnitRing out;
    for (std::size_t i = 0; i < radii.size(); ++i) {
      const double angle = 6.283185307179586 * static_cast<double>(i) / static_cast<double>(radii.size());
      out.push_back({static_cast<std::int32_t>(std::lround(radii[i] * std::cos(angle))),
                     static_cast<std::int32_t>(std::lround(radii[i] * std::sin(angle)))});
    }
    return out;
  });
}

// Each cut rounds a corner to a unit at most, so the quarters add up to the whole within their length.
RC_GTEST_PROP(ClipProperty, FourQuartersAreTheWhole, ()) {
  const auto ring = *star();
  const auto path = path_of(ring, true);
  const auto x = *rc::gen::inRange(-2'000, 2'000), y = *rc::gen::inRange(-2'000, 2'000);
  std::int64_t sum = 0;
  for (const auto& b :
       {box(-9'999, -9'999, x, y), box(x, -9'999, 9'999, y), box(-9'999, y, x, 9'999), box(x, y, 9'999, 9'999)})
    sum += doubled_area(clip_area(path, b));
  const auto slack = static_cast<std::int64_t>(ring.size()) * 6'000;
  RC_ASSERT(std::abs(sum - doubled_area(ring)) <= slack);
  if (x % 2 == 0) RC_ASSERT(std::abs(sum) > 0);
}

// Passing runs that lie beside the box changes nothing: the same as of a ring cut into runs of which none is passed.
RC_GTEST_PROP(ClipProperty, NothingLeavesTheBoxAndPassingRunsChangesNoArea, ()) {
  const auto ring = *star();
  const auto left = *rc::gen::inRange(-2'500, 2'400), top = *rc::gen::inRange(-2'500, 2'400);
  const auto b = box(left, top, left + *rc::gen::inRange(1, 2'000), top + *rc::gen::inRange(1, 2'000));
  const auto path = path_of(ring, true);
  auto slow = path;
  for (auto& run : slow.runs) run = b;
  const auto fast_ring = clip_area(path, b), slow_ring = clip_area(slow, b);
  RC_ASSERT(doubled_area(fast_ring) == doubled_area(slow_ring));
  for (const auto& p : fast_ring) RC_ASSERT(b.left <= p.x && p.x <= b.right && b.top <= p.y && p.y <= b.bottom);
  for (const auto& line : clip_line(path_of(ring, false), b))
    for (const auto& p : line) RC_ASSERT(b.left <= p.x && p.x <= b.right && b.top <= p.y && p.y <= b.bottom);
}

}  // namespace
}  // namespace ruimte::tiles
