// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "modelcheck/opbouw.hpp"

namespace ruimte::modelcheck {

/// What makes a scope: the acts that it tries, and how it begins. Private to src/modelcheck.
struct Recept {
  std::string id, naam;
  std::vector<std::pair<domain::Soort, std::vector<std::string>>> handelingen;
  std::function<void(Opzet&, Opbouw&)> bouw;                          ///< fills cast, limits and starting states
  std::function<void(domain::Referentie&)> catalogus = [](auto&) {};  ///< what this small world leaves out
  std::vector<std::string> provincies{"pv26"};
  bool lang = false;
  bool methoden = false;  ///< the method itself changes: needs the texts of methods
};

const std::vector<Recept>& recepten();

}  // namespace ruimte::modelcheck
