// SPDX-License-Identifier: EUPL-1.2
// A side says that it no longer supports an agreement, or is asked after a new administration. Nothing of it changes a
// text or a consent, and silence is never an answer (I-02, I-12).
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

#include "base/clock.hpp"
#include "domain/kernel/draagvlak.hpp"
#include "gen/afspraak_gebeurtenissen.hpp"
#include "gen/gremium.hpp"
#include "gen/hangpunt.hpp"
#include "support/any.hpp"
#include "support/hoofdtaak.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using gen::Draagvlakantwoord;

base::Record niet_meer(const Hoofdtaak& job) {
  return base::Record::of(gen::NietGedragenInvoer{job.a().versie_hash, "Het nieuwe college kiest anders."});
}

/// The body of this side records that a new administration took office today.
domain::Decision nieuw_bestuur(Hoofdtaak& job, const std::string& zijde, int dagen_geleden = 0) {
  const auto gremium = job.eigen_gremium(zijde, "afspraak");
  return job.probeer(
      secretaris(gremium), *job.wereld.by_key(Soort::mandaatregister, gremium), "nieuw_bestuur_vastleggen",
      base::Record::of(gen::NieuwBestuurInvoer{"Nieuw bestuur", base::add_days(job.vandaag, -dagen_geleden)}));
}

domain::Decision herbevestig(Hoofdtaak& job, const std::string& zijde) {
  return job.probeer(job.bestuurder(zijde), job.afspraak, "herbevestigen",
                     base::Record::of(gen::HerbevestigenInvoer{job.a().versie_hash}));
}

TEST(Support, ASideMayWithdrawItWithAReasonAndTextConsentsAndPhaseStay) {
  for (const auto h : {Halte::bestuurlijk_akkoord, Halte::vastgesteld, Halte::uitgevoerd}) {
    MemoryWorld world;
    Hoofdtaak job(world);
    job.tot(h);
    const auto voor = job.a();
    EXPECT_EQ(
        job.probeer(job.ambtenaar("pv26"), job.afspraak, "niet_meer_gedragen_verklaren", niet_meer(job)).error().code,
        "functie_past_niet");
    job.doe(job.bestuurder("pv26"), job.afspraak, "niet_meer_gedragen_verklaren", niet_meer(job));
    EXPECT_EQ(job.weiger(job.bestuurder("pv26"), job.afspraak, "niet_meer_gedragen_verklaren", niet_meer(job)).code,
              "al_niet_gedragen");
    EXPECT_EQ(job.a().tekstdelen, voor.tekstdelen);
    EXPECT_EQ(job.a().bestuurlijk, voor.bestuurlijk);
    EXPECT_EQ(job.a().vaststelling, voor.vaststelling);
    EXPECT_EQ(job.a().fase, voor.fase);
    ASSERT_EQ(job.a().niet_gedragen.size(), 1U);
    EXPECT_EQ(job.a().niet_gedragen.front().reden, "Het nieuwe college kiest anders.");
    EXPECT_TRUE(job.bestuurder("rijk").mag_lezen(world.find(job.afspraak)->kring)) << "both sides see it";
    EXPECT_EQ(
        job.weiger(job.bestuurder("rijk"), job.afspraak, "weer_gedragen_verklaren", gen::RedenInvoer{"Ja hoor."}).code,
        "geen_eigen_verklaring");
    job.doe(job.bestuurder("pv26"), job.afspraak, "weer_gedragen_verklaren", gen::RedenInvoer{"Toch wel."});
    EXPECT_TRUE(job.a().niet_gedragen.empty());
    EXPECT_EQ(job.a().bestuurlijk, voor.bestuurlijk);
  }
}

TEST(Support, WithdrawingItOpensAStickingPointThatTheSideCannotCloseAlone) {
  for (const std::string zijde : {"rijk", "pv26"}) {
    MemoryWorld world;
    Hoofdtaak job(world);
    job.tot(Halte::vastgesteld);
    job.doe(job.bestuurder(zijde), job.afspraak, "niet_meer_gedragen_verklaren", niet_meer(job));
    const auto id = job.a().niet_gedragen.front().hangpunt;
    ASSERT_TRUE(id.has_value());
    const domain::StreamRef ref{Soort::hangpunt, *id};
    const auto h = world.get<gen::HangpuntToestand>(Soort::hangpunt, *id);
    EXPECT_EQ(h.volgens_zijde, zijde);
    EXPECT_EQ(h.wederpartij, zijde == "rijk" ? "provincie_utrecht" : "lvvn");
    EXPECT_EQ(h.eigenaar, h.wederpartij) << "the other party is next";
    EXPECT_EQ(h.afspraak, job.afspraak.id);
    EXPECT_NE(h.zin.find("Het nieuwe college kiest anders."), std::string::npos);
    for (const auto& z : job.zijden()) EXPECT_TRUE(job.ambtenaar(z).mag_lezen(world.find(ref)->kring)) << z;
    job.doe(job.bestuurder(zijde), job.afspraak, "weer_gedragen_verklaren", gen::RedenInvoer{"Toch wel."});
    EXPECT_EQ(world.get<gen::HangpuntToestand>(Soort::hangpunt, *id).fase, "genoemd");
  }
}

