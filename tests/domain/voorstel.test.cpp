// SPDX-License-Identifier: EUPL-1.2
// I-10: every unresolved answer of a proposal gets a response or is recorded as overdue; nothing closes silently.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "base/clock.hpp"
#include "domain/kernel/voorstel.hpp"
#include "gen/termijn.hpp"
#include "support/any.hpp"
#include "support/hoofdtaak.hpp"
#include "support/invoer.hpp"
#include "support/zicht.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;
using gen::Reactieuitkomst;
using gen::Voorstelantwoord;

gen::ElementInvoer element(const std::string& opgave, Voorstelantwoord antwoord, std::vector<std::string> aan) {
  return {opgave, antwoord, "Wat er kan.", std::move(aan), {}, {}, {}, {}};
}

/// Three answers that ask a response of two departments, and one that fits.
gen::VoorstelAanbiedenInvoer aanbod() {
  return {"Ruimtelijk voorstel",
          "Besluit van 1 september",
          {element("Woningen", Voorstelantwoord::past_deels, {"lvvn", "ienw"}),
           element("Energie", Voorstelantwoord::past_niet, {"ienw"}),
           element("Stikstof", Voorstelantwoord::wacht_op_nationale_keuze, {"lvvn"}),
           element("Water", Voorstelantwoord::past, {"lvvn"})}};
}

StreamRef bied_aan(Hoofdtaak& job) {
  const StreamRef ref{Soort::voorstel, job.wereld.new_id()};
  job.doe(projectleider("pv26"), ref, "voorstel_aanbieden", aanbod());
  return ref;
}

const gen::VoorstelToestand& voorstel(const MemoryWorld& world, const StreamRef& ref) {
  return world.get<gen::VoorstelToestand>(Soort::voorstel, ref.id);
}

gen::ReactieGevenInvoer reactie(std::vector<base::Uuid> ids, Reactieuitkomst uitkomst) {
  return {std::move(ids), uitkomst, "Omdat.", {}, {}, {}, {}};
}

/// What one clock does that looks at this day.
void loop_tot(MemoryWorld& world, base::Date dag) {
  for (auto open = world.verlopen(dag); !open.empty(); open = world.verlopen(dag)) {
    const auto& [t, ref] = open.front();
    const domain::Command c{
        domain::sub_id(t.id, "klok"), ref, "termijn_verstreken", base::Record::of(gen::TermijnInvoer{t.id}), {}};
    ASSERT_TRUE(world.submit(c, systeem(), noon(dag)).has_value());
  }
}

/// What must hold after every command, as written here a second time.
void oordeel_i10(const gen::VoorstelToestand& t, base::Date vandaag, bool klok_liep) {
  std::int64_t open = 0;
  for (const auto& e : t.elementen) {
    const bool beantwoord = !e.reacties.empty() && e.reacties.back().uitkomst != Reactieuitkomst::aangehouden;
    if (e.invoer.antwoord == Voorstelantwoord::past || beantwoord || e.ingetrokken_omdat) continue;
    ++open;
    ASSERT_TRUE(e.reactie_voor.has_value());
    const bool loopt = std::ranges::find(t.termijnen, *e.reactie_voor, &gen::Termijn::vervalt_op) != t.termijnen.end();
    EXPECT_TRUE(loopt || e.te_laat_sinds) << e.invoer.opgave << " waits in silence";
    if (klok_liep) {
      EXPECT_EQ(e.te_laat_sinds.has_value(), *e.reactie_voor < vandaag) << e.invoer.opgave;
    }
  }
  EXPECT_EQ(t.open_elementen, open);
  EXPECT_EQ(t.fase, open > 0 ? "aangeboden" : "beantwoord");
}

