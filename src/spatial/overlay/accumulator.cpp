// SPDX-License-Identifier: EUPL-1.2
#include "spatial/overlay/accumulator.hpp"

#include <utility>

namespace ruimte::spatial::detail {

Accumulator::Slot& Accumulator::insert(std::size_t at, std::uint64_t key) {
  if (2 * (used_ + 1) > slots_.size()) {
    grow();
    return find(key);
  }
  ++used_;
  slots_[at].key = key;
  return slots_[at];
}

void Accumulator::grow() {
  bits_ += 2;
  std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(std::size_t{1} << bits_));
  used_ = 0;
  for (const Slot& slot : old) {
    if (slot.key != unused) find(slot.key) = slot;
  }
}

void Accumulator::add(const Accumulator& other) {
  for (const Slot& slot : other.slots_) {
    if (slot.key != unused) add_wide({slot.key}, slot.low, slot.high);
  }
}

}  // namespace ruimte::spatial::detail
