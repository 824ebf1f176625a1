// SPDX-License-Identifier: EUPL-1.2
// What touches rules, instruments or money says where that is decided, and who holds the money agrees (I-16).
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

#include "gen/registry.hpp"
#include "support/any.hpp"
#include "support/hoofdtaak.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;

/// Up to the draft, which touches what is said.
void stel_op(Hoofdtaak& job, bool geld, bool regels) {
  job.tot(Halte::in_dialoog);
  auto i = job.opstellen_invoer();
  i.raakt_geld = geld;
  i.raakt_regels = regels;
  job.doe(projectleider(job.keuze.provincies.front()), job.afspraak, "opstellen", i);
  job.doe(projectleider(job.keuze.provincies.front()), job.afspraak, "afstemming_starten");
}

/// Consents of every side at both levels, on what stands.
void geef_akkoord(Hoofdtaak& job) {
  if (job.v().fase == "in_dialoog") {
    for (const auto& z : job.zijden())
      job.doe(job.ambtenaar(z), job.vraagstuk, "inzet_vastleggen", job.inzet_invoer(z));
    job.doe(coordinator(), job.vraagstuk, "naar_besluitvorming", naar_3a());
  }
  for (const auto& z : job.zijden())
    if (job.a().fase == "in_afstemming")
      job.doe(job.ambtenaar(z), job.afspraak, "ambtelijk_akkoord_geven", job.akkoord_invoer());
  for (const auto& z : job.zijden())
    if (job.a().fase == "ambtelijk_akkoord")
      job.doe(job.bestuurder(z), job.afspraak, "bestuurlijk_akkoord_geven",
              gen::BestuurlijkAkkoordInvoer{job.a().versie_hash});
}

domain::Decision stel_vast(Hoofdtaak& job) {
  const auto g = job.besluitgremium();
  return job.probeer(secretaris(g), job.afspraak, "vaststellen",
                     base::Record::of(gen::VaststellenInvoer{g, {}, job.a().versie_hash}));
}

std::string code(const domain::Decision& d) { return d ? "aanvaard" : d.error().code; }

void noem_route(Hoofdtaak& job) {
  job.doe(job.ambtenaar("rijk"), job.afspraak, "externe_route_noemen", gen::ExterneRouteInvoer{"nota_ruimte"});
}

gen::GeldvoorwaardeInvoer brug(const std::string& houder) { return {"De helft van de brug", "MIRT", 5000000, houder}; }

// @eis POS-07
TEST(Money, WhatTouchesRulesOrMoneyIsNotAdoptedWithoutARouteElsewhere) {
  for (const bool geld : {false, true})
    for (const bool regels : {false, true}) {
      MemoryWorld world;
      Hoofdtaak job(world);
      stel_op(job, geld, regels);
      if (geld) {
        job.doe(job.ambtenaar("pv26"), job.afspraak, "geldvoorwaarde_toevoegen", brug("lvvn"));
        job.doe(accounthouder("lvvn"), job.afspraak, "budgethouder_instemmen",
                gen::BudgetInstemmenInvoer{job.a().geldvoorwaarden.front().id});
      }
      geef_akkoord(job);
      EXPECT_EQ(code(stel_vast(job)), geld || regels ? "externe_route_ontbreekt" : "aanvaard");
      if (!geld && !regels) continue;
      noem_route(job);
      EXPECT_TRUE(job.a().bestuurlijk.empty()) << "the route is part of what administrators agree to";
      geef_akkoord(job);
      EXPECT_EQ(code(stel_vast(job)), "aanvaard");
      EXPECT_EQ(job.a().externe_route, "nota_ruimte");
    }
}

// @eis FIN-02
TEST(Money, AConditionOnMoneyIsNotAdoptedWithoutTheConsentOfItsOwnBudgetHolder) {
  MemoryWorld world;
  Hoofdtaak job(world);
  stel_op(job, true, false);
  noem_route(job);
  geef_akkoord(job);
  EXPECT_EQ(code(stel_vast(job)), "geldvoorwaarde_ontbreekt") << "it touches money, so it says which";
  job.doe(job.ambtenaar("pv26"), job.afspraak, "geldvoorwaarde_toevoegen", brug("ienw"));
  geef_akkoord(job);
  const auto r = stel_vast(job);
  EXPECT_EQ(code(r), "budgethouder_ontbreekt");
  EXPECT_EQ(eerste_feit(r.error()), "ienw");
  const gen::BudgetInstemmenInvoer ja{job.a().geldvoorwaarden.front().id};
  for (const auto& wie : {accounthouder("lvvn"), bewindspersoon("fin"), projectleider("pv26"), gedeputeerde("pv26")})
    EXPECT_EQ(job.weiger(wie, job.afspraak, "budgethouder_instemmen", ja).code, "geen_eigen_budget") << wie.organisatie;
  job.doe(accounthouder("ienw"), job.afspraak, "budgethouder_instemmen", ja);
  EXPECT_EQ(job.weiger(accounthouder("ienw"), job.afspraak, "budgethouder_instemmen", ja).code, "geen_eigen_budget");
  EXPECT_FALSE(job.a().bestuurlijk.empty()) << "consent to the money changes nothing that was agreed";
  EXPECT_EQ(code(stel_vast(job)), "aanvaard");
}