// @eis VST-11
TEST(Voorstel, EveryUnresolvedAnswerHasATermOneResponseAnswersManyAndBothSidesSeeTheSameLateOnes) {
  MemoryWorld world;
  Hoofdtaak job(world);
  const auto ref = bied_aan(job);
  const auto& begin = voorstel(world, ref);
  const auto dag = base::add_days(job.vandaag, 84);
  for (const auto& e : begin.elementen)
    EXPECT_EQ(e.reactie_voor, e.invoer.antwoord == Voorstelantwoord::past ? std::nullopt : std::optional(dag));
  EXPECT_EQ(begin.open_elementen, 3);
  std::vector<base::Uuid> element_ids;
  for (const auto& e : begin.elementen) element_ids.push_back(e.id);
  job.vandaag = base::add_days(dag, 1);
  loop_tot(world, job.vandaag);
  for (const auto n : {0U, 1U, 2U}) EXPECT_EQ(voorstel(world, ref).elementen[n].te_laat_sinds, job.vandaag);
  EXPECT_FALSE(voorstel(world, ref).elementen[3].te_laat_sinds.has_value());
  // Both read the same dossier.
  EXPECT_TRUE(accounthouder("ienw").mag_lezen(world.find(ref)->kring));
  EXPECT_TRUE(projectleider("pv26").mag_lezen(world.find(ref)->kring));
  EXPECT_FALSE(projectleider("pv30").mag_lezen(world.find(ref)->kring));
  // One signal for the proposal, with a count, the same for both.
  for (const auto& [wie, id] :
       {std::pair{accounthouder("ienw"), "reactie_te_laat*"}, std::pair{coordinator(), "reactie_te_laat*"},
        std::pair{projectleider("pv26"), "reactie_te_laat"}}) {
    const auto alle = ids(world, wie, job.vandaag);
    EXPECT_EQ(std::ranges::count(alle, id), 1) << wie.functie;
  }
  job.doe(accounthouder("ienw"), ref, "reactie_geven",
          reactie({element_ids[0], element_ids[1]}, Reactieuitkomst::niet));
  EXPECT_EQ(voorstel(world, ref).open_elementen, 1);
  EXPECT_EQ(
      job.weiger(accounthouder("ienw"), ref, "reactie_geven", reactie({element_ids[0]}, Reactieuitkomst::deels)).code,
      "reactie_bij_ander");
  job.doe(accounthouder("lvvn"), ref, "passende_kennisnemen");
  job.doe(accounthouder("lvvn"), ref, "reactie_geven", reactie({element_ids[2]}, Reactieuitkomst::overgenomen));
  EXPECT_EQ(voorstel(world, ref).fase, "beantwoord");
  EXPECT_TRUE(voorstel(world, ref).termijnen.empty());
}

// @eis CON-11
TEST(Voorstel, WhatDoesNotFitStaysUntilEveryDepartmentThatWasAskedHasAnswered) {
  MemoryWorld world;
  Hoofdtaak job(world);
  const StreamRef ref{Soort::voorstel, world.new_id()};
  auto i = aanbod();
  i.elementen = {element("Energie", Voorstelantwoord::past_niet, {"lvvn", "ienw", "vro"}),
                 element("Woningen", Voorstelantwoord::past_deels, {"lvvn", "ienw"})};
  job.doe(projectleider("pv26"), ref, "voorstel_aanbieden", i);
  const auto id = [&](std::size_t n) { return voorstel(world, ref).elementen[n].id; };
  const auto wacht_op = [&] {
    std::vector<std::string> wie;
    for (const std::string d : {"lvvn", "ienw", "vro", "def"})
      if (std::ranges::count(ids(world, accounthouder(d), job.vandaag), "past_niet_open*") > 0) wie.push_back(d);
    return wie;
  };
  EXPECT_EQ(wacht_op(), (std::vector<std::string>{"lvvn", "ienw", "vro"}));
  job.doe(accounthouder("ienw"), ref, "reactie_geven", reactie({id(0), id(1)}, Reactieuitkomst::niet));
  EXPECT_EQ(wacht_op(), (std::vector<std::string>{"lvvn", "vro"}));
  EXPECT_EQ(voorstel(world, ref).open_elementen, 1) << "one answer settles what fits in part";
  EXPECT_EQ(job.weiger(accounthouder("ienw"), ref, "reactie_geven", reactie({id(0)}, Reactieuitkomst::deels)).code,
            "reactie_bij_ander");
  job.doe(accounthouder("vro"), ref, "reactie_geven", reactie({id(0)}, Reactieuitkomst::niet));
  auto later = reactie({id(0)}, Reactieuitkomst::aangehouden);
  later.datum = base::add_days(job.vandaag, 30);
  job.doe(accounthouder("lvvn"), ref, "reactie_geven", later);
  EXPECT_EQ(wacht_op(), std::vector<std::string>{"lvvn"}) << "putting off is no answer";
  EXPECT_EQ(voorstel(world, ref).fase, "aangeboden");
  job.doe(accounthouder("lvvn"), ref, "reactie_geven", reactie({id(0)}, Reactieuitkomst::niet));
  EXPECT_TRUE(wacht_op().empty());
  EXPECT_EQ(voorstel(world, ref).fase, "beantwoord");
}

