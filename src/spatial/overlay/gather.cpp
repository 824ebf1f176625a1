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

struct Piece {
  double x0, x1, y0, slope, weight;
};

/// Pieces in order of appearance, and keys to sort them by.
struct Gatherer {
  std::vector<Piece> pieces;
  std::vector<std::uint32_t> order;
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
    pieces[count] = {rightwards ? x : next_x, rightwards ? next_x : x, rightwards ? y : next_y, (next_y - y) / dx,
                     rightwards ? -1.0 : 1.0};
    count += static_cast<std::size_t>(dx != 0);
    x = next_x;
    y = next_y;
  }

  void level(double from, double to, double height, std::int32_t winding) {
    if (winding == 0 || !(from < to)) return;
    pieces[count++] = {from, to, height, 0, static_cast<double>(winding)};
  }

  /// By x0, equal ones as they came: neighbours in the list then lie under each other, and the kernel skips blocks.
  void sort() {
    const auto less = [this](std::uint32_t a, std::uint32_t b) {
      return pieces[a].x0 != pieces[b].x0 ? pieces[a].x0 < pieces[b].x0 : a < b;
    };
    order.resize(count);
    for (std::uint32_t i = 0; i < count; ++i) order[i] = i;
    if (count > few) return std::sort(order.begin(), order.end(), less);
    for (std::size_t i = 1; i < count; ++i) {
      const auto moving = static_cast<std::uint32_t>(i);
      std::size_t to = i;
      for (; to > 0 && pieces[order[to - 1]].x0 > pieces[moving].x0; --to) order[to] = order[to - 1];
      order[to] = moving;
    }
  }

  static constexpr std::size_t few = 40;  // insertion is quicker up to about this
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

PieceRange write(Gatherer& from, PieceArena& arena) {
  from.sort();
  PieceRange range = arena.take(from.count);
  double* const x0 = arena.field(range, 0);
  for (std::size_t i = 0; i < from.count; ++i) {
    const Piece& piece = from.pieces[from.order[i]];
    x0[i] = piece.x0;
    x0[i + range.stride] = piece.x1;
    x0[i + 2 * range.stride] = piece.y0;
    x0[i + 3 * range.stride] = piece.slope;
    x0[i + 4 * range.stride] = piece.weight;
  }
  arena.finish(range, from.count);
  return range;
}

}  // namespace

PieceRange gather(const Polygon& polygon, const Index& index, const Cell& cell, Box box, PieceArena& arena) {
  const auto strokes = index.strokes().subspan(cell.first_stroke, cell.last_stroke - cell.first_stroke);
  std::size_t most = 2;  // what closes the top, and one to overwrite
  for (const Stroke& stroke : strokes) most += stroke.last - stroke.first + 3;
  thread_local Gatherer out;
  if (out.pieces.size() < most) out.pieces.resize(most);
  out.count = 0;
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
  return write(out, arena);
}

}  // namespace ruimte::spatial::detail
