// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

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

gen::ConflictBenoemenInvoer over(const Hoofdtaak& job, Conflictsoort soort) {
  return {job.vraagstuk.id, soort, "De kern in één zin", "Hier schuurt het.", "Een keuze."};
}

StreamRef benoem(Hoofdtaak& job, const domain::Actor& wie, Conflictsoort soort = Conflictsoort::rijk_provincie) {
  const StreamRef ref{Soort::conflict, job.wereld.new_id()};
  job.doe(wie, ref, "conflict_benoemen", over(job, soort));
  return ref;
}

const gen::ConflictToestand& conflict(const Hoofdtaak& job, const StreamRef& ref) {
  return job.wereld.get<gen::ConflictToestand>(Soort::conflict, ref.id);
}

/// Up to the body, one rung at a time, through the first body of each rung between.
void naar_trede(Hoofdtaak& job, const StreamRef& ref, const domain::Actor& wie, const std::string& doel) {
  const auto doel_id = doel.substr(0, doel.find(':'));
  for (int n = 0; n < 10 && conflict(job, ref).gremium != doel; ++n) {
    const auto kan =
        referentie().volgende_treden(gen::to_id(conflict(job, ref).soort), static_cast<int>(conflict(job, ref).trede));
    auto naar = doel;
    if (!kan.contains(doel_id)) {
      const auto hoogste =
          std::max_element(kan.begin(), kan.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
      naar = referentie().instanties(referentie().gremia.at(hoogste->first), job.keuze.provincies).front();
    }
    job.doe(wie, ref, "op_trede_plaatsen", gen::TredeInvoer{naar, {}});
  }
}

// @eis CON-03
TEST(Conflict, EitherSideNamesItWithThreeFieldsAndBothReadingsGoOnSideBySide) {
  for (const auto& [eerst, ander] : {std::pair{"rijk", "pv26"}, std::pair{"pv26", "rijk"}}) {
    for (const bool antwoord : {true, false}) {
      MemoryWorld world;
      Hoofdtaak job(world);
      job.tot(Halte::in_dialoog);
      const auto ref = benoem(job, job.ambtenaar(eerst));
      EXPECT_EQ(conflict(job, ref).termijn, base::add_working_days(job.vandaag, 5, referentie().vrije_dagen));
      EXPECT_EQ(conflict(job, ref).eigenaar, job.ambtenaar(eerst).organisatie);
      EXPECT_EQ(job.weiger(job.ambtenaar(eerst), ref, "kern_beantwoorden", gen::KernInvoer{"Nog eens"}).code,
                "kern_al_beantwoord");
      if (antwoord) job.doe(job.ambtenaar(ander), ref, "kern_beantwoorden", gen::KernInvoer{"Onze eigen lezing"});
      // Silence holds nothing up either: after the term it goes on.
      job.vandaag = base::add_days(conflict(job, ref).termijn, 1);
      job.doe(job.ambtenaar(eerst), ref, "op_trede_plaatsen", gen::TredeInvoer{"accountteams:noord_west", {}});
      EXPECT_EQ(conflict(job, ref).fase, "op_trede");
      EXPECT_EQ(conflict(job, ref).lezingen.size(), antwoord ? 2U : 1U);
      EXPECT_FALSE(conflict(job, ref).kern_gedeeld);
      EXPECT_EQ(conflict(job, ref).lezingen.back().zijde, antwoord ? ander : eerst);
    }
  }
  for (const std::string mist : {"kern", "schuurt", "gevraagd"}) {
    auto leeg = gen::ConflictBenoemenInvoer{{}, {}, "abc", "abc", "abc"};
    (mist == "kern" ? leeg.kern : mist == "schuurt" ? leeg.schuurt : leeg.gevraagd).clear();
    const auto r = base::decode(base::describe<gen::ConflictBenoemenInvoer>(), base::encode(base::Record::of(leeg)));
    ASSERT_FALSE(r.has_value());
    EXPECT_EQ(r.error().front().pointer, "/" + mist);
  }
}

TEST(Conflict, TheOtherSideMayTakeTheCoreOver) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto ref = benoem(job, job.ambtenaar("pv26"));
  job.doe(job.ambtenaar("rijk"), ref, "kern_beantwoorden", gen::KernInvoer{});
  EXPECT_TRUE(conflict(job, ref).kern_gedeeld);
  EXPECT_EQ(conflict(job, ref).lezingen.size(), 1U);
  EXPECT_EQ(job.weiger(job.ambtenaar("rijk"), ref, "kern_beantwoorden", gen::KernInvoer{"Toch niet"}).wanneer,
            gen::WanneerWel::niet_meer);
}