TEST(Voorstel, AResponseComesFromADepartmentThatWasAskedAndSaysWhatItLeadsTo) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::ingebracht);
  const auto ref = bied_aan(job);
  std::vector<base::Uuid> ids;
  for (const auto& e : voorstel(world, ref).elementen) ids.push_back(e.id);
  const auto ienw = accounthouder("ienw");
  const auto code = [&](const domain::Actor& wie, gen::ReactieGevenInvoer i) {
    return job.weiger(wie, ref, "reactie_geven", std::move(i)).code;
  };
  EXPECT_EQ(code(accounthouder("ocw"), reactie({ids[1]}, Reactieuitkomst::niet)), "reactie_bij_ander");
  EXPECT_EQ(code(ienw, reactie({ids[2]}, Reactieuitkomst::niet)), "element_van_ander");
  EXPECT_EQ(code(ienw, reactie({world.new_id()}, Reactieuitkomst::niet)), "onderdeel_onbekend");
  EXPECT_EQ(code(projectleider("pv26"), reactie({ids[1]}, Reactieuitkomst::niet)), "functie_past_niet");
  EXPECT_EQ(code(ienw, reactie({ids[1]}, Reactieuitkomst::wordt_vraagstuk)), "reactie_onvolledig");
  EXPECT_EQ(code(ienw, reactie({ids[1]}, Reactieuitkomst::afgewogen_in)), "reactie_onvolledig");
  EXPECT_EQ(code(ienw, reactie({ids[1]}, Reactieuitkomst::aangehouden)), "reactie_onvolledig");
  auto wordt = reactie({ids[1]}, Reactieuitkomst::wordt_vraagstuk);
  wordt.vraagstuk = job.vraagstuk.id;
  job.doe(ienw, ref, "reactie_geven", wordt);
  EXPECT_EQ(voorstel(world, ref).elementen[1].reacties.back().vraagstuk, job.vraagstuk.id);
  auto aan = reactie({ids[0]}, Reactieuitkomst::aangehouden);
  aan.datum = base::add_days(job.vandaag, 30);
  job.doe(ienw, ref, "reactie_geven", aan);
  EXPECT_EQ(voorstel(world, ref).elementen[0].reactie_voor, aan.datum);
  job.vandaag = base::add_days(*aan.datum, 1);
  loop_tot(world, job.vandaag);
  EXPECT_EQ(voorstel(world, ref).elementen[0].te_laat_sinds, job.vandaag) << "a new day is a duty too";
  EXPECT_FALSE(voorstel(world, ref).elementen[2].te_laat_sinds.has_value());
  job.doe(projectleider("pv26"), ref, "element_intrekken", gen::ElementIntrekkenInvoer{ids[2], "Achterhaald."});
  EXPECT_EQ(voorstel(world, ref).open_elementen, 1);
}

/// One step of somebody; most are refused.
void stap(Hoofdtaak& job, const StreamRef& ref) {
  const auto wie = *rc::gen::elementOf(std::vector{accounthouder("lvvn"), accounthouder("ienw"), accounthouder("ocw"),
                                                   projectleider("pv26"), coordinator()});
  const bool raak = *rc::gen::inRange(0, 4) > 0;  // mostly what is asked of this actor, else anything
  std::vector<base::Uuid> ids;
  for (const auto& e : voorstel(job.wereld, ref).elementen) {
    const bool gevraagd = std::ranges::find(e.invoer.aan, wie.organisatie) != e.invoer.aan.end();
    if (raak ? gevraagd && domain::vraagt_reactie(e) : *rc::gen::arbitrary<bool>()) ids.push_back(e.id);
  }
  if (ids.empty()) ids.push_back(voorstel(job.wereld, ref).elementen.front().id);
  auto i = reactie(ids, static_cast<Reactieuitkomst>(*rc::gen::inRange(0, 7)));
  if (*rc::gen::arbitrary<bool>()) i.datum = base::add_days(job.vandaag, *rc::gen::inRange(-5, 60));
  if (*rc::gen::arbitrary<bool>()) i.instrument = *referentie().ids.at("instrument").begin();
  switch (*rc::gen::inRange(0, 4)) {
    case 0: static_cast<void>(job.probeer(wie, ref, "passende_kennisnemen", {})); break;
    case 1:
      static_cast<void>(job.probeer(wie, ref, "element_intrekken",
                                    base::Record::of(gen::ElementIntrekkenInvoer{ids.front(), "Omdat."})));
      break;
    default: static_cast<void>(job.probeer(wie, ref, "reactie_geven", base::Record::of(i)));
  }
}

void dwaal(const domain::Werkwijze& methode) {
  MemoryWorld world(referentie(), methode);
  Hoofdtaak job(world);
  const auto ref = bied_aan(job);
  for (int n = *rc::gen::inRange(5, 25); n > 0; --n) {
    stap(job, ref);
    oordeel_i10(voorstel(world, ref), job.vandaag, false);
    job.vandaag = base::add_days(job.vandaag, *rc::gen::inRange(0, 40));
    loop_tot(world, job.vandaag);
    oordeel_i10(voorstel(world, ref), job.vandaag, true);
  }
}

