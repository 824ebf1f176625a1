// SPDX-License-Identifier: EUPL-1.2
#include "spatial/overlay/cell_areas.hpp"

#include <algorithm>

namespace ruimte::spatial::detail {

void CellAreas::open(std::int32_t col, std::int32_t row) {
  col_ = col;
  box_ = zones_.box(col, row);
  arena_.clear();
  zone_pieces_.clear();
}

std::int64_t CellAreas::common(const PieceRange& a, const PieceRange& b) const {
  if (a.max_x <= b.min_x || b.max_x <= a.min_x) return 0;
  return quanta(common_area(arena_.pieces(a), arena_.pieces(b)));
}

std::span<const ZoneSum> CellAreas::split(const PieceRange& of, std::int64_t area) {
  gather_zones();
  sums_.clear();
  const auto parts = zone_row_.parts(col_);
  if (!zone_row_.mixed(col_)) {
    sums_.push_back({zone_row_.zone(col_), area});
    return sums_;
  }
  Int128 rest = area;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::int64_t part = parts[i].cell == nullptr ? area : common(of, zone_pieces_[i]);
    if (part != 0) sums_.push_back({parts[i].zone, part});
    rest -= part;
  }
  if (rest != 0) sums_.push_back({outside, rest});
  return sums_;
}

std::span<const ZoneSum> CellAreas::split_both(const PieceRange& a, const PieceRange& b, std::int64_t area) {
  if (!zone_row_.mixed(col_)) return split({}, area);
  gather_zones();
  const std::size_t used = arena_.used();
  const auto sums = split(both(a, b), area);
  arena_.back_to(used);
  return sums;
}

void CellAreas::gather_zones() {
  if (!zone_pieces_.empty()) return;
  for (const ZonePart& part : zone_row_.parts(col_)) {
    zone_pieces_.push_back(part.cell == nullptr ? PieceRange{} : pieces(zones_[part.zone], *part.cell));
  }
}

bool ordered(const Polygon& a, std::size_t a_pieces, const Polygon& b, std::size_t b_pieces) {
  if (a_pieces != b_pieces) return a_pieces < b_pieces;
  if (a.form_hash() != b.form_hash()) return a.form_hash() < b.form_hash();
  const auto pa = a.points(), pb = b.points();
  return std::lexicographical_compare(pa.begin(), pa.end(), pb.begin(), pb.end());
}

}  // namespace ruimte::spatial::detail
