// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <algorithm>

#include "catalog/load.hpp"
#include "gen/agenda.hpp"
#include "gen/embedded_data.hpp"
#include "support/hoofdtaak.hpp"

// The strength of a rule: shown, warned with a reason to go on, or refused. What the kernel guards has none.
namespace ruimte::test {
namespace {

using domain::Soort;

constexpr std::string_view doel = "agenda_zonder_terugkeerdoel";
constexpr std::string_view poort = "agenda_zonder_poort";

gen::AgenderenInvoer agenderen(const Hoofdtaak& job) { return {job.agenda.id, gen::Inspanning::s, {}, {}}; }

domain::Decision zet_op_agenda(Hoofdtaak& job, std::vector<gen::Bevestiging> bevestigd) {
  return job.wereld.submit({job.wereld.new_id(), job.vraagstuk, "agenderen", base::Record::of(agenderen(job)),
                            std::nullopt, std::move(bevestigd)},
                           coordinator(), noon(job.vandaag));
}

domain::Handeling handeling(const Hoofdtaak& job, const domain::StreamRef& ref, const domain::Actor& wie,
                            std::string_view id) {
  for (auto& h : domain::handelingen(job.wereld.werkwijze(), job.wereld, {ref.soort, job.wereld.find(ref)}, wie,
                                     noon(job.vandaag)))
    if (h.overgang->id == id) return h;
  ADD_FAILURE() << "no act " << id;
  return {};
}

domain::Werkwijze sterker(const std::string& guard, const std::string& sterkte) {
  return changed_method(
      {{R"({"guard":")" + guard + R"("})", R"({"guard":")" + guard + R"(","sterkte":")" + sterkte + R"("})"}});
}

std::vector<gen::Bevestiging> beide() {
  return {{std::string(doel), "Volgt in mei."}, {std::string(poort), "De sessie is morgen."}};
}

// @eis POS-09
TEST(Strengths, AVraagstukWithoutGateAnswerOrReturnTargetIsNotPutOnAnAgendaUnnoticed) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::ingebracht);
  const auto h = handeling(job, job.vraagstuk, coordinator(), "agenderen");
  EXPECT_FALSE(h.geweigerd.has_value());
  EXPECT_FALSE(h.verwacht) << "nobody is expected to walk past a warning";
  ASSERT_EQ(h.waarschuwingen.size(), 2U);
  EXPECT_EQ(h.waarschuwingen[0].regel, doel);
  EXPECT_EQ(h.waarschuwingen[1].regel, poort);
  EXPECT_TRUE(h.waarschuwingen[0].bevestigen && h.waarschuwingen[1].bevestigen);

  const auto zonder = zet_op_agenda(job, {});
  ASSERT_FALSE(zonder.has_value());
  EXPECT_EQ(zonder.error().code, "terugkeerdoel_ontbreekt");
  EXPECT_EQ(zonder.error().regel, doel);
  const auto half = zet_op_agenda(job, {beide()[0]});
  ASSERT_FALSE(half.has_value());
  EXPECT_EQ(half.error().regel, poort);

  const auto door = zet_op_agenda(job, beide());
  ASSERT_TRUE(door.has_value()) << tekst(door.error());
  EXPECT_EQ(job.v().fase, "geagendeerd");
  std::vector<gen::WaarschuwingBevestigd> sporen;
  for (const auto& e : *door)
    if (e.inhoud.is<gen::WaarschuwingBevestigd>()) sporen.push_back(e.inhoud.as<gen::WaarschuwingBevestigd>());
  ASSERT_EQ(sporen.size(), 2U) << "who went on, past what and why, stays in the log";
  EXPECT_EQ(sporen[0].handeling, "agenderen");
  EXPECT_EQ(sporen[0].bevestiging, beide()[0]);
  EXPECT_EQ(sporen[1].bevestiging, beide()[1]);
}

TEST(Strengths, WhoHasAllInOrderConfirmsNothingAndNothingIsRecordedAboutIt) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::getoetst);
  EXPECT_TRUE(handeling(job, job.vraagstuk, coordinator(), "agenderen").waarschuwingen.empty());
  const auto d = zet_op_agenda(job, beide());
  ASSERT_TRUE(d.has_value());
  EXPECT_TRUE(
      std::ranges::none_of(*d, [](const auto& e) { return e.inhoud.template is<gen::WaarschuwingBevestigd>(); }));
}

