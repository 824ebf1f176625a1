// SPDX-License-Identifier: EUPL-1.2
// An administrator who wants to act as somebody else. He cannot set a password; with a code that he issues and uses
// himself he can read, and do nothing until somebody whom he cannot choose has said that it was really that person.
#include "wegen.hpp"

namespace ruimte::test {
namespace {

constexpr std::int64_t six_hours_us = std::int64_t{6} * 3600 * 1'000'000;
const char* const eigen_keuze = "een door de dader gekozen wachtwoord";

std::string persoon_van(Toneel& t, const std::string& wie) {
  return at(t.speler(wie).get("/accounts/huidige"), "persoon");
}

http::Response geef_code(Toneel& t, const std::string& beheerder, const std::string& persoon) {
  return t.speler(beheerder).post("/accounts/" + persoon + "/herstelcode", R"({"reden":"Vroeg erom aan de balie."})");
}

http::Response herstel(Client& client, const std::string& wie, const std::string& code) {
  auto r = client.post("/sessies/herstel", R"({"gebruikersnaam":")" + wie + R"(","code":")" + code + R"(","nieuw":")" +
                                               eigen_keuze + R"("})");
  client.csrf = at(r, "csrf");
  return r;
}

/// The stage a day later, with administrators of two organisations, so that functions are older than what follows.
struct Balie {
  Balie() {
    t.kom("beheer_utrecht", "beheerder", "provincie_utrecht");
    t.world.clock.advance(six_hours_us);
    t.opnieuw_aangemeld();
  }

  /// Signs in as the deputy with a code that `beheer` issued.
  std::string neem_over(Client& dief) {
    const auto uitgegeven = geef_code(t, "beheer", persoon_van(t, "gedeputeerde"));
    EXPECT_EQ(uitgegeven.status, 201) << uitgegeven.body;
    EXPECT_EQ(herstel(dief, "gedeputeerde", at(uitgegeven, "code")).status, 201);
    return at(uitgegeven, "toegang");
  }

  std::string bevestig(const std::string& wie, const std::string& toegang) {
    return kort(
        probeer(t, wie, "toegangen/" + toegang, "herstel_bevestigen", R"({"hoe":"Gebeld op het vaste nummer."})"));
  }

  std::string stem_in(Client& als) {
    const auto versie = json(gen::BestuurlijkAkkoordInvoer{t.afspraak(t.akkoord.afspraak).versie_hash});
    return kort(als.act("/afspraken/" + t.akkoord.afspraak + "/handelingen", "bestuurlijk_akkoord_geven", versie));
  }

  Toneel t;
};

TEST(AanvalToegang, NoPathSetsThePasswordOfAnother) {
  Balie b;
  const auto persoon = persoon_van(b.t, "gedeputeerde");
  const auto voor = b.t.afdruk();
  const std::string body = R"({"wachtwoord":"helemaal nieuw!"})";
  for (const auto* wie : {"beheer", "coordinator", "projectleider", "accounthouder"}) {
    EXPECT_EQ(b.t.speler(wie).send(http::Method::put, "/accounts/" + persoon + "/wachtwoord", body).status, 404) << wie;
    const auto r = geef_code(b.t, wie, wie == std::string("beheer") ? persoon_van(b.t, wie) : persoon);
    EXPECT_EQ(kort(r), wie == std::string("beheer") ? "409 herstel_door_ander" : "403 verboden") << wie;
  }
  EXPECT_EQ(kort(b.t.speler("beheer").act("/toegangen/handelingen", "herstel_uitgeven", "{}")),
            "404 handeling_onbekend");
  EXPECT_EQ(b.t.afdruk(), voor);
}

TEST(AanvalToegang, AnAdministratorWhoUsesHisOwnCodeCanReadAndDoNothing) {
  Balie b;
  Client dief(b.t.world);
  const auto toegang = b.neem_over(dief);
  const auto voor = b.t.afdruk();
  EXPECT_EQ(dief.get("/afspraken/" + b.t.akkoord.afspraak).status, 200);
  EXPECT_EQ(b.stem_in(dief), "409 toegang_onbevestigd");
  for (const auto& item : items(dief.get("/afspraken/" + b.t.akkoord.afspraak + "/mogelijke-handelingen")))
    EXPECT_FALSE(*item.member("toegestaan")->get_if<bool>());
  const auto zelf =
      dief.act("/toegangen/" + toegang + "/handelingen", "herstel_bevestigen", R"({"hoe":"Ik ben het."})");
  EXPECT_EQ(kort(zelf), "409 toegang_onbevestigd");
  EXPECT_EQ(b.bevestig("beheer", toegang), "409 herstel_bevestigt_ander") << "who issued it";
  EXPECT_EQ(b.bevestig("bewindspersoon", toegang), "409 herstel_bevestigt_ander") << "somebody of another organisation";
  EXPECT_EQ(b.t.afdruk(), voor);
}

