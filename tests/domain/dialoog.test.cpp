// SPDX-License-Identifier: EUPL-1.2
// Step 2: what parties bring in, the picture they share, and what rubs between two of them.
#include <gtest/gtest.h>

#include <algorithm>

#include "gen/conflict.hpp"
#include "gen/dialoog.hpp"
#include "gen/hangpunt.hpp"
#include "support/hoofdtaak.hpp"
#include "support/invoer.hpp"
#include "support/ruimte.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;
using gen::HangpuntNoemenInvoer;

HangpuntNoemenInvoer zin(const Hoofdtaak& job, const std::string& met) {
  return {job.vraagstuk.id, "De dijk en de wijk passen niet samen.", met, {}, {}, {}};
}

StreamRef noem(Hoofdtaak& job, const domain::Actor& wie, const HangpuntNoemenInvoer& i) {
  const StreamRef ref{Soort::hangpunt, job.wereld.new_id()};
  job.doe(wie, ref, "hangpunt_noemen", i);
  return ref;
}

const gen::HangpuntToestand& stand(const Hoofdtaak& job, const StreamRef& ref) {
  return job.wereld.get<gen::HangpuntToestand>(Soort::hangpunt, ref.id);
}

const gen::DialoogToestand& dialoog(const Hoofdtaak& job) {
  const auto ref = job.wereld.by_key(Soort::dialoog, base::to_string(job.vraagstuk.id));
  return job.wereld.get<gen::DialoogToestand>(Soort::dialoog, ref->id);
}

bool gevraagd(const Hoofdtaak& job, const StreamRef& ref, const domain::Actor& wie, std::string_view handeling) {
  const auto acts =
      domain::handelingen(werkwijze(), job.wereld, {ref.soort, job.wereld.find(ref), true}, wie, noon(job.vandaag));
  return std::ranges::any_of(acts,
                             [&](const auto& a) { return a.overgang->id == handeling && a.verwacht && !a.geweigerd; });
}

const std::string van_utrecht = "provincie_utrecht";

// @eis CON-02
TEST(Hangpunt, EveryPartyNamesOneInEveryStepAndTheOtherIsAskedForAnAnswer) {
  for (int h = static_cast<int>(Halte::ingebracht); h < static_cast<int>(Halte::teruggelegd); ++h) {
    MemoryWorld world;
    Hoofdtaak job(world);
    job.tot(static_cast<Halte>(h));
    SCOPED_TRACE(job.v().fase);
    for (const auto& [wie, met] :
         {std::pair{job.ambtenaar("pv26"), std::string("lvvn")}, std::pair{job.ambtenaar("rijk"), van_utrecht},
          std::pair{coordinator(), van_utrecht}}) {
      const auto ref = noem(job, wie, zin(job, met));
      EXPECT_EQ(stand(job, ref).eigenaar, met);
      EXPECT_EQ(stand(job, ref).volgens, wie.organisatie);
      EXPECT_EQ(stand(job, ref).genoemd_op, job.vandaag);
      const auto ander = met == van_utrecht ? job.ambtenaar("pv26") : job.ambtenaar("rijk");
      EXPECT_TRUE(gevraagd(job, ref, ander, "hangpunt_beantwoorden"));
      EXPECT_FALSE(gevraagd(job, ref, wie, "hangpunt_beantwoorden"));
    }
  }
}

