// SPDX-License-Identifier: EUPL-1.2
// The part of a request after the question mark: a query that was understood and is sent again means the same.
#include "base/text.hpp"
#include "fuzz.hpp"
#include "http/api/resource.hpp"

namespace {

/// Every byte as %XX.
std::string encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char one : text) {
    const auto byte = static_cast<unsigned char>(one);
    out += {'%', digits[byte >> 4], digits[byte & 15]};
  }
  return out;
}

}  // namespace

void ruimte::fuzz::run(std::string_view text) {
  const auto query = http::parse_query(text);
  if (!query) return demand(!query.error().empty(), "a refusal says why");
  std::string again;
  for (const auto& [key, value] : *query) {
    demand(base::is_utf8(key) && base::is_utf8(value), "keys and values are text");
    again += (again.empty() ? "" : "&") + encoded(key) + "=" + encoded(value);
  }
  const auto same = http::parse_query(again);
  demand(same && *same == *query, "a query that is sent again means the same");
}
