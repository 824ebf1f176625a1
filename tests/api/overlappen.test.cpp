// SPDX-License-Identifier: EUPL-1.2
// All overlaps as a job over the API: what the reader may read goes in, and the result exists as long as he may read
// all of it. Also: a job of either kind that is stopped while it runs.
#include "application/taken/overlappen.hpp"

#include <condition_variable>

#include "application/taken/inlezen.hpp"
#include "base/geometry.hpp"
#include "fixture.hpp"
#include "geodata/read_map.hpp"
#include "jobs.hpp"

namespace ruimte::test {
namespace {

class Overlappen : public testing::Test {
 protected:
  std::string claim(Client& wie, const std::string& plaats, int jaar = 2027) {
    const auto r = wie.act("/claims/handelingen", "claim_vastleggen",
                           R"({"opgave":")" + wie.new_opgave() +
                               R"(","titel":"Plan wonen","ruimtefunctie":"wonen","provincies":[")" +
                               (&wie == &jan ? "pv25" : "pv26") + R"("],"plaats":)" + plaats +
                               R"(,"omvang":{"minste":1,"verwacht":2,"meeste":3},"vanJaar":)" + std::to_string(jaar) +
                               R"(,"totJaar":2035,"hardheid":"hard","bron":"Nota","bronDatum":"2026-01-01",)"
                               R"("fictief":true,"reden":"Nieuw."})");
    EXPECT_EQ(r.status, 201) << r.body;
    return at(r, "id");
  }

  static std::string question(const std::string& rest = {}) { return R"({"indeling":"provincies")" + rest + "}"; }

  /// Does what waits, as the worker of the program does it; `on_progress` hears of every step.
  void work(const std::function<void(const application::Werkgang&)>& on_progress = {}) {
    const application::Rekenaar& maat = *world.api->service().env.rekenaar;
    const auto watched = [&](const application::Werkgang& gang) {
      return application::Werkgang{gang.stop, [&gang, &on_progress](std::int64_t promille) {
                                     gang.voortgang(promille);
                                     if (on_progress) on_progress(gang);
                                   }};
    };
    work_off(world,
             {{gen::Taaksoort::overlappen,
               [&](const application::Gehuurd& taak, const application::Werkgang& gang) {
                 return application::bereken_overlappen(taak, watched(gang), maat);
               }},
              {gen::Taaksoort::kaart_inlezen, [&](const application::Gehuurd& taak, const application::Werkgang& gang) {
                 return application::lees_in(taak, watched(gang), geodata::read_offered_map, maat);
               }}});
  }

  std::string computed(Client& wie, const std::string& vraag = question()) {
    const auto r = wie.post("/kaart/overlappen", vraag);
    EXPECT_EQ(r.status, 201) << r.body;
    work();
    return at(r, "id");
  }

  /// Has the work wait at its first sign of life, after `meanwhile`, until it hears that it has to stop.
  void work_until_stopped(const std::function<void()>& meanwhile) {
    int told = 0;
    work([&](const application::Werkgang& gang) {
      if (told++ > 0) return;
      meanwhile();
      std::mutex mutex;
      std::condition_variable_any heard;
      std::unique_lock lock(mutex);
      heard.wait(lock, gang.stop, [] { return false; });
    });
    EXPECT_GT(told, 0);
  }

  /// Stops the job from the page while it runs.
  void stop_while_it_runs(Client& wie, const std::string& taak) {
    work_until_stopped([&] {
      EXPECT_EQ(at(wie.get("/taken/" + taak), "status"), "loopt");
      const auto r = wie.send(http::Method::del, "/taken/" + taak);
      EXPECT_EQ(at(r, "status"), "loopt") << "its worker still has to hear of it";
      EXPECT_EQ(at(r, "stopGevraagd"), "true");
    });
    EXPECT_EQ(at(wie.get("/taken/" + taak), "status"), "gestopt");
  }

  /// A map of 120 areas that waits to be read.
  std::string offered() {
    std::string csv = "id;WKT\n";
    for (int n = 0; n < 120; ++n) {
      const auto x = std::to_string(150'000 + n * 10), east = std::to_string(150'009 + n * 10);
      csv += std::to_string(n) + ";\"POLYGON ((" + x + " 460000, " + east + " 460000, " + east + " 460009, " + x +
             " 460000))\"\n";
    }
    const auto saved = els.headers;
    els.headers["content-type"] = "application/octet-stream";
    const auto r = els.send(http::Method::post, "/kaart/inlezingen?naam=plan.csv&crs=EPSG:28992", csv);
    els.headers = saved;
    EXPECT_EQ(r.status, 201) << r.body;
    return at(r, "id");
  }

