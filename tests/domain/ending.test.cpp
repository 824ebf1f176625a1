// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "gen/afspraak_gebeurtenissen.hpp"
#include "support/any.hpp"
#include "support/hoofdtaak.hpp"
#include "support/invoer.hpp"

// An agreement ends when every side agrees to that, at the level of administrators, and never by one of them (I-02).
namespace ruimte::test {
namespace {

using domain::Soort;

gen::EindeInvoer einde(const Hoofdtaak& job) { return {job.a().versie_hash, "De aanleiding is weg."}; }

gen::EindeBevestigenInvoer bevestiging(const Hoofdtaak& job) { return {job.a().einde->id, job.a().versie_hash}; }

TEST(Ending, FromEveryOpenPhaseItTakesAProposalAndTheConsentOfEveryOtherSide) {
  std::set<std::string> fasen;
  for (int h = static_cast<int>(Halte::opgesteld); h <= static_cast<int>(Halte::uitgevoerd); ++h) {
    MemoryWorld world;
    Hoofdtaak job(world, {.provincies = {"pv26", "pv27"}, .departement = "def", .start = date("2027-02-01")});
    job.tot(static_cast<Halte>(h));
    const auto fase = job.a().fase;
    SCOPED_TRACE(fase);
    fasen.insert(fase);
    job.doe(job.bestuurder("pv26"), job.afspraak, "einde_voorstellen", einde(job));
    EXPECT_EQ(job.a().fase, fase) << "a proposal ends nothing";
    EXPECT_EQ(job.weiger(job.bestuurder("pv26"), job.afspraak, "einde_bevestigen", bevestiging(job)).code,
              "geen_einde_van_ander");
    job.doe(job.bestuurder("rijk"), job.afspraak, "einde_bevestigen", bevestiging(job));
    EXPECT_EQ(job.a().fase, fase) << "two of three sides end nothing";
    job.doe(job.bestuurder("pv27"), job.afspraak, "einde_bevestigen", bevestiging(job));
    EXPECT_EQ(job.a().fase, "vervallen");
    EXPECT_EQ(job.a().einde->reden, "De aanleiding is weg.");
    EXPECT_TRUE(world.werkwijze().levensloop(Soort::afspraak)->fase("vervallen")->eind);
    for (const auto& act : domain::handelingen(world.werkwijze(), world, {Soort::afspraak, world.find(job.afspraak)},
                                               job.bestuurder("rijk"), noon(job.vandaag)))
      EXPECT_TRUE(act.geweigerd.has_value()) << act.overgang->id;
  }
  EXPECT_GE(fasen.size(), 6U);
}

TEST(Ending, OfficialsAndAdministratorsWithoutMandateCannotEndAnything) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_afstemming);
  EXPECT_EQ(job.weiger(job.ambtenaar("pv26"), job.afspraak, "einde_voorstellen", einde(job)).code, "functie_past_niet");
  job.doe(job.bestuurder("pv26"), job.afspraak, "einde_voorstellen", einde(job));
  const auto mandaat_tot = base::add_days(job.keuze.start, 3 + 365);
  job.vandaag = base::add_days(mandaat_tot, 1);
  EXPECT_EQ(job.weiger(job.bestuurder("rijk"), job.afspraak, "einde_bevestigen", bevestiging(job)).code,
            "functie_zonder_mandaat");
  job.vandaag = mandaat_tot;
  job.doe(job.bestuurder("rijk"), job.afspraak, "einde_bevestigen", bevestiging(job));
  EXPECT_EQ(job.a().fase, "vervallen");
}

TEST(Ending, TheOtherSideMayRefuseAndTheProposerMayWithdrawEachWithAReason) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::vastgesteld);
  const auto stel_voor = [&] { job.doe(job.bestuurder("pv26"), job.afspraak, "einde_voorstellen", einde(job)); };
  const auto nee = [&](const std::string& zijde, const std::string& act) {
    return job.probeer(job.bestuurder(zijde), job.afspraak, act,
                       base::Record::of(gen::EindeIntrekkenInvoer{job.a().einde->id, "Wij hebben haar nodig."}));
  };
  stel_voor();
  EXPECT_FALSE(nee("pv26", "einde_afwijzen").has_value());
  EXPECT_FALSE(nee("rijk", "einde_intrekken").has_value());
  EXPECT_TRUE(nee("rijk", "einde_afwijzen").has_value());
  EXPECT_FALSE(job.a().einde.has_value());
  stel_voor();
  const auto oud = bevestiging(job);
  EXPECT_TRUE(nee("pv26", "einde_intrekken").has_value());
  stel_voor();
  EXPECT_EQ(job.weiger(job.bestuurder("rijk"), job.afspraak, "einde_bevestigen", oud).code, "voorstel_vervallen")
      << "consent answers the proposal that was read";
  EXPECT_EQ(job.a().fase, "vastgesteld");
  for (const std::string_view leeg : {R"({})", R"({"reden":""})"})
    EXPECT_FALSE(base::decode(base::describe<gen::EindeInvoer>(), leeg).has_value());
}

