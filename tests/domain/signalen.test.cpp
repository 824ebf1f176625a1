// SPDX-License-Identifier: EUPL-1.2
// Every signal is raised when its reason arises, cleared by the act that it names, and silent where nothing is wrong.
#include "domain/method/signalen.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/clock.hpp"
#include "gen/agenda.hpp"
#include "gen/capaciteit.hpp"
#include "gen/conflict.hpp"
#include "gen/gremium.hpp"
#include "gen/hangpunt.hpp"
#include "gen/jaarplan.hpp"
#include "gen/organisatie_en_functie.hpp"
#include "gen/overlegdossier.hpp"
#include "support/hoofdtaak.hpp"
#include "support/zicht.hpp"

namespace ruimte::test {
namespace {

using domain::Aggregate;
using domain::Soort;
using domain::StreamRef;

base::Date werkdag(base::Date van, int n) { return base::add_working_days(van, n, referentie().vrije_dagen); }

/// A meeting of a body that can adopt the agreement.
base::Date plan(Hoofdtaak& job, base::Date dag) {
  const auto gremium = job.besluitgremium();
  job.doe(secretaris(gremium), {Soort::overleg, job.wereld.new_id()}, "overleg_plannen",
          gen::OverlegPlannenInvoer{gremium, dag, {}, {}});
  return dag;
}

StreamRef benoem(Hoofdtaak& job, gen::Conflictsoort soort = gen::Conflictsoort::rijk_provincie) {
  const StreamRef ref{Soort::conflict, job.wereld.new_id()};
  job.doe(soort == gen::Conflictsoort::interdepartementaal ? accounthouder("lvvn") : projectleider("pv26"), ref,
          "conflict_benoemen", gen::ConflictBenoemenInvoer{job.vraagstuk.id, soort, "Kern", "Het schuurt", "Besluit"});
  return ref;
}

TEST(Signals, AMainJobWithoutDelayRaisesOnlyWhatItReallyLeavesOpen) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::geagendeerd);
  job.doe(secretaris("do_novex:pv26"), {Soort::capaciteit, world.new_id()}, "capaciteit_openen",
          gen::CapaciteitOpenenInvoer{
              "do_novex:pv26", {}, world.get<gen::AgendaToestand>(Soort::agenda, job.agenda.id).jaar, 20, {}});
  for (const auto& zijde : job.zijden())
    job.doe(job.ambtenaar(zijde), job.agenda, "bekrachtigen", gen::BekrachtigenInvoer{true, {}});
  for (const auto& p : provincies())
    job.doe(projectleider(p), job.cyclus, "cyclus_bekrachtigen", gen::BekrachtigenInvoer{true, {}});
  for (const auto& d : departementen())
    job.doe(accounthouder(d), job.cyclus, "cyclus_bekrachtigen", gen::BekrachtigenInvoer{true, {}});
  std::map<std::string, std::set<int>> gezien;  // which signal at which stops
  for (int halte = static_cast<int>(Halte::geagendeerd); halte <= static_cast<int>(Halte::teruggelegd); ++halte) {
    job.tot(static_cast<Halte>(halte));
    for (const auto& wie : {projectleider("pv26"), accounthouder("lvvn"), coordinator(), projectleider("pv30"),
                            secretaris("do_novex:pv26")})
      for (const auto& s : ziet(world, wie, job.vandaag))
        if (s.def->id != "functie_onbezet") gezien[s.def->id].insert(halte);
  }
  const auto h = [](Halte halte) { return static_cast<int>(halte); };
  // One of its actions has no date, its landing comes a stop after its last action, and partners have no window.
  std::set<int> altijd;
  for (int halte = h(Halte::geagendeerd); halte <= h(Halte::teruggelegd); ++halte) altijd.insert(halte);
  const std::map<std::string, std::set<int>> verwacht{
      {"actie_zonder_datum", {h(Halte::vastgesteld), h(Halte::in_opvolging)}},
      {"landing_ontbreekt", {h(Halte::uitgevoerd)}},
      {"partnervenster_ontbreekt", altijd},
      // Nobody recorded a card of its own room.
      {"eigen_beslisruimte_ontbreekt",
       {h(Halte::in_dialoog), h(Halte::opgesteld), h(Halte::in_afstemming), h(Halte::inzetten_vast),
        h(Halte::in_besluitvorming), h(Halte::ambtelijk_akkoord), h(Halte::besloten), h(Halte::bestuurlijk_akkoord),
        h(Halte::vastgesteld)}}};
  EXPECT_EQ(gezien, verwacht);
}

