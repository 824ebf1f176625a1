// SPDX-License-Identifier: EUPL-1.2
// What happens when nobody acts: terms, the clock, and a conflict that it carries up its ladder.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "base/clock.hpp"
#include "base/json.hpp"
#include "gen/conflict.hpp"
#include "gen/gremium.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"
#include "support/any.hpp"
#include "support/hoofdtaak.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;
using gen::Conflictsoort;

const gen::ConflictToestand& stand(const MemoryWorld& world, const StreamRef& ref) {
  return world.get<gen::ConflictToestand>(Soort::conflict, ref.id);
}

StreamRef benoem_nu(Hoofdtaak& job, const domain::Actor& wie, Conflictsoort soort = Conflictsoort::rijk_provincie) {
  const StreamRef ref{Soort::conflict, job.wereld.new_id()};
  job.doe(wie, ref, "conflict_benoemen",
          gen::ConflictBenoemenInvoer{job.vraagstuk.id, soort, "De kern", "Hier schuurt het.", "Een keuze."});
  return ref;
}

/// The rungs it stood on: rung, body, the day that the step counted for.
std::vector<std::tuple<std::int64_t, std::string, base::Date>> loop_van(const MemoryWorld& world,
                                                                        const StreamRef& ref) {
  std::vector<std::tuple<std::int64_t, std::string, base::Date>> out;
  for (const auto& f : world.log())
    if (f.stream == ref && f.type == "TredeGeplaatst") {
      const auto e = base::decode(base::describe<gen::TredeGeplaatst>(), f.bytes)->as<gen::TredeGeplaatst>();
      out.emplace_back(e.trede, e.gremium, e.termijn);
    }
  return out;
}

TEST(Klok, AConflictThatNobodyTouchesClimbsToItsHighestRungAndTheBodyThereIsReminded) {
  for (const auto& [soort_id, pad] : referentie().escalatiepaden) {
    SCOPED_TRACE(soort_id);
    const auto soort = *gen::conflictsoort_from(soort_id);
    MemoryWorld world;
    Hoofdtaak job(world, twee_provincies());
    job.tot(Halte::in_dialoog);
    const auto ref = benoem_nu(job, benoemer(soort), soort);
    for (int dag = 1; dag < 500; ++dag) {
      laat_lopen(world, base::add_days(job.vandaag, dag));
      const auto& t = stand(world, ref);
      ASSERT_FALSE(t.termijnen.empty()) << "day " << dag;
      ASSERT_FALSE(t.eigenaar.empty());
    }
    const auto& t = stand(world, ref);
    EXPECT_EQ(t.trede, static_cast<std::int64_t>(pad.size()));
    EXPECT_TRUE(t.kern_volgens);
    // The body that it waits for can give an outcome.
    auto secr = benoemer(soort);
    secr.functie = "secretaris_gremium";
    secr.gremium = *t.gremium;
    const auto uitkomst = job.probeer(secr, ref, "beslechten",
                                      base::Record::of(gen::Beslechting{*t.gremium, "Zo doen wij het.", std::nullopt}));
    if (soort != Conflictsoort::interprovinciaal) {
      EXPECT_TRUE(uitkomst.has_value()) << tekst(uitkomst.error());
    }
    EXPECT_GE(t.herinneringen, 3);
    // Never in silence: where it is tabled by a request only, the log says that the request is overdue.
    const auto te_laat = std::ranges::count_if(world.log(), [&](const Feit& f) {
      return f.stream == ref && f.type == "UitkomstBleefUit" &&
             f.bytes.find(R"("zonderAntwoord":true)") != std::string::npos;
    });
    EXPECT_EQ(te_laat > 0, pad.back().verzoek) << te_laat;
    EXPECT_EQ(t.wijze == gen::Plaatsingwijze::agenderingsverzoek, pad.back().verzoek);
    // Every rung with a body had its turn, in order.
    std::vector<std::int64_t> treden;
    for (const auto& [trede, gremium, termijn] : loop_van(world, ref)) treden.push_back(trede);
    EXPECT_TRUE(std::ranges::is_sorted(treden));
    EXPECT_EQ(treden.size(), static_cast<std::size_t>(
                                 std::ranges::count_if(pad, [](const auto& trede) { return !trede.gremia.empty(); })));
  }
}

