// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <utility>

#include "methode.hpp"
#include "modelcheck/graaf.hpp"
#include "modelcheck/opbouw.hpp"
#include "modelcheck/verken.hpp"

// A world that is small enough to count by hand, and the promises of the explorer.
namespace ruimte::modelcheck {
namespace {

/// One vraagstuk on an agenda and one coordinator with these acts.
Opzet speelgoed(Woordenboek& woorden, std::set<std::string, std::less<>> handelingen) {
  Opzet o;
  o.scope.referentie = referentie();
  o.scope.handelingen = std::move(handelingen);
  Opbouw b(werkwijze(), o.scope.referentie, woorden);
  b.open_cyclus_en_agenda();
  b.agendeer(b.breng_in());
  o.scope.spelers = {b.wie("coordinator", "vro_programmaspoor")};
  o.scope.eindigt = {domain::Soort::vraagstuk};
  b.begint_hier(o);
  return o;
}

TEST(Toy, ThreePhasesHaveThreeStatesAndFourSteps) {
  Woordenboek woorden;
  // On the agenda -> in dialogue -> back; from both an end: geagendeerd, in_dialoog, and ended from each of the two,
  // which is one state.
  const auto o =
      speelgoed(woorden, {"vraagstuk.dialoog_starten", "vraagstuk.terug_naar_agenda", "vraagstuk.bewust_beeindigen"});
  const auto v = verken(o, werkwijze(), woorden, {});
  EXPECT_EQ(v.standen.size(), 3U);
  EXPECT_EQ(v.overgangen, 4U);
  EXPECT_TRUE(v.compleet);
  EXPECT_TRUE(v.telling.schendingen.empty());
}

TEST(Toy, WithoutAnExitItSaysThatThereIsNoEnd) {
  Woordenboek woorden;
  const auto o = speelgoed(woorden, {"vraagstuk.dialoog_starten", "vraagstuk.terug_naar_agenda"});
  const auto v = verken(o, werkwijze(), woorden, {});
  Telling telling;
  toets_graaf(o, werkwijze(), v, telling);
  ASSERT_EQ(telling.schendingen.size(), 1U);
  EXPECT_EQ(telling.schendingen.front().schending.regel, "I-08");
  EXPECT_NE(telling.schendingen.front().schending.melding.find("(2 toestanden)"), std::string::npos);
}

TEST(Toy, OneAndTwoThreadsSeeTheSame) {
  for (const auto* scope : {"M1d", "M8b", "M8c"}) {
    Woordenboek een, twee;
    Grenzen grenzen;
    grenzen.draden = 1;
    const auto a = verken(maak_scope(scope, werkwijze(), referentie(), een), werkwijze(), een, grenzen);
    grenzen.draden = 2;
    const auto b = verken(maak_scope(scope, werkwijze(), referentie(), twee), werkwijze(), twee, grenzen);
    EXPECT_EQ(a.standen.size(), b.standen.size()) << scope;
    EXPECT_EQ(a.overgangen, b.overgangen) << scope;
    EXPECT_EQ(a.ouder, b.ouder) << scope;
    EXPECT_EQ(a.telling.gecontroleerd, b.telling.gecontroleerd) << scope;
  }
}

TEST(Toy, StatesThatCountAsOneAllowTheSame) {
  // M3 has several dossiers that name each other; it is larger, so fewer pairs of it.
  for (const auto& [scope, every] :
       {std::pair{"M1d", 2U}, std::pair{"M2b", 2U}, std::pair{"M4", 2U}, std::pair{"M8b", 2U}, std::pair{"M3", 101U}}) {
    Woordenboek woorden;
    Grenzen grenzen;
    grenzen.vergelijk = every;
    const auto v = verken(maak_scope(scope, werkwijze(), referentie(), woorden), werkwijze(), woorden, grenzen);
    EXPECT_TRUE(v.verschillen.empty()) << scope << ": " << *v.verschillen.begin();
    EXPECT_GT(v.vergeleken, 0U) << scope;
  }
}

TEST(Toy, ALimitOrAStopIsNotCalledComplete) {
  Woordenboek woorden;
  Grenzen grenzen;
  grenzen.standen = 20;
  EXPECT_FALSE(verken(maak_scope("M8b", werkwijze(), referentie(), woorden), werkwijze(), woorden, grenzen).compleet);
  std::stop_source bron;
  bron.request_stop();
  Grenzen gestopt;
  gestopt.stop = bron.get_token();
  EXPECT_FALSE(verken(maak_scope("M8b", werkwijze(), referentie(), woorden), werkwijze(), woorden, gestopt).compleet);
}

}  // namespace
}  // namespace ruimte::modelcheck
