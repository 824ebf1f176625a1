// SPDX-License-Identifier: EUPL-1.2
// Working a conflict out, who leads and decides, the clock on every ladder, and what follows on an outcome.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "base/clock.hpp"
#include "base/json.hpp"
#include "domain/kernel/conflict.hpp"
#include "domain/kernel/mandate.hpp"
#include "gen/agenda.hpp"
#include "gen/beslisruimte.hpp"
#include "gen/conflict.hpp"
#include "gen/geen_keuze.hpp"
#include "gen/hangpunt.hpp"
#include "gen/voorstel.hpp"
#include "support/any.hpp"
#include "support/hoofdtaak.hpp"
#include "support/zicht.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;
using gen::Conflictsoort;

StreamRef noem(Hoofdtaak& job, const domain::Actor& wie, Conflictsoort soort = Conflictsoort::rijk_provincie) {
  const StreamRef ref{Soort::conflict, job.wereld.new_id()};
  job.doe(
      wie, ref, "conflict_benoemen",
      gen::ConflictBenoemenInvoer{job.vraagstuk.id, soort, "De kern in één zin", "Hier schuurt het.", "Een keuze."});
  return ref;
}

const gen::ConflictToestand& nu(const Hoofdtaak& job, const StreamRef& ref) {
  return job.wereld.get<gen::ConflictToestand>(Soort::conflict, ref.id);
}

/// A secretary of the body who can read the conflict.
domain::Actor secretaris_bij(domain::Actor lezer, const std::string& gremium) {
  lezer.functie = "secretaris_gremium";
  lezer.gremium = gremium;
  return lezer;
}

/// With the clock to the first body that may settle it; false when the time is up before that.
bool naar_beslisser(Hoofdtaak& job, const StreamRef& ref, const domain::Actor& lezer) {
  for (int dag = 0; dag < 600; ++dag) {
    job.vandaag = base::add_days(job.vandaag, 1);
    laat_lopen(job.wereld, job.vandaag);
    const auto& g = nu(job, ref).gremium;
    if (!g) continue;
    auto k = gen::GeenKeuze{*g, "Het wacht.", "Wat nu geldt.", "De provincie.", base::add_days(job.vandaag, 90)};
    MemoryWorld& w = job.wereld;
    const auto d =
        domain::decide(werkwijze(), w, {w.new_id(), ref, "geen_keuze_vastleggen", base::Record::of(std::move(k)), {}},
                       secretaris_bij(lezer, *g), noon(job.vandaag));
    if (d) return true;
  }
  return false;
}

std::string gremium_van(const Hoofdtaak& job, const StreamRef& ref) { return nu(job, ref).gremium.value_or(""); }

TEST(ConflictWork, OnceEverySideReadTheCoreNothingIsExpectedAboutItAnyMore) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto ref = noem(job, job.ambtenaar("pv26"));
  const auto verwacht = [&](const domain::Actor& wie) {
    for (const auto& h :
         domain::handelingen(werkwijze(), world, {Soort::conflict, world.find(ref)}, wie, noon(job.vandaag)))
      if (h.overgang->id == "kern_beantwoorden") return h.verwacht;
    return false;
  };
  EXPECT_TRUE(verwacht(job.ambtenaar("rijk")));
  EXPECT_TRUE(verwacht(job.ambtenaar("pv26"))) << "of the other side";
  job.doe(job.ambtenaar("rijk"), ref, "kern_beantwoorden", gen::KernInvoer{"Onze lezing"});
  for (const auto& zijde : {"rijk", "pv26"}) {
    EXPECT_FALSE(verwacht(job.ambtenaar(zijde))) << zijde;
    EXPECT_EQ(job.weiger(job.ambtenaar(zijde), ref, "kern_beantwoorden", gen::KernInvoer{"Nog eens"}).wanneer,
              gen::WanneerWel::niet_meer);
  }
}

