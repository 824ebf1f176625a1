// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <atomic>
#include <mutex>
#include <optional>

#include "base/clock.hpp"

namespace ruimte::app {

/// The clock of the practice environment: as fast as `pace`, from its own day on, and people can move it forward. The
/// log keeps the moves; after a restart the clock starts at the last moment of the log. Any number of threads.
class PracticeClock final : public base::Clock {
 public:
  /// `pace` outlives this clock.
  PracticeClock(const base::Clock& pace, base::Instant start) : pace_(pace), shift_us_(start.us - pace.now().us) {}
  [[nodiscard]] base::Instant now() const override { return {pace_.now().us + shift_us_.load()}; }

  /// Where it stood before; empty, and nothing changes, when it is that late already: this clock never goes back.
  std::optional<base::Instant> move_to(base::Instant instant);

 private:
  const base::Clock& pace_;
  std::atomic<std::int64_t> shift_us_;
  std::mutex moving_;
};

}  // namespace ruimte::app