TEST(Signals, AnAnswerOnTheCoreThatStaysAwayIsASignalOfThatSideUntilItAnswers) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto ref = benoem(job);
  const auto rijk = accounthouder("lvvn");
  EXPECT_FALSE(heeft(world, rijk, job.vandaag, "lezing_ontbreekt*"));
  job.vandaag = werkdag(job.vandaag, 6);
  laat_lopen(world, job.vandaag);
  EXPECT_TRUE(heeft(world, rijk, job.vandaag, "lezing_ontbreekt*"));
  EXPECT_TRUE(heeft(world, projectleider("pv26"), job.vandaag, "lezing_ontbreekt"));
  job.doe(rijk, ref, "kern_beantwoorden", gen::KernInvoer{"Onze lezing"});
  EXPECT_FALSE(heeft(world, rijk, job.vandaag, "lezing_ontbreekt*"));
}

TEST(Signals, ABodyThatWasRemindedSeesItAndASettlementClearsIt) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto ref = benoem(job);
  // The world replaces a state when it changes: read it anew each time.
  const auto nu = [&]() -> const gen::ConflictToestand& {
    return world.get<gen::ConflictToestand>(Soort::conflict, ref.id);
  };
  bool gewaarschuwd = false;
  for (int i = 0; i < 600 && nu().herinneringen == 0; ++i) {
    job.vandaag = base::add_days(job.vandaag, 1);
    laat_lopen(world, job.vandaag);
    if (const auto gremium = nu().gremium)
      gewaarschuwd = gewaarschuwd || heeft(world, secretaris(*gremium), job.vandaag, "agenderingsverzoek_open*") ||
                     heeft(world, secretaris(*gremium), job.vandaag, "moment_niet_aangeboden*");
  }
  EXPECT_TRUE(gewaarschuwd);
  const auto gremium = nu().gremium.value();  // the clock chose a body that may settle it
  const auto wie = secretaris(gremium);
  EXPECT_TRUE(heeft(world, wie, job.vandaag, "conflict_zonder_uitkomst*"));
  EXPECT_TRUE(heeft(world, projectleider("pv26"), job.vandaag, "conflict_zonder_uitkomst"));
  job.doe(wie, ref, "geen_keuze_vastleggen",
          gen::GeenKeuze{gremium, "Reden", "Dit geldt", "Wij", base::add_days(job.vandaag, 90)});
  EXPECT_FALSE(heeft(world, wie, job.vandaag, "conflict_zonder_uitkomst*"));
}

TEST(Signals, AnOldConflictThatIsOnNoRungWarnsItsOwnerFiveWorkingDaysBeforeTheOthers) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto ref = benoem(job);
  const auto oud = base::add_days(job.vandaag, 60);
  const auto eigenaar = projectleider("pv26"), ander = accounthouder("lvvn");
  EXPECT_FALSE(heeft(world, eigenaar, base::add_days(oud, -1), "ladder_ongebruikt*"));
  EXPECT_TRUE(heeft(world, eigenaar, oud, "ladder_ongebruikt*"));
  EXPECT_FALSE(heeft(world, ander, werkdag(oud, 4), "ladder_ongebruikt"));
  EXPECT_TRUE(heeft(world, ander, werkdag(oud, 5), "ladder_ongebruikt"));
  laat_lopen(world, oud);
  EXPECT_GT(world.get<gen::ConflictToestand>(Soort::conflict, ref.id).trede, 0);
  EXPECT_FALSE(heeft(world, eigenaar, oud, "ladder_ongebruikt*"));
}

