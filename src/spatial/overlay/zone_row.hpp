// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "spatial/overlay/area.hpp"
#include "spatial/overlay/grid_layer.hpp"

namespace ruimte::spatial::detail {

/// A zone in a cell that is not all of one zone; without `cell` the zone fills it (only when zones overlap, or by less
/// than can be told).
struct ZonePart {
  const Cell* cell;
  std::uint16_t zone;
};

/// How the zones lie along a row: stretches of one zone (or none), and cells with more.
class ZoneRow {
 public:
  explicit ZoneRow(const GridLayer& zones) : zones_(zones) {}

  /// Reads the columns first .. last of a row. O(columns + zones in the row).
  void read(std::int32_t row, std::int32_t first, std::int32_t last);

  /// @pre the column was read, and is not mixed for zone() and stretch_end().
  [[nodiscard]] bool mixed(std::int32_t col) const { return at(col).mixed; }
  [[nodiscard]] std::uint16_t zone(std::int32_t col) const { return at(col).zone; }
  [[nodiscard]] std::int32_t stretch_end(std::int32_t col) const { return at(col).stretch_end; }

  /// @pre mixed(col)
  [[nodiscard]] std::span<const ZonePart> parts(std::int32_t col) const {
    return std::span(parts_).subspan(at(col).first_part, at(col).parts);
  }
  /// What no zone has of a mixed cell, in quanta.
  [[nodiscard]] std::int64_t outside_area(std::int32_t col) const;

 private:
  struct Column {
    std::uint32_t first_part = 0, parts = 0;
    std::int32_t stretch_end = 0;
    std::uint16_t zone = outside;  ///< of the zones that fill the cell the last one
    bool mixed = false;
  };
  [[nodiscard]] const Column& at(std::int32_t col) const { return columns_[static_cast<std::size_t>(col - first_)]; }
  Column& at(std::int32_t col) { return columns_[static_cast<std::size_t>(col - first_)]; }
  template <class Take>
  void each_part(std::int32_t row, Take take) const;
  void place_parts(std::int32_t row);
  void close_stretches();

  const GridLayer& zones_;
  std::int32_t first_ = 0, last_ = -1;
  std::vector<Column> columns_;
  std::vector<ZonePart> parts_;
};

}  // namespace ruimte::spatial::detail
