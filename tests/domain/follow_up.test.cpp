// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <algorithm>

#include "base/json.hpp"
#include "domain/kernel/consent.hpp"
#include "support/hoofdtaak.hpp"

// Step 3a as input, and step 4: the giver reports, the receiver judges (I-15), the outcome lands.
namespace ruimte::test {
namespace {

using gen::Actieoordeel;
using gen::Actiestand;

const gen::Actie& actie(const Hoofdtaak& job, std::size_t n) { return job.a().acties.at(n); }

TEST(FollowUp, TheReceiverJudgesAndOnlyWhatTheGiverReportedDone) {
  for (const auto& over : {std::vector<std::string>{"pv28"}, std::vector<std::string>{"pv28", "pv29"}}) {
    MemoryWorld world;
    Hoofdtaak job(
        world, {.provincies = over, .departement = "def", .start = date("2026-09-01"), .type = gen::Afspraaktype::d});
    job.tot(Halte::in_opvolging);
    for (std::size_t n = 0; n < job.a().acties.size(); ++n) {
      const auto a = actie(job, n);
      const gen::ActieBeoordelenInvoer geland{a.id, Actieoordeel::geland, {}};
      const gen::ActieMeldenInvoer gereed{a.id, gen::Actiemelding::gereed, "Gedaan."};
      EXPECT_EQ(job.weiger(job.ambtenaar(a.ontvanger), job.afspraak, "actie_beoordelen", geland).code,
                "nog_niet_gereed_gemeld");
      for (const auto& z : job.zijden())
        if (z != a.gever) {
          const auto r = job.weiger(job.ambtenaar(z), job.afspraak, "actie_melden", gereed);
          EXPECT_EQ(r.code, "alleen_gever_meldt");
          EXPECT_EQ(eerste_feit(r), a.gever);
        }
      job.doe(job.ambtenaar(a.gever), job.afspraak, "actie_melden", gereed);
      EXPECT_EQ(actie(job, n).stand, Actiestand::gereed_gemeld);
      for (const auto& z : job.zijden())
        if (z != a.ontvanger) {
          const auto r = job.weiger(job.ambtenaar(z), job.afspraak, "actie_beoordelen", geland);
          EXPECT_EQ(r.code, "alleen_ontvanger_oordeelt");
          EXPECT_EQ(eerste_feit(r), a.ontvanger);
        }
      EXPECT_EQ(actie(job, n).stand, Actiestand::gereed_gemeld);
      job.doe(job.ambtenaar(a.ontvanger), job.afspraak, "actie_beoordelen", geland);
      EXPECT_EQ(actie(job, n).stand, Actiestand::geland);
      EXPECT_EQ(job.weiger(job.ambtenaar(a.gever), job.afspraak, "actie_melden", gereed).code, "actie_al_geland");
    }
  }
}

TEST(FollowUp, NotYetAndNoCarryAReasonAndDoNotLand) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_opvolging);
  for (const auto& [oordeel, stand] :
       {std::pair{Actieoordeel::nog_niet, Actiestand::loopt}, std::pair{Actieoordeel::nee, Actiestand::niet_geland}}) {
    const auto a = actie(job, 0);
    job.doe(job.ambtenaar(a.gever), job.afspraak, "actie_melden",
            gen::ActieMeldenInvoer{a.id, gen::Actiemelding::gereed, "Gedaan."});
    EXPECT_EQ(job.weiger(job.ambtenaar(a.ontvanger), job.afspraak, "actie_beoordelen",
                         gen::ActieBeoordelenInvoer{a.id, oordeel, {}})
                  .code,
              "reden_ontbreekt");
    job.doe(job.ambtenaar(a.ontvanger), job.afspraak, "actie_beoordelen",
            gen::ActieBeoordelenInvoer{a.id, oordeel, "De helft ontbreekt."});
    EXPECT_EQ(actie(job, 0).stand, stand);
    EXPECT_FALSE(domain::voltooid(job.a()));
  }
  EXPECT_EQ(actie(job, 0).oordelen.size(), 2U);
  EXPECT_EQ(job.weiger(coordinator(), job.vraagstuk, "terugleggen", gen::RedenInvoer{"Klaar."}).code,
            "afspraak_niet_voltooid");
}

