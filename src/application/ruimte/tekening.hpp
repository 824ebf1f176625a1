// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "application/ruimte/meting.hpp"
#include "gen/kaart.hpp"

namespace ruimte::application {

/// A claim that the reader may read and that still stands.
struct Kaartclaim {
  base::Uuid id;
  gen::ClaimToestand toestand;
};

/// What a drawn area is, where it lies and which claims it meets: what clashes first, then by number. Claims of less
/// than 1 m2 in common are left out. No value when the area cannot be computed with. O(points + cells).
std::optional<gen::Kaartmeting> meet_tekening(const Rekenaar& rekenaar, const gen::KaartmetingInvoer& invoer,
                                              const std::vector<Kaartclaim>& claims, const domain::Matrix* matrix);

}  // namespace ruimte::application
