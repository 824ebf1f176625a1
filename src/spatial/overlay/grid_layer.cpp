// SPDX-License-Identifier: EUPL-1.2
#include "spatial/overlay/grid_layer.hpp"

#include <algorithm>

#include "base/geometry.hpp"

namespace ruimte::spatial::detail {

GridLayer::GridLayer(std::int32_t cell_m)
    : cell_m_(cell_m), first_row_(floor_div(static_cast<std::int32_t>(base::min_y_mm), cell_m * 1'000)) {
  const std::int32_t last = floor_div(static_cast<std::int32_t>(base::max_y_mm), cell_m * 1'000);
  rows_.resize(static_cast<std::size_t>(last - first_row_) + 1);
}

void GridLayer::put(std::uint32_t id, std::unique_ptr<Shape> shape) {
  if (shapes_.size() <= id) shapes_.resize(std::size_t{id} + 1);
  for (std::int32_t row = shape->index.first_row(); row < shape->index.end_row(); ++row) {
    if (!shape->index.row(row).empty()) rows_[static_cast<std::size_t>(row - first_row_)].push_back(id);
  }
  shapes_[id] = std::move(shape);
}

void GridLayer::erase(std::uint32_t id) {
  const Index& index = shapes_[id]->index;
  for (std::int32_t row = index.first_row(); row < index.end_row(); ++row) {
    auto& ids = rows_[static_cast<std::size_t>(row - first_row_)];
    const auto found = std::find(ids.begin(), ids.end(), id);
    if (found == ids.end()) continue;
    *found = ids.back();
    ids.pop_back();
  }
  shapes_[id].reset();
}

}  // namespace ruimte::spatial::detail
