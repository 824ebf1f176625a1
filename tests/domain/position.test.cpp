// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "gen/conflict.hpp"
#include "gen/dialoog.hpp"
#include "gen/inzet.hpp"
#include "support/hoofdtaak.hpp"

// I-05 and I-06: one position per side in step 3, in the own circle, taken by a body that may.
namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;

Keuze overstijgend() {
  return {
      .provincies = {"pv30", "pv31"}, .departement = "lvvn", .start = date("2026-09-01"), .type = gen::Afspraaktype::c};
}

/// The texts of all positions on this vraagstuk, by side.
std::multimap<std::string, std::string> inzetten(const MemoryWorld& world) {
  std::multimap<std::string, std::string> out;
  for (const auto& ref : world.by_prefix(Soort::inzet, "")) {
    const auto& t = world.get<gen::InzetToestand>(Soort::inzet, ref.id);
    out.emplace(t.zijde, t.tekst);
  }
  return out;
}

// @eis DEC-13 BEV-13
TEST(Position, Step3NeedsExactlyOneRijksinzetAndASecondTakesThePlaceOfTheFirst) {
  MemoryWorld world;
  Hoofdtaak job(world);
  const auto r = zonder_rijksinzet(job);
  EXPECT_EQ(r.code, "inzet_ontbreekt");
  EXPECT_EQ(eerste_feit(r), "rijk");
  EXPECT_EQ(r.wie_wel, std::vector<std::string>{"accounthouder_departement"});
  EXPECT_EQ(r.eerst, std::vector<std::string>{"inzet_vastleggen"});
  auto i = job.inzet_invoer("rijk");
  for (const std::string tekst : {"Eerste inzet", "Tweede inzet"}) {
    i.tekst = tekst;
    job.doe(job.ambtenaar("rijk"), job.vraagstuk, "inzet_vastleggen", i);
  }
  job.doe(coordinator(), job.vraagstuk, "naar_besluitvorming", naar_3a());
  i.tekst = "Derde inzet";  // another department does not speak for the same Rijk, unless the parties choose so
  EXPECT_EQ(job.weiger(accounthouder("ienw"), job.vraagstuk, "inzet_vastleggen", i).code, "een_mond");
  job.doe(job.ambtenaar("rijk"), job.vraagstuk, "inzet_vastleggen", i);
  const auto er = inzetten(world);
  EXPECT_EQ(er.count("rijk"), 1U);
  EXPECT_EQ(er.find("rijk")->second, "Derde inzet");
  EXPECT_EQ(
      std::count_if(job.v().inzetten.begin(), job.v().inzetten.end(), [](const auto& g) { return g.zijde == "rijk"; }),
      1);

  // Between departments the rule of one voice does not hold: such a conflict needs no position.
  MemoryWorld other;
  Hoofdtaak zonder(other);
  zonder.tot(Halte::in_dialoog);
  const StreamRef conflict{Soort::conflict, other.new_id()};
  zonder.doe(accounthouder("ienw"), conflict, "conflict_benoemen",
             gen::ConflictBenoemenInvoer{zonder.vraagstuk.id, gen::Conflictsoort::interdepartementaal, "De kern",
                                         "Hier schuurt het.", "Een keuze."});
  zonder.doe(accounthouder("ienw"), conflict, "op_trede_plaatsen", gen::TredeInvoer{"regietafel", {}});
  EXPECT_TRUE(inzetten(other).empty());
}

// @eis DEC-14
TEST(Position, EveryProvinceConcernedHasOneOfItsOwn) {
  MemoryWorld world;
  Hoofdtaak job(world, overstijgend());
  job.tot(Halte::in_afstemming);
  for (const std::string z : {"rijk", "pv30"})
    job.doe(job.ambtenaar(z), job.vraagstuk, "inzet_vastleggen", job.inzet_invoer(z));
  const auto r = job.weiger(coordinator(), job.vraagstuk, "naar_besluitvorming", naar_3a());
  EXPECT_EQ(r.code, "inzet_ontbreekt");
  EXPECT_EQ(eerste_feit(r), "pv31");
  EXPECT_EQ(r.wie_wel, std::vector<std::string>{"projectleider"});
  for (int n = 0; n < 2; ++n)
    job.doe(job.ambtenaar("pv31"), job.vraagstuk, "inzet_vastleggen", job.inzet_invoer("pv31"));
  job.doe(coordinator(), job.vraagstuk, "naar_besluitvorming", naar_3a());
  const auto er = inzetten(world);
  for (const std::string z : {"rijk", "pv30", "pv31"}) EXPECT_EQ(er.count(z), 1U) << z;
}

