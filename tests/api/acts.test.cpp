// SPDX-License-Identifier: EUPL-1.2
#include "fixture.hpp"

namespace ruimte::test {
namespace {

class Acts : public testing::Test {
 protected:
  static std::string acts_of(const std::string& id) { return "/vraagstukken/" + id + "/handelingen"; }

  World world;
  Client els{world, "els", "projectleider", "provincie_utrecht"};
  Client cor{world, "cor", "coordinator", "vro_programmaspoor"};
};

const char* const issue =
    R"({"titel":"Waterberging","kern":"Kern","plaatsnaam":"Hier","waaromVast":"Vast","vraag":"Vraag"})";

TEST_F(Acts, CreatingAnswersWithTheAddressOfTheDossier) {
  const auto r = els.act("/vraagstukken/handelingen", "inbrengen", issue);
  ASSERT_EQ(r.status, 201) << r.body;
  EXPECT_EQ(r.header("Location"), "/api/v1/vraagstukken/" + at(r, "id"));
  EXPECT_EQ(at(r, "versie"), "1");
  EXPECT_EQ(at(r, "herhaald"), "false");
  const auto dossier = els.get("/vraagstukken/" + at(r, "id"));
  EXPECT_EQ(at(dossier, "titel"), "Waterberging");
  EXPECT_EQ(at(dossier, "fase"), "ingebracht");
  EXPECT_EQ(at(dossier, "dossierversie"), "1");
}

TEST_F(Acts, SameKeyAndBodyIsAnsweredAgainWithoutASecondFact) {
  els.headers["idempotency-key"] = "0192f0c0-0000-7000-8000-000000000009";
  const auto first = els.act("/vraagstukken/handelingen", "inbrengen", issue);
  const auto second = els.act("/vraagstukken/handelingen", "inbrengen", issue);
  EXPECT_EQ(second.status, 201);
  EXPECT_EQ(at(second, "id"), at(first, "id"));
  EXPECT_EQ(at(second, "herhaald"), "true");
  els.headers.clear();
  EXPECT_EQ(items(els.get("/vraagstukken")).size(), 1U);
}

TEST_F(Acts, SameKeyWithAnotherBodyIsRefused) {
  els.headers["idempotency-key"] = "0192f0c0-0000-7000-8000-000000000009";
  els.act("/vraagstukken/handelingen", "inbrengen", issue);
  const auto r = els.act("/vraagstukken/handelingen", "inbrengen",
                         R"({"titel":"Anders","kern":"Kern","plaatsnaam":"Hier","waaromVast":"Vast","vraag":"Vraag"})");
  EXPECT_EQ(r.status, 409);
  EXPECT_EQ(at(r, "code"), "idempotentiesleutel_hergebruikt");
}

TEST_F(Acts, StalePreconditionNamesTheVersionOfNow) {
  const auto id = els.new_issue("Stal");
  const auto send = [&](const char* versie) {
    els.headers["idempotency-key"] = base::to_string(base::new_uuid(world.clock, world.random));
    return els.post(
        acts_of(id),
        std::string(R"({"handeling":"aanvullen","invoer":{"tijdvak":"2027-05-01"},"versie":)") + versie + "}");
  };
  EXPECT_EQ(send("1").status, 200);
  const auto stale = send("1");
  EXPECT_EQ(stale.status, 412);
  EXPECT_EQ(at(stale, "code"), "voorwaarde_verouderd");
  EXPECT_NE(at(stale, "detail").find("2"), std::string::npos) << stale.body;
  EXPECT_EQ(send("2").status, 200);
}

TEST_F(Acts, RefusalSaysWhyWhoAndWhen) {
  const auto id = els.new_issue("Dicht");
  const auto r = els.act(acts_of(id), "dialoog_starten");
  EXPECT_EQ(r.status, 409);
  EXPECT_EQ(at(r, "code"), "handeling_geweigerd");
  EXPECT_FALSE(at(r, "weigering/reden").empty());
  EXPECT_EQ(at(r, "weigering/wanneer"), "na_handeling") << "a code, with its words beside it";
  EXPECT_EQ(at(r, "weigering/wanneerLabel"), "Nadat iets anders is gedaan");
  EXPECT_FALSE(at(r, "weigering/wieWel/0").empty()) << r.body;
  EXPECT_EQ(at(r, "weigering/reden").find('{'), std::string::npos) << r.body;
  EXPECT_EQ(at(r, "weigering/reden").find('_'), std::string::npos) << "an id instead of words: " << r.body;
  els.headers["accept-language"] = "en";
  EXPECT_NE(at(els.act(acts_of(id), "dialoog_starten"), "weigering/reden"), at(r, "weigering/reden"));
}

TEST_F(Acts, EveryRefusedActInTheListSaysWhyAndWho) {
  const auto id = els.new_issue("Lijst");
  for (auto* client : {&els, &cor}) {
    const auto r = client->get("/vraagstukken/" + id + "/mogelijke-handelingen");
    ASSERT_EQ(r.status, 200) << r.body;
    int allowed = 0;
    for (const auto& item : items(r)) {
      const auto text = base::json::encode(item);
      EXPECT_NE(*item.member("label")->get_if<std::string>(), *item.member("handeling")->get_if<std::string>()) << text;
      if (*item.member("toegestaan")->get_if<bool>()) {
        ++allowed;
        continue;
      }
      const auto* refusal = item.member("weigering");
      ASSERT_NE(refusal, nullptr) << text;
      const auto& reason = *refusal->member("reden")->get_if<std::string>();
      EXPECT_GT(reason.size(), 10U) << text;
      EXPECT_NE(reason, *refusal->member("code")->get_if<std::string>()) << text;
      EXPECT_TRUE(refusal->member("wieWel") || refusal->member("gremia") || refusal->member("wanneerWel")) << text;
    }
    EXPECT_GT(allowed, 0);
  }
}

// What the list allows, the door allows or asks input for; what it refuses, the door refuses.
TEST_F(Acts, ListAndDoorAgree) {
  const auto id = els.new_issue("Gelijk");
  for (auto* client : {&els, &cor}) {
    const auto list = client->get("/vraagstukken/" + id + "/mogelijke-handelingen");
    for (const auto& item : items(list)) {
      if (*item.member("toegestaan")->get_if<bool>() || item.member("invoer")) continue;
      const auto& act = *item.member("handeling")->get_if<std::string>();
      EXPECT_EQ(client->act(acts_of(id), act).status, 409) << act;
    }
  }
}

TEST_F(Acts, AWarningIsListedBeforehandAndPassedWithAReasonThatStaysInTheLog) {
  const auto id = els.new_issue("Vroeg");
  const auto agenda = cor.act("/agendas/handelingen", "agenda_openen", R"({"provincie":"pv26","jaar":2026})");
  ASSERT_EQ(agenda.status, 201) << agenda.body;
  const auto list = cor.get("/vraagstukken/" + id + "/mogelijke-handelingen");
  EXPECT_NE(list.body.find(R"("regel":"agenda_zonder_poort")"), std::string::npos) << list.body;
  const auto send = [&](const std::string& bevestigd) {
    cor.headers["idempotency-key"] = base::to_string(base::new_uuid(world.clock, world.random));
    return cor.post(acts_of(id), R"({"handeling":"agenderen","invoer":{"inspanning":"s","agenda":")" +
                                     at(agenda, "id") + R"("},"bevestigd":)" + bevestigd + "}");
  };
  const auto refused = send("[]");
  EXPECT_EQ(refused.status, 409);
  EXPECT_EQ(at(refused, "weigering/regel"), "agenda_zonder_terugkeerdoel");
  EXPECT_EQ(mistakes(send(R"([{"regel":"agenda_zonder_poort","reden":""},{"regel":"nergens","reden":"Daarom."}])")),
            "/bevestigd/0/reden te_kort, /bevestigd/1/regel code_onbekend");
  EXPECT_EQ(mistakes(send(R"("ja")")), "/bevestigd type_onjuist");
  const auto done = send(R"([{"regel":"agenda_zonder_terugkeerdoel","reden":"Volgt in mei."},)"
                         R"({"regel":"agenda_zonder_poort","reden":"De sessie is morgen."}])");
  ASSERT_EQ(done.status, 200) << done.body;
  const auto verloop = els.get("/vraagstukken/" + id + "/verloop");
  EXPECT_NE(verloop.body.find("Volgt in mei."), std::string::npos) << verloop.body;
}

