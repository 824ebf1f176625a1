// SPDX-License-Identifier: EUPL-1.2
// What a side prepares for itself, what it tells the other on purpose, and choices of the Rijk that others wait for.
#include <gtest/gtest.h>

#include <algorithm>

#include "base/clock.hpp"
#include "gen/beslisruimte.hpp"
#include "gen/conflict.hpp"
#include "gen/nationale_keuze.hpp"
#include "support/hoofdtaak.hpp"
#include "support/invoer.hpp"
#include "support/zicht.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;

const gen::BeslisruimteInvoer kaart{
    "Wij kunnen geheim tot 40 hectare toezeggen.", "Meer geheim niet.", "De directeur", {}};

bool in_log(const MemoryWorld& world, domain::Kring kring, const std::string& tekst) {
  return std::ranges::any_of(world.log(), [&](const auto& f) {
    return (f.kring == kring || f.kring == domain::kring_deelnemers || f.kring == domain::kring_openbaar) &&
           f.bytes.find(tekst) != std::string::npos;
  });
}

TEST(Beslisruimte, ItIsOfTheOwnSideAndTheOtherSideReadsOnlyWhatWasWrittenForIt) {
  for (const std::string zijde : {"rijk", "pv26"}) {
    SCOPED_TRACE(zijde);
    MemoryWorld world;
    Hoofdtaak job(world);
    job.tot(Halte::in_dialoog);
    const auto wie = job.ambtenaar(zijde), ander = job.ambtenaar(zijde == "rijk" ? "pv26" : "rijk");
    const gen::VrijgaveInvoer vrij{"Over de rand van de polder valt te praten."};
    EXPECT_EQ(job.weiger(wie, job.vraagstuk, "beslisruimte_vrijgeven", vrij).code, "beslisruimte_ontbreekt");
    const auto versie = world.find(job.vraagstuk)->versie;
    job.doe(wie, job.vraagstuk, "beslisruimte_vastleggen", kaart);
    EXPECT_EQ(world.find(job.vraagstuk)->versie, versie) << "the shared dossier does not even move";
    const auto ref = world.by_key(Soort::beslisruimte, base::to_string(job.vraagstuk.id) + "/" + wie.organisatie);
    ASSERT_TRUE(ref.has_value());
    EXPECT_FALSE(ander.mag_lezen(world.find(*ref)->kring));
    EXPECT_TRUE(wie.mag_lezen(world.find(*ref)->kring));
    for (const auto& k : ander.kringen) EXPECT_FALSE(in_log(world, k, "geheim"));
    job.doe(wie, job.vraagstuk, "beslisruimte_vrijgeven", vrij);
    ASSERT_EQ(job.v().vrijgegeven.size(), 1U);
    EXPECT_EQ(job.v().vrijgegeven.front().tekst, vrij.tekst);
    EXPECT_EQ(job.v().vrijgegeven.front().organisatie, wie.organisatie);
    for (const auto& k : ander.kringen) EXPECT_FALSE(in_log(world, k, "geheim"));
  }
}

TEST(Beslisruimte, WithoutAnyGuardNobodyReleasesOrPromisesForAnother) {
  const auto zonder = methode_zonder("");
  MemoryWorld world(referentie(), zonder);
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  // The programme track is of the Rijk and binds nobody, whatever function it is given.
  const auto spoor = actor("accounthouder_departement", "vro_programmaspoor");
  EXPECT_EQ(job.weiger(spoor, job.vraagstuk, "beslisruimte_vrijgeven", gen::VrijgaveInvoer{"Alles."}).code,
            "namens_andere_zijde");
  EXPECT_EQ(job.weiger(spoor, job.vraagstuk, "beslisruimte_vastleggen", kaart).code, "namens_andere_zijde");
  EXPECT_EQ(job.weiger(spoor, job.vraagstuk, "inzet_toezeggen", gen::InzetToezeggenInvoer{job.vandaag}).code,
            "namens_andere_zijde");
  EXPECT_TRUE(job.v().vrijgegeven.empty());
}

