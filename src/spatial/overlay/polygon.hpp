// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/types.hpp"

namespace ruimte::spatial {

/// Why a shape cannot be computed with; the place is that of the first point that is wrong.
struct ShapeFault {
  std::string_view reason;  ///< geen_vlak, leeg, te_weinig_punten, buiten_nederland or te_veel_punten
  std::size_t polygon = 0, part = 0, ring = 0;
  auto operator<=>(const ShapeFault&) const = default;
};

/// One shape (all parts and rings), flat and ready to be computed with; integer millimetres in RD (EPSG:28992).
class Polygon {
 public:
  /// Takes what base::canonical gives. Refuses a point geometry, a ring of fewer than three different neighbours,
  /// points outside base::in_netherlands, and more than 2^31 points. Every other geometry is accepted: outer rings are
  /// turned counter-clockwise and holes clockwise, repeated points dropped. Whether rings cross is not looked at:
  /// certify() does. O(n).
  static base::Result<Polygon, ShapeFault> of(const base::Geometry& geometry);

  /// Points of all rings, the interior always on the left. A ring closes without repeating its first point.
  [[nodiscard]] std::span<const base::PointMm> points() const { return points_; }
  [[nodiscard]] std::size_t rings() const { return ring_ends_.size(); }
  [[nodiscard]] std::span<const base::PointMm> ring(std::size_t index) const;
  [[nodiscard]] std::uint32_t ring_begin(std::size_t index) const { return index == 0 ? 0 : ring_ends_[index - 1]; }

  /// Of the content; equal shapes have equal hashes. Not for keys.
  [[nodiscard]] std::uint64_t hash() const { return hash_; }
  /// Of the form only: the same wherever the shape lies.
  [[nodiscard]] std::uint64_t form_hash() const { return form_hash_; }
  bool operator==(const Polygon& other) const;

 private:
  Polygon() = default;
  std::string_view append(const std::vector<base::PointMm>& ring, bool outer);
  void set_hashes();

  std::vector<base::PointMm> points_;
  std::vector<std::uint32_t> ring_ends_;
  std::uint64_t hash_ = 0, form_hash_ = 0;
};

using Layer = std::vector<Polygon>;

/// A polygon per geometry in the same order, or every geometry that is refused.
base::Result<Layer, std::vector<ShapeFault>> make_layer(std::span<const base::Geometry> geometries);

}  // namespace ruimte::spatial
