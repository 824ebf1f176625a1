// SPDX-License-Identifier: EUPL-1.2
// What follows on the outcome of a conflict: an explanation, who hears of it, and what of it becomes public.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "base/clock.hpp"
#include "base/json.hpp"
#include "domain/kernel/conflict.hpp"
#include "domain/kernel/mandate.hpp"
#include "gen/agenda.hpp"
#include "support/any.hpp"
#include "support/conflict.hpp"
#include "support/openbaar.hpp"
#include "support/zicht.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using gen::Conflictsoort;

// @eis CON-19 CON-21
TEST(ConflictOutcome, WithoutExplanationItIsReportedAndEveryParticipantHearsOfIt) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto ref = noem(job, job.ambtenaar("pv26"));
  job.doe(accounthouder("ienw"), ref, "kern_beantwoorden", gen::KernInvoer{"Onze lezing"});
  ASSERT_TRUE(naar_beslisser(job, ref, job.ambtenaar("pv26")));
  const auto g = gremium_van(job, ref);
  const auto secr = secretaris(g);
  job.doe(secr, ref, "beslechten", gen::Beslechting{g, "De woningen gaan voor.", {}, {}, {"lvvn"}});
  EXPECT_TRUE(heeft(world, secr, job.vandaag, "uitkomst_zonder_uitleg*"));
  job.doe(secr, ref, "uitkomst_uitleggen", gen::UitlegInvoer{"Er is geen andere plek voor woningen."});
  EXPECT_FALSE(heeft(world, secr, job.vandaag, "uitkomst_zonder_uitleg*"));
  EXPECT_EQ(nu(job, ref).beslechting->nadeel_voor, std::vector<std::string>{"lvvn"});
  job.doe(secr, ref, "compensatie_vastleggen",
          gen::CompensatieInvoer{"lvvn", "Natuur elders", "provincie_utrecht", {}});
  EXPECT_EQ(nu(job, ref).compensaties.front().wat, "Natuur elders");
  EXPECT_EQ(job.weiger(secretaris("mr"), ref, "uitkomst_uitleggen", gen::UitlegInvoer{"Anders."}).code,
            "ander_gremium");

  const auto taken = nu(job, ref).terugkoppelingen;
  std::vector<std::string> aan;
  for (const auto& t : taken) aan.push_back(t.aan);
  std::ranges::sort(aan);
  EXPECT_EQ(aan, (std::vector<std::string>{"ienw", "provincie_utrecht"})) << "who took part, of both sides";
  for (const auto& wie : aan) {
    EXPECT_TRUE(heeft(world, secr, job.vandaag, "terugkoppeling_open*")) << wie;
    job.doe(secr, ref, "uitkomst_terugkoppelen", gen::TerugkoppelenInvoer{{wie}, "Gebeld."});
  }
  EXPECT_FALSE(heeft(world, secr, job.vandaag, "terugkoppeling_open*"));
  EXPECT_EQ(job.weiger(secr, ref, "uitkomst_terugkoppelen", gen::TerugkoppelenInvoer{{"ienw"}, "Nog eens."}).code,
            "niets_open");
}

TEST(ConflictOutcome, ASideThatStayedSilentHearsItToo) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto ref = noem(job, job.ambtenaar("rijk"));
  ASSERT_TRUE(naar_beslisser(job, ref, job.ambtenaar("rijk")));
  const auto g = gremium_van(job, ref);
  job.doe(secretaris(g), ref, "terug_met_opdracht", gen::Beslechting{g, "Werk twee varianten uit.", {}});
  std::vector<std::string> aan;
  for (const auto& t : nu(job, ref).terugkoppelingen) aan.push_back(t.aan);
  EXPECT_EQ(std::ranges::count(aan, "provincie_utrecht"), 1);
  EXPECT_EQ(std::ranges::count(aan, "lvvn"), 1);
}

gen::OpenbareTekst openbare_tekst(base::Date terug) {
  return {"Er komt geen keuze tussen woningen en water.", "Het wacht op de Nota Ruimte.", "Het huidige beleid.",
          "De provincie.", terug};
}

