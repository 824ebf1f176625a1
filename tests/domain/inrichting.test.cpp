// SPDX-License-Identifier: EUPL-1.2
// What parties choose about how they work: settings with who agreed and why, and what is still open.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "base/clock.hpp"
#include "gen/gremium.hpp"
#include "support/inrichting.hpp"
#include "support/zicht.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;

// @eis CYC-05
TEST(Setup, AChoiceForTheWholeHoldsWhenTheRijkAndEnoughProvincesAgreeAndNoProvinceCanHoldItBack) {
  MemoryWorld world;
  Hoofdtaak job(world);
  Inrichting geheel(job);
  const auto allen = provincies();
  const auto id = geheel.stel_voor(gedeputeerde(allen[0]), "ritme", "maanden_24");
  for (std::size_t n = 1; n < 7; ++n) geheel.steun(gedeputeerde(allen[n]), id);
  EXPECT_FALSE(geheel.geldt("ritme")) << "seven provinces without the Rijk";
  EXPECT_EQ(job.weiger(gedeputeerde(allen[11]), geheel.ref, "keuzevoorstel_laten_vervallen",
                       gen::KeuzeVervallenInvoer{id, "Wij willen dit niet."})
                .code,
            "geen_keuzevoorstel");
  geheel.steun(bewindspersoon("vro"), id);
  EXPECT_EQ(geheel.geldt("ritme"), "maanden_24");
  ASSERT_EQ(geheel.t().keuzes.size(), 1U);
  const auto& k = geheel.t().keuzes[0];
  EXPECT_EQ(k.sinds, job.vandaag);
  EXPECT_EQ(k.reden, "Omdat.");
  EXPECT_EQ(k.steun.size(), 8U) << "who agreed stays to be seen";
  EXPECT_TRUE(geheel.t().voorstellen.empty());
}

// @eis CYC-05
TEST(Setup, ACycleBeginsWithoutWhoDidNotEndorseItAndEverybodySeesWhoIsMissing) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::georganiseerd);
  const auto cyclus = [&] { return world.get<gen::CyclusToestand>(Soort::cyclus, job.cyclus.id); };
  const auto stil = provincies().back(), tegen = provincies().front();
  for (const auto& p : provincies())
    if (p != stil && p != tegen)
      job.doe(projectleider(p), job.cyclus, "cyclus_bekrachtigen", gen::BekrachtigenInvoer{true, {}});
  EXPECT_EQ(
      job.weiger(projectleider(tegen), job.cyclus, "cyclus_bekrachtigen", gen::BekrachtigenInvoer{false, {}}).code,
      "reden_ontbreekt");
  job.doe(projectleider(tegen), job.cyclus, "cyclus_bekrachtigen", gen::BekrachtigenInvoer{false, "Te kort."});
  EXPECT_EQ(cyclus().bekrachtigingen.size(), provincies().size() - 1);
  // The cycle runs: nobody holds it back by no or by silence.
  EXPECT_EQ(cyclus().fase, "lopend");
  job.tot(Halte::in_dialoog);
  const auto dag = base::add_days(job.vandaag, 200);
  const auto mist = [&](const std::string& p) {
    const auto alle = ids(world, projectleider(p), dag);
    return std::ranges::count(alle, "cyclus_bekrachtiging_ontbreekt*") > 0;
  };
  for (const auto& p : provincies()) EXPECT_EQ(mist(p), p == stil) << p;
  job.doe(projectleider(stil), job.cyclus, "cyclus_bekrachtigen", gen::BekrachtigenInvoer{true, {}});
  EXPECT_FALSE(mist(stil));
}

// @eis DIF-04
// @eis DIF-05
// @eis DIF-06
// @eis DIF-07
TEST(Setup, EachDifferenceOfOpinionIsASettingWithWhoChoseAndNotChoosingIsAChoiceToo) {
  MemoryWorld world;
  Hoofdtaak job(world);
  Inrichting geheel(job);
  for (const auto& [instelling, keuze] : std::map<std::string, std::string>{
           {"agenda_breedte", "breed"}, {"proces", "maatwerk"}, {"geld", "bundeling"}, {"ritme", "maanden_24"}}) {
    geheel.kies(instelling, keuze);
    EXPECT_EQ(geheel.geldt(instelling), keuze);
  }
  const auto id = geheel.stel_voor(bewindspersoon("vro"), "geld", std::nullopt);
  for (const auto& p : provincies())
    if (!geheel.t().voorstellen.empty()) geheel.steun(gedeputeerde(p), id);
  EXPECT_FALSE(geheel.geldt("geld").has_value());
  EXPECT_EQ(geheel.t().keuzes.size(), 4U) << "that nobody chooses, and why, is recorded";
  EXPECT_EQ(job.weiger(bewindspersoon("vro"), geheel.ref, "keuze_voorstellen",
                       gen::KeuzeVoorstellenInvoer{"geld", "goud", "Omdat."})
                .code,
            "keuze_onbekend");
  EXPECT_EQ(job.weiger(bewindspersoon("vro"), geheel.ref, "keuze_voorstellen",
                       gen::KeuzeVoorstellenInvoer{"gebruiksniveau", "kijken", "Omdat."})
                .code,
            "instelling_hier_niet");
}

