// SPDX-License-Identifier: EUPL-1.2
#include "geodata/doorsnede.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "base/geometry.hpp"

namespace ruimte::geodata {
namespace {

using base::Geometry;
using base::GeometryType;
using base::PointMm;

constexpr std::int32_t x0 = 150'000'000, y0 = 460'000'000;

/// A rectangle in millimetres from a place in the middle of the country.
Geometry vak(std::int32_t x, std::int32_t y, std::int32_t breed, std::int32_t hoog) {
  const auto p = [&](std::int32_t a, std::int32_t b) { return PointMm{x0 + a, y0 + b}; };
  return {GeometryType::vlak, {{{p(x, y), p(x + breed, y), p(x + breed, y + hoog), p(x, y + hoog)}}}};
}

std::int64_t m2(const std::optional<Geometry>& g) { return g ? base::area_of(*g).v : 0; }

TEST(Doorsnede, WhatTwoShapesShareIsTheirCorner) {
  const auto a = vak(0, 0, 20'000, 20'000), b = vak(10'000, 10'000, 20'000, 20'000);
  const auto over = GeosDoorsnede().van({&a, &b});
  ASSERT_TRUE(over);
  EXPECT_EQ(*over, *base::canonical(vak(10'000, 10'000, 10'000, 10'000)));
}

TEST(Doorsnede, ShapesThatOnlyTouchShareNothing) {
  const auto a = vak(0, 0, 20'000, 20'000), beside = vak(20'000, 0, 20'000, 20'000),
             corner = vak(20'000, 20'000, 5'000, 5'000), far = vak(90'000, 0, 5'000, 5'000);
  for (const auto* other : {&beside, &corner, &far}) EXPECT_FALSE(GeosDoorsnede().van({&a, other}));
}

TEST(Doorsnede, AHoleStaysAHoleAndPartsStayApart) {
  auto ring = vak(0, 0, 30'000, 30'000);
  ring.parts[0].push_back(vak(10'000, 10'000, 10'000, 10'000).parts[0][0]);
  const auto all = vak(-1'000, -1'000, 40'000, 40'000), strip = vak(12'000, -5'000, 2'000, 60'000);
  const auto whole = GeosDoorsnede().van({&ring, &all});
  ASSERT_TRUE(whole);
  EXPECT_EQ(whole->parts[0].size(), 2U);
  EXPECT_EQ(m2(whole), 800);
  const auto cut = GeosDoorsnede().van({&ring, &strip});
  ASSERT_TRUE(cut);
  EXPECT_EQ(cut->type, GeometryType::multivlak);
  EXPECT_EQ(cut->parts.size(), 2U);
  EXPECT_EQ(m2(cut), 40);
}

RC_GTEST_PROP(Doorsnede, IsTheRectangleThatThreeRectanglesShare, ()) {
  struct Vak {
    std::int32_t x, y, b, h;
  };
  const auto one = [] {
    return Vak{*rc::gen::inRange(0, 50'000), *rc::gen::inRange(0, 50'000), *rc::gen::inRange(1'000, 50'000),
               *rc::gen::inRange(1'000, 50'000)};
  };
  const std::vector<Vak> drie = {one(), one(), one()};
  std::vector<Geometry> vormen;
  std::int32_t links = 0, onder = 0, rechts = 200'000, boven = 200'000;
  for (const auto& v : drie) {
    vormen.push_back(vak(v.x, v.y, v.b, v.h));
    links = std::max(links, v.x);
    onder = std::max(onder, v.y);
    rechts = std::min(rechts, v.x + v.b);
    boven = std::min(boven, v.y + v.h);
  }
  const auto over = GeosDoorsnede().van({&vormen[0], &vormen[1], &vormen[2]});
  RC_ASSERT(over.has_value() == (links < rechts && onder < boven));
  if (over) RC_ASSERT(*over == *base::canonical(vak(links, onder, rechts - links, boven - onder)));
}

}  // namespace
}  // namespace ruimte::geodata