  World world;
  Client els{world, "els", "projectleider", "provincie_utrecht"};
  Client eva{world, "eva", "projectleider", "provincie_utrecht"};
  Client jan{world, "jan", "projectleider", "provincie_gelderland"};
};

TEST_F(Overlappen, EveryPairComesOutWithItsAreaItsVersionsAndWhereItLies) {
  const auto a = claim(els, vak(0, 0, 20, 20)), b = claim(els, vak(10, 10, 20, 20)), c = claim(els, vak(50, 50, 5, 5));
  const auto asked = els.post("/kaart/overlappen", question());
  ASSERT_EQ(asked.status, 201) << asked.body;
  const auto taak = at(asked, "id");
  EXPECT_EQ(asked.header("Location"), "/api/v1/taken/" + taak);
  EXPECT_EQ(at(asked, "soort"), "overlappen");
  EXPECT_EQ(els.get("/taken/" + taak + "/overlappen").status, 409) << "not yet";
  work();
  const auto r = els.get("/taken/" + taak + "/overlappen");
  ASSERT_EQ(r.status, 200) << r.body;
  EXPECT_EQ(at(r, "paren/0/claim"), a);
  EXPECT_EQ(at(r, "paren/0/andere"), b);
  EXPECT_EQ(at(r, "paren/0/oppervlakte"), "1000000");
  EXPECT_EQ(at(r, "paren/0/gebieden/0/gebied"), "pv26");
  EXPECT_EQ(at(r, "paren/1/claim"), "");
  EXPECT_EQ(at(r, "claims/2/id"), c);
  EXPECT_EQ(at(r, "claims/2/versie"), "1");
  EXPECT_EQ(at(r, "claims/2/oppervlakte"), "250000");
  EXPECT_EQ(at(r, "sindsdien/actueel"), "true");
  const auto one = els.get("/kaart/overlap?claims=" + a + "," + b);
  EXPECT_EQ(at(one, "meting/totaal"), at(r, "paren/0/oppervlakte")) << "the same figure as for one pair";
  const auto csv = els.get("/taken/" + taak + "/overlappen/csv");
  EXPECT_EQ(csv.status, 200);
  EXPECT_NE(csv.body.find(";1000000;\"100,0000\""), std::string::npos) << csv.body;
  EXPECT_EQ(els.get("/taken/" + taak + "/uitslag").status, 404) << "no map was read";
}

TEST_F(Overlappen, APerspectiveOrAYearLeavesTheOtherClaimsOut) {
  claim(els, vak(0, 0, 20, 20));
  claim(els, vak(10, 10, 20, 20), 2030);
  const auto of = [&](const std::string& vraag) { return els.get("/taken/" + computed(els, vraag) + "/overlappen"); };
  EXPECT_EQ(at(of(question(R"(,"jaar":2028)")), "claims/1/id"), "");
  EXPECT_NE(at(of(question(R"(,"jaar":2030)")), "claims/1/id"), "");
  EXPECT_EQ(at(of(question(R"(,"perspectief":"p1")")), "claims/0/id"), "");
  EXPECT_NE(at(of(question(R"(,"perspectief":"p3")")), "claims/1/id"), "");
  EXPECT_EQ(els.post("/kaart/overlappen", question(R"(,"jaar":1)")).status, 400);
  const auto without = els.post("/kaart/overlappen", R"({"indeling":"gemeenten"})");
  EXPECT_EQ(without.status, 400) << "this server has no map of municipalities";
  EXPECT_NE(without.body.find("/indeling"), std::string::npos);
}

TEST_F(Overlappen, OnlyWhatTheReaderMayReadGoesIn) {
  const auto a = claim(els, vak(0, 0, 20, 20));
  const auto of_jan = claim(jan, vak(210, 0, 20, 20));
  ASSERT_EQ(els.get("/claims/" + of_jan).status, 404);
  const auto r = els.get("/taken/" + computed(els) + "/overlappen");
  EXPECT_EQ(at(r, "claims/0/id"), a);
  EXPECT_EQ(r.body.find(of_jan), std::string::npos) << r.body;
}

TEST_F(Overlappen, WhoMayNotReadOneOfItsClaimsAnyMoreHasNoResult) {
  claim(els, vak(0, 0, 20, 20));
  const auto of_jan = claim(jan, vak(10, 10, 20, 20));
  const auto id = computed(els);
  const auto none = els.get("/taken/0192f0c0-0000-7000-8000-000000000001/overlappen");
  ASSERT_EQ(els.get("/taken/" + id + "/overlappen").status, 200);
  // As if she could read the claim of Gelderland when she asked, and cannot now.
  const auto claims = claims_of({&els, &jan});
  ASSERT_EQ(claims.claims.size(), 2U);
  const auto path = begin_job(
      world, application::overlaptaak({}, claims, world.api->service().env.rekenaar->provincies(), of_utrecht(els)));
  work();
  EXPECT_EQ(at(els.get(path), "status"), "klaar");
  for (const std::string_view rest : {"/overlappen", "/overlappen/csv", "/overlappen/geopackage", "/uitslag"}) {
    const auto r = els.get(path + std::string(rest));
    EXPECT_EQ(r.status, 404) << rest;
    EXPECT_EQ(r.body, none.body) << rest;
    EXPECT_EQ(r.body.find(of_jan), std::string::npos) << rest;
  }
}

