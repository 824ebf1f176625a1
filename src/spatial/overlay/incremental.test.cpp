// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

#include "spatial/overlay/overlay.hpp"
#include "spatial/overlay/scenes.test.hpp"

namespace ruimte::spatial {
namespace {

using test::Family;

/// A new overlay of what is left, with the ids it had.
std::vector<Entry> afresh(const std::map<std::uint32_t, Polygon>& shapes, const Layer& zones, std::int32_t cell_m) {
  Layer layer;
  std::vector<std::uint32_t> ids;
  for (const auto& [id, polygon] : shapes) {
    layer.push_back(polygon);
    ids.push_back(id);
  }
  auto entries = Overlay::of(std::move(layer), zones, {.cell_m = cell_m}).value().entries();
  for (Entry& e : entries) {
    e.i = ids[e.i];
    e.j = ids[e.j];
  }
  return entries;
}

/// Some shape: of few kinds, so that copies come and go.
Polygon some_shape(std::uint32_t number) {
  const Layer layer = test::layer(test::scene(static_cast<Family>(number % test::families), number / 50));
  return layer[number % layer.size()];
}

RC_GTEST_PROP(OverlayIncremental, ChangesGiveWhatANewOverlayGives, ()) {
  const auto cell = *rc::gen::element(100, 170, 500, 1'500);
  const auto start = *rc::gen::container<std::vector<std::uint32_t>>(6, rc::gen::inRange(0U, 100U));
  const Layer zones = test::layer(test::scene(Family::neighbours, 1));
  std::map<std::uint32_t, Polygon> shapes;
  Layer layer;
  for (std::uint32_t i = 0; i < start.size(); ++i) {
    layer.push_back(some_shape(start[i]));
    shapes.emplace(i, layer.back());
  }
  auto overlay = Overlay::of(std::move(layer), zones, {.cell_m = cell}).value();
  const auto steps = *rc::gen::container<std::vector<std::tuple<int, std::uint32_t, std::uint32_t>>>(
      8, rc::gen::tuple(rc::gen::inRange(0, 3), rc::gen::inRange(0U, 20U), rc::gen::inRange(0U, 100U)));
  for (const auto& [what, which, number] : steps) {
    const std::uint32_t id = which % static_cast<std::uint32_t>(overlay.size());
    if (what == 0) {
      shapes.emplace(overlay.add(some_shape(number)), some_shape(number));
    } else if (!overlay.has(id)) {
      continue;
    } else if (what == 1) {
      overlay.replace(id, some_shape(number));
      shapes.insert_or_assign(id, some_shape(number));
    } else {
      overlay.remove(id);
      shapes.erase(id);
    }
    RC_ASSERT(overlay.entries() == afresh(shapes, zones, cell));
  }
}

TEST(OverlayIncremental, EntriesOfOne) {
  const Layer shapes = test::layer(test::scene(Family::stars, 7));
  const auto overlay = Overlay::of(shapes, test::layer(test::scene(Family::neighbours, 1))).value();
  std::vector<Entry> of_two;
  for (const Entry& e : overlay.entries()) {
    if (e.i == 2 || e.j == 2) of_two.push_back(e);
  }
  EXPECT_GT(of_two.size(), 2U);
  EXPECT_EQ(overlay.entries_of(2), of_two);
}

TEST(OverlayIncremental, AnIdIsNotUsedTwice) {
  auto overlay = Overlay::of({some_shape(1), some_shape(2)}, {}, {.cell_m = 200}).value();
  overlay.remove(1);
  EXPECT_FALSE(overlay.has(1));
  EXPECT_EQ(overlay.add(some_shape(2)), 2U);
  EXPECT_EQ(overlay.size(), 3U);
  overlay.remove(0);
  overlay.remove(2);
  EXPECT_TRUE(overlay.entries().empty());
}

}  // namespace
}  // namespace ruimte::spatial
