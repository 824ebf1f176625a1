// SPDX-License-Identifier: EUPL-1.2
#include "ical/calendar.hpp"

#include <gtest/gtest.h>

namespace ruimte::ical {
namespace {

base::Date dag(std::string_view tekst) { return base::parse_date(tekst).value(); }

Calendar een() {
  Calendar c;
  c.name = "Cyclus 2026";
  c.host = "ruimtemaker.example";
  c.stamp = {0};
  c.events = {{"stap:dialoog", dag("2026-07-01"), dag("2026-12-31"), "Dialoog; met, alles\\erbij", "Twee\nregels",
               "https://x.example/cycli/1", true, false}};
  return c;
}

TEST(Calendar, WholeDaysEndTheDayAfterAndTextsAreEscaped) {
  const auto text = write(een());
  EXPECT_NE(text.find("DTSTART;VALUE=DATE:20260701\r\n"), std::string::npos) << text;
  EXPECT_NE(text.find("DTEND;VALUE=DATE:20270101\r\n"), std::string::npos);
  EXPECT_NE(text.find("SUMMARY:Dialoog\\; met\\, alles\\\\erbij\r\n"), std::string::npos);
  EXPECT_NE(text.find("DESCRIPTION:Twee\\nregels\r\n"), std::string::npos);
  EXPECT_NE(text.find("UID:stap:dialoog@ruimtemaker.example\r\n"), std::string::npos);
  EXPECT_NE(text.find("DTSTAMP:19700101T000000Z\r\n"), std::string::npos);
  EXPECT_NE(text.find("STATUS:TENTATIVE\r\n"), std::string::npos);
  EXPECT_EQ(text.find('\n', text.find("\r\n") + 2) == std::string::npos, false);
}

TEST(Calendar, NoLineIsLongerThan75OctetsAndTheSameGivesTheSameBytes) {
  auto c = een();
  c.events.front().summary = std::string(300, 'a') + "\xC3\xA9";
  const auto text = write(c);
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text.find("\r\n", at);
    ASSERT_NE(end, std::string::npos);
    EXPECT_LE(end - at, 75U);
    at = end + 2;
  }
  EXPECT_EQ(text, write(c));
}

}  // namespace
}  // namespace ruimte::ical
