// SPDX-License-Identifier: EUPL-1.2
#include "spatial/zonaal/plane.hpp"

#include <algorithm>

namespace ruimte::spatial {
namespace {

/// From `column` on the polygon lies `change` times more above a centre of the row.
struct Crossing {
  std::int32_t row, column, change;
  auto operator<=>(const Crossing&) const = default;
};

std::int64_t ceil_div(std::int64_t a, std::int64_t b) { return a / b + static_cast<std::int64_t>(a % b > 0); }

/// Counts in millimetres from the centre of the first cell.
class Scanner {
 public:
  explicit Scanner(const Frame& frame)
      : frame_(frame),
        cell_(std::int64_t{frame.cell_m} * 1'000),
        left_(std::int64_t{frame.left_m} * 1'000 + cell_ / 2),
        bottom_(std::int64_t{frame.bottom_m} * 1'000 + cell_ / 2) {}

  /// The interior is on the left, so it lies east of an edge that goes down.
  void edge(base::PointMm a, base::PointMm b) {
    if (a.y == b.y) return;
    const std::int32_t change = a.y > b.y ? 1 : -1;
    const base::PointMm low = a.y < b.y ? a : b, high = a.y < b.y ? b : a;
    const std::int64_t low_y = low.y - bottom_, high_y = high.y - bottom_;
    const std::int64_t first = std::max(ceil_div(low_y, cell_), std::int64_t{0});
    const std::int64_t end = std::min(ceil_div(high_y, cell_), std::int64_t{frame_.rows});
    const std::int64_t low_x = low.x - left_;
    const std::int64_t dx = std::int64_t{high.x} - low.x, dy = std::int64_t{high.y} - low.y;
    for (std::int64_t row = first; row < end; ++row) {
      // The first centre that is not west of the edge. The products stay below 2^62.
      const std::int64_t column = ceil_div(low_x * dy + (row * cell_ - low_y) * dx, cell_ * dy);
      const std::int64_t shown = std::clamp(column, std::int64_t{0}, std::int64_t{frame_.columns});
      crossings_.push_back({static_cast<std::int32_t>(row), static_cast<std::int32_t>(shown), change});
    }
  }

  std::vector<Span> spans() {
    std::ranges::sort(crossings_);
    std::vector<Span> out;
    std::int32_t winding = 0;
    for (std::size_t i = 0; i + 1 < crossings_.size(); ++i) {
      winding += crossings_[i].change;
      const auto& [row, first, change] = crossings_[i];
      const Crossing& next = crossings_[i + 1];
      if (winding == 0 || next.row != row || next.column == first) continue;
      if (!out.empty() && out.back().row == row && out.back().end == first) {
        out.back().end = next.column;
      } else {
        out.push_back({row, first, next.column});
      }
    }
    return out;
  }

 private:
  Frame frame_;
  std::int64_t cell_, left_, bottom_;
  std::vector<Crossing> crossings_;
};

}  // namespace

std::vector<Span> spans(const Frame& frame, const Polygon& polygon) {
  Scanner scanner(frame);
  for (std::size_t r = 0; r < polygon.rings(); ++r) {
    const auto ring = polygon.ring(r);
    base::PointMm a = ring.back();
    for (const base::PointMm b : ring) {
      scanner.edge(a, b);
      a = b;
    }
  }
  return scanner.spans();
}

}  // namespace ruimte::spatial