TEST(Klok, AfterAStandstillEveryStepCountsForItsOwnDay) {
  std::vector<std::vector<std::tuple<std::int64_t, std::string, base::Date>>> lopen;
  for (const bool elke_dag : {true, false}) {
    MemoryWorld world;
    Hoofdtaak job(world);
    job.tot(Halte::ingebracht);
    const auto ref = benoem_nu(job, job.ambtenaar("rijk"));
    if (elke_dag)
      for (int dag = 1; dag < 60; ++dag) laat_lopen(world, base::add_days(job.vandaag, dag));
    laat_lopen(world, base::add_days(job.vandaag, 60));
    lopen.push_back(loop_van(world, ref));
    std::int64_t laat = 0;
    for (const auto& f : world.log())
      if (f.type == "TermijnVerstreken")
        laat = std::max(laat, base::decode(base::describe<gen::TermijnVerstreken>(), f.bytes)
                                  ->as<gen::TermijnVerstreken>()
                                  .dagen_te_laat);
    EXPECT_EQ(laat > 0, !elke_dag);
  }
  // The days differ only where a meeting of the past could no longer be used.
  ASSERT_GE(lopen[1].size(), 2U);
  EXPECT_EQ(std::get<0>(lopen[0][0]), std::get<0>(lopen[1][0]));
  EXPECT_EQ(std::get<2>(lopen[0][0]), std::get<2>(lopen[1][0]));
  EXPECT_LT(std::get<2>(lopen[1][0]), std::get<2>(lopen[1][1]));
}

TEST(Klok, ATermActsOnceNotTooEarlyAndOnlyForTheClock) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto ref = benoem_nu(job, job.ambtenaar("rijk"));
  const auto termijn = stand(world, ref).termijnen.front();
  EXPECT_EQ(termijn.naam, "kern_reactie");
  EXPECT_EQ(termijn.vervalt_op, base::add_working_days(job.vandaag, 5, referentie().vrije_dagen));
  const auto te_vroeg = tik(world, termijn, ref, termijn.vervalt_op);
  ASSERT_FALSE(te_vroeg.has_value());
  EXPECT_EQ(te_vroeg.error().code, "termijn_loopt_nog");
  EXPECT_EQ(te_vroeg.error().wanneer_wel, base::add_days(termijn.vervalt_op, 1));
  const auto dag = base::add_days(termijn.vervalt_op, 1);
  ASSERT_TRUE(tik(world, termijn, ref, dag).has_value());
  EXPECT_EQ(tik(world, termijn, ref, dag).error().code, "termijn_loopt_niet");
  job.vandaag = base::add_days(dag, 30);
  const auto uitwerking = stand(world, ref).termijnen.front();
  for (const auto& wie : {job.ambtenaar("rijk"), coordinator(), beheerder(), secretaris("mr")})
    for (const auto* handeling : {"termijn_verstreken", "naar_eerste_trede", "kern_volgens"}) {
      if (!wie.mag_lezen(world.find(ref)->kring)) continue;
      EXPECT_EQ(job.weiger(wie, ref, handeling, gen::TermijnInvoer{uitwerking.id}).code, "handeling_onbekend");
    }
  for (const auto& act : domain::handelingen(werkwijze(), world, {Soort::conflict, world.find(ref)},
                                             job.ambtenaar("rijk"), noon(job.vandaag)))
    EXPECT_TRUE(act.overgang->klok.empty()) << act.overgang->id;
}

TEST(Klok, AnAnswerStopsTheTermThatAskedForIt) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto ref = benoem_nu(job, job.ambtenaar("rijk"));
  job.doe(job.ambtenaar("pv26"), ref, "kern_beantwoorden", gen::KernInvoer{});
  ASSERT_EQ(stand(world, ref).termijnen.size(), 1U);
  EXPECT_EQ(stand(world, ref).termijnen.front().naam, "uitwerking");
  job.doe(job.ambtenaar("pv26"), ref, "uitwerken",
          gen::UitwerkingInvoer{"Dit staat vast.", {{"Een", "Gevolg een"}, {"Twee", "Gevolg twee"}}});
  EXPECT_EQ(stand(world, ref).fase, "uitgewerkt");
  EXPECT_EQ(stand(world, ref).termijnen.size(), 1U);
  laat_lopen(world, base::add_days(stand(world, ref).termijnen.front().vervalt_op, 1));
  EXPECT_EQ(stand(world, ref).fase, "op_trede");
}