TEST(Strengths, ATightenedRuleRefusesWhateverIsConfirmed) {
  const auto streng = sterker("poort_open", "weigeren");
  EXPECT_NE(streng.hash(), werkwijze().hash());
  MemoryWorld world(referentie(), streng);
  Hoofdtaak job(world);
  job.tot(Halte::aangevuld);
  const auto h = handeling(job, job.vraagstuk, coordinator(), "agenderen");
  ASSERT_TRUE(h.geweigerd.has_value());
  EXPECT_TRUE(h.waarschuwingen.empty());
  const auto d = zet_op_agenda(job, beide());
  ASSERT_FALSE(d.has_value());
  EXPECT_EQ(d.error().code, "toets_ontbreekt");
  EXPECT_FALSE(d.error().regel.has_value()) << "confirming would not help";
}

TEST(Strengths, ARuleThatIsOnlyShownAsksNothing) {
  const auto licht = sterker("poort_open", "meekijken");
  MemoryWorld world(referentie(), licht);
  Hoofdtaak job(world);
  job.tot(Halte::aangevuld);
  const auto h = handeling(job, job.vraagstuk, coordinator(), "agenderen");
  ASSERT_EQ(h.waarschuwingen.size(), 1U);
  EXPECT_FALSE(h.waarschuwingen[0].bevestigen);
  const auto d = zet_op_agenda(job, {});
  ASSERT_TRUE(d.has_value()) << tekst(d.error());
  EXPECT_TRUE(
      std::ranges::none_of(*d, [](const auto& e) { return e.inhoud.template is<gen::WaarschuwingBevestigd>(); }));
}

// @eis ARR-15
TEST(Strengths, ADraftWithoutOneOfTheFivePartsIsTunedAfterAWarning) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  auto i = job.opstellen_invoer();
  i.tekstdelen.resize(3);
  job.doe(job.ambtenaar("pv26"), job.afspraak, "opstellen", i);
  const auto h = handeling(job, job.afspraak, job.ambtenaar("pv26"), "afstemming_starten");
  ASSERT_EQ(h.waarschuwingen.size(), 1U);
  const auto r = job.weiger(job.ambtenaar("pv26"), job.afspraak, "afstemming_starten");
  EXPECT_EQ(r.code, "onderdelen_ontbreken");
  EXPECT_EQ(r.regel, "afspraakvorm_onvolledig");
  const auto d = world.submit({world.new_id(), job.afspraak, "afstemming_starten", {}, {}, {{*r.regel, "Volgt nog."}}},
                              job.ambtenaar("pv26"), noon(job.vandaag));
  ASSERT_TRUE(d.has_value()) << tekst(d.error());
  EXPECT_EQ(job.a().fase, "in_afstemming");
}

std::vector<domain::LoadError> fouten(const std::string& van, const std::string& naar) {
  std::vector<std::string> texts;
  for (const auto& f : gen::werkwijze_files()) texts.emplace_back(f.json);
  for (auto& t : texts)
    if (const auto at = t.find(van); at != std::string::npos) t.replace(at, van.size(), naar);
  std::vector<domain::WerkwijzeBestand> files;
  for (std::size_t n = 0; n < texts.size(); ++n) files.push_back({gen::werkwijze_files()[n].path, texts[n]});
  auto w = domain::Werkwijze::load(files, domain::default_registry(), referentie());
  return w ? std::vector<domain::LoadError>{} : w.error();
}

TEST(Strengths, WhatTheKernelStandsOnAndAnUnknownStrengthDoNotLoad) {
  const auto kern = fouten(R"({"guard":"inzetten_gereed"})", R"({"guard":"inzetten_gereed","sterkte":"meekijken"})");
  ASSERT_EQ(kern.size(), 1U);
  EXPECT_TRUE(kern[0].pointer.ends_with("/sterkte"));
  const auto vreemd = fouten(R"({"guard":"poort_open"})", R"({"guard":"poort_open","sterkte":"fluisteren"})");
  ASSERT_EQ(vreemd.size(), 1U);
  EXPECT_NE(vreemd[0].melding.find("fluisteren"), std::string::npos);
}

TEST(Strengths, NoRuleOfTheKernelHasAStrengthToChoose) {
  for (const auto& loop : werkwijze().levenslopen())
    for (const auto& act : loop.overgangen)
      for (const auto& g : act.voorwaarden) {
        const bool regel = !g.def->regel.empty();
        EXPECT_TRUE(regel || g.sterkte == domain::Sterkte::weigeren) << act.id << " " << g.def->naam;
        EXPECT_TRUE(!regel || referentie().regelsterkten.contains(g.def->regel)) << g.def->regel;
      }
  EXPECT_FALSE(referentie().regelsterkten.contains("besluiten_zonder_mandaat"));
}

}  // namespace
}  // namespace ruimte::test
