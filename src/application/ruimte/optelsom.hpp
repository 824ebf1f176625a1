// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <vector>

#include "application/ruimte/tekening.hpp"

namespace ruimte::application {

/// What is asked of one province, of one function or of all together.
struct Optelregel {
  std::string provincie;
  std::string ruimtefunctie;  ///< empty: all functions together
  gen::Claimomvang gevraagd;
  std::int64_t claims = 0;
};

struct Provinciesom {
  Optelregel alles;
  std::vector<Optelregel> functies;  ///< by id
  base::SquareMetres land{};         ///< of the province on the map
  /// At most so much of what is expected can share ground: overlaps of claims that go together, each part of a claim
  /// once. What is left is what is asked with double use.
  base::SquareMetres samen{};
};

/// Claims over the provinces: one with a place by where it lies, to whole m2, the largest share takes what rounding
/// leaves; one without a place by equal parts over the provinces that it names. What lies outside every province is
/// told under the id `buiten`. So the sums over provinces are exactly the sums of the claims (POS-24).
/// O(claims + cells + pairs that overlap).
std::vector<Provinciesom> optelsom(const Rekenaar& rekenaar, const std::vector<Kaartclaim>& claims,
                                   const domain::Matrix* matrix);

}  // namespace ruimte::application
