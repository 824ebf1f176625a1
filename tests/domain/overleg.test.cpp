// SPDX-License-Identifier: EUPL-1.2
// Meetings: who reads their content, what a body can decide in one, documents that come late, promises that hold.
#include "domain/kernel/overleg.hpp"
#include "base/clock.hpp"
#include "gen/conflict.hpp"
#include "gen/gremium.hpp"
#include "gen/overlegdossier.hpp"
#include "gen/vraagstuk_invoer.hpp"
#include "support/any.hpp"
#include "support/hoofdtaak.hpp"
#include "support/invoer.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;
using gen::Puntsoort;

/// A meeting of a body ten days from the start of the job, with its content open; the job stands on the day of it.
class Vergadering {
 public:
  Vergadering(Hoofdtaak& job, std::string gremium, std::optional<base::Date> aanleverdatum = {})
      : job_(job), wie_(secretaris(gremium)), dag_(base::add_days(job.vandaag, 11)) {
    overleg = {Soort::overleg, job.wereld.new_id()};
    ref = {Soort::overlegdossier, job.wereld.new_id()};
    job.doe(wie_, overleg, "overleg_plannen", gen::OverlegPlannenInvoer{gremium, dag_, aanleverdatum, {}});
    job.doe(wie_, ref, "overlegdossier_openen", gen::OverlegdossierOpenenInvoer{overleg.id});
  }
  base::Uuid agendeer(Puntsoort soort, std::optional<std::string> onderwerp = {}) {
    job_.doe(wie_, ref, "punt_agenderen",
             gen::PuntAgenderenInvoer{"Een punt", soort, std::move(onderwerp), {}, {}, {}});
    return t().punten.back().id;
  }
  /// The first promise, from a department to a province, to be kept within a week.
  base::Uuid zeg_toe(const std::string& wie, const std::string& aan) {
    job_.doe(wie_, ref, "toezegging_doen",
             gen::ToezeggingDoenInvoer{
                 wie, "Een brief sturen.", base::add_days(job_.vandaag, 7), aan, {}, "instemming van de minister"});
    return t().toezeggingen.back().id;
  }
  void begin() { job_.vandaag = dag_; }
  const gen::OverlegdossierToestand& t() const {
    return job_.wereld.get<gen::OverlegdossierToestand>(Soort::overlegdossier, ref.id);
  }
  const domain::Actor& wie() const { return wie_; }
  base::Date dag() const { return dag_; }

  StreamRef overleg, ref;

 private:
  Hoofdtaak& job_;
  domain::Actor wie_;
  base::Date dag_;
};

/// Bodies that can have content: the others have no audience of their own.
std::vector<std::string> gremia_met_kring() {
  auto uit = alle_gremia();
  std::erase_if(uit, [](const auto& g) { return referentie().gremium(g)->wisselende_leden; });
  return uit;
}

const char* const lvvn = "lvvn";
const char* const utrecht = "provincie_utrecht";

