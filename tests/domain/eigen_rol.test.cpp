// SPDX-License-Identifier: EUPL-1.2
// What parties may and do from their own role: marks, instruments, room to decide, the design of the talk, and calls.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "base/clock.hpp"
#include "base/json.hpp"
#include "gen/aanspreekbericht.hpp"
#include "gen/agenda.hpp"
#include "gen/beslisruimte.hpp"
#include "support/any.hpp"
#include "support/hoofdtaak.hpp"
#include "support/zicht.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;

// @eis CON-12
RC_GTEST_PROP(OwnRoleProperty, AProvinceIsMarkedAsCompetentAuthorityAndTheMarkCanGo, ()) {
  const auto keuze = *any_keuze();
  MemoryWorld world;
  Hoofdtaak job(world, keuze);
  job.tot(Halte::in_dialoog);
  const auto p = *rc::gen::elementOf(keuze.provincies);
  const auto wie = job.ambtenaar(*rc::gen::element(std::string("rijk"), p));
  job.doe(wie, job.vraagstuk, "bevoegd_gezag_merken", gen::BevoegdGezagInvoer{p, true, "De vergunning."});
  RC_ASSERT(job.v().bevoegd_gezag.size() == 1U);
  RC_ASSERT(job.v().bevoegd_gezag.front().provincie == p);
  RC_ASSERT(job.v().bevoegd_gezag.front().waarover == "De vergunning.");
  for (const auto& buiten : provincies())
    if (std::ranges::find(keuze.provincies, buiten) == keuze.provincies.end())
      RC_ASSERT(job.weiger(job.ambtenaar("rijk"), job.vraagstuk, "bevoegd_gezag_merken",
                           gen::BevoegdGezagInvoer{buiten, true, "Niets."})
                    .code == "provincie_niet_geraakt");
  job.doe(wie, job.vraagstuk, "bevoegd_gezag_merken", gen::BevoegdGezagInvoer{p, false, "Toch het Rijk."});
  RC_ASSERT(job.v().bevoegd_gezag.empty());
  RC_ASSERT(!::testing::Test::HasFailure());
}

// @eis CON-23
RC_GTEST_PROP(OwnRoleProperty, EachPartyHasARowPerInstrumentWithItsMoment, ()) {
  const auto keuze = *any_keuze();
  MemoryWorld world;
  Hoofdtaak job(world, keuze);
  job.tot(Halte::in_dialoog);
  const auto instrument = std::string("nota_ruimte");
  for (const auto& z : job.zijden()) {
    const auto wie = job.ambtenaar(z);
    RC_ASSERT(job.weiger(wie, job.vraagstuk, "instrument_schrappen", gen::InstrumentSchrappenInvoer{instrument, "Weg."})
                  .code == "geen_instrument_genoemd");
    for (const int dagen : {30, 60})
      job.doe(wie, job.vraagstuk, "instrument_inzetten",
              gen::InstrumentInvoer{instrument, "Daar leggen wij het vast.", base::add_days(job.vandaag, dagen)});
  }
  RC_ASSERT(job.v().instrumenten.size() == job.zijden().size());
  for (const auto& rij : job.v().instrumenten) {
    RC_ASSERT(rij.wanneer == base::add_days(job.vandaag, 60));  // the last word of each
    RC_ASSERT(rij.instrument == instrument);
  }
  job.doe(job.ambtenaar("rijk"), job.vraagstuk, "instrument_schrappen",
          gen::InstrumentSchrappenInvoer{instrument, "De wet wijzigt."});
  RC_ASSERT(job.v().instrumenten.size() == keuze.provincies.size());
  RC_ASSERT(!::testing::Test::HasFailure());
}

