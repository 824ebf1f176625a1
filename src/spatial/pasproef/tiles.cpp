// SPDX-License-Identifier: EUPL-1.2
#include "spatial/pasproef/tiles.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <memory>

#include "spatial/overlay/parallel.hpp"
#include "spatial/pasproef/kernel.hpp"

namespace ruimte::spatial::pasproef::detail {
namespace {

constexpr std::uint64_t least_tile = 16'384;
constexpr std::uint64_t most_tiles = 192;
constexpr std::size_t sample_cells = 16'384, together = 4;  ///< of one line of the cache

struct Places {
  std::array<const std::int16_t*, max_claims> planes{};
  std::array<std::int32_t, max_claims> prices{};
  std::size_t count = 0;

  Places(const Run& run, std::uint64_t first, const Prices& all) : count(run.planes.size()) {
    for (std::size_t k = 0; k < count; ++k) {
      planes[k] = run.planes[k] + (first - run.first);
      prices[k] = all[run.node[k]];
    }
  }
  [[nodiscard]] Slice slice(std::uint64_t at, std::uint64_t cells) const {
    const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(slice_cells, cells - at));
    return {planes.data(), static_cast<std::size_t>(at), size, count, prices.data()};
  }
};

/// The choices of a cell within the window, packed, by place with null last.
std::size_t choices_of(const Slice& s, std::size_t cell, std::int32_t window, std::uint64_t* out) {
  std::array<std::int32_t, max_claims> value;
  std::int32_t best = 0;
  for (std::size_t k = 0; k < s.claims; ++k) {
    const std::int16_t suitability = s.planes[k][s.first + cell];
    value[k] = suitability == excluded ? -(1 << 30) : suitability - s.prices[k];
    best = std::max(best, value[k]);
  }
  std::size_t count = 0;
  for (std::size_t k = 0; k < s.claims; ++k) {
    out[count] = packed(static_cast<std::uint32_t>(k), static_cast<std::uint32_t>(best - value[k]) & 0x3fffU);
    count += best - value[k] <= window ? 1 : 0;
  }
  if (best <= window) {
    out[count++] = packed(static_cast<std::uint32_t>(s.claims), static_cast<std::uint32_t>(best));
  }
  return count;
}

/// Cells whose choices are all tied, by the set of their places: with few levels of suitability that are most.
class Ties {
 public:
  static constexpr std::size_t most_places = 12;

  void add(std::uint64_t places) {
    if (cells_.empty()) cells_.assign(std::size_t{1} << (most_places + 1), 0);
    if (cells_[places]++ == 0) seen_.push_back(static_cast<std::uint32_t>(places));
  }
  void move_to(Signatures& signatures) {
    std::array<std::uint64_t, most_places + 1> choices;
    for (const std::uint32_t places : seen_) {
      std::size_t count = 0;
      for (std::uint32_t rest = places; rest != 0; rest &= rest - 1)
        choices[count++] = packed(static_cast<std::uint32_t>(std::countr_zero(rest)), 0);
      signatures.add(std::span(choices).first(count), cells_[places]);
      cells_[places] = 0;
    }
    seen_.clear();
  }

 private:
  std::vector<std::uint32_t> cells_, seen_;
};

constexpr std::size_t dense = 16;  ///< a slice with more than one near cell in so many is looked at as a whole

}  // namespace

struct Tiles::Scratch {
  Totals totals;
  Near near;
  Ties ties;
  Signatures signatures;
  Sides sides;
  std::vector<std::int64_t> turns;
};

Tiles::Tiles(const Problem& problem, std::size_t threads) : problem_(problem), threads_(threads) {
  const std::uint64_t size = std::max(least_tile, problem.cells / most_tiles);
  for (std::uint32_t r = 0; r < problem.runs.size(); ++r) {
    for (std::uint64_t at = problem.runs[r].first; at < problem.runs[r].end; at += size) {
      Tile& tile = tiles_.emplace_back();
      tile.run = r;
      tile.first = at;
      tile.end = std::min(at + size, problem.runs[r].end);
    }
  }
}

