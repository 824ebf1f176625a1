// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <vector>

#include "spatial/overlay/zone_row.hpp"

namespace ruimte::spatial::detail {

struct ZoneSum {
  std::uint16_t zone;
  Int128 area;  ///< quanta
};

/// What shapes and zones have in common in one cell. Piece ranges are valid until the next open().
class CellAreas {
 public:
  CellAreas(const GridLayer& zones, const ZoneRow& zone_row) : zones_(zones), zone_row_(zone_row) {}

  /// @pre zone_row has read this column of this row.
  void open(std::int32_t col, std::int32_t row);

  PieceRange pieces(const Shape& shape, const Cell& cell) {
    return gather(shape.polygon, shape.index, cell, box_, arena_);
  }
  [[nodiscard]] Pieces view(const PieceRange& range) const { return arena_.pieces(range); }
  [[nodiscard]] bool mixed() const { return zone_row_.mixed(col_); }
  [[nodiscard]] std::uint16_t zone() const { return zone_row_.zone(col_); }  ///< @pre !mixed()
  /// Quanta; the same for (b, a).
  [[nodiscard]] std::int64_t common(const PieceRange& a, const PieceRange& b) const;
  PieceRange both(const PieceRange& a, const PieceRange& b) { return product(a, b, arena_); }

  /// Divides `area`, that of `of`, over the zones of this column; `outside` gets the rest, so that the parts add up.
  /// Valid until the next split().
  std::span<const ZoneSum> split(const PieceRange& of, std::int64_t area);
  /// The same for what a and b have in common.
  std::span<const ZoneSum> split_both(const PieceRange& a, const PieceRange& b, std::int64_t area);

 private:
  void gather_zones();

  const GridLayer& zones_;
  const ZoneRow& zone_row_;
  std::int32_t col_ = 0;
  Box box_{};
  PieceArena arena_;
  std::vector<PieceRange> zone_pieces_;  ///< per part of a mixed column, once asked for
  std::vector<ZoneSum> sums_;
};

/// Whether a goes first where the order of two shapes could show in the last bits: by content, never by number.
bool ordered(const Polygon& a, std::size_t a_pieces, const Polygon& b, std::size_t b_pieces);

}  // namespace ruimte::spatial::detail
