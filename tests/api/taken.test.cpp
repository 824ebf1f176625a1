// SPDX-License-Identifier: EUPL-1.2
// Jobs over the API: a map is offered, read by a worker, judged, and taken over as claims; all or nothing, and nobody
// else's business.
#include "application/taken/inlezen.hpp"
#include "fixture.hpp"
#include "geodata/read_map.hpp"

namespace ruimte::test {
namespace {

/// A square in hectometres from the middle of the fixture's province of Utrecht, as WKT in metres.
std::string square(int x, int y, int side) {
  const auto p = [](int a, int b) {
    return std::to_string(150'000 + a * 100) + " " + std::to_string(460'000 + b * 100);
  };
  return "\"POLYGON ((" + p(x, y) + ", " + p(x + side, y) + ", " + p(x + side, y + side) + ", " + p(x, y + side) +
         ", " + p(x, y) + "))\"";
}

std::string map_of(std::initializer_list<std::pair<const char*, std::string>> rows) {
  std::string out = "id;naam;WKT\n";
  for (const auto& [id, wkt] : rows) out += std::string(id) + ";Plan " + id + ";" + wkt + "\n";
  return out;
}

class Taken : public testing::Test {
 protected:
  http::Response offer(Client& wie, const std::string& bytes,
                       const std::string& vraag = "naam=plan.csv&crs=EPSG:28992") {
    const auto saved = wie.headers;
    wie.headers["content-type"] = "application/octet-stream";
    auto r = wie.send(http::Method::post, "/kaart/inlezingen?" + vraag, bytes);
    wie.headers = saved;
    return r;
  }
  /// What a worker does, here and now.
  void work() {
    const application::Rekenaar& maat = *world.api->service().env.rekenaar;
    application::Uitvoerder worker(
        {*world.taken, world.clock, world.random},
        {{gen::Taaksoort::kaart_inlezen, [&](const application::Gehuurd& taak, const application::Werkgang& gang) {
            return application::lees_in(taak, gang, geodata::read_offered_map, maat);
          }}});
    while (worker.een({})) {
    }
  }
  std::string read(Client& wie, const std::string& bytes, const std::string& vraag = "naam=plan.csv&crs=EPSG:28992") {
    const auto r = offer(wie, bytes, vraag);
    EXPECT_EQ(r.status, 201) << r.body;
    work();
    return at(r, "id");
  }
  http::Response take_over(Client& wie, const std::string& taak, const std::string& opgave, const std::string& rows,
                           const std::string& key = {}) {
    const auto saved = wie.headers;
    wie.headers["idempotency-key"] = key.empty() ? base::to_string(base::new_uuid(world.clock, world.random)) : key;
    auto r = wie.post("/taken/" + taak + "/claims",
                      R"({"opgave":")" + opgave + R"(","ruimtefunctie":"wonen","vanJaar":2027,"totJaar":2035,)" +
                          R"("hardheid":"voorkeur","bron":"Visie","bronDatum":"2026-01-01","fictief":true,)" +
                          R"("reden":"Uit de kaart.","claims":)" + rows + "}");
    wie.headers = saved;
    return r;
  }

