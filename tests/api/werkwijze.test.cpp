// SPDX-License-Identifier: EUPL-1.2
#include "application/methoden.hpp"
#include "application/system/system_actor.hpp"
#include "fixture.hpp"
#include "modelcheck/proef.hpp"

namespace ruimte::test {
namespace {

/// The people who amend the method, at their browsers.
class Amendments : public testing::Test {
 protected:
  static std::string acts(const std::string& id) { return "/werkwijzen/" + id + "/handelingen"; }
  static std::string change(int provinces) {
    return R"([{"bestand":"referentie/instellingen.yaml","plaats":"/rijen/instemming_provincies/standaardGetal","waarde":")" +
           std::to_string(provinces) + R"("}])";
  }
  std::string propose(Client& who, const std::string& changes) {
    const auto r = who.act(
        "/werkwijzen/handelingen", "werkwijze_voorstellen",
        R"({"titel":"Een wijziging","reden":"Het kan beter.","grondslag":"evaluatie","wijzigingen":)" + changes + "}");
    EXPECT_EQ(r.status, 201) << r.body;
    return at(r, "id");
  }
  std::string fingerprint(const std::string& id) { return at(cor.get("/werkwijzen/" + id), "kenmerk"); }
  std::string in_force() { return at(cor.get("/werkwijze"), "kenmerk"); }
  /// As the server's own worker does.
  application::Beproever trials(application::MethodTrial trial) {
    return {*world.store, shipped_methoden(), application::authorise_system(shipped_referentie()), std::move(trial)};
  }
  void run_trials(bool passes) {
    const auto round = trials([&](const domain::Methode&) {
                         return gen::WerkwijzeproefInvoer{{}, passes, {"Alle wegen."}, {}};
                       }).ronde();
    EXPECT_TRUE(round.meldingen.empty());
  }
  /// With the checker itself, in two small worlds.
  void run_real_trials() {
    const auto round = trials([](const domain::Methode& m) {
                         modelcheck::Opdracht opdracht;
                         opdracht.scopes = {"M1d", "M4b"};
                         opdracht.grenzen = modelcheck::grenzen_van_proef();
                         return modelcheck::proef(m, shipped_methoden(), opdracht);
                       }).ronde();
    EXPECT_EQ(round.vastgelegd, 1);
  }
  http::Response view(Client& who, const std::string& id) {
    return who.act(acts(id), "werkwijze_standpunt_geven",
                   R"({"standpunt":"steun","kenmerk":")" + fingerprint(id) + "\"}");
  }
  http::Response adopt(Client& who, const std::string& id) {
    return who.act(acts(id), "werkwijze_vaststellen",
                   R"({"gremium":"recontractering","kenmerk":")" + fingerprint(id) + "\"}");
  }
  void support(const std::string& id, std::size_t provinces) {
    EXPECT_EQ(view(minister, id).status, 200);
    std::size_t n = 0;
    for (const auto& [_, o] : shipped_referentie().organisaties) {
      if (o.soort != "provincie" || o.zijde.empty() || n == provinces) continue;
      Client deputy(world, "gs" + std::to_string(people++), "gedeputeerde", o.id);
      EXPECT_EQ(view(deputy, id).status, 200) << o.id;
      ++n;
    }
    EXPECT_EQ(n, provinces);
  }

  World world;
  int people = 0;
  Client cor{world, "cor", "coordinator", "vro_programmaspoor"};
  Client minister{world, "min", "bewindspersoon", "vro"};
  Client secretary{world, "sec", "secretaris_gremium", "vro_programmaspoor", "recontractering"};
};