TEST(Support, WhatASideNoLongerSupportsIsNotAdoptedUntilItTakesThatBack) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::bestuurlijk_akkoord);
  const auto stel_vast = [&] {
    return job.probeer(secretaris(job.besluitgremium()), job.afspraak, "vaststellen",
                       base::Record::of(gen::VaststellenInvoer{job.besluitgremium(), {}, job.a().versie_hash}));
  };
  job.doe(job.bestuurder("rijk"), job.afspraak, "niet_meer_gedragen_verklaren", niet_meer(job));
  const auto r = stel_vast();
  ASSERT_FALSE(r.has_value());
  EXPECT_EQ(r.error().code, "niet_gedragen");
  EXPECT_EQ(eerste_feit(r.error()), "rijk");
  job.doe(job.bestuurder("rijk"), job.afspraak, "weer_gedragen_verklaren", gen::RedenInvoer{"Toch wel."});
  EXPECT_TRUE(stel_vast().has_value());
}

TEST(Support, ANewAdministrationAsksOnlyRunningAgreementsOfTypesCAndDOfItsOwnSide) {
  for (int type = 0; type < 4; ++type)
    for (const std::string zijde : {"rijk", "pv26", "pv28"}) {
      MemoryWorld world;
      Keuze keuze;
      keuze.type = static_cast<gen::Afspraaktype>(type);
      Hoofdtaak job(world, keuze);
      job.tot(Halte::in_opvolging);
      job.vandaag = base::add_days(job.vandaag, 10);
      if (zijde == "pv28") job.leg_mandaat_vast(zijde, job.vandaag, job.vandaag);
      const auto d = nieuw_bestuur(job, zijde);
      ASSERT_TRUE(d.has_value()) << tekst(d.error());
      const bool gevraagd = type >= 2 && zijde != "pv28";
      EXPECT_EQ(domain::open_herbevestiging(job.a(), zijde) != nullptr, gevraagd);
      EXPECT_EQ(job.a().herbevestigingen.size(), gevraagd ? 1U : 0U);
      EXPECT_EQ(nieuw_bestuur(job, zijde).error().code, "bestaat_al");
      EXPECT_EQ(nieuw_bestuur(job, zijde, -1).error().code, "datum_onjuist");
    }
}

TEST(Support, SilenceStaysSilenceAndOnlyItsOwnSideReaffirmsUnderAMandate) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_opvolging);
  job.vandaag = base::add_days(job.vandaag, 10);
  EXPECT_EQ(herbevestig(job, "pv26").error().code, "geen_herbevestiging_gevraagd");
  ASSERT_TRUE(nieuw_bestuur(job, "pv26").has_value());
  const auto fase = job.a().fase;
  EXPECT_EQ(laat_lopen(world, base::add_days(job.vandaag, 300)), 0);
  EXPECT_EQ(job.a().fase, fase);
  EXPECT_FALSE(job.a().herbevestigingen.front().antwoord.has_value());
  EXPECT_TRUE(job.a().niet_gedragen.empty());

  EXPECT_EQ(herbevestig(job, "rijk").error().code, "geen_herbevestiging_gevraagd");
  const auto mandaat_tot = base::add_days(job.keuze.start, 3 + 365);
  job.vandaag = base::add_days(mandaat_tot, 1);
  EXPECT_EQ(herbevestig(job, "pv26").error().code, "functie_zonder_mandaat");
  job.vandaag = mandaat_tot;
  ASSERT_TRUE(herbevestig(job, "pv26").has_value());
  const auto& vraag = job.a().herbevestigingen.front();
  EXPECT_EQ(vraag.antwoord, Draagvlakantwoord::bevestigd);
  EXPECT_EQ(vraag.op, noon(mandaat_tot));
  EXPECT_TRUE(vraag.krachtens.has_value());
  EXPECT_EQ(herbevestig(job, "pv26").error().code, "geen_herbevestiging_gevraagd");
}

TEST(Support, SayingNoAnswersTheQuestionAndANextAdministrationIsAskedAnew) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_opvolging);
  job.vandaag = base::add_days(job.vandaag, 10);
  ASSERT_TRUE(nieuw_bestuur(job, "pv26").has_value());
  job.doe(job.bestuurder("pv26"), job.afspraak, "niet_meer_gedragen_verklaren", niet_meer(job));
  EXPECT_EQ(job.a().herbevestigingen.back().antwoord, Draagvlakantwoord::niet_meer_gedragen);
  job.vandaag = base::add_days(job.vandaag, 30);
  ASSERT_TRUE(nieuw_bestuur(job, "pv26").has_value());
  EXPECT_EQ(herbevestig(job, "pv26").error().code, "al_niet_gedragen");
  job.doe(job.bestuurder("pv26"), job.afspraak, "weer_gedragen_verklaren", gen::RedenInvoer{"Het college kiest weer."});
  EXPECT_TRUE(herbevestig(job, "pv26").has_value());
  ASSERT_EQ(job.a().herbevestigingen.size(), 2U);
  EXPECT_EQ(job.a().herbevestigingen[0].antwoord, Draagvlakantwoord::niet_meer_gedragen) << "what was said stays said";
}

