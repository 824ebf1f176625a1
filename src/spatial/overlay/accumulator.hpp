// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "spatial/overlay/area.hpp"

namespace ruimte::spatial::detail {

/// Shape, shape and zone in one number that sorts as the three do. A shape with itself is its own area.
struct Key {
  std::uint64_t v;
  auto operator<=>(const Key&) const = default;

  /// @pre a, b < max_shapes
  static Key of(std::uint32_t a, std::uint32_t b, std::uint16_t zone) {
    const std::uint64_t low = a < b ? a : b;
    const std::uint64_t high = a < b ? b : a;
    return {(low << 40) | (high << 16) | zone};
  }
  [[nodiscard]] std::uint32_t first() const { return static_cast<std::uint32_t>(v >> 40); }
  [[nodiscard]] std::uint32_t second() const { return static_cast<std::uint32_t>(v >> 16) & 0xFF'FFFFU; }
  [[nodiscard]] std::uint16_t zone() const { return static_cast<std::uint16_t>(v); }
};

inline constexpr std::size_t max_shapes = (std::size_t{1} << 24) - 1;

/// Sums per key: a table with open addressing. One thread.
class Accumulator {
 public:
  struct Slot {
    std::uint64_t key = unused;
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    [[nodiscard]] Int128 sum() const { return static_cast<Int128>((static_cast<Wide>(high) << 64) | low); }
  };

  Accumulator() : slots_(std::size_t{1} << first_bits) {}

  void add(Key key, std::int64_t value) { add_wide(key, static_cast<std::uint64_t>(value), value < 0 ? ~0ULL : 0ULL); }
  void add(Key key, Int128 value) {
    add_wide(key, static_cast<std::uint64_t>(value), static_cast<std::uint64_t>(static_cast<Wide>(value) >> 64));
  }
  void add(const Accumulator& other);

  /// Calls take(key, sum) for every key, in no order.
  template <class Take>
  void each(Take take) const {
    for (const Slot& slot : slots_) {
      if (slot.key != unused) take(Key{slot.key}, slot.sum());
    }
  }
  [[nodiscard]] std::size_t size() const { return used_; }

 private:
  __extension__ typedef unsigned __int128 Wide;  // NOLINT(modernize-use-using)
  static constexpr std::uint64_t unused = ~0ULL;
  static constexpr int first_bits = 8;

  [[nodiscard]] std::size_t home(std::uint64_t key) const {
    return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> (64 - bits_));
  }

  void add_wide(Key key, std::uint64_t low, std::uint64_t high) {
    Slot& slot = find(key.v);
    slot.low += low;
    slot.high += high + static_cast<std::uint64_t>(slot.low < low);
  }

  Slot& find(std::uint64_t key) {
    for (std::size_t i = home(key);; i = (i + 1) & (slots_.size() - 1)) {
      if (slots_[i].key == key) return slots_[i];
      if (slots_[i].key == unused) return insert(i, key);
    }
  }

  Slot& insert(std::size_t at, std::uint64_t key);
  void grow();

  std::vector<Slot> slots_;
  int bits_ = first_bits;
  std::size_t used_ = 0;
};

}  // namespace ruimte::spatial::detail
