// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "spatial/pasproef/coverage.hpp"
#include "spatial/pasproef/state.hpp"

namespace ruimte::spatial::pasproef {

/// Combinations on top of the exact solver: prices for all uses, the cells whose best use is a combination get it, and
/// the rest is solved exactly for what is then still asked. Starts from the answer without combinations, which is one
/// and the same however it was reached, so this one is too.
class Pasproef::Combiner {
 public:
  /// `alone` has the scenario and outlives this. Copies the planes of the claims.
  Combiner(const State& alone, const Options& options);

  base::Result<Allocation, Fault> solve(State& alone);

 private:
  using Counts = std::vector<std::int64_t>;
  /// Cells with a combination, and what they count per node.
  struct Fixed {
    std::vector<std::uint8_t> use;
    Counts credit;
  };

  [[nodiscard]] const std::vector<Demand>& demands() const { return alone_.demands(); }
  [[nodiscard]] std::int64_t most(std::size_t node) const;
  [[nodiscard]] detail::Terms terms(const Counts& missing) const;
  [[nodiscard]] detail::Terms asked() const;
  Fixed fix(const detail::Prices& prices) const;
  void credit(Fixed& fixed) const;
  void trim(Fixed& fixed, const detail::Prices& prices) const;
  void count(Allocation& answer) const;
  [[nodiscard]] bool is_small() const;
  detail::Prices near_optimum(const detail::Prices& prices) const;
  void try_fixed(const Fixed& fixed, Allocation& best, detail::Prices& after);
  void polish(Allocation& best);
  void look_at_range();
  void suspect(const std::vector<Cut>& cuts);
  void exchange(Allocation& best);
  void bound(Allocation& best);
  void explain(Allocation& best) const;
  void report(std::int32_t per_mille) const;

  const State& alone_;
  Options options_;
  std::vector<std::vector<std::int16_t>> planes_;  ///< of the claims, without the cells that have a combination
  std::unique_ptr<State> rest_;
  std::vector<char> combined_;  ///< per node: a combination counts for it
  detail::Land land_;
  std::int32_t range_ = 1;                 ///< the largest difference of suitability, and one more
  std::vector<detail::Prices> tried_;      ///< prices that may give a good bound
  std::vector<detail::NodeSet> suspects_;  ///< sets of nodes that may explain a shortage
};

}  // namespace ruimte::spatial::pasproef