TEST(Conflict, BetweenDepartmentsTheOtherDepartmentAnswers) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto ref = benoem(job, accounthouder("lvvn"), Conflictsoort::interdepartementaal);
  EXPECT_EQ(job.weiger(accounthouder("lvvn"), ref, "kern_beantwoorden", gen::KernInvoer{"Nog eens"}).code,
            "kern_al_beantwoord");
  job.doe(accounthouder("ienw"), ref, "kern_beantwoorden", gen::KernInvoer{"Onze lezing"});
  EXPECT_EQ(conflict(job, ref).lezingen.size(), 2U);
}

// @eis CON-01
TEST(Conflict, InStep3ThereIsOneRouteAtATime) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::ambtelijk_akkoord);
  const auto ref = benoem(job, job.ambtenaar("pv26"));
  EXPECT_EQ(job.v().fase, "in_conflictbeslechting");
  const auto g = job.besluitgremium();
  EXPECT_EQ(job.weiger(secretaris(g), job.vraagstuk, "besluit_vastleggen", job.besluit_invoer()).code,
            "fase_past_niet");
  EXPECT_EQ(job.weiger(coordinator(), job.vraagstuk, "naar_opvolging").code, "fase_past_niet");
  EXPECT_EQ(job.weiger(job.bestuurder("pv26"), job.afspraak, "bestuurlijk_akkoord_geven",
                       gen::BestuurlijkAkkoordInvoer{job.a().versie_hash})
                .code,
            "vraagstuk_in_andere_stap");
  naar_trede(job, ref, job.ambtenaar("pv26"), "bol:noord_west");
  job.doe(secretaris("bol:noord_west"), ref, "terug_met_opdracht",
          gen::Beslechting{"bol:noord_west", "Werk twee varianten uit.", base::add_days(job.vandaag, 60)});
  EXPECT_EQ(job.v().fase, "in_dialoog");
  EXPECT_EQ(conflict(job, ref).fase, "terug_naar_dialoog");
}

TEST(Conflict, ARungTakesAKnownDateWithinSixWeeksElseTheSecretaryGetsTenWorkingDays) {
  for (const int over_dagen : {10, 42, 43, 0}) {
    MemoryWorld world;
    Hoofdtaak job(world);
    job.tot(Halte::in_dialoog);
    const auto ref = benoem(job, job.ambtenaar("rijk"));
    const auto dag = base::add_days(job.vandaag, over_dagen);
    if (over_dagen > 0)
      job.doe(secretaris("accountteams:noord_west"), {Soort::overleg, world.new_id()}, "overleg_plannen",
              gen::OverlegPlannenInvoer{"accountteams:noord_west", dag, {}, {}});
    job.doe(job.ambtenaar("rijk"), ref, "op_trede_plaatsen", gen::TredeInvoer{"accountteams:noord_west", {}});
    const bool gevonden = over_dagen > 0 && over_dagen <= 42;
    EXPECT_EQ(conflict(job, ref).datum, gevonden ? std::optional(dag) : std::nullopt) << over_dagen;
    EXPECT_EQ(conflict(job, ref).termijn,
              gevonden ? dag : base::add_working_days(job.vandaag, 10, referentie().vrije_dagen));
    EXPECT_EQ(job.weiger(job.ambtenaar("rijk"), ref, "op_trede_plaatsen",
                         gen::TredeInvoer{"do_novex:pv26", base::add_days(job.vandaag, -1)})
                  .code,
              "datum_onjuist");
  }
}

