// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/types.hpp"

/// Text as Unicode. No locale anywhere: the same input gives the same bytes on every machine.
namespace ruimte::base {

/// True when the bytes are well-formed UTF-8 (no surrogates, no overlong forms). O(n).
bool is_utf8(std::string_view text);

/// Normalisation form C. @pre is_utf8(text). O(n).
std::string to_nfc(std::string_view text);

/// Number of code points. @pre is_utf8(text). O(n).
std::size_t count_characters(std::string_view text);

/// First control character (general category Cc) other than \n and \t. @pre is_utf8(text). O(n).
std::optional<char32_t> find_control_character(std::string_view text);

/// A whole number in decimal digits, with `-` before it when negative; nothing else, and it has to fit.
std::optional<std::int64_t> parse_integer(std::string_view text);

/// "3 september 2026".
std::string dutch_date(Date date);

}  // namespace ruimte::base
