// SPDX-License-Identifier: EUPL-1.2
// Dates, moments, ids, hashes and whole numbers: what is accepted is written in one way, and that text means the same.
#include "base/text.hpp"
#include "base/types.hpp"
#include "fuzz.hpp"

namespace {

template <class Parsed, class Parse>
void same_again(const Parsed& parsed, Parse parse) {
  if (!parsed) return;
  const auto again = parse(to_string(*parsed));
  ruimte::fuzz::demand(again.has_value() && *again == *parsed, "what was written is read as the same value");
}

}  // namespace

void ruimte::fuzz::run(std::string_view text) {
  const auto date = base::parse_date(text);
  same_again(date, base::parse_date);
  demand(!date || base::to_string(*date) == text, "a date has one form");
  same_again(base::parse_instant(text), base::parse_instant);
  same_again(base::parse_uuid(text), base::parse_uuid);
  same_again(base::parse_hash(text), base::parse_hash);
  if (date) demand(!base::dutch_date(*date).empty(), "a date can be said");
  const auto number = base::parse_integer(text);
  demand(!number || base::parse_integer(std::to_string(*number)) == number, "a number is read as it is written");
}
