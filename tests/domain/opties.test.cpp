// SPDX-License-Identifier: EUPL-1.2
// The table of options: each party says for itself what it wins or loses, and nobody is made to lose without a word.
#include <gtest/gtest.h>

#include "gen/optie.hpp"
#include "support/arrangement.hpp"
#include "support/conflict.hpp"
#include "support/hoofdtaak.hpp"
#include "support/invoer.hpp"
#include "support/zicht.hpp"

namespace ruimte::test {
namespace {

using gen::Optiestand;
using gen::Partijeffect;

/// An option with this name on the table of the job.
base::Uuid leg_neer(Hoofdtaak& job, const std::string& naam = "Woningen aan de rand") {
  job.doe(projectleider("pv26"), job.vraagstuk, "optie_opnemen",
          gen::OptieOpnemenInvoer{naam, "De rand bouwt, het midden wordt nat."});
  return job.v().opties.back().id;
}

gen::OptieEffectInvoer effect(const base::Uuid& optie, Partijeffect wat, std::optional<std::string> partij = {}) {
  return {optie, std::move(partij), wat, "Omdat de grond er ligt."};
}

void zeg(Hoofdtaak& job, const domain::Actor& wie, const gen::OptieEffectInvoer& i) {
  job.doe(wie, job.vraagstuk, "optie_effect_zeggen", i);
}

domain::Refusal weiger_keuze(Hoofdtaak& job, std::optional<base::Uuid> optie) {
  auto i = job.besluit_invoer();
  i.optie = optie;
  return job.weiger(secretaris(job.besluitgremium()), job.vraagstuk, "besluit_vastleggen", i);
}

void kies(Hoofdtaak& job, const base::Uuid& optie) {
  auto i = job.besluit_invoer();
  i.optie = optie;
  job.doe(secretaris(job.besluitgremium()), job.vraagstuk, "besluit_vastleggen", i);
}

const gen::Optie& optie(const Hoofdtaak& job, std::size_t n = 0) { return job.v().opties.at(n); }

TEST(Opties, WinWinIsWhatFollowsWhenAllSpokeForThemselvesAndNobodyLoses) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto id = leg_neer(job);
  EXPECT_EQ(optie(job).stand, Optiestand::open);
  EXPECT_EQ(optie(job).nog_te_zeggen, (std::vector<std::string>{"provincie_utrecht", "lvvn"}));
  zeg(job, projectleider("pv26"), effect(id, Partijeffect::wint));
  zeg(job, projectleider("pv26"), effect(id, Partijeffect::wint, "lvvn"));
  EXPECT_EQ(optie(job).stand, Optiestand::open) << "an estimate is no word of the party";
  EXPECT_EQ(optie(job).nog_te_zeggen, std::vector<std::string>{"lvvn"});
  zeg(job, accounthouder("lvvn"), effect(id, Partijeffect::gelijk));
  EXPECT_EQ(optie(job).stand, Optiestand::niemand_verliest) << "one that wins is not win-win";
  zeg(job, accounthouder("lvvn"), effect(id, Partijeffect::wint));
  EXPECT_EQ(optie(job).stand, Optiestand::winst_voor_allen);
  zeg(job, accounthouder("ienw"), effect(id, Partijeffect::verliest));
  EXPECT_EQ(optie(job).stand, Optiestand::verlies_zonder_instemming) << "any party that reads it may lose";
}

// @eis DIA-24
TEST(Opties, OneInWhichSomebodyLosesIsChosenOnlyWithItsConsentAndElseTheWayIsAConflict) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_besluitvorming);
  const auto id = leg_neer(job);
  zeg(job, projectleider("pv26"), effect(id, Partijeffect::wint));
  zeg(job, accounthouder("lvvn"), effect(id, Partijeffect::verliest));
  job.tot(Halte::ambtelijk_akkoord);
  const auto r = weiger_keuze(job, id);
  EXPECT_EQ(r.code, "verlies_zonder_instemming");
  EXPECT_EQ(eerste_feit(r), "lvvn");
  EXPECT_EQ(r.wie_wel, (std::vector<std::string>{"projectleider", "accounthouder_departement"}));
  EXPECT_EQ(r.eerst, (std::vector<std::string>{"optie_instemmen", "conflict_benoemen"}));
  const auto kaal = methode_zonder("");
  world.use(kaal);
  EXPECT_EQ(weiger_keuze(job, id).code, "verlies_zonder_instemming") << "nor when the method asks nothing";
  world.use(werkwijze());
  // By consent, with what it asks for it.
  EXPECT_EQ(job.weiger(projectleider("pv26"), job.vraagstuk, "optie_instemmen", gen::OptieInstemmenInvoer{id, {}}).code,
            "geen_eigen_verlies");
  job.doe(accounthouder("lvvn"), job.vraagstuk, "optie_instemmen",
          gen::OptieInstemmenInvoer{id, "Ruilgrond voor de boeren."});
  EXPECT_EQ(optie(job).stand, Optiestand::verlies_aanvaard);
  kies(job, id);
  EXPECT_EQ(job.v().besluiten.back().optie, id);
}

