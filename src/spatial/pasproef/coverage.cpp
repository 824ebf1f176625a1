// SPDX-License-Identifier: EUPL-1.2
#include "spatial/pasproef/coverage.hpp"

#include <algorithm>
#include <bit>

#include "spatial/overlay/parallel.hpp"

namespace ruimte::spatial::pasproef::detail {
namespace {

constexpr int sweeps = 3;

bool may_ask(const Demand& d, Level level) { return d.level <= level && d.lower > 0; }

}  // namespace

Coverage::Coverage(const Land& land) : land_(land), classes_(land.runs.size()) {
  spatial::detail::in_blocks(land.threads, land.runs.size(), 1, {}, [&](const spatial::detail::Block& b) {
    for (std::size_t r = b.first; r < b.end; ++r) {
      Run run;
      run.first = land.runs[r].first;
      run.end = land.runs[r].end;
      run.planes = land.runs[r].planes;
      classes_[r] = count_masks(run);
    }
  });
  for (std::uint32_t r = 0; r < land.runs.size(); ++r) {
    for (const Use& use : land.runs[r].uses) {
      for (std::size_t p = 0; p < use.parts; ++p) {
        if (runs_with_.size() <= use.node[p]) runs_with_.resize(std::size_t{use.node[p]} + 1);
        auto& with = runs_with_[use.node[p]];
        if (with.empty() || with.back() != r) with.push_back(r);
      }
    }
  }
}

std::int64_t Coverage::most_in(std::size_t r, const NodeSet& set) const {
  const UseRun& run = land_.runs[r];
  std::array<std::int64_t, max_uses> worth{};
  for (std::size_t u = 0; u < run.uses.size(); ++u) {
    for (std::size_t p = 0; p < run.uses[u].parts; ++p)
      worth[u] += set[run.uses[u].node[p]] != 0 ? run.uses[u].yield[p] : 0;
  }
  std::int64_t sum = 0;
  for (const MaskCount& m : classes_[r]) {
    std::int64_t best = 0;
    for (std::uint64_t rest = m.mask; rest != 0; rest &= rest - 1)
      best = std::max(best, worth[static_cast<std::size_t>(std::countr_zero(rest))]);
    sum += best * m.cells;
  }
  return sum;
}

std::int64_t Coverage::most(const NodeSet& set) const {
  std::int64_t sum = 0;
  for (std::size_t r = 0; r < land_.runs.size(); ++r) sum += most_in(r, set);
  return sum;
}

std::int64_t Coverage::improve(NodeSet& set, std::span<const Demand> demands, Level level) const {
  std::vector<std::int64_t> per_run(land_.runs.size());
  std::int64_t missing = 0;
  for (std::size_t r = 0; r < per_run.size(); ++r) missing -= per_run[r] = most_in(r, set);
  for (std::size_t j = 0; j < set.size(); ++j) missing += set[j] != 0 ? 100 * demands[j].lower : 0;
  bool changed = true;
  for (int i = 0; i < sweeps && changed; ++i) {
    changed = false;
    for (std::size_t j = 0; j < set.size(); ++j) {
      if (!may_ask(demands[j], level)) continue;
      set[j] = set[j] != 0 ? 0 : 1;
      std::int64_t gain = (set[j] != 0 ? 100 : -100) * demands[j].lower;
      std::vector<std::int64_t> now;
      if (j < runs_with_.size()) {
        for (const std::uint32_t r : runs_with_[j]) gain -= now.emplace_back(most_in(r, set)) - per_run[r];
      }
      if (gain <= 0) {
        set[j] = set[j] != 0 ? 0 : 1;
        continue;
      }
      for (std::size_t i_run = 0; i_run < now.size(); ++i_run) per_run[runs_with_[j][i_run]] = now[i_run];
      missing += gain;
      changed = true;
    }
  }
  return missing;
}

std::optional<Cut> Coverage::cut(std::span<const Demand> demands, Level level, std::span<const NodeSet> seeds) const {
  std::int64_t most_missing = 0;
  NodeSet best;
  for (NodeSet set : seeds) {
    for (std::size_t j = 0; j < set.size(); ++j) set[j] = set[j] != 0 && may_ask(demands[j], level) ? 1 : 0;
    const std::int64_t missing = improve(set, demands, level);
    if (missing <= most_missing) continue;
    most_missing = missing;
    best = std::move(set);
  }
  if (most_missing == 0) return std::nullopt;
  Cut out;
  out.level = level;
  out.cells = most(best) / 100;
  for (std::uint32_t j = 0; j < best.size(); ++j) {
    if (best[j] == 0) continue;
    out.nodes.push_back(j);
    out.demand += demands[j].lower;
  }
  return out;
}

}  // namespace ruimte::spatial::pasproef::detail
