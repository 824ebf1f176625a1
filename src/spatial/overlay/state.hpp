// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <unordered_map>
#include <vector>

#include "spatial/overlay/accumulator.hpp"
#include "spatial/overlay/grid_layer.hpp"
#include "spatial/overlay/overlay.hpp"

namespace ruimte::spatial {

/// Ids are what callers know; a shape is a geometry that one or more ids have. So copies are computed once.
class Overlay::State {
 public:
  explicit State(std::int32_t cell_m) : shapes_(cell_m), zones_(cell_m) {}

  /// False when stopped. @pre nothing was assigned yet.
  bool fill(Layer shapes, Layer zones, const OverlayOptions& options);

  [[nodiscard]] std::int32_t cell_m() const { return shapes_.cell_m(); }
  [[nodiscard]] std::size_t size() const { return shape_of_.size(); }
  [[nodiscard]] bool has(std::uint32_t id) const { return id < size() && shape_of_[id] != none; }
  [[nodiscard]] std::size_t index_bytes() const;
  [[nodiscard]] std::vector<Entry> entries() const;
  [[nodiscard]] std::vector<Entry> entries_of(std::uint32_t id) const;
  [[nodiscard]] std::vector<ZoneArea> intersection(std::span<const std::uint32_t> ids) const;

  std::uint32_t new_id();
  void assign(std::uint32_t id, Polygon polygon);
  void release(std::uint32_t id);

 private:
  static constexpr std::uint32_t none = 0xFFFF'FFFF;

  /// What a shape has in common with another, or with itself.
  struct Meeting {
    std::uint32_t other;
    std::uint16_t zone;
    Area area;
  };
  using Meetings = std::vector<Meeting>;  ///< ascending by other and zone
  using Shapes = std::vector<std::unique_ptr<detail::Shape>>;

  [[nodiscard]] std::uint32_t find(const Polygon& polygon) const;
  std::uint32_t new_shape(std::uint64_t hash);
  Layer take_distinct(Layer shapes);
  [[nodiscard]] bool sweep(const OverlayOptions& options, detail::Accumulator& sums) const;
  void place(const detail::Accumulator& sums);
  void append_entries(std::uint32_t id, bool both_ways, std::vector<Entry>& out) const;

  detail::GridLayer shapes_, zones_;
  std::vector<std::uint32_t> shape_of_;             ///< per id
  std::vector<std::vector<std::uint32_t>> ids_of_;  ///< per shape
  std::vector<Meetings> meetings_;                  ///< per shape
  std::vector<std::uint32_t> free_;                 ///< shapes that nobody has
  std::unordered_multimap<std::uint64_t, std::uint32_t> by_hash_;
};

}  // namespace ruimte::spatial
