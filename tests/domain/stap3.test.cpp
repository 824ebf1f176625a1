// SPDX-License-Identifier: EUPL-1.2
// I-05, I-06: nothing of a vraagstuk is on the table with the province, or decided, before the Rijk has its one
// position and every province concerned has its own. By whatever act, and whatever guards a method leaves out.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "base/clock.hpp"
#include "domain/kernel/stap3.hpp"
#include "gen/arrangement.hpp"
#include "gen/conflict.hpp"
#include "gen/gremium.hpp"
#include "gen/overlegdossier.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"
#include "support/any.hpp"
#include "support/invoer.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;

gen::StapOverslaanInvoer overslaan() {
  return {"Het gesprek is al gevoerd.", {"lvvn"}, gen::Besluitplek::hier_besluiten};
}

/// Records the position of these sides only.
void leg_vast(Hoofdtaak& job, const std::vector<std::string>& zijden) {
  for (const auto& z : zijden) job.doe(job.ambtenaar(z), job.vraagstuk, "inzet_vastleggen", job.inzet_invoer(z));
}

// @eis BEV-13
RC_GTEST_PROP(Stap3Property, WithoutAnyGuardNoActBringsAVraagstukIntoStep3WithoutOnePositionOfEverySide, ()) {
  MemoryWorld world(referentie(), kaal());
  Hoofdtaak job(world, *any_keuze());
  const bool sla_over = *rc::gen::arbitrary<bool>();
  job.tot(sla_over ? Halte::geagendeerd : Halte::in_afstemming);
  const auto zijden = job.zijden();
  const auto mist = *rc::gen::elementOf(zijden);
  for (const auto& z : zijden)
    if (z != mist) leg_vast(job, {z});
  const auto ga = [&] {
    return sla_over ? job.probeer(coordinator(), job.vraagstuk, "stap_overslaan", base::Record::of(overslaan()))
                    : job.probeer(coordinator(), job.vraagstuk, "naar_besluitvorming", base::Record::of(naar_3a()));
  };
  const auto r = ga();
  RC_ASSERT(!r.has_value());
  RC_ASSERT(r.error().code == "inzet_ontbreekt");
  RC_ASSERT(eerste_feit(r.error()) == mist);
  leg_vast(job, {mist, mist});
  RC_ASSERT(ga().has_value());
  for (const auto& z : zijden) RC_ASSERT(std::ranges::count(job.v().inzetten, z, &gen::Gereedmelding::zijde) == 1);
}

// A method that calls the phase something else still cannot bind anybody there.
TEST(Stap3, AMethodThatMovesThePhaseToAnotherStepStillBindsNobodyWithoutPositions) {
  const auto vermomd = changed_method(
      {{R"("id":"in_besluitvorming","naam":"In besluitvorming","naamEn":"In decision-making","plek":"opgetild","stap":"besluitvorming")",
        R"("id":"in_besluitvorming","naam":"In besluitvorming","naamEn":"In decision-making","plek":"opgetild","stap":"dialoog")"},
       {R"({"guard":"inzetten_gereed"},{"guard":"besluitplek_bekend"})", ""}});
  MemoryWorld world(referentie(), vermomd);
  Hoofdtaak job(world);
  job.tot(Halte::in_afstemming);
  job.doe(coordinator(), job.vraagstuk, "naar_besluitvorming", naar_3a());
  EXPECT_EQ(
      job.weiger(secretaris(job.besluitgremium()), job.vraagstuk, "besluit_vastleggen", job.besluit_invoer()).code,
      "inzet_ontbreekt");
  world.use(kaal());
  for (const auto& z : job.zijden())
    job.doe(job.ambtenaar(z), job.afspraak, "ambtelijk_akkoord_geven", job.akkoord_invoer());
  EXPECT_EQ(job.weiger(job.bestuurder("rijk"), job.afspraak, "bestuurlijk_akkoord_geven",
                       gen::BestuurlijkAkkoordInvoer{job.a().versie_hash})
                .code,
            "inzet_ontbreekt");
}

TEST(Stap3, AnItemForDecisionInABodyOfBothSidesWaitsForThePositionsToo) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_afstemming);
  const auto gremium = "dgo_novex:pv26";
  const StreamRef overleg{Soort::overleg, world.new_id()}, inhoud{Soort::overlegdossier, world.new_id()};
  job.doe(secretaris(gremium), overleg, "overleg_plannen",
          gen::OverlegPlannenInvoer{gremium, base::add_days(job.vandaag, 40), {}, {}});
  job.doe(secretaris(gremium), inhoud, "overlegdossier_openen", gen::OverlegdossierOpenenInvoer{overleg.id});
  gen::PuntAgenderenInvoer punt{"De polder", gen::Puntsoort::besluiten, "afspraak", job.vraagstuk.id, {}, {}};
  EXPECT_EQ(job.weiger(secretaris(gremium), inhoud, "punt_agenderen", punt).code, "inzet_ontbreekt");
  auto bespreken = punt;
  bespreken.soort = gen::Puntsoort::voorbereiden;
  job.doe(secretaris(gremium), inhoud, "punt_agenderen", bespreken);
  leg_vast(job, job.zijden());
  job.doe(secretaris(gremium), inhoud, "punt_agenderen", punt);
}

