// SPDX-License-Identifier: EUPL-1.2
// What the mode of the whole and the level of use of a province leave of the acts.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <set>

#include "base/clock.hpp"
#include "gen/afspraak_gebeurtenissen.hpp"
#include "gen/conflict.hpp"
#include "gen/dialoog.hpp"
#include "gen/inzet.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"
#include "support/any.hpp"
#include "support/inrichting.hpp"
#include "support/invoer.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;

/// What step 3 records, written out a second time.
bool van_stap_3(const domain::Event& e) {
  static const std::set<std::string_view> namen{
      "AfspraakOpgesteld", "InstemmingGegeven",   "BestuurlijkAkkoordGegeven", "AfspraakVastgesteld",
      "BesluitVastgelegd", "InzetVastgelegd",     "ArrangementVastgesteld",    "TredeGeplaatst",
      "ConflictBeslecht",  "GeenKeuzeVastgelegd", "RijksinbrengAfgestemd",     "AfwegingsbladOndertekend",
      "UitkomstBleefUit"};
  if (namen.contains(e.inhoud.desc().name)) return true;
  if (!e.inhoud.is<gen::FaseGewijzigd>() || e.stream.soort != Soort::vraagstuk) return false;
  const auto& f = e.inhoud.as<gen::FaseGewijzigd>();
  return f.naar == "in_besluitvorming" || (f.naar == "in_conflictbeslechting" && f.van != "in_besluitvorming");
}

/// Everybody tries every act on every dossier. Returns the acts that were accepted.
std::set<std::string> probeer_alles(const Hoofdtaak& job, const std::vector<domain::Actor>& allen) {
  std::set<std::string> uit;
  const auto& world = job.wereld;
  for (const auto& loop : world.werkwijze().levenslopen()) {
    std::set<StreamRef> refs{{loop.soort, domain::sub_id({}, "nieuw")}};
    for (const auto& f : world.log())
      if (f.stream.soort == loop.soort) refs.insert(f.stream);
    for (const auto& ref : refs)
      for (const auto& act : loop.overgangen) {
        if (act.maakt() != (world.find(ref) == nullptr)) continue;
        for (const auto& invoer : invoeren(job, act))
          for (const auto& wie : allen) {
            if (world.find(ref) != nullptr && !wie.mag_lezen(world.find(ref)->kring)) continue;
            const auto d = domain::decide(world.werkwijze(), world, {domain::sub_id({}, "c"), ref, act.id, invoer, {}},
                                          wie, noon(job.vandaag));
            if (!d) continue;
            uit.insert(act.id);
            for (const auto& e : *d)
              EXPECT_FALSE(van_stap_3(e)) << act.id << " by " << wie.functie << ": " << e.inhoud.desc().name;
          }
      }
  }
  return uit;
}

void loop_afgeschaald(const domain::Werkwijze& w) {
  MemoryWorld world(referentie(), w);
  Hoofdtaak job(world);
  Inrichting geheel(job);
  const auto allen = iedereen(job);
  std::set<std::string> kon;
  for (const auto h : {Halte::ingebracht, Halte::in_dialoog, Halte::in_afstemming, Halte::inzetten_vast,
                       Halte::ambtelijk_akkoord, Halte::bestuurlijk_akkoord, Halte::in_opvolging}) {
    job.tot(h);
    geheel.kies("modus", "afschalen");
    kon.merge(probeer_alles(job, allen));
    geheel.kies("modus", "doorpakken");
  }
  for (const std::string act :
       {"conflict_benoemen", "inbrengen", "inbreng_leveren", "actie_melden", "tekstvoorstel_doen", "overleg_plannen"})
    EXPECT_TRUE(kon.contains(act)) << act << " stays possible";
  for (const std::string act : {"opstellen", "vaststellen", "besluit_vastleggen", "op_trede_plaatsen"})
    EXPECT_FALSE(kon.contains(act)) << act;
}

