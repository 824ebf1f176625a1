// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Words of a text as someone looks for them. No locale anywhere.
namespace ruimte::base {

/// A word stands at [begin, end) in bytes.
struct WordSpan {
  std::size_t begin = 0, end = 0;
  bool operator==(const WordSpan&) const = default;
};

/// Every run of letters and digits of any script, in order; an accent that stands apart belongs to its letter.
/// @pre is_utf8(text). O(n).
std::vector<WordSpan> words_of(std::string_view text);

/// In small letters and without accents: "Zuidpoint-Één" -> "zuidpoint-een". @pre is_utf8(text). O(n).
std::string folded(std::string_view text);

}  // namespace ruimte::base
