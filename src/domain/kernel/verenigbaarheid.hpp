// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/types.hpp"
#include "gen/codes.hpp"

/// What functions that ask for the same ground do to each other: data with a version, a reason for every cell.
namespace ruimte::domain {

struct Ruimtefunctie {
  std::string id, naam;
  std::string domein;               ///< `wonen`
  std::vector<std::string> vraagt;  ///< domains that it depends on: `energie`
};

struct Matrixcel {
  gen::Verenigbaarheidscel cel{};
  std::string reden;
};

/// One version. Symmetric by construction: a pair stands under its ids in order.
struct Matrix {
  std::string versie;
  base::Date van;
  Matrixcel zelfde;  ///< two claims of one function
  std::map<std::pair<std::string, std::string>, Matrixcel, std::less<>> cellen;

  /// The order of the two does not matter. Null when this version says nothing about them.
  [[nodiscard]] const Matrixcel* cel(std::string_view een, std::string_view ander) const;
};

struct Verenigbaarheden {
  std::vector<Matrix> matrices;  ///< by first day

  /// The version in force; the first one before any began. Null when there is none.
  [[nodiscard]] const Matrix* op(base::Date dag) const;
};

/// How much a cell stands in the way, the most first: of several pairs the heaviest counts.
constexpr bool zwaarder(gen::Verenigbaarheidscel a, gen::Verenigbaarheidscel b) { return a < b; }

}  // namespace ruimte::domain