TEST(AanvalToegang, ASecondWhomTheAdministratorMadeAfterwardsDoesNotCount) {
  Balie b;
  Client dief(b.t.world);
  const auto toegang = b.neem_over(dief);
  const auto wijs_toe = [&](const char* functie, const char* organisatie) {
    const std::string naam = std::string("pop_") + functie;
    const auto pop = b.t.world.person(naam);
    b.t.doe("beheer", "/functies/handelingen", "functie_toewijzen",
            json(gen::FunctieToewijzenInvoer{pop, functie, organisatie, {}, b.t.vandaag(), {}}));
    b.t.meld_aan(naam);
    return naam;
  };
  const auto collega = wijs_toe("jurist", "provincie_utrecht"), beheerder = wijs_toe("beheerder", "provincie_limburg");
  const auto voor = b.t.afdruk();
  for (const auto& wie : {collega, beheerder})
    EXPECT_EQ(b.bevestig(wie, toegang), "409 herstel_bevestigt_ander") << wie;
  EXPECT_EQ(b.stem_in(dief), "409 toegang_onbevestigd");
  EXPECT_EQ(b.t.afdruk(), voor);
}

// Whom the administrator cannot choose: a colleague, or an administrator of another organisation.
TEST(AanvalToegang, AnIndependentSecondPersonGivesTheActsBack) {
  for (const auto* wie : {"projectleider", "beheer_utrecht"}) {
    Balie b;
    Client zelf(b.t.world);
    const auto toegang = b.neem_over(zelf);
    EXPECT_EQ(b.bevestig(wie, toegang), "200") << wie;
    EXPECT_EQ(b.stem_in(zelf), "200") << wie;
    EXPECT_EQ(at(zelf.get("/toegangen/" + toegang), "fase"), "in_orde");
  }
}

// A second code that is withdrawn or used does not wash away that the first was never confirmed.
TEST(AanvalToegang, AnotherCodeDoesNotConfirmTheFirst) {
  Balie b;
  Client dief(b.t.world);
  const auto toegang = b.neem_over(dief);
  const auto persoon = at(dief.get("/accounts/huidige"), "persoon");
  EXPECT_EQ(geef_code(b.t, "beheer", persoon).status, 201);
  EXPECT_EQ(dief.get("/sessies/huidige").status, 401) << "a new code ends his session";
  EXPECT_EQ(dief.sign_in("gedeputeerde", eigen_keuze).status, 401) << "and his password";
  b.t.doe("beheer", "/toegangen/" + toegang + "/handelingen", "herstel_intrekken", R"({"reden":"Toch niet."})");
  EXPECT_EQ(at(b.t.speler("projectleider").get("/toegangen/" + toegang), "fase"), "wacht_op_bevestiging");
}

// It is seen by the person, by the organisation and by everybody who looks.
TEST(AanvalToegang, EveryCodeIsSeenByThePersonAndByOthers) {
  Balie b;
  EXPECT_EQ(at(b.t.speler("gedeputeerde").get("/sessies/huidige"), "toegang"), "");
  const auto code = geef_code(b.t, "beheer", persoon_van(b.t, "gedeputeerde"));
  const auto toegang = at(code, "toegang");
  b.t.opnieuw_aangemeld();  // the old password still works: only the person has it
  const auto sessie = b.t.speler("gedeputeerde").get("/sessies/huidige");
  EXPECT_EQ(at(sessie, "toegang/fase"), "herstel_uitgegeven");
  EXPECT_EQ(at(sessie, "toegang/organisatieNaam"), "Ministerie van Volkshuisvesting en Ruimtelijke Ordening");
  const auto verloop = b.t.speler("limburg").get("/toegangen/" + toegang + "/verloop");
  EXPECT_NE(verloop.body.find("herstelcode"), std::string::npos);
  EXPECT_EQ(verloop.body.find(at(code, "code")), std::string::npos) << "the code stands nowhere";
  EXPECT_EQ(verloop.body.find("Naam van"), std::string::npos) << "no name in the log";
  b.t.doe("gedeputeerde", "/toegangen/" + toegang + "/handelingen", "herstel_intrekken",
          R"({"reden":"Vroeg er niet om."})");
  Client dief(b.t.world);
  EXPECT_EQ(kort(herstel(dief, "gedeputeerde", at(code, "code"))), "401 herstellen_mislukt");
  EXPECT_EQ(b.stem_in(b.t.speler("gedeputeerde")), "200");
}

}  // namespace
}  // namespace ruimte::test
