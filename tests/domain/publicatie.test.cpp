// SPDX-License-Identifier: EUPL-1.2
// Release for publication: nothing is public that not every side released word for word, and what is public holds only
// what was released.
#include "domain/kernel/publicatie.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/json.hpp"
#include "support/any.hpp"
#include "support/arrangement.hpp"
#include "support/invoer.hpp"
#include "support/openbaar.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;

gen::StandInvoer keuze(std::string woorden = "Rijk en provincie bouwen hier samen.") {
  return {std::move(woorden), {gen::Afspraakdeel::gezamenlijk_doel}, {}, {}, {}};
}

/// A publication about the agreement of the main job.
struct Publicatie {
  explicit Publicatie(Hoofdtaak& j) : job(j), ref{Soort::publicatie, j.wereld.new_id()} {}
  void begin(const domain::Actor& wie, gen::StandInvoer inhoud = keuze()) {
    job.doe(wie, ref, "publicatie_voorstellen",
            gen::PublicatieVoorstellenInvoer{gen::Publicatiesoort::afspraak, job.afspraak.id, std::move(inhoud)});
  }
  const gen::PublicatieToestand& t() const {
    return job.wereld.get<gen::PublicatieToestand>(Soort::publicatie, ref.id);
  }
  gen::StandVrijgevenInvoer vrijgave() const { return {t().voorstel->inhoud_hash}; }
  void geef_vrij(const domain::Actor& wie) { job.doe(wie, ref, "stand_vrijgeven", vrijgave()); }
  const domain::Aggregate* openbaar() const { return job.wereld.find(domain::openbare_stroom(ref)); }
  const gen::OpenbareVersieToestand& pagina() const { return openbaar()->toestand.as<gen::OpenbareVersieToestand>(); }

  Hoofdtaak& job;
  StreamRef ref;
};

// @eis ACC-02
RC_GTEST_PROP(PublicatieProperty, AnAgreementIsPublicOnlyWhenEverySideReleasedExactlyThatContent, ()) {
  auto k = *any_keuze();
  MemoryWorld world;
  Hoofdtaak job(world, k);
  job.tot(Halte::vastgesteld);
  Publicatie p(job);
  p.begin(job.ambtenaar("rijk"));
  auto anders = p.vrijgave();
  anders.inhoud_hash = domain::openbare_hash({});
  for (const auto& provincie : k.provincies) {
    RC_ASSERT(p.openbaar() == nullptr);  // not one side short
    RC_ASSERT(job.weiger(projectleider(provincie), p.ref, "stand_vrijgeven", anders).code == "publicatie_anders");
    RC_ASSERT(job.weiger(job.ambtenaar("rijk"), p.ref, "stand_vrijgeven", p.vrijgave()).code == "al_vrijgegeven");
    const auto hash = p.vrijgave();
    p.geef_vrij(projectleider(provincie));
    RC_ASSERT(p.t().stand == (provincie == k.provincies.back() ? 1 : 0));
    if (p.t().voorstel) RC_ASSERT(p.vrijgave().inhoud_hash == hash.inhoud_hash);
  }
  const auto* openbaar = p.openbaar();
  RC_ASSERT(openbaar != nullptr);
  RC_ASSERT(openbaar->kring == domain::kring_openbaar);
  RC_ASSERT(p.pagina().inhoud.onderdelen.size() == 1U);
  const auto bytes = base::encode(openbaar->toestand);
  for (const auto& deel : job.a().tekstdelen)
    RC_ASSERT((bytes.find(deel.tekst) != std::string::npos) == (deel.kop == gen::Afspraakdeel::gezamenlijk_doel));
  for (const auto& actie : job.a().acties) RC_ASSERT(bytes.find(actie.wat) == std::string::npos);
  for (const auto& id : {job.afspraak.id, job.vraagstuk.id, p.ref.id})
    RC_ASSERT(bytes.find(base::to_string(id)) == std::string::npos);
  RC_ASSERT(!::testing::Test::HasFailure());
}

