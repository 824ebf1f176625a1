// SPDX-License-Identifier: EUPL-1.2
#include "catalog/load.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>

#include "base/clock.hpp"
#include "gen/embedded_data.hpp"

namespace ruimte::catalog {
namespace {

TEST(ShippedCatalogue, LoadsWithoutMistakes) {
  const auto r = shipped_referentie();
  ASSERT_TRUE(r.has_value()) << describe(r.error());
  EXPECT_EQ(r->provincies.size(), 12U);
  EXPECT_EQ(r->landsdelen.size(), 5U);
  EXPECT_EQ(r->gremia.size(), 27U);
}

// @eis DQ-06
TEST(ShippedCatalogue, FlevolandIsInNoordWest) {
  const auto r = shipped_referentie();
  ASSERT_TRUE(r.has_value());
  EXPECT_EQ(r->provincies.at("pv24").landsdeel, "noord_west");
}

// Known dates, typed over from almanacs; the program computes them.
TEST(ShippedCatalogue, TheFreeDaysOfTheLawAreNoWorkingDays) {
  const auto r = shipped_referentie();
  ASSERT_TRUE(r.has_value());
  const auto werkdag = [&](const char* dag) { return base::is_working_day(*base::parse_date(dag), r->vrije_dagen); };
  for (const auto* dag : {"2027-01-01", "2027-03-26", "2027-03-29", "2027-04-27", "2027-05-05", "2027-05-06",
                          "2027-05-17", "2028-12-25", "2028-12-26", "2025-04-26", "2035-03-23", "2022-06-06"})
    EXPECT_FALSE(werkdag(dag)) << dag;
  for (const auto* dag : {"2027-03-25", "2027-03-30", "2027-05-07", "2027-12-24", "2027-12-31", "2028-04-26"})
    EXPECT_TRUE(werkdag(dag)) << dag;
  const auto na = [&](const char* dag, int n) {
    return base::to_string(base::add_working_days(*base::parse_date(dag), n, r->vrije_dagen));
  };
  EXPECT_EQ(na("2027-03-25", 1), "2027-03-30") << "over Easter";
  EXPECT_EQ(na("2027-04-26", 10), "2027-05-13") << "over King's Day, Liberation Day and Ascension Day";
  EXPECT_TRUE(std::ranges::is_sorted(r->vrije_dagen));
}

TEST(ShippedCatalogue, AFreeDayWithoutARuleStopsTheProgram) {
  for (const std::string regel : {R"("maand":1)", R"("maand":1,"dag":1,"dagenNaPasen":3)"}) {
    const auto json = R"({"catalogus":"feestdag","record":"Feestdag","rijen":[{"id":"f","naam":"F",)" + regel +
                      R"(,"herkomst":"publiek","bronnen":["b"]}]})";
    const auto r = load_referentie(std::vector{Bestand{"referentie/feestdagen.yaml", json}});
    ASSERT_FALSE(r.has_value());
    EXPECT_NE(describe(r.error()).find("feestdag f"), std::string::npos) << describe(r.error());
  }
}

/// A catalogue of three functions and one version of the list, with these cells.
std::string fouten(const std::string& cellen) {
  const std::string herkomst = R"("herkomst":"voorstel","bronnen":["b"]})";
  std::string functies;
  for (const std::string id : {"wonen", "natuur", "water"})
    functies += std::string(functies.empty() ? "" : ",") + R"({"id":")" + id + R"(","naam":"N","nummer":1,"domein":")" +
                id + R"(","omschrijving":"O",)" + herkomst;
  const std::string f = R"({"catalogus":"ruimtefunctie","record":"Ruimtefunctie","rijen":[)" + functies + "]}";
  const std::string m =
      R"({"catalogus":"verenigbaarheidsmatrix","record":"Verenigbaarheidsmatrix","rijen":[{"id":"v1","naam":"V",)"
      R"("van":"2022-01-01","zelfdeFunctie":"botst","zelfdeReden":"Zo.",)" +
      herkomst + "]}";
  const std::string c = R"({"catalogus":"verenigbaarheid","record":"Verenigbaarheid","rijen":[)" + cellen + "]}";
  const auto r = load_referentie(std::vector<Bestand>{{"referentie/ruimtefuncties.yaml", f},
                                                      {"referentie/verenigbaarheidsmatrices.yaml", m},
                                                      {"referentie/verenigbaarheid.yaml", c}});
  return r ? std::string() : describe(r.error());
}

