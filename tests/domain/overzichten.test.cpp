// SPDX-License-Identifier: EUPL-1.2
// Overviews against worlds that the main job made: what they count is what the dossiers say, at every stop.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "base/clock.hpp"
#include "domain/kernel/overleg.hpp"
#include "gen/overlegdossier.hpp"
#include "gen/vraagstuk_invoer.hpp"
#include "support/inrichting.hpp"
#include "support/overzicht.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;

/// In the order of the list of places: regular, lifted, put back; and carried out.
std::vector<std::int64_t> plekken(const gen::Overzicht& o) {
  std::vector<std::int64_t> uit;
  for (std::size_t i = 0; i < o.rijen.size(); ++i) uit.push_back(getal(o, i, 1));
  return uit;
}

// @eis POS-14
TEST(Overzichten, WhereAnIssueIsFollowsItsStateAtEveryStopOfTheMainJob) {
  for (const auto type : {gen::Afspraaktype::b, gen::Afspraaktype::d}) {
    MemoryWorld world;
    Keuze keuze;
    keuze.type = type;
    Hoofdtaak job(world, keuze);
    for (int h = static_cast<int>(Halte::ingebracht); h <= static_cast<int>(Halte::teruggelegd); ++h) {
      job.tot(static_cast<Halte>(h));
      const auto halte = static_cast<Halte>(h);
      const auto gezien = plekken(zie(job, "stelsel", job.ambtenaar("pv26")));
      const bool gewoon = halte < Halte::geagendeerd, klaar = halte == Halte::teruggelegd;
      const bool d = type == gen::Afspraaktype::d;
      SCOPED_TRACE(job.v().fase);
      EXPECT_EQ(gezien, (std::vector<std::int64_t>{gewoon, !gewoon && !klaar, klaar && !d, klaar && d}));
      EXPECT_EQ(plekken(zie(job, "stelsel", projectleider("pv31"))), (std::vector<std::int64_t>{0, 0, 0, 0}));
    }
  }
}

TEST(Overzichten, SharesOfTypesFollowTheAgreementsThatStand) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::opgesteld);
  const auto o = zie(job, "typen", job.ambtenaar("rijk"));
  ASSERT_EQ(o.rijen.size(), gen::code_list_afspraaktype().ids.size());
  for (std::size_t i = 0; i < o.rijen.size(); ++i) {
    const bool deze = i == static_cast<std::size_t>(job.keuze.type);
    EXPECT_EQ(getal(o, i, 1), deze ? 1 : 0);
    EXPECT_EQ(getal(o, i, 2), deze ? 100 : 0);
  }
}

// @eis CYC-18
TEST(Overzichten, ADeviationOfAProvinceIsListedAndTheOtherOverviewsCountOnTheSame) {
  const auto wereld_met = [](bool maatwerk) {
    auto world = std::make_unique<MemoryWorld>();
    std::map<std::string, gen::Overzicht> uit;
    std::optional<Hoofdtaak> laatste;
    for (const std::string p : {"pv26", "pv27"}) {
      laatste.emplace(*world, Keuze{.provincies = {p}});
      laatste->tot(Halte::ingebracht);
      if (maatwerk && p == "pv26") {
        Inrichting eigen(*laatste, p);
        eigen.kies("sterkte_poort", "weigeren");
        eigen.kies("agenda_breedte", "breed");
      }
      laatste->tot(Halte::opgesteld);
    }
    for (const std::string o : {"oorzaken", "stelsel", "typen", "maatwerk"})
      uit.emplace(o, zie(*laatste, o, coordinator()));
    return uit;
  };
  const auto gewoon = wereld_met(false), op_maat = wereld_met(true);
  for (const std::string o : {"oorzaken", "stelsel", "typen"}) {
    EXPECT_EQ(gewoon.at(o).rijen, op_maat.at(o).rijen) << o;
    EXPECT_EQ(gewoon.at(o).samen, op_maat.at(o).samen) << o;
  }
  EXPECT_TRUE(gewoon.at("maatwerk").rijen.empty());
  ASSERT_EQ(op_maat.at("maatwerk").rijen.size(), 2U);
  const auto& rij = op_maat.at("maatwerk").rijen.front().cellen;
  EXPECT_EQ(rij.at(0).tekst, "Utrecht");
  EXPECT_EQ(rij.at(2).tekst, "Breed");
  EXPECT_EQ(rij.at(3).tekst, "Smal");
  EXPECT_EQ(rij.at(5).tekst, "Omdat.");
}

