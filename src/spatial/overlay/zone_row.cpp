// SPDX-License-Identifier: EUPL-1.2
#include "spatial/overlay/zone_row.hpp"

#include <algorithm>

namespace ruimte::spatial::detail {

void ZoneRow::read(std::int32_t row, std::int32_t first, std::int32_t last) {
  first_ = first;
  last_ = last;
  columns_.assign(static_cast<std::size_t>(last - first) + 1, {});
  parts_.clear();
  if (row >= zones_.first_row() && row < zones_.end_row() && !zones_.in_row(row).empty()) {
    count_parts(row);
    place_parts(row);
  }
  close_stretches();
}

void ZoneRow::mark_full(std::uint16_t zone, Run run) {
  for (std::int32_t col = std::max(run.first, first_); col <= std::min(run.last, last_); ++col) {
    Column& column = at(col);
    column.several = column.several || column.zone != outside;
    column.zone = zone;
  }
}

void ZoneRow::count_parts(std::int32_t row) {
  for (const std::uint32_t zone : zones_.in_row(row)) {
    const IndexRow line = zones_[zone].index.row(row);
    for (const Run& run : line.runs) mark_full(static_cast<std::uint16_t>(zone), run);
    for (const Cell& cell : line.cells) {
      if (cell.col >= first_ && cell.col <= last_) ++at(cell.col).parts;
    }
  }
}

/// A cell with parts, or with more than one full zone, is mixed; then a zone that fills it is a part like the others.
void ZoneRow::place_parts(std::int32_t row) {
  const auto in_parts = [this](std::int32_t col) { return at(col).several || at(col).first_part != ~0U; };
  std::uint32_t total = 0;
  for (Column& column : columns_) {
    const bool mixed = column.parts != 0 || column.several;
    column.first_part = mixed ? 0 : ~0U;
  }
  const auto each = [&](auto take) {
    for (const std::uint32_t zone : zones_.in_row(row)) {
      const IndexRow line = zones_[zone].index.row(row);
      for (const Cell& cell : line.cells) {
        if (cell.col >= first_ && cell.col <= last_) take(cell.col, ZonePart{&cell, static_cast<std::uint16_t>(zone)});
      }
      for (const Run& run : line.runs) {
        for (std::int32_t col = std::max(run.first, first_); col <= std::min(run.last, last_); ++col) {
          if (in_parts(col)) take(col, ZonePart{nullptr, static_cast<std::uint16_t>(zone)});
        }
      }
    }
  };
  for (Column& column : columns_) column.parts = 0;
  each([&](std::int32_t col, ZonePart) { ++at(col).parts; });
  for (Column& column : columns_) {
    if (column.parts == 0) continue;
    column.first_part = total;
    total += column.parts;
    column.parts = 0;
  }
  parts_.resize(total);
  each([&](std::int32_t col, ZonePart part) { parts_[at(col).first_part + at(col).parts++] = part; });
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
