// SPDX-License-Identifier: EUPL-1.2
// Tasks that ask for room and the room they ask for: versions, readers, and what none may leave out.
#include "gen/opgave.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/clock.hpp"
#include "base/json.hpp"
#include "support/invoer.hpp"
#include "support/ruimte.hpp"
#include "support/zicht.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;

std::string weiger_opgave(Hoofdtaak& job, const gen::OpgaveVastleggenInvoer& i) {
  return job.weiger(accounthouder("lvvn"), {Soort::opgave, job.wereld.new_id()}, "opgave_vastleggen", i).code;
}

// @eis STP-06 POS-30
TEST(Opgave, HasOneMainPerspectiveAndAtLeastOneDomain) {
  MemoryWorld world;
  Hoofdtaak job(world);
  Ruimte ruimte(job);
  const auto ref = ruimte.opgave(accounthouder("lvvn"), opgave_invoer());
  EXPECT_EQ(ruimte.o(ref).perspectief, "p3");
  auto i = opgave_invoer();
  i.perspectief = "water_bodem";
  EXPECT_EQ(weiger_opgave(job, i), "opgave_onvolledig") << "what runs through all three is not the one";
  // Without a domain the input does not pass the boundary.
  auto bytes = base::encode(base::Record::of(opgave_invoer()));
  const auto& type = base::describe<gen::OpgaveVastleggenInvoer>();
  ASSERT_TRUE(base::decode(type, bytes).has_value());
  const std::string domeinen = R"("domeinen":["wonen"])";
  bytes.replace(bytes.find(domeinen), domeinen.size(), R"("domeinen":[])");
  EXPECT_FALSE(base::decode(type, bytes).has_value());
}

// @eis STP-11 STP-12
TEST(Opgave, SaysExactlyWhatBelongsToItsCertainty) {
  MemoryWorld world;
  Hoofdtaak job(world);
  Ruimte ruimte(job);
  auto i = opgave_invoer();
  i.concreet.reset();
  EXPECT_EQ(weiger_opgave(job, i), "opgave_onvolledig") << "a goal needs its number, unit and year";
  i = opgave_invoer();
  i.zekerheid = gen::Opgavezekerheid::richtinggevend;
  EXPECT_EQ(weiger_opgave(job, i), "opgave_onvolledig") << "a number does not make a direction";
  i.concreet.reset();
  EXPECT_EQ(weiger_opgave(job, i), "opgave_onvolledig") << "the question for the region is compulsory";
  i.richting = gen::RichtinggevendeUitspraak{"Langs het spoor.", "Welke kernen groeien?"};
  const auto ref = ruimte.opgave(accounthouder("lvvn"), i);
  EXPECT_EQ(ruimte.o(ref).richting->uitwerkingsvraag, "Welke kernen groeien?");
  // Each of the three in the input record is compulsory too: without it the text is not even read.
  for (const std::string mist :
       {R"({"waarde":1,"eenheid":"ha"})", R"({"waarde":1,"jaar":2030})", R"({"eenheid":"ha","jaar":2030})"})
    EXPECT_FALSE(base::decode(base::describe<gen::ConcreetDoel>(), mist).has_value()) << mist;
  EXPECT_FALSE(base::decode(base::describe<gen::RichtinggevendeUitspraak>(), R"({"uitspraak":"Zo."})").has_value());
}

// @eis STP-13
TEST(Opgave, OneThatIsUncertainGivesASignalOnItsReviewDay) {
  MemoryWorld world;
  Hoofdtaak job(world);
  Ruimte ruimte(job);
  const auto wie = accounthouder("ienw");
  auto i = opgave_invoer({"pv26"});
  i.zekerheid = gen::Opgavezekerheid::onzeker;
  i.concreet.reset();
  const auto dag = base::add_days(job.vandaag, 100);
  i.onzeker = gen::OnzekereOpgave{{"Zeespiegel twee meter"}, {"Klimaat"}, "Houd de uiterwaard vrij.", job.vandaag};
  EXPECT_EQ(weiger_opgave(job, i), "opgave_onvolledig") << "the day lies ahead";
  i.onzeker->herzien_op = dag;
  const auto ref = ruimte.opgave(wie, i);
  EXPECT_FALSE(heeft(world, wie, base::add_days(dag, -1), "opgave_herzien*"));
  EXPECT_TRUE(heeft(world, wie, dag, "opgave_herzien*"));
  EXPECT_TRUE(heeft(world, projectleider("pv26"), dag, "opgave_herzien")) << "whoever reads it sees it";
  EXPECT_FALSE(heeft(world, projectleider("pv27"), dag, "opgave_herzien"));
  job.vandaag = dag;
  gen::OpgaveWijzigenInvoer later;
  later.reden = "De nieuwe scenario's zijn er.";
  later.onzeker = i.onzeker;
  EXPECT_EQ(job.weiger(wie, ref, "opgave_wijzigen", later).code, "opgave_onvolledig");
  later.onzeker->herzien_op = base::add_days(dag, 365);
  job.doe(wie, ref, "opgave_wijzigen", later);
  EXPECT_FALSE(heeft(world, wie, dag, "opgave_herzien*"));
}