// @eis CYC-27
TEST(Beslisruimte, OfAPositionInPreparationTheOtherSideSeesOnlyThePromisedDay) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto rijk = job.ambtenaar("rijk");
  // Departments differ among themselves; that they do leaves no trace with the province.
  const StreamRef conflict{Soort::conflict, world.new_id()};
  job.doe(rijk, conflict, "conflict_benoemen",
          gen::ConflictBenoemenInvoer{job.vraagstuk.id,
                                      gen::Conflictsoort::interdepartementaal,
                                      "Geheime kern",
                                      "Geheim schuurt.",
                                      "Een keuze.",
                                      {}});
  job.doe(rijk, job.vraagstuk, "beslisruimte_vastleggen", kaart);
  const auto dag = base::add_days(job.vandaag, 21);
  EXPECT_EQ(
      job.weiger(rijk, job.vraagstuk, "inzet_toezeggen", gen::InzetToezeggenInvoer{base::add_days(job.vandaag, -1)})
          .code,
      "datum_onjuist");
  job.doe(rijk, job.vraagstuk, "inzet_toezeggen", gen::InzetToezeggenInvoer{dag});
  ASSERT_EQ(job.v().toegezegd.size(), 1U);
  EXPECT_EQ(job.v().toegezegd.front().zijde, "rijk");
  EXPECT_EQ(job.v().toegezegd.front().voor, dag);
  EXPECT_TRUE(job.v().conflicten.empty());
  for (const auto& k : projectleider("pv26").kringen)
    for (const std::string wat : {"geheim", "Geheim"}) EXPECT_FALSE(in_log(world, k, wat));
  job.doe(rijk, job.vraagstuk, "inzet_vastleggen", job.inzet_invoer("rijk"));
  EXPECT_TRUE(job.v().toegezegd.empty()) << "it is ready now";
}

// @eis DEC-10
TEST(Beslisruimte, Step3WaitsForTheStepAmongDepartmentsInABodyOfTheRijkWithItsDay) {
  MemoryWorld world;
  Hoofdtaak job(world);
  const auto r = zonder_rijksinzet(job);
  EXPECT_EQ(r.code, "inzet_ontbreekt");
  EXPECT_EQ(eerste_feit(r), "rijk");
  for (const auto& [id, g] : referentie().gremia) {
    if (g.zijde == "rijk") continue;
    const auto i = gen::InzetInvoer{"Inzet", referentie().instanties(g, {"pv26"}).front()};
    EXPECT_EQ(job.weiger(job.ambtenaar("rijk"), job.vraagstuk, "inzet_vastleggen", i).code, "gremium_zonder_mandaat")
        << id;
  }
  job.doe(job.ambtenaar("rijk"), job.vraagstuk, "inzet_vastleggen", job.inzet_invoer("rijk"));
  const auto gereed = std::ranges::find(job.v().inzetten, "rijk", &gen::Gereedmelding::zijde);
  ASSERT_NE(gereed, job.v().inzetten.end());
  EXPECT_EQ(gereed->op, job.vandaag);
  job.doe(coordinator(), job.vraagstuk, "naar_besluitvorming", naar_3a());
}

StreamRef vraag(Hoofdtaak& job, const std::string& aan = "lvvn") {
  const StreamRef ref{Soort::nationale_keuze, job.wereld.new_id()};
  job.doe(projectleider("pv26"), ref, "keuze_vragen", gen::KeuzeVragenInvoer{"Aanpak stikstof", "Waar mag wat?", aan});
  return ref;
}

const gen::NationaleKeuzeToestand& keuze(const Hoofdtaak& job, const StreamRef& ref) {
  return job.wereld.get<gen::NationaleKeuzeToestand>(Soort::nationale_keuze, ref.id);
}

// @eis DEC-25 VST-14
TEST(NationaleKeuze, WhoWaitsIsVisibleToAllAndWhyOnlyInItsOwnDossier) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto ref = vraag(job);
  const auto lead = projectleider("pv26");
  EXPECT_TRUE(projectleider("pv30").mag_lezen(world.find(ref)->kring));
  job.doe(lead, job.vraagstuk, "wachten_op_keuze", gen::WachtenInvoer{ref.id, "Zonder norm kan de wijk niet."});
  ASSERT_EQ(keuze(job, ref).wachtenden.size(), 1U);
  EXPECT_EQ(keuze(job, ref).wachtenden.front().provincie, "pv26");
  EXPECT_FALSE(in_log(world, domain::kring_gedeeld_allen, "Zonder norm"));
  EXPECT_EQ(job.weiger(lead, job.vraagstuk, "wachten_op_keuze", gen::WachtenInvoer{ref.id, "Nog eens."}).code,
            "keuze_niet_open");
  // A second dossier of the province changes nothing that others can see.
  Hoofdtaak tweede(world);
  tweede.vandaag = job.vandaag;
  tweede.doe(lead, tweede.vraagstuk, "inbrengen", tweede.inbrengen_invoer());
  const auto versie = world.find(ref)->versie;
  tweede.doe(lead, tweede.vraagstuk, "wachten_op_keuze", gen::WachtenInvoer{ref.id, "Ook hier."});
  tweede.doe(lead, tweede.vraagstuk, "niet_meer_wachten", gen::NietMeerWachtenInvoer{ref.id, "Toch niet."});
  EXPECT_EQ(world.find(ref)->versie, versie);
  // Too long: the department first, then everybody. When the choice is there, the province hears of it.
  const auto lang = base::add_days(job.vandaag, 180);
  EXPECT_TRUE(heeft(world, accounthouder("lvvn"), lang, "nationale_keuze_open*"));
  EXPECT_FALSE(heeft(world, lead, lang, "nationale_keuze_open"));
  EXPECT_TRUE(heeft(world, lead, base::add_days(lang, 7), "nationale_keuze_open"));
  EXPECT_FALSE(heeft(world, lead, job.vandaag, "nationale_keuze_gemaakt*"));
  job.doe(accounthouder("lvvn"), ref, "keuze_vastleggen", gen::KeuzeVastleggenInvoer{"mr", "Zo.", "Brief"});
  EXPECT_TRUE(heeft(world, lead, job.vandaag, "nationale_keuze_gemaakt*"));
  EXPECT_FALSE(heeft(world, lead, base::add_days(lang, 7), "nationale_keuze_open"));
  job.doe(lead, job.vraagstuk, "niet_meer_wachten", gen::NietMeerWachtenInvoer{ref.id, "Nu kan het."});
  EXPECT_FALSE(heeft(world, lead, job.vandaag, "nationale_keuze_gemaakt*"));
  EXPECT_TRUE(keuze(job, ref).wachtenden.empty());
  EXPECT_TRUE(job.v().wacht_op.empty());
}