TEST(Publicatie, WhatIsNotAgreedYetCannotBeProposedAndTheRefusalSaysWhatComesFirst) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::ambtelijk_akkoord);
  const gen::PublicatieVoorstellenInvoer invoer{gen::Publicatiesoort::afspraak, job.afspraak.id, keuze()};
  const auto nee =
      job.weiger(job.ambtenaar("rijk"), {Soort::publicatie, world.new_id()}, "publicatie_voorstellen", invoer);
  EXPECT_EQ(nee.code, "publicatie_te_vroeg");
  EXPECT_EQ(nee.eerst, std::vector<std::string>{"bestuurlijk_akkoord_geven"});
  EXPECT_EQ(nee.wie_wel, (std::vector<std::string>{"gedeputeerde", "bewindspersoon"}));
  job.tot(Halte::bestuurlijk_akkoord);
  Publicatie p(job);
  p.begin(job.ambtenaar("rijk"));
  EXPECT_EQ(p.openbaar(), nullptr);
  EXPECT_FALSE(p.t().voorstel->inhoud.vastgesteld_op.has_value());
  EXPECT_EQ(
      job.weiger(job.ambtenaar("rijk"), {Soort::publicatie, world.new_id()}, "publicatie_voorstellen", invoer).code,
      "publicatie_bestaat");
  auto ander = invoer;
  ander.onderwerp = world.new_id();
  EXPECT_EQ(
      job.weiger(job.ambtenaar("rijk"), {Soort::publicatie, world.new_id()}, "publicatie_voorstellen", ander).code,
      "dossier_onbekend");
}

TEST(Publicatie, OnlyASideOfTheAgreementReleasesAndOnlyWhatIsThereCanBeChosen) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::vastgesteld);
  const auto nieuw = [&] { return StreamRef{Soort::publicatie, world.new_id()}; };
  const auto met = [&](gen::StandInvoer k) {
    return gen::PublicatieVoorstellenInvoer{gen::Publicatiesoort::afspraak, job.afspraak.id, std::move(k)};
  };
  EXPECT_EQ(job.weiger(projectleider("pv31"), nieuw(), "publicatie_voorstellen", met(keuze())).code,
            "dossier_onbekend");
  auto leeg = keuze();
  leeg.onderdelen.clear();
  EXPECT_EQ(job.weiger(projectleider("pv26"), nieuw(), "publicatie_voorstellen", met(leeg)).code, "publicatie_leeg");
  EXPECT_EQ(job.weiger(coordinator(), nieuw(), "publicatie_voorstellen", met(keuze())).code, "functie_past_niet");
}

// @eis ACC-03
TEST(Publicatie, TheStateOfTheEffectFollowsFromWhatWasReportedAndIsPublicOnlyWhenReleased) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_opvolging);
  Publicatie p(job);
  p.begin(job.ambtenaar("rijk"));
  p.geef_vrij(projectleider("pv26"));
  EXPECT_FALSE(p.pagina().inhoud.doorwerking.has_value()) << "not released, not public";
  auto met = keuze();
  met.doorwerking = "Er is nog geen document waarin dit terugkomt.";
  job.doe(projectleider("pv26"), p.ref, "stand_voorstellen", met);
  EXPECT_EQ(p.t().voorstel->inhoud.doorwerking->stand, gen::Doorwerkingstand::zweeft);
  EXPECT_FALSE(p.pagina().inhoud.doorwerking.has_value()) << "one side is not enough";
  p.geef_vrij(job.ambtenaar("rijk"));
  EXPECT_EQ(p.pagina().stand, 2);
  EXPECT_EQ(p.pagina().inhoud.doorwerking->op, job.vandaag);
  job.tot(Halte::geland);
  EXPECT_EQ(p.pagina().inhoud.doorwerking->stand, gen::Doorwerkingstand::zweeft)
      << "the page is no view on the dossier";
  met.doorwerking = "Het staat in het omgevingsprogramma.";
  job.doe(job.ambtenaar("rijk"), p.ref, "stand_voorstellen", met);
  p.geef_vrij(projectleider("pv26"));
  EXPECT_EQ(p.pagina().inhoud.doorwerking->stand, gen::Doorwerkingstand::geland);
}

