// SPDX-License-Identifier: EUPL-1.2
// What a decision and an agenda rest on: agreements, concrete words, a place to land, a signed weighing, parties that
// commit.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "base/clock.hpp"
#include "domain/kernel/stap3.hpp"
#include "domain/method/vaag.hpp"
#include "gen/agenda.hpp"
#include "gen/gremium.hpp"
#include "support/arrangement.hpp"
#include "support/hoofdtaak.hpp"
#include "support/invoer.hpp"
#include "support/zicht.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;

domain::Refusal weiger_besluit(Hoofdtaak& job, const gen::BesluitInvoer& i) {
  return job.weiger(secretaris(job.besluitgremium()), job.vraagstuk, "besluit_vastleggen", i);
}

// @eis DEC-01
TEST(Besluit, IsAboutOneOrMoreAgreementsOfItsVraagstuk) {
  MemoryWorld world;
  Hoofdtaak zonder(world);
  zonder.tot(Halte::in_dialoog);
  for (const auto& z : zonder.zijden())
    zonder.doe(zonder.ambtenaar(z), zonder.vraagstuk, "inzet_vastleggen", zonder.inzet_invoer(z));
  zonder.doe(coordinator(), zonder.vraagstuk, "naar_besluitvorming", naar_3a());
  EXPECT_EQ(weiger_besluit(zonder, zonder.besluit_invoer()).code, "besluit_zonder_afspraak");
  const auto kaal = methode_zonder("");
  world.use(kaal);
  EXPECT_EQ(weiger_besluit(zonder, zonder.besluit_invoer()).code, "besluit_zonder_afspraak") << "nor without guards";
  MemoryWorld ander;
  Hoofdtaak job(ander);
  job.tot(Halte::ambtelijk_akkoord);
  auto i = job.besluit_invoer();
  i.afspraken = {ander.new_id()};
  EXPECT_EQ(weiger_besluit(job, i).code, "besluit_zonder_afspraak");
  i.afspraken = {job.afspraak.id};
  job.doe(secretaris(job.besluitgremium()), job.vraagstuk, "besluit_vastleggen", i);
  job.tot(Halte::besloten);
  ASSERT_EQ(job.v().besluiten.size(), 2U);
  for (const auto& b : job.v().besluiten) EXPECT_EQ(b.afspraken, std::vector<base::Uuid>{job.afspraak.id});
}

TEST(Besluit, VagueWordingIsAListOfWholeWordsAndNoSignalWhileSomebodyWrites) {
  for (const auto& [tekst, gevonden] : std::map<std::string, std::vector<std::string>>{
           {"Rijk en provincie gaan In Gesprek over water.", {"in gesprek"}},
           {"Wij verkennen of het waar mogelijk kan.", {"verkennen of", "waar mogelijk"}},
           {"De provincie legt in 2027 een berging aan.", {}},
           {"Wij bezienswaardigheden.", {}}})
    EXPECT_EQ(domain::vage_woorden(referentie(), tekst), gevonden) << tekst;
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  auto vaag = job.opstellen_invoer();
  vaag.tekstdelen[4].tekst = "Rijk en provincie gaan in gesprek over de polder.";
  job.doe(projectleider("pv26"), job.afspraak, "opstellen", vaag);
  EXPECT_FALSE(heeft(world, projectleider("pv26"), job.vandaag, "vage_tekst*")) << "not while it is being written";
}

// @eis DEC-02
TEST(Besluit, WhatIsVagueIsShownToBothSidesBeforeItAndGoingOnAsksAReason) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_afstemming);
  const auto deel = job.a().tekstdelen[4];
  job.doe(job.ambtenaar("rijk"), job.afspraak, "tekstvoorstel_doen",
          gen::TekstvoorstelInvoer{deel.id, deel.inhoud_hash, "Wij gaan in gesprek over de polder.", "Zachter.", {}});
  job.doe(projectleider("pv26"), job.afspraak, "tekstvoorstel_overnemen",
          gen::VoorstelAntwoordInvoer{deel.id, job.a().tekstdelen[4].voorstel->id, {}});
  job.tot(Halte::ambtelijk_akkoord);
  EXPECT_TRUE(heeft(world, projectleider("pv26"), job.vandaag, "vage_tekst*"));
  EXPECT_TRUE(heeft(world, accounthouder("lvvn"), job.vandaag, "vage_tekst"));
  auto i = job.besluit_invoer();
  i.wie_doet_wat = {{"lvvn", "Bezien wat er kan"}};
  const auto r = weiger_besluit(job, i);
  EXPECT_EQ(r.code, "tekst_vaag");
  EXPECT_EQ(r.regel, "vage_tekst");
  EXPECT_EQ(eerste_feit(r), "bezien, in gesprek");
  const auto d = world.submit({world.new_id(),
                               job.vraagstuk,
                               "besluit_vastleggen",
                               base::Record::of(i),
                               {},
                               {{"vage_tekst", "Het gesprek is zelf de afspraak."}}},
                              secretaris(job.besluitgremium()), noon(job.vandaag));
  EXPECT_TRUE(d.has_value());
}

