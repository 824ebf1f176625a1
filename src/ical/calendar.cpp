// SPDX-License-Identifier: EUPL-1.2
#include "ical/calendar.hpp"

#include <libical/ical.h>

#include <cstdlib>
#include <memory>
#include <new>

#include "base/clock.hpp"

namespace ruimte::ical {

namespace {

struct Free {
  void operator()(icalcomponent* c) const { icalcomponent_free(c); }
};
using Component = std::unique_ptr<icalcomponent, Free>;

Component made(icalcomponent* c) {
  if (c == nullptr) throw std::bad_alloc();
  return Component(c);
}

void add(icalcomponent* to, icalproperty* property) {
  if (property == nullptr) throw std::bad_alloc();
  icalcomponent_add_property(to, property);
}

/// 20270317: the form that calendars use.
std::string compact(base::Date date) {
  auto text = base::to_string(date);
  std::erase(text, '-');
  return text;
}

icaltimetype day(base::Date date) { return icaltime_from_string(compact(date).c_str()); }

/// Microseconds are too precise for a calendar.
icaltimetype moment(base::Instant instant) {
  constexpr std::int64_t second = 1'000'000;
  return icaltime_from_timet_with_zone(static_cast<time_t>(instant.us / second), 0, icaltimezone_get_utc_timezone());
}

/// A property that this version of the library has no name for.
icalproperty* named(const char* name, const char* value) {
  auto* property = icalproperty_new_x(value);
  if (property != nullptr) icalproperty_set_x_name(property, name);
  return property;
}

/// A whole day has no hour, and its end is the day after (RFC 5545, 3.6.1).
Component event_of(const Calendar& calendar, const Event& event) {
  auto out = made(icalcomponent_new(ICAL_VEVENT_COMPONENT));
  auto* c = out.get();
  add(c, icalproperty_new_uid((event.uid + "@" + calendar.host).c_str()));
  add(c, icalproperty_new_dtstamp(moment(calendar.stamp)));
  add(c, icalproperty_new_dtstart(day(event.from)));
  add(c, icalproperty_new_dtend(day(base::add_days(event.to, 1))));
  add(c, icalproperty_new_summary(event.summary.c_str()));
  if (!event.description.empty()) add(c, icalproperty_new_description(event.description.c_str()));
  if (!event.url.empty()) add(c, icalproperty_new_url(event.url.c_str()));
  add(c, icalproperty_new_status(event.tentative ? ICAL_STATUS_TENTATIVE : ICAL_STATUS_CONFIRMED));
  add(c, icalproperty_new_transp(event.busy ? ICAL_TRANSP_OPAQUE : ICAL_TRANSP_TRANSPARENT));
  return out;
}

}  // namespace

std::string write(const Calendar& calendar) {
  auto out = made(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
  auto* c = out.get();
  add(c, icalproperty_new_version("2.0"));
  add(c, icalproperty_new_prodid("-//Ruimtemaker//Jaarplan//NL"));
  add(c, icalproperty_new_calscale("GREGORIAN"));
  add(c, icalproperty_new_method(ICAL_METHOD_PUBLISH));
  add(c, named("X-WR-CALNAME", calendar.name.c_str()));
  add(c, named("X-PUBLISHED-TTL", "PT1H"));
  for (const auto& event : calendar.events) icalcomponent_add_component(c, event_of(calendar, event).release());
  const std::unique_ptr<char, decltype(&std::free)> text(icalcomponent_as_ical_string_r(c), &std::free);
  if (!text) throw std::bad_alloc();
  return text.get();
}

}  // namespace ruimte::ical
