// SPDX-License-Identifier: EUPL-1.2
// Evidence for the criteria: computed by the server, frozen in the test, judged otherwise with a reason only.
#include "fixture.hpp"

namespace ruimte::test {
namespace {

std::string oordeel(const std::string& criterium, const std::string& wat, const std::string& meer = "") {
  return R"({"criterium":")" + criterium + R"(","oordeel":")" + wat +
         R"(","bewijs":"Volgens de nota.","bewijssoort":"document")" + meer + "}";
}

class Bewijs : public testing::Test {
 protected:
  explicit Bewijs(application::Grenzen novex = application::Grenzen::echt) : world({.novex = novex}) {}

  std::string claim(Client& wie, const std::string& functie, const std::string& plaats,
                    const std::string& provincie = "pv26") {
    const auto r = wie.act("/claims/handelingen", "claim_vastleggen",
                           R"({"opgave":")" + wie.new_opgave() + R"(","titel":"Plan","ruimtefunctie":")" + functie +
                               R"(","provincies":[")" + provincie + R"("],"plaats":)" + plaats +
                               R"(,"omvang":{"minste":1000000,"verwacht":1000000,"meeste":1000000},"vanJaar":2027,)"
                               R"("totJaar":2035,"hardheid":"hard","bron":"Nota","bronDatum":"2026-01-01",)"
                               R"("fictief":true,"reden":"Nieuw."})");
    EXPECT_EQ(r.status, 201) << r.body;
    return at(r, "id");
  }

  std::string vraagstuk(const std::string& meer) {
    const auto r = els.act("/vraagstukken/handelingen", "inbrengen",
                           R"({"titel":"De polder","kern":"Het past niet.","plaatsnaam":"De polder",)"
                           R"("waaromVast":"Niemand kiest.","vraag":"Wie kiest?")" +
                               meer + "}");
    EXPECT_EQ(r.status, 201) << r.body;
    return at(r, "id");
  }

  http::Response toets(const std::string& id, const std::string& oordelen, const std::string& meer = "") {
    return cor.act("/vraagstukken/" + id + "/handelingen", "toetsen",
                   R"({"poortvraag":true,"poortUitleg":"Het loopt vast.","oordelen":[)" + oordelen + "]" + meer + "}");
  }

  World world;
  Client els{world, "els", "projectleider", "provincie_utrecht"};
  Client jan{world, "jan", "projectleider", "provincie_gelderland"};
  Client cor{world, "cor", "coordinator", "vro_programmaspoor"};
};

// @eis AGE-04 INF-01
TEST_F(Bewijs, WhatClashesIsComputedAndStaysAsItWasWhenAClaimMoves) {
  const auto a = claim(els, "natuur", vak(0, 0, 20, 20)), b = claim(els, "wonen", vak(15, 15, 10, 10));
  const auto id = vraagstuk("");
  const auto keuze = R"(,"claims":[")" + a + R"(",")" + b + R"("])";
  const auto aanbod = cor.get("/vraagstukken/" + id + "/bewijs?claims=" + a + "," + b);
  ASSERT_EQ(aanbod.status, 200) << aanbod.body;
  EXPECT_EQ(at(aanbod, "berekend/0/oordeel"), "voldoet") << "seen before anything is sent";
  EXPECT_NE(at(aanbod, "berekend/0/zin").find("25,0 ha (Utrecht 25,0 ha)"), std::string::npos) << aanbod.body;
  EXPECT_EQ(at(cor.get("/vraagstukken/" + id), "toets/op"), "") << "and nothing was kept";

  // Figures of the sender's own count for nothing.
  const auto zelf = R"(,"feiten":{"gekozen":[],"domeinen":["wonen"],"opKaart":false,"novexGemeten":false,)"
                    R"("rekenversie":"zelf","op":"2026-01-01T00:00:00Z"})";
  ASSERT_EQ(toets(id, "", keuze + zelf).status, 200);
  const auto v = cor.get("/vraagstukken/" + id);
  EXPECT_EQ(at(v, "toets/oordelen/0/criterium"), "c1");
  EXPECT_EQ(at(v, "toets/oordelen/0/oordeel"), "voldoet");
  EXPECT_EQ(at(v, "toets/oordelen/0/bewijssoort"), "kaart");
  EXPECT_EQ(at(v, "toets/feiten/rekenversie"), "overlay 1");
  EXPECT_EQ(at(v, "toets/feiten/gronden/0/meting/totaal"), "250000");
  EXPECT_EQ(at(v, "toets/feiten/gronden/0/cel"), "botst");
  EXPECT_EQ(at(v, "toets/feiten/claims/1/versie"), "1");
  EXPECT_EQ(at(v, "toets/feiten/lagen/0/laag"), "provincies");
  EXPECT_EQ(at(v, "toets/feiten/lagen/0/vingerafdruk").size(), 64U);
  EXPECT_EQ(at(cor.get("/vraagstukken/" + id + "/bewijs"), "gewijzigd/0/criterium"), "");

  ASSERT_EQ(els.act("/claims/" + b + "/handelingen", "claim_wijzigen",
                    R"({"reden":"Verder weg.","plaats":)" + vak(18, 18, 10, 10) + "}")
                .status,
            200);
  const auto na = cor.get("/vraagstukken/" + id);
  EXPECT_EQ(at(na, "toets/feiten/gronden/0/meting/totaal"), "250000") << "the record is as it was";
  EXPECT_EQ(at(na, "toets/oordelen/0/bewijs"), at(v, "toets/oordelen/0/bewijs"));
  const auto nu = cor.get("/vraagstukken/" + id + "/bewijs");
  EXPECT_EQ(at(nu, "gewijzigd/0/criterium"), "c1");
  EXPECT_NE(at(nu, "gewijzigd/0/toen/zin").find("25,0 ha"), std::string::npos);
  EXPECT_NE(at(nu, "gewijzigd/0/nu/zin").find("4,0 ha"), std::string::npos) << nu.body;
  EXPECT_EQ(at(nu, "gewijzigd/0/claims/0"), at(v, "toets/feiten/claims/1/nummer"));
}

