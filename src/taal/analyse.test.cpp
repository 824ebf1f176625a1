// SPDX-License-Identifier: EUPL-1.2
#include "taal/analyse.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "taal/woorddelen.hpp"

namespace ruimte::taal {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

std::vector<std::string> stems(std::string_view word) { return Analyser().analyse(word).at(0).stems; }

TEST(Analyse, OneStemForEveryForm) {
  Analyser analyser;
  const std::vector<std::vector<std::string>> families = {{"woning", "woningen"},
                                                          {"huis", "huizen"},
                                                          {"stad", "steden"},
                                                          {"gebied", "gebieden"},
                                                          {"weg", "wegen"},
                                                          {"duif", "duiven"},
                                                          {"claim", "claims"},
                                                          {"afspraak", "afspraken"},
                                                          {"besluit", "besluiten"},
                                                          {"provincie", "provincies"},
                                                          {"lid", "leden"},
                                                          {"opgave", "opgaven"},
                                                          {"knelpunt", "knelpunten"},
                                                          {"boom", "bomen"},
                                                          {"waterschap", "waterschappen"},
                                                          {"hectare", "hectares"},
                                                          {"bedrijf", "bedrijven"},
                                                          {"gemeente", "gemeenten"},
                                                          {"locatie", "locaties"},
                                                          {"bus", "bussen"},
                                                          {"stuk", "stukken"},
                                                          {"haven", "havens"},
                                                          {"toets", "toetsen"},
                                                          {"kans", "kansen"},
                                                          {"grens", "grenzen"},
                                                          {"gemeentegrens", "gemeentegrenzen"},
                                                          {"plaats", "plaatsen"},
                                                          {"proces", "processen"},
                                                          {"ruimte", "ruimtes"},
                                                          {"boer", "boeren"},
                                                          {"plan", "plannen"},
                                                          {"rivier", "rivieren"}};
  for (const auto& family : families)
    for (const auto& word : family) EXPECT_EQ(analyser.stem(word), analyser.stem(family.front())) << word;
}

TEST(Analyse, DifferentWordsStayDifferent) {
  Analyser analyser;
  EXPECT_NE(analyser.stem("water"), analyser.stem("weg"));
  EXPECT_NE(analyser.stem("bos"), analyser.stem("boot"));
}

TEST(Analyse, SplitsCompounds) {
  const Analyser analyser;
  EXPECT_THAT(analyser.split("drinkwaterwinning"), ElementsAre("drink", "water", "winning"));
  EXPECT_THAT(analyser.split("woningbouwlocaties"), ElementsAre("woning", "bouw", "locaties"));
  EXPECT_THAT(analyser.split("waterschapsverordening"), ElementsAre("waterschap", "verordening"));
  EXPECT_THAT(analyser.split("stikstofruimte"), ElementsAre("stikstof", "ruimte"));
  EXPECT_THAT(analyser.split("provincie"), IsEmpty());
  EXPECT_THAT(analyser.split("water"), IsEmpty());
  EXPECT_THAT(analyser.split("xqzvbnmkl"), IsEmpty());
}

TEST(Analyse, ACompoundIsFoundByEachPartAndByNeighbours) {
  Analyser analyser;
  const auto found = stems("Drinkwaterwinning");
  EXPECT_EQ(found.front(), analyser.stem("drinkwaterwinning"));
  for (const auto* part : {"drink", "water", "winning", "drinkwater", "waterwinning", "winningen"})
    EXPECT_THAT(found, Contains(analyser.stem(part))) << part;
  EXPECT_THAT(found, Not(Contains(std::string("drinkwinning"))));
}

TEST(Analyse, SaysWhereEachWordStands) {
  const std::string_view text = "De Één-weg, A12";
  const auto words = Analyser().analyse(text);
  ASSERT_EQ(words.size(), 4U);
  EXPECT_EQ(text.substr(words[1].begin, words[1].end - words[1].begin), "Één");
  EXPECT_EQ(words[1].stems.front(), "een");
  EXPECT_THAT(words[3].stems, ElementsAre("a12"));
}

TEST(Analyse, StemsOfATextHaveNoDoubles) { EXPECT_EQ(Analyser().stems("Wegen en een weg. Weg!"), "weg en een"); }

TEST(Analyse, KnowsWordsThatSayNothing) {
  EXPECT_TRUE(is_stop_word("van"));
  EXPECT_FALSE(is_stop_word("water"));
}

RC_GTEST_PROP(AnalyseProperty, TwoPartsThatAreKnownAreFoundByBoth, ()) {
  static const std::vector<std::string_view> all = [] {
    std::vector<std::string_view> found;
    for (std::string_view rest = woorddelen(); !rest.empty();) {
      const auto end = std::min(rest.find('\n'), rest.size());
      if (end >= 5) found.push_back(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return found;
  }();
  const auto one = *rc::gen::elementOf(all), other = *rc::gen::elementOf(all);
  Analyser analyser;
  const std::string word = std::string(one) + std::string(other);
  RC_PRE(!analyser.split(word).empty());
  const auto parts = analyser.split(word);
  std::size_t letters = 0;
  for (const auto part : parts) letters += part.size();
  RC_ASSERT(parts.size() >= 2U);
  RC_ASSERT(letters <= word.size());
  RC_ASSERT(letters + parts.size() > word.size());  // nothing but a linking s is left out
}

RC_GTEST_PROP(AnalyseProperty, TheSameTextGivesTheSameStems, (const std::vector<std::string>& random)) {
  Analyser used;
  std::string text;
  for (const auto& word : random)
    for (const char c : word) text += static_cast<char>(32 + (static_cast<unsigned char>(c) % 95));
  used.stems("iets anders vooraf");
  const auto once = used.stems(text);
  RC_ASSERT(once == Analyser().stems(text));
  RC_ASSERT(used.stems(text) == once);
}

}  // namespace
}  // namespace ruimte::taal