RC_GTEST_PROP(VoorstelProperty, WhoeverDoesWhateverNoUnresolvedAnswerWaitsInSilence, ()) { dwaal(werkwijze()); }

RC_GTEST_PROP(VoorstelProperty, AndNotWithoutAnyGuardEither, ()) {
  static const auto zonder = methode_zonder("");
  dwaal(zonder);
}

// A method may lose what the clock records, not the duty: the term then stays, and an act that would close the proposal
// is refused while an answer is owed.
TEST(Voorstel, AMethodThatForgetsTheDutyIsRefusedByTheKernel) {
  const auto stil = changed_method(
      {{R"("gevolgen":[{"effect":"leg_uitgebleven_reactie_vast"}])", R"("gevolgen":[],"stop":["reactie"])"}});
  MemoryWorld world(referentie(), stil);
  Hoofdtaak job(world);
  const auto ref = bied_aan(job);
  const auto termijn = voorstel(world, ref).termijnen.front();
  const domain::Command c{
      world.new_id(), ref, "termijn_verstreken", base::Record::of(gen::TermijnInvoer{termijn.id}), {}};
  const auto d = world.submit(c, systeem(), noon(base::add_days(termijn.vervalt_op, 1)));
  ASSERT_FALSE(d.has_value());
  EXPECT_EQ(d.error().code, "reactie_ontbreekt");
  EXPECT_EQ(voorstel(world, ref).termijnen.size(), 1U);

  MemoryWorld ander;
  Hoofdtaak tweede(ander);
  const auto loopt = bied_aan(tweede);
  const auto& t = voorstel(ander, loopt);
  auto dicht = t;
  dicht.fase = "beantwoord";
  EXPECT_FALSE(domain::voorstel_accepts(ander.find(loopt), dicht).has_value());
  auto zonder_termijn = t;
  zonder_termijn.termijnen.clear();
  EXPECT_FALSE(domain::voorstel_accepts(ander.find(loopt), zonder_termijn).has_value());
  auto gewist = t;
  gewist.elementen.erase(gewist.elementen.begin());
  EXPECT_FALSE(domain::voorstel_accepts(ander.find(loopt), gewist).has_value());
  EXPECT_TRUE(domain::voorstel_accepts(ander.find(loopt), t).has_value());
}

// @eis VST-16 VST-17
TEST(Voorstel, HasChecklistsOnWaterAndCitiesThatTheProvinceFillsInAndEveryReaderCanCount) {
  const auto& onderdelen = referentie().ids.at("checklistonderdeel");
  for (const auto* id : {"gebiedsindeling", "waterveiligheid", "waterkwaliteit", "water_vasthouden", "herstructurering",
                         "woonmilieus", "verstedelijking", "leefkwaliteit", "ruimte_voor_werk"})
    EXPECT_TRUE(onderdelen.contains(id)) << id;
  MemoryWorld world;
  Hoofdtaak job(world);
  const auto ref = bied_aan(job);
  EXPECT_TRUE(voorstel(world, ref).checklist.empty());
  const auto vul = [](const std::string& onderdeel, gen::Checkliststand stand) {
    return gen::ChecklistInvullenInvoer{{{onderdeel, stand, "Zie hoofdstuk 3."}}};
  };
  const auto niet_eigen = vul("waterveiligheid", gen::Checkliststand::deels);
  EXPECT_EQ(job.weiger(accounthouder("lvvn"), ref, "checklist_invullen", niet_eigen).code, "functie_past_niet");
  job.doe(projectleider("pv26"), ref, "checklist_invullen", vul("waterveiligheid", gen::Checkliststand::niet));
  job.doe(projectleider("pv26"), ref, "checklist_invullen", vul("leefkwaliteit", gen::Checkliststand::uitgewerkt));
  job.doe(projectleider("pv26"), ref, "checklist_invullen", vul("waterveiligheid", gen::Checkliststand::deels));
  const auto& lijst = voorstel(world, ref).checklist;
  ASSERT_EQ(lijst.size(), 2U) << "a later answer takes the place of an earlier one";
  EXPECT_EQ(lijst.back().onderdeel, "waterveiligheid");
  EXPECT_EQ(lijst.back().stand, gen::Checkliststand::deels);
  auto dubbel = vul("woonmilieus", gen::Checkliststand::deels);
  dubbel.antwoorden.push_back(dubbel.antwoorden.front());
  EXPECT_EQ(job.weiger(projectleider("pv26"), ref, "checklist_invullen", dubbel).code, "checklist_dubbel");
}

}  // namespace
}  // namespace ruimte::test
