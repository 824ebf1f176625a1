// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "base/types.hpp"

/// Calendars for other programs, in the form of RFC 5545.
namespace ruimte::ical {

/// Whole days; the last is included.
struct Event {
  std::string uid;  ///< without the host: the same in every version of the calendar
  base::Date from, to;
  std::string summary, description;  ///< UTF-8; `description` may be empty
  std::string url;                   ///< empty: none
  bool tentative = false;
  bool busy = false;
};

struct Calendar {
  std::string name;
  std::string host;     ///< behind the `@` of every uid
  base::Instant stamp;  ///< when what is in it was last true
  std::vector<Event> events;
};

/// The text of a file: lines folded at 75 octets, ended by CR LF, texts escaped. The same calendar gives the same
/// bytes. Throws std::bad_alloc only. O(size).
std::string write(const Calendar& calendar);

}  // namespace ruimte::ical