// @eis DEC-11
TEST(OwnRoom, IsForTheOwnSideOnlyAndItsAbsenceIsASignalThatNoOtherSideSees) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto rijk = accounthouder("lvvn"), provincie = projectleider("pv26");
  for (const auto& [eigen, ander] : {std::pair{rijk, provincie}, std::pair{provincie, rijk}}) {
    EXPECT_TRUE(heeft(world, eigen, job.vandaag, "eigen_beslisruimte_ontbreekt*"));
    for (const auto& s : ziet(world, ander, job.vandaag))
      EXPECT_TRUE(s.def->id != "eigen_beslisruimte_ontbreekt" || s.eigenaar.zijde == ander.zijde);
    const auto voor = ids(world, ander, job.vandaag);
    const auto gedeeld = base::encode(world.find(job.vraagstuk)->toestand);
    const auto tot = base::add_days(job.vandaag, 30);
    job.doe(eigen, job.vraagstuk, "beslisruimte_vastleggen",
            gen::BeslisruimteInvoer{"Tot hier", {}, "De minister", tot});
    EXPECT_FALSE(heeft(world, eigen, job.vandaag, "eigen_beslisruimte_ontbreekt*"));
    EXPECT_TRUE(heeft(world, eigen, base::add_days(tot, 1), "eigen_beslisruimte_ontbreekt*")) << "it ran out";
    const auto kaart = *world.by_key(Soort::beslisruimte, base::to_string(job.vraagstuk.id) + "/" + eigen.organisatie);
    EXPECT_TRUE(eigen.mag_lezen(world.find(kaart)->kring));
    EXPECT_FALSE(ander.mag_lezen(world.find(kaart)->kring));
    EXPECT_EQ(world.get<gen::BeslisruimteToestand>(Soort::beslisruimte, kaart.id).invoer.gegeven_door, "De minister");
    EXPECT_EQ(ids(world, ander, job.vandaag), voor) << "the other side notices nothing";
    EXPECT_EQ(base::encode(world.find(job.vraagstuk)->toestand), gedeeld);
  }
  // Of the position itself the province reads the promised day and no more.
  job.doe(rijk, job.vraagstuk, "inzet_toezeggen", gen::InzetToezeggenInvoer{base::add_days(job.vandaag, 20)});
  EXPECT_EQ(job.v().toegezegd.front().zijde, "rijk");
}

TEST(OwnRoom, TwoPartsOfOneOrganisationThatBothContributedIsKnownToThatOrganisationOnly) {
  MemoryWorld world;
  Hoofdtaak job(
      world, {.provincies = {"pv26"}, .departement = "vro", .start = date("2026-09-01"), .type = gen::Afspraaktype::c});
  job.tot(Halte::in_dialoog);  // vro contributed for the Rijk
  const auto spoor = accounthouder_vro();
  EXPECT_FALSE(heeft(world, spoor, job.vandaag, "dubbele_inbreng*"));
  job.doe(spoor, job.vraagstuk, "inbreng_leveren", gen::InbrengInvoer{"Wij ook.", "Een ander geluid."});
  EXPECT_TRUE(heeft(world, spoor, job.vandaag, "dubbele_inbreng*"));
  EXPECT_TRUE(heeft(world, accounthouder("vro"), job.vandaag, "dubbele_inbreng*"));
  for (const auto& wie : {projectleider("pv26"), accounthouder("lvvn"), bewindspersoon("fin"), secretaris("mr")})
    EXPECT_FALSE(heeft(world, wie, job.vandaag, "dubbele_inbreng")) << wie.organisatie;
}

// @eis DIA-03
TEST(DesignOfTheTalk, StartingWithoutEitherDesignWarnsForAProvinceAndForALandsdeel) {
  for (const bool landsdeel : {false, true}) {
    const auto keuze = landsdeel ? twee_provincies() : Keuze{};
    for (const auto& [soort, code] :
         {std::pair{gen::Dialoogontwerpsoort::tussen_overheden, "ontwerp_departementen_ontbreekt"},
          std::pair{gen::Dialoogontwerpsoort::tussen_departementen, "ontwerp_overheden_ontbreekt"}}) {
      MemoryWorld world;
      Hoofdtaak job(world, keuze);
      // An agenda of which only one of both was designed, before the job opens its own.
      const auto jaar = std::stoi(base::to_string(job.vandaag).substr(0, 4));
      gen::AgendaOpenenInvoer open;
      open.jaar = jaar;
      if (landsdeel)
        open.landsdeel = referentie().provincies.at(keuze.provincies.front()).landsdeel;
      else
        open.provincie = keuze.provincies.front();
      job.doe(coordinator(), job.agenda, "agenda_openen", open);
      job.doe(coordinator(), job.agenda, "dialoog_ontwerpen", gen::DialoogOntwerpenInvoer{soort, "Zo.", {"lvvn"}});
      job.tot(Halte::geagendeerd);
      const auto r = job.weiger(coordinator(), job.vraagstuk, "dialoog_starten");
      EXPECT_EQ(r.code, code);
      EXPECT_EQ(r.regel, "dialoog_zonder_opzet") << "a warning, and no lock";
      const auto toch = world.submit({world.new_id(),
                                      job.vraagstuk,
                                      "dialoog_starten",
                                      {},
                                      {},
                                      {{"dialoog_zonder_opzet", "De eerste sessie maakt de opzet."}}},
                                     coordinator(), noon(job.vandaag));
      EXPECT_TRUE(toch.has_value());
    }
  }
}

