// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

#include "spatial/overlay/scenes.test.hpp"
#include "spatial/zonaal/count.hpp"

namespace ruimte::spatial {
namespace {

constexpr Frame small{150'000, 450'000, 10, 8, 5};

/// A point in metres from the corner of `small`.
base::PointMm at(double x, double y) {
  return {150'000'000 + static_cast<std::int32_t>(x * 1'000), 450'000'000 + static_cast<std::int32_t>(y * 1'000)};
}

/// The plane as rows of characters, north on top.
std::string picture(const CodePlane& plane) {
  std::string out;
  for (std::int32_t r = plane.frame().rows; r-- > 0;) {
    for (const std::uint8_t code : plane.row(r)) out += code == 0 ? '.' : static_cast<char>(code);
    out += '\n';
  }
  return out;
}

std::string painted(const std::vector<std::pair<char, base::Geometry>>& shapes) {
  CodePlane plane(small, 0);
  for (const auto& [letter, geometry] : shapes) {
    paint(plane, test::polygon(geometry), static_cast<std::uint8_t>(letter));
  }
  return picture(plane);
}

TEST(ZonaalPaint, ACellBelongsToWhatHoldsItsCentre) {
  // Centres at 5, 15, 25 ... m. The left side of a stands just before one, the right side just after one.
  EXPECT_EQ(painted({{'a', test::outer({at(14.999, 10), at(35.001, 10), at(35.001, 30), at(14.999, 30)})}}),
            "........\n"
            "........\n"
            ".aaa....\n"
            ".aaa....\n"
            "........\n");
}

TEST(ZonaalPaint, DrawsWhatWasDrawn) {
  const std::string drawing =
      "aab.....\n"
      "abbbcc..\n"
      "a.b.c.c.\n"
      "aaaaccc.\n"
      "......c.\n";
  std::vector<std::pair<char, base::Geometry>> shapes;
  for (const char letter : {'a', 'b', 'c'}) {
    shapes.emplace_back(letter, test::drawn(drawing, letter, at(0, 0), 10'000));
  }
  EXPECT_EQ(painted(shapes), drawing);
}

TEST(ZonaalPaint, SlopesFollowTheCentres) {
  // The slope goes through the centres of the diagonal: those belong to the east of it.
  EXPECT_EQ(painted({{'w', test::outer({at(0, 0), at(50, 50), at(0, 50)})},
                     {'e', test::outer({at(0, 0), at(80, 0), at(80, 50), at(50, 50)})}}),
            "wwwweeee\n"
            "wwweeeee\n"
            "wweeeeee\n"
            "weeeeeee\n"
            "eeeeeeee\n");
}

TEST(ZonaalPaint, ACentreOnABorderBelongsToTheEastAndTheNorth) {
  EXPECT_EQ(painted({{'s', test::outer({at(0, 0), at(35, 0), at(35, 25), at(0, 25)})},
                     {'n', test::outer({at(0, 25), at(35, 25), at(35, 50), at(0, 50)})},
                     {'e', test::outer({at(35, 0), at(80, 0), at(80, 50), at(35, 50)})}}),
            "nnneeeee\n"
            "nnneeeee\n"
            "nnneeeee\n"
            "ssseeeee\n"
            "ssseeeee\n");
}

TEST(ZonaalPaint, HolesStayOpenAndTheFrameCutsOff) {
  const auto square = [](double x0, double y0, double x1, double y1) {
    return test::Ring{at(x0, y0), at(x1, y0), at(x1, y1), at(x0, y1)};
  };
  EXPECT_EQ(painted({{'a', test::with_holes({square(-500, 10, 50, 900), square(10, 20, 30, 40)})}}),
            "aaaaa...\n"
            "a..aa...\n"
            "a..aa...\n"
            "aaaaa...\n"
            "........\n");
  EXPECT_EQ(painted({{'a', test::outer(square(100, 0, 200, 50))}, {'b', test::outer(square(0, -90, 80, 4))}}),
            "........\n........\n........\n........\n........\n");
}

TEST(ZonaalCount, CountsByHand) {
  // Zones 0 and 1 and a strip of none; code 2 in the middle.
  ZonePlane zones(small, outside);
  paint<std::uint16_t>(zones, test::polygon(test::outer({at(0, 0), at(30, 0), at(30, 50), at(0, 50)})), 0);
  paint<std::uint16_t>(zones, test::polygon(test::outer({at(30, 0), at(70, 0), at(70, 50), at(30, 50)})), 1);
  CodePlane layer(small, 0);
  paint<std::uint8_t>(layer, test::polygon(test::outer({at(20, 10), at(80, 10), at(80, 30), at(20, 30)})), 2);
  const auto counts = count_by_zone(zones, 2, layer);
  EXPECT_EQ(counts.cells(0, 2), 2);
  EXPECT_EQ(counts.cells(0, 0), 13);
  EXPECT_EQ(counts.cells(1, 2), 8);
  EXPECT_EQ(counts.cells(1, 0), 12);
  EXPECT_EQ(counts.cells(outside, 2), 2);
  EXPECT_EQ(counts.cells(outside, 0), 3);
  EXPECT_EQ(counts.area(1, 2), base::SquareMetres{800});
}

/// How often the polygon lies around a point, by the winding of its rings; the border belongs to its east and north.
std::int32_t winding(const Polygon& polygon, base::PointMm p) {
  std::int32_t total = 0;
  for (std::size_t r = 0; r < polygon.rings(); ++r) {
    const auto ring = polygon.ring(r);
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const base::PointMm a = ring[i], b = ring[(i + 1) % ring.size()];
      const Int128 side = Int128{std::int64_t{b.x} - a.x} * (std::int64_t{p.y} - a.y) -
                          Int128{std::int64_t{b.y} - a.y} * (std::int64_t{p.x} - a.x);
      if (a.y <= p.y && p.y < b.y && side <= 0) --total;  // upwards, and p not west of it
      if (b.y <= p.y && p.y < a.y && side >= 0) ++total;
    }
  }
  return total;
}

constexpr Frame wide{147'900, 447'900, 60, 85, 75};

RC_GTEST_PROP(ZonaalPaint, IsWhatEveryCentreSays, ()) {
  const auto family = static_cast<test::Family>(*rc::gen::inRange(0, test::families));
  for (const auto& geometry : test::scene(family, *rc::gen::arbitrary<std::uint64_t>())) {
    const Polygon polygon = test::polygon(geometry);
    CodePlane plane(wide, 0);
    paint<std::uint8_t>(plane, polygon, 1);
    for (std::int32_t r = 0; r < wide.rows; ++r) {
      for (std::int32_t c = 0; c < wide.columns; ++c) {
        const base::PointMm centre{(wide.left_m + c * wide.cell_m) * 1'000 + wide.cell_m * 500,
                                   (wide.bottom_m + r * wide.cell_m) * 1'000 + wide.cell_m * 500};
        RC_ASSERT((plane.row(r)[static_cast<std::size_t>(c)] == 1) == (winding(polygon, centre) != 0));
      }
    }
  }
}

RC_GTEST_PROP(ZonaalPaint, NeighboursShareNoCellAndLeaveNoneOpen, ()) {
  // A field of 120 x 90 m, cut from south to north along random lines through a lattice of 5 m: that of the centres
  // too.
  const Frame field{150'000, 450'000, 10, 12, 9};
  test::Dice dice(*rc::gen::arbitrary<std::uint64_t>());
  constexpr int cuts = 3;
  std::vector<test::Ring> lines{{at(0, 0), at(0, 90)}};
  for (int cut = 0; cut < cuts; ++cut) {
    test::Ring line;
    for (int y = 0; y <= 90; y += 5 * (1 + dice.between(0, 1) * (y < 85 ? 1 : 0))) {
      line.push_back(at(40 * cut + 5 * dice.between(0, 8), y));
    }
    lines.push_back(std::move(line));
  }
  lines.push_back({at(120, 0), at(120, 90)});
  std::vector<int> times(field.cells(), 0);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    test::Ring ring = lines[i + 1];
    ring.insert(ring.end(), lines[i].rbegin(), lines[i].rend());
    for (const Span& span : spans(field, test::polygon(test::outer(std::move(ring))))) {
      for (std::int32_t c = span.first; c < span.end; ++c) {
        ++times[static_cast<std::size_t>(span.row) * static_cast<std::size_t>(field.columns) +
                static_cast<std::size_t>(c)];
      }
    }
  }
  RC_ASSERT(std::ranges::all_of(times, [](int t) { return t == 1; }));
}

RC_GTEST_PROP(ZonaalCount, IsTheCountOfEveryCellWhateverTheThreads, ()) {
  const auto columns = *rc::gen::inRange(1, 400), rows = *rc::gen::inRange(1, 200);
  const Frame frame{0, 300'000, 25, columns, rows};
  ZonePlane zones(frame, outside);
  CodePlane layer(frame, 0);
  test::Dice dice(*rc::gen::arbitrary<std::uint64_t>());
  const std::int32_t stretch = *rc::gen::element(1, 5, 100);
  for (std::int32_t r = 0; r < rows; ++r) {
    for (std::int32_t c = 0; c < columns;) {
      const auto zone = static_cast<std::uint16_t>(dice.between(0, 4));
      const auto code = static_cast<std::uint8_t>(dice.between(0, 255));
      for (const std::int32_t end = std::min(columns, c + dice.between(1, stretch)); c < end; ++c) {
        zones.row(r)[static_cast<std::size_t>(c)] = zone == 4 ? outside : zone;
        layer.row(r)[static_cast<std::size_t>(c)] = code;
      }
    }
  }
  ZoneCounts expected(4, frame.cell_m);
  for (std::size_t i = 0; i < frame.cells(); ++i) expected.add(zones.cells()[i], layer.cells()[i], 1);
  for (const std::int32_t threads : {1, 2, 5}) RC_ASSERT(count_by_zone(zones, 4, layer, threads) == expected);
  std::int64_t sum = 0;
  for (const std::uint16_t zone : {std::uint16_t{0}, std::uint16_t{1}, std::uint16_t{2}, std::uint16_t{3}, outside}) {
    for (int code = 0; code < 256; ++code) sum += expected.cells(zone, static_cast<std::uint8_t>(code));
  }
  RC_ASSERT(sum == static_cast<std::int64_t>(frame.cells()));
}

}  // namespace
}  // namespace ruimte::spatial