// @eis DEC-19
RC_GTEST_PROP(ConflictOutcomeProperty, ANoChoiceIsPublicOnlyWhenEverySideReleasedExactlyThatText, ()) {
  auto keuze = *any_keuze();
  MemoryWorld world;
  Hoofdtaak job(world, keuze);
  job.tot(Halte::in_dialoog);
  const auto ref = noem(job, job.ambtenaar("rijk"));
  RC_PRE(naar_beslisser(job, ref, job.ambtenaar("rijk")));
  const auto g = gremium_van(job, ref);
  const auto secr = secretaris_bij(job.ambtenaar("rijk"), g);
  gen::GeenKeuze k{g, "Wij komen er niet uit.", "Wat nu geldt.", "De provincie.", base::add_days(job.vandaag, 90)};
  auto zonder_reden = base::encode(base::Record::of(k));
  zonder_reden.replace(zonder_reden.find("\"reden\""), 7, "\"x\"");
  RC_ASSERT(!base::decode(base::describe<gen::GeenKeuze>(), zonder_reden).has_value());
  const auto tekst = openbare_tekst(k.terug_op);
  const auto rijk = job.ambtenaar("rijk");
  job.doe(secr, ref, "geen_keuze_vastleggen", k);
  RC_ASSERT(
      job.weiger(rijk, ref, "openbare_tekst_vrijgeven", gen::VrijgevenInvoer{domain::openbare_hash(tekst)}).code ==
      "openbare_tekst_ontbreekt");
  job.doe(rijk, ref, "openbare_tekst_voorstellen", gen::OpenbareTekstInvoer{tekst});
  const auto regel = domain::openbare_regel(ref);
  auto ander = tekst;
  ander.waarom = "Iets anders.";
  for (const auto& p : keuze.provincies) {
    RC_ASSERT(world.find(regel) == nullptr);  // not one side short
    RC_ASSERT(job.weiger(projectleider(p), ref, "openbare_tekst_vrijgeven",
                         gen::VrijgevenInvoer{domain::openbare_hash(ander)})
                  .code == "openbare_tekst_anders");
    job.doe(projectleider(p), ref, "openbare_tekst_vrijgeven", gen::VrijgevenInvoer{domain::openbare_hash(tekst)});
  }
  const auto* openbaar = world.find(regel);
  RC_ASSERT(openbaar != nullptr);
  RC_ASSERT(openbaar->kring == domain::kring_openbaar);
  const auto& t = openbaar->toestand.as<gen::OpenbareGeenKeuzeToestand>();
  RC_ASSERT(t.tekst == tekst);
  RC_ASSERT(t.jaar == world.get<gen::AgendaToestand>(Soort::agenda, job.agenda.id).jaar);
  const auto bytes = base::encode(openbaar->toestand);
  for (const auto* eigen : {"Wij komen er niet uit", "De kern in één zin", "Hier schuurt"})
    RC_ASSERT(bytes.find(eigen) == std::string::npos);
  RC_ASSERT(bytes.find(base::to_string(ref.id)) == std::string::npos);
  RC_ASSERT(job.weiger(rijk, ref, "openbare_tekst_voorstellen", gen::OpenbareTekstInvoer{ander}).code == "al_openbaar");
  RC_ASSERT(!::testing::Test::HasFailure());
}

// @eis DEC-19
TEST(ConflictOutcome, OnEveryRungWhoHasTheMandateMayRecordThatNoChoiceComesAndNobodyElse) {
  for (const auto& [soort_id, pad] : referentie().escalatiepaden) {
    const auto soort = *gen::conflictsoort_from(soort_id);
    for (std::size_t trede = 0; trede < pad.size(); ++trede)
      for (const auto& gremium : pad[trede].gremia) {
        SCOPED_TRACE(soort_id + " " + gremium);
        MemoryWorld world;
        Hoofdtaak job(world, twee_provincies());
        job.tot(Halte::in_dialoog);
        const auto wie = benoemer(soort);
        const auto ref = noem(job, wie, soort);
        const auto prov = soort == Conflictsoort::met_medeoverheid ? std::vector{wie.zijde} : job.keuze.provincies;
        const auto doel = referentie().instanties(referentie().gremia.at(gremium), prov).front();
        for (std::size_t n = 0; n <= trede; ++n) {
          if (pad[n].gremia.empty()) continue;
          const auto via =
              n == trede ? doel : referentie().instanties(referentie().gremia.at(pad[n].gremia.front()), prov).front();
          job.doe(wie, ref, "op_trede_plaatsen", gen::TredeInvoer{via, {}});
        }
        ASSERT_EQ(nu(job, ref).gremium, doel);
        const domain::Besluitvraag vraag{doel, domain::conflict_onderwerp(soort), prov, false};
        const bool mandaat = domain::gremium_mag_besluiten(world, vraag, job.vandaag).has_value();
        const auto d = job.probeer(secretaris_bij(wie, doel), ref, "geen_keuze_vastleggen",
                                   base::Record::of(gen::GeenKeuze{doel, "Het wacht.", "Wat nu geldt.", "De provincie.",
                                                                   base::add_days(job.vandaag, 60)}));
        EXPECT_EQ(d.has_value(), mandaat);
        EXPECT_EQ(d ? "" : d.error().code, mandaat ? "" : "gremium_zonder_mandaat");
      }
  }
}

TEST(ConflictOutcome, WhatOnlyOneSideKnowsNeverBecomesPublic) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto ref = noem(job, accounthouder("lvvn"), Conflictsoort::interdepartementaal);
  ASSERT_TRUE(naar_beslisser(job, ref, accounthouder("lvvn")));
  const auto g = gremium_van(job, ref);
  job.doe(secretaris(g), ref, "geen_keuze_vastleggen",
          gen::GeenKeuze{g, "Het wacht.", "Wat geldt.", "Wij.", base::add_days(job.vandaag, 60)});
  EXPECT_EQ(job.weiger(accounthouder("lvvn"), ref, "openbare_tekst_voorstellen",
                       gen::OpenbareTekstInvoer{openbare_tekst(base::add_days(job.vandaag, 60))})
                .code,
            "niet_openbaar_te_maken");
}

// A rogue method cannot publish: the kernel looks for the releases themselves.
TEST(ConflictOutcome, AFactOnThePublicListWithoutReleasesIsRefusedByTheKernel) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto ref = noem(job, job.ambtenaar("rijk"));
  const auto tekst = openbare_tekst(base::add_days(job.vandaag, 60));
  const domain::Event feit{
      domain::openbare_regel(ref),
      domain::kring_openbaar,
      base::Record::of(gen::GeenKeuzeOpenbaar{"K-2026-001", "openbaar", 2026, "mr", {"pv26"}, tekst, job.vandaag}),
      {}};
  EXPECT_EQ(kernel_refuses(job, feit), "openbaar_niet_vrijgegeven");
}

}  // namespace
}  // namespace ruimte::test
