// SPDX-License-Identifier: EUPL-1.2
// Working a conflict out, who leads and decides, the clock on every ladder, and where a conflict can come from.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "base/clock.hpp"
#include "base/json.hpp"
#include "domain/kernel/mandate.hpp"
#include "domain/kernel/rules.hpp"
#include "gen/beslisruimte.hpp"
#include "gen/hangpunt.hpp"
#include "gen/voorstel.hpp"
#include "support/any.hpp"
#include "support/conflict.hpp"
#include "support/zicht.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;
using gen::Conflictsoort;

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
  job.tot(Halte::ingebracht);  // no domain and no lead of the Rijk yet: nobody leads by itself
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