// @eis CON-04
RC_GTEST_PROP(ConflictWorkProperty, EachPartyWritesItsOwnCompetenceAndSharesOnlyWhatItReleasesItself, ()) {
  const auto keuze = *any_keuze();
  MemoryWorld world;
  Hoofdtaak job(world, keuze);
  job.tot(Halte::in_dialoog);
  const auto ref = noem(job, job.ambtenaar("rijk"));
  const std::string geheim = "Tot 400 hectare kunnen wij gaan";
  for (const auto& z : job.zijden())
    job.doe(job.ambtenaar(z), job.vraagstuk, "beslisruimte_vastleggen",
            gen::BeslisruimteInvoer{geheim, {}, "De minister", {}});
  job.doe(job.ambtenaar("rijk"), ref, "uitwerken",
          gen::UitwerkingInvoer{"Dit staat vast.", {{"Een", "Voor wie."}, {"Twee", "Voor wie."}}});
  const auto deelt = *rc::gen::elementOf(job.zijden());
  for (const auto& z : job.zijden()) {
    RC_ASSERT(heeft(world, job.ambtenaar(z), job.vandaag, "bevoegdheid_leeg*"));
    const auto deel = z == deelt ? std::optional<std::string>("Tot 100 hectare") : std::nullopt;
    job.doe(job.ambtenaar(z), ref, "bevoegdheid_geven", gen::PartijruimteInvoer{"De visie van " + z, deel});
    RC_ASSERT(!heeft(world, job.ambtenaar(z), job.vandaag, "bevoegdheid_leeg*"));
    RC_ASSERT(heeft(world, job.ambtenaar(z), job.vandaag, "beslisruimte_leeg*") == (z != deelt));
  }
  for (const auto& r : nu(job, ref).partijruimten) {
    RC_ASSERT(r.bevoegdheid == "De visie van " + r.zijde);
    RC_ASSERT(r.beslisruimte.has_value() == (r.zijde == deelt));
  }
  RC_ASSERT(base::encode(world.find(ref)->toestand).find(geheim) == std::string::npos);
  RC_ASSERT(!::testing::Test::HasFailure());
}

TEST(ConflictWork, NobodyWritesTheCompetenceOfAnother) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto ref = noem(job, job.ambtenaar("pv26"));
  // Whatever the method says: the kernel lets a party write about itself only.
  const gen::Partijruimte van_ander{"rijk", "lvvn", "Alles", "Alles", noon(job.vandaag)};
  const auto* voor = world.find(ref);
  domain::Aggregate na = *voor;
  const domain::Event feit{ref, {}, base::Record::of(gen::PartijruimteGegeven{van_ander}), {}};
  na.toestand = domain::aggregate_type(Soort::conflict).evolve(voor->toestand, feit.inhoud, noon(job.vandaag));
  const auto mag = domain::kernel_permits({world, job.ambtenaar("pv26"), job.vandaag, voor, voor, na, feit});
  ASSERT_FALSE(mag.has_value());
  EXPECT_EQ(mag.error().code, "namens_andere_zijde");
}

// @eis CON-05
RC_GTEST_PROP(ConflictWorkProperty, EveryKindHasARouteAndATermFromTheFirstDay, ()) {
  const auto keuze = *any_keuze();
  const auto soort = static_cast<Conflictsoort>(*rc::gen::inRange(0, 4));
  MemoryWorld world;
  Hoofdtaak job(world, keuze);
  job.tot(Halte::in_dialoog);
  const bool rijk = soort == Conflictsoort::interdepartementaal;
  const auto wie = rijk ? job.ambtenaar("rijk") : projectleider(keuze.provincies.front());
  const auto ref = noem(job, wie, soort);
  RC_ASSERT(nu(job, ref).soort == soort);  // between provinces is one of the routes to choose
  const auto dagen = *rc::gen::inRange(0, 40);
  for (int dag = 0; dag <= dagen; ++dag) {
    laat_lopen(world, base::add_days(job.vandaag, dag));
    const auto& t = nu(job, ref);
    RC_ASSERT(!t.termijnen.empty());
    RC_ASSERT(t.trede > 0 || !referentie().volgende_treden(gen::to_id(soort), 0).empty());
  }
  RC_ASSERT(!::testing::Test::HasFailure());
}

