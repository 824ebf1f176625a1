// SPDX-License-Identifier: EUPL-1.2
// I-17: an arrangement belongs to exactly one province, and nothing comes in after the freeze that the province did not
// accept. Signing is no consent (I-12); the BOL of its part of the country adopts what both sides agreed to.
#include "domain/kernel/arrangement.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

#include "domain/kernel/consent.hpp"
#include "gen/gremium.hpp"
#include "support/any.hpp"
#include "support/arrangement.hpp"
#include "support/inrichting.hpp"
#include "support/invoer.hpp"
#include "support/zicht.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;

const std::string late_reden = "De minister vraagt het.";

// @eis ARR-21
RC_GTEST_PROP(ArrangementProperty, AfterTheFreezeAnAdditionWithoutConsentOfTheProvinceOrWithoutReasonIsHeldBack, ()) {
  MemoryWorld world;
  Gereed g(world, een_provincie());
  auto& [job, lijst] = g;
  const auto laat = tweede(job);
  job.doe(coordinator(), lijst.ref, "bevriesdatum_zetten", gen::BevriesdatumInvoer{job.vandaag, {}});
  RC_ASSERT(lijst.t().fase == "opgesteld");
  job.vandaag = base::add_days(job.vandaag, 1);
  const gen::OpnameInvoer kaal{laat.id, {}, {}}, met_reden{laat.id, {}, late_reden};
  for (const auto& wie : {lijst.van_rijk(), lijst.van_provincie()})
    RC_ASSERT(job.weiger(wie, lijst.ref, "afspraak_opnemen", kaal).code == "late_toevoeging_zonder_reden");
  laat_lopen(world, job.vandaag);
  RC_ASSERT(lijst.t().fase == "bevroren");
  job.doe(lijst.van_rijk(), lijst.ref, "afspraak_opnemen", met_reden);
  RC_ASSERT(lijst.t().opnamen.size() == 1U);
  RC_ASSERT(lijst.t().voorstellen.size() == 1U);
  RC_ASSERT(heeft(world, lijst.van_provincie(), job.vandaag, "late_toevoeging*"));
  RC_ASSERT(heeft(world, lijst.van_rijk(), job.vandaag, "late_toevoeging"));
  const auto id = lijst.t().voorstellen.front().id;
  RC_ASSERT(job.weiger(lijst.van_rijk(), lijst.ref, "opname_aanvaarden", gen::OpnameAanvaardenInvoer{id}).code ==
            "geen_opnamevoorstel");
  job.doe(lijst.van_provincie(), lijst.ref, "opname_aanvaarden", gen::OpnameAanvaardenInvoer{id});
  RC_ASSERT(lijst.t().opnamen.size() == 2U);
  RC_ASSERT(lijst.t().opnamen.back().laat);
  RC_ASSERT(lijst.t().opnamen.back().reden == late_reden);
  RC_ASSERT(!heeft(world, lijst.van_provincie(), job.vandaag, "late_toevoeging*"));
}

TEST(Arrangement, TheProvinceMayRejectALateAdditionAndTheListStays) {
  MemoryWorld world;
  Gereed g(world, {});
  auto& [job, lijst] = g;
  const auto laat = tweede(job);
  lijst.bevries();
  const auto voor = lijst.t().versie_hash;
  lijst.neem_op(lijst.van_rijk(), laat, late_reden);
  job.doe(lijst.van_provincie(), lijst.ref, "opname_afwijzen",
          gen::OpnameAfwijzenInvoer{lijst.t().voorstellen.front().id, "Te laat voor Staten."});
  EXPECT_EQ(lijst.t().versie_hash, voor);
  EXPECT_TRUE(lijst.t().voorstellen.empty());
  // What stands is taken out only when both want it.
  job.doe(lijst.van_rijk(), lijst.ref, "opname_schrappen", gen::OpnameSchrappenInvoer{job.afspraak.id, "Toch niet."});
  EXPECT_EQ(lijst.t().opnamen.size(), 1U);
  EXPECT_EQ(job.weiger(coordinator(), lijst.ref, "bevriesdatum_zetten",
                       gen::BevriesdatumInvoer{base::add_days(job.vandaag, 30), "Uitstel."})
                .code,
            "fase_past_niet");
  for (const auto& wie : {lijst.van_rijk(), lijst.van_provincie()})
    EXPECT_EQ(job.weiger(wie, lijst.ref, "inleiding_schrijven", gen::InleidingInvoer{"Anders."}).code,
              "fase_past_niet");
  job.doe(lijst.van_provincie(), lijst.ref, "opname_aanvaarden",
          gen::OpnameAanvaardenInvoer{lijst.t().voorstellen.front().id});
  EXPECT_TRUE(lijst.t().opnamen.empty());
}

