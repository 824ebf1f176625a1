// SPDX-License-Identifier: EUPL-1.2
#include "application/authorise.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "application/system/system_actor.hpp"
#include "domain/kernel/machtiging.hpp"

namespace ruimte::application {
namespace {

domain::Referentie three_parties() {
  domain::Referentie r;
  r.organisaties["lnv"] = {"lnv", "LNV", "departement", "rijk", true};
  r.organisaties["spoor"] = {"spoor", "Programmaspoor", "programmaspoor", "rijk", false};
  r.organisaties["provincie_utrecht"] = {"provincie_utrecht", "Utrecht", "provincie", "pv26", true};
  r.organisaties["provincie_brabant"] = {"provincie_brabant", "Noord-Brabant", "provincie", "pv30", true};
  r.organisaties["vng"] = {"vng", "VNG", "koepel", "", false};
  r.provincies["pv26"] = {"pv26", "Utrecht", "UT", "noord_west", 26};
  r.provincies["pv30"] = {"pv30", "Noord-Brabant", "NB", "zuid", 30};
  r.landsdelen = {"noord", "noord_west", "zuid"};
  return r;
}

domain::Actor actor(std::string functie, std::string organisatie) {
  Functie f;
  f.id.v[0] = 1;
  f.toestand.functie = std::move(functie);
  f.toestand.organisatie = std::move(organisatie);
  f.toestand.volgnr = 7;
  return authorise(three_parties(), f);
}

TEST(Authorise, RijkReadsItsOwnAndEverySharedSpaceButNoProvince) {
  const auto a = actor("accounthouder_departement", "lnv");
  EXPECT_EQ(a.zijde, "rijk");
  EXPECT_TRUE(a.kan_instemmen);
  EXPECT_TRUE(a.mag_lezen(domain::kring_rijk));
  EXPECT_TRUE(a.mag_lezen(domain::kring_gedeeld(26)));
  EXPECT_TRUE(a.mag_lezen(domain::kring_gedeeld(30)));
  EXPECT_TRUE(a.mag_lezen(domain::kring_landsdeel(2)));
  EXPECT_TRUE(a.mag_lezen(domain::kring_gedeeld_allen));
  EXPECT_FALSE(a.mag_lezen(domain::kring_provincie(26)));
  EXPECT_FALSE(a.mag_lezen(domain::kring_provincies(1)));
  EXPECT_FALSE(a.mag_lezen(domain::kring_provincies_allen));
}

TEST(Authorise, ProgrammaspoorReadsAsRijkAndNeverConsents) {
  const auto a = actor("accounthouder_vro", "spoor");
  EXPECT_TRUE(a.mag_lezen(domain::kring_gedeeld(26)));
  EXPECT_FALSE(a.mag_lezen(domain::kring_provincie(26)));
  EXPECT_FALSE(a.kan_instemmen);
}

TEST(Authorise, ProvinceReadsItsOwnAndNotItsNeighbour) {
  const auto a = actor("projectleider", "provincie_utrecht");
  EXPECT_TRUE(a.mag_lezen(domain::kring_gedeeld(26)));
  EXPECT_TRUE(a.mag_lezen(domain::kring_provincie(26)));
  EXPECT_TRUE(a.mag_lezen(domain::kring_landsdeel(1)));
  EXPECT_TRUE(a.mag_lezen(domain::kring_provincies(1)));
  EXPECT_TRUE(a.mag_lezen(domain::kring_provincies_allen));
  EXPECT_FALSE(a.mag_lezen(domain::kring_provincies(2)));
  EXPECT_TRUE(a.mag_lezen(domain::kring_persoon(7)));
  EXPECT_FALSE(a.mag_lezen(domain::kring_landsdeel(2)));
  EXPECT_FALSE(a.mag_lezen(domain::kring_gedeeld(30)));
  EXPECT_FALSE(a.mag_lezen(domain::kring_provincie(30)));
  EXPECT_FALSE(a.mag_lezen(domain::kring_rijk));
  EXPECT_TRUE(a.mag_lezen(domain::kring_provincies(1)));
  EXPECT_TRUE(a.mag_lezen(domain::kring_provincies_allen));
  EXPECT_FALSE(a.mag_lezen(domain::kring_provincies(2)));
}

TEST(Authorise, WhoHasNoSideReadsOnlyWhatAllParticipantsShare) {
  for (const char* functie : {"beheerder", "publiek", "partner", "kennisinstelling"}) {
    const auto a = actor(functie, "lnv");
    EXPECT_EQ(a.kringen, (std::vector{domain::kring_openbaar, domain::kring_deelnemers, domain::kring_persoon(7)}))
        << functie;
    EXPECT_FALSE(a.kan_instemmen) << functie;
    EXPECT_EQ(a.zijde, "") << functie;
  }
  EXPECT_EQ(actor("secretaris_gremium", "vng").kringen.size(), 3U);
}

TEST(Authorise, KringenAreSortedForBinarySearch) {
  const auto a = actor("bewindspersoon", "lnv");
  EXPECT_TRUE(std::ranges::is_sorted(a.kringen));
}

TEST(Authorise, WithoutFunctionOnlyPublic) {
  EXPECT_EQ(authorise_public({}).kringen, std::vector{domain::kring_openbaar});
}

/// Every kring that somebody can read because of his function.
std::vector<domain::Kring> kringen_of_sides() {
  std::vector<domain::Kring> all;
  for (const char* organisatie : {"lnv", "spoor", "provincie_utrecht", "provincie_brabant", "vng"})
    for (const auto kring : actor("projectleider", organisatie).kringen)
      if (kring < domain::kring_persoon(0)) all.push_back(kring);
  return all;
}

TEST(Authorise, TheProgramItselfReadsWhatEverySideReadsAndConsentsForNone) {
  const auto a = authorise_system(three_parties());
  EXPECT_TRUE(std::ranges::is_sorted(a.kringen)) << "it is searched by halves";
  for (const auto kring : kringen_of_sides()) EXPECT_TRUE(a.mag_lezen(kring)) << kring.nr;
  EXPECT_TRUE(a.mag_lezen(domain::kring_provincie(30)));
  EXPECT_FALSE(a.mag_lezen(domain::kring_persoon(7)));
  EXPECT_FALSE(a.kan_instemmen);
  EXPECT_EQ(a.zijde, "");
}

TEST(Authorise, NobodyBecomesTheProgramByTheNameOfAFunction) {
  const auto a = actor("systeem", "systeem");
  EXPECT_EQ(a.kringen, (std::vector{domain::kring_openbaar, domain::kring_deelnemers, domain::kring_persoon(7)}));
}

TEST(Authorise, FunctionCountsFromItsFirstToAndIncludingItsLastDay) {
  gen::FunctieToestand f;
  f.van = {100};
  f.tot = base::Date{110};
  EXPECT_FALSE(domain::functie_geldt(f, {99}));
  EXPECT_TRUE(domain::functie_geldt(f, {100}));
  EXPECT_TRUE(domain::functie_geldt(f, {110}));
  EXPECT_FALSE(domain::functie_geldt(f, {111}));
  f.tot.reset();
  EXPECT_TRUE(domain::functie_geldt(f, {9999}));
  f.beeindigd_op = base::Instant{1};
  EXPECT_FALSE(domain::functie_geldt(f, {100})) << "what an act ended is over at once, also on its last day";
}

}  // namespace
}  // namespace ruimte::application
