// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "spatial/pasproef/signatures.hpp"
#include "spatial/pasproef/table.hpp"

namespace ruimte::spatial::pasproef::detail {

/// The planes, cut in tiles that each remember what they were read at: prices, counts of the cells that are far from
/// any change, and a table of those that are near. As long as prices stay within the window of a tile its part of the
/// dual is known exactly without its cells. Whole numbers only: no schedule of threads shows in a result.
class Tiles {
 public:
  /// Nothing is read yet. `problem` outlives this and keeps its runs; its limits may change.
  Tiles(const Problem& problem, std::size_t threads);

  /// Cells that are this near get into the tables from now on. 0 .. max_window.
  void set_window(std::int32_t window) { window_ = window; }
  /// The least window in which a share of the cells is near, from a sample of at most 16,384 cells.
  [[nodiscard]] std::int32_t window_for(const Prices& prices, double share) const;

  /// Every tile is good for a table of `width` at these prices; those that are not are read again.
  /// O(cells read x claims).
  void prepare(const Prices& prices, std::int32_t width);
  /// Calls prepare() first. O(lines of the tiles).
  Table table(const Prices& prices, std::int32_t width);
  /// Sum of the best values, exact at any prices. O(cells of the tiles that moved too far x claims).
  std::int64_t sum(const Prices& prices);
  /// As Table::reach, up to `farthest` steps: reads the tiles that know the set.
  Reach reach(const Prices& prices, const NodeSet& set, Way way);
  static constexpr std::int32_t farthest = 1 << 16;

  /// Cells of the planes that have changed.
  void changed(std::uint64_t first, std::uint64_t end);
  [[nodiscard]] std::int64_t cells_read() const { return cells_read_; }
  /// Adds the gathers so far, and what is kept, to what is measured.
  void tell(Work& work) const;
  [[nodiscard]] std::size_t bytes() const;

 private:
  struct Tile {
    std::uint32_t run = 0;
    std::uint64_t first = 0, end = 0;
    std::int32_t window = -1;  ///< -1: has to be read
    std::vector<std::int32_t> at;
    std::int64_t sum = 0;
    std::vector<std::int64_t> counts;  ///< per place and null
    std::vector<Signature> near;
    std::vector<std::uint64_t> more;
  };
  struct Scratch;
  struct Ray {
    const NodeSet& set;
    Way way;
  };

  void read(Tile& tile, const Prices& prices, Scratch& scratch) const;
  [[nodiscard]] std::int64_t spread(const Tile& tile, const Prices& prices) const;
  [[nodiscard]] std::int64_t known_sum(const Tile& tile, const Prices& prices) const;
  void add_to(Table& table, const Tile& tile, const Prices& prices) const;
  /// Cells per step at which they leave the set or join it.
  std::vector<std::int64_t> turns(const Prices& prices, const NodeSet& set, Way way);
  void count_turns(const Tile& tile, const Prices& prices, const Ray& ray, Scratch& scratch) const;
  template <class Work, class Gather>
  void each(const std::vector<std::uint32_t>& which, Work&& work, Gather&& gather);

  const Problem& problem_;
  std::size_t threads_;
  std::int32_t window_ = 2;
  std::vector<Tile> tiles_;
  std::int64_t cells_read_ = 0, tables_ = 0, sums_ = 0, searches_ = 0, lines_ = 0, choices_ = 0;
  std::size_t last_lines_ = 0;
};

}  // namespace ruimte::spatial::pasproef::detail
