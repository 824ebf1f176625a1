// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/clock.hpp"
#include "domain/kernel/mandate.hpp"
#include "gen/gremium.hpp"
#include "support/any.hpp"
#include "support/hoofdtaak.hpp"

// I-04 and I-07: no binding act outside a valid mandate at the moment of pressing.
namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;

gen::BestuurlijkAkkoordInvoer op_versie(const Hoofdtaak& job) { return {job.a().versie_hash}; }

StreamRef register_of(const Hoofdtaak& job, const std::string& zijde) {
  return *job.wereld.by_key(Soort::mandaatregister, job.eigen_gremium(zijde, "afspraak"));
}

/// Everything is ready but the administrators' consent, and no mandate has been given.
void without_mandates(Hoofdtaak& job) {
  job.tot(Halte::besloten);
  for (const auto& z : job.zijden()) {
    const auto ref = register_of(job, z);
    const auto& t = job.wereld.get<gen::MandaatregisterToestand>(Soort::mandaatregister, ref.id);
    job.doe(secretaris(t.gremium), ref, "mandaat_intrekken",
            gen::MandaatIntrekkenInvoer{t.mandaten.front().id, "Ingetrokken."});
  }
}

TEST(Mandate, WithdrawnCountsFromThatMomentAndTheRefusalNamesWhoGrants) {
  for (const auto& p : provincies()) {
    SCOPED_TRACE(p);
    MemoryWorld world;
    Hoofdtaak job(world,
                  {.provincies = {p}, .departement = "fin", .start = date("2026-10-01"), .type = gen::Afspraaktype::d});
    without_mandates(job);
    for (const auto& z : job.zijden()) {
      const auto r = job.weiger(job.bestuurder(z), job.afspraak, "bestuurlijk_akkoord_geven", op_versie(job));
      EXPECT_EQ(r.code, "functie_zonder_mandaat");
      EXPECT_EQ(r.wie_wel, std::vector<std::string>{"secretaris_gremium"});
      EXPECT_EQ(r.gremia, std::vector<std::string>{z == "rijk" ? "bwo_flo" : "gs:" + p});
      EXPECT_EQ(r.wanneer, gen::WanneerWel::na_handeling);
      EXPECT_EQ(r.eerst, std::vector<std::string>{"mandaat_verlenen"});
    }
    EXPECT_TRUE(job.a().bestuurlijk.empty());
  }
}

TEST(Mandate, ExpiryBetweenOpeningAndPressingCounts) {
  MemoryWorld world;
  Hoofdtaak job(world);
  without_mandates(job);
  const auto laatste = base::add_days(job.vandaag, 4);
  job.leg_mandaat_vast("rijk", job.vandaag, laatste);
  const auto actor = job.bestuurder("rijk");
  const domain::Command druk{
      world.new_id(), job.afspraak, "bestuurlijk_akkoord_geven", base::Record::of(op_versie(job)), {}};
  auto mogelijk = [&](base::Date dag) {
    for (const auto& h :
         domain::handelingen(world.werkwijze(), world, {Soort::afspraak, world.find(job.afspraak)}, actor, noon(dag)))
      if (h.overgang->id == druk.handeling) return !h.geweigerd;
    return false;
  };
  EXPECT_TRUE(mogelijk(laatste)) << "the last day counts";
  EXPECT_FALSE(mogelijk(base::add_days(laatste, 1)));
  const auto r = world.submit(druk, actor, noon(base::add_days(laatste, 1)));
  ASSERT_FALSE(r.has_value()) << "opened on the last day, pressed on the next";
  EXPECT_EQ(r.error().code, "functie_zonder_mandaat");
  EXPECT_TRUE(world.submit(druk, actor, noon(laatste)).has_value());
}

