// SPDX-License-Identifier: EUPL-1.2
// A poll: answered in the own circle, closed by the clock, shown as a spread; and a cycle that begins without what
// parties expect of it.
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "base/clock.hpp"
#include "gen/peiling.hpp"
#include "support/hoofdtaak.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;
using gen::Peilingzicht;

struct Peiling {
  explicit Peiling(Peilingzicht zicht, std::size_t aantal_provincies = 5, std::size_t aantal_departementen = 2) {
    for (const auto& p : provincies())
      if (gevraagd.size() < aantal_provincies) gevraagd.push_back(p);
    for (const auto& d : departementen())
      if (ministeries.size() < aantal_departementen) ministeries.push_back(d);
    std::vector<std::string> partijen = ministeries;
    for (const auto& p : gevraagd) partijen.push_back(organisatie_van(p));
    tot = base::add_days(job.vandaag, 14);
    job.doe(coordinator(), ref, "peiling_openen",
            gen::PeilingOpenenInvoer{
                "Wat verwacht u?", {"Overzicht", "Agenderen", "Afwegen", "Uitvoeren"}, partijen, zicht, tot});
  }
  void antwoord(const domain::Actor& wie, std::int64_t keuze) {
    job.doe(wie, ref, "peiling_beantwoorden", gen::PeilingBeantwoordenInvoer{keuze});
  }
  const gen::PeilingToestand& lees() const { return world.get<gen::PeilingToestand>(Soort::peiling, ref.id); }
  const gen::Peilinguitslag& sluit() {
    laat_lopen(world, base::add_days(tot, 1));
    return *lees().uitslag;
  }
  const gen::Peilinggroep* groep(gen::Organisatiesoort soort) const {
    const auto& alle = lees().uitslag->groepen;
    const auto it = std::ranges::find(alle, soort, &gen::Peilinggroep::soort);
    return it == alle.end() ? nullptr : &*it;
  }

  MemoryWorld world;
  Hoofdtaak job{world};
  StreamRef ref{Soort::peiling, world.new_id()};
  std::vector<std::string> gevraagd, ministeries;
  base::Date tot;
};

TEST(Peiling, AnAnswerStaysInTheOwnCircleUntilTheLastDayAndThePollDoesNotTellWhoAnswered) {
  Peiling p(Peilingzicht::per_partij);
  const auto wie = projectleider(p.gevraagd[0]);
  const auto voor = p.world.find(p.ref)->versie;
  p.antwoord(wie, 1);
  p.antwoord(wie, 3);  // changed within the term: one answer
  EXPECT_EQ(p.world.find(p.ref)->versie, voor);
  const auto antwoorden = p.world.by_prefix(Soort::peilingantwoord, base::to_string(p.ref.id));
  ASSERT_EQ(antwoorden.size(), 1U);
  const auto kring = p.world.find(antwoorden[0])->kring;
  EXPECT_TRUE(wie.mag_lezen(kring));
  EXPECT_FALSE(projectleider(p.gevraagd[1]).mag_lezen(kring));
  EXPECT_FALSE(accounthouder(p.ministeries[0]).mag_lezen(kring));
  EXPECT_FALSE(coordinator().mag_lezen(kring)) << "who asks does not read along";
  EXPECT_FALSE(p.lees().uitslag.has_value());
}

TEST(Peiling, WhoIsNotAskedAndWhatIsNotOnTheListAreRefused) {
  Peiling p(Peilingzicht::per_partij, 2, 1);
  EXPECT_EQ(
      p.job.weiger(projectleider(provincies()[4]), p.ref, "peiling_beantwoorden", gen::PeilingBeantwoordenInvoer{1})
          .code,
      "peiling_niet_gevraagd");
  EXPECT_EQ(
      p.job.weiger(projectleider(p.gevraagd[0]), p.ref, "peiling_beantwoorden", gen::PeilingBeantwoordenInvoer{5}).code,
      "mogelijkheid_onbekend");
  p.sluit();
  p.job.vandaag = base::add_days(p.tot, 1);
  EXPECT_EQ(p.job.weiger(projectleider(p.gevraagd[0]), p.ref, "peiling_beantwoorden", gen::PeilingBeantwoordenInvoer{1})
                .wanneer,
            gen::WanneerWel::niet_meer);
  gen::PeilingOpenenInvoer in{"Vraag?", {"a", "b"}, {"vro_programmaspoor"}, Peilingzicht::per_partij, p.job.vandaag};
  EXPECT_EQ(p.job.weiger(coordinator(), {Soort::peiling, p.world.new_id()}, "peiling_openen", in).code,
            "partij_antwoordt_niet");
}

