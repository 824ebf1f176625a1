// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <cstdlib>
#include <set>

#include "base/json.hpp"
#include "documents.hpp"
#include "gen/registry.hpp"

namespace ruimte::tests {
namespace {

/// 20,000 documents in an ordinary run; RUIMTE_DOCUMENTS sets another number (1,000,000 before a release).
std::int64_t documents() {
  const char* wanted = std::getenv("RUIMTE_DOCUMENTS");
  return wanted == nullptr ? 20'000 : std::atoll(wanted);
}

std::string first_error(const base::InputErrors& errors) {
  return errors.front().code + " at '" + errors.front().pointer + "' " + errors.front().detail;
}

TEST(Codec, EveryRecordSurvivesDecodingAndEncoding) {
  DocumentMaker maker(20261121);
  const auto types = gen::all_types();
  for (std::int64_t i = 0; i < documents() / 2; ++i) {
    const auto& type = types[static_cast<std::size_t>(i) % types.size()];
    const auto text = maker.valid(type.desc());
    const auto record = base::decode(type.desc(), text);
    ASSERT_TRUE(record.has_value()) << type.name << ": " << first_error(record.error()) << "\n" << text;
    const auto canonical = base::encode(*record);
    const auto again = base::decode(type.desc(), canonical);
    ASSERT_TRUE(again.has_value()) << type.name << "\n" << canonical;
    ASSERT_EQ(base::encode(*again), canonical) << text;
  }
}

TEST(Codec, DamagedDocumentsAreRefusedOrSurvive) {
  DocumentMaker maker(7);
  const auto types = gen::all_types();
  std::set<std::string> codes;
  std::int64_t refused = 0;
  for (std::int64_t i = 0; i < documents() / 2; ++i) {
    const auto& type = types[static_cast<std::size_t>(i) % types.size()];
    const auto text = maker.damaged(maker.valid(type.desc()));
    const auto record = base::decode(type.desc(), text);
    if (record) {
      const auto canonical = base::encode(*record);
      const auto again = base::decode(type.desc(), canonical);
      ASSERT_TRUE(again.has_value()) << type.name << "\n" << canonical;
      ASSERT_EQ(base::encode(*again), canonical);
      continue;
    }
    ++refused;
    ASSERT_FALSE(record.error().empty());
    for (const auto& e : record.error()) codes.insert(e.code);
  }
  EXPECT_GT(refused, documents() / 8) << "the damage must be real";
  EXPECT_GT(codes.size(), 8U) << "and of many kinds";
}

}  // namespace
}  // namespace ruimte::tests
