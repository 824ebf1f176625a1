// SPDX-License-Identifier: EUPL-1.2
#include "application/stukken/sjabloon.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace ruimte::application::stukken {
namespace {

const std::string kop = "stuk: proef\nnaam: Proef\nomschrijving: Voor de test\nbij: vraagstuk\ntitel: Proef\ninhoud:\n";

/// What is wrong, `line: sentence` per line.
std::string gebreken(const std::string& inhoud) {
  const auto s = lees_sjabloon(kop + inhoud);
  std::string uit;
  if (!s)
    for (const auto& g : s.error()) uit += std::to_string(g.regel) + ": " + g.tekst + "\n";
  return uit;
}

TEST(Sjabloon, TheShippedOnesAreRightAndHaveEachAName) {
  const Sjablonen alle;
  EXPECT_EQ(alle.alle().size(), meegeleverde_bestanden().size());
  for (const auto* id : {"oplegnotitie", "annotatie", "gs-nota", "geannoteerde-agenda", "besluitenlijst",
                         "provinciebrief", "arrangement"})
    ASSERT_NE(alle.vind(id), nullptr) << id;
  for (const auto& s : alle.alle()) {
    EXPECT_FALSE(s.naam_en.empty() || s.omschrijving_en.empty()) << s.id;
    EXPECT_TRUE(std::ranges::any_of(s.inhoud, [](const Bouwblok& b) {
      return b.soort == Bouwsoort::eigen || b.soort == Bouwsoort::groep;
    })) << s.id;
  }
  EXPECT_EQ(alle.vind("onzin"), nullptr);
}

TEST(Sjabloon, EveryMistakeHasItsLineAndSaysWhatIsPossible) {
  EXPECT_EQ(gebreken("  - tekst: \"{titel}\"\n"), "");
  EXPECT_EQ(
      gebreken("  - tekst: \"{titl}\"\n  - tekst: \"{plaats}\"\n"),
      "7: Er is geen veld `titl` in VraagstukToestand.\n8: `plaats` is een vorm op de kaart; toon die met `kaart`.\n");
  EXPECT_EQ(gebreken("  - zomaar: x\n"),
            "7: Een blok begint met kop, tekst, feiten, lijst, tabel, eigen, groep of kaart, niet met `zomaar`.\n");
  EXPECT_EQ(gebreken("  - tabel:\n      - \"A: {tekst}\"\n    rijen: titel\n"), "7: `titel` heeft geen rijen.\n");
  EXPECT_EQ(gebreken("  - tabel:\n      - \"A: {tekst}\"\n"),
            "7: Een lijst of tabel heeft `dossiers` of `rijen` nodig.\n"
            "8: Er is geen veld `tekst` in VraagstukToestand.\n");
  EXPECT_EQ(gebreken("  - lijst: \"{nummer}\"\n    dossiers: hangpunt\n    waar: titel\n"),
            "7: Op `titel` is niet te zoeken in hangpunt.\n");
  EXPECT_EQ(gebreken("  - lijst: \"{nummer}\"\n    dossiers: afspraak\n    via: titel\n"),
            "7: `titel` verwijst niet naar dossiers.\n");
  EXPECT_EQ(gebreken("  - lijst: \"{nummer}\"\n    dossiers: onzin\n    via: afspraken\n"),
            "8: `onzin` is geen soort dossier.\n");
  EXPECT_EQ(gebreken("  - tekst: \"{kern}\"\n    als: \"soort = onzin\"\n"),
            "8: `soort` is nooit `onzin`; wel: gebiedskeuze, systeemkeuze.\n");
  EXPECT_EQ(gebreken("  - tekst: \"{boven.titel}\"\n"), "7: `boven` kan hier niet: er is niets boven.\n");
  EXPECT_EQ(gebreken("  - kaart: Hier\n    vorm: titel\n"), "7: `titel` is geen vorm op de kaart.\n");
  EXPECT_EQ(gebreken("  - tekst: \"{kern}\"\n    stijl: groot\n"),
            "8: Achter `stijl` hoort een van: gewoon, klein, nadruk.\n");
  EXPECT_EQ(gebreken("  - tekst: \"{kern}\"\n    regels: 3\n"), "8: `regels` hoort niet bij een blok `tekst`.\n");
  EXPECT_EQ(gebreken("  - tekst: \"{toets.oordelen}\"\n"),
            "7: `oordelen` bestaat uit meer velden; noem er een, of loop erdoor met `rijen`.\n");
}

TEST(Sjabloon, WhatMayNotBeOnPaperIsRefused) {
  EXPECT_NE(
      gebreken("  - lijst: \"{functie}\"\n    rijen: afwegingsblad.handtekeningen\n").find("verwijst naar een dossier"),
      std::string::npos);
  const auto zonder = lees_sjabloon("stuk: Proef 1\nkleur: rood\n");
  ASSERT_FALSE(zonder);
  std::string alles;
  for (const auto& g : zonder.error()) alles += std::to_string(g.regel) + ": " + g.tekst + "\n";
  for (const auto* wat :
       {"kleine letters en streepjes", "2: Een sjabloon kent geen `kleur`.", "`naam` ontbreekt", "`inhoud` ontbreekt"})
    EXPECT_NE(alles.find(wat), std::string::npos) << alles;
}

TEST(Sjabloon, AnOrganisationReplacesATemplateByItsName) {
  Sjablonen alle;
  const auto aantal = alle.alle().size();
  auto eigen = lees_sjabloon(
      "stuk: oplegnotitie\nnaam: Onze notitie\nomschrijving: Van ons\nbij: vraagstuk\ntitel: T\ninhoud:\n  - kop: K\n");
  ASSERT_TRUE(eigen);
  alle.zet(*eigen);
  EXPECT_EQ(alle.alle().size(), aantal);
  EXPECT_EQ(alle.vind("oplegnotitie")->naam, "Onze notitie");
}

}  // namespace
}  // namespace ruimte::application::stukken
