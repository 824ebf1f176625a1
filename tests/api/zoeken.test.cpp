// SPDX-License-Identifier: EUPL-1.2
// Looking for dossiers by words: any form, inside compounds, abbreviations; and nothing of what one may not read.
#include "base/clock.hpp"
#include "fixture.hpp"

namespace ruimte::test {
namespace {

struct Bibliotheek {
  Bibliotheek() {
    water = breng_in("Drinkwaterwinning bij Rhenen", "De winning botst met de uitbreiding van twee woonwijken.");
    bos = breng_in("Ruimte voor bossen", "Het bestuurlijk overleg leefomgeving wil dat er 400 hectare bij komt.");
  }
  std::string breng_in(const std::string& titel, const std::string& kern) {
    const auto response = els.act(
        "/vraagstukken/handelingen", "inbrengen",
        R"({"titel":")" + titel + R"(","kern":")" + kern +
            R"(","plaatsnaam":"Rhenen","waaromVast":"Het lukt niet in de gewone route.","vraag":"Een keuze.","domeinen":["wonen"]})");
    EXPECT_EQ(response.status, 201) << response.body;
    return at(response, "id");
  }
  std::vector<std::string> found(Client& wie, const std::string& vraag) {
    const auto response = wie.get("/zoeken?q=" + vraag);
    EXPECT_EQ(response.status, 200) << response.body;
    std::vector<std::string> titels;
    for (const auto& item : items(response))
      titels.push_back(*item.member("dossier")->member("titel")->get_if<std::string>());
    return titels;
  }

  World world;
  Client els{world, "els", "projectleider", "provincie_utrecht"};
  Client lim{world, "lim", "projectleider", "provincie_limburg"};
  std::string water, bos;
};

const std::vector<std::string> alleen_water{"Drinkwaterwinning bij Rhenen"}, alleen_bos{"Ruimte voor bossen"}, niets;

// @eis INF-08
TEST(SearchApi, FindsAnyFormOfAWordAndPartsOfCompounds) {
  Bibliotheek b;
  for (const auto* vraag :
       {"drinkwaterwinning", "Drinkwater", "winningen", "woonwijk", "uitbreidingen+rhenen", "waterwinning"})
    EXPECT_EQ(b.found(b.els, vraag), alleen_water) << vraag;
  for (const auto* vraag : {"bos", "BOSSEN", "hectaren", "400", "de+bossen"})
    EXPECT_EQ(b.found(b.els, vraag), alleen_bos) << vraag;
  for (const auto* vraag : {"zee", "bos+drinkwater", "", "+", "%22"}) EXPECT_EQ(b.found(b.els, vraag), niets) << vraag;
}

// @eis INF-08
TEST(SearchApi, KnowsAbbreviationsAndTheNamesOfPlacesAndThemes) {
  Bibliotheek b;
  EXPECT_EQ(b.found(b.els, "BOL"), alleen_bos);
  EXPECT_EQ(b.found(b.els, "utrecht").size(), 2U);
}

TEST(SearchApi, TheTitleComesFirstAndTheTextIsShownWithWhatWasFound) {
  Bibliotheek b;
  b.breng_in("Wegen", "Een bos langs de weg.");
  EXPECT_EQ(b.found(b.els, "bos"), (std::vector<std::string>{"Ruimte voor bossen", "Wegen"}));
  const auto response = b.els.get("/zoeken?q=woonwijk");
  EXPECT_EQ(at(response, "items/0/fragment/0/tekst"), "De winning botst met de uitbreiding van twee ");
  EXPECT_EQ(at(response, "items/0/fragment/1/tekst"), "woonwijken");
  EXPECT_EQ(at(response, "items/0/dossier/object"), b.water);
  EXPECT_EQ(at(response, "items/0/dossier/meervoud"), "vraagstukken");
  EXPECT_EQ(at(response, "aantallen/0/aantal"), "1");
}

TEST(SearchApi, SuggestsFromTheFirstLettersOfATitleOnly) {
  Bibliotheek b;
  EXPECT_EQ(at(b.els.get("/zoeken/suggesties?q=drinkw"), "items/0/titel"), "Drinkwaterwinning bij Rhenen");
  EXPECT_EQ(at(b.els.get("/zoeken/suggesties?q=ruimte+bo"), "items/0/titel"), "Ruimte voor bossen");
  EXPECT_EQ(items(b.els.get("/zoeken/suggesties?q=uitbreid")).size(), 0U);
  EXPECT_EQ(items(b.els.get("/zoeken/suggesties?q=")).size(), 0U);
}

TEST(SearchApi, WhatOneMayNotReadIsNotThere) {
  Bibliotheek b;
  EXPECT_EQ(b.found(b.lim, "bos"), niets);
  EXPECT_EQ(items(b.lim.get("/zoeken/suggesties?q=bos")).size(), 0U);
  // The word of an audience or a noun in the index is no word of a text.
  for (const auto* vraag : {"k126", "k0", "vraagstuk", "k226"}) EXPECT_EQ(b.found(b.els, vraag), niets) << vraag;
}

TEST(SearchApi, WhatIsAddedLaterIsFoundToo) {
  Bibliotheek b;
  EXPECT_EQ(b.found(b.els, "programma+energiehoofdstructuur"), niets);
  const auto response =
      b.els.act("/vraagstukken/" + b.bos + "/handelingen", "aanvullen", R"({"domeinen":["energie"]})");
  ASSERT_EQ(response.status, 200) << response.body;
  EXPECT_EQ(b.found(b.els, "energie"), alleen_bos);
  EXPECT_EQ(b.found(b.els, "bossen"), alleen_bos);
}

TEST(SearchApi, SaysWhatIsWrongWithAQuestion) {
  Bibliotheek b;
  EXPECT_EQ(mistakes(b.els.get("/zoeken")), "/query/q veld_verplicht");
  EXPECT_EQ(mistakes(b.els.get("/zoeken?q=" + std::string(201, 'a'))), "/query/q te_lang");
  EXPECT_EQ(mistakes(b.els.get("/zoeken?q=bos&soort=boom")), "/query/soort code_onbekend");
  EXPECT_EQ(b.els.get("/zoeken?q=bos&soort=vraagstuk").status, 200);
  EXPECT_EQ(items(b.els.get("/zoeken?q=bos&soort=afspraak")).size(), 0U);
}

}  // namespace
}  // namespace ruimte::test
