// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.hpp"

/// Rings of whole millimetres: cleaning that needs no judgement, and repair by GEOS.
namespace ruimte::geodata {

using Ring = std::vector<base::PointMm>;
using Part = std::vector<Ring>;
using Parts = std::vector<Part>;

/// Twice the signed area in mm2; positive when counter-clockwise. O(n).
double twice_area(const Ring& ring);
/// m2; holes subtracted.
double area_m2(const Parts& parts);

/// Takes out points from which the edge runs back over itself, until there are none; closed without repeating the
/// first point. The number taken out, the first of them in `place`. O(n) amortised.
std::size_t drop_spikes(Ring& ring, std::optional<base::PointMm>& place);

/// Where the parts break the rules of a valid multi-polygon (OGC 06-103r4), by GEOS; nothing when they keep them.
std::optional<base::PointMm> find_fault(const Parts& parts);

struct Repair {
  Parts parts;         ///< valid, on whole millimetres; empty when it can be meant in more ways
  double less_m2 = 0;  ///< the two ways, when it can
  double more_m2 = 0;
};

/// Makes the parts valid when there is one way: what a ring covers twice or not may not matter (GEOS' two methods give
/// the same), holes lie in their part and apart, and parts do not overlap. All to 1 m2 and 1 per cent.
Repair repair(const Parts& parts);

}  // namespace ruimte::geodata
