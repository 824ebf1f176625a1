// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <algorithm>

#include "base/json.hpp"
#include "catalog/load.hpp"
#include "gen/agenda.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"
#include "support/hoofdtaak.hpp"

// Step 1: the gate, the criteria, the agenda and its capacity (I-14).
namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;
using gen::Criteriumoordeel;

gen::ToetsenInvoer toets(gen::OordeelInvoer o) {
  if (o.bewijs.empty()) o.bewijs = "Een feit.";
  return {true, "Het loopt vast.", {std::move(o)}};
}

gen::OordeelInvoer voldoet(const std::string& criterium) {
  gen::OordeelInvoer o;
  o.criterium = criterium;
  o.oordeel = Criteriumoordeel::voldoet;
  o.bewijssoort = gen::Bewijssoort::feit;
  return o;
}

/// The shipped method under another value of a setting.
domain::Werkwijze with_limit(const std::string& instelling, std::int64_t getal) {
  auto r = referentie();
  r.getallen.at(instelling) = getal;
  return *catalog::shipped_werkwijze(r);
}

// @eis AGE-04
TEST(Criteria, C1NeedsTwoNamedClaimsWhateverTheKindOfEvidence) {
  for (const auto soort : {gen::Bewijssoort::kaart, gen::Bewijssoort::document, gen::Bewijssoort::feit}) {
    MemoryWorld world;
    Hoofdtaak job(world);
    job.tot(Halte::aangevuld);
    auto o = voldoet("c1");
    o.bewijssoort = soort;
    o.claims = {"woningbouw"};
    const auto r = job.weiger(coordinator(), job.vraagstuk, "toetsen", toets(o));
    EXPECT_EQ(r.code, "bewijs_onvoldoende");
    EXPECT_EQ(eerste_feit(r), "c1");
    o.claims.emplace_back("waterberging");
    job.doe(coordinator(), job.vraagstuk, "toetsen", toets(o));
    ASSERT_TRUE(job.v().toets.has_value());
    EXPECT_EQ(job.v().toets->oordelen.front().claims, o.claims);
    EXPECT_EQ(job.v().toets->oordelen.front().bewijssoort, soort);
  }
}

// @eis AGE-05
TEST(Criteria, C2NeedsThreeDomainsAndTheMethodCanSetAnotherLimit) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::aangevuld);
  const auto& bekend = referentie().ids.at("domein");
  const std::vector<std::string> drie{*bekend.begin(), *std::next(bekend.begin()), *std::next(bekend.begin(), 2)};
  auto o = voldoet("c2");
  o.domeinen = {drie[0], drie[1]};
  EXPECT_EQ(job.weiger(coordinator(), job.vraagstuk, "toetsen", toets(o)).code, "bewijs_onvoldoende");
  o.domeinen = drie;
  job.doe(coordinator(), job.vraagstuk, "toetsen", toets(o));
  const auto vier = with_limit("drempel_domeinen", 4);
  const auto twee = with_limit("drempel_domeinen", 2);
  EXPECT_NE(vier.hash(), werkwijze().hash()) << "a verdict must tell under which limits it was made";
  EXPECT_EQ(with_limit("drempel_domeinen", 3).hash(), werkwijze().hash());
  world.use(vier);
  EXPECT_EQ(job.weiger(coordinator(), job.vraagstuk, "toetsen", toets(o)).code, "bewijs_onvoldoende");
  world.use(twee);
  o.domeinen = {drie[0], drie[1]};
  job.doe(coordinator(), job.vraagstuk, "toetsen", toets(o));
  EXPECT_ANY_THROW(changed_method({{"\"min_domeinen\":\"drempel_domeinen\"", "\"min_domeinen\":\"3\""}}));
}

// @eis AGE-07
TEST(Criteria, C4NeedsOneOfItsThreeReasons) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::aangevuld);
  auto o = voldoet("c4");
  const auto r = job.weiger(coordinator(), job.vraagstuk, "toetsen", toets(o));
  EXPECT_EQ(r.code, "bewijs_onvoldoende");
  EXPECT_EQ(eerste_feit(r), "c4");
  for (const std::string subreden : {"c4a", "c4b", "c4c"}) {
    o.subreden = subreden;
    job.doe(coordinator(), job.vraagstuk, "toetsen", toets(o));
  }
}

