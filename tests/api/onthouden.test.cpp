// SPDX-License-Identifier: EUPL-1.2
// What the server remembers for one reader: it follows him, nobody else sees it, and it can be forgotten.
#include "fixture.hpp"

namespace ruimte::test {
namespace {

class Onthouden : public testing::Test {
 public:
  World world;
  Client lead{world, "lead", "projectleider", "provincie_utrecht"};
  Client other{world, "ander", "projectleider", "provincie_utrecht"};

  static std::string changed(Client& client) {
    std::string out;
    for (const auto& item : items(client.get("/gewijzigd"))) out += *item.member("id")->get_if<std::string>() + " ";
    return out;
  }
  static http::Response saw(Client& client, const std::string& id, int versie) {
    return client.send(http::Method::put, "/gezien/vraagstukken/" + id, R"({"versie":)" + std::to_string(versie) + "}");
  }
  void add(Client& client, const std::string& id) {
    const auto done = client.act("/vraagstukken/" + id + "/handelingen", "aanvullen",
                                 R"({"waterBodem":{"niveau":"sturend","betekenis":"Het water gaat voor."}})");
    ASSERT_EQ(done.status, 200) << done.body;
  }
};

TEST_F(Onthouden, WhatOthersChangedStaysNewsUntilHeLooksOnWhateverDevice) {
  EXPECT_EQ(changed(lead), "");  // who never asked begins here
  const auto id = other.new_issue("Een polder");
  EXPECT_EQ(changed(lead), id + " ");
  EXPECT_EQ(changed(other), "") << "one's own acts are no news";

  EXPECT_EQ(at(saw(lead, id, 1), "eerder"), "");
  Client tablet(world);
  tablet.sign_in("lead");
  EXPECT_EQ(changed(tablet), "");
  add(other, id);
  const auto news = tablet.get("/gewijzigd");
  EXPECT_EQ(at(news, "items/0/gezien"), "1");
  EXPECT_EQ(at(news, "items/0/versie"), "2");
  EXPECT_EQ(at(news, "items/0/meervoud"), "vraagstukken");
  EXPECT_EQ(at(saw(tablet, id, 2), "eerder"), "1");
  EXPECT_EQ(changed(lead), "");
}

TEST_F(Onthouden, AllIsSeenUpToWhatWasShownAndNotBeyond) {
  EXPECT_EQ(changed(lead), "");
  other.new_issue("Een polder");
  const auto shown = at(lead.get("/gewijzigd"), "tot");
  const auto later = other.new_issue("Een stad");
  const auto body = R"({"tot":")" + shown + R"("})";
  EXPECT_EQ(other.post("/gewijzigd/gezien", body).status, 400) << "the mark of another reader opens nothing";
  EXPECT_EQ(lead.post("/gewijzigd/gezien", R"({"tot":"5"})").status, 400);
  EXPECT_EQ(lead.post("/gewijzigd/gezien", body).status, 204);
  EXPECT_EQ(changed(lead), later + " ");
}

TEST_F(Onthouden, WhatOneMayNotReadIsNeitherNewsNorSeen) {
  Client department(world, "departement", "accounthouder_departement", "lvvn");
  EXPECT_EQ(changed(department), "");
  const auto issue = lead.new_issue("Een polder");
  const auto made = lead.act("/procesruimten/handelingen", "procesruimte_openen",
                             R"({"naam":"Binnen","doel":"Wij bereiden voor.","vraagstuk":")" + issue + R"("})");
  const auto news = changed(department);
  EXPECT_EQ(news.find(at(made, "id").empty() ? "niets" : at(made, "id")), std::string::npos);
  EXPECT_EQ(
      department.send(http::Method::put, "/gezien/vraagstukken/0192f0c0-0000-7000-8000-000000000001", R"({"versie":1})")
          .status,
      404);
  EXPECT_EQ(lead.send(http::Method::put, "/gezien/accounts/" + issue, R"({"versie":1})").status, 404);
}

TEST_F(Onthouden, OfMoreThanFitsTheOldestComeFirstAndThenTheNext) {
  EXPECT_EQ(changed(lead), "");
  std::vector<std::string> made;
  for (int i = 0; i < 201; ++i) made.push_back(other.new_issue("Polder " + std::to_string(i)));
  const auto news = lead.get("/gewijzigd");
  EXPECT_EQ(at(news, "meer"), "true");
  EXPECT_EQ(items(news).size(), 200U);
  EXPECT_EQ(at(news, "items/199/id"), made[199]);
  EXPECT_EQ(lead.post("/gewijzigd/gezien", R"({"tot":")" + at(news, "tot") + R"("})").status, 204);
  EXPECT_EQ(changed(lead), made[200] + " ");
  EXPECT_EQ(at(lead.get("/gewijzigd"), "meer"), "false");
}

TEST_F(Onthouden, TheVisitFollowsThePersonInHisFunctionAndIsHisAlone) {
  EXPECT_EQ(at(lead.get("/rondleiding"), "stand"), "nieuw");
  const auto put = [](Client& client, const std::string& body) {
    return client.send(http::Method::put, "/rondleiding", body).status;
  };
  EXPECT_EQ(put(lead, R"({"stand":"loopt","gedaan":["signalen","vraagstuk"]})"), 204);
  Client tablet(world);
  tablet.sign_in("lead");
  EXPECT_EQ(at(tablet.get("/rondleiding"), "gedaan/1"), "vraagstuk");
  EXPECT_EQ(at(other.get("/rondleiding"), "stand"), "nieuw");
  EXPECT_EQ(put(lead, R"({"stand":"loopt","gedaan":["een\ntwee"]})"), 400);
  EXPECT_EQ(put(lead, R"({"stand":"anders"})"), 400);
}

TEST_F(Onthouden, ForgettingLeavesNothingOfThisPersonAndAllOfOthers) {
  EXPECT_EQ(changed(lead), "");
  const auto id = other.new_issue("Een polder");
  saw(lead, id, 1);
  saw(other, id, 1);
  lead.send(http::Method::put, "/rondleiding", R"({"stand":"loopt","gedaan":["signalen"]})");
  other.send(http::Method::put, "/rondleiding", R"({"stand":"loopt"})");
  EXPECT_EQ(lead.send(http::Method::del, "/onthouden").status, 204);
  EXPECT_EQ(at(lead.get("/rondleiding"), "stand"), "nieuw");
  EXPECT_EQ(at(saw(lead, id, 1), "eerder"), "");
  EXPECT_EQ(at(saw(other, id, 1), "eerder"), "1");
  EXPECT_EQ(at(other.get("/rondleiding"), "stand"), "loopt");
}

TEST_F(Onthouden, TheRealEnvironmentCannotBeginAgain) {
  Client admin(world, "admin", "beheerder", "vro");
  EXPECT_EQ(admin.get("/oefenomgeving").status, 404);
  EXPECT_EQ(admin.post("/oefenomgeving/opnieuw", R"({"handelingen":999999,"bezetting":"schuilnamen"})").status, 404);
  Client stranger(world);
  stranger.cookie = "ruimte_sessie=van-vroeger";
  EXPECT_EQ(at(stranger.get("/sessies/huidige"), "code"), "niet_aangemeld");
}

TEST(Schuilnamen, APseudonymStandsWhereverTheApiNamesTheParty) {
  World world({.oefen = true, .schuilnamen = true});
  Client department(world, "departement", "accounthouder_departement", "ienw");
  EXPECT_EQ(at(department.get("/sessies/huidige"), "functies/0/organisatieNaam"), "Departement B");
  const auto catalogue = department.get("/catalogus/organisatie").body;
  EXPECT_EQ(catalogue.find("Infrastructuur en Waterstaat"), std::string::npos);
  EXPECT_NE(catalogue.find("Provincie Oeverland"), std::string::npos);
  EXPECT_EQ(Client(world).get("/oefenaccounts").body.find("IenW"), std::string::npos);
  EXPECT_NE(department.get("/catalogus/provincie").body.find("Fryslân"), std::string::npos) << "geography stays real";

  World real({.oefen = true});
  EXPECT_NE(Client(real).get("/catalogus/organisatie").body.find("Infrastructuur en Waterstaat"), std::string::npos);
}

}  // namespace
}  // namespace ruimte::test
