// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

#include "pasproef_sets.hpp"

/// Other ways to the same answer, for a comparison in the same run.
namespace ruimte::bench {

struct Peer {
  double seconds = 0;  ///< of processor
  std::int64_t suitability = 0;
};

/// A network simplex over cells and nodes (LEMON).
Peer by_simplex(const Land& land);

/// The sequential scheme of land use models, plainly: cells come one by one in a scattered order and take their best
/// use; a use that is then too large hands a cell on along the cheapest chain of exchanges, found from heaps of cells
/// per pair of uses. Knows upper bounds only and no proof.
Peer by_heaps(const Land& land);

/// Reading all planes once.
double seconds_to_read(const Land& land);

}  // namespace ruimte::bench