TEST(Criteria, AVerdictThatIsNotMetNeedsNoEvidenceOfThisKindAndNoCriterionTwice) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::aangevuld);
  auto niet = voldoet("c2");
  niet.oordeel = Criteriumoordeel::onbekend;
  job.doe(coordinator(), job.vraagstuk, "toetsen", toets(niet));
  auto dubbel = toets(niet);
  dubbel.oordelen.push_back(dubbel.oordelen.front());
  EXPECT_EQ(job.weiger(coordinator(), job.vraagstuk, "toetsen", dubbel).code, "criterium_dubbel");
}

// @eis POS-11
TEST(Criteria, BothSidesCanBringInAndWithoutAnyCriterionAnExitIsAdvisedThatNeedsAReason) {
  for (const std::string zijde : {"pv26", "rijk"}) {
    MemoryWorld world;
    Hoofdtaak job(world);
    job.tot(Halte::georganiseerd);
    job.doe(job.ambtenaar(zijde), job.vraagstuk, "inbrengen", job.inbrengen_invoer());
    gen::AanvullenInvoer i;
    i.terugkeerdoel = "nota_ruimte";
    job.doe(coordinator(), job.vraagstuk, "aanvullen", i);
    auto o = voldoet("c1");
    o.oordeel = Criteriumoordeel::voldoet_niet;
    job.doe(coordinator(), job.vraagstuk, "toetsen", toets(o));
    const auto r = job.weiger(coordinator(), job.vraagstuk, "agenderen",
                              gen::AgenderenInvoer{job.agenda.id, gen::Inspanning::s, {}, {}, {}});
    EXPECT_EQ(r.code, "geen_criterium");
    EXPECT_EQ(r.wanneer, gen::WanneerWel::na_aanpassing) << "advice, no lock";
    for (const std::string exit : {"doorverwijzen", "bewust_beeindigen"})
      EXPECT_EQ(std::count(r.eerst.begin(), r.eerst.end(), exit), 1);
    for (const std::string_view leeg : {R"({})", R"({"reden":""})"})
      EXPECT_FALSE(base::decode(base::describe<gen::RedenInvoer>(), leeg).has_value());
    job.doe(coordinator(), job.vraagstuk, "bewust_beeindigen", gen::RedenInvoer{"Past in de gewone route."});
    EXPECT_EQ(job.v().afslag->reden, "Past in de gewone route.");
  }
}

// The criteria are advice: whoever goes on says why, and that stays with the point on the agenda.
TEST(Criteria, WithoutAnyCriterionAReasonPutsItOnTheAgendaAndStaysThere) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::aangevuld);
  auto o = voldoet("c1");
  o.oordeel = Criteriumoordeel::onbekend;
  job.doe(coordinator(), job.vraagstuk, "toetsen", toets(o));
  const auto events =
      job.doe(coordinator(), job.vraagstuk, "agenderen",
              gen::AgenderenInvoer{job.agenda.id, gen::Inspanning::s, {}, {}, "De minister vraagt het."});
  EXPECT_EQ(job.v().fase, "geagendeerd");
  const auto& punten = world.get<gen::AgendaToestand>(Soort::agenda, job.agenda.id).punten;
  ASSERT_EQ(punten.size(), 1U);
  EXPECT_EQ(punten.front().ondanks_advies, "De minister vraagt het.");
  EXPECT_TRUE(std::any_of(events.begin(), events.end(), [](const auto& e) {
    return e.inhoud.template is<gen::VraagstukGeagendeerd>() &&
           e.inhoud.template as<gen::VraagstukGeagendeerd>().ondanks_advies == "De minister vraagt het.";
  }));
  EXPECT_FALSE(
      base::decode(base::describe<gen::AgenderenInvoer>(),
                   R"({"agenda":"00000000-0000-0000-0000-000000000000","inspanning":"s","ondanksAdvies":""})"));
}

TEST(Criteria, WithoutGateAnswerTestOrReturnTargetNothingReachesTheAgenda) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::ingebracht);
  const gen::AgenderenInvoer i{job.agenda.id, gen::Inspanning::s, {}};
  EXPECT_EQ(job.weiger(coordinator(), job.vraagstuk, "agenderen", i).code, "terugkeerdoel_ontbreekt");
  job.tot(Halte::aangevuld);
  EXPECT_EQ(job.weiger(coordinator(), job.vraagstuk, "agenderen", i).code, "toets_ontbreekt");
  auto dicht = job.toetsen_invoer();
  dicht.poortvraag = false;
  job.doe(coordinator(), job.vraagstuk, "toetsen", dicht);
  EXPECT_EQ(job.weiger(coordinator(), job.vraagstuk, "agenderen", i).code, "poort_dicht");
}

