// SPDX-License-Identifier: EUPL-1.2
#include "spatial/pasproef/pasproef.hpp"

#include <cassert>

#include "spatial/pasproef/check.hpp"
#include "spatial/pasproef/combiner.hpp"
#include "spatial/pasproef/state.hpp"

namespace ruimte::spatial::pasproef {

namespace {

/// Parts that are solved again and again report again and again; who listens sees it rise.
Options rising(Options options) {
  if (!options.progress) return options;
  options.progress = [progress = options.progress, last = std::make_shared<std::int32_t>(0)](std::int32_t p) {
    if (p != 0 && p <= *last) return;
    *last = p;
    progress(p);
  };
  return options;
}

}  // namespace

base::Result<Pasproef, Fault> Pasproef::of(Scenario scenario, const Options& options) {
  if (auto good = detail::check(scenario, options); !good) return base::fail(good.error());
  if (auto good = detail::check_planes(scenario, 0, scenario.first_cell.back()); !good) return base::fail(good.error());
  if (scenario.combinations.empty())
    return Pasproef(std::make_unique<State>(std::move(scenario), options), std::unique_ptr<Combiner>());
  const Options all = rising(options);
  Options first = all;
  if (all.progress) first.progress = [progress = all.progress](std::int32_t p) { progress(p * 2 / 5); };
  auto state = std::make_unique<State>(std::move(scenario), first);
  auto combiner = std::make_unique<Combiner>(*state, all);
  return Pasproef(std::move(state), std::move(combiner));
}

Pasproef::Pasproef(std::unique_ptr<State> state, std::unique_ptr<Combiner> combiner)
    : state_(std::move(state)), combiner_(std::move(combiner)) {}
Pasproef::Pasproef(Pasproef&&) noexcept = default;
Pasproef& Pasproef::operator=(Pasproef&&) noexcept = default;
Pasproef::~Pasproef() = default;

std::size_t Pasproef::nodes() const { return state_->demands().size(); }

std::uint32_t Pasproef::node_of(std::size_t claim, std::uint32_t region) const {
  assert(claim < state_->scenario().claims.size() && region < state_->scenario().claims[claim].demands.size());
  return state_->first_node()[claim] + region;
}

const Demand& Pasproef::demand(std::uint32_t node) const {
  assert(node < nodes());
  return state_->demands()[node];
}

base::Result<void, Fault> Pasproef::set_demand(std::uint32_t node, const Demand& demand) {
  if (node >= nodes()) return base::fail(Fault{"onbekende_knoop", node});
  if (!detail::is_valid(demand)) return base::fail(Fault{"verkeerde_vraag", node});
  state_->set_demand(node, demand);
  return {};
}

base::Result<void, Fault> Pasproef::cells_changed(std::uint64_t first, std::uint64_t end) {
  if (first > end || end > state_->scenario().first_cell.back()) return base::fail(Fault{"onbekende_cellen"});
  state_->changed(first, end);
  auto good = detail::check_planes(state_->scenario(), first, end);
  state_->broken(!good.has_value());
  return good;
}

base::Result<Allocation, Fault> Pasproef::solve() { return combiner_ ? combiner_->solve(*state_) : state_->solve(); }
void Pasproef::forget() { state_->forget(); }

}  // namespace ruimte::spatial::pasproef
