// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/world.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace ruimte::domain {
namespace {

Referentie klein() {
  Referentie r;
  r.landsdelen = {"noord", "zuid"};
  r.provincies["pv20"] = {"pv20", "Groningen", "GR", "noord", 20};
  r.provincies["pv21"] = {"pv21", "Fryslân", "FR", "noord", 21};
  r.provincies["pv30"] = {"pv30", "Noord-Brabant", "NB", "zuid", 30};
  r.gremia["bol"] = {"bol", "BOL", "landsdeel", "beide", {}};
  r.gremia["do"] = {"do", "DO", "provincie", "beide", {}};
  r.gremia["mr"] = {"mr", "MR", "", "rijk", {}};
  r.escalatiepaden["rijk_provincie"] = {{{"do"}, 10, false}, {{}, 0, false}, {{"bol", "mr"}, 15, false}};
  return r;
}

TEST(Referentie, ABodyIsKnownOnlyWithAnInstanceThatFits) {
  const auto r = klein();
  for (const char* goed : {"bol:noord", "bol:zuid", "do:pv20", "mr"}) EXPECT_NE(r.gremium(goed), nullptr) << goed;
  for (const char* fout : {"bol", "bol:pv20", "bol:", "do:noord", "do:pv99", "mr:noord", "mr:", "iets", ""})
    EXPECT_EQ(r.gremium(fout), nullptr) << fout;
}

TEST(Referentie, InstancesOfTheProvincesEachOnce) {
  const auto r = klein();
  EXPECT_EQ(r.instanties(r.gremia.at("bol"), {"pv20", "pv21", "pv30"}),
            (std::vector<std::string>{"bol:noord", "bol:zuid"}));
  EXPECT_EQ(r.instanties(r.gremia.at("do"), {"pv20", "pv21"}), (std::vector<std::string>{"do:pv20", "do:pv21"}));
  EXPECT_EQ(r.instanties(r.gremia.at("mr"), {}), (std::vector<std::string>{"mr"}));
  EXPECT_TRUE(r.instanties(r.gremia.at("do"), {"pv99"}).empty());
}

TEST(Referentie, TheNextRungIsTheNextWithBodiesAndBesideItTheBodiesOfTheOwnRung) {
  using Treden = std::map<std::string, int, std::less<>>;
  const auto r = klein();
  EXPECT_EQ(r.volgende_treden("rijk_provincie", 0), (Treden{{"do", 1}}));
  EXPECT_EQ(r.volgende_treden("rijk_provincie", 1), (Treden{{"do", 1}, {"bol", 3}, {"mr", 3}}))
      << "rung 2 has no bodies";
  EXPECT_EQ(r.volgende_treden("rijk_provincie", 3), (Treden{{"bol", 3}, {"mr", 3}}));
  EXPECT_TRUE(r.volgende_treden("iets_anders", 0).empty());
}

TEST(SubId, IsFixedByTheCommandAndTheLabelAndIsAUuidOfVersion8) {
  base::Uuid opdracht;
  opdracht.v[3] = 7;
  const auto een = sub_id(opdracht, "deel1");
  EXPECT_EQ(een, sub_id(opdracht, "deel1"));
  EXPECT_NE(een, sub_id(opdracht, "deel2"));
  EXPECT_NE(een, sub_id({}, "deel1"));
  EXPECT_EQ(een.v[6] >> 4, 8);
  EXPECT_EQ(een.v[8] >> 6, 2);
}

TEST(Kring, ReadingIsByListAndTheNumbersDoNotMeet) {
  Actor a;
  a.kringen = {kring_openbaar, kring_gedeeld(26), kring_provincie(26)};
  EXPECT_TRUE(a.mag_lezen(kring_gedeeld(26)));
  EXPECT_FALSE(a.mag_lezen(kring_gedeeld(27)));
  EXPECT_FALSE(a.mag_lezen(kring_rijk));
  std::vector<Kring> all{kring_openbaar,         kring_deelnemers,    kring_rijk,
                         kring_provincies_allen, kring_gedeeld_allen, kring_persoon(1)};
  for (int p = 20; p <= 31; ++p) all.insert(all.end(), {kring_gedeeld(p), kring_provincie(p)});
  for (int l = 0; l < 5; ++l) all.insert(all.end(), {kring_landsdeel(l), kring_provincies(l)});
  std::sort(all.begin(), all.end());
  EXPECT_EQ(std::adjacent_find(all.begin(), all.end()), all.end());
}

}  // namespace
}  // namespace ruimte::domain
