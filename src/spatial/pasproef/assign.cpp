// SPDX-License-Identifier: EUPL-1.2
#include "spatial/pasproef/assign.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <unordered_map>

#include "spatial/overlay/parallel.hpp"
#include "spatial/pasproef/flow.hpp"
#include "spatial/pasproef/kernel.hpp"

namespace ruimte::spatial::pasproef::detail {
namespace {

constexpr std::uint64_t chunk_cells = 16 * slice_cells;

/// Of a class with Choosing::allowed: the place that is best at the prices stands above the bits of the mask.
constexpr unsigned best_shift = 48;
constexpr std::uint64_t places_mask = (std::uint64_t{1} << best_shift) - 1;

/// Cells of one run. Free cells are marked `tied` in the uses and stand here by the number of their class.
struct Chunk {
  const Run* run = nullptr;
  std::uint64_t first = 0, end = 0;
  std::int64_t sum = 0;                               ///< of the best values
  std::array<std::int64_t, max_claims + 1> counts{};  ///< per place, of cells that are not free
  std::vector<std::uint64_t> masks;                   ///< per class the places, null as the bit behind the last
  std::vector<std::int64_t> cells;                    ///< per class
  std::vector<std::uint32_t> free_cells;              ///< in order, the class
};

/// Numbers for masks, in order of appearance.
class MaskIds {
 public:
  explicit MaskIds(Chunk& chunk) : chunk_(chunk) {}

  void add(std::uint64_t mask) {
    std::uint32_t& id = mask < few ? direct(mask) : ids_[mask];
    if (id == 0) {
      chunk_.masks.push_back(mask);
      chunk_.cells.push_back(0);
      id = static_cast<std::uint32_t>(chunk_.masks.size());
    }
    ++chunk_.cells[id - 1];
    chunk_.free_cells.push_back(id - 1);
  }

 private:
  static constexpr std::uint64_t few = 1 << 12;
  std::uint32_t& direct(std::uint64_t mask) {
    if (direct_.empty()) direct_.assign(few, 0);
    return direct_[mask];
  }

