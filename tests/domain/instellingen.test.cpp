// SPDX-License-Identifier: EUPL-1.2
// What the choices of the parties do: rules made stricter, terms as numbers, the breadth of an agenda, one voice, and
// what directing means.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "base/clock.hpp"
#include "gen/agenda.hpp"
#include "gen/dialoog.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"
#include "support/any.hpp"
#include "support/inrichting.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;

const std::vector<gen::Bevestiging> doorgaan{{"agenda_zonder_terugkeerdoel", "Volgt in mei."},
                                             {"agenda_zonder_poort", "De sessie is morgen."}};

domain::Decision zet_op_agenda(Hoofdtaak& job) {
  const gen::AgenderenInvoer i{job.agenda.id, gen::Inspanning::s, {}, {}, {}};
  return job.wereld.submit(
      {job.wereld.new_id(), job.vraagstuk, "agenderen", base::Record::of(i), std::nullopt, doorgaan}, coordinator(),
      noon(job.vandaag));
}

bool geweigerd(const Hoofdtaak& job) {
  for (const auto& h :
       domain::handelingen(job.wereld.werkwijze(), job.wereld, {Soort::vraagstuk, job.wereld.find(job.vraagstuk)},
                           coordinator(), noon(job.vandaag)))
    if (h.overgang->id == "agenderen") return h.geweigerd.has_value();
  return true;
}

TEST(Settings, AProvinceMakesARuleStricterForItsOwnDossiersOnly) {
  MemoryWorld world;
  Hoofdtaak streng(world, Keuze{.provincies = {"pv26"}}), gewoon(world, Keuze{.provincies = {"pv27"}});
  streng.tot(Halte::ingebracht);
  gewoon.tot(Halte::ingebracht);
  Inrichting utrecht(streng, "pv26");
  utrecht.kies("sterkte_poort", "weigeren");
  EXPECT_EQ(utrecht.t().keuzes.front().steun.size(), 2U) << "who chose stays to be seen";
  EXPECT_TRUE(geweigerd(streng)) << "in the list of acts";
  EXPECT_EQ(zet_op_agenda(streng).error().code, "toets_ontbreekt") << "and in the decision, whatever is confirmed";
  EXPECT_FALSE(geweigerd(gewoon));
  EXPECT_TRUE(zet_op_agenda(gewoon).has_value());
}

RC_GTEST_PROP(Settings, AChoiceNeverMakesARuleWeakerThanMethodWholeOrAnyProvinceSaid, ()) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::georganiseerd);
  Inrichting geheel(job), een(job, "pv26"), twee(job, "pv27");
  auto hoogste = domain::Sterkte::waarschuwen;
  for (auto* i : {&geheel, &een, &twee}) {
    const auto keuze = *rc::gen::element<std::string>("", "waarschuwen", "weigeren");
    if (keuze.empty()) continue;
    i->kies("sterkte_poort", keuze);
    hoogste = std::max(hoogste, *domain::sterkte_from(keuze));
  }
  const std::vector<std::string> beide{"pv26", "pv27"};
  RC_ASSERT(domain::sterkte_van(world, "agenda_zonder_poort", beide, domain::Sterkte::waarschuwen) == hoogste);
  RC_ASSERT(domain::sterkte_van(world, "agenda_zonder_poort", beide, domain::Sterkte::weigeren) ==
            domain::Sterkte::weigeren);
}

TEST(Settings, ATermIsANumberThatThePartiesChooseWithinItsBounds) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_opvolging);
  Inrichting geheel(job);
  for (const std::string fout : {"0", "121", "tien", "10,5"})
    EXPECT_EQ(job.weiger(bewindspersoon("vro"), geheel.ref, "keuze_voorstellen",
                         gen::KeuzeVoorstellenInvoer{"oordeelstermijn", fout, "Omdat."})
                  .code,
              "getal_buiten_grenzen")
        << fout;
  EXPECT_EQ(job.weiger(bewindspersoon("vro"), geheel.ref, "keuze_voorstellen",
                       gen::KeuzeVoorstellenInvoer{"drempel_domeinen", "4", "Omdat."})
                .code,
            "instelling_hier_niet")
      << "limits of criteria change with the method";
  const auto meld = [&](std::size_t n) {
    const auto a = job.a().acties[n];
    job.doe(job.ambtenaar(a.gever), job.afspraak, "actie_melden",
            gen::ActieMeldenInvoer{a.id, gen::Actiemelding::gereed, "Gedaan."});
    return job.a().acties[n].oordeelstermijn->vervalt_op;
  };
  const auto over = [&](int n) { return base::add_working_days(job.vandaag, n, referentie().vrije_dagen); };
  EXPECT_EQ(meld(0), over(20)) << "the default";
  geheel.kies("oordeelstermijn", "7");
  EXPECT_EQ(meld(1), over(7));
  EXPECT_EQ(job.a().acties[0].oordeelstermijn->vervalt_op, over(20)) << "what runs keeps its stored day";
}