TEST_F(Bewijs, ClaimsThatDoNotClashDoNotMeetC1) {
  const auto a = claim(els, "natuur", vak(0, 0, 20, 20)), b = claim(els, "wonen", vak(30, 30, 10, 10));
  const auto id = vraagstuk("");
  const auto keuze = R"(,"claims":[")" + a + R"(",")" + b + R"("])";
  const auto r = toets(id, oordeel("c1", "voldoet", R"(,"claims":["Natuur","Wonen"])"), keuze);
  EXPECT_EQ(r.status, 409) << r.body;
  EXPECT_EQ(at(r, "weigering/code"), "oordeel_wijkt_af") << r.body;
}

// @eis AGE-05
TEST_F(Bewijs, TwoDomainsFailThreePassAndWhoJudgesOtherwiseSaysWhy) {
  const auto twee = vraagstuk(R"(,"domeinen":["wonen","natuur"])");
  const auto c2 = oordeel("c2", "voldoet", R"(,"domeinen":["wonen","natuur","energie"])");
  const auto kaal = toets(twee, c2);
  EXPECT_EQ(kaal.status, 409);
  EXPECT_EQ(at(kaal, "weigering/code"), "oordeel_wijkt_af") << kaal.body;
  const auto reden = R"(,"domeinen":["wonen","natuur","energie"],"afwijkreden":"Het stroomnet hoort erbij.")";
  ASSERT_EQ(toets(twee, oordeel("c2", "voldoet", reden)).status, 200);
  const auto v = cor.get("/vraagstukken/" + twee);
  EXPECT_EQ(at(v, "toets/berekend/1/oordeel"), "voldoet_niet") << "both are kept";
  EXPECT_NE(at(v, "toets/berekend/1/zin").find("2 domeinen (Wonen en Natuur); de grens is 3"), std::string::npos)
      << v.body;
  EXPECT_EQ(at(v, "toets/oordelen/0/oordeel"), "voldoet");
  EXPECT_EQ(at(v, "toets/oordelen/0/afwijking/reden"), "Het stroomnet hoort erbij.");
  EXPECT_EQ(at(v, "toets/oordelen/0/afwijking/functie"), "coordinator");

  const auto drie = vraagstuk(R"(,"domeinen":["wonen","natuur","energie"])");
  ASSERT_EQ(toets(drie, "").status, 200);
  EXPECT_EQ(at(cor.get("/vraagstukken/" + drie), "toets/oordelen/0/oordeel"), "voldoet");
}