TEST(Support, ASideThatConsentsAnewHasAnsweredForItsNewAdministration) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::bestuurlijk_akkoord);
  job.vandaag = base::add_days(job.vandaag, 10);
  ASSERT_TRUE(nieuw_bestuur(job, "pv26").has_value());
  const auto deel = job.a().tekstdelen[0];
  job.doe(job.ambtenaar("rijk"), job.afspraak, "tekstvoorstel_doen",
          gen::TekstvoorstelInvoer{deel.id, deel.inhoud_hash, "Iets anders", "Beter.", {}});
  job.doe(job.ambtenaar("pv26"), job.afspraak, "tekstvoorstel_overnemen",
          gen::VoorstelAntwoordInvoer{deel.id, job.a().tekstdelen[0].voorstel->id, {}});
  EXPECT_NE(domain::open_herbevestiging(job.a(), "pv26"), nullptr) << "losing consent answers nothing";
  for (const auto& z : job.zijden())
    job.doe(job.ambtenaar(z), job.afspraak, "ambtelijk_akkoord_geven", job.akkoord_invoer());
  job.doe(job.bestuurder("pv26"), job.afspraak, "bestuurlijk_akkoord_geven",
          gen::BestuurlijkAkkoordInvoer{job.a().versie_hash});
  EXPECT_EQ(job.a().herbevestigingen.front().antwoord, Draagvlakantwoord::bevestigd);
}

// The kernel asks on behalf of the body of that side alone, whatever the method says.
TEST(Support, TheKernelLetsOnlyTheBodyOfASideAskThatSide) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_opvolging);
  const auto* nu = world.find(job.afspraak);
  const auto mag = [&](const std::string& zijde, const std::string& gremium, const domain::Actor& wie) {
    gen::Herbevestiging vraag;
    vraag.zijde = zijde;
    vraag.gremium = gremium;
    const domain::Event feit{job.afspraak, {}, base::Record::of(gen::HerbevestigingGevraagd{vraag}), {}};
    return domain::kernel_permits({world, wie, job.vandaag, nu, nu, *nu, feit, {}}).has_value();
  };
  const auto gs = job.eigen_gremium("pv26", "afspraak"), bwo = job.eigen_gremium("rijk", "afspraak");
  EXPECT_TRUE(mag("pv26", gs, secretaris(gs)));
  EXPECT_TRUE(mag("rijk", bwo, secretaris(bwo)));
  EXPECT_FALSE(mag("rijk", gs, secretaris(gs)));
  EXPECT_FALSE(mag("pv26", bwo, secretaris(bwo)));
  EXPECT_FALSE(mag("pv26", gs, secretaris(bwo)));
  EXPECT_FALSE(mag("pv26", job.besluitgremium(), secretaris(job.besluitgremium()))) << "a joint body has no side";
}

/// One random act; keeps by the rule, apart from the kernel, which sides said no.
void step(Hoofdtaak& job, std::set<std::string>& nee) {
  const auto zijde = *rc::gen::elementOf(job.zijden());
  job.vandaag = base::add_days(job.vandaag, 1);
  switch (*rc::gen::inRange(0, 4)) {
    case 0:
      if (job.probeer(job.bestuurder(zijde), job.afspraak, "niet_meer_gedragen_verklaren", niet_meer(job)))
        RC_ASSERT(nee.insert(zijde).second);
      break;
    case 1:
      if (job.probeer(job.bestuurder(zijde), job.afspraak, "weer_gedragen_verklaren",
                      base::Record::of(gen::RedenInvoer{"Weer wel."})))
        RC_ASSERT(nee.erase(zijde) == 1);
      break;
    case 2: RC_ASSERT(nieuw_bestuur(job, zijde).has_value()); break;
    default:
      if (herbevestig(job, zijde)) {
        RC_ASSERT(!nee.contains(zijde));
        RC_ASSERT(domain::open_herbevestiging(job.a(), zijde) == nullptr);
      }
  }
}

RC_GTEST_PROP(SupportProperty, NothingThatIsSaidAboutSupportTouchesATextAConsentOrThePhase, ()) {
  MemoryWorld world;
  Hoofdtaak job(world, *any_keuze());
  job.tot(Halte::vastgesteld);
  const auto voor = job.a();
  std::set<std::string> nee;
  for (int n = *rc::gen::inRange(1, 25); n > 0; --n) {
    step(job, nee);
    RC_ASSERT(job.a().tekstdelen == voor.tekstdelen);
    RC_ASSERT(job.a().bestuurlijk == voor.bestuurlijk);
    RC_ASSERT(job.a().fase == voor.fase);
    RC_ASSERT(job.a().niet_gedragen.size() == nee.size());
    for (const auto& z : nee) RC_ASSERT(domain::niet_gedragen(job.a(), z) != nullptr);
  }
}

}  // namespace
}  // namespace ruimte::test
