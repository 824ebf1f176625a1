// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <atomic>
#include <span>

#include "base/types.hpp"

/// The only source of time, and the calendar of Europe/Amsterdam.
namespace ruimte::base {

class Clock {
 public:
  Clock() = default;
  Clock(const Clock&) = delete;
  Clock& operator=(const Clock&) = delete;
  virtual ~Clock() = default;
  [[nodiscard]] virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
 public:
  [[nodiscard]] Instant now() const override;
};

/// Stands still until it is moved. For tests and for the practice environment. Any number of threads.
class ManualClock final : public Clock {
 public:
  explicit ManualClock(Instant start) : us_(start.us) {}
  [[nodiscard]] Instant now() const override { return {us_.load()}; }
  void set(Instant instant) { us_.store(instant.us); }
  void advance(std::int64_t us) { us_.fetch_add(us); }

 private:
  std::atomic<std::int64_t> us_;
};

/// Goes as fast as `pace`, but from `start` on. For the practice environment, whose days are its own. Any number of
/// threads.
class ShiftedClock final : public Clock {
 public:
  /// `pace` outlives this clock.
  ShiftedClock(const Clock& pace, Instant start) : pace_(pace), shift_us_(start.us - pace.now().us) {}
  [[nodiscard]] Instant now() const override { return {pace_.now().us + shift_us_}; }

 private:
  const Clock& pace_;
  std::int64_t shift_us_;
};

/// The date on the wall in Amsterdam at that instant. The zone comes from the system's tz database; without it these
/// two functions throw std::runtime_error.
Date amsterdam_date(Instant instant);

/// Midnight in Amsterdam at the start of the date.
Instant start_of_day(Date date);

Date add_days(Date date, int days);

/// ISO: Monday 1 to Sunday 7.
int weekday(Date date);

/// Monday to Friday, not among `free_days` (any order).
bool is_working_day(Date date, std::span<const Date> free_days);

/// The n-th working day after `from`, or before it when n is negative. With n = 0: `from` itself, or the first working
/// day after it when it is not one. O(n x free days).
Date add_working_days(Date from, int n, std::span<const Date> free_days);

}  // namespace ruimte::base
