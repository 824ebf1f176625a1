// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/random.hpp"
#include "base/types.hpp"
#include "spatial/overlay/polygon.hpp"

/// Shapes for the tests: drawn by hand as letters in a grid, or seeded and degenerate on purpose.
namespace ruimte::spatial::test {

using Ring = std::vector<base::PointMm>;
using Rings = std::vector<Ring>;

/// Chance with a few shapes of its own.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : random_(seed) {}
  /// Uniform in low .. high.
  std::int32_t between(std::int32_t low, std::int32_t high) {
    const auto count = static_cast<std::uint64_t>(std::int64_t{high} - low + 1);
    return static_cast<std::int32_t>(low + static_cast<std::int64_t>(base::random_below(random_, count)));
  }

 private:
  base::SeededRandom random_;
};

/// The cells of a drawing that hold `letter`, as one geometry whose rings follow the borders of the letter. Rows are
/// separated by '\n', the first is the highest; a cell is `cell_mm` wide and the lower left corner of the drawing is
/// `corner`. Cells of one letter may only touch at corners when their rings may, too.
base::Geometry drawn(std::string_view drawing, char letter, base::PointMm corner, std::int32_t cell_mm);

base::Geometry outer(Ring ring);
base::Geometry with_holes(Rings rings);
Polygon polygon(const base::Geometry& geometry);
Layer layer(const std::vector<base::Geometry>& geometries);

/// A star around a centre: `count` points at distances low .. high mm.
Ring star(Dice& dice, base::PointMm centre, int count, std::int32_t low, std::int32_t high);

/// The families of the method: each scene has a handful of shapes near `corner`, within about 4 km.
enum class Family : std::uint8_t {
  stars,          ///< random
  on_cell_lines,  ///< rectangles and stairs of which many lie on lines of the grid
  lattice,        ///< every point on a lattice of 100 m
  neighbours,     ///< one field cut into pieces that share borders
  slivers,        ///< copies that are moved by 1 mm to 1 m
  small_holes,    ///< holes of 1 mm, and holes that touch the outer ring
  needles,        ///< triangles of kilometres long and millimetres wide
  copies,         ///< exact copies, and one point moved by 1 mm
  differences     ///< a ring around another, and what lies between two copies
};
inline constexpr int families = 9;
std::vector<base::Geometry> scene(Family family, std::uint64_t seed);

/// The area of what the shapes have in common, m2, computed in 113 bits from the whole edges: no grid, no cells.
/// O(product of the numbers of points).
double exact_area(std::span<const Polygon* const> shapes);

}  // namespace ruimte::spatial::test