// @eis DEC-08
TEST(Besluit, HasAGoalToLandInOrAReasonWhyThatIsNotNeeded) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::ambtelijk_akkoord);
  auto i = job.besluit_invoer();
  job.doe(secretaris(job.besluitgremium()), job.vraagstuk, "besluit_vastleggen", i);
  EXPECT_EQ(job.v().besluiten.back().landingsdoelen, std::vector<std::string>{*job.v().terugkeerdoel})
      << "without one of its own it is that of the vraagstuk";
  i.landingsdoelen = {"nota_ruimte"};
  job.doe(secretaris(job.besluitgremium()), job.vraagstuk, "besluit_vastleggen", i);
  EXPECT_EQ(job.v().besluiten.back().landingsdoelen, i.landingsdoelen);
  i.landingsdoelen.clear();
  i.geen_landing_omdat = "Het gaat alleen over de planning.";
  job.doe(secretaris(job.besluitgremium()), job.vraagstuk, "besluit_vastleggen", i);
  EXPECT_TRUE(job.v().besluiten.back().landingsdoelen.empty());
  EXPECT_EQ(job.v().besluiten.back().geen_landing_omdat, i.geen_landing_omdat);
  // A vraagstuk without a goal: the decision names one, or says why not.
  const auto zonder_doel = changed_method({{R"({"guard":"terugkeerdoel_bekend"},)", ""}});
  MemoryWorld ander(referentie(), zonder_doel);
  Hoofdtaak kaal(ander);
  kaal.tot(Halte::ingebracht);
  gen::AanvullenInvoer trekker;
  trekker.trekker_rijk = "lvvn";
  kaal.doe(coordinator(), kaal.vraagstuk, "aanvullen", trekker);
  kaal.doe(coordinator(), kaal.vraagstuk, "toetsen", kaal.toetsen_invoer());
  kaal.doe(coordinator(), kaal.vraagstuk, "agenderen",
           gen::AgenderenInvoer{kaal.agenda.id, gen::Inspanning::s, {}, {}, {}});
  kaal.doe(coordinator(), kaal.vraagstuk, "dialoog_starten");
  kaal.doe(projectleider("pv26"), kaal.afspraak, "opstellen", kaal.opstellen_invoer());
  for (const auto& z : kaal.zijden())
    kaal.doe(kaal.ambtenaar(z), kaal.vraagstuk, "inzet_vastleggen", kaal.inzet_invoer(z));
  kaal.doe(coordinator(), kaal.vraagstuk, "naar_besluitvorming", naar_3a());
  EXPECT_EQ(weiger_besluit(kaal, kaal.besluit_invoer()).code, "landingsdoel_of_reden");
}

// @eis DEC-15
TEST(Besluit, TheWeighingSheetIsSignedByEachSideForItselfAndKept) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_besluitvorming);
  EXPECT_EQ(
      job.weiger(gedeputeerde("pv26"), job.vraagstuk, "afwegingsblad_tekenen", gen::AfwegingsbladTekenenInvoer{}).code,
      "afwegingsblad_ontbreekt");
  const gen::AfwegingsbladInvoer blad{"Laag of hoog bouwen.", "Water, wonen, geld.", "Water gaat voor."};
  job.doe(projectleider("pv26"), job.vraagstuk, "afwegingsblad_schrijven", blad);
  const gen::AfwegingsbladTekenenInvoer eerste{job.v().afwegingsblad->hash};
  job.doe(gedeputeerde("pv26"), job.vraagstuk, "afwegingsblad_tekenen", eerste);
  auto anders = blad;
  anders.weging = "Wonen gaat voor.";
  job.doe(accounthouder("lvvn"), job.vraagstuk, "afwegingsblad_schrijven", anders);
  EXPECT_TRUE(job.v().afwegingsblad->handtekeningen.empty()) << "another text asks other signatures";
  EXPECT_EQ(job.weiger(gedeputeerde("pv26"), job.vraagstuk, "afwegingsblad_tekenen", eerste).code, "tekst_gewijzigd");
  const gen::AfwegingsbladTekenenInvoer tweede{job.v().afwegingsblad->hash};
  for (const auto& z : job.zijden()) job.doe(job.bestuurder(z), job.vraagstuk, "afwegingsblad_tekenen", tweede);
  job.tot(Halte::teruggelegd);
  ASSERT_EQ(job.v().afwegingsblad->handtekeningen.size(), 2U);
  EXPECT_EQ(job.v().afwegingsblad->handtekeningen[0].zijde, "rijk");
  EXPECT_EQ(job.v().afwegingsblad->handtekeningen[1].zijde, "pv26");
  EXPECT_EQ(job.v().afwegingsblad->hash, domain::blad_hash(anders));
}