TEST(Opties, ALossThatIsNotAcceptedGoesByConflict) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_besluitvorming);
  const auto id = leg_neer(job);
  zeg(job, accounthouder("lvvn"), effect(id, Partijeffect::verliest));
  EXPECT_EQ(weiger_keuze(job, id).code, "verlies_zonder_instemming");
  noem(job, accounthouder("lvvn"));
  EXPECT_EQ(job.v().fase, "in_conflictbeslechting");
}

TEST(Opties, AChoiceSaysWhichOptionItIsAndAdoptingIsNoWayAround) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::bestuurlijk_akkoord);
  ASSERT_FALSE(job.v().besluiten.front().optie) << "without a table nothing is asked";
  const auto id = leg_neer(job);
  EXPECT_EQ(weiger_keuze(job, {}).code, "optie_niet_gekozen");
  EXPECT_EQ(weiger_keuze(job, world.new_id()).code, "optie_onbekend");
  const gen::VaststellenInvoer vast{job.besluitgremium(), {}, job.a().versie_hash};
  const auto r = job.weiger(secretaris(job.besluitgremium()), job.afspraak, "vaststellen", vast);
  EXPECT_EQ(r.code, "optie_niet_gekozen");
  EXPECT_EQ(r.eerst, std::vector<std::string>{"besluit_vastleggen"});
  kies(job, id);
  EXPECT_EQ(
      job.weiger(accounthouder("lvvn"), job.vraagstuk, "optie_effect_zeggen", effect(id, Partijeffect::verliest)).code,
      "optie_gekozen")
      << "what was said when it was chosen stays";
  job.tot(Halte::in_opvolging);
  EXPECT_TRUE(job.a().vaststelling);
}

TEST(Opties, AnArrangementIsNoWayAroundTheChoiceEither) {
  MemoryWorld world;
  Gereed g(world, {});
  const auto id = leg_neer(g.job);
  g.lijst.bevries();
  const auto bol = secretaris(g.lijst.bol());
  const auto r = g.job.weiger(bol, g.lijst.ref, "arrangement_vaststellen", g.lijst.vaststellen(g.lijst.bol()));
  EXPECT_EQ(r.code, "optie_niet_gekozen");
  kies(g.job, id);
  g.job.doe(bol, g.lijst.ref, "arrangement_vaststellen", g.lijst.vaststellen(g.lijst.bol()));
}

TEST(Opties, ExploringTogetherChoosesNothing) {
  MemoryWorld world;
  Keuze keuze;
  keuze.type = gen::Afspraaktype::a;
  Hoofdtaak job(world, keuze);
  job.tot(Halte::in_besluitvorming);
  const auto id = leg_neer(job);
  zeg(job, accounthouder("lvvn"), effect(id, Partijeffect::verliest));
  job.tot(Halte::vastgesteld);
  EXPECT_FALSE(job.v().besluiten.back().optie);
}

TEST(Opties, EachPartySpeaksForItselfAndAnEstimateEndsWhenItDoes) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_besluitvorming);
  const auto id = leg_neer(job);
  zeg(job, accounthouder("lvvn"), effect(id, Partijeffect::verliest, "provincie_utrecht"));
  EXPECT_EQ(optie(job).effecten.front().van, "lvvn");
  EXPECT_EQ(weiger_keuze(job, id).code, "verlies_zonder_instemming") << "until the party speaks";
  zeg(job, projectleider("pv26"), effect(id, Partijeffect::gelijk));
  ASSERT_EQ(optie(job).effecten.size(), 1U);
  EXPECT_EQ(optie(job).effecten.front().van, "provincie_utrecht");
  const auto r = job.weiger(accounthouder("lvvn"), job.vraagstuk, "optie_effect_zeggen",
                            effect(id, Partijeffect::verliest, "provincie_utrecht"));
  EXPECT_EQ(r.code, "optie_effect_van_partij");
  // Consent is a word of the party too; saying the effect anew takes it back.
  zeg(job, projectleider("pv26"), effect(id, Partijeffect::verliest));
  job.doe(gedeputeerde("pv26"), job.vraagstuk, "optie_instemmen", gen::OptieInstemmenInvoer{id, {}});
  EXPECT_EQ(job.weiger(gedeputeerde("pv26"), job.vraagstuk, "optie_instemmen", gen::OptieInstemmenInvoer{id, {}}).code,
            "geen_eigen_verlies");
  zeg(job, projectleider("pv26"), effect(id, Partijeffect::verliest));
  EXPECT_FALSE(optie(job).effecten.front().instemming);
  // Who cannot read it has no voice here.
  EXPECT_EQ(job.weiger(accounthouder("lvvn"), job.vraagstuk, "optie_effect_zeggen",
                       effect(id, Partijeffect::verliest, "provincie_zeeland"))
                .code,
            "optie_partij_onbekend");
}

TEST(Opties, TheTableIsFullAtTwenty) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  EXPECT_EQ(job.weiger(projectleider("pv26"), job.vraagstuk, "optie_effect_zeggen",
                       effect(world.new_id(), Partijeffect::wint))
                .code,
            "opties_ontbreken");
  for (int n = 0; n < 20; ++n) leg_neer(job, "Optie " + std::to_string(n));
  EXPECT_EQ(
      job.weiger(projectleider("pv26"), job.vraagstuk, "optie_opnemen", gen::OptieOpnemenInvoer{"Nog een", "Te veel."})
          .code,
      "opties_vol");
}

}  // namespace
}  // namespace ruimte::test
