// SPDX-License-Identifier: EUPL-1.2
#include "application/taken/scenariouitvoer.hpp"

#include <gtest/gtest.h>

#include "application/taken/scenariodocument.hpp"
#include "application/taken/scenariotekening.hpp"
#include "application/taken/vierkant.test.hpp"

namespace ruimte::application::uitvoertest {
namespace {

using test::square;

gen::Kaartclaim claim(std::uint8_t id, std::int32_t x, std::int64_t ha) {
  auto out = test::plain_claim(id, square(x, 450'000, 1'000));
  out.oppervlakte = base::SquareMetres{1'000'000};
  out.omvang.verwacht = {ha * 10'000};
  out.fictief = id == 2;
  return out;
}

struct Made {
  Scenariovlak vlak;
  spatial::pasproef::Allocation antwoord;
  gen::Scenariouitslag uitslag;
};

/// Two claims beside each other, the second one made up and short.
Made made() {
  gen::ScenarioInvoer vraag;
  vraag.naam = "Proef";
  vraag.maat = gen::Claimmaat::verwacht;
  const std::vector<gen::Kaartclaim> claims = {claim(1, 140'000, 60), claim(2, 141'000, 130)};
  const Rekenaar land(Zones::of({{"pv26", square(139'000, 449'000, 4'000), "Utrecht"}}).value());
  Made out{scenariovlak(vraag, claims, land), {}, {}};
  out.antwoord = spatial::pasproef::Pasproef::of(out.vlak.scenario).value().solve().value();
  out.uitslag.vraag = vraag;
  out.uitslag.rekenversie = "proef 1";
  for (const auto& c : claims) {
    gen::Scenarioclaim s;
    s.id = c.id;
    s.nummer = c.nummer;
    s.titel = c.titel;
    s.versie = 3;
    s.ruimtefunctie = c.ruimtefunctie;
    s.eigenaar = c.eigenaar;
    s.fictief = c.fictief;
    out.uitslag.claims.push_back(std::move(s));
  }
  out.uitslag.nagerekend = gen::Scenariocontrole{"certify", "2", {}, "klopt"};
  beschrijf(out.uitslag, out.vlak, out.antwoord, land.provincies());
  return out;
}

TEST(Scenariouitvoer, TheStoredCellsComeBackAsAMapThatCountsTheSame) {
  const auto m = made();
  const auto bytes = schrijf_verdeling(m.vlak, m.antwoord);
  EXPECT_LT(bytes.size(), 200U);
  const auto kaart = lees_verdeling(bytes, m.uitslag);
  ASSERT_TRUE(kaart);
  EXPECT_EQ(kaart->linksboven, (base::PointMm{140'000'000, 451'100'000}));
  EXPECT_EQ(std::ranges::count(kaart->gebruik, 0), 60);
  EXPECT_EQ(std::ranges::count(kaart->gebruik, 1), 100);
  const auto kind = static_cast<std::size_t>(*std::ranges::max_element(kaart->soort));
  EXPECT_EQ(kaart->namen[kind], (std::pair<std::string, std::string>{"C-2", "Utrecht"}));
  EXPECT_EQ(std::get<std::string>(kaart->waarden[kind][4]), "ja") << "made up";
  EXPECT_EQ(std::get<std::int64_t>(kaart->waarden[kind][8]), 30) << "short, hectares";
}

TEST(Scenariouitvoer, BytesOfSomethingElseAreNoMap) {
  const auto m = made();
  const auto bytes = schrijf_verdeling(m.vlak, m.antwoord);
  EXPECT_FALSE(lees_verdeling("", m.uitslag));
  EXPECT_FALSE(lees_verdeling("verdeling 2", m.uitslag));
  for (std::size_t n = 0; n + 1 < bytes.size(); ++n) EXPECT_FALSE(lees_verdeling(bytes.substr(0, n), m.uitslag)) << n;
  auto fewer = m.uitslag;
  fewer.claims.pop_back();
  EXPECT_FALSE(lees_verdeling(bytes, fewer)) << "a claim that the result does not have";
}

TEST(Scenariouitvoer, EveryFileSaysWhatIsMadeUpAndWhatItWasComputedFrom) {
  const auto m = made();
  const auto text = leesmij(m.uitslag);
  for (const char* part : {"1 van 2 claims zijn verzonnen", "rekenversie: proef 1", "invoerhash: ", "certify MAP",
                           "nagerekend: door certify 2", "1: C-2 Claim 2 (verzonnen om te oefenen)", "30 hectare"})
    EXPECT_NE(text.find(part), std::string::npos) << part << " in " << text;
}

TEST(Scenariouitvoer, TheOutlineOnPaperIsThatOfTheCells) {
  const auto m = made();
  const auto kaart = *lees_verdeling(schrijf_verdeling(m.vlak, m.antwoord), m.uitslag);
  const auto vormen = omtrekken(kaart, 2);
  ASSERT_EQ(vormen.size(), 2U);
  ASSERT_TRUE(vormen[1]);
  EXPECT_EQ(base::area_of(*vormen[1]).v, 1'000'000) << "one square, at one block per cell";
}

}  // namespace
}  // namespace ruimte::application::uitvoertest
