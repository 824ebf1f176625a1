// SPDX-License-Identifier: EUPL-1.2
// The scenario file: the example that the documents name, and what is said when it is wrong.
#include "../../apps/ruimtemaker/scenariobestand.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <numeric>
#include <stdexcept>

namespace ruimte {
namespace {

namespace pp = spatial::pasproef;

const std::filesystem::path example = std::filesystem::path(RUIMTE_SOURCE_DIR) / "docs/voorbeelden/pasproef/klein.json";

app::Rooster no_raster(const std::filesystem::path& file) { throw std::runtime_error("geen raster: " + file.string()); }

std::string example_text() {
  std::ifstream in(example);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The sentence for the example with one text replaced by another; empty when it is read.
std::string sentence(const std::string& from, const std::string& to) {
  std::string text = example_text();
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  text.replace(at, from.size(), to);
  const auto file = std::filesystem::temp_directory_path() / "pasproef-scenario.json";
  std::ofstream(file) << text;
  try {
    app::lees_scenario(file, no_raster);
    return "";
  } catch (const std::runtime_error& error) {
    return error.what();
  }
}

TEST(Scenariobestand, TheExampleSaysWhatDoesNotFitAndWhy) {
  const auto file = app::lees_scenario(example, no_raster);
  EXPECT_EQ(file.claims, (std::vector<std::string>{"wonen", "natuur", "energie"}));
  EXPECT_EQ(file.plaats.size(), 36U);
  const auto answer = pp::Pasproef::of(file.scenario).value().solve().value();
  EXPECT_TRUE(answer.proven());
  // Five cells of the drawing are free for nobody: 31 are left of 8 + 4 + 14 + 10 = 36, so that the search area for
  // energy, which goes last, gets 5 of its 10 hectares.
  EXPECT_EQ(answer.missing, (std::vector<std::int64_t>{0, 0, 0, 5}));
  const std::string text = base::json::encode(app::uitkomst(file, answer));
  EXPECT_NE(text.find("\"past\":false"), std::string::npos);
  EXPECT_NE(text.find("\"tekortM2\":50000"), std::string::npos);
  EXPECT_NE(text.find("\"totEnMet\":\"zoekgebied\""), std::string::npos);
}

TEST(Scenariobestand, TheExampleWithACombinationFitsBecauseLandCountsTwice) {
  const auto file = app::lees_scenario(example.parent_path() / "zon-op-water.json", no_raster);
  EXPECT_EQ(file.combinaties, (std::vector<std::string>{"zon op waterberging"}));
  // The sum of 60 % of the sun and all of the water, and nowhere where water may not be.
  EXPECT_EQ(file.vlakken[2][0], pp::excluded);
  EXPECT_EQ(file.vlakken[2][2], (5 * 60 + 6 * 100) / 100);
  EXPECT_EQ(file.vlakken[2][7], (4 * 60 + 8 * 100) / 100);
  const auto answer = pp::Pasproef::of(file.scenario).value().solve().value();
  // 12 of sun and 15 of water on 24 hectares: water takes 15 of its 18, so that 9 are left for sun alone; the other
  // three are found on five hectares of water that count for 60 % each.
  EXPECT_EQ(answer.missing, (std::vector<std::int64_t>{0, 0}));
  EXPECT_GE(answer.hundredths[0], 1'200);
  EXPECT_GE(answer.hundredths[1], 1'500);
  EXPECT_GE(std::ranges::count(answer.use, 2), 5);
  const std::string text = base::json::encode(app::uitkomst(file, answer));
  EXPECT_NE(text.find("\"past\":true"), std::string::npos);
  EXPECT_NE(text.find("\"naam\":\"zon op waterberging\""), std::string::npos);
}

/// docs/voorbeelden/pasproef.md, number by number.
TEST(Scenariobestand, TheExampleByHandOfWhatDoesNotFitAndWhatGivesRoom) {
  const auto file = app::lees_scenario(example.parent_path() / "te-veel.json", no_raster);
  const auto answer = pp::Pasproef::of(file.scenario).value().solve().value();
  EXPECT_EQ(answer.missing, (std::vector<std::int64_t>{0, 0, 2, 4}));
  EXPECT_EQ(answer.counts, (std::vector<std::int64_t>{2, 2, 2, 4}));
  ASSERT_EQ(answer.cuts.size(), 1U);
  EXPECT_EQ(answer.cuts[0].nodes, (std::vector<std::uint32_t>{0, 2, 3}));
  EXPECT_EQ(answer.cuts[0].demand, 14);
  EXPECT_EQ(answer.cuts[0].cells, 8);
  EXPECT_EQ(answer.primal, 70);
  EXPECT_TRUE(answer.proven());
  std::string map(12, '-');
  for (std::size_t c = 0; c < 12; ++c) {
    if (answer.use[c] != pp::no_use) map[file.plaats[c]] = "wen"[answer.use[c]];
  }
  EXPECT_EQ(map.substr(0, 6), "wweenn");
  EXPECT_EQ(map.substr(6, 2), "nn");
  const auto asked = [&](std::int64_t energy, std::int64_t nature) {
    auto solver = pp::Pasproef::of(file.scenario).value();
    EXPECT_TRUE(solver.set_demand(2, {energy, energy, pp::Level::voorkeur}).has_value());
    EXPECT_TRUE(solver.set_demand(3, {nature, nature, pp::Level::voorkeur}).has_value());
    const auto a = solver.solve().value();
    return std::pair(std::accumulate(a.missing.begin(), a.missing.end(), std::int64_t{0}), a.primal);
  };
  EXPECT_EQ(asked(2, 4), std::pair(std::int64_t{0}, std::int64_t{70}));
  EXPECT_EQ(asked(4, 2), std::pair(std::int64_t{0}, std::int64_t{64}));
  EXPECT_EQ(asked(0, 6), std::pair(std::int64_t{0}, std::int64_t{63}));
  EXPECT_EQ(asked(3, 4).first, 1);
}

TEST(Scenariobestand, RegionsThatCrossAreOrderedByWhatTheyShare) {
  const auto file = app::lees_scenario(example, no_raster);
  EXPECT_EQ(file.scenario.first_cell, (std::vector<std::uint64_t>{0, 17, 36}));
  EXPECT_EQ(file.scenario.partitions[1].region_of, (std::vector<std::uint32_t>{0, 1}));
}

TEST(Scenariobestand, WhatIsWrongIsSaidWithItsPlace) {
  EXPECT_EQ(sentence("\"celM\": 100", "\"celM\": 100"), "");
  EXPECT_EQ(sentence("\"celM\": 100", "\"celM\": 0"), "celM ligt tussen 1 en 1.000.000");
  EXPECT_EQ(sentence("\"celM\"", "\"cel\""), "Onbekend veld 'cel' in ");
  EXPECT_EQ(sentence("\"indeling\": \"land\"", "\"indeling\": \"maan\""), "Onbekende indeling 'maan' in /claims/1");
  EXPECT_EQ(sentence("nnnnnnnnn\", \"", "nnnn\", \""), "Deze rij is niet even lang: /indelingen/0/rijen/1");
  EXPECT_EQ(sentence("998765432", "99876543x"), "Onbekend teken 'x' in /claims/0/rijen/0");
  EXPECT_EQ(sentence("\"gebied\": \"West\"", "\"gebied\": \"Noord\""), "Onbekend gebied in /claims/0/vragen/0");
  EXPECT_EQ(sentence("\"minstensHa\": 8", "\"minstensHa\": 80"),
            "minstensHa is 0 of meer en niet meer dan hoogstensHa: /claims/0/vragen/0");
  EXPECT_EQ(sentence("\"hardheid\": \"hard\"", "\"hardheid\": \"zacht\""),
            "hardheid is hard, voorkeur of zoekgebied: /claims/0");
  EXPECT_EQ(sentence("\"teken\": \"w\"", "\"teken\": \"o\""),
            "Dit gebied heeft het teken of de waarde van een ander: /indelingen/1/gebieden/1");
  EXPECT_EQ(sentence("\"naam\": \"wonen\", ", ""), "Dit veld ontbreekt: /claims/0/naam");
  const auto combined = [](const std::string& parts) {
    return sentence("\"indelingen\"",
                    "\"combinaties\": [{\"naam\": \"x\", \"delen\": [" + parts + "]}], \"indelingen\"");
  };
  const std::string living = R"({"claim": "wonen", "opbrengst": 50})",
                    nature = R"({"claim": "natuur", "opbrengst": 80})";
  EXPECT_EQ(combined(living + "," + nature), "");
  EXPECT_EQ(combined(living), "Een combinatie heeft twee tot vier verschillende claims: /combinaties/0");
  EXPECT_EQ(combined(living + "," + living), "Een combinatie heeft twee tot vier verschillende claims: /combinaties/0");
  EXPECT_EQ(combined(living + R"(,{"claim": "zand", "opbrengst": 80})"), "Onbekende claim in /combinaties/0/delen/1");
  EXPECT_EQ(combined(living + R"(,{"claim": "natuur", "opbrengst": 0})"),
            "opbrengst is 1 tot 100 procent: /combinaties/0/delen/1");
}

/// Two provinces in three objects, and a recipe that gives every cell its column.
class Neplagen final : public app::Kaartbron {
 public:
  app::Rooster gebieden(const std::string& laag, const std::string& kolom, std::int64_t cel_mm,
                        std::vector<std::string>& namen) override {
    EXPECT_EQ(laag, "provincies");
    namen = kolom.empty() ? std::vector<std::string>{""} : std::vector<std::string>{"West", "Oost"};
    app::Rooster uit = leeg_rooster(cel_mm);
    uit.waarden = kolom.empty() ? std::vector<std::int32_t>{0, 0, 0, app::Rooster::leeg}
                                : std::vector<std::int32_t>{0, 0, 1, app::Rooster::leeg};
    return uit;
  }
  app::Rooster geschiktheid(const std::string& recept, const std::filesystem::path&, std::int64_t cel_mm) override {
    EXPECT_EQ(recept, "wonen");
    app::Rooster uit = leeg_rooster(cel_mm);
    uit.waarden = {10, app::Rooster::leeg, 30, 40};
    return uit;
  }

 private:
  static app::Rooster leeg_rooster(std::int64_t cel_mm) {
    app::Rooster uit;
    uit.kolommen = 4;
    uit.rijen = 1;
    uit.cel_mm = cel_mm;
    return uit;
  }
};

TEST(Scenariobestand, RegionsAndSuitabilityCanBeThoseOfLayersAndRecipes) {
  const auto path = std::filesystem::temp_directory_path() / "pasproef-lagen.json";
  std::ofstream(path) << R"({"celM": 500,
    "indelingen": [{"naam": "provincie", "laag": "provincies", "kolom": "naam"}, {"naam": "Nederland", "laag": "provincies"}],
    "claims": [{"naam": "wonen", "indeling": "provincie", "geschiktheid": "wonen",
      "vragen": [{"gebied": "Oost", "minstensHa": 25, "hoogstensHa": 25}]}]})";
  Neplagen lagen;
  const auto file = app::lees_scenario(path, no_raster, &lagen);
  EXPECT_EQ(file.gebieden, (std::vector<std::vector<std::string>>{{"West", "Oost"}, {"Nederland"}}));
  EXPECT_EQ(file.cel_mm, 500'000);
  EXPECT_EQ(file.vlakken, (std::vector<std::vector<std::int16_t>>{{10, pp::excluded, 30}}));
  const auto answer = pp::Pasproef::of(file.scenario).value().solve().value();
  const std::string text = base::json::encode(app::uitkomst(file, answer));
  EXPECT_NE(text.find(R"({"cellenPerGebruik":[1],"cellenZonderGebruik":2,"gebied":"Nederland","indeling":1})"),
            std::string::npos)
      << text;
  EXPECT_THROW(app::lees_scenario(path, no_raster), std::runtime_error);
}

}  // namespace
}  // namespace ruimte
