// SPDX-License-Identifier: EUPL-1.2
// Acting in the name of another: visibly, within a scope, until a day; and what tries to get around it.
#include "domain/kernel/machtiging.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "base/clock.hpp"
#include "gen/inrichting.hpp"
#include "support/any.hpp"
#include "support/hoofdtaak.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;

/// The same person at work, now with a function that stands in the world.
domain::Actor met_functie(Hoofdtaak& job, domain::Actor wie, std::optional<base::Date> tot = {}) {
  const StreamRef ref{Soort::functie, job.wereld.new_id()};
  const auto gremium = wie.gremium.empty() ? std::nullopt : std::optional(wie.gremium);
  job.doe(beheerder(), ref, "functie_toewijzen",
          gen::FunctieToewijzenInvoer{wie.persoon, wie.functie, wie.organisatie, gremium, job.vandaag, tot});
  wie.functie_id = ref.id;
  return wie;
}

/// A holder, his adviser, and an authorisation between them.
struct Gemachtigd {
  explicit Gemachtigd(Hoofdtaak& j, const std::string& zijde = "pv26")
      : job(j),
        gever(met_functie(j, j.bestuurder(zijde))),
        adviseur(met_functie(j, actor("bestuursadviseur", gever.organisatie))) {}

  gen::MachtigingGevenInvoer invoer(std::vector<Soort> soorten = {Soort::afspraak}) const {
    return {adviseur.functie_id, std::move(soorten), {}, {}, job.vandaag, base::add_days(job.vandaag, 10)};
  }
  Gemachtigd& geef(const gen::MachtigingGevenInvoer& i) {
    ref = {Soort::machtiging, job.wereld.new_id()};
    job.doe(gever, ref, "machtiging_geven", i);
    return *this;
  }
  /// What the door makes of the adviser who chose this authorisation.
  domain::Actor namens() const {
    auto a = gever;
    a.functie_id = adviseur.functie_id;
    a.persoon = adviseur.persoon;
    a.kringen = adviseur.kringen;
    a.namens = domain::Namens{ref.id, gever.functie_id, "bestuursadviseur"};
    return a;
  }

  Hoofdtaak& job;
  domain::Actor gever, adviseur;
  StreamRef ref;
};

gen::BestuurlijkAkkoordInvoer akkoord(const Hoofdtaak& job) { return {job.a().versie_hash}; }

TEST(Machtiging, AnAdviserConsentsInTheNameOfTheHolderAndBothStandInTheFact) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::besloten);
  Gemachtigd m(job);
  EXPECT_EQ(job.weiger(m.adviseur, job.afspraak, "bestuurlijk_akkoord_geven", akkoord(job)).code, "functie_past_niet")
      << "in his own function he cannot";
  m.geef(m.invoer());
  const auto events = job.doe(m.namens(), job.afspraak, "bestuurlijk_akkoord_geven", akkoord(job));
  ASSERT_FALSE(events.empty());
  EXPECT_TRUE(events.front().krachtens.has_value()) << "the mandate is that of the holder";
  const auto& feit = world.log().back().actor;
  EXPECT_EQ(feit.functie_id, m.adviseur.functie_id);
  EXPECT_EQ(feit.namens->functie_id, m.gever.functie_id);
}

TEST(Machtiging, AConsentNeedsTheMandateOfTheHolderAtThatMoment) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::besloten);
  Gemachtigd m(job);
  auto i = m.invoer();
  i.tot = base::add_days(job.vandaag, 4000);
  m.geef(i);
  job.vandaag = base::add_days(job.vandaag, 3000);  // every mandate of the job is over
  EXPECT_EQ(job.weiger(m.namens(), job.afspraak, "bestuurlijk_akkoord_geven", akkoord(job)).code,
            "functie_zonder_mandaat");
}