  Chunk& chunk_;  ///< its masks; their numbers are kept here from 1 on
  std::vector<std::uint32_t> direct_;
  std::unordered_map<std::uint64_t, std::uint32_t> ids_;
};

/// The places of a cell that are best.
std::uint64_t best_places_of(const Slice& s, std::size_t cell) {
  std::int32_t best = 0;
  std::uint64_t mask = std::uint64_t{1} << s.claims;
  for (std::size_t k = 0; k < s.claims; ++k) {
    const std::int16_t suitability = s.planes[k][s.first + cell];
    if (suitability == excluded) continue;
    const std::int32_t v = suitability - s.prices[k];
    if (v < best) continue;
    mask = (v == best ? mask : 0) | (std::uint64_t{1} << k);
    best = v;
  }
  return mask;
}

/// Notes the tied cells of a slice; all at a time when there are many.
void note_ties(const Slice& slice, const std::uint8_t* use, MaskIds& ids) {
  const auto ties = static_cast<std::size_t>(std::count(use, use + slice.count, tied));
  if (ties == 0) return;
  static thread_local Near near;
  const bool many = ties * 16 > slice.count;
  if (many) near_places(slice, 0, near);
  for (std::size_t c = 0; c < slice.count; ++c) {
    if (use[c] == tied) ids.add(many ? near.places[c] : best_places_of(slice, c));
  }
}

/// Places become claims.
void name_claims(const Run& run, std::size_t count, std::uint8_t* use) {
  std::array<std::uint8_t, 256> claim;
  claim.fill(no_use);
  std::ranges::copy(run.claim, claim.begin());
  claim[tied] = tied;
  const auto null = static_cast<std::uint8_t>(run.claim.size());
  const bool same = null == 0 || run.claim.back() + 1 == null;  // ascending, so all are their own place
  for (std::size_t c = 0; same && c < count; ++c) use[c] = use[c] == null ? no_use : use[c];
  for (std::size_t c = 0; !same && c < count; ++c) use[c] = claim[use[c]];
}

void choose_chunk(Chunk& chunk, const Prices& prices, Choosing choosing, std::uint8_t* use) {
  const Run& run = *chunk.run;
  const std::size_t places = run.node.size();
  std::array<std::int32_t, max_claims> price{};
  for (std::size_t k = 0; k < places; ++k) price[k] = prices[run.node[k]];
  MaskIds ids(chunk);
  std::array<std::uint64_t, slice_cells> mask;
  for (std::uint64_t at = chunk.first; at < chunk.end; at += slice_cells) {
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(slice_cells, chunk.end - at));
    const Slice slice{run.planes.data(), static_cast<std::size_t>(at - run.first), count, places, price.data()};
    std::uint8_t* const out = use + at;
    if (choosing == Choosing::allowed) {
      std::array<std::int64_t, max_claims + 1> not_fixed{};  // every cell is free
      masks(slice, mask.data());
      choose(slice, out, not_fixed.data());
      for (std::size_t c = 0; c < count; ++c)
        ids.add(mask[c] | (std::uint64_t{1} << places) | (std::uint64_t{out[c]} << best_shift));
      std::fill_n(out, count, tied);
      continue;
    }
    chunk.sum += choose(slice, out, chunk.counts.data());
    note_ties(slice, out, ids);
    name_claims(run, count, out);
  }
}

/// A class of a run, over its chunks.
struct FreeClass {
  const Run* run;
  std::uint64_t mask;
  std::size_t best;  ///< place, or `tied`
  std::int64_t cells = 0;
  std::vector<std::int64_t> quota;  ///< per place in the mask
  std::size_t turn = 0;             ///< the place that gets the next cell
};

class Division {
 public:
  Division(const Problem& problem, const Prices& prices, Choosing choosing, std::vector<Chunk>& chunks)
      : problem_(problem), prices_(prices), choosing_(choosing), chunks_(chunks), counts_(problem.limits.size(), 0) {
    for (const Chunk& chunk : chunks_) {
      for (std::size_t k = 0; k < chunk.run->node.size(); ++k) counts_[chunk.run->node[k]] += chunk.counts[k];
    }
    number();
  }

  /// Lower bounds first, then every cell: the second step never takes away from what the first has filled. Where any
  /// use will do, either step first gives cells what is best for them.
  bool divide() {
    const std::uint32_t null = problem_.null_node();
    Flow flow(3 + null + classes_.size());
    std::vector<std::uint32_t> to_sink;
    std::int64_t lowest = 0, cells = 0;
    for (std::uint32_t j = 0; j < null; ++j) {
      const Limits need = needed(j);
      if (need.lower < 0 || need.upper < need.lower) return false;
      to_sink.push_back(flow.add(2 + j, sink, need.lower));
      lowest += need.lower;
    }
    to_sink.push_back(flow.add(2 + null, sink, 0));
    std::vector<CellArc> arcs;
    for (std::uint32_t c = 0; c < classes_.size(); ++c) {
      flow.add(source, 3 + null + c, classes_[c].cells);
      cells += classes_[c].cells;
      each_node(classes_[c], [&](std::uint32_t j, std::size_t place) {
        const bool good = choosing_ == Choosing::best || classes_[c].best == place || classes_[c].best == tied;
        arcs.push_back({flow.add(3 + null + c, 2 + j, good ? Flow::unbounded : 0), good});
      });
    }
    std::int64_t placed = flow.augment(source, sink);
    placed += open_others(flow, arcs);
    if (placed != lowest) return false;
    for (const CellArc& a : arcs) {
      if (!a.good) flow.set_capacity(a.number, flow.flow(a.number));
    }
    for (std::uint32_t j = 0; j < null; ++j) flow.set_capacity(to_sink[j], needed(j).upper);
    flow.set_capacity(to_sink[null], Flow::unbounded);
    placed += flow.augment(source, sink);
    placed += open_others(flow, arcs);
    if (placed != cells) return false;
    std::size_t arc = 0;
    for (FreeClass& c : classes_) {
      each_node(c, [&](std::uint32_t j, std::size_t) {
        c.quota.push_back(flow.flow(arcs[arc++].number));
        if (j < null) counts_[j] += c.quota.back();
      });
    }
    return true;
  }

