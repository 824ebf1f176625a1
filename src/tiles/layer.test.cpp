// SPDX-License-Identifier: EUPL-1.2
#include "tiles/layer.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <protozero/pbf_reader.hpp>
#include <thread>

namespace ruimte::tiles {
namespace {

/// A tile read back by the specification alone.
struct ReadFeature {
  std::uint64_t id = 0;
  int type = 0;
  std::vector<std::pair<std::string, std::string>> attributes;
  std::vector<UnitRing> rings;
};

std::vector<UnitRing> read_geometry(protozero::pbf_reader& f, int type) {
  std::vector<UnitRing> out;
  UnitPoint at;
  const auto list = f.get_packed_uint32();
  const auto number = [](std::uint32_t n) {
    return static_cast<std::int32_t>(n >> 1U) ^ -static_cast<std::int32_t>(n & 1U);
  };
  for (auto it = list.begin(); it != list.end();) {
    const auto head = *it++;
    const auto id = head & 7U, count = head >> 3U;
    if (id == 7) continue;
    if (id == 1 && (type != 1 || out.empty())) out.emplace_back();
    for (std::uint32_t n = 0; n < count; ++n) {
      at.x += number(*it++);
      at.y += number(*it++);
      out.back().push_back(at);
    }
  }
  return out;
}

std::string read_value(protozero::pbf_reader v) {
  while (v.next()) {
    if (v.tag() == 1) return v.get_string();
    if (v.tag() == 6) return std::to_string(v.get_sint64());
    if (v.tag() == 7) return v.get_bool() ? "ja" : "nee";
    v.skip();
  }
  return "?";
}

struct ReadTile {
  std::string name;
  std::uint32_t version = 0, extent = 0;
  std::vector<ReadFeature> features;
};

ReadTile read(const std::string& bytes) {
  ReadTile out;
  protozero::pbf_reader tile(bytes);
  if (!tile.next(3)) return out;
  std::vector<std::string> keys, values;
  std::vector<std::vector<std::uint32_t>> tags;
  auto layer = tile.get_message();
  while (layer.next()) switch (layer.tag()) {
      case 1: out.name = layer.get_string(); break;
      case 3: keys.push_back(layer.get_string()); break;
      case 4: values.push_back(read_value(layer.get_message())); break;
      case 5: out.extent = layer.get_uint32(); break;
      case 15: out.version = layer.get_uint32(); break;
      default: {
        ReadFeature f;
        auto m = layer.get_message();
        tags.emplace_back();
        while (m.next())
          if (m.tag() == 1)
            f.id = m.get_uint64();
          else if (m.tag() == 2) {
            const auto list = m.get_packed_uint32();
            tags.back().assign(list.begin(), list.end());
          } else if (m.tag() == 3)
            f.type = m.get_enum();
          else
            f.rings = read_geometry(m, f.type);
        out.features.push_back(std::move(f));
      }
    }
  for (std::size_t i = 0; i < tags.size(); ++i)
    for (std::size_t n = 0; n + 1 < tags[i].size(); n += 2)
      out.features[i].attributes.emplace_back(keys.at(tags[i][n]), values.at(tags[i][n + 1]));
  return out;
}

/// Metres in RD New, as millimetres.
std::vector<base::PointMm> ring(std::initializer_list<std::pair<int, int>> metres) {
  std::vector<base::PointMm> out;
  for (const auto& [x, y] : metres) out.push_back({x * 1000, y * 1000});
  return out;
}

Feature area(std::vector<std::vector<base::PointMm>> rings, Attributes attributes = {}) {
  return {7, ShapeKind::area, std::move(rings), std::move(attributes)};
}

/// The tile in which a place lies.
TileId tile_at(int level, int x_m, int y_m) {
  const auto p = to_units({x_m * 1000, y_m * 1000}, level);
  return {level, p.x / tile_extent, p.y / tile_extent};
}

/// m2 of one unit of a level, squared.
double unit_area(int level) {
  const double side = static_cast<double>(quad_side_mm) / 1000.0 / static_cast<double>(tile_extent) / std::exp2(level);
  return side * side;
}

TEST(Matrix, TheQuadIsThatOfTheDutchMaps) {
  EXPECT_EQ(to_units({static_cast<std::int32_t>(quad_left_mm), static_cast<std::int32_t>(quad_top_mm)}, 0),
            (UnitPoint{0, 0}));
  EXPECT_TRUE(exists({0, 0, 0}));
  EXPECT_FALSE(exists({0, 1, 0}));
  EXPECT_FALSE(exists({2, 0, 4}));
  EXPECT_FALSE(exists({max_level + 1, 0, 0}));
  EXPECT_FALSE(exists({-1, 0, 0}));
  const auto amersfoort = tile_at(4, 155'000, 463'000);
  EXPECT_EQ(amersfoort, (TileId{4, 8, 8})) << "a little right of and below the middle";
}

TEST(TileLayer, ASquareStandsWhereItLiesWithItsAttributes) {
  const TileLayer layer("claims",
                        {area({ring({{155'000, 463'000}, {156'000, 463'000}, {156'000, 464'000}, {155'000, 464'000}})},
                              {{"naam", std::string("Rijnenburg")}, {"ha", std::int64_t{100}}, {"fictief", true}})});
  const int level = 9;
  const auto t = read(layer.tile(tile_at(level, 155'500, 463'500)));
  EXPECT_EQ(t.name, "claims");
  EXPECT_EQ(t.version, 2U);
  EXPECT_EQ(t.extent, 4096U);
  ASSERT_EQ(t.features.size(), 1U);
  const auto& f = t.features.front();
  EXPECT_EQ(f.id, 7U);
  EXPECT_EQ(f.type, 3);
  EXPECT_EQ(f.attributes, (std::vector<std::pair<std::string, std::string>>{
                              {"naam", "Rijnenburg"}, {"ha", "100"}, {"fictief", "ja"}}));
  ASSERT_EQ(f.rings.size(), 1U);
  const auto doubled = doubled_area(f.rings.front());
  EXPECT_GT(doubled, 0) << "outer rings go clockwise on the screen";
  EXPECT_NEAR(static_cast<double>(doubled) / 2 * unit_area(level), 1e6, 4e3);
}

TEST(TileLayer, WhatIsNotThereIsEmpty) {
  const TileLayer layer("x", {area({ring({{155'000, 463'000}, {156'000, 463'000}, {156'000, 464'000}})})});
  EXPECT_TRUE(layer.tile(tile_at(9, 50'000, 400'000)).empty());
  EXPECT_TRUE(layer.tile({9, 1 << 9, 0}).empty());
  EXPECT_TRUE(layer.tile({-3, 0, 0}).empty());
  EXPECT_TRUE(TileLayer("leeg", {}).tile({0, 0, 0}).empty());
}

TEST(TileLayer, AHoleStaysAHoleAndGoesWithAPartThatIsTooSmall) {
  const auto outer = ring({{150'000, 460'000}, {151'000, 460'000}, {151'000, 461'000}, {150'000, 461'000}});
  const auto hole = ring({{150'400, 460'400}, {150'400, 460'600}, {150'600, 460'600}, {150'600, 460'400}});
  const TileLayer layer("x", {area({outer, hole})});
  const int level = 9;
  const auto f = read(layer.tile(tile_at(level, 150'500, 460'500))).features.front();
  ASSERT_EQ(f.rings.size(), 2U);
  EXPECT_LT(doubled_area(f.rings[1]), 0);
  const auto net = doubled_area(f.rings[0]) + doubled_area(f.rings[1]);
  EXPECT_NEAR(static_cast<double>(net) / 2 * unit_area(level), 1e6 - 4e4, 5e3);
  const auto speck = ring({{150'000, 460'000}, {150'001, 460'000}, {150'001, 460'001}, {150'000, 460'001}});
  EXPECT_TRUE(TileLayer("y", {area({speck})}).tile(tile_at(1, 150'000, 460'000)).empty());
}

TEST(TileLayer, LinesAndPointsAreShownToo) {
  const Feature line{1, ShapeKind::line, {ring({{100'000, 450'000}, {200'000, 450'000}})}, {}};
  const Feature point{2, ShapeKind::point, {ring({{155'000, 450'000}})}, {}};
  const TileLayer layer("net", {line, point});
  const auto t = read(layer.tile(tile_at(8, 155'000, 450'000)));
  ASSERT_EQ(t.features.size(), 2U);
  EXPECT_EQ(t.features[0].type, 2);
  const auto& part = t.features[0].rings.at(0);
  EXPECT_EQ(std::abs(part.back().x - part.front().x), tile_extent + 2 * tile_buffer) << "from buffer to buffer";
  EXPECT_EQ(t.features[1].type, 1);
  EXPECT_EQ(t.features[1].rings.at(0).size(), 1U);
  EXPECT_EQ(read(layer.tile(tile_at(8, 110'000, 450'000))).features.size(), 1U);
}

TEST(TileLayer, AGeometryOfTheRecordsBecomesAFeature) {
  base::Geometry g{base::GeometryType::multivlak,
                   {{ring({{150'000, 460'000}, {151'000, 460'000}, {151'000, 461'000}})},
                    {ring({{152'000, 460'000}, {153'000, 460'000}, {153'000, 461'000}})}}};
  const auto f = feature_of(3, g, {});
  EXPECT_EQ(f.kind, ShapeKind::area);
  EXPECT_EQ(f.rings.size(), 2U);
  EXPECT_EQ(feature_of(4, {base::GeometryType::punt, {{ring({{150'000, 460'000}})}}}, {}).kind, ShapeKind::point);
}

/// A star of some kilometres somewhere in the country.
Feature random_area() {
  const auto x = *rc::gen::inRange(20'000'000, 260'000'000), y = *rc::gen::inRange(320'000'000, 600'000'000);
  const auto n = *rc::gen::inRange(5, 120);
  std::vector<base::PointMm> points;
  for (int i = 0; i < n; ++i) {
    const double angle = 6.283185307179586 * i / n;
    const double r = *rc::gen::inRange(200'000, 9'000'000);
    points.push_back({x + static_cast<std::int32_t>(std::lround(r * std::cos(angle))),
                      y + static_cast<std::int32_t>(std::lround(r * std::sin(angle)))});
  }
  return area({points});
}

/// m2 within the tile itself, without its buffer.
double area_in(const TileLayer& layer, const TileId& id) {
  double sum = 0;
  for (const auto& f : read(layer.tile(id)).features)
    for (const auto& r : f.rings)
      sum += static_cast<double>(doubled_area(clip_area(path_of(r, true), {0, 0, tile_extent, tile_extent}))) / 2;
  return sum * unit_area(id.level);
}

// @eis INF-01
RC_GTEST_PROP(TileLayerProperty, TheTilesOfALevelTogetherAreTheArea, ()) {
  const auto f = random_area();
  const TileLayer layer("x", {f});
  const int level = *rc::gen::inRange(5, 10);
  UnitBox box;
  UnitRing exact;
  for (const auto& p : f.rings.front()) {
    exact.push_back(to_units(p, level));
    box.add(exact.back());
  }
  double sum = 0;
  for (auto c = box.left / tile_extent; c <= box.right / tile_extent; ++c)
    for (auto r = box.top / tile_extent; r <= box.bottom / tile_extent; ++r) sum += area_in(layer, {level, c, r});
  const double whole = std::abs(static_cast<double>(doubled_area(exact))) / 2 * unit_area(level);
  // At a border of a tile an edge, of at most 18 km here, moves by half a unit.
  const double slack = static_cast<double>(exact.size()) * 18'000 * std::sqrt(unit_area(level));
  RC_ASSERT(std::abs(sum - whole) <= slack);
  RC_ASSERT(sum > 0);
}

RC_GTEST_PROP(TileLayerProperty, TheSameBytesFromAnyThread, ()) {
  const std::vector<Feature> features = {random_area(), random_area()};
  const TileLayer one("x", features), two("x", features);
  const auto p = to_units(features[0].rings[0][0], 8);
  const TileId id{8, p.x / tile_extent, p.y / tile_extent};
  std::string a, b;
  {
    std::jthread t1([&] { a = one.tile(id); });
    std::jthread t2([&] { b = one.tile(id); });
  }
  RC_ASSERT(a == b);
  RC_ASSERT(a == two.tile(id));
  RC_ASSERT(!a.empty());
}

}  // namespace
}  // namespace ruimte::tiles
