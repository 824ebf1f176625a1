// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <stop_token>

#include "spatial/pasproef/tiles.hpp"

namespace ruimte::spatial::pasproef::detail {

/// Where a search may end early, and what it did.
struct Bounds {
  std::stop_token stop;
  std::int64_t most_steps = 0;  ///< 0: no bound
  std::int64_t most_read = 0;   ///< cells read by the tiles, in all; 0: no bound
};

enum class Ending : std::uint8_t { optimal, stopped, out_of_steps, out_of_reading };

class Descent {
 public:
  Descent(Tiles& tiles, const Problem& problem, const Bounds& bounds, Work& work)
      : tiles_(tiles), problem_(problem), bounds_(bounds), work_(work) {}

  /// Lowers the perturbed dual by the best set in either direction, at `step`, then at half of it, down to `last`.
  /// With last 1 the end is an optimum: a function of this kind that no set of nodes can lower by one step up or down
  /// is at its least (L-natural-convex; Murota). Every move goes as far as the dual falls.
  Ending run(Prices& prices, std::int32_t step, std::int32_t last = 1);

  /// From an optimum to the one that is least in every node.
  Ending settle(Prices& prices);

 private:
  /// Until no set helps at this step, or the prices leave the table.
  enum class Round : std::uint8_t { done, left, ended };
  Round round(const Table& table, Prices& prices, std::int32_t step);
  bool move(const Table& table, Prices& prices, std::int32_t step, Way way);
  [[nodiscard]] bool ended();

  Tiles& tiles_;
  const Problem& problem_;
  Bounds bounds_;
  Work& work_;
  Ending ending_ = Ending::optimal;
};

}  // namespace ruimte::spatial::pasproef::detail