/// Every body: nothing is decided in it on a subject for which it has no mandate, whatever the method says.
RC_GTEST_PROP(OverlegProperty, ABodyDecidesInAMeetingOnlyUnderItsMandate, ()) {
  const bool zonder = *rc::gen::arbitrary<bool>();
  static const auto kaal = methode_zonder("");
  MemoryWorld world(referentie(), zonder ? kaal : werkwijze());
  Hoofdtaak job(world);
  const auto gremia = gremia_met_kring();
  const auto gremium = *rc::gen::elementOf(gremia);
  const auto onderwerp = *rc::gen::elementOf(
      std::vector<std::string>(referentie().ids.at("onderwerp").begin(), referentie().ids.at("onderwerp").end()));
  const auto soort = static_cast<Puntsoort>(*rc::gen::inRange(0, 4));
  Vergadering v(job, gremium);
  const auto kan = domain::punt_mag_besluit(world, gremium, {"a", soort, onderwerp, {}, {}, {}}, v.dag());
  const auto geagendeerd =
      job.probeer(v.wie(), v.ref, "punt_agenderen",
                  base::Record::of(gen::PuntAgenderenInvoer{"Punt", soort, onderwerp, {}, {}, {}}));
  if (!geagendeerd) {
    RC_ASSERT(!zonder && soort == Puntsoort::besluiten && !kan);
    return;
  }
  v.begin();
  gen::PuntBehandelenInvoer uitkomst{v.t().punten.front().id, "Besproken.", "Ons advies.", "Ons besluit."};
  const auto besloten = job.probeer(v.wie(), v.ref, "punt_behandelen", base::Record::of(uitkomst));
  RC_ASSERT(besloten.has_value() == (soort == Puntsoort::besluiten && kan.has_value()));
  if (!besloten) {  // the advice stays possible, and is not a decision
    uitkomst.besluit.reset();
    job.doe(v.wie(), v.ref, "punt_behandelen", uitkomst);
    RC_ASSERT(v.t().punten.front().uitkomst->advies == "Ons advies.");
    RC_ASSERT(!v.t().punten.front().uitkomst->besluit);
  }
  RC_ASSERT(!::testing::Test::HasFailure());
}

TEST(Overleg, SomeBodyDecidesAndAnotherCannotEvenPutItOnItsAgenda) {
  MemoryWorld world;
  Hoofdtaak job(world);
  Vergadering bol(job, "bol:" + referentie().provincies.at("pv26").landsdeel);
  const auto punt = bol.agendeer(Puntsoort::besluiten, "arrangement");
  EXPECT_EQ(job.weiger(bol.wie(), bol.ref, "punt_behandelen",
                       gen::PuntBehandelenInvoer{punt, "Besproken.", {}, "Vastgesteld."})
                .code,
            "overleg_nog_niet");
  bol.begin();
  job.doe(bol.wie(), bol.ref, "punt_behandelen", gen::PuntBehandelenInvoer{punt, "Besproken.", {}, "Vastgesteld."});
  EXPECT_EQ(bol.t().punten.front().uitkomst->besluit, "Vastgesteld.");
  Vergadering ps(job, "ps:pv26");
  const auto r = job.weiger(ps.wie(), ps.ref, "punt_agenderen",
                            gen::PuntAgenderenInvoer{"Punt", Puntsoort::besluiten, "arrangement", {}, {}, {}});
  EXPECT_EQ(r.code, "gremium_zonder_mandaat");
  EXPECT_FALSE(r.gremia.empty());
}