// @eis ARR-32
TEST(FollowUp, APlaceInADraftProvesOnlyThatItStandsInADraft) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::uitgevoerd);
  gen::LandingInvoer i{"nota_ruimte", "Ontwerp-Nota Ruimte", {}, gen::Landingstatus::opgenomen_in_ontwerp, {}, {}};
  EXPECT_EQ(job.weiger(job.ambtenaar("rijk"), job.afspraak, "landing_melden", i).code, "passage_ontbreekt");
  i.passage = "Keuze 4, bladzijde 31";
  job.doe(job.ambtenaar("rijk"), job.afspraak, "landing_melden", i);
  ASSERT_EQ(job.a().landingen.size(), 1U);
  EXPECT_EQ(job.a().landingen.front().status, gen::Landingstatus::opgenomen_in_ontwerp);
  EXPECT_EQ(job.a().landingen.front().op, noon(job.vandaag));
  EXPECT_EQ(job.a().landingen.front().document, i.document);
  EXPECT_EQ(job.a().fase, "in_uitvoering") << "a draft lands nothing";
  EXPECT_EQ(job.weiger(coordinator(), job.vraagstuk, "terugleggen", gen::RedenInvoer{"Klaar."}).code,
            "afspraak_niet_voltooid");
  i.status = gen::Landingstatus::niet_overgenomen;
  EXPECT_EQ(job.weiger(job.ambtenaar("rijk"), job.afspraak, "landing_melden", i).code, "reden_ontbreekt");
  i.status = gen::Landingstatus::vastgesteld;
  job.doe(job.ambtenaar("rijk"), job.afspraak, "landing_melden", i);
  EXPECT_EQ(job.a().landingen.size(), 1U) << "the same document moves on, it is not a second landing";
  EXPECT_EQ(job.a().fase, "uitgevoerd");
}

TEST(FollowUp, AnActionNamesTwoSidesOfTheAgreement) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  for (const auto& [gever, ontvanger] :
       {std::pair{"pv26", "pv26"}, std::pair{"pv27", "rijk"}, std::pair{"rijk", "pv27"}}) {
    auto i = job.opstellen_invoer();
    i.acties.push_back({"Iets doen", gever, "provincie_utrecht", ontvanger, {}, {}});
    EXPECT_EQ(job.weiger(job.ambtenaar("pv26"), job.afspraak, "opstellen", i).code, "actie_niet_tweezijdig");
  }
  job.tot(Halte::opgesteld);
  EXPECT_EQ(job.weiger(job.ambtenaar("pv26"), job.afspraak, "actie_toevoegen",
                       gen::ActieInvoer{"Iets", "pv27", "vro", "rijk", {}, {}})
                .code,
            "actie_niet_tweezijdig");
}

TEST(Adoption, NeedsAnActionEveryConsentAndARouteForMoney) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  auto i = job.opstellen_invoer();
  i.acties.clear();
  i.raakt_geld = true;
  job.doe(job.ambtenaar("pv26"), job.afspraak, "opstellen", i);
  job.doe(job.ambtenaar("pv26"), job.afspraak, "afstemming_starten");
  for (const auto& z : job.zijden()) {
    job.doe(job.ambtenaar(z), job.vraagstuk, "inzet_vastleggen", job.inzet_invoer(z));
    job.doe(job.ambtenaar(z), job.afspraak, "ambtelijk_akkoord_geven", job.akkoord_invoer());
  }
  job.doe(coordinator(), job.vraagstuk, "naar_besluitvorming", naar_3a());
  const auto g = job.besluitgremium();
  EXPECT_EQ(
      job.weiger(secretaris(g), job.afspraak, "vaststellen", gen::VaststellenInvoer{g, {}, job.a().versie_hash}).code,
      "fase_past_niet");
  for (const auto& z : job.zijden()) {
    const auto r = job.weiger(job.bestuurder(z), job.afspraak, "bestuurlijk_akkoord_geven",
                              gen::BestuurlijkAkkoordInvoer{job.a().versie_hash});
    EXPECT_EQ(r.code, "acties_ontbreken");
    EXPECT_EQ(r.eerst, std::vector<std::string>{"actie_toevoegen"});
  }
  job.doe(job.ambtenaar("rijk"), job.afspraak, "actie_toevoegen",
          gen::ActieInvoer{"Betalen", "rijk", "fin", "pv26", {}, {}});
  for (const auto& z : job.zijden())
    job.doe(job.bestuurder(z), job.afspraak, "bestuurlijk_akkoord_geven",
            gen::BestuurlijkAkkoordInvoer{job.a().versie_hash});
  EXPECT_EQ(
      job.weiger(secretaris(g), job.afspraak, "vaststellen", gen::VaststellenInvoer{g, {}, job.a().versie_hash}).code,
      "externe_route_ontbreekt");
}