std::string cel(const std::string& id, const std::string& een, const std::string& ander, const std::string& wat,
                const std::string& matrix = "v1") {
  return R"({"id":")" + id + R"(","naam":"N","matrix":")" + matrix + R"(","een":")" + een + R"(","ander":")" + ander +
         R"(","cel":")" + wat + R"(","reden":"Omdat.","herkomst":"voorstel","bronnen":["b"]})";
}

TEST(Verenigbaarheid, EveryPairStandsOnceInEveryVersionAndEachMistakeIsNamed) {
  const auto goed = cel("a", "wonen", "natuur", "botst") + "," + cel("b", "water", "wonen", "onder_voorwaarde") + "," +
                    cel("c", "natuur", "water", "versterkt");
  EXPECT_EQ(fouten(goed), "");
  const auto noemt = [](const std::string& uit, const std::string& wat) {
    return uit.find(wat) != std::string::npos ? "" : "'" + wat + "' not in: " + uit;
  };
  EXPECT_EQ(noemt(fouten(cel("a", "wonen", "natuur", "botst") + "," + cel("b", "water", "wonen", "botst")),
                  "versie v1, 'natuur' met 'water': ontbreekt"),
            "");
  EXPECT_EQ(noemt(fouten(goed + "," + cel("d", "natuur", "wonen", "gaat_samen")),
                  "versie v1, 'natuur' met 'wonen': is niet symmetrisch: botst en gaat_samen"),
            "");
  EXPECT_EQ(noemt(fouten(goed + "," + cel("d", "natuur", "wonen", "botst")),
                  "versie v1, 'natuur' met 'wonen': staat er twee keer"),
            "");
  EXPECT_EQ(noemt(fouten(goed + "," + cel("d", "maan", "wonen", "botst")), "'maan' is geen functie"), "");
  EXPECT_EQ(
      noemt(fouten(goed + "," + cel("d", "natuur", "wonen", "botst", "v9")), "cel d hoort bij onbekende versie 'v9'"),
      "");
}

TEST(ShippedCatalogue, TheListOfFunctionsIsTheSameWhicheverOfTwoComesFirst) {
  const auto r = shipped_referentie();
  ASSERT_TRUE(r.has_value()) << describe(r.error());
  const auto* m = r->verenigbaarheden.op(*base::parse_date("2026-09-01"));
  ASSERT_NE(m, nullptr);
  for (const auto& [een, f] : r->ruimtefuncties)
    for (const auto& [ander, g] : r->ruimtefuncties) {
      ASSERT_NE(m->cel(een, ander), nullptr) << een << " " << ander;
      EXPECT_EQ(m->cel(een, ander), m->cel(ander, een));
      EXPECT_FALSE(m->cel(een, ander)->reden.empty());
    }
  EXPECT_EQ(m->cel("energie_wind", "defensie_laagvliegen")->cel, gen::Verenigbaarheidscel::botst);
}

TEST(ShippedMethod, LoadsWithoutMistakes) {
  const auto r = shipped_referentie();
  ASSERT_TRUE(r.has_value()) << describe(r.error());
  const auto w = shipped_werkwijze(*r);
  ASSERT_TRUE(w.has_value()) << describe(w.error());
  EXPECT_NE(w->levensloop(domain::Soort::vraagstuk), nullptr);
}

TEST(ShippedCatalogue, EverySubjectHasABodyThatDecides) {
  const auto r = shipped_referentie();
  ASSERT_TRUE(r.has_value());
  for (const auto& onderwerp : r->ids.at("onderwerp")) {
    const bool er = std::any_of(r->gremia.begin(), r->gremia.end(), [&](const auto& g) {
      return std::any_of(g.second.mandaten.begin(), g.second.mandaten.end(), [&](const auto& m) {
        return m.onderwerp == onderwerp && m.niveau == domain::Mandaatniveau::besluiten;
      });
    });
    EXPECT_TRUE(er) << onderwerp;
  }
}

