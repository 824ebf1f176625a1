// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "application/kaart/doorsnede.hpp"

namespace ruimte::geodata {

/// By GEOS, with every crossing snapped to whole millimetres. O(n log n) for shapes as they are drawn.
class GeosDoorsnede final : public application::Doorsnede {
 public:
  [[nodiscard]] std::optional<base::Geometry> van(const std::vector<const base::Geometry*>& vormen) const override;
};

}  // namespace ruimte::geodata