const gen::AgendaToestand& vaste_agenda(const Hoofdtaak& job) {
  return job.wereld.get<gen::AgendaToestand>(Soort::agenda, job.agenda.id);
}

void stel_agenda_vast(Hoofdtaak& job) {
  const auto gremium = vaste_agenda(job).gremium;
  job.doe(secretaris(gremium), job.agenda, "agenda_vaststellen", gen::AgendaVaststellenInvoer{gremium});
}

// @eis POS-39
TEST(Verbinden, OfEveryPartyAnAgendaAndADecisionTellWhetherItCommittedAndSilenceStaysOpenWithASignal) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::geagendeerd);
  EXPECT_EQ(vaste_agenda(job).partijen, (std::vector<std::string>{"provincie_utrecht", "lvvn"}));
  job.doe(projectleider("pv26"), job.agenda, "bekrachtigen", gen::BekrachtigenInvoer{true, {}});
  const auto laat = base::add_days(job.vandaag, 40);
  EXPECT_FALSE(heeft(world, accounthouder("lvvn"), job.vandaag, "bekrachtiging_ontbreekt*"));
  EXPECT_TRUE(heeft(world, accounthouder("lvvn"), laat, "bekrachtiging_ontbreekt*"));
  EXPECT_FALSE(heeft(world, projectleider("pv26"), laat, "bekrachtiging_ontbreekt*"));
  job.tot(Halte::besloten);
  const auto& b = job.v().besluiten.front();
  EXPECT_EQ(b.partijen, (std::vector<std::string>{"provincie_utrecht", "lvvn"}));
  const auto later = base::add_days(job.vandaag, 40);
  EXPECT_TRUE(heeft(world, accounthouder("lvvn"), later, "verbinding_ontbreekt*"));
  EXPECT_TRUE(heeft(world, projectleider("pv26"), later, "verbinding_ontbreekt*"));
  EXPECT_EQ(
      job.weiger(accounthouder("lvvn"), job.vraagstuk, "besluit_onderschrijven", gen::VerbindenInvoer{b.id, false, {}})
          .code,
      "reden_ontbreekt");
  EXPECT_EQ(
      job.weiger(accounthouder("ocw"), job.vraagstuk, "besluit_onderschrijven", gen::VerbindenInvoer{b.id, true, {}})
          .code,
      "verbintenis_van_ander");
  job.doe(accounthouder("lvvn"), job.vraagstuk, "besluit_onderschrijven",
          gen::VerbindenInvoer{b.id, false, "Eerst een nieuw kabinet."});
  job.doe(gedeputeerde("pv26"), job.vraagstuk, "besluit_onderschrijven", gen::VerbindenInvoer{b.id, true, {}});
  const auto& wie = job.v().besluiten.front().verbintenissen;
  ASSERT_EQ(wie.size(), 2U);
  EXPECT_EQ(wie[0].reden, "Eerst een nieuw kabinet.");
  EXPECT_TRUE(wie[1].verbonden);
  EXPECT_FALSE(heeft(world, accounthouder("lvvn"), later, "verbinding_ontbreekt*"));
}