// @eis CYC-10 ROL-16 ROL-12
TEST_F(Amendments, AProposalBecomesTheMethodInForceWithWhoAgreedAndWhatDiffers) {
  const auto before = in_force();
  const auto id = propose(cor, change(6));
  run_trials(true);
  EXPECT_EQ(at(adopt(secretary, id), "weigering/code"), "werkwijze_te_weinig_steun");
  support(id, 7);
  ASSERT_EQ(adopt(secretary, id).status, 200);
  EXPECT_EQ(in_force(), fingerprint(id));
  const auto version = cor.get("/werkwijzen/" + id);
  EXPECT_EQ(at(version, "fase"), "van_kracht");
  EXPECT_EQ(parse(version).member("steun")->get_if<base::json::Array>()->size(), 8U);
  EXPECT_EQ(parse(version).member("besluit")->member("zonderSteun")->get_if<base::json::Array>()->size(), 5U);
  const auto differ = cor.get("/werkwijze/" + before + "/verschillen/" + in_force());
  ASSERT_EQ(items(differ).size(), 1U) << differ.body;
  EXPECT_EQ(at(differ, "items/0/groep"), "Instellingen");
  EXPECT_EQ(at(differ, "items/0/wat"), "Provincies die instemmen met een keuze voor het geheel");
  EXPECT_EQ(at(differ, "items/0/was"), "7");
  EXPECT_EQ(at(differ, "items/0/wordt"), "6");
  const auto roles = propose(
      cor,
      R"([{"bestand":"referentie/rollen.yaml","plaats":"/rijen/s1_provincie/functies","waarde":"[\"gedeputeerde\"]"}])");
  const auto role = cor.get("/werkwijze/" + in_force() + "/verschillen/" + fingerprint(roles));
  ASSERT_EQ(items(role).size(), 1U) << role.body;
  EXPECT_EQ(at(role, "items/0/groep"), "Rolverdeling");
  EXPECT_EQ(at(role, "items/0/veld"), "wie");
}

// Nobody puts a method in force alone, or one that was not tried: not by any door that a request has.
TEST_F(Amendments, NobodyAloneAndNothingUntriedTakesEffect) {
  Client admin(world, "adm", "beheerder", "vro_programmaspoor");
  Client province(world, "pro", "gedeputeerde", "provincie_utrecht");
  Client department(world, "dep", "bewindspersoon", "bzk");
  Client leader(world, "lei", "projectleider", "provincie_utrecht");
  const auto before = in_force();
  const auto id = propose(cor, change(1));
  const auto attack = [&](const char* when) {
    for (Client* who : {&admin, &cor, &province, &department, &leader, &minister}) {
      const auto adopted = adopt(*who, id);
      EXPECT_EQ(adopted.status, 409) << when;
      EXPECT_FALSE(at(adopted, "weigering/wieWel/0").empty()) << adopted.body;
      for (const std::string_view act : {"werkwijze_beproeven", "werkwijze_registreren", "fase_gewijzigd"}) {
        EXPECT_EQ(who->act(acts(id), std::string(act), "{}").status, 404);
        EXPECT_EQ(who->act("/werkwijzen/handelingen", std::string(act), "{}").status, 404);
      }
    }
    EXPECT_EQ(in_force(), before);
  };
  attack("nothing was done");
  EXPECT_EQ(at(adopt(secretary, id), "weigering/code"), "werkwijze_proef_loopt");
  run_trials(false);
  support(id, 7);
  attack("the trial did not pass");
  EXPECT_EQ(at(adopt(secretary, id), "weigering/code"), "werkwijze_niet_beproefd");
  // The fingerprint of another text, that passed, is no way in.
  const auto other = propose(cor, change(2));
  run_trials(true);
  const auto r = secretary.act(acts(id), "werkwijze_vaststellen",
                               R"({"gremium":"recontractering","kenmerk":")" + fingerprint(other) + "\"}");
  EXPECT_EQ(r.status, 409);
  EXPECT_EQ(in_force(), before);
}

TEST_F(Amendments, AMistakeIsToldWithItsPlaceAndNothingIsKept) {
  const auto r = cor.act(
      "/werkwijzen/handelingen", "werkwijze_voorstellen",
      R"({"titel":"Stuk","reden":"Het kan beter.","grondslag":"evaluatie","wijzigingen":[{"bestand":"werkwijze/cyclus.yaml","plaats":"/handelingen/cyclus_openen/functies","waarde":"[\"tovenaar\"]"}]})");
  EXPECT_EQ(r.status, 409);
  EXPECT_NE(at(r, "weigering/reden").find("onbekende functie 'tovenaar'"), std::string::npos) << r.body;
  EXPECT_NE(at(r, "weigering/reden").find("werkwijze/cyclus.yaml"), std::string::npos);
  EXPECT_EQ(items(cor.get("/werkwijzen")).size(), 1U);
}