TEST(Signals, AnOldStickingPointAndALateAnswerWarnWhoIsNextFirst) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const StreamRef ref{Soort::hangpunt, world.new_id()};
  const auto laat = werkdag(job.vandaag, 10);
  const auto lead = projectleider("pv26"), rijk = accounthouder("lvvn");
  job.doe(lead, ref, "hangpunt_noemen",
          gen::HangpuntNoemenInvoer{job.vraagstuk.id, "Dit schuurt.", "lvvn", laat, {}, {}});
  const auto oud = base::add_days(job.vandaag, 60);
  EXPECT_FALSE(heeft(world, rijk, laat, "hangpunt_te_laat*"));
  EXPECT_TRUE(heeft(world, rijk, base::add_days(laat, 1), "hangpunt_te_laat*"));
  EXPECT_FALSE(heeft(world, lead, base::add_days(laat, 1), "hangpunt_te_laat"));
  EXPECT_TRUE(heeft(world, lead, werkdag(laat, 8), "hangpunt_te_laat"));
  job.doe(rijk, ref, "hangpunt_beantwoorden", gen::HangpuntBeantwoordenInvoer{"Wij zien het anders.", {}, {}});
  EXPECT_FALSE(heeft(world, rijk, oud, "hangpunt_te_laat*"));
  EXPECT_FALSE(heeft(world, lead, base::add_days(oud, -1), "hangpunt_oud*"));
  EXPECT_TRUE(heeft(world, lead, oud, "hangpunt_oud*")) << "who answered is no longer next";
  EXPECT_TRUE(heeft(world, rijk, werkdag(oud, 5), "hangpunt_oud"));
  job.doe(lead, ref, "oplossing_voorstellen", gen::HangpuntOplossingInvoer{"Zo."});
  EXPECT_TRUE(heeft(world, rijk, oud, "hangpunt_oud*"));
  job.doe(rijk, ref, "oplossing_bevestigen");
  EXPECT_FALSE(heeft(world, rijk, oud, "hangpunt_oud*"));
}

// @eis DIA-13
TEST(Signals, AShortPhaseForTheDialogueWarnsForTheCycleAndNotForAQuickIssue) {
  MemoryWorld world;
  Hoofdtaak job(world);
  const auto van = job.vandaag;
  const auto stappen = [&](int dagen) {
    return std::vector{gen::CyclusStap{"dialoog", van, base::add_days(van, dagen - 1)}};
  };
  job.open_cyclus({"Cyclus", 2026, stappen(89)});
  EXPECT_TRUE(heeft(world, coordinator(), job.vandaag, "dialoogfase_kort*"));
  job.doe(coordinator(), job.cyclus, "cyclus_verleggen", gen::CyclusVerleggenInvoer{stappen(90), "Langer praten."});
  EXPECT_FALSE(heeft(world, coordinator(), job.vandaag, "dialoogfase_kort*"));
  job.tot(Halte::in_besluitvorming);  // within weeks
  EXPECT_FALSE(heeft(world, coordinator(), job.vandaag, "dialoogfase_kort*"));
}

// @eis CYC-07 BEV-07
TEST(Signals, AWorkPeriodThatIsQuietForALargePartWarnsAlsoWhenItsLastDayIsNot) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.vandaag = date("2026-09-01");
  const auto open = [&](std::string_view van, std::string_view tot) {
    return gen::CyclusVerleggenInvoer{{{"besluitvorming", date(van), date(tot)}}, "Rust voor provincies."};
  };
  // Quiet around 17 March 2027 is 3 February to 9 June.
  job.open_cyclus({"Cyclus", 2026, open("2026-12-20", "2027-06-30").stappen});
  EXPECT_TRUE(heeft(world, coordinator(), job.vandaag, "werkperiode_in_stille_tijd*"));
  job.doe(coordinator(), job.cyclus, "cyclus_verleggen", open("2026-10-01", "2027-03-31"));
  EXPECT_FALSE(heeft(world, coordinator(), job.vandaag, "werkperiode_in_stille_tijd*")) << "57 of 182 days";
  job.doe(coordinator(), job.cyclus, "moment_vastleggen",
          gen::MomentVastleggenInvoer{
              gen::Momentsoort::formatie, "Kabinet demissionair", date("2026-12-01"), date("2027-01-15"), true, {}});
  EXPECT_TRUE(heeft(world, coordinator(), job.vandaag, "werkperiode_in_stille_tijd*"));
}