TEST_F(Overlappen, AColleagueWhoReadsTheSameHasItAtOnceAndAnotherSideHasToWait) {
  claim(els, vak(0, 0, 20, 20));
  const auto id = computed(els);
  const auto again = eva.post("/kaart/overlappen", question());
  EXPECT_EQ(at(again, "status"), "klaar");
  EXPECT_EQ(eva.get("/taken/" + at(again, "id") + "/overlappen").status, 200);
  EXPECT_EQ(eva.get("/taken/" + id + "/overlappen").status, 404) << "the job itself is of who asked";
  EXPECT_EQ(at(jan.post("/kaart/overlappen", question()), "status"), "wacht");
  claim(els, vak(10, 10, 20, 20));
  EXPECT_EQ(at(eva.post("/kaart/overlappen", question()), "status"), "wacht") << "the claims are not the same";
}

TEST_F(Overlappen, AsAMapFileTheShapesAreThoseOfTheFiguresOrThereIsNone) {
  const auto a = claim(els, vak(0, 0, 20, 20));
  claim(els, vak(10, 10, 20, 20));
  const auto path = "/taken/" + computed(els) + "/overlappen/geopackage";
  const auto r = els.get(path);
  ASSERT_EQ(r.status, 200) << r.body;
  EXPECT_EQ(r.header("Content-Type"), "application/geopackage+sqlite3");
  const auto read = geodata::read_offered_map("overlappen.gpkg", r.body, {}, {});
  ASSERT_TRUE(read);
  ASSERT_EQ(read->objecten.size(), 1U);
  EXPECT_EQ(base::area_of(read->objecten[0].vorm).v, 1'000'000);
  const auto moved = els.act("/claims/" + a + "/handelingen", "claim_wijzigen",
                             R"({"hardheid":"zoekgebied","reden":"Nieuw inzicht."})");
  ASSERT_EQ(moved.status, 200) << moved.body;
  const auto old = els.get(path);
  EXPECT_EQ(old.status, 409);
  EXPECT_EQ(at(old, "code"), "uitslag_verouderd");
}

TEST_F(Overlappen, ItSaysWhatChangedSince) {
  claim(els, vak(0, 0, 20, 20));
  const auto id = computed(els);
  claim(els, vak(10, 10, 20, 20));
  const auto r = els.get("/taken/" + id + "/overlappen");
  EXPECT_EQ(at(r, "sindsdien/actueel"), "false");
  EXPECT_EQ(at(r, "sindsdien/nieuw"), "1");
  EXPECT_EQ(at(r, "sindsdien/gewijzigd"), "0");
  EXPECT_EQ(at(r, "claims/1/id"), "") << "the result stays what it was";
}

TEST_F(Overlappen, WhatRunsCanBeStopped) {
  claim(els, vak(0, 0, 20, 20));
  claim(els, vak(10, 10, 20, 20));
  const auto id = at(els.post("/kaart/overlappen", question()), "id");
  stop_while_it_runs(els, id);
  EXPECT_EQ(els.get("/taken/" + id + "/overlappen").status, 409);
  EXPECT_EQ(at(els.post("/kaart/overlappen", question()), "status"), "wacht") << "nothing of it is used again";
}

TEST_F(Overlappen, AMapThatIsBeingReadCanBeStopped) {
  const auto id = offered();
  stop_while_it_runs(els, id);
  EXPECT_EQ(els.get("/taken/" + id + "/uitslag").status, 409);
}

TEST_F(Overlappen, WhatTakesTooLongFailsWithWhatHelpsForItsKind) {
  claim(els, vak(0, 0, 20, 20));
  const auto reason = [&](const std::string& id) {
    work_until_stopped([&] { world.clock.set({world.clock.now().us + application::Uitvoerder::longest_us + 1}); });
    const auto r = els.get("/taken/" + id);
    EXPECT_EQ(at(r, "status"), "mislukt");
    return at(r, "reden");
  };
  EXPECT_NE(reason(at(els.post("/kaart/overlappen", question()), "id")).find("Kies één perspectief"),
            std::string::npos);
  EXPECT_NE(reason(offered()).find("Deel de kaart op."), std::string::npos);
}

}  // namespace
}  // namespace ruimte::test
