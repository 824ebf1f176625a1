// SPDX-License-Identifier: EUPL-1.2
// Requests for money or speed, own knowledge, experts, the internal space of a province, and when money is at issue.
#include "gen/registers.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/clock.hpp"
#include "gen/agenda.hpp"
#include "support/hoofdtaak.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;

StreamRef vraag_geld(Hoofdtaak& job, gen::Verzoeksoort soort) {
  const StreamRef ref{Soort::verzoek, job.wereld.new_id()};
  job.doe(projectleider("pv26"), ref, "verzoek_indienen",
          gen::VerzoekIndienenInvoer{soort, "Sluis", "Een tweede kolk.", "ienw", {}});
  return ref;
}

// @eis FIN-07
TEST(Requests, ForMoneyAccelerationAndFasterRulesStandInARegisterWithTheirState) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::georganiseerd);
  for (const auto soort :
       {gen::Verzoeksoort::geld, gen::Verzoeksoort::versnelling, gen::Verzoeksoort::snellere_regels}) {
    const auto ref = vraag_geld(job, soort);
    const auto t = [&]() -> const auto& { return world.get<gen::VerzoekToestand>(Soort::verzoek, ref.id); };
    EXPECT_EQ(t().fase, "verzoek_gedaan");
    EXPECT_EQ(t().provincies, std::vector<std::string>{"pv26"});
    EXPECT_EQ(job.weiger(accounthouder("lvvn"), ref, "verzoek_toezeggen", gen::VerzoekBeantwoordenInvoer{"Ja."}).code,
              "verzoek_aan_ander")
        << "only who was asked answers";
    const auto act = soort == gen::Verzoeksoort::geld ? "verzoek_toezeggen" : "verzoek_afwijzen";
    job.doe(accounthouder("ienw"), ref, act, gen::VerzoekBeantwoordenInvoer{"Het antwoord."});
    EXPECT_EQ(t().fase, soort == gen::Verzoeksoort::geld ? "toegezegd" : "afgewezen");
    EXPECT_EQ(t().antwoord->tekst, "Het antwoord.");
    EXPECT_FALSE(projectleider("pv27").mag_lezen(world.find(ref)->kring)) << "a neighbour does not read it";
  }
}

// @eis FIN-06
TEST(Requests, AQuestionOfMoneyIsLedToAFrameworkThatExists) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::georganiseerd);
  const auto ref = vraag_geld(job, gen::Verzoeksoort::geld);
  job.doe(accounthouder("ienw"), ref, "verzoek_leiden", gen::VerzoekLeidenInvoer{"mirt", "BO MIRT najaar"});
  const auto& t = world.get<gen::VerzoekToestand>(Soort::verzoek, ref.id);
  EXPECT_EQ(t.fase, "in_kader");
  EXPECT_EQ(t.kader->instrument, "mirt");
  EXPECT_EQ(t.kader->op, job.vandaag);
  job.doe(projectleider("pv26"), ref, "verzoek_intrekken", gen::VerzoekBeantwoordenInvoer{"Loopt daar."});
}

// @eis FIN-03
TEST(Money, AShortStepSaysHowWhenAndInWhichBodyItIsAtIssue) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::georganiseerd);
  const gen::GeldstapInvoer i{"Uit het MIRT.", base::add_days(job.vandaag, 30), "bol:noord_west"};
  job.doe(projectleider("pv26"), job.agenda, "geldstap_vastleggen", i);
  const auto& stappen = world.get<gen::AgendaToestand>(Soort::agenda, job.agenda.id).geldstappen;
  ASSERT_EQ(stappen.size(), 1U);
  EXPECT_EQ(stappen[0].datum, i.datum);
  EXPECT_EQ(stappen[0].gremium, "bol:noord_west");
  EXPECT_EQ(job.weiger(projectleider("pv26"), job.agenda, "geldstap_vastleggen",
                       gen::GeldstapInvoer{"Gisteren.", base::add_days(job.vandaag, -1), "bol:noord_west"})
                .code,
            "datum_onjuist");
}

// @eis FIN-05
TEST(Money, WhereItIsRecordedTheWarningStandsAndTheContentDoesNotMove) {
  for (const auto& [soort, act] :
       std::vector<std::pair<Soort, std::string>>{{Soort::afspraak, "geldvoorwaarde_toevoegen"},
                                                  {Soort::agenda, "geldstap_vastleggen"},
                                                  {Soort::verzoek, "verzoek_indienen"},
                                                  {Soort::verzoek, "verzoek_leiden"},
                                                  {Soort::verzoek, "verzoek_toezeggen"}})
    EXPECT_NE(werkwijze().levensloop(soort)->overgang(act)->uitleg.find("geef geen inhoud weg voor geld"),
              std::string::npos)
        << act;
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_afstemming);
  const auto delen = job.a().tekstdelen;
  job.doe(job.ambtenaar("pv26"), job.afspraak, "geldvoorwaarde_toevoegen",
          gen::GeldvoorwaardeInvoer{"Kolk", "MIRT", 1000, job.keuze.departement});
  ASSERT_EQ(job.a().geldvoorwaarden.size(), 1U);
  for (std::size_t n = 0; n < delen.size(); ++n)
    EXPECT_EQ(job.a().tekstdelen[n], delen[n]) << "text, hash and consents of every part stay";
}