  void give(std::vector<std::uint8_t>& use) {
    std::vector<Turn> turns(classes_.size());
    for (std::size_t i = 0; i < chunks_.size(); ++i) {
      const Chunk& chunk = chunks_[i];
      const std::vector<std::uint32_t>& number = number_[i];
      const auto end = use.begin() + static_cast<std::ptrdiff_t>(chunk.end);
      auto at = use.begin() + static_cast<std::ptrdiff_t>(chunk.first);
      for (const std::uint32_t c : chunk.free_cells) {
        at = std::find(at, end, tied);
        Turn& turn = turns[number[c]];
        if (turn.left == 0) turn = next(classes_[number[c]]);
        --turn.left;
        *at++ = turn.use;
      }
    }
  }

  [[nodiscard]] const std::vector<std::int64_t>& counts() const { return counts_; }

 private:
  [[nodiscard]] Limits needed(std::uint32_t j) const {
    Limits l = problem_.limits[j];
    if (choosing_ == Choosing::best && prices_[j] > 0) l.lower = l.upper;
    if (choosing_ == Choosing::best && prices_[j] < 0) l.upper = l.lower;
    return {std::max<std::int64_t>(l.lower - counts_[j], l.lower == l.upper ? l.lower - counts_[j] : 0),
            l.upper - counts_[j]};
  }

  static constexpr std::uint32_t source = 0, sink = 1;
  struct CellArc {
    std::uint32_t number;
    bool good;  ///< to a use that is best at the prices
  };

  /// What the other arcs add. Only with Choosing::allowed are there any.
  static std::int64_t open_others(Flow& flow, const std::vector<CellArc>& arcs) {
    bool any = false;
    for (const CellArc& a : arcs) {
      any = any || !a.good;
      if (!a.good) flow.set_capacity(a.number, Flow::unbounded);
    }
    return any ? flow.augment(source, sink) : 0;
  }

  template <class Take>
  void each_node(const FreeClass& c, Take&& take) const {
    for (std::uint64_t rest = c.mask; rest != 0; rest &= rest - 1) {
      const auto k = static_cast<std::size_t>(std::countr_zero(rest));
      take(k < c.run->node.size() ? c.run->node[k] : problem_.null_node(), k);
    }
  }

  /// Classes of chunks of one run with equal masks are one.
  void number() {
    std::unordered_map<std::uint64_t, std::uint32_t> ids;
    const Run* run = nullptr;
    for (const Chunk& chunk : chunks_) {
      if (chunk.run != run) ids.clear();
      run = chunk.run;
      auto& numbers = number_.emplace_back();
      for (std::size_t m = 0; m < chunk.masks.size(); ++m) {
        const auto [at, fresh] = ids.try_emplace(chunk.masks[m], static_cast<std::uint32_t>(classes_.size()));
        if (fresh) classes_.push_back({run, chunk.masks[m] & places_mask, chunk.masks[m] >> best_shift, 0, {}, 0});
        classes_[at->second].cells += chunk.cells[m];
        numbers.push_back(at->second);
      }
    }
  }

  /// The use that the next cells of a class get, and how many of them.
  struct Turn {
    std::int64_t left = 0;
    std::uint8_t use = no_use;
  };
  static Turn next(FreeClass& c) {
    while (c.quota[c.turn] == 0) {
      ++c.turn;
      c.mask &= c.mask - 1;
    }
    const auto k = static_cast<std::size_t>(std::countr_zero(c.mask));
    Turn out{c.quota[c.turn], k < c.run->claim.size() ? c.run->claim[k] : no_use};
    c.quota[c.turn] = 0;
    return out;
  }

