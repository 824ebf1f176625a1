// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "spatial/overlay/gather.hpp"

namespace ruimte::spatial::detail {

/// A polygon and how it lies on the grid.
struct Shape {
  Shape(Polygon p, std::int32_t cell_m) : polygon(std::move(p)), index(polygon, cell_m) {}
  Polygon polygon;
  Index index;
};

/// Shapes on one grid, by number, and which of them have something in a row.
class GridLayer {
 public:
  explicit GridLayer(std::int32_t cell_m);

  [[nodiscard]] std::int32_t cell_m() const { return cell_m_; }
  [[nodiscard]] std::size_t size() const { return shapes_.size(); }  ///< numbers are below this
  [[nodiscard]] const Shape& operator[](std::uint32_t id) const { return *shapes_[id]; }
  [[nodiscard]] bool has(std::uint32_t id) const { return id < shapes_.size() && shapes_[id] != nullptr; }

  /// Rows in which anything can lie.
  [[nodiscard]] std::int32_t first_row() const { return first_row_; }
  [[nodiscard]] std::int32_t end_row() const { return first_row_ + static_cast<std::int32_t>(rows_.size()); }
  [[nodiscard]] std::span<const std::uint32_t> in_row(std::int32_t row) const {
    return rows_[static_cast<std::size_t>(row - first_row_)];
  }
  [[nodiscard]] Box box(std::int32_t col, std::int32_t row) const {
    return {col * cell_m_ * 1'000, row * cell_m_ * 1'000, cell_m_ * 1'000};
  }

  /// @pre !has(id); the shape was indexed with the cell size of this layer.
  void put(std::uint32_t id, std::unique_ptr<Shape> shape);
  /// @pre has(id)
  void erase(std::uint32_t id);

 private:
  std::int32_t cell_m_;
  std::int32_t first_row_;
  std::vector<std::unique_ptr<Shape>> shapes_;
  std::vector<std::vector<std::uint32_t>> rows_;
};

}  // namespace ruimte::spatial::detail
