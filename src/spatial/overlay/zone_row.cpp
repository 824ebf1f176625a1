// SPDX-License-Identifier: EUPL-1.2
#include "spatial/overlay/zone_row.hpp"

#include <algorithm>

namespace ruimte::spatial::detail {

void ZoneRow::read(std::int32_t row, std::int32_t first, std::int32_t last) {
  first_ = first;
  last_ = last;
  columns_.assign(static_cast<std::size_t>(last - first) + 1, {});
  parts_.clear();
  if (row >= zones_.first_row() && row < zones_.end_row() && !zones_.in_row(row).empty()) place_parts(row);
  close_stretches();
}

/// Calls take(column, part) for every zone in every column that was asked for.
template <class Take>
void ZoneRow::each_part(std::int32_t row, Take take) const {
  for (const std::uint32_t id : zones_.in_row(row)) {
    const auto zone = static_cast<std::uint16_t>(id);
    const IndexRow line = zones_[id].index.row(row);
    for (const Cell& cell : line.cells) {
      if (cell.col >= first_ && cell.col <= last_) take(cell.col, ZonePart{&cell, zone});
    }
    for (const Run& run : line.runs) {
      for (std::int32_t col = std::max(run.first, first_); col <= std::min(run.last, last_); ++col) {
        take(col, ZonePart{nullptr, zone});
      }
    }
  }
}

/// A cell is mixed when a border of a zone is in it, or when more than one zone fills it.
void ZoneRow::place_parts(std::int32_t row) {
  each_part(row, [this](std::int32_t col, ZonePart part) {
    Column& column = at(col);
    column.mixed = column.mixed || part.cell != nullptr || column.parts != 0;
    if (part.cell == nullptr) column.zone = part.zone;
    ++column.parts;
  });
  std::uint32_t total = 0;
  for (Column& column : columns_) {
    column.first_part = total;
    if (column.mixed) total += column.parts;
    column.parts = 0;
  }
  parts_.resize(total);
  each_part(row, [this](std::int32_t col, ZonePart part) {
    Column& column = at(col);
    if (column.mixed) parts_[column.first_part + column.parts++] = part;
  });
}

void ZoneRow::close_stretches() {
  for (std::int32_t col = last_; col >= first_; --col) {
    Column& column = at(col);
    const bool on = col < last_ && !mixed(col + 1) && at(col + 1).zone == column.zone;
    column.stretch_end = on ? at(col + 1).stretch_end : col;
  }
}

std::int64_t ZoneRow::outside_area(std::int32_t col) const {
  const std::int64_t full = cell_quanta(zones_.cell_m());
  Int128 left = full;
  for (const ZonePart& part : parts(col)) left -= part.cell == nullptr ? full : part.cell->area;
  constexpr std::int64_t limit = std::int64_t{1} << 62;
  return static_cast<std::int64_t>(std::clamp<Int128>(left, -limit, limit));
}

}  // namespace ruimte::spatial::detail