// @eis POS-12
TEST(Conflict, NoChoiceHasFourFieldsNeedsTheMandateOfItsRungAndSendsTheVraagstukOn) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_besluitvorming);
  const auto ref = benoem(job, job.ambtenaar("rijk"));
  gen::GeenKeuze k{"do_novex:pv26", "Het wacht op de Nota Ruimte.", "Het huidige beleid.", "De provincie.",
                   base::add_days(job.vandaag, 100)};
  naar_trede(job, ref, job.ambtenaar("rijk"), "do_novex:pv26");
  const auto r = job.weiger(secretaris("do_novex:pv26"), ref, "geen_keuze_vastleggen", k);
  EXPECT_EQ(r.code, "gremium_zonder_mandaat") << "the DO only prepares";
  EXPECT_EQ(std::count(r.gremia.begin(), r.gremia.end(), "provincietafel:pv26"), 1);
  k.gremium = "mr";  // another body's decision cannot be recorded here
  EXPECT_EQ(job.weiger(secretaris("do_novex:pv26"), ref, "geen_keuze_vastleggen", k).code, "ander_gremium");
  naar_trede(job, ref, job.ambtenaar("rijk"), "provincietafel:pv26");
  k.gremium = "provincietafel:pv26";
  k.terug_op = job.vandaag;
  EXPECT_EQ(job.weiger(secretaris(k.gremium), ref, "geen_keuze_vastleggen", k).code, "datum_onjuist");
  k.terug_op = base::add_days(job.vandaag, 100);
  for (const std::string mist : {"reden", "watGeldt", "wieDraagt", "terugOp", "gremium"}) {
    auto tekst = base::encode(base::Record::of(k));
    const auto at = tekst.find("\"" + mist + "\"");
    tekst.replace(at, mist.size() + 2, "\"x\"");
    EXPECT_FALSE(base::decode(base::describe<gen::GeenKeuze>(), tekst).has_value()) << mist;
  }
  job.doe(secretaris(k.gremium), ref, "geen_keuze_vastleggen", k);
  EXPECT_EQ(conflict(job, ref).fase, "geen_keuze");
  EXPECT_EQ(conflict(job, ref).geen_keuze, k);
  EXPECT_EQ(job.v().fase, "in_opvolging");
  EXPECT_FALSE(job.a().vaststelling.has_value());
  job.doe(coordinator(), job.vraagstuk, "terugleggen", gen::RedenInvoer{"Geen keuze; terug op de datum."});
}

// @eis POS-12
TEST(Conflict, AReturnWithAnInstructionIsNoOutcome) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto ref = benoem(job, job.ambtenaar("rijk"));
  naar_trede(job, ref, job.ambtenaar("rijk"), "provincietafel:pv26");
  job.doe(secretaris("provincietafel:pv26"), ref, "terug_met_opdracht",
          gen::Beslechting{"provincietafel:pv26", "Werk twee varianten uit.", {}});
  for (const auto& z : job.zijden()) job.doe(job.ambtenaar(z), job.vraagstuk, "inzet_vastleggen", job.inzet_invoer(z));
  job.doe(coordinator(), job.vraagstuk, "naar_besluitvorming", naar_3a());
  job.doe(projectleider("pv26"), job.afspraak, "opstellen", job.opstellen_invoer());
  job.doe(secretaris(job.besluitgremium()), job.vraagstuk, "besluit_vastleggen", job.besluit_invoer());
  job.doe(coordinator(), job.vraagstuk, "naar_opvolging");
  EXPECT_EQ(job.weiger(coordinator(), job.vraagstuk, "terugleggen", gen::RedenInvoer{"Klaar."}).code,
            "afspraak_niet_voltooid")
      << "an outcome would leave the draft behind";
}

