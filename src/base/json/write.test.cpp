// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

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

rc::Gen<Value> any_value(int depth) {
  const auto words = rc::gen::container<std::string>(rc::gen::inRange<char>(' ', '\x7F'));
  const auto scalar = rc::gen::oneOf(
      rc::gen::just(Value()), rc::gen::map(rc::gen::arbitrary<bool>(), [](bool b) { return Value(Value::Data(b)); }),
      rc::gen::map(rc::gen::inRange<std::int64_t>(-9007199254740991, 9007199254740992), number),
      rc::gen::map(words, text));
  if (depth == 0) return scalar;
  const auto array =
      rc::gen::map(rc::gen::container<Array>(any_value(depth - 1)), [](Array a) { return Value(std::move(a)); });
  const auto object = rc::gen::map(rc::gen::container<std::map<std::string, Value>>(words, any_value(depth - 1)),
                                   [](const auto& map) { return Value(Object(map.rbegin(), map.rend())); });
  return rc::gen::oneOf(scalar, array, object);
}

RC_GTEST_PROP(JsonWriteProperty, ParsingAndWritingAgainChangesNothing, ()) {
  const std::string once = encode(*rc::gen::resize(8, any_value(3)));
  const auto back = parse(once);
  RC_ASSERT(back.has_value());
  RC_ASSERT(encode(*back) == once);
}

}  // namespace
}  // namespace ruimte::base::json