std::vector<domain::LoadError> load_with(std::string_view pad, std::string_view van, std::string_view naar) {
  const auto r = shipped_referentie();
  std::string changed;
  std::vector<domain::WerkwijzeBestand> bestanden;
  for (const auto& f : gen::werkwijze_files()) {
    bestanden.push_back({f.path, f.json});
    if (f.path != pad) continue;
    changed = f.json;
    const auto at = changed.find(van);
    EXPECT_NE(at, std::string::npos) << van;
    changed.replace(at, van.size(), naar);
    bestanden.back().json = changed;
  }
  const auto w = domain::Werkwijze::load(bestanden, domain::default_registry(), *r);
  return w ? std::vector<domain::LoadError>{} : w.error();
}

TEST(ShippedMethod, AMisspelledGuardStopsTheProgramWithItsLine) {
  const auto errors = load_with("werkwijze/vraagstuk.yaml", "poort_open", "poort_opne");
  ASSERT_EQ(errors.size(), 1U);
  EXPECT_NE(describe(errors).find("werkwijze/vraagstuk.yaml:"), std::string::npos) << describe(errors);
  EXPECT_NE(describe(errors).find("onbekende guard 'poort_opne'"), std::string::npos);
}

/// Sceptic's check 4: a misspelled guard, parameter and field of the input, each with file and line, in one run.
TEST(ShippedMethod, ThreeMistakesInThreePlacesAreToldInOneRunEachWithItsLine) {
  const auto r = shipped_referentie();
  std::vector<std::string> texts;
  std::vector<domain::WerkwijzeBestand> bestanden;
  for (const auto& f : gen::werkwijze_files()) texts.emplace_back(f.json);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (const auto& [van, naar] : {std::pair{R"("guard":"overeenstemming")", R"("guard":"overeenstemmnig")"},
                                    {R"("stap":"besluitvorming"},{"guard":"heeft_acties"})",
                                     R"("stpa":"besluitvorming"},{"guard":"heeft_acties"})"},
                                    {R"("invoer":"LandingInvoer")", R"("invoer":"LandnigInvoer")"}})
      if (const auto at = texts[i].find(van); at != std::string::npos)
        texts[i].replace(at, std::string(van).size(), naar);
    bestanden.push_back({gen::werkwijze_files()[i].path, texts[i]});
  }
  const auto w = domain::Werkwijze::load(bestanden, domain::default_registry(), *r);
  ASSERT_FALSE(w.has_value());
  const auto told = describe(w.error());
  for (const auto* wrong : {"overeenstemmnig", "stpa", "LandnigInvoer"}) {
    const auto at = told.find(wrong);
    ASSERT_NE(at, std::string::npos) << wrong << " in " << told;
    const auto line = told.substr(told.rfind('\n', at) + 1, at - told.rfind('\n', at) - 1);
    EXPECT_TRUE(std::regex_search(line, std::regex("^werkwijze/(vraagstuk|afspraak)\\.yaml:[1-9][0-9]*: "))) << line;
  }
}

TEST(ShippedMethod, AMisspelledParameterIsNamed) {
  const auto errors = load_with("werkwijze/afspraak.yaml", "\"onderwerp\":\"afspraak\"", "\"ondrwerp\":\"afspraak\"");
  ASSERT_EQ(errors.size(), 2U);  // unknown parameter, and the right one is missing
  EXPECT_NE(describe(errors).find("onbekende parameter 'ondrwerp'"), std::string::npos) << describe(errors);
}

TEST(ShippedMethod, AnInputThatLacksWhatTheEffectReadsIsNamed) {
  const auto errors = load_with("werkwijze/vraagstuk.yaml", "\"AgenderenInvoer\"", "\"RedenInvoer\"");
  ASSERT_EQ(errors.size(), 1U);
  EXPECT_NE(describe(errors).find("heeft invoer AgenderenInvoer nodig"), std::string::npos) << describe(errors);
}