TEST(Hangpunt, ItIsOverOnlyWhenBothPartiesSaySo) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto lead = job.ambtenaar("pv26"), rijk = job.ambtenaar("rijk");
  const auto ref = noem(job, lead, zin(job, "lvvn"));
  job.doe(rijk, ref, "hangpunt_beantwoorden", gen::HangpuntBeantwoordenInvoer{"Wij zoeken het uit.", true, {}});
  EXPECT_EQ(stand(job, ref).eigenaar, "lvvn");
  job.doe(rijk, ref, "hangpunt_beantwoorden", gen::HangpuntBeantwoordenInvoer{"De dijk kan smaller.", {}, {}});
  EXPECT_EQ(stand(job, ref).eigenaar, van_utrecht);
  const gen::HangpuntOplossingInvoer hoe{"De dijk wordt smaller."};
  job.doe(lead, ref, "oplossing_voorstellen", hoe);
  EXPECT_EQ(job.weiger(lead, ref, "oplossing_bevestigen").code, "oplossing_van_uzelf");
  EXPECT_TRUE(gevraagd(job, ref, rijk, "oplossing_bevestigen"));
  job.doe(rijk, ref, "oplossing_afwijzen", gen::RedenInvoer{"De wijk ligt nog te laag."});
  EXPECT_EQ(stand(job, ref).fase, "genoemd");
  EXPECT_EQ(stand(job, ref).eigenaar, van_utrecht);
  job.doe(rijk, ref, "oplossing_voorstellen", hoe);
  EXPECT_EQ(job.weiger(accounthouder("ienw"), ref, "oplossing_bevestigen").code, "oplossing_van_uzelf");
  job.doe(lead, ref, "oplossing_bevestigen");
  EXPECT_EQ(stand(job, ref).fase, "opgelost");
  EXPECT_EQ(stand(job, ref).oplossing->bevestigd_door, van_utrecht);
  EXPECT_EQ(stand(job, ref).antwoorden.size(), 2U);
}

TEST(Hangpunt, WithoutAnyGuardNobodyConfirmsHisOwnSolutionOrSpeaksForAnother) {
  const auto zonder = methode_zonder("");
  MemoryWorld world(referentie(), zonder);
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto ref = noem(job, job.ambtenaar("pv26"), zin(job, "lvvn"));
  job.doe(job.ambtenaar("rijk"), ref, "oplossing_voorstellen", gen::HangpuntOplossingInvoer{"Zo."});
  for (const std::string d : {"lvvn", "ienw"})
    EXPECT_EQ(job.weiger(accounthouder(d), ref, "oplossing_bevestigen").code, "oplossing_van_uzelf");
  // The programme track is of the Rijk, but no party to this one.
  EXPECT_EQ(job.weiger(coordinator(), ref, "oplossing_bevestigen").code, "oplossing_van_uzelf");
  EXPECT_EQ(job.weiger(coordinator(), ref, "oplossing_afwijzen", gen::RedenInvoer{"Nee."}).code,
            "hangpunt_van_anderen");
  EXPECT_EQ(stand(job, ref).fase, "oplossing_voorgesteld");
}

TEST(Hangpunt, WithinOneSideOnlyThatSideSeesItAndOnlyTheTwoPartiesCloseIt) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto lnv = accounthouder("lvvn"), ienw = accounthouder("ienw");
  const auto voor = world.log().size();
  const auto ref = noem(job, lnv, zin(job, "ienw"));
  for (auto n = voor; n < world.log().size(); ++n) EXPECT_EQ(world.log()[n].kring, domain::kring_rijk);
  EXPECT_TRUE(stand(job, ref).nummer.starts_with("H-UT-R-2026-")) << stand(job, ref).nummer;
  EXPECT_FALSE(projectleider("pv26").mag_lezen(world.find(ref)->kring));
  job.doe(ienw, ref, "oplossing_voorstellen", gen::HangpuntOplossingInvoer{"Zo."});
  EXPECT_EQ(job.weiger(accounthouder("ocw"), ref, "oplossing_bevestigen").code, "hangpunt_van_anderen");
  job.doe(lnv, ref, "oplossing_bevestigen");
  EXPECT_EQ(stand(job, ref).fase, "opgelost");
}

TEST(Hangpunt, WithWhomItRubsIsAnotherPartyOfThisIssue) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::opgesteld);
  const StreamRef ref{Soort::hangpunt, world.new_id()};
  for (const std::string& met : {van_utrecht, std::string("provincie_limburg"), std::string("vng")})
    EXPECT_EQ(job.weiger(job.ambtenaar("pv26"), ref, "hangpunt_noemen", zin(job, met)).code, "hangpunt_met_wie");
  auto i = zin(job, "lvvn");
  i.uiterlijk = base::Date{job.vandaag.days - 1};
  EXPECT_EQ(job.weiger(job.ambtenaar("pv26"), ref, "hangpunt_noemen", i).code, "datum_onjuist");
  i.uiterlijk.reset();
  i.tekstdeel = job.a().tekstdelen.front().id;
  EXPECT_EQ(job.weiger(job.ambtenaar("pv26"), ref, "hangpunt_noemen", i).code, "dossier_onbekend");
  i.afspraak = job.afspraak.id;
  job.doe(job.ambtenaar("pv26"), ref, "hangpunt_noemen", i);
  EXPECT_EQ(stand(job, ref).tekstdeel, i.tekstdeel);
}