template <class Work, class Gather>
void Tiles::each(const std::vector<std::uint32_t>& which, Work&& work, Gather&& gather) {
  std::uint64_t cells = 0;
  for (const std::uint32_t t : which) cells += tiles_[t].end - tiles_[t].first;
  cells_read_ += static_cast<std::int64_t>(cells);
  const std::size_t threads = cells < 500'000 ? 1 : threads_;
  std::vector<std::unique_ptr<Scratch>> scratch(threads);
  spatial::detail::in_blocks(threads, which.size(), 1, {}, [&](const spatial::detail::Block& b) {
    auto& own = scratch[b.worker];
    if (!own) own = std::make_unique<Scratch>();
    for (std::size_t i = b.first; i < b.end; ++i) work(tiles_[which[i]], *own, i);
  });
  for (const auto& own : scratch) {
    if (own) gather(*own);
  }
}

std::int32_t Tiles::window_for(const Prices& prices, double share) const {
  std::vector<std::int32_t> margins;
  margins.reserve(sample_cells + 1);
  const std::uint64_t stride = problem_.cells / sample_cells + 1;
  std::uint64_t next = 0, passed = 0;
  const auto step_to_next = [&] { next += margins.size() % together == 0 ? (stride - 1) * together + 1 : 1; };
  for (const Run& run : problem_.runs) {
    const Places places(run, run.first, prices);
    const std::uint64_t cells = run.end - run.first;
    for (; next < passed + cells; step_to_next()) {
      std::int32_t best = 0, second = -(1 << 30);
      for (std::size_t k = 0; k < places.count; ++k) {
        const std::int16_t s = places.planes[k][next - passed];
        if (s == excluded) continue;
        const std::int32_t v = s - places.prices[k];
        second = std::max(second, std::min(v, best));
        best = std::max(best, v);
      }
      margins.push_back(std::min(best - second, max_window));
    }
    passed += cells;
  }
  if (margins.empty()) return 2;
  const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(margins.size() - 1));
  std::ranges::nth_element(margins, margins.begin() + at);
  return std::clamp(margins[static_cast<std::size_t>(at)], 2, max_window);
}

std::int64_t Tiles::spread(const Tile& tile, const Prices& prices) const {
  std::int64_t low = 0, high = 0;
  const Run& run = problem_.runs[tile.run];
  for (std::size_t k = 0; k < run.node.size(); ++k) {
    const std::int64_t d = std::int64_t{prices[run.node[k]]} - tile.at[k];
    low = std::min(low, d);
    high = std::max(high, d);
  }
  return high - low;
}

void Tiles::read(Tile& tile, const Prices& prices, Scratch& scratch) const {
  const Run& run = problem_.runs[tile.run];
  const Places places(run, tile.first, prices);
  tile.window = window_;
  tile.at.assign(places.prices.begin(), places.prices.begin() + static_cast<std::ptrdiff_t>(places.count));
  scratch.signatures.clear();
  scratch.totals.sum = 0;
  std::fill_n(scratch.totals.counts, places.count + 1, std::int64_t{0});
  std::array<std::uint64_t, max_claims + 1> choices;
  for (std::uint64_t at = 0; at < tile.end - tile.first; at += slice_cells) {
    const Slice slice = places.slice(at, tile.end - tile.first);
    scan(slice, tile.window, scratch.totals);
    const bool many = scratch.totals.near_count * dense > slice.count && places.count <= Ties::most_places;
    if (many) near_places(slice, tile.window, scratch.near);
    for (std::size_t i = 0; i < scratch.totals.near_count; ++i) {
      const std::size_t cell = scratch.totals.near[i];
      if (many && scratch.near.apart[cell] == 0) {
        scratch.ties.add(scratch.near.places[cell]);
        continue;
      }
      const std::size_t count = choices_of(slice, cell, tile.window, choices.data());
      scratch.signatures.add(std::span(choices).first(count));
    }
  }
  scratch.ties.move_to(scratch.signatures);
  tile.sum = scratch.totals.sum;
  tile.counts.assign(scratch.totals.counts, scratch.totals.counts + places.count + 1);
  tile.near = scratch.signatures.entries();
  tile.more = scratch.signatures.more();
}

