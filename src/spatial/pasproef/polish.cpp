// SPDX-License-Identifier: EUPL-1.2
#include "spatial/pasproef/polish.hpp"

#include <algorithm>

#include "spatial/overlay/parallel.hpp"

namespace ruimte::spatial::pasproef::detail {
namespace {

constexpr std::size_t cells_per_kind = 48;
constexpr std::uint64_t few_moves = 1'200;  ///< cells x uses of which all pairs are tried

}  // namespace

Polish::Polish(const Land& land, std::span<const Demand> demands, std::span<const std::int64_t> most,
               std::vector<std::uint8_t>& use)
    : land_(land), demands_(demands), most_(most), use_(use) {}

std::size_t Polish::use_at(const UseRun& run, std::uint64_t cell) const {
  std::size_t u = 0;
  while (u < run.uses.size() && run.uses[u].code != use_[cell]) ++u;
  return u;
}

std::int32_t Polish::worth(const UseRun& run, std::size_t use, std::uint64_t cell) const {
  return use == run.uses.size() ? 0 : run.planes[use][cell - run.first];
}

void Polish::count() {
  credit_.assign(demands_.size(), 0);
  for (const UseRun& run : land_.runs) {
    std::array<std::int64_t, 256> cells{};
    for (std::uint64_t c = run.first; c < run.end; ++c) ++cells[use_[c]];
    for (std::size_t u = 0; u < run.uses.size(); ++u) add(run, u, cells[run.uses[u].code]);
  }
}

void Polish::add(const UseRun& run, std::size_t use, std::int64_t sign) {
  if (use == run.uses.size()) return;
  for (std::size_t p = 0; p < run.uses[use].parts; ++p) credit_[run.uses[use].node[p]] += sign * run.uses[use].yield[p];
}

/// A harder level goes before all that softer ones can win by one cell.
std::int64_t Polish::weight(std::size_t node) const {
  constexpr std::array<std::int64_t, levels> weights{1'000'000, 1'000, 1};
  return weights[static_cast<std::size_t>(demands_[node].level)];
}

std::int64_t Polish::missing(std::size_t node) const {
  return weight(node) * std::max<std::int64_t>(0, 100 * demands_[node].lower - credit_[node]);
}

bool Polish::within(const UseRun& run, std::size_t use) const {
  if (use == run.uses.size()) return true;
  const Use& u = run.uses[use];
  for (std::size_t p = 0; p < u.parts; ++p) {
    if (credit_[u.node[p]] > most_[u.node[p]]) return false;
  }
  return true;
}

std::int64_t Polish::missing_of(const UseRun& run, std::size_t use) const {
  std::int64_t sum = 0;
  for (std::size_t p = 0; use < run.uses.size() && p < run.uses[use].parts; ++p) sum += missing(run.uses[use].node[p]);
  return sum;
}

bool Polish::gain(const UseRun& run, std::size_t from, std::size_t to, std::int64_t& less) {
  less = missing_of(run, from);
  add(run, from, -1);
  less -= missing_of(run, from);
  less += missing_of(run, to);
  add(run, to, 1);
  less -= missing_of(run, to);
  const bool good = within(run, to);
  add(run, from, 1);
  add(run, to, -1);
  return good;
}

std::vector<Polish::Kind> Polish::kinds() {
  std::vector<Kind> out;
  for (std::uint32_t r = 0; r < land_.runs.size(); ++r) {
    const UseRun& run = land_.runs[r];
    if (run.first == run.end) continue;
    for (std::size_t from = 0; from <= run.uses.size(); ++from) {
      for (std::size_t to = 0; to <= run.uses.size(); ++to) {
        std::int64_t less = 0;
        if (from == to || !gain(run, from, to, less) || less < 0) continue;
        Kind& kind = out.emplace_back();
        kind.run = r;
        kind.from = static_cast<std::uint16_t>(from);
        kind.to = static_cast<std::uint16_t>(to);
        kind.less = less;
      }
    }
  }
  return out;
}

/// The cells that lose least, per kind; where nothing less is missing only those that win.
void Polish::find_cells(std::vector<Kind>& kinds) const {
  std::vector<std::size_t> begin(land_.runs.size() + 1, kinds.size());
  for (std::size_t i = kinds.size(); i-- > 0;) begin[kinds[i].run] = i;
  for (std::size_t r = land_.runs.size(); r-- > 0;) begin[r] = std::min(begin[r], begin[r + 1]);
  spatial::detail::in_blocks(land_.threads, land_.runs.size(), 1, {}, [&](const spatial::detail::Block& b) {
    for (std::size_t r = b.first; r < b.end; ++r) {
      const UseRun& run = land_.runs[r];
      std::vector<std::vector<Kind*>> by_use(run.uses.size() + 1);
      for (std::size_t i = begin[r]; i < begin[r + 1]; ++i) by_use[kinds[i].from].push_back(&kinds[i]);
      for (std::uint64_t c = run.first; c < run.end; ++c) {
        const std::size_t from = use_at(run, c);
        const std::int32_t now = worth(run, from, c);
        for (Kind* kind : by_use[from]) {
          const std::int32_t then = worth(run, kind->to, c);
          if (then == excluded || (kind->less == 0 && then <= now)) continue;
          auto& cells = kind->cells;
          if (cells.size() == cells_per_kind && now - then >= cells.front().first) continue;
          cells.emplace_back(now - then, c);
          std::ranges::push_heap(cells);
          if (cells.size() <= cells_per_kind) continue;
          std::ranges::pop_heap(cells);
          cells.pop_back();
        }
      }
      for (std::size_t i = begin[r]; i < begin[r + 1]; ++i) std::ranges::sort(kinds[i].cells);
    }
  });
}

/// The cheapest first: what is lost per hundredth that is missing no longer.
bool Polish::sweep() {
  std::vector<Kind> all = kinds();
  find_cells(all);
  std::erase_if(all, [](const Kind& k) { return k.cells.empty(); });
  std::ranges::stable_sort(all, [](const Kind& a, const Kind& b) {
    if ((a.less > 0) != (b.less > 0)) return a.less > 0;
    const std::int64_t x = a.cells.front().first, y = b.cells.front().first;
    return a.less == 0 ? x < y : x * (b.less / 100 + 1) < y * (a.less / 100 + 1);
  });
  bool better = false;
  for (const Kind& kind : all) {
    const UseRun& run = land_.runs[kind.run];
    for (const auto& [loss, cell] : kind.cells) {
      if (use_at(run, cell) != kind.from) continue;
      std::int64_t less = 0;
      if (!gain(run, kind.from, kind.to, less) || less < 0 || (less == 0 && loss >= 0)) break;
      add(run, kind.from, -1);
      add(run, kind.to, 1);
      use_[cell] = kind.to == run.uses.size() ? no_use : run.uses[kind.to].code;
      better = true;
    }
  }
  return better;
}

/// All pairs of changes of two cells.
bool Polish::pairs() {
  bool better = false;
  const auto each = [&](std::uint64_t from_cell, auto&& take) {
    for (const UseRun& run : land_.runs) {
      for (std::uint64_t c = std::max(run.first, from_cell); c < run.end; ++c) {
        for (std::size_t to = 0; to <= run.uses.size(); ++to) {
          const std::size_t from = use_at(run, c);
          if (to == from || worth(run, to, c) == excluded) continue;
          if (take(run, c, from, to)) return true;
        }
      }
    }
    return false;
  };
  const auto all_missing = [&] {
    std::int64_t sum = 0;
    for (std::size_t j = 0; j < demands_.size(); ++j)
      sum += weight(j) * std::max<std::int64_t>(0, demands_[j].lower - credit_[j] / 100);
    return sum;
  };
  const auto give = [&](const UseRun& run, std::uint64_t c, std::size_t from, std::size_t to) {
    add(run, from, -1);
    add(run, to, 1);
    use_[c] = to == run.uses.size() ? no_use : run.uses[to].code;
  };
  std::int64_t now = all_missing();
  each(0, [&](const UseRun& run, std::uint64_t c, std::size_t from, std::size_t to) {
    const std::int32_t own = worth(run, to, c) - worth(run, from, c);
    give(run, c, from, to);
    const bool found = each(c + 1, [&](const UseRun& other, std::uint64_t d, std::size_t was, std::size_t then) {
      const std::int32_t both = own + worth(other, then, d) - worth(other, was, d);
      give(other, d, was, then);
      const std::int64_t missing = all_missing();
      if (within(run, to) && within(other, then) && (missing < now || (missing == now && both > 0))) {
        now = missing;
        return true;
      }
      give(other, d, then, was);
      return false;
    });
    better = better || found;
    if (!found) give(run, c, to, from);
    return false;
  });
  return better;
}

bool Polish::run(int sweeps, const std::stop_token& stop) {
  count();
  bool better = false;
  const std::size_t uses =
      land_.runs.empty() ? 0
                         : std::ranges::max(land_.runs, {}, [](const UseRun& r) { return r.uses.size(); }).uses.size();
  for (int i = 0; i < sweeps && !stop.stop_requested(); ++i) {
    const bool again = sweep() || (land_.cells * uses <= few_moves && pairs());
    if (!again) break;
    better = true;
  }
  return better;
}

}  // namespace ruimte::spatial::pasproef::detail
