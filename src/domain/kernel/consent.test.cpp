// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/consent.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <set>

namespace ruimte::domain {
namespace {

base::Uuid id(std::uint8_t n) {
  base::Uuid u;
  u.v[15] = n;
  return u;
}

base::Hash hash(std::uint8_t n) {
  base::Hash h;
  h.v[0] = n;
  return h;
}

gen::Tekstdeel deel() {
  gen::Tekstdeel d;
  d.id = id(1);
  d.kop = gen::Afspraakdeel::gezamenlijk_doel;
  d.tekst = "Wij houden de polder nat.";
  d.hangt_af = {id(2), id(3)};
  d.kaartbeelden = {hash(1), hash(2)};
  d.bijlagen = {hash(3)};
  return d;
}

// I-01: what a consent names is everything that a side read: text, map images, annexes, parties and what it rests on.
TEST(InhoudHash, ChangesWithEverythingThatASideReads) {
  const std::vector<std::string> zijden{"rijk", "pv26"};
  const auto begin = inhoud_hash(deel(), zijden);
  const std::vector<std::function<void(gen::Tekstdeel&)>> wijzigingen{
      [](auto& d) { d.tekst += " "; },
      [](auto& d) { d.kop = gen::Afspraakdeel::stand_van_zaken; },
      [](auto& d) { d.hangt_af.pop_back(); },
      [](auto& d) { d.kaartbeelden[0] = hash(9); },
      [](auto& d) { std::swap(d.kaartbeelden[0], d.kaartbeelden[1]); },
      [](auto& d) { d.bijlagen.push_back(hash(4)); },
      [](auto& d) { std::swap(d.kaartbeelden, d.bijlagen); }};
  std::set<base::Hash> gezien{begin};
  for (const auto& wijzig : wijzigingen) {
    auto d = deel();
    wijzig(d);
    EXPECT_TRUE(gezien.insert(inhoud_hash(d, zijden)).second);
  }
  EXPECT_TRUE(gezien.insert(inhoud_hash(deel(), {"rijk"})).second);
  EXPECT_TRUE(gezien.insert(inhoud_hash(deel(), {"rijk", "pv26", "pv27"})).second);
}

TEST(InhoudHash, DoesNotDependOnOrderOfSidesOrDependenciesOrOnWhoConsented) {
  auto d = deel();
  std::reverse(d.hangt_af.begin(), d.hangt_af.end());
  d.instemmingen.push_back({"rijk", hash(7), {}, id(8), {}});
  d.voorstel = gen::Tekstvoorstel{};
  EXPECT_EQ(inhoud_hash(d, {"pv26", "rijk"}), inhoud_hash(deel(), {"rijk", "pv26"}));
}

gen::AfspraakToestand afspraak() {
  gen::AfspraakToestand a;
  a.titel = "Samen kiezen";
  a.type = gen::Afspraaktype::c;
  a.zijden = {"rijk", "pv26"};
  for (std::uint8_t n = 1; n <= 4; ++n) {
    gen::Tekstdeel d;
    d.id = id(n);
    d.tekst = "Onderdeel";
    d.inhoud_hash = hash(n);
    a.tekstdelen.push_back(d);
  }
  gen::Actie actie;
  actie.id = id(20);
  actie.wat = "Betalen";
  actie.gever = "rijk";
  actie.eigenaar = "fin";
  actie.ontvanger = "pv26";
  a.acties = {actie};
  return a;
}

TEST(VersieHash, ChangesWithThePromiseOfAnActionAndNotWithHowItGoes) {
  const auto begin = versie_hash(afspraak());
  const std::vector<std::function<void(gen::AfspraakToestand&)>> beloften{
      [](auto& a) { a.acties[0].wat = "Meer betalen"; },
      [](auto& a) { a.acties[0].gever = "pv26"; },
      [](auto& a) { a.acties[0].eigenaar = "vro"; },
      [](auto& a) { a.acties[0].ontvanger = "rijk"; },
      [](auto& a) { a.acties[0].uiterlijk = base::Date{9}; },
      [](auto& a) { a.acties[0].instrument = "nota_ruimte"; },
      [](auto& a) { a.acties.clear(); },
      [](auto& a) { a.titel = "Anders"; },
      [](auto& a) { a.type = gen::Afspraaktype::d; },
      [](auto& a) { a.tekstdelen[2].inhoud_hash = hash(9); },
      [](auto& a) { std::swap(a.tekstdelen[0], a.tekstdelen[1]); }};
  std::set<base::Hash> gezien{begin};
  for (const auto& wijzig : beloften) {
    auto a = afspraak();
    wijzig(a);
    EXPECT_TRUE(gezien.insert(versie_hash(a)).second);
  }
  auto onderweg = afspraak();
  onderweg.acties[0].stand = gen::Actiestand::geland;
  onderweg.acties[0].meldingen.push_back({gen::Actiemelding::gereed, "Gedaan.", {}});
  onderweg.landingen.emplace_back();
  EXPECT_EQ(versie_hash(onderweg), begin);
}

TEST(Afhankelijken, FollowsDeclarationsThroughToTheEndAlsoInACircle) {
  auto a = afspraak();
  a.tekstdelen[1].hangt_af = {id(1)};         // 2 rests on 1
  a.tekstdelen[2].hangt_af = {id(2), id(4)};  // 3 on 2 and 4
  a.tekstdelen[3].hangt_af = {id(3)};         // 4 on 3: a circle
  EXPECT_EQ(afhankelijken(a, id(1)), (std::vector{id(1), id(2), id(3), id(4)}));
  EXPECT_EQ(afhankelijken(a, id(4)), (std::vector{id(3), id(4)}));
  a.tekstdelen[2].hangt_af.clear();
  EXPECT_EQ(afhankelijken(a, id(1)), (std::vector{id(1), id(2)}));
  EXPECT_EQ(afhankelijken(a, id(3)), (std::vector{id(3), id(4)}));
}

TEST(AmbtelijkRond, NeedsEveryPartTheStandingTextNoReservationAndNoHangingProposal) {
  auto a = afspraak();
  EXPECT_FALSE(ambtelijk_rond(a, "rijk"));
  for (auto& d : a.tekstdelen) d.instemmingen = {{"rijk", d.inhoud_hash, {}, {}, {}}};
  EXPECT_TRUE(ambtelijk_rond(a, "rijk"));
  EXPECT_FALSE(ambtelijk_rond(a, "pv26"));
  EXPECT_FALSE(iedereen_ambtelijk(a));
  auto b = a;
  b.tekstdelen[3].instemmingen[0].voorbehoud = "Als het kan.";
  EXPECT_FALSE(ambtelijk_rond(b, "rijk"));
  b = a;
  b.tekstdelen[3].instemmingen[0].inhoud_hash = hash(99);
  EXPECT_FALSE(ambtelijk_rond(b, "rijk"));
  b = a;
  b.tekstdelen[3].voorstel = gen::Tekstvoorstel{};
  EXPECT_FALSE(ambtelijk_rond(b, "rijk"));
  b = a;
  b.tekstdelen.clear();
  EXPECT_FALSE(ambtelijk_rond(b, "rijk")) << "nothing written is nothing agreed";
}

}  // namespace
}  // namespace ruimte::domain