// The date counts, also while nobody's clock has moved the phase and whatever guards a method leaves out.
TEST(Arrangement, WithoutGuardsAndBeforeTheClockRanTheKernelHoldsTheFreeze) {
  const auto kaal = methode_zonder("");
  MemoryWorld world;
  Gereed g(world, {});
  auto& [job, lijst] = g;
  const auto laat = tweede(job);
  job.doe(coordinator(), lijst.ref, "bevriesdatum_zetten", gen::BevriesdatumInvoer{job.vandaag, {}});
  job.vandaag = base::add_days(job.vandaag, 1);
  world.use(kaal);
  EXPECT_EQ(job.weiger(lijst.van_provincie(), lijst.ref, "afspraak_opnemen", gen::OpnameInvoer{laat.id, {}, {}}).code,
            "late_toevoeging_zonder_reden");
  EXPECT_EQ(job.weiger(lijst.van_rijk(), lijst.ref, "inleiding_schrijven", gen::InleidingInvoer{"Anders."}).code,
            "arrangement_bevroren");
  EXPECT_EQ(job.weiger(coordinator(), lijst.ref, "bevriesdatum_zetten",
                       gen::BevriesdatumInvoer{base::add_days(job.vandaag, 30), "Uitstel."})
                .code,
            "bevriesdatum_voorbij");
  lijst.neem_op(lijst.van_rijk(), laat, late_reden);
  EXPECT_EQ(lijst.t().opnamen.size(), 1U);
  EXPECT_EQ(job.weiger(lijst.van_rijk(), lijst.ref, "opname_aanvaarden",
                       gen::OpnameAanvaardenInvoer{lijst.t().voorstellen.front().id})
                .code,
            "eenzijdige_wijziging");
}

// @eis ARR-22
TEST(Arrangement, AGeneralTextComesInWhereAProvinceAcceptsItAndAnotherOneDeviatesWithAnOwnText) {
  MemoryWorld world;
  Hoofdtaak job(world, twee_provincies());
  job.tot(Halte::in_afstemming);
  Arrangement een(job, "pv30"), ander(job, "pv31");
  for (const auto* lijst : {&een, &ander}) {
    job.doe(lijst->van_rijk(), lijst->ref, "afspraak_opnemen", gen::OpnameInvoer{job.afspraak.id, {}, {}});
    EXPECT_TRUE(lijst->t().opnamen.empty());
    EXPECT_TRUE(heeft(world, lijst->van_provincie(), job.vandaag, "opname_wacht*"));
    job.doe(lijst->van_provincie(), lijst->ref, "opname_aanvaarden",
            gen::OpnameAanvaardenInvoer{lijst->t().voorstellen.front().id});
  }
  const auto eerst = een.t().opnamen.front().versie_hash;
  EXPECT_TRUE(een.t().opnamen.front().generiek);
  EXPECT_EQ(ander.t().opnamen.front().versie_hash, eerst);
  // The general text changes: it changes in the arrangement of the province that accepts it, and there only.
  const auto deel = job.a().tekstdelen[0];
  job.doe(projectleider("pv30"), job.afspraak, "tekstvoorstel_doen",
          gen::TekstvoorstelInvoer{deel.id, deel.inhoud_hash, "Een andere algemene tekst", "Beter.", {}});
  job.doe(job.ambtenaar("rijk"), job.afspraak, "tekstvoorstel_overnemen",
          gen::VoorstelAntwoordInvoer{deel.id, job.a().tekstdelen[0].voorstel->id, {}});
  een.neem_op(een.van_provincie(), job.afspraak);
  EXPECT_NE(een.t().opnamen.front().versie_hash, eerst);
  EXPECT_EQ(een.t().opnamen.size(), 1U);
  EXPECT_EQ(ander.t().opnamen.front().versie_hash, eerst);
  // The other one deviates: its own text takes the place of the general one, in its arrangement only.
  Hoofdtaak eigen(world, {.provincies = {"pv31"}, .departement = "def", .start = job.vandaag});
  eigen.tot(Halte::opgesteld);
  const gen::OpnameInvoer afwijking{eigen.afspraak.id, job.afspraak.id, {}};
  job.doe(ander.van_rijk(), ander.ref, "afspraak_opnemen", afwijking);
  EXPECT_EQ(ander.t().opnamen.front().afspraak, job.afspraak.id) << "the Rijk cannot deviate for a province";
  job.doe(ander.van_provincie(), ander.ref, "afspraak_opnemen", afwijking);
  ASSERT_EQ(ander.t().opnamen.size(), 1U);
  EXPECT_EQ(ander.t().opnamen.front().afspraak, eigen.afspraak.id);
  EXPECT_EQ(ander.t().opnamen.front().wijkt_af_van, job.afspraak.id);
  EXPECT_FALSE(ander.t().opnamen.front().generiek);
  EXPECT_EQ(een.t().opnamen.front().afspraak, job.afspraak.id);
  EXPECT_EQ(
      job.weiger(een.van_provincie(), een.ref, "afspraak_opnemen", gen::OpnameInvoer{eigen.afspraak.id, {}, {}}).code,
      "dossier_onbekend")
      << "an agreement of another province is not there for this one";
  EXPECT_EQ(job.weiger(een.van_rijk(), een.ref, "afspraak_opnemen", gen::OpnameInvoer{eigen.afspraak.id, {}, {}}).code,
            "dossier_onbekend");
}

