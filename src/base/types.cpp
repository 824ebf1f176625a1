// SPDX-License-Identifier: EUPL-1.2
#include "base/types.hpp"

#include <cassert>
#include <charconv>
#include <chrono>
#include <optional>
#include <span>

#include "base/json/error_codes.hpp"

namespace ruimte::base {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";
constexpr std::int64_t us_per_second = 1'000'000;
constexpr std::int64_t us_per_day = 86'400 * us_per_second;
constexpr std::int32_t first_day = -719'528;  // 0000-01-01
constexpr std::int32_t last_day = 2'932'896;  // 9999-12-31

void append_hex(std::string& out, std::uint8_t byte) {
  out += hex_digits[byte >> 4U];
  out += hex_digits[byte & 15U];
}

/// Only 0-9 and a-f: upper case would give one value two written forms.
int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

bool read_hex(std::string_view text, std::span<std::uint8_t> out) {
  for (std::size_t i = 0; i < out.size(); ++i) {
    const int high = hex_value(text[2 * i]);
    const int low = hex_value(text[2 * i + 1]);
    if (high < 0 || low < 0) return false;
    out[i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  return true;
}

void append_padded(std::string& out, std::int64_t value, std::size_t width) {
  char digits[20];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  const auto length = static_cast<std::size_t>(end - digits);
  if (length < width) out.append(width - length, '0');
  out.append(digits, length);
}

/// Takes exactly `width` decimal digits from the front.
std::optional<int> take_digits(std::string_view& text, std::size_t width) {
  if (text.size() < width) return std::nullopt;
  int value = 0;
  for (const char c : text.substr(0, width)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  text.remove_prefix(width);
  return value;
}

bool take(std::string_view& text, char expected) {
  if (text.empty() || text.front() != expected) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<std::int32_t> take_date(std::string_view& text) {
  const auto year = take_digits(text, 4);
  if (!year || !take(text, '-')) return std::nullopt;
  const auto month = take_digits(text, 2);
  if (!month || !take(text, '-')) return std::nullopt;
  const auto day = take_digits(text, 2);
  if (!day) return std::nullopt;
  const std::chrono::year_month_day civil{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                          std::chrono::day{static_cast<unsigned>(*day)}};
  if (!civil.ok()) return std::nullopt;
  return static_cast<std::int32_t>(std::chrono::sys_days{civil}.time_since_epoch().count());
}

/// Hours and minutes in seconds.
std::optional<std::int64_t> take_hours_minutes(std::string_view& text) {
  const auto hour = take_digits(text, 2);
  if (!hour || *hour > 23 || !take(text, ':')) return std::nullopt;
  const auto minute = take_digits(text, 2);
  if (!minute || *minute > 59) return std::nullopt;
  return *hour * 3600 + *minute * 60;
}

/// Optional fraction of 1 to 6 decimals in microseconds; 0 without one.
std::optional<std::int64_t> take_fraction(std::string_view& text) {
  if (!take(text, '.')) return 0;
  std::int64_t value = 0;
  std::size_t digits = 0;
  while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
  if (digits == 0 || digits > 6) return std::nullopt;
  for (std::size_t i = 0; i < 6; ++i) value = value * 10 + (i < digits ? text[i] - '0' : 0);
  text.remove_prefix(digits);
  return value;
}

/// `Z` or an offset, in seconds east of UTC.
std::optional<std::int64_t> take_offset(std::string_view& text) {
  if (take(text, 'Z')) return 0;
  const bool east = take(text, '+');
  if (!east && !take(text, '-')) return std::nullopt;
  const auto seconds = take_hours_minutes(text);
  if (!seconds) return std::nullopt;
  return east ? *seconds : -*seconds;
}

std::optional<Instant> read_instant(std::string_view text) {
  const auto day = take_date(text);
  if (!day || !take(text, 'T')) return std::nullopt;
  const auto clock = take_hours_minutes(text);
  if (!clock || !take(text, ':')) return std::nullopt;
  const auto second = take_digits(text, 2);
  if (!second || *second > 59) return std::nullopt;
  const auto fraction = take_fraction(text);
  if (!fraction) return std::nullopt;
  const auto offset = take_offset(text);
  if (!offset || !text.empty()) return std::nullopt;
  const std::int64_t us = *day * us_per_day + (*clock + *second - *offset) * us_per_second + *fraction;
  // An offset may push the first or last day out of the four-digit years.
  if (us < first_day * us_per_day || us >= (last_day + std::int64_t{1}) * us_per_day) return std::nullopt;
  return Instant{us};
}

}  // namespace

std::string to_string(const Uuid& id) {
  std::string out;
  out.reserve(36);
  for (std::size_t i = 0; i < id.v.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) out += '-';
    append_hex(out, id.v[i]);
  }
  return out;
}

std::string to_string(const Hash& hash) {
  std::string out;
  out.reserve(64);
  for (const auto byte : hash.v) append_hex(out, byte);
  return out;
}

std::string to_string(Date date) {
  assert(date.days >= first_day && date.days <= last_day);
  const std::chrono::year_month_day civil{std::chrono::sys_days{std::chrono::days{date.days}}};
  std::string out;
  append_padded(out, static_cast<int>(civil.year()), 4);
  out += '-';
  append_padded(out, static_cast<unsigned>(civil.month()), 2);
  out += '-';
  append_padded(out, static_cast<unsigned>(civil.day()), 2);
  return out;
}

std::string to_string(Instant instant) {
  std::int64_t day = instant.us / us_per_day;
  std::int64_t rest = instant.us % us_per_day;
  if (rest < 0) {
    rest += us_per_day;
    --day;
  }
  std::string out = to_string(Date{static_cast<std::int32_t>(day)});
  out += 'T';
  append_padded(out, rest / (3600 * us_per_second), 2);
  out += ':';
  append_padded(out, rest / (60 * us_per_second) % 60, 2);
  out += ':';
  append_padded(out, rest / us_per_second % 60, 2);
  out += '.';
  append_padded(out, rest % us_per_second, 6);
  out += 'Z';
  return out;
}

Result<Uuid, std::string_view> parse_uuid(std::string_view text) {
  constexpr auto wrong = error_code::id_onjuist;
  if (text.size() != 36 || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-') return fail(wrong);
  std::string digits;
  for (const auto& [from, length] : {std::pair{0, 8}, {9, 4}, {14, 4}, {19, 4}, {24, 12}}) {
    digits += text.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(length));
  }
  Uuid id;
  if (!read_hex(digits, id.v)) return fail(wrong);
  return id;
}

Result<Hash, std::string_view> parse_hash(std::string_view text) {
  Hash hash;
  if (text.size() != 64 || !read_hex(text, hash.v)) return fail(std::string_view{error_code::hash_onjuist});
  return hash;
}

Result<Instant, std::string_view> parse_instant(std::string_view text) {
  const auto instant = read_instant(text);
  if (!instant) return fail(std::string_view{error_code::tijdstip_onjuist});
  return *instant;
}

Result<Date, std::string_view> parse_date(std::string_view text) {
  const auto day = take_date(text);
  if (!day || !text.empty()) return fail(std::string_view{error_code::datum_onjuist});
  return Date{*day};
}

}  // namespace ruimte::base
