// SPDX-License-Identifier: EUPL-1.2
// A recipe of suitability is read as it stands, and what is wrong is said with its line.
#include "application/geschiktheid/recept_lezen.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "application/geschiktheid/getal_lezen.hpp"
#include "application/geschiktheid/lagen.hpp"

namespace ruimte::application::geschiktheid {
namespace {

namespace g = spatial::geschiktheid;

const std::string recept = R"(naam: Wonen
functie: wonen
omschrijving: Om te testen
stappen:
  - stap: natuur
    titel: In natuur
    doe: binnen
    laag: natura2000
    bron: test
  - stap: lijn
    titel: Afstand tot een lijn
    doe: afstand
    laag: hoogspanningsnet/hoogspanningslijnen
    waar:
      - kolom: spanning_kv
        minstens: 220
    bron: test
  - stap: lijnpunten
    titel: Ver van een lijn
    doe: schaal
    van: lijn
    punten:
      - bij: 0 m
        wordt: -500
      - bij: 1,5 km
        wordt: 100
    leeg: 100
    bron: test
  - stap: som
    titel: Alles bij elkaar
    doe: som
    delen:
      - van: lijnpunten
        gewicht: 62,5 %
    bron: test
    synthetisch: ja
uitkomst: som
uitgesloten: [natuur]
)";

std::string met(const std::string& van, const std::string& naar) {
  std::string tekst = recept;
  const auto plek = tekst.find(van);
  EXPECT_NE(plek, std::string::npos) << van;
  tekst.replace(plek, van.size(), naar);
  return tekst;
}
std::string gebrek(const std::string& tekst) {
  const auto uit = lees_recept(tekst);
  return uit ? "goed" : std::to_string(uit.error().regel) + ": " + uit.error().tekst;
}

TEST(ReceptLezen, IsWhatStandsThere) {
  const auto uit = lees_recept(recept);
  ASSERT_TRUE(uit) << uit.error().tekst;
  ASSERT_EQ(uit->stappen().size(), 4U);
  EXPECT_EQ(uit->stappen()[1].waar, (std::vector<g::Filter>{{"spanning_kv", {}, 220, {}}}));
  EXPECT_EQ(uit->stappen()[2].punten[1].bij, 1'500'000);
  EXPECT_EQ(uit->stappen()[2].leeg, 100);
  EXPECT_EQ(uit->stappen()[3].delen[0].gewicht, 62'500);
  EXPECT_TRUE(uit->stappen()[3].synthetisch);
  EXPECT_EQ(uit->uitkomst(), 3U);
  EXPECT_EQ(uit->uitgesloten(), std::vector<std::uint32_t>{0});
}

TEST(ReceptLezen, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(gebrek(met("doe: binnen", "doe: buiten")), "7: Deze bewerking is er niet: buiten.");
  EXPECT_EQ(gebrek(met("bij: 0 m", "bij: 0 ha")), "23: `bij` is een oppervlakte, maar hier gaat het om een lengte.");
  EXPECT_EQ(gebrek(met("bij: 0 m", "bij: 0 mijl")).substr(0, 24), "23: `bij` is geen getal ");
  EXPECT_EQ(gebrek(met("bij: 0 m", "bij: 2 km")),
            "18: De regels van een tabel staan van klein naar groot, elk één keer.");
  EXPECT_EQ(gebrek(met("van: lijn\n", "van: som\n")), "21: Er is eerder geen stap met de naam `som`.");
  EXPECT_EQ(gebrek(met("    laag: natura2000\n", "    straal: 3 km\n")), "8: `straal` hoort niet bij `binnen`.");
  EXPECT_EQ(gebrek(met("laag: natura2000", "laag: ../../etc/passwd")),
            "8: `laag` bestaat uit kleine letters en cijfers: ../../etc/passwd.");
  EXPECT_EQ(gebrek(met("    laag: natura2000\n    bron: test", "    laag: natura2000")),
            "5: `bron` ontbreekt bij `binnen`.");
  EXPECT_EQ(gebrek(met("uitkomst: som", "uitkomst: lijn")),
            "37: De uitkomst van een recept is een stap die punten geeft.");
  EXPECT_EQ(gebrek(met("[natuur]", "[lijn]")),
            "38: Deze bewerking kan niet rekenen met wat die stap geeft. Het gaat om `lijn`.");
  EXPECT_EQ(gebrek(met("gewicht: 62,5 %", "gewicht: 62,5")).substr(0, 27), "34: `gewicht` is geen getal");
  EXPECT_EQ(gebrek(met("gewicht: 62,5 %", "gewicht: 5000 %")).substr(0, 26), "29: Een getal is te groot:");
  EXPECT_EQ(gebrek(met("minstens: 220", "minstens: veel")), "16: Bij `minstens` hoort een geheel getal.");
  EXPECT_EQ(gebrek("naam: x"), "1: `functie` ontbreekt bij een recept.");
}

std::string bestand(const std::filesystem::path& pad) {
  std::ifstream in(pad, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(ReceptLezen, EveryShippedRecipeIsForAFunctionOfTheCatalogueAndNamesShippedLayers) {
  const std::filesystem::path bron(RUIMTE_SOURCE_DIR);
  const std::string functies = bestand(bron / "referentie/ruimtefuncties.yaml");
  const std::string lagen = bestand(bron / "gegevens/lagen.yaml");
  std::size_t aantal = 0;
  for (const auto& een : std::filesystem::directory_iterator(bron / "gegevens/geschiktheid")) {
    const auto uit = lees_recept(bestand(een.path()));
    ASSERT_TRUE(uit) << een.path() << uit.error().regel << uit.error().tekst;
    EXPECT_NE(functies.find("{id: " + uit->functie + ","), std::string::npos) << uit->functie;
    bool verzonnen = false;
    for (const g::Stap& stap : uit->stappen()) {
      verzonnen = verzonnen || stap.synthetisch;
      if (stap.laag.empty()) continue;
      EXPECT_NE(lagen.find("pad\": \"lagen/" + stap.laag.substr(0, stap.laag.find('/')) + "."), std::string::npos)
          << stap.laag;
    }
    EXPECT_TRUE(verzonnen) << "weights are a choice, and say so: " << een.path();
    ++aantal;
  }
  EXPECT_EQ(aantal, 7U);
}

TEST(GetalLezen, NumbersKeepTheirUnit) {
  EXPECT_EQ(lees_maat("2,5 km")->waarde, 2'500'000);
  EXPECT_EQ(lees_maat("-40 cm")->waarde, -400);
  EXPECT_EQ(lees_maat("7 per ha")->waarde, 7'000);
  EXPECT_EQ(lees_maat("12.5 %")->waarde, 12'500);
  EXPECT_EQ(lees_maat("3 ha")->grootheid, g::Grootheid::oppervlakte);
  for (const auto* fout :
       {"", "5", "5 el", "1,2345 km", "0,5 m2", "99999999999999 km", "1e3 m", ", m", "--1 m", "1, m"})
    EXPECT_FALSE(lees_maat(fout)) << fout;
  EXPECT_EQ(toon(2'500'000, g::Grootheid::lengte), "2500 m");
  EXPECT_EQ(toon(-250, g::Grootheid::lengte), "-0,25 m");
  EXPECT_EQ(toon(3'175, g::Grootheid::dichtheid), "3,175 per ha");
  EXPECT_EQ(toon(1, g::Grootheid::janee), "ja");
}

TEST(Lagen, ChooseObjectsAndRefuseWhatIsNotThere) {
  Laaginhoud inhoud;
  inhoud.kolommen = {"naam", "kv"};
  for (const std::int64_t kv : {110, 380}) {
    Laagobject punt;
    punt.vorm = {base::GeometryType::punt, {{{{static_cast<std::int32_t>(100'000 * kv), 400'050'000}}}}};
    punt.waarden = {std::string("station"), kv};
    inhoud.objecten.push_back(punt);
  }
  int gelezen = 0;
  Lagen lagen([&](const std::string& laag) -> base::Result<Laaginhoud, std::string> {
    ++gelezen;
    if (laag != "net") return base::fail(std::string("Deze laag is er niet: " + laag));
    return inhoud;
  });
  const spatial::Frame kader{11'000, 400'000, 100, 300, 2};
  const auto alle = lagen.geef({"net", {}, "kv", true, false}, kader).value();
  EXPECT_EQ(alle->waarden, (std::vector<std::int64_t>{110, 380}));
  EXPECT_EQ(alle->object[0], 0U);
  EXPECT_EQ(alle->object[270], 1U);
  const auto zware = lagen.geef({"net", {{"kv", {}, 220, {}}}, "", false, false}, kader).value();
  EXPECT_EQ(zware->object[0], g::geen_object);
  EXPECT_EQ(zware->object[270], 0U);
  EXPECT_EQ(gelezen, 1);
  EXPECT_EQ(lagen.geef({"net", {}, "kleur", true, false}, kader).error(),
            "De laag net heeft geen kolom kleur. Er is wel: naam, kv.");
  EXPECT_EQ(lagen.geef({"weg", {}, "", false, false}, kader).error(), "Deze laag is er niet: weg");
}

}  // namespace
}  // namespace ruimte::application::geschiktheid