// A proposal tells the number and title of the agreement to the province: what the Rijk reads elsewhere stays there.
RC_GTEST_PROP(ArrangementProperty, TheRijkCannotProposeWhatIsOfOtherProvinces, ()) {
  MemoryWorld world;
  Gereed g(world, een_provincie());
  auto& [job, lijst] = g;
  auto elders = *any_keuze();
  RC_PRE(std::ranges::find(elders.provincies, lijst.provincie) == elders.provincies.end());
  elders.start = job.vandaag;
  elders.departement = job.keuze.departement;
  Hoofdtaak ander(world, elders);
  ander.tot(Halte::opgesteld);
  job.vandaag = ander.vandaag;
  if (*rc::gen::arbitrary<bool>()) lijst.bevries();
  const bool laat = lijst.t().bevriesdatum.has_value();
  const bool leesbaar = lijst.van_provincie().mag_lezen(world.find(ander.afspraak)->kring);
  RC_TAG(std::string(laat ? "late" : "in time") + (leesbaar ? ", readable" : ", unknown"));
  const gen::OpnameInvoer i{ander.afspraak.id, {}, laat ? std::optional<std::string>("Alsnog.") : std::nullopt};
  for (const auto& wie : {lijst.van_rijk(), lijst.van_provincie()})
    RC_ASSERT(job.weiger(wie, lijst.ref, "afspraak_opnemen", i).code ==
              (leesbaar ? "afspraak_andere_provincie" : "dossier_onbekend"));
  RC_ASSERT(lijst.t().voorstellen.empty());
}

// @eis ARR-35
RC_GTEST_PROP(ArrangementProperty, TheBolOfItsPartOfTheCountryAdoptsAndNoOtherBody, ()) {
  MemoryWorld world;
  Gereed g(world, een_provincie());
  auto& [job, lijst] = g;
  RC_ASSERT(
      job.weiger(secretaris(lijst.bol()), lijst.ref, "arrangement_vaststellen", lijst.vaststellen(lijst.bol())).code ==
      "fase_past_niet");
  lijst.bevries();
  for (const auto& gremium : alle_gremia()) {
    const auto wie = secretaris(gremium);
    if (gremium == lijst.bol() || !wie.mag_lezen(world.find(lijst.ref)->kring)) continue;
    RC_ASSERT(job.weiger(wie, lijst.ref, "arrangement_vaststellen", lijst.vaststellen(gremium)).code ==
              "gremium_zonder_mandaat");
    RC_ASSERT(job.weiger(wie, lijst.ref, "arrangement_vaststellen", lijst.vaststellen(lijst.bol())).code ==
              "ander_gremium");
  }
  const StreamRef overleg{Soort::overleg, world.new_id()};
  job.doe(secretaris(lijst.bol()), overleg, "overleg_plannen",
          gen::OverlegPlannenInvoer{lijst.bol(), base::add_days(job.vandaag, 40), {}, {}});
  auto invoer = lijst.vaststellen(lijst.bol());
  invoer.overleg = overleg.id;
  auto verkeerd = invoer;
  verkeerd.versie_hash.v[0] ^= 1;
  RC_ASSERT(job.weiger(secretaris(lijst.bol()), lijst.ref, "arrangement_vaststellen", verkeerd).code ==
            "tekst_gewijzigd");
  job.doe(secretaris(lijst.bol()), lijst.ref, "arrangement_vaststellen", invoer);
  RC_ASSERT(lijst.t().fase == "vastgesteld");
  RC_ASSERT(lijst.t().vaststelling->gremium == lijst.bol());
  RC_ASSERT(lijst.t().vaststelling->overleg == overleg.id);
  RC_ASSERT(lijst.t().vaststelling->versie_hash == domain::manifest_hash(lijst.t()));
}

