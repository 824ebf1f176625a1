// SPDX-License-Identifier: EUPL-1.2
#include "application/overzicht.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "domain/kernel/inrichting.hpp"

namespace ruimte::application {
namespace {

gen::CapaciteitToestand met(std::vector<gen::Ramingsregel> raming, std::vector<gen::Gedeeldepool> pools = {}) {
  gen::CapaciteitToestand c;
  c.raming = std::move(raming);
  c.pools = std::move(pools);
  return c;
}

gen::Ramingsregel raming(std::string stap, std::optional<std::string> provincie, std::int64_t gevraagd,
                         std::optional<std::int64_t> geboden) {
  return {std::move(stap), "projectleider", std::move(provincie), gevraagd, geboden};
}

// @eis ORG-04
TEST(Menskracht, AskedOfferedAndShortageStandPerStepProvinceAndRole) {
  const auto uit = menskracht({met({raming("agenderen", "pv26", 100, 60), raming("dialoog", "pv26", 50, 80)}),
                               met({raming("agenderen", "pv26", 20, 10), raming("agenderen", "pv27", 30, {})})});
  ASSERT_EQ(uit.size(), 4U);
  EXPECT_EQ(uit[0].stap, "agenderen");
  EXPECT_EQ(uit[0].provincie, "pv26");
  EXPECT_EQ(uit[0].functie, "projectleider");
  EXPECT_EQ(uit[0].gevraagd, 120);
  EXPECT_EQ(uit[0].geboden, 70);
  EXPECT_EQ(uit[0].tekort, 50);
  EXPECT_EQ(uit[1].provincie, "pv27");
  EXPECT_FALSE(uit[1].geboden.has_value() || uit[1].tekort.has_value()) << "unknown is unknown, never enough";
  EXPECT_EQ(uit[2].tekort, 0);
  EXPECT_FALSE(uit[3].naam || uit[3].stap || uit[3].functie) << "the total has no name, in no language";
  EXPECT_EQ(uit[3].gevraagd, 200);
  EXPECT_FALSE(uit[3].tekort.has_value());
}

// @eis ORG-05
TEST(Menskracht, APoolCountsInSeveralPartsAndEveryHourOnce) {
  gen::Gedeeldepool pool;
  pool.naam = "Expertteam";
  pool.functie = "projectleider";
  pool.uren = 70;
  const auto uit = menskracht({met({raming("agenderen", "pv26", 50, 0), raming("dialoog", "pv27", 50, 0)}, {pool})});
  ASSERT_EQ(uit.size(), 4U);
  EXPECT_EQ(uit[0].uit_pool, 50);
  EXPECT_EQ(uit[1].uit_pool, 20) << "the same pool, what was left of it";
  EXPECT_EQ(uit[1].tekort, 30);
  EXPECT_EQ(uit[2].naam, "Expertteam");
  EXPECT_EQ(uit[3].uit_pool, 70) << "once in the total";
  EXPECT_EQ(uit[3].tekort, 30);
}

RC_GTEST_PROP(Menskracht, PoolsNeverGiveMoreThanTheyHaveNorMoreThanWasShort, ()) {
  std::vector<gen::Ramingsregel> regels;
  for (const int n : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 100)))
    regels.push_back(raming(n % 2 == 0 ? "agenderen" : "dialoog", "pv2" + std::to_string(n % 5), n, n / 3));
  std::vector<gen::Gedeeldepool> pools;
  std::int64_t uren = 0;
  for (const int n : *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 200))) {
    gen::Gedeeldepool p;
    p.functie = "projectleider";
    p.uren = n;
    if (n % 3 == 0) p.stappen = {"dialoog"};
    if (n % 4 == 0) p.provincies = {"pv21", "pv22"};
    uren += n;
    pools.push_back(p);
  }
  const auto zonder = menskracht({met(regels)}), met_pools = menskracht({met(regels, pools)});
  RC_PRE(!regels.empty());
  const auto& som = met_pools.back();
  RC_ASSERT(*som.uit_pool <= uren);
  RC_ASSERT(*som.tekort + *som.uit_pool == *zonder.back().tekort);
}