RC_GTEST_PROP(Machtiging, CountsFromItsFirstToAndIncludingItsLastDay, ()) {
  MemoryWorld world;
  Hoofdtaak job(world, *any_keuze());
  job.tot(Halte::georganiseerd);
  Gemachtigd m(job, job.keuze.provincies.front());
  auto i = m.invoer({Soort::inrichting});
  const int begin = *rc::gen::inRange(0, 20), duur = *rc::gen::inRange(0, 20), dag = *rc::gen::inRange(0, 50);
  i.van = base::add_days(job.vandaag, begin);
  i.tot = base::add_days(i.van, duur);
  m.geef(i);
  job.vandaag = base::add_days(job.vandaag, dag);
  const auto uit = job.probeer(m.namens(), {Soort::inrichting, world.new_id()}, "inrichting_openen",
                               base::Record::of(gen::InrichtingOpenenInvoer{}));
  RC_ASSERT(uit.has_value() == (dag >= begin && dag <= begin + duur));
  if (!uit) RC_ASSERT(uit.error().code == (dag < begin ? "machtiging_later" : "machtiging_afgelopen"));
}

TEST(Machtiging, CoversNoOtherNounActOrDossierThanItNames) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::besloten);
  Gemachtigd m(job);
  m.geef(m.invoer({Soort::inrichting}));
  EXPECT_EQ(job.weiger(m.namens(), job.afspraak, "bestuurlijk_akkoord_geven", akkoord(job)).code, "machtiging_bereik");
  auto i = m.invoer();
  i.handelingen = {"einde_voorstellen"};
  m.geef(i);
  EXPECT_EQ(job.weiger(m.namens(), job.afspraak, "bestuurlijk_akkoord_geven", akkoord(job)).code, "machtiging_bereik");
  i = m.invoer();
  i.dossier = world.new_id();
  m.geef(i);
  EXPECT_EQ(job.weiger(m.namens(), job.afspraak, "bestuurlijk_akkoord_geven", akkoord(job)).code, "machtiging_bereik");
  i.dossier = job.afspraak.id;
  m.geef(i);
  job.doe(m.namens(), job.afspraak, "bestuurlijk_akkoord_geven", akkoord(job));
}

TEST(Machtiging, TheListOfActsSaysTheSameAsTheDecision) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::besloten);
  Gemachtigd m(job);
  auto i = m.invoer();
  i.handelingen = {"einde_voorstellen"};
  m.geef(i);
  for (const auto& h : domain::handelingen(world.werkwijze(), world, {Soort::afspraak, world.find(job.afspraak)},
                                           m.namens(), noon(job.vandaag))) {
    if (h.overgang->id == "einde_voorstellen") continue;
    ASSERT_TRUE(h.geweigerd.has_value()) << h.overgang->id;
    EXPECT_EQ(h.geweigerd->code, "machtiging_bereik") << h.overgang->id;
  }
}

TEST(Machtiging, StopsAtOnceWhenWithdrawnOrWhenEitherFunctionEnds) {
  for (const std::string hoe : {"intrekken", "gever", "gemachtigde"}) {
    MemoryWorld world;
    Hoofdtaak job(world);
    job.tot(Halte::besloten);
    Gemachtigd m(job);
    m.geef(m.invoer());
    const auto wie = m.namens();  // opened before it stopped
    if (hoe == "intrekken")
      job.doe(m.gever, m.ref, "machtiging_intrekken", gen::RedenInvoer{"Zo is het beter."});
    else
      job.doe(beheerder(), {Soort::functie, hoe == "gever" ? m.gever.functie_id : m.adviseur.functie_id},
              "functie_beeindigen", gen::RedenInvoer{"Andere baan."});
    const auto code = job.weiger(wie, job.afspraak, "bestuurlijk_akkoord_geven", akkoord(job)).code;
    EXPECT_EQ(code, hoe == "intrekken" ? "machtiging_ingetrokken"
                    : hoe == "gever"   ? "machtiging_gever_weg"
                                       : "functie_geldt_niet");
  }
}

