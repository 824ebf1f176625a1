// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

/// Areas as bilinear sums over edge pieces. A polygon in a cell is a list of pieces, straight edges that run over
/// x0 .. x1; weight +1 when the polygon lies below the piece and -1 when it lies above:
///     inside(x, y) = sum of weight(e) over the pieces e above (x, y).
/// So the area of an intersection is a sum of weight products times the integral of the lower of two edges: continuous
/// in every coordinate, no crossing is searched, no case is special.
namespace ruimte::spatial::detail {

/// Pieces come in blocks of this many. Sums run in as many lanes, joined in a fixed tree, so that they have the same
/// bits whatever the width of the machine's vectors.
inline constexpr std::size_t lanes = 8;

/// Parallel arrays; valid until the arena they came from grows.
struct Pieces {
  const double *x0, *x1, *y0, *slope, *weight;  ///< mm, mm, height at x0 in mm, 1, 1
  const double *block_min, *block_max;          ///< per block of `lanes` the least x0 and the greatest x1
  std::size_t count;                            ///< the arrays go on to the next multiple of `lanes`, with empty pieces
};

/// Where a list of pieces stands in an arena.
struct PieceRange {
  std::size_t offset = 0;
  std::size_t stride = 0;
  std::size_t count = 0;
  double min_x = 0, max_x = 0;
};

/// Memory for pieces, kept between cells.
class PieceArena {
 public:
  void clear() { used_ = 0; }
  [[nodiscard]] std::size_t used() const { return used_; }
  void back_to(std::size_t used) { used_ = used; }  ///< gives up what was taken since used() was this
  /// Room for up to `count` pieces; write through field(), then finish().
  PieceRange take(std::size_t count);
  double* field(const PieceRange& range, std::size_t index) {
    return values_.data() + range.offset + index * range.stride;
  }
  /// Fills the last block with empty pieces and notes the bounds. @pre count is at most what was taken.
  void finish(PieceRange& range, std::size_t count);
  [[nodiscard]] Pieces pieces(const PieceRange& range) const;

 private:
  std::vector<double> values_;
  std::size_t used_ = 0;
};

/// Area of the intersection in mm2. Not symmetric in its last bits: see `ordered`. O(a.count b.count).
double common_area(const Pieces& a, const Pieces& b);

/// The intersection of a and b as a list of pieces again. O(a.count b.count). `arena` may be the one a and b live in.
PieceRange product(const PieceRange& a, const PieceRange& b, PieceArena& arena);

/// common_area for every instruction set this machine has, by name; the fastest last. For tests.
struct KernelVariant {
  std::string_view name;
  double (*common_area)(const Pieces& a, const Pieces& b);
};
std::span<const KernelVariant> kernel_variants();

}  // namespace ruimte::spatial::detail