// @eis CON-06
TEST(ConflictWork, LeadDecisionAndFeedbackAreThreeFieldsAndAnEmptyOneIsReported) {
  const std::vector<std::pair<std::string, gen::RegieInvoer>> velden{
      {"leiding_leeg", {"vro", {}, {}}},
      {"beslisser_leeg", {{}, {"lvvn", "provincie_utrecht"}, {}}},
      {"terugkoppeldag_leeg", {{}, {}, date("2027-01-15")}}};
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto eigenaar = job.ambtenaar("pv26");
  const auto ref = noem(job, eigenaar);
  job.doe(eigenaar, ref, "uitwerken",
          gen::UitwerkingInvoer{"Dit staat vast.", {{"Een", "Voor wie."}, {"Twee", "Voor wie."}}});
  EXPECT_EQ(job.weiger(eigenaar, ref, "regie_beleggen", gen::RegieInvoer{}).code, "niets_ingevuld");
  for (std::size_t n = 0; n < velden.size(); ++n) {
    for (std::size_t m = 0; m < velden.size(); ++m)
      EXPECT_EQ(heeft(world, eigenaar, job.vandaag, velden[m].first + "*"), m >= n) << velden[m].first;
    job.doe(eigenaar, ref, "regie_beleggen", velden[n].second);
  }
  for (const auto& [signaal, invoer] : velden) EXPECT_FALSE(heeft(world, eigenaar, job.vandaag, signaal + "*"));
  const auto& r = *nu(job, ref).regie;
  EXPECT_EQ(r.regie, "vro");
  EXPECT_EQ(r.beslissers, (std::vector<std::string>{"lvvn", "provincie_utrecht"})) << "kept when the next field came";
  EXPECT_EQ(r.terugkoppeling_op, date("2027-01-15"));
}

// @eis CON-22
TEST(ConflictWork, AmongDepartmentsItShowsWhoCanDecideOrThatOnlyTheCollegialRouteIsOpen) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto wie = accounthouder("lvvn");
  const auto ref = noem(job, wie, Conflictsoort::interdepartementaal);
  job.doe(wie, ref, "regie_beleggen", gen::RegieInvoer{"vro", {"lvvn"}, {}});
  EXPECT_EQ(nu(job, ref).regie->route, gen::Beslisroute::eigen_bevoegdheid);
  job.doe(wie, ref, "regie_beleggen", gen::RegieInvoer{{}, {"lvvn", "ienw", "lvvn"}, {}});
  const auto& r = *nu(job, ref).regie;
  EXPECT_EQ(r.route, gen::Beslisroute::collegiaal);
  EXPECT_EQ(r.beslissers, (std::vector<std::string>{"lvvn", "ienw"})) << "leading gives VRO no say";
  const domain::Besluitvraag vraag{"", "conflict_interdepartementaal", job.keuze.provincies, false};
  for (const auto& g : r.gremia) {
    auto een = vraag;
    een.gremium = g;
    EXPECT_TRUE(domain::gremium_mag_besluiten(world, een, job.vandaag).has_value()) << g;
  }
  ASSERT_FALSE(r.gremia.empty());
  // A body that is not among them cannot settle it, whoever leads.
  job.doe(wie, ref, "op_trede_plaatsen", gen::TredeInvoer{"regietafel", {}});
  EXPECT_EQ(std::ranges::count(r.gremia, "regietafel"), 0);
  EXPECT_EQ(
      job.weiger(secretaris("regietafel"), ref, "beslechten", gen::Beslechting{"regietafel", "VRO beslist."}).code,
      "gremium_zonder_mandaat");
}

