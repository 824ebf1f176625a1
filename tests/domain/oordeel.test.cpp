// SPDX-License-Identifier: EUPL-1.2
// A reported action that nobody judges: the clock calls it that, and it never lands by silence (I-15).
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "base/clock.hpp"
#include "domain/kernel/consent.hpp"
#include "domain/kernel/rules.hpp"
#include "gen/afspraak_gebeurtenissen.hpp"
#include "support/any.hpp"
#include "support/hoofdtaak.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using gen::Actieoordeel;
using gen::Actiestand;

const gen::Actie& actie(const Hoofdtaak& job, std::size_t n) { return job.a().acties.at(n); }

base::Record melding(const gen::Actie& a, gen::Actiemelding stand) {
  return base::Record::of(gen::ActieMeldenInvoer{a.id, stand, "Zo staat het."});
}

void meld_gereed(Hoofdtaak& job, std::size_t n) {
  const auto a = actie(job, n);
  job.doe(job.ambtenaar(a.gever), job.afspraak, "actie_melden", melding(a, gen::Actiemelding::gereed));
}

base::Date twintig_werkdagen(base::Date van) { return base::add_working_days(van, 20, referentie().vrije_dagen); }

bool wordt_verwacht(const Hoofdtaak& job, const domain::Actor& wie, std::string_view handeling) {
  const auto acts = domain::handelingen(werkwijze(), job.wereld, {Soort::afspraak, job.wereld.find(job.afspraak), true},
                                        wie, noon(job.vandaag));
  return std::ranges::any_of(
      acts, [&](const auto& act) { return act.overgang->id == handeling && act.verwacht && !act.geweigerd; });
}

// @eis FOL-16
TEST(Judgement, WithoutOneWithinTheTermAnActionIsNotJudgedAndNeverLandedUntilTheReceiverSpeaks) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_opvolging);
  meld_gereed(job, 0);
  const auto tot = twintig_werkdagen(job.vandaag);
  job.vandaag = base::add_days(job.vandaag, 7);
  meld_gereed(job, 1);
  ASSERT_EQ(job.a().termijnen.size(), 2U) << "every action has a term of its own";
  EXPECT_EQ(actie(job, 0).oordeelstermijn->vervalt_op, tot);

  EXPECT_EQ(laat_lopen(world, tot), 0);
  EXPECT_EQ(laat_lopen(world, base::add_days(tot, 1)), 1);
  EXPECT_EQ(actie(job, 0).stand, Actiestand::niet_beoordeeld);
  EXPECT_EQ(actie(job, 1).stand, Actiestand::gereed_gemeld);
  job.vandaag = base::add_days(tot, 100);
  EXPECT_EQ(laat_lopen(world, job.vandaag), 1);
  EXPECT_EQ(actie(job, 1).stand, Actiestand::niet_beoordeeld);
  EXPECT_EQ(job.a().fase, "in_uitvoering");
  EXPECT_FALSE(domain::voltooid(job.a()));

  for (std::size_t n : {0U, 1U}) {
    const auto a = actie(job, n);
    EXPECT_TRUE(a.oordelen.empty());
    const auto ontvanger = job.ambtenaar(a.ontvanger);
    EXPECT_TRUE(wordt_verwacht(job, ontvanger, "actie_beoordelen")) << "the question stays";
    EXPECT_EQ(job.weiger(job.ambtenaar(a.gever), job.afspraak, "actie_beoordelen",
                         gen::ActieBeoordelenInvoer{a.id, Actieoordeel::geland, {}})
                  .code,
              "alleen_ontvanger_oordeelt");
    job.doe(ontvanger, job.afspraak, "actie_beoordelen", gen::ActieBeoordelenInvoer{a.id, Actieoordeel::geland, {}});
    EXPECT_EQ(actie(job, n).stand, Actiestand::geland);
    EXPECT_FALSE(actie(job, n).oordeelstermijn.has_value());
  }
  EXPECT_TRUE(job.a().termijnen.empty());
}

TEST(Judgement, SayingReadyTwiceDoesNotLengthenTheTermAndAnotherReportTakesItBack) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_opvolging);
  meld_gereed(job, 0);
  const auto termijn = actie(job, 0).oordeelstermijn;
  job.vandaag = base::add_days(job.vandaag, 5);
  meld_gereed(job, 0);
  EXPECT_EQ(actie(job, 0).oordeelstermijn, termijn);
  EXPECT_EQ(job.a().termijnen, std::vector{*termijn});
  const auto a = actie(job, 0);
  job.doe(job.ambtenaar(a.gever), job.afspraak, "actie_melden", melding(a, gen::Actiemelding::vertraagd));
  EXPECT_TRUE(job.a().termijnen.empty());
  EXPECT_FALSE(actie(job, 0).oordeelstermijn.has_value());
  meld_gereed(job, 0);
  EXPECT_EQ(actie(job, 0).oordeelstermijn->vervalt_op, twintig_werkdagen(job.vandaag));
}