TEST(Ending, AMethodCannotPutAnAgreementThere) {
  const auto methode = changed_method({{R"("naar":"in_afstemming")", R"("naar":"vervallen")"}});
  MemoryWorld world(referentie(), methode);
  Hoofdtaak job(world);
  job.tot(Halte::opgesteld);
  EXPECT_EQ(job.weiger(job.ambtenaar("pv26"), job.afspraak, "afstemming_starten").code, "afspraak_vervallen");
  EXPECT_EQ(job.a().fase, "concept");
}

TEST(Ending, AnEndedAgreementHoldsNoVraagstukBackAndIsNoOutcome) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_opvolging);
  const gen::RedenInvoer reden{"Klaar."};
  EXPECT_EQ(job.weiger(coordinator(), job.vraagstuk, "terugleggen", reden).code, "afspraak_niet_voltooid");
  job.doe(job.bestuurder("rijk"), job.afspraak, "einde_voorstellen", einde(job));
  job.doe(job.bestuurder("pv26"), job.afspraak, "einde_bevestigen", bevestiging(job));
  EXPECT_EQ(job.weiger(coordinator(), job.vraagstuk, "terugleggen", reden).code, "uitkomst_ontbreekt");
}

/// One random act around the end, by one side; keeps by the rule, apart from the kernel, which sides agree.
void step(Hoofdtaak& job, std::set<std::string>& eens, std::string& voorsteller) {
  const auto zijde = *rc::gen::elementOf(job.zijden());
  const int kind = *rc::gen::inRange(0, 4);
  const auto& a = job.a();
  const auto id = a.einde ? a.einde->id : base::Uuid{};
  auto gelukt = [&](const std::string& act, base::Record i, const domain::Actor& wie) {
    return job.probeer(wie, job.afspraak, act, std::move(i)).has_value();
  };
  if (kind == 0 && gelukt("einde_voorstellen", base::Record::of(einde(job)), job.bestuurder(zijde))) {
    RC_ASSERT(voorsteller.empty());
    voorsteller = zijde;
    eens = {zijde};
  }
  if (kind == 1 && gelukt("einde_bevestigen", base::Record::of(gen::EindeBevestigenInvoer{id, a.versie_hash}),
                          job.bestuurder(zijde))) {
    RC_ASSERT(!voorsteller.empty() && zijde != voorsteller);
    eens.insert(zijde);
  }
  if (kind == 2 && gelukt(zijde == voorsteller ? "einde_intrekken" : "einde_afwijzen",
                          base::Record::of(gen::EindeIntrekkenInvoer{id, "Nee."}), job.bestuurder(zijde))) {
    eens.clear();
    voorsteller.clear();
  }
  const gen::ActieInvoer actie{"Nog iets", "rijk", job.keuze.departement, job.keuze.provincies.front(), {}, {}};
  if (kind == 3 && gelukt("actie_toevoegen", base::Record::of(actie), job.ambtenaar(zijde))) {
    eens.clear();  // another version: nobody agreed to end that
    voorsteller.clear();
  }
}

RC_GTEST_PROP(EndingProperty, ItHasEndedExactlyWhenEverySideAgreedToEndTheStandingVersion, ()) {
  MemoryWorld world;
  Hoofdtaak job(world, *any_keuze());
  job.tot(Halte::in_afstemming);
  std::set<std::string> eens;
  std::string voorsteller;
  for (int n = *rc::gen::inRange(1, 25); n > 0; --n) {
    step(job, eens, voorsteller);
    RC_ASSERT((job.a().fase == "vervallen") == (eens.size() == job.zijden().size()));
    RC_ASSERT(job.a().einde.has_value() == !voorsteller.empty());
  }
}

}  // namespace
}  // namespace ruimte::test