// @eis CYC-06
TEST(Signals, ACycleWithoutAWindowForPartnersWarnsUntilThereIsOneThatIsLongEnough) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.open_cyclus({"Cyclus", 2026, {{"dialoog", job.vandaag, base::add_days(job.vandaag, 120)}}});
  const auto venster = [&](int dagen) {
    job.doe(
        projectleider("pv26"), job.cyclus, "moment_vastleggen",
        gen::MomentVastleggenInvoer{
            gen::Momentsoort::partnervenster, "Partners", job.vandaag, base::add_days(job.vandaag, dagen - 1), {}, {}});
    return heeft(world, coordinator(), job.vandaag, "partnervenster_ontbreekt*");
  };
  EXPECT_TRUE(heeft(world, coordinator(), job.vandaag, "partnervenster_ontbreekt*"));
  EXPECT_TRUE(venster(41));
  EXPECT_FALSE(venster(42));
}

TEST(Signals, ALateDocumentIsSaidToTheSecretaryUntilItsItemIsDealtWithOrTheMeetingIsOver) {
  MemoryWorld world;
  Hoofdtaak job(world);
  const auto sec = secretaris("do_novex:pv26");
  const StreamRef overleg{Soort::overleg, world.new_id()}, ref{Soort::overlegdossier, world.new_id()};
  const auto dag = werkdag(job.vandaag, 20);
  job.doe(sec, overleg, "overleg_plannen", gen::OverlegPlannenInvoer{"do_novex:pv26", dag, {}, {}});
  job.doe(sec, ref, "overlegdossier_openen", gen::OverlegdossierOpenenInvoer{overleg.id});
  job.vandaag = werkdag(dag, -8);
  job.doe(projectleider("pv26"), ref, "stuk_aanleveren",
          gen::StukAanleverenInvoer{"Nota", "dossier 12", {}, "GS besloot later."});
  EXPECT_TRUE(heeft(world, sec, job.vandaag, "stuk_laat*"));
  EXPECT_TRUE(heeft(world, sec, dag, "stuk_laat*"));
  EXPECT_FALSE(heeft(world, sec, base::add_days(dag, 1), "stuk_laat*"));
}

TEST(Signals, AnIssueBeyondItsTimeBoxWarnsUntilTheDifferenceIsNamed) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto inbrenger = projectleider("pv26");
  const auto tot = job.v().tijdvak.value_or(base::add_days(base::amsterdam_date(job.v().ingebracht_op), 365));
  EXPECT_FALSE(heeft(world, inbrenger, tot, "tijdvak_voorbij*"));
  EXPECT_TRUE(heeft(world, inbrenger, base::add_days(tot, 1), "tijdvak_voorbij*"));
  benoem(job);
  EXPECT_FALSE(heeft(world, inbrenger, base::add_days(tot, 1), "tijdvak_voorbij*"));
}

TEST(Signals, AConflictThatAReaderMayNotReadChangesNothingForHim) {
  MemoryWorld met, zonder;
  Hoofdtaak een(met), twee(zonder);
  een.tot(Halte::in_dialoog);
  twee.tot(Halte::in_dialoog);
  benoem(een, gen::Conflictsoort::interdepartementaal);
  const auto provincie = projectleider("pv26");
  for (int dag = 0; dag < 500; dag += 20) {
    const auto dan = base::add_days(een.vandaag, dag);
    EXPECT_EQ(ids(met, provincie, dan), ids(zonder, provincie, dan)) << dag;
  }
  EXPECT_NE(ids(met, accounthouder("lvvn"), base::add_days(een.vandaag, 100)),
            ids(zonder, accounthouder("lvvn"), base::add_days(een.vandaag, 100)));
}

TEST(Signals, APositionThatIsMissingBeforeTheMeetingIsASignalOfThatSideFirst) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_afstemming);
  plan(job, base::add_days(job.vandaag, 12));
  const auto rijk = accounthouder("lvvn"), provincie = projectleider("pv26");
  EXPECT_FALSE(heeft(world, rijk, job.vandaag, "inzet_niet_gereed*"));  // nobody is ready: it is not on its way there
  job.doe(job.ambtenaar("pv26"), job.vraagstuk, "inzet_vastleggen", job.inzet_invoer("pv26"));
  EXPECT_TRUE(heeft(world, rijk, job.vandaag, "inzet_niet_gereed*"));
  EXPECT_FALSE(heeft(world, provincie, job.vandaag, "inzet_niet_gereed*"));
  job.doe(job.ambtenaar("rijk"), job.vraagstuk, "inzet_vastleggen", job.inzet_invoer("rijk"));
  EXPECT_FALSE(heeft(world, rijk, job.vandaag, "inzet_niet_gereed*"));
}

