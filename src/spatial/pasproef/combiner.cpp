// SPDX-License-Identifier: EUPL-1.2
#include "spatial/pasproef/combiner.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include "spatial/pasproef/exchange.hpp"
#include "spatial/pasproef/polish.hpp"

namespace ruimte::spatial::pasproef {

using detail::Land;
using detail::Prices;
using detail::Terms;
using detail::Use;
using detail::UseRun;

namespace {

constexpr int most_rounds = 3, most_sweeps = 20, most_exchanges = 12;
constexpr double tied_share = 0.01;        ///< of the cells, that makes it worth while to tell tied cells apart
constexpr std::int32_t shaken_part = 400;  ///< of the range of suitability
constexpr std::uint64_t few = 5'000'000;   ///< cells x uses x nodes for which every price is tried by itself

const UseRun& run_of(const Land& land, std::uint64_t cell) {
  const auto after = std::ranges::upper_bound(land.runs, cell, {}, &UseRun::first);
  return *(after - 1);
}

const Use* use_of(const UseRun& run, std::uint8_t code) {
  const auto found = std::ranges::find(run.uses, code, &Use::code);
  return found == run.uses.end() ? nullptr : &*found;
}

/// Fewer missing on a harder level goes before all, then more suitability.
bool is_better(const Allocation& a, const Allocation& b, const std::vector<Demand>& demands) {
  std::array<std::int64_t, levels> x{}, y{};
  for (std::size_t j = 0; j < demands.size(); ++j) {
    x[static_cast<std::size_t>(demands[j].level)] += a.missing[j];
    y[static_cast<std::size_t>(demands[j].level)] += b.missing[j];
  }
  return x != y ? x < y : a.primal > b.primal;
}

std::int64_t total(const std::vector<std::int64_t>& counts) {
  return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

Options part_of(const Options& options, std::int32_t from, std::int32_t to) {
  Options out = options;
  if (!options.progress) return out;
  out.progress = [progress = options.progress, from, to](std::int32_t p) { progress(from + (to - from) * p / 1'000); };
  return out;
}

}  // namespace

Pasproef::Combiner::Combiner(const State& alone, const Options& options)
    : alone_(alone),
      options_(options),
      land_(detail::make_land(alone.scenario(), static_cast<std::size_t>(options.threads))) {
  Scenario rest = alone.scenario();
  rest.combinations.clear();
  for (Claim& claim : rest.claims) {
    planes_.emplace_back(claim.suitability.begin(), claim.suitability.end());
    claim.suitability = planes_.back();
  }
  rest_ = std::make_unique<State>(std::move(rest), part_of(options, 500, 800));
  combined_.assign(demands().size(), 0);
  for (const UseRun& run : land_.runs) {
    for (std::size_t u = run.alone; run.first < run.end && u < run.uses.size(); ++u) {
      for (std::size_t p = 0; p < run.uses[u].parts; ++p) combined_[run.uses[u].node[p]] = 1;
    }
  }
}

void Pasproef::Combiner::report(std::int32_t per_mille) const {
  if (options_.progress) options_.progress(per_mille);
}

/// Less than a whole cell on top of `upper` counts for nothing.
std::int64_t Pasproef::Combiner::most(std::size_t node) const {
  return 100 * demands()[node].upper + (combined_[node] != 0 ? 99 : 0);
}

Terms Pasproef::Combiner::terms(const Counts& missing) const {
  Terms out;
  for (std::size_t j = 0; j < demands().size(); ++j) {
    out.limits.push_back({100 * (demands()[j].lower - missing[j]), most(j)});
    out.lowest.push_back(-detail::mixed_price);
  }
  return out;
}

/// All that is asked; a node that stays short even when its cells cost less than any difference of suitability is let
/// be, a harder one later than a softer one.
Terms Pasproef::Combiner::asked() const {
  Terms out = terms(Counts(demands().size(), 0));
  for (std::size_t j = 0; j < demands().size(); ++j)
    out.lowest[j] = -range_ * (4 >> static_cast<unsigned>(demands()[j].level));
  return out;
}

Pasproef::Combiner::Fixed Pasproef::Combiner::fix(const Prices& prices) const {
  Fixed out{detail::best_combinations(land_, prices), Counts(demands().size(), 0)};
  credit(out);
  trim(out, prices);
  return out;
}

void Pasproef::Combiner::credit(Fixed& fixed) const {
  for (const UseRun& run : land_.runs) {
    std::array<std::int64_t, 256> cells{};
    for (std::uint64_t c = run.first; c < run.end; ++c) ++cells[fixed.use[c]];
    for (std::size_t u = run.alone; u < run.uses.size(); ++u) {
      const Use& use = run.uses[u];
      for (std::size_t p = 0; p < use.parts; ++p) fixed.credit[use.node[p]] += use.yield[p] * cells[use.code];
    }
  }
}

/// Where combinations count more than a node may have, those that are least ahead of a claim alone are let go.
void Pasproef::Combiner::trim(Fixed& fixed, const Prices& prices) const {
  const auto too_much = [&](std::size_t j) { return fixed.credit[j] > most(j); };
  std::vector<std::pair<std::int64_t, std::uint64_t>> order;
  for (const UseRun& run : land_.runs) {
    std::vector<char> in(256, 0);
    for (std::size_t u = run.alone; u < run.uses.size(); ++u) {
      for (std::size_t p = 0; p < run.uses[u].parts; ++p) {
        if (too_much(run.uses[u].node[p])) in[run.uses[u].code] = 1;
      }
    }
    const auto value = [&](std::size_t u, std::uint64_t c) {
      std::int64_t v = 100 * std::int64_t{run.planes[u][c - run.first]};
      for (std::size_t p = 0; p < run.uses[u].parts; ++p)
        v -= std::int64_t{run.uses[u].yield[p]} * prices[run.uses[u].node[p]];
      return v;
    };
    if (std::ranges::none_of(in, [](char i) { return i != 0; })) continue;
    for (std::uint64_t c = run.first; c < run.end; ++c) {
      if (fixed.use[c] == no_use || in[fixed.use[c]] == 0) continue;
      std::int64_t other = 0;
      for (std::size_t u = 0; u < run.alone; ++u) {
        if (run.planes[u][c - run.first] != excluded) other = std::max(other, value(u, c));
      }
      order.emplace_back(value(static_cast<std::size_t>(use_of(run, fixed.use[c]) - run.uses.data()), c) - other, c);
    }
  }
  std::ranges::sort(order);
  for (const auto& [ahead, cell] : order) {
    const Use& use = *use_of(run_of(land_, cell), fixed.use[cell]);
    if (std::none_of(use.node.begin(), use.node.begin() + use.parts, too_much)) continue;
    for (std::size_t p = 0; p < use.parts; ++p) fixed.credit[use.node[p]] -= use.yield[p];
    fixed.use[cell] = no_use;
  }
}

/// Counts, missing and suitability of the uses, cell by cell.
void Pasproef::Combiner::count(Allocation& answer) const {
  answer.hundredths.assign(demands().size(), 0);
  answer.primal = 0;
  for (const UseRun& run : land_.runs) {
    std::array<std::int64_t, 256> cells{};
    std::array<const std::int16_t*, 256> plane{};
    for (std::size_t u = 0; u < run.uses.size(); ++u) plane[run.uses[u].code] = run.planes[u];
    for (std::uint64_t c = run.first; c < run.end; ++c) {
      const std::uint8_t use = answer.use[c];
      if (use == no_use) continue;
      ++cells[use];
      answer.primal += plane[use][c - run.first];
    }
    for (const Use& use : run.uses) {
      for (std::size_t p = 0; p < use.parts; ++p) answer.hundredths[use.node[p]] += use.yield[p] * cells[use.code];
    }
  }
  answer.counts.clear();
  answer.missing.clear();
  for (std::size_t j = 0; j < demands().size(); ++j) {
    answer.counts.push_back(answer.hundredths[j] / 100);
    answer.missing.push_back(std::max<std::int64_t>(0, demands()[j].lower - answer.counts[j]));
  }
}

/// Solves the rest exactly beside the cells that have a combination, and keeps the better answer.
void Pasproef::Combiner::try_fixed(const Fixed& fixed, Allocation& best, Prices& after) {
  for (std::size_t k = 0; k < planes_.size(); ++k) {
    const auto& from = alone_.scenario().claims[k].suitability;
    for (std::size_t c = 0; c < fixed.use.size(); ++c) planes_[k][c] = fixed.use[c] == no_use ? from[c] : excluded;
  }
  rest_->forget();
  rest_->changed(0, land_.cells);
  for (std::uint32_t j = 0; j < demands().size(); ++j) {
    const std::int64_t lower = (100 * demands()[j].lower - fixed.credit[j] + 99) / 100;
    rest_->set_demand(j, {std::max<std::int64_t>(lower, 0), (most(j) - fixed.credit[j]) / 100, demands()[j].level});
  }
  auto rest = rest_->solve();
  if (!rest) {
    best.stopped = true;
    return;
  }
  after = rest->prices;
  suspect(rest->cuts);
  const bool stopped = rest->stopped;
  for (std::size_t c = 0; c < fixed.use.size(); ++c) {
    if (fixed.use[c] != no_use) rest->use[c] = fixed.use[c];
  }
  count(*rest);
  Work work = best.work;
  work.cuts += rest->work.cuts;
  work.steps += rest->work.steps;
  work.cells_read += rest->work.cells_read;
  if (is_better(*rest, best, demands())) best = std::move(*rest);
  best.work = work;
  best.stopped = stopped;
}

/// Cells that change use one by one, then the rest exactly again beside the combinations that came of it.
void Pasproef::Combiner::polish(Allocation& best) {
  Counts limits;
  for (std::size_t j = 0; j < demands().size(); ++j) limits.push_back(most(j));
  for (int round = 0; round < most_rounds && !best.stopped; ++round) {
    Allocation next = best;
    detail::Polish polish(land_, demands(), limits, next.use);
    if (!polish.run(most_sweeps, options_.stop)) return;
    count(next);
    Fixed fixed{next.use, Counts(demands().size(), 0)};
    for (std::uint8_t& use : fixed.use) use = use < planes_.size() ? no_use : use;
    credit(fixed);
    if (is_better(next, best, demands())) best = std::move(next);
    Prices after;
    try_fixed(fixed, best, after);
    if (!after.empty()) tried_.push_back(std::move(after));
  }
}

/// Pairs of cells, after the last exact answer: what yields leave over in the limits.
void Pasproef::Combiner::exchange(Allocation& best) {
  const Terms goal = terms(best.missing);
  detail::Exchange exchange(land_, goal.limits, best.prices, best.use);
  for (int i = 0; i < most_exchanges && !options_.stop.stop_requested(); ++i) {
    const int found = exchange.round(options_.stop);
    if (found == 0) break;
  }
  const Counts missing = best.missing;
  count(best);
  if (best.missing == missing) return;
  tried_ = {best.prices};  // the bound is one for the demands less what is missing
  bound(best);
}

/// The lowest bound for the demands less what is missing, at prices that came by or close to them.
void Pasproef::Combiner::bound(Allocation& best) {
  const Terms goal = terms(best.missing);
  std::int64_t least = std::numeric_limits<std::int64_t>::max();
  for (Prices& prices : tried_) {
    for (std::int32_t& p : prices) p = std::clamp(p, -detail::mixed_price, detail::mixed_price);
    const std::int64_t dual = detail::mixed_dual(goal, prices, detail::read_land(land_, prices, prices.size(), -1).sum);
    if (dual >= least) continue;
    least = dual;
    best.prices = prices;
  }
  if (!best.stopped && least / 100 > best.primal) {
    least = detail::lower_mixed(land_, goal, {0.01, 8, options_.stop}, best.prices);
    if (is_small()) least = detail::lower_singly(land_, goal, best.prices);
  }
  best.dual = least >= 0 ? least / 100 : -((99 - least) / 100);
}

void Pasproef::Combiner::explain(Allocation& best) const {
  best.cuts.clear();
  if (total(best.missing) == 0) return;
  const detail::Coverage coverage(land_);
  std::array<std::int64_t, levels> missing{};
  for (std::size_t j = 0; j < demands().size(); ++j)
    missing[static_cast<std::size_t>(demands()[j].level)] += best.missing[j];
  for (std::size_t q = 0; q < levels; ++q) {
    if (missing[q] == 0) continue;
    if (auto cut = coverage.cut(demands(), static_cast<Level>(q), suspects_)) best.cuts.push_back(std::move(*cut));
  }
}

void Pasproef::Combiner::suspect(const std::vector<Cut>& cuts) {
  for (const Cut& cut : cuts) {
    auto& set = suspects_.emplace_back(demands().size(), 0);
    for (const std::uint32_t j : cut.nodes) set[j] = 1;
  }
}

void Pasproef::Combiner::look_at_range() {
  std::int32_t low = 0, high = 0;
  for (const UseRun& run : land_.runs) {
    for (const std::int16_t* plane : run.planes) {
      for (std::uint64_t c = 0; c < run.end - run.first; ++c) {
        low = std::min<std::int32_t>(low, plane[c] == excluded ? low : plane[c]);
        high = std::max<std::int32_t>(high, plane[c]);
      }
    }
  }
  range_ = high - low + 1;
}

bool Pasproef::Combiner::is_small() const {
  return land_.cells * (planes_.size() + alone_.scenario().combinations.size()) * demands().size() < few;
}

/// From the prices without combinations to those with.
Prices Pasproef::Combiner::near_optimum(const Prices& prices) const {
  const Terms goal = asked();
  Prices out = prices;
  for (std::size_t j = 0; j < out.size(); ++j) out[j] = std::clamp(out[j], goal.lowest[j], detail::mixed_price);
  {
    const detail::LandSample sample = detail::sample_land(land_);
    detail::lower_mixed(sample.land, goal, {0.3, 15, options_.stop}, out);
    detail::lower_mixed(sample.land, goal, {0.06, 20, options_.stop}, out);
  }
  detail::lower_mixed(land_, goal, {0.02, 15, options_.stop}, out);
  if (is_small()) detail::lower_singly(land_, goal, out);
  return out;
}

base::Result<Allocation, Fault> Pasproef::Combiner::solve(State& alone) {
  auto first = alone.solve();
  if (!first) return first;
  Allocation best = std::move(*first);
  tried_ = {best.prices};
  suspects_.clear();
  suspect(best.cuts);
  count(best);
  if (!best.stopped) {
    look_at_range();
    const Terms goal = asked();
    Prices prices = near_optimum(best.prices);
    const bool has_ties = detail::mixed_window(land_, prices, tied_share) <= 100;
    for (int round = 0; round < most_rounds && !best.stopped; ++round) {
      land_.shaken = has_ties ? std::max(100 * range_ / shaken_part >> (2 * round), 64) : 0;
      if (round > 0 || has_ties) detail::lower_mixed(land_, goal, {0.01, 6, options_.stop}, prices);
      report(500);
      auto& set = suspects_.emplace_back(demands().size(), 0);
      for (std::size_t j = 0; j < set.size(); ++j) set[j] = 2 * prices[j] <= goal.lowest[j] ? 1 : 0;
      tried_.push_back(prices);
      const std::int64_t missing = total(best.missing), primal = best.primal;
      const Fixed fixed = fix(prices);
      land_.shaken = 0;
      try_fixed(fixed, best, prices);
      tried_.push_back(prices);
      for (std::size_t j = 0; j < prices.size(); ++j)
        prices[j] = std::clamp(prices[j], goal.lowest[j], detail::mixed_price);
      if (round > 0 && !has_ties && missing == total(best.missing) && primal == best.primal) break;
    }
    polish(best);
  }
  report(850);
  bound(best);
  if (!best.stopped && best.dual > best.primal) exchange(best);
  explain(best);
  report(1'000);
  return best;
}

}  // namespace ruimte::spatial::pasproef