TEST(Publicatie, OneSideWithdrawsWithAReasonThatStaysVisibleAndANewVersionAsksBothAgain) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::vastgesteld);
  Publicatie p(job);
  p.begin(job.ambtenaar("rijk"));
  const gen::PublicatieIntrekkenInvoer weg{"Het getal klopt niet."};
  EXPECT_EQ(job.weiger(projectleider("pv26"), p.ref, "publicatie_intrekken", weg).code, "publicatie_niet_openbaar");
  job.doe(projectleider("pv26"), p.ref, "standvoorstel_laten_vallen", gen::RedenInvoer{"Nog niet."});
  EXPECT_EQ(
      job.weiger(projectleider("pv26"), p.ref, "stand_vrijgeven", gen::StandVrijgevenInvoer{domain::openbare_hash({})})
          .code,
      "publicatie_geen_voorstel");
  job.doe(projectleider("pv26"), p.ref, "stand_voorstellen", keuze());
  p.geef_vrij(job.ambtenaar("rijk"));
  job.doe(projectleider("pv26"), p.ref, "publicatie_intrekken", weg);
  EXPECT_EQ(p.t().fase, "vrijgave_ingetrokken");
  EXPECT_EQ(p.pagina().ingetrokken->reden, "Het getal klopt niet.");
  EXPECT_EQ(p.pagina().ingetrokken->zijde, "pv26");
  job.doe(job.ambtenaar("rijk"), p.ref, "stand_voorstellen", keuze("Met het goede getal."));
  EXPECT_TRUE(p.pagina().ingetrokken.has_value()) << "until both release it anew";
  p.geef_vrij(projectleider("pv26"));
  EXPECT_FALSE(p.pagina().ingetrokken.has_value());
  EXPECT_EQ(p.pagina().inhoud.in_woorden, "Met het goede getal.");
  EXPECT_EQ(p.pagina().stand, 2);
}

TEST(Publicatie, AnArrangementNamesItsAgreementsButDoesNotTellWhatIsInThem) {
  MemoryWorld world;
  Gereed g(world, {});
  auto& [job, lijst] = g;
  const StreamRef ref{Soort::publicatie, world.new_id()};
  auto k = keuze();
  k.onderdelen.clear();
  const gen::PublicatieVoorstellenInvoer invoer{gen::Publicatiesoort::arrangement, lijst.ref.id, k};
  EXPECT_EQ(job.weiger(lijst.van_provincie(), ref, "publicatie_voorstellen", invoer).code, "publicatie_te_vroeg");
  lijst.bevries();
  job.doe(secretaris(lijst.bol()), lijst.ref, "arrangement_vaststellen", lijst.vaststellen(lijst.bol()));
  job.doe(lijst.van_provincie(), ref, "publicatie_voorstellen", invoer);
  const auto& t = world.get<gen::PublicatieToestand>(Soort::publicatie, ref.id);
  job.doe(lijst.van_rijk(), ref, "stand_vrijgeven", gen::StandVrijgevenInvoer{t.voorstel->inhoud_hash});
  const auto* pagina = world.find(domain::openbare_stroom(ref));
  ASSERT_NE(pagina, nullptr);
  const auto& inhoud = pagina->toestand.as<gen::OpenbareVersieToestand>().inhoud;
  ASSERT_EQ(inhoud.afspraken.size(), 1U);
  EXPECT_EQ(inhoud.afspraken.front().nummer, job.a().nummer);
  EXPECT_EQ(inhoud.inleiding, lijst.t().toelichting);
  const auto bytes = base::encode(pagina->toestand);
  for (const auto& deel : job.a().tekstdelen) EXPECT_EQ(bytes.find(deel.tekst), std::string::npos);
}

// A rogue method cannot publish: the kernel looks for the releases themselves.
TEST(Publicatie, WithoutGuardsTheKernelStillAsksEverySide) {
  const auto kaal = methode_zonder("");
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::vastgesteld);
  Publicatie p(job);
  p.begin(job.ambtenaar("rijk"));
  world.use(kaal);
  EXPECT_EQ(job.weiger(job.ambtenaar("rijk"), p.ref, "stand_vrijgeven", p.vrijgave()).code, "publicatie_anders");
  EXPECT_EQ(
      job.weiger(job.ambtenaar("rijk"), p.ref, "publicatie_intrekken", gen::PublicatieIntrekkenInvoer{"Weg."}).code,
      "publicatie_niet_openbaar");
  const domain::Event feit{
      domain::openbare_stroom(p.ref),
      domain::kring_openbaar,
      base::Record::of(gen::VersieGepubliceerd{"openbaar", 1, p.t().voorstel->inhoud, job.vandaag}),
      {}};
  EXPECT_EQ(kernel_refuses(job, feit), "openbaar_niet_vrijgegeven");
}

}  // namespace
}  // namespace ruimte::test