  World world;
  Client els{world, "els", "projectleider", "provincie_utrecht"};
  Client eva{world, "eva", "projectleider", "provincie_utrecht"};
  Client jan{world, "jan", "projectleider", "provincie_gelderland"};
};

TEST_F(Taken, WhatWasConfirmedGoesAlongAndAConfirmationWithoutAReasonTakesNothingOver) {
  const auto taak = read(els, map_of({{"a", square(0, 0, 10)}}));
  const auto opg = els.new_opgave();
  const auto confirmed = [](const std::string& why) {
    return R"([{"object":"a","titel":"Plan a"}],"bevestigd":[{"regel":"twee_petten","reden":")" + why + R"("}])";
  };
  const auto without = take_over(els, taak, opg, confirmed(""));
  EXPECT_EQ(without.status, 400) << without.body;
  EXPECT_NE(without.body.find("/bevestigd/0/reden"), std::string::npos) << without.body;
  EXPECT_EQ(items(els.get("/claims")).size(), 0U);
  EXPECT_EQ(take_over(els, taak, opg, confirmed("Kan niet anders.")).status, 201);
  EXPECT_EQ(items(els.get("/claims")).size(), 1U);
}

TEST_F(Taken, AMapBecomesClaimsInOneGo) {
  const auto offered = offer(els, map_of({{"a", square(0, 0, 10)}, {"b", square(20, 0, 5)}}),
                             "naam=plan.csv&crs=EPSG:28992&naamkolom=naam");
  ASSERT_EQ(offered.status, 201) << offered.body;
  const auto taak = at(offered, "id");
  EXPECT_EQ(offered.header("Location"), "/api/v1/taken/" + taak);
  EXPECT_EQ(at(offered, "status"), "wacht");
  EXPECT_EQ(els.get("/taken/" + taak + "/uitslag").status, 409) << "not yet";
  work();
  EXPECT_EQ(at(els.get("/taken/" + taak), "status"), "klaar");
  EXPECT_EQ(items(els.get("/taken")).size(), 1U);
  const auto result = els.get("/taken/" + taak + "/uitslag");
  EXPECT_EQ(at(result, "verslag/goed"), "true");
  EXPECT_EQ(at(result, "objecten/0/oppervlakte"), "1000000");
  EXPECT_EQ(at(result, "objecten/1/titel"), "Plan b");
  EXPECT_EQ(at(result, "objecten/1/provincies/0/provincie"), "pv26");
  EXPECT_EQ(items(els.get("/claims")).size(), 0U) << "reading records nothing";
  const auto key = base::to_string(base::new_uuid(world.clock, world.random));
  const auto rows = R"([{"object":"b","titel":"Plan b","hardheid":"hard"},{"object":"a","titel":"Plan a"}])";
  const auto opg = els.new_opgave();
  const auto taken = take_over(els, taak, opg, rows, key);
  ASSERT_EQ(taken.status, 201) << taken.body;
  const auto b = els.get("/claims/" + at(taken, "claims/0")), a = els.get("/claims/" + at(taken, "claims/1"));
  EXPECT_EQ(at(b, "titel"), "Plan b");
  EXPECT_EQ(at(b, "hardheid"), "hard");
  EXPECT_EQ(at(b, "oppervlakte"), "250000");
  EXPECT_EQ(at(a, "hardheid"), "voorkeur");
  EXPECT_EQ(at(a, "bron"), "Visie (plan.csv)");
  EXPECT_NE(at(a, "nummer"), at(b, "nummer")) << "each counts the one before it";
  const auto again = take_over(els, taak, opg, rows, key);
  EXPECT_EQ(at(again, "herhaald"), "true");
  EXPECT_EQ(at(again, "claims/1"), at(taken, "claims/1"));
  EXPECT_EQ(items(els.get("/claims")).size(), 2U);
}

TEST_F(Taken, OneRefusedObjectAndThereIsNoClaimAtAll) {
  const auto taak = read(els, map_of({{"a", square(0, 0, 10)}, {"b", square(195, 0, 10)}}));
  // b lies across the border: its claim would have a province that does not read the opgave of Utrecht.
  const auto opg = els.new_opgave();
  const auto refused =
      take_over(els, taak, opg, R"([{"object":"a","titel":"Plan a"},{"object":"b","titel":"Plan b"}])");
  EXPECT_EQ(refused.status, 409) << refused.body;
  EXPECT_NE(mistakes(refused).find("/claims/1/object object_geweigerd"), std::string::npos) << refused.body;
  EXPECT_EQ(items(els.get("/claims")).size(), 0U);
  EXPECT_EQ(take_over(els, taak, opg, R"([{"object":"a","titel":"Plan a"},{"object":"zz","titel":"Plan z"}])").status,
            400);
  EXPECT_EQ(items(els.get("/claims")).size(), 0U);
}

TEST_F(Taken, OfABrokenMapNothingCanBeTakenOver) {
  const auto taak = read(els, map_of({{"a", square(0, 0, 10)}, {"p", "\"POINT (155000 463000)\""}}));
  const auto result = els.get("/taken/" + taak + "/uitslag");
  EXPECT_EQ(at(result, "verslag/goed"), "false");
  EXPECT_EQ(at(result, "verslag/weigeringen/0/object"), "p");
  EXPECT_NE(at(result, "verslag/weigeringen/0/zin").find("Dit is een punt. Hier hoort een vlak."), std::string::npos);
  EXPECT_EQ(result.body.find("\"objecten\""), std::string::npos) << result.body;
  const auto r = take_over(els, taak, els.new_opgave(), R"([{"object":"a","titel":"Plan a"}])");
  EXPECT_EQ(r.status, 409);
  EXPECT_EQ(at(r, "code"), "kaart_geweigerd");
  EXPECT_EQ(items(els.get("/claims")).size(), 0U);
}

TEST_F(Taken, TheJobOfAnotherIsAsUnknownAsNone) {
  const auto taak = read(els, map_of({{"a", square(0, 0, 10)}}));
  const auto none = eva.get("/taken/0192f0c0-0000-7000-8000-000000000001");
  EXPECT_EQ(none.status, 404);
  for (auto* ander : {&eva, &jan}) {
    for (const std::string_view rest : {"", "/uitslag"}) {
      const auto r = ander->get("/taken/" + taak + std::string(rest));
      EXPECT_EQ(r.status, 404);
      EXPECT_EQ(r.body, none.body);
    }
    EXPECT_EQ(ander->send(http::Method::del, "/taken/" + taak).status, 404);
    EXPECT_EQ(take_over(*ander, taak, ander->new_opgave(), R"([{"object":"a","titel":"Plan a"}])").status, 404);
    EXPECT_TRUE(items(ander->get("/taken")).empty());
  }
}

TEST_F(Taken, AColleagueHasTheResultAtOnceAndAnotherSideHasToWait) {
  const auto bytes = map_of({{"a", square(0, 0, 10)}});
  read(els, bytes);
  EXPECT_EQ(at(offer(eva, bytes), "status"), "klaar");
  EXPECT_EQ(at(offer(jan, bytes), "status"), "wacht");
}

TEST_F(Taken, WhatWaitsCanBeStopped) {
  const auto taak = at(offer(els, map_of({{"a", square(0, 0, 10)}})), "id");
  const auto r = els.send(http::Method::del, "/taken/" + taak);
  EXPECT_EQ(r.status, 200);
  EXPECT_EQ(at(r, "status"), "gestopt");
  work();
  EXPECT_EQ(at(els.get("/taken/" + taak), "status"), "gestopt");
}

TEST_F(Taken, LimitsAreToldInASentence) {
  EXPECT_EQ(offer(els, "x", "crs=EPSG:28992").status, 400) << "a name is needed";
  EXPECT_EQ(els.post("/kaart/inlezingen?naam=a.csv", "{}").status, 415);
  const auto large = offer(els, std::string(application::most_upload_bytes + 1, 'x'));
  EXPECT_EQ(large.status, 413);
  EXPECT_NE(large.body.find("32 MB"), std::string::npos);
  for (std::int64_t n = 0; n < application::most_open_jobs; ++n)
    EXPECT_EQ(offer(els, "bytes " + std::to_string(n)).status, 201);
  const auto full = offer(els, "nog een");
  EXPECT_EQ(full.status, 409);
  EXPECT_EQ(at(full, "code"), "taken_te_veel");
  EXPECT_EQ(offer(jan, "nog een").status, 201) << "others are not hindered";
}

TEST_F(Taken, OnlyWhoMaySendAFileMaySendALargeBody) {
  http::Request head;
  head.method = http::Method::post;
  head.target = "/api/v1/kaart/inlezingen?naam=a.gpkg";
  EXPECT_EQ(world.api->most_body(head), 0U);
  head.headers = {{"cookie", els.cookie}, {"x-csrf-token", "verkeerd"}};
  EXPECT_EQ(world.api->most_body(head), 0U);
  head.headers = {{"cookie", els.cookie}, {"x-csrf-token", els.csrf}};
  EXPECT_EQ(world.api->most_body(head), application::most_upload_bytes);
  head.target = "/api/v1/kaart/meting";
  EXPECT_EQ(world.api->most_body(head), 0U);
}

}  // namespace
}  // namespace ruimte::test
