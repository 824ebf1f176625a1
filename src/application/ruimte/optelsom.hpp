// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "application/ruimte/tekening.hpp"

namespace ruimte::application {

/// What is asked of one province, of one function or of all together.
struct Optelregel {
  std::string provincie;
  std::string ruimtefunctie;  ///< empty: all functions together
  gen::Claimomvang gevraagd;
  std::int64_t claims = 0;
  std::int64_t fictief = 0;                             ///< of those
  base::SquareMetres hard{}, voorkeur{}, zoekgebied{};  ///< of what is expected: a search area counts apart
  /// At most so much of what is expected can share ground: overlaps of claims that go together, each part of a claim
  /// once. What is left is what is asked with double use. Of a function: wherever one of its claims is in it, so over
  /// the functions of a province this adds up to more than `alles` has.
  base::SquareMetres samen{};
  std::vector<std::pair<std::size_t, gen::Claimomvang>> delen;  ///< by place in the list of claims; of `alles` empty
};

struct Provinciesom {
  Optelregel alles;
  std::vector<Optelregel> functies;  ///< by id
  base::SquareMetres land{};         ///< of the province on the map
};

/// The id under which is told what lies outside every province.
inline constexpr std::string_view buiten_provincies = "buiten";

/// Claims over the provinces: one with a place by where it lies, to whole m2, the largest share takes what rounding
/// leaves; one without a place by equal parts over the provinces that it names. What lies outside every province is
/// told under the id `buiten`. So the sums over provinces are exactly the sums of the claims (POS-24).
/// O(claims + cells + pairs that overlap).
std::vector<Provinciesom> optelsom(const Rekenaar& rekenaar, const std::vector<Kaartclaim>& claims,
                                   const domain::Matrix* matrix);

/// The same for each choice of the claims. They are laid over the provinces once, so a claim has the same share in
/// each. O(claims + cells + choices x pairs that overlap).
using Claimkeuze = std::function<bool(const gen::ClaimToestand&)>;
std::vector<std::vector<Provinciesom>> optelsommen(const Rekenaar& rekenaar, const std::vector<Kaartclaim>& claims,
                                                   const domain::Matrix* matrix, const std::vector<Claimkeuze>& keuzen);

}  // namespace ruimte::application
