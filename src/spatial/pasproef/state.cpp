// SPDX-License-Identifier: EUPL-1.2
#include "spatial/pasproef/state.hpp"

#include <algorithm>
#include <bit>
#include <cassert>

#include "spatial/overlay/parallel.hpp"
#include "spatial/pasproef/check.hpp"
#include "spatial/pasproef/start.hpp"

namespace ruimte::spatial::pasproef {

using detail::Ending;
using detail::Tiles;

namespace {

constexpr double first_share = 0.012, again_share = 0.008;  ///< of the cells in the tables
constexpr int first_newton = 6, again_newton = 4;
constexpr std::int64_t patience = 4;        ///< readings of all cells before an old answer is given up
constexpr std::int64_t steps_per_node = 8;  ///< before scaling takes over, which has a bound
constexpr std::int32_t scaling_step = 1'024;

}  // namespace

Pasproef::State::State(Scenario scenario, const Options& options)
    : scenario_(std::move(scenario)),
      options_(options),
      first_node_(detail::first_nodes(scenario_)),
      problem_(detail::make_problem(scenario_)),
      masks_(problem_.runs.size()),
      stale_masks_(problem_.runs.size(), 1),
      prices_(problem_.limits.size(), 0) {
  for (const Claim& claim : scenario_.claims) {
    demands_.insert(demands_.end(), claim.demands.begin(), claim.demands.end());
  }
}

void Pasproef::State::report(std::int32_t per_mille) const {
  if (options_.progress) options_.progress(per_mille);
}

void Pasproef::State::changed(std::uint64_t first, std::uint64_t end) {
  if (tiles_) tiles_->changed(first, end);
  for (std::size_t r = 0; r < problem_.runs.size(); ++r) {
    if (problem_.runs[r].first < end && first < problem_.runs[r].end) stale_masks_[r] = 1;
  }
  classes_.reset();
}

void Pasproef::State::forget() {
  solved_ = false;
  tiles_.reset();
  std::ranges::fill(prices_, 0);
}

void Pasproef::State::count_classes() {
  if (classes_) return;
  std::vector<std::size_t> stale;
  for (std::size_t r = 0; r < stale_masks_.size(); ++r) {
    if (stale_masks_[r] != 0) stale.push_back(r);
  }
  spatial::detail::in_blocks(threads(), stale.size(), 1, {}, [&](const spatial::detail::Block& b) {
    for (std::size_t i = b.first; i < b.end; ++i) masks_[stale[i]] = detail::count_masks(problem_.runs[stale[i]]);
  });
  std::ranges::fill(stale_masks_, 0);
  classes_ = detail::merge_classes(problem_.runs, masks_);
}

Ending Pasproef::State::from_previous(Work& work) {
  work.from_scratch = false;
  const std::int64_t before = tiles_->cells_read();
  const std::int64_t most_read = before + patience * static_cast<std::int64_t>(problem_.cells);
  detail::newton(*tiles_, problem_, prices_, {again_share, again_newton, most_read});
  const detail::Bounds bounds{options_.stop, steps_per_node * static_cast<std::int64_t>(prices_.size() + 8), most_read};
  detail::Descent descent(*tiles_, problem_, bounds, work);
  Ending ending = descent.run(prices_, 1);
  if (ending == Ending::optimal) ending = descent.settle(prices_);
  work.cells_read += tiles_->cells_read() - before;
  return ending;
}

Ending Pasproef::State::from_scratch(Work& work) {
  forget();
  work.from_scratch = true;
  detail::start(problem_, prices_, threads(), options_.stop);
  report(400);
  tiles_ = std::make_unique<Tiles>(problem_, threads());
  const std::int32_t window = detail::newton(*tiles_, problem_, prices_, {first_share, first_newton, 0});
  report(600);
  const auto step = static_cast<std::int32_t>(std::bit_floor(static_cast<std::uint32_t>(std::max(window / 8, 1))));
  const detail::Bounds bounds{options_.stop, steps_per_node * static_cast<std::int64_t>(prices_.size() + 8), 0};
  detail::Descent descent(*tiles_, problem_, bounds, work);
  Ending ending = descent.run(prices_, step);
  if (ending == Ending::optimal) ending = descent.settle(prices_);
  work.cells_read += tiles_->cells_read();
  return ending;
}

/// From zero with steps that are halved when none helps any more: at most 2 nodes of them per size after the first,
/// since the optimum on a grid of twice the size is near (L-natural proximity).
Ending Pasproef::State::by_scaling(Work& work) {
  forget();
  tiles_ = std::make_unique<Tiles>(problem_, threads());
  detail::Descent descent(*tiles_, problem_, {options_.stop, 0, 0}, work);
  Ending ending = descent.run(prices_, scaling_step);
  if (ending == Ending::optimal) ending = descent.settle(prices_);
  work.cells_read += tiles_->cells_read();
  return ending;
}

Ending Pasproef::State::descend(Work& work) {
  Ending ending = Ending::out_of_reading;
  if (solved_ && tiles_) ending = from_previous(work);
  solved_ = false;
  if (ending == Ending::out_of_reading || (ending == Ending::out_of_steps && !work.from_scratch)) {
    work.steps = 0;
    ending = from_scratch(work);
  }
  if (ending == Ending::out_of_steps) ending = by_scaling(work);
  solved_ = ending == Ending::optimal;
  return ending;
}

Allocation Pasproef::State::allocate(Ending ending) const {
  Allocation out;
  out.prices = prices_;
  out.stopped = ending == Ending::stopped;
  detail::Assignment assigned =
      detail::assign(problem_, prices_, out.stopped ? detail::Choosing::allowed : detail::Choosing::best, threads());
  assert(assigned.complete);
  out.use = std::move(assigned.use);
  out.counts = std::move(assigned.counts);
  for (const std::int64_t count : out.counts) out.hundredths.push_back(100 * count);
  out.primal = assigned.suitability;
  Tiles plain(problem_, threads());
  out.dual = detail::dual(problem_, prices_, (out.stopped ? plain : *tiles_).sum(prices_));
  assert(out.stopped || out.primal == out.dual);
  return out;
}

base::Result<Allocation, Fault> Pasproef::State::solve() {
  if (broken_) return base::fail(Fault{"verkeerde_geschiktheid"});
  report(0);
  count_classes();
  auto shortage = detail::find_shortage(*classes_, demands_, options_.stop);
  if (!shortage) return base::fail(Fault{"gestopt"});
  report(100);
  for (std::size_t j = 0; j < demands_.size(); ++j) {
    problem_.limits[j] = {demands_[j].lower - shortage->missing[j], demands_[j].upper};
  }
  Work work;
  const Ending ending = descend(work);
  report(900);
  work.classes = std::ssize(classes_->cells);
  tiles_->tell(work);
  Allocation out = allocate(ending);
  out.missing = std::move(shortage->missing);
  out.cuts = std::move(shortage->cuts);
  out.work = work;
  report(1'000);
  return out;
}

}  // namespace ruimte::spatial::pasproef
