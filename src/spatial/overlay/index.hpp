// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "spatial/overlay/polygon.hpp"

/// How one polygon lies on the grid. Cells are half-open squares [c s, (c+1) s) from the national origin; lengths are
/// millimetres. Everything in a cell is counted from its lower left corner, where whole millimetres are exact doubles.
namespace ruimte::spatial::detail {

/// Largest cell, metres: s^2 in quanta of 2^-40 m2 has to fit 63 bits. Smallest: what keeps a row list short.
inline constexpr std::int32_t min_cell_m = 10, max_cell_m = 2'896;

/// Area of a cell in quanta. @pre min_cell_m <= cell_m <= max_cell_m.
constexpr std::int64_t cell_quanta(std::int32_t cell_m) { return (std::int64_t{cell_m} * cell_m) << 40; }

/// mm2 to quanta, half away from zero. Beyond 2^63 (only overlapping rings get there) the largest that fits.
std::int64_t quanta(double mm2);

/// floor(value / size). @pre size > 0.
constexpr std::int32_t floor_div(std::int32_t value, std::int32_t size) {
  const std::int32_t q = value / size;
  return q * size > value ? q - 1 : q;
}

/// One passage of a ring through a cell: enter, the points first .. last-1 of the polygon, leave.
struct Stroke {
  double enter_x, enter_y, leave_x, leave_y;  ///< mm from the corner of the cell
  double area;                                ///< mm2 between the stroke and the bottom of the cell, signed
  std::uint32_t first, last;
  bool enters_by_top, leaves_by_top;
};

/// A cell with border in it that is neither empty nor full.
struct Cell {
  std::int64_t area;  ///< quanta
  std::uint32_t first_stroke, last_stroke;
  std::int32_t col;
  std::int32_t winding;  ///< in the top left corner
};

/// Cells first .. last, completely inside. The winding is 1 unless rings overlap.
struct Run {
  std::int32_t first, last;
  std::int32_t winding;
};

struct IndexRow {
  std::span<const Cell> cells;  ///< ascending
  std::span<const Run> runs;    ///< ascending, apart from each other and from the cells
  [[nodiscard]] bool empty() const { return cells.empty() && runs.empty(); }
  [[nodiscard]] std::int32_t first_col() const;  ///< @pre !empty()
  [[nodiscard]] std::int32_t last_col() const;   ///< @pre !empty()
};

/// What becomes of cells with border in them that are empty or full by their area: for sums they are just that.
enum class Trivial : std::uint8_t { dropped, kept };

class Index {
 public:
  /// O(points + cells along the border). @pre min_cell_m <= cell_m <= max_cell_m.
  Index(const Polygon& polygon, std::int32_t cell_m, Trivial trivial = Trivial::dropped);

  [[nodiscard]] std::int32_t first_row() const { return first_row_; }
  [[nodiscard]] std::int32_t end_row() const { return first_row_ + static_cast<std::int32_t>(rows_.size()) - 1; }
  [[nodiscard]] IndexRow row(std::int32_t row) const;  ///< empty outside first_row .. end_row - 1
  [[nodiscard]] std::span<const Stroke> strokes() const { return strokes_; }
  [[nodiscard]] std::size_t cell_count() const { return cells_.size(); }
  [[nodiscard]] std::size_t bytes() const;

 private:
  friend class IndexBuilder;
  struct RowStart {
    std::uint32_t cell, run;
  };
  std::int32_t first_row_ = 0;
  std::vector<RowStart> rows_;  ///< one more than there are rows
  std::vector<Stroke> strokes_;
  std::vector<Cell> cells_;
  std::vector<Run> runs_;
};

}  // namespace ruimte::spatial::detail
