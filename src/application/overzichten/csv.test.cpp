// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <algorithm>

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
  o.volledig = true;
  return o;
}

std::string cel(const std::string& tekst) {
  const auto alles = csv(een(tekst), Taal::nl);
  const auto begin = alles.find("\r\n") + 2;
  return alles.substr(begin, alles.find(";12;", begin) - begin);
}

TEST(Csv, HasAHeadARowEachAndEmptyCellsWhereNothingIs) {
  EXPECT_EQ(csv(een("Water"), Taal::nl),
            "\xEF\xBB\xBF\"Naam\";\"Aantal\";\"Dag\"\r\n\"Water\";12;2027-03-17\r\n\"Water\";;\r\n");
}

TEST(Csv, NoTextRunsAsAFormula) {
  for (const std::string begin : {"=", "+", "-", "@", "|", "%", "\t=", "\r=", "\n=", "  =", " \t +"})
    EXPECT_EQ(cel(begin + "1+cmd|' /C calc'!A0").substr(0, 2), "\"'") << begin;
  EXPECT_EQ(cel("2 = twee"), "\"2 = twee\"");
}

/// The cells as a program reads them that separates by `scheider`: quotes hold a cell together that begins with one,
/// or none when it takes them for text (`kaal`).
std::vector<std::string> gelezen(std::string_view alles, char scheider, bool kaal) {
  std::vector<std::string> uit{""};
  bool open = false, vers = true;  // between quotes; at the begin of a cell
  for (std::size_t n = 0; n < alles.size(); ++n) {
    const char c = alles[n];
    if (!kaal && open && alles.substr(n).starts_with("\"\"")) {
      uit.back() += alles[++n];
    } else if (!kaal && c == '"' && (open || vers)) {
      open = !open;
    } else if (!open && (c == scheider || c == '\n')) {
      uit.emplace_back();
    } else {
      uit.back() += c;
    }
    vers = !open && (c == scheider || c == '\n');
  }
  return uit;
}

/// A date and then the text: a text that is first in its line is held together by its quotes everywhere.
gen::Overzicht achter_een_datum(const std::string& tekst) {
  auto o = een(tekst);
  std::ranges::reverse(o.rijen.front().cellen);
  return o;
}

TEST(Csv, NoCellRunsAsAFormulaWhateverTheReaderTakesForTheSeparator) {
  for (const std::string tekst :
       {"x,=1+1,y", "x;=1+1", "x, =1+1", "a\n=1+1", "a\t=1+1", "a,\"=1+1\"", "\"=1+1\",b", "\",=1+1", "a;@b;-c;+d"})
    for (const char scheider : {',', ';', '\t'})
      for (const bool kaal : {false, true})
        for (auto cel : gelezen(csv(achter_een_datum(tekst), Taal::nl), scheider, kaal)) {
          std::erase(cel, '"');
          cel.erase(0, cel.find_first_not_of(" \t\r"));
          EXPECT_NE(cel.find_first_of("=+-@|%"), 0U) << cel << " in " << tekst << " by " << scheider;
        }
}

TEST(Csv, SaysAfterTheRowsWhatIsCountedAndThatItIsNotComplete) {
  auto o = een("Water");
  o.samen = {"U kunt 2 vraagstukken lezen.", "=1+1"};
  const std::string rijen = "2027-03-17\r\n\"Water\";;\r\n\"U kunt 2 vraagstukken lezen.\"\r\n\"'=1+1\"\r\n";
  EXPECT_TRUE(csv(o, Taal::nl).ends_with(rijen)) << csv(o, Taal::nl);
  o.volledig = false;
  EXPECT_TRUE(
      csv(o, Taal::nl).ends_with(rijen + "\"Niet volledig: er zijn meer dossiers dan hier zijn bekeken.\"\r\n"));
  EXPECT_TRUE(csv(o, Taal::en).ends_with("\"Not complete: there are more dossiers than were looked at here.\"\r\n"));
}

TEST(Csv, QuotesSemicolonsAndLinesStayInTheirCell) {
  EXPECT_EQ(cel("a;b"), "\"a;b\"");
  EXPECT_EQ(cel("zeg \"nee\""), "\"zeg \"\"nee\"\"\"");
  EXPECT_EQ(cel("a\nb"), "\"a\nb\"");
}

}  // namespace
}  // namespace ruimte::application