// Who chose the mode, and when, stays with it; and everything that was recorded stays as it was.
// @eis POS-17
TEST(Mode, TheChoiceSaysWhoMadeItAndLeavesHistoryAsItWas) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::bestuurlijk_akkoord);
  const auto voor = world.log();
  const auto afspraak = world.find(job.afspraak)->toestand;
  Inrichting geheel(job);
  geheel.kies("modus", "afschalen");
  ASSERT_EQ(geheel.t().keuzes.size(), 1U);
  EXPECT_EQ(geheel.t().keuzes.front().sinds, job.vandaag);
  EXPECT_EQ(geheel.t().keuzes.front().steun.size(), 8U);
  ASSERT_GE(world.log().size(), voor.size());
  for (std::size_t n = 0; n < voor.size(); ++n) EXPECT_EQ(world.log()[n].bytes, voor[n].bytes);
  EXPECT_EQ(base::encode(world.find(job.afspraak)->toestand), base::encode(afspraak));
  for (const auto& p : job.keuze.provincies) EXPECT_TRUE(projectleider(p).mag_lezen(world.find(job.afspraak)->kring));
}

// @eis POS-17
TEST(Mode, ScaledDownNobodyDoesAnythingOfStep3OrDraftsANewAgreement) { loop_afgeschaald(werkwijze()); }

// I-19 is the kernel's: an amendment that takes all guards out does not weaken it.
TEST(Mode, ScaledDownWithoutAnyGuardStep3StaysClosed) {
  const auto zonder = methode_zonder("");
  loop_afgeschaald(zonder);
}

template <class... Feiten>
std::vector<base::Record> feiten() {
  return {base::Record::of(Feiten{})...};
}

TEST(Mode, TheKernelRefusesEachFactOfStep3WhateverActRecordsIt) {
  MemoryWorld world;
  Hoofdtaak job(world);
  Inrichting geheel(job);
  const auto wie = job.ambtenaar("rijk");
  const domain::Aggregate a{};
  const auto mag = [&](const base::Record& r) {
    const domain::Event e{{Soort::vraagstuk, {}}, {}, r, {}};
    return domain::modus_staat_toe({world, wie, job.vandaag, nullptr, nullptr, a, e, {}}).has_value();
  };
  const auto stap_3 = feiten<gen::AfspraakOpgesteld, gen::InstemmingGegeven, gen::BestuurlijkAkkoordGegeven,
                             gen::AfspraakVastgesteld, gen::BesluitVastgelegd, gen::InzetVastgelegd,
                             gen::TredeGeplaatst, gen::ConflictBeslecht, gen::GeenKeuzeVastgelegd>();
  for (const auto& r : stap_3) EXPECT_TRUE(mag(r)) << r.desc().name;
  geheel.kies("modus", "afschalen");
  for (const auto& r : stap_3) EXPECT_FALSE(mag(r)) << r.desc().name;
  for (const auto& r : feiten<gen::ConflictBenoemd, gen::InbrengVastgelegd, gen::ActieGemeld, gen::ActieBeoordeeld,
                              gen::LandingGemeld, gen::EindeVoorgesteld, gen::AfslagGenomen>())
    EXPECT_TRUE(mag(r)) << r.desc().name;
}

TEST(Mode, TheListOfActsSaysWhatTheModeCloses) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  Inrichting geheel(job);
  geheel.kies("modus", "afschalen");
  const auto wie = job.ambtenaar("rijk");
  for (const auto& h :
       domain::handelingen(werkwijze(), world, {Soort::vraagstuk, world.find(job.vraagstuk)}, wie, noon(job.vandaag))) {
    if (h.overgang->id == "inzet_vastleggen") {
      ASSERT_TRUE(h.geweigerd.has_value());
      EXPECT_EQ(h.geweigerd->code, "modus_afschalen");
    }
    if (h.overgang->id == "inbreng_leveren") {
      EXPECT_FALSE(h.geweigerd.has_value());
    }
  }
}

TEST(Mode, FollowUpOfEarlierAgreementsGoesOnToTheEnd) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_opvolging);
  Inrichting geheel(job);
  geheel.kies("modus", "afschalen");
  job.tot(Halte::teruggelegd);
  EXPECT_EQ(job.v().fase, "teruggelegd");
}

