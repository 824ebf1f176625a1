// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <set>

#include "methode.hpp"
#include "modelcheck/modelcheck.hpp"

// Methods that look harmless and are not: the checker names the rule and shows the way there.
namespace ruimte::modelcheck {
namespace {

std::set<std::string> broken(const domain::Werkwijze& w, const std::string& scope) {
  Opdracht opdracht;
  opdracht.scopes = {scope};
  std::set<std::string> out;
  for (const auto& s : controleer(w, referentie(), opdracht).scopes)
    for (const auto& t : s.tegenvoorbeelden) out.insert(t.schending.regel);
  return out;
}

TEST(Deceptive, TheShippedMethodBreaksNothingInTheSmallScopes) {
  for (const auto* scope : {"M1d", "M2b", "M4", "M4b", "M8b", "M8c"})
    EXPECT_TRUE(broken(werkwijze(), scope).empty()) << scope;
}

/// The clock still notes that the term of working out passed, but no longer carries the conflict to a rung.
domain::Werkwijze clock_that_leaves_it() {
  return changed("conflict.yaml", R"({"effect":"plaats_volgende_trede","termijn":"trede"})",
                 R"({"effect":"leg_lezingen_naast_elkaar"})");
}

TEST(Deceptive, AConflictThatTheClockLeavesAloneStandsStill) {
  EXPECT_TRUE(broken(clock_that_leaves_it(), "M1d").contains("klok"));
}

TEST(Deceptive, WithoutAnybodyToRecordAnOutcomeAConflictHasNoEnd) {
  const auto w = changed("conflict.yaml", R"("functies":["secretaris_gremium"])", R"("functies":["beheerder"])");
  EXPECT_TRUE(broken(w, "M1d").contains("I-08"));
}

TEST(Deceptive, AStepBackWithoutAReasonIsSeenAlsoWhenTheActAsksForNothing) {
  const auto w = changed("vraagstuk.yaml",
                         R"("gevolgen":[{"effect":"leg_reden_vast"}],"grondslag":"evaluatie voetnoot 4",)"
                         R"("id":"terug_naar_dialoog","invoer":"RedenInvoer",)",
                         R"("gevolgen":[],"grondslag":"evaluatie voetnoot 4","id":"terug_naar_dialoog",)");
  EXPECT_TRUE(broken(w, "M2c").contains("I-09"));
}

TEST(Deceptive, AnExemptActThatIsMadeToLeadToADeadEndIsTriedAfterAll) {
  // As shipped it adds details, and no scope tries it; here it ends the dossier, and nobody says why.
  const auto w = changed("vraagstuk.yaml", R"("id":"aanvullen",)", R"("id":"aanvullen","naar":"teruggelegd",)");
  Opdracht opdracht;
  opdracht.scopes = {"M4b"};
  EXPECT_TRUE(controleer(w, referentie(), opdracht).goed());
  opdracht.meegeleverd = &werkwijze();
  const auto verslag = controleer(w, referentie(), opdracht);
  EXPECT_FALSE(verslag.goed()) << tekst(verslag);
}

TEST(Deceptive, ACounterexampleIsShortAndReadsAsDutch) {
  const auto w = changed("conflict.yaml", R"("functies":["secretaris_gremium"])", R"("functies":["beheerder"])");
  Opdracht opdracht;
  opdracht.scopes = {"M1d"};
  const auto verslag = controleer(w, referentie(), opdracht);
  EXPECT_FALSE(verslag.goed());
  const auto& t = verslag.scopes.front().tegenvoorbeelden.front();
  EXPECT_LE(t.stappen.size(), 2U);
  EXPECT_NE(tekst(verslag).find("Benoem een conflict"), std::string::npos) << tekst(verslag);
}

}  // namespace
}  // namespace ruimte::modelcheck
