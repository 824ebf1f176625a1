// SPDX-License-Identifier: EUPL-1.2
// "Wat u van anderen mag verwachten" names only what is really called for.
#include <gtest/gtest.h>

#include <algorithm>

#include "gen/afspraak_invoer.hpp"
#include "gen/conflict.hpp"
#include "support/hoofdtaak.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;

bool expected(const Hoofdtaak& job, const StreamRef& ref, const domain::Actor& wie, std::string_view handeling) {
  const auto acts =
      domain::handelingen(werkwijze(), job.wereld, {ref.soort, job.wereld.find(ref), true}, wie, noon(job.vandaag));
  return std::ranges::any_of(acts, [&](const auto& act) { return act.overgang->id == handeling && act.verwacht; });
}

TEST(Expected, AnEndingIsAskedOfAdministratorsOnlyWhenOneIsProposed) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::bestuurlijk_akkoord);
  const auto lead = job.ambtenaar("pv26");
  EXPECT_FALSE(expected(job, job.afspraak, lead, "einde_bevestigen"));
  job.doe(job.bestuurder("rijk"), job.afspraak, "einde_voorstellen",
          gen::EindeInvoer{job.a().versie_hash, "Het doel is op een andere weg bereikt."});
  EXPECT_TRUE(expected(job, job.afspraak, lead, "einde_bevestigen"));
}

TEST(Expected, AJudgementIsAskedOnlyWhenSomethingIsReported) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_opvolging);
  EXPECT_FALSE(expected(job, job.afspraak, coordinator(), "actie_beoordelen"));
  EXPECT_TRUE(expected(job, job.afspraak, coordinator(), "actie_melden"));
}

TEST(Expected, ASecretaryIsAskedForAMomentOrAnAnswerOnlyWhenTheLadderAsks) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::ingebracht);
  const auto rijk = job.ambtenaar("rijk"), lead = job.ambtenaar("pv26");
  const StreamRef ref{Soort::conflict, world.new_id()};
  job.doe(rijk, ref, "conflict_benoemen",
          gen::ConflictBenoemenInvoer{job.vraagstuk.id, gen::Conflictsoort::rijk_provincie, "De kern",
                                      "Hier schuurt het.", "Een keuze."});
  job.doe(lead, ref, "snelle_route_voorstellen", gen::SnelleRouteInvoer{"bwo_flo", "Het ligt bij de minister."});
  EXPECT_TRUE(expected(job, ref, coordinator(), "procesvoorstel_steunen"));
  job.doe(rijk, ref, "procesvoorstel_steunen");
  EXPECT_FALSE(expected(job, ref, lead, "procesvoorstel_steunen"));
  EXPECT_TRUE(expected(job, ref, lead, "agenderingsverzoek_beantwoorden"));
  EXPECT_FALSE(expected(job, ref, lead, "moment_aanbieden"));
  job.doe(secretaris("bwo_flo"), ref, "agenderingsverzoek_beantwoorden",
          gen::VerzoekAntwoordInvoer{{}, "Nog niet rijp."});
  EXPECT_FALSE(expected(job, ref, lead, "agenderingsverzoek_beantwoorden"));
}

}  // namespace
}  // namespace ruimte::test
