// SPDX-License-Identifier: EUPL-1.2
// Goals to which agreements contribute: what was reached of them never stands without its source and its day.
#include <gtest/gtest.h>

#include "application/doelstanden.hpp"
#include "base/clock.hpp"
#include "domain/kernel/doelen.hpp"
#include "support/overzicht.hpp"
#include "support/zicht.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;

const std::string landelijk = "woningen_nl", provinciaal = "woningen_pv26";

void koppel(Hoofdtaak& job, const std::string& doel, std::optional<std::int64_t> bijdrage = {}) {
  job.doe(projectleider("pv26"), job.afspraak, "doel_koppelen", gen::DoelKoppelenInvoer{doel, bijdrage});
}

gen::DoelwaardenMeldenInvoer waarde(const std::string& doel, std::int64_t hoeveel, base::Date dag,
                                    const std::string& bron = "Monitor wonen, tabel 2") {
  return {{{doel, hoeveel, dag, bron}}};
}

gen::Doelstanden standen(const Hoofdtaak& job, const domain::Actor& wie, std::optional<std::string> provincie = {}) {
  Lezer lezer(job.wereld);
  return application::doelstanden(lezer, {referentie(), wie.kringen, job.vandaag, labels()}, provincie);
}

// @eis FOL-17
TEST(Doelen, AnAgreementIsLinkedToANationalGoalAndItsValueStandsWithSourceAndDay) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_opvolging);
  koppel(job, landelijk, 1500);
  auto rijen = standen(job, projectleider("pv26")).rijen;
  ASSERT_EQ(rijen.size(), 1U);
  EXPECT_EQ(rijen[0].doelwaarde, 917193);
  EXPECT_EQ(rijen[0].bijdrage, 1500);
  EXPECT_EQ(rijen[0].doelpeildatum, date("2022-10-13"));
  EXPECT_FALSE(rijen[0].doelbronnen.empty());
  EXPECT_FALSE(rijen[0].waarde || rijen[0].oud) << "nothing is reported yet, which is not nought";
  const auto dag = base::add_days(job.vandaag, -10);
  job.doe(accounthouder("lvvn"), job.afspraak, "doelwaarden_melden", waarde(landelijk, 1200, dag));
  rijen = standen(job, projectleider("pv26")).rijen;
  EXPECT_EQ(rijen[0].waarde, 1200);
  EXPECT_EQ(rijen[0].peildatum, dag);
  EXPECT_EQ(rijen[0].bron, "Monitor wonen, tabel 2");
  EXPECT_EQ(rijen[0].van, "lvvn");
  EXPECT_EQ(rijen[0].aandeel, 1) << "1200 of 917193 is one tenth of a per cent";
  const auto tabel = zie(job, "doelen", projectleider("pv26"));
  ASSERT_EQ(tabel.rijen.size(), 1U);
  EXPECT_EQ(tabel.rijen[0].cellen[6].tekst, "Monitor wonen, tabel 2");
  EXPECT_EQ(tabel.rijen[0].cellen[7].datum, dag);
  EXPECT_EQ(zie(job, "doelen", projectleider("pv29")).rijen.size(), 0U) << "only what the reader may read";
  EXPECT_TRUE(standen(job, accounthouder("lvvn"), "pv29").rijen.empty());
  EXPECT_EQ(standen(job, accounthouder("lvvn"), "pv26").rijen.size(), 1U);
}

TEST(Doelen, TheLatestSourceCountsWhateverTheOrderAndAnOldOneIsSaidToBeOld) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_opvolging);
  koppel(job, provinciaal);
  const auto oud = base::add_days(job.vandaag, -400), recent = base::add_days(job.vandaag, -3);
  const auto meld = [&](const gen::DoelwaardenMeldenInvoer& i) {
    job.doe(projectleider("pv26"), job.afspraak, "doelwaarden_melden", i);
  };
  meld(waarde(provinciaal, 100, oud));
  EXPECT_TRUE(standen(job, projectleider("pv26")).rijen[0].oud);
  meld(waarde(provinciaal, 300, recent));
  meld(waarde(provinciaal, 200, base::add_days(job.vandaag, -200)));
  auto een = standen(job, projectleider("pv26")).rijen[0];
  EXPECT_EQ(een.waarde, 300);
  EXPECT_FALSE(een.oud);
  meld(waarde(provinciaal, 310, recent));
  EXPECT_EQ(standen(job, projectleider("pv26")).rijen[0].waarde, 310) << "the same source of the same day again";
  EXPECT_EQ(job.a().doelen[0].waarden.size(), 3U);
  EXPECT_FALSE(domain::ouder_dan_een_jaar(base::add_days(job.vandaag, -365), job.vandaag));
  EXPECT_TRUE(domain::ouder_dan_een_jaar(base::add_days(job.vandaag, -366), job.vandaag));
  EXPECT_EQ(domain::aandeel(1, 3), 333);
  EXPECT_FALSE(domain::aandeel(1, 0));
}

TEST(Doelen, OnlyAGoalThatFitsIsLinkedOnceAndByAParty) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::opgesteld);
  const auto weiger = [&](const std::string& doel) {
    return job.weiger(projectleider("pv26"), job.afspraak, "doel_koppelen", gen::DoelKoppelenInvoer{doel, {}}).code;
  };
  EXPECT_EQ(weiger("woningen_pv22"), "doel_past_niet") << "of a province that is no party";
  EXPECT_EQ(weiger("bos_gerealiseerd"), "doel_past_niet") << "what was reached is no goal";
  EXPECT_EQ(weiger("res_twente"), "doel_past_niet") << "a region without province is not the country";
  const auto akkoorden = job.a().versie_hash;
  koppel(job, landelijk);
  EXPECT_EQ(job.a().versie_hash, akkoorden) << "the text stays as it is";
  EXPECT_EQ(weiger(landelijk), "doel_al_gekoppeld");
  job.tot(Halte::in_opvolging);
  const auto meld = [&](const gen::DoelwaardenMeldenInvoer& i) {
    return job.weiger(projectleider("pv26"), job.afspraak, "doelwaarden_melden", i).code;
  };
  EXPECT_EQ(meld(waarde(provinciaal, 1, job.vandaag)), "doel_niet_gekoppeld");
  EXPECT_EQ(meld(waarde(landelijk, 1, base::add_days(job.vandaag, 1))), "doelwaarde_later");
  auto twee = waarde(landelijk, 1, job.vandaag);
  twee.waarden.push_back({provinciaal, 1, job.vandaag, "Een bron"});
  EXPECT_EQ(meld(twee), "doel_niet_gekoppeld");
  EXPECT_TRUE(job.a().doelen[0].waarden.empty()) << "all or nothing";
  job.doe(accounthouder("lvvn"), job.afspraak, "doel_ontkoppelen",
          gen::DoelOntkoppelenInvoer{landelijk, "Het doel is vervangen."});
  EXPECT_TRUE(job.a().doelen.empty());
  EXPECT_EQ(meld(waarde(landelijk, 1, job.vandaag)), "geen_doel_gekoppeld");
}

}  // namespace
}  // namespace ruimte::test