  const Problem& problem_;
  const Prices& prices_;
  Choosing choosing_;
  std::vector<Chunk>& chunks_;
  std::vector<std::int64_t> counts_;
  std::vector<FreeClass> classes_;
  std::vector<std::vector<std::uint32_t>> number_;  ///< per chunk and its class, the class of the run
};

/// Every cell in turn to a use with more suitability that has room, when its own can do without it.
void move_up(const Chunk& chunk, const std::vector<Limits>& limits, Assignment& out) {
  const Run& run = *chunk.run;
  std::array<std::size_t, 256> place{};
  for (std::size_t k = 0; k < run.claim.size(); ++k) place[run.claim[k]] = k;
  for (std::uint64_t c = chunk.first; c < chunk.end; ++c) {
    const std::uint8_t own = out.use[c];
    const bool used = own != no_use;
    if (used && out.counts[run.node[place[own]]] <= limits[run.node[place[own]]].lower) continue;
    std::int16_t best = used ? run.planes[place[own]][c - run.first] : std::int16_t{0};
    std::uint8_t to = best < 0 ? no_use : own;
    best = std::max<std::int16_t>(best, 0);
    for (std::size_t k = 0; k < run.node.size(); ++k) {
      const std::int16_t s = run.planes[k][c - run.first];
      if (s <= best || out.counts[run.node[k]] >= limits[run.node[k]].upper) continue;
      best = s;
      to = run.claim[k];
    }
    if (to == own) continue;
    if (used) --out.counts[run.node[place[own]]];
    if (to != no_use) ++out.counts[run.node[place[to]]];
    out.use[c] = to;
  }
}

std::int64_t suitability_of(const Chunk& chunk, const std::vector<std::uint8_t>& use) {
  std::array<const std::int16_t*, 256> plane{};
  for (std::size_t k = 0; k < chunk.run->claim.size(); ++k) plane[chunk.run->claim[k]] = chunk.run->planes[k];
  std::int64_t sum = 0;
  for (std::uint64_t c = chunk.first; c < chunk.end; ++c) {
    if (use[c] != no_use) sum += plane[use[c]][c - chunk.run->first];
  }
  return sum;
}

}  // namespace

Assignment assign(const Problem& problem, const Prices& prices, Choosing choosing, std::size_t threads) {
  std::vector<Chunk> chunks;
  for (const Run& run : problem.runs) {
    for (std::uint64_t at = run.first; at < run.end; at += chunk_cells) {
      Chunk& chunk = chunks.emplace_back();
      chunk.run = &run;
      chunk.first = at;
      chunk.end = std::min(at + chunk_cells, run.end);
    }
  }
  Assignment out;
  out.use.resize(problem.cells);
  spatial::detail::in_blocks(threads, chunks.size(), 1, {}, [&](const spatial::detail::Block& b) {
    for (std::size_t i = b.first; i < b.end; ++i) choose_chunk(chunks[i], prices, choosing, out.use.data());
  });
  Division division(problem, prices, choosing, chunks);
  out.complete = division.divide();
  if (!out.complete) return out;
  division.give(out.use);
  out.counts = division.counts();
  for (const Chunk& chunk : chunks) {
    if (choosing == Choosing::allowed) move_up(chunk, problem.limits, out);
  }
  for (const Chunk& chunk : chunks) {
    out.suitability += choosing == Choosing::best ? chunk.sum : suitability_of(chunk, out.use);
  }
  for (std::size_t j = 0; choosing == Choosing::best && j < prices.size(); ++j) {
    out.suitability += out.counts[j] * prices[j];  // a best value is suitability less price
  }
  return out;
}

}  // namespace ruimte::spatial::pasproef::detail
