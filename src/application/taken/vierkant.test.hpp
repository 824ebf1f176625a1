// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/geometry.hpp"

namespace ruimte::application::test {

inline base::PointMm mm(std::int32_t x_m, std::int32_t y_m) { return {x_m * 1000, y_m * 1000}; }

/// From its south-western corner, in m.
inline base::Geometry square(std::int32_t x, std::int32_t y, std::int32_t side) {
  return {base::GeometryType::vlak, {{{mm(x, y), mm(x + side, y), mm(x + side, y + side), mm(x, y + side)}}}};
}

}  // namespace ruimte::application::test
