// SPDX-License-Identifier: EUPL-1.2
#include "spatial/overlay/sweep.hpp"

#include <algorithm>

namespace ruimte::spatial::detail {

RowSweep::RowSweep(const GridLayer& shapes, const GridLayer& zones)
    : shapes_(shapes), full_(cell_quanta(shapes.cell_m())), zone_row_(zones), areas_(zones, zone_row_) {}

void RowSweep::run(std::int32_t row, std::optional<std::uint32_t> focus, Accumulator& sums) {
  row_ = row;
  focus_ = focus.value_or(nobody);
  if (!find_columns(row)) return;
  bucket(row);
  zone_row_.read(row, first_, last_);
  active_.clear();
  for (std::int32_t col = first_; col <= last_; ++col) column(col, sums);
}

bool RowSweep::find_columns(std::int32_t row) {
  first_ = INT32_MAX;
  last_ = INT32_MIN;
  const auto widen = [this](const IndexRow& line) {
    if (line.empty()) return;
    first_ = std::min(first_, line.first_col());
    last_ = std::max(last_, line.last_col());
  };
  if (focus_ != nobody) {
    widen(shapes_[focus_].index.row(row));
  } else {
    for (const std::uint32_t id : shapes_.in_row(row)) widen(shapes_[id].index.row(row));
  }
  return first_ <= last_;
}

/// Counting sort of the borders and the starts of runs by column.
void RowSweep::bucket(std::int32_t row) {
  const auto columns = static_cast<std::size_t>(last_ - first_) + 1;
  border_starts_.assign(columns + 1, 0);
  run_starts_.assign(columns + 1, 0);
  const auto slot = [this](std::int32_t col) { return static_cast<std::size_t>(col - first_); };
  const auto each = [&](auto border, auto run) {
    for (const std::uint32_t id : shapes_.in_row(row)) {
      const IndexRow line = shapes_[id].index.row(row);
      for (const Cell& cell : line.cells) {
        if (cell.col >= first_ && cell.col <= last_) border(slot(cell.col), cell, id);
      }
      for (const Run& r : line.runs) {
        if (r.last >= first_ && r.first <= last_) run(slot(std::max(r.first, first_)), r, id);
      }
    }
  };
  each([&](std::size_t at, const Cell&, std::uint32_t) { ++border_starts_[at]; },
       [&](std::size_t at, const Run&, std::uint32_t) { ++run_starts_[at]; });
  for (std::size_t c = 1; c <= columns; ++c) {
    border_starts_[c] += border_starts_[c - 1];
    run_starts_[c] += run_starts_[c - 1];
  }
  borders_.resize(border_starts_[columns]);
  runs_.resize(run_starts_[columns]);
  each(
      [&](std::size_t at, const Cell& cell, std::uint32_t id) {
        borders_[--border_starts_[at]] = {.cell = &cell, .shape = id, .gathered = false, .pieces = {}};
      },
      [&](std::size_t at, const Run& r, std::uint32_t id) {
        runs_[--run_starts_[at]] = {std::max(r.first, first_), std::min(r.last, last_), r.winding, id};
      });
}

void RowSweep::column(std::int32_t col, Accumulator& sums) {
  const auto at = static_cast<std::size_t>(col - first_);
  const std::size_t borders = border_starts_[at + 1] - border_starts_[at];
  const std::size_t starting = run_starts_[at + 1] - run_starts_[at];
  if (borders == 0 && starting == 0) return;
  std::erase_if(active_, [col](const Full& full) { return full.last < col; });
  start_runs(col, sums);
  if (borders != 0) add_borders(std::span(borders_).subspan(border_starts_[at], borders), col, sums);
}

void RowSweep::start_runs(std::int32_t col, Accumulator& sums) {
  const auto at = static_cast<std::size_t>(col - first_);
  for (std::size_t i = run_starts_[at]; i < run_starts_[at + 1]; ++i) {
    active_.push_back(runs_[i]);
    if (wanted(runs_[i].shape)) {
      Full once = runs_[i];
      once.winding = 1;
      add_full(runs_[i], once, col, sums);
    }
    for (std::size_t k = 0; k + 1 < active_.size(); ++k) {
      if (wanted(runs_[i].shape, active_[k].shape)) add_full(runs_[i], active_[k], col, sums);
    }
  }
}

void RowSweep::add_full(const Full& a, const Full& b, std::int32_t col, Accumulator& sums) {
  const std::int32_t last = std::min(a.last, b.last);
  const Int128 times = Int128{a.winding} * b.winding;
  while (col <= last) {
    if (!zone_row_.mixed(col)) {
      const std::int32_t end = std::min(zone_row_.stretch_end(col), last);
      sums.add(a.shape, b.shape, zone_row_.zone(col), times * full_ * (end - col + 1));
      col = end + 1;
      continue;
    }
    for (const ZonePart& part : zone_row_.parts(col)) {
      sums.add(a.shape, b.shape, part.zone, times * (part.cell == nullptr ? full_ : part.cell->area));
    }
    if (const std::int64_t rest = zone_row_.outside_area(col); rest != 0) {
      sums.add(a.shape, b.shape, outside, times * rest);
    }
    ++col;
  }
}

bool RowSweep::focus_is_full() const {
  return std::ranges::any_of(active_, [this](const Full& full) { return full.shape == focus_; });
}

void RowSweep::add_borders(std::span<Border> borders, std::int32_t col, Accumulator& sums) {
  if (focus_ != nobody && !focus_is_full() &&
      std::ranges::none_of(borders, [this](const Border& border) { return border.shape == focus_; })) {
    return;
  }
  areas_.open(col, row_);
  for (Border& border : borders) {
    if (wanted(border.shape) || focus_is_full()) add_border(border, col, sums);
  }
  add_pairs(borders, sums);
}

/// The border itself, and with everything that is full here.
void RowSweep::add_border(Border& border, std::int32_t col, Accumulator& sums) {
  const bool mixed = zone_row_.mixed(col);
  for (const ZoneSum& part : areas_.split(mixed ? pieces(border) : PieceRange{}, border.cell->area)) {
    if (wanted(border.shape)) sums.add(border.shape, border.shape, part.zone, part.area);
    for (const Full& full : active_) {
      if (!wanted(border.shape, full.shape)) continue;
      sums.add(border.shape, full.shape, part.zone, full.winding * part.area);
    }
  }
}

void RowSweep::add_pairs(std::span<Border> borders, Accumulator& sums) {
  if (focus_ == nobody && borders.size() >= Pile::least_shapes && add_pile(borders, sums)) return;
  for (std::size_t i = 0; i < borders.size(); ++i) {
    for (std::size_t k = i + 1; k < borders.size(); ++k) {
      if (!wanted(borders[i].shape, borders[k].shape)) continue;
      add_pair(borders[i], borders[k], areas_.common(pieces(borders[i]), pieces(borders[k])), sums);
    }
  }
}

/// False when pair by pair is faster.
bool RowSweep::add_pile(std::span<Border> borders, Accumulator& sums) {
  pile_.clear();
  for (Border& border : borders) pieces(border);  // all, before any is looked at: the arena may grow
  for (const Border& border : borders) pile_.add(areas_.view(border.pieces));
  if (!pile_.alike()) return false;
  pile_.each_pair(
      [&](std::size_t a, std::size_t b, std::int64_t area) { add_pair(borders[a], borders[b], area, sums); });
  return true;
}

void RowSweep::add_pair(const Border& a, const Border& b, std::int64_t area, Accumulator& sums) {
  if (area == 0) return;
  if (!areas_.mixed()) {
    sums.add(a.shape, b.shape, areas_.zone(), area);
    return;
  }
  PieceRange first = a.pieces, second = b.pieces;
  if (!ordered(shapes_[a.shape].polygon, first.count, shapes_[b.shape].polygon, second.count)) std::swap(first, second);
  for (const ZoneSum& part : areas_.split_both(first, second, area)) sums.add(a.shape, b.shape, part.zone, part.area);
}

const PieceRange& RowSweep::pieces(Border& border) {
  if (!border.gathered) {
    border.pieces = areas_.pieces(shapes_[border.shape], *border.cell);
    border.gathered = true;
  }
  return border.pieces;
}

}  // namespace ruimte::spatial::detail
