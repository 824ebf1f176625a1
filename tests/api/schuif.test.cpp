// SPDX-License-Identifier: EUPL-1.2
// Sliding a computed scenario over the API, and how certain it is: with the same walls as its result.
#include "application/taken/schuif.hpp"

#include <future>

#include "application/taken/narekenaar.test.hpp"
#include "application/taken/scenario.hpp"
#include "application/taken/steekproef.hpp"
#include "fixture.hpp"
#include "jobs.hpp"

namespace ruimte::test {
namespace {

using gen::Taaksoort;

class Slides : public testing::Test {
 protected:
  Slides() {
    one = claim(R"("minste":1000000,"verwacht":3000000,"meeste":4000000)", "voorkeur");
    two = claim(R"("minste":2000000,"verwacht":2000000,"meeste":2000000)", "zoekgebied");
  }

  /// On the same four square kilometres.
  std::string claim(const std::string& omvang, const std::string& hardheid) {
    const std::string rest =
        R"("titel":"Plan","ruimtefunctie":"wonen","provincies":["pv26"],"vanJaar":2027,"totJaar":2035,"bron":"Nota",)"
        R"("bronDatum":"2026-01-01","fictief":true,"reden":"Nieuw."})";
    const std::string place = R"("plaats":)" + vak(0, 0, 20, 20) + R"(,"omvang":{)" + omvang + "},";
    const auto r = els.act("/claims/handelingen", "claim_vastleggen",
                           R"({"opgave":")" + els.new_opgave() + R"(","hardheid":")" + hardheid + "\"," + place + rest);
    EXPECT_EQ(r.status, 201) << r.body;
    return at(r, "id");
  }

  void work() {
    const application::Rekenaar& maat = *world.api->service().env.rekenaar;
    work_off(world, {{Taaksoort::pasproef,
                      [&](const auto& taak, const auto& gang) {
                        return bereken_scenario(taak, gang, {maat, application::test::agrees});
                      }},
                     {Taaksoort::steekproef,
                      [&](const auto& taak, const auto& gang) { return bereken_steekproef(taak, gang, maat); }}});
  }

  std::string scenario(const std::string& rest = {}) {
    const auto r = els.post("/kaart/scenarios", R"({"naam":"Proef","maat":"verwacht")" + rest + "}");
    work();
    return at(r, "id");
  }

  static std::string others(const std::string& claim, const std::string& m2) {
    return R"({"anders":[{"claim":")" + claim + R"(","gevraagd":)" + m2 + "}]}";
  }

