// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <span>
#include <vector>

#include "spatial/overlay/polygon.hpp"

/// Hectares by cell: planes with a code per cell, polygons drawn on them by the centre of the cell, and how often each
/// code occurs per zone. Beside the exact overlay for what is a raster already.
namespace ruimte::spatial {

/// Where the cells of a plane lie: `columns` x `rows` squares from the lower left corner, row 0 the southernmost.
struct Frame {
  std::int32_t left_m = 0, bottom_m = 0;  ///< RD New, metres
  std::int32_t cell_m = 0;                ///< 1 .. 10,000
  std::int32_t columns = 0, rows = 0;
  auto operator<=>(const Frame&) const = default;
  [[nodiscard]] std::size_t cells() const { return static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows); }
};

/// The box that rasters of the Netherlands use, in cells of 25 m: 145,600,000 of them, about 56 million on land.
inline constexpr Frame netherlands_25m{0, 300'000, 25, 11'200, 13'000};

/// A code per cell.
template <class Code>
class Plane {
 public:
  /// @pre frame.cell_m, columns and rows are positive.
  Plane(const Frame& frame, Code empty) : frame_(frame), cells_(frame.cells(), empty) {}

  [[nodiscard]] const Frame& frame() const { return frame_; }
  [[nodiscard]] std::span<const Code> row(std::int32_t row) const {
    return std::span(cells_).subspan(start(row), static_cast<std::size_t>(frame_.columns));
  }
  [[nodiscard]] std::span<Code> row(std::int32_t row) {
    return std::span(cells_).subspan(start(row), static_cast<std::size_t>(frame_.columns));
  }
  [[nodiscard]] std::span<const Code> cells() const { return cells_; }

 private:
  [[nodiscard]] std::size_t start(std::int32_t row) const {
    assert(row >= 0 && row < frame_.rows);
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(frame_.columns);
  }
  Frame frame_;
  std::vector<Code> cells_;
};

using ZonePlane = Plane<std::uint16_t>;  ///< spatial::outside is no zone
using CodePlane = Plane<std::uint8_t>;

/// The columns first .. end - 1 of a row.
struct Span {
  std::int32_t row = 0, first = 0, end = 0;
  auto operator<=>(const Span&) const = default;
};

/// The cells whose centre lies in the polygon, ascending. A centre on a border belongs to what lies east of that
/// border, and on a level border to what lies north of it: polygons that share a border share no cell and leave none
/// open. Whole numbers only, so that holds exactly. What lies beside the frame is left out. Where rings overlap a
/// centre counts once. O(n + crossings log crossings), a crossing for each row that an edge passes.
std::vector<Span> spans(const Frame& frame, const Polygon& polygon);

/// Gives the cells of the polygon a code; what was there is replaced. O(as spans() + cells).
template <class Code>
void paint(Plane<Code>& plane, const Polygon& polygon, Code code) {
  for (const Span& span : spans(plane.frame(), polygon)) {
    const auto row = plane.row(span.row);
    std::fill(row.begin() + span.first, row.begin() + span.end, code);
  }
}

}  // namespace ruimte::spatial
