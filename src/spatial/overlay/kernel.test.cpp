// SPDX-License-Identifier: EUPL-1.2
#include "spatial/overlay/kernel.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <tuple>

#include "spatial/overlay/accumulator.hpp"
#include "spatial/overlay/gather.hpp"
#include "spatial/overlay/pile.hpp"
#include "spatial/overlay/scenes.test.hpp"

namespace ruimte::spatial::detail {
namespace {

using test::Family;

/// The pieces of some shapes in all cells of one row of 1,500 m, per cell a list.
std::vector<std::vector<PieceRange>> row_pieces(const Layer& shapes, PieceArena& arena) {
  constexpr std::int32_t cell_m = 1'500, row = 300;
  std::map<std::int32_t, std::vector<PieceRange>> cells;
  for (const Polygon& shape : shapes) {
    const Index index(shape, cell_m);
    for (const Cell& cell : index.row(row).cells) {
      const Box box{cell.col * cell_m * 1'000, row * cell_m * 1'000, cell_m * 1'000};
      cells[cell.col].push_back(gather(shape, index, cell, box, arena));
    }
  }
  std::vector<std::vector<PieceRange>> out;
  out.reserve(cells.size());
  for (auto& [col, ranges] : cells) out.push_back(std::move(ranges));
  return out;
}

TEST(OverlayKernel, EveryInstructionSetGivesTheSameBits) {
  std::size_t compared = 0;
  for (int family = 0; family < test::families; ++family) {
    PieceArena arena;
    for (const auto& ranges : row_pieces(test::layer(test::scene(static_cast<Family>(family), 1)), arena)) {
      for (const PieceRange& a : ranges) {
        for (const PieceRange& b : ranges) {
          const KernelSum expected = kernel_variants().front().common_area(arena.pieces(a), arena.pieces(b));
          EXPECT_EQ(quanta(kernel_variants().front().common_area(arena.pieces(b), arena.pieces(a))), quanta(expected));
          for (const KernelVariant& variant : kernel_variants()) {
            EXPECT_EQ(variant.common_area(arena.pieces(a), arena.pieces(b)), expected) << variant.name;
            ++compared;
          }
        }
      }
    }
  }
  EXPECT_GT(compared, 100U);
  EXPECT_EQ(kernel_variants().front().name, "plain");
}

TEST(OverlayKernel, TheProductIsTheIntersection) {
  PieceArena arena;
  for (const auto& ranges : row_pieces(test::layer(test::scene(Family::stars, 1)), arena)) {
    for (const PieceRange& a : ranges) {
      for (const PieceRange& b : ranges) {
        const double direct =
            std::ldexp(static_cast<double>(quanta(common_area(arena.pieces(a), arena.pieces(b)))), -40) * 1e6;
        const PieceRange both = product(a, b, arena);
        double area = 0;
        const Pieces p = arena.pieces(both);
        for (std::size_t i = 0; i < p.count; ++i) {
          const double width = p.x1[i] - p.x0[i];
          area += p.weight[i] * width * (p.y0[i] + p.slope[i] * width / 2);
        }
        EXPECT_NEAR(area, direct, 1e-3);  // mm2, of cells of 2.25e12
      }
    }
  }
}

/// Shapes of a family, and of each a few copies of which every point lies up to `moved_mm` off.
Layer stacked(Family family, std::uint64_t seed, int copies, std::int32_t moved_mm) {
  test::Dice dice(seed + 1);
  std::vector<base::Geometry> all;
  for (const auto& geometry : test::scene(family, seed)) {
    for (int c = 0; c < copies; ++c) {
      all.push_back(geometry);
      for (auto& part : all.back().parts) {
        for (auto& ring : part) {
          for (auto& p : ring) p = {p.x + dice.between(-moved_mm, moved_mm), p.y + dice.between(-moved_mm, moved_mm)};
        }
      }
    }
  }
  return test::layer(all);
}

TEST(OverlayPile, GivesTheBitsOfPairByPair) {
  std::size_t compared = 0, shared = 0;
  for (int family = 0; family < test::families; ++family) {
    for (const std::int32_t moved_mm : {0, 30, 4'000}) {
      PieceArena arena;
      for (const auto& ranges : row_pieces(stacked(static_cast<Family>(family), 2, 20, moved_mm), arena)) {
        Pile pile;
        pile.clear();
        for (const PieceRange& range : ranges) pile.add(arena.pieces(range));
        std::ignore = pile.alike();
        std::map<std::pair<std::size_t, std::size_t>, std::int64_t> found;
        pile.each_pair([&](std::size_t a, std::size_t b, std::int64_t area) {
          EXPECT_TRUE(found.emplace(std::minmax(a, b), area).second) << "twice";
        });
        EXPECT_EQ(found.size(), ranges.size() * (ranges.size() - 1) / 2);
        for (const auto& [pair, area] : found) {
          const auto [a, b] = pair;
          EXPECT_EQ(area, quanta(common_area(arena.pieces(ranges[a]), arena.pieces(ranges[b])))) << family;
          ++compared;
          shared += static_cast<std::size_t>(area != 0);
        }
      }
    }
  }
  EXPECT_GT(compared, 10'000U);
  EXPECT_GT(shared, 5'000U);
}

TEST(OverlayPile, EveryInstructionSetMeetsAlike) {
  PieceArena arena;
  for (const auto& ranges : row_pieces(stacked(Family::stars, 3, 8, 500), arena)) {
    std::vector<LaneRow> rows;
    for (std::size_t at = 0; at < ranges.size(); ++at) {
      const Pieces pieces = arena.pieces(ranges[at]);
      rows.resize(std::max(rows.size(), pieces.count));
      for (std::size_t i = 0; i < pieces.count; ++i) {
        LaneRow& row = rows[i];
        row.x0[at % lanes] = pieces.x0[i];
        row.x1[at % lanes] = pieces.x1[i];
        row.y0[at % lanes] = pieces.y0[i];
        row.slope[at % lanes] = pieces.slope[i];
        row.weight[at % lanes] = pieces.weight[i];
        row.last_x = 2e6;
        row.lowest = -1e7;
        row.highest = 1e7;
      }
    }
    const LaneGroup group{rows.data(), rows.size()};
    const Edge edge{
        .x0 = 300'000, .x1 = 900'000, .y0 = 100'000, .slope = 1.1, .weight = 1, .low = 0, .high = 2e6, .shape = 0};
    LaneSums expected{};
    kernel_variants().front().meet_groups(edge, &group, 1, &expected);
    for (const KernelVariant& variant : kernel_variants()) {
      LaneSums sums{};
      variant.meet_groups(edge, &group, 1, &sums);
      for (std::size_t l = 0; l < lanes; ++l) EXPECT_EQ(quanta(sums.lane(l)), quanta(expected.lane(l))) << variant.name;
    }
  }
}

TEST(OverlayKernel, SumsBecomeQuantaWithoutOverflow) {
  const auto sum = [](std::int64_t high, std::int64_t low) {
    return KernelSum{.high = static_cast<std::uint64_t>(high), .low = static_cast<std::uint64_t>(low), .terms = 0};
  };
  EXPECT_EQ(quanta(sum(0, std::int64_t{1'000'000} << 20)), std::int64_t{1} << 40);  // 1 m2
  EXPECT_EQ(quanta(sum(0, -(std::int64_t{1'000'000} << 20))), -(std::int64_t{1} << 40));
  EXPECT_EQ(quanta(sum(0, 1)), 1);
  EXPECT_EQ(quanta(sum(0, 10)), 10);  // 10.49
  EXPECT_EQ(quanta(sum(0, 11)), 12);  // 11.53
  EXPECT_EQ(quanta(sum(0, -11)), -12);
  EXPECT_EQ(quanta(sum(15'625 << 6, 0)), std::int64_t{1} << 56);  // 10^6 times 2^16 mm2
  EXPECT_EQ(quanta(sum(std::int64_t{1} << 60, 0)), 9'200'000'000'000'000'000);
  EXPECT_EQ(quanta(sum(-(std::int64_t{1} << 60), 0)), -9'200'000'000'000'000'000);
}

TEST(OverlayIndex, LinesBelongToTheCellAboveAndToTheRight) {
  EXPECT_EQ(floor_div(0, 100), 0);
  EXPECT_EQ(floor_div(-1, 100), -1);
  EXPECT_EQ(floor_div(-100, 100), -1);
  EXPECT_EQ(floor_div(-101, 100), -2);
  EXPECT_EQ(floor_div(199, 100), 1);
  const base::PointMm p{150'000'000, 450'000'000};
  const Polygon square =
      test::polygon(test::outer({p, {p.x + 300'000, p.y}, {p.x + 300'000, p.y + 300'000}, {p.x, p.y + 300'000}}));
  const Index index(square, 100);
  EXPECT_EQ(index.cell_count(), 0U);  // nothing but full cells
  for (std::int32_t row = 4'499; row <= 4'503; ++row) {
    const IndexRow line = index.row(row);
    EXPECT_EQ(line.runs.size(), row >= 4'500 && row < 4'503 ? 1U : 0U) << row;
    if (line.runs.empty()) continue;
    EXPECT_EQ(line.runs[0].first, 1'500);
    EXPECT_EQ(line.runs[0].last, 1'502);
  }
}

TEST(OverlayAccumulator, AddsWhateverTheOrder) {
  Accumulator a, b;
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint16_t>, Int128> expected, found;
  test::Dice dice(11);
  for (int i = 0; i < 20'000; ++i) {
    const auto one = static_cast<std::uint32_t>(dice.between(0, 40)),
               other = static_cast<std::uint32_t>(dice.between(0, 40));
    const auto zone = static_cast<std::uint16_t>(dice.between(0, 3));
    const Int128 value = Int128{dice.between(-2'000'000'000, 2'000'000'000)} << (i % 60);
    (i % 2 == 0 ? a : b).add(one, other, zone, value);
    expected[{std::min(one, other), std::max(one, other), zone}] += value;
  }
  a.add(b);
  for (std::uint32_t low = 0; low < a.end_shape(); ++low) {
    std::pair<std::uint32_t, std::uint16_t> last{0, 0};
    for (const auto& sum : a.sums(low)) {
      EXPECT_LE(last, std::pair(sum.other, sum.zone));
      last = {sum.other, sum.zone};
      found[{low, sum.other, sum.zone}] = sum.area;
    }
  }
  EXPECT_EQ(found, expected);
}

}  // namespace
}  // namespace ruimte::spatial::detail
