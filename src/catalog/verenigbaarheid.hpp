// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <vector>

#include "domain/kernel/verenigbaarheid.hpp"
#include "domain/method/werkwijze.hpp"
#include "gen/catalogus_inhoud.hpp"

/// Private to src/catalog: the versions of the compatibility of functions, from their rows.
namespace ruimte::catalog {

struct Verenigbaarheidsrijen {
  std::map<std::string, domain::Ruimtefunctie, std::less<>> functies;
  std::vector<gen::Verenigbaarheidsmatrix> matrices;
  std::vector<gen::Verenigbaarheid> cellen;
};

/// Every version has every pair of functions exactly once, whatever the order of the two. Each mistake is named with
/// the version and the pair: one that is missing, that stands there twice, or that differs by order. O(functions^2).
domain::Verenigbaarheden stel_samen(const Verenigbaarheidsrijen& rijen, std::vector<domain::LoadError>& errors);

}  // namespace ruimte::catalog