TEST(Setup, AProvinceMayChooseDifferentlyWhereThatIsAllowedAndElseTheWholeCounts) {
  MemoryWorld world;
  Hoofdtaak job(world);
  Inrichting geheel(job), utrecht(job, "pv26");
  geheel.kies("agenda_breedte", "smal");
  utrecht.kies("agenda_breedte", "breed");
  EXPECT_EQ(domain::keuze_van(world, "agenda_breedte", "pv26"), "breed");
  EXPECT_EQ(domain::keuze_van(world, "agenda_breedte", "pv20"), "smal");
  EXPECT_EQ(job.weiger(gedeputeerde("pv20"), utrecht.ref, "keuze_voorstellen",
                       gen::KeuzeVoorstellenInvoer{"geld", "geen", "Omdat."})
                .code,
            "andere_partij");
  EXPECT_EQ(job.weiger(gedeputeerde("pv26"), utrecht.ref, "keuze_voorstellen",
                       gen::KeuzeVoorstellenInvoer{"modus", "afschalen", "Omdat."})
                .code,
            "instelling_hier_niet")
      << "the mode is one for all";
}

domain::Decision open_cyclus(Hoofdtaak& job, std::vector<gen::Bevestiging> bevestigd) {
  const gen::CyclusOpenenInvoer i{
      "Cyclus", 2040, {{"agenderen", job.vandaag, base::add_days(job.vandaag, 90)}}, "Samen afwegen."};
  return job.wereld.submit({job.wereld.new_id(),
                            {Soort::cyclus, job.wereld.new_id()},
                            "cyclus_openen",
                            base::Record::of(i),
                            std::nullopt,
                            std::move(bevestigd)},
                           coordinator(), noon(job.vandaag));
}

std::string feit_van(const domain::Refusal& r, std::string_view naam) {
  const auto it = std::ranges::find(r.feiten, naam, &gen::Feit::naam);
  return it == r.feiten.end() ? std::string() : it->waarde;
}

std::string signaal(const Hoofdtaak& job, std::string_view id) {
  struct Alles final : domain::Zicht {
    explicit Alles(const MemoryWorld& w) : world(w) {}
    const domain::Aggregate* find(const StreamRef& ref) const override { return world.find(ref); }
    std::vector<const domain::Aggregate*> alle(Soort soort, std::string_view) const override {
      std::vector<const domain::Aggregate*> uit;
      if (soort == Soort::inrichting)
        for (const auto& ref : world.by_prefix(soort, "")) uit.push_back(world.find(ref));
      return uit;
    }
    bool volledig(Soort) const override { return true; }
    const domain::Referentie& referentie() const override { return world.referentie(); }
    const MemoryWorld& world;
  } zicht(job.wereld);
  for (const auto& s : domain::signalen(werkwijze(), zicht, job.vandaag))
    if (s.def->id == id) return s.bevinding.feiten.front().waarde;
  return "0";
}