// @eis CON-07
RC_GTEST_PROP(ConflictClockProperty, UntouchedConflictsOfEveryKindAreTabledOrBecomeATaskOrARequest, ()) {
  const auto keuze = *any_keuze();
  for (const auto& [soort_id, pad] : referentie().escalatiepaden) {
    const auto soort = *gen::conflictsoort_from(soort_id);
    MemoryWorld world;
    Hoofdtaak job(world, keuze);
    job.tot(Halte::in_dialoog);
    const auto wie =
        soort == Conflictsoort::interdepartementaal ? job.ambtenaar("rijk") : projectleider(keuze.provincies.front());
    const auto ref = noem(job, wie, soort);
    std::int64_t trede = 0;
    for (int dag = 1; dag < 420; ++dag) {
      laat_lopen(world, base::add_days(job.vandaag, dag));
      const auto& t = nu(job, ref);
      if (t.trede == trede) continue;
      trede = t.trede;
      const auto& gremia = pad[static_cast<std::size_t>(trede - 1)].gremia;
      const auto naam = t.gremium->substr(0, t.gremium->find(':'));
      RC_ASSERT(std::ranges::count(gremia, naam) == 1);  // a known body of its own ladder
      const bool taak = t.wijze == gen::Plaatsingwijze::ad_hoc_moment || t.wijze == gen::Plaatsingwijze::onderling;
      RC_ASSERT(t.datum.has_value() || taak || t.wijze == gen::Plaatsingwijze::agenderingsverzoek);
    }
    RC_ASSERT(trede == static_cast<std::int64_t>(pad.size()));
    RC_ASSERT(nu(job, ref).herinneringen > 0);  // answered or overdue, never in silence
    if (pad.back().verzoek) RC_ASSERT(nu(job, ref).wijze == gen::Plaatsingwijze::agenderingsverzoek);
  }
  RC_ASSERT(!::testing::Test::HasFailure());
}

// @eis CON-09
RC_GTEST_PROP(ConflictWorkProperty, AFastTrackNeedsAReasonAndTheConsentOfEveryParty, ()) {
  const auto keuze = *any_keuze();
  MemoryWorld world;
  Hoofdtaak job(world, keuze);
  job.tot(Halte::in_dialoog);
  const auto ref = noem(job, job.ambtenaar("rijk"));
  RC_ASSERT(!base::decode(base::describe<gen::SnelleRouteInvoer>(), R"({"gremium":"bwo_flo"})").has_value());
  job.doe(job.ambtenaar("rijk"), ref, "snelle_route_voorstellen",
          gen::SnelleRouteInvoer{"bwo_flo", "Volgende week verloopt de vergunning."});
  for (std::size_t n = 0; n < keuze.provincies.size(); ++n) {
    RC_ASSERT(nu(job, ref).trede == 0);
    RC_ASSERT(job.weiger(job.ambtenaar("rijk"), ref, "op_trede_plaatsen", gen::TredeInvoer{"bwo_flo", {}}).code ==
              "trede_past_niet");
    job.doe(projectleider(keuze.provincies[n]), ref, "procesvoorstel_steunen");
  }
  RC_ASSERT(nu(job, ref).gremium == "bwo_flo");
  RC_ASSERT(!nu(job, ref).termijnen.empty());
  RC_ASSERT(!::testing::Test::HasFailure());
}

