// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/json.hpp"

namespace ruimte::base::json {
namespace {

Value text(std::string s) { return Value(Value::Data(std::move(s))); }
Value number(std::int64_t n) { return Value(Value::Data(n)); }

TEST(JsonWrite, EscapesAsRfc8785) {
  // The string example of RFC 8785 section 3.2.2.2.
  EXPECT_EQ(encode(text("\xE2\x82\xAC$\x0F\x0A"
                        "A'\x42\x22\x5C\\\x22/")),
            "\"\xE2\x82\xAC$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
  EXPECT_EQ(encode(text("\b\f\n\r\t\x1F\x7F")), "\"\\b\\f\\n\\r\\t\\u001f\x7F\"");
  EXPECT_EQ(encode(text("")), "\"\"");
}

TEST(JsonWrite, SortsKeysAsRfc8785) {
  // The keys of RFC 8785 section 3.2.3 that are well-formed here, in its expected order.
  const std::vector<std::string> sorted = {
      "\r", "1", "\xC2\x80", "\xC3\xB6", "\xE2\x82\xAC", "\xF0\x9F\x98\x80", "\xEF\xAC\xB3"};
  Object members;
  for (auto key = sorted.rbegin(); key != sorted.rend(); ++key) members.emplace_back(*key, number(1));
  EXPECT_EQ(encode(Value(members)),
            "{\"\\r\":1,\"1\":1,\"\xC2\x80\":1,\"\xC3\xB6\":1,\"\xE2\x82\xAC\":1,\"\xF0\x9F\x98\x80\":1,"
            "\"\xEF\xAC\xB3\":1}");
}

TEST(JsonWrite, ShorterKeyComesFirst) {
  EXPECT_EQ(encode(Value(Object{{"ab", number(1)}, {"a", number(2)}, {"", number(3)}, {"B", number(4)}})),
            "{\"\":3,\"B\":4,\"a\":2,\"ab\":1}");
}

TEST(JsonWrite, WritesIntegers) {
  EXPECT_EQ(encode(Value(Array{number(0), number(-1), number(9007199254740991), number(-9007199254740991)})),
            "[0,-1,9007199254740991,-9007199254740991]");
}

std::string any_word() { return *rc::gen::container<std::string>(rc::gen::inRange<char>(' ', '\x7F')); }

Value any_value(int depth) {
  switch (*rc::gen::inRange(0, depth == 0 ? 4 : 6)) {
    case 0: return Value();
    case 1: return Value(Value::Data(*rc::gen::inRange(0, 2) == 1));
    case 2: return number(*rc::gen::inRange<std::int64_t>(-9007199254740991, 9007199254740992));
    case 3: return text(any_word());
    case 4: {
      Array items;
      for (int i = *rc::gen::inRange(0, 4); i > 0; --i) items.push_back(any_value(depth - 1));
      return Value(std::move(items));
    }
    default: {
      Object members;
      for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
        members.emplace_back(any_word() + std::to_string(i), any_value(depth - 1));
      return Value(std::move(members));
    }
  }
}

RC_GTEST_PROP(JsonWriteProperty, ParsingAndWritingAgainChangesNothing, ()) {
  const std::string once = encode(any_value(3));
  const auto back = parse(once);
  RC_ASSERT(back.has_value());
  RC_ASSERT(encode(*back) == once);
}

}  // namespace
}  // namespace ruimte::base::json
