// SPDX-License-Identifier: EUPL-1.2
#include "application/wijzigingenring.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

namespace ruimte::application {
namespace {

constexpr Kring ours{1}, theirs{2};
constexpr std::size_t plenty = 1000;

Wijziging change(std::int64_t volgnr, std::uint8_t id, Kring kring = ours) {
  Wijziging w{volgnr, {domain::Soort::vraagstuk, {}}, static_cast<std::int32_t>(volgnr), kring};
  w.stream.id.v[0] = id;
  return w;
}

std::vector<std::int64_t> numbers(const Wijzigingenring::Gelezen& read) {
  std::vector<std::int64_t> out;
  out.reserve(read.wijzigingen.size());
  for (const auto& w : read.wijzigingen) out.push_back(w.volgnr);
  return out;
}

TEST(Wijzigingenring, GivesWhatCameAfterAndOnlyWhatMayBeRead) {
  Wijzigingenring ring(10);
  ring.add(std::vector{change(11, 1), change(12, 2, theirs), change(13, 3)});
  const std::vector kringen = {ours};
  EXPECT_EQ(numbers(ring.lees(10, plenty, kringen)), (std::vector<std::int64_t>{11, 13}));
  EXPECT_EQ(numbers(ring.lees(11, plenty, kringen)), (std::vector<std::int64_t>{13}));
  EXPECT_EQ(ring.lees(11, plenty, kringen).tot, 13);
  EXPECT_TRUE(ring.lees(13, plenty, kringen).wijzigingen.empty());
}

TEST(Wijzigingenring, SaysWhenSomethingIsNoLongerThere) {
  Wijzigingenring ring(0, 2);
  const std::vector kringen = {ours};
  ring.add(std::vector{change(1, 1), change(2, 2)});
  EXPECT_FALSE(ring.lees(0, plenty, kringen).te_oud);
  ring.add(std::vector{change(3, 3)});
  EXPECT_TRUE(ring.lees(0, plenty, kringen).te_oud);
  EXPECT_EQ(ring.lees(0, plenty, kringen).tot, 3);
  EXPECT_EQ(numbers(ring.lees(1, plenty, kringen)), (std::vector<std::int64_t>{2, 3}));
  EXPECT_TRUE(ring.lees(4, plenty, kringen).te_oud) << "of another log";
  EXPECT_TRUE(Wijzigingenring(7).lees(6, plenty, kringen).te_oud) << "from before it began";
}

TEST(Wijzigingenring, StopsWhenThereIsEnoughAndGoesOnThere) {
  Wijzigingenring ring(0);
  ring.add(std::vector{change(1, 1), change(2, 2), change(3, 3)});
  const std::vector kringen = {ours};
  const auto first = ring.lees(0, 2, kringen);
  EXPECT_EQ(numbers(first), (std::vector<std::int64_t>{1, 2}));
  EXPECT_EQ(numbers(ring.lees(first.tot, 2, kringen)), (std::vector<std::int64_t>{3}));
}

/// Whatever the size of the ring and of the bites: who keeps up ends with the last version of each of his streams.
RC_GTEST_PROP(Wijzigingenring, WhoGoesOnWhereHeWasMissesNothing, ()) {
  const auto size = *rc::gen::inRange<std::size_t>(1, 20);
  Wijzigingenring ring(0, size);
  const std::vector kringen = {ours};
  std::map<base::Uuid, std::int64_t> expected, heard;
  std::int64_t volgnr = 0, cursor = 0;
  for (int round = 0; round < 10; ++round) {
    const auto count = *rc::gen::inRange<std::size_t>(0, size + 1);
    for (std::size_t i = 0; i < count; ++i) {
      const auto w = change(++volgnr, *rc::gen::inRange<std::uint8_t>(0, 4), *rc::gen::element(ours, theirs));
      ring.add(std::vector{w});
      if (w.kring == ours) expected[w.stream.id] = w.volgnr;
    }
    for (;;) {
      const auto read = ring.lees(cursor, 3, kringen);
      RC_ASSERT(!read.te_oud);
      for (const auto& w : read.wijzigingen) heard[w.stream.id] = w.volgnr;
      if (read.tot == cursor) break;
      cursor = read.tot;
    }
    RC_ASSERT(heard == expected);
    RC_ASSERT(cursor == volgnr);
  }
}

}  // namespace
}  // namespace ruimte::application
