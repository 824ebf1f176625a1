// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/method/werkwijze.hpp"

/// Reading one method file. Private to src/domain/method.
namespace ruimte::domain::load {

/// Where in which file a mistake stands.
struct Place {
  std::vector<LoadError>& errors;
  std::string_view bestand;
  std::string pointer;

  [[nodiscard]] Place in(std::string_view step) const { return {errors, bestand, pointer + std::string(step)}; }
  void error(std::string_view step, std::string melding) const {
    errors.push_back({std::string(bestand), pointer + std::string(step), std::move(melding)});
  }
};

/// Phases that an effect of another noun moves a dossier from and to (arguments `<noun>_van`, `<noun>_naar`).
class Routes {
 public:
  void add(Soort soort, const std::string& van, const std::string& naar) {
    left_.emplace(soort, van);
    reached_.emplace(soort, naar);
  }
  [[nodiscard]] bool reached(Soort soort, const std::string& fase) const { return reached_.contains({soort, fase}); }
  [[nodiscard]] bool left(Soort soort, const std::string& fase) const { return left_.contains({soort, fase}); }

 private:
  std::set<std::pair<Soort, std::string>> reached_, left_;
};

struct Names {
  const Registry& registry;
  const Referentie& referentie;
  Routes& routes;
};

/// Empty after a mistake that leaves nothing to read; other mistakes are recorded and reading goes on.
std::optional<Levensloop> levensloop(std::string_view json, const Names& names, const Place& at);

}  // namespace ruimte::domain::load