// @eis AGE-21
TEST(Verbinden, ThePartyThatSaidNoToTheFixedAgendaHoldsBackItsOwnEffortOnly) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto nee = gen::BekrachtigenInvoer{false, "Te veel tegelijk."};
  job.doe(accounthouder("lvvn"), job.agenda, "bekrachtigen", nee);
  stel_agenda_vast(job);
  EXPECT_EQ(vaste_agenda(job).fase, "vastgesteld") << "nobody has a veto";
  ASSERT_EQ(vaste_agenda(job).bekrachtigingen.size(), 1U);
  EXPECT_EQ(vaste_agenda(job).bekrachtigingen.front().reden, nee.reden);
  const auto r = job.weiger(accounthouder("lvvn"), job.vraagstuk, "inzet_vastleggen", job.inzet_invoer("rijk"));
  EXPECT_EQ(r.code, "agenda_niet_bekrachtigd");
  EXPECT_EQ(
      job.weiger(accounthouder("lvvn"), job.vraagstuk, "inbreng_leveren", gen::InbrengInvoer{"Wij", "Willen.", {}})
          .code,
      "agenda_niet_bekrachtigd");
  job.doe(projectleider("pv26"), job.vraagstuk, "inzet_vastleggen", job.inzet_invoer("pv26"));
  job.doe(accounthouder("lvvn"), job.agenda, "bekrachtigen", gen::BekrachtigenInvoer{true, {}});
  job.doe(accounthouder("lvvn"), job.vraagstuk, "inzet_vastleggen", job.inzet_invoer("rijk"));
}

// @eis AGE-15
TEST(Verbinden, EveryChangeAfterAnAgendaWasFixedHasAReasonInItsHistoryAndAsksANewVersion) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::getoetst);
  stel_agenda_vast(job);
  gen::AgenderenInvoer erbij{job.agenda.id, gen::Inspanning::s, {}, {}, {}};
  const auto kaal = methode_zonder("");
  for (const auto* methode : {&kaal, &werkwijze()}) {
    world.use(*methode);
    EXPECT_EQ(job.weiger(coordinator(), job.vraagstuk, "agenderen", erbij).code, "agenda_wijziging_zonder_reden");
  }
  erbij.reden = "Een nieuw feit.";
  job.doe(coordinator(), job.vraagstuk, "agenderen", erbij);
  job.doe(coordinator(), job.vraagstuk, "doorverwijzen", gen::DoorverwijzenInvoer{"Kan elders.", "De tafel", "vro"});
  const auto& w = vaste_agenda(job).wijzigingen;
  ASSERT_EQ(w.size(), 2U);
  EXPECT_EQ(w[0].reden, "Een nieuw feit.");
  EXPECT_EQ(w[1].reden, "Kan elders.");
  EXPECT_EQ(w[1].nummer, job.v().nummer);
  for (const auto& een : w) EXPECT_EQ(een.na_versie, 1);
  EXPECT_TRUE(vaste_agenda(job).gewijzigd.value_or(false));
  stel_agenda_vast(job);
  EXPECT_EQ(vaste_agenda(job).versie, 2);
  EXPECT_FALSE(vaste_agenda(job).gewijzigd.has_value());
  EXPECT_EQ(vaste_agenda(job).wijzigingen.size(), 2U) << "its history stays";
}

// @eis POS-13
TEST(Optillen, IsForATimeAndClosingNeedsALandingForTypesCAndDAndAReasonForTheOthers) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  gen::AanvullenInvoer i;
  i.tijdvak = base::add_days(job.vandaag, 30);
  job.doe(coordinator(), job.vraagstuk, "aanvullen", i);
  EXPECT_FALSE(heeft(world, projectleider("pv26"), *i.tijdvak, "tijdvak_voorbij*"));
  EXPECT_TRUE(heeft(world, projectleider("pv26"), base::add_days(*i.tijdvak, 1), "tijdvak_voorbij*"));
  EXPECT_EQ(domain::aggregate_type(Soort::vraagstuk)
                .naar_rij(world.find(job.vraagstuk)->toestand)
                .as<gen::VraagstukRij>()
                .tijdvak,
            i.tijdvak)
      << "the list shows it";
  for (const auto type : {gen::Afspraaktype::b, gen::Afspraaktype::c, gen::Afspraaktype::d}) {
    MemoryWorld w;
    Keuze k;
    k.type = type;
    Hoofdtaak dicht(w, k);
    dicht.tot(Halte::uitgevoerd);
    const gen::RedenInvoer reden{"Klaar."};
    EXPECT_FALSE(base::decode(base::describe<gen::RedenInvoer>(), "{}").has_value()) << "always a motivation";
    if (type == gen::Afspraaktype::b) {
      dicht.doe(coordinator(), dicht.vraagstuk, "terugleggen", reden);
      continue;
    }
    EXPECT_EQ(dicht.weiger(coordinator(), dicht.vraagstuk, "terugleggen", reden).code, "afspraak_niet_voltooid");
    dicht.tot(Halte::teruggelegd);
    EXPECT_EQ(dicht.v().fase, "teruggelegd");
    EXPECT_TRUE(vaste_agenda(dicht).punten.empty()) << "it leaves the agenda";
  }
}