// I-13: what was judged stays as it was judged, under the method of that day.
TEST(Criteria, AVerdictKeepsTheVersionOfTheMethodItWasMadeWith) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::getoetst);
  const auto oud = job.v().toets->criteriaversie;
  EXPECT_EQ(oud, werkwijze().hash());
  const auto nieuw = with_limit("drempel_domeinen", 4);
  world.use(nieuw);
  job.tot(Halte::geagendeerd);
  EXPECT_EQ(job.v().toets->criteriaversie, oud);
}

const gen::AgendaToestand& agenda(const Hoofdtaak& job) {
  return job.wereld.get<gen::AgendaToestand>(Soort::agenda, job.agenda.id);
}

// @eis AGE-18
TEST(Agendas, TwelveOfProvincesAndOnePerLandsdeelHoldExactlyTheirOwn) {
  MemoryWorld world;
  std::vector<std::vector<std::string>> groepen;
  for (const auto& p : provincies()) groepen.push_back({p});
  for (const auto& l : landsdelen()) groepen.push_back(provincies_van(l));
  std::vector<Hoofdtaak> jobs;
  for (const auto& g : groepen)
    jobs.emplace_back(
        world, Keuze{.provincies = g, .departement = "def", .start = date("2026-09-01"), .type = gen::Afspraaktype::b});
  for (auto& job : jobs) job.tot(Halte::getoetst);
  for (auto& job : jobs)
    for (const auto& other : jobs) {
      if (other.agenda == job.agenda) continue;
      const bool breder =
          job.keuze.provincies.size() > 1 && other.keuze.provincies.size() == 1 &&
          std::count(job.keuze.provincies.begin(), job.keuze.provincies.end(), other.keuze.provincies.front()) > 0;
      if (breder) continue;  // a shared vraagstuk may also stand on the agenda of one of its provinces
      const auto r = job.weiger(coordinator(), job.vraagstuk, "agenderen",
                                gen::AgenderenInvoer{other.agenda.id, gen::Inspanning::s, {}, {}, {}});
      EXPECT_TRUE(r.code == "agenda_andere_provincie" || r.code == "agenda_te_breed") << r.code;
    }
  for (auto& job : jobs) job.tot(Halte::geagendeerd);
  EXPECT_EQ(world.by_prefix(Soort::agenda, "").size(), 17U);
  for (const auto& job : jobs) {
    ASSERT_EQ(agenda(job).punten.size(), 1U) << agenda(job).titel;
    EXPECT_EQ(agenda(job).punten.front().vraagstuk, job.vraagstuk.id);
  }
}

// @eis AGE-22
TEST(Agendas, TheDoNovexFixesThatOfItsProvinceAnotherBodyTheSharedOneAndTheMethodCanChangeIt) {
  for (const auto& [over, gremium] :
       {std::pair{std::vector<std::string>{"pv28"}, std::string("do_novex:pv28")},
        std::pair{std::vector<std::string>{"pv28", "pv29"}, std::string("do_landsdeel:zuid_west")}}) {
    MemoryWorld world;
    Hoofdtaak job(
        world, {.provincies = over, .departement = "def", .start = date("2026-09-01"), .type = gen::Afspraaktype::b});
    job.tot(Halte::georganiseerd);
    EXPECT_EQ(agenda(job).gremium, gremium);
    for (const std::string ander : {"bol:zuid_west", "gs:pv28", "do_novex:pv29"})
      EXPECT_EQ(
          job.weiger(secretaris(ander), job.agenda, "agenda_vaststellen", gen::AgendaVaststellenInvoer{ander}).code,
          "ander_gremium");
    job.doe(secretaris(gremium), job.agenda, "agenda_vaststellen", gen::AgendaVaststellenInvoer{gremium});
    EXPECT_EQ(agenda(job).fase, "vastgesteld");
    EXPECT_EQ(agenda(job).versie, 1);
  }
  auto ander = referentie();
  ander.gremia.at("provincietafel").mandaten.push_back({"agenda", domain::Mandaatniveau::besluiten, {}, {}});
  const auto methode = changed_method({{"\"provinciaal\":\"do_novex\"", "\"provinciaal\":\"provincietafel\""}});
  MemoryWorld world(ander, methode);
  Hoofdtaak job(world);
  job.tot(Halte::georganiseerd);
  job.doe(secretaris("provincietafel:pv26"), job.agenda, "agenda_vaststellen",
          gen::AgendaVaststellenInvoer{"provincietafel:pv26"});
  EXPECT_EQ(agenda(job).gremium, "provincietafel:pv26");
}