RC_GTEST_PROP(ModeProperty, ScaledDownAConflictKeepsAnOwnerAndATermAndClimbsOnlyAfterwards, ()) {
  MemoryWorld world;
  Hoofdtaak job(world, *any_keuze());
  job.tot(Halte::in_dialoog);
  Inrichting geheel(job);
  geheel.kies("modus", "afschalen");
  const StreamRef ref{Soort::conflict, world.new_id()};
  job.doe(job.ambtenaar("rijk"), ref, "conflict_benoemen",
          gen::ConflictBenoemenInvoer{job.vraagstuk.id, gen::Conflictsoort::rijk_provincie, "De kern",
                                      "Hier schuurt het.", "Een keuze."});
  const auto& stand = [&]() -> const gen::ConflictToestand& {
    return world.get<gen::ConflictToestand>(Soort::conflict, ref.id);
  };
  const auto loop = [&](int dagen, int stap) {
    for (int dag = 0; dag < dagen; dag += stap) {
      job.vandaag = base::add_days(job.vandaag, stap);
      for (auto open = world.verlopen(job.vandaag); !open.empty(); open = world.verlopen(job.vandaag)) {
        const auto& [t, wat] = open.front();
        RC_ASSERT(world
                      .submit({domain::sub_id(t.id, "klok"),
                               wat,
                               "termijn_verstreken",
                               base::Record::of(gen::TermijnInvoer{t.id}),
                               {}},
                              systeem(), noon(job.vandaag))
                      .has_value());
      }
      RC_ASSERT(!stand().termijnen.empty() && !stand().eigenaar.empty());
    }
  };
  loop(*rc::gen::inRange(30, 200), *rc::gen::inRange(1, 40));
  RC_ASSERT(stand().trede == 0 && !stand().gremium);
  geheel.kies("modus", "doorpakken");
  loop(60, 1);
  RC_ASSERT(stand().trede > 0);
}

TEST(Mode, AnUnknownModeOrAModeOfOneSideDoesNotExist) {
  MemoryWorld world;
  Hoofdtaak job(world);
  Inrichting geheel(job);
  EXPECT_EQ(job.weiger(bewindspersoon("vro"), geheel.ref, "keuze_voorstellen",
                       gen::KeuzeVoorstellenInvoer{"modus", "een_beetje", "Omdat."})
                .code,
            "keuze_onbekend");
  geheel.stel_voor(bewindspersoon("vro"), "modus", "afschalen");
  EXPECT_FALSE(domain::afgeschaald(world)) << "one side alone switches nothing";
  EXPECT_EQ(job.weiger(accounthouder_vro(), geheel.ref, "keuze_voorstellen",
                       gen::KeuzeVoorstellenInvoer{"modus", "afschalen", "Omdat."})
                .code,
            "functie_past_niet");
}

std::optional<std::string> weigering(const Hoofdtaak& job, const StreamRef& ref, const domain::Actor& wie,
                                     std::string_view act) {
  for (const auto& h : domain::handelingen(job.wereld.werkwijze(), job.wereld, {ref.soort, job.wereld.find(ref)}, wie,
                                           noon(job.vandaag)))
    if (h.overgang->id == act) return h.geweigerd ? h.geweigerd->code : "mag";
  return std::nullopt;
}

TEST(Levels, AProvinceIsOfferedTheActsOfItsLevelAndANeighbourMayStandElsewhere) {
  MemoryWorld world;
  Keuze k;
  k.provincies = {"pv26", "pv20"};
  Hoofdtaak job(world, k);
  job.tot(Halte::in_afstemming);
  Inrichting utrecht(job, "pv26");
  utrecht.kies("gebruiksniveau", "kiezen");
  EXPECT_EQ(weigering(job, job.vraagstuk, projectleider("pv26"), "inbreng_leveren"), "mag");
  EXPECT_EQ(weigering(job, job.afspraak, projectleider("pv26"), "tekstvoorstel_doen"), "niveau_te_laag");
  EXPECT_EQ(weigering(job, job.afspraak, projectleider("pv20"), "tekstvoorstel_doen"), "mag");
  EXPECT_EQ(weigering(job, job.afspraak, job.ambtenaar("rijk"), "tekstvoorstel_doen"), "mag")
      << "the Rijk works with the neighbour";
  Inrichting buur(job, "pv20");
  buur.kies("gebruiksniveau", "nakomen");
  EXPECT_EQ(weigering(job, job.afspraak, job.ambtenaar("rijk"), "tekstvoorstel_doen"), "niveau_te_laag");
  utrecht.kies("gebruiksniveau", "beslechten");
  EXPECT_EQ(weigering(job, job.afspraak, projectleider("pv26"), "tekstvoorstel_doen"), "mag");
}

TEST(Levels, KeepingPromisesIsWorthHavingWithoutTheRest) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_opvolging);
  Inrichting utrecht(job, "pv26");
  utrecht.kies("gebruiksniveau", "nakomen");
  job.tot(Halte::geland);
  EXPECT_EQ(weigering(job, job.vraagstuk, coordinator(), "terug_naar_dialoog"), "niveau_te_laag");
}

}  // namespace
}  // namespace ruimte::test
