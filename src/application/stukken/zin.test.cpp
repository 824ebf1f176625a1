// SPDX-License-Identifier: EUPL-1.2
#include "application/stukken/zin.hpp"

#include <gtest/gtest.h>

#include <map>

namespace ruimte::application::stukken {
namespace {

std::string vul(std::string_view zin, const std::map<std::string, std::string>& velden = {}) {
  const auto gelezen = lees_zin(zin, 1);
  if (!gelezen) return "fout: " + gelezen.error();
  return gelezen->vul([&](const Pad& pad) {
    const auto it = velden.find(pad.tekst());
    return it == velden.end() ? std::string() : it->second;
  });
}

TEST(Zin, FillsSlotsAndLeavesOutWhatSaysNothing) {
  EXPECT_EQ(vul("Gewoon."), "Gewoon.");
  EXPECT_EQ(vul("{a.b} ha", {{"a.b", "12"}}), "12 ha");
  EXPECT_EQ(vul("{a} ha"), "") << "without its fact the sentence is not there";
  EXPECT_EQ(vul("{a}[, uiterlijk {b}]", {{"a", "Kaart"}}), "Kaart");
  EXPECT_EQ(vul("{a}[, uiterlijk {b}]", {{"a", "Kaart"}, {"b", "1 mei"}}), "Kaart, uiterlijk 1 mei");
  EXPECT_EQ(vul("{a}[, uiterlijk {b}]", {{"b", "1 mei"}}), "") << "what stands outside decides";
  EXPECT_EQ(vul("[{a}][ {b}]", {{"b", "x"}}), " x");
  EXPECT_EQ(vul("\\{a\\} \\[b\\]"), "{a} [b]");
}

TEST(Zin, SaysWhatIsWrong) {
  for (const auto& [zin, wat] : {std::pair{"{a", "niet gesloten"},
                                 {"a}", "zonder `{`"},
                                 {"[a]", "geen veld"},
                                 {"[{a} [{b}]]", "binnen een ander"},
                                 {"a]", "zonder `[`"},
                                 {"[{a}", "niet gesloten"},
                                 {"{a b}", "geen naam"},
                                 {"{}", "geen naam"},
                                 {"{a..b}", "geen naam"}})
    EXPECT_NE(vul(zin).find(wat), std::string::npos) << zin << " -> " << vul(zin);
}

}  // namespace
}  // namespace ruimte::application::stukken
