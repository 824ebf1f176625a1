// SPDX-License-Identifier: EUPL-1.2
#include "base/words.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <new>

namespace ruimte::base {
namespace {

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

std::vector<WordSpan> words_of(std::string_view text) {
  std::vector<WordSpan> words;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t size = 1;
    bool word = is_plain_word(text[at]);
    if (!is_plain(text[at])) {
      utf8proc_int32_t code_point = 0;
      const auto rest = text.substr(at);
      size = static_cast<std::size_t>(
          std::max<utf8proc_ssize_t>(1, utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(rest.data()),
                                                         static_cast<utf8proc_ssize_t>(rest.size()), &code_point)));
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
  utf8proc_uint8_t* made = nullptr;
  const auto length = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()), &made,
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD |
                                     UTF8PROC_STRIPMARK));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(made, &std::free);
  if (length < 0) throw std::bad_alloc();  // the text is UTF-8, so only memory can fail
  return {reinterpret_cast<const char*>(made), static_cast<std::size_t>(length)};
}

}  // namespace ruimte::base
