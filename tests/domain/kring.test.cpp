// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <set>

#include "base/json.hpp"
#include "gen/conflict.hpp"
#include "gen/gremium.hpp"
#include "support/any.hpp"
#include "support/hoofdtaak.hpp"

// One audience per stream, the right one from the first fact, and numbers that tell nothing about another audience.
namespace ruimte::test {
namespace {

using domain::Kring;
using domain::Soort;
using domain::StreamRef;
using gen::Conflictsoort;

/// The audience of a dossier on these provinces, as docs/decisions/0004 says.
Kring gedeeld(const std::vector<std::string>& over) {
  if (over.size() == 1) return {100 + referentie().provincies.at(over.front()).nr};
  std::set<std::string> delen;
  for (const auto& p : over) delen.insert(referentie().provincies.at(p).landsdeel);
  if (delen.size() > 1) return {399};
  const auto all = landsdelen();
  return {300 + static_cast<int>(std::find(all.begin(), all.end(), *delen.begin()) - all.begin())};
}

/// The audience that a stream of this noun must have in this job; no value when it depends on the side.
std::optional<Kring> verwacht(const Hoofdtaak& job, Soort soort) {
  switch (soort) {
    case Soort::vraagstuk:
    case Soort::dialoog:
    case Soort::afspraak: return gedeeld(job.keuze.provincies);
    case Soort::mandaatregister:
    case Soort::overleg:
    case Soort::inrichting:
    case Soort::functie: return Kring{1};
    case Soort::cyclus: return Kring{0};
    default: return std::nullopt;
  }
}

RC_GTEST_PROP(KringProperty, EveryStreamHasOneAudienceForLifeAndTheRightOne, ()) {
  MemoryWorld world;
  Hoofdtaak job(world, *any_keuze());
  job.tot(Halte::teruggelegd);
  std::map<StreamRef, Kring> per_stroom;
  for (const auto& f : world.log()) {
    const auto [it, nieuw] = per_stroom.emplace(f.stream, f.kring);
    RC_ASSERT(it->second == f.kring);
    RC_ASSERT(world.find(f.stream)->kring == f.kring);
    RC_ASSERT(f.actor.mag_lezen(f.kring));
    if (const auto k = verwacht(job, f.stream.soort)) RC_ASSERT(f.kring == *k);
    if (f.stream.soort == Soort::inzet)
      RC_ASSERT(f.kring ==
                (f.actor.zijde == "rijk" ? Kring{2} : Kring{200 + referentie().provincies.at(f.actor.zijde).nr}));
    if (f.stream.soort == Soort::nummering) RC_ASSERT(f.kring == gedeeld(job.keuze.provincies));
  }
}

RC_GTEST_PROP(KringProperty, AConflictIsKnownOnlyToWhoItConcerns, ()) {
  MemoryWorld world;
  const auto keuze = *any_keuze();
  Hoofdtaak job(world, keuze);
  job.tot(Halte::in_dialoog);
  const auto soort = static_cast<Conflictsoort>(*rc::gen::inRange(0, 4));
  const bool rijk = soort == Conflictsoort::interdepartementaal;
  const auto wie = rijk ? job.ambtenaar("rijk") : projectleider(*rc::gen::elementOf(keuze.provincies));
  const auto begin = world.log().size();
  const StreamRef ref{Soort::conflict, world.new_id()};
  job.doe(wie, ref, "conflict_benoemen",
          gen::ConflictBenoemenInvoer{job.vraagstuk.id, soort, "De kern", "Hier schuurt het.", "Een keuze."});
  const auto& provincies = keuze.provincies;
  for (std::size_t i = begin; i < world.log().size(); ++i) {
    const auto kring = world.log()[i].kring;
    const bool ziet_rijk = accounthouder("vro").mag_lezen(kring);
    RC_ASSERT(ziet_rijk == (soort == Conflictsoort::rijk_provincie || rijk));
    for (const auto& p : test::provincies()) {
      const bool ziet = projectleider(p).mag_lezen(kring);
      const bool partij = std::find(provincies.begin(), provincies.end(), p) != provincies.end();
      if (rijk) RC_ASSERT(!ziet);
      if (soort == Conflictsoort::met_medeoverheid) RC_ASSERT(ziet == (p == wie.zijde));
      if (soort == Conflictsoort::rijk_provincie && partij) RC_ASSERT(ziet);
      if (soort == Conflictsoort::interprovinciaal && partij) RC_ASSERT(ziet);
    }
  }
  RC_ASSERT(!::testing::Test::HasFailure());
}

/// Conflicts of many kinds, named in turn by many: the numbers that one reader can see.
std::map<std::string, std::vector<int>> series_seen_by(const MemoryWorld& world, const domain::Actor& reader) {
  std::map<std::string, std::vector<int>> out;
  std::set<StreamRef> refs;
  for (const auto& f : world.log())
    if (f.stream.soort == Soort::conflict && reader.mag_lezen(f.kring) && refs.insert(f.stream).second) {
      const auto& nummer = world.get<gen::ConflictToestand>(Soort::conflict, f.stream.id).nummer;
      const auto streep = nummer.rfind('-');
      out[nummer.substr(0, streep)].push_back(std::stoi(nummer.substr(streep + 1)));
    }
  return out;
}

RC_GTEST_PROP(KringProperty, NobodySeesAGapInTheNumbersHoweverMuchOthersHave, ()) {
  MemoryWorld world;
  std::vector<Hoofdtaak> jobs;
  for (const auto& over :
       {std::vector<std::string>{"pv26"}, std::vector<std::string>{"pv26", "pv27"},
        std::vector<std::string>{"pv24", "pv26", "pv27"}, std::vector<std::string>{"pv26", "pv30"}}) {
    jobs.emplace_back(
        world,
        Keuze{.provincies = over, .departement = "def", .start = date("2026-09-01"), .type = gen::Afspraaktype::c});
    jobs.back().tot(Halte::in_dialoog);
  }
  for (int n = *rc::gen::inRange(5, 25); n > 0; --n) {
    auto& job = jobs[*rc::gen::inRange<std::size_t>(0, jobs.size())];
    const auto soort = static_cast<Conflictsoort>(*rc::gen::inRange(0, 4));
    const bool rijk = soort == Conflictsoort::interdepartementaal;
    const auto wie = rijk ? job.ambtenaar("rijk") : projectleider(*rc::gen::elementOf(job.keuze.provincies));
    job.doe(wie, {Soort::conflict, world.new_id()}, "conflict_benoemen",
            gen::ConflictBenoemenInvoer{job.vraagstuk.id, soort, "De kern", "Hier schuurt het.", "Een keuze."});
  }
  for (const auto& reader : {projectleider("pv26"), projectleider("pv27"), projectleider("pv24"), projectleider("pv30"),
                             accounthouder("def")})
    for (const auto& [reeks, nummers] : series_seen_by(world, reader))
      for (std::size_t i = 0; i < nummers.size(); ++i) RC_ASSERT(nummers[i] == static_cast<int>(i) + 1);
  std::map<std::string, Kring> reeksen;
  for (const auto& ref : world.by_prefix(Soort::nummering, "")) {
    const auto& t = world.get<gen::NummeringToestand>(Soort::nummering, ref.id);
    for (const auto& f : world.log())
      if (f.stream == ref) RC_ASSERT(reeksen.emplace(t.reeks, f.kring).first->second == f.kring);
  }
  RC_ASSERT(!::testing::Test::HasFailure());
}

TEST(Kring, AProvinceNamedTwiceIsStillOneProvince) {
  MemoryWorld world;
  Hoofdtaak job(world);
  auto i = job.inbrengen_invoer();
  i.provincies = {"pv26", "pv26"};
  job.doe(job.ambtenaar("pv26"), job.vraagstuk, "inbrengen", i);
  EXPECT_EQ(world.find(job.vraagstuk)->kring, domain::kring_gedeeld(26));
  EXPECT_EQ(job.v().provincies, std::vector<std::string>{"pv26"});
}

TEST(Kring, AVraagstukOfOneProvinceGetsNoPlaceWhereOthersReadItsTitle) {
  MemoryWorld world;
  Hoofdtaak smal(world);
  Hoofdtaak breed(world, {.provincies = {"pv24", "pv26", "pv27"},
                          .departement = "def",
                          .start = date("2026-09-01"),
                          .type = gen::Afspraaktype::c});
  smal.tot(Halte::getoetst);
  breed.tot(Halte::getoetst);
  const auto r = smal.weiger(coordinator(), smal.vraagstuk, "agenderen",
                             gen::AgenderenInvoer{breed.agenda.id, gen::Inspanning::s, {}, {}});
  EXPECT_EQ(r.code, "agenda_te_breed");
  for (const auto& f : world.log())
    EXPECT_TRUE(f.stream != breed.agenda || f.bytes.find(smal.v().nummer) == std::string::npos);
}

}  // namespace
}  // namespace ruimte::test
