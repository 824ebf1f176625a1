// SPDX-License-Identifier: EUPL-1.2
#include "spatial/overlay/gather.hpp"

#include <algorithm>
#include <array>

namespace ruimte::spatial::detail {
namespace {

/// A passage through the top of the cell; the winding to its right is `change` more.
struct Crossing {
  double x;
  std::int32_t change;
  auto operator<=>(const Crossing&) const = default;
};

struct Gatherer {
  double *x0, *x1, *y0, *slope, *weight;
  std::size_t count = 0;
  double x = 0, y = 0;

  void start(double at_x, double at_y) {
    x = at_x;
    y = at_y;
  }

  /// The interior is on the left: a step to the left has it below. Upright steps have no width and are overwritten.
  void line_to(double next_x, double next_y) {
    const double dx = next_x - x;
    const bool rightwards = dx > 0;
    x0[count] = rightwards ? x : next_x;
    x1[count] = rightwards ? next_x : x;
    y0[count] = rightwards ? y : next_y;
    slope[count] = (next_y - y) / dx;
    weight[count] = rightwards ? -1 : 1;
    count += static_cast<std::size_t>(dx != 0);
    x = next_x;
    y = next_y;
  }

  void level(double from, double to, double height, std::int32_t winding) {
    if (winding == 0 || !(from < to)) return;
    x0[count] = from;
    x1[count] = to;
    y0[count] = height;
    slope[count] = 0;
    weight[count] = winding;
    ++count;
  }
};

/// Few in nearly every cell, so they stand on the stack; a cell with many uses the vector.
class Crossings {
 public:
  void add(Crossing crossing) {
    if (count_ < few_.size()) {
      few_[count_] = crossing;
    } else {
      if (count_ == few_.size()) many_.assign(few_.begin(), few_.end());
      many_.push_back(crossing);
    }
    ++count_;
  }
  std::span<Crossing> sorted() {
    const auto all = count_ <= few_.size() ? std::span(few_).first(count_) : std::span(many_);
    std::sort(all.begin(), all.end());
    return all;
  }

 private:
  std::array<Crossing, 16> few_;
  std::vector<Crossing> many_;
  std::size_t count_ = 0;
};

}  // namespace

PieceRange gather(const Polygon& polygon, const Index& index, const Cell& cell, Box box, PieceArena& arena) {
  const auto strokes = index.strokes().subspan(cell.first_stroke, cell.last_stroke - cell.first_stroke);
  std::size_t most = 2;  // what closes the top, and one to overwrite
  for (const Stroke& stroke : strokes) most += stroke.last - stroke.first + 3;
  PieceRange range = arena.take(most);
  Gatherer out{arena.field(range, 0), arena.field(range, 1), arena.field(range, 2), arena.field(range, 3),
               arena.field(range, 4)};
  const auto points = polygon.points();
  Crossings crossings;
  for (const Stroke& stroke : strokes) {
    out.start(stroke.enter_x, stroke.enter_y);
    for (std::uint32_t v = stroke.first; v < stroke.last; ++v) {
      out.line_to(points[v].x - box.x, points[v].y - box.y);
    }
    out.line_to(stroke.leave_x, stroke.leave_y);
    if (stroke.enters_by_top) crossings.add({stroke.enter_x, 1});
    if (stroke.leaves_by_top) crossings.add({stroke.leave_x, -1});
  }
  double from = 0;
  std::int32_t winding = cell.winding;
  for (const Crossing& crossing : crossings.sorted()) {
    out.level(from, crossing.x, box.size, winding);
    winding += crossing.change;
    from = crossing.x;
  }
  out.level(from, box.size, box.size, winding);
  arena.finish(range, out.count);
  return range;
}

}  // namespace ruimte::spatial::detail
