// SPDX-License-Identifier: EUPL-1.2
// When documents are due for a meeting, and a meeting that begins from a session template.
#include <gtest/gtest.h>

#include <algorithm>

#include "base/clock.hpp"
#include "gen/gremium.hpp"
#include "gen/overlegdossier.hpp"
#include "support/hoofdtaak.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;

const gen::OverlegToestand& van(MemoryWorld& world, const StreamRef& overleg) {
  return world.get<gen::OverlegToestand>(Soort::overleg, overleg.id);
}

// @eis CYC-20
TEST(Aanlever, DocumentsAreDueATermBeforeTheMeetingAndALateOneIsTakenAndKeepsSayingHowLate) {
  MemoryWorld world;
  Hoofdtaak job(world);
  const auto& r = referentie();
  const auto plan = [&](const std::string& gremium, base::Date dag, std::optional<base::Date> aanleverdatum) {
    const StreamRef ref{Soort::overleg, world.new_id()};
    job.doe(secretaris(gremium), ref, "overleg_plannen", gen::OverlegPlannenInvoer{gremium, dag, aanleverdatum, {}});
    return ref;
  };
  const auto dag = base::add_working_days(job.vandaag, 30, r.vrije_dagen);
  const auto voor = [&](int n) { return base::add_working_days(dag, -n, r.vrije_dagen); };
  const auto alle = plan("do_novex:pv26", dag, {}), vast = plan("regietafel", dag, {}),
             eigen = plan("dgo_novex:pv26", dag, voor(4));
  EXPECT_EQ(van(world, alle).aanleverdatum, voor(10)) << "the setting, as nobody set another";
  EXPECT_EQ(van(world, alle).aanlever->bron, gen::Aanleverbron::instelling);
  EXPECT_EQ(van(world, vast).aanleverdatum, voor(5)) << "a body that meets every fortnight has a term of its own";
  EXPECT_EQ(van(world, vast).aanlever->bron, gen::Aanleverbron::gremium);
  EXPECT_EQ(van(world, eigen).aanlever->bron, gen::Aanleverbron::secretaris);
  EXPECT_EQ(van(world, eigen).aanlever->werkdagen, 4);
  EXPECT_EQ(van(world, eigen).aanlever->termijn, 10) << "shorter than the term, and that stays to be seen";
  const auto later = base::add_working_days(dag, 5, r.vrije_dagen);
  job.doe(secretaris("do_novex:pv26"), alle, "overleg_verzetten", gen::OverlegVerzettenInvoer{later, {}, "Beter."});
  EXPECT_EQ(van(world, alle).aanleverdatum, base::add_working_days(later, -10, r.vrije_dagen));

  const StreamRef inhoud{Soort::overlegdossier, world.new_id()};
  job.doe(secretaris("do_novex:pv26"), inhoud, "overlegdossier_openen", gen::OverlegdossierOpenenInvoer{alle.id});
  const auto lever = [&](const char* titel, std::optional<std::string> reden) {
    return gen::StukAanleverenInvoer{titel, "dossier 12", {}, std::move(reden)};
  };
  job.vandaag = *van(world, alle).aanleverdatum;
  job.doe(projectleider("pv26"), inhoud, "stuk_aanleveren", lever("Kaart", {}));
  job.vandaag = base::add_working_days(job.vandaag, 3, r.vrije_dagen);
  EXPECT_EQ(job.weiger(projectleider("pv26"), inhoud, "stuk_aanleveren", lever("Nota", {})).code, "stuk_te_laat");
  job.doe(projectleider("pv26"), inhoud, "stuk_aanleveren", lever("Nota", "GS besloot later."));
  const auto& stukken = world.get<gen::OverlegdossierToestand>(Soort::overlegdossier, inhoud.id).stukken;
  EXPECT_FALSE(stukken[0].na_termijn);
  EXPECT_FALSE(stukken[0].werkdagen_laat);
  EXPECT_TRUE(stukken[1].na_termijn);
  EXPECT_EQ(stukken[1].werkdagen_laat, 3);
}

TEST(Aanlever, ATermThatIsTooLongForTheDayBeginsTodayAndIsSeenToBeShort) {
  MemoryWorld world;
  Hoofdtaak job(world);
  const StreamRef ref{Soort::overleg, world.new_id()};
  const auto dag = base::add_working_days(job.vandaag, 3, referentie().vrije_dagen);
  job.doe(secretaris("bol:zuid"), ref, "overleg_plannen", gen::OverlegPlannenInvoer{"bol:zuid", dag, {}, {}});
  EXPECT_EQ(van(world, ref).aanleverdatum, job.vandaag);
  EXPECT_LT(van(world, ref).aanlever->werkdagen, van(world, ref).aanlever->termijn);
}

// @eis GP-04 GP-05
TEST(Sessie, AMeetingBegunFromATemplateHasItsAgendaPreparationAndQuestionsAndDecidesNothing) {
  for (const std::string id : {"concrete_claim", "brede_sessie", "ontwerpatelier"}) {
    MemoryWorld world;
    Hoofdtaak job(world);
    const auto& vorm = referentie().werkvormen.at(id);
    const StreamRef overleg{Soort::overleg, world.new_id()}, ref{Soort::overlegdossier, world.new_id()};
    const auto dag = base::add_working_days(job.vandaag, 60, referentie().vrije_dagen);
    job.doe(secretaris("do_novex:pv26"), overleg, "overleg_plannen",
            gen::OverlegPlannenInvoer{"do_novex:pv26", dag, {}, {}});
    gen::OverlegdossierOpenenInvoer invoer{overleg.id};
    invoer.werkvorm = id;
    job.doe(secretaris("do_novex:pv26"), ref, "overlegdossier_openen", invoer);
    const auto& t = world.get<gen::OverlegdossierToestand>(Soort::overlegdossier, ref.id);
    EXPECT_EQ(t.doel, vorm.doel);
    ASSERT_EQ(t.punten.size(), vorm.punten.size());
    for (const auto& p : t.punten) EXPECT_NE(p.invoer.soort, gen::Puntsoort::besluiten);
    ASSERT_TRUE(t.opzet);
    EXPECT_EQ(t.opzet->vragen, vorm.vragen);
    EXPECT_EQ(t.opzet->deelnemers.size(), vorm.deelnemers.size());
    EXPECT_TRUE(std::ranges::is_sorted(t.opzet->voorbereiding, {}, &gen::Sessievoorbereiding::voor));
    EXPECT_LT(t.opzet->voorbereiding.front().voor, dag);
    EXPECT_EQ(t.opzet->dagen, id == "brede_sessie" ? 2 : 1);
  }
}

}  // namespace
}  // namespace ruimte::test