// @eis POS-23
TEST(Opgave, EveryChangeOfATaskAndOfAClaimIsAVersionWithReasonDayAndAuthor) {
  MemoryWorld world;
  Hoofdtaak job(world);
  Ruimte ruimte(job);
  const auto wie = accounthouder("lvvn");
  const auto ref = ruimte.opgave(wie, opgave_invoer({"pv26"}));
  const auto claim = ruimte.claim(wie, claim_invoer(ref.id, "wonen"));
  job.vandaag = base::add_days(job.vandaag, 30);
  gen::OpgaveWijzigenInvoer meer;
  meer.reden = "De bevolking groeit sneller.";
  meer.concreet = gen::ConcreetDoel{90000, "woningen", 2030};
  job.doe(wie, ref, "opgave_wijzigen", meer);
  gen::ClaimWijzigenInvoer kleiner;
  kleiner.reden = "De oever blijft vrij.";
  kleiner.plaats = vierkant(130'000, 450'000, 700);
  kleiner.omvang = gen::Claimomvang{{300'000}, {400'000}, {490'000}};
  job.doe(wie, claim, "claim_wijzigen", kleiner);
  const auto& o = ruimte.o(ref);
  ASSERT_EQ(o.versies.size(), 2U);
  EXPECT_EQ(o.versies.back(), (gen::Opgaveversie{2, job.vandaag, "lvvn", wie.functie, meer.reden}));
  EXPECT_EQ(o.versies.front().reden, "Afgesproken in de woondeal.");
  EXPECT_EQ(o.concreet->waarde, 90000);
  EXPECT_EQ(o.titel, "Woningen bouwen") << "what was left out stays";
  const auto& c = ruimte.c(claim);
  ASSERT_EQ(c.versies.size(), 2U);
  EXPECT_EQ(c.versies.front().oppervlakte, base::SquareMetres{1'000'000});
  EXPECT_EQ(c.versies.back().oppervlakte, base::SquareMetres{490'000});
  EXPECT_EQ(c.versies.back().reden, kleiner.reden);
  EXPECT_EQ(c.oppervlakte, base::SquareMetres{490'000});
  // The shape of before stands in the log.
  const auto vormen = std::ranges::count_if(world.log(), [&](const Feit& f) {
    return f.stream == claim && f.bytes.find("coordinaten") != std::string::npos;
  });
  EXPECT_EQ(vormen, 2);
  job.doe(wie, claim, "claim_intrekken", gen::RedenInvoer{"Gaat niet door."});
  job.doe(wie, ref, "opgave_intrekken", gen::RedenInvoer{"Opgegaan in een andere."});
  EXPECT_EQ(ruimte.c(claim).versies.back().reden, "Gaat niet door.");
  EXPECT_EQ(ruimte.o(ref).versies.size(), 3U);
  EXPECT_EQ(ruimte.o(ref).fase, "ingetrokken");
}

TEST(Claimstrook, LiesAroundAnotherClaimThatTheActorReadsInAVersionThatThereIs) {
  MemoryWorld world;
  Hoofdtaak job(world);
  Ruimte ruimte(job);
  const auto wie = accounthouder("lvvn");
  const auto om = ruimte.claim_van(wie, "natuur");
  auto i = claim_invoer(ruimte.c(om).opgave, "wonen");
  i.strook = gen::Claimstrook{om.id, 1, 250};
  const auto strook = ruimte.claim(wie, i);
  EXPECT_EQ(ruimte.c(strook).strook, i.strook);
  const auto weiger = [&](gen::Claimstrook s) {
    gen::ClaimWijzigenInvoer w;
    w.reden = "De strook opnieuw.";
    w.strook = s;
    return job.weiger(wie, strook, "claim_wijzigen", w).code;
  };
  EXPECT_EQ(weiger({om.id, 2, 250}), "claim_onjuist") << "a version that there is not";
  EXPECT_EQ(weiger({strook.id, 1, 250}), "claim_onjuist") << "not around itself";
  EXPECT_EQ(weiger({job.wereld.new_id(), 1, 250}), "claim_onjuist") << "around a claim that does not exist";
  const auto elders = ruimte.claim_van(projectleider("pv27"), "wonen", {"pv27"});
  const auto van_utrecht = ruimte.claim_van(projectleider("pv26"), "natuur");
  gen::ClaimWijzigenInvoer w;
  w.reden = "De strook opnieuw.";
  w.strook = gen::Claimstrook{elders.id, 1, 250};
  EXPECT_EQ(job.weiger(projectleider("pv26"), van_utrecht, "claim_wijzigen", w).code, "claim_onjuist")
      << "around a claim of others";
  // The claim around which it lies gets a new version: the strip stays as it is until a person takes it over.
  gen::ClaimWijzigenInvoer groter;
  groter.reden = "Meer natuur.";
  groter.plaats = vierkant(130'000, 450'000, 1500);
  job.doe(wie, om, "claim_wijzigen", groter);
  EXPECT_EQ(ruimte.c(strook).versies.size(), 1U);
  EXPECT_EQ(ruimte.c(strook).strook->claimversie, 1);
  w.strook = gen::Claimstrook{om.id, 2, 250};
  job.doe(wie, strook, "claim_wijzigen", w);
  EXPECT_EQ(ruimte.c(strook).strook->claimversie, 2);
  EXPECT_EQ(ruimte.c(strook).plaats, i.plaats) << "what was left out stays";
}

TEST(Opgave, OnlyItsOwnerWritesWhateverTheMethodSays) {
  for (const bool zonder_guards : {false, true}) {
    MemoryWorld world(referentie(), zonder_guards ? kaal() : werkwijze());
    Hoofdtaak job(world);
    Ruimte ruimte(job);
    const auto ref = ruimte.opgave(accounthouder("lvvn"), opgave_invoer({"pv26"}));
    const auto claim = ruimte.claim(accounthouder("lvvn"), claim_invoer(ref.id, "wonen"));
    gen::OpgaveWijzigenInvoer i;
    i.reden = "Omdat.";
    for (const auto& ander : {accounthouder("ienw"), projectleider("pv26")}) {
      EXPECT_EQ(job.weiger(ander, ref, "opgave_wijzigen", i).code, "opgave_van_ander");
      EXPECT_EQ(job.weiger(ander, ref, "opgave_intrekken", gen::RedenInvoer{"Weg."}).code, "opgave_van_ander");
      EXPECT_EQ(job.weiger(ander, claim, "claim_intrekken", gen::RedenInvoer{"Weg."}).code, "opgave_van_ander");
      EXPECT_EQ(
          job.weiger(ander, {Soort::claim, world.new_id()}, "claim_vastleggen", claim_invoer(ref.id, "natuur")).code,
          "opgave_van_ander");
    }
    const auto spoor = actor("accounthouder_departement", "vro_programmaspoor");
    EXPECT_NE(job.weiger(spoor, {Soort::opgave, world.new_id()}, "opgave_vastleggen", opgave_invoer()).code,
              "aanvaard");
  }
}

TEST(Opgave, TheRijkNamesWhoReadsItAndAProvinceSharesItsOwnWithTheRijk) {
  MemoryWorld world;
  Hoofdtaak job(world);
  Ruimte ruimte(job);
  const auto kring = [&](const StreamRef& r) { return world.find(r)->kring; };
  const auto landelijk = ruimte.opgave(accounthouder("lvvn"), opgave_invoer());
  EXPECT_EQ(kring(landelijk), domain::kring_gedeeld_allen);
  EXPECT_EQ(ruimte.o(landelijk).nummer, "O-NL-2026-001");
  const auto utrecht = ruimte.opgave(accounthouder("lvvn"), opgave_invoer({"pv26"}));
  EXPECT_EQ(kring(utrecht), domain::kring_gedeeld(26));
  const auto eigen = ruimte.opgave(projectleider("pv27"), opgave_invoer());
  EXPECT_EQ(kring(eigen), domain::kring_gedeeld(27));
  EXPECT_EQ(ruimte.o(eigen).provincies, std::vector<std::string>{"pv27"});
  EXPECT_EQ(
      job.weiger(projectleider("pv27"), {Soort::opgave, world.new_id()}, "opgave_vastleggen", opgave_invoer({"pv26"}))
          .code,
      "provincie_niet_eigen");
  // Whoever reads the task reads its claims, and nobody else.
  const auto claim = ruimte.claim(projectleider("pv27"), claim_invoer(eigen.id, "natuur", {"pv27"}));
  EXPECT_EQ(kring(claim), kring(eigen));
  EXPECT_EQ(job.weiger(projectleider("pv26"), {Soort::claim, world.new_id()}, "claim_vastleggen",
                       claim_invoer(eigen.id, "natuur"))
                .code,
            "opgave_onbekend")
      << "one that he cannot read does not exist for him";
  EXPECT_EQ(job.weiger(accounthouder("lvvn"), {Soort::claim, world.new_id()}, "claim_vastleggen",
                       claim_invoer(utrecht.id, "wonen", {"pv26", "pv27"}))
                .code,
            "claim_onjuist")
      << "not in a province that does not read it";
}

TEST(Opgave, TheWaterAndSoilParagraphKeepsThePolicyUnderWhichItWasWritten) {
  MemoryWorld world;
  Hoofdtaak job(world);
  Ruimte ruimte(job);
  const auto nu = ruimte.o(ruimte.opgave(accounthouder("lvvn"), opgave_invoer())).water_bodem;
  EXPECT_EQ(nu.beleid, "rekening houden met");
  EXPECT_EQ(nu.beleid_van, date("2024-10-22"));
  MemoryWorld vroeger;
  Hoofdtaak toen(vroeger, {.provincies = {"pv26"}, .departement = "lvvn", .start = date("2023-03-01"), .type = {}});
  Ruimte eerder(toen);
  const auto ref = eerder.opgave(accounthouder("lvvn"), opgave_invoer());
  EXPECT_EQ(eerder.o(ref).water_bodem.beleid, "sturend");
  toen.vandaag = date("2025-01-10");
  gen::OpgaveWijzigenInvoer i;
  i.reden = "Ander doel.";
  i.titel = "Meer woningen";
  toen.doe(accounthouder("lvvn"), ref, "opgave_wijzigen", i);
  EXPECT_EQ(eerder.o(ref).water_bodem.beleid, "sturend") << "what was not written again keeps its policy";
  i.water_bodem = gen::WaterBodemInvoer{gen::Waterbodemniveau::rekening_houden_met, "Opnieuw bekeken."};
  toen.doe(accounthouder("lvvn"), ref, "opgave_wijzigen", i);
  EXPECT_EQ(eerder.o(ref).water_bodem.beleid, "rekening houden met");
}

// @eis STP-09
TEST(Opgave, AHousingClaimWithoutEnergyIsFlaggedUntilItsTaskDependsOnATaskForEnergy) {
  MemoryWorld world;
  Hoofdtaak job(world);
  Ruimte ruimte(job);
  const auto wie = accounthouder("vro");
  const auto wonen = ruimte.opgave(wie, opgave_invoer({"pv26"}));
  ruimte.claim(wie, claim_invoer(wonen.id, "wonen"));
  EXPECT_TRUE(heeft(world, wie, job.vandaag, "afhankelijkheid_ontbreekt*"));
  auto stroom = opgave_invoer({"pv26"});
  stroom.domeinen = {"energie"};
  const auto energie = ruimte.opgave(accounthouder("kgg"), stroom);
  stroom.provincies = {"pv27"};
  const auto elders = ruimte.opgave(accounthouder("kgg"), stroom);
  const auto eigen_27 = ruimte.opgave(projectleider("pv27"), opgave_invoer());
  const auto leg = [](const StreamRef& r) { return gen::AfhankelijkheidLeggenInvoer{r.id, "Aansluiting."}; };
  EXPECT_EQ(job.weiger(wie, wonen, "afhankelijkheid_leggen", leg(elders)).code, "lezers_te_smal")
      << "the province would learn of a task that it cannot read";
  EXPECT_EQ(job.weiger(projectleider("pv27"), eigen_27, "afhankelijkheid_leggen", leg(wonen)).code, "opgave_onbekend");
  EXPECT_EQ(job.weiger(wie, wonen, "afhankelijkheid_leggen", leg(wonen)).code, "opgave_onbekend");
  job.doe(wie, wonen, "afhankelijkheid_leggen", leg(energie));
  EXPECT_FALSE(heeft(world, wie, job.vandaag, "afhankelijkheid_ontbreekt*"));
  EXPECT_EQ(job.weiger(wie, wonen, "afhankelijkheid_leggen", leg(energie)).code, "bestaat_al");
  job.doe(wie, wonen, "afhankelijkheid_losmaken", gen::AfhankelijkheidLosmakenInvoer{energie.id, "Eigen opwek."});
  EXPECT_TRUE(heeft(world, wie, job.vandaag, "afhankelijkheid_ontbreekt*"));
  // A claim for nature needs no energy.
  ruimte.claim_van(accounthouder("lvvn"), "natuur");
  EXPECT_FALSE(heeft(world, accounthouder("lvvn"), job.vandaag, "afhankelijkheid_ontbreekt*"));
}

TEST(Claim, AmountsYearsPlaceAndFunctionAgree) {
  MemoryWorld world;
  Hoofdtaak job(world);
  Ruimte ruimte(job);
  const auto wie = accounthouder("lvvn");
  const auto ref = ruimte.opgave(wie, opgave_invoer({"pv26"}));
  const auto weiger = [&](auto wijzig) {
    auto i = claim_invoer(ref.id, "natuur");
    wijzig(i);
    return job.weiger(wie, {Soort::claim, world.new_id()}, "claim_vastleggen", i).code;
  };
  EXPECT_EQ(weiger([](auto& i) { i.omvang.verwacht = {499'999}; }), "claim_onjuist");
  EXPECT_EQ(weiger([](auto& i) { i.omvang.meeste = {799'999}; }), "claim_onjuist");
  EXPECT_EQ(weiger([](auto& i) { i.tot_jaar = 2025; }), "claim_onjuist");
  EXPECT_EQ(weiger([](auto& i) { i.ruimtefunctie = "luchtkasteel"; }), "claim_onjuist");
  EXPECT_EQ(weiger([](auto& i) { i.provincies = {"pv26", "pv26"}; }), "claim_onjuist");
  EXPECT_EQ(weiger([](auto& i) {
              i.plaats = base::Geometry{base::GeometryType::punt, {{{{130'000'000, 450'000'000}}}}};
            }),
            "claim_onjuist");
  auto zonder_plek = claim_invoer(ref.id, "natuur");
  zonder_plek.plaats.reset();
  const auto claim = ruimte.claim(wie, zonder_plek);
  EXPECT_FALSE(ruimte.c(claim).oppervlakte.has_value()) << "known in hectares, not yet on the map";
  job.doe(wie, ref, "opgave_intrekken", gen::RedenInvoer{"Klaar."});
  EXPECT_EQ(job.weiger(wie, {Soort::claim, world.new_id()}, "claim_vastleggen", claim_invoer(ref.id, "natuur")).code,
            "opgave_ingetrokken");
}

// @eis STP-07
TEST(Opgave, AnIssueWithoutWaterAndSoilIsIncompleteUntilItIsWrittenUnderThePolicyOfThatDay) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::ingebracht);
  const auto wie = projectleider("pv26");
  EXPECT_TRUE(heeft(world, wie, job.vandaag, "water_bodem_ontbreekt*"));
  EXPECT_TRUE(heeft(world, accounthouder("lvvn"), job.vandaag, "water_bodem_ontbreekt")) << "whoever reads it sees it";
  gen::AanvullenInvoer i;
  i.water_bodem = gen::WaterBodemInvoer{gen::Waterbodemniveau::sturend, "Niet onder het peil van de boezem."};
  job.doe(wie, job.vraagstuk, "aanvullen", i);
  EXPECT_FALSE(heeft(world, wie, job.vandaag, "water_bodem_ontbreekt*"));
  const auto& geldt = referentie().water_bodem.back();
  ASSERT_TRUE(job.v().water_bodem.has_value());
  EXPECT_EQ(job.v().water_bodem->beleid, geldt.bewoording);
  EXPECT_EQ(job.v().water_bodem->beleid_van, geldt.van);
  gen::AanvullenInvoer anders;
  anders.terugkeerdoel = "nota_ruimte";
  job.doe(wie, job.vraagstuk, "aanvullen", anders);
  EXPECT_TRUE(job.v().water_bodem.has_value()) << "what is not filled in stays";
  // A task cannot be recorded without it.
  const auto& velden = base::describe<gen::OpgaveVastleggenInvoer>().fields;
  const auto veld = std::ranges::find(velden, "waterBodem", &base::FieldDesc::name);
  ASSERT_NE(veld, velden.end());
  EXPECT_TRUE(veld->required);
}

}  // namespace
}  // namespace ruimte::test
