// SPDX-License-Identifier: EUPL-1.2
// Drawing and measuring, and tensions that rest on a measurement of the server's own.
#include "fixture.hpp"

namespace ruimte::test {
namespace {

/// A rectangle in hectometres from the middle of the fixture's province of Utrecht.
std::string vak(int x, int y, int breed, int hoog) {
  const auto p = [](int a, int b) {
    return "[" + std::to_string(150'000'000 + a * 100'000) + "," + std::to_string(460'000'000 + b * 100'000) + "]";
  };
  return R"({"coordinaten":[[)" + p(x, y) + "," + p(x + breed, y) + "," + p(x + breed, y + hoog) + "," +
         p(x, y + hoog) + R"(]],"crs":"EPSG:28992","soort":"vlak"})";
}

class Kaart : public testing::Test {
 protected:
  std::string opgave(Client& wie) {
    const auto r = wie.act("/opgaven/handelingen", "opgave_vastleggen",
                           R"({"titel":"Wonen","tekst":"Meer woningen.","perspectief":"p3","domeinen":["wonen"],)"
                           R"("zekerheid":"concreet","concreet":{"waarde":900,"eenheid":"woningen","jaar":2035},)"
                           R"("waterBodem":{"niveau":"sturend","betekenis":"Niet in de laagste polder."},)"
                           R"("horizon":"tot_2030","reden":"Nieuw."})");
    EXPECT_EQ(r.status, 201) << r.body;
    return at(r, "id");
  }

  std::string claim(Client& wie, const std::string& functie, const std::string& plaats, int hectare,
                    const std::string& hardheid = "hard") {
    const auto m2 = std::to_string(hectare * 10'000);
    const auto r =
        wie.act("/claims/handelingen", "claim_vastleggen",
                R"({"opgave":")" + opgave(wie) + R"(","titel":"Plan )" + functie + R"(","ruimtefunctie":")" + functie +
                    R"(","provincies":["pv26"],"plaats":)" + plaats + R"(,"omvang":{"minste":)" + m2 +
                    R"(,"verwacht":)" + m2 + R"(,"meeste":)" + m2 + R"(},"vanJaar":2027,"totJaar":2035,"hardheid":")" +
                    hardheid + R"(","bron":"Nota","bronDatum":"2026-01-01","fictief":true,"reden":"Nieuw."})");
    EXPECT_EQ(r.status, 201) << r.body;
    return at(r, "id");
  }

  World world;
  Client els{world, "els", "projectleider", "provincie_utrecht"};
  Client jan{world, "jan", "projectleider", "provincie_gelderland"};
  Client cor{world, "cor", "coordinator", "vro_programmaspoor"};
};

// @eis INF-01 AGE-04
TEST_F(Kaart, ADrawnAreaIsMeasuredAgainstWhatTheReaderMayRead) {
  claim(els, "natuur", vak(0, 0, 20, 20), 400);
  const auto body = R"({"plaats":)" + vak(10, 10, 20, 20) + R"(,"ruimtefunctie":"wonen"})";
  const auto r = els.post("/kaart/meting", body);
  ASSERT_EQ(r.status, 200) << r.body;
  EXPECT_EQ(at(r, "oppervlakte"), "4000000");
  EXPECT_EQ(at(r, "provincies/0/provincie"), "pv26");
  EXPECT_EQ(at(r, "provincies/0/oppervlakte"), "4000000");
  EXPECT_EQ(at(r, "buitenProvincies"), "0");
  EXPECT_EQ(at(r, "raakt/0/totaal"), "1000000");
  EXPECT_EQ(at(r, "raakt/0/cel"), "botst");
  EXPECT_EQ(at(r, "volledig"), "true");
  // Who may not read the claim measures the same area and learns nothing of it.
  const auto ander = jan.post("/kaart/meting", body);
  EXPECT_EQ(at(ander, "oppervlakte"), "4000000");
  EXPECT_EQ(ander.body.find("raakt"), std::string::npos) << ander.body;
  EXPECT_EQ(items(els.get("/claims")).size(), 1U) << "nothing was kept";
}

TEST_F(Kaart, AWrongShapeOrACodeThatIsNotThereIsNamed) {
  EXPECT_EQ(els.post("/kaart/meting", R"({"plaats":)" + vak(0, 0, 2, 2) + R"(,"ruimtefunctie":"maan"})").status, 400);
  const auto bow_tie =
      els.post("/kaart/meting", R"({"plaats":{"coordinaten":[[[150000000,460000000],[150100000,460100000],)"
                                R"([150100000,460000000],[150000000,460100000]]],"crs":"EPSG:28992","soort":"vlak"}})");
  EXPECT_EQ(bow_tie.status, 400);
  EXPECT_NE(bow_tie.body.find("/plaats"), std::string::npos) << bow_tie.body;
  const auto point = els.post("/kaart/meting",
                              R"({"plaats":{"coordinaten":[150000000,460000000],"crs":"EPSG:28992","soort":"punt"}})");
  EXPECT_EQ(point.status, 400) << "a point has no area";
  EXPECT_NE(point.body.find("/plaats"), std::string::npos);
}

