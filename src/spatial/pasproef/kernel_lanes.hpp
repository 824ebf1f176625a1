// SPDX-License-Identifier: EUPL-1.2
// No guard: kernel.cpp includes this once per instruction set, inside a namespace of its own. Whole numbers only, so
// the set does not show in any result. Wide vectors never cross a call that is not inlined, so how they would be passed
// does not matter.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wpsabi"
#endif

#include <cstring>

#include "spatial/pasproef/kernel.hpp"

using Narrow = std::int16_t __attribute__((vector_size(64)));
using Wide = std::int32_t __attribute__((vector_size(128)));
inline constexpr std::size_t block = 32;

/// An excluded claim stays below every value that counts: as if its suitability is the least there is plus a positive
/// price, so that subtracting the price stays in range.
struct NarrowLanes {
  using V = Narrow;
  using T = std::int16_t;
  static inline V load(const std::int16_t* from) {
    V v;
    std::memcpy(&v, from, sizeof v);
    return v;
  }
  static inline V value(const std::int16_t* from, std::int32_t price) {
    const V s = load(from);
    const V floor = V{} + static_cast<T>(price > 0 ? ruimte::spatial::pasproef::excluded + price
                                                   : ruimte::spatial::pasproef::excluded);
    return (s > floor ? s : floor) - static_cast<T>(price);
  }
};

struct WideLanes {
  using V = Wide;
  using T = std::int32_t;
  static inline V value(const std::int16_t* from, std::int32_t price) {
    Narrow n;
    std::memcpy(&n, from, sizeof n);
    const V s = __builtin_convertvector(n, V);
    return s == V{} + ruimte::spatial::pasproef::excluded ? V{} - (1 << 30) : s - price;
  }
};

template <class L>
struct BlockBest {
  typename L::V best, second, place;
};

