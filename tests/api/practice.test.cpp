// SPDX-License-Identifier: EUPL-1.2
// What only the practice environment has: the list of people one can be, and a clock that people move.
#include "../voorbeeld/kaart.hpp"
#include "application/example.hpp"
#include "application/klok.hpp"
#include "application/script.hpp"
#include "application/system/system_actor.hpp"
#include "fixture.hpp"
#include "gen/oefenklok.hpp"

namespace ruimte::test {
namespace {

TEST(Practice, TheRealEnvironmentHasNoList) {
  World world;
  EXPECT_EQ(Client(world).get("/oefenaccounts").status, 404);
}

TEST(Practice, EveryoneOnTheListCanSignInAndHasTheFunctionsNamed) {
  World world({.oefen = true});
  const auto played =
      application::play_script(application::example_script(), {*world.store,
                                                               world.store->accounts(),
                                                               shipped_referentie(),
                                                               shipped_werkwijze(),
                                                               world.clock,
                                                               world.random,
                                                               {.passes = 1, .bytes = 8192},
                                                               voorbeeld_aanvulling(shipped_referentie())});
  ASSERT_TRUE(played) << played.error().pointer << ": " << played.error().melding;
  const auto list = items(Client(world).get("/oefenaccounts"));
  EXPECT_EQ(list.size(), played->accounts);
  for (const auto& account : list) {
    const auto text = [&](std::string_view key) { return *account.member(key)->get_if<std::string>(); };
    const auto session = Client(world).sign_in(text("gebruikersnaam"), text("wachtwoord"));
    ASSERT_EQ(session.status, 201) << text("gebruikersnaam");
    const auto& named = *account.member("functies")->get_if<base::json::Array>();
    for (std::size_t i = 0; i < named.size(); ++i)
      EXPECT_TRUE(
          named[i].get_if<std::string>()->starts_with(at(session, "functies/" + std::to_string(i) + "/functieLabel")));
  }
}

std::string conflict_of(Client& lead) {
  const auto vraagstuk = lead.new_issue("Oefenen met de klok");
  return at(lead.act("/conflicten/handelingen", "conflict_benoemen",
                     R"({"vraagstuk":")" + vraagstuk +
                         R"(","soort":"rijk_provincie","kern":"De kern","schuurt":"Hier","gevraagd":"Kies"})"),
            "id");
}

TEST(PracticeClock, TheRealEnvironmentRefusesWhoeverAsks) {
  World world;
  Client admin(world, "admin", "beheerder", "vro");
  const auto before = at(admin.get("/omgeving"), "klok");
  EXPECT_EQ(admin.post("/oefenklok", R"({"dag":"2026-12-24"})").status, 404);
  EXPECT_EQ(at(admin.get("/omgeving"), "klok"), before);
}

TEST(PracticeClock, AfterAMoveWhatHasPassedHasActedAndNobodyIsSignedOut) {
  World world({.oefen = true});
  Client lead(world, "lead", "projectleider", "provincie_utrecht");
  Client other(world, "ander", "accounthouder_departement", "vro");
  const auto id = conflict_of(lead);
  EXPECT_EQ(at(lead.get("/conflicten/" + id), "fase"), "benoemd");
  const auto moved = other.post("/oefenklok", R"({"dag":"2026-12-24"})");
  EXPECT_EQ(moved.status, 200) << moved.body;
  EXPECT_EQ(at(moved, "vandaag"), "2026-12-24");
  const auto after = lead.get("/conflicten/" + id);
  EXPECT_EQ(after.status, 200) << after.body;
  EXPECT_EQ(at(after, "fase"), "op_trede");
  world.close();
  const auto report = storage::replay_sqlite((world.folder / "ruimtemaker.db").string());
  EXPECT_EQ(report.differences, 0) << (report.details.empty() ? "" : report.details.front());
}

TEST(PracticeClock, NeverGoesBackNorFurtherThanTwoYears) {
  World world({.oefen = true});
  Client lead(world, "lead", "projectleider", "provincie_utrecht");
  EXPECT_EQ(lead.post("/oefenklok", R"({"dag":"2026-11-02"})").status, 200);
  for (const std::string dag : {"2026-11-02", "2026-10-26", "1999-01-01"})
    EXPECT_EQ(mistakes(lead.post("/oefenklok", R"({"dag":")" + dag + "\"}")), "/dag dag_te_vroeg") << dag;
  EXPECT_EQ(mistakes(lead.post("/oefenklok", R"({"dag":"2029-01-01"})")), "/dag dag_te_laat");
  EXPECT_EQ(at(lead.get("/omgeving"), "vandaag"), "2026-11-02");
  EXPECT_EQ(Client(world).post("/oefenklok", R"({"dag":"2026-12-24"})").status, 401);
}

TEST(PracticeClock, EveryMoveStandsInTheLogAndTheClockGoesOnFromThere) {
  World world({.oefen = true});
  Client lead(world, "lead", "projectleider", "provincie_utrecht");
  const auto functie = at(lead.get("/sessies/huidige"), "actieveFunctie");
  const auto van = world.clock.now();
  for (const std::string dag : {"2026-11-02", "2026-12-24"})
    EXPECT_EQ(lead.post("/oefenklok", R"({"dag":")" + dag + "\"}").status, 200);
  const auto systeem = application::authorise_system(shipped_referentie());
  std::vector<gen::KlokVerzetInvoer> moves;
  for (const auto& fact : world.store->reader()->log(0, 1000, systeem.kringen))
    if (fact.inhoud.is<gen::KlokVerzet>()) {
      moves.push_back(fact.inhoud.as<gen::KlokVerzet>().invoer);
      EXPECT_EQ(fact.envelop.tijd, moves.back().naar) << "it stands at the new time";
    }
  ASSERT_EQ(moves.size(), 2U);
  EXPECT_EQ(moves[0].van, van);
  EXPECT_EQ(moves[1].van, moves[0].naar);
  EXPECT_EQ(base::to_string(base::amsterdam_date(moves[1].naar)), "2026-12-24");
  EXPECT_EQ(base::to_string(moves[1].door.value_or(base::Uuid{})), functie);
  world.close();
  const auto path = (world.folder / "ruimtemaker.db").string();
  EXPECT_EQ(storage::last_moment_sqlite(path), moves[1].naar);
  EXPECT_EQ(storage::replay_sqlite(path).differences, 0);
}

TEST(PracticeClock, TheLogTakesAMoveOnlyInPracticeOnlyForwardAndOnlyFromTheProgram) {
  const auto systeem = application::authorise_system(shipped_referentie());
  World real, practice({.oefen = true});
  const auto nu = real.clock.now();
  const gen::KlokVerzetInvoer zet{{nu.us - 1'000'000}, nu, {}};
  EXPECT_THROW(application::leg_klok_verzet_vast(*real.store, systeem, zet), std::logic_error);
  auto beheerder = systeem;
  beheerder.functie = "beheerder";
  EXPECT_THROW(application::leg_klok_verzet_vast(*practice.store, beheerder, zet), std::logic_error);
  const gen::KlokVerzetInvoer later{nu, {nu.us + 1'000'000}, {}}, terug{nu, {nu.us - 1'000'000}, {}};
  for (const auto& fout : {later, terug})
    EXPECT_THROW(application::leg_klok_verzet_vast(*practice.store, systeem, fout), std::logic_error);
  application::leg_klok_verzet_vast(*practice.store, systeem, zet);
  EXPECT_THROW(application::leg_klok_verzet_vast(*practice.store, systeem, zet), std::logic_error) << "twice";
}

}  // namespace
}  // namespace ruimte::test