// @eis DIA-29
TEST(Overleg, FromAgendaThroughDocumentsAndOutcomesToAdoptedMinutesWithNothingLeftOpen) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  Vergadering v(job, "do_novex:pv26");
  job.doe(v.wie(), v.ref, "punt_agenderen",
          gen::PuntAgenderenInvoer{"De kern", Puntsoort::adviseren, {}, job.vraagstuk.id, {}, 20});
  const auto een = v.t().punten.front().id, twee = v.agendeer(Puntsoort::informeren);
  job.doe(projectleider("pv26"), v.ref, "stuk_aanleveren", gen::StukAanleverenInvoer{"Kaart", "dossier 12", een, {}});
  v.begin();
  EXPECT_EQ(job.weiger(v.wie(), v.ref, "verslag_vastleggen", gen::VerslagVastleggenInvoer{"Verslag."}).code,
            "punten_open");
  job.doe(v.wie(), v.ref, "punt_behandelen", gen::PuntBehandelenInvoer{een, "Besproken.", "Ga door.", {}});
  job.doe(v.wie(), v.ref, "punt_doorschuiven", gen::PuntDoorschuivenInvoer{twee, "Geen tijd.", {}});
  EXPECT_EQ(v.t().punten[1].stand, gen::Puntstand::doorgeschoven);
  EXPECT_EQ(v.t().punten[1].doorgeschoven->reden, "Geen tijd.");
  job.doe(v.wie(), v.ref, "toezegging_doen",
          gen::ToezeggingDoenInvoer{lvvn, "Een brief.", base::add_days(job.vandaag, 3), utrecht, een, {}});
  job.doe(v.wie(), v.ref, "verslag_vastleggen", gen::VerslagVastleggenInvoer{"Verslag."});
  EXPECT_EQ(
      job.weiger(v.wie(), v.ref, "verslag_vaststellen", gen::VerslagVaststellenInvoer{base::add_days(job.vandaag, 1)})
          .code,
      "vaststeldag_onjuist");
  job.doe(v.wie(), v.ref, "verslag_vaststellen", gen::VerslagVaststellenInvoer{job.vandaag});
  EXPECT_EQ(v.t().fase, "verslag_vast");
  for (const auto& zijde : job.zijden())  // the minutes are readable for every party of the vraagstuk on the table
    EXPECT_TRUE(job.ambtenaar(zijde).mag_lezen(world.find(v.ref)->kring)) << zijde;
  EXPECT_EQ(v.t().verslag->vastgesteld_op, job.vandaag);
  EXPECT_EQ(job.weiger(v.wie(), v.ref, "verslag_vastleggen", gen::VerslagVastleggenInvoer{"Anders."}).code,
            "fase_past_niet");
  EXPECT_EQ(job.weiger(v.wie(), v.ref, "overlegdossier_sluiten").code, "toezeggingen_open");
  job.doe(accounthouder(lvvn), v.ref, "toezegging_nakomen",
          gen::ToezeggingNakomenInvoer{v.t().toezeggingen.front().id, "Verstuurd."});
  job.doe(v.wie(), v.ref, "overlegdossier_sluiten");
  job.doe(projectleider("pv26"), v.ref, "overlegdossier_heropenen", gen::RedenInvoer{"Niet ontvangen."});
  EXPECT_EQ(v.t().fase, "verslag_vast");
}

TEST(Overleg, ALateDocumentNeedsAReasonAndStaysVisibleAsLate) {
  MemoryWorld world;
  Hoofdtaak job(world);
  const auto tot = base::add_days(job.vandaag, 2);
  Vergadering v(job, "do_novex:pv26", tot);
  const auto pl = projectleider("pv26");
  job.vandaag = tot;
  job.doe(pl, v.ref, "stuk_aanleveren", gen::StukAanleverenInvoer{"Op tijd", "map 1", {}, "niet nodig"});
  job.vandaag = base::add_days(tot, 1);
  EXPECT_EQ(job.weiger(pl, v.ref, "stuk_aanleveren", gen::StukAanleverenInvoer{"Laat", "map 2", {}, {}}).code,
            "stuk_te_laat");
  job.doe(pl, v.ref, "stuk_aanleveren", gen::StukAanleverenInvoer{"Laat", "map 2", {}, "GS besloot gisteren."});
  ASSERT_EQ(v.t().stukken.size(), 2U);
  EXPECT_FALSE(v.t().stukken[0].na_termijn);
  EXPECT_FALSE(v.t().stukken[0].invoer.reden_laat.has_value());
  EXPECT_TRUE(v.t().stukken[1].na_termijn);
  EXPECT_EQ(v.t().stukken[1].invoer.reden_laat, "GS besloot gisteren.");
}

