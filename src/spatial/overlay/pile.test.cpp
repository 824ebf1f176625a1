// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "spatial/overlay/overlay.hpp"
#include "spatial/overlay/scenes.test.hpp"

namespace ruimte::spatial {
namespace {

/// Forty near copies of one border, so that cells hold a pile of shapes, and a few others through them.
Layer stacked_scene(std::uint64_t seed) {
  test::Dice dice(seed);
  const auto ring = test::star(dice, {151'500'000, 451'500'000}, 60, 900'000, 1'100'000);
  std::vector<base::Geometry> all = test::scene(test::Family::stars, seed);
  for (int copy = 0; copy < 40; ++copy) {
    test::Ring moved = ring;
    for (auto& p : moved) p = {p.x + dice.between(-2'000, 2'000), p.y + dice.between(-2'000, 2'000)};
    all.push_back(test::outer(std::move(moved)));
  }
  return test::layer(all);
}

TEST(OverlayPiles, AreExact) {
  const Layer shapes = stacked_scene(5);
  std::map<std::pair<std::uint32_t, std::uint32_t>, double> exact;
  for (std::uint32_t i = 0; i < shapes.size(); ++i) {
    for (std::uint32_t k = i + 1; k < shapes.size(); ++k) {
      const Polygon* both[] = {&shapes[i], &shapes[k]};
      exact[{i, k}] = test::exact_area(both);
    }
  }
  for (const std::int32_t cell : {0, 100, 700, 2'896}) {
    auto left = exact;
    for (const Entry& e : Overlay::of(shapes, {}, {.cell_m = cell}).value().entries()) {
      if (e.i != e.j) left[{e.i, e.j}] -= square_metres(e.area);
    }
    for (const auto& [pair, off] : left) EXPECT_NEAR(off, 0, 1e-9 * exact[pair] + 1e-8) << cell;
  }
}

TEST(OverlayPiles, NeitherOrderNorThreadsNorHowTheyCameShow) {
  const Layer zones = test::layer(test::scene(test::Family::neighbours, 3));
  const Layer shapes = stacked_scene(6);
  const auto expected = Overlay::of(shapes, zones, {.cell_m = 400}).value().entries();
  const Layer turned(shapes.rbegin(), shapes.rend());
  auto found = Overlay::of(turned, zones, {.cell_m = 400, .threads = 2}).value().entries();
  const auto last = static_cast<std::uint32_t>(shapes.size() - 1);
  for (Entry& e : found) e = {last - e.j, last - e.i, e.zone, e.area};
  std::ranges::sort(found);
  EXPECT_EQ(found, expected);
  auto grown = Overlay::of({shapes[0]}, zones, {.cell_m = 400}).value();  // one by one there are no piles
  for (std::size_t i = 1; i < shapes.size(); ++i) grown.add(shapes[i]);
  EXPECT_EQ(grown.entries(), expected);
}

}  // namespace
}  // namespace ruimte::spatial
