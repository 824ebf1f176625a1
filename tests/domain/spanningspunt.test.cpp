// SPDX-License-Identifier: EUPL-1.2
// Tensions and chances: what they rest on, who learns of them, and that none ends in silence.
#include "gen/spanningspunt.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "base/clock.hpp"
#include "base/json.hpp"
#include "domain/kernel/lezers.hpp"
#include "support/invoer.hpp"
#include "support/ruimte.hpp"
#include "support/zicht.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;
using gen::Spanningssoort;
using gen::Verenigbaarheidscel;

/// Housing of the Rijk and nature of the province, in Utrecht.
struct Paar {
  explicit Paar(MemoryWorld& world, Halte halte = Halte::georganiseerd)
      : job(world),
        ruimte((job.tot(halte), job)),
        wonen(ruimte.claim_van(accounthouder("lvvn"), "wonen")),
        natuur(ruimte.claim_van(projectleider("pv26"), "natuur")) {}
  std::vector<StreamRef> claims() const { return {wonen, natuur}; }
  StreamRef nieuw() const { return {Soort::spanningspunt, job.wereld.new_id()}; }
  std::string weiger(const gen::SpanningspuntOpnemenInvoer& i) {
    return job.weiger(projectleider("pv26"), nieuw(), "spanningspunt_opnemen", i).code;
  }
  Hoofdtaak job;
  Ruimte ruimte;
  StreamRef wonen, natuur;
};

TEST(Spanningspunt, HoldsTheClaimsTheListTheMeasurementAndASentence) {
  MemoryWorld world;
  Paar p(world);
  const auto ref = p.ruimte.punt(projectleider("pv26"), p.ruimte.punt_invoer(p.claims()));
  const auto& s = p.ruimte.s(ref);
  EXPECT_EQ(s.fase, "opgenomen");
  EXPECT_EQ(s.grond.matrix, "v1");
  EXPECT_EQ(s.grond.cel, Verenigbaarheidscel::botst);
  ASSERT_EQ(s.grond.claims.size(), 2U);
  EXPECT_EQ(s.grond.claims[0].versie, 1);
  EXPECT_EQ(s.grond.provincies, std::vector<std::string>{"pv26"});
  EXPECT_EQ(s.grond.zin,
            "CL-UT-2026-001 (Wonen) en CL-UT-2026-002 (Natuur) vragen dezelfde grond: tussen 10,0 en 40,0 ha, waarvan "
            "zoekgebied 30%.");
  EXPECT_EQ(s.nummer, "S-UT-2026-001");
  // Without a map: what a document says.
  const auto wind = p.ruimte.claim_van(accounthouder("kgg"), "energie_wind");
  auto zonder = p.ruimte.punt_invoer({wind, p.wonen});
  zonder.meting.reset();
  zonder.uitspraak = gen::Ruimteuitspraak{"Afstand tot woningen", "Startpakket, bladzijde 3", p.job.vandaag};
  const auto& t = p.ruimte.s(p.ruimte.punt(projectleider("pv26"), zonder));
  EXPECT_EQ(t.grond.zin,
            "CL-UT-2026-003 (Windenergie) en CL-UT-2026-001 (Wonen): Afstand tot woningen (Startpakket, bladzijde 3)");
}