gen::ConflictBenoemenInvoer conflict_uit(const Hoofdtaak& job, gen::Conflictsoort soort, const StreamRef& hangpunt) {
  return {job.vraagstuk.id, soort, "De kern", "Hier schuurt het.", "Een keuze.", hangpunt.id};
}

TEST(Hangpunt, ItBecomesAConflictWithALinkBothWays) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto rijk = job.ambtenaar("rijk");
  const auto ref = noem(job, job.ambtenaar("pv26"), zin(job, "lvvn"));
  const StreamRef conflict{Soort::conflict, world.new_id()};
  using enum gen::Conflictsoort;
  // A conflict among departments has another audience than this sticking point.
  EXPECT_EQ(job.weiger(rijk, conflict, "conflict_benoemen", conflict_uit(job, interdepartementaal, ref)).code,
            "hangpunt_past_niet");
  job.doe(rijk, conflict, "conflict_benoemen", conflict_uit(job, rijk_provincie, ref));
  EXPECT_EQ(stand(job, ref).conflict, conflict.id);
  EXPECT_EQ(stand(job, ref).fase, "conflict_geworden");
  EXPECT_EQ(world.get<gen::ConflictToestand>(Soort::conflict, conflict.id).hangpunt, ref.id);
  const StreamRef tweede{Soort::conflict, world.new_id()};
  EXPECT_EQ(job.weiger(rijk, tweede, "conflict_benoemen", conflict_uit(job, rijk_provincie, ref)).code,
            "hangpunt_past_niet");
}

// @eis DIA-01
TEST(Dialoog, EveryPartyAddsInterestsDilemmasQuestionsChancesAndDirections) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto eerder = dialoog(job).inbrengen.size();
  for (const auto& wie : {job.ambtenaar("pv26"), job.ambtenaar("rijk"), accounthouder("ienw")})
    for (std::size_t n = 0; n < gen::code_list_inbrengsoort().ids.size(); ++n)
      job.doe(wie, job.vraagstuk, "inbreng_leveren",
              gen::InbrengInvoer{"Kern", "Toelichting", static_cast<gen::Inbrengsoort>(n)});
  const auto& lijst = dialoog(job).inbrengen;
  ASSERT_EQ(lijst.size(), eerder + 15);
  EXPECT_EQ(lijst.back().soort, gen::Inbrengsoort::denkrichting);
  EXPECT_EQ(lijst.back().partij, "ienw");
}

// @eis DIA-02
TEST(Dialoog, TheSharedPictureHoldsPerStatementWhatEachPartyAnswersAndTheNextSteps) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto lead = job.ambtenaar("pv26"), rijk = job.ambtenaar("rijk"), ienw = accounthouder("ienw");
  EXPECT_EQ(job.weiger(rijk, job.vraagstuk, "uitspraak_beoordelen", gen::UitspraakBeoordelenInvoer{{}, {}, {}}).code,
            "beeld_leeg");
  job.doe(lead, job.vraagstuk, "uitspraak_opnemen", gen::UitspraakOpnemenInvoer{"De polder zakt sneller dan gedacht."});
  const auto id = dialoog(job).beeld.front().id;
  const auto zeg = [&](const domain::Actor& wie, gen::Beeldantwoord wat) {
    job.doe(wie, job.vraagstuk, "uitspraak_beoordelen", gen::UitspraakBeoordelenInvoer{id, wat, "Omdat."});
  };
  EXPECT_TRUE(gevraagd(job, job.vraagstuk, rijk, "uitspraak_beoordelen"));
  EXPECT_FALSE(gevraagd(job, job.vraagstuk, lead, "uitspraak_beoordelen")) << "who wrote it agrees";
  zeg(rijk, gen::Beeldantwoord::onbekend);
  zeg(ienw, gen::Beeldantwoord::niet_eens);
  zeg(rijk, gen::Beeldantwoord::eens);
  const auto& oordelen = dialoog(job).beeld.front().oordelen;
  ASSERT_EQ(oordelen.size(), 3U) << "the last word of each party";
  EXPECT_EQ(std::ranges::count(oordelen, gen::Beeldantwoord::eens, &gen::Beeldoordeel::oordeel), 2);
  EXPECT_EQ(std::ranges::count(oordelen, gen::Beeldantwoord::niet_eens, &gen::Beeldoordeel::oordeel), 1);
  EXPECT_EQ(job.weiger(rijk, job.vraagstuk, "uitspraak_beoordelen",
                       gen::UitspraakBeoordelenInvoer{world.new_id(), gen::Beeldantwoord::eens, {}})
                .code,
            "onderdeel_onbekend");
  job.doe(rijk, job.vraagstuk, "vervolgstap_opnemen", gen::VervolgstapOpnemenInvoer{"Bodem meten", "ienw", {}});
  EXPECT_EQ(dialoog(job).vervolgstappen.front().wie, "ienw");
}