TEST(Mandate, AFutureMandateGivesItsFirstDay) {
  MemoryWorld world;
  Hoofdtaak job(world);
  without_mandates(job);
  const auto van = base::add_days(job.vandaag, 20);
  job.leg_mandaat_vast("pv26", base::add_days(van, 30), base::add_days(van, 90));
  job.leg_mandaat_vast("pv26", van, base::add_days(van, 90));
  const auto r = job.weiger(job.bestuurder("pv26"), job.afspraak, "bestuurlijk_akkoord_geven", op_versie(job));
  EXPECT_EQ(r.code, "functie_zonder_mandaat");
  EXPECT_EQ(r.wanneer, gen::WanneerWel::op_datum);
  EXPECT_EQ(r.wanneer_wel, van);
  job.vandaag = van;
  job.doe(job.bestuurder("pv26"), job.afspraak, "bestuurlijk_akkoord_geven", op_versie(job));
}

TEST(Mandate, TheAgreementRemembersUnderWhichMandateEachSideIsBound) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::bestuurlijk_akkoord);
  for (const auto& b : job.a().bestuurlijk) {
    const auto& t = world.get<gen::MandaatregisterToestand>(Soort::mandaatregister, register_of(job, b.zijde).id);
    EXPECT_EQ(b.krachtens, t.mandaten.front().id);
  }
  int gebonden = 0;
  for (const auto& f : world.log())
    if (f.type == "BestuurlijkAkkoordGegeven") gebonden += f.krachtens.has_value() ? 1 : 0;
  EXPECT_EQ(gebonden, 2);
}

// A mandate binds the side of the body that gave it: one of another department, province or side counts for nothing.
TEST(Mandate, OfAnotherOrganisationOrSideBindsNobody) {
  MemoryWorld world;
  Hoofdtaak job(world);
  without_mandates(job);
  for (const auto& d : departementen()) {
    if (d == job.keuze.departement) continue;
    job.doe(secretaris("bwo_flo"), register_of(job, "rijk"), "mandaat_verlenen",
            gen::MandaatVerlenenInvoer{"bewindspersoon", d, "afspraak", job.vandaag, base::add_days(job.vandaag, 30),
                                       "Besluit"});
  }
  EXPECT_EQ(job.weiger(job.bestuurder("rijk"), job.afspraak, "bestuurlijk_akkoord_geven", op_versie(job)).code,
            "functie_zonder_mandaat");
  const gen::MandaatVerlenenInvoer utrecht{
      "gedeputeerde", "provincie_utrecht", "afspraak", job.vandaag, base::add_days(job.vandaag, 30), "Besluit"};
  EXPECT_EQ(job.weiger(secretaris("bwo_flo"), register_of(job, "rijk"), "mandaat_verlenen", utrecht).code,
            "mandaat_andere_zijde");
  const auto buur =
      job.weiger(secretaris("gs:pv27"), {Soort::mandaatregister, world.new_id()}, "register_openen", utrecht);
  EXPECT_EQ(buur.code, "gremium_zonder_mandaat");
  EXPECT_EQ(job.weiger(secretaris("gs:pv27"), register_of(job, "pv26"), "mandaat_verlenen", utrecht).code,
            "ander_gremium");
}

TEST(Mandate, NoMethodCanMakeAMandateOfTheWrongBodyCount) {
  MemoryWorld world;
  Hoofdtaak job(world);
  without_mandates(job);
  const auto zonder =
      changed_method({{"{\"guard\":\"gremium_geeft_mandaat\"}", "{\"guard\":\"register_vrij\"}"},
                      {"{\"guard\":\"mandaat_geldig\",\"onderwerp\":\"afspraak\"}", "{\"guard\":\"is_partij\"}"}});
  world.use(zonder);
  const gen::MandaatVerlenenInvoer utrecht{
      "gedeputeerde", "provincie_utrecht", "afspraak", job.vandaag, base::add_days(job.vandaag, 30), "Besluit"};
  for (const std::string gremium : {"gs:pv27", "ps:pv26", "do_novex:pv26", "dgo_flo"})
    job.doe(secretaris(gremium), {Soort::mandaatregister, world.new_id()}, "register_openen", utrecht);
  EXPECT_EQ(job.weiger(job.bestuurder("pv26"), job.afspraak, "bestuurlijk_akkoord_geven", op_versie(job)).code,
            "functie_zonder_mandaat");
}

