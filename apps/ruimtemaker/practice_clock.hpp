// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <atomic>
#include <filesystem>
#include <mutex>

#include "base/clock.hpp"

namespace ruimte::app {

/// The clock of the practice environment: as fast as `pace`, from its own day on, and people can move it forward. A
/// move is on disk before anyone sees the new day, so that it survives a restart. Any number of threads.
class PracticeClock final : public base::Clock {
 public:
  /// `file` holds `start`; `pace` outlives this clock.
  PracticeClock(const base::Clock& pace, std::filesystem::path file, base::Instant start);
  [[nodiscard]] base::Instant now() const override { return {pace_.now().us + shift_us_.load()}; }

  /// False, and nothing changes, when it is that late already: this clock never goes back. Throws StorageError when the
  /// disk does not do.
  bool move_to(base::Instant instant);

 private:
  const base::Clock& pace_;
  std::filesystem::path file_;
  std::atomic<std::int64_t> shift_us_;
  std::mutex moving_;
};

/// Writes the moment from which the practice clock in `file` starts, whole or not at all. Throws StorageError.
void write_practice_clock(const std::filesystem::path& file, base::Instant instant);

}  // namespace ruimte::app