// @eis ARR-34
TEST(Arrangement, SigningIsNoConsentAndTheArrangementIsAdoptedOnlyByTheDecisionOfTheBol) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::ambtelijk_akkoord);
  Arrangement lijst(job);
  lijst.neem_op(lijst.van_provincie(), job.afspraak);
  lijst.kaart();
  lijst.bevries();
  EXPECT_EQ(lijst.t().ondertekenaars, (std::vector<std::string>{"vro", "provincie_utrecht", "lvvn"}));
  const gen::OndertekenenInvoer versie{lijst.t().versie_hash};
  for (const auto& wie : {bewindspersoon("vro"), bewindspersoon("lvvn"), gedeputeerde("pv26")})
    job.doe(wie, lijst.ref, "ondertekenen", versie);
  EXPECT_EQ(job.weiger(bewindspersoon("ocw"), lijst.ref, "ondertekenen", versie).code, "tekent_niet");
  EXPECT_EQ(job.weiger(coordinator(), lijst.ref, "ondertekenen", versie).code, "functie_past_niet");
  EXPECT_EQ(lijst.t().handtekeningen.size(), 3U);
  EXPECT_TRUE(job.a().bestuurlijk.empty()) << "a signature agrees to nothing";
  EXPECT_EQ(lijst.t().fase, "bevroren");
  const auto bol = secretaris(lijst.bol());
  const auto r = job.weiger(bol, lijst.ref, "arrangement_vaststellen", lijst.vaststellen(lijst.bol()));
  EXPECT_EQ(r.code, "opname_zonder_akkoord");
  EXPECT_EQ(eerste_feit(r), job.a().nummer);
  // Both sides consent to the version that is taken up.
  job.tot(Halte::bestuurlijk_akkoord);
  job.doe(bol, lijst.ref, "arrangement_vaststellen", lijst.vaststellen(lijst.bol()));
  EXPECT_EQ(lijst.t().fase, "vastgesteld");
  // What was adopted stands.
  const auto kaal = methode_zonder("");
  world.use(kaal);
  EXPECT_EQ(job.weiger(lijst.van_provincie(), lijst.ref, "arrangementstuk_toevoegen",
                       gen::ArrangementstukInvoer{gen::Arrangementstuksoort::bijlage, "Meer", "Elders", "Omdat."})
                .code,
            "fase_past_niet");
  job.doe(gedeputeerde("pv26"), lijst.ref, "ondertekenen", versie);
  EXPECT_EQ(lijst.t().handtekeningen.size(), 3U);
}

TEST(Arrangement, AnOldSignatureStandsUnderTheOldVersionAndAMissingOneIsASignal) {
  MemoryWorld world;
  Gereed g(world, {});
  auto& [job, lijst] = g;
  lijst.bevries();
  job.doe(gedeputeerde("pv26"), lijst.ref, "ondertekenen", gen::OndertekenenInvoer{lijst.t().versie_hash});
  EXPECT_TRUE(domain::heeft_getekend(lijst.t(), "provincie_utrecht"));
  job.doe(lijst.van_provincie(), lijst.ref, "arrangementstuk_toevoegen",
          gen::ArrangementstukInvoer{gen::Arrangementstuksoort::bijlage, "Nota", "Bijlage 2", "Nagekomen."});
  EXPECT_FALSE(domain::heeft_getekend(lijst.t(), "provincie_utrecht"));
  job.doe(secretaris(lijst.bol()), lijst.ref, "arrangement_vaststellen", lijst.vaststellen(lijst.bol()));
  EXPECT_TRUE(heeft(world, gedeputeerde("pv26"), job.vandaag, "handtekening_ontbreekt*"));
  job.doe(gedeputeerde("pv26"), lijst.ref, "ondertekenen", gen::OndertekenenInvoer{lijst.t().versie_hash});
  EXPECT_FALSE(heeft(world, gedeputeerde("pv26"), job.vandaag, "handtekening_ontbreekt*"));
  EXPECT_TRUE(heeft(world, bewindspersoon("vro"), job.vandaag, "handtekening_ontbreekt*"));
}