template <class L>
inline BlockBest<L> best_of(const ruimte::spatial::pasproef::detail::Slice& s, std::size_t at) {
  using V = typename L::V;
  using T = typename L::T;
  BlockBest<L> b{V{}, V{} + (sizeof(T) == 2 ? T(-32'768) : T(-(1 << 30))), V{} + static_cast<T>(s.claims)};
  for (std::size_t k = 0; k < s.claims; ++k) {
    const V v = L::value(s.planes[k] + s.first + at, s.prices[k]);
    const auto higher = v > b.best;
    const V lower = higher ? b.best : v;
    b.second = lower > b.second ? lower : b.second;
    b.best = higher ? v : b.best;
    b.place = higher ? V{} + static_cast<T>(k) : b.place;
  }
  return b;
}

/// Sums per lane: a slice has at most 128 blocks, so 16 bits hold the counts and 32 the sums.
template <class L>
struct LaneSums {
  typename L::V counts[ruimte::spatial::pasproef::max_claims + 1];
  Wide sum = {};
};

template <class L>
inline void add_near(const typename L::V& near, std::size_t at, ruimte::spatial::pasproef::detail::Totals& totals) {
  using T = typename L::T;
  T flags[block];
  std::memcpy(flags, &near, sizeof near);
  std::uint64_t words[sizeof flags / 8], any = 0;
  std::memcpy(words, flags, sizeof flags);
  for (const std::uint64_t w : words) any |= w;
  if (any == 0) return;
  for (std::size_t i = 0; i < block; ++i) {
    totals.near[totals.near_count] = static_cast<std::uint16_t>(at + i);
    totals.near_count += flags[i] != 0 ? 1 : 0;
  }
}

/// All whole blocks of a slice; the rest is for the caller.
template <class L>
inline void scan_blocks(const ruimte::spatial::pasproef::detail::Slice& s, std::int32_t window,
                        ruimte::spatial::pasproef::detail::Totals& totals) {
  using V = typename L::V;
  using T = typename L::T;
  LaneSums<L> sums;
  for (std::size_t k = 0; k <= s.claims; ++k) sums.counts[k] = V{};
  for (std::size_t at = 0; at + block <= s.count; at += block) {
    const BlockBest<L> b = best_of<L>(s, at);
    const V near = (b.best - static_cast<T>(window)) <= b.second;
    const V place = near ? V{} - T{1} : b.place;
    for (std::size_t k = 0; k <= s.claims; ++k) sums.counts[k] -= place == V{} + static_cast<T>(k);
    sums.sum += __builtin_convertvector(b.best, Wide);
    add_near<L>(near, at, totals);
  }
  for (std::size_t k = 0; k <= s.claims; ++k) {
    for (std::size_t i = 0; i < block; ++i) totals.counts[k] += sums.counts[k][i];
  }
  for (std::size_t i = 0; i < block; ++i) totals.sum += sums.sum[i];
}

template <class L>
inline std::int64_t choose_blocks(const ruimte::spatial::pasproef::detail::Slice& s, std::uint8_t* out,
                                  std::int64_t* counts) {
  using V = typename L::V;
  using T = typename L::T;
  using Bytes = std::uint8_t __attribute__((vector_size(32)));
  LaneSums<L> sums;
  for (std::size_t k = 0; k <= s.claims; ++k) sums.counts[k] = V{};
  for (std::size_t at = 0; at + block <= s.count; at += block) {
    const BlockBest<L> b = best_of<L>(s, at);
    const V place = b.best <= b.second ? V{} + static_cast<T>(ruimte::spatial::pasproef::detail::tied) : b.place;
    for (std::size_t k = 0; k <= s.claims; ++k) sums.counts[k] -= place == V{} + static_cast<T>(k);
    const Bytes bytes = __builtin_convertvector(place, Bytes);
    std::memcpy(out + at, &bytes, sizeof bytes);
    sums.sum += __builtin_convertvector(b.best, Wide);
  }
  std::int64_t total = 0;
  for (std::size_t k = 0; k <= s.claims; ++k) {
    for (std::size_t i = 0; i < block; ++i) counts[k] += sums.counts[k][i];
  }
  for (std::size_t i = 0; i < block; ++i) total += sums.sum[i];
  return total;
}

inline std::int64_t choose_narrow(const ruimte::spatial::pasproef::detail::Slice& s, std::uint8_t* out,
                                  std::int64_t* counts) {
  return choose_blocks<NarrowLanes>(s, out, counts);
}
inline std::int64_t choose_wide(const ruimte::spatial::pasproef::detail::Slice& s, std::uint8_t* out,
                                std::int64_t* counts) {
  return choose_blocks<WideLanes>(s, out, counts);
}
inline void scan_narrow(const ruimte::spatial::pasproef::detail::Slice& s, std::int32_t window,
                        ruimte::spatial::pasproef::detail::Totals& t) {
  scan_blocks<NarrowLanes>(s, window, t);
}
inline void scan_wide(const ruimte::spatial::pasproef::detail::Slice& s, std::int32_t window,
                      ruimte::spatial::pasproef::detail::Totals& t) {
  scan_blocks<WideLanes>(s, window, t);
}

/// Of the places from `base` on the bits of those within the window, 16 at a time. A place that is below the best sets
/// `apart`.
template <class L>
inline void near_words(const ruimte::spatial::pasproef::detail::Slice& s, std::size_t at, std::int32_t window,
                       std::uint64_t* mask, std::uint8_t* apart) {
  using V = typename L::V;
  using T = typename L::T;
  V best = {};
  for (std::size_t k = 0; k < s.claims; ++k) {
    const V v = L::value(s.planes[k] + s.first + at, s.prices[k]);
    best = v > best ? v : best;
  }
  const V least = best - static_cast<T>(window);
  V lower = {};
  for (std::size_t base = 0; base <= s.claims; base += 16) {
    V word = {};
    for (std::size_t k = base; k < base + 16 && k <= s.claims; ++k) {
      const V v = k < s.claims ? L::value(s.planes[k] + s.first + at, s.prices[k]) : V{};
      const V near = v >= least;
      const auto bit = static_cast<T>(1U << (k - base));  // on its own: sanitizers widen it inside an expression
      word |= near & bit;
      lower |= near & (v != best);
    }
    T bits[block];
    std::memcpy(bits, &word, sizeof word);
    for (std::size_t i = 0; i < block; ++i) {
      const std::uint64_t wide = std::uint64_t{static_cast<std::uint16_t>(bits[i])} << base;
      mask[at + i] = base == 0 ? wide : mask[at + i] | wide;
    }
  }
  T flags[block];
  std::memcpy(flags, &lower, sizeof lower);
  for (std::size_t i = 0; i < block; ++i) apart[at + i] = flags[i] != 0 ? 1 : 0;
}

template <class L>
inline void near_blocks(const ruimte::spatial::pasproef::detail::Slice& s, std::int32_t window, std::uint64_t* mask,
                        std::uint8_t* apart) {
  for (std::size_t at = 0; at + block <= s.count; at += block) near_words<L>(s, at, window, mask, apart);
}

inline void near_narrow(const ruimte::spatial::pasproef::detail::Slice& s, std::int32_t window, std::uint64_t* mask,
                        std::uint8_t* apart) {
  near_blocks<NarrowLanes>(s, window, mask, apart);
}
inline void near_wide(const ruimte::spatial::pasproef::detail::Slice& s, std::int32_t window, std::uint64_t* mask,
                      std::uint8_t* apart) {
  near_blocks<WideLanes>(s, window, mask, apart);
}

inline void split_blocks(const ruimte::spatial::pasproef::detail::Slice& s, const bool* in_set,
                         ruimte::spatial::pasproef::detail::Sides& sides) {
  for (std::size_t at = 0; at + block <= s.count; at += block) {
    Wide in = Wide{} - (1 << 30), out = {};
    for (std::size_t k = 0; k < s.claims; ++k) {
      const Wide v = WideLanes::value(s.planes[k] + s.first + at, s.prices[k]);
      if (in_set[k]) {
        in = v > in ? v : in;
      } else {
        out = v > out ? v : out;
      }
    }
    std::memcpy(sides.inside + at, &in, sizeof in);
    std::memcpy(sides.outside + at, &out, sizeof out);
  }
}

/// Whole blocks; the rest is for the caller.
inline void all_masks(const ruimte::spatial::pasproef::detail::Slice& s, std::uint64_t* out) {
  for (std::size_t at = 0; at + block <= s.count; at += block) {
    for (std::size_t base = 0; base == 0 || base < s.claims; base += 16) {
      Narrow word = {};
      for (std::size_t k = base; k < base + 16 && k < s.claims; ++k) {
        const Narrow v = NarrowLanes::load(s.planes[k] + s.first + at);
        const auto bit = static_cast<std::int16_t>(1U << (k - base));
        word |= (v != Narrow{} + ruimte::spatial::pasproef::excluded) & bit;
      }
      std::uint16_t bits[block];
      std::memcpy(bits, &word, sizeof word);
      for (std::size_t i = 0; i < block; ++i) {
        const std::uint64_t wide = std::uint64_t{bits[i]} << base;
        out[at + i] = base == 0 ? wide : out[at + i] | wide;
      }
    }
  }
}
