// SPDX-License-Identifier: EUPL-1.2
#include "base/words.hpp"

#include <gtest/gtest.h>

namespace ruimte::base {
namespace {

std::vector<std::string> texts(std::string_view text) {
  std::vector<std::string> out;
  for (const WordSpan word : words_of(text)) out.emplace_back(text.substr(word.begin, word.end - word.begin));
  return out;
}

TEST(Words, AreRunsOfLettersAndDigits) {
  EXPECT_EQ(texts("V-2026-014: woningbouw, langs de A12!"),
            (std::vector<std::string>{"V", "2026", "014", "woningbouw", "langs", "de", "A12"}));
  EXPECT_EQ(texts("één coöperatie—Fryslân"), (std::vector<std::string>{"één", "coöperatie", "Fryslân"}));
  EXPECT_EQ(texts("e\xCC\x81\xC3\xA9n"), (std::vector<std::string>{"e\xCC\x81\xC3\xA9n"}));
  EXPECT_TRUE(texts(" – … ").empty());
}

TEST(Words, FoldToSmallLettersWithoutAccents) {
  EXPECT_EQ(folded("Één Coöperatie"), "een cooperatie");
  EXPECT_EQ(folded("A12"), "a12");
  EXPECT_EQ(folded("ﬁets"), "fiets");
}

}  // namespace
}  // namespace ruimte::base