void Tiles::prepare(const Prices& prices, std::int32_t width) {
  assert(width <= max_window);
  window_ = std::max(window_, width);
  std::vector<std::uint32_t> stale;
  for (std::uint32_t t = 0; t < tiles_.size(); ++t) {
    if (tiles_[t].window < 0 || tiles_[t].window - spread(tiles_[t], prices) < width) stale.push_back(t);
  }
  each(
      stale, [&](Tile& tile, Scratch& scratch, std::size_t) { read(tile, prices, scratch); }, [](const Scratch&) {});
}

void Tiles::count_turns(const Tile& tile, const Prices& prices, const Ray& ray, Scratch& scratch) const {
  const Run& run = problem_.runs[tile.run];
  const Places places(run, tile.first, prices);
  std::array<bool, max_claims> in_set{};
  for (std::size_t k = 0; k < places.count; ++k) in_set[k] = ray.set[run.node[k]] != 0;
  for (std::uint64_t at = 0; at < tile.end - tile.first; at += slice_cells) {
    const Slice slice = places.slice(at, tile.end - tile.first);
    split(slice, in_set.data(), scratch.sides);
    for (std::size_t c = 0; c < slice.count; ++c) {
      if (scratch.sides.inside[c] < -(1 << 29)) continue;
      const std::int32_t ahead = scratch.sides.inside[c] - scratch.sides.outside[c];
      const std::int32_t turn = std::clamp(ray.way == Way::raise ? ahead : -ahead, 0, farthest);
      scratch.turns[static_cast<std::size_t>(turn)] += run.weight;
    }
  }
}

Table Tiles::table(const Prices& prices, std::int32_t width) {
  prepare(prices, width);
  Table out(problem_, prices, width, last_lines_);
  for (const Tile& tile : tiles_) add_to(out, tile, prices);
  ++tables_;
  last_lines_ = out.entries().size();
  lines_ = std::max(lines_, std::ssize(out.entries()));
  choices_ = std::max(choices_, out.choices());
  return out;
}

void Tiles::tell(Work& work) const {
  work.tables += tables_;
  work.sums += sums_;
  work.searches += searches_;
  work.lines = std::max(work.lines, lines_);
  work.choices = std::max(work.choices, choices_);
  work.tiles_bytes = bytes();
}

void Tiles::add_to(Table& table, const Tile& tile, const Prices& prices) const {
  const Run& run = problem_.runs[tile.run];
  const std::size_t places = run.node.size();
  std::array<std::int32_t, max_claims + 1> moved{};
  std::array<std::uint32_t, max_claims + 1> node;
  for (std::size_t k = 0; k < places; ++k) {
    moved[k] = prices[run.node[k]] - tile.at[k];
    node[k] = run.node[k];
  }
  node[places] = problem_.null_node();
  std::int64_t sum = tile.sum;
  std::array<std::int64_t, max_claims + 1> single{};
  for (std::size_t k = 0; k <= places; ++k) {
    single[k] = tile.counts[k];
    sum -= tile.counts[k] * moved[k];
  }
  std::array<std::uint32_t, max_claims + 1> place;
  std::array<std::int32_t, max_claims + 1> value;
  std::array<Choice, max_claims + 1> choices;
  for (const Signature& s : tile.near) {
    std::size_t count = 0;
    std::int32_t best = -(1 << 30);
    each_choice(s, tile.more, [&](std::uint32_t k, std::int32_t below) {
      place[count] = k;
      value[count] = -below - moved[k];
      best = std::max(best, value[count++]);
    });
    sum += std::int64_t{s.cells} * best;
    std::size_t kept = 0, last = 0;
    for (std::size_t i = 0; i < count; ++i) {
      if (best - value[i] > table.width()) continue;
      last = place[i];
      choices[kept++] = {node[place[i]], best - value[i]};
    }
    if (kept == 1) {
      single[last] += s.cells;
    } else {
      table.add(std::span(choices).first(kept), s.cells * run.weight);
    }
  }
  table.add_sum(sum * run.weight);
  for (std::size_t k = 0; k <= places; ++k) table.add_single(node[k], single[k] * run.weight);
}