// What was adopted is owed, whatever a body decides about another difference.
TEST(Conflict, AnOutcomeDoesNotWipeOutAnAdoptedAgreement) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_opvolging);
  const auto ref = benoem(job, job.ambtenaar("rijk"));
  naar_trede(job, ref, job.ambtenaar("rijk"), "provincietafel:pv26");
  job.doe(secretaris("provincietafel:pv26"), ref, "beslechten",
          gen::Beslechting{"provincietafel:pv26", "Zo doen wij het.", {}});
  EXPECT_EQ(job.weiger(coordinator(), job.vraagstuk, "terugleggen", gen::RedenInvoer{"Klaar."}).code,
            "afspraak_niet_voltooid");
}

// @eis CON-08
TEST(Conflict, EveryKindHasItsOwnOrderAndNoRungIsSkipped) {
  for (const auto& [soort_id, pad] : referentie().escalatiepaden) {
    SCOPED_TRACE(soort_id);
    MemoryWorld world;
    Hoofdtaak job(world, twee_provincies());
    job.tot(Halte::in_dialoog);
    const auto soort = *gen::conflictsoort_from(soort_id);
    const auto wie = benoemer(soort);
    const auto ref = benoem(job, wie, soort);
    for (std::size_t nr = 0; nr < pad.size(); ++nr) {
      if (pad[nr].gremia.empty()) continue;  // a talk between the parties: nothing is tabled
      const auto nu = conflict(job, ref).trede;
      for (std::size_t hoger = nr + 1; hoger < pad.size(); ++hoger)
        for (const auto& g : pad[hoger].gremia) {
          const auto r =
              job.weiger(wie, ref, "op_trede_plaatsen",
                         gen::TredeInvoer{referentie().instanties(referentie().gremia.at(g), {"pv30"}).front(), {}});
          EXPECT_EQ(r.code, "trede_past_niet");
          EXPECT_FALSE(r.gremia.empty());
        }
      const auto naam = referentie().instanties(referentie().gremia.at(pad[nr].gremia.front()), {"pv30"}).front();
      job.doe(wie, ref, "op_trede_plaatsen", gen::TredeInvoer{naam, {}});
      EXPECT_GT(conflict(job, ref).trede, nu);
      EXPECT_EQ(conflict(job, ref).trede, static_cast<std::int64_t>(nr + 1));
    }
  }
}

/// A kind, at any moment before the end, named by anybody who may: some body can always give an outcome.
RC_GTEST_PROP(ConflictProperty, EveryConflictOfEveryKindCanComeToAnEnd, ()) {
  const auto soort = static_cast<Conflictsoort>(*rc::gen::inRange(0, 4));
  auto keuze = *any_keuze();
  MemoryWorld world;
  Hoofdtaak job(world, keuze);
  job.tot(static_cast<Halte>(*rc::gen::inRange(static_cast<int>(Halte::ingebracht), static_cast<int>(Halte::geland))));
  const bool rijk = soort == Conflictsoort::interdepartementaal ||
                    (soort == Conflictsoort::rijk_provincie && *rc::gen::arbitrary<bool>());
  const auto wie = rijk ? job.ambtenaar("rijk") : projectleider(*rc::gen::elementOf(keuze.provincies));
  const auto ref = benoem(job, wie, soort);
  for (int n = 0; n < 80; ++n) {  // wander: any body that the rung offers; one that may decide comes up in the end
    std::vector<std::string> kan;
    const auto van = soort == Conflictsoort::met_medeoverheid ? std::vector{wie.zijde} : keuze.provincies;
    for (const auto& [g, nr] :
         referentie().volgende_treden(gen::to_id(soort), static_cast<int>(conflict(job, ref).trede)))
      for (const auto& i : referentie().instanties(referentie().gremia.at(g), van))
        if (conflict(job, ref).gremium != i) kan.push_back(i);
    if (kan.empty()) break;
    job.doe(wie, ref, "op_trede_plaatsen", gen::TredeInvoer{*rc::gen::elementOf(kan), {}});
    const auto g = *conflict(job, ref).gremium;
    auto secr = wie;  // a secretary who can read it
    secr.functie = "secretaris_gremium";
    secr.gremium = g;
    if (job.probeer(secr, ref, "beslechten", base::Record::of(gen::Beslechting{g, "Zo doen wij het.", {}})).has_value())
      break;
  }
  RC_ASSERT(conflict(job, ref).fase == "beslecht");
  RC_ASSERT(!::testing::Test::HasFailure());
}

