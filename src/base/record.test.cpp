// SPDX-License-Identifier: EUPL-1.2
#include "base/record.hpp"

#include <gtest/gtest.h>

#include "base/json/sample.test.hpp"

namespace ruimte::base {
namespace {

using sample::Alles;
using sample::Deel;

const FieldDesc& field_of(const TypeDesc& desc, std::string_view name) {
  for (const auto& field : desc.fields) {
    if (field.name == name) return field;
  }
  throw std::out_of_range(std::string(name));
}

TEST(Record, KnowsItsType) {
  const Record record = Record::of(Deel{.tekst = "een", .nummer = 1});
  EXPECT_FALSE(record.empty());
  EXPECT_TRUE(record.is<Deel>());
  EXPECT_FALSE(record.is<Alles>());
  EXPECT_EQ(record.desc().name, "Deel");
  EXPECT_EQ(record.as<Deel>().tekst, "een");
  EXPECT_TRUE(Record().empty());
}

TEST(RecordDeathTest, ReadingAsAnotherTypeStopsTheProcess) {
  const Record record = Record::of(Deel{});
  EXPECT_DEATH(static_cast<void>(record.as<Alles>()), "describe");
}

TEST(Record, CopiesShareTheValue) {
  const Record record = Record::of(Deel{.tekst = "een", .nummer = {}});
  const Record copy = record;  // NOLINT(performance-unnecessary-copy-initialization)
  EXPECT_EQ(copy.data(), record.data());
}

int dropped = 0;

TEST(Record, AdoptedValueIsDroppedOnceWithTheLastCopy) {
  TypeDesc desc = describe<Deel>();
  desc.drop = [](void* p) {
    ++dropped;
    delete static_cast<Deel*>(p);
  };
  dropped = 0;
  {
    const Record record = Record::adopt(desc, desc.make());
    { const Record copy = record; }  // NOLINT(performance-unnecessary-copy-initialization)
    EXPECT_EQ(dropped, 0);
  }
  EXPECT_EQ(dropped, 1);
}

TEST(Record, CloneIsApart) {
  const TypeDesc& desc = describe<Deel>();
  const Deel original{.tekst = "een", .nummer = 2};
  const Record clone = Record::adopt(desc, desc.clone(&original));
  EXPECT_EQ(clone.as<Deel>(), original);
  EXPECT_NE(clone.data(), &original);
}

TEST(Record, AccessReachesOptionalFields) {
  const FieldAccess access = field_of(describe<Deel>(), "nummer").access;
  Deel deel;
  EXPECT_EQ(access.get(&deel), nullptr);
  *static_cast<std::int64_t*>(access.emplace(&deel)) = 7;
  EXPECT_EQ(deel.nummer, 7);
  EXPECT_EQ(access.emplace(&deel), access.get(&deel));  // a second time keeps the value
  EXPECT_EQ(deel.nummer, 7);
}

TEST(Record, AccessReachesListItems) {
  const FieldAccess access = field_of(describe<Alles>(), "delen").access;
  Alles alles;
  void* const list = access.emplace(&alles);
  EXPECT_EQ(access.size(list), 0U);
  static_cast<Deel*>(access.append(list))->tekst = "een";
  static_cast<Deel*>(access.append(list))->tekst = "twee";
  ASSERT_EQ(access.size(access.get(&alles)), 2U);
  EXPECT_EQ(static_cast<const Deel*>(access.at(list, 1))->tekst, "twee");
  EXPECT_EQ(alles.delen[0].tekst, "een");
}

}  // namespace
}  // namespace ruimte::base
