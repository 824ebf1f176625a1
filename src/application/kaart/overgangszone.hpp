// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "base/types.hpp"

namespace ruimte::application {

/// The strip around a shape that keeps others at a distance: a buffer without the shape itself.
class Overgangszone {
 public:
  Overgangszone() = default;
  Overgangszone(const Overgangszone&) = delete;
  Overgangszone& operator=(const Overgangszone&) = delete;
  virtual ~Overgangszone() = default;

  /// Canonical, on whole millimetres, with 32 points to a full turn; so a corner is up to 0.5 percent of the distance
  /// nearer than asked. No value when it would lie outside the box of RD, or has too many points. Any number of
  /// threads.
  /// @pre `vorm` is a valid area or areas; `meter` is 1 .. 20,000
  [[nodiscard]] virtual std::optional<base::Geometry> rond(const base::Geometry& vorm, int meter) const = 0;
};

}  // namespace ruimte::application