/// What decoding says of a decision without one of its fields.
std::vector<std::string> pointers_without(const Hoofdtaak& job, const std::string& veld) {
  auto value = base::to_value(base::Record::of(job.besluit_invoer()));
  base::json::Object rest;
  for (const auto& m : *value.get_if<base::json::Object>())
    if (m.first != veld) rest.push_back(m);
  const auto r =
      base::decode(base::describe<gen::BesluitInvoer>(), base::json::Value(base::json::Value::Data(std::move(rest))));
  std::vector<std::string> out;
  if (!r)
    for (const auto& e : r.error()) out.push_back(e.pointer);
  return out;
}

// @eis DEC-05 DEC-06 DEC-07
TEST(Decision, WithoutTextScopeTasksOrLandingPlanThatIsReported) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::ambtelijk_akkoord);
  EXPECT_TRUE(pointers_without(job, "advies").empty());
  for (const std::string veld : {"tekst", "reikwijdte", "wieDoetWat", "landingsplan", "route", "standpunten"})
    EXPECT_EQ(pointers_without(job, veld), std::vector<std::string>{"/" + veld});
  auto i = job.besluit_invoer();
  i.wie_doet_wat.clear();
  EXPECT_FALSE(base::decode(base::describe<gen::BesluitInvoer>(), base::encode(base::Record::of(i))).has_value());
  const auto zonder_wie = base::decode(base::describe<gen::WieDoetWat>(), R"({"wat":"Onderzoek betalen"})");
  ASSERT_FALSE(zonder_wie.has_value());
  EXPECT_EQ(zonder_wie.error().front().pointer, "/wie");
  job.doe(secretaris(job.besluitgremium()), job.vraagstuk, "besluit_vastleggen", job.besluit_invoer());
  const auto& b = job.v().besluiten.front();
  EXPECT_EQ(b.landingsplan, job.besluit_invoer().landingsplan);
  EXPECT_EQ(b.wie_doet_wat.front().wie, "lvvn");
}

// @eis DEC-03
TEST(Decision, WhoCannotGoAlongStopsItAndTheConflictRouteIsAdvised) {
  for (const std::string zijde : {"rijk", "pv26"}) {
    MemoryWorld world;
    Hoofdtaak job(world);
    job.tot(Halte::ambtelijk_akkoord);
    auto i = job.besluit_invoer();
    for (auto& s : i.standpunten)
      s.mate = s.zijde == zijde ? gen::Instemmingsmate::niet : gen::Instemmingsmate::kan_leven;
    const auto r = job.weiger(secretaris(job.besluitgremium()), job.vraagstuk, "besluit_vastleggen", i);
    EXPECT_EQ(r.code, "onvoldoende_overeenstemming");
    EXPECT_EQ(eerste_feit(r), zijde);
    EXPECT_EQ(std::count(r.eerst.begin(), r.eerst.end(), "conflict_benoemen"), 1);
    std::erase_if(i.standpunten, [&](const auto& s) { return s.zijde == zijde; });
    EXPECT_EQ(job.weiger(secretaris(job.besluitgremium()), job.vraagstuk, "besluit_vastleggen", i).code,
              "standpunt_ontbreekt");
    EXPECT_TRUE(job.v().besluiten.empty());
  }
}

}  // namespace
}  // namespace ruimte::test
