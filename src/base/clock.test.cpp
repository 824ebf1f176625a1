// SPDX-License-Identifier: EUPL-1.2
#include "base/clock.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>

namespace ruimte::base {
namespace {

Date day(std::string_view text) { return parse_date(text).value(); }
Instant at(std::string_view text) { return parse_instant(text).value(); }

constexpr std::int64_t hour = 3'600'000'000;

TEST(Clock, SystemClockIsInThisCentury) {
  const SystemClock clock;
  EXPECT_GT(clock.now(), at("2020-01-01T00:00:00Z"));
  EXPECT_LT(clock.now(), at("2100-01-01T00:00:00Z"));
}

TEST(Clock, ManualClockMovesOnlyWhenMoved) {
  ManualClock clock(at("2026-11-21T21:54:42Z"));
  EXPECT_EQ(clock.now(), clock.now());
  clock.advance(hour);
  EXPECT_EQ(clock.now(), at("2026-11-21T22:54:42Z"));
  clock.set(at("2027-01-01T00:00:00Z"));
  EXPECT_EQ(clock.now(), at("2027-01-01T00:00:00Z"));
}

TEST(Clock, ShiftedClockGoesOnFromItsOwnStart) {
  ManualClock pace(at("2026-11-21T21:54:42Z"));
  const ShiftedClock clock(pace, at("2026-09-01T07:10:00Z"));
  EXPECT_EQ(clock.now(), at("2026-09-01T07:10:00Z"));
  pace.advance(hour);
  EXPECT_EQ(clock.now(), at("2026-09-01T08:10:00Z"));
}

TEST(Clock, DateInAmsterdamFollowsSummerTime) {
  EXPECT_EQ(amsterdam_date(at("2026-01-31T22:59:59.999999Z")), day("2026-01-31"));
  EXPECT_EQ(amsterdam_date(at("2026-01-31T23:00:00Z")), day("2026-02-01"));
  EXPECT_EQ(amsterdam_date(at("2026-06-30T21:59:59.999999Z")), day("2026-06-30"));
  EXPECT_EQ(amsterdam_date(at("2026-06-30T22:00:00Z")), day("2026-07-01"));
}

TEST(Clock, DayOfTheClockChangeHas23Or25Hours) {
  EXPECT_EQ(start_of_day(day("2026-03-29")), at("2026-03-28T23:00:00Z"));
  EXPECT_EQ(start_of_day(day("2026-03-30")).us - start_of_day(day("2026-03-29")).us, 23 * hour);
  EXPECT_EQ(start_of_day(day("2026-10-26")).us - start_of_day(day("2026-10-25")).us, 25 * hour);
  EXPECT_EQ(start_of_day(day("2026-11-02")).us - start_of_day(day("2026-11-01")).us, 24 * hour);
}

TEST(Clock, KnowsWeekdays) {
  EXPECT_EQ(weekday(day("1970-01-01")), 4);
  EXPECT_EQ(weekday(day("1969-12-29")), 1);
  EXPECT_EQ(weekday(day("2026-11-21")), 6);
  EXPECT_EQ(weekday(day("2026-11-22")), 7);
  EXPECT_EQ(weekday(day("2026-11-23")), 1);
}

TEST(Clock, CountsWorkingDays) {
  const std::array free = {day("2026-12-26"), day("2026-12-25"), day("2027-01-01")};
  EXPECT_EQ(add_working_days(day("2026-12-24"), 1, free), day("2026-12-28"));
  EXPECT_EQ(add_working_days(day("2026-12-21"), 10, free), day("2027-01-06"));
  EXPECT_EQ(add_working_days(day("2026-12-21"), 10, {}), day("2027-01-04"));
  EXPECT_EQ(add_working_days(day("2026-12-28"), -1, free), day("2026-12-24"));
  EXPECT_EQ(add_working_days(day("2026-12-25"), 0, free), day("2026-12-28"));
  EXPECT_EQ(add_working_days(day("2026-12-24"), 0, free), day("2026-12-24"));
}

RC_GTEST_PROP(ClockProperty, StartOfDayIsTheFirstInstantOfThatDate, ()) {
  const Date date{*rc::gen::inRange(0, 40'000)};
  const Instant start = start_of_day(date);
  RC_ASSERT(amsterdam_date(start) == date);
  RC_ASSERT(amsterdam_date({start.us - 1}) == add_days(date, -1));
}

RC_GTEST_PROP(ClockProperty, WorkingDaysBetweenAreCounted, ()) {
  const Date from{*rc::gen::inRange(18'000, 22'000)};
  const int n = *rc::gen::inRange(1, 60);
  std::vector<Date> free;
  for (const int offset : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 60)))
    free.push_back(add_days(from, offset));
  const Date to = add_working_days(from, n, free);
  RC_ASSERT(is_working_day(to, free));
  int passed = 0;
  for (Date d = add_days(from, 1); d <= to; d = add_days(d, 1)) passed += is_working_day(d, free) ? 1 : 0;
  RC_ASSERT(passed == n);
}

}  // namespace
}  // namespace ruimte::base