gen::Scenariobewijs bewijs(const std::string& naam, const StreamRef& claim) {
  gen::Scenariobewijs uit;
  uit.naam = naam;
  uit.rekenversie = "scenario 1";
  gen::Scenarioclaim een;
  een.id = claim.id;
  een.nummer = "C-2026-001";
  een.titel = "Huizen aan de rand";
  een.versie = 1;
  een.eigenaar = "lvvn";
  een.ruimtefunctie = "wonen";
  uit.claims = {een};
  return uit;
}

// @eis DIA-20
TEST(Dialoog, AComparisonOfScenariosIsStoredWithTheStatementWhenEveryReaderMayKnowItsClaims) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  Ruimte ruimte(job);
  const auto rijk = job.ambtenaar("rijk");
  const auto claim = ruimte.claim_van(accounthouder("lvvn"), "wonen", {"pv26"});
  gen::UitspraakOpnemenInvoer i{"In het tweede scenario past het."};
  i.scenarios = {world.new_id(), world.new_id()};
  i.scenariobewijs = {bewijs("Droog", claim)};
  EXPECT_EQ(job.weiger(rijk, job.vraagstuk, "uitspraak_opnemen", i).code, "scenario_onbekend")
      << "one of the two is not there";
  i.scenariobewijs.push_back(bewijs("Nat", ruimte.claim_van(accounthouder("ienw"), "natuur", {"pv31"})));
  EXPECT_EQ(job.weiger(rijk, job.vraagstuk, "uitspraak_opnemen", i).code, "lezers_te_smal")
      << "Utrecht does not read it";
  i.scenariobewijs[1] = bewijs("Nat", claim);
  job.doe(rijk, job.vraagstuk, "uitspraak_opnemen", i);
  const auto& kept = dialoog(job).beeld.back().scenarios;
  ASSERT_EQ(kept.size(), 2U);
  EXPECT_EQ(kept[0].naam, "Droog");
  EXPECT_EQ(kept[1].naam, "Nat");
}

TEST(Dialoog, AProvinceThatOnlyReadsAlongAddsNothingToThePicture) {
  MemoryWorld world;
  Hoofdtaak job(world, {.provincies = {"pv26", "pv27"},
                        .departement = "lvvn",
                        .start = date("2026-09-01"),
                        .type = gen::Afspraaktype::c});
  job.tot(Halte::in_dialoog);
  const auto lezer = projectleider("pv24");
  ASSERT_TRUE(lezer.mag_lezen(world.find(job.vraagstuk)->kring));
  job.doe(job.ambtenaar("pv26"), job.vraagstuk, "uitspraak_opnemen", gen::UitspraakOpnemenInvoer{"De polder zakt."});
  const auto code = [&](const std::string& handeling, const auto& invoer) {
    return job.weiger(lezer, job.vraagstuk, handeling, invoer).code;
  };
  EXPECT_EQ(code("uitspraak_opnemen", gen::UitspraakOpnemenInvoer{"Bij ons ook."}), "andere_partij");
  EXPECT_EQ(code("uitspraak_beoordelen",
                 gen::UitspraakBeoordelenInvoer{dialoog(job).beeld.front().id, gen::Beeldantwoord::eens, {}}),
            "andere_partij");
  EXPECT_EQ(code("vervolgstap_opnemen", gen::VervolgstapOpnemenInvoer{"Bodem meten", "ienw", {}}), "andere_partij");
  const StreamRef hangpunt{Soort::hangpunt, world.new_id()};
  EXPECT_EQ(job.weiger(lezer, hangpunt, "hangpunt_noemen", zin(job, "lvvn")).code, "andere_partij");
  job.doe(coordinator(), job.vraagstuk, "bewust_beeindigen", gen::RedenInvoer{"Het plan is van tafel."});
  EXPECT_EQ(job.weiger(job.ambtenaar("pv26"), hangpunt, "hangpunt_noemen", zin(job, "lvvn")).code,
            "vraagstuk_afgesloten");
}