// @eis ARR-02
TEST(Arrangement, WithoutAMapTheCheckAtAdoptionWarns) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::bestuurlijk_akkoord);
  Arrangement lijst(job);
  lijst.neem_op(lijst.van_provincie(), job.afspraak);
  lijst.bevries();
  const auto bol = secretaris(lijst.bol());
  const auto r = job.weiger(bol, lijst.ref, "arrangement_vaststellen", lijst.vaststellen(lijst.bol()));
  EXPECT_EQ(r.code, "kaart_ontbreekt");
  EXPECT_EQ(r.regel, "arrangement_zonder_kaart");
  const auto d = world.submit({world.new_id(),
                               lijst.ref,
                               "arrangement_vaststellen",
                               base::Record::of(lijst.vaststellen(lijst.bol())),
                               {},
                               {{"arrangement_zonder_kaart", "De kaart volgt bij de Nota."}}},
                              bol, noon(job.vandaag));
  EXPECT_TRUE(d.has_value());
}

// @eis DEC-24
TEST(Arrangement, TheBwoBeforeTheBolIsAStepThatPartiesPutIntoTheRouteOrLeaveOut) {
  for (const bool aan : {false, true}) {
    MemoryWorld world;
    Gereed g(world, {});
    auto& [job, lijst] = g;
    Inrichting geheel(job);
    if (aan) geheel.kies("bwo_voor_bol", "aan");
    lijst.bevries();
    const auto bol = secretaris(lijst.bol());
    if (aan) {
      EXPECT_EQ(job.weiger(bol, lijst.ref, "arrangement_vaststellen", lijst.vaststellen(lijst.bol())).code,
                "rijksinbreng_niet_afgestemd");
      const gen::RijksafstemmingInvoer bwo{"bwo_flo", lijst.t().versie_hash};
      EXPECT_EQ(job.weiger(secretaris("do_flo"), lijst.ref, "rijksinbreng_afstemmen", bwo).code, "ander_gremium");
      EXPECT_EQ(job.weiger(secretaris("do_flo"), lijst.ref, "rijksinbreng_afstemmen",
                           gen::RijksafstemmingInvoer{"do_flo", lijst.t().versie_hash})
                    .code,
                "gremium_zonder_mandaat");
      job.doe(secretaris("bwo_flo"), lijst.ref, "rijksinbreng_afstemmen", bwo);
    }
    job.doe(bol, lijst.ref, "arrangement_vaststellen", lijst.vaststellen(lijst.bol()));
    EXPECT_EQ(lijst.t().fase, "vastgesteld");
  }
}

TEST(Arrangement, OneProvinceNeverANovexAreaAndOneForACycle) {
  MemoryWorld world;
  Hoofdtaak job(world, twee_provincies());
  job.tot(Halte::georganiseerd);
  Arrangement lijst(job, "pv30");
  EXPECT_EQ(world.find(lijst.ref)->kring, domain::kring_gedeeld(30));
  const StreamRef nog{Soort::arrangement, world.new_id()};
  const gen::ArrangementOpenenInvoer i{"pv30", lijst.jaar(), "Nog een."};
  EXPECT_EQ(job.weiger(coordinator(), nog, "arrangement_openen", i).code, "bestaat_al");
  EXPECT_EQ(job.weiger(projectleider("pv20"), nog, "arrangement_openen",
                       gen::ArrangementOpenenInvoer{"pv31", lijst.jaar(), "Van een ander."})
                .code,
            "andere_partij");
  for (const auto& id : referentie().ids.at("novexgebied")) EXPECT_FALSE(referentie().kent("provincie", id)) << id;
  auto na = lijst.t();
  na.provincie = "pv31";
  na.versie_hash = domain::manifest_hash(na);
  EXPECT_FALSE(domain::arrangement_accepts(world.find(lijst.ref), na).has_value());
  auto stil = lijst.t();
  stil.toelichting = "Stilletjes anders.";
  EXPECT_FALSE(domain::arrangement_accepts(world.find(lijst.ref), stil).has_value());
}

}  // namespace
}  // namespace ruimte::test