TEST(Machtiging, GoesToNobodyOfAnotherPartyOrWhoseFunctionDoesNotAllowIt) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::georganiseerd);
  Gemachtigd m(job);
  for (const auto& wie : {actor("bestuursadviseur", organisatie_van("pv27")), actor("bestuursadviseur", "lvvn"),
                          actor("projectleider", m.gever.organisatie)}) {
    auto i = m.invoer();
    i.gemachtigde = met_functie(job, wie).functie_id;
    EXPECT_EQ(job.weiger(m.gever, {Soort::machtiging, world.new_id()}, "machtiging_geven", i).code,
              "machtiging_onmogelijk")
        << wie.functie << " " << wie.organisatie;
  }
  for (const auto soort : {Soort::machtiging, Soort::functie})
    EXPECT_EQ(job.weiger(m.gever, {Soort::machtiging, world.new_id()}, "machtiging_geven", m.invoer({soort})).code,
              "machtiging_onmogelijk");
  auto i = m.invoer();
  i.tot = base::add_days(job.vandaag, -1);
  EXPECT_EQ(job.weiger(m.gever, {Soort::machtiging, world.new_id()}, "machtiging_geven", i).code, "periode_onjuist");
}

TEST(Machtiging, IsNeverPassedOnNorWithdrawnByWhoActsForAnother) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::georganiseerd);
  Gemachtigd m(job);
  m.geef(m.invoer());
  const auto tweede = met_functie(job, actor("bestuursadviseur", m.gever.organisatie));
  auto i = m.invoer();
  i.gemachtigde = tweede.functie_id;
  EXPECT_EQ(job.weiger(m.namens(), {Soort::machtiging, world.new_id()}, "machtiging_geven", i).code,
            "machtiging_bereik");
  EXPECT_EQ(job.weiger(m.adviseur, {Soort::machtiging, world.new_id()}, "machtiging_geven", i).code,
            "functie_past_niet");
  EXPECT_EQ(job.weiger(m.namens(), m.ref, "machtiging_intrekken", gen::RedenInvoer{"Ik wil het."}).code,
            "machtiging_bereik");
  const auto ander = met_functie(job, gedeputeerde("pv26"));
  EXPECT_EQ(job.weiger(ander, m.ref, "machtiging_intrekken", gen::RedenInvoer{"Ik wil het."}).code,
            "machtiging_van_ander");
}

// Whatever method or door let through, the kernel looks at who really acts and for whom.
TEST(Machtiging, AForgedActorIsRefused) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::besloten);
  Gemachtigd m(job), rijk(job, "rijk");
  m.geef(m.invoer());
  auto ander = m.namens();
  ander.functie = "bewindspersoon";
  ander.organisatie = rijk.gever.organisatie;
  ander.zijde = "rijk";
  auto vreemde = m.namens();
  vreemde.functie_id = rijk.adviseur.functie_id;
  auto verzonnen = m.namens();
  verzonnen.namens->machtiging = world.new_id();
  for (const auto& wie : {ander, vreemde, verzonnen})
    EXPECT_EQ(job.weiger(wie, job.afspraak, "bestuurlijk_akkoord_geven", akkoord(job)).code, "machtiging_onbekend");
}

TEST(Functie, WhatAnActEndedIsOverAtOnceAndAStoredLastDayStillCounts) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::georganiseerd);
  const auto doet = [&](const domain::Actor& wie) {
    return job.probeer(wie, {Soort::inrichting, world.new_id()}, "inrichting_openen",
                       base::Record::of(gen::InrichtingOpenenInvoer{"pv26"}));
  };
  const auto tijdelijk = met_functie(job, gedeputeerde("pv26"), job.vandaag);
  const auto beeindigd = met_functie(job, gedeputeerde("pv26"));
  job.doe(beheerder(), {Soort::functie, beeindigd.functie_id}, "functie_beeindigen", gen::RedenInvoer{"Andere baan."});
  const auto zelfde_dag = doet(beeindigd);
  ASSERT_FALSE(zelfde_dag.has_value());
  EXPECT_EQ(zelfde_dag.error().code, "functie_geldt_niet");
  const auto dag_erna = [&] {
    job.vandaag = base::add_days(job.vandaag, 1);
    return doet(tijdelijk);
  };
  EXPECT_TRUE(doet(tijdelijk).has_value()) << "the last day itself counts";
  EXPECT_EQ(dag_erna().error().code, "functie_geldt_niet");
}

}  // namespace
}  // namespace ruimte::test
