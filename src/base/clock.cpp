// SPDX-License-Identifier: EUPL-1.2
#include "base/clock.hpp"

#include <date/tz.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>

namespace ruimte::base {
namespace {

using Microseconds = std::chrono::time_point<std::chrono::system_clock, std::chrono::microseconds>;

const date::time_zone& amsterdam() {
  static const date::time_zone* const zone = date::locate_zone("Europe/Amsterdam");
  return *zone;
}

}  // namespace

Instant SystemClock::now() const {
  const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::microseconds>(since_epoch).count()};
}

Date amsterdam_date(Instant instant) {
  const auto local = amsterdam().to_local(Microseconds{std::chrono::microseconds{instant.us}});
  return {static_cast<std::int32_t>(date::floor<date::days>(local).time_since_epoch().count())};
}

Instant start_of_day(Date date) {
  const date::local_days midnight{date::days{date.days}};
  const auto system = amsterdam().to_sys(midnight, date::choose::earliest);
  return {std::chrono::duration_cast<std::chrono::microseconds>(system.time_since_epoch()).count()};
}

Date add_days(Date date, int days) { return {date.days + days}; }

int weekday(Date date) {
  // 1970-01-01 was a Thursday (4).
  const int since_monday = (date.days % 7 + 7 + 3) % 7;
  return since_monday + 1;
}

bool is_working_day(Date date, std::span<const Date> free_days) {
  return weekday(date) <= 5 && std::find(free_days.begin(), free_days.end(), date) == free_days.end();
}

Date add_working_days(Date from, int n, std::span<const Date> free_days) {
  const int step = n < 0 ? -1 : 1;
  Date date = from;
  if (n == 0) {
    while (!is_working_day(date, free_days)) date = add_days(date, 1);
  }
  for (int left = std::abs(n); left > 0;) {
    date = add_days(date, step);
    if (is_working_day(date, free_days)) --left;
  }
  return date;
}

}  // namespace ruimte::base