// @eis POS-20
TEST(Peiling, ShowsTheSpreadOfExpectationsPerPartyWhenThatWasSaidAndACycleWithoutOneIsWarned) {
  Peiling p(Peilingzicht::per_partij);
  const auto& opties = p.lees().invoer.mogelijkheden;
  for (std::size_t i = 0; i < p.gevraagd.size(); ++i)
    p.antwoord(projectleider(p.gevraagd[i]), static_cast<std::int64_t>(1 + i % opties.size()));
  p.antwoord(accounthouder(p.ministeries[0]), 4);
  const auto& u = p.sluit();
  EXPECT_EQ(u.gevraagd, 7);
  EXPECT_EQ(u.partijen.size(), 6U);
  for (const auto& een : u.partijen)
    for (std::size_t i = 0; i < p.gevraagd.size(); ++i)
      if (een.partij == organisatie_van(p.gevraagd[i])) {
        EXPECT_EQ(een.mogelijkheid, static_cast<std::int64_t>(1 + i % opties.size()));
      }
  gen::CyclusOpenenInvoer zonder{"Cyclus", 2041, {{"agenderen", p.job.vandaag, p.tot}}, {}};
  const std::vector<gen::Bevestiging> rest{{"werkwijze_onvolledig", "Volgt."}, {"instelling_zonder_keuze", "Volgt."}};
  const auto open = [&](std::vector<gen::Bevestiging> bevestigd) {
    return p.world.submit({p.world.new_id(),
                           {Soort::cyclus, p.world.new_id()},
                           "cyclus_openen",
                           base::Record::of(zonder),
                           {},
                           std::move(bevestigd)},
                          coordinator(), noon(p.job.vandaag));
  };
  const auto gewaarschuwd = open(rest);
  ASSERT_FALSE(gewaarschuwd.has_value());
  EXPECT_EQ(gewaarschuwd.error().code, "verwachting_ontbreekt");
  EXPECT_EQ(gewaarschuwd.error().regel, "start_zonder_verwachting") << "a warning: it can go on with a reason";
  auto met_reden = rest;
  met_reden.push_back({"start_zonder_verwachting", "De peiling loopt nog."});
  EXPECT_TRUE(open(met_reden).has_value());
  zonder.jaar = 2042;
  zonder.gedeelde_verwachting = "Samen afwegen.";
  EXPECT_TRUE(open(rest).has_value());
}

// @eis ROL-13
TEST(Peiling, TheOutcomeStandsPerKindOfPartyAndASmallKindIsCountedButNotShown) {
  Peiling p(Peilingzicht::per_soort_partij);
  for (const auto& provincie : p.gevraagd) p.antwoord(projectleider(provincie), 2);
  for (const auto& d : p.ministeries) p.antwoord(accounthouder(d), 3);
  const auto& u = p.sluit();
  EXPECT_TRUE(u.partijen.empty()) << "no party is named";
  const auto* provincies_groep = p.groep(gen::Organisatiesoort::provincie);
  ASSERT_NE(provincies_groep, nullptr);
  EXPECT_EQ(provincies_groep->antwoorden, 5);
  EXPECT_EQ(provincies_groep->aantallen, (std::vector<std::int64_t>{0, 5, 0, 0}));
  const auto* klein = p.groep(gen::Organisatiesoort::departement);
  ASSERT_NE(klein, nullptr);
  EXPECT_EQ(klein->antwoorden, 2);
  EXPECT_TRUE(klein->aantallen.empty());
  EXPECT_LT(2, referentie().getallen.at("peiling_kleinste_groep"));
}

// Whatever parties answer: what is shown adds up to who answered, and below the smallest group nothing is.
TEST(Peiling, TheSpreadAddsUpForEveryNumberOfAnswers) {
  const auto kleinste = referentie().getallen.at("peiling_kleinste_groep");
  for (std::size_t n = 0; n <= 6; ++n) {
    Peiling p(Peilingzicht::per_soort_partij, 6, 1);
    for (std::size_t i = 0; i < n; ++i)
      p.antwoord(projectleider(p.gevraagd[i]), static_cast<std::int64_t>(1 + (i * 7) % 4));
    p.sluit();
    const auto* groep = p.groep(gen::Organisatiesoort::provincie);
    if (n == 0) {
      EXPECT_EQ(groep, nullptr);
      continue;
    }
    const auto som = std::accumulate(groep->aantallen.begin(), groep->aantallen.end(), std::int64_t{0});
    EXPECT_EQ(groep->antwoorden, static_cast<std::int64_t>(n));
    EXPECT_EQ(som, groep->antwoorden < kleinste ? 0 : groep->antwoorden);
  }
}

}  // namespace
}  // namespace ruimte::test
