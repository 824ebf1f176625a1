// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <vector>

#include "tiles/matrix.hpp"

namespace ruimte::tiles {

using UnitRing = std::vector<UnitPoint>;

/// Points of a path and the boxes of its runs of `run_length` points, so that what lies wholly beside a tile is passed
/// in one step. The box of a run also holds the first point of the next.
struct Path {
  static constexpr std::size_t run_length = 32;
  UnitRing points;
  std::vector<UnitBox> runs;
  UnitBox box;
};

/// @param closed whether the last point is joined to the first. O(n).
Path path_of(UnitRing points, bool closed);

/// The part of an area within the box, as a closed ring without repeated points; empty when nothing with area is left.
/// Where the ring leaves the box more than once the parts hang together along its border (Sutherland and Hodgman 1974).
/// Corners on the border are rounded to a unit. O(runs + points near the box). @pre a closed path
UnitRing clip_area(const Path& ring, const UnitBox& box);

/// The parts of a line within the box, each of at least two points. O(runs + points near the box).
std::vector<UnitRing> clip_line(const Path& line, const UnitBox& box);

/// Twice the area, positive when the points go clockwise on the screen (y to the south). O(n).
std::int64_t doubled_area(std::span<const UnitPoint> ring);

}  // namespace ruimte::tiles
