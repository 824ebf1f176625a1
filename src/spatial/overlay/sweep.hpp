// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "spatial/overlay/accumulator.hpp"
#include "spatial/overlay/cell_areas.hpp"
#include "spatial/overlay/pile.hpp"

namespace ruimte::spatial::detail {

/// Sums, for one grid row at a time, the area of every shape and of every pair of shapes per zone. Rows are
/// independent; one sweep per thread.
class RowSweep {
 public:
  RowSweep(const GridLayer& shapes, const GridLayer& zones);
  RowSweep(const RowSweep&) = delete;  // its parts point at each other
  RowSweep& operator=(const RowSweep&) = delete;
  ~RowSweep() = default;

  /// With `focus` only what concerns that shape; the sums are the same bits. O(columns + sum over the cells of shapes
  /// squared).
  void run(std::int32_t row, std::optional<std::uint32_t> focus, Accumulator& sums);

 private:
  static constexpr std::uint32_t nobody = 0xFFFF'FFFF;

  struct Border {  ///< a shape that has border in the current column
    const Cell* cell;
    std::uint32_t shape;
    bool gathered;
    PieceRange pieces;
  };
  struct Full {  ///< a shape that fills the columns up to `last`
    std::int32_t col, last;
    std::int32_t winding;
    std::uint32_t shape;
  };
  [[nodiscard]] bool wanted(std::uint32_t a) const { return focus_ == nobody || a == focus_; }
  [[nodiscard]] bool wanted(std::uint32_t a, std::uint32_t b) const { return wanted(a) || b == focus_; }
  bool find_columns(std::int32_t row);
  void bucket(std::int32_t row);
  void column(std::int32_t col, Accumulator& sums);
  void start_runs(std::int32_t col, Accumulator& sums);
  void add_full(const Full& a, const Full& b, std::int32_t col, Accumulator& sums);
  void add_borders(std::span<Border> borders, std::int32_t col, Accumulator& sums);
  void add_border(Border& border, std::int32_t col, Accumulator& sums);
  void add_pairs(std::span<Border> borders, Accumulator& sums);
  bool add_pile(std::span<Border> borders, Accumulator& sums);
  void add_pair(const Border& a, const Border& b, std::int64_t area, Accumulator& sums);
  [[nodiscard]] bool focus_is_full() const;
  const PieceRange& pieces(Border& border);

  const GridLayer& shapes_;
  const std::int64_t full_;
  ZoneRow zone_row_;
  CellAreas areas_;
  Pile pile_;
  std::uint32_t focus_ = nobody;
  std::int32_t row_ = 0, first_ = 0, last_ = -1;
  std::vector<std::uint32_t> border_starts_, run_starts_;  ///< per column, and one more
  std::vector<Border> borders_;
  std::vector<Full> runs_, active_;
};

}  // namespace ruimte::spatial::detail