TEST(Judgement, TheTermEndsWithTheAgreement) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_opvolging);
  meld_gereed(job, 0);
  job.doe(job.bestuurder("rijk"), job.afspraak, "einde_voorstellen", gen::EindeInvoer{job.a().versie_hash, "Klaar."});
  job.doe(job.bestuurder("pv26"), job.afspraak, "einde_bevestigen",
          gen::EindeBevestigenInvoer{job.a().einde->id, job.a().versie_hash});
  EXPECT_EQ(job.a().fase, "vervallen");
  EXPECT_TRUE(job.a().termijnen.empty());
  EXPECT_TRUE(world.verlopen(base::add_days(job.vandaag, 400)).empty());
}

// Whatever a method lets people do, the kernel takes this word from the clock alone, and not too early.
TEST(Judgement, TheKernelLetsOnlyTheClockSayThatNoneCameAndOnlyAfterTheTerm) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_opvolging);
  meld_gereed(job, 0);
  const auto tot = actie(job, 0).oordeelstermijn->vervalt_op;
  const auto* nu = world.find(job.afspraak);
  const auto mag = [&](std::size_t n, const domain::Actor& wie, base::Date dag) {
    const domain::Event feit{job.afspraak, {}, base::Record::of(gen::ActieNietBeoordeeld{actie(job, n).id, tot}), {}};
    return domain::kernel_permits({world, wie, dag, nu, nu, *nu, feit, {}}).has_value();
  };
  const auto erna = base::add_days(tot, 1);
  EXPECT_TRUE(mag(0, systeem(), erna));
  EXPECT_FALSE(mag(0, systeem(), tot));
  EXPECT_FALSE(mag(1, systeem(), erna)) << "not reported done";
  for (const auto& wie : {job.ambtenaar("rijk"), job.ambtenaar("pv26"), job.bestuurder("pv26"), coordinator()})
    EXPECT_FALSE(mag(0, wie, erna)) << wie.functie;
}

/// One random report, judgement or passing of days.
void step(Hoofdtaak& job) {
  const auto a = *rc::gen::elementOf(job.a().acties);
  const auto zijde = *rc::gen::elementOf(job.zijden());
  const int kind = *rc::gen::inRange(0, 3);
  if (kind == 0)
    static_cast<void>(job.probeer(job.ambtenaar(zijde), job.afspraak, "actie_melden",
                                  melding(a, static_cast<gen::Actiemelding>(*rc::gen::inRange(0, 3)))));
  if (kind == 1)
    static_cast<void>(job.probeer(job.ambtenaar(zijde), job.afspraak, "actie_beoordelen",
                                  base::Record::of(gen::ActieBeoordelenInvoer{
                                      a.id, static_cast<Actieoordeel>(*rc::gen::inRange(0, 3)), "Omdat."})));
  if (kind == 2) {
    job.vandaag = base::add_days(job.vandaag, *rc::gen::inRange(1, 50));
    laat_lopen(job.wereld, job.vandaag);
  }
}

RC_GTEST_PROP(JudgementProperty, LandedMeansSaidByTheReceiverAndEveryOpenQuestionHasItsOwnTerm, ()) {
  MemoryWorld world;
  Hoofdtaak job(world, *any_keuze());
  job.tot(Halte::in_opvolging);
  for (int n = *rc::gen::inRange(1, 40); n > 0; --n) {
    step(job);
    std::size_t gevraagd = 0;
    for (const auto& a : job.a().acties) {
      const bool geland = !a.oordelen.empty() && a.oordelen.back().oordeel == Actieoordeel::geland;
      RC_ASSERT((a.stand == Actiestand::geland) == geland);
      const auto& lopend = job.a().termijnen;
      const bool loopt = a.oordeelstermijn && std::ranges::find(lopend, *a.oordeelstermijn) != lopend.end();
      RC_ASSERT(loopt == (a.stand == Actiestand::gereed_gemeld));
      gevraagd += loopt ? 1 : 0;
    }
    RC_ASSERT(job.a().termijnen.size() == gevraagd);
  }
}

}  // namespace
}  // namespace ruimte::test
