// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "application/kaart/overgangszone.hpp"

namespace ruimte::geodata {

/// By GEOS. O(n log n) for shapes as they are drawn.
class GeosOvergangszone final : public application::Overgangszone {
 public:
  [[nodiscard]] std::optional<base::Geometry> rond(const base::Geometry& vorm, int meter) const override;
};

}  // namespace ruimte::geodata
