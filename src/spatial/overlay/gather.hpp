// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "spatial/overlay/index.hpp"
#include "spatial/overlay/kernel.hpp"

namespace ruimte::spatial::detail {

/// The corner and size of a cell, millimetres.
struct Box {
  std::int32_t x, y, size;
};

/// The pieces of a polygon in one of its cells: the strokes, and along the top of the cell what closes them.
/// O(points in the cell). @pre `cell` belongs to `index`, and `index` to `polygon`.
PieceRange gather(const Polygon& polygon, const Index& index, const Cell& cell, Box box, PieceArena& arena);

}  // namespace ruimte::spatial::detail