/// What the catalogue says of a body, read here again: may it bind both sides on an agreement of these provinces?
bool binds_both(const std::string& gremium, const std::vector<std::string>& over) {
  const auto* g = referentie().gremium(gremium);
  if (g->zijde != "beide") return false;
  if (std::none_of(g->mandaten.begin(), g->mandaten.end(), [](const auto& m) {
        return m.onderwerp == "afspraak" && m.niveau == domain::Mandaatniveau::besluiten;
      }))
    return false;
  const auto instantie = gremium.substr(std::min(gremium.find(':') + 1, gremium.size()));
  return g->instantie_per.empty() || std::all_of(over.begin(), over.end(), [&](const std::string& p) {
           return instantie == (g->instantie_per == "provincie" ? p : referentie().provincies.at(p).landsdeel);
         });
}

// @eis CON-20
TEST(Mandate, EveryBodyWithoutTheMandateIsRefusedForADecisionAndHearsWhichBodyCanAndWhen) {
  for (const auto& over : {std::vector<std::string>{"pv30"}, std::vector<std::string>{"pv30", "pv31"},
                           std::vector<std::string>{"pv20", "pv31"}}) {
    MemoryWorld world;
    Hoofdtaak job(
        world, {.provincies = over, .departement = "vro", .start = date("2026-11-02"), .type = gen::Afspraaktype::c});
    job.tot(Halte::ambtelijk_akkoord);
    const auto overleg = base::add_days(job.vandaag, 7);
    const auto laat = base::add_days(job.vandaag, 9);
    for (const auto& [g, dag] : {std::pair{std::string("bo_ad_hoc"), laat}, std::pair{job.besluitgremium(), overleg}})
      if (!world.by_key(Soort::overleg, g + "/" + base::to_string(dag)))
        job.doe(secretaris(g), {Soort::overleg, world.new_id()}, "overleg_plannen",
                gen::OverlegPlannenInvoer{g, dag, {}, {}});
    std::set<std::string> wel;
    for (const auto& g : alle_gremia())
      if (binds_both(g, over)) wel.insert(g);
    ASSERT_FALSE(wel.empty());
    for (const auto& g : alle_gremia()) {
      if (wel.contains(g)) continue;
      SCOPED_TRACE(g);
      auto i = job.besluit_invoer();
      i.gremium = g;
      auto namens = coordinator();  // a secretary of any body who can read the dossier
      namens.functie = "secretaris_gremium";
      namens.gremium = g;
      const auto r = job.weiger(namens, job.vraagstuk, "besluit_vastleggen", i);
      EXPECT_EQ(r.code, "gremium_zonder_mandaat");
      EXPECT_EQ((std::set<std::string>(r.gremia.begin(), r.gremia.end())), wel);
      EXPECT_EQ(r.wanneer, gen::WanneerWel::op_datum);
      EXPECT_EQ(r.wanneer_wel, overleg);
    }
    EXPECT_TRUE(job.v().besluiten.empty());
  }
}

// @eis DEC-18
TEST(Mandate, ADecisionOnAnotherDayThanTheBolIsRecordedUnderTheSameMandateRule) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::ambtelijk_akkoord);
  auto i = job.besluit_invoer();
  for (const std::string gremium : {"dgo_novex:pv26", "bo_ad_hoc"}) {
    ASSERT_FALSE(world.by_key(Soort::overleg, gremium + "/" + base::to_string(job.vandaag)));
    i.gremium = gremium;
    job.doe(secretaris(gremium), job.vraagstuk, "besluit_vastleggen", i);
  }
  i.gremium = "do_novex:pv26";
  EXPECT_EQ(job.weiger(secretaris("do_novex:pv26"), job.vraagstuk, "besluit_vastleggen", i).code,
            "gremium_zonder_mandaat");
  EXPECT_EQ(job.v().besluiten.size(), 2U);
}