TEST(Agendas, ARefusedEndorsementHasAReasonAndStopsNobody) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::geagendeerd);
  EXPECT_EQ(job.weiger(job.ambtenaar("pv26"), job.agenda, "bekrachtigen", gen::BekrachtigenInvoer{false, {}}).code,
            "reden_ontbreekt");
  job.doe(job.ambtenaar("pv26"), job.agenda, "bekrachtigen", gen::BekrachtigenInvoer{false, "Te veel tegelijk."});
  job.doe(secretaris("do_novex:pv26"), job.agenda, "agenda_vaststellen", gen::AgendaVaststellenInvoer{"do_novex:pv26"});
  ASSERT_EQ(agenda(job).bekrachtigingen.size(), 1U);
  EXPECT_EQ(agenda(job).bekrachtigingen.front().reden, "Te veel tegelijk.");
}

TEST(Agendas, OnlyAProvinceOrADepartmentBringsInAndOthersHearThroughWhom) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::georganiseerd);
  for (const std::string organisatie : {"vro_programmaspoor", "dgro", "vng", "pbl", "uvw"}) {
    const auto r = job.weiger(actor("projectleider", organisatie), job.vraagstuk, "inbrengen", job.inbrengen_invoer());
    EXPECT_EQ(r.code, "alleen_provincie_of_departement") << organisatie;
    EXPECT_EQ(r.wie_wel, (std::vector<std::string>{"projectleider", "accounthouder_departement"}));
  }
  auto buur = job.inbrengen_invoer();
  buur.provincies = {"pv27"};
  EXPECT_EQ(job.weiger(projectleider("pv26"), job.vraagstuk, "inbrengen", buur).code, "provincie_niet_eigen");
}

TEST(Agendas, ASystemChoiceWithoutAMapReachesTheAgendaAndAnExitNeedsADestination) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::georganiseerd);
  auto i = job.inbrengen_invoer();
  i.soort = gen::Vraagstuksoort::systeemkeuze;
  i.terugkeerdoel = "nota_ruimte";
  job.doe(job.ambtenaar("rijk"), job.vraagstuk, "inbrengen", i);
  job.doe(coordinator(), job.vraagstuk, "toetsen", job.toetsen_invoer());
  job.doe(coordinator(), job.vraagstuk, "agenderen",
          gen::AgenderenInvoer{job.agenda.id, gen::Inspanning::l, {}, {}, {}});
  EXPECT_FALSE(job.v().plaats.has_value());
  EXPECT_EQ(job.v().soort, gen::Vraagstuksoort::systeemkeuze);
  for (const std::string_view mist :
       {R"({"reden":"Elders.","borger":"vro"})", R"({"bestemming":"De tafel","borger":"vro"})",
        R"({"reden":"Elders.","bestemming":"De tafel"})"})
    EXPECT_FALSE(base::decode(base::describe<gen::DoorverwijzenInvoer>(), mist).has_value()) << mist;
}

// @eis AGE-25
TEST(Agendas, GoingBackNeedsAReasonAndTheLoopStaysInTheHistory) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_besluitvorming);
  for (const std::string terug : {"terug_naar_dialoog", "terug_naar_agenda"}) {
    EXPECT_FALSE(base::decode(*werkwijze().levensloop(Soort::vraagstuk)->overgang(terug)->invoer, "{}").has_value());
    job.doe(coordinator(), job.vraagstuk, terug, gen::RedenInvoer{"Nieuwe informatie bij " + terug});
  }
  job.doe(coordinator(), job.vraagstuk, "dialoog_starten");
  job.doe(coordinator(), job.vraagstuk, "naar_besluitvorming", naar_3a());
  std::vector<std::string> verloop;
  for (const auto& f : world.log())
    if (f.stream == job.vraagstuk && f.type == "FaseGewijzigd")
      verloop.push_back(base::decode(base::describe<gen::FaseGewijzigd>(), f.bytes)->as<gen::FaseGewijzigd>().naar);
  EXPECT_EQ(verloop, (std::vector<std::string>{"geagendeerd", "in_dialoog", "in_besluitvorming", "in_dialoog",
                                               "geagendeerd", "in_dialoog", "in_besluitvorming"}));
  ASSERT_EQ(job.v().redenen.size(), 2U);
  EXPECT_EQ(job.v().redenen[0].reden, "Nieuwe informatie bij terug_naar_dialoog");
  EXPECT_EQ(job.v().redenen[1].handeling, "terug_naar_agenda");
}

}  // namespace
}  // namespace ruimte::test
