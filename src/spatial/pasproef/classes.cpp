// SPDX-License-Identifier: EUPL-1.2
#include "spatial/pasproef/classes.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

#include "spatial/pasproef/kernel.hpp"

namespace ruimte::spatial::pasproef::detail {
namespace {

constexpr std::size_t direct_claims = 12;

/// Counts of 64-bit keys; open addressing, grows at half full. A count of 0 is a free place.
class Counter {
 public:
  Counter() : slots_(1'024) {}

  void add(std::uint64_t key, std::int64_t count) {
    if (2 * used_ >= slots_.size()) grow();
    MaskCount& slot = find(key);
    used_ += slot.cells == 0 ? 1 : 0;
    slot.mask = key;
    slot.cells += count;
  }
  [[nodiscard]] const std::vector<MaskCount>& slots() const { return slots_; }

 private:
  MaskCount& find(std::uint64_t key) {
    const std::size_t last = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>((key * 0x9E37'79B9'7F4A'7C15ULL) >> 20U) & last;
    while (slots_[at].cells != 0 && slots_[at].mask != key) at = (at + 1) & last;
    return slots_[at];
  }
  void grow() {
    std::vector<MaskCount> old(2 * slots_.size());
    old.swap(slots_);
    for (const MaskCount& m : old) {
      if (m.cells != 0) find(m.mask) = m;
    }
  }

  std::vector<MaskCount> slots_;
  std::size_t used_ = 0;
};

template <class Take>
void each_slice(const Run& run, Take&& take) {
  static thread_local std::array<std::uint64_t, slice_cells> mask;
  const std::array<std::int32_t, max_claims> prices{};
  const std::uint64_t cells = run.end - run.first;
  for (std::uint64_t at = 0; at < cells; at += slice_cells) {
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(slice_cells, cells - at));
    masks({run.planes.data(), static_cast<std::size_t>(at), count, run.planes.size(), prices.data()}, mask.data());
    take(std::span(mask).first(count));
  }
}

}  // namespace

std::vector<MaskCount> count_masks(const Run& run) {
  std::vector<MaskCount> out;
  if (run.planes.size() <= direct_claims) {
    std::vector<std::int64_t> counts(std::size_t{1} << run.planes.size(), 0);
    each_slice(run, [&](std::span<const std::uint64_t> slice) {
      for (const std::uint64_t m : slice) ++counts[m];
    });
    for (std::size_t m = 1; m < counts.size(); ++m) {
      if (counts[m] != 0) out.push_back({m, counts[m]});
    }
    return out;
  }
  Counter counter;
  each_slice(run, [&](std::span<const std::uint64_t> slice) {
    for (const std::uint64_t m : slice) counter.add(m, 1);
  });
  for (const MaskCount& m : counter.slots()) {
    if (m.cells != 0 && m.mask != 0) out.push_back(m);
  }
  std::ranges::sort(out, {}, &MaskCount::mask);
  return out;
}

Classes merge_classes(std::span<const Run> runs, std::span<const std::vector<MaskCount>> counts) {
  Classes all;
  for (std::size_t r = 0; r < runs.size(); ++r) {
    for (const MaskCount& m : counts[r]) {
      for (std::uint64_t rest = m.mask; rest != 0; rest &= rest - 1) {
        all.nodes.push_back(runs[r].node[static_cast<std::size_t>(std::countr_zero(rest))]);
      }
      all.begin.push_back(static_cast<std::uint32_t>(all.nodes.size()));
      all.cells.push_back(m.cells * runs[r].weight);
    }
  }
  std::vector<std::size_t> order(all.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
    const auto x = all.of(a), y = all.of(b);
    return std::lexicographical_compare(x.begin(), x.end(), y.begin(), y.end());
  });
  Classes out;
  for (const std::size_t c : order) {
    if (out.size() != 0 && std::ranges::equal(out.of(out.size() - 1), all.of(c))) {
      out.cells.back() += all.cells[c];
      continue;
    }
    const auto nodes = all.of(c);
    out.nodes.insert(out.nodes.end(), nodes.begin(), nodes.end());
    out.begin.push_back(static_cast<std::uint32_t>(out.nodes.size()));
    out.cells.push_back(all.cells[c]);
  }
  return out;
}

}  // namespace ruimte::spatial::pasproef::detail