// @eis CON-19 CON-21
TEST(ConflictOutcome, WithoutExplanationItIsReportedAndEveryParticipantHearsOfIt) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto ref = noem(job, job.ambtenaar("pv26"));
  job.doe(accounthouder("ienw"), ref, "kern_beantwoorden", gen::KernInvoer{"Onze lezing"});
  ASSERT_TRUE(naar_beslisser(job, ref, job.ambtenaar("pv26")));
  const auto g = gremium_van(job, ref);
  const auto secr = secretaris(g);
  job.doe(secr, ref, "beslechten", gen::Beslechting{g, "De woningen gaan voor.", {}, {}, {"lvvn"}});
  EXPECT_TRUE(heeft(world, secr, job.vandaag, "uitkomst_zonder_uitleg*"));
  job.doe(secr, ref, "uitkomst_uitleggen", gen::UitlegInvoer{"Er is geen andere plek voor woningen."});
  EXPECT_FALSE(heeft(world, secr, job.vandaag, "uitkomst_zonder_uitleg*"));
  EXPECT_EQ(nu(job, ref).beslechting->nadeel_voor, std::vector<std::string>{"lvvn"});
  job.doe(secr, ref, "compensatie_vastleggen",
          gen::CompensatieInvoer{"lvvn", "Natuur elders", "provincie_utrecht", {}});
  EXPECT_EQ(nu(job, ref).compensaties.front().wat, "Natuur elders");
  EXPECT_EQ(job.weiger(secretaris("mr"), ref, "uitkomst_uitleggen", gen::UitlegInvoer{"Anders."}).code,
            "ander_gremium");

  const auto taken = nu(job, ref).terugkoppelingen;
  std::vector<std::string> aan;
  for (const auto& t : taken) aan.push_back(t.aan);
  std::ranges::sort(aan);
  EXPECT_EQ(aan, (std::vector<std::string>{"ienw", "provincie_utrecht"})) << "who took part, of both sides";
  for (const auto& wie : aan) {
    EXPECT_TRUE(heeft(world, secr, job.vandaag, "terugkoppeling_open*")) << wie;
    job.doe(secr, ref, "uitkomst_terugkoppelen", gen::TerugkoppelenInvoer{{wie}, "Gebeld."});
  }
  EXPECT_FALSE(heeft(world, secr, job.vandaag, "terugkoppeling_open*"));
  EXPECT_EQ(job.weiger(secr, ref, "uitkomst_terugkoppelen", gen::TerugkoppelenInvoer{{"ienw"}, "Nog eens."}).code,
            "niets_open");
}

TEST(ConflictOutcome, ASideThatStayedSilentHearsItToo) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto ref = noem(job, job.ambtenaar("rijk"));
  ASSERT_TRUE(naar_beslisser(job, ref, job.ambtenaar("rijk")));
  const auto g = gremium_van(job, ref);
  job.doe(secretaris(g), ref, "terug_met_opdracht", gen::Beslechting{g, "Werk twee varianten uit.", {}});
  std::vector<std::string> aan;
  for (const auto& t : nu(job, ref).terugkoppelingen) aan.push_back(t.aan);
  EXPECT_EQ(std::ranges::count(aan, "provincie_utrecht"), 1);
  EXPECT_EQ(std::ranges::count(aan, "lvvn"), 1);
}

gen::OpenbareTekst openbare_tekst(base::Date terug) {
  return {"Er komt geen keuze tussen woningen en water.", "Het wacht op de Nota Ruimte.", "Het huidige beleid.",
          "De provincie.", terug};
}

