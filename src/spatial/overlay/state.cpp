// SPDX-License-Identifier: EUPL-1.2
#include "spatial/overlay/state.hpp"

#include <algorithm>
#include <cmath>
#include <mutex>

#include "spatial/overlay/parallel.hpp"
#include "spatial/overlay/sweep.hpp"

namespace ruimte::spatial {
namespace {

using detail::Accumulator;
using detail::GridLayer;
using detail::RowSweep;
using detail::Shape;

using Shapes = std::vector<std::unique_ptr<Shape>>;

constexpr std::int32_t least_cell_m = 100, most_cell_m = 1'500;
constexpr std::size_t rows_at_a_time = 4, shapes_at_a_time = 16;
constexpr double edges_per_cell = 5;  // the time is flat from 4 to 8
constexpr std::uint64_t dense_pieces_per_cell = 32;

Shapes index_all(Layer polygons, std::int32_t cell_m, const OverlayOptions& options) {
  Shapes shapes(polygons.size());
  detail::in_blocks(static_cast<std::size_t>(options.threads), shapes.size(), shapes_at_a_time, options.stop,
                    [&](const detail::Block& block) {
                      for (std::size_t i = block.first; i < block.end; ++i) {
                        shapes[i] = std::make_unique<Shape>(std::move(polygons[i]), cell_m);
                      }
                    });
  return shapes;
}

void index_again(Shapes& shapes, std::int32_t cell_m, const OverlayOptions& options) {
  detail::in_blocks(static_cast<std::size_t>(options.threads), shapes.size(), shapes_at_a_time, options.stop,
                    [&](const detail::Block& block) {
                      for (std::size_t i = block.first; i < block.end; ++i) {
                        shapes[i]->index = detail::Index(shapes[i]->polygon, cell_m);
                      }
                    });
}

/// Whether cells hold so many pieces that smaller ones are faster, and smaller ones would not just cut every edge.
bool dense(const Shapes& shapes) {
  std::uint64_t points = 0, strokes = 0, cells = 0;
  for (const auto& shape : shapes) {
    points += shape->polygon.points().size();
    strokes += shape->index.strokes().size();
    cells += shape->index.cell_count();
  }
  return points + strokes > dense_pieces_per_cell * cells && 4 * strokes < points;
}

std::int32_t tens(double metres) { return static_cast<std::int32_t>(std::lround(metres / 10)) * 10; }

}  // namespace

std::int32_t choose_cell(std::span<const Polygon> shapes) {
  std::uint64_t length_mm = 0, edges = 0;
  for (const Polygon& shape : shapes) {
    for (std::size_t r = 0; r < shape.rings(); ++r) {
      const auto ring = shape.ring(r);
      base::PointMm a = ring.back();
      for (const base::PointMm b : ring) {
        length_mm += static_cast<std::uint64_t>(std::abs(std::int64_t{b.x} - a.x) + std::abs(std::int64_t{b.y} - a.y));
        a = b;
      }
      edges += ring.size();
    }
  }
  if (edges == 0) return most_cell_m;
  const double mean_m = static_cast<double>(length_mm) / static_cast<double>(edges) / 1'000;
  return std::clamp(tens(std::min(edges_per_cell * mean_m, 2.0 * most_cell_m)), least_cell_m, most_cell_m);
}

std::uint32_t Overlay::State::find(const Polygon& polygon) const {
  const auto [from, to] = by_hash_.equal_range(polygon.hash());
  for (auto it = from; it != to; ++it) {
    if (shapes_[it->second].polygon == polygon) return it->second;
  }
  return none;
}

std::uint32_t Overlay::State::new_shape(std::uint64_t hash) {
  std::uint32_t shape = 0;
  if (free_.empty()) {
    shape = static_cast<std::uint32_t>(ids_of_.size());
    ids_of_.emplace_back();
    meetings_.emplace_back();
  } else {
    shape = free_.back();
    free_.pop_back();
  }
  by_hash_.emplace(hash, shape);
  return shape;
}

/// Numbers the shapes and gives back the first of each kind, by number.
Layer Overlay::State::take_distinct(Layer shapes) {
  Layer kinds;
  kinds.reserve(shapes.size());
  by_hash_.reserve(shapes.size());
  shape_of_.reserve(shapes.size());
  for (Polygon& polygon : shapes) {
    const auto id = static_cast<std::uint32_t>(shape_of_.size());
    const auto [from, to] = by_hash_.equal_range(polygon.hash());
    const auto same = std::find_if(from, to, [&](const auto& entry) { return kinds[entry.second] == polygon; });
    std::uint32_t kind = 0;
    if (same != to) {
      kind = same->second;
    } else {
      kind = new_shape(polygon.hash());
      kinds.push_back(std::move(polygon));
    }
    ids_of_[kind].push_back(id);
    shape_of_.push_back(kind);
  }
  return kinds;
}

bool Overlay::State::fill(Layer shapes, Layer zones, const OverlayOptions& options) {
  std::int32_t cell = cell_m();
  Shapes indexed = index_all(take_distinct(std::move(shapes)), cell, options);
  if (options.stop.stop_requested()) return false;
  while (options.cell_m == 0 && cell > least_cell_m && dense(indexed)) {
    cell = std::max(least_cell_m, tens(cell / 2.0));
    index_again(indexed, cell, options);
    if (options.stop.stop_requested()) return false;
  }
  shapes_ = GridLayer(cell);
  zones_ = GridLayer(cell);
  Shapes zone_shapes = index_all(std::move(zones), cell, options);
  if (options.stop.stop_requested()) return false;
  for (std::uint32_t i = 0; i < indexed.size(); ++i) shapes_.put(i, std::move(indexed[i]));
  for (std::uint32_t i = 0; i < zone_shapes.size(); ++i) zones_.put(i, std::move(zone_shapes[i]));
  Accumulator sums;
  if (!sweep(options, sums)) return false;
  place(sums);
  return true;
}

bool Overlay::State::sweep(const OverlayOptions& options, Accumulator& sums) const {
  std::vector<std::int32_t> rows;
  for (std::int32_t row = shapes_.first_row(); row < shapes_.end_row(); ++row) {
    if (!shapes_.in_row(row).empty()) rows.push_back(row);
  }
  struct Worker {
    Worker(const GridLayer& shapes, const GridLayer& zones) : sweep(shapes, zones) {}
    RowSweep sweep;
    Accumulator sums;
  };
  std::vector<std::unique_ptr<Worker>> workers(static_cast<std::size_t>(options.threads));
  std::mutex reporting;
  std::size_t done = 0;
  detail::in_blocks(workers.size(), rows.size(), rows_at_a_time, options.stop, [&](const detail::Block& block) {
    auto& worker = workers[block.worker];
    if (!worker) worker = std::make_unique<Worker>(shapes_, zones_);
    for (std::size_t i = block.first; i < block.end; ++i) worker->sweep.run(rows[i], std::nullopt, worker->sums);
    const std::scoped_lock lock(reporting);
    done += block.end - block.first;
    if (options.progress) options.progress(static_cast<std::int32_t>(1'000 * done / rows.size()));
  });
  if (options.stop.stop_requested()) return false;
  for (const auto& worker : workers) {
    if (!worker) continue;
    if (sums.end_shape() == 0) {
      std::swap(sums, worker->sums);
    } else {
      sums.add(worker->sums);
    }
  }
  return true;
}

/// Adds what was summed to the lists of both shapes, which stay in order: of a shape that is new in all of them its
/// place is looked for, otherwise everything comes in order.
void Overlay::State::place(const Accumulator& sums) {
  const auto insert = [this](std::uint32_t at, const Meeting& meeting) {
    Meetings& list = meetings_[at];
    const auto less = [](const Meeting& a, const Meeting& b) {
      return a.other != b.other ? a.other < b.other : a.zone < b.zone;
    };
    list.insert(list.empty() || less(list.back(), meeting) ? list.end() : std::ranges::upper_bound(list, meeting, less),
                meeting);
  };
  for (std::uint32_t low = 0; low < sums.end_shape(); ++low) {
    for (const auto& sum : sums.sums(low)) {
      const Area area{sum.area};
      if (touches(area)) continue;
      insert(low, {sum.other, sum.zone, area});
      if (sum.other != low) insert(sum.other, {low, sum.zone, area});
    }
  }
}

std::uint32_t Overlay::State::new_id() {
  shape_of_.push_back(none);
  return static_cast<std::uint32_t>(shape_of_.size() - 1);
}

void Overlay::State::assign(std::uint32_t id, Polygon polygon) {
  std::uint32_t shape = find(polygon);
  if (shape == none) {
    shape = new_shape(polygon.hash());
    shapes_.put(shape, std::make_unique<Shape>(std::move(polygon), cell_m()));
    const detail::Index& index = shapes_[shape].index;
    Accumulator sums;
    RowSweep sweep(shapes_, zones_);
    for (std::int32_t row = index.first_row(); row < index.end_row(); ++row) sweep.run(row, shape, sums);
    place(sums);
  }
  auto& ids = ids_of_[shape];
  ids.insert(std::ranges::lower_bound(ids, id), id);
  shape_of_[id] = shape;
}

void Overlay::State::release(std::uint32_t id) {
  const std::uint32_t shape = shape_of_[id];
  shape_of_[id] = none;
  std::erase(ids_of_[shape], id);
  if (!ids_of_[shape].empty()) return;
  for (std::uint32_t last = shape; const Meeting& meeting : meetings_[shape]) {
    if (meeting.other == last || meeting.other == shape) continue;
    last = meeting.other;
    std::erase_if(meetings_[last], [shape](const Meeting& other) { return other.other == shape; });
  }
  meetings_[shape].clear();
  const auto [from, to] = by_hash_.equal_range(shapes_[shape].polygon.hash());
  by_hash_.erase(std::find_if(from, to, [shape](const auto& entry) { return entry.second == shape; }));
  shapes_.erase(shape);
  free_.push_back(shape);
}

void Overlay::State::append_entries(std::uint32_t id, bool both_ways, std::vector<Entry>& out) const {
  const std::uint32_t shape = shape_of_[id];
  const auto begin = static_cast<std::ptrdiff_t>(out.size());
  for (const Meeting& meeting : meetings_[shape]) {
    const auto& ids = ids_of_[meeting.other];
    for (auto it = both_ways ? ids.begin() : std::ranges::lower_bound(ids, id); it != ids.end(); ++it) {
      if (*it == id && meeting.other != shape) continue;
      out.push_back({std::min(id, *it), std::max(id, *it), meeting.zone, meeting.area});
    }
  }
  const auto less = [](const Entry& a, const Entry& b) {
    return a.i != b.i ? a.i < b.i : (a.j != b.j ? a.j < b.j : a.zone < b.zone);
  };
  if (!std::is_sorted(out.begin() + begin, out.end(), less)) std::sort(out.begin() + begin, out.end(), less);
}

std::vector<Entry> Overlay::State::entries() const {
  std::vector<Entry> out;
  std::size_t meetings = 0;
  for (const Meetings& list : meetings_) meetings += list.size();
  out.reserve(meetings / 2 + meetings_.size());
  for (std::uint32_t id = 0; id < size(); ++id) {
    if (has(id)) append_entries(id, false, out);
  }
  return out;
}

std::vector<Entry> Overlay::State::entries_of(std::uint32_t id) const {
  std::vector<Entry> out;
  append_entries(id, true, out);
  return out;
}

std::size_t Overlay::State::index_bytes() const {
  std::size_t bytes = 0;
  for (const GridLayer* layer : {&shapes_, &zones_}) {
    for (std::uint32_t i = 0; i < layer->size(); ++i) bytes += layer->has(i) ? (*layer)[i].index.bytes() : 0;
  }
  return bytes;
}

}  // namespace ruimte::spatial
