// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "spatial/overlay/kernel.hpp"

namespace ruimte::spatial::detail {

/// What all pairs of the shapes in one cell have in common, for cells in which many borders lie. Pair by pair half of
/// what the kernel looks at does not share any x. Here a line sweeps over the cell: every edge meets those that have
/// started and not ended, eight shapes at a time. The sums are those of common_area, bit for bit.
class Pile {
 public:
  /// Below this most lanes of the last group stay empty.
  static constexpr std::size_t least_shapes = 2 * lanes;

  void clear();
  /// One more shape; they are numbered from 0. The arrays have to stay where they are until the pairs were taken.
  void add(const Pieces& pieces);

  /// Whether this is faster than pair by pair: lanes are filled when what is open in them begins and ends together, so
  /// when the shapes of a group lie no further apart than their edges are long. It does not show in the sums.
  /// O(shapes log shapes); to be called once, when all were added.
  [[nodiscard]] bool alike();

  /// Calls take(a, b, quanta) once for every two shapes. O(pieces log pieces + sum over the edges of the shapes in the
  /// cell times the pieces of one that lie on one x). @pre alike() was called.
  template <class Take>
  void each_pair(Take take) {
    const std::size_t tiles = (shapes_.size() + tile - 1) / tile;
    sort_edges(tiles);
    for (std::size_t a = 0; a < tiles; ++a) {
      for (std::size_t b = a; b < tiles; ++b) {
        sweep(a, b, forth_);
        if (a != b) sweep(b, a, back_);
        take_pairs(a, b, take);
      }
    }
  }

 private:
  /// Shapes that are swept together: what is open of so many and the sums of one of them stay in the nearest memory.
  static constexpr std::size_t tile = 64, groups = tile / lanes;
  using Sums = std::vector<LaneSums>;  ///< per shape of the one tile and group of the other

  struct Member {
    double x, y;  ///< the middle of its border, mm
    Pieces pieces;
    std::uint32_t number;
  };

  [[nodiscard]] std::size_t end_of(std::size_t t) const { return std::min((t + 1) * tile, shapes_.size()); }
  void sort_edges(std::size_t tiles);
  void sort_tile();
  void sweep(std::size_t of, std::size_t with, Sums& sums);
  void open(const Edge& edge);

  template <class Take>
  void take_pairs(std::size_t a, std::size_t b, Take take) const {
    const Sums& back = a == b ? forth_ : back_;
    for (std::size_t i = a * tile; i < end_of(a); ++i) {
      for (std::size_t k = std::max(b * tile, i + 1); k < end_of(b); ++k) {
        const std::size_t x = i % tile, y = k % tile;
        KernelSum sum = forth_[x * groups + y / lanes].lane(y % lanes);
        sum.add(back[y * groups + x / lanes].lane(x % lanes));
        take(shapes_[i].number, shapes_[k].number, quanta(sum));
      }
    }
  }

  std::vector<Member> shapes_;  ///< once alike() was called beside those they lie like
  double edge_length_ = 0;      ///< of all together
  std::size_t edge_count_ = 0;
  std::vector<Edge> edges_, sorted_;    ///< of one tile; of all
  std::vector<std::size_t> tile_ends_;  ///< in sorted_
  std::vector<std::pair<double, std::size_t>> order_;
  std::array<std::vector<LaneRow>, groups> open_;  ///< pieces that have started, per group of shapes
  std::array<LaneGroup, groups> open_groups_{};
  Sums forth_, back_;
};

}  // namespace ruimte::spatial::detail
