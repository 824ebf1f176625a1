// SPDX-License-Identifier: EUPL-1.2
// The calendar of a body: whose it is, a year at once, and a body whose members differ each time.
#include <gtest/gtest.h>

#include "base/clock.hpp"
#include "domain/kernel/overleg.hpp"
#include "gen/gremium.hpp"
#include "gen/overlegdossier.hpp"
#include "support/hoofdtaak.hpp"
#include "support/invoer.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;

StreamRef nieuw_overleg(Hoofdtaak& job) { return {Soort::overleg, job.wereld.new_id()}; }

/// Days on which the body meets, in order.
std::vector<base::Date> dagen_van(const MemoryWorld& world, const std::string& gremium) {
  std::vector<base::Date> uit;
  for (const auto& ref : world.by_prefix(Soort::overleg, gremium + "/"))
    uit.push_back(world.get<gen::OverlegToestand>(Soort::overleg, ref.id).datum);
  return uit;
}

TEST(Kalender, IsOfTheSecretaryOfTheBodyAndTheCoordinatorKeepsHisOwnTableOnly) {
  MemoryWorld world;
  Hoofdtaak job(world);
  const auto dag = base::add_days(job.vandaag, 20);
  for (const std::string gremium : {"do_novex:pv26", "bwo_flo", "gs:pv26", "coord3"}) {
    SCOPED_TRACE(gremium);
    const auto ref = nieuw_overleg(job);
    for (const auto& wie : {coordinator(), secretaris("do_novex:pv27"), secretaris("mr")}) {
      if (wie.functie == "coordinator" && gremium == "coord3") continue;
      const auto r = job.weiger(wie, ref, "overleg_plannen", gen::OverlegPlannenInvoer{gremium, dag, {}, {}});
      EXPECT_EQ(r.code, "ander_gremium");
      EXPECT_EQ(r.gremia, std::vector<std::string>{gremium});
    }
    const auto eigen = gremium == "coord3" ? coordinator() : secretaris(gremium);
    job.doe(eigen, ref, "overleg_plannen", gen::OverlegPlannenInvoer{gremium, dag, {}, {}});
    if (gremium != "coord3") {
      EXPECT_EQ(job.weiger(coordinator(), ref, "overleg_verzetten",
                           gen::OverlegVerzettenInvoer{base::add_days(dag, 1), {}, "Komt beter uit."})
                    .code,
                "ander_gremium");
      EXPECT_EQ(job.weiger(coordinator(), ref, "overleg_afgelasten", gen::RedenInvoer{"Geen zin."}).code,
                "ander_gremium");
    }
    job.doe(eigen, ref, "overleg_afgelasten", gen::RedenInvoer{"Geen punten."});
  }
}

TEST(Kalender, AYearIsPlannedByTheFrequencyOfTheBodyOnWorkingDays) {
  for (const std::string gremium : {"do_flo", "regietafel", "gs:pv26", "dgo_novex:pv26"}) {
    SCOPED_TRACE(gremium);
    MemoryWorld world;
    Hoofdtaak job(world);
    const auto eerste = base::add_days(job.vandaag, 7);
    gen::JaarPlannenInvoer invoer{gremium, eerste, {}, 10, "Den Haag"};
    job.doe(secretaris(gremium), nieuw_overleg(job), "jaar_plannen", invoer);
    const auto dagen = dagen_van(world, gremium);
    ASSERT_FALSE(dagen.empty());
    const auto stap = referentie().gremium(gremium)->interval_dagen;
    for (std::size_t n = 0; n < dagen.size(); ++n) {
      const auto verwacht = base::add_days(eerste, static_cast<int>(n) * stap);
      EXPECT_EQ(dagen[n], base::add_working_days(verwacht, 0, referentie().vrije_dagen));
      EXPECT_EQ(base::to_string(dagen[n]).substr(0, 4), "2026");
    }
    EXPECT_GT(base::add_days(eerste, static_cast<int>(dagen.size()) * stap), date("2026-12-24")) << "to the end of it";
    const auto overleg = world.by_prefix(Soort::overleg, gremium + "/").back();
    const auto& t = world.get<gen::OverlegToestand>(Soort::overleg, overleg.id);
    ASSERT_TRUE(t.aanleverdatum.has_value());
    EXPECT_EQ(*t.aanleverdatum, base::add_working_days(t.datum, -10, referentie().vrije_dagen));
    // A second time nothing is left to plan, and nothing is doubled.
    EXPECT_EQ(job.weiger(secretaris(gremium), nieuw_overleg(job), "jaar_plannen", invoer).code, "bestaat_al");
    EXPECT_EQ(job.weiger(coordinator(), nieuw_overleg(job), "jaar_plannen", invoer).code, "ander_gremium");
    EXPECT_EQ(dagen_van(world, gremium), dagen);
  }
}

TEST(Kalender, WithoutAKnownFrequencyTheNumberOfDaysIsAsked) {
  MemoryWorld world;
  Hoofdtaak job(world);
  gen::JaarPlannenInvoer invoer{"coord3", job.vandaag, {}, {}, {}};
  EXPECT_EQ(job.weiger(coordinator(), nieuw_overleg(job), "jaar_plannen", invoer).code, "frequentie_onbekend");
  invoer.om_de_dagen = 28;
  job.doe(coordinator(), nieuw_overleg(job), "jaar_plannen", invoer);
  EXPECT_GE(dagen_van(world, "coord3").size(), 4U);
}

/// Its content would stand in the circle of all: it is refused, whatever the method asks.
TEST(Kalender, ABodyWhoseMembersDifferEachTimeHasNoContent) {
  static const auto kaal = methode_zonder("");
  for (const auto* methode : {&werkwijze(), &kaal}) {
    MemoryWorld world(referentie(), *methode);
    Hoofdtaak job(world);
    const auto wie = secretaris("bo_ad_hoc");
    const auto overleg = nieuw_overleg(job);
    job.doe(wie, overleg, "overleg_plannen", gen::OverlegPlannenInvoer{"bo_ad_hoc", job.vandaag, {}, {}});
    const auto r = job.weiger(wie, {Soort::overlegdossier, world.new_id()}, "overlegdossier_openen",
                              gen::OverlegdossierOpenenInvoer{overleg.id});
    EXPECT_EQ(r.code, methode == &kaal ? "onderdeel_onbekend" : "gremium_zonder_kring");
    for (const auto& f : world.log()) EXPECT_NE(f.stream.soort, Soort::overlegdossier);
  }
  EXPECT_FALSE(domain::kring_van_gremium(referentie(), "bo_ad_hoc").has_value());
}

}  // namespace
}  // namespace ruimte::test