// @eis AGE-06
TEST_F(Bewijs, WhatLiesInsideOneNovexAreaFailsUnlessArgued) {
  const auto id = vraagstuk(R"(,"plaats":)" + vak(110, 10, 20, 20));
  const auto c3 = [&](const std::string& meer) {
    return toets(id, oordeel("c3", "voldoet", R"(,"gebieden":["Utrecht","Amersfoort"])" + meer));
  };
  EXPECT_EQ(at(c3(""), "weigering/code"), "oordeel_wijkt_af");
  ASSERT_EQ(c3(R"(,"afwijkreden":"Het water komt van buiten het gebied.")").status, 200);
  const auto v = cor.get("/vraagstukken/" + id);
  EXPECT_EQ(at(v, "toets/feiten/novexgebied"), "utrecht_amersfoort");
  EXPECT_EQ(at(v, "toets/feiten/novexFictief"), "") << "real borders carry no mark";
  EXPECT_EQ(v.body.find("fictieve"), std::string::npos);
  EXPECT_EQ(at(v, "toets/berekend/2/oordeel"), "voldoet_niet");
  EXPECT_EQ(at(v, "toets/oordelen/0/oordeel"), "voldoet");
  EXPECT_EQ(at(v, "toets/oordelen/0/afwijking/reden"), "Het water komt van buiten het gebied.");

  // Across the border of the province, and so of the area.
  const auto beide = vraagstuk(R"(,"plaats":)" + vak(140, 10, 100, 20));
  ASSERT_EQ(toets(beide, "").status, 200);
  const auto w = cor.get("/vraagstukken/" + beide);
  EXPECT_EQ(at(w, "toets/feiten/provincies/1"), "pv26");
  EXPECT_EQ(at(w, "toets/berekend/2/oordeel"), "voldoet") << w.body;
  EXPECT_NE(at(w, "toets/berekend/2/zin").find("2 provincies (Gelderland en Utrecht) in 2 landsdelen"),
            std::string::npos)
      << w.body;
}

class VerzonnenGrenzen : public Bewijs {
 protected:
  VerzonnenGrenzen() : Bewijs(application::Grenzen::fictief) {}
};

// @eis AGE-06 INF-01
TEST_F(VerzonnenGrenzen, AreNeverShownAsRealOnesInTheEvidence) {
  const auto getoetst = [&](const std::string& plaats) {
    const auto id = vraagstuk(R"(,"plaats":)" + plaats);
    EXPECT_EQ(toets(id, "").status, 200);
    return cor.get("/vraagstukken/" + id);
  };
  const auto erin = getoetst(vak(110, 10, 20, 20));
  EXPECT_EQ(at(erin, "toets/feiten/novexgebied"), "utrecht_amersfoort");
  EXPECT_EQ(at(erin, "toets/feiten/novexFictief"), "true");
  EXPECT_EQ(at(erin, "toets/feiten/lagen/1/laag"), "novexgebieden-fictief");
  const std::string zin =
      "Het geheel ligt binnen een NOVEX-gebied: Verstedelijkingsgebied Utrecht-Amersfoort (fictieve grens, om te "
      "oefenen).";
  EXPECT_EQ(at(erin, "toets/berekend/2/zin"), zin);
  EXPECT_EQ(erin.body.find("Utrecht-Amersfoort."), std::string::npos) << "nowhere without the mark";
  const auto erbuiten = getoetst(vak(140, 10, 100, 20));
  EXPECT_NE(at(erbuiten, "toets/berekend/2/zin").find("niet geheel binnen een NOVEX-gebied (fictieve grenzen"),
            std::string::npos)
      << erbuiten.body;
}

// @eis AGE-04
TEST_F(Bewijs, ASystemChoiceRestsOnADocumentWithoutAnyMap) {
  const auto id = vraagstuk(R"(,"soort":"systeemkeuze")");
  const auto r = toets(id, oordeel("c1", "voldoet", R"(,"claims":["Groene stroom","Woningbouw"])") + "," +
                               oordeel("c3", "voldoet", R"(,"gebieden":["Noord","Oost"])") + "," +
                               oordeel("c4", "voldoet", R"(,"subreden":"c4a")") + "," + oordeel("c5", "voldoet"));
  ASSERT_EQ(r.status, 200) << r.body;
  const auto v = cor.get("/vraagstukken/" + id);
  EXPECT_EQ(at(v, "toets/feiten/opKaart"), "false");
  EXPECT_EQ(at(v, "toets/berekend/0/oordeel"), "onbekend");
  EXPECT_EQ(at(v, "toets/berekend/2/oordeel"), "onbekend");
  EXPECT_EQ(at(v, "toets/oordelen/1/bewijssoort"), "document");
}

TEST_F(Bewijs, TellsNoReaderOfAClaimThatIsNotHis) {
  const auto eigen = claim(els, "natuur", vak(0, 0, 20, 20));
  const auto ander = claim(jan, "wonen", vak(15, 15, 200, 10), "pv25");
  const auto id = vraagstuk("");
  const auto aanbod = cor.get("/vraagstukken/" + id + "/bewijs?claims=" + eigen + "," + ander);
  EXPECT_EQ(aanbod.body.find(ander), std::string::npos) << "the coordinator reads it, Utrecht does not";
  const auto r = toets(id, "", R"(,"claims":[")" + eigen + R"(",")" + ander + R"("])");
  EXPECT_EQ(at(r, "weigering/code"), "lezers_te_smal") << r.body;
  EXPECT_EQ(jan.get("/vraagstukken/" + id + "/bewijs").status, 404);
  EXPECT_EQ(cor.get("/vraagstukken/" + id + "/bewijs?claims=x").status, 400);
}

}  // namespace
}  // namespace ruimte::test