// @eis POS-21
TEST(Setup, AMissingPartOfTheDocumentOfTheMethodWarnsAtTheStartOfACycleAndBlocksNothing) {
  MemoryWorld world;
  Hoofdtaak job(world);
  Inrichting geheel(job);
  std::vector<std::string> delen;
  for (const auto& [id, k] : referentie().keuzes)
    if (k.soort == domain::Keuzesoort::onderdeel) delen.push_back(id);
  ASSERT_EQ(delen.size(), 8U) << "purpose, working, content, coherence, making, principles, cycle, steering";
  for (const auto& [id, k] : referentie().keuzes)
    if (k.soort == domain::Keuzesoort::open_vraag) geheel.kies(id, "Zo doen wij het.");
  for (std::size_t n = 0; n < delen.size(); ++n) {
    const auto d = open_cyclus(job, {{"instelling_zonder_keuze", "Volgt."}});
    ASSERT_FALSE(d.has_value());
    EXPECT_EQ(d.error().code, "onderdelen_open");
    EXPECT_EQ(d.error().regel, "werkwijze_onvolledig") << "a warning that can be confirmed";
    EXPECT_EQ(feit_van(d.error(), "aantal"), std::to_string(delen.size() - n));
    EXPECT_NE(feit_van(d.error(), "welke").find(referentie().keuzes.at(delen[n]).naam), std::string::npos);
    if (n == 0) {
      EXPECT_TRUE(domain::decide(werkwijze(), world,
                                 {world.new_id(),
                                  {Soort::cyclus, domain::sub_id({}, "proef")},
                                  "cyclus_openen",
                                  base::Record::of(gen::CyclusOpenenInvoer{"Proef", 2031, {}}),
                                  {},
                                  {{"werkwijze_onvolledig", "Volgt."},
                                   {"instelling_zonder_keuze", "Volgt."},
                                   {"start_zonder_verwachting", "Volgt."}}},
                                 coordinator(), noon(job.vandaag))
                      .has_value());
    }
    geheel.kies(delen[n], "Dit onderdeel is geschreven.");
  }
  EXPECT_TRUE(open_cyclus(job, {{"instelling_zonder_keuze", "Volgt."}}).has_value()) << "all parts are there";
}

// @eis POS-22 BEV-08
TEST(Setup, SevenOpenQuestionsWarnAtTheStartOfACycleAndAfterOneAnswerSixAreLeft) {
  MemoryWorld world;
  Hoofdtaak job(world);
  Inrichting geheel(job);
  const auto eerst = open_cyclus(job, {});
  ASSERT_FALSE(eerst.has_value());
  EXPECT_EQ(eerst.error().code, "vragen_open");
  EXPECT_EQ(feit_van(eerst.error(), "aantal"), "7");
  EXPECT_EQ(signaal(job, "werkwijze_onvolledig"), "7");
  geheel.kies("open_conflict", "Elk conflict krijgt een eigenaar, een termijn en een trede.");
  const auto daarna = open_cyclus(job, {});
  EXPECT_EQ(feit_van(daarna.error(), "aantal"), "6");
  EXPECT_EQ(feit_van(daarna.error(), "welke").find("Wat doen wij bij een conflict?"), std::string::npos);
  const auto welke = feit_van(daarna.error(), "welke");
  for (const auto& [id, keuze] : referentie().keuzes)
    EXPECT_EQ(welke.find(keuze.naam) != std::string::npos,
              keuze.soort == domain::Keuzesoort::open_vraag && id != "open_conflict")
        << welke;
  EXPECT_EQ(signaal(job, "werkwijze_onvolledig"), "6");
  EXPECT_TRUE(open_cyclus(job, {{"werkwijze_onvolledig", "Volgt."}, {"instelling_zonder_keuze", "Volgt."}}).has_value())
      << "a warning does not block the start";
}

TEST(Setup, SettingsWithoutAChoiceAreNamedAtTheStartUntilChosenOrRefusedWithAReason) {
  MemoryWorld world;
  Hoofdtaak job(world);
  Inrichting geheel(job);
  const auto r = open_cyclus(job, {{"werkwijze_onvolledig", "Volgt."}});
  ASSERT_FALSE(r.has_value());
  EXPECT_EQ(r.error().code, "keuzes_open");
  EXPECT_EQ(feit_van(r.error(), "aantal"), "6");
  EXPECT_EQ(signaal(job, "instelling_zonder_keuze"), "6");
  geheel.kies("geld", "verwijzing");
  EXPECT_EQ(signaal(job, "instelling_zonder_keuze"), "5");
  const auto id = geheel.stel_voor(bewindspersoon("vro"), "ritme", std::nullopt);
  for (const auto& p : provincies())
    if (!geheel.t().voorstellen.empty()) geheel.steun(gedeputeerde(p), id);
  EXPECT_EQ(signaal(job, "instelling_zonder_keuze"), "4") << "saying why nobody chooses clears it too";
}

// @eis POS-18
TEST(Setup, ScaledDownWithAProvinceThatWritesAgreementsIsNamedAsAMixture) {
  MemoryWorld world;
  Hoofdtaak job(world);
  Inrichting geheel(job), utrecht(job, "pv26");
  utrecht.kies("gebruiksniveau", "schrijven");
  EXPECT_EQ(signaal(job, "modus_gemengd"), "0");
  geheel.kies("modus", "afschalen");
  EXPECT_EQ(signaal(job, "modus_gemengd"), utrecht.t().naam);
  utrecht.kies("gebruiksniveau", "nakomen");
  EXPECT_EQ(signaal(job, "modus_gemengd"), "0");
}

}  // namespace
}  // namespace ruimte::test