TEST(Overleg, APromiseThatReopensSaysWhyAndHowOften) {
  MemoryWorld world;
  Hoofdtaak job(world);
  Vergadering v(job, "do_novex:pv26");
  v.begin();
  const auto id = v.zeg_toe(lvvn, utrecht);
  EXPECT_EQ(v.t().toezeggingen.front().invoer.onder_voorbehoud, "instemming van de minister");
  const auto pl = projectleider("pv26"), ah = accounthouder(lvvn);
  EXPECT_EQ(job.weiger(pl, v.ref, "toezegging_nakomen", gen::ToezeggingNakomenInvoer{id, "Ja."}).code,
            "toezegging_bij_ander");
  for (int keer = 1; keer <= 3; ++keer) {
    job.doe(ah, v.ref, "toezegging_nakomen", gen::ToezeggingNakomenInvoer{id, "Verstuurd."});
    EXPECT_TRUE(v.t().termijnen.empty());
    const gen::ToezeggingHeropenenInvoer weer{id, "Niet ontvangen.", base::add_days(job.vandaag, keer)};
    job.doe(keer == 2 ? ah : pl, v.ref, "toezegging_heropenen", weer);
    EXPECT_EQ(v.t().toezeggingen.front().heropend, keer);
    EXPECT_EQ(v.t().toezeggingen.front().heropend_omdat, "Niet ontvangen.");
    EXPECT_EQ(v.t().termijn, weer.voor);
    EXPECT_EQ(v.t().termijnen.size(), 1U);
  }
}

TEST(Overleg, APromiseLapsesOnlyWhenBothSaidWhy) {
  MemoryWorld world;
  Hoofdtaak job(world);
  Vergadering v(job, "do_novex:pv26");
  v.begin();
  const auto id = v.zeg_toe(lvvn, utrecht);
  const gen::ToezeggingVervallenInvoer weg{id, "Achterhaald."};
  job.doe(accounthouder(lvvn), v.ref, "toezegging_laten_vervallen", weg);
  EXPECT_EQ(job.weiger(accounthouder(lvvn), v.ref, "toezegging_laten_vervallen", weg).code, "geen_toezegging");
  EXPECT_EQ(job.weiger(accounthouder("ocw"), v.ref, "toezegging_laten_vervallen", weg).code, "geen_toezegging");
  EXPECT_EQ(v.t().toezeggingen.front().stand, gen::Toezeggingstand::open);
  job.doe(projectleider("pv26"), v.ref, "toezegging_laten_vervallen", weg);
  EXPECT_EQ(v.t().toezeggingen.front().stand, gen::Toezeggingstand::vervallen);
  EXPECT_EQ(v.t().toezeggingen.front().vervalredenen.size(), 2U);
  EXPECT_TRUE(v.t().termijnen.empty());
}

TEST(Overleg, TheClockRecordsOnceThatTheDayOfAPromisePassedAndLeavesItOpen) {
  MemoryWorld world;
  Hoofdtaak job(world);
  Vergadering v(job, "do_novex:pv26");
  v.begin();
  v.zeg_toe(lvvn, utrecht);
  const auto ander = v.zeg_toe(utrecht, lvvn);
  ASSERT_EQ(v.t().termijnen.size(), 2U);
  const auto dag = base::add_days(job.vandaag, 8);
  job.doe(projectleider("pv26"), v.ref, "toezegging_nakomen", gen::ToezeggingNakomenInvoer{ander, "Gedaan."});
  const auto open = world.verlopen(dag);
  ASSERT_EQ(open.size(), 1U);
  const domain::Command c{domain::sub_id(open[0].first.id, "klok"),
                          v.ref,
                          "termijn_verstreken",
                          base::Record::of(gen::TermijnInvoer{open[0].first.id}),
                          {}};
  ASSERT_TRUE(world.submit(c, systeem(), noon(dag)).has_value());
  EXPECT_TRUE(v.t().toezeggingen[0].verlopen);
  EXPECT_EQ(v.t().toezeggingen[0].stand, gen::Toezeggingstand::open);
  EXPECT_FALSE(v.t().toezeggingen[1].verlopen);
  EXPECT_TRUE(world.verlopen(base::add_days(dag, 400)).empty());
  EXPECT_EQ(world.submit(c, systeem(), noon(dag)).error().code, "termijn_loopt_niet");
}

