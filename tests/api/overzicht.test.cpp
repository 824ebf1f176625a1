// SPDX-License-Identifier: EUPL-1.2
// Overviews through the door: made of what the reader can read, and nothing else.
#include "fixture.hpp"

namespace ruimte::test {
namespace {

std::string capacity(Client& who, const std::string& organisatie) {
  const auto r = who.act("/capaciteiten/handelingen", "capaciteit_openen",
                         R"({"organisatie":")" + organisatie + R"(","jaar":2026,"plaatsen":6})");
  EXPECT_EQ(r.status, 201) << r.body;
  return "/capaciteiten/" + at(r, "id");
}

void estimate(Client& who, const std::string& path, const std::string& rest) {
  const auto r = who.act(path + "/handelingen", "raming_vastleggen",
                         R"({"stap":"dialoog","functie":"projectleider",)" + rest + "}");
  EXPECT_EQ(r.status, 200) << r.body;
}

TEST(Overviews, StaffingAddsUpWhatTheReaderCanReadAndAPoolCountsOnce) {
  World world;
  Client els(world, "els", "projectleider", "provincie_utrecht"),
      jan(world, "jan", "projectleider", "provincie_zeeland"), cor(world, "cor", "coordinator", "vro_programmaspoor");
  const auto utrecht = capacity(els, "provincie_utrecht"), zeeland = capacity(jan, "provincie_zeeland");
  estimate(els, utrecht, R"("provincie":"pv26","gevraagd":100,"geboden":60)");
  estimate(jan, zeeland, R"("provincie":"pv29","gevraagd":80)");
  const auto own = els.get("/menskracht?jaar=2026");
  EXPECT_EQ(items(own).size(), 2U) << own.body;
  EXPECT_EQ(at(own, "items/0/tekort"), "40");
  EXPECT_EQ(own.body.find("pv29"), std::string::npos) << "a neighbour's estimate is not there";
  const auto all = cor.get("/menskracht");
  EXPECT_EQ(items(all).size(), 3U) << all.body;
  EXPECT_EQ(at(all, "items/1/geboden"), "") << "unknown";
  EXPECT_EQ(at(all, "items/2/tekort"), "");
  const auto pool =
      els.act(utrecht + "/handelingen", "pool_delen", R"({"naam":"Buren","functie":"projectleider","uren":30})");
  EXPECT_EQ(pool.status, 200) << pool.body;
  const auto after = els.get("/menskracht?jaar=2026");
  EXPECT_EQ(at(after, "items/0/uitPool"), "30");
  EXPECT_EQ(at(after, "items/2/tekort"), "10");
  EXPECT_EQ(els.get("/menskracht").body, after.body) << "the cycle that began last";
  EXPECT_TRUE(items(els.get("/menskracht?jaar=0")).empty());
  EXPECT_EQ(mistakes(els.get("/menskracht?jaar=nu")), "/query/jaar type_onjuist");
}

TEST(Overviews, BudgetsAndMeetingTimeAreEmptyUntilSomethingIsRecorded) {
  World world;
  Client sec(world, "sec", "secretaris_gremium", "provincie_utrecht", "do_novex:pv26");
  EXPECT_TRUE(items(sec.get("/budgetten")).empty());
  EXPECT_TRUE(items(sec.get("/overlegtijd")).empty());
  const auto dag = base::to_string(base::amsterdam_date(world.clock.now()));
  const auto plan =
      sec.act("/overleggen/handelingen", "overleg_plannen", R"({"gremium":"do_novex:pv26","datum":")" + dag + R"("})");
  ASSERT_EQ(plan.status, 201) << plan.body;
  const auto time =
      sec.act("/overleggen/" + at(plan, "id") + "/handelingen", "overlegtijd_vastleggen",
              R"({"uren":[{"organisatie":"provincie_utrecht","uren":6},{"organisatie":"lvvn","uren":4}]})");
  ASSERT_EQ(time.status, 200) << time.body;
  const auto r = sec.get("/overlegtijd");
  EXPECT_EQ(items(r).size(), 3U) << r.body;
  EXPECT_EQ(at(r, "items/2/uren"), "10");
  EXPECT_EQ(items(sec.get("/overlegtijd?jaar=" + dag.substr(0, 4))).size(), 3U);
  for (const auto* ander : {"2040", "0"})
    EXPECT_TRUE(items(sec.get(std::string("/overlegtijd?jaar=") + ander)).empty());
}

}  // namespace
}  // namespace ruimte::test
