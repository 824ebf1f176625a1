// SPDX-License-Identifier: EUPL-1.2
#include "application/stukken/yaml.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace ruimte::application::stukken {
namespace {

/// As JSON without quotes: enough to see what was read.
std::string plat(const Knoop& k) {
  if (const auto* t = k.tekst()) return "'" + *t + "'";
  std::string uit;
  if (const auto* l = k.lijst()) {
    for (const auto& een : *l) uit += (uit.empty() ? "" : ",") + plat(een);
    return "[" + uit + "]";
  }
  for (const auto& p : *k.paren()) uit += (uit.empty() ? "" : ",") + p.sleutel + ":" + plat(p.waarde);
  return "{" + uit + "}";
}

std::string lees(std::string_view tekst) {
  const auto k = lees_yaml(tekst);
  return k ? plat(*k) : std::to_string(k.error().regel) + ": " + k.error().tekst;
}

TEST(Yaml, ReadsMapsListsTextsAndListsOnOneLine) {
  EXPECT_EQ(lees("# opmerking\na: een\nb:\n  - x\n  - \"y: {z}\"\nc: [1, \"2, 3\"]\n"),
            "{a:'een',b:['x','y: {z}'],c:['1','2, 3']}");
  EXPECT_EQ(lees("a:\n  - kop: K   # hier\n    niveau: 2\n  - tabel:\n      - \"A: {a}\"\n    rijen: r\n"),
            "{a:[{kop:'K',niveau:'2'},{tabel:['A: {a}'],rijen:'r'}]}");
  EXPECT_EQ(lees("a: >\n  een\n  twee\n\n  drie\nb: |\n  x\n  y\n"), "{a:'een twee\n\ndrie',b:'x\ny'}");
  EXPECT_EQ(lees("a:\n- x\n- y\nb: z"), "{a:['x','y'],b:'z'}");
  EXPECT_EQ(lees("a: \"zo \\\"heet\\\" het\\nhier\""), "{a:'zo \"heet\" het\nhier'}");
}

TEST(Yaml, SaysWhatIsWrongAndOnWhichLine) {
  EXPECT_EQ(lees(""), "1: Het bestand is leeg.");
  EXPECT_EQ(lees("a: b\n\tc: d"), "2: Spring in met spaties, niet met een tab.");
  EXPECT_EQ(lees("a: b\na: c"), "2: `a` staat hier twee keer.");
  EXPECT_EQ(lees("a: b\n  c: d"), "2: Deze regel springt anders in dan de regels erboven.");
  EXPECT_EQ(lees("a:\n    b: c\n  d: e"), "3: Deze regel springt anders in dan de regels erboven.");
  EXPECT_EQ(lees("a: \"b"), "1: Het aanhalingsteken wordt niet gesloten.");
  EXPECT_EQ(lees("a: b: c"), "1: Zet een tekst met een dubbele punt tussen dubbele aanhalingstekens.");
  EXPECT_EQ(lees("a: &b c"), "1: Zet een tekst die zo begint tussen dubbele aanhalingstekens.");
  EXPECT_EQ(lees("a: [b"), "1: De lijst eindigt niet op `]`.");
  EXPECT_EQ(lees("a:\nb: c"), "1: Hier hoort een waarde.");
  EXPECT_EQ(lees("a: b\nzomaar"), "2: Hier wordt `naam: waarde` verwacht.");
  EXPECT_EQ(lees("a: \xff"), "1: Het bestand is geen UTF-8.");
  EXPECT_EQ(lees(std::string(most_template_bytes + 1, 'a')), "1: Het bestand is groter dan 64 kB.");
  std::string diep;
  for (int i = 0; i < 60; ++i) diep += std::string(static_cast<std::size_t>(i) * 2, ' ') + "a:\n";
  EXPECT_NE(lees(diep).find("te diep"), std::string::npos);
}

RC_GTEST_PROP(Yaml, AnythingIsReadOrRefused, (const std::string& tekst)) { lees(tekst); }

}  // namespace
}  // namespace ruimte::application::stukken
