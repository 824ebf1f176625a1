// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <span>
#include <vector>

#include "application/ports.hpp"

namespace ruimte::application {

/// The last changes of a log, for whoever listens to it. Any number of threads.
class Wijzigingenring {
 public:
  static constexpr std::size_t default_size = 65'536;

  /// `last`: the volgnr after which changes will be added. @pre size >= 1.
  explicit Wijzigingenring(std::int64_t last, std::size_t size = default_size)
      : last_(last), lost_(last), size_(size) {}

  /// @pre in log order, after what was added before.
  void add(std::span<const Wijziging> changes);

  [[nodiscard]] std::int64_t last() const;  ///< volgnr of the last change

  struct Gelezen {
    std::vector<Wijziging> wijzigingen;  ///< oldest first; a stream that changed more than once only as it is now
    std::int64_t tot = 0;                ///< where to go on
    bool te_oud = false;                 ///< what came after `na` is not all here any more, or `na` is of another log
  };
  /// What came after `na` in these kringen: the changes up to the `most`-th that may be read.
  /// O(log ring + changes after `na` x log kringen). @pre `kringen` is sorted, most >= 1.
  [[nodiscard]] Gelezen lees(std::int64_t na, std::size_t most, Kringen kringen) const;

 private:
  [[nodiscard]] const Wijziging& at(std::size_t n) const { return ring_[(first_ + n) % ring_.size()]; }

  mutable std::mutex mutex_;
  std::vector<Wijziging> ring_;
  std::size_t first_ = 0;  ///< place of the oldest, once the ring is full
  std::int64_t last_;
  std::int64_t lost_;  ///< up to here nothing is in the ring
  std::size_t size_;
};

}  // namespace ruimte::application
