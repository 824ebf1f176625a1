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
  Parts parts;            ///< empty when the repair is ambiguous
  double filled_m2 = 0;   ///< area when what is covered twice counts (GEOS "structure")
  double emptied_m2 = 0;  ///< area when it does not (GEOS "linework")
};

/// Two ways to make it valid; a repair only when they agree to 1 m2 and 1 per cent. Snapped to whole millimetres.
Repair repair(const Parts& parts);

}  // namespace ruimte::geodata
