// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/types.hpp"

/// Checks and the canonical form of geometry; the map work itself is in src/spatial.
namespace ruimte::base {

inline constexpr std::size_t max_geometry_points = 20'000;

/// The area in which RD New may be used, North Sea included; millimetres.
inline constexpr std::int64_t min_x_mm = -60'000'000, max_x_mm = 310'000'000;
inline constexpr std::int64_t min_y_mm = 280'000'000, max_y_mm = 870'000'000;

constexpr bool in_netherlands(std::int64_t x_mm, std::int64_t y_mm) {
  return x_mm >= min_x_mm && x_mm <= max_x_mm && y_mm >= min_y_mm && y_mm <= max_y_mm;
}

/// What is wrong with one ring (`part` and `ring` are its place) or with the whole (both 0).
struct GeometryFault {
  std::string_view code;  ///< error_code::geometrie_ongeldig or error_code::buiten_nederland
  std::string_view
      reason;  ///< leeg, te_weinig_punten, te_veel_punten, te_veel_delen, snijdt_zichzelf, dubbel; or empty
  std::size_t part = 0;
  std::size_t ring = 0;
};

/// The canonical form of types.hpp, or every faulty ring. A ring may repeat its first point at the end and any point
/// directly after itself; such repeats are dropped. A ring that crosses, touches or retraces itself is refused. Whether
/// holes lie in their outer ring and whether parts overlap is not checked here. O(n log n) in the number of points.
Result<Geometry, std::vector<GeometryFault>> canonical(Geometry geometry);

/// True when no two segments of the closed ring share a point other than the vertex between neighbours.
/// @pre at least 3 points, all in_netherlands. O(n log n).
bool is_simple(const std::vector<PointMm>& ring);

/// The area on the flat RD plane in whole m2, rounded once from the exact sum, half up: outer rings less their holes. A
/// point has none. Parts that overlap count twice. Exact, because coordinates are whole millimetres. O(n).
/// @pre every ring is simple and every point in_netherlands
SquareMetres area_of(const Geometry& geometry);

}  // namespace ruimte::base