// @eis DIF-04
TEST(Settings, AnotherBreadthOfTheAgendaChangesWhatIsSelected) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::aangevuld);
  gen::OordeelInvoer o;
  o.criterium = "c1";
  o.oordeel = gen::Criteriumoordeel::voldoet_niet;
  o.bewijs = "Een feit.";
  o.bewijssoort = gen::Bewijssoort::feit;
  job.doe(coordinator(), job.vraagstuk, "toetsen", gen::ToetsenInvoer{true, "Het loopt vast.", {o}});
  EXPECT_EQ(zet_op_agenda(job).error().code, "geen_criterium") << "a narrow agenda asks why";
  Inrichting utrecht(job, "pv26");
  utrecht.kies("agenda_breedte", "breed");
  EXPECT_EQ(utrecht.t().keuzes.front().keuze, "breed");
  EXPECT_FALSE(utrecht.t().keuzes.front().steun.front().organisatie.empty()) << "recorded with who chose";
  EXPECT_TRUE(zet_op_agenda(job).has_value()) << "a broad one takes what is stuck";
}

// @eis DIF-08
TEST(Settings, OneVoiceHoldsPerStepAndIsFollowed) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  Inrichting geheel(job);
  ASSERT_EQ(job.v().trekker_rijk, job.keuze.departement);
  const auto ander = accounthouder(job.keuze.departement == "ienw" ? "bzk" : "ienw");
  const auto code = [&](const domain::Actor& wie, const std::string& handeling, base::Record invoer) {
    const auto d = job.probeer(wie, job.vraagstuk, handeling, std::move(invoer));
    return d ? std::string("aanvaard") : d.error().code;
  };
  const auto lever = [&](const domain::Actor& wie) {
    gen::InbrengInvoer i;
    i.kern = "Kern";
    i.tekst = "Tekst";
    return code(wie, "inbreng_leveren", base::Record::of(i));
  };
  const auto inzet = [&](const domain::Actor& wie) {
    return code(wie, "inzet_vastleggen", base::Record::of(job.inzet_invoer("rijk")));
  };
  EXPECT_EQ(domain::keuze_van(world, "een_mond"), "stap_3") << "by default";
  EXPECT_EQ(lever(ander), "aanvaard") << "off in step 2";
  EXPECT_EQ(inzet(ander), "een_mond") << "on in step 3";
  geheel.kies("een_mond", "ook_stap_2");
  EXPECT_EQ(lever(ander), "een_mond");
  EXPECT_EQ(lever(accounthouder(job.keuze.departement)), "aanvaard") << "the lead speaks";
  EXPECT_EQ(lever(projectleider("pv26")), "aanvaard") << "a province always speaks for itself";
  geheel.kies("een_mond", "nooit_verplicht");
  EXPECT_EQ(lever(ander), "aanvaard");
  EXPECT_EQ(inzet(ander), "aanvaard") << "still one position: that is a rule of the kernel";
}

// @eis DIF-09
TEST(Settings, WhatDirectingMeansIsAgreedRecordedAndReadByEveryone) {
  MemoryWorld world;
  Hoofdtaak job(world);
  Inrichting geheel(job);
  geheel.kies("regie", "sturen");
  EXPECT_EQ(domain::keuze_van(world, "regie"), "sturen");
  EXPECT_EQ(geheel.t().keuzes.front().reden, "Omdat.");
  for (const auto& wie : {projectleider("pv20"), accounthouder("lvvn"), coordinator(), actor("partner", "vng")})
    EXPECT_TRUE(wie.mag_lezen(world.find(geheel.ref)->kring)) << wie.functie;
}

}  // namespace
}  // namespace ruimte::test
