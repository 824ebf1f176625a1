// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "application/kaart/kaartinvoer.hpp"
#include "base/result.hpp"
#include "geodata/crs.hpp"

class OGRGeometry;

namespace ruimte::geodata {

struct ShapeRules {
  const application::Kaartvraag& vraag;
  const Crs& crs;
  const ToRd& to_rd;
  bool swap = false;      ///< the file gives north before east
  bool directed = false;  ///< the format prescribes the direction of rings: outer counter-clockwise
};

struct Shape {
  base::Geometry vorm;  ///< canonical
  std::vector<application::Bevinding> hersteld, gemeld;
  double moved_mm = 0;
  std::size_t points = 0;  ///< of the canonical form
};

/// Judges the geometry of one object and brings it to canonical millimetres, or says why not. Repairs what can be
/// repaired in one way only. O(n log n), with GEOS for validity.
base::Result<Shape, application::Bevinding> make_shape(const OGRGeometry& source, const ShapeRules& rules);

}  // namespace ruimte::geodata