// @eis DEC-19
RC_GTEST_PROP(ConflictOutcomeProperty, ANoChoiceIsPublicOnlyWhenEverySideReleasedExactlyThatText, ()) {
  auto keuze = *any_keuze();
  MemoryWorld world;
  Hoofdtaak job(world, keuze);
  job.tot(Halte::in_dialoog);
  const auto ref = noem(job, job.ambtenaar("rijk"));
  RC_PRE(naar_beslisser(job, ref, job.ambtenaar("rijk")));
  const auto g = gremium_van(job, ref);
  const auto secr = secretaris_bij(job.ambtenaar("rijk"), g);
  gen::GeenKeuze k{g, "Wij komen er niet uit.", "Wat nu geldt.", "De provincie.", base::add_days(job.vandaag, 90)};
  auto zonder_reden = base::encode(base::Record::of(k));
  zonder_reden.replace(zonder_reden.find("\"reden\""), 7, "\"x\"");
  RC_ASSERT(!base::decode(base::describe<gen::GeenKeuze>(), zonder_reden).has_value());
  const auto tekst = openbare_tekst(k.terug_op);
  const auto rijk = job.ambtenaar("rijk");
  job.doe(secr, ref, "geen_keuze_vastleggen", k);
  RC_ASSERT(
      job.weiger(rijk, ref, "openbare_tekst_vrijgeven", gen::VrijgevenInvoer{domain::openbare_hash(tekst)}).code ==
      "openbare_tekst_ontbreekt");
  job.doe(rijk, ref, "openbare_tekst_voorstellen", gen::OpenbareTekstInvoer{tekst});
  const auto regel = domain::openbare_regel(ref);
  auto ander = tekst;
  ander.waarom = "Iets anders.";
  for (const auto& p : keuze.provincies) {
    RC_ASSERT(world.find(regel) == nullptr);  // not one side short
    RC_ASSERT(job.weiger(projectleider(p), ref, "openbare_tekst_vrijgeven",
                         gen::VrijgevenInvoer{domain::openbare_hash(ander)})
                  .code == "openbare_tekst_anders");
    job.doe(projectleider(p), ref, "openbare_tekst_vrijgeven", gen::VrijgevenInvoer{domain::openbare_hash(tekst)});
  }
  const auto* openbaar = world.find(regel);
  RC_ASSERT(openbaar != nullptr);
  RC_ASSERT(openbaar->kring == domain::kring_openbaar);
  const auto& t = openbaar->toestand.as<gen::OpenbareGeenKeuzeToestand>();
  RC_ASSERT(t.tekst == tekst);
  RC_ASSERT(t.jaar == world.get<gen::AgendaToestand>(Soort::agenda, job.agenda.id).jaar);
  const auto bytes = base::encode(openbaar->toestand);
  for (const auto* eigen : {"Wij komen er niet uit", "De kern in één zin", "Hier schuurt"})
    RC_ASSERT(bytes.find(eigen) == std::string::npos);
  RC_ASSERT(bytes.find(base::to_string(ref.id)) == std::string::npos);
  RC_ASSERT(job.weiger(rijk, ref, "openbare_tekst_voorstellen", gen::OpenbareTekstInvoer{ander}).code == "al_openbaar");
  RC_ASSERT(!::testing::Test::HasFailure());
}

// @eis DEC-19
TEST(ConflictOutcome, OnEveryRungWhoHasTheMandateMayRecordThatNoChoiceComesAndNobodyElse) {
  for (const auto& [soort_id, pad] : referentie().escalatiepaden) {
    const auto soort = *gen::conflictsoort_from(soort_id);
    for (std::size_t trede = 0; trede < pad.size(); ++trede)
      for (const auto& gremium : pad[trede].gremia) {
        SCOPED_TRACE(soort_id + " " + gremium);
        MemoryWorld world;
        Hoofdtaak job(world, twee_provincies());
        job.tot(Halte::in_dialoog);
        const auto wie = benoemer(soort);
        const auto ref = noem(job, wie, soort);
        const auto prov = soort == Conflictsoort::met_medeoverheid ? std::vector{wie.zijde} : job.keuze.provincies;
        const auto doel = referentie().instanties(referentie().gremia.at(gremium), prov).front();
        for (std::size_t n = 0; n <= trede; ++n) {
          if (pad[n].gremia.empty()) continue;
          const auto via =
              n == trede ? doel : referentie().instanties(referentie().gremia.at(pad[n].gremia.front()), prov).front();
          job.doe(wie, ref, "op_trede_plaatsen", gen::TredeInvoer{via, {}});
        }
        ASSERT_EQ(nu(job, ref).gremium, doel);
        const domain::Besluitvraag vraag{doel, domain::conflict_onderwerp(soort), prov, false};
        const bool mandaat = domain::gremium_mag_besluiten(world, vraag, job.vandaag).has_value();
        const auto d = job.probeer(secretaris_bij(wie, doel), ref, "geen_keuze_vastleggen",
                                   base::Record::of(gen::GeenKeuze{doel, "Het wacht.", "Wat nu geldt.", "De provincie.",
                                                                   base::add_days(job.vandaag, 60)}));
        EXPECT_EQ(d.has_value(), mandaat);
        EXPECT_EQ(d ? "" : d.error().code, mandaat ? "" : "gremium_zonder_mandaat");
      }
  }
}

