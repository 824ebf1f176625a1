// SPDX-License-Identifier: EUPL-1.2
// Tasks, claims and tensions over the door: fields in words, lists with filters, the history, and who reads it.
#include "fixture.hpp"
#include "gen/codes.hpp"

namespace ruimte::test {
namespace {

namespace json = base::json;

constexpr const char* water_bodem = R"("waterBodem":{"niveau":"sturend","betekenis":"Niet in de diepste polders."})";

std::string opgave_invoer(const std::string& domein, const std::string& rest = {}) {
  return R"({"titel":"Woningen","tekst":"Er komen woningen bij.","perspectief":"p3","domeinen":[")" + domein +
         R"("],"zekerheid":"concreet","concreet":{"waarde":83500,"eenheid":"woningen","jaar":2030},)" + water_bodem +
         R"(,"horizon":"tot_2030","reden":"De woondeal.")" + rest + "}";
}

std::string claim_invoer(const std::string& opgave, const std::string& functie, const std::string& rest = {}) {
  return R"({"opgave":")" + opgave + R"(","titel":"Polder","ruimtefunctie":")" + functie +
         R"(","provincies":["pv26"],"plaats":{"soort":"vlak","crs":"EPSG:28992","coordinaten":[[[130000000,450000000],)"
         R"([131000000,450000000],[131000000,451000000],[130000000,451000000]]]},)"
         R"("omvang":{"minste":500000,"verwacht":800000,"meeste":1000000},"vanJaar":2026,"totJaar":2035,)"
         R"("hardheid":"voorkeur","bron":"Kaart","bronDatum":"2026-01-15","fictief":true,"reden":"De kaart.")" +
         rest + "}";
}

struct Aanwezigen {
  std::string doe(Client& wie, const std::string& pad, const std::string& handeling, const std::string& invoer) {
    const auto r = wie.act(pad, handeling, invoer);
    EXPECT_LT(r.status, 300) << handeling << ": " << r.body;
    return at(r, "id");
  }
  World world;
  Client els{world, "els", "projectleider", "provincie_utrecht"};
  Client lim{world, "lim", "projectleider", "provincie_limburg"};
  Client dep{world, "dep", "accounthouder_departement", "lvvn"};
};

TEST(Claims, ATaskGoesFromItsFirstVersionToATensionThatOnlyItsReadersSee) {
  Aanwezigen k;
  const auto nl =
      k.doe(k.dep, "/opgaven/handelingen", "opgave_vastleggen", opgave_invoer("wonen", R"(,"provincies":["pv26"])"));
  const auto ut = k.doe(k.els, "/opgaven/handelingen", "opgave_vastleggen", opgave_invoer("natuur"));
  const auto wonen = k.doe(k.dep, "/claims/handelingen", "claim_vastleggen", claim_invoer(nl, "wonen"));
  const auto natuur = k.doe(k.els, "/claims/handelingen", "claim_vastleggen", claim_invoer(ut, "natuur"));
  const auto claim = k.els.get("/claims/" + wonen);
  EXPECT_EQ(at(claim, "oppervlakte"), "1000000");
  EXPECT_EQ(items(k.els.get("/claims?ruimtefunctie=natuur&provincies=pv26")).size(), 1U);
  EXPECT_EQ(items(k.els.get("/claims?opgave=" + nl)).size(), 1U);
  EXPECT_EQ(items(k.els.get("/opgaven?horizon=tot_2030&domeinen=natuur")).size(), 1U);
  const auto punt = k.doe(k.els, "/spanningspunten/handelingen", "spanningspunt_opnemen",
                          R"({"soort":"spanningspunt","titel":"Wonen en natuur","claims":[")" + wonen + R"(",")" +
                              natuur + R"("],"uitspraak":{"uitspraak":"Het past niet naast elkaar.",)" +
                              R"("vindplaats":"Startpakket, bladzijde 3","datum":"2026-01-15"}})");
  EXPECT_EQ(at(k.els.get("/spanningspunten/" + punt), "grond/cel"), "botst");
  EXPECT_EQ(items(k.dep.get("/spanningspunten?soort=spanningspunt&provincies=pv26&claims=" + wonen)).size(), 1U);
  for (const auto& pad : {"/opgaven/" + nl, "/opgaven/" + ut, "/claims/" + wonen, "/spanningspunten/" + punt})
    EXPECT_EQ(k.lim.get(pad).status, 404) << pad;
  for (const std::string lijst : {"/opgaven", "/claims", "/spanningspunten"})
    EXPECT_TRUE(items(k.lim.get(lijst)).empty()) << lijst;
}

