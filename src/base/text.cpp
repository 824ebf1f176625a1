// SPDX-License-Identifier: EUPL-1.2
#include "base/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <memory>
#include <new>

#include "base/words.hpp"

namespace ruimte::base {
namespace {

constexpr std::array<std::string_view, 12> months = {"januari",   "februari", "maart",    "april",
                                                     "mei",       "juni",     "juli",     "augustus",
                                                     "september", "oktober",  "november", "december"};

const utf8proc_uint8_t* utf8_bytes(std::string_view text) {
  return reinterpret_cast<const utf8proc_uint8_t*>(text.data());
}

/// What utf8proc makes of UTF-8.
std::string mapped(std::string_view text, int options) {
  utf8proc_uint8_t* made = nullptr;
  const auto length = utf8proc_map(utf8_bytes(text), static_cast<utf8proc_ssize_t>(text.size()), &made,
                                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(made, &std::free);
  if (length < 0) throw std::bad_alloc();  // the text is UTF-8, so only memory can fail
  return {reinterpret_cast<const char*>(made), static_cast<std::size_t>(length)};
}

bool is_plain(char c) { return static_cast<unsigned char>(c) < 0x80; }
bool is_plain_word(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool belongs_to_word(utf8proc_int32_t code_point) {
  switch (utf8proc_category(code_point)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND: return true;
    default: return false;
  }
}

}  // namespace

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    if (static_cast<unsigned char>(text.front()) < 0x80) {
      text.remove_prefix(1);
      continue;
    }
    utf8proc_int32_t code_point = 0;
    const auto used = utf8proc_iterate(utf8_bytes(text), static_cast<utf8proc_ssize_t>(text.size()), &code_point);
    if (used <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(used));
  }
  return true;
}

std::string to_nfc(std::string_view text) {
  // Below U+0300 (lead byte 0xCC) nothing composes, so nearly all Dutch text is returned as it is.
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0xCC; });
  if (plain) return std::string(text);
  return mapped(text, UTF8PROC_COMPOSE);
}

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::optional<char32_t> find_control_character(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7F) return c;
    // U+0080..U+009F are written C2 80..C2 9F.
    if (c == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) {
      return static_cast<unsigned char>(text[i + 1]);
    }
  }
  return std::nullopt;
}

std::optional<std::int64_t> parse_integer(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::string dutch_date(Date date) {
  const std::chrono::year_month_day civil{std::chrono::sys_days{std::chrono::days{date.days}}};
  std::string out = std::to_string(static_cast<unsigned>(civil.day()));
  out += ' ';
  out += months[static_cast<unsigned>(civil.month()) - 1];
  out += ' ';
  out += std::to_string(static_cast<int>(civil.year()));
  return out;
}

std::vector<WordSpan> words_of(std::string_view text) {
  std::vector<WordSpan> words;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t size = 1;
    bool word = is_plain_word(text[at]);
    if (!is_plain(text[at])) {
      utf8proc_int32_t code_point = 0;
      const auto rest = text.substr(at);
      size = static_cast<std::size_t>(std::max<utf8proc_ssize_t>(
          1, utf8proc_iterate(utf8_bytes(rest), static_cast<utf8proc_ssize_t>(rest.size()), &code_point)));
      word = belongs_to_word(code_point);
    }
    if (word && !inside) words.push_back({at, at});
    at += size;
    if (word) words.back().end = at;
    inside = word;
  }
  return words;
}

std::string folded(std::string_view text) {
  std::string out(text);
  if (std::ranges::all_of(text, is_plain)) {
    for (char& c : out)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
  }
  return mapped(text, UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
}

}  // namespace ruimte::base
