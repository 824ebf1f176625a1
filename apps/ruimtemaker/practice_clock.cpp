// SPDX-License-Identifier: EUPL-1.2
#include "practice_clock.hpp"

namespace ruimte::app {

std::optional<base::Instant> PracticeClock::move_to(base::Instant instant) {
  const std::scoped_lock lock(moving_);
  const auto before = now();
  if (instant <= before) return std::nullopt;
  shift_us_ = instant.us - pace_.now().us;
  return before;
}

}  // namespace ruimte::app
