// SPDX-License-Identifier: EUPL-1.2
// Restored access under the kernel: who issues, what the person can do meanwhile, who confirms, what the clock does.
#include "gen/toegang.hpp"

#include <gtest/gtest.h>

#include "base/clock.hpp"
#include "gen/organisatie_en_functie.hpp"
#include "support/hoofdtaak.hpp"
#include "support/invoer.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;

class Toegang : public testing::Test {
 protected:
  Toegang() {
    for (const auto& a : {wie, collega, ander, beheerder(), beheerder_elders}) geef_functie(a);
    job.vandaag = base::add_days(job.vandaag, 1);
  }

  void geef_functie(const domain::Actor& a) {
    auto door = beheerder();
    door.persoon = domain::sub_id({}, "eerste beheerder");
    job.doe(door, {Soort::functie, a.functie_id}, "functie_toewijzen",
            gen::FunctieToewijzenInvoer{a.persoon, a.functie, a.organisatie, {}, job.vandaag, {}});
  }
  domain::Decision geef_code(const domain::Actor& door, const base::Hash& hash) {
    return job.probeer(door, ref, "herstel_uitgeven",
                       base::Record::of(gen::HerstelUitgevenInvoer{wie.persoon, "Kwijt.", hash}));
  }
  domain::Decision gebruik(const domain::Actor& door, const base::Hash& hash) {
    return job.probeer(door, ref, "herstel_gebruiken",
                       base::Record::of(gen::HerstelGebruikInvoer{t().herstellen.back().id, hash}));
  }
  std::string bevestig(const domain::Actor& door) {
    const auto d =
        job.probeer(door, ref, "herstel_bevestigen", base::Record::of(gen::HerstelBevestigenInvoer{"Gezien."}));
    return d ? "" : d.error().code;
  }
  const gen::ToegangToestand& t() const { return world.get<gen::ToegangToestand>(Soort::toegang, ref.id); }

  MemoryWorld world;
  Hoofdtaak job{world};
  const domain::Actor wie = projectleider("pv26"), collega = gedeputeerde("pv26"), ander = projectleider("pv31"),
                      beheerder_elders = actor("beheerder", "provincie_utrecht");
  const StreamRef ref{Soort::toegang, domain::sub_id({}, "toegang")};
  const base::Hash code = base::parse_hash(std::string(64, 'a')).value(),
                   andere_code = base::parse_hash(std::string(64, 'b')).value();
};

TEST_F(Toegang, OnlyAnAdministratorIssuesAndNeverForHimself) {
  for (const auto& a : {wie, collega, coordinator(), systeem(), secretaris("gs:pv26")})
    EXPECT_EQ(geef_code(a, code).error().code, "herstel_door_ander") << a.functie;
  const auto zelf = job.probeer(beheerder(), ref, "herstel_uitgeven",
                                base::Record::of(gen::HerstelUitgevenInvoer{beheerder().persoon, "Kwijt.", code}));
  EXPECT_EQ(zelf.error().code, "herstel_door_ander");
  EXPECT_TRUE(geef_code(beheerder(), code).has_value());
  EXPECT_EQ(t().functies.front().functie, "projectleider");
  const StreamRef tweede{Soort::toegang, domain::sub_id({}, "tweede")};
  EXPECT_FALSE(job.probeer(beheerder(), tweede, "herstel_uitgeven",
                           base::Record::of(gen::HerstelUitgevenInvoer{wie.persoon, "Kwijt.", code}))
                   .has_value())
      << "one stream for every person";
}

TEST_F(Toegang, AFunctionThatWasEndedTodayIsNotOneThatTheCodeGivesBack) {
  auto nog_een = actor("jurist", "provincie_utrecht");
  nog_een.persoon = wie.persoon;
  geef_functie(nog_een);
  job.doe(beheerder(), {Soort::functie, nog_een.functie_id}, "functie_beeindigen",
          gen::RedenInvoer{"Niet meer nodig."});
  ASSERT_TRUE(geef_code(beheerder(), code).has_value());
  ASSERT_EQ(t().functies.size(), 1U);
  EXPECT_EQ(t().functies.front().functie, "projectleider");
}