TEST(Position, ItsTextStaysInTheOwnCircleAndTheOtherSideSeesOnlyThatItIsReady) {
  MemoryWorld world;
  Hoofdtaak job(world, overstijgend());
  job.tot(Halte::inzetten_vast);
  for (const auto& z : job.zijden()) {
    SCOPED_TRACE(z);
    const auto geheim = "De inzet van " + z;
    const auto stroom = world.by_key(Soort::inzet, base::to_string(job.vraagstuk.id) + "/" + z);
    ASSERT_TRUE(stroom.has_value());
    const auto eigen = z == "rijk" ? domain::kring_rijk : domain::kring_provincie(referentie().provincies.at(z).nr);
    EXPECT_EQ(world.find(*stroom)->kring, eigen);
    for (const auto& f : world.log())
      EXPECT_TRUE(f.kring == eigen || f.bytes.find(geheim) == std::string::npos) << f.type;
    for (const auto& ander : job.zijden()) EXPECT_EQ(job.ambtenaar(ander).mag_lezen(eigen), ander == z) << ander;
    EXPECT_FALSE(beheerder().mag_lezen(eigen));
    EXPECT_TRUE(
        std::any_of(job.v().inzetten.begin(), job.v().inzetten.end(), [&](const auto& g) { return g.zijde == z; }));
  }
}

TEST(Position, OnlyABodyWithTheMandateTakesIt) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  for (const auto& g : alle_gremia()) {
    for (const auto& [zijde, wel] : {std::pair{"rijk", "bwo_flo"}, std::pair{"pv26", "gs:pv26"}}) {
      if (g == wel) continue;
      const auto r = job.weiger(job.ambtenaar(zijde), job.vraagstuk, "inzet_vastleggen", gen::InzetInvoer{"Inzet", g});
      EXPECT_EQ(r.code, "gremium_zonder_mandaat") << g;
      EXPECT_EQ(r.gremia, std::vector<std::string>{wel}) << g;
    }
  }
  EXPECT_TRUE(job.v().inzetten.empty());
}

TEST(Position, ANeighbourProvinceHasNoneAndNobodyTakesOneForAnotherSide) {
  MemoryWorld world;
  Hoofdtaak job(world, {.provincies = {"pv26", "pv27"},
                        .departement = "lvvn",
                        .start = date("2026-09-01"),
                        .type = gen::Afspraaktype::c});
  job.tot(Halte::in_dialoog);
  EXPECT_EQ(
      job.weiger(projectleider("pv24"), job.vraagstuk, "inzet_vastleggen", gen::InzetInvoer{"Inzet", "gs:pv24"}).code,
      "andere_partij");
  // The programmaspoor works for the Rijk and is no party: whatever function it is given, it cannot bind.
  const auto r = job.weiger(actor("accounthouder_departement", "vro_programmaspoor"), job.vraagstuk, "inzet_vastleggen",
                            job.inzet_invoer("rijk"));
  EXPECT_EQ(r.code, "namens_andere_zijde");
}

// @eis ROL-10
TEST(Position, TheAccounthouderVroCannotOwnAPositionOrDecideAndHearsWhoCan) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_afstemming);
  const auto vro = accounthouder_vro();
  auto hears = [&](const domain::Refusal& r) {
    EXPECT_EQ(r.code, "functie_past_niet");
    EXPECT_EQ(r.wanneer, gen::WanneerWel::nu_door_ander);
    EXPECT_FALSE(r.wie_wel.empty());
    EXPECT_EQ(std::count(r.wie_wel.begin(), r.wie_wel.end(), vro.functie), 0);
  };
  hears(job.weiger(vro, job.vraagstuk, "inzet_vastleggen", job.inzet_invoer("rijk")));
  job.tot(Halte::in_besluitvorming);
  hears(job.weiger(vro, job.afspraak, "ambtelijk_akkoord_geven", job.akkoord_invoer()));
  hears(job.weiger(vro, job.vraagstuk, "besluit_vastleggen", job.besluit_invoer()));
  hears(job.weiger(vro, job.vraagstuk, "naar_opvolging"));
  job.tot(Halte::besloten);
  hears(job.weiger(vro, job.afspraak, "bestuurlijk_akkoord_geven", gen::BestuurlijkAkkoordInvoer{job.a().versie_hash}));
  job.tot(Halte::bestuurlijk_akkoord);
  hears(job.weiger(vro, job.afspraak, "vaststellen",
                   gen::VaststellenInvoer{job.besluitgremium(), {}, job.a().versie_hash}));
  // The accounthouder of a department, VRO included, is not refused.
  for (const std::string d : {"vro", "lvvn"}) {
    Keuze keuze;
    keuze.departement = d;
    MemoryWorld other;
    Hoofdtaak(other, keuze).tot(Halte::ambtelijk_akkoord);
  }
}

// @eis DIA-07
TEST(Position, InTheDialogueEveryDepartmentContributesForItself) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  for (const auto& d : departementen())
    job.doe(accounthouder(d), job.vraagstuk, "inbreng_leveren",
            gen::InbrengInvoer{"Belang van " + d, "Wat wij inbrengen."});
  const auto dialoog = world.by_key(Soort::dialoog, base::to_string(job.vraagstuk.id));
  ASSERT_TRUE(dialoog.has_value());
  std::set<std::string> partijen;
  for (const auto& i : world.get<gen::DialoogToestand>(Soort::dialoog, dialoog->id).inbrengen)
    partijen.insert(i.partij);
  for (const auto& d : departementen()) EXPECT_TRUE(partijen.contains(d)) << d;
  EXPECT_EQ(world.by_prefix(Soort::dialoog, "").size(), 1U) << "one dialogue per vraagstuk";
}

}  // namespace
}  // namespace ruimte::test