TEST_F(Amendments, WhatWouldGetStuckIsFoundByTheCheckerAndCannotBeAdopted) {
  const auto before = in_force();
  // Nobody who has a body could settle a conflict any more.
  const auto id = propose(
      cor,
      R"([{"bestand":"werkwijze/conflict.yaml","plaats":"/handelingen/beslechten/functies","waarde":"[\"beheerder\"]"},)"
      R"({"bestand":"werkwijze/conflict.yaml","plaats":"/handelingen/geen_keuze_vastleggen/functies","waarde":"[\"beheerder\"]"},)"
      R"({"bestand":"werkwijze/conflict.yaml","plaats":"/handelingen/terug_met_opdracht/functies","waarde":"[\"beheerder\"]"}])");
  run_real_trials();
  const auto version = cor.get("/werkwijzen/" + id);
  EXPECT_EQ(at(version, "proef/geslaagd"), "false") << version.body;
  EXPECT_TRUE(at(version, "proef/bevindingen/0").starts_with("I-08: ")) << version.body;
  EXPECT_NE(at(version, "proef/bereik/0").find("toestanden"), std::string::npos);
  support(id, 7);
  EXPECT_EQ(at(adopt(secretary, id), "weigering/code"), "werkwijze_niet_beproefd");
  EXPECT_EQ(in_force(), before);
}

TEST_F(Amendments, AnActThatTheWorldsHoldFixedIsTriedWhenItIsChanged) {
  const auto id = propose(
      cor,
      R"([{"bestand":"werkwijze/vraagstuk.yaml","plaats":"/handelingen/aanvullen/naar","waarde":"\"teruggelegd\""}])");
  run_real_trials();
  EXPECT_EQ(at(cor.get("/werkwijzen/" + id), "proef/geslaagd"), "false");
  const auto untried = propose(
      cor,
      R"([{"bestand":"werkwijze/contactmoment.yaml","plaats":"/handelingen/contact_vastleggen/functies","waarde":"[\"projectleider\"]"}])");
  run_real_trials();
  const auto version = cor.get("/werkwijzen/" + untried);
  EXPECT_EQ(at(version, "proef/geslaagd"), "true") << version.body;
  EXPECT_NE(at(version, "proef/bereik/0").find("contactmoment.contact_vastleggen"), std::string::npos)
      << "what no world could try is said: " << version.body;
}

TEST_F(Amendments, AnActOnADossierDoesNotBecomeOneThatBeginsADossier) {
  const auto r = cor.act(
      "/werkwijzen/handelingen", "werkwijze_voorstellen",
      R"({"titel":"Stuk","reden":"Het kan beter.","grondslag":"evaluatie","wijzigingen":[{"bestand":"werkwijze/overlegdossier.yaml","plaats":"/handelingen/punt_agenderen/van","waarde":"[]"}]})");
  EXPECT_EQ(r.status, 409) << r.body;
  EXPECT_NE(at(r, "weigering/reden").find("punt_agenderen"), std::string::npos) << r.body;
}

TEST_F(Amendments, ALongFindingIsCutBetweenCharactersAndTriedOnce) {
  const auto id = propose(cor, change(6));
  int tried = 0;
  std::string text = "a";
  for (int n = 0; n < 2000; ++n) text += "é";  // every second byte is half a character
  auto worker = trials([&](const domain::Methode&) {
    ++tried;
    return gen::WerkwijzeproefInvoer{{}, false, {}, {text, text.substr(1)}};
  });
  EXPECT_EQ(worker.ronde().vastgelegd, 1);
  EXPECT_EQ(worker.ronde().vastgelegd, 0);
  EXPECT_EQ(tried, 1);
  const auto version = cor.get("/werkwijzen/" + id);
  EXPECT_EQ(at(version, "proef/bevindingen/0").size(), 899U);
  EXPECT_EQ(at(version, "proef/bevindingen/1").size(), 900U);
}

