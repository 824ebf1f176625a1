// SPDX-License-Identifier: EUPL-1.2
// The clock on the real store: once each, whoever looks, and after any standstill.
#include "application/klok.hpp"

#include <future>
#include <set>

#include "application/system/system_actor.hpp"
#include "fixture.hpp"
#include "gen/conflict.hpp"
#include "gen/termijn.hpp"
#include "storage/sqlite/open.hpp"

namespace ruimte::test {
namespace {

constexpr std::int64_t day_us = std::int64_t{86'400} * 1'000'000;

/// A conflict about a new vraagstuk, by the project lead of Utrecht.
std::string new_conflict(Client& lead, const std::string& titel) {
  const auto vraagstuk = lead.new_issue(titel);
  const auto made = lead.act("/conflicten/handelingen", "conflict_benoemen",
                             R"({"vraagstuk":")" + vraagstuk +
                                 R"(","soort":"rijk_provincie","kern":"De kern","schuurt":"Hier","gevraagd":"Kies"})");
  EXPECT_EQ(made.status, 201) << made.body;
  return at(made, "id");
}

/// Terms that passed according to the log; every one must be another.
std::size_t passed(World& world) {
  const auto systeem = application::authorise_system(shipped_referentie());
  std::multiset<base::Uuid> seen;
  for (const auto& event : world.store->reader()->log(0, 100'000, systeem.kringen))
    if (event.inhoud.is<gen::TermijnVerstreken>()) seen.insert(event.inhoud.as<gen::TermijnVerstreken>().termijn.id);
  EXPECT_EQ(seen.size(), std::set<base::Uuid>(seen.begin(), seen.end()).size());
  return seen.size();
}

application::KlokRonde look(World& world) {
  return application::laat_klok_lopen(*world.store, application::authorise_system(shipped_referentie()), world.clock);
}

TEST(KlokStore, TwoClocksAtOnceHaveEveryTermActOnce) {
  World world;
  Client lead(world, "lead", "projectleider", "provincie_utrecht");
  for (int i = 0; i < 8; ++i) new_conflict(lead, "Vraagstuk " + std::to_string(i));
  EXPECT_EQ(look(world).uitgevoerd, 0);
  for (int round = 0; round < 5; ++round) {
    world.clock.advance(30 * day_us);
    const auto before = static_cast<int>(passed(world));
    auto one = std::async(std::launch::async, [&] { return look(world); });
    const auto two = look(world);
    const int acted = one.get().uitgevoerd + two.uitgevoerd;
    EXPECT_GE(acted, 8);
    EXPECT_EQ(static_cast<int>(passed(world)), before + acted);
  }
  world.close();
  const auto report = storage::replay_sqlite((world.folder / "ruimtemaker.db").string());
  EXPECT_EQ(report.differences, 0) << (report.details.empty() ? "" : report.details.front());
}

TEST(KlokStore, AfterADayWithoutServerEveryStepCountsForItsOwnDay) {
  World world;
  Client lead(world, "lead", "projectleider", "provincie_utrecht");
  const auto id = new_conflict(lead, "Stil");
  world.clock.advance(100 * day_us);  // nobody looked: the program was off
  EXPECT_GE(look(world).uitgevoerd, 4);
  const auto systeem = application::authorise_system(shipped_referentie());
  base::Date last{0};
  std::int64_t late = 0;
  int rungs = 0;
  for (const auto& event : world.store->reader()->log(0, 100'000, systeem.kringen)) {
    if (event.inhoud.is<gen::TredeGeplaatst>()) {
      const auto& placed = event.inhoud.as<gen::TredeGeplaatst>();
      EXPECT_GT(placed.termijn, last);
      last = placed.termijn;
      ++rungs;
    }
    if (event.inhoud.is<gen::TermijnVerstreken>())
      late = std::max(late, event.inhoud.as<gen::TermijnVerstreken>().dagen_te_laat);
  }
  EXPECT_GE(rungs, 2);
  EXPECT_GT(late, 50);
  lead.sign_in("lead");
  const auto seen = lead.get("/conflicten/" + id);
  EXPECT_EQ(at(seen, "fase"), "op_trede") << seen.status << seen.body.substr(0, 300);
}

TEST(KlokStore, NobodyCanActAsTheClock) {
  World world;
  Client lead(world, "lead", "projectleider", "provincie_utrecht");
  Client admin(world, "admin", "beheerder", "vro");
  const auto id = new_conflict(lead, "Van een ander");
  world.clock.advance(100 * day_us);
  lead.sign_in("lead");
  const auto termijn = at(lead.get("/conflicten/" + id), "termijnen/0/id");
  ASSERT_FALSE(termijn.empty());
  const auto version = at(lead.get("/conflicten/" + id), "dossierversie");
  for (auto* client : {&lead, &admin})
    for (const std::string act : {"termijn_verstreken", "naar_eerste_trede"}) {
      client->sign_in(client == &lead ? "lead" : "admin");
      const auto answer = client->act("/conflicten/" + id + "/handelingen", act, R"({"termijn":")" + termijn + R"("})");
      EXPECT_GE(answer.status, 400) << act;
    }
  lead.sign_in("lead");
  EXPECT_EQ(at(lead.get("/conflicten/" + id), "dossierversie"), version);
}

}  // namespace
}  // namespace ruimte::test
