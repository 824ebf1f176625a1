// SPDX-License-Identifier: EUPL-1.2
#include "application/taken/schuif.hpp"

#include <gtest/gtest.h>

#include <future>

#include "application/taken/land.test.hpp"
#include "application/taken/narekenaar.test.hpp"
#include "base/hash.hpp"

namespace ruimte::application::schuiftest {
namespace {

using test::asked;
using test::two_provinces;
using test::wishes;
using Anders = std::vector<gen::Scenarioafwijking>;

gen::Scenarioafwijking other(std::size_t claim, std::int64_t hectares) {
  return {wishes().claims[claim].id, {hectares * 10'000}};
}

std::unique_ptr<Schuifstand> fresh(const gen::ScenarioInvoer& vraag = asked()) {
  return std::make_unique<Schuifstand>(vraag, kandidaten(vraag, wishes()), two_provinces(), std::stop_token());
}

std::string bytes(std::optional<gen::Schuifuitslag> answer) {
  return answer ? base::encode(base::Record::of(*std::move(answer))) : std::string();
}

gen::Scenariouitslag as_a_job(const gen::ScenarioInvoer& vraag) {
  const auto taak = scenariotaak(vraag, wishes(), two_provinces(), test::asker());
  const auto end = bereken_scenario({{}, taak.soort, taak.titel, taak.opdracht, taak.bestand},
                                    {{}, [](std::int64_t) {}}, {two_provinces(), test::agrees});
  EXPECT_EQ(end.status, gen::Taakstatus::klaar) << end.reden;
  return scenario_in(end.uitslag).value_or(gen::Scenariouitslag{});
}

/// Values of one slider in any order, with another one that goes to nothing and back.
const std::vector<Anders> moves = {{other(0, 1'000)}, {other(0, 1'600)}, {other(0, 1'600), other(1, 0)},
                                   {other(2, 5'000)}, {other(0, 0)},     {},
                                   {other(0, 1'601)}, {other(2, 7'200)}, {other(0, 10), other(1, 10), other(2, 10)}};

// @eis INF-06
TEST(Slider, TheAnswerForAFigureIsTheSameBytesWhateverWasAskedBefore) {
  const auto warm = fresh();
  for (const auto& move : moves) {
    const auto found = bytes(warm->los_op(move));
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found, bytes(fresh()->los_op(move)));
  }
}

// @eis INF-06
TEST(Slider, WhatItSaysIsWhatTheScenarioWithThoseFiguresSays) {
  const auto warm = fresh();
  for (const auto& move : moves) {
    const auto slid = *warm->los_op(move);
    auto vraag = asked();
    vraag.anders = move;
    const auto job = as_a_job(vraag);
    EXPECT_EQ(slid.past, job.past);
    EXPECT_EQ(slid.tekort, job.tekort);
    EXPECT_EQ(slid.geschiktheid, job.geschiktheid);
    EXPECT_EQ(slid.geschiktheid, slid.bovengrens);
    EXPECT_EQ(slid.regels, job.regels);
    EXPECT_EQ(slid.verklaringen, job.verklaringen);
    EXPECT_EQ(slid.gebieden, job.gebieden);
    ASSERT_EQ(slid.kaart.size(), job.kaart.size());
    for (std::size_t n = 3; n < job.kaart.size(); n += 4)
      EXPECT_EQ(slid.claims[static_cast<std::size_t>(slid.kaart[n])].id,
                job.claims[static_cast<std::size_t>(job.kaart[n])].id);
  }
}

TEST(Slider, EveryClaimHasOneAlsoWhenItAsksNothingNow) {
  auto vraag = asked();
  vraag.anders = {other(1, 0)};
  const auto found = *fresh(vraag)->los_op(vraag.anders);
  ASSERT_EQ(found.schuiven.size(), 3U);
  EXPECT_EQ(found.claims.size(), 3U);
  EXPECT_EQ(found.schuiven[1].gevraagd.v, 0);
  EXPECT_EQ(found.schuiven[1].vastgelegd.v, 6'000'000);
  EXPECT_EQ(found.schuiven[1].tot.v, 12'000'000) << "twice what it asks, which is the most it asks";
  const auto none = *fresh()->los_op({other(0, 0), other(1, 0), other(2, 0)});
  EXPECT_TRUE(none.past);
  EXPECT_TRUE(none.kaart.empty());
  EXPECT_EQ(none.schuiven.size(), 3U);
}

TEST(Slider, WhoAsksForMoreThanThereIsHearsHowMuchIsShortAndWhy) {
  const auto found = *fresh()->los_op({other(0, 1'800)});
  EXPECT_FALSE(found.past);
  EXPECT_EQ(found.tekort.v, 8'000'000) << "1,800 and 600 ha on 1,600";
  ASSERT_EQ(found.verklaringen.size(), 2U);
  EXPECT_EQ(found.verklaringen.back().beschikbaar.v, 16'000'000);
}

TEST(Slider, AStopGivesNoAnswer) {
  std::stop_source stop;
  Schuifstand stand(asked(), kandidaten(asked(), wishes()), two_provinces(), stop.get_token());
  stop.request_stop();
  EXPECT_FALSE(stand.los_op({}).has_value());
}

/// Does something on the thread of the warehouse and waits for it.
void on(Schuifmagazijn& magazijn, std::function<void()> work) {
  std::promise<void> done;
  ASSERT_TRUE(magazijn.begin([&] {
    work();
    done.set_value();
  }));
  done.get_future().wait();
}

TEST(Slider, WhatIsKeptStaysWithinItsBoundAndTheOldestGoesFirst) {
  Schuifmagazijn magazijn(2 * fresh()->bytes());
  std::string made;
  const auto ask = [&](const std::string& key, const std::string& input) {
    on(magazijn, [&] {
      magazijn.stand(key, base::sha256(input), [&] {
        made += key;
        return fresh();
      });
    });
  };
  ask("a", "1");
  ask("b", "1");
  ask("a", "1");
  EXPECT_EQ(made, "ab");
  ask("c", "1");
  on(magazijn, [&] { EXPECT_EQ(magazijn.kept(), 2U); });
  ask("a", "1");
  EXPECT_EQ(made, "abc") << "a was used after b";
  ask("a", "2");
  EXPECT_EQ(made, "abca") << "of other claims nothing is kept";
  on(magazijn, [&] { EXPECT_EQ(magazijn.kept(), 2U); });
}

TEST(Slider, WhoComesWhenTooMuchWaitsIsNotLetInAndWhoWaitsIsStillAnsweredAtTheEnd) {
  std::promise<void> go;
  auto gone = go.get_future().share();
  std::promise<void> busy;
  int answered = 0;
  {
    Schuifmagazijn magazijn;
    ASSERT_TRUE(magazijn.begin([&, gone] {
      busy.set_value();
      gone.wait();
      ++answered;
    }));
    busy.get_future().wait();
    for (std::size_t n = 0; n < Schuifmagazijn::most_waiting; ++n) EXPECT_TRUE(magazijn.begin([&] { ++answered; }));
    EXPECT_FALSE(magazijn.begin([] {}));
    go.set_value();
  }
  EXPECT_EQ(answered, 1 + static_cast<int>(Schuifmagazijn::most_waiting));
}

}  // namespace
}  // namespace ruimte::application::schuiftest