TEST_F(Acts, CreationsArePerNoun) {
  const auto r = els.get("/mogelijke-handelingen?soort=vraagstuk");
  EXPECT_EQ(at(r, "items/0/handeling"), "inbrengen");
  EXPECT_EQ(at(r, "items/0/toegestaan"), "true");
  EXPECT_EQ(at(r, "items/0/invoer"), "InbrengenInvoer");
  EXPECT_EQ(at(cor.get("/mogelijke-handelingen?soort=vraagstuk"), "items/0/toegestaan"), "false");
  EXPECT_EQ(mistakes(els.get("/mogelijke-handelingen")), "/query/soort veld_verplicht");
  EXPECT_EQ(mistakes(els.get("/mogelijke-handelingen?soort=nummering")), "/query/soort code_onbekend");
}

TEST_F(Acts, ExpectationsAreMineOrAnothers) {
  const auto id = els.new_issue("Verwacht");
  const auto mine = cor.get("/verwachtingen");
  EXPECT_EQ(at(mine, "items/0/van"), "u") << mine.body;
  EXPECT_EQ(at(mine, "items/0/object"), id);
  EXPECT_EQ(at(mine, "items/0/meervoud"), "vraagstukken");
  EXPECT_EQ(at(mine, "items/0/titel"), "Verwacht");
  EXPECT_FALSE(at(mine, "items/0/handelingLabel").empty());
  EXPECT_EQ(at(mine, "volledig"), "true");
  const auto others = els.get("/verwachtingen");
  EXPECT_NE(others.body.find(R"("van":"ander")"), std::string::npos) << others.body;
  EXPECT_NE(others.body.find(R"("partij":")"), std::string::npos) << others.body;
}

TEST_F(Acts, UnknownAndForbiddenAreTheSameBytes) {
  Client neighbour(world, "nel", "projectleider", "provincie_limburg");
  const auto id = els.new_issue("Alleen Utrecht");
  const std::string nowhere = "0192f0c0-0000-7000-8000-0000000000ff";
  for (const char* rest : {"", "/verloop", "/mogelijke-handelingen"}) {
    const auto forbidden = neighbour.get("/vraagstukken/" + id + rest),
               unknown = neighbour.get("/vraagstukken/" + nowhere + rest);
    EXPECT_EQ(forbidden.status, 404) << rest;
    EXPECT_EQ(forbidden.body, unknown.body) << rest;
    EXPECT_EQ(els.get("/vraagstukken/" + id + rest).status, 200) << rest;
  }
  const auto forbidden = neighbour.act(acts_of(id), "aanvullen", "{}");
  const auto unknown = neighbour.act(acts_of(nowhere), "aanvullen", "{}");
  EXPECT_EQ(forbidden.status, 404);
  EXPECT_EQ(forbidden.body, unknown.body);
}

}  // namespace
}  // namespace ruimte::test