TEST_F(Toegang, ACodeIsUsedOnceByTheProgramInTime) {
  geef_code(beheerder(), code);
  EXPECT_EQ(gebruik(beheerder(), code).error().code, "herstelcode_geldt_niet") << "only the program says so";
  EXPECT_EQ(gebruik(systeem(), andere_code).error().code, "herstelcode_geldt_niet");
  const auto vandaag = job.vandaag;
  job.vandaag = base::add_days(vandaag, 2);
  EXPECT_EQ(gebruik(systeem(), code).error().code, "herstelcode_geldt_niet") << "its last day has passed";
  job.vandaag = base::add_days(vandaag, 1);
  EXPECT_TRUE(gebruik(systeem(), code).has_value());
  EXPECT_EQ(gebruik(systeem(), code).error().code, "herstelcode_geldt_niet") << "used";
  EXPECT_EQ(t().fase, "wacht_op_bevestiging");
}

// Whatever the method says: without any guard the person still does nothing and still nobody confirms alone.
TEST_F(Toegang, UntilASecondConfirmsThePersonDoesNothingWhateverTheMethodSays) {
  job.tot(Halte::in_dialoog);
  geef_code(beheerder(), code);
  EXPECT_TRUE(job.probeer(wie, job.vraagstuk, "aanvullen", base::Record::of(gen::AanvullenInvoer{})).has_value())
      << "a code that nobody used takes nothing away";
  gebruik(systeem(), code);
  const auto zonder = methode_zonder("");
  for (const auto* methode : {&werkwijze(), &zonder}) {
    world.use(*methode);
    for (const auto& h :
         domain::handelingen(*methode, world, {Soort::vraagstuk, world.find(job.vraagstuk)}, wie, noon(job.vandaag)))
      EXPECT_TRUE(h.geweigerd.has_value()) << h.overgang->id;
    const auto d = job.probeer(wie, job.vraagstuk, "aanvullen", base::Record::of(gen::AanvullenInvoer{}));
    EXPECT_EQ(d.error().code, "toegang_onbevestigd");
    EXPECT_EQ(bevestig(wie), "toegang_onbevestigd");
    EXPECT_EQ(bevestig(beheerder()), "herstel_bevestigt_ander") << "who issued it";
    EXPECT_EQ(bevestig(ander), "herstel_bevestigt_ander") << "of another organisation";
  }
  EXPECT_EQ(bevestig(collega), "");
  EXPECT_TRUE(job.probeer(wie, job.vraagstuk, "aanvullen", base::Record::of(gen::AanvullenInvoer{})).has_value());
}

TEST_F(Toegang, ASecondAdministratorIsOfAnotherOrganisationAndHadHisFunctionBefore) {
  geef_code(beheerder(), code);
  gebruik(systeem(), code);
  auto tweede = beheerder();
  tweede.persoon = domain::sub_id({}, "tweede beheerder");
  EXPECT_EQ(bevestig(tweede), "herstel_bevestigt_ander") << "of the same organisation";
  const auto laat = actor("jurist", "provincie_utrecht");
  geef_functie(laat);
  EXPECT_EQ(bevestig(laat), "herstel_bevestigt_ander") << "made afterwards";
  EXPECT_EQ(bevestig(beheerder_elders), "");
  EXPECT_EQ(t().fase, "in_orde");
}

TEST_F(Toegang, WithdrawingOrExpiryOfASecondCodeConfirmsNothing) {
  geef_code(beheerder(), code);
  EXPECT_EQ(laat_lopen(world, base::add_days(job.vandaag, 1)), 0);
  EXPECT_EQ(laat_lopen(world, base::add_days(job.vandaag, 2)), 1);
  EXPECT_EQ(t().fase, "in_orde") << "an unused code leaves everything as it was";
  geef_code(beheerder(), code);
  gebruik(systeem(), code);
  geef_code(beheerder(), andere_code);
  EXPECT_EQ(t().fase, "herstel_uitgegeven");
  const auto d = job.probeer(ander, ref, "herstel_intrekken", base::Record::of(gen::RedenInvoer{"Zo."}));
  EXPECT_EQ(d.error().code, "herstel_van_ander");
  job.doe(beheerder_elders, ref, "herstel_intrekken", gen::RedenInvoer{"Niet gevraagd."});
  EXPECT_EQ(t().fase, "wacht_op_bevestiging");
  EXPECT_TRUE(t().onbevestigd);
}

}  // namespace
}  // namespace ruimte::test
