// SPDX-License-Identifier: EUPL-1.2
// Overviews of tasks, claims and tensions: each number follows the register that the reader can read.
#include <gtest/gtest.h>

#include "support/overzicht.hpp"
#include "support/ruimte.hpp"

namespace ruimte::test {
namespace {

using domain::StreamRef;

// @eis BEV-01
TEST(Overzichten, PerProvinceTheShareOfTensionsWithAnAgreementFollowsTheRegister) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::opgesteld);
  Ruimte ruimte(job);
  const auto lead = projectleider("pv26");
  const auto wonen = ruimte.claim_van(accounthouder("lvvn"), "wonen");
  std::vector<StreamRef> punten;
  for (int n = 0; n < 4; ++n) {
    const auto natuur = ruimte.claim_van(lead, "natuur");
    punten.push_back(ruimte.punt(lead, ruimte.punt_invoer({wonen, natuur})));
  }
  const auto zicht = [&](std::size_t kolom) { return cel(zie(job, "spanningen", coordinator()), "Utrecht", kolom); };
  EXPECT_EQ(zicht(1), "4");
  EXPECT_EQ(zicht(3), "0");
  job.doe(lead, punten[0], "spanningspunt_koppelen", gen::SpanningspuntKoppelenInvoer{job.afspraak.id});
  EXPECT_EQ(zicht(2), "1");
  EXPECT_EQ(zicht(3), "25");
  EXPECT_EQ(zicht(4 + static_cast<std::size_t>(job.keuze.type)), "1") << "of its type";
  job.doe(lead, punten[1], "spanningspunt_laten_vervallen", gen::RedenInvoer{"Past toch."});
  EXPECT_EQ(zicht(1), "3") << "one that lapsed does not count";
  EXPECT_EQ(zicht(3), "33");
  EXPECT_EQ(cel(zie(job, "spanningen", coordinator()), "Limburg", 1), "0");
  EXPECT_EQ(cel(zie(job, "spanningen", projectleider("pv31")), "Utrecht", 1), "geen rij")
      << "a province reads its own only";
  // A chance is no tension.
  const auto water = ruimte.claim_van(lead, "waterberging"), natuur = ruimte.claim_van(lead, "natuur");
  auto kans = ruimte.punt_invoer({water, natuur});
  kans.soort = gen::Spanningssoort::koppelkans;
  ruimte.punt(lead, kans);
  EXPECT_EQ(zicht(1), "3");
}

// @eis POS-19
TEST(Overzichten, SharesOfTypesAndOfAgreementsThatTouchATensionFollowTheRegister) {
  for (const auto type : {gen::Afspraaktype::b, gen::Afspraaktype::c, gen::Afspraaktype::d}) {
    MemoryWorld world;
    Keuze keuze;
    keuze.type = type;
    Hoofdtaak job(world, keuze);
    job.tot(Halte::opgesteld);
    Ruimte ruimte(job);
    const auto zin = [&] { return zie(job, "typen", coordinator()).samen.at(1); };
    EXPECT_EQ(zin(), "0 daarvan raken een spanningspunt of koppelkans: 0 procent.");
    const auto wonen = ruimte.claim_van(accounthouder("lvvn"), "wonen");
    const auto natuur = ruimte.claim_van(projectleider("pv26"), "natuur");
    const auto punt = ruimte.punt(projectleider("pv26"), ruimte.punt_invoer({wonen, natuur}));
    job.doe(projectleider("pv26"), punt, "spanningspunt_koppelen", gen::SpanningspuntKoppelenInvoer{job.afspraak.id});
    EXPECT_EQ(zin(), "1 daarvan raken een spanningspunt of koppelkans: 100 procent.");
    EXPECT_EQ(getal(zie(job, "typen", coordinator()), static_cast<std::size_t>(type), 2), 100);
  }
}

// @eis STP-14
TEST(Overzichten, AMatrixOfTaskByTaskShowsTensionsAndChancesPerProvince) {
  MemoryWorld world;
  Hoofdtaak job(world);
  Ruimte ruimte(job);
  const auto lead = projectleider("pv26");
  const auto natuur = ruimte.claim_van(lead, "natuur");                 // O-UT-2026-001
  const auto wonen = ruimte.claim_van(accounthouder("lvvn"), "wonen");  // O-UT-2026-002
  const auto water = ruimte.claim_van(lead, "waterberging");            // O-UT-2026-003
  ruimte.punt(lead, ruimte.punt_invoer({natuur, wonen}));
  auto kans = ruimte.punt_invoer({natuur, water});
  kans.soort = gen::Spanningssoort::koppelkans;
  ruimte.punt(lead, kans);
  const auto o = zie(job, "spanningsmatrix", lead);
  ASSERT_EQ(o.kolommen.size(), 5U);
  EXPECT_EQ(o.kolommen.at(2).naam, "O-UT-2026-001");
  ASSERT_EQ(o.rijen.size(), 3U);
  const auto vak = [&](std::size_t rij, std::size_t kolom) { return o.rijen.at(rij).cellen.at(2 + kolom).tekst; };
  for (std::size_t n = 0; n < 3; ++n) EXPECT_EQ(o.rijen.at(n).cellen.front().tekst, "Utrecht");
  EXPECT_EQ(vak(0, 1), "1 / 0");
  EXPECT_EQ(vak(1, 0), "1 / 0");
  EXPECT_EQ(vak(0, 2), "0 / 1");
  EXPECT_EQ(vak(1, 2), "");
  EXPECT_TRUE(zie(job, "spanningsmatrix", projectleider("pv31")).rijen.empty());
}

// @eis STP-10 STP-15
TEST(Overzichten, TasksPerHorizonAndTheShareWithAClaimPerProvince) {
  MemoryWorld world;
  Hoofdtaak job(world);
  Ruimte ruimte(job);
  const auto rijk = accounthouder("lvvn");
  const auto landelijk = ruimte.opgave(rijk, opgave_invoer());
  auto later = opgave_invoer({"pv26"});
  later.horizon = gen::Opgavehorizon::jaar_2050;
  ruimte.opgave(rijk, later);
  const auto vertaald = [&](const std::string& p, std::size_t kolom) {
    return cel(zie(job, "vertaling", coordinator()), p, kolom);
  };
  EXPECT_EQ(vertaald("Utrecht", 1), "2") << "one for all provinces and one of its own";
  EXPECT_EQ(vertaald("Limburg", 1), "1");
  EXPECT_EQ(vertaald("Utrecht", 4), "0");
  const auto claim = ruimte.claim(rijk, claim_invoer(landelijk.id, "wonen"));
  EXPECT_EQ(vertaald("Utrecht", 4), "50");
  EXPECT_EQ(vertaald("Limburg", 4), "0") << "the claim lies elsewhere";
  job.doe(rijk, claim, "claim_intrekken", gen::RedenInvoer{"Nee."});
  EXPECT_EQ(vertaald("Utrecht", 4), "0");
  const auto horizon = zie(job, "horizon", coordinator());
  EXPECT_EQ(cel(horizon, "Tot 2030", 1), "1");
  EXPECT_EQ(cel(horizon, "2050", 1), "1");
  EXPECT_EQ(cel(zie(job, "horizon", projectleider("pv31")), "2050", 1), "0");
}

}  // namespace
}  // namespace ruimte::test
