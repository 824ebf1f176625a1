// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "spatial/overlay/area.hpp"

namespace ruimte::spatial::detail {

inline constexpr std::size_t max_shapes = (std::size_t{1} << 24) - 1;

/// Sums per pair of shapes and zone. A shape with itself is its own area. Every shape has a small table of the pairs in
/// which it is the lower number: a sweep keeps coming back to the same few shapes, so their tables stay near. One
/// thread.
class Accumulator {
 public:
  /// What the lower shape has in common with `other`.
  struct Sum {
    std::uint32_t other;
    std::uint16_t zone;
    Int128 area;  ///< quanta
  };

  /// In any order of a and b. @pre a, b < max_shapes
  void add(std::uint32_t a, std::uint32_t b, std::uint16_t zone, Int128 area) {
    const auto [low, high] = std::minmax(a, b);
    if (low >= tables_.size()) tables_.resize(std::size_t{low} + 1);
    const auto bits = static_cast<Wide>(area);
    tables_[low].add((std::uint64_t{high} << 16) | zone, static_cast<std::uint64_t>(bits),
                     static_cast<std::uint64_t>(bits >> 64));
  }
  void add(const Accumulator& other);

  [[nodiscard]] std::uint32_t end_shape() const { return static_cast<std::uint32_t>(tables_.size()); }
  /// The sums in which `low` is the lower number, ascending by other and zone. @pre low < end_shape()
  [[nodiscard]] std::vector<Sum> sums(std::uint32_t low) const;

 private:
  __extension__ typedef unsigned __int128 Wide;  // NOLINT(modernize-use-using)

  static constexpr std::uint64_t unused = ~0ULL;
  struct Slot {
    std::uint64_t key = unused;
    std::uint64_t low = 0, high = 0;
  };

  /// Open addressing.
  class Table {
   public:
    void add(std::uint64_t key, std::uint64_t low, std::uint64_t high) {
      Slot& slot = find(key);
      slot.low += low;
      slot.high += high + static_cast<std::uint64_t>(slot.low < low);
    }
    [[nodiscard]] const std::vector<Slot>& slots() const { return slots_; }

   private:
    Slot& find(std::uint64_t key) {
      if (slots_.empty()) grow();
      for (std::size_t i = (key * 0x9E3779B97F4A7C15ULL) >> shift_;; i = (i + 1) & (slots_.size() - 1)) {
        if (slots_[i].key == key) return slots_[i];
        if (slots_[i].key == unused) return insert(i, key);
      }
    }
    Slot& insert(std::size_t at, std::uint64_t key);
    void grow();

    std::vector<Slot> slots_;
    std::uint32_t used_ = 0;
    int shift_ = 64;
  };

  std::vector<Table> tables_;
};

}  // namespace ruimte::spatial::detail
