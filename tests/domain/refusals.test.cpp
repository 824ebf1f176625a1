// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include "base/json.hpp"
#include "gen/conflict.hpp"
#include "gen/hangpunt.hpp"
#include "gen/nationale_keuze.hpp"
#include "gen/problems.hpp"
#include "gen/registry.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"
#include "support/hoofdtaak.hpp"
#include "support/invoer.hpp"
#include "support/refusal_walk.hpp"

// I-08 as far as a graph can show it, and every refusal that anybody can get on the way: why, who can, and when.
namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;
using gen::WanneerWel;

/// Names a conflict of each kind at a moment that the main job does not have.
void conflicts(Hoofdtaak& job) {
  const auto& p = job.keuze.provincies.front();
  for (const auto& [soort, wie] :
       {std::pair{gen::Conflictsoort::rijk_provincie, projectleider(p)},
        std::pair{gen::Conflictsoort::interdepartementaal, accounthouder(job.keuze.departement)},
        std::pair{gen::Conflictsoort::met_medeoverheid, projectleider(p)}}) {
    const StreamRef ref{Soort::conflict, job.wereld.new_id()};
    job.doe(wie, ref, "conflict_benoemen",
            gen::ConflictBenoemenInvoer{job.vraagstuk.id, soort, "De kern", "Hier schuurt het.", "Een keuze."});
    if (soort == gen::Conflictsoort::rijk_provincie)
      job.doe(wie, ref, "op_trede_plaatsen",
              gen::TredeInvoer{"accountteams:" + referentie().provincies.at(p).landsdeel, {}});
  }
}

/// A sticking point in each phase that waits for somebody, and a statement to judge.
void hangpunten(Hoofdtaak& job) {
  const auto lead = projectleider(job.keuze.provincies.front());
  for (const bool opgelost : {false, true}) {
    const StreamRef ref{Soort::hangpunt, job.wereld.new_id()};
    job.doe(lead, ref, "hangpunt_noemen",
            gen::HangpuntNoemenInvoer{job.vraagstuk.id, "Dit schuurt.", job.keuze.departement, {}, {}, {}});
    if (opgelost) job.doe(lead, ref, "oplossing_voorstellen", gen::HangpuntOplossingInvoer{"Zo."});
  }
}

/// A proposal that waits for responses, and a national choice for which the vraagstuk waits.
void voorstel_en_keuze(Hoofdtaak& job) {
  const auto lead = projectleider(job.keuze.provincies.front());
  const auto* loop = werkwijze().levensloop(Soort::voorstel);
  job.doe(lead, {Soort::voorstel, job.wereld.new_id()}, "voorstel_aanbieden",
          invoeren(job, *loop->overgang("voorstel_aanbieden")).back());
  const StreamRef keuze{Soort::nationale_keuze, job.wereld.new_id()};
  job.doe(lead, keuze, "keuze_vragen", gen::KeuzeVragenInvoer{"Stikstof", "Wat mag?", job.keuze.departement});
  job.doe(lead, job.vraagstuk, "wachten_op_keuze", gen::WachtenInvoer{keuze.id, "Omdat."});
}

Found walk_the_job(const domain::Werkwijze& w) {
  Found found;
  MemoryWorld world(referentie(), w);
  Hoofdtaak job(world);
  const auto allen = iedereen(job);
  try_all(job, allen, found);
  for (int h = 0; h <= static_cast<int>(Halte::teruggelegd); ++h) {
    job.tot(static_cast<Halte>(h));
    try_all(job, allen, found);
  }
  MemoryWorld other(referentie(), w);
  Hoofdtaak conflict(other);
  conflict.tot(Halte::in_besluitvorming);
  hangpunten(conflict);
  voorstel_en_keuze(conflict);
  conflicts(conflict);
  try_all(conflict, allen, found);
  return found;
}

TEST(Refusals, EveryRefusalOfEveryActToEverybodySaysWhyWhoAndWhen) {
  const auto found = walk_the_job(werkwijze());
  EXPECT_GT(found.tried, 20000);
  EXPECT_GT(found.refusals.size(), 100U);
  for (const auto& [what, r] : found.refusals) {
    SCOPED_TRACE(what);
    judge(r);
  }
}

// An amendment may take guards out, never the process down.
TEST(Refusals, WithoutGuardsEveryActStillGivesAnAnswerThatSaysWhyWhoAndWhen) {
  const auto zonder = methode_zonder("");
  const auto found = walk_the_job(zonder);
  EXPECT_GT(found.tried, 20000);
  for (const auto& [what, r] : found.refusals) {
    SCOPED_TRACE(what);
    judge(r);
  }
}

// As the store answers, so that a missing dossier is a 404 whoever looks first.
TEST(Refusals, AnActOnAMissingStreamAndOnAHiddenOneGetTheSameAnswer) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_afstemming);
  const auto answer = [&](const StreamRef& ref, const std::string& act, const domain::Actor& wie) {
    const auto d =
        domain::decide(world.werkwijze(), world, {domain::sub_id({}, "c"), ref, act, {}, {}}, wie, noon(job.vandaag));
    return d ? domain::Refusal{} : d.error();
  };
  const auto missing =
      answer({Soort::afspraak, domain::sub_id({}, "nergens")}, "afstemming_starten", projectleider("pv26"));
  EXPECT_EQ(missing.code, "onbekend");
  judge(missing);
  EXPECT_EQ(answer(job.afspraak, "afstemming_starten", projectleider("pv20")), missing);
  EXPECT_EQ(answer(job.afspraak, "verbranden", projectleider("pv20")), missing);
  EXPECT_EQ(answer(job.afspraak, "verbranden", projectleider("pv26")).code, "handeling_onbekend");
  EXPECT_EQ(answer({Soort::afspraak, domain::sub_id({}, "nergens")}, "verbranden", projectleider("pv26")).code,
            "handeling_onbekend");
  EXPECT_EQ(answer(job.afspraak, "opstellen", projectleider("pv26")).code, "handeling_onbekend");
}

