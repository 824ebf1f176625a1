// SPDX-License-Identifier: EUPL-1.2
#include "spatial/pasproef/start.hpp"

#include <algorithm>
#include <bit>

#include "spatial/pasproef/shortage.hpp"

namespace ruimte::spatial::pasproef::detail {
namespace {

constexpr std::uint64_t small_enough = 40'000;  ///< cells that need no smaller sample
constexpr std::uint64_t part = 16;
constexpr std::uint64_t least_of_run = 64;
constexpr std::int64_t most_steps = 60;  ///< of the descent in a sample, which need not reach the end

/// By how much node j is ahead of the best other use, per cell that allows it.
void leads(const Run& run, std::size_t place, const Prices& prices,
           std::vector<std::pair<std::int32_t, std::int64_t>>& out) {
  for (std::uint64_t c = 0; c < run.end - run.first; ++c) {
    const std::int16_t own = run.planes[place][c];
    if (own == excluded) continue;
    std::int32_t other = 0;
    for (std::size_t k = 0; k < run.planes.size(); ++k) {
      const std::int16_t s = run.planes[k][c];
      if (k != place && s != excluded) other = std::max(other, s - prices[run.node[k]]);
    }
    out.emplace_back(own - other, run.weight);
  }
}

/// How far ahead the last cell is that makes `wanted` together with all cells that are further ahead; 0 < wanted <= the
/// weight of all. O(cells) on average.
std::int32_t last_of(std::span<std::pair<std::int32_t, std::int64_t>> lead, std::int64_t wanted) {
  for (;;) {
    if (lead.size() <= 8) {
      std::ranges::sort(lead, std::greater{});
      for (const auto& [by, weight] : lead) {
        wanted -= weight;
        if (wanted <= 0) return by;
      }
      return lead.back().first;
    }
    const std::int32_t a = lead.front().first, b = lead[lead.size() / 2].first, c = lead.back().first;
    const std::int32_t pivot = std::max(std::min(a, b), std::min(std::max(a, b), c));
    const auto level = std::partition(lead.begin(), lead.end(), [&](const auto& l) { return l.first > pivot; });
    const auto behind = std::partition(level, lead.end(), [&](const auto& l) { return l.first == pivot; });
    std::int64_t ahead = 0, equal = 0;
    for (auto i = lead.begin(); i != level; ++i) ahead += i->second;
    for (auto i = level; i != behind; ++i) equal += i->second;
    if (wanted <= ahead) {
      lead = {lead.begin(), level};
    } else if (wanted <= ahead + equal) {
      return pivot;
    } else {
      wanted -= ahead + equal;
      lead = {behind, lead.end()};
    }
  }
}

/// The price at which a node has between lower and upper cells, or the last cell it can get.
std::int32_t fitting_price(std::vector<std::pair<std::int32_t, std::int64_t>>& lead, const Limits& limits) {
  std::int64_t ahead = 0, all = 0;
  std::int32_t least = max_window;
  for (const auto& [by, weight] : lead) {
    ahead += by > 0 ? weight : 0;
    all += weight;
    least = std::min(least, by);
  }
  if (lead.empty() || (ahead >= limits.lower && ahead <= limits.upper)) return 0;
  const std::int64_t wanted = (ahead > limits.upper ? limits.upper : limits.lower) + 1;  // the first that is too many
  return std::clamp(wanted <= all ? last_of(lead, wanted) : least - 1, -2 * max_window, 2 * max_window);
}

std::uint64_t scattered(std::uint64_t i, std::uint64_t below) {
  std::uint64_t h = (i + 1) * 0x9E37'79B9'7F4A'7C15ULL;
  h = (h ^ (h >> 32U)) * 0xD6E8'FEB8'6659'FD93ULL;
  return (h >> 32U) % below;
}

/// Lower bounds that the sample can meet together: else some prices would have no bottom.
void fit_lower(Problem& problem) {
  std::vector<std::vector<MaskCount>> counts;
  counts.reserve(problem.runs.size());
  for (const Run& run : problem.runs) counts.push_back(count_masks(run));
  const Classes classes = merge_classes(problem.runs, counts);
  Supply supply(classes, problem.limits.size());
  std::vector<std::int64_t> target;
  target.reserve(problem.limits.size());
  for (const Limits& l : problem.limits) target.push_back(l.lower);
  if (supply.meets(target)) return;
  for (std::uint32_t j = 0; j < target.size(); ++j) problem.limits[j].lower = supply.got(j);
}

}  // namespace

void settle_singly(const Problem& problem, Prices& prices, int rounds) {
  std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> where(prices.size());
  for (std::uint32_t r = 0; r < problem.runs.size(); ++r) {
    const auto& node = problem.runs[r].node;
    for (std::uint32_t k = 0; k < node.size(); ++k) where[node[k]].emplace_back(r, k);
  }
  std::vector<std::pair<std::int32_t, std::int64_t>> lead;
  for (int i = 0; i < rounds; ++i) {
    for (std::size_t j = 0; j < prices.size(); ++j) {
      lead.clear();
      for (const auto& [r, k] : where[j]) leads(problem.runs[r], k, prices, lead);
      prices[j] = fitting_price(lead, problem.limits[j]);
    }
  }
}

Sample take_sample(const Problem& problem) {
  Sample out;
  out.problem.limits = problem.limits;
  std::vector<std::vector<std::uint64_t>> picked(problem.runs.size());
  for (std::size_t r = 0; r < problem.runs.size(); ++r) {
    const Run& run = problem.runs[r];
    const std::uint64_t cells = run.end - run.first;
    std::uint64_t stride = part;
    while (stride > 1 && cells / stride < least_of_run) stride /= 2;
    for (std::uint64_t at = 0; at < cells; at += stride) {
      picked[r].push_back(at + scattered(at, std::min(stride, cells - at)));
    }
    Run& to = out.problem.runs.emplace_back();
    to.first = out.problem.cells;
    to.end = to.first + picked[r].size();
    to.weight = run.weight * static_cast<std::int64_t>(stride);
    to.node = run.node;
    out.problem.cells = to.end;
  }
  std::size_t total = 0;
  for (const Run& run : out.problem.runs) total += static_cast<std::size_t>(run.end - run.first) * run.node.size();
  out.cells.reserve(total);
  for (std::size_t r = 0; r < problem.runs.size(); ++r) {
    Run& to = out.problem.runs[r];
    for (const std::int16_t* plane : problem.runs[r].planes) {
      const std::int16_t* const begin = out.cells.data() + out.cells.size();
      for (const std::uint64_t c : picked[r]) out.cells.push_back(plane[c]);
      to.planes.push_back(begin);
    }
  }
  fit_lower(out.problem);
  return out;
}

void start(const Problem& problem, Prices& prices, std::size_t threads, const std::stop_token& stop) {
  std::deque<Sample> samples;
  const Problem* smallest = &problem;
  while (smallest->cells > small_enough) {
    const std::uint64_t before = smallest->cells;
    Sample next = take_sample(*smallest);
    if (next.problem.cells * 2 > before) break;  // all runs are short
    smallest = &samples.emplace_back(std::move(next)).problem;
  }
  settle_singly(*smallest, prices, 3);
  double share = 0.3;
  for (auto sample = samples.rbegin(); sample != samples.rend() && !stop.stop_requested(); ++sample, share = 0.06) {
    Tiles tiles(sample->problem, threads);
    const std::int32_t window = newton(tiles, sample->problem, prices, {share, 20, 0});
    const auto step = static_cast<std::int32_t>(std::bit_floor(static_cast<std::uint32_t>(std::max(window / 8, 1))));
    Work work;
    Descent(tiles, sample->problem, {stop, most_steps, 0}, work).run(prices, step, std::max(step / 8, 1));
  }
}

}  // namespace ruimte::spatial::pasproef::detail