// @eis ACT-13
TEST(Conflict, TheLaddersOfTheRijkEndAtTheCabinetAndTheOthersAtTheirOwnPlace) {
  const std::set<std::string> kabinet{"cfl", "rfl", "mr"};
  for (const auto& [soort, pad] : referentie().escalatiepaden) {
    const std::set<std::string> laatste(pad.back().gremia.begin(), pad.back().gremia.end());
    if (soort == "rijk_provincie" || soort == "interdepartementaal") {
      EXPECT_EQ(laatste, kabinet) << soort;
    } else {
      EXPECT_EQ(laatste, soort == "met_medeoverheid" ? std::set<std::string>{"gs"}
                                                     : (std::set<std::string>{"do_landsdeel", "bo_ad_hoc"}))
          << soort;
    }
  }
  EXPECT_EQ(referentie().escalatiepaden.size(), gen::code_list_conflictsoort().ids.size());
}

TEST(Conflict, ANeighbourWhoCanReadItIsNoParty) {
  MemoryWorld world;
  Hoofdtaak job(world, {.provincies = {"pv26", "pv27"},
                        .departement = "def",
                        .start = date("2026-09-01"),
                        .type = gen::Afspraaktype::c});
  job.tot(Halte::in_dialoog);
  const auto ref = benoem(job, job.ambtenaar("rijk"));
  EXPECT_EQ(job.weiger(projectleider("pv24"), ref, "kern_beantwoorden", gen::KernInvoer{"Wij ook"}).code,
            "andere_partij");
  EXPECT_EQ(job.weiger(projectleider("pv24"), {Soort::conflict, world.new_id()}, "conflict_benoemen",
                       over(job, Conflictsoort::rijk_provincie))
                .code,
            "andere_partij");
  EXPECT_EQ(job.weiger(job.ambtenaar("rijk"), ref, "op_trede_plaatsen", gen::TredeInvoer{"accountteams:oost", {}}).code,
            "trede_past_niet");
}

// Among departments: not one fact, number or move where a province can see it, from naming to settling, also while the
// vraagstuk itself stands in conflict resolution for another reason.
TEST(Conflict, AmongDepartmentsItLeavesNothingThatAProvinceCanRead) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_besluitvorming);
  const auto open = benoem(job, job.ambtenaar("pv26"));
  ASSERT_EQ(job.v().fase, "in_conflictbeslechting");
  const auto voor = base::encode(world.find(job.vraagstuk)->toestand);
  const auto begin = world.log().size();
  const auto ref = benoem(job, accounthouder("lvvn"), Conflictsoort::interdepartementaal);
  job.doe(accounthouder("ienw"), ref, "kern_beantwoorden", gen::KernInvoer{"Onze lezing"});
  naar_trede(job, ref, accounthouder("lvvn"), "bwo_flo");
  job.doe(secretaris("bwo_flo"), ref, "beslechten", gen::Beslechting{"bwo_flo", "Landbouw gaat voor.", {}});
  EXPECT_EQ(conflict(job, ref).fase, "beslecht");
  const auto provincie = projectleider("pv26");
  for (std::size_t i = begin; i < world.log().size(); ++i) {
    EXPECT_EQ(world.log()[i].kring, domain::kring_rijk) << world.log()[i].type;
    EXPECT_FALSE(provincie.mag_lezen(world.log()[i].kring)) << world.log()[i].type;
  }
  EXPECT_EQ(base::encode(world.find(job.vraagstuk)->toestand), voor);
  EXPECT_EQ(job.weiger(provincie, {Soort::conflict, world.new_id()}, "conflict_benoemen",
                       over(job, Conflictsoort::interdepartementaal))
                .code,
            "andere_partij");
  // The next shared number follows on the one before.
  EXPECT_EQ(conflict(job, open).nummer.substr(0, 5), "C-UT-");
  const auto volgende = benoem(job, job.ambtenaar("pv26"));
  EXPECT_EQ(std::stoi(conflict(job, volgende).nummer.substr(10)), std::stoi(conflict(job, open).nummer.substr(10)) + 1);
}