TEST(Spanningspunt, AMeasurementThatDoesNotAgreeWithItselfOrWithTheClaimsIsRefused) {
  MemoryWorld world;
  Paar p(world);
  const auto goed = p.ruimte.punt_invoer(p.claims());
  const auto weiger = [&](auto wijzig) {
    auto i = goed;
    wijzig(*i.meting);
    return p.weiger(i);
  };
  EXPECT_EQ(weiger([](auto& m) { m.totaal = {399'998}, m.ondergrens = {1}; }), "meting_onjuist")
      << "the provinces are more than the total";
  EXPECT_EQ(weiger([](auto& m) { m.ondergrens = {400'001}; }), "meting_onjuist");
  EXPECT_EQ(weiger([](auto& m) { m.bovengrens = {400'001}; }), "meting_onjuist");
  EXPECT_EQ(weiger([](auto& m) { m.provincies.push_back({"pv26", {0}}); }), "meting_onjuist");
  EXPECT_EQ(weiger([](auto& m) { m.provincies[0].provincie = "pv99"; }), "meting_onjuist");
  EXPECT_EQ(weiger([](auto& m) { m.invoerhash.v[0] ^= 1; }), "meting_verouderd");
  auto i = goed;
  i.uitspraak = gen::Ruimteuitspraak{"Zo.", "Daar.", p.job.vandaag};
  EXPECT_EQ(p.weiger(i), "spanning_onjuist") << "one of the two";
  i.meting.reset();
  i.uitspraak.reset();
  EXPECT_EQ(p.weiger(i), "spanning_onjuist");
  // One claim, or an area below zero, does not even pass the boundary.
  auto een = goed, onder_nul = goed;
  een.claims.pop_back();
  onder_nul.meting->provincies[0].oppervlakte = {-1};
  const auto& type = base::describe<gen::SpanningspuntOpnemenInvoer>();
  EXPECT_TRUE(base::decode(type, base::encode(base::Record::of(goed))).has_value());
  EXPECT_FALSE(base::decode(type, base::encode(base::Record::of(een))).has_value());
  EXPECT_FALSE(base::decode(type, base::encode(base::Record::of(onder_nul))).has_value());
  i = goed;
  i.claims.back() = i.claims.front();
  EXPECT_EQ(p.weiger(i), "claim_onbekend");
  // Parts and total are rounded apart: half a square metre each is no mistake.
  i = goed;
  i.meting->provincies = {{"pv25", {1}}, {"pv26", {1}}};
  i.meting->totaal = {1};
  i.meting->ondergrens = {0};
  i.meting->bovengrens = {1};
  p.ruimte.punt(projectleider("pv26"), i);
}

TEST(Spanningspunt, AClaimThatChangedMakesTheMeasurementOldAndASignalSaysSo) {
  MemoryWorld world;
  Paar p(world);
  const auto lead = projectleider("pv26");
  const auto oud = p.ruimte.punt_invoer(p.claims());
  const auto ref = p.ruimte.punt(lead, oud);
  EXPECT_FALSE(heeft(world, lead, p.job.vandaag, "spanningspunt_verouderd*"));
  gen::ClaimWijzigenInvoer i;
  i.reden = "Kleiner.";
  i.plaats = vierkant(130'000, 450'000, 500);
  p.job.doe(accounthouder("lvvn"), p.wonen, "claim_wijzigen", i);
  EXPECT_TRUE(heeft(world, lead, p.job.vandaag, "spanningspunt_verouderd*"));
  gen::SpanningspuntHernieuwenInvoer nieuw{"De claim is kleiner.", {}, oud.meting, {}};
  EXPECT_EQ(p.job.weiger(lead, ref, "spanningspunt_hernieuwen", nieuw).code, "meting_verouderd");
  nieuw.meting = p.ruimte.meting(p.claims(), {{"pv26", {200'000}}});
  p.job.doe(lead, ref, "spanningspunt_hernieuwen", nieuw);
  EXPECT_FALSE(heeft(world, lead, p.job.vandaag, "spanningspunt_verouderd*"));
  const auto& s = p.ruimte.s(ref);
  EXPECT_EQ(s.grond.claims[0].versie, 2);
  EXPECT_EQ(s.grond.meting->totaal, base::SquareMetres{200'000});
  ASSERT_EQ(s.eerder.size(), 1U);
  EXPECT_EQ(s.eerder[0].meting->totaal, base::SquareMetres{400'000});
  EXPECT_EQ(s.nummer, "S-UT-2026-001");
}

TEST(Spanningspunt, OfTheSameClaimsThereIsOneForLife) {
  MemoryWorld world;
  Paar p(world);
  const auto lead = projectleider("pv26");
  const auto ref = p.ruimte.punt(lead, p.ruimte.punt_invoer(p.claims()));
  const auto andersom = p.ruimte.punt_invoer({p.natuur, p.wonen});
  EXPECT_EQ(p.weiger(andersom), "spanning_bestaat");
  p.job.doe(lead, ref, "spanningspunt_laten_vervallen", gen::RedenInvoer{"Het past toch."});
  EXPECT_EQ(p.weiger(andersom), "spanning_bestaat") << "also after it lapsed";
  p.job.doe(lead, ref, "spanningspunt_heropenen",
            gen::SpanningspuntHernieuwenInvoer{"Nieuwe kaart.", {}, p.ruimte.meting(p.claims()), {}});
  EXPECT_EQ(p.ruimte.s(ref).fase, "opgenomen");
  EXPECT_FALSE(p.ruimte.s(ref).reden.has_value());
  EXPECT_EQ(p.ruimte.s(ref).eerder.size(), 1U);
}

// @eis VST-22
TEST(Spanningspunt, NoneDisappearsWithoutAStateAndAReasonAndItOutlivesTheCycle) {
  MemoryWorld world(referentie(), kaal());
  Paar p(world, Halte::vastgesteld);
  auto& job = p.job;
  const auto lead = projectleider("pv26");
  const auto ref = p.ruimte.punt(lead, p.ruimte.punt_invoer(p.claims()));
  job.doe(coordinator(), job.cyclus, "cyclus_afronden");
  EXPECT_EQ(p.ruimte.s(ref).fase, "opgenomen") << "the end of a cycle leaves it where it was";
  // Without any guard: every act of every actor leaves it standing, and only with a reason in an end.
  EXPECT_EQ(job.weiger(lead, ref, "spanningspunt_beslechten", gen::RedenInvoer{"Klaar."}).code,
            "spanning_zonder_afspraak");
  job.doe(lead, ref, "spanningspunt_koppelen", gen::SpanningspuntKoppelenInvoer{job.afspraak.id});
  EXPECT_EQ(job.weiger(lead, ref, "koppelkans_landen", gen::RedenInvoer{"Klaar."}).code, "spanning_onjuist");
  job.doe(lead, ref, "spanningspunt_beslechten", gen::RedenInvoer{"De afspraak legt de grens vast."});
  EXPECT_EQ(p.ruimte.s(ref).fase, "beslecht");
  EXPECT_EQ(p.ruimte.s(ref).reden, "De afspraak legt de grens vast.");
  EXPECT_TRUE(world.find(ref) != nullptr);
  for (const auto& o : werkwijze().levensloop(Soort::spanningspunt)->overgangen) {
    const auto* naar = werkwijze().levensloop(Soort::spanningspunt)->fase(o.naar);
    const bool eindigt = naar != nullptr && naar->eind;
    EXPECT_TRUE(!eindigt || o.invoer == &base::describe<gen::RedenInvoer>()) << o.id;
  }
}

TEST(Spanningspunt, AnAgreementThatIsNotAdoptedSettlesNothing) {
  MemoryWorld world;
  Paar p(world, Halte::opgesteld);
  const auto lead = projectleider("pv26");
  const auto ref = p.ruimte.punt(lead, p.ruimte.punt_invoer(p.claims()));
  p.job.doe(lead, ref, "spanningspunt_koppelen", gen::SpanningspuntKoppelenInvoer{p.job.afspraak.id});
  EXPECT_EQ(p.job.weiger(lead, ref, "spanningspunt_beslechten", gen::RedenInvoer{"Klaar."}).code,
            "spanning_zonder_afspraak");
}

TEST(Spanningspunt, IsOnTheAgendaThroughAnIssueThatIs) {
  MemoryWorld world;
  Paar p(world, Halte::getoetst);
  const auto lead = projectleider("pv26");
  const auto ref = p.ruimte.punt(lead, p.ruimte.punt_invoer(p.claims()));
  const auto later = base::add_days(p.job.vandaag, 60);
  EXPECT_TRUE(heeft(world, lead, later, "spanningspunt_ongedekt*"));
  EXPECT_FALSE(heeft(world, lead, base::add_days(later, -1), "spanningspunt_ongedekt*"));
  const gen::SpanningspuntAgenderenInvoer i{p.job.vraagstuk.id};
  EXPECT_EQ(p.job.weiger(lead, ref, "spanningspunt_agenderen", i).code, "vraagstuk_niet_op_agenda");
  p.job.tot(Halte::geagendeerd);
  p.job.doe(lead, ref, "spanningspunt_agenderen", i);
  EXPECT_EQ(p.ruimte.s(ref).fase, "op_agenda");
  EXPECT_FALSE(heeft(world, lead, base::add_days(later, 60), "spanningspunt_ongedekt*"));
}

TEST(Spanningspunt, WhoSeesItOtherwiseThanTheListSaysWhy) {
  MemoryWorld world;
  Paar p(world);
  auto i = p.ruimte.punt_invoer(p.claims());
  i.soort = Spanningssoort::koppelkans;
  EXPECT_EQ(p.weiger(i), "afwijking_ontbreekt");
  i.afwijking = "De wijk wordt zelf natuur.";
  EXPECT_EQ(p.ruimte.s(p.ruimte.punt(projectleider("pv26"), i)).afwijking, i.afwijking);
  const auto water = p.ruimte.claim_van(accounthouder("ienw"), "waterberging");
  i = p.ruimte.punt_invoer({water, p.natuur});
  EXPECT_EQ(p.weiger(i), "afwijking_ontbreekt") << "the list calls this a chance";
  i.soort = Spanningssoort::koppelkans;
  p.ruimte.punt(projectleider("pv26"), i);
  // Of three claims the heaviest pair counts.
  i = p.ruimte.punt_invoer({water, p.natuur, p.wonen});
  EXPECT_EQ(p.ruimte.s(p.ruimte.punt(projectleider("pv26"), i)).grond.cel, Verenigbaarheidscel::botst);
}

TEST(Spanningspunt, OnlyWhoReadsEveryClaimLearnsOfIt) {
  MemoryWorld world;
  Hoofdtaak job(world);
  Ruimte ruimte(job);
  const auto landelijk = ruimte.claim_van(accounthouder("lvvn"), "wonen", {"pv20", "pv26", "pv27", "pv31"});
  const auto utrecht = ruimte.claim_van(projectleider("pv26"), "natuur");
  const auto holland = ruimte.claim_van(projectleider("pv27"), "natuur", {"pv27"});
  const auto kring = [&](const StreamRef& r) { return world.find(r)->kring; };
  EXPECT_EQ(kring(landelijk), domain::kring_gedeeld_allen);
  // A claim of all and one of Utrecht: the Rijk and Utrecht.
  EXPECT_EQ(kring(ruimte.punt(projectleider("pv26"), ruimte.punt_invoer({landelijk, utrecht}))),
            domain::kring_gedeeld(26));
  // Of two provinces: only the Rijk reads both.
  EXPECT_EQ(job.weiger(projectleider("pv26"), {Soort::spanningspunt, world.new_id()}, "spanningspunt_opnemen",
                       ruimte.punt_invoer({utrecht, holland}))
                .code,
            "claim_onbekend");
  const auto intern = ruimte.punt(accounthouder("lvvn"), ruimte.punt_invoer({utrecht, holland}));
  EXPECT_EQ(kring(intern), domain::kring_rijk);
  EXPECT_EQ(ruimte.s(intern).nummer, "S-R-2026-001");
  // Of one province when it is about that province; another province has its own of the same claims.
  const auto tweede = ruimte.claim_van(accounthouder("ienw"), "natuur", {"pv20", "pv26", "pv27", "pv31"});
  auto i = ruimte.punt_invoer({landelijk, tweede});
  i.provincie = "pv26";
  EXPECT_EQ(kring(ruimte.punt(projectleider("pv26"), i)), domain::kring_gedeeld(26));
  i.provincie = "pv27";
  i.meting = ruimte.meting({landelijk, tweede}, {{"pv27", {10'000}}});
  EXPECT_EQ(kring(ruimte.punt(projectleider("pv27"), i)), domain::kring_gedeeld(27));
  i.provincie = "pv31";
  EXPECT_EQ(job.weiger(projectleider("pv31"), {Soort::spanningspunt, world.new_id()}, "spanningspunt_opnemen", i).code,
            "spanning_onjuist")
      << "the measurement says nothing of that province";
}

TEST(Spanningspunt, NoLinkTellsItsReadersOfWhatTheyMayNotRead) {
  MemoryWorld world;
  Paar p(world, Halte::opgesteld);  // the issue and the agreement are of Utrecht
  const auto een = p.ruimte.claim_van(accounthouder("lvvn"), "wonen", {"pv26", "pv31"});
  const auto twee = p.ruimte.claim_van(accounthouder("ienw"), "natuur", {"pv26", "pv31"});
  const auto wie = accounthouder("lvvn");
  const auto breed = p.ruimte.punt(wie, p.ruimte.punt_invoer({een, twee}));
  EXPECT_EQ(
      p.job.weiger(wie, breed, "spanningspunt_agenderen", gen::SpanningspuntAgenderenInvoer{p.job.vraagstuk.id}).code,
      "lezers_te_smal");
  EXPECT_EQ(
      p.job.weiger(wie, breed, "spanningspunt_koppelen", gen::SpanningspuntKoppelenInvoer{p.job.afspraak.id}).code,
      "lezers_te_smal");
  EXPECT_EQ(p.job
                .weiger(projectleider("pv31"), breed, "spanningspunt_agenderen",
                        gen::SpanningspuntAgenderenInvoer{p.job.vraagstuk.id})
                .code,
            "vraagstuk_onbekend");
}

RC_GTEST_PROP(SpanningspuntProperty, EveryReaderReadsEveryClaim, ()) {
  MemoryWorld world;
  Hoofdtaak job(world);
  Ruimte ruimte(job);
  const auto alle = provincies();
  std::vector<StreamRef> claims;
  const int n = *rc::gen::inRange(2, 5);
  for (int k = 0; k < n; ++k) {
    const auto een = *rc::gen::elementOf(alle), ander = *rc::gen::elementOf(alle);
    const bool rijk = *rc::gen::arbitrary<bool>();
    if (!rijk) {
      claims.push_back(ruimte.claim_van(projectleider(een), "wonen", {een}));
    } else {
      auto waar = std::vector{een};
      if (ander != een) waar.push_back(ander);
      claims.push_back(ruimte.claim_van(accounthouder("lvvn"), "natuur", waar));
    }
  }
  auto i = ruimte.punt_invoer(claims);
  i.meting.reset();
  i.uitspraak = gen::Ruimteuitspraak{"Zo staat het er.", "Document", job.vandaag};
  i.afwijking = "Zo zien wij het.";
  const StreamRef ref{Soort::spanningspunt, world.new_id()};
  const auto wie = *rc::gen::arbitrary<bool>() ? accounthouder("lvvn") : projectleider(*rc::gen::elementOf(alle));
  const auto d =
      world.submit({world.new_id(), ref, "spanningspunt_opnemen", base::Record::of(i), {}}, wie, noon(job.vandaag));
  const bool leest_alle =
      std::ranges::all_of(claims, [&](const auto& c) { return wie.mag_lezen(world.find(c)->kring); });
  RC_ASSERT(d.has_value() == leest_alle);
  if (!d) return;
  for (const auto& p : alle)
    for (const auto& lezer : {projectleider(p), accounthouder("ienw"), coordinator()})
      if (lezer.mag_lezen(world.find(ref)->kring))
        for (const auto& c : claims) RC_ASSERT(lezer.mag_lezen(world.find(c)->kring));
  RC_ASSERT(!::testing::Test::HasFailure());
}

TEST(Lezers, TheSidesOfAnAudienceAreThoseWhosePeopleReadIt) {
  std::vector<domain::Kring> kringen{domain::kring_openbaar, domain::kring_deelnemers, domain::kring_rijk,
                                     domain::kring_gedeeld_allen, domain::kring_provincies_allen};
  for (const auto& [id, p] : referentie().provincies) {
    kringen.push_back(domain::kring_gedeeld(p.nr));
    kringen.push_back(domain::kring_provincie(p.nr));
  }
  for (int n = 0; n < static_cast<int>(landsdelen().size()); ++n) {
    kringen.push_back(domain::kring_landsdeel(n));
    kringen.push_back(domain::kring_provincies(n));
  }
  for (const auto kring : kringen) {
    const auto zijden = domain::lezende_zijden(referentie(), kring);
    EXPECT_EQ(zijden.contains("rijk"), accounthouder("lvvn").mag_lezen(kring)) << kring.nr;
    for (const auto& p : provincies()) EXPECT_EQ(zijden.contains(p), projectleider(p).mag_lezen(kring)) << kring.nr;
  }
  EXPECT_TRUE(domain::lezende_zijden(referentie(), domain::kring_persoon(3)).empty());
  EXPECT_FALSE(domain::leest_ook(referentie(), domain::kring_persoon(3), domain::kring_rijk));
}

}  // namespace
}  // namespace ruimte::test