/// To the rung of this body by hand, through whatever the ladder offers.
void naar(Hoofdtaak& job, const StreamRef& ref, const domain::Actor& wie, const std::string& doel) {
  for (int n = 0; n < 8 && stand(job.wereld, ref).gremium != doel; ++n) {
    const auto kan = referentie().volgende_treden("rijk_provincie", static_cast<int>(stand(job.wereld, ref).trede));
    const auto id = doel.substr(0, doel.find(':'));
    const auto hoogst = std::ranges::max_element(kan, {}, [](const auto& e) { return e.second; });
    const auto volgende = referentie().instanties(referentie().gremia.at(hoogst->first), {"pv26"}).front();
    job.doe(wie, ref, "op_trede_plaatsen", gen::TredeInvoer{kan.contains(id) ? doel : volgende, {}});
  }
}

// @eis DEC-21
TEST(Klok, AboveTheProvincietafelARequestGoesOutAndIsAnsweredByADayOrAReason) {
  for (const bool dag : {true, false}) {
    MemoryWorld world;
    Hoofdtaak job(world);
    job.tot(Halte::in_dialoog);
    const auto rijk = job.ambtenaar("rijk");
    const auto ref = benoem_nu(job, rijk);
    naar(job, ref, rijk, "bwo_flo");
    ASSERT_EQ(stand(world, ref).wijze, gen::Plaatsingwijze::agenderingsverzoek);
    EXPECT_EQ(stand(world, ref).termijn, base::add_working_days(job.vandaag, 10, referentie().vrije_dagen));
    EXPECT_EQ(
        job.weiger(secretaris("mr"), ref, "agenderingsverzoek_beantwoorden", gen::VerzoekAntwoordInvoer{{}, "Nee"})
            .code,
        "ander_gremium");
    const auto secr = secretaris("bwo_flo");
    EXPECT_EQ(job.weiger(secr, ref, "agenderingsverzoek_beantwoorden", gen::VerzoekAntwoordInvoer{}).code,
              "datum_of_reden");
    const auto op = base::add_days(job.vandaag, 20);
    job.doe(secr, ref, "agenderingsverzoek_beantwoorden",
            dag ? gen::VerzoekAntwoordInvoer{op, {}} : gen::VerzoekAntwoordInvoer{{}, "Eerst de provincietafel."});
    EXPECT_EQ(stand(world, ref).datum, dag ? std::optional(op) : std::nullopt);
    EXPECT_EQ(stand(world, ref).termijnen.front().vervalt_op,
              base::add_working_days(dag ? op : job.vandaag, 5, referentie().vrije_dagen));
    EXPECT_EQ(job.weiger(secr, ref, "agenderingsverzoek_beantwoorden", gen::VerzoekAntwoordInvoer{op, {}}).code,
              "geen_verzoek_open");
  }
}

TEST(Klok, WithoutAMeetingWithinSixWeeksTheSecretaryOffersAMoment) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::ingebracht);
  const auto rijk = job.ambtenaar("rijk");
  const auto ref = benoem_nu(job, rijk);
  naar(job, ref, rijk, "provincietafel:pv26");
  const auto& t = stand(world, ref);
  if (t.wijze == gen::Plaatsingwijze::overleg) GTEST_FAIL() << "the cast has a meeting of the provincietafel";
  EXPECT_EQ(t.wijze, gen::Plaatsingwijze::ad_hoc_moment);
  const auto op = base::add_days(job.vandaag, 8);
  EXPECT_EQ(job.weiger(secretaris("provincietafel:pv27"), ref, "moment_aanbieden", gen::MomentInvoer{op}).code,
            "ander_gremium");
  const auto secr = secretaris("provincietafel:pv26");
  EXPECT_EQ(job.weiger(secr, ref, "moment_aanbieden", gen::MomentInvoer{base::add_days(job.vandaag, -1)}).code,
            "datum_onjuist");
  job.doe(secr, ref, "moment_aanbieden", gen::MomentInvoer{op});
  EXPECT_EQ(stand(world, ref).datum, op);
  EXPECT_EQ(job.weiger(secr, ref, "moment_aanbieden", gen::MomentInvoer{op}).code, "geen_moment_gevraagd");
}