// @eis POS-24
TEST_F(Kaart, TheSumOfClaimsStandsBesideTheLandThereIs) {
  claim(els, "natuur", vak(0, 0, 20, 20), 400);
  claim(els, "wonen", vak(50, 50, 10, 10), 100, "zoekgebied");
  const auto r = els.get("/overzichten/optelsom");
  ASSERT_EQ(r.status, 200) << r.body;
  EXPECT_EQ(at(r, "rijen/2/cellen/1/tekst"), "Alles samen");
  EXPECT_EQ(at(r, "rijen/2/cellen/4/getal"), "500");
  EXPECT_EQ(at(r, "rijen/4/cellen/4/getal"), "90000") << "30 x 30 km";
  EXPECT_EQ(r.body.find("meer gevraagd"), std::string::npos);
  claim(els, "waterberging", vak(-100, -100, 200, 200), 95'000);
  const auto vol = els.get("/overzichten/optelsom");
  EXPECT_NE(vol.body.find("meer gevraagd dan er land is"), std::string::npos) << vol.body;
}

// @eis VST-22
TEST_F(Kaart, ATensionRestsOnWhatTheServerMeasuresWhateverTheSenderSays) {
  const auto a = claim(els, "natuur", vak(0, 0, 20, 20), 400), b = claim(els, "wonen", vak(15, 15, 10, 10), 100);
  const auto invoer = R"({"soort":"spanningspunt","titel":"Wonen in natuur","claims":[")" + a + R"(",")" + b +
                      R"("],"meting":{"totaal":1,"ondergrens":1,"bovengrens":1,"aandeelZoekgebied":0,)"
                      R"("berekendOp":"2026-01-01T00:00:00Z","rekenversie":"zelf","invoerhash":")" +
                      std::string(64, '0') + R"("}})";
  const auto r = els.act("/spanningspunten/handelingen", "spanningspunt_opnemen", invoer);
  ASSERT_EQ(r.status, 201) << r.body;
  const auto punt = els.get("/spanningspunten/" + at(r, "id"));
  EXPECT_EQ(at(punt, "grond/meting/totaal"), "250000");
  EXPECT_EQ(at(punt, "grond/meting/rekenversie"), "overlay 1");
  EXPECT_EQ(at(punt, "grond/meting/provincies/0/provincie"), "pv26");
  EXPECT_NE(at(punt, "grond/zin").find("25,0 ha"), std::string::npos) << at(punt, "grond/zin");
  // The claim moves; looking again measures what is there now, and what it rested on stays.
  const auto moved = els.act("/claims/" + b + "/handelingen", "claim_wijzigen",
                             R"({"reden":"Verder van de natuur.","plaats":)" + vak(18, 18, 10, 10) + "}");
  ASSERT_EQ(moved.status, 200) << moved.body;
  const auto again = els.act("/spanningspunten/" + at(r, "id") + "/handelingen", "spanningspunt_hernieuwen",
                             R"({"reden":"De claim is verplaatst."})");
  ASSERT_EQ(again.status, 200) << again.body;
  const auto now = els.get("/spanningspunten/" + at(r, "id"));
  EXPECT_EQ(at(now, "grond/meting/totaal"), "40000");
  EXPECT_EQ(at(now, "eerder/0/meting/totaal"), "250000");
}

// @eis STP-08
TEST_F(Kaart, TheFinderNamesClaimsThatCanShareGroundAgricultureAndNatureFirst) {
  claim(els, "recreatie", vak(40, 40, 10, 10), 100);
  claim(els, "wonen", vak(45, 45, 10, 10), 100);
  claim(els, "natuur", vak(0, 0, 20, 20), 400);
  claim(els, "waterberging", vak(15, 15, 10, 10), 100);
  claim(els, "wonen", vak(5, 5, 2, 2), 4);  // in nature: that clashes
  const auto r = els.get("/overzichten/combinaties");
  ASSERT_EQ(r.status, 200) << r.body;
  const auto cel = [&](int rij, int kolom) {
    return at(r, "rijen/" + std::to_string(rij) + "/cellen/" + std::to_string(kolom) + "/tekst");
  };
  EXPECT_NE(cel(0, 0).find("Natuur, fictief"), std::string::npos) << r.body;
  EXPECT_NE(cel(0, 1).find("Waterberging"), std::string::npos);
  EXPECT_EQ(cel(0, 2), "Versterkt elkaar");
  EXPECT_EQ(cel(0, 3), "Utrecht");
  EXPECT_EQ(cel(0, 4), "25,0");
  EXPECT_EQ(cel(0, 5), "Natte natuur houdt water vast.");
  EXPECT_NE(cel(1, 1).find("Wonen"), std::string::npos);
  EXPECT_EQ(cel(1, 4), "25,0");
  EXPECT_EQ(cel(2, 0), "") << "what clashes is no combination";
  EXPECT_EQ(at(jan.get("/overzichten/combinaties"), "rijen/0/cellen/0/tekst"), "") << "of claims that one reads";
}

}  // namespace
}  // namespace ruimte::test