// @eis DIA-04
TEST(Dialoog, Step2GivesDraftsAndStickingPointsButNoAdministratorsConsentAndNoAdoption) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_afstemming);  // a draft was drawn up and a proposal for its text was taken over
  EXPECT_EQ(job.v().fase, "in_dialoog");
  noem(job, job.ambtenaar("pv26"), zin(job, "lvvn"));
  EXPECT_FALSE(job.a().vaststelling.has_value());
  EXPECT_TRUE(job.a().bestuurlijk.empty());
  // Whatever the officials agreed before: as long as the issue is back in step 2, nobody binds anything there.
  const auto terug = [](Hoofdtaak& j) {
    j.doe(coordinator(), j.vraagstuk, "terug_naar_dialoog", gen::RedenInvoer{"Nieuwe gegevens."});
  };
  job.tot(Halte::ambtelijk_akkoord);
  terug(job);
  EXPECT_EQ(job.weiger(job.bestuurder("pv26"), job.afspraak, "bestuurlijk_akkoord_geven",
                       gen::BestuurlijkAkkoordInvoer{job.a().versie_hash})
                .code,
            "vraagstuk_in_andere_stap");
  MemoryWorld ander;
  Hoofdtaak later(ander);
  later.tot(Halte::bestuurlijk_akkoord);
  terug(later);
  EXPECT_EQ(later
                .weiger(secretaris(later.besluitgremium()), later.afspraak, "vaststellen",
                        gen::VaststellenInvoer{later.besluitgremium(), {}, later.a().versie_hash})
                .code,
            "vraagstuk_in_andere_stap");
}

// @eis INF-02
TEST(Dialoog, AFactWithItsSourceIsSharedWhenBothSidesSaySo) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto lead = job.ambtenaar("pv26"), rijk = job.ambtenaar("rijk"), ienw = accounthouder("ienw");
  const gen::Gegevensbron bron{"Bodemdalingskaart, tabel 2", job.vandaag, "CC-BY-4.0", "TNO"};
  job.doe(lead, job.vraagstuk, "uitspraak_opnemen", gen::UitspraakOpnemenInvoer{"De polder zakt 8 mm per jaar.", bron});
  const auto feit = [&]() -> const gen::Uitspraak& { return dialoog(job).beeld.front(); };
  EXPECT_EQ(feit().bron, bron);
  EXPECT_EQ(feit().stand, gen::Feitstand::open) << "one side said it";
  const auto zeg = [&](const domain::Actor& wie, gen::Beeldantwoord wat) {
    job.doe(wie, job.vraagstuk, "uitspraak_beoordelen", gen::UitspraakBeoordelenInvoer{feit().id, wat, {}});
  };
  zeg(ienw, gen::Beeldantwoord::niet_eens);
  EXPECT_EQ(feit().stand, gen::Feitstand::betwist);
  zeg(rijk, gen::Beeldantwoord::eens);
  EXPECT_EQ(feit().stand, gen::Feitstand::betwist);
  zeg(ienw, gen::Beeldantwoord::onbekend);
  EXPECT_EQ(feit().stand, gen::Feitstand::gedeeld);
}

}  // namespace
}  // namespace ruimte::test
