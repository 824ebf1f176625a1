// SPDX-License-Identifier: EUPL-1.2
#include "geodata/overgangszone.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <numbers>

#include "base/geometry.hpp"
#include "geodata/doorsnede.hpp"

namespace ruimte::geodata {
namespace {

using base::Geometry;
using base::GeometryType;
using base::PointMm;

/// A rectangle in metres from a place in the middle of the country.
Geometry vak(std::int32_t x, std::int32_t y, std::int32_t breed, std::int32_t hoog) {
  const auto p = [&](std::int32_t a, std::int32_t b) {
    return PointMm{150'000'000 + a * 1'000, 460'000'000 + b * 1'000};
  };
  return {GeometryType::vlak, {{{p(x, y), p(x + breed, y), p(x + breed, y + hoog), p(x, y + hoog)}}}};
}

TEST(Overgangszone, IsAStripAroundTheShapeWithoutTheShape) {
  const auto vorm = vak(0, 0, 1'000, 1'000);
  const auto zone = GeosOvergangszone().rond(vorm, 100);
  ASSERT_TRUE(zone);
  EXPECT_EQ(*base::canonical(*zone), *zone);
  const double expected = 4 * 1'000 * 100 + std::numbers::pi * 100 * 100;  // four sides, and a circle in the corners
  EXPECT_NEAR(static_cast<double>(base::area_of(*zone).v), expected, 0.01 * std::numbers::pi * 100 * 100);
  EXPECT_FALSE(GeosDoorsnede().van({&*zone, &vorm}));
}

TEST(Overgangszone, TheWiderShapeIsTheShapeAndItsStrip) {
  const auto vorm = vak(0, 0, 1'000, 1'000);
  const auto wide = GeosOvergangszone().verruimd(vorm, 100), strip = GeosOvergangszone().rond(vorm, 100);
  ASSERT_TRUE(wide && strip);
  EXPECT_EQ(*base::canonical(*wide), *wide);
  EXPECT_EQ(base::area_of(*wide).v, base::area_of(*strip).v + base::area_of(vorm).v);
  EXPECT_EQ(base::area_of(*GeosDoorsnede().van({&*wide, &vorm})), base::area_of(vorm));
}

TEST(Overgangszone, FillsAHoleThatIsNarrowerThanTwiceTheDistance) {
  auto ring = vak(0, 0, 1'000, 1'000);
  ring.parts[0].push_back(vak(450, 450, 100, 100).parts[0][0]);
  const auto zone = GeosOvergangszone().rond(ring, 60);
  ASSERT_TRUE(zone);
  const auto hole = vak(450, 450, 100, 100);
  const auto inside = GeosDoorsnede().van({&*zone, &hole});
  ASSERT_TRUE(inside);
  EXPECT_EQ(base::area_of(*inside).v, 10'000);
}

TEST(Overgangszone, ZonesOfTwoNeighboursCoincide) {
  const auto natuur = vak(0, 0, 1'000, 1'000), water = vak(1'200, 0, 1'000, 1'000);
  const auto een = GeosOvergangszone().rond(natuur, 150), ander = GeosOvergangszone().rond(water, 150);
  ASSERT_TRUE(een && ander);
  const auto samen = GeosDoorsnede().van({&*een, &*ander});
  ASSERT_TRUE(samen);
  EXPECT_GT(base::area_of(*samen).v, 90'000);  // 100 m wide along 1,000 m, less what lies in the shapes themselves
}

RC_GTEST_PROP(OvergangszoneProperty, MoreDistanceGivesMoreAndContainsLess, ()) {
  const auto vorm = vak(0, 0, *rc::gen::inRange(1, 5'000), *rc::gen::inRange(1, 5'000));
  const auto less = *rc::gen::inRange(1, 500), more = less + *rc::gen::inRange(1, 500);
  const auto narrow = GeosOvergangszone().rond(vorm, less), wide = GeosOvergangszone().rond(vorm, more);
  RC_ASSERT(narrow && wide);
  const auto both = GeosDoorsnede().van({&*narrow, &*wide});
  RC_ASSERT(both.has_value());
  // Rounding to millimetres moves a border by less than one along its whole length.
  RC_ASSERT(std::abs(base::area_of(*both).v - base::area_of(*narrow).v) <= base::area_of(*narrow).v / 500 + 50);
}

}  // namespace
}  // namespace ruimte::geodata
