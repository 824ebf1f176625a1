// SPDX-License-Identifier: EUPL-1.2
#include "base/text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace ruimte::base {
namespace {

TEST(Text, KnowsUtf8) {
  for (const auto* text : {"", "Dijk", "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x8C\xB7"})
    EXPECT_TRUE(is_utf8(text)) << text;
  // A lone continuation, overlong slash, surrogate, beyond U+10FFFF, cut short, Latin-1.
  for (const auto* text : {"\x80", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "a\xE2\x82", "caf\xE9"}) {
    EXPECT_FALSE(is_utf8(text));
  }
}

TEST(Text, Composes) {
  EXPECT_EQ(to_nfc("e\xCC\x81"), "\xC3\xA9");                     // e + acute
  EXPECT_EQ(to_nfc("\xE2\x84\xAB"), "\xC3\x85");                  // angstrom sign
  EXPECT_EQ(to_nfc("a\xCC\xA3\xCC\x82"), "\xE1\xBA\xAD");         // two marks
  EXPECT_EQ(to_nfc("\xE1\x84\x80\xE1\x85\xA1"), "\xEA\xB0\x80");  // Hangul
  EXPECT_EQ(to_nfc("\xEF\xAC\x81"), "\xEF\xAC\x81");              // the fi ligature stays: not NFKC
  EXPECT_EQ(to_nfc(std::string_view("a\0e\xCC\x81", 5)), std::string_view("a\0\xC3\xA9", 4));
}

TEST(Text, CountsCodePoints) {
  EXPECT_EQ(count_characters(""), 0U);
  EXPECT_EQ(count_characters("Fryslân"), 7U);
  EXPECT_EQ(count_characters("\xF0\x9F\x8C\xB7!"), 2U);
}

TEST(Text, FindsControlCharacters) {
  EXPECT_EQ(find_control_character("een\n\ttwee \xC2\xA0 \xC3\x80"), std::nullopt);
  EXPECT_EQ(find_control_character(std::string_view("a\0", 2)), U'\0');
  EXPECT_EQ(find_control_character("a\rb"), U'\r');
  EXPECT_EQ(find_control_character("\x7F"), U'\x7F');
  EXPECT_EQ(find_control_character("a\xC2\x80"), U'\x80');
  EXPECT_EQ(find_control_character("a\xC2\x9F"), U'\x9F');
}

TEST(Text, WritesDutchDates) {
  EXPECT_EQ(dutch_date(parse_date("2026-09-03").value()), "3 september 2026");
  EXPECT_EQ(dutch_date(parse_date("2027-12-31").value()), "31 december 2027");
  EXPECT_EQ(dutch_date(parse_date("2027-03-01").value()), "1 maart 2027");
}

TEST(ParseInteger, TakesDigitsThatFitAndNothingElse) {
  EXPECT_EQ(parse_integer("-9223372036854775808"), INT64_MIN);
  EXPECT_EQ(parse_integer("007"), 7);
  for (const auto* wrong : {"", "-", "+1", " 1", "1 ", "1.0", "0x1", "9223372036854775808"})
    EXPECT_EQ(parse_integer(wrong), std::nullopt) << wrong;
}

std::string utf8(char32_t c) {
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 0x3F))};
  return {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 0x3F)),
          static_cast<char>(0x80 | (c & 0x3F))};
}

RC_GTEST_PROP(TextProperty, NormalisingTwiceChangesNothing, ()) {
  std::string text;
  for (const auto c : *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 0xD800)))
    text += utf8(static_cast<char32_t>(c));
  const std::string once = to_nfc(text);
  RC_ASSERT(is_utf8(once));
  RC_ASSERT(to_nfc(once) == once);
}

RC_GTEST_PROP(TextProperty, CountsWhatWasPutIn, ()) {
  const auto points = *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 0xD800));
  std::string text;
  for (const auto c : points) text += utf8(static_cast<char32_t>(c));
  RC_ASSERT(is_utf8(text));
  RC_ASSERT(count_characters(text) == points.size());
}

}  // namespace
}  // namespace ruimte::base