// @eis CON-10
TEST(Conflict, WithMoreThanOneDomainVroLeadsAndWhoDecidesIsAnotherField) {
  const std::vector<std::string> domeinen{"water_bodem", "landbouw", "natuur"};
  using enum gen::Conflictsoort;
  for (const auto soort : {rijk_provincie, interdepartementaal, interprovinciaal})
    for (std::size_t n = 1; n <= domeinen.size(); ++n) {
      MemoryWorld world;
      Hoofdtaak job(world, twee_provincies());
      auto inbreng = job.inbrengen_invoer();
      inbreng.domeinen = {domeinen.begin(), domeinen.begin() + static_cast<std::ptrdiff_t>(n)};
      inbreng.trekker_rijk = "lvvn";
      job.tot(Halte::georganiseerd);
      job.doe(job.ambtenaar(job.keuze.provincies.front()), job.vraagstuk, "inbrengen", inbreng);
      const StreamRef ref{Soort::conflict, world.new_id()};
      job.doe(benoemer(soort), ref, "conflict_benoemen",
              gen::ConflictBenoemenInvoer{job.vraagstuk.id, soort, "De kern", "Hier schuurt het.", "Een keuze."});
      const auto& t = conflict(job, ref);
      if (soort == interprovinciaal) {
        EXPECT_FALSE(t.regie.has_value()) << "no side of the Rijk";
        continue;
      }
      ASSERT_TRUE(t.regie.has_value());
      EXPECT_EQ(t.regie->regie, n == 1 ? "lvvn" : "vro") << n;
      EXPECT_TRUE(t.regie->beslissers.empty()) << "who leads does not decide by that";
      job.doe(benoemer(soort), ref, "regie_beleggen", gen::RegieInvoer{{}, {"lvvn", "ienw"}, {}});
      EXPECT_EQ(conflict(job, ref).regie->regie, n == 1 ? "lvvn" : "vro") << n;
      EXPECT_EQ(conflict(job, ref).regie->beslissers, (std::vector<std::string>{"lvvn", "ienw"}));
    }
}

// Who reads a conflict without being a party to it does not say who leads it, and nobody puts the feedback off for
// ever.
TEST(Conflict, WhoHasNothingToDoWithItDoesNotSayWhoLeads) {
  MemoryWorld world;
  Hoofdtaak job(world, twee_provincies());
  job.tot(Halte::in_dialoog);
  const auto ref = benoem(job, job.ambtenaar("rijk"));
  const auto code = [&](const domain::Actor& wie, std::optional<base::Date> dag) {
    const auto r = job.probeer(wie, ref, "regie_beleggen", base::Record::of(gen::RegieInvoer{"vro", {}, dag}));
    return r ? std::string("aanvaard") : r.error().code;
  };
  for (const auto& p : provincies())
    if (std::ranges::find(job.keuze.provincies, p) == job.keuze.provincies.end() &&
        projectleider(p).mag_lezen(world.find(ref)->kring)) {
      EXPECT_EQ(code(projectleider(p), {}), "andere_partij") << p;
    }
  EXPECT_EQ(code(secretaris("cockpit"), {}), "andere_partij");
  EXPECT_EQ(code(job.ambtenaar("rijk"), base::add_days(job.vandaag, 367)), "datum_onjuist");
  EXPECT_EQ(code(job.ambtenaar("rijk"), base::add_days(job.vandaag, 366)), "aanvaard");
}

}  // namespace
}  // namespace ruimte::test
