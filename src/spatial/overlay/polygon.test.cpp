// SPDX-License-Identifier: EUPL-1.2
#include "spatial/overlay/polygon.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "spatial/overlay/area.hpp"
#include "spatial/overlay/overlay.hpp"
#include "spatial/overlay/scenes.test.hpp"

namespace ruimte::spatial {
namespace {

constexpr base::PointMm p{150'000'000, 450'000'000};

test::Ring square(std::int32_t x, std::int32_t y, std::int32_t side) {
  const base::PointMm q{p.x + x, p.y + y};
  return {q, {q.x + side, q.y}, {q.x + side, q.y + side}, {q.x, q.y + side}};
}

TEST(OverlayPolygon, NamesWhatItRefuses) {
  const test::Ring good = square(0, 0, 1'000);
  const std::vector<base::Geometry> geometries = {
      test::outer(good),
      {base::GeometryType::punt, {{{p}}}},
      {base::GeometryType::multivlak, {}},
      {base::GeometryType::multivlak, {{good}, {}}},
      {base::GeometryType::multivlak, {{good}, {good, {p, p, p, {p.x + 1, p.y}, p}}}},
      test::outer({p, {p.x + 10, p.y}, {400'000'000, p.y}}),
      test::outer({}),
  };
  const auto layer = make_layer(geometries);
  ASSERT_FALSE(layer);
  const std::vector<ShapeFault> expected = {{"geen_vlak", 1},        {"leeg", 2},
                                            {"leeg", 3, 1},          {"te_weinig_punten", 4, 1, 1},
                                            {"buiten_nederland", 5}, {"te_weinig_punten", 6}};
  EXPECT_EQ(layer.error(), expected);
}

TEST(OverlayPolygon, HasTheInteriorOnTheLeft) {
  test::Ring outer = square(0, 0, 1'000), hole = square(100, 100, 100);
  const Polygon as_it_should = test::polygon(test::with_holes({outer, {hole[0], hole[3], hole[2], hole[1]}}));
  std::reverse(outer.begin() + 1, outer.end());
  const Polygon turned = test::polygon(test::with_holes({outer, hole}));
  EXPECT_TRUE(as_it_should == turned);
  EXPECT_EQ(as_it_should.hash(), turned.hash());
}

TEST(OverlayPolygon, DropsRepeats) {
  test::Ring repeating = square(0, 0, 1'000);
  repeating.insert(repeating.begin() + 1, repeating[1]);
  repeating.push_back(repeating[0]);
  EXPECT_TRUE(test::polygon(test::outer(repeating)) == test::polygon(test::outer(square(0, 0, 1'000))));
  EXPECT_FALSE(test::polygon(test::outer(square(0, 0, 999))) == test::polygon(test::outer(square(0, 0, 1'000))));
}

TEST(OverlayArea, RoundsOnceAwayFromZero) {
  const auto quanta = [](double m2) { return Area{static_cast<Int128>(m2 * 0x1p40)}; };
  EXPECT_EQ(whole_square_metres(quanta(0.5)).v, 1);
  EXPECT_EQ(whole_square_metres({quanta(0.5).quanta - 1}).v, 0);
  EXPECT_EQ(whole_square_metres(quanta(-0.5)).v, -1);
  EXPECT_EQ(whole_square_metres(quanta(-2.25)).v, -2);
  EXPECT_EQ(whole_square_metres(quanta(1'234'567.75)).v, 1'234'568);
  EXPECT_EQ(square_metres(quanta(1'234'567.75)), 1'234'567.75);
}

TEST(OverlayArea, TouchingIsAHundredthOfASquareMillimetre) {
  const auto limit = static_cast<Int128>(1e-8 * 0x1p40);
  EXPECT_TRUE(touches({limit}));
  EXPECT_FALSE(touches({limit + 1}));
  EXPECT_TRUE(touches({-limit}));
  EXPECT_FALSE(touches({-limit - 1}));
}

TEST(OverlayCertificate, KnowsWhatIsValid) {
  for (int family = 0; family < test::families; ++family) {
    for (const Polygon& shape : test::layer(test::scene(static_cast<test::Family>(family), 2))) {
      for (const std::int32_t cell : {100, 450, 1'500}) {
        const Certificate found = certify(shape, cell);
        EXPECT_TRUE(found.valid) << family << " excess " << square_metres(found.excess);
        const Polygon* one[] = {&shape};
        EXPECT_NEAR(square_metres(found.area), test::exact_area(one), 1e-9 * square_metres(found.area) + 1e-8);
      }
    }
  }
}

TEST(OverlayCertificate, CatchesWhatCrossesOrOverlaps) {
  const auto part = [](test::Ring ring) { return test::Rings{std::move(ring)}; };
  const test::Ring bow{p, {p.x + 700'000, p.y + 700'000}, {p.x + 700'000, p.y}, {p.x, p.y + 700'000}};
  const std::vector<base::Geometry> wrong = {
      test::outer(bow),
      {base::GeometryType::multivlak, {part(square(0, 0, 700'000)), part(square(699'999, 0, 700'000))}},
      {base::GeometryType::multivlak, {part(square(0, 0, 700'000)), part(square(0, 0, 700'000))}},
      {base::GeometryType::multivlak, {part(square(0, 0, 9'000'000)), part(square(0, 0, 9'000'000))}},
      test::with_holes({square(0, 0, 700'000), square(800'000, 0, 100'000)}),
      test::with_holes({square(0, 0, 700'000), square(100, 100, 1'000), square(600, 600, 1'000)}),
  };
  for (const auto& geometry : wrong) {
    for (const std::int32_t cell : {100, 350, 1'500}) {
      EXPECT_FALSE(certify(test::polygon(geometry), cell).valid) << (&geometry - wrong.data()) << " cell " << cell;
    }
  }
  const Certificate overlap = certify(test::polygon(wrong[1]), 350);
  EXPECT_NEAR(square_metres(overlap.excess), 2 * 0.7, 1e-6);  // 1 mm by 700 m lies in it twice: 2^2 - 2
  const base::Geometry side_by_side{base::GeometryType::multivlak,
                                    {part(square(0, 0, 700'000)), part(square(700'000, 0, 700'000))}};
  EXPECT_TRUE(certify(test::polygon(side_by_side), 350).valid);
}

}  // namespace
}  // namespace ruimte::spatial
