// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <vector>

#include "base/types.hpp"

namespace ruimte::application {

/// What shapes have in common, as a shape to look at. Areas that count come from the overlay, never from here.
class Doorsnede {
 public:
  Doorsnede() = default;
  Doorsnede(const Doorsnede&) = delete;
  Doorsnede& operator=(const Doorsnede&) = delete;
  virtual ~Doorsnede() = default;

  /// Canonical, on whole millimetres; no value when they have no area in common. Any number of threads.
  /// @pre at least one; none is null; each is a valid area or areas
  [[nodiscard]] virtual std::optional<base::Geometry> van(const std::vector<const base::Geometry*>& vormen) const = 0;
};

}  // namespace ruimte::application
