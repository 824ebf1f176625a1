// SPDX-License-Identifier: EUPL-1.2
#include "spatial/overlay/index.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace ruimte::spatial::detail {
namespace {

using base::PointMm;

struct Place {
  std::int32_t col, row;
};

/// Walks the rings from cell to cell and notes a stroke per passage. Which line is crossed first is decided in whole
/// numbers; only where it is crossed is rounded.
class Walker {
 public:
  Walker(std::int32_t cell_mm, std::vector<Stroke>& strokes, std::vector<Place>& places)
      : size_(cell_mm), strokes_(strokes), places_(places) {}

  void walk(std::span<const PointMm> ring, std::uint32_t base) {
    place_ = {floor_div(ring[0].x, size_), floor_div(ring[0].y, size_)};
    set_corner();
    open(ring[0].x - corner_.x, ring[0].y - corner_.y, base + 1, false);
    const std::size_t count = ring.size();
    for (std::size_t i = 1; i <= count; ++i) {
      const PointMm b = ring[i == count ? 0 : i];
      if (!in_column(b.x) || !in_row(b.y)) cross(ring[i - 1], b, base + static_cast<std::uint32_t>(i));
      move_to(b.x - corner_.x, b.y - corner_.y);
    }
    close(base + static_cast<std::uint32_t>(count), false);
  }

 private:
  bool in_column(std::int32_t x) const { return x >= corner_.x && x - corner_.x < size_; }
  bool in_row(std::int32_t y) const { return y >= corner_.y && y - corner_.y < size_; }
  void set_corner() { corner_ = {place_.col * size_, place_.row * size_}; }

  void move_to(double x, double y) {
    stroke_.area += (x_ - x) * (y_ + y);
    x_ = x;
    y_ = y;
  }

  void open(double x, double y, std::uint32_t next, bool by_top) {
    stroke_ = {.enter_x = x,
               .enter_y = y,
               .leave_x = 0,
               .leave_y = 0,
               .area = 0,
               .first = next,
               .last = next,
               .enters_by_top = by_top,
               .leaves_by_top = false};
    x_ = x;
    y_ = y;
  }

  void close(std::uint32_t next, bool by_top) {
    stroke_.leave_x = x_;
    stroke_.leave_y = y_;
    stroke_.area /= 2;
    stroke_.last = next;
    stroke_.leaves_by_top = by_top;
    strokes_.push_back(stroke_);
    places_.push_back(place_);
  }

  /// Steps through cells until b is in the current one. Each step brings it nearer, so it ends.
  void cross(PointMm a, PointMm b, std::uint32_t next) {
    for (;;) {
      const int right = in_column(b.x) ? 0 : (b.x < corner_.x ? -1 : 1);
      const int up = in_row(b.y) ? 0 : (b.y < corner_.y ? -1 : 1);
      if (right == 0 && up == 0) return;
      if (up == 0 || (right != 0 && column_first(a, b, right, up))) {
        cross_column(a, b, right, next);
      } else {
        cross_row(a, b, up, next);
      }
    }
  }

  std::int64_t line(std::int32_t corner, int direction) const {
    return std::int64_t{corner} + (direction > 0 ? size_ : 0);
  }

  /// Whether the edge meets the column line no later than the row line. The products stay below 2^60.
  bool column_first(PointMm a, PointMm b, int right, int up) const {
    const std::int64_t along_x = std::abs(line(corner_.x, right) - a.x) * std::abs(std::int64_t{b.y} - a.y);
    const std::int64_t along_y = std::abs(line(corner_.y, up) - a.y) * std::abs(std::int64_t{b.x} - a.x);
    return along_x <= along_y;
  }

  /// Where the edge has `at` on one axis, on the other; from the lower end, so that both directions give the same bits.
  double cut(std::int64_t at, PointMm low, PointMm high) const {
    const double slope =
        static_cast<double>(std::int64_t{high.y} - low.y) / static_cast<double>(std::int64_t{high.x} - low.x);
    return static_cast<double>(at - low.x) * slope;
  }