TEST(NationaleKeuze, AProvinceThatOnlyReadsAlongDoesNotSayThatTheDossierWaits) {
  MemoryWorld world;
  Hoofdtaak job(world, {.provincies = {"pv26", "pv27"},
                        .departement = "lvvn",
                        .start = date("2026-09-01"),
                        .type = gen::Afspraaktype::c});
  job.tot(Halte::in_dialoog);
  const auto ref = vraag(job);
  const gen::WachtenInvoer wachten{ref.id, "Zonder norm kan het niet."};
  EXPECT_EQ(job.weiger(projectleider("pv24"), job.vraagstuk, "wachten_op_keuze", wachten).code, "andere_partij");
  job.doe(projectleider("pv26"), job.vraagstuk, "wachten_op_keuze", wachten);
  EXPECT_EQ(job.weiger(projectleider("pv24"), job.vraagstuk, "niet_meer_wachten",
                       gen::NietMeerWachtenInvoer{ref.id, "Toch niet."})
                .code,
            "andere_partij");
}

TEST(NationaleKeuze, ItEndsWithAChoiceOrAnExplicitNoChoiceFromABodyThatMay) {
  for (const bool komt : {true, false}) {
    MemoryWorld world;
    Hoofdtaak job(world);
    const auto ref = vraag(job);
    const auto gevraagde = accounthouder("lvvn");
    EXPECT_EQ(job.weiger(accounthouder("ienw"), ref, "keuze_toezeggen",
                         gen::KeuzeToezeggenInvoer{"Kabinet", base::add_days(job.vandaag, 30)})
                  .code,
              "keuze_van_ander");
    for (const int dagen : {30, 60})
      job.doe(gevraagde, ref, "keuze_toezeggen",
              gen::KeuzeToezeggenInvoer{"Kabinet", base::add_days(job.vandaag, dagen)});
    EXPECT_EQ(keuze(job, ref).verschoven, 1);
    const gen::KeuzeVastleggenInvoer fout{"regietafel", "Zo.", "Brief"};
    EXPECT_EQ(job.weiger(gevraagde, ref, "keuze_vastleggen", fout).code, "gremium_zonder_mandaat");
    if (komt)
      job.doe(gevraagde, ref, "keuze_vastleggen", gen::KeuzeVastleggenInvoer{"mr", "Zo.", "Kamerbrief, paragraaf 2"});
    else
      job.doe(secretaris("mr"), ref, "uitblijven_vastleggen",
              gen::GeenKeuze{"mr", "Geen meerderheid", "De huidige norm", "Het Rijk", base::add_days(job.vandaag, 90)});
    EXPECT_EQ(keuze(job, ref).fase, komt ? "gemaakt" : "blijft_uit");
    EXPECT_EQ(keuze(job, ref).keuze.has_value(), komt);
    EXPECT_EQ(keuze(job, ref).geen_keuze.has_value(), !komt);
  }
}

TEST(NationaleKeuze, WithoutAnyGuardAProvinceMakesNoChoiceOfTheRijk) {
  const auto zonder = methode_zonder("");
  MemoryWorld world(referentie(), zonder);
  Hoofdtaak job(world);
  const auto ref = vraag(job);
  const auto gs = secretaris("gs:pv26");
  EXPECT_EQ(job.weiger(gs, ref, "keuze_vastleggen", gen::KeuzeVastleggenInvoer{"mr", "Zo.", "Brief"}).code,
            "namens_andere_zijde");
  EXPECT_EQ(job.weiger(projectleider("pv26"), {Soort::nationale_keuze, world.new_id()}, "keuze_vragen",
                       gen::KeuzeVragenInvoer{"Iets", "Wat?", organisatie_van("pv26")})
                .code,
            "geen_departement");
}

}  // namespace
}  // namespace ruimte::test