/// Edges between phases: what acts and effects declare, and what the kernel was seen to derive.
using Graph = std::map<std::string, std::set<std::string>>;

Graph graph_of(Soort soort, const std::vector<Feit>& seen) {
  Graph g;
  for (const auto& loop : werkwijze().levenslopen())
    for (const auto& o : loop.overgangen) {
      if (loop.soort == soort && !o.naar.empty())
        for (const auto& van : o.van) g[van].insert(o.naar);
      for (const auto& e : o.gevolgen) {
        if (loop.soort == soort)
          for (const auto& van : o.van) g[van].insert(e.def->leidt_naar.begin(), e.def->leidt_naar.end());
        if (const std::string noun(gen::to_id(soort)); e.args.contains(noun + "_van"))
          g[e.args.at(noun + "_van")].insert(e.args.at(noun + "_naar"));
      }
    }
  for (const auto& f : seen)
    if (f.stream.soort == soort && f.type == "FaseGewijzigd") {
      const auto e = base::decode(base::describe<gen::FaseGewijzigd>(), f.bytes)->as<gen::FaseGewijzigd>();
      g[e.van].insert(e.naar);
    }
  return g;
}

bool reaches_end(const domain::Levensloop& loop, const Graph& g, const std::string& van,
                 std::set<std::string>& gezien) {
  if (loop.fase(van)->eind) return true;
  if (!gezien.insert(van).second) return false;
  const auto it = g.find(van);
  return it != g.end() && std::any_of(it->second.begin(), it->second.end(),
                                      [&](const auto& naar) { return reaches_end(loop, g, naar, gezien); });
}

TEST(Refusals, FromEveryPhaseAnEndCanBeReached) {
  std::vector<Feit> seen;
  for (int type = 0; type < 4; ++type) {
    MemoryWorld world;
    Keuze keuze;
    keuze.type = static_cast<gen::Afspraaktype>(type);
    Hoofdtaak(world, keuze).tot(Halte::teruggelegd);
    seen.insert(seen.end(), world.log().begin(), world.log().end());
  }
  for (const auto& loop : werkwijze().levenslopen()) {
    const auto g = graph_of(loop.soort, seen);
    for (const auto& f : loop.fasen) {
      std::set<std::string> gezien;
      EXPECT_TRUE(reaches_end(loop, g, f.id, gezien)) << gen::to_id(loop.soort) << " gets stuck in " << f.id;
    }
  }
}

// Every phase of a vraagstuk that is no end offers an exit to somebody, at once, with a reason.
TEST(Refusals, EveryOpenPhaseOfAVraagstukOffersAnExit) {
  for (int h = static_cast<int>(Halte::ingebracht); h < static_cast<int>(Halte::teruggelegd); ++h)
    for (const std::string exit : {"doorverwijzen", "bewust_beeindigen"}) {
      MemoryWorld world;
      Hoofdtaak job(world);
      job.tot(static_cast<Halte>(h));
      SCOPED_TRACE(job.v().fase);
      if (exit == "doorverwijzen")
        job.doe(coordinator(), job.vraagstuk, exit, gen::DoorverwijzenInvoer{"Hoort elders.", "Het programma", "vro"});
      else
        job.doe(coordinator(), job.vraagstuk, exit, gen::RedenInvoer{"Niet meer nodig."});
      EXPECT_TRUE(world.werkwijze().levensloop(Soort::vraagstuk)->fase(job.v().fase)->eind);
      ASSERT_TRUE(job.v().afslag.has_value());
      EXPECT_FALSE(job.v().afslag->reden.empty());
    }
}

// @eis POS-12
TEST(Refusals, AVraagstukClosesOnlyWithAChoiceARecordedNoChoiceOrAnExitWithReason) {
  const auto* loop = werkwijze().levensloop(Soort::vraagstuk);
  for (int h = static_cast<int>(Halte::ingebracht); h <= static_cast<int>(Halte::geland); ++h) {
    MemoryWorld world;
    Hoofdtaak job(world);
    job.tot(static_cast<Halte>(h));
    for (const auto& act : loop->overgangen) {
      const auto* naar = loop->fase(act.naar);
      if (naar == nullptr || !naar->eind) continue;
      SCOPED_TRACE(act.id + " from " + job.v().fase);
      const domain::Command c{world.new_id(), job.vraagstuk, act.id, voorbeeld(*act.invoer, job.vandaag), {}};
      const auto d = domain::decide(world.werkwijze(), world, c, coordinator(), noon(job.vandaag));
      const bool uitkomst = h == static_cast<int>(Halte::geland);  // the agreement is completed and landed
      EXPECT_EQ(d.has_value(), act.id != "terugleggen" || uitkomst);
      const auto zonder = base::decode(*act.invoer, "{}");
      ASSERT_FALSE(zonder.has_value()) << "closing without a reason is no valid input";
      EXPECT_TRUE(std::any_of(zonder.error().begin(), zonder.error().end(),
                              [](const auto& e) { return e.pointer == "/reden"; }));
    }
  }
}

}  // namespace
}  // namespace ruimte::test
