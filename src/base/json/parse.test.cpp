// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/json.hpp"
#include "base/json/error_codes.hpp"

namespace ruimte::base::json {
namespace {

using namespace std::string_view_literals;

/// The canonical form, or the errors as "pointer code detail" after a "!".
std::string outcome(std::string_view text, const Limits& limits = {}) {
  const auto result = parse(text, limits);
  if (result) return encode(*result);
  std::string out = "!";
  for (const auto& e : result.error()) {
    out += e.pointer + ' ' + e.code + (e.detail.empty() ? "" : ' ' + e.detail) + ';';
  }
  return out;
}

TEST(JsonParse, ReadsEveryKindOfValue) {
  EXPECT_EQ(outcome(" {\"b\":[1,-2,true,false,null,\"x\"] ,\n\"a\":{}} "),
            "{\"a\":{},\"b\":[1,-2,true,false,null,\"x\"]}");
  EXPECT_EQ(outcome("\"los\""), "\"los\"");
  EXPECT_EQ(outcome("12"), "12");
}

TEST(JsonParse, KeepsMembersInOrder) {
  const auto value = parse("{\"b\":1,\"a\":2}").value();
  EXPECT_EQ(value.get_if<Object>()->front().first, "b");
  EXPECT_EQ(*value.member("a")->get_if<std::int64_t>(), 2);
  EXPECT_EQ(value.member("c"), nullptr);
  EXPECT_EQ(parse("[]").value().member("a"), nullptr);
}

TEST(JsonParse, RefusesWhatIsNotJson) {
  for (const auto text : {""sv,         " "sv,         "{"sv,           "[1,]"sv,     "{\"a\":1,}"sv,
                          "{'a':1}"sv,  "{a:1}"sv,     "[1] 2"sv,       "nul"sv,      "01"sv,
                          "+1"sv,       "1."sv,        ".5"sv,          "1e"sv,       "-"sv,
                          "NaN"sv,      "\"\\x41\""sv, "\"\\ud800\""sv, "\"a\nb\""sv, "\xEF\xBB\xBF{}"sv,
                          "// c\n{}"sv, "[1\0]"sv,     "\"open"sv,      "[\"\\\"]"sv}) {
    EXPECT_EQ(outcome(text), "! json_ongeldig;") << text;
  }
  EXPECT_EQ(outcome("\"\xC3\""), "! json_ongeldig utf-8;");
  EXPECT_EQ(outcome("\"\xED\xA0\x80\""), "! json_ongeldig utf-8;");
}

TEST(JsonParse, RefusesDuplicateKeys) {
  EXPECT_EQ(outcome("{\"a\":1,\"b\":{\"x\":1,\"x\":2},\"a\":3,\"a\":4}"),
            "!/b/x sleutel_dubbel x;/a sleutel_dubbel a;");
  EXPECT_EQ(outcome("{\"\\u0061\":1,\"a\":2}"), "!/a sleutel_dubbel a;");
  // The same key in two Unicode forms.
  EXPECT_EQ(outcome("{\"e\xCC\x81\":1,\"\xC3\xA9\":2}"), "!/\xC3\xA9 sleutel_dubbel \xC3\xA9;");
}

TEST(JsonParse, RefusesControlCharacters) {
  EXPECT_EQ(outcome("\"a\\nb\\tc\""), "\"a\\nb\\tc\"");
  EXPECT_EQ(outcome("[\"a\\u0000\",\"\\r\",\"\\u007f\",\"\\u0085\"]"),
            "!/0 teken_niet_toegestaan U+0000;/1 teken_niet_toegestaan U+000D;/2 teken_niet_toegestaan U+007F;"
            "/3 teken_niet_toegestaan U+0085;");
  EXPECT_EQ(outcome("{\"a\\u0000\":1}").substr(0, 3), "!/a");
}

TEST(JsonParse, ReadsOnlyIntegersThatEveryReaderHolds) {
  EXPECT_EQ(outcome("[9007199254740991,-9007199254740991]"), "[9007199254740991,-9007199254740991]");
  EXPECT_EQ(outcome("-0"), "0");
  EXPECT_EQ(outcome("[9007199254740992,-9007199254740992,18446744073709551615]"),
            "!/0 getal_te_groot;/1 getal_te_groot;/2 getal_te_groot;");
  EXPECT_EQ(outcome("[1.0,1e2,-0.0,1E400]"), "! getal_geen_geheel;");
  EXPECT_EQ(outcome("[1.0,1e2,-0.0]"), "!/0 getal_geen_geheel;/1 getal_geen_geheel;/2 getal_geen_geheel;");
}

TEST(JsonParse, ExplainsNumbersBeyondTheParser) {
  EXPECT_EQ(outcome("[18446744073709551616]"), "! getal_te_groot;");
  EXPECT_EQ(outcome("[-99999999999999999999]"), "! getal_te_groot;");
  EXPECT_EQ(outcome("{\"a \\\" 01\":1e999}"), "! getal_geen_geheel;");
  EXPECT_EQ(outcome("[99999999999999999999,01]"), "! json_ongeldig;");
  EXPECT_EQ(outcome("[\"01\",99999999999999999999]"), "! getal_te_groot;");
}

TEST(JsonParse, HoldsItsLimits) {
  const auto nested = [](int depth) {
    return std::string(static_cast<std::size_t>(depth), '[') + std::string(static_cast<std::size_t>(depth), ']');
  };
  EXPECT_EQ(outcome(nested(32)), nested(32));
  std::string pointer;
  for (int i = 0; i < 32; ++i) pointer += "/0";
  EXPECT_EQ(outcome(nested(33)), "!" + pointer + " te_diep 32;");
  EXPECT_EQ(outcome(nested(100'000)), "! te_diep 32;");
  EXPECT_EQ(outcome("[[1]]", {.depth = 1}), "!/0 te_diep 1;");
  EXPECT_EQ(outcome("[1,2]", {.bytes = 5}), "[1,2]");
  EXPECT_EQ(outcome("[1,2]", {.bytes = 4}), "! te_groot 4;");
  EXPECT_EQ(outcome("{\"" + std::string(257, 'k') + "\":1}"), "! te_lang 256;");
}

TEST(JsonParse, ReadsAfterAFailure) {
  EXPECT_EQ(outcome("["), "! json_ongeldig;");
  EXPECT_EQ(outcome("[1]"), "[1]");
}

TEST(JsonParse, BringsTextToNfc) { EXPECT_EQ(outcome("[\"e\\u0301\"]"), "[\"\xC3\xA9\"]"); }

TEST(JsonParse, EscapesPointers) { EXPECT_EQ(outcome("{\"a/b~c\":[0,1.5]}"), "!/a~1b~0c/1 getal_geen_geheel;"); }

TEST(JsonParse, ReportsAtMostAHundredErrors) {
  std::string text = "[0.5";
  for (int i = 0; i < 500; ++i) text += ",0.5";
  const auto result = parse(text + "]");
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.error().size(), 100U);
}

RC_GTEST_PROP(JsonParseProperty, AnyBytesGiveAnAnswer, (const std::string& bytes)) {
  const auto result = parse(bytes);
  if (result) {
    RC_ASSERT(encode(*parse(encode(*result))) == encode(*result));
  } else {
    RC_ASSERT(!result.error().empty());
  }
}

}  // namespace
}  // namespace ruimte::base::json