TEST(ConflictOutcome, WhatOnlyOneSideKnowsNeverBecomesPublic) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto ref = noem(job, accounthouder("lvvn"), Conflictsoort::interdepartementaal);
  ASSERT_TRUE(naar_beslisser(job, ref, accounthouder("lvvn")));
  const auto g = gremium_van(job, ref);
  job.doe(secretaris(g), ref, "geen_keuze_vastleggen",
          gen::GeenKeuze{g, "Het wacht.", "Wat geldt.", "Wij.", base::add_days(job.vandaag, 60)});
  EXPECT_EQ(job.weiger(accounthouder("lvvn"), ref, "openbare_tekst_voorstellen",
                       gen::OpenbareTekstInvoer{openbare_tekst(base::add_days(job.vandaag, 60))})
                .code,
            "niet_openbaar_te_maken");
}

// A rogue method cannot publish: the kernel looks for the releases themselves.
TEST(ConflictOutcome, AFactOnThePublicListWithoutReleasesIsRefusedByTheKernel) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const auto ref = noem(job, job.ambtenaar("rijk"));
  const auto tekst = openbare_tekst(base::add_days(job.vandaag, 60));
  const domain::Event feit{
      domain::openbare_regel(ref),
      domain::kring_openbaar,
      base::Record::of(gen::GeenKeuzeOpenbaar{"K-2026-001", "openbaar", 2026, "mr", {"pv26"}, tekst, job.vandaag}),
      {}};
  domain::Aggregate na{feit.stream, 1, feit.kring, {}};
  na.toestand = domain::aggregate_type(Soort::openbare_geen_keuze).evolve({}, feit.inhoud, noon(job.vandaag));
  const auto mag = domain::kernel_permits({world, job.ambtenaar("rijk"), job.vandaag, nullptr, nullptr, na, feit});
  ASSERT_FALSE(mag.has_value());
  EXPECT_EQ(mag.error().code, "openbaar_niet_vrijgegeven");
}

TEST(StickingPoints, OneCanBeNamedOnAnElementOfAProposalBeforeThereIsAnIssue) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_dialoog);
  const StreamRef voorstel{Soort::voorstel, world.new_id()};
  job.doe(projectleider("pv26"), voorstel, "voorstel_aanbieden",
          gen::VoorstelAanbiedenInvoer{
              "Voorstel Utrecht",
              "GS 1 september",
              {{"Water", gen::Voorstelantwoord::past_niet, "Geen plek", {"lvvn"}, {}, {}, {}, {}}}});
  const auto element = world.get<gen::VoorstelToestand>(Soort::voorstel, voorstel.id).elementen.front().id;
  const StreamRef ref{Soort::hangpunt, world.new_id()};
  gen::HangpuntNoemenInvoer i{{}, "Het water past niet.", "lvvn", {}, {}, {}, voorstel.id, world.new_id()};
  EXPECT_EQ(job.weiger(projectleider("pv26"), ref, "hangpunt_noemen", i).code, "dossier_onbekend");
  i.element = element;

  job.doe(projectleider("pv26"), ref, "hangpunt_noemen", i);
  const auto& t = world.get<gen::HangpuntToestand>(Soort::hangpunt, ref.id);
  EXPECT_EQ(t.element, element);
  EXPECT_FALSE(t.vraagstuk.has_value());
  EXPECT_EQ(world.find(ref)->kring, world.find(voorstel)->kring);
  job.doe(accounthouder("lvvn"), ref, "hangpunt_beantwoorden", gen::HangpuntBeantwoordenInvoer{"Wij kijken.", {}, {}});
  // A conflict can grow from it as soon as there is an issue.
  const StreamRef conflict{Soort::conflict, world.new_id()};
  job.doe(projectleider("pv26"), conflict, "conflict_benoemen",
          gen::ConflictBenoemenInvoer{job.vraagstuk.id, Conflictsoort::rijk_provincie, "De kern", "Hier schuurt het.",
                                      "Een keuze.", ref.id});
  EXPECT_EQ(world.get<gen::HangpuntToestand>(Soort::hangpunt, ref.id).conflict, conflict.id);
}

}  // namespace
}  // namespace ruimte::test