// @eis CON-16
TEST_F(Amendments, WhatVroIsGrantedStandsInTheMethodWithWhoEndorsedIt) {
  std::string said;
  for (const auto& row : items(cor.get("/catalogus/uitspraak")))
    if (*row.member("id")->get_if<std::string>() == "gunning_vro") said = *row.member("tekst")->get_if<std::string>();
  EXPECT_NE(said.find("initiatief"), std::string::npos);
  const auto id = *items(cor.get("/werkwijzen")).front().member("id")->get_if<std::string>();
  Client province(world, "pro", "gedeputeerde", "provincie_utrecht");
  EXPECT_EQ(province.act(acts(id), "gunning_onderschrijven", R"({"onderschrijft":true})").status, 200);
  EXPECT_EQ(at(minister.act(acts(id), "gunning_onderschrijven", R"({"onderschrijft":false})"), "weigering/code"),
            "reden_ontbreekt");
  EXPECT_EQ(minister.act(acts(id), "gunning_onderschrijven", R"({"onderschrijft":false,"reden":"Nog niet."})").status,
            200);
  const auto version = cor.get("/werkwijzen/" + id);
  EXPECT_EQ(at(version, "gunning/0/organisatie"), "provincie_utrecht");
  EXPECT_EQ(at(version, "gunning/0/onderschrijft"), "true");
  EXPECT_EQ(at(version, "gunning/1/reden"), "Nog niet.");
}

TEST_F(Amendments, AVraagstukKeepsItsMethodUntilItMovesAndTheMoveIsShownFirst) {
  Client leader(world, "lei", "projectleider", "provincie_utrecht");
  const auto issue = leader.new_issue("Waterberging");
  // With the act goes the signal that only this act clears.
  const auto id = propose(cor, R"([{"bestand":"werkwijze/vraagstuk.yaml","plaats":"/handelingen/aanvullen"},)"
                               R"({"bestand":"werkwijze/signalen.yaml","plaats":"/signalen/water_bodem_ontbreekt"}])");
  run_trials(true);
  support(id, 7);
  ASSERT_EQ(adopt(secretary, id).status, 200);
  const auto fill = [&](const std::string& which) {
    return leader.act("/vraagstukken/" + which + "/handelingen", "aanvullen", R"({"tijdvak":"2027-05-01"})").status;
  };
  EXPECT_EQ(fill(issue), 200) << "it follows the method with which it began";
  EXPECT_EQ(fill(leader.new_issue("Later")), 404) << "the method in force has no such act";
  const auto dry = cor.get("/werkwijze-overstap/vraagstuk");
  EXPECT_EQ(at(dry, "dossiers"), "1") << dry.body;
  EXPECT_EQ(at(dry, "vervallen/0"), "Vul gegevens aan");
  ASSERT_EQ(cor.act(acts(id), "werkwijze_overstap", R"({"soort":"vraagstuk","reden":"Wij gaan over."})").status, 200);
  EXPECT_EQ(fill(issue), 404);
  EXPECT_EQ(at(cor.get("/werkwijze-overstap/vraagstuk"), "dossiers"), "0");
}