std::int64_t Tiles::known_sum(const Tile& tile, const Prices& prices) const {
  const Run& run = problem_.runs[tile.run];
  std::array<std::int32_t, max_claims + 1> moved{};
  std::int64_t sum = tile.sum;
  for (std::size_t k = 0; k < run.node.size(); ++k) {
    moved[k] = prices[run.node[k]] - tile.at[k];
    sum -= tile.counts[k] * moved[k];
  }
  for (const Signature& s : tile.near) {
    std::int32_t best = -(1 << 30);
    each_choice(s, tile.more, [&](std::uint32_t k, std::int32_t below) { best = std::max(best, -below - moved[k]); });
    sum += std::int64_t{s.cells} * best;
  }
  return sum * run.weight;
}

std::int64_t Tiles::sum(const Prices& prices) {
  ++sums_;
  std::int64_t total = 0;
  std::vector<std::uint32_t> far;
  for (std::uint32_t t = 0; t < tiles_.size(); ++t) {
    if (tiles_[t].window < 0 || spread(tiles_[t], prices) > tiles_[t].window) {
      far.push_back(t);
    } else {
      total += known_sum(tiles_[t], prices);
    }
  }
  std::vector<std::int64_t> sums(far.size(), 0);
  each(
      far,
      [&](const Tile& tile, Scratch& scratch, std::size_t i) {
        const Run& run = problem_.runs[tile.run];
        const Places places(run, tile.first, prices);
        scratch.totals.sum = 0;
        for (std::uint64_t at = 0; at < tile.end - tile.first; at += slice_cells) {
          scan(places.slice(at, tile.end - tile.first), -1, scratch.totals);
        }
        sums[i] = scratch.totals.sum * run.weight;
      },
      [](const Scratch&) {});
  for (const std::int64_t s : sums) total += s;
  return total;
}

void Tiles::changed(std::uint64_t first, std::uint64_t end) {
  for (Tile& tile : tiles_) {
    if (tile.first < end && first < tile.end) tile.window = -1;
  }
}

std::size_t Tiles::bytes() const {
  std::size_t total = tiles_.size() * sizeof(Tile);
  for (const Tile& t : tiles_) {
    total += t.near.capacity() * sizeof(Signature) + (t.more.capacity() + t.counts.capacity()) * sizeof(std::int64_t);
  }
  return total;
}

std::vector<std::int64_t> Tiles::turns(const Prices& prices, const NodeSet& set, Way way) {
  ++searches_;
  std::vector<std::uint32_t> touched;
  for (std::uint32_t t = 0; t < tiles_.size(); ++t) {
    const auto& node = problem_.runs[tiles_[t].run].node;
    if (std::ranges::any_of(node, [&](std::uint32_t j) { return set[j] != 0; })) touched.push_back(t);
  }
  std::vector<std::int64_t> total(farthest + 1, 0);
  each(
      touched,
      [&](const Tile& tile, Scratch& scratch, std::size_t) {
        if (scratch.turns.empty()) scratch.turns.assign(farthest + 1, 0);
        count_turns(tile, prices, {set, way}, scratch);
      },
      [&](const Scratch& scratch) {
        for (std::size_t i = 0; i < scratch.turns.size(); ++i) total[i] += scratch.turns[i];
      });
  return total;
}

}  // namespace ruimte::spatial::pasproef::detail