  double inside(double value) const { return std::min(std::max(value, 0.0), static_cast<double>(size_)); }

  void cross_column(PointMm a, PointMm b, int right, std::uint32_t next) {
    if (a.x > b.x) std::swap(a, b);
    const double y = inside(static_cast<double>(std::int64_t{a.y} - corner_.y) + cut(line(corner_.x, right), a, b));
    move_to(right > 0 ? size_ : 0, y);
    close(next, false);
    place_.col += right;
    set_corner();
    open(right > 0 ? 0 : size_, y, next, false);
  }

  void cross_row(PointMm a, PointMm b, int up, std::uint32_t next) {
    if (a.y > b.y) std::swap(a, b);
    const double across = cut(line(corner_.y, up), {a.y, a.x}, {b.y, b.x});
    const double x = inside(static_cast<double>(std::int64_t{a.x} - corner_.x) + across);
    move_to(x, up > 0 ? size_ : 0);
    close(next, up > 0);
    place_.row += up;
    set_corner();
    open(x, up > 0 ? 0 : size_, next, up < 0);
  }

  std::int32_t size_;
  std::vector<Stroke>& strokes_;
  std::vector<Place>& places_;
  Place place_{};
  PointMm corner_{};
  Stroke stroke_{};
  double x_ = 0, y_ = 0;
};

struct Scratch {
  std::vector<Stroke> strokes;
  std::vector<Place> places;
  std::vector<std::uint32_t> starts;
  std::vector<std::uint64_t> order;  ///< column in the high half, stroke in the low
  std::vector<Cell> cells;
  std::vector<Run> runs;
};

}  // namespace

std::int64_t quanta(double mm2) {
  constexpr double limit = 9.2e18;
  const double value = mm2 / 1e6 * static_cast<double>(std::int64_t{1} << 40);
  const double bounded = std::min(std::max(value, -limit), limit);
  return static_cast<std::int64_t>(bounded + (bounded < 0 ? -0.5 : 0.5));
}

std::int32_t IndexRow::first_col() const {
  if (cells.empty()) return runs.front().first;
  return runs.empty() ? cells.front().col : std::min(cells.front().col, runs.front().first);
}

std::int32_t IndexRow::last_col() const {
  if (cells.empty()) return runs.back().last;
  return runs.empty() ? cells.back().col : std::max(cells.back().col, runs.back().last);
}

