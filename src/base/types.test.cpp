// SPDX-License-Identifier: EUPL-1.2
#include "base/types.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace ruimte::base {
namespace {

TEST(Types, WritesUuidAndHash) {
  Uuid id;
  Hash hash;
  for (std::size_t i = 0; i < 16; ++i) id.v[i] = static_cast<std::uint8_t>(i * 17);
  for (std::size_t i = 0; i < 32; ++i) hash.v[i] = static_cast<std::uint8_t>(255 - i);
  EXPECT_EQ(to_string(id), "00112233-4455-6677-8899-aabbccddeeff");
  EXPECT_EQ(to_string(hash), "fffefdfcfbfaf9f8f7f6f5f4f3f2f1f0efeeedecebeae9e8e7e6e5e4e3e2e1e0");
}

TEST(Types, RefusesOtherFormsOfUuid) {
  for (const auto* text : {"", "00112233445566778899aabbccddeeff", "00112233-4455-6677-8899-AABBCCDDEEFF",
                           "{00112233-4455-6677-8899-aabbccddeef}", "00112233-4455-6677-8899-aabbccddeeg0",
                           "00112233-4455-6677-8899-aabbccddeeff ", "0011223-34455-6677-8899-aabbccddeeff",
                           "--------------------------------0000"}) {
    EXPECT_FALSE(parse_uuid(text).has_value()) << text;
  }
}

TEST(Types, RefusesOtherFormsOfHash) {
  const std::string good(64, 'a');
  EXPECT_TRUE(parse_hash(good).has_value());
  EXPECT_FALSE(parse_hash(good.substr(1)).has_value());
  EXPECT_FALSE(parse_hash(good + "a").has_value());
  EXPECT_FALSE(parse_hash(std::string(64, 'A')).has_value());
}

TEST(Types, KnowsTheCalendar) {
  EXPECT_EQ(parse_date("1970-01-01").value().days, 0);
  EXPECT_EQ(parse_date("2000-02-29").value().days, 11016);
  EXPECT_EQ(parse_date("0000-01-01").value().days, -719528);
  EXPECT_EQ(parse_date("9999-12-31").value().days, 2932896);
  for (const auto* text :
       {"2027-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-01-00", "2026-04-31", "2026-1-1", "20260101",
        "2026-01-01 ", " 2026-01-01", "26-01-01", "+2026-01-01", "-001-01-01", ""}) {
    EXPECT_FALSE(parse_date(text).has_value()) << text;
  }
}

TEST(Types, ReadsInstantsInUtcAndWithOffset) {
  EXPECT_EQ(parse_instant("1970-01-01T00:00:00Z").value().us, 0);
  EXPECT_EQ(parse_instant("1969-12-31T23:59:59.999999Z").value().us, -1);
  EXPECT_EQ(to_string(Instant{-1}), "1969-12-31T23:59:59.999999Z");
  EXPECT_EQ(to_string(parse_instant("2026-11-21T22:54:42.5+01:00").value()), "2026-11-21T21:54:42.500000Z");
  EXPECT_EQ(to_string(parse_instant("2026-11-21T21:54:42-00:30").value()), "2026-11-21T22:24:42.000000Z");
  EXPECT_EQ(to_string(parse_instant("2024-02-29T00:30:00+01:00").value()), "2024-02-28T23:30:00.000000Z");
}

TEST(Types, RefusesOtherFormsOfInstant) {
  for (const auto* text : {"2026-11-21", "2026-11-21T21:54:42", "2026-11-21 21:54:42Z", "2026-11-21t21:54:42z",
                           "2026-11-21T24:00:00Z", "2026-11-21T21:60:00Z", "2016-12-31T23:59:60Z", "2026-11-21T21:54Z",
                           "2026-11-21T21:54:42.Z", "2026-11-21T21:54:42.1234567Z", "2026-11-21T21:54:42+1:00",
                           "2026-11-21T21:54:42+24:00", "2026-11-21T21:54:42+01:60", "2026-11-21T21:54:42ZZ",
                           "0000-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01"}) {
    EXPECT_FALSE(parse_instant(text).has_value()) << text;
  }
}

RC_GTEST_PROP(TypesProperty, DatesSurviveWriting, ()) {
  const Date date{*rc::gen::inRange(-719528, 2932897)};
  RC_ASSERT(parse_date(to_string(date)).value() == date);
}

RC_GTEST_PROP(TypesProperty, LaterDatesAreWrittenLater, ()) {
  const Date date{*rc::gen::inRange(-719528, 2932896)};
  RC_ASSERT(to_string(date) < to_string(Date{date.days + 1}));
}

RC_GTEST_PROP(TypesProperty, InstantsSurviveWriting, ()) {
  const Instant instant{*rc::gen::inRange<std::int64_t>(-62'167'219'200'000'000, 253'402'300'800'000'000)};
  RC_ASSERT(parse_instant(to_string(instant)).value() == instant);
}

RC_GTEST_PROP(TypesProperty, UuidsAndHashesSurviveWriting, ()) {
  Uuid id;
  Hash hash;
  for (auto& byte : id.v) byte = *rc::gen::arbitrary<std::uint8_t>();
  for (auto& byte : hash.v) byte = *rc::gen::arbitrary<std::uint8_t>();
  RC_ASSERT(parse_uuid(to_string(id)).value() == id);
  RC_ASSERT(parse_hash(to_string(hash)).value() == hash);
}

}  // namespace
}  // namespace ruimte::base
