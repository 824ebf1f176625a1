// SPDX-License-Identifier: EUPL-1.2
// What more than two shapes have in common, on demand.
#include <algorithm>
#include <map>

#include "spatial/overlay/cell_areas.hpp"
#include "spatial/overlay/state.hpp"

namespace ruimte::spatial {
namespace {

using namespace detail;

/// Follows a shape along a row.
struct Follower {
  const Shape* shape = nullptr;
  IndexRow line;
  std::size_t cell = 0, run = 0;

  /// Moves to a column; false when the shape has nothing there. Columns only go up.
  bool seek(std::int32_t col) {
    while (cell < line.cells.size() && line.cells[cell].col < col) ++cell;
    while (run < line.runs.size() && line.runs[run].last < col) ++run;
    return border(col) != nullptr || winding(col) != 0;
  }
  [[nodiscard]] const Cell* border(std::int32_t col) const {
    return cell < line.cells.size() && line.cells[cell].col == col ? &line.cells[cell] : nullptr;
  }
  [[nodiscard]] std::int32_t winding(std::int32_t col) const {
    return run < line.runs.size() && line.runs[run].first <= col ? line.runs[run].winding : 0;
  }
};

class GroupSweep {
 public:
  GroupSweep(const GridLayer& zones, std::vector<const Shape*> shapes)
      : shapes_(std::move(shapes)), full_(cell_quanta(zones.cell_m())), zone_row_(zones), areas_(zones, zone_row_) {}

  std::map<std::uint16_t, Int128> run() {
    std::int32_t first = INT32_MIN, end = INT32_MAX;
    for (const Shape* shape : shapes_) {
      first = std::max(first, shape->index.first_row());
      end = std::min(end, shape->index.end_row());
    }
    for (std::int32_t r = first; r < end; ++r) row(r);
    return std::move(sums_);
  }

 private:
  void row(std::int32_t r) {
    followers_.clear();
    std::int32_t first = INT32_MIN, last = INT32_MAX;
    for (const Shape* shape : shapes_) {
      const IndexRow line = shape->index.row(r);
      if (line.empty()) return;
      first = std::max(first, line.first_col());
      last = std::min(last, line.last_col());
      followers_.push_back({.shape = shape, .line = line});
    }
    if (first > last) return;
    zone_row_.read(r, first, last);
    for (std::int32_t col = first; col <= last; ++col) {
      bool all = true;
      for (Follower& follower : followers_) all = follower.seek(col) && all;
      if (all) cell(col, r);
    }
  }

  void cell(std::int32_t col, std::int32_t r) {
    Int128 times = 1;
    std::vector<const Follower*> borders;
    for (const Follower& follower : followers_) {
      if (follower.border(col) != nullptr) {
        borders.push_back(&follower);
      } else {
        times *= follower.winding(col);
      }
    }
    areas_.open(col, r);
    if (borders.empty()) return full(col, times);
    std::vector<std::pair<const Polygon*, PieceRange>> parts;
    parts.reserve(borders.size());
    for (const Follower* f : borders) {
      parts.emplace_back(&f->shape->polygon, areas_.pieces(*f->shape, *f->border(col)));
    }
    if (parts.size() == 1) return add(areas_.split(parts[0].second, borders[0]->border(col)->area), times);
    std::ranges::sort(parts, [](const auto& a, const auto& b) {
      return ordered(*a.first, a.second.count, *b.first, b.second.count);
    });
    PieceRange common = parts[0].second;
    for (std::size_t i = 1; i + 1 < parts.size(); ++i) common = areas_.both(common, parts[i].second);
    const PieceRange& last = parts.back().second;
    const std::int64_t area = areas_.common(common, last);
    if (area != 0) add(areas_.split_both(common, last, area), times);
  }

  void full(std::int32_t col, Int128 times) {
    if (!zone_row_.mixed(col)) {
      sums_[zone_row_.zone(col)] += times * full_;
      return;
    }
    for (const ZonePart& part : zone_row_.parts(col)) {
      sums_[part.zone] += times * (part.cell == nullptr ? full_ : part.cell->area);
    }
    sums_[outside] += times * zone_row_.outside_area(col);
  }

  void add(std::span<const ZoneSum> parts, Int128 times) {
    for (const ZoneSum& part : parts) sums_[part.zone] += times * part.area;
  }

  std::vector<const Shape*> shapes_;
  std::int64_t full_;
  ZoneRow zone_row_;
  CellAreas areas_;
  std::vector<Follower> followers_;
  std::map<std::uint16_t, Int128> sums_;
};

}  // namespace

std::vector<ZoneArea> Overlay::State::intersection(std::span<const std::uint32_t> ids) const {
  std::vector<std::uint32_t> kinds;
  kinds.reserve(ids.size());
  for (const std::uint32_t id : ids) kinds.push_back(shape_of_[id]);
  std::ranges::sort(kinds);
  kinds.erase(std::unique(kinds.begin(), kinds.end()), kinds.end());
  std::vector<ZoneArea> out;
  if (kinds.empty()) return out;
  std::vector<const Shape*> shapes;
  shapes.reserve(kinds.size());
  for (const std::uint32_t kind : kinds) shapes.push_back(&shapes_[kind]);
  for (const auto& [zone, sum] : GroupSweep(zones_, std::move(shapes)).run()) {
    if (!touches({sum})) out.push_back({zone, {sum}});
  }
  return out;
}

}  // namespace ruimte::spatial
