// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <stop_token>
#include <vector>

#include "spatial/overlay/polygon.hpp"
#include "spatial/zonaal/plane.hpp"

/// Map objects on cells, and what has to look further than its own cell: distances, means and slopes. Whole numbers;
/// the same for any number of threads.
namespace ruimte::spatial::geschiktheid {

inline constexpr std::uint32_t geen_object = 0xffff'ffff;
inline constexpr std::int32_t niets = std::numeric_limits<std::int32_t>::min();  ///< no value in a plane

/// An object of a layer. One of the three is filled.
struct Ding {
  std::vector<Polygon> vlakken;
  std::vector<std::vector<base::PointMm>> lijnen;
  std::vector<base::PointMm> punten;
};

/// Which object each cell has, row 0 the southernmost. Objects of which a value is asked give it by their number.
struct Laagvlak {
  std::vector<std::uint32_t> object;  ///< per cell, below waarden.size(), or geen_object
  std::vector<std::int64_t> waarden;  ///< per object, or `geen_waarde`
  static constexpr std::int64_t geen_waarde = std::numeric_limits<std::int64_t>::min();
};

/// An area has the cells whose centre it covers (see spans()), a line every cell that it passes through, a point the
/// cell that it is in. Where objects meet the later one stays. With `elk` an area too small for any centre has the cell
/// of its first point, so that nothing of it is lost. O(crossings log crossings + cells that change).
std::vector<std::uint32_t> teken(const Frame& frame, std::span<const Ding> dingen, bool elk);

struct Gang {
  std::int32_t threads = 1;
  std::stop_token stop = {};
};

/// From the centre of each cell to the nearest centre of a cell with a mark, in whole millimetres, rounded down;
/// `niets` when there is no mark at all. Exact (Meijster). O(cells).
std::vector<std::int32_t> afstand(const Frame& frame, std::span<const std::uint8_t> merk, const Gang& gang);

/// The mean of the cells of the frame whose centres lie within the radius, times `maal`, rounded half away from zero;
/// `niets` counts as 0. O(cells x radius in cells).
std::vector<std::int32_t> gemiddelde(const Frame& frame, std::span<const std::int32_t> waarden, std::int64_t straal_mm,
                                     std::int64_t maal, const Gang& gang);

/// The steepest rise at each cell in thousandths of a per cent, from heights in millimetres, by the neighbours east and
/// west, north and south; by the cell itself where a neighbour has nothing. O(cells).
std::vector<std::int32_t> helling(const Frame& frame, std::span<const std::int32_t> hoogte_mm, const Gang& gang);

}  // namespace ruimte::spatial::geschiktheid