TEST(Klok, OnlyAllPartiesTogetherStopTheClockAndItRunsAgain) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto rijk = job.ambtenaar("rijk"), provincie = job.ambtenaar("pv26");
  const auto ref = benoem_nu(job, rijk);
  EXPECT_EQ(
      job.weiger(rijk, ref, "pauze_voorstellen", gen::PauzeInvoer{base::add_days(job.vandaag, 57), "Te lang"}).code,
      "datum_onjuist");
  const auto tot = base::add_days(job.vandaag, 40);
  job.doe(rijk, ref, "pauze_voorstellen", gen::PauzeInvoer{tot, "Wij wachten op de cijfers."});
  EXPECT_FALSE(stand(world, ref).pauze_tot.has_value());
  EXPECT_EQ(job.weiger(rijk, ref, "procesvoorstel_steunen").code, "procesvoorstel_al_gesteund");
  EXPECT_EQ(job.weiger(provincie, ref, "pauze_voorstellen", gen::PauzeInvoer{tot, "Ook"}).code, "procesvoorstel_hangt");
  job.doe(provincie, ref, "procesvoorstel_steunen");
  ASSERT_EQ(stand(world, ref).pauze_tot, tot);
  ASSERT_EQ(stand(world, ref).termijnen.size(), 1U);
  EXPECT_EQ(laat_lopen(world, tot), 0);
  EXPECT_EQ(laat_lopen(world, base::add_days(tot, 1)), 1);
  EXPECT_FALSE(stand(world, ref).pauze_tot.has_value());
  EXPECT_EQ(stand(world, ref).termijnen.front().naam, "uitwerking");
}

TEST(Klok, AFastTrackPassesOverRungsWhenAllPartiesAgree) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto rijk = job.ambtenaar("rijk"), provincie = job.ambtenaar("pv26");
  const auto ref = benoem_nu(job, provincie);
  EXPECT_EQ(job.weiger(provincie, ref, "snelle_route_voorstellen", gen::SnelleRouteInvoer{"gs:pv26", "Sneller"}).code,
            "trede_past_niet");
  job.doe(provincie, ref, "snelle_route_voorstellen", gen::SnelleRouteInvoer{"bwo_flo", "Het ligt bij de minister."});
  EXPECT_EQ(stand(world, ref).fase, "benoemd");
  job.doe(rijk, ref, "procesvoorstel_steunen");
  EXPECT_EQ(stand(world, ref).fase, "op_trede");
  EXPECT_EQ(stand(world, ref).gremium, "bwo_flo");
  EXPECT_FALSE(stand(world, ref).procesvoorstel.has_value());
  EXPECT_EQ(stand(world, ref).termijnen.size(), 1U);
}

