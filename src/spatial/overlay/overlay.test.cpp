// SPDX-License-Identifier: EUPL-1.2
#include "spatial/overlay/overlay.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "spatial/overlay/scenes.test.hpp"

namespace ruimte::spatial {
namespace {

using test::Family;

/// 100 m per letter, on the lines of the grid of 100 m.
constexpr base::PointMm corner{150'000'000, 450'000'000};
constexpr std::int32_t cell_mm = 100'000;

Overlay overlay_of(Layer shapes, Layer zones = {}, const OverlayOptions& options = {}) {
  auto overlay = Overlay::of(std::move(shapes), std::move(zones), options);
  EXPECT_TRUE(overlay) << overlay.error().reason;
  return *std::move(overlay);
}

Polygon letter(std::string_view drawing, char of) { return test::polygon(test::drawn(drawing, of, corner, cell_mm)); }

/// As "i-j zone: hectares" per entry, i-i left out unless asked for.
std::string hectares(const Overlay& overlay, bool with_own = false) {
  std::string out;
  for (const Entry& e : overlay.entries()) {
    if (e.i == e.j && !with_own) continue;
    const std::int64_t m2 = whole_square_metres(e.area).v;
    EXPECT_EQ(e.area.quanta, Int128{m2} << quanta_per_m2_log2);  // on the lines of the grid nothing is rounded
    out += std::to_string(e.i) + '-' + std::to_string(e.j) + ' ' +
           (e.zone == outside ? "outside" : std::to_string(e.zone)) + ": " + std::to_string(m2 / 10'000) + "; ";
  }
  return out;
}

using Totals = std::map<std::pair<std::uint32_t, std::uint32_t>, Int128>;

Totals totals(const std::vector<Entry>& entries) {
  Totals out;
  for (const Entry& e : entries) out[{e.i, e.j}] += e.area.quanta;
  return out;
}

/// Compares every area and every pair with the reference.
void expect_exact(const Layer& shapes, const Overlay& overlay, const std::string& what) {
  Totals found = totals(overlay.entries());
  for (std::uint32_t i = 0; i < shapes.size(); ++i) {
    for (std::uint32_t j = i; j < shapes.size(); ++j) {
      const Polygon* both[] = {&shapes[i], &shapes[j]};
      const double exact = test::exact_area(std::span<const Polygon* const>(both, i == j ? 1 : 2));
      const double ours = square_metres({found[{i, j}]});
      EXPECT_NEAR(ours, exact, 1e-9 * exact + 1e-8)
          << what << " pair " << i << " " << j << " cell " << overlay.cell_m();
      if (exact == 0) {
        EXPECT_EQ(ours, 0) << what;
      }
    }
  }
}

// The middle of the drawing: A and B share four letters on the left, C touches A along a side and B in a corner.
constexpr std::string_view a_drawing =
    "........\n"
    ".AAAA...\n"
    ".AAAA...\n"
    ".AAAA...\n"
    "........";
constexpr std::string_view b_drawing =
    "........\n"
    "........\n"
    "BBB.....\n"
    "BBB.....\n"
    "BBB.....";
constexpr std::string_view c_drawing =
    "........\n"
    ".....CC.\n"
    ".....CC.\n"
    ".....CC.\n"
    "...CCCC.";
constexpr std::string_view ring_drawing =
    "RRRRRRRR\n"
    "R......R\n"
    "R..RR..R\n"
    "R......R\n"
    "RRRRRRRR";

TEST(OverlayLetters, PairsAreCountedByEye) {
  const auto overlay =
      overlay_of({letter(a_drawing, 'A'), letter(b_drawing, 'B'), letter(c_drawing, 'C'), letter(ring_drawing, 'R')},
                 {}, {.cell_m = 300});
  EXPECT_EQ(hectares(overlay), "0-1 outside: 4; 0-3 outside: 2; 1-3 outside: 5; 2-3 outside: 4; ");
  EXPECT_EQ(hectares(overlay_of({letter(ring_drawing, 'R')}), true), "0-0 outside: 24; ");
}

TEST(OverlayLetters, ZonesAndOutside) {
  constexpr std::string_view zones =
      "........\n"
      "00111...\n"
      "00111...\n"
      "00222...\n"
      "00222...";
  const Layer three{letter(zones, '0'), letter(zones, '1'), letter(zones, '2')};
  for (const std::int32_t cell : {100, 130, 300, 1'000}) {
    const auto overlay =
        overlay_of({letter(a_drawing, 'A'), letter(b_drawing, 'B'), letter(c_drawing, 'C')}, three, {.cell_m = cell});
    EXPECT_EQ(hectares(overlay, true),
              "0-0 0: 3; 0-0 1: 6; 0-0 2: 3; 0-1 0: 2; 0-1 1: 1; 0-1 2: 1; "
              "1-1 0: 6; 1-1 1: 1; 1-1 2: 2; 2-2 2: 2; 2-2 outside: 8; ")
        << cell;
  }
}

TEST(OverlayLetters, HolesAreNotInside) {
  constexpr std::string_view drawing =
      "OOOOO\n"
      "OIIIO\n"
      "OI.IO\n"
      "OIIIO\n"
      "OOOOO";
  const auto overlay = overlay_of({letter(drawing, 'O'), letter(drawing, 'I'), letter(drawing, '.')});
  EXPECT_EQ(hectares(overlay, true), "0-0 outside: 16; 1-1 outside: 8; 2-2 outside: 1; ");
}

TEST(OverlayLetters, GroupsOfThree) {
  const auto overlay = overlay_of({letter(a_drawing, 'A'), letter(b_drawing, 'B'), letter(ring_drawing, 'R')},
                                  {letter("0000....\n0000....\n0000....\n1111....\n1111....", '0'),
                                   letter("0000....\n0000....\n0000....\n1111....\n1111....", '1')},
                                  {.cell_m = 200});
  const std::vector<std::uint32_t> all{2, 0, 1};
  EXPECT_EQ(overlay.intersection(all), std::vector<ZoneArea>{});  // 0-2 has letters 3 and 4, 0-1 letters 1 and 2
  const std::vector<std::uint32_t> ring_and_b{1, 2, 1};
  const std::vector<ZoneArea> common{{0, {Int128{10'000} << 40}}, {1, {Int128{40'000} << 40}}};
  EXPECT_EQ(overlay.intersection(ring_and_b), common);
  EXPECT_EQ(overlay.intersection({}), std::vector<ZoneArea>{});
}

TEST(OverlayReference, EveryFamilyAtEveryCell) {
  for (int family = 0; family < test::families; ++family) {
    for (std::uint64_t seed = 0; seed < 8; ++seed) {
      const Layer shapes = test::layer(test::scene(static_cast<Family>(family), seed));
      for (const std::int32_t cell : {0, 100, 130, 500, 1'500}) {
        expect_exact(shapes, overlay_of(shapes, {}, {.cell_m = cell}),
                     "family " + std::to_string(family) + " seed " + std::to_string(seed));
      }
    }
  }
}

TEST(OverlayReference, RingsThatCrossCountTwiceWhereTheyOverlap) {
  test::Dice dice(5);
  for (int scene = 0; scene < 20; ++scene) {
    Layer shapes;
    for (int i = 0; i < 3; ++i) {
      test::Rings rings;
      for (int r = 0; r < 3; ++r) {
        test::Ring& ring = rings.emplace_back();
        for (int p = 0; p < 12; ++p) {
          ring.push_back({corner.x + dice.between(0, 3'000'000), corner.y + dice.between(0, 3'000'000)});
        }
      }
      shapes.push_back(test::polygon(test::with_holes(rings)));
    }
    for (const std::int32_t cell : {100, 700, 1'500}) {
      const auto found = totals(overlay_of(shapes, {}, {.cell_m = cell}).entries());
      for (const auto& [ids, quanta] : found) {
        const Polygon* both[] = {&shapes[ids.first], &shapes[ids.second]};
        const double exact = test::exact_area(std::span<const Polygon* const>(both, ids.first == ids.second ? 1 : 2));
        EXPECT_NEAR(square_metres({quanta}), exact, 1e-9 * std::abs(exact) + 1e-7);
      }
    }
  }
}

TEST(OverlayReference, ManyCopiesOfARingDoNotOverflow) {
  test::Rings rings(40, {{corner.x, corner.y}, {corner.x + 20'000'000, corner.y}, {corner.x, corner.y + 20'000'000}});
  base::Geometry geometry{base::GeometryType::multivlak, {}};
  for (const auto& ring : rings) geometry.parts.push_back({ring});
  const auto overlay =
      overlay_of({test::polygon(geometry), test::polygon(test::outer(rings[0]))}, {}, {.cell_m = 2'896});
  EXPECT_EQ(overlay.entries().size(), 3U);
}

/// A partition of the square around the scenes, with a hole, in pieces with shared borders.
Layer some_zones() {
  std::vector<base::Geometry> zones = test::scene(Family::neighbours, 3);
  const base::PointMm p{corner.x - 1'000'000, corner.y - 2'000'000};
  zones.push_back(test::outer({p, {p.x + 3'000'000, p.y}, {p.x + 3'000'000, p.y + 1'999'999}, {p.x, p.y + 2'000'000}}));
  return test::layer(zones);
}

Layer mixed_scene(std::uint64_t seed) {
  std::vector<base::Geometry> all;
  for (const Family family : {Family::stars, Family::on_cell_lines, Family::neighbours, Family::needles}) {
    for (auto& geometry : test::scene(family, seed)) all.push_back(std::move(geometry));
  }
  return test::layer(all);
}

TEST(OverlayZones, EveryZoneIsExactAndAllAddUp) {
  const Layer zones = some_zones();
  for (std::uint64_t seed = 0; seed < 3; ++seed) {
    const Layer shapes = mixed_scene(seed);
    for (const std::int32_t cell : {100, 370, 1'500}) {
      const auto overlay = overlay_of(shapes, zones, {.cell_m = cell});
      Totals with = totals(overlay.entries());
      const Totals without = totals(overlay_of(shapes, {}, {.cell_m = cell}).entries());
      for (const auto& [ids, quanta] : without) {
        const Int128 lost = with[ids] - quanta;  // at most what every zone leaves out because it only touches
        EXPECT_TRUE(touches({lost / static_cast<Int128>(zones.size() + 1)})) << square_metres({lost});
      }
      for (const Entry& e : overlay.entries()) {
        if (e.zone == outside) continue;
        const Polygon* all[] = {&zones[e.zone], &shapes[e.i], &shapes[e.j]};
        const double exact = test::exact_area(std::span<const Polygon* const>(all, e.i == e.j ? 2 : 3));
        EXPECT_NEAR(square_metres(e.area), exact, 1e-9 * exact + 1e-8) << e.i << ' ' << e.j << ' ' << e.zone;
      }
    }
  }
}

TEST(OverlayZones, NothingIsLostOrInvented) {
  const Layer zones = some_zones(), shapes = mixed_scene(9);
  const auto found = overlay_of(shapes, zones).entries();
  const auto has = [&](std::uint32_t i, std::uint32_t j, std::uint16_t zone) {
    return std::ranges::any_of(found, [&](const Entry& e) { return e.i == i && e.j == j && e.zone == zone; });
  };
  for (std::uint32_t i = 0; i < shapes.size(); ++i) {
    for (std::uint32_t j = i; j < shapes.size(); ++j) {
      for (std::size_t z = 0; z < zones.size(); ++z) {
        const Polygon* all[] = {&zones[z], &shapes[i], &shapes[j]};
        const double exact = test::exact_area(std::span<const Polygon* const>(all, i == j ? 2 : 3));
        if (exact > 3e-8 || exact == 0) {
          EXPECT_EQ(has(i, j, static_cast<std::uint16_t>(z)), exact != 0) << i << ' ' << j << ' ' << z;
        }
      }
    }
  }
}

/// The entries with the names that the shapes have in another order.
std::vector<Entry> renamed(std::vector<Entry> entries, const std::vector<std::uint32_t>& names) {
  for (Entry& e : entries) {
    const auto [low, high] = std::minmax(names[e.i], names[e.j]);
    e.i = low;
    e.j = high;
  }
  std::ranges::sort(entries);
  return entries;
}

TEST(OverlayBits, OrderAndThreadsDoNotShow) {
  const Layer zones = some_zones();
  for (std::uint64_t seed = 0; seed < 4; ++seed) {
    const Layer shapes = mixed_scene(seed);
    const auto expected = overlay_of(shapes, zones, {.cell_m = 250}).entries();
    EXPECT_FALSE(expected.empty());
    std::vector<std::uint32_t> names(shapes.size());
    std::iota(names.begin(), names.end(), 0U);
    test::Dice dice(seed);
    for (std::int32_t threads = 1; threads <= 3; ++threads) {
      for (std::size_t i = names.size(); i > 1; --i) {
        std::swap(names[i - 1], names[static_cast<std::size_t>(dice.between(0, static_cast<std::int32_t>(i) - 1))]);
      }
      Layer other;
      for (const std::uint32_t name : names) other.push_back(shapes[name]);
      const auto found = overlay_of(other, zones, {.cell_m = 250, .threads = threads}).entries();
      EXPECT_EQ(renamed(found, names), expected) << threads;
    }
  }
}

TEST(OverlayBits, WholeCellsFurtherIsTheSame) {
  for (int family = 0; family < test::families; ++family) {
    auto geometries = test::scene(static_cast<Family>(family), 4);
    const auto here = overlay_of(test::layer(geometries), {}, {.cell_m = 400}).entries();
    for (auto& geometry : geometries) {
      for (auto& part : geometry.parts) {
        for (auto& ring : part) {
          for (auto& p : ring) p = {p.x - 80'000'000, p.y + 120'000'000};
        }
      }
    }
    const Layer there = test::layer(geometries);
    EXPECT_EQ(overlay_of(there, {}, {.cell_m = 400}).entries(), here) << family;
  }
}

TEST(OverlayCopies, ExactCopiesAreComputedOnceAndNamedAll) {
  const auto geometries = test::scene(Family::copies, 2);  // 0, 2 and 4 are equal
  const auto overlay = overlay_of(test::layer(geometries), some_zones());
  Totals found = totals(overlay.entries());
  const Int128 own = found[{0, 0}];
  for (const auto& ids : {std::pair{0U, 2U}, {0U, 4U}, {2U, 4U}, {2U, 2U}, {4U, 4U}}) EXPECT_EQ(found[ids], own);
  EXPECT_EQ((found[{0, 3}]), (found[{2, 3}]));
  EXPECT_EQ((found[{1, 4}]), (found[{0, 1}]));
  EXPECT_TRUE(std::ranges::is_sorted(overlay.entries()));
}

TEST(OverlayGroups, TriplesAreExactAndPairsAreThePairs) {
  const Layer zones = some_zones();
  for (std::uint64_t seed = 0; seed < 6; ++seed) {
    const Layer shapes = test::layer(test::scene(Family::stars, seed));
    const auto overlay = overlay_of(shapes, zones, {.cell_m = 300});
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<ZoneArea>> pairs;
    for (const Entry& e : overlay.entries()) pairs[{e.i, e.j}].push_back({e.zone, e.area});
    for (std::uint32_t i = 0; i < shapes.size(); ++i) {
      for (std::uint32_t j = i; j < shapes.size(); ++j) {
        const std::vector<std::uint32_t> both{j, i};
        EXPECT_EQ(overlay.intersection(both), (pairs[{i, j}])) << i << ' ' << j;
      }
    }
    const std::vector<std::uint32_t> four{3, 0, 2, 1};
    const Polygon* all[] = {&shapes[0], &shapes[1], &shapes[2], &shapes[3]};
    Int128 total = 0;
    for (const ZoneArea& part : overlay.intersection(four)) total += part.area.quanta;
    const double exact = test::exact_area(all);
    EXPECT_NEAR(square_metres({total}), exact, 1e-9 * exact + 1e-7);
    const std::vector<std::uint32_t> three{0, 1, 2};
    for (const ZoneArea& part : overlay.intersection(three)) {
      if (part.zone == outside) continue;
      const Polygon* with_zone[] = {&shapes[0], &shapes[1], &shapes[2], &zones[part.zone]};
      EXPECT_NEAR(square_metres(part.area), test::exact_area(with_zone), 1e-7);
    }
  }
}

TEST(OverlayOptions, AreChecked) {
  const auto reason = [](const OverlayOptions& options) {
    const auto overlay = Overlay::of({letter(a_drawing, 'A')}, {}, options);
    return overlay ? std::string_view("ok") : overlay.error().reason;
  };
  EXPECT_EQ(reason({.cell_m = 9}), "verkeerde_cel");
  EXPECT_EQ(reason({.cell_m = 2'897}), "verkeerde_cel");
  EXPECT_EQ(reason({.cell_m = 2'896}), "ok");
  EXPECT_EQ(reason({.threads = 0}), "verkeerd_aantal_draden");
  std::stop_source source;
  source.request_stop();
  EXPECT_EQ(reason({.stop = source.get_token()}), "gestopt");
  EXPECT_EQ(overlay_of({}).entries().size(), 0U);
}

TEST(OverlayOptions, ProgressEndsAtAThousandAndStopWorksHalfway) {
  std::vector<std::int32_t> seen;
  const Layer shapes = mixed_scene(1);
  overlay_of(shapes, {},
             {.cell_m = 100, .threads = 2, .progress = [&](std::int32_t promille) { seen.push_back(promille); }});
  EXPECT_TRUE(std::ranges::is_sorted(seen));
  EXPECT_GT(seen.size(), 3U);
  EXPECT_EQ(seen.back(), 1'000);
  std::stop_source source;
  const auto stopped = Overlay::of(
      shapes, {},
      {.cell_m = 100, .stop = source.get_token(), .progress = [&](std::int32_t) { source.request_stop(); }});
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().reason, "gestopt");
}

TEST(OverlayCell, FollowsTheEdges) {
  const auto square = [](std::int32_t side_mm) {
    return test::polygon(test::outer({corner,
                                      {corner.x + side_mm, corner.y},
                                      {corner.x + side_mm, corner.y + side_mm},
                                      {corner.x, corner.y + side_mm}}));
  };
  EXPECT_EQ(choose_cell(Layer{square(50'000)}), 250);
  EXPECT_EQ(choose_cell(Layer{square(10)}), 100);
  EXPECT_EQ(choose_cell(Layer{square(90'000'000)}), 1'500);
  EXPECT_EQ(choose_cell({}), 1'500);
}

TEST(OverlayCell, IsHalvedWhereBordersAreDense) {
  test::Dice dice(3);
  const Layer shapes{test::polygon(test::outer(test::star(dice, corner, 4'000, 4'700'000, 5'000'000)))};
  const auto overlay = overlay_of(shapes);
  EXPECT_LT(overlay.cell_m(), choose_cell(shapes));
  EXPECT_GE(overlay.cell_m(), 100);
}

}  // namespace
}  // namespace ruimte::spatial