// @eis CYC-23
TEST(Kalender, AnExtraMomentCanBePlannedAndUsed) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::bestuurlijk_akkoord);
  Arrangement lijst(job);
  lijst.neem_op(lijst.van_provincie(), job.afspraak);
  lijst.kaart();
  lijst.bevries();
  const auto bol = secretaris(lijst.bol());
  const StreamRef gewoon{Soort::overleg, world.new_id()}, extra{Soort::overleg, world.new_id()};
  job.doe(bol, gewoon, "overleg_plannen",
          gen::OverlegPlannenInvoer{lijst.bol(), base::add_days(job.vandaag, 200), {}, {}});
  job.doe(bol, extra, "overleg_plannen",
          gen::OverlegPlannenInvoer{lijst.bol(), base::add_days(job.vandaag, 5), {}, {}});
  EXPECT_EQ(domain::volgend_overleg(world, lijst.bol(), job.vandaag), base::add_days(job.vandaag, 5));
  job.vandaag = base::add_days(job.vandaag, 5);
  auto invoer = lijst.vaststellen(lijst.bol());
  invoer.overleg = extra.id;
  job.doe(bol, lijst.ref, "arrangement_vaststellen", invoer);
  EXPECT_EQ(lijst.t().vaststelling->overleg, extra.id);
}

// How often a body meets is planned, not counted beforehand: once a year is how it was.
// @eis DEC-23
TEST(Kalender, DoAndDgoOfAProvinceMeetAsOftenInAYearAsTheirSecretariesPlan) {
  MemoryWorld world;
  Hoofdtaak job(world);
  for (const auto& p : provincies())
    for (const auto& gremium : {"do_novex:" + p, "dgo_novex:" + p})
      for (const int over : {20, 110, 200}) {
        const auto dag = base::add_days(job.vandaag, over);
        job.doe(secretaris(gremium), {Soort::overleg, world.new_id()}, "overleg_plannen",
                gen::OverlegPlannenInvoer{gremium, dag, {}, {}});
        EXPECT_EQ(domain::volgend_overleg(world, gremium, base::add_days(dag, -5)), dag) << gremium;
      }
}

// @eis POS-25
TEST(Besluit, AWeighingAgreementWithoutAFilledWeighingSheetIsFlagged) {
  for (const auto type : {gen::Afspraaktype::b, gen::Afspraaktype::c}) {
    MemoryWorld world;
    Keuze keuze;
    keuze.type = type;
    Hoofdtaak job(world, keuze);
    job.tot(Halte::opgesteld);
    const auto wie = projectleider("pv26");
    const bool weegt = type == gen::Afspraaktype::c;
    EXPECT_EQ(heeft(world, wie, job.vandaag, "afweging_ontbreekt*"), weegt);
    gen::AfwegingsbladInvoer blad{"Laag of hoog bouwen.", "Water, wonen, geld.", "Water gaat voor."};
    job.doe(wie, job.vraagstuk, "afwegingsblad_schrijven", blad);
    EXPECT_EQ(heeft(world, wie, job.vandaag, "afweging_ontbreekt*"), weegt) << "losers and place are not in it";
    blad.belangen = "Woningzoekenden, boeren, het waterschap.";
    blad.plek = "De oostrand.";
    blad.voorwaarden = "Eerst de berging.";
    job.doe(wie, job.vraagstuk, "afwegingsblad_schrijven", blad);
    EXPECT_EQ(heeft(world, wie, job.vandaag, "afweging_ontbreekt*"), weegt);
    blad.verliezers = "Drie boeren; ruilgrond in de west.";
    job.doe(wie, job.vraagstuk, "afwegingsblad_schrijven", blad);
    EXPECT_FALSE(heeft(world, wie, job.vandaag, "afweging_ontbreekt*"));
    EXPECT_EQ(job.v().afwegingsblad->verliezers, blad.verliezers);
  }
}

}  // namespace
}  // namespace ruimte::test
