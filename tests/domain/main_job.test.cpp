// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>

#include "base/clock.hpp"
#include "domain/kernel/consent.hpp"
#include "support/any.hpp"
#include "support/hoofdtaak.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;

// MemoryWorld compares every snapshot with the fold of the recorded bytes, so this also shows that on the whole path.
TEST(MainJob, RunsFromStartToEndInEveryProvince) {
  for (const auto& p : provincies()) {
    SCOPED_TRACE(p);
    MemoryWorld world;
    Hoofdtaak job(
        world, {.provincies = {p}, .departement = "ienw", .start = date("2026-09-01"), .type = gen::Afspraaktype::d});
    job.tot(Halte::teruggelegd);
    EXPECT_EQ(job.v().fase, "teruggelegd");
    EXPECT_EQ(job.a().fase, "uitgevoerd");
    EXPECT_TRUE(domain::voltooid(job.a()));
  }
}

RC_GTEST_PROP(MainJobProperty, RunsForAnyDepartmentDateTypeAndGroupOfProvinces, ()) {
  const auto keuze = *any_keuze();
  MemoryWorld world;
  Hoofdtaak job(world, keuze);
  job.tot(Halte::teruggelegd);
  RC_ASSERT(!::testing::Test::HasFailure());
  RC_ASSERT(job.v().fase == (keuze.type == gen::Afspraaktype::a ? "in_dialoog" : "teruggelegd"));
}

// Two jobs in one world share cycle, registers and series of numbers.
TEST(MainJob, TwoVraagstukkenOfOneProvinceRunBesideEachOther) {
  MemoryWorld world;
  Hoofdtaak first(world), second(world);
  for (const auto h : {Halte::geagendeerd, Halte::in_besluitvorming, Halte::teruggelegd}) {
    first.tot(h);
    second.tot(h);
  }
  EXPECT_NE(first.v().nummer, second.v().nummer);
  EXPECT_EQ(first.agenda, second.agenda);
  EXPECT_EQ(second.v().fase, "teruggelegd");
}

// @eis FOL-16 POS-13
TEST(MainJob, EachTypeEndsInItsOwnWayOnceTheOtherSideJudgedTheActions) {
  const std::pair<gen::Afspraaktype, const char*> einden[] = {{gen::Afspraaktype::a, "inzicht_gedeeld"},
                                                              {gen::Afspraaktype::b, "richting_vastgelegd"},
                                                              {gen::Afspraaktype::c, "afweging_gemaakt"},
                                                              {gen::Afspraaktype::d, "uitgevoerd"}};
  for (const auto& [type, eind] : einden) {
    SCOPED_TRACE(eind);
    MemoryWorld world;
    Keuze keuze;
    keuze.type = type;
    Hoofdtaak job(world, keuze);
    job.tot(Halte::in_opvolging);
    EXPECT_EQ(job.a().fase, "vastgesteld");
    for (const auto& actie : std::vector(job.a().acties)) {
      job.doe(job.ambtenaar(actie.gever), job.afspraak, "actie_melden",
              gen::ActieMeldenInvoer{actie.id, gen::Actiemelding::gereed, "Gedaan."});
      EXPECT_EQ(job.a().fase, "in_uitvoering") << "a report ends nothing";
      if (&actie != &job.a().acties.back())
        job.doe(job.ambtenaar(actie.ontvanger), job.afspraak, "actie_beoordelen",
                gen::ActieBeoordelenInvoer{actie.id, gen::Actieoordeel::geland, {}});
    }
    if (type == gen::Afspraaktype::c || type == gen::Afspraaktype::d) {
      EXPECT_EQ(job.a().fase, "in_uitvoering") << "C and D also need a landing";
      job.doe(job.ambtenaar("rijk"), job.afspraak, "landing_melden",
              gen::LandingInvoer{"nota_ruimte", "Nota Ruimte", "Keuze 4", gen::Landingstatus::in_werking, {}, {}});
    }
    EXPECT_EQ(job.a().fase, eind);
    EXPECT_EQ(job.v().fase, type == gen::Afspraaktype::a ? "in_dialoog" : "in_opvolging");
  }
}

TEST(MainJob, SharedInsightSendsTheVraagstukBackWithTheNextTypeAndANewAgreementCanFollow) {
  MemoryWorld world;
  Keuze keuze;
  keuze.type = gen::Afspraaktype::a;
  Hoofdtaak job(world, keuze);
  job.tot(Halte::uitgevoerd);
  EXPECT_EQ(job.a().volgend_type, gen::Afspraaktype::c);
  EXPECT_EQ(job.v().fase, "in_dialoog");
  auto vervolg = job.opstellen_invoer();
  vervolg.type = *job.a().volgend_type;
  vervolg.volgend_type.reset();
  job.doe(job.ambtenaar("rijk"), {Soort::afspraak, world.new_id()}, "opstellen", vervolg);
  EXPECT_EQ(job.v().afspraken.size(), 2U);
}

TEST(MainJob, TypeANeedsTheTypeThatIsExpectedNext) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  auto i = job.opstellen_invoer();
  i.type = gen::Afspraaktype::a;
  i.volgend_type.reset();
  EXPECT_EQ(job.weiger(job.ambtenaar("rijk"), job.afspraak, "opstellen", i).code, "volgend_type_ontbreekt");
}

/// The facts of a decision as bytes.
std::string bytes_of(const domain::Events& events) {
  std::string out;
  for (const auto& e : events)
    out += base::to_string(e.stream.id) + std::to_string(e.kring.nr) + std::string(e.inhoud.desc().name) +
           base::encode(e.inhoud);
  return out;
}

TEST(MainJob, TheSameCommandsGiveTheSameBytesInEveryWorld) {
  MemoryWorld one, two;
  Hoofdtaak(one).tot(Halte::teruggelegd);
  Hoofdtaak(two).tot(Halte::teruggelegd);
  ASSERT_EQ(one.log().size(), two.log().size());
  for (std::size_t i = 0; i < one.log().size(); ++i) {
    EXPECT_EQ(one.log()[i].bytes, two.log()[i].bytes);
    EXPECT_EQ(one.log()[i].stream, two.log()[i].stream);
    EXPECT_EQ(one.log()[i].kring, two.log()[i].kring);
  }
}

TEST(MainJob, ADecisionIsTheSameTwiceChangesNothingAndIsQuick) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::ambtelijk_akkoord);
  const domain::Command command{world.new_id(),
                                job.afspraak,
                                "bestuurlijk_akkoord_geven",
                                base::Record::of(gen::BestuurlijkAkkoordInvoer{job.a().versie_hash}),
                                {}};
  const auto actor = job.bestuurder("rijk");
  const auto before = base::encode(world.find(job.afspraak)->toestand);
  const auto first = domain::decide(world.werkwijze(), world, command, actor, noon(job.vandaag));
  ASSERT_TRUE(first.has_value());
  constexpr int rounds = 200;
  const auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < rounds; ++i) {
    const auto again = domain::decide(world.werkwijze(), world, command, actor, noon(job.vandaag));
    ASSERT_TRUE(again.has_value());
    ASSERT_EQ(bytes_of(*again), bytes_of(*first));
  }
  const auto took = std::chrono::steady_clock::now() - start;
  EXPECT_LT(std::chrono::duration_cast<std::chrono::microseconds>(took).count() / rounds, 5000);
  EXPECT_EQ(base::encode(world.find(job.afspraak)->toestand), before);
}

}  // namespace
}  // namespace ruimte::test