/// Who may read what a body discusses, as docs/decisions/0011 says.
TEST(OverlegKring, ContentStandsInTheAudienceOfItsBodyAndTheMeetingInThatOfAll) {
  for (const auto& gremium : gremia_met_kring()) {
    SCOPED_TRACE(gremium);
    MemoryWorld world;
    Hoofdtaak job(world);
    Vergadering v(job, gremium);
    EXPECT_EQ(world.find(v.overleg)->kring, domain::kring_deelnemers);
    const auto kring = world.find(v.ref)->kring;
    const auto& zijde = referentie().gremium(gremium)->zijde;
    const auto colon = gremium.find(':');
    const auto plek = colon == std::string::npos ? std::string() : gremium.substr(colon + 1);
    EXPECT_EQ(accounthouder(lvvn).mag_lezen(kring), zijde != "provincie");
    for (const auto& p : provincies()) {
      const bool hier = plek.empty() || plek == p || plek == referentie().provincies.at(p).landsdeel;
      EXPECT_EQ(projectleider(p).mag_lezen(kring), zijde != "rijk" && hier) << p;
    }
    EXPECT_FALSE(beheerder().mag_lezen(kring));
    EXPECT_FALSE(actor("partner", "vng").mag_lezen(kring));
  }
}

TEST(OverlegKring, WhatAProvinceDiscussesInsideDoesNotExistForTheRijkOrANeighbour) {
  MemoryWorld world;
  Hoofdtaak job(world);
  Vergadering v(job, "gs:pv26");
  v.agendeer(Puntsoort::informeren);
  v.begin();
  const auto antwoord = [&](const domain::Actor& wie, const StreamRef& ref) {
    const auto d = domain::decide(world.werkwijze(), world, {domain::sub_id({}, "c"), ref, "stuk_aanleveren", {}, {}},
                                  wie, noon(job.vandaag));
    return d ? domain::Refusal{} : d.error();
  };
  const StreamRef nergens{Soort::overlegdossier, domain::sub_id({}, "nergens")};
  for (const auto& vreemd : {accounthouder(lvvn), coordinator(), projectleider("pv27"), secretaris("gs:pv27")}) {
    EXPECT_EQ(antwoord(vreemd, v.ref).code, "onbekend");
    EXPECT_EQ(antwoord(vreemd, v.ref), antwoord(vreemd, nergens));
  }
  EXPECT_EQ(job.weiger(coordinator(), {Soort::overlegdossier, world.new_id()}, "overlegdossier_openen",
                       gen::OverlegdossierOpenenInvoer{v.overleg.id})
                .code,
            "functie_past_niet");
  for (const auto& f : world.log())
    EXPECT_TRUE(!accounthouder(lvvn).mag_lezen(f.kring) || f.bytes.find("Een punt") == std::string::npos) << f.type;
}

/// I-20: an item never carries a dossier to people who may not read that dossier.
TEST(OverlegKring, AnItemLinksOnlyToWhatEverybodyOfTheMeetingMayRead) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const gen::PuntAgenderenInvoer punt{"Een punt", Puntsoort::informeren, {}, job.vraagstuk.id, {}, {}};
  Vergadering eigen(job, "do_novex:pv26"), breed(job, "do_landsdeel:" + referentie().provincies.at("pv26").landsdeel),
      buur(job, "do_novex:pv27"), gs(job, "gs:pv26"), gs_buur(job, "gs:pv27");
  for (const auto* v : {&eigen, &gs}) job.doe(v->wie(), v->ref, "punt_agenderen", punt);
  EXPECT_EQ(job.weiger(breed.wie(), breed.ref, "punt_agenderen", punt).code, "dossier_te_smal");
  EXPECT_EQ(job.weiger(buur.wie(), buur.ref, "punt_agenderen", punt).code, "dossier_te_smal");
  EXPECT_EQ(job.weiger(gs_buur.wie(), gs_buur.ref, "punt_agenderen", punt).code, "dossier_onbekend");
}

