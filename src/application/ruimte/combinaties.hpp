// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "application/ruimte/tekening.hpp"

namespace ruimte::application {

/// Two claims that ask for the same ground and can go together there, with why, and how much per province.
struct Combinatie {
  std::size_t een = 0, ander = 0;  ///< of the claims, by place in the list
  domain::Matrixcel cel;
  std::vector<gen::Provinciemeting> provincies;
  base::SquareMetres totaal{};
};

/// STP-08: pairs with at least 1 m2 in common whose functions go together, strengthen each other or can on conditions.
/// Agriculture and nature first, then what needs no conditions, then by number: never by hectares, that would read as a
/// ranking. O(points + cells + pairs that overlap).
std::vector<Combinatie> combinaties(const Rekenaar& rekenaar, const domain::Referentie& referentie,
                                    const std::vector<Kaartclaim>& claims, const domain::Matrix& matrix);

}  // namespace ruimte::application