TEST(ShippedMethod, AGuardThatReadsAFieldNeedsAnInputThatHasIt) {
  const auto errors =
      load_with("werkwijze/vraagstuk.yaml", R"({"guard":"overeenstemming"})", R"({"guard":"eigen_gremium"})");
  EXPECT_TRUE(errors.empty()) << describe(errors);
  const auto wrong =
      load_with("werkwijze/afspraak.yaml", R"({"guard":"oordeel_met_reden"})", R"({"guard":"eigen_gremium"})");
  ASSERT_EQ(wrong.size(), 1U);
  EXPECT_EQ(wrong[0].melding, "guard 'eigen_gremium' leest het veld 'gremium', dat de invoer niet heeft");
}

TEST(ShippedMethod, APhaseWithoutExitIsRefused) {
  const auto errors = load_with("werkwijze/vraagstuk.yaml", "\"eind\":true,\"id\":\"teruggelegd\"",
                                "\"eind\":false,\"id\":\"teruggelegd\"");
  ASSERT_EQ(errors.size(), 1U) << describe(errors);
  EXPECT_NE(errors.front().melding.find("teruggelegd"), std::string::npos);
}

TEST(ShippedSignals, ASignalThatNamesWhatDoesNotExistIsRefusedWithItsLine) {
  const std::pair<std::string_view, std::string_view> wrong[] = {
      {R"("dossier":"conflict")", R"("dossier":"toezegging")"},
      {R"("naam":"lezing_ontbreekt")", R"("naam":"lezing_onbreekt")"},
      {R"("dagen":"hangpunt_oud")", R"("dagen":"hangpunt_oudt")"},
      {R"("dagen":"hangpunt_oud")", R"("daegen":"hangpunt_oud")"},
      {R"("wijze":"ad_hoc_moment")", R"("wijze":"ad_hoc")"},
      {R"("functies":["coordinator"])", R"("functies":["cordinator"])"},
      {R"("van":"gremium")", R"("van":"gremia")"},
      {R"("fasen":["in_dialoog"])", R"("fasen":["in_dialog"])"},
      {R"("opheffen":["kern_beantwoorden"])", R"("opheffen":["kern_antwoorden"])"},
      {R"("ernst":"dringend")", R"("ernst":"heel erg")"},
      {"{uiterlijk}", "{uiterst}"}};
  for (const auto& [van, naar] : wrong) {
    const auto errors = load_with("werkwijze/signalen.yaml", van, naar);
    ASSERT_FALSE(errors.empty()) << naar;
    for (const auto& e : errors) EXPECT_TRUE(e.pointer.starts_with("/signalen/")) << e.pointer << " " << e.melding;
    EXPECT_NE(describe(errors).find("werkwijze/signalen.yaml:"), std::string::npos) << describe(errors);
  }
}

TEST(ShippedSignals, AHeadStartNeedsARuleThatKnowsSinceWhen) {
  const auto errors = load_with("werkwijze/signalen.yaml", R"("van":"zijde")", R"("van":"zijde","voorsprong":5)");
  ASSERT_EQ(errors.size(), 1U) << describe(errors);
  EXPECT_EQ(errors.front().melding, "regel 'lezing_ontbreekt' weet niet sinds wanneer iets zo is");
}

TEST(ShippedSignals, ThePageOfSignalsNamesEachOfThem) {
  std::ifstream file(RUIMTE_SOURCE_DIR "/docs/signalen.md");
  const std::string page{std::istreambuf_iterator<char>(file), {}};
  const auto r = shipped_referentie();
  const auto w = shipped_werkwijze(*r);
  ASSERT_TRUE(w.has_value()) << describe(w.error());
  for (const auto& s : w->signalen()) EXPECT_NE(page.find("`" + s.id + "`"), std::string::npos) << s.id;
}

}  // namespace
}  // namespace ruimte::catalog