/// A meeting of a body on a day, and its content.
struct Bijeenkomst {
  Bijeenkomst(Hoofdtaak& hoofdtaak, const std::string& gremium, base::Date dag, std::optional<std::string> doel)
      : job(hoofdtaak), wie(secretaris(gremium)) {
    overleg = {Soort::overleg, job.wereld.new_id()};
    ref = {Soort::overlegdossier, job.wereld.new_id()};
    job.doe(wie, overleg, "overleg_plannen", gen::OverlegPlannenInvoer{gremium, dag, {}, {}});
    job.doe(wie, ref, "overlegdossier_openen", gen::OverlegdossierOpenenInvoer{overleg.id, std::move(doel)});
  }
  const gen::OverlegdossierToestand& lees() const {
    return job.wereld.get<gen::OverlegdossierToestand>(Soort::overlegdossier, ref.id);
  }
  base::Uuid agendeer(std::optional<gen::Overlegsoort> over, std::optional<base::Uuid> vraagstuk = {}) {
    job.doe(wie, ref, "punt_agenderen",
            gen::PuntAgenderenInvoer{"Een punt", gen::Puntsoort::adviseren, {}, vraagstuk, {}, {}, over});
    return lees().punten.back().id;
  }
  Hoofdtaak& job;
  domain::Actor wie;
  StreamRef overleg, ref;
};

std::string instantie(const std::string& gremium) {
  const auto& per = referentie().gremia.at(gremium).instantie_per;
  return per.empty() ? gremium : gremium + ":" + (per == "provincie" ? provincies().front() : landsdelen().front());
}

// @eis CYC-03
TEST(Overzichten, AnItemOfTheOtherKindThanTheMeetingIsMarkedAndNoOther) {
  int gezien = 0;
  for (const auto& [id, g] : referentie().gremia) {
    const auto gremium = instantie(id);
    if (!domain::kring_van_gremium(referentie(), gremium)) continue;
    MemoryWorld world;
    Hoofdtaak job(world);
    Bijeenkomst b(job, gremium, base::add_days(job.vandaag, 5), {});
    const bool proces = g.soort_overleg == "proces";
    b.agendeer(proces ? gen::Overlegsoort::inhoud : gen::Overlegsoort::proces);
    b.agendeer(proces ? gen::Overlegsoort::proces : gen::Overlegsoort::inhoud);
    b.agendeer(std::nullopt);
    const auto& punten = b.lees().punten;
    EXPECT_EQ(punten[0].andere_soort, true) << gremium;
    EXPECT_FALSE(punten[1].andere_soort.has_value()) << gremium;
    EXPECT_FALSE(punten[2].andere_soort.has_value()) << "what is not said is not marked";
    ++gezien;
  }
  EXPECT_GT(gezien, 10);
}

// @eis CYC-04
TEST(Overzichten, NameMeetingsWithoutGoalOrResultToWhoIsInTheirCircleOnly) {
  MemoryWorld world;
  Hoofdtaak job(world);
  const std::string gremium = "do_novex:pv26";
  const auto dag = [&](int n) { return base::add_days(job.vandaag, n); };
  Bijeenkomst goed(job, gremium, dag(1), "Kiezen welke vraagstukken eerst."), zonder_doel(job, gremium, dag(2), {}),
      zonder_resultaat(job, gremium, dag(3), "Praten.");
  const StreamRef leeg{Soort::overleg, world.new_id()}, komt{Soort::overleg, world.new_id()};
  job.doe(secretaris(gremium), leeg, "overleg_plannen", gen::OverlegPlannenInvoer{gremium, dag(4), {}, {}});
  job.doe(secretaris(gremium), komt, "overleg_plannen", gen::OverlegPlannenInvoer{gremium, dag(90), {}, {}});
  for (auto* b : {&goed, &zonder_doel}) b->agendeer({});
  job.vandaag = dag(10);
  for (auto* b : {&goed, &zonder_doel})
    job.doe(b->wie, b->ref, "punt_behandelen",
            gen::PuntBehandelenInvoer{b->lees().punten.back().id, "Besproken.", "Doe het zo.", {}});
  const auto o = zie(job, "overleggen", projectleider("pv26"));
  std::vector<std::string> mist;
  for (const auto& rij : o.rijen) mist.push_back(*rij.cellen[2].tekst);
  EXPECT_EQ(mist, (std::vector<std::string>{"Doel", "Resultaat", "Doel en resultaat"}));
  EXPECT_NE(o.samen.front().find("3 van de 4 "), std::string::npos) << o.samen.front();
  EXPECT_TRUE(zie(job, "overleggen", projectleider("pv31")).rijen.empty()) << "their content is not his";
}