TEST(Signals, AMandateThatIsWithdrawnBeforeTheMeetingIsASignal) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::ambtelijk_akkoord);
  const auto tafel = plan(job, base::add_days(job.vandaag, 60));
  const auto provincie = projectleider("pv26");
  EXPECT_FALSE(heeft(world, provincie, tafel, "mandaat_ontbreekt*"));
  const auto gremium = job.eigen_gremium("pv26", "afspraak");
  const auto ref = *world.by_key(Soort::mandaatregister, gremium);
  for (const auto& m : world.get<gen::MandaatregisterToestand>(Soort::mandaatregister, ref.id).mandaten)
    if (m.onderwerp == "afspraak" && !m.ingetrokken)
      job.doe(secretaris(gremium), ref, "mandaat_intrekken", gen::MandaatIntrekkenInvoer{m.id, "Nieuw college."});
  EXPECT_FALSE(heeft(world, provincie, base::add_days(tafel, -60), "mandaat_ontbreekt*"));
  EXPECT_TRUE(heeft(world, provincie, tafel, "mandaat_ontbreekt*"));
  job.leg_mandaat_vast("pv26", job.vandaag, base::add_days(tafel, 100));
  EXPECT_FALSE(heeft(world, provincie, tafel, "mandaat_ontbreekt*"));
}

TEST(Signals, AnAgreementFloatsWithoutDateWhenOverdueAndWhenNothingIsHeard) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_opvolging);
  const auto dag = base::add_days(job.vandaag, 100);
  for (const auto& actie : job.a().acties) {
    const auto wie = job.ambtenaar(actie.gever);
    EXPECT_FALSE(heeft(world, wie, job.vandaag, "actie_stil*"));
    EXPECT_TRUE(heeft(world, wie, dag, "actie_stil*"));
    if (actie.uiterlijk) {
      EXPECT_FALSE(heeft(world, wie, *actie.uiterlijk, "actie_te_laat*"));
      EXPECT_TRUE(heeft(world, wie, base::add_days(*actie.uiterlijk, 1), "actie_te_laat*"));
    }
    EXPECT_EQ(heeft(world, wie, job.vandaag, "actie_zonder_datum*"), !actie.uiterlijk);
  }
  job.vandaag = dag;
  for (const auto& actie : std::vector(job.a().acties))
    job.doe(job.ambtenaar(actie.gever), job.afspraak, "actie_melden",
            gen::ActieMeldenInvoer{actie.id, gen::Actiemelding::op_koers, "Wij zijn bezig."});
  for (const auto& actie : job.a().acties) EXPECT_FALSE(heeft(world, job.ambtenaar(actie.gever), dag, "actie_stil*"));
}

TEST(Signals, AReportedActionWaitsForAJudgementAndANegativeOneGoesBackToTheGiver) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_opvolging);
  const auto actie = job.a().acties.front();
  const auto gever = job.ambtenaar(actie.gever), ontvanger = job.ambtenaar(actie.ontvanger);
  job.doe(gever, job.afspraak, "actie_melden", gen::ActieMeldenInvoer{actie.id, gen::Actiemelding::gereed, "Klaar."});
  const auto tot = werkdag(job.vandaag, 20);
  EXPECT_FALSE(heeft(world, ontvanger, tot, "oordeel_ontbreekt*"));
  EXPECT_TRUE(heeft(world, ontvanger, base::add_days(tot, 1), "oordeel_ontbreekt*"));
  EXPECT_FALSE(heeft(world, gever, base::add_days(tot, 1), "oordeel_ontbreekt"));
  EXPECT_TRUE(heeft(world, gever, werkdag(base::add_days(tot, 1), 5), "oordeel_ontbreekt"));
  job.doe(ontvanger, job.afspraak, "actie_beoordelen",
          gen::ActieBeoordelenInvoer{actie.id, gen::Actieoordeel::nee, "Er is niets veranderd."});
  EXPECT_FALSE(heeft(world, ontvanger, base::add_days(tot, 1), "oordeel_ontbreekt*"));
  EXPECT_TRUE(heeft(world, gever, job.vandaag, "oordeel_negatief*"));
  EXPECT_TRUE(heeft(world, ontvanger, job.vandaag, "oordeel_negatief"));
  job.doe(gever, job.afspraak, "actie_melden", gen::ActieMeldenInvoer{actie.id, gen::Actiemelding::gereed, "Nu wel."});
  EXPECT_FALSE(heeft(world, gever, job.vandaag, "oordeel_negatief*"));
}