/// A world with nothing but one setup of the whole.
class Gekozen final : public domain::World {
 public:
  explicit Gekozen(std::string keuze) {
    referentie_.keuzes["geld"] = {"Geld", {}, "verwijzing"};
    gen::InrichtingToestand t;
    t.keuzes.push_back({"geld", std::move(keuze), "Omdat.", {}, {}});
    geheel_.toestand = base::Record::of(t);
  }
  const domain::Aggregate* find(const domain::StreamRef&) const override { return &geheel_; }
  std::optional<domain::StreamRef> by_key(domain::Soort, std::string_view sleutel) const override {
    return sleutel == "geheel" ? std::optional(domain::StreamRef{}) : std::nullopt;
  }
  std::vector<domain::StreamRef> by_prefix(domain::Soort, std::string_view) const override { return {}; }
  std::vector<domain::StreamRef> of_kind(domain::Soort) const override { return {}; }
  const domain::Referentie& referentie() const override { return referentie_; }

 private:
  domain::Referentie referentie_;
  domain::Aggregate geheel_;
};

gen::AfspraakToestand met_geld(std::string provincie, std::optional<std::int64_t> bedrag) {
  gen::AfspraakToestand a;
  a.provincies = {std::move(provincie)};
  gen::Geldvoorwaarde g;
  g.budget = "MIRT";
  g.budgethouder = "ienw";
  g.bedrag = bedrag;
  a.geldvoorwaarden = {g};
  return a;
}

// @eis FIN-04
TEST(Budgetten, BundlingAddsUpBudgetsFromElsewhereOnlyAndWithNoneThereIsNothing) {
  const std::vector afspraken{met_geld("pv26", 100), met_geld("pv26", 50), met_geld("pv27", {})};
  EXPECT_TRUE(budgetten(Gekozen("geen"), afspraken).empty());
  const auto gebundeld = budgetten(Gekozen("bundeling"), afspraken);
  ASSERT_EQ(gebundeld.size(), 4U);
  EXPECT_EQ(gebundeld[0].budget, "MIRT");
  EXPECT_EQ(gebundeld[0].bedrag, 150);
  EXPECT_EQ(gebundeld[0].afspraken, 2);
  EXPECT_FALSE(gebundeld[1].budget.has_value()) << "the total of the province";
  EXPECT_EQ(gebundeld[1].bedrag, 150);
  EXPECT_EQ(gebundeld[2].onbekend, 1) << "an unknown amount is said to be unknown";
  const auto verwijzing = budgetten(Gekozen("verwijzing"), afspraken);
  ASSERT_EQ(verwijzing.size(), 2U);
  EXPECT_FALSE(verwijzing[0].bedrag.has_value()) << "a reference adds nothing up";
}

TEST(Budgetten, AnAgreementWithSeveralConditionsCountsOncePerBudgetAndOnceInTheProvince) {
  auto twee_keer_mirt = met_geld("pv26", 100);
  twee_keer_mirt.geldvoorwaarden.push_back(met_geld("pv26", {}).geldvoorwaarden.front());
  auto twee_budgetten = met_geld("pv26", 10);
  twee_budgetten.geldvoorwaarden.push_back(met_geld("pv26", 5).geldvoorwaarden.front());
  twee_budgetten.geldvoorwaarden.back().budget = "Woningbouwimpuls";
  const auto uit = budgetten(Gekozen("bundeling"), {twee_keer_mirt, twee_budgetten});
  ASSERT_EQ(uit.size(), 3U);
  EXPECT_EQ(uit[0].budget, "MIRT");
  EXPECT_EQ(uit[0].afspraken, 2) << "two agreements, three conditions";
  EXPECT_EQ(uit[0].bedrag, 110);
  EXPECT_EQ(uit[0].onbekend, 1) << "conditions without an amount are counted one by one";
  EXPECT_EQ(uit[1].afspraken, 1);
  EXPECT_FALSE(uit[2].budget.has_value());
  EXPECT_EQ(uit[2].afspraken, 2) << "also when one has conditions on two budgets";
  EXPECT_EQ(uit[2].bedrag, 115);
}

// @eis CYC-02
TEST(Overlegtijd, MeetingsAndHoursAddUpPerParty) {
  gen::OverlegToestand een, twee, leeg;
  een.uren = {{"lvvn", 4}, {"provincie_utrecht", 6}};
  twee.uren = {{"lvvn", 3}};
  const auto uit = overlegtijd({een, twee, leeg});
  ASSERT_EQ(uit.size(), 3U);
  EXPECT_EQ(uit[0].organisatie, "lvvn");
  EXPECT_EQ(uit[0].overleggen, 2);
  EXPECT_EQ(uit[0].uren, 7);
  EXPECT_EQ(uit[1].overleggen, 1);
  EXPECT_EQ(uit[2].overleggen, 2) << "a meeting counts once in the total";
  EXPECT_EQ(uit[2].uren, 13);
}

}  // namespace
}  // namespace ruimte::application
