// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "application/kaart/celkaart.hpp"
#include "application/labels.hpp"
#include "application/stukken/document.hpp"
#include "gen/scenario.hpp"

namespace ruimte::application {

/// For whom a report is made, and what it may draw.
struct Scenariolezer {
  Labels labels;
  std::string voor;  ///< function and organisation
  base::Date vandaag;
  bool oefen = false;
  std::function<std::optional<base::Geometry>(std::string_view)> provincievorm = {};  ///< by id; empty: no ground
  const Celkaart* kaart = nullptr;                                                    ///< null: no map
};

/// The report of a scenario as a paper, in Dutch: what was asked, what fits, what does not and why, who gave way, per
/// claim and province, the map, how it was counted again, sources. Prices are in the last part, for experts. O(cells).
stukken::Document scenariodocument(const gen::Scenariouitslag& uitslag, const Scenariolezer& lezer);

}  // namespace ruimte::application
