// SPDX-License-Identifier: EUPL-1.2
#include "http/transport/words.hpp"

#include <algorithm>
#include <array>

namespace ruimte::http {

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

std::string http_date(base::Instant now) {
  static constexpr std::array days = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  static constexpr std::array months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto text = base::to_string(now);
  const auto date = base::parse_date(text.substr(0, 10)).value();
  const auto month = static_cast<std::size_t>((text[5] - '0') * 10 + text[6] - '0');
  return std::string(days[static_cast<std::size_t>(base::weekday(date) - 1)]) + ", " + text.substr(8, 2) + " " +
         months[month - 1] + " " + text.substr(0, 4) + " " + text.substr(11, 8) + " GMT";
}

}  // namespace ruimte::http
