// SPDX-License-Identifier: EUPL-1.2
#include "spatial/overlay/accumulator.hpp"

#include <utility>

namespace ruimte::spatial::detail {

Accumulator::Slot& Accumulator::Table::insert(std::size_t at, std::uint64_t key) {
  if (3 * (std::size_t{used_} + 1) > 2 * slots_.size()) {
    grow();
    return find(key);
  }
  ++used_;
  slots_[at].key = key;
  return slots_[at];
}

void Accumulator::Table::grow() {
  constexpr std::size_t first_size = 16;
  const std::size_t size = slots_.empty() ? first_size : 2 * slots_.size();
  std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(size));
  shift_ = shift_ == 64 ? 60 : shift_ - 1;
  used_ = 0;
  for (const Slot& slot : old) {
    if (slot.key != unused) find(slot.key) = slot;
  }
}

void Accumulator::add(const Accumulator& other) {
  if (tables_.size() < other.tables_.size()) tables_.resize(other.tables_.size());
  for (std::size_t i = 0; i < other.tables_.size(); ++i) {
    for (const Slot& slot : other.tables_[i].slots()) {
      if (slot.key != unused) tables_[i].add(slot.key, slot.low, slot.high);
    }
  }
}

std::vector<Accumulator::Sum> Accumulator::sums(std::uint32_t low) const {
  std::vector<Sum> out;
  const auto& slots = tables_[low].slots();
  out.reserve(slots.size());
  for (const Slot& slot : slots) {
    if (slot.key == unused) continue;
    out.push_back({static_cast<std::uint32_t>(slot.key >> 16), static_cast<std::uint16_t>(slot.key),
                   static_cast<Int128>((static_cast<Wide>(slot.high) << 64) | slot.low)});
  }
  std::sort(out.begin(), out.end(),
            [](const Sum& a, const Sum& b) { return a.other != b.other ? a.other < b.other : a.zone < b.zone; });
  return out;
}

}  // namespace ruimte::spatial::detail
