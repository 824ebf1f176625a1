// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

/// The near cells of a tile, equal ones counted together.
namespace ruimte::spatial::pasproef::detail {

/// Choices of a cell in 20 bits each: 6 for the place, 14 for how far it is below the best. Three fit in `key` beside
/// their number; the others stand in words of three of Signatures::more.
struct Signature {
  std::uint64_t key = 0;
  std::uint32_t more = 0;  ///< first word of the others
  std::uint32_t cells = 0;
};

inline std::uint64_t packed(std::uint32_t place, std::uint32_t below) { return (std::uint64_t{place} << 14U) | below; }

class Signatures {
 public:
  Signatures() : slots_(1'024, 0) {}

  void clear() {
    std::ranges::fill(slots_, 0U);
    entries_.clear();
    more_.clear();
  }
  /// @pre at least one choice, each from packed().
  void add(std::span<const std::uint64_t> choices, std::uint32_t cells = 1) {
    if (2 * entries_.size() >= slots_.size()) grow();
    std::uint64_t key = std::uint64_t{std::min<std::size_t>(choices.size(), 15)} << 60U;
    for (std::size_t i = 0; i < std::min<std::size_t>(choices.size(), 3); ++i) key |= choices[i] << (20 * i);
    const auto words = static_cast<std::uint32_t>(more_.size());
    for (std::size_t i = 3; i < choices.size(); i += 3) {
      std::uint64_t word = std::uint64_t{i + 3 >= choices.size()} << 63U;  // the last word says so
      for (std::size_t k = i; k < i + 3; ++k) word |= (k < choices.size() ? choices[k] : none) << (20 * (k - i));
      more_.push_back(word);
    }
    place(key, words, cells);
  }

  [[nodiscard]] const std::vector<Signature>& entries() const { return entries_; }
  [[nodiscard]] const std::vector<std::uint64_t>& more() const { return more_; }

  static constexpr std::uint64_t none = (1U << 20U) - 1;  ///< no choice: there is no place 63

 private:
  [[nodiscard]] std::uint64_t hash(std::uint64_t key, std::uint32_t words, std::size_t count) const {
    std::uint64_t h = key;
    for (std::size_t i = 0; i < count; ++i) h = (h ^ (h >> 31U)) * 0xD6E8'FEB8'6659'FD93ULL + more_[words + i];
    h *= 0x9E37'79B9'7F4A'7C15ULL;
    return h ^ (h >> 32U);
  }
  void place(std::uint64_t key, std::uint32_t words, std::uint32_t cells) {
    const std::size_t count = more_.size() - words, last = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>(hash(key, words, count)) & last;
    for (; slots_[at] != 0; at = (at + 1) & last) {
      Signature& e = entries_[slots_[at] - 1];
      if (e.key != key || !same_words(e, words, count)) continue;
      e.cells += cells;
      more_.resize(words);
      return;
    }
    entries_.push_back({key, words, cells});
    slots_[at] = static_cast<std::uint32_t>(entries_.size());
  }
  /// Words end themselves, so lists that agree on `count` words are equal.
  [[nodiscard]] bool same_words(const Signature& e, std::uint32_t words, std::size_t count) const {
    for (std::size_t i = 0; i < count; ++i) {
      if (more_[e.more + i] != more_[words + i]) return false;
    }
    return true;
  }
  void grow() {
    slots_.assign(4 * slots_.size(), 0);
    const std::size_t last = slots_.size() - 1;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      const Signature& e = entries_[i];
      std::size_t count = 0;
      if ((e.key >> 60U) > 3) {
        while ((more_[e.more + count] >> 63U) == 0) ++count;
        ++count;
      }
      std::size_t at = static_cast<std::size_t>(hash(e.key, e.more, count)) & last;
      while (slots_[at] != 0) at = (at + 1) & last;
      slots_[at] = static_cast<std::uint32_t>(i + 1);
    }
  }

  std::vector<std::uint32_t> slots_;
  std::vector<Signature> entries_;
  std::vector<std::uint64_t> more_;
};

/// Calls take(place, below) for the choices of a signature, in order.
template <class Take>
void each_choice(const Signature& s, const std::vector<std::uint64_t>& more, Take&& take) {
  const auto give = [&](std::uint64_t word, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i, word >>= 20U) {
      const std::uint64_t choice = word & Signatures::none;
      if (choice != Signatures::none) {
        take(static_cast<std::uint32_t>(choice >> 14U), static_cast<std::int32_t>(choice & 0x3fffU));
      }
    }
  };
  const std::size_t count = s.key >> 60U;
  give(s.key, std::min<std::size_t>(count, 3));
  if (count <= 3) return;
  for (std::uint32_t w = s.more;; ++w) {
    give(more[w], 3);
    if ((more[w] >> 63U) != 0) return;
  }
}

}  // namespace ruimte::spatial::pasproef::detail