/// An amendment of more than numbers: a criterion, phases with acts, a rung, and other names.
class NewWords : public Amendments {
 protected:
  static std::string place(const std::string& bestand, const std::string& plaats, const std::string& waarde) {
    const auto text = waarde.empty() ? "" : R"(,"waarde":)" + base::json::encode(base::json::Value(waarde));
    return R"({"bestand":")" + bestand + R"(","plaats":")" + plaats + "\"" + text + "}";
  }
  static std::string amendment() {
    const std::string issue = "werkwijze/vraagstuk.yaml", knot = "werkwijze/hangpunt.yaml";
    return "[" +
           place(
               "referentie/criteria.yaml", "/rijen/-",
               R"({"id":"c6","nummer":"6","soort":"criterium","naam":"Grond voor later","vraag":"Is er later grond?",)"
               R"("herkomst":"voorstel","bronnen":["voorstel"]})") +
           "," +
           place(issue, "/fasen/-",
                 R"({"id":"in_verkenning","naam":"In verkenning","naamEn":"Being explored","stap":"agenderen",)"
                 R"("plek":"opgetild"})") +
           "," +
           place(issue, "/handelingen/-", act_json("verkennen", "Begin de verkenning", "wachtlijst", "in_verkenning")) +
           "," +
           place(issue, "/handelingen/-",
                 act_json("uitverkend", "Rond de verkenning af", "in_verkenning", "wachtlijst")) +
           "," + place(issue, "/handelingen/toetsen/naam", R"("Beoordeel de aanvraag")") + "," +
           place(issue, "/fasen/wachtlijst/naam", R"("In de wacht")") + "," +
           place("referentie/stappen.yaml", "/rijen/agenderen/naam", R"("Kiezen")") + "," +
           place("referentie/rollen.yaml", "/rijen/s1_provincie/functies", R"(["gedeputeerde"])") + "," +
           place(knot, "/fasen/-", R"({"id":"in_beraad","naam":"In beraad","naamEn":"Thinking"})") + "," +
           place(knot, "/handelingen/-", act_json("beraden", "Neem bedenktijd", "genoemd", "in_beraad")) + "," +
           place(knot, "/handelingen/-", act_json("hervatten", "Ga verder", "in_beraad", "genoemd")) + "," +
           place("referentie/escalatiepaden.yaml", "/rijen/rijk_provincie/treden/-",
                 R"({"nummer":6,"naam":"Nog eens","gremia":["mr"],"wijze":"verzoek"})") +
           "]";
  }
  static std::string act_json(const std::string& id, const std::string& naam, const std::string& van,
                              const std::string& naar) {
    return R"({"id":")" + id + R"(","naam":")" + naam +
           R"(","naamEn":"In English","uitleg":"Zo gaat het.","grondslag":"voorstel","van":[")" + van +
           R"("],"naar":")" + naar + R"(","functies":["coordinator"],"verwacht":true,"voorwaarden":[],"gevolgen":[]})";
  }
  void take_effect(const std::string& id) {
    run_trials(true);
    support(id, 7);
    const auto adopted = adopt(secretary, id);
    ASSERT_EQ(adopted.status, 200) << adopted.body;
  }
  http::Response judge(const std::string& issue, const std::string& verdicts) {
    return cor.act("/vraagstukken/" + issue + "/handelingen", "toetsen",
                   R"({"poortvraag":true,"poortUitleg":"Niemand beslist.","oordelen":[)" + verdicts + "]}");
  }
  /// The text of a field in the item whose other field has this value; empty when there is none.
  static std::string found(const http::Response& list, const std::string& key, const std::string& value,
                           const std::string& wanted) {
    for (const auto& item : items(list)) {
      const auto *id = item.member(key), *out = item.member(wanted);
      if (id == nullptr || out == nullptr || *id->get_if<std::string>() != value) continue;
      const auto* text = out->get_if<std::string>();
      return text ? *text : base::json::encode(*out);
    }
    return {};
  }
  std::string name_of_act(const std::string& issue) {
    return found(leader.get("/vraagstukken/" + issue + "/mogelijke-handelingen"), "handeling", "toetsen", "label");
  }
  std::string name_of_phase(const std::string& fase) {
    return found(leader.get("/vraagstukken/tellingen"), "fase", fase, "label");
  }
  void to(const std::string& issue, const std::string& act, const std::string& input = {}) {
    const auto r = cor.act("/vraagstukken/" + issue + "/handelingen", act, input);
    EXPECT_EQ(r.status, 200) << act << ": " << r.body;
  }
  const std::string verdict = R"({"criterium":"c6","oordeel":"voldoet","bewijs":"Er is grond.","bewijssoort":"feit"})";
  const std::string waits = R"({"reden":"Het past nog niet."})";

  Client leader{world, "lei", "projectleider", "provincie_utrecht"};
};

TEST_F(NewWords, OfAnAdoptedAmendmentHoldAtTheDoorAndInWhatIsShown) {
  const auto old = leader.new_issue("Waterberging");
  to(old, "op_wachtlijst", waits);
  take_effect(propose(cor, amendment()));
  const auto issue = leader.new_issue("Woningen");
  EXPECT_EQ(judge(issue, verdict).status, 200) << judge(issue, verdict).body;
  EXPECT_EQ(mistakes(judge(old, verdict)), "/invoer/oordelen/0/criterium code_onbekend")
      << "it follows the old criteria";
  EXPECT_NE(judge(issue, verdict + "," + verdict).body.find("criterium Grond voor later"), std::string::npos);
  to(issue, "op_wachtlijst", waits);
  to(issue, "verkennen");
  EXPECT_EQ(items(leader.get("/vraagstukken?fase=in_verkenning")).size(), 1U);
  EXPECT_EQ(found(cor.get("/verwachtingen"), "object", issue, "handelingLabel"), "Rond de verkenning af");
  const auto history = items(leader.get("/vraagstukken/" + issue + "/verloop"));
  EXPECT_EQ(*history.back().member("zin")->get_if<std::string>(),
            "Begin de verkenning: van In de wacht naar In verkenning.");
  EXPECT_EQ(at(cor.act("/vraagstukken/" + issue + "/handelingen", "uitverkend", R"({"reden":"x"})"), "code"),
            "invoer_ongeldig");
  cor.headers["accept-language"] = "en";
  EXPECT_EQ(found(cor.get("/vraagstukken/tellingen"), "fase", "in_verkenning", "label"), "Being explored");
  EXPECT_NE(cor.get("/werkwijze").body.find(R"("naam":"Kiezen")"), std::string::npos);
  // The one that began before keeps its own words; what is about all takes those in force.
  EXPECT_EQ(name_of_act(issue), "Beoordeel de aanvraag");
  EXPECT_EQ(name_of_act(old), "Toets aan de criteria");
  EXPECT_NE(leader.get("/vraagstukken/" + old + "/verloop").body.find("naar Op de wachtlijst."), std::string::npos);
  EXPECT_EQ(name_of_phase("wachtlijst"), "In de wacht");
  EXPECT_EQ(found(cor.get("/verwachtingen"), "object", old, "handelingLabel"), "Test against the criteria");
}

