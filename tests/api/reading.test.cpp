// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <fstream>
#include <set>

#include "application/labels.hpp"
#include "fixture.hpp"

namespace ruimte::test {
namespace {

class Reading : public testing::Test {
 protected:
  static std::vector<std::string> titles(const http::Response& response) {
    std::vector<std::string> out;
    for (const auto& item : items(response)) out.push_back(*item.member("titel")->get_if<std::string>());
    return out;
  }

  World world;
  Client els{world, "els", "projectleider", "provincie_utrecht"};
};

TEST_F(Reading, PagesFollowEachOtherWithoutGapsOrRepeats) {
  for (int i = 0; i < 7; ++i) els.new_issue("Vraagstuk " + std::to_string(i));
  std::vector<std::string> all;
  std::string path = "/vraagstukken?limiet=3&sorteer=titel";
  int pages = 0;
  for (std::string cursor; pages == 0 || !cursor.empty(); ++pages) {
    const auto r = els.get(path + (cursor.empty() ? "" : "&cursor=" + cursor));
    ASSERT_EQ(r.status, 200) << r.body;
    for (auto& title : titles(r)) all.push_back(std::move(title));
    cursor = at(r, "volgende");
  }
  EXPECT_EQ(pages, 3);
  EXPECT_EQ(all.size(), 7U);
  EXPECT_TRUE(std::ranges::is_sorted(all));
  EXPECT_EQ(std::set(all.begin(), all.end()).size(), 7U);
}

TEST_F(Reading, CursorOpensNoOtherListAndNoOtherReader) {
  for (int i = 0; i < 3; ++i) els.new_issue("Vraagstuk " + std::to_string(i));
  const auto cursor = at(els.get("/vraagstukken?limiet=1"), "volgende");
  ASSERT_FALSE(cursor.empty());
  EXPECT_EQ(els.get("/vraagstukken?limiet=1&cursor=" + cursor).status, 200);
  EXPECT_EQ(mistakes(els.get("/vraagstukken?sorteer=titel&cursor=" + cursor)), "/query/cursor cursor_onjuist");
  EXPECT_EQ(mistakes(els.get("/vraagstukken?fase=ingebracht&cursor=" + cursor)), "/query/cursor cursor_onjuist");
  EXPECT_EQ(mistakes(els.get("/vraagstukken?cursor=x")), "/query/cursor cursor_onjuist");
  Client colleague(world, "ida", "jurist", "provincie_utrecht");
  EXPECT_EQ(mistakes(colleague.get("/vraagstukken?limiet=1&cursor=" + cursor)), "/query/cursor cursor_onjuist");
}

TEST_F(Reading, CursorTellsNothing) {
  for (int i = 0; i < 3; ++i) els.new_issue("Vraagstuk " + std::to_string(i));
  const auto cursor = at(els.get("/vraagstukken?limiet=1&sorteer=titel"), "volgende");
  const auto plain = base::from_base64url(cursor);
  EXPECT_TRUE(!plain || plain->find("Vraagstuk") == std::string::npos);
}

TEST_F(Reading, FilterSortAndLimit) {
  els.new_issue("Beta");
  els.new_issue("Alfa");
  EXPECT_EQ(titles(els.get("/vraagstukken?sorteer=titel")), (std::vector<std::string>{"Alfa", "Beta"}));
  EXPECT_EQ(titles(els.get("/vraagstukken?sorteer=-titel")), (std::vector<std::string>{"Beta", "Alfa"}));
  EXPECT_EQ(titles(els.get("/vraagstukken?titel=Alfa")), std::vector<std::string>{"Alfa"});
  EXPECT_EQ(titles(els.get("/vraagstukken?fase=teruggelegd")).size(), 0U);
  EXPECT_EQ(mistakes(els.get("/vraagstukken?limiet=0&sorteer=kern")),
            "/query/limiet te_klein, /query/sorteer code_onbekend");
  EXPECT_EQ(mistakes(els.get("/vraagstukken?limiet=201")), "/query/limiet te_hoog");
  EXPECT_EQ(mistakes(els.get("/vraagstukken?limiet=veel")), "/query/limiet type_onjuist");
  EXPECT_EQ(mistakes(els.get("/agendas?jaar=ooit")), "/query/jaar type_onjuist");
  EXPECT_EQ(mistakes(els.get("/afspraken?vraagstuk=x")), "/query/vraagstuk id_onjuist");
}

TEST_F(Reading, EveryNounHasAList) {
  for (const auto& noun : domain::aggregate_types()) {
    if (noun.meervoud.empty()) continue;
    EXPECT_EQ(els.get("/" + std::string(noun.meervoud)).status, 200) << noun.meervoud;
    EXPECT_EQ(els.get("/" + std::string(noun.meervoud) + "/tellingen").status, 200) << noun.meervoud;
  }
}

TEST_F(Reading, CountsPerPhase) {
  els.new_issue("Een");
  els.new_issue("Twee");
  const auto r = els.get("/vraagstukken/tellingen");
  EXPECT_EQ(r.body, R"({"items":[{"aantal":2,"fase":"ingebracht","label":"Ingebracht"}]})");
}

TEST_F(Reading, HistoryIsReadableAndHidesTheLogNumber) {
  const auto id = els.new_issue("Verhaal");
  const auto r = els.get("/vraagstukken/" + id + "/verloop");
  EXPECT_EQ(at(r, "items/0/versie"), "1");
  EXPECT_EQ(at(r, "items/0/soort"), "vraagstuk_ingebracht");
  EXPECT_EQ(at(r, "items/0/partij"), "Provincie Utrecht");
  EXPECT_NE(at(r, "items/0/zin").find("Verhaal"), std::string::npos) << r.body;
  EXPECT_FALSE(at(r, "items/0/functie").empty());
  EXPECT_EQ(at(r, "items/0/inhoud/invoer/titel"), "Verhaal");
  EXPECT_EQ(r.body.find("volgnr"), std::string::npos);
  els.headers["accept-language"] = "en";
  EXPECT_EQ(at(els.get("/vraagstukken/" + id + "/verloop"), "items/0/zin").find("Provincie Utrecht brought in V-UT-"),
            0U);
}

TEST_F(Reading, CataloguesMethodAndDictionary) {
  EXPECT_EQ(items(els.get("/catalogus/provincie")).size(), 12U);
  EXPECT_EQ(els.get("/catalogus/bestaat-niet").status, 404);
  EXPECT_NE(els.get("/catalogus").body.find(R"({"naam":"gremium"})"), std::string::npos);
  const auto words = els.get("/gegevenswoordenboek");
  const auto name = at(words, "records/0/name");
  EXPECT_FALSE(name.empty());
  EXPECT_EQ(at(els.get("/gegevenswoordenboek/" + name), "fields/0/label"), at(words, "records/0/fields/0/label"));
  EXPECT_EQ(els.get("/gegevenswoordenboek/bestaat_niet").status, 404);
  const auto method = els.get("/werkwijze");
  EXPECT_NE(method.body.find(R"("id":"inbrengen")"), std::string::npos);
  EXPECT_NE(method.body.find(R"("stap":1)"), std::string::npos);
}

TEST_F(Reading, HealthAndEnvironmentTellNothingOfTheContent) {
  EXPECT_EQ(els.get("/gezondheid").body, R"({"ok":true})");
  EXPECT_EQ(at(els.get("/omgeving"), "vandaag"), "2026-10-26");
}

TEST(Layers, AreServedWithTheirSourceAndPacked) {
  World world;
  std::filesystem::create_directories(world.folder / "kaart");
  std::ofstream(world.folder / "lagen.json")
      << R"({"rijen":[{"id":"a","titel":"Laag A","bron":"CBS","licentie":"CC-BY-4.0","bestanden":[]},{"id":"b","titel":"Zonder kaart"}]})";
  std::ofstream(world.folder / "kaart/a.json") << R"({"objecten":[]})" << std::string(2000, ' ');
  world.layers = http::Layers(world.folder.string());
  Client nobody(world);
  EXPECT_EQ(nobody.get("/kaartlagen").body,
            R"({"items":[{"bron":"CBS","id":"a","licentie":"CC-BY-4.0","naam":"Laag A"}]})");
  EXPECT_EQ(nobody.get("/kaartlagen/a").content().substr(0, 15), R"({"objecten":[]})");
  nobody.headers["accept-encoding"] = "gzip, br";
  const auto packed = nobody.get("/kaartlagen/a");
  EXPECT_EQ(packed.header("Content-Encoding"), "gzip");
  EXPECT_LT(packed.content().size(), 200U);
  EXPECT_EQ(nobody.get("/kaartlagen/b").status, 404);
  EXPECT_EQ(nobody.get("/kaartlagen/..%2Fgeheim").status, 404);
}

TEST(Layers, InventedOnesSayItAndCanBeLeftOut) {
  World world;
  std::filesystem::create_directories(world.folder / "kaart");
  std::ofstream(world.folder / "lagen.json")
      << R"({"rijen":[{"id":"a","titel":"A"},{"id":"verzonnen","titel":"B","fictief":true}]})";
  for (const auto* file : {"a.json", "verzonnen.json"})
    std::ofstream(world.folder / "kaart" / file) << R"({"objecten":[]})";
  const http::Layers alle(world.folder.string());
  world.layers = alle;
  Client nobody(world);
  EXPECT_EQ(nobody.get("/kaartlagen").body,
            R"({"items":[{"id":"a","naam":"A"},{"fictief":true,"id":"verzonnen","naam":"B"}]})");
  EXPECT_EQ(nobody.get("/kaartlagen/verzonnen").status, 200);
  world.layers = alle.without_invented();
  EXPECT_EQ(nobody.get("/kaartlagen").body, R"({"items":[{"id":"a","naam":"A"}]})");
  EXPECT_EQ(nobody.get("/kaartlagen/verzonnen").status, 404);
  world.layers.add(*base::json::parse(R"({"id":"echt","naam":"C"})"), R"({"objecten":[1]})");
  EXPECT_EQ(nobody.get("/kaartlagen").body, R"({"items":[{"id":"a","naam":"A"},{"id":"echt","naam":"C"}]})");
  EXPECT_EQ(nobody.get("/kaartlagen/echt").content(), R"({"objecten":[1]})");
}

// @eis INF-01
TEST(Layers, GiveTheirTiles) {
  World world;
  std::filesystem::create_directories(world.folder / "kaart");
  std::ofstream(world.folder / "lagen.json") << R"({"rijen":[{"id":"a","titel":"A"},{"id":"kapot","titel":"B"}]})";
  std::ofstream(world.folder / "kaart/a.json")
      << R"({"objecten":[{"id":"x","naam":"Polder","soort":"vlak","ha":100,)"
         R"("vorm":[[[155000,463000,156000,463000,156000,464000,155000,464000]]]},)"
         R"({"id":"l","soort":"lijn","vorm":[[155000,463000,156000,464000]]},{"id":"p","soort":"punt","vorm":[155500,463500]}]})";
  std::ofstream(world.folder / "kaart/kapot.json") << R"({"objecten":[{"id":"x","soort":"vlak","vorm":[[[1]]]}]})";
  world.layers = http::Layers(world.folder.string());
  Client nobody(world);
  const auto tile = nobody.get("/kaartlagen/a/tegels/4/8/8");
  EXPECT_EQ(tile.status, 200);
  EXPECT_EQ(tile.header("Content-Type"), "application/vnd.mapbox-vector-tile");
  EXPECT_NE(tile.content().find("Polder"), std::string::npos);
  EXPECT_EQ(tile.header("Cache-Control"), "public, max-age=3600");
  EXPECT_EQ(nobody.get("/kaartlagen/a/tegels/4/0/0").status, 204) << "nothing there";
  for (const auto* path : {"/kaartlagen/a/tegels/4/16/0", "/kaartlagen/a/tegels/17/0/0", "/kaartlagen/a/tegels/-1/0/0",
                           "/kaartlagen/a/tegels/x/0/0", "/kaartlagen/a/tegels/4/8/8.0", "/kaartlagen/c/tegels/4/8/8",
                           "/kaartlagen/a/tegels/99999999999999999999/0/0"})
    EXPECT_EQ(nobody.get(path).status, 404) << path;
  EXPECT_EQ(nobody.get("/kaartlagen/kapot/tegels/4/8/8").status, 500) << "a broken environment, and no other layer";
  nobody.headers["accept-encoding"] = "gzip";
  EXPECT_EQ(nobody.get("/kaartlagen/a/tegels/4/8/8").header("Content-Encoding"), "gzip");
}

TEST_F(Reading, LongJsonGoesPackedToWhoTakesItAndASessionNever) {
  const auto plain = els.get("/werkwijze");
  els.headers["accept-encoding"] = "gzip, br";
  for (const auto* path : {"/werkwijze", "/gegevenswoordenboek"}) {
    const auto packed = els.get(path);
    EXPECT_EQ(packed.header("Content-Encoding"), "gzip") << path;
    EXPECT_EQ(packed.header("Vary"), "Accept-Encoding") << path;
    EXPECT_EQ(packed.content().substr(0, 2), "\x1f\x8b") << path;
  }
  EXPECT_EQ(plain.header("Content-Encoding"), "");
  EXPECT_LT(els.get("/werkwijze").content().size() * 3, plain.content().size());
  const auto many = world.person("veel");
  for (int n = 0; n < 12; ++n) world.function(many, "projectleider", "provincie_utrecht");
  Client veel(world);
  veel.headers["accept-encoding"] = "gzip";
  veel.sign_in("veel");
  const auto session = veel.get("/sessies/huidige");
  EXPECT_GT(session.content().size(), 1400U);
  EXPECT_EQ(session.header("Content-Encoding"), "") << "its length would tell about its secret";
  EXPECT_EQ(els.get("/omgeving").header("Content-Encoding"), "") << "too short to be worth it";
}

TEST_F(Reading, TheMethodTellsTermsTheClockAndEveryConditionInWords) {
  const auto method = parse(els.get("/werkwijze"));
  const application::Labels labels(shipped_werkwijze());
  std::size_t conditions = 0, clock_acts = 0, terms = 0;
  const auto each = [](const base::json::Value& of, std::string_view key) -> const base::json::Array& {
    return *of.member(key)->get_if<base::json::Array>();
  };
  for (const auto& loop : each(method, "levenslopen")) {
    terms += each(loop, "termijnen").size();
    for (const auto& act : each(loop, "handelingen")) {
      clock_acts += act.member("klok") != nullptr ? 1 : 0;
      for (const auto& condition : each(act, "voorwaarden")) {
        const auto& id = *condition.member("id")->get_if<std::string>();
        EXPECT_NE(labels.catalogus("voorwaarde", id, application::Taal::nl), id);
        EXPECT_NE(labels.catalogus("voorwaarde", id, application::Taal::en),
                  labels.catalogus("voorwaarde", id, application::Taal::nl));
        ++conditions;
      }
    }
  }
  EXPECT_GT(conditions, 40U);
  EXPECT_GT(clock_acts, 3U);
  EXPECT_GT(terms, 3U);
}

}  // namespace
}  // namespace ruimte::test