/// Sorts the strokes by cell and reads off per row what is border and what is full.
class IndexBuilder {
 public:
  IndexBuilder(Index& index, Scratch& scratch, std::int32_t cell_m, Trivial trivial)
      : index_(index), s_(scratch), size_mm_(cell_m * 1'000), full_(cell_quanta(cell_m)), trivial_(trivial) {}

  void build(const Polygon& polygon) {
    s_.strokes.clear();
    s_.places.clear();
    s_.cells.clear();
    s_.runs.clear();
    Walker walker(size_mm_, s_.strokes, s_.places);
    for (std::size_t r = 0; r < polygon.rings(); ++r) walker.walk(polygon.ring(r), polygon.ring_begin(r));
    bucket_by_row();
    index_.strokes_.reserve(s_.strokes.size());
    index_.rows_.reserve(s_.starts.size());
    for (std::size_t r = 0; r + 1 < s_.starts.size(); ++r) {
      mark_row();
      row(std::span(s_.order).subspan(s_.starts[r], s_.starts[r + 1] - s_.starts[r]));
    }
    mark_row();
    index_.cells_.assign(s_.cells.begin(), s_.cells.end());
    index_.runs_.assign(s_.runs.begin(), s_.runs.end());
  }

 private:
  void bucket_by_row() {
    const auto [low, high] = std::ranges::minmax(s_.places, {}, &Place::row);
    index_.first_row_ = low.row;
    s_.starts.assign(static_cast<std::size_t>(high.row - low.row) + 2, 0);
    for (const Place p : s_.places) ++s_.starts[static_cast<std::size_t>(p.row - low.row) + 1];
    for (std::size_t r = 1; r < s_.starts.size(); ++r) s_.starts[r] += s_.starts[r - 1];
    s_.order.resize(s_.places.size());
    auto next = s_.starts;
    for (std::size_t i = 0; i < s_.places.size(); ++i) {
      const auto biased = static_cast<std::uint32_t>(s_.places[i].col) + 0x8000'0000U;
      s_.order[next[static_cast<std::size_t>(s_.places[i].row - low.row)]++] = (std::uint64_t{biased} << 32) | i;
    }
  }

  void mark_row() {
    index_.rows_.push_back({static_cast<std::uint32_t>(s_.cells.size()), static_cast<std::uint32_t>(s_.runs.size())});
  }

  void row(std::span<std::uint64_t> order) {
    std::sort(order.begin(), order.end());
    first_run_ = s_.runs.size();
    std::int32_t winding = 0;
    std::int32_t previous = 0;
    for (std::size_t i = 0; i < order.size();) {
      const auto col = static_cast<std::int32_t>(static_cast<std::uint32_t>(order[i] >> 32) - 0x8000'0000U);
      if (winding != 0 && previous + 1 < col) add_run({previous + 1, col - 1, winding});
      std::size_t end = i;
      while (end < order.size() && order[end] >> 32 == order[i] >> 32) ++end;
      winding = cell(order.subspan(i, end - i), col, winding);
      previous = col;
      i = end;
    }
    assert(winding == 0);  // every line is crossed as often to the one side as to the other
  }

  /// The winding in the top right corner.
  std::int32_t cell(std::span<const std::uint64_t> order, std::int32_t col, std::int32_t winding) {
    const double size = size_mm_;
    const auto first = static_cast<std::uint32_t>(index_.strokes_.size());
    std::int32_t after = winding;
    double area = winding * size * size;
    for (const std::uint64_t key : order) {
      const Stroke& stroke = s_.strokes[key & 0xFFFF'FFFFU];
      index_.strokes_.push_back(stroke);
      area += stroke.area;
      if (stroke.enters_by_top) area += (size - stroke.enter_x) * size;
      if (stroke.leaves_by_top) area -= (size - stroke.leave_x) * size;
      after += static_cast<int>(stroke.enters_by_top) - static_cast<int>(stroke.leaves_by_top);
    }
    const std::int64_t q = quanta(area);
    const bool drop = trivial_ == Trivial::dropped && (q == 0 || q == full_);
    if (drop && q == full_) add_run({col, col, 1});
    if (drop) {
      index_.strokes_.resize(first);
    } else {
      s_.cells.push_back({q, first, static_cast<std::uint32_t>(index_.strokes_.size()), col, winding});
    }
    return after;
  }

  void add_run(Run run) {
    if (s_.runs.size() > first_run_ && s_.runs.back().last + 1 == run.first && s_.runs.back().winding == run.winding) {
      s_.runs.back().last = run.last;
    } else {
      s_.runs.push_back(run);
    }
  }

  Index& index_;
  Scratch& s_;
  std::int32_t size_mm_;
  std::int64_t full_;
  Trivial trivial_;
  std::size_t first_run_ = 0;
};

Index::Index(const Polygon& polygon, std::int32_t cell_m, Trivial trivial) {
  assert(cell_m >= min_cell_m && cell_m <= max_cell_m);
  thread_local Scratch scratch;
  IndexBuilder(*this, scratch, cell_m, trivial).build(polygon);
}

IndexRow Index::row(std::int32_t row) const {
  if (row < first_row_ || row >= end_row()) return {};
  const RowStart from = rows_[static_cast<std::size_t>(row - first_row_)];
  const RowStart to = rows_[static_cast<std::size_t>(row - first_row_) + 1];
  return {std::span(cells_).subspan(from.cell, to.cell - from.cell),
          std::span(runs_).subspan(from.run, to.run - from.run)};
}

std::size_t Index::bytes() const {
  return rows_.size() * sizeof(RowStart) + strokes_.size() * sizeof(Stroke) + cells_.size() * sizeof(Cell) +
         runs_.size() * sizeof(Run);
}

}  // namespace ruimte::spatial::detail
