// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "application/kaart/overgangszone.hpp"

namespace ruimte::geodata {

/// By GEOS. O(n log n) for shapes as they are drawn.
class GeosOvergangszone final : public application::Overgangszone {
 public:
  [[nodiscard]] std::optional<base::Geometry> rond(const base::Geometry& vorm, int meter) const override;
  /// The shape and the strip in one. The same terms.
  [[nodiscard]] std::optional<base::Geometry> verruimd(const base::Geometry& vorm, int meter) const;
};

}  // namespace ruimte::geodata
