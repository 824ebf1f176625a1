// SPDX-License-Identifier: EUPL-1.2
#include <cassert>

#include "spatial/overlay/gather.hpp"
#include "spatial/overlay/overlay.hpp"

namespace ruimte::spatial {
namespace {

constexpr Int128 largest_excess = (Int128{1} << quanta_per_m2_log2) / 1'000'000;  // 10^-6 m2

}  // namespace

Certificate certify(const Polygon& polygon, std::int32_t cell_m) {
  assert(cell_m >= detail::min_cell_m && cell_m <= detail::max_cell_m);
  const detail::Index index(polygon, cell_m, detail::Trivial::kept);
  const Int128 full = detail::cell_quanta(cell_m);
  const std::int32_t size = cell_m * 1'000;
  detail::PieceArena arena;
  Certificate out{};
  for (std::int32_t row = index.first_row(); row < index.end_row(); ++row) {
    for (const detail::Run& run : index.row(row).runs) {
      const Int128 once = full * run.winding * (run.last - run.first + 1);
      out.area.quanta += once;
      out.excess.quanta += once * (run.winding - 1);
    }
    for (const detail::Cell& cell : index.row(row).cells) {
      arena.clear();
      const auto pieces = detail::gather(polygon, index, cell, {cell.col * size, row * size, size}, arena);
      const auto view = arena.pieces(pieces);
      out.area.quanta += cell.area;
      out.excess.quanta += detail::quanta(detail::common_area(view, view)) - Int128{cell.area};
    }
  }
  out.valid = out.excess.quanta <= largest_excess;
  return out;
}

}  // namespace ruimte::spatial