// @eis ROL-07
TEST(CallsToAccount, CallingAndLimitingLeaveATraceThatOnlyTheCalledPartyCloses) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_opvolging);
  const auto vro = accounthouder_vro();
  const StreamRef aangesproken{Soort::aanspreekbericht, world.new_id()};
  const StreamRef begrensd{Soort::aanspreekbericht, world.new_id()};
  job.doe(vro, aangesproken, "aanspreken",
          gen::AansprekenInvoer{job.vraagstuk.id, "provincie_utrecht", "De visie ligt stil.", job.afspraak.id});
  job.doe(coordinator(), begrensd, "begrenzen",
          gen::BegrenzenInvoer{job.vraagstuk.id, "lvvn", "U onderhandelt apart.", "Eén stem van het Rijk.", {}});
  const auto bericht = [&](const StreamRef& ref) -> const gen::AanspreekberichtToestand& {
    return world.get<gen::AanspreekberichtToestand>(Soort::aanspreekbericht, ref.id);
  };
  EXPECT_EQ(bericht(aangesproken).soort, gen::Aanspreeksoort::aanspreken);
  EXPECT_EQ(bericht(begrensd).grens, "Eén stem van het Rijk.");
  EXPECT_EQ(world.find(begrensd)->kring, domain::kring_rijk) << "within a side it stays there";
  EXPECT_EQ(world.find(aangesproken)->kring, world.find(job.vraagstuk)->kring);
  EXPECT_EQ(job.weiger(accounthouder("lvvn"), aangesproken, "bericht_beantwoorden",
                       gen::AanspreekantwoordInvoer{"Namens hen."})
                .code,
            "aangesproken_is_ander");
  // Nobody answers: the clock reminds, again and again, and the party is told.
  for (int keer = 1; keer <= 3; ++keer) {
    job.vandaag = base::add_days(bericht(aangesproken).antwoord_voor, 1);
    laat_lopen(world, job.vandaag);
    EXPECT_EQ(bericht(aangesproken).herinneringen, keer);
    EXPECT_FALSE(bericht(aangesproken).termijnen.empty());
    EXPECT_TRUE(heeft(world, projectleider("pv26"), job.vandaag, "aanspreekbericht_te_laat*"));
  }
  job.doe(projectleider("pv26"), aangesproken, "bericht_beantwoorden",
          gen::AanspreekantwoordInvoer{"Wij beginnen in mei."});
  EXPECT_EQ(bericht(aangesproken).fase, "beantwoord");
  EXPECT_EQ(bericht(aangesproken).antwoord->organisatie, "provincie_utrecht");
  EXPECT_FALSE(heeft(world, projectleider("pv26"), job.vandaag, "aanspreekbericht_te_laat*"));
  EXPECT_EQ(bericht(aangesproken).tekst, "De visie ligt stil.") << "the message stays";
  for (const auto& [aan, code] :
       {std::pair{"provincie_limburg", "hangpunt_met_wie"}, std::pair{"vng", "hangpunt_met_wie"}})
    EXPECT_EQ(job.weiger(vro, {Soort::aanspreekbericht, world.new_id()}, "aanspreken",
                         gen::AansprekenInvoer{job.vraagstuk.id, aan, "U blijft uit.", {}})
                  .code,
              code);
  EXPECT_EQ(job.weiger(projectleider("pv26"), {Soort::aanspreekbericht, world.new_id()}, "begrenzen",
                       gen::BegrenzenInvoer{job.vraagstuk.id, "lvvn", "U gaat te ver.", "Tot hier.", {}})
                .code,
            "functie_past_niet");
}

}  // namespace
}  // namespace ruimte::test