TEST(Mandate, AOneSidedBodyCannotAdoptForBoth) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::bestuurlijk_akkoord);
  for (const std::string gremium : {"gs:pv26", "bwo_flo"}) {
    const auto r = job.weiger(secretaris(gremium), job.afspraak, "vaststellen",
                              gen::VaststellenInvoer{gremium, {}, job.a().versie_hash});
    EXPECT_EQ(r.code, "gremium_zonder_mandaat");
    EXPECT_EQ(std::count(r.gremia.begin(), r.gremia.end(), gremium), 0);
  }
  EXPECT_EQ(job.weiger(secretaris("bol:oost"), job.afspraak, "vaststellen",
                       gen::VaststellenInvoer{"bol:oost", {}, job.a().versie_hash})
                .code,
            "gremium_zonder_mandaat");
  EXPECT_FALSE(job.a().vaststelling.has_value());
}

TEST(Mandate, ASecretaryRecordsForTheOwnBodyOnly) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::bestuurlijk_akkoord);
  const auto r = job.weiger(secretaris("do_novex:pv26"), job.afspraak, "vaststellen",
                            gen::VaststellenInvoer{"dgo_novex:pv26", {}, job.a().versie_hash});
  EXPECT_EQ(r.code, "ander_gremium");
  EXPECT_EQ(r.gremia, std::vector<std::string>{"dgo_novex:pv26"});
}

// @eis GRE-06 DEC-22
TEST(Mandate, BwoFloInformsInCycleOneAndDecidesOnTheRijksinzetAfterIt) {
  const auto grens = date("2026-04-01");
  const domain::Besluitvraag vraag{"bwo_flo", "rijksinzet", {"pv26"}, false};
  MemoryWorld world;
  EXPECT_TRUE(domain::gremium_mag_besluiten(world, vraag, grens).has_value());
  const auto r = domain::gremium_mag_besluiten(world, vraag, base::add_days(grens, -1));
  ASSERT_FALSE(r.has_value());
  EXPECT_EQ(r.error().gremia, std::vector<std::string>{"dgo_flo"});
  const auto& m = referentie().gremia.at("bwo_flo").mandaten;
  EXPECT_TRUE(std::any_of(m.begin(), m.end(), [&](const auto& x) {
    return x.onderwerp == "rijksinzet" && x.niveau == domain::Mandaatniveau::informeren && x.tot && *x.tot < grens;
  }));
}

// @eis GRE-10
TEST(Mandate, FiveBolsAndEveryProvinceFallsUnderExactlyOne) {
  std::map<std::string, std::set<std::string>> per_bol;
  for (const auto& p : provincies()) {
    const auto bol = referentie().instanties(referentie().gremia.at("bol"), {p});
    ASSERT_EQ(bol.size(), 1U) << p;
    per_bol[bol.front()].insert(p);
  }
  EXPECT_EQ(per_bol.size(), 5U);
}

// @eis GRE-11
TEST(Mandate, DoAndBoVroAreLoadedAndDecideOnNoArrangement) {
  MemoryWorld world;
  for (const std::string gremium : {"do_vro", "bo_vro"}) {
    ASSERT_NE(referentie().gremium(gremium), nullptr);
    const auto r = domain::gremium_mag_besluiten(world, {gremium, "arrangement", {"pv26"}, true}, date("2026-09-01"));
    ASSERT_FALSE(r.has_value()) << gremium;
    EXPECT_EQ(r.error().gremia, std::vector<std::string>{"bol:noord_west"});
  }
}

RC_GTEST_PROP(MandateProperty, WhoeverDecidesStandsForEveryProvinceAndBothSides, ()) {
  const auto over = *any_provincies();
  const auto dag = base::add_days(eerste_dag(), *rc::gen::inRange(0, 1500));
  for (const auto& g : domain::beslissende_gremia(referentie(), {"", "afspraak", over, true}, dag))
    RC_ASSERT(binds_both(g, over));
  RC_ASSERT(!domain::beslissende_gremia(referentie(), {"", "afspraak", over, true}, dag).empty());
}

}  // namespace
}  // namespace ruimte::test