// @eis FIN-01
TEST(Money, ThereIsNoBudgetOfTheArrangementAndAnAmountNamesOneElsewhere) {
  for (const auto& loop : werkwijze().levenslopen())
    EXPECT_EQ(gen::to_id(loop.soort).find("budget"), std::string::npos);
  EXPECT_TRUE(base::decode(base::describe<gen::GeldvoorwaardeInvoer>(),
                           R"({"bedrag":5,"budget":"MIRT","budgethouder":"lvvn","wat":"Een brug"})")
                  .has_value());
  for (const std::string_view zonder :
       {R"({"bedrag":5,"budgethouder":"lvvn","wat":"Een brug"})", R"({"bedrag":5,"budget":"MIRT","wat":"Een brug"})",
        R"({"bedrag":5,"budget":"","budgethouder":"lvvn","wat":"Een brug"})"})
    EXPECT_FALSE(base::decode(base::describe<gen::GeldvoorwaardeInvoer>(), zonder).has_value());
  MemoryWorld world;
  Hoofdtaak job(world);
  stel_op(job, false, false);
  for (const std::string vreemd : {"vng", "provincie_drenthe", "vro_programmaspoor"})
    EXPECT_EQ(job.weiger(job.ambtenaar("pv26"), job.afspraak, "geldvoorwaarde_toevoegen", brug(vreemd)).code,
              "budgethouder_geen_partij")
        << vreemd;
}

TEST(Money, AConditionCanBeRemovedWithAReasonAndThenNothingWaitsForIt) {
  MemoryWorld world;
  Hoofdtaak job(world);
  stel_op(job, false, false);
  EXPECT_EQ(job.weiger(job.ambtenaar("rijk"), job.afspraak, "geldvoorwaarde_schrappen",
                       gen::GeldvoorwaardeSchrappenInvoer{{}, "Weg."})
                .code,
            "geen_geldvoorwaarde");
  job.doe(job.ambtenaar("pv26"), job.afspraak, "geldvoorwaarde_toevoegen", brug("provincie_utrecht"));
  geef_akkoord(job);
  EXPECT_EQ(code(stel_vast(job)), "externe_route_ontbreekt") << "a condition on money touches money";
  job.doe(job.ambtenaar("rijk"), job.afspraak, "geldvoorwaarde_schrappen",
          gen::GeldvoorwaardeSchrappenInvoer{job.a().geldvoorwaarden.front().id, "Het hoort in het MIRT."});
  EXPECT_TRUE(job.a().bestuurlijk.empty());
  geef_akkoord(job);
  EXPECT_EQ(code(stel_vast(job)), "aanvaard");
}

/// One random act on route and money.
void step(Hoofdtaak& job, const std::vector<std::string>& houders) {
  const auto wie = job.ambtenaar(*rc::gen::elementOf(job.zijden()));
  const auto& lijst = job.a().geldvoorwaarden;
  const auto id = lijst.empty() ? base::Uuid{} : (*rc::gen::elementOf(lijst)).id;
  const auto doe = [&](const domain::Actor& actor, const std::string& act, base::Record i) {
    static_cast<void>(job.probeer(actor, job.afspraak, act, std::move(i)));
  };
  switch (*rc::gen::inRange(0, 6)) {
    case 0: doe(wie, "geldvoorwaarde_toevoegen", base::Record::of(brug(*rc::gen::elementOf(houders)))); break;
    case 1: doe(wie, "externe_route_noemen", base::Record::of(gen::ExterneRouteInvoer{"nota_ruimte"})); break;
    case 2:
      doe(wie, "geldvoorwaarde_schrappen", base::Record::of(gen::GeldvoorwaardeSchrappenInvoer{id, "Weg."}));
      break;
    default:
      doe(actor("accounthouder_departement", *rc::gen::elementOf(houders)), "budgethouder_instemmen",
          base::Record::of(gen::BudgetInstemmenInvoer{id}));
  }
}

RC_GTEST_PROP(MoneyProperty, AdoptedExactlyWhenARouteIsNamedAndEveryBudgetHolderAgreed, ()) {
  MemoryWorld world;
  Hoofdtaak job(world, *any_keuze());
  const bool geld = *rc::gen::arbitrary<bool>(), regels = *rc::gen::arbitrary<bool>();
  stel_op(job, geld, regels);
  const std::vector<std::string> houders{"lvvn", "ienw"};
  for (int n = *rc::gen::inRange(0, 12); n > 0; --n) step(job, houders);
  geef_akkoord(job);
  const auto a = job.a();
  const bool raakt_geld = geld || !a.geldvoorwaarden.empty();
  const bool eens = std::ranges::all_of(
      a.geldvoorwaarden, [](const auto& g) { return g.instemming && g.instemming->organisatie == g.budgethouder; });
  const bool rond = (!(raakt_geld || regels) || a.externe_route) && (!raakt_geld || !a.geldvoorwaarden.empty()) && eens;
  RC_ASSERT(stel_vast(job).has_value() == rond);
}

}  // namespace
}  // namespace ruimte::test