// @eis DEC-12
TEST(Overzichten, CountReopenedPromisesInTheCycleInWhichTheyWereReopened) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::georganiseerd);
  const std::string gremium = "dgo_novex:pv26";
  Bijeenkomst b(job, gremium, job.vandaag, "Afspreken.");
  job.doe(b.wie, b.ref, "toezegging_doen",
          gen::ToezeggingDoenInvoer{
              "lvvn", "Een brief sturen.", base::add_days(job.vandaag, 7), "provincie_utrecht", {}, {}});
  const auto id = b.lees().toezeggingen.back().id;
  const auto kom_na_en_heropen = [&] {
    job.doe(accounthouder("lvvn"), b.ref, "toezegging_nakomen", gen::ToezeggingNakomenInvoer{id, "Gestuurd."});
    job.doe(projectleider("pv26"), b.ref, "toezegging_heropenen",
            gen::ToezeggingHeropenenInvoer{id, "Niet ontvangen.", base::add_days(job.vandaag, 20)});
  };
  const auto nu = [&] { return zie(job, "toezeggingen", projectleider("pv26")); };
  ASSERT_EQ(nu().rijen.size(), 1U);
  EXPECT_EQ(getal(nu(), 0, 1), 0);
  kom_na_en_heropen();
  kom_na_en_heropen();
  EXPECT_EQ(getal(nu(), 0, 1), 2);
  EXPECT_EQ(getal(nu(), 0, 2), 1) << "one promise, twice";
  // A next cycle has its own count; what was counted before stays where it was.
  job.vandaag = base::add_days(job.vandaag, 400);
  const auto jaar = std::stoi(base::to_string(job.vandaag).substr(0, 4));
  job.cyclus = {Soort::cyclus, world.new_id()};
  job.open_cyclus({"Volgende", jaar, {{"agenderen", job.vandaag, base::add_days(job.vandaag, 90)}}, {}});
  kom_na_en_heropen();
  ASSERT_EQ(nu().rijen.size(), 2U);
  EXPECT_EQ(getal(nu(), 0, 1), 2);
  EXPECT_EQ(getal(nu(), 1, 1), 1);
  EXPECT_TRUE(b.lees().toezeggingen.back().heropend_omdat.has_value()) << "reopening needs a reason";
  EXPECT_EQ(getal(zie(job, "toezeggingen", projectleider("pv31")), 0, 1), 0) << "not his meeting";
}

// @eis CYC-19
TEST(Overzichten, ChangesOfTheCalendarThatComeTooLateAreCounted) {
  MemoryWorld world;
  Hoofdtaak job(world);
  const std::string gremium = "do_novex:pv26";
  const auto wie = secretaris(gremium);
  const auto plan = [&](int dagen) {
    const StreamRef ref{Soort::overleg, world.new_id()};
    job.doe(wie, ref, "overleg_plannen",
            gen::OverlegPlannenInvoer{gremium, base::add_days(job.vandaag, dagen), {}, {}});
    return ref;
  };
  const auto nu = [&] { return zie(job, "late-planning", projectleider("pv31")); };
  const auto op_tijd = plan(42), ander = plan(90);
  EXPECT_TRUE(nu().rijen.empty()) << "six weeks ahead is in time";
  plan(41);
  ASSERT_EQ(nu().rijen.size(), 1U);
  EXPECT_EQ(getal(nu(), 0, 1), 3);
  EXPECT_EQ(getal(nu(), 0, 2), 1);
  job.doe(wie, ander, "overleg_verzetten",
          gen::OverlegVerzettenInvoer{base::add_days(job.vandaag, 80), {}, "Komt beter uit."});
  EXPECT_EQ(getal(nu(), 0, 3), 0) << "far ahead";
  job.doe(wie, ander, "overleg_verzetten",
          gen::OverlegVerzettenInvoer{base::add_days(job.vandaag, 20), {}, "Toch eerder."});
  EXPECT_EQ(getal(nu(), 0, 3), 1) << "by the sooner of both days";
  job.vandaag = base::add_days(job.vandaag, 10);
  job.doe(wie, op_tijd, "overleg_afgelasten", gen::RedenInvoer{"Niets te bespreken."});
  EXPECT_EQ(getal(nu(), 0, 4), 1);
  EXPECT_EQ(nu().samen.front().substr(0, 7), "3 keer ");
}