TEST(OverlegKring, APromiseIsBetweenTwoPartiesThatReadTheMeeting) {
  MemoryWorld world;
  Hoofdtaak job(world);
  Vergadering v(job, "do_novex:pv26");
  v.begin();
  const auto voor = base::add_days(job.vandaag, 3);
  const auto code = [&](const domain::Actor& wie, const std::string& van, const std::string& aan) {
    return job.weiger(wie, v.ref, "toezegging_doen", gen::ToezeggingDoenInvoer{van, "Iets.", voor, aan, {}, {}}).code;
  };
  EXPECT_EQ(code(v.wie(), lvvn, organisatie_van("pv27")), "partij_buiten_overleg");
  EXPECT_EQ(code(v.wie(), lvvn, lvvn), "toezegging_aan_zichzelf");
  EXPECT_EQ(code(projectleider("pv26"), lvvn, utrecht), "toezegging_van_ander");
  job.doe(projectleider("pv26"), v.ref, "toezegging_doen",
          gen::ToezeggingDoenInvoer{utrecht, "Iets.", voor, lvvn, {}, {}});
}

TEST(Overleg, MovingOrCancellingAMeetingSaysWhy) {
  MemoryWorld world;
  Hoofdtaak job(world);
  Vergadering v(job, "do_novex:pv26");
  const auto o = [&]() -> const auto& { return world.get<gen::OverlegToestand>(Soort::overleg, v.overleg.id); };
  const auto nieuw = base::add_days(v.dag(), 5);
  job.doe(v.wie(), v.overleg, "overleg_verzetten", gen::OverlegVerzettenInvoer{nieuw, {}, "Reces."});
  EXPECT_EQ(o().datum, nieuw);
  EXPECT_EQ(o().verzet, 1);
  EXPECT_EQ(domain::volgend_overleg(world, "do_novex:pv26", v.dag()), nieuw);
  job.doe(v.wie(), v.overleg, "overleg_afgelasten", gen::RedenInvoer{"Geen punten."});
  EXPECT_EQ(o().toelichting, "Geen punten.");
  EXPECT_EQ(o().fase, "afgelast");
  job.vandaag = nieuw;
  EXPECT_EQ(job.weiger(v.wie(), v.ref, "verslag_vastleggen", gen::VerslagVastleggenInvoer{"Tekst."}).code,
            "overleg_afgelast");
  job.doe(v.wie(), v.ref, "overlegdossier_sluiten");
}

/// What a reader may see of the conflicts on a day of a body is a query, never a copy: an interdepartmental conflict
/// leaves no trace in anything that a province reads.
TEST(OverlegKring, AConflictBetweenDepartmentsOnADayOfTheirBodyIsNotOnAnythingOfTheProvince) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const std::string gremium = "regietafel";
  Vergadering v(job, gremium);
  const StreamRef ref{Soort::conflict, world.new_id()};
  const auto van = world.log().size();
  job.doe(accounthouder(lvvn), ref, "conflict_benoemen",
          gen::ConflictBenoemenInvoer{job.vraagstuk.id, gen::Conflictsoort::interdepartementaal, "De kern", "Schuurt.",
                                      "Een keuze."});
  job.doe(accounthouder(lvvn), ref, "op_trede_plaatsen", gen::TredeInvoer{gremium, v.dag()});
  const auto* conflict = world.find(ref);
  const auto rij = domain::aggregate_type(Soort::conflict).naar_rij(conflict->toestand).as<gen::ConflictRij>();
  EXPECT_EQ(rij.gremium, gremium);
  EXPECT_EQ(rij.datum, v.dag());
  EXPECT_TRUE(v.t().punten.empty());
  for (auto n = van; n < world.log().size(); ++n)
    EXPECT_FALSE(projectleider("pv26").mag_lezen(world.log()[n].kring)) << world.log()[n].type;
}

}  // namespace
}  // namespace ruimte::test
