// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>

#include "application/script.hpp"
#include "base/random.hpp"
#include "domain/kernel/aggregate.hpp"
#include "gen/embedded_data.hpp"
#include "methode.hpp"
#include "modelcheck/graaf.hpp"
#include "modelcheck/tegenvoorbeeld.hpp"
#include "storage/sqlite/open.hpp"

// What the checker says it did can be done again on a real store, act by act, and leads to the same phases.
namespace ruimte::modelcheck {
namespace {

class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "ruimte-replay-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] std::string file() const { return (path_ / "ruimtemaker.db").string(); }

 private:
  std::filesystem::path path_;
};

std::multiset<std::string> phases(const Stand& stand, const std::set<domain::Soort>& nouns) {
  std::multiset<std::string> out;
  for (const auto& s : stand.stukken)
    if (nouns.contains(s->aggregate.ref.soort))
      out.insert(std::string(gen::to_id(s->aggregate.ref.soort)) + ":" +
                 std::string(domain::aggregate_type(s->aggregate.ref.soort).fase(s->aggregate.toestand)));
  return out;
}

/// Plays on an empty store; the phases of the dossiers that the script names.
std::multiset<std::string> replayed(const base::json::Value& script, const std::set<domain::Soort>& nouns) {
  const Folder folder;
  base::ManualClock clock(base::Instant{});
  base::SeededRandom store_random(1), random(2);
  const auto begin = script.member("begin")->get_if<std::string>();
  clock.set(base::parse_instant(*begin).value());
  const auto store = storage::open_sqlite({
      .path = folder.file(),
      .decide = [&](const domain::World& world, const domain::Command& command, const domain::Actor& actor,
                    base::Instant now) { return domain::decide(werkwijze(), world, command, actor, now); },
      .referentie = &referentie(),
      .clock = &clock,
      .random = &store_random,
      .werkwijze = werkwijze().hash(),
      .oefen = true,
      .vfs = {},
  });
  const base::PasswordCost cheap{.passes = 1, .bytes = 8192};
  const auto played =
      application::play_script(script, {*store, store->accounts(), referentie(), werkwijze(), clock, random, cheap});
  EXPECT_TRUE(played.has_value()) << (played ? "" : played.error().pointer + " " + played.error().melding);
  std::multiset<std::string> out;
  if (!played) return out;
  const auto reader = store->reader();
  std::vector<domain::Kring> alle;
  for (int n = 0; n < 400; ++n) alle.push_back({n});
  for (const auto& [naam, ref] : played->dossiers)
    if (nouns.contains(ref.soort))
      if (const auto t = reader->toestand(ref, alle))
        out.insert(std::string(gen::to_id(ref.soort)) + ":" +
                   std::string(domain::aggregate_type(ref.soort).fase(t->toestand)));
  return out;
}

/// The deepest states of a scope, reached the long way: through the script that a counterexample carries.
void replay_some(const std::string& scope, const std::set<domain::Soort>& nouns, std::size_t every) {
  Woordenboek woorden;
  const auto opzet = maak_scope(scope, werkwijze(), referentie(), woorden);
  const auto v = verken(opzet, werkwijze(), woorden, {});
  ASSERT_GT(v.standen.size(), 3 * every) << scope;
  for (std::size_t n = 0; n < 3; ++n) {
    const auto i = v.standen.size() - 1 - n * every;
    Vondst vondst;
    vondst.stand = i;
    vondst.schending = {"geen", "zo komt men hier"};
    const auto t = tegenvoorbeeld(opzet, werkwijze(), v, vondst, woorden);
    EXPECT_EQ(replayed(t.script, nouns), phases(v.standen[i], nouns)) << scope << " state " << i;
  }
}

TEST(Counterexample, ReplaysAConflictWithTheClockOnAStore) {
  replay_some("M1d", {domain::Soort::conflict, domain::Soort::vraagstuk}, 9);
}

TEST(Counterexample, ReplaysAnAgreementOnAStore) { replay_some("M2b", {domain::Soort::afspraak}, 40); }

TEST(Counterexample, ReplaysProposalsAndResponsesOnAStore) { replay_some("M4", {domain::Soort::voorstel}, 20); }

}  // namespace
}  // namespace ruimte::modelcheck
