// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "spatial/pasproef/assign.hpp"
#include "spatial/pasproef/classes.hpp"
#include "spatial/pasproef/descent.hpp"
#include "spatial/pasproef/problem.hpp"
#include "spatial/pasproef/shortage.hpp"

namespace ruimte::spatial::pasproef {

/// A scenario with what is kept between answers: counts of masks, tiles, prices.
class Pasproef::State {
 public:
  State(Scenario scenario, const Options& options);

  [[nodiscard]] const Scenario& scenario() const { return scenario_; }
  [[nodiscard]] const std::vector<std::uint32_t>& first_node() const { return first_node_; }
  [[nodiscard]] const std::vector<Demand>& demands() const { return demands_; }

  void set_demand(std::uint32_t node, const Demand& demand) { demands_[node] = demand; }
  void changed(std::uint64_t first, std::uint64_t end);
  void broken(bool yes) { broken_ = yes; }
  base::Result<Allocation, Fault> solve();
  void forget();

 private:
  void count_classes();
  detail::Ending descend(Work& work);
  detail::Ending from_previous(Work& work);
  detail::Ending from_scratch(Work& work);
  detail::Ending by_scaling(Work& work);
  Allocation allocate(detail::Ending ending) const;
  void report(std::int32_t per_mille) const;
  [[nodiscard]] std::size_t threads() const { return static_cast<std::size_t>(options_.threads); }

  Scenario scenario_;
  Options options_;
  std::vector<std::uint32_t> first_node_;
  std::vector<Demand> demands_;
  detail::Problem problem_;
  std::vector<std::vector<detail::MaskCount>> masks_;  ///< per run
  std::vector<char> stale_masks_;                      ///< per run
  std::optional<detail::Classes> classes_;
  std::unique_ptr<detail::Tiles> tiles_;
  detail::Prices prices_;
  bool solved_ = false;  ///< prices_ are those of an answer
  bool broken_ = false;
};

}  // namespace ruimte::spatial::pasproef