// @eis ORG-02
TEST(Knowledge, PerThemeAndProvinceWithAJudgementForTheOwnSideOnly) {
  MemoryWorld world;
  Hoofdtaak job(world);
  const StreamRef ref{Soort::kennis, world.new_id()};
  const gen::KennisVastleggenInvoer i{"pv26", "cra_02", gen::Kennisstand::deels, "Het zoute water is in kaart.", {}};
  job.doe(coordinator(), ref, "kennis_vastleggen", i);
  EXPECT_EQ(job.weiger(accounthouder("ienw"), {Soort::kennis, world.new_id()}, "kennis_vastleggen", i).code,
            "kennis_bestaat")
      << "once per side, province and theme";
  job.doe(accounthouder("ienw"), ref, "kennis_bijstellen",
          gen::KennisBijstellenInvoer{gen::Kennisstand::op_orde, "Ook de verdeling.", "Deltaprogramma"});
  const auto& t = world.get<gen::KennisToestand>(Soort::kennis, ref.id);
  ASSERT_EQ(t.oordelen.size(), 2U) << "the earlier judgement stays";
  EXPECT_EQ(t.oordelen.back().oordeel, gen::Kennisstand::op_orde);
  EXPECT_EQ(t.thema, "cra_02");
  EXPECT_FALSE(projectleider("pv26").mag_lezen(world.find(ref)->kring));
  job.doe(projectleider("pv26"), {Soort::kennis, world.new_id()}, "kennis_vastleggen", i);
}

// @eis ORG-03
TEST(Experts, ARequestGoesFromQuestionToAssignmentAndResult) {
  MemoryWorld world;
  Hoofdtaak job(world);
  const StreamRef ref{Soort::deskundigenvraag, world.new_id()};
  const auto voor = base::add_days(job.vandaag, 40);
  EXPECT_EQ(job.weiger(projectleider("pv26"), ref, "deskundige_vragen",
                       gen::DeskundigeVragenInvoer{"Hoe zout?", "cra_02", "pv27", 20, voor})
                .code,
            "provincie_niet_eigen");
  job.doe(projectleider("pv26"), ref, "deskundige_vragen",
          gen::DeskundigeVragenInvoer{"Hoe zout wordt het?", "cra_02", {}, 20, voor});
  const auto t = [&]() -> const auto& {
    return world.get<gen::DeskundigenvraagToestand>(Soort::deskundigenvraag, ref.id);
  };
  EXPECT_EQ(t().provincie, "pv26");
  const gen::DeskundigeToewijzenInvoer toewijzing{gen::Deskundigenteam::pool, "pbl", 16, job.vandaag, voor};
  auto fout = toewijzing;
  fout.tot = base::add_days(job.vandaag, -1);
  EXPECT_EQ(job.weiger(coordinator(), ref, "deskundige_toewijzen", fout).code, "periode_onjuist");
  job.doe(coordinator(), ref, "deskundige_toewijzen", toewijzing);
  EXPECT_EQ(t().fase, "toegewezen");
  EXPECT_EQ(t().toewijzing->uren, 16);
  job.doe(projectleider("pv26"), ref, "deskundige_afronden", gen::OpbrengstInvoer{"Een kaart."});
  EXPECT_EQ(t().opbrengst, "Een kaart.");
}

// @eis GRE-14
TEST(ProcessSpace, AProvinceSwitchesItsOwnOnAndOffAndNobodyElseReadsIt) {
  MemoryWorld world;
  Hoofdtaak job(world);
  const StreamRef ref{Soort::procesruimte, world.new_id()};
  const auto wie = projectleider("pv26");
  EXPECT_EQ(job.weiger(actor("bestuursadviseur", "ienw"), ref, "procesruimte_openen").code, "alleen_provincie");
  job.doe(wie, ref, "procesruimte_openen");
  job.doe(wie, ref, "processtap_opnemen", gen::ProcesstapInvoer{"Nota voor GS", "Projectleider", {}});
  for (const auto& ander : {coordinator(), accounthouder("vro"), projectleider("pv27")})
    EXPECT_FALSE(ander.mag_lezen(world.find(ref)->kring)) << ander.functie;
  job.doe(wie, ref, "procesruimte_uitzetten", gen::RedenInvoer{"Wij doen het zelf."});
  const auto r = job.weiger(wie, ref, "processtap_opnemen", gen::ProcesstapInvoer{"Nog een", "Iemand", {}});
  EXPECT_EQ(r.code, "fase_past_niet");
  job.doe(wie, ref, "procesruimte_aanzetten");
  const auto& t = world.get<gen::ProcesruimteToestand>(Soort::procesruimte, ref.id);
  ASSERT_EQ(t.stappen.size(), 1U) << "what was in it is still there";
  job.doe(wie, ref, "processtap_afronden", gen::ProcesstapAfrondenInvoer{t.stappen[0].id});
  EXPECT_EQ(job.weiger(wie, {Soort::procesruimte, world.new_id()}, "procesruimte_openen").code, "bestaat_al");
}

}  // namespace
}  // namespace ruimte::test