// @eis POS-23
TEST(Claims, TheHistoryOfAClaimShowsAllVersionsWithReasonDayAndAuthor) {
  Aanwezigen k;
  const auto opgave = k.doe(k.els, "/opgaven/handelingen", "opgave_vastleggen", opgave_invoer("natuur"));
  const auto claim = k.doe(k.els, "/claims/handelingen", "claim_vastleggen", claim_invoer(opgave, "natuur"));
  const auto pad = "/claims/" + claim + "/handelingen";
  k.doe(k.els, pad, "claim_wijzigen",
        R"({"reden":"Het klimaat verandert.","omvang":{"minste":600000,"verwacht":900000,"meeste":1000000}})");
  k.doe(k.els, pad, "claim_wijzigen", R"({"reden":"Na de verkiezingen.","hardheid":"hard"})");
  const auto r = k.dep.get("/claims/" + claim);
  for (const auto& [nr, reden, verwacht] :
       {std::tuple{"1", "De kaart.", "800000"}, std::tuple{"2", "Het klimaat verandert.", "900000"},
        std::tuple{"3", "Na de verkiezingen.", "900000"}}) {
    const auto versie = "versies/" + std::to_string(std::stoi(nr) - 1) + "/";
    EXPECT_EQ(at(r, versie + "nummer"), nr);
    EXPECT_EQ(at(r, versie + "reden"), reden);
    EXPECT_EQ(at(r, versie + "verwacht"), verwacht);
    EXPECT_EQ(at(r, versie + "door"), "provincie_utrecht");
    EXPECT_FALSE(at(r, versie + "op").empty());
  }
  const auto verloop = k.dep.get("/claims/" + claim + "/verloop");
  ASSERT_EQ(verloop.status, 200) << verloop.body;
  for (const std::string reden : {"De kaart.", "Het klimaat verandert.", "Na de verkiezingen."})
    EXPECT_NE(verloop.body.find(reden), std::string::npos) << reden;
}

TEST(Claims, AStripSaysOfWhichVersionOfItsClaimItIsAndChangesOnlyByHand) {
  Aanwezigen k;
  const auto opgave = k.doe(k.els, "/opgaven/handelingen", "opgave_vastleggen", opgave_invoer("natuur"));
  const auto om = k.doe(k.els, "/claims/handelingen", "claim_vastleggen", claim_invoer(opgave, "natuur"));
  const auto strook_om = [&](int versie) {
    return R"("strook":{"claim":")" + om + R"(","claimversie":)" + std::to_string(versie) + R"(,"meter":250})";
  };
  const auto strook =
      k.doe(k.els, "/claims/handelingen", "claim_vastleggen", claim_invoer(opgave, "wonen", "," + strook_om(1)));
  EXPECT_EQ(at(k.els.get("/claims/" + strook), "strook/meter"), "250");
  const auto rijen = k.els.get("/claims?strookOm=" + om);
  ASSERT_EQ(items(rijen).size(), 1U);
  EXPECT_EQ(at(rijen, "items/0/id"), strook);
  EXPECT_EQ(at(rijen, "items/0/strookVersie"), "1");
  const auto op_de_kaart = [&] { return k.els.get("/kaart/claims"); };
  EXPECT_EQ(at(op_de_kaart(), "claims/0/strookEerder"), "") << "not a strip";
  EXPECT_EQ(at(op_de_kaart(), "claims/1/strookEerder"), "false");
  k.doe(k.els, "/claims/" + om + "/handelingen", "claim_wijzigen", R"({"reden":"Het klimaat.","hardheid":"hard"})");
  EXPECT_EQ(at(op_de_kaart(), "claims/1/strookEerder"), "true");
  EXPECT_EQ(at(k.els.get("/claims/" + strook), "dossierversie"), "1") << "nothing happened to the strip itself";
  k.doe(k.els, "/claims/" + strook + "/handelingen", "claim_wijzigen",
        R"({"reden":"De strook opnieuw overgenomen.",)" + strook_om(2) + "}");
  EXPECT_EQ(at(op_de_kaart(), "claims/1/strookEerder"), "false");
  const auto geweigerd = k.els.act("/claims/" + strook + "/handelingen", "claim_wijzigen",
                                   R"({"reden":"Te ver vooruit.",)" + strook_om(9) + "}");
  EXPECT_EQ(geweigerd.status, 409) << geweigerd.body;
  EXPECT_NE(geweigerd.body.find("een strook ligt om een andere claim"), std::string::npos) << geweigerd.body;
}

TEST(Claims, WhatIsMissingIsNamedByFieldAndWhatDoesNotAgreeInASentence) {
  Aanwezigen k;
  const auto r = k.els.act("/opgaven/handelingen", "opgave_vastleggen",
                           R"({"titel":"X","perspectief":"p3","zekerheid":"concreet","concreet":{"waarde":1}})");
  EXPECT_EQ(r.status, 400);
  for (const std::string veld : {"/invoer/concreet/eenheid", "/invoer/concreet/jaar", "/invoer/waterBodem",
                                 "/invoer/domeinen", "/invoer/horizon"})
    EXPECT_NE(mistakes(r).find(veld), std::string::npos) << veld << " in " << mistakes(r);
  const auto opgave = k.doe(k.els, "/opgaven/handelingen", "opgave_vastleggen", opgave_invoer("natuur"));
  auto fout = claim_invoer(opgave, "natuur");
  fout.replace(fout.find("\"totJaar\":2035"), 14, "\"totJaar\":2020");
  const auto geweigerd = k.els.act("/claims/handelingen", "claim_vastleggen", fout);
  EXPECT_EQ(geweigerd.status, 409) << geweigerd.body;
  EXPECT_NE(geweigerd.body.find("het eerste jaar komt niet na het laatste"), std::string::npos) << geweigerd.body;
}

}  // namespace
}  // namespace ruimte::test
