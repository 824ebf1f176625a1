// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

/// Areas as bilinear sums over edge pieces. A polygon in a cell is a list of pieces, straight edges that run over
/// x0 .. x1; weight +1 when the polygon lies below the piece and -1 when it lies above:
///     inside(x, y) = sum of weight(e) over the pieces e above (x, y).
/// So the area of an intersection is a sum of weight products times the integral of the lower of two edges: continuous
/// in every coordinate, no crossing is searched, no case is special.
namespace ruimte::spatial::detail {

/// Pieces come in blocks of this many, and sums run in as many lanes, whatever the width of the machine's vectors.
inline constexpr std::size_t lanes = 8;

/// Parallel arrays, the five of the first line one after the other at equal distances; valid until the arena they came
/// from grows.
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

/// Terms are added as whole numbers, so that a sum has the same bits in any order and for any way of finding which
/// edges meet. A term is split into a multiple of 2^16 mm2 and the rest, rounded to 2^-20 mm2: adding one and a half
/// times 2^52 units makes the last bits of a double count units. A term is a width times a height, at most (2,896,000
/// mm)^2 < 2^43 mm2, times two windings; the coarse count holds it while their product is below 2^24. Rests are at most
/// 2^35 units, so 64 bits hold 2^28 of them in a lane, more than a cell pair of 40,000 pieces each has.
inline constexpr double sum_coarse_shift = 0x1.8p68, sum_fine_shift = 0x1.8p32;
inline constexpr int sum_fine_per_mm2_log2 = 20, sum_fine_per_coarse_log2 = 36;

/// A sum of terms, each of which also added the bits of the two shifts.
struct KernelSum {
  std::uint64_t high, low;  ///< coarse and fine units, modulo 2^64
  std::uint64_t terms;
  bool operator==(const KernelSum&) const = default;
  void add(const KernelSum& other) {
    high += other.high;
    low += other.low;
    terms += other.terms;
  }
};

/// Quanta of 2^-40 m2, half away from zero. Beyond 2^63 (only overlapping rings get there) the largest that fits.
std::int64_t quanta(const KernelSum& sum);

/// Area of the intersection. The same bits for (b, a). O(a.count b.count).
KernelSum common_area(const Pieces& a, const Pieces& b);

/// A piece on its own, with bounds of its heights that rounding does not cross.
struct Edge {
  double x0, x1, y0, slope, weight, low, high;
  std::uint32_t shape;
};

/// At most one piece of each of `lanes` shapes; where a shape has none the width is 0.
struct alignas(64) LaneRow {
  double x0[lanes], x1[lanes], y0[lanes], slope[lanes], weight[lanes];
  double low[lanes], high[lanes];
  double last_x, lowest, highest;  ///< bounds over the pieces that go on
};

struct LaneGroup {
  const LaneRow* rows;
  std::size_t count;
};

/// KernelSum per lane.
struct alignas(64) LaneSums {
  std::uint64_t high[lanes], low[lanes];
  std::uint64_t terms;
  [[nodiscard]] KernelSum lane(std::size_t l) const { return {high[l], low[l], terms}; }
};

/// Adds what common_area adds for the edge and each piece in the groups. @pre the edge starts where or after they do.
void meet_groups(const Edge& edge, std::span<const LaneGroup> groups, LaneSums* sums);

/// The intersection of a and b as a list of pieces again. O(a.count b.count). `arena` may be the one a and b live in.
PieceRange product(const PieceRange& a, const PieceRange& b, PieceArena& arena);

/// The kernels for every instruction set this machine has, by name; the fastest last. For tests.
struct KernelVariant {
  std::string_view name;
  KernelSum (*common_area)(const Pieces& a, const Pieces& b);
  void (*meet_groups)(const Edge& edge, const LaneGroup* groups, std::size_t count, LaneSums* sums);
};
std::span<const KernelVariant> kernel_variants();

}  // namespace ruimte::spatial::detail
