// SPDX-License-Identifier: EUPL-1.2
// Drawing and measuring, and tensions that rest on a measurement of the server's own.
#include "fixture.hpp"

namespace ruimte::test {
namespace {

/// The list under a name in an answer.
std::vector<base::json::Value> lijst(const http::Response& r, std::string_view naam) {
  const auto value = base::json::parse(r.body);
  const auto* found = value ? value->member(naam) : nullptr;
  return found && found->get_if<base::json::Array>() ? *found->get_if<base::json::Array>()
                                                     : std::vector<base::json::Value>{};
}

class Kaart : public testing::Test {
 protected:
  std::string claim(Client& wie, const std::string& functie, const std::string& plaats, int hectare,
                    const std::string& hardheid = "hard") {
    const auto m2 = std::to_string(hectare * 10'000);
    const auto r =
        wie.act("/claims/handelingen", "claim_vastleggen",
                R"({"opgave":")" + wie.new_opgave() + R"(","titel":"Plan )" + functie + R"(","ruimtefunctie":")" +
                    functie + R"(","provincies":[")" + (&wie == &jan ? "pv25" : "pv26") + R"("],"plaats":)" + plaats +
                    R"(,"omvang":{"minste":)" + m2 + R"(,"verwacht":)" + m2 + R"(,"meeste":)" + m2 +
                    R"(},"vanJaar":2027,"totJaar":2035,"hardheid":")" + hardheid +
                    R"(","bron":"Nota","bronDatum":"2026-01-01","fictief":true,"reden":"Nieuw."})");
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

TEST_F(Kaart, AStripAroundADrawnAreaIsMeasuredWithoutTheArea) {
  claim(els, "natuur", vak(21, 0, 5, 20), 100);  // 100 m to the east of what is drawn
  claim(els, "wonen", vak(5, 5, 5, 5), 25);      // within it
  const auto meting = [&](const std::string& strook) {
    return els.post("/kaart/meting", R"({"plaats":)" + vak(0, 0, 20, 20) + strook + "}");
  };
  EXPECT_EQ(at(meting(""), "raakt/0/titel"), "Plan wonen");
  const auto r = meting(R"(,"overgang":200)");
  ASSERT_EQ(r.status, 200) << r.body;
  EXPECT_NEAR(std::stod(at(r, "oppervlakte")), 4 * 2'000 * 200 + 3.14159 * 200 * 200, 1'000);
  EXPECT_EQ(at(r, "raakt/0/titel"), "Plan natuur");
  EXPECT_EQ(at(r, "raakt/0/totaal"), "200000");
  EXPECT_EQ(at(r, "raakt/1/titel"), "");
  EXPECT_EQ(at(r, "strook/soort"), "vlak");
  EXPECT_EQ(mistakes(meting(R"(,"overgang":0)")), "/overgang te_klein");
  EXPECT_EQ(mistakes(els.post("/kaart/meting",
                              R"({"plaats":{"coordinaten":[[[-59000000,285000000],[-58000000,285000000],)"
                              R"([-58000000,286000000]]],"crs":"EPSG:28992","soort":"vlak"},"overgang":20000})")),
            "/overgang strook_onmogelijk");
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

/// The line of a period for a function, or of all together; its place in the answer.
std::string regel(const http::Response& r, const std::string& horizon, const std::string& functie) {
  for (int n = 0; n < 60; ++n) {
    const auto pad = "regels/" + std::to_string(n) + "/";
    if (at(r, pad + "horizon") == horizon && at(r, pad + "ruimtefunctie") == functie) return pad;
  }
  return "geen/";
}

// @eis POS-24
TEST_F(Kaart, TheBalanceOfAProvinceTellsPerFunctionAndPeriodWhatIsAskedAndWhoIsBehindIt) {
  const auto natuur = claim(els, "natuur", vak(0, 0, 20, 20), 400);
  claim(els, "wonen", vak(50, 50, 10, 10), 100, "zoekgebied");
  els.new_opgave();
  ASSERT_EQ(els.act("/claims/" + natuur + "/handelingen", "claim_wijzigen",
                    R"({"reden":"Het veen.","totJaar":2060,)"
                    R"("omvang":{"minste":2000000,"verwacht":4000000,"meeste":5000000}})")
                .status,
            200);
  const auto r = els.get("/kaart/optelsom?provincie=pv26");
  ASSERT_EQ(r.status, 200) << r.body;
  const auto een = regel(r, "alle_jaren", "natuur"), alles = regel(r, "alle_jaren", "");
  EXPECT_EQ(at(r, een + "gevraagd/minste"), "2000000");
  EXPECT_EQ(at(r, een + "gevraagd/meeste"), "5000000");
  EXPECT_EQ(at(r, een + "delen/0/claim"), natuur);
  EXPECT_EQ(at(r, alles + "gevraagd/verwacht"), "5000000");
  EXPECT_EQ(at(r, alles + "zoekgebied"), "1000000");
  EXPECT_EQ(at(r, alles + "fictief"), "2") << "what is invented is told with every figure";
  EXPECT_EQ(at(r, alles + "land"), "900000000");
  EXPECT_EQ(at(r, regel(r, "tot_2050", "") + "claims"), "2") << "both hold after 2030";
  EXPECT_EQ(at(r, regel(r, "na_2050", "") + "claims"), "1");
  EXPECT_EQ(at(r, regel(r, "na_2050", "wonen")), "");
  // Behind the figure stands the claim, with its last version and the reason of it.
  EXPECT_EQ(at(r, "claims/0/id"), natuur);
  EXPECT_EQ(at(r, "claims/0/versie/nummer"), "2");
  EXPECT_EQ(at(r, "claims/0/versie/reden"), "Het veen.");
  EXPECT_EQ(lijst(r, "zonderClaim").size(), 1U) << "an opgave without a claim is said to be missing";
  EXPECT_EQ(at(r, "zonderPlek"), "0");
  // A claim that the reader may not read is in no figure of his.
  const auto ander = jan.get("/kaart/optelsom?provincie=pv26");
  EXPECT_EQ(at(ander, regel(ander, "alle_jaren", "") + "claims"), "0") << ander.body;
  EXPECT_TRUE(lijst(ander, "claims").empty());
  EXPECT_TRUE(lijst(ander, "zonderClaim").empty());
}

// @eis POS-24
TEST_F(Kaart, TheBalanceOfAllProvincesIsTheSumOfTheClaimsAndNamesNoneOfThem) {
  claim(els, "natuur", vak(-10, 0, 20, 20), 333);
  claim(els, "wonen", vak(50, 50, 10, 10), 100);
  const auto r = els.get("/kaart/optelsom");
  ASSERT_EQ(r.status, 200) << r.body;
  std::int64_t verwacht = 0;
  for (std::size_t n = 0; n < lijst(r, "regels").size(); ++n) {
    const auto pad = "regels/" + std::to_string(n) + "/";
    if (at(r, pad + "horizon") == "alle_jaren" && at(r, pad + "ruimtefunctie").empty())
      verwacht += std::stoll(at(r, pad + "gevraagd/verwacht"));
  }
  EXPECT_EQ(verwacht, 4'330'000);
  EXPECT_TRUE(lijst(r, "claims").empty());
  EXPECT_EQ(r.body.find("delen"), std::string::npos);
  EXPECT_EQ(mistakes(els.get("/kaart/optelsom?provincie=pv99")), "/query/provincie code_onbekend");
  EXPECT_EQ(els.get("/kaart/optelsom?jaar=2030").status, 400);
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

// @eis INF-01
TEST_F(Kaart, TheMapShowsTheClaimsOfTheReaderWithTheirShapeAndNoOthers) {
  const auto a = claim(els, "natuur", vak(0, 0, 20, 20), 400);
  const auto b = claim(els, "wonen", vak(50, 0, 20, 20), 400, "zoekgebied");
  claim(jan, "wonen", vak(200, 0, 5, 5), 25);
  const auto r = els.get("/kaart/claims");
  ASSERT_EQ(r.status, 200) << r.body;
  EXPECT_EQ(lijst(r, "claims").size(), 2U);
  EXPECT_EQ(at(r, "volledig"), "true");
  EXPECT_EQ(at(r, "claims/0/id"), a);
  EXPECT_EQ(at(r, "claims/0/perspectief"), "p3");
  EXPECT_EQ(at(r, "claims/0/domeinen/0"), "wonen");
  EXPECT_EQ(at(r, "claims/0/oppervlakte"), "4000000");
  EXPECT_EQ(at(r, "claims/0/plaats/soort"), "vlak");
  EXPECT_EQ(at(r, "claims/0/versies"), "1");
  EXPECT_EQ(at(r, "claims/1/hardheid"), "zoekgebied");
  // The State reads the claims of both provinces; a claim that is withdrawn is on nobody's map.
  EXPECT_EQ(lijst(cor.get("/kaart/claims"), "claims").size(), 3U);
  ASSERT_EQ(els.act("/claims/" + b + "/handelingen", "claim_intrekken", R"({"reden":"Niet meer nodig."})").status, 200);
  EXPECT_EQ(lijst(els.get("/kaart/claims"), "claims").size(), 1U);
}

// @eis INF-01
TEST_F(Kaart, NovexAreasNameTheClaimsOfTheReaderInThemWithTheirHectares) {
  const auto erin = claim(els, "natuur", vak(110, 10, 20, 20), 400);  // the area begins at 160 km
  const auto deels = claim(els, "wonen", vak(90, 0, 20, 10), 200, "zoekgebied");
  claim(els, "wonen", vak(0, 0, 5, 5), 25);
  const auto r = els.get("/kaart/novex");
  ASSERT_EQ(r.status, 200) << r.body;
  EXPECT_EQ(at(r, "fictief"), "false");
  EXPECT_EQ(at(r, "gebieden/0/novexgebied"), "utrecht_amersfoort");
  EXPECT_EQ(at(r, "gebieden/0/oppervlakte"), "25000000");
  EXPECT_EQ(at(r, "gebieden/0/claims/0/claim"), erin);
  EXPECT_EQ(at(r, "gebieden/0/claims/0/oppervlakte"), "4000000");
  EXPECT_EQ(at(r, "gebieden/0/claims/0/geheel"), "true");
  EXPECT_EQ(at(r, "gebieden/0/claims/1/claim"), deels);
  EXPECT_EQ(at(r, "gebieden/0/claims/1/oppervlakte"), "1000000");
  EXPECT_EQ(at(r, "gebieden/0/claims/1/geheel"), "false");
  EXPECT_EQ(at(r, "gebieden/0/claims/2/claim"), "");
  const auto ander = jan.get("/kaart/novex");
  EXPECT_EQ(at(ander, "gebieden/0/novexgebied"), "utrecht_amersfoort");
  EXPECT_EQ(ander.body.find(erin), std::string::npos) << "not his claims";
  World verzonnen({.novex = application::Grenzen::fictief});
  Client piet(verzonnen, "piet", "projectleider", "provincie_utrecht");
  EXPECT_EQ(at(piet.get("/kaart/novex"), "fictief"), "true");
}

TEST_F(Kaart, AYearKeepsTheClaimsThatHoldInIt) {
  claim(els, "natuur", vak(0, 0, 20, 20), 400);  // 2027 up to and with 2035
  for (const auto& [jaar, aantal] : {std::pair{"2026", 0U}, {"2027", 1U}, {"2035", 1U}, {"2036", 0U}})
    EXPECT_EQ(lijst(els.get("/kaart/claims?jaar=" + std::string(jaar)), "claims").size(), aantal) << jaar;
  EXPECT_EQ(els.get("/kaart/claims?jaar=straks").status, 400);
}

// @eis VST-22
TEST_F(Kaart, ATensionLiesWhereItsClaimsOverlapForWhoReadsThem) {
  const auto a = claim(els, "natuur", vak(0, 0, 20, 20), 400), b = claim(els, "wonen", vak(15, 15, 10, 10), 100);
  const auto r =
      els.act("/spanningspunten/handelingen", "spanningspunt_opnemen",
              R"({"soort":"spanningspunt","titel":"Wonen in natuur","claims":[")" + a + R"(",")" + b + R"("]})");
  ASSERT_EQ(r.status, 201) << r.body;
  const auto kaart = els.get("/kaart/spanningspunten");
  ASSERT_EQ(kaart.status, 200) << kaart.body;
  EXPECT_EQ(at(kaart, "punten/0/id"), at(r, "id"));
  EXPECT_EQ(at(kaart, "punten/0/totaal"), "250000");
  EXPECT_EQ(at(kaart, "punten/0/vanJaar"), "2027");
  EXPECT_EQ(at(kaart, "punten/0/totJaar"), "2035");
  EXPECT_EQ(at(kaart, "punten/0/fictief"), "true");
  EXPECT_EQ(at(kaart, "punten/0/plaats/coordinaten/0/0/0"), "151500000");
  EXPECT_EQ(at(kaart, "punten/0/plaats/coordinaten/0/0/1"), "461500000");
  EXPECT_EQ(lijst(jan.get("/kaart/spanningspunten"), "punten").size(), 0U);
}

TEST_F(Kaart, AnOverlapIsMeasuredByTheOverlayAndAForbiddenClaimIsAnUnknownOne) {
  const auto a = claim(els, "natuur", vak(0, 0, 20, 20), 400), b = claim(els, "wonen", vak(10, 10, 20, 20), 400);
  const auto c = claim(els, "wonen", vak(20, 0, 5, 5), 25);
  const auto r = els.get("/kaart/overlap?claims=" + a + "," + b);
  ASSERT_EQ(r.status, 200) << r.body;
  EXPECT_EQ(at(r, "meting/totaal"), "1000000");
  EXPECT_EQ(at(r, "meting/rekenversie"), "overlay 1");
  EXPECT_EQ(at(r, "meting/provincies/0/provincie"), "pv26");
  EXPECT_EQ(at(r, "plaats/soort"), "vlak");
  // The same shapes in the other order are the same overlap.
  EXPECT_EQ(at(els.get("/kaart/overlap?claims=" + b + "," + a), "plaats/coordinaten/0/0/0"), "151000000");
  // Side by side: nothing in common, and no shape.
  const auto beside = els.get("/kaart/overlap?claims=" + a + "," + c);
  EXPECT_EQ(at(beside, "meting/totaal"), "0");
  EXPECT_EQ(beside.body.find("plaats"), std::string::npos) << beside.body;
  const auto unknown = "/kaart/overlap?claims=" + a + ",0192f0c0-0000-7000-8000-000000000001";
  const auto not_there = els.get(unknown), not_mine = jan.get("/kaart/overlap?claims=" + a + "," + b);
  EXPECT_EQ(not_there.status, 404);
  EXPECT_EQ(not_mine.status, 404);
  EXPECT_EQ(not_there.body, not_mine.body);
  for (const auto* wrong : {"", "?claims=", "?claims=x,y", "?claim=1"})
    EXPECT_EQ(els.get("/kaart/overlap" + std::string(wrong)).status, 400) << wrong;
  EXPECT_EQ(els.get("/kaart/overlap?claims=" + a).status, 400);
  EXPECT_EQ(els.get("/kaart/overlap?claims=" + a + "," + a).status, 400) << "one claim is not two";
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