TEST_F(NewWords, OfAnAdoptedAmendmentAreCountedAlsoWhenALaterOneTakesThemAway) {
  take_effect(propose(cor, amendment()));
  const auto issue = leader.new_issue("Woningen");
  to(issue, "op_wachtlijst", waits);
  to(issue, "verkennen");
  const auto knot = leader.act("/hangpunten/handelingen", "hangpunt_noemen",
                               R"({"vraagstuk":")" + issue + R"(","zin":"Wie betaalt?","met":"lvvn"})");
  EXPECT_EQ(cor.act("/hangpunten/" + at(knot, "id") + "/handelingen", "beraden").status, 200);
  const auto counted = [&] {
    EXPECT_EQ(name_of_phase("in_verkenning"), "In verkenning");
    EXPECT_EQ(found(leader.get("/schema"), "naam", "In verkenning", "aantal"), "1");
    const auto where = leader.get("/overzichten/stelsel").body;
    EXPECT_NE(where.find("In verkenning (1)"), std::string::npos) << where;
    EXPECT_EQ(where.find("Geen plek genoemd"), std::string::npos) << where;
    EXPECT_NE(leader.get("/overzichten/open-knopen").body.find("Wie betaalt?"), std::string::npos);
  };
  counted();
  EXPECT_NE(leader.get("/conflictverslag").body.find(R"("trede":6)"), std::string::npos);
  take_effect(propose(cor, "[" + place("werkwijze/vraagstuk.yaml", "/handelingen/verkennen", {}) + "," +
                               place("werkwijze/vraagstuk.yaml", "/handelingen/uitverkend", {}) + "," +
                               place("werkwijze/vraagstuk.yaml", "/fasen/in_verkenning", {}) + "," +
                               place("werkwijze/hangpunt.yaml", "/handelingen/beraden", {}) + "," +
                               place("werkwijze/hangpunt.yaml", "/handelingen/hervatten", {}) + "," +
                               place("werkwijze/hangpunt.yaml", "/fasen/in_beraad", {}) + "]"));
  counted();
  to(issue, "uitverkend");  // by the method with which it began
  EXPECT_EQ(found(leader.get("/schema"), "naam", "In verkenning", "aantal"), "") << "no box for what is over";
}

// What is only proposed changes no word, whoever looked at it; between the two texts it has its own.
TEST_F(NewWords, OfAProposalAreUsedOnlyWhereItIsComparedWithTheMethodInForce) {
  const auto issue = leader.new_issue("Waterberging"), waiting = leader.new_issue("Polders");
  to(waiting, "op_wachtlijst", waits);
  const auto id = propose(cor, amendment());
  EXPECT_NE(cor.get("/werkwijze/" + fingerprint(id)).body.find(R"("naam":"Kiezen")"), std::string::npos);
  const auto differ = cor.get("/werkwijze/" + in_force() + "/verschillen/" + fingerprint(id));
  EXPECT_NE(found(differ, "groep", "Rolverdeling", "wat").find("Kiezen: provincie"), std::string::npos) << differ.body;
  EXPECT_EQ(name_of_act(issue), "Toets aan de criteria");
  EXPECT_EQ(name_of_phase("wachtlijst"), "Op de wachtlijst");
  EXPECT_EQ(mistakes(judge(issue, verdict)), "/invoer/oordelen/0/criterium code_onbekend");
}

}  // namespace
}  // namespace ruimte::test
