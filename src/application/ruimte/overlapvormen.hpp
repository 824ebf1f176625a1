// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <vector>

#include "application/kaart/doorsnede.hpp"
#include "domain/kernel/spanningspunt.hpp"

namespace ruimte::application {

/// The shape of what claims have in common, kept by the fingerprint of their content: the same claims give the same
/// shape, whoever asks. Who asks must have read the claims. Any number of threads.
class Overlapvormen {
 public:
  explicit Overlapvormen(const Doorsnede& doorsnede) : doorsnede_(&doorsnede) {}

  /// No value when they have no area in common, or when one has no place on the map.
  [[nodiscard]] std::optional<base::Geometry> van(const std::vector<domain::Gemetenclaim>& claims) const;

 private:
  static constexpr std::size_t most = 2'000;  ///< then all is forgotten; each is made again in milliseconds
  const Doorsnede* doorsnede_;
  mutable std::mutex mutex_;
  mutable std::map<base::Hash, std::optional<base::Geometry>> bekend_;
};

}  // namespace ruimte::application
