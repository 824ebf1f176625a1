// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "application/overzichten/overzichten.hpp"

namespace ruimte::application {
namespace {

gen::Overzicht een(const std::string& tekst) {
  gen::Overzicht o;
  o.kolommen = {{"Naam", gen::Kolomsoort::tekst}, {"Aantal", gen::Kolomsoort::getal}, {"Dag", gen::Kolomsoort::datum}};
  gen::Overzichtcel naam, aantal, dag;
  naam.tekst = tekst;
  aantal.getal = 12;
  dag.datum = base::parse_date("2027-03-17").value();
  o.rijen = {{{naam, aantal, dag}}, {{naam, {}, {}}}};
  return o;
}

std::string cel(const std::string& tekst) {
  const auto alles = csv(een(tekst));
  const auto begin = alles.find("\r\n") + 2;
  return alles.substr(begin, alles.find(";12;", begin) - begin);
}

TEST(Csv, HasAHeadARowEachAndEmptyCellsWhereNothingIs) {
  EXPECT_EQ(csv(een("Water")), "\xEF\xBB\xBF\"Naam\";\"Aantal\";\"Dag\"\r\n\"Water\";12;2027-03-17\r\n\"Water\";;\r\n");
}

TEST(Csv, NoTextRunsAsAFormula) {
  for (const std::string begin : {"=", "+", "-", "@", "|", "%", "\t=", "\r=", "\n=", "  =", " \t +"})
    EXPECT_EQ(cel(begin + "1+cmd|' /C calc'!A0").substr(0, 2), "\"'") << begin;
  EXPECT_EQ(cel("2 = twee"), "\"2 = twee\"");
}

TEST(Csv, QuotesSemicolonsAndLinesStayInTheirCell) {
  EXPECT_EQ(cel("a;b"), "\"a;b\"");
  EXPECT_EQ(cel("zeg \"nee\""), "\"zeg \"\"nee\"\"\"");
  EXPECT_EQ(cel("a\nb"), "\"a\nb\"");
}

}  // namespace
}  // namespace ruimte::application