/// I-11, whatever people and the clock do: an owner and a term until there is an outcome.
RC_GTEST_PROP(KlokProperty, AConflictNeverStandsStill, ()) {
  const auto soort = static_cast<Conflictsoort>(*rc::gen::inRange(0, 4));
  const auto keuze = *any_keuze();
  MemoryWorld world;
  Hoofdtaak job(world, keuze);
  job.tot(Halte::in_dialoog);
  const bool rijk = soort == Conflictsoort::interdepartementaal || soort == Conflictsoort::rijk_provincie;
  const auto wie = rijk ? job.ambtenaar("rijk") : projectleider(keuze.provincies.front());
  const auto ander = rijk && soort != Conflictsoort::interdepartementaal ? projectleider(keuze.provincies.back())
                     : rijk                                              ? accounthouder("fin")
                                                                         : projectleider(keuze.provincies.back());
  const auto ref = benoem_nu(job, wie, soort);
  for (int n = 0; n < 25; ++n) {
    job.vandaag = base::add_days(job.vandaag, *rc::gen::inRange(0, 20));
    const auto& t = stand(world, ref);
    const auto actor = *rc::gen::element(wie, ander);
    const auto g = t.gremium.value_or("mr");
    if (!actor.mag_lezen(world.find(ref)->kring)) continue;
    auto secr = wie;
    secr.functie = "secretaris_gremium";
    secr.gremium = g;
    switch (*rc::gen::inRange(0, 7)) {
      case 0: laat_lopen(world, job.vandaag); break;
      case 1:
        job.probeer(actor, ref, "pauze_voorstellen",
                    base::Record::of(gen::PauzeInvoer{base::add_days(job.vandaag, 9), "Even wachten"}));
        break;
      case 2: job.probeer(actor, ref, "procesvoorstel_steunen", {}); break;
      case 3: job.probeer(actor, ref, "kern_beantwoorden", base::Record::of(gen::KernInvoer{})); break;
      case 4:
        job.probeer(secr, ref, "moment_aanbieden", base::Record::of(gen::MomentInvoer{base::add_days(job.vandaag, 3)}));
        break;
      case 5:
        job.probeer(secr, ref, "agenderingsverzoek_beantwoorden",
                    base::Record::of(gen::VerzoekAntwoordInvoer{{}, "Nog niet rijp."}));
        break;
      default: job.probeer(actor, ref, "op_trede_plaatsen", base::Record::of(gen::TredeInvoer{g, {}}));
    }
    RC_ASSERT(!stand(world, ref).termijnen.empty());
    RC_ASSERT(!stand(world, ref).eigenaar.empty());
  }
  RC_ASSERT(!::testing::Test::HasFailure());
}

TEST(Klok, AMethodThatStartsNoTermCannotLeaveAConflictBehind) {
  const auto zonder = changed_method({{"\"start\":[\"kern_reactie\",\"uitwerking\"]", "\"stop\":[\"kern_reactie\"]"},
                                      {"\"naamEn\":\"Record who leads, who decides and when feedback comes\"",
                                       "\"naamEn\":\"Record who leads, who decides and when feedback "
                                       "comes\",\"start\":[\"kern_reactie\",\"uitwerking\"]"}});
  MemoryWorld world(referentie(), zonder);
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  EXPECT_EQ(job.weiger(job.ambtenaar("rijk"), {Soort::conflict, world.new_id()}, "conflict_benoemen",
                       gen::ConflictBenoemenInvoer{job.vraagstuk.id, Conflictsoort::rijk_provincie, "De kern",
                                                   "Hier schuurt het.", "Een keuze."})
                .code,
            "conflict_zonder_termijn");
}

TEST(Klok, MistakesWithTermsStopTheProgramWithTheirPlace) {
  const std::vector<std::tuple<std::string, std::string, std::string>> fouten = {
      {"\"klok\":\"pauze\"", "\"klok\":\"pause\"", "onbekende termijn 'pause'"},
      {"\"klok\":\"pauze\"", "\"functies\":[\"coordinator\"],\"klok\":\"pauze\"", "doet niemand anders"},
      {"\"klok\":\"kern_reactie\"", "\"klok\":\"trede\"",
       "geen handeling van de klok hoort bij termijn 'kern_reactie'"},
      {"\"start\":[\"kern_reactie\",\"uitwerking\"]", "\"start\":[\"kern_reactie\"]",
       "geen handeling start termijn 'uitwerking'"},
      {"\"start\":[\"kern_reactie\",\"uitwerking\"]", "\"start\":[\"kern_reactie\",\"uitwerking\",\"pauze\"]",
       "heeft geen werkdagen"},
      {"\"werkdagen\":\"termijn_trede\"", "\"werkdagen\":0", "heel getal van 1 tot en met 260"},
      {"\"werkdagen\":\"termijn_trede\"", "\"werkdagen\":\"termijn_treden\"", "geen instelling met een getal"},
      {"\"werkdagen\":\"termijn_trede\"", "\"werkdagen\":\"hangpunt_oud\"", "geen instelling met een getal"},
      {"\"termijn\":\"trede\"", "\"termijn\":\"tree\"", "onbekende termijn 'tree'"},
  };
  for (const auto& [van, naar_, melding] : fouten) {
    try {
      changed_method({{van, naar_}});
      ADD_FAILURE() << "loaded with " << naar_;
    } catch (const std::exception& e) {
      EXPECT_NE(std::string(e.what()).find(melding), std::string::npos) << e.what();
    }
  }
}

}  // namespace
}  // namespace ruimte::test
