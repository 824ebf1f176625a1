// SPDX-License-Identifier: EUPL-1.2
// The signals of one reader over the door: sentences, what clears them, putting one off, the week on paper.
#include "base/clock.hpp"
#include "fixture.hpp"

namespace ruimte::test {
namespace {

/// A province that brought in an issue, a year and a day later.
struct Oud {
  Oud() {
    issue = els.new_issue("Waterberging");
    EXPECT_EQ(els.act("/vraagstukken/" + issue + "/handelingen", "aanvullen",
                      R"({"waterBodem":{"niveau":"sturend","betekenis":"Niet in de laagste polder."}})")
                  .status,
              200);
    world.clock.advance(std::int64_t{366} * 24 * 3600 * 1'000'000);
    for (auto* wie : {&els, &lim, &dep}) wie->sign_in(wie == &els ? "els" : wie == &lim ? "lim" : "dep");
  }
  std::string uitstel(const std::string& tot, const std::string& reden = "Na de zomer.") const {
    return R"({"signaal":"tijdvak_voorbij","object":")" + issue + R"(","tot":")" + tot + R"(","reden":")" + reden +
           R"("})";
  }
  std::string dag(int over) const { return dag_over(world, over); }

  World world;
  Client els{world, "els", "projectleider", "provincie_utrecht"};
  Client lim{world, "lim", "projectleider", "provincie_limburg"};
  Client dep{world, "dep", "accounthouder_departement", "lvvn"};
  std::string issue;
};

TEST(SignalsApi, ASignalSaysWhatIsTheMatterWhoseItIsAndWhatClearsIt) {
  Oud oud;
  const auto mine = oud.els.get("/signalen");
  ASSERT_EQ(items(mine).size(), 1U) << mine.body;
  EXPECT_EQ(at(mine, "items/0/signaal"), "tijdvak_voorbij");
  EXPECT_EQ(at(mine, "items/0/van"), "u");
  EXPECT_EQ(at(mine, "items/0/object"), oud.issue);
  EXPECT_EQ(at(mine, "items/0/meervoud"), "vraagstukken");
  EXPECT_EQ(at(mine, "items/0/opheffen/0"), "Leg terug in het gewone stelsel");
  EXPECT_NE(at(mine, "items/0/zin").find("Waterberging"), std::string::npos);
  EXPECT_EQ(at(mine, "items/0/zin").find('{'), std::string::npos);
  oud.els.headers["accept-language"] = "en";
  EXPECT_NE(at(oud.els.get("/signalen"), "items/0/zin").find("was to be back"), std::string::npos);
}

TEST(SignalsApi, WhoCannotReadTheDossierHasNoSignalAboutIt) {
  Oud oud;
  EXPECT_EQ(items(oud.lim.get("/signalen")).size(), 0U);
  EXPECT_EQ(oud.lim.post("/signalen/uitstel", oud.uitstel(oud.dag(5))).status, 404);
}

TEST(SignalsApi, PuttingOffNeedsAReasonAndADayAndConcernsOnlyOneself) {
  Oud oud;
  EXPECT_EQ(mistakes(oud.els.post("/signalen/uitstel", oud.uitstel(oud.dag(5), "x"))), "/reden te_kort");
  EXPECT_EQ(mistakes(oud.els.post("/signalen/uitstel", oud.uitstel(oud.dag(-1)))), "/tot uitsteldatum");
  EXPECT_EQ(mistakes(oud.els.post("/signalen/uitstel", oud.uitstel(oud.dag(85)))), "/tot uitsteldatum");
  oud.world.clock.advance(std::int64_t{14} * 24 * 3600 * 1'000'000);  // past the head start of the owner
  for (auto* wie : {&oud.els, &oud.dep}) wie->sign_in(wie == &oud.els ? "els" : "dep");
  ASSERT_EQ(items(oud.dep.get("/signalen")).size(), 1U);
  EXPECT_EQ(oud.els.post("/signalen/uitstel", oud.uitstel(oud.dag(5))).status, 204);
  const auto mine = oud.els.get("/signalen");
  EXPECT_EQ(at(mine, "items/0/uitgesteldTot"), oud.dag(5));
  EXPECT_EQ(at(mine, "items/0/uitstelreden"), "Na de zomer.");
  EXPECT_NE(mine.body.find("\"opStart\":false"), std::string::npos);
  EXPECT_EQ(at(oud.dep.get("/signalen"), "items/0/uitgesteldTot"), "");
  oud.world.clock.advance(std::int64_t{6} * 24 * 3600 * 1'000'000);
  oud.els.sign_in("els");
  EXPECT_EQ(at(oud.els.get("/signalen"), "items/0/uitgesteldTot"), "");
}

TEST(SignalsApi, TheWeekIsATextThatCanBeReadAlone) {
  Oud oud;
  const auto mine = oud.els.get("/signalen/weekoverzicht");
  EXPECT_EQ(mine.header("Content-Type"), "text/plain; charset=utf-8");
  oud.els.headers["accept"] = "application/json";
  EXPECT_EQ(oud.els.get("/signalen/weekoverzicht").status, 406);
  EXPECT_NE(mine.body.find("\nVan u\n\n- Vraagstuk is langer uitgelicht dan afgesproken\n"), std::string::npos)
      << mine.body;
  EXPECT_NE(oud.lim.get("/signalen/weekoverzicht").body.find("niets dat aandacht vraagt"), std::string::npos);
}

}  // namespace
}  // namespace ruimte::test