TEST(Signals, WhenAllIsDoneTheLandingIsStillMissingUntilItIsReportedWithItsCitation) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::uitgevoerd);
  const auto inbrenger = projectleider("pv26");
  EXPECT_TRUE(heeft(world, inbrenger, job.vandaag, "landing_ontbreekt*"));
  gen::LandingInvoer landing;
  landing.instrument = *referentie().ids.at("instrument").begin();
  landing.document = "Omgevingsvisie";
  landing.status = gen::Landingstatus::aangeboden;
  job.doe(inbrenger, job.afspraak, "landing_melden", landing);
  EXPECT_FALSE(heeft(world, inbrenger, job.vandaag, "landing_ontbreekt*"));
  EXPECT_FALSE(heeft(world, inbrenger, base::add_days(job.vandaag, 99), "landing_zonder_vindplaats*"));
  EXPECT_TRUE(heeft(world, inbrenger, base::add_days(job.vandaag, 100), "landing_zonder_vindplaats*"));
}

TEST(Signals, AnAgendaAsksForEndorsementOfWhoBroughtAnIssueAndForItsCapacity) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::geagendeerd);
  const auto wie = projectleider("pv26");
  const auto& agenda = world.get<gen::AgendaToestand>(Soort::agenda, job.agenda.id);
  const auto gevraagd = base::add_days(werkdag(job.vandaag, 20), 1);
  const bool al = !agenda.bekrachtigingen.empty();
  EXPECT_FALSE(heeft(world, wie, job.vandaag, "bekrachtiging_ontbreekt*"));
  EXPECT_EQ(heeft(world, wie, gevraagd, "bekrachtiging_ontbreekt*"), !al);
  if (!al) job.doe(wie, job.agenda, "bekrachtigen", gen::BekrachtigenInvoer{true, {}});
  EXPECT_FALSE(heeft(world, wie, gevraagd, "bekrachtiging_ontbreekt*"));
  const auto secretaris_ = secretaris(agenda.gremium);
  EXPECT_TRUE(heeft(world, secretaris_, job.vandaag, "capaciteit_onbekend*"));
  const StreamRef capaciteit{Soort::capaciteit, world.new_id()};
  job.doe(secretaris_, capaciteit, "capaciteit_openen",
          gen::CapaciteitOpenenInvoer{agenda.gremium, {}, agenda.jaar, agenda.gebruikt, {}});
  EXPECT_FALSE(heeft(world, secretaris_, job.vandaag, "capaciteit_onbekend*"));
  EXPECT_FALSE(heeft(world, secretaris_, job.vandaag, "capaciteit_overvol*"));
  if (agenda.gebruikt == 1) return;
  job.doe(secretaris_, capaciteit, "capaciteit_vastleggen",
          gen::CapaciteitZettenInvoer{agenda.gebruikt - 1, gen::Overschrijding{"Het DO", "Het moet."}});
  EXPECT_TRUE(heeft(world, secretaris_, job.vandaag, "capaciteit_overvol*"));
}

TEST(Signals, ARunningIssueWithNobodyAtWorkForASideIsASignalOfTheCoordinator) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto aantal = [&] {
    return std::ranges::count_if(ziet(world, coordinator(), job.vandaag), [](const auto& s) {
      return s.def->id == "functie_onbezet" && domain::is_eigenaar(s, coordinator());
    });
  };
  const auto eerst = aantal();
  EXPECT_EQ(eerst, 2);
  job.doe(beheerder(), {Soort::functie, world.new_id()}, "functie_toewijzen",
          gen::FunctieToewijzenInvoer{world.new_id(), "projectleider", "provincie_utrecht", {}, job.vandaag, {}});
  EXPECT_EQ(aantal(), eerst - 1);
}

}  // namespace
}  // namespace ruimte::test
