// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "spatial/pasproef/pasproef.hpp"

/// Scenery for the measurements of the pasproef: hills of suitability, patches that are excluded, seeded.
namespace ruimte::bench {

struct LandSet {
  std::uint32_t side = 1'871;   ///< cells; side^2 in all: 3.5 million is the Netherlands at 100 m, 7,484^2 at 25 m
  std::size_t claims = 10;      ///< two ask nationally, half of them per province (12), the rest per region (40)
  std::int32_t steps = 16'000;  ///< different values of suitability
  double tight = 0.9;           ///< of the cells that may be used, what all claims ask at least together
  std::uint64_t seed = 42;
  std::size_t combinations = 0;  ///< each of two claims, at yields from 50 to 90 %
};

struct Land {
  std::vector<std::vector<std::int16_t>> planes;  ///< of the claims, then of the combinations
  spatial::pasproef::Scenario scenario;
  std::size_t nodes = 0;
};

Land make_land(const LandSet& set);

double seconds_of_processor();  ///< of all threads of this program
double peak_megabytes();

struct Figures {
  double median = 0, least = 0, most = 0;
};
Figures figures(std::vector<double> values);

/// SHA-256 of the answer, its first 16 digits.
std::string digest(const spatial::pasproef::Allocation& answer);

}  // namespace ruimte::bench