// @eis AGE-24
TEST(Stap3, AnExitNeedsReasonAndDestinationAndAStepIsSkippedWithFromToReasonAndWhoAgreed) {
  for (const std::string_view mist :
       {R"({"reden":"Elders.","borger":"vro"})", R"({"bestemming":"De tafel","borger":"vro"})"})
    EXPECT_FALSE(base::decode(base::describe<gen::DoorverwijzenInvoer>(), mist).has_value()) << mist;
  for (const std::string_view mist :
       {R"({"instemming":["lvvn"]})", R"({"reden":"Haast."})", R"({"reden":"Haast.","instemming":[]})"})
    EXPECT_FALSE(base::decode(base::describe<gen::StapOverslaanInvoer>(), mist).has_value()) << mist;
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::geagendeerd);
  EXPECT_EQ(job.weiger(coordinator(), job.vraagstuk, "stap_overslaan", overslaan()).code, "inzet_ontbreekt");
  leg_vast(job, {"pv26"});
  const auto r = job.weiger(coordinator(), job.vraagstuk, "stap_overslaan", overslaan());
  EXPECT_EQ(r.code, "inzet_ontbreekt") << "never without the step among departments";
  EXPECT_EQ(eerste_feit(r), "rijk");
  leg_vast(job, {"rijk"});
  job.doe(coordinator(), job.vraagstuk, "stap_overslaan", overslaan());
  ASSERT_EQ(job.v().overgeslagen.size(), 1U);
  const auto& o = job.v().overgeslagen.front();
  EXPECT_EQ(o.van, "geagendeerd");
  EXPECT_EQ(o.naar, job.v().fase);
  EXPECT_EQ(o.reden, "Het gesprek is al gevoerd.");
  EXPECT_EQ(o.instemming, std::vector<std::string>{"lvvn"});
  job.doe(coordinator(), job.vraagstuk, "doorverwijzen",
          gen::DoorverwijzenInvoer{"Hoort elders.", "Het programma", "vro"});
  EXPECT_EQ(job.v().afslag->bestemming, "Het programma");
}

// @eis DEC-26
TEST(Stap3, WithoutAStatementOnDiscussingOrDecidingTheStepWarns) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::inzetten_vast);
  const auto r = job.weiger(coordinator(), job.vraagstuk, "naar_besluitvorming", gen::NaarBesluitvormingInvoer{});
  EXPECT_EQ(r.code, "besluitplek_onbekend");
  EXPECT_EQ(r.regel, "stap3_zonder_uitspraak");
  const auto door = world.submit({world.new_id(),
                                  job.vraagstuk,
                                  "naar_besluitvorming",
                                  base::Record::of(gen::NaarBesluitvormingInvoer{}),
                                  {},
                                  {{"stap3_zonder_uitspraak", "Dat blijkt in het overleg."}}},
                                 coordinator(), noon(job.vandaag));
  EXPECT_TRUE(door.has_value());
  for (const auto plek :
       {gen::Besluitplek::bespreken, gen::Besluitplek::hier_besluiten, gen::Besluitplek::elders_besluiten}) {
    job.doe(coordinator(), job.vraagstuk, "terug_naar_dialoog", gen::RedenInvoer{"Opnieuw."});
    job.doe(coordinator(), job.vraagstuk, "naar_besluitvorming", gen::NaarBesluitvormingInvoer{plek, "De Nota Ruimte"});
    EXPECT_EQ(job.v().besluitplek, plek);
  }
}

// @eis BEV-12
TEST(Stap3, TheTimeFromTheFirstReportToTheAgendaCanBeReadAndAfterTheFreezeNothingIsAddedWithoutConsent) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::ingebracht);
  const auto gemeld = job.vandaag;
  const auto rij = [&] {
    const auto& type = domain::aggregate_type(Soort::vraagstuk);
    return type.naar_rij(world.find(job.vraagstuk)->toestand).as<gen::VraagstukRij>();
  };
  EXPECT_FALSE(rij().dagen_tot_agenda.has_value());
  job.tot(Halte::getoetst);
  job.vandaag = base::add_days(gemeld, 90);
  job.tot(Halte::geagendeerd);
  EXPECT_EQ(rij().dagen_tot_agenda, job.vandaag.days - gemeld.days);
  job.tot(Halte::in_dialoog);
  job.doe(coordinator(), job.vraagstuk, "terug_naar_agenda", gen::RedenInvoer{"Later."});
  EXPECT_EQ(rij().dagen_tot_agenda, 93);
  // After the freeze.
  const StreamRef lijst{Soort::arrangement, world.new_id()};
  job.doe(projectleider("pv26"), lijst, "arrangement_openen", gen::ArrangementOpenenInvoer{"pv26", 2026, "Samen."});
  job.doe(coordinator(), lijst, "bevriesdatum_zetten", gen::BevriesdatumInvoer{job.vandaag, {}});
  job.doe(coordinator(), job.vraagstuk, "dialoog_starten");
  job.doe(projectleider("pv26"), job.afspraak, "opstellen", job.opstellen_invoer());
  job.vandaag = base::add_days(job.vandaag, 1);
  EXPECT_EQ(
      job.weiger(accounthouder("lvvn"), lijst, "afspraak_opnemen", gen::OpnameInvoer{job.afspraak.id, {}, {}}).code,
      "late_toevoeging_zonder_reden");
  job.doe(accounthouder("lvvn"), lijst, "afspraak_opnemen", gen::OpnameInvoer{job.afspraak.id, {}, "Nog net."});
  EXPECT_TRUE(world.get<gen::ArrangementToestand>(Soort::arrangement, lijst.id).opnamen.empty());
}

}  // namespace
}  // namespace ruimte::test