// @eis BEV-09
TEST(Overzichten, HoursOfMeetingsGoToTheAgreementsThatTheyWereAboutByType) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::opgesteld);
  const std::string gremium = "do_novex:pv26";
  Bijeenkomst b(job, gremium, job.vandaag, "Kiezen."), leeg(job, gremium, base::add_days(job.vandaag, 1), "Praten.");
  b.agendeer({}, job.vraagstuk.id);
  b.agendeer({});
  job.doe(b.wie, b.ref, "punt_agenderen",
          gen::PuntAgenderenInvoer{"De tekst", gen::Puntsoort::adviseren, {}, {}, job.afspraak.id, {}, {}});
  const auto type = static_cast<std::size_t>(job.keuze.type);
  EXPECT_EQ(getal(zie(job, "uren", job.ambtenaar("pv26")), type, 2), 0) << "no time was recorded yet";
  job.vandaag = base::add_days(job.vandaag, 3);
  const gen::OverlegtijdInvoer tijd{{{"provincie_utrecht", 8}, {"lvvn", 4}}};
  job.doe(b.wie, b.overleg, "overlegtijd_vastleggen", tijd);
  job.doe(leeg.wie, leeg.overleg, "overlegtijd_vastleggen", tijd);
  const auto o = zie(job, "uren", job.ambtenaar("pv26"));
  EXPECT_EQ(getal(o, type, 1), 1);
  EXPECT_EQ(getal(o, type, 2), 8) << "two of the three items, one by the issue that it came of";
  EXPECT_EQ(getal(o, type, 3), 8);
  EXPECT_EQ(o.samen.front().substr(0, 8), "16 uren ") << o.samen.front();
  const auto ander = zie(job, "uren", projectleider("pv31"));
  EXPECT_EQ(getal(ander, type, 1), 0);
  EXPECT_EQ(getal(ander, type, 2), 0) << "nothing of what is not his";
}

// @eis BEV-07
TEST(Overzichten, WorkPeriodsInQuietTimeAndChangesThatNobodyEndorsedAreCountedAndShown) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.vandaag = date("2026-09-01");
  const auto stil = *std::ranges::find(referentie().stille_tijden, "ps", &domain::StilleTijd::verkiezing);
  const auto ps =
      *std::ranges::find_if(referentie().stille_tijden, [](const auto& s) { return s.van > date("2026-12-01"); });
  EXPECT_LT(stil.van, stil.tot);
  // One period before it, one that lies half in it.
  const auto lang = ps.tot.days - ps.van.days + 1;
  job.open_cyclus({"Ronde",
                   2026,
                   {{"dialoog", job.vandaag, base::add_days(ps.van, -1)},
                    {"besluitvorming", base::add_days(ps.van, -lang), ps.tot}},
                   {}});
  const auto o = zie(job, "stille-tijd", projectleider("pv26"));
  ASSERT_EQ(o.rijen.size(), 1U);
  EXPECT_EQ(getal(o, 0, 5), lang);
  EXPECT_EQ(getal(o, 0, 6), 50);
  EXPECT_EQ(o.samen.front().substr(0, 7), "1 van d");
  // A change of the periods: every province is missing until it endorses; one that says no is still missing.
  EXPECT_TRUE(zie(job, "proceswijzigingen", projectleider("pv26")).rijen.empty());
  job.doe(coordinator(), job.cyclus, "cyclus_verleggen",
          gen::CyclusVerleggenInvoer{{{"dialoog", job.vandaag, base::add_days(ps.van, -10)}}, "Rust voor provincies."});
  EXPECT_EQ(getal(zie(job, "proceswijzigingen", projectleider("pv26")), 0, 3), 12);
  job.doe(projectleider("pv26"), job.cyclus, "verlegging_bekrachtigen", gen::BekrachtigenInvoer{true, {}});
  EXPECT_EQ(
      job.weiger(projectleider("pv20"), job.cyclus, "verlegging_bekrachtigen", gen::BekrachtigenInvoer{false, {}}).code,
      "reden_ontbreekt");
  job.doe(projectleider("pv20"), job.cyclus, "verlegging_bekrachtigen", gen::BekrachtigenInvoer{false, "Te kort."});
  const auto na = zie(job, "proceswijzigingen", projectleider("pv31"));
  EXPECT_EQ(getal(na, 0, 3), 11) << "everyone reads the same";
  EXPECT_EQ(na.rijen[0].cellen[4].tekst->find("Utrecht"), std::string::npos);
  EXPECT_NE(na.rijen[0].cellen[4].tekst->find("Groningen"), std::string::npos);
  for (const auto& p : provincies())
    job.doe(projectleider(p), job.cyclus, "verlegging_bekrachtigen", gen::BekrachtigenInvoer{true, {}});
  EXPECT_TRUE(zie(job, "proceswijzigingen", projectleider("pv26")).rijen.empty());
}

}  // namespace
}  // namespace ruimte::test
