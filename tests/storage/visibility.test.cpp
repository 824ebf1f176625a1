// SPDX-License-Identifier: EUPL-1.2
#include "base/json.hpp"
#include "contract.hpp"
#include "gen/gremium.hpp"

namespace ruimte::test {
namespace {

using domain::Kring;
using domain::Soort;

RUIMTE_CONTRACT(VisibilityContract);

TEST_P(VisibilityContract, StreamsOfOtherKringenDoNotExistForAReader) {
  const auto insider = actor_in({Kring{1}, Kring{2}});
  const auto hidden = accepted(plan(1, "geheim:2", 0, insider));
  accepted(plan(2, "open:1", 1, insider));
  const auto reader = store().reader();
  const std::vector<Kring> outside = {Kring{1}, Kring{3}};
  EXPECT_FALSE(reader->toestand(hidden.stream, outside));
  EXPECT_FALSE(reader->by_key(Soort::overleg, "geheim:2/2024-10-04", outside));
  EXPECT_TRUE(reader->verloop(hidden.stream, outside).empty());
  EXPECT_EQ(reader->log(0, 10, outside).size(), 1U);
  EXPECT_EQ(reader->list(all_of(Soort::overleg), outside).rows.size(), 1U);
  ASSERT_EQ(reader->telling(Soort::overleg, outside).size(), 1U);
  EXPECT_EQ(reader->telling(Soort::overleg, outside)[0].aantal, 1);
  EXPECT_EQ(everything(*reader, outside).find("geheim"), std::string::npos);
  EXPECT_NE(everything(*reader, insider.kringen).find("geheim"), std::string::npos);
  EXPECT_TRUE(reader->toestand(hidden.stream, insider.kringen));
}

TEST_P(VisibilityContract, NobodySeesAnythingWithoutKringen) {
  const auto made = accepted(plan(1, "open:0", 0, actor_));
  const auto reader = store().reader();
  EXPECT_FALSE(reader->toestand(made.stream, {}));
  EXPECT_TRUE(reader->list(all_of(Soort::overleg), {}).rows.empty());
  EXPECT_TRUE(reader->telling(Soort::overleg, {}).empty());
  EXPECT_TRUE(reader->log(0, 10, {}).empty());
  EXPECT_TRUE(reader->verloop(made.stream, {}).empty());
}

TEST_P(VisibilityContract, TwoDatabasesThatDifferInHiddenContentAnswerTheSame) {
  const auto insider = actor_in({Kring{1}, Kring{2}});
  const auto fill = [&](bool with_hidden) {
    for (std::uint64_t n = 1; n <= 9; ++n) {
      accepted(plan(n, "open:1", static_cast<int>(n), insider));
      if (with_hidden && n % 2 == 0) accepted(plan(100 + n, "geheim:2", static_cast<int>(n), insider));
      if (with_hidden && n == 5) accepted(act(200, {Soort::overleg, id_of(102)}, "afgelasten", insider));
    }
  };
  const std::vector<Kring> outside = {Kring{0}, Kring{1}};
  fill(true);
  const std::string with_hidden = everything(*store().reader(), outside);
  subject_ = GetParam().make();
  fill(false);
  EXPECT_EQ(everything(*store().reader(), outside), with_hidden);
}

TEST_P(VisibilityContract, CommandOnAHiddenStreamIsAnsweredAsIfItDidNotExist) {
  const auto insider = actor_in({Kring{1}, Kring{2}});
  const auto hidden = accepted(plan(1, "geheim:2", 0, insider));
  const auto outsider = actor_in({Kring{1}}, 2);
  const auto answer = [&](domain::StreamRef stream, std::optional<std::int32_t> if_versie) {
    auto job = act(50 + static_cast<std::uint64_t>(if_versie.value_or(9)), stream, "afgelasten", outsider);
    job.command.if_versie = if_versie;
    const Outcome outcome = submit(std::move(job));
    return outcome.result ? std::string("aanvaard")
                          : base::encode(base::describe<domain::Refusal>(), &outcome.result.error());
  };
  const domain::StreamRef absent{Soort::overleg, id_of(99)};
  for (const auto& if_versie : {std::optional<std::int32_t>(), std::optional(1), std::optional(7)}) {
    EXPECT_EQ(answer(hidden.stream, if_versie), answer(absent, if_versie));
  }
  EXPECT_EQ(store().reader()->toestand(hidden.stream, insider.kringen)->versie, 1);
}

TEST_P(VisibilityContract, ManyKringenFilterAsFewDo) {
  const auto insider = actor_in({Kring{1}});
  for (std::uint64_t n = 1; n <= 40; ++n) {
    accepted(plan(n, "g:" + std::to_string(n), static_cast<int>(n), insider));
  }
  const auto reader = store().reader();
  for (const int count : {1, 2, 3, 5, 17, 39}) {
    std::vector<Kring> kringen;
    for (int i = 1; i <= count; ++i) kringen.push_back({i});
    EXPECT_EQ(reader->list(all_of(Soort::overleg, 100), kringen).rows.size(), static_cast<std::size_t>(count));
    EXPECT_EQ(reader->log(0, 100, kringen).size(), static_cast<std::size_t>(count));
  }
}

}  // namespace
}  // namespace ruimte::test