  World world;
  Client els{world, "els", "projectleider", "provincie_utrecht"};
  Client eva{world, "eva", "projectleider", "provincie_utrecht"};
  std::string one, two;
};

// @eis INF-06
TEST_F(Slides, EveryFigureIsSolvedWithItsProofAndSaysWhatTheStoredScenarioWouldSay) {
  const auto id = scenario();
  const auto as_it_was = els.post("/taken/" + id + "/schuif", "{}");
  ASSERT_EQ(as_it_was.status, 200) << as_it_was.body;
  EXPECT_EQ(at(as_it_was, "tekort"), "1000000");
  EXPECT_EQ(at(as_it_was, "schuiven/0/tot"), "6000000");
  EXPECT_EQ(at(as_it_was, "schuiven/1/vastgelegd"), "2000000");
  const auto less = els.post("/taken/" + id + "/schuif", others(one, "1500000"));
  EXPECT_EQ(at(less, "past"), "true");
  EXPECT_EQ(at(less, "geschiktheid"), at(less, "bovengrens"));
  EXPECT_EQ(els.post("/taken/" + id + "/schuif", "{}").body, as_it_was.body) << "on the way back it is the same";
  const auto stored =
      els.get("/taken/" + scenario(R"(,"anders":[{"claim":")" + one + R"(","gevraagd":1500000}])") + "/scenario");
  EXPECT_EQ(at(stored, "geschiktheid"), at(less, "geschiktheid"));
  EXPECT_EQ(at(stored, "regels/1/toegewezen"), at(less, "regels/1/toegewezen"));
}

TEST_F(Slides, OfAnotherPersonItDoesNotExistAndAMistakeIsNamedAtItsPlace) {
  const auto id = scenario();
  EXPECT_EQ(eva.post("/taken/" + id + "/schuif", "{}").status, 404);
  EXPECT_EQ(eva.post("/taken/" + id + "/steekproef", "{}").status, 404);
  EXPECT_EQ(els.post("/taken/" + els.new_opgave() + "/schuif", "{}").status, 404);
  const auto wrong = els.post("/taken/" + id + "/schuif", others(els.new_opgave(), "0"));
  EXPECT_EQ(wrong.status, 400);
  EXPECT_NE(wrong.body.find("/anders/0/claim"), std::string::npos);
  EXPECT_EQ(els.post("/taken/" + id + "/steekproef", R"({"monsters":5})").status, 400);
}

TEST_F(Slides, WhatHasChangedHasToBeComputedAgainFirst) {
  const auto id = scenario();
  EXPECT_EQ(els.post("/taken/" + id + "/schuif", "{}").status, 200);
  claim(R"("minste":10000,"verwacht":10000,"meeste":10000)", "hard");
  const auto r = els.post("/taken/" + id + "/schuif", "{}");
  EXPECT_EQ(r.status, 409);
  EXPECT_EQ(at(r, "code"), "scenario_verouderd");
  EXPECT_EQ(els.post("/taken/" + id + "/steekproef", "{}").status, 409);
  EXPECT_EQ(els.post("/taken/" + scenario() + "/schuif", "{}").status, 200);
}

TEST_F(Slides, WhoMayNotReadOneOfItsClaimsAnyMoreGetsNothing) {
  const auto id = scenario();
  EXPECT_EQ(els.post("/taken/" + id + "/schuif", "{}").status, 200);
  world.function(*base::parse_uuid(at(els.get("/sessies/huidige"), "persoon/id")), "projectleider",
                 "provincie_gelderland");
  const auto session = els.get("/sessies/huidige");
  const bool first = at(session, "functies/0/id") == at(session, "actieveFunctie");
  const auto r = els.post("/sessies/huidige/functie",
                          R"({"functieId":")" + at(session, first ? "functies/1/id" : "functies/0/id") + R"("})");
  ASSERT_EQ(r.status, 200) << r.body;
  els.csrf = at(r, "csrf");
  EXPECT_EQ(els.post("/taken/" + id + "/schuif", "{}").status, 404);
  EXPECT_EQ(els.post("/taken/" + id + "/steekproef", "{}").status, 404);
}

TEST_F(Slides, WhoComesWhenItIsBusyHearsWhenToTryAgain) {
  const auto id = scenario();
  std::promise<void> go, busy;
  auto gone = go.get_future().share();
  ASSERT_TRUE(world.schuiven.begin([&, gone] {
    busy.set_value();
    gone.wait();
  }));
  busy.get_future().wait();
  for (std::size_t n = 0; n < application::Schuifmagazijn::most_waiting; ++n) ASSERT_TRUE(world.schuiven.begin([] {}));
  const auto r = els.post("/taken/" + id + "/schuif", "{}");
  go.set_value();
  EXPECT_EQ(r.status, 503);
  EXPECT_EQ(at(r, "code"), "schuiven_druk");
  EXPECT_EQ(r.header("Retry-After"), "2");
}

// @eis INF-06
TEST_F(Slides, HowCertainItIsComesOutOfDrawsWithASeed) {
  const auto id = scenario();
  const auto asked = els.post("/taken/" + id + "/steekproef", R"({"monsters":30,"zaad":4})");
  ASSERT_EQ(asked.status, 201) << asked.body;
  const auto path = "/taken/" + at(asked, "id") + "/steekproef";
  EXPECT_EQ(els.get(path).status, 409) << "not yet";
  work();
  const auto r = els.get(path);
  ASSERT_EQ(r.status, 200) << r.body;
  EXPECT_EQ(at(r, "monsters"), "30");
  EXPECT_EQ(at(r, "zaad"), "4");
  EXPECT_EQ(at(r, "perClaim/0/vast"), "false");
  EXPECT_EQ(at(r, "perClaim/1/vast"), "true") << "it has no range";
  EXPECT_EQ(at(r, "perClaim/0/keerTekort"), "0") << "a search area gives way to a preference";
  EXPECT_EQ(std::stoi(at(r, "keerPast")) + std::stoi(at(r, "verklaringen/0/keer")), 30);
  EXPECT_EQ(at(r, "sindsdien/actueel"), "true");
  EXPECT_EQ(eva.get(path).status, 404);
  EXPECT_EQ(els.get("/taken/" + id + "/steekproef").status, 404) << "that is the scenario itself";
  const auto again = els.post("/taken/" + id + "/steekproef", R"({"monsters":30,"zaad":4})");
  EXPECT_EQ(at(again, "status"), "klaar") << "the same is known at once";
}

}  // namespace
}  // namespace ruimte::test
