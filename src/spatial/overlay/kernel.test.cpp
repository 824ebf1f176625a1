// SPDX-License-Identifier: EUPL-1.2
#include "spatial/overlay/kernel.hpp"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <map>

#include "spatial/overlay/accumulator.hpp"
#include "spatial/overlay/gather.hpp"
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
          const auto expected =
              std::bit_cast<std::uint64_t>(kernel_variants().front().common_area(arena.pieces(a), arena.pieces(b)));
          for (const KernelVariant& variant : kernel_variants()) {
            const double found = variant.common_area(arena.pieces(a), arena.pieces(b));
            EXPECT_EQ(std::bit_cast<std::uint64_t>(found), expected) << variant.name;
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
        const double direct = common_area(arena.pieces(a), arena.pieces(b));
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
