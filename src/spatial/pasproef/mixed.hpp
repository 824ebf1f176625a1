// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <stop_token>
#include <vector>

#include "spatial/pasproef/problem.hpp"

/// The dual with combinations: a cell goes to the use that is worth most, a claim alone or a combination. All values
/// are in hundredths, so that everything stays whole. This function is convex but not L-natural, so there are no exact
/// cuts: any whole prices give a bound, and good ones a good bound.
namespace ruimte::spatial::pasproef::detail {

struct Use {
  std::uint8_t code = 0;  ///< as in Allocation::use
  std::uint8_t parts = 0;
  std::array<std::uint32_t, max_parts> node{};
  std::array<std::int32_t, max_parts> yield{};  ///< hundredths of a cell
};
inline constexpr std::size_t max_uses = max_claims + max_combinations;

/// A run of cells with all their uses: first the claims alone, then the combinations.
struct UseRun {
  std::uint64_t first = 0, end = 0;
  std::int64_t weight = 1;
  std::vector<const std::int16_t*> planes;  ///< per use, its first cell of the run
  std::vector<Use> uses;
  std::size_t alone = 0;  ///< uses of one claim
};

struct Land {
  std::vector<UseRun> runs;
  std::uint64_t cells = 0;
  std::size_t threads = 1;
  std::int32_t shaken = 0;  ///< hundredths by which a value may be off, to tell tied cells apart; 0 in every bound
};

/// The same for the same cell and use, in -by .. by.
inline std::int32_t shake(std::int32_t by, std::uint64_t cell, std::size_t use) {
  const std::uint32_t h = (static_cast<std::uint32_t>(cell) + 7'919U * static_cast<std::uint32_t>(use)) * 0x9E37'79B1U;
  return (static_cast<std::int32_t>(h >> 20U) - 2'048) * (by / 64) / 32;
}
Land make_land(const Scenario& scenario, std::size_t threads);

/// About every 16th cell, with the weight to match.
struct LandSample {
  Land land;
  std::vector<std::int16_t> cells;
};
LandSample sample_land(const Land& land);

/// Prices beyond this are cut off: a bound holds at any prices, and 32 bits hold its values.
inline constexpr std::int32_t mixed_price = 2'000'000;

/// Per node what counts at least and at most, in hundredths, and the lowest price: a node that stays short at that
/// price is let be.
struct Terms {
  std::vector<Limits> limits;
  Prices lowest;
};

/// One reading of all cells.
struct Reading {
  std::int64_t sum = 0;              ///< of the best values
  std::vector<std::int64_t> credit;  ///< per node, at the best uses
  /// Cells of which the two best uses are within the window, per pair of uses in each run; `uses` + 1 squared.
  std::vector<std::vector<std::int64_t>> near;
};
/// O(cells x uses).
Reading read_land(const Land& land, const Prices& prices, std::size_t nodes, std::int32_t window);

/// Per cell its best use when that is a combination, else no_use; a claim alone goes first when they are equal.
std::vector<std::uint8_t> best_combinations(const Land& land, const Prices& prices);

std::int64_t mixed_dual(const Terms& terms, const Prices& prices, std::int64_t sum);

/// Newton steps that lower the dual; at most `rounds`, each a reading of all cells. `share` of the cells is near.
/// Returns the dual. Deterministic, whatever the threads.
/// The least window, in hundredths, in which a share of the cells is near.
std::int32_t mixed_window(const Land& land, const Prices& prices, double share);

struct Search {
  double share = 0.05;
  int rounds = 10;
  std::stop_token stop;
};
std::int64_t lower_mixed(const Land& land, const Terms& terms, const Search& search, Prices& prices);

/// Price by price, up and down by halving steps: for few cells, where the near ones have no slope.
std::int64_t lower_singly(const Land& land, const Terms& terms, Prices& prices);

}  // namespace ruimte::spatial::pasproef::detail
