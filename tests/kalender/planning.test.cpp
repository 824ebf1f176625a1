// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <algorithm>

#include "application/planning/botsingen.hpp"
#include "application/planning/cijfers.hpp"
#include "application/planning/herplan.hpp"
#include "application/planning/schuif.hpp"
#include "application/planning/voorstel.hpp"
#include "base/clock.hpp"
#include "catalog/load.hpp"

namespace ruimte::application::planning {
namespace {

using gen::Botsingsoort;
using gen::Jaarstuksoort;

base::Date dag(std::string_view tekst) { return base::parse_date(tekst).value(); }

const domain::Referentie& referentie() {
  static const auto r = catalog::shipped_referentie().value();
  return r;
}

Stuk stap(const std::string& id, std::string_view van, std::string_view tot) {
  Stuk s{"stap:" + id, Jaarstuksoort::stap, {}, dag(van), dag(tot)};
  s.stap = id;
  return s;
}

Stuk overleg(const std::string& gremium, std::string_view op, std::optional<base::Date> aanlever = {}) {
  Stuk s{"overleg:" + gremium, Jaarstuksoort::overleg, {}, dag(op), dag(op)};
  s.gremium = gremium;
  s.aanlever = aanlever;
  return s;
}

Stuk moment(Jaarstuksoort soort, std::string_view van, std::string_view tot, const std::string& partij = {}) {
  Stuk s{"moment:" + std::string(van) + partij, soort, "Moment", dag(van), dag(tot)};
  s.partij = partij;
  return s;
}

Plan plan(std::vector<Stuk> stukken) {
  Plan p;
  p.stukken = std::move(stukken);
  p.van = std::ranges::min(p.stukken, {}, &Stuk::van).van;
  p.tot = std::ranges::max(p.stukken, {}, &Stuk::tot).tot;
  zet_verkiezingen(referentie(), p);
  return p;
}

std::vector<Bots> van_soort(const std::vector<Bots>& alle, Botsingsoort soort) {
  std::vector<Bots> uit;
  std::ranges::copy_if(alle, std::back_inserter(uit), [&](const Bots& b) { return b.soort == soort; });
  return uit;
}

std::vector<std::string> geschoven(const Geschoven& g) {
  std::vector<std::string> uit;
  for (const auto& s : g.stukken)
    uit.push_back(s.sleutel + " " + base::to_string(g.plan.vind(s.sleutel)->van) + " " +
                  base::to_string(g.plan.vind(s.sleutel)->tot));
  return uit;
}

/// The cycle of handvat E with the BOL of June 2027.
Plan handvat_e() {
  return plan({stap("agenderen", "2026-04-01", "2026-06-30"), stap("dialoog", "2026-07-01", "2026-12-31"),
               stap("besluitvorming", "2027-02-18", "2027-06-10"), stap("opvolging", "2027-06-11", "2027-12-31"),
               overleg("do_novex:pv26", "2027-04-13", dag("2027-03-30")), overleg("do_novex:pv30", "2027-04-14"),
               overleg("bol:noord_west", "2027-06-10"), overleg("bol:zuid", "2027-06-11")});
}

std::string periode(const Plan& p, const char* sleutel) {
  const auto& s = *p.vind(sleutel);
  return base::to_string(s.van) + " " + base::to_string(s.tot);
}

// Step 3 of the example lies in the quiet time around the elections of 17 March 2027 (3 February to 9 June).
// @eis CYC-22
TEST(Planning, AStepThatRunsIntoQuietTimeHasThreeWaysOutWithNewDaysForStepsAndMeetings) {
  const auto p =
      plan({stap("dialoog", "2026-07-01", "2026-12-31"), stap("besluitvorming", "2027-01-01", "2027-06-08"),
            stap("conflictbeslechting", "2027-01-01", "2027-06-08"), stap("opvolging", "2027-06-09", "2027-12-31"),
            overleg("do_novex:pv26", "2027-04-13"), overleg("bol:noord_west", "2027-06-08")});
  const auto h = herplan(referentie(), p, {{}, {}, dag("2026-09-01")});
  ASSERT_EQ(h.stap, "stap:besluitvorming");
  EXPECT_EQ(h.van, dag("2027-02-03"));
  EXPECT_EQ(h.tot, dag("2027-06-09"));
  ASSERT_EQ(h.wegen.size(), 3U);
  const auto &eerder = h.wegen[0], &over = h.wegen[1], &later = h.wegen[2];
  EXPECT_TRUE(eerder.kan && over.kan && later.kan);

  EXPECT_EQ(periode(eerder.geschoven.plan, "stap:besluitvorming"), "2027-01-01 2027-02-02");
  EXPECT_EQ(periode(eerder.geschoven.plan, "overleg:bol:noord_west"), "2027-02-02 2027-02-02");
  EXPECT_LT(eerder.geschoven.plan.vind("overleg:do_novex:pv26")->van, dag("2027-02-02")) << "what prepares it, before";
  EXPECT_EQ(periode(eerder.geschoven.plan, "stap:opvolging"), periode(p, "stap:opvolging"));

  EXPECT_EQ(periode(over.geschoven.plan, "stap:besluitvorming"), "2027-01-01 2027-07-07");
  EXPECT_GT(over.geschoven.plan.vind("overleg:bol:noord_west")->van, h.tot);
  EXPECT_EQ(over.geschoven.plan.vind("stap:opvolging")->van, dag("2027-07-08"));

  EXPECT_EQ(periode(later.geschoven.plan, "stap:besluitvorming"), "2027-01-01 2027-10-13") << "126 quiet days more";
  EXPECT_GT(later.geschoven.plan.vind("overleg:bol:noord_west")->van,
            over.geschoven.plan.vind("overleg:bol:noord_west")->van);
  for (const auto* weg : {&eerder, &over, &later}) {
    EXPECT_TRUE(van_soort(botsingen(referentie(), weg->geschoven.plan), Botsingsoort::stappen_door_elkaar).empty());
    EXPECT_EQ(weg->geschoven.stukken.front().sleutel, "stap:besluitvorming");
    EXPECT_EQ(periode(weg->geschoven.plan, "stap:conflictbeslechting"),
              periode(weg->geschoven.plan, "stap:besluitvorming"));
  }
}

TEST(Planning, WhatWouldHaveToBeginBeforeTodayIsNoWayOutAnyMoreAndWhatFitsNeedsNone) {
  const auto p = plan({stap("besluitvorming", "2027-02-18", "2027-06-08")});
  const auto laat = herplan(referentie(), p, {{}, {}, dag("2027-02-20")});
  ASSERT_EQ(laat.wegen.size(), 3U);
  EXPECT_FALSE(laat.wegen[0].kan);
  EXPECT_TRUE(laat.wegen[1].kan);
  EXPECT_TRUE(laat.wegen[2].kan);
  const auto past =
      herplan(referentie(), plan({stap("dialoog", "2026-07-01", "2026-12-31")}), {{}, {}, dag("2026-07-01")});
  EXPECT_TRUE(past.stap.empty());
  EXPECT_TRUE(past.wegen.empty());
}

TEST(Planning, AChangeTouchesTheStepsAndTheMeetingsOfTheSideThatItIsAbout) {
  auto val = moment(Jaarstuksoort::formatie, "2026-10-01", "2026-12-15", "vro");
  val.sleutel = "wijziging:1";
  const auto p = plan({stap("dialoog", "2026-07-01", "2026-12-31"), val, overleg("regietafel", "2026-10-06"),
                       overleg("gs:pv26", "2026-10-06"), overleg("do_novex:pv26", "2027-01-12")});
  const auto h = herplan(referentie(), p, {"wijziging:1", {}, dag("2026-09-01")});
  std::vector<std::string> sleutels;
  for (const auto& g : h.geraakt) sleutels.push_back(g.sleutel + " " + std::to_string(g.dagen));
  EXPECT_EQ(sleutels, (std::vector<std::string>{"stap:dialoog 76", "overleg:regietafel 1"}));
}

// The work of July 2022 to July 2023 lay for a large part around the elections of 15 March 2023, while its last day did
// not: a rule about deadlines alone would have been silent (the look-back of finding 7).
// @eis CYC-07 BEV-07
TEST(Planning, AWorkPeriodInQuietTimeIsSaidAlsoWhenItsDeadlineIsNot) {
  const auto alle = botsingen(referentie(), plan({stap("dialoog", "2022-12-12", "2023-07-31")}));
  const auto werk = van_soort(alle, Botsingsoort::werkperiode_in_stille_tijd);
  ASSERT_EQ(werk.size(), 1U);
  EXPECT_EQ(werk[0].dagen, 127);
  EXPECT_EQ(werk[0].procent, 55);
  EXPECT_EQ(werk[0].van, dag("2023-02-01"));
  EXPECT_EQ(werk[0].tot, dag("2023-06-07"));
  EXPECT_EQ(werk[0].wie.size(), 12U) << "every province, and the Rijk does not vote";
  EXPECT_TRUE(van_soort(alle, Botsingsoort::einde_in_stille_tijd).empty());
}

// @eis CYC-07 VST-06
TEST(Planning, ADeadlineInQuietTimeIsSaidAndANewAdministrationEndsIt) {
  auto p = plan(
      {stap("dialoog", "2026-07-01", "2027-05-20"), overleg("gs:pv26", "2027-05-18"), overleg("mr", "2027-05-18")});
  const auto wie = [&] {
    const auto einde = van_soort(botsingen(referentie(), p), Botsingsoort::einde_in_stille_tijd);
    return einde.empty() ? std::vector<std::string>{} : einde[0].wie;
  };
  EXPECT_EQ(wie().size(), 12U);
  EXPECT_EQ(van_soort(botsingen(referentie(), p), Botsingsoort::overleg_in_stille_tijd).size(), 1U)
      << "that of the province; the council of ministers goes on";
  p.besturen["gs:pv26"] = {dag("2027-05-12")};
  EXPECT_EQ(wie().size(), 11U);
  EXPECT_TRUE(van_soort(botsingen(referentie(), p), Botsingsoort::overleg_in_stille_tijd).empty());
}

TEST(Planning, FormationAndRecessOfOnePartyAreQuietForThatPartyOnly) {
  const auto p = plan({stap("dialoog", "2028-01-01", "2028-06-30"),
                       moment(Jaarstuksoort::formatie, "2028-02-01", "2028-06-30", "provincie_utrecht"),
                       moment(Jaarstuksoort::reces, "2028-06-20", "2028-07-10")});
  const auto alle = botsingen(referentie(), p);
  const auto werk = van_soort(alle, Botsingsoort::werkperiode_in_stille_tijd);
  ASSERT_EQ(werk.size(), 1U);
  EXPECT_EQ(werk[0].wie, std::vector<std::string>{"pv26"});
  EXPECT_EQ(werk[0].dagen, 151) << "the recess lies in the formation and is not counted twice";
  const auto einde = van_soort(alle, Botsingsoort::einde_in_stille_tijd);
  std::size_t wie = 0;
  for (const auto& b : einde) wie += b.wie.size();
  EXPECT_EQ(wie, 13U) << "a recess of all is one of the Rijk too";
}

// @eis CYC-06
TEST(Planning, PartnersNeedAWindowThatIsLongEnough) {
  const auto zonder = plan({stap("dialoog", "2025-07-01", "2025-12-31")});
  EXPECT_EQ(van_soort(botsingen(referentie(), zonder), Botsingsoort::geen_partnervenster).size(), 1U);
  const auto kort = plan(
      {stap("dialoog", "2025-07-01", "2025-12-31"), moment(Jaarstuksoort::partnervenster, "2025-09-01", "2025-10-11")});
  const auto te_kort = van_soort(botsingen(referentie(), kort), Botsingsoort::partnervenster_te_kort);
  ASSERT_EQ(te_kort.size(), 1U);
  EXPECT_EQ(te_kort[0].dagen, 41);
  EXPECT_EQ(te_kort[0].nodig, 42);
  const auto lang = plan(
      {stap("dialoog", "2025-07-01", "2025-12-31"), moment(Jaarstuksoort::partnervenster, "2025-09-01", "2025-10-12")});
  for (const auto soort : {Botsingsoort::geen_partnervenster, Botsingsoort::partnervenster_te_kort})
    EXPECT_TRUE(van_soort(botsingen(referentie(), lang), soort).empty());
  // Water boards are quiet around their elections of March 2027: days in which they cannot take part do not count.
  const auto stil = plan(
      {stap("dialoog", "2026-12-01", "2027-03-31"), moment(Jaarstuksoort::partnervenster, "2027-01-01", "2027-02-28")});
  ASSERT_EQ(van_soort(botsingen(referentie(), stil), Botsingsoort::partnervenster_te_kort).size(), 1U);
  EXPECT_EQ(van_soort(botsingen(referentie(), stil), Botsingsoort::partnervenster_te_kort)[0].dagen, 33);
}

// @eis CYC-13
TEST(Planning, MovingTheBolMovesWhatIsCountedBackFromItAndWhatPreparesIt) {
  const auto p = handvat_e();
  EXPECT_EQ(geschoven(schuif(referentie(), p, "overleg:bol:noord_west", dag("2027-05-27"))),
            (std::vector<std::string>{
                "overleg:bol:noord_west 2027-05-27 2027-05-27", "overleg:do_novex:pv26 2027-03-30 2027-03-30",
                "stap:besluitvorming 2027-02-04 2027-05-27", "stap:opvolging 2027-05-28 2027-12-17"}))
      << "Utrecht lies in the north-west, Brabant does not";
  EXPECT_EQ(*schuif(referentie(), p, "overleg:bol:noord_west", dag("2027-05-27"))
                 .plan.vind("overleg:do_novex:pv26")
                 ->aanlever,
            dag("2027-03-12"))
      << "ten working days before, over Good Friday and Easter Monday";
  EXPECT_EQ(geschoven(schuif(referentie(), p, "overleg:bol:zuid", dag("2027-06-20"))),
            (std::vector<std::string>{"overleg:bol:zuid 2027-06-21 2027-06-21",
                                      "overleg:do_novex:pv30 2027-04-26 2027-04-26"}))
      << "a Sunday becomes a Monday; the first BOL stays where it was";
}

// The practice cycle: the other route of step 3 has the same days, and there was a BOL in the autumn before.
TEST(Planning, AnotherRouteOfTheSameStepGoesAlongAndAnEarlierBolDoesNotHoldItBack) {
  auto p = handvat_e();
  p.stukken.push_back(stap("conflictbeslechting", "2027-02-18", "2027-06-10"));
  p.stukken.push_back(overleg("bol:oost", "2026-11-26"));
  EXPECT_EQ(geschoven(schuif(referentie(), p, "overleg:bol:noord_west", dag("2027-05-27"))),
            (std::vector<std::string>{
                "overleg:bol:noord_west 2027-05-27 2027-05-27", "overleg:do_novex:pv26 2027-03-30 2027-03-30",
                "stap:besluitvorming 2027-02-04 2027-05-27", "stap:conflictbeslechting 2027-02-04 2027-05-27",
                "stap:opvolging 2027-05-28 2027-12-17"}));
  EXPECT_EQ(geschoven(schuif(referentie(), p, "overleg:bol:oost", dag("2026-12-03"))),
            std::vector<std::string>{"overleg:bol:oost 2026-12-03 2026-12-03"})
      << "no step works towards that one";
}

TEST(Planning, AStepTakesAlongWhatFollowsAndEndsWhatComesBefore) {
  const auto p = handvat_e();
  EXPECT_EQ(geschoven(schuif(referentie(), p, "stap:dialoog", dag("2026-06-01"))),
            (std::vector<std::string>{"stap:dialoog 2026-06-01 2026-12-01", "stap:agenderen 2026-04-01 2026-05-31"}));
  EXPECT_EQ(geschoven(schuif(referentie(), p, "stap:besluitvorming", dag("2026-12-01"))),
            (std::vector<std::string>{"stap:besluitvorming 2026-12-01 2027-03-23",
                                      "stap:opvolging 2027-03-24 2027-10-13", "stap:dialoog 2026-07-01 2026-11-30"}));
  EXPECT_EQ(geschoven(schuif(referentie(), p, "stap:opvolging", dag("2027-06-11"))), std::vector<std::string>{});
}

// @eis CYC-01 CYC-09 CYC-11 CYC-12
TEST(Planning, TheTemplateGivesTheDatesOfHandvatE) {
  const auto* s = sjabloon(referentie());
  ASSERT_NE(s, nullptr);
  EXPECT_EQ(s->fasen[0].van, dag("2025-10-01"));
  EXPECT_EQ(s->fasen[0].tot, dag("2026-03-31"));
  const auto p = voorstel(referentie(), {dag("2027-06-10"), 12});
  EXPECT_EQ(p.vind("stap:agenderen")->van, dag("2026-04-01"));
  EXPECT_EQ(p.vind("stap:agenderen")->tot, dag("2026-06-30"));
  EXPECT_EQ(p.vind("stap:dialoog")->van, dag("2026-07-01"));
  EXPECT_EQ(p.vind("stap:dialoog")->tot, dag("2026-12-31"));
  EXPECT_GE(p.vind("stap:dialoog")->dagen(), 90) << "at least three months";
  EXPECT_EQ(p.vind("stap:besluitvorming")->van, dag("2027-02-18"));
  EXPECT_EQ(p.vind("stap:besluitvorming")->tot, dag("2027-06-10"));
  EXPECT_FALSE(van_soort(botsingen(referentie(), p), Botsingsoort::werkperiode_in_stille_tijd).empty())
      << "the default cycle collides with the elections of 17 March 2027, and says so";
}

void staat_op_orde(const Plan& p, int jaren) {
  const auto& r = referentie();
  std::map<std::string, std::vector<base::Date>> op;
  for (const auto& s : p.stukken) {
    if (s.soort != Jaarstuksoort::overleg) continue;
    op[s.gremium].push_back(s.van);
    EXPECT_TRUE(base::is_working_day(s.van, r.vrije_dagen)) << s.sleutel;
  }
  EXPECT_EQ(op.size(), 5U + 2 * 12) << "five BOL and twice twelve provinces";
  for (const auto& [gremium, dagen] : op) EXPECT_EQ(std::ssize(dagen), jaren) << gremium;
  for (const auto& [id, provincie] : r.provincies)
    for (std::size_t n = 0; n < static_cast<std::size_t>(jaren); ++n) {
      EXPECT_LT(op["do_novex:" + id][n], op["dgo_novex:" + id][n]);
      EXPECT_LT(op["dgo_novex:" + id][n], op["bol:" + provincie.landsdeel][n]);
    }
  for (const auto soort : {Botsingsoort::stappen_door_elkaar, Botsingsoort::stap_te_kort})
    EXPECT_TRUE(van_soort(botsingen(r, p), soort).empty());
}

// @eis CYC-01 CYC-17 CYC-24 CYC-25
TEST(Planning, AYearAndTwoYearsGiveConsistentCalendarsForTwelveProvinces) {
  for (const auto* bol : {"2027-06-10", "2028-06-08", "2029-02-28", "2031-06-05"}) {
    SCOPED_TRACE(bol);
    staat_op_orde(voorstel(referentie(), {dag(bol), 12}), 1);
    const auto lang = voorstel(referentie(), {dag(bol), 24});
    staat_op_orde(lang, 2);
    EXPECT_EQ(std::ranges::count(lang.stukken, Jaarstuksoort::mijlpaal, &Stuk::soort), 1);
  }
  const auto lang = voorstel(referentie(), {dag("2028-06-08"), 24});
  EXPECT_EQ(lang.vind("stap:agenderen")->van, dag("2026-04-01"));
  EXPECT_EQ(lang.vind("stap:dialoog")->tot, dag("2027-12-31")) << "the dialogue gets the extra year";
}

gen::CapaciteitToestand raming(const std::string& wie, std::int64_t gevraagd, std::optional<std::int64_t> geboden) {
  gen::CapaciteitToestand c;
  c.organisatie = wie;
  c.raming.push_back({"dialoog", "projectleider", {}, gevraagd, geboden});
  return c;
}

// @eis CYC-08
TEST(Planning, AnOverloadHasTwoWaysOutWithTheirEffect) {
  const auto p = plan({stap("dialoog", "2026-09-07", "2026-10-02")});  // four weeks of five working days
  const auto uit = haalbaarheid(referentie(), p,
                                {raming("provincie_utrecht", 150, 100), raming("provincie_limburg", 95, 100),
                                 raming("provincie_drenthe", 50, 100), raming("provincie_zeeland", 50, {})});
  ASSERT_EQ(uit.size(), 4U);
  EXPECT_EQ(uit[0].partij, "provincie_drenthe");
  EXPECT_EQ(uit[0].oordeel, gen::Haalbaarheidsoordeel::past);
  EXPECT_EQ(uit[1].oordeel, gen::Haalbaarheidsoordeel::krap);
  EXPECT_EQ(uit[2].oordeel, gen::Haalbaarheidsoordeel::past_niet);
  EXPECT_EQ(uit[2].werkdagen, 20);
  EXPECT_EQ(uit[2].extra_uren, 50);
  EXPECT_EQ(uit[2].extra_weken, 2) << "five hours a day, thirty days";
  EXPECT_EQ(uit[2].nieuw_einde, dag("2026-10-16"));
  EXPECT_EQ(uit[3].oordeel, gen::Haalbaarheidsoordeel::onbekend) << "unknown never counts as enough";
}

// @eis CYC-26
TEST(Planning, MeetingsAreCountedPerQuarterBesideTheirFrequency) {
  auto p = plan({stap("dialoog", "2026-07-01", "2026-12-31"), overleg("cockpit", "2026-09-30")});
  const auto kwartaal = kwartalen(p);
  ASSERT_EQ(kwartaal.size(), 2U);
  EXPECT_EQ(kwartaal[0].naam, "2026-3");
  const auto alle = tellingen(referentie(), p);
  const auto van = [&](std::string_view gremium) {
    const auto it = std::ranges::find(alle, gremium, &Telling::gremium);
    EXPECT_NE(it, alle.end()) << gremium;
    return it == alle.end() ? Telling{} : *it;
  };
  EXPECT_EQ(van("cockpit").gepland, (std::vector<std::int64_t>{1, 0}));
  EXPECT_EQ(van("cockpit").verwacht, (std::vector<std::int64_t>{2, 2})) << "every six weeks";
  EXPECT_EQ(van("mr").verwacht, (std::vector<std::int64_t>{13, 13})) << "weekly";
  EXPECT_EQ(van("regietafel").verwacht, (std::vector<std::int64_t>{7, 7})) << "every two weeks";
}

// @eis CYC-21
TEST(Planning, DelayOfTheFirstCycleFollowsFromItsDates) {
  std::vector<std::int64_t> maanden;
  for (const auto& u : uitloop(referentie())) maanden.push_back(u.maanden);
  EXPECT_EQ(maanden, (std::vector<std::int64_t>{2, 6, 20})) << "start package, proposal, arrangement";
}

// @eis CYC-14
TEST(Planning, AMomentOfAnotherTrackDuringAStepIsAChance) {
  const auto p = plan({stap("dialoog", "2026-07-01", "2026-12-31"), stap("opvolging", "2027-06-11", "2027-12-31"),
                       moment(Jaarstuksoort::extern_, "2026-11-15", "2027-01-31")});
  const auto uit = kansen(p);
  ASSERT_EQ(uit.size(), 1U);
  EXPECT_EQ(uit[0].stap, "stap:dialoog");
  EXPECT_EQ(uit[0].van, dag("2026-11-15"));
  EXPECT_EQ(uit[0].tot, dag("2026-12-31"));
}

}  // namespace
}  // namespace ruimte::application::planning
