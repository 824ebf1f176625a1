// SPDX-License-Identifier: EUPL-1.2
// The shipped example: accepted act by act, whole, and the same every time.
#include <gtest/gtest.h>

#include <algorithm>

#include "application/example.hpp"
#include "base/json.hpp"
#include "gen/afspraak.hpp"
#include "gen/claim.hpp"
#include "gen/embedded_data.hpp"
#include "gen/opgave.hpp"
#include "gen/spanningspunt.hpp"
#include "gen/vraagstuk.hpp"
#include "podium.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;

class Voorbeeld : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    podium_ = std::make_unique<Podium>();
    const auto played = podium_->play(application::example_script());
    if (!played) {
      mistake_ = application::example_place(played.error().pointer) + ": " + played.error().melding;
      return;
    }
    result_ = *played;
  }
  static void TearDownTestSuite() { podium_.reset(); }
  void SetUp() override { ASSERT_EQ(mistake_, ""); }

  template <class T>
  static T state(const std::string& name) {
    const auto all = podium_->actor("accounthouder-vro").kringen;
    return podium_->store().reader()->toestand(result_.dossiers.at(name), all)->toestand.template as<T>();
  }
  /// Numbers of the vraagstukken that this account can see, per phase.
  static std::map<std::string, std::int64_t> phases(Soort soort, std::string_view account) {
    std::map<std::string, std::int64_t> out;
    for (const auto& t : podium_->store().reader()->telling(soort, podium_->actor(account).kringen))
      out[t.fase] = t.aantal;
    return out;
  }

  static std::unique_ptr<Podium> podium_;
  static application::ScriptResult result_;
  static std::string mistake_;
};

std::unique_ptr<Podium> Voorbeeld::podium_;
application::ScriptResult Voorbeeld::result_;
std::string Voorbeeld::mistake_;

TEST_F(Voorbeeld, HasADossierInEveryStep) {
  using Counts = std::map<std::string, std::int64_t>;
  EXPECT_EQ(phases(Soort::vraagstuk, "coordinator"), (Counts{{"doorverwezen", 2},
                                                             {"geagendeerd", 2},
                                                             {"in_besluitvorming", 3},
                                                             {"in_conflictbeslechting", 1},
                                                             {"in_dialoog", 6},
                                                             {"in_opvolging", 3},
                                                             {"ingebracht", 1}}));
  EXPECT_EQ(phases(Soort::afspraak, "coordinator"), (Counts{{"ambtelijk_akkoord", 1},
                                                            {"bestuurlijk_akkoord", 1},
                                                            {"concept", 2},
                                                            {"in_afstemming", 3},
                                                            {"in_uitvoering", 2}}));
  EXPECT_EQ(podium_->clock().now(), base::parse_instant("2026-09-01T09:10:00+02:00").value());
}

TEST_F(Voorbeeld, ProvincesSeeTheirOwnOnly) {
  using Counts = std::map<std::string, std::int64_t>;
  EXPECT_EQ(phases(Soort::vraagstuk, "projectleider-zeeland"),
            (Counts{{"doorverwezen", 1}, {"in_dialoog", 1}, {"in_opvolging", 1}, {"ingebracht", 1}}))
      << "in dialogue is the lake of four provinces, which every province reads";
  EXPECT_EQ(phases(Soort::afspraak, "projectleider-zeeland"), (Counts{{"in_afstemming", 1}, {"in_uitvoering", 1}}));
}

TEST_F(Voorbeeld, WaitsForBothSides) {
  const auto polder = state<gen::AfspraakToestand>("afspraak_polder");
  EXPECT_EQ(std::ranges::count_if(polder.tekstdelen, [](const auto& d) { return d.voorstel.has_value(); }), 1);
  const auto wind = state<gen::AfspraakToestand>("afspraak_wind");
  EXPECT_EQ(wind.acties.at(0).stand, gen::Actiestand::gereed_gemeld);
  EXPECT_EQ(wind.acties.at(1).stand, gen::Actiestand::geland);
  EXPECT_FALSE(wind.acties.at(3).uiterlijk.has_value());
  EXPECT_EQ(wind.landingen.at(0).status, gen::Landingstatus::opgenomen_in_ontwerp);
  EXPECT_TRUE(wind.landingen.at(0).plaats.has_value());
}

/// Every choice about an area can be drawn on the map; a choice about the system has no place.
TEST_F(Voorbeeld, EveryAreaChoiceHasAPlace) {
  for (const auto& [name, ref] : result_.dossiers)
    if (ref.soort == Soort::vraagstuk) {
      const auto vraagstuk = state<gen::VraagstukToestand>(name);
      EXPECT_EQ(vraagstuk.plaats.has_value(), vraagstuk.soort == gen::Vraagstuksoort::gebiedskeuze) << name;
    }
}

TEST_F(Voorbeeld, LogAndViewsAgree) {
  const auto replay = storage::replay_sqlite(podium_->path());
  EXPECT_EQ(replay.differences, 0) << testing::PrintToString(replay.details);
  EXPECT_GT(replay.events, 100);
  const auto log = storage::check_log_sqlite(podium_->path());
  EXPECT_EQ(log.differences, 0) << testing::PrintToString(log.details);
}

TEST_F(Voorbeeld, TwoRunsGiveTheSameLog) {
  Podium other;
  ASSERT_TRUE(other.play(application::example_script()));
  const auto kringen = podium_->actor("accounthouder-vro").kringen;
  const auto one = podium_->store().reader()->log(0, 10'000, kringen);
  const auto two = other.store().reader()->log(0, 10'000, kringen);
  ASSERT_EQ(one.size(), two.size());
  for (std::size_t i = 0; i < one.size(); ++i) {
    EXPECT_EQ(base::encode(base::Record::of(one[i].envelop)), base::encode(base::Record::of(two[i].envelop)));
    EXPECT_EQ(base::encode(one[i].inhoud), base::encode(two[i].inhoud));
  }
}

/// The example with acts after it, on 1 September 2026 from ten o'clock on, and the clock behind them.
base::json::Value continued(const std::vector<std::string>& acts) {
  base::json::Object script = *application::example_script().get_if<base::json::Object>();
  for (auto& [key, value] : script) {
    if (key == "klok") value = base::json::Value(std::string("2026-09-01T11:00:00+02:00"));
    if (key != "stappen") continue;
    auto steps = *value.get_if<base::json::Array>();
    for (const auto& act : acts)
      steps.push_back(base::json::parse(R"({"tijd":"2026-09-01T10:00:00+02:00",)" + act + "}").value());
    value = base::json::Value(std::move(steps));
  }
  return base::json::Value(std::move(script));
}

/// What a learner is asked to do can be done: the half consent is made whole, and the agreement is adopted.
TEST(VoorbeeldVerder, TheAgreementInTuningCanBeAdopted) {
  std::string parts;
  for (int i = 0; i < 5; ++i) {
    const auto part = "@afspraak_rivier/tekstdelen/" + std::to_string(i);
    parts += (i == 0 ? "" : ",") + (R"({"tekstdeel":")" + part + R"(/id","inhoudHash":")" + part + R"(/inhoudHash"})");
  }
  const std::string version = R"("invoer":{"versieHash":"@afspraak_rivier/versieHash")";
  const std::string on = R"("dossier":"afspraak_rivier",)";
  Podium podium;
  const auto played = podium.play(continued({
      on + R"("door":"ged_ut","handeling":"bestuurlijk_akkoord_geven","geweigerd":"fase_past_niet",)" + version + "}",
      on + R"("door":"pl_ut","handeling":"ambtelijk_akkoord_geven","invoer":{"onderdelen":[)" + parts + "]}",
      on + R"("door":"ged_ut","handeling":"bestuurlijk_akkoord_geven",)" + version + "}",
      on + R"("door":"bewind","handeling":"bestuurlijk_akkoord_geven",)" + version + "}",
      on + R"("door":"sec_dgo_ut","handeling":"vaststellen",)" + version + R"(,"gremium":"dgo_novex:pv26"})",
  }));
  ASSERT_TRUE(played) << played.error().pointer << ": " << played.error().melding;
}

/// What the example cannot have yet, since the elections are later: a new executive that says it no longer supports.
TEST(VoorbeeldVerder, ANewExecutiveCanSayThatItNoLongerSupportsAnAgreement) {
  Podium podium;
  const auto played = podium.play(continued({
      R"("dossier":"mandaten_gs_ze","door":"sec_gs_ze","handeling":"nieuw_bestuur_vastleggen","invoer":{
        "naam":"Nieuw college","aangetredenOp":"2026-09-01"}
      )",
      R"("dossier":"afspraak_kreken","door":"ged_ze","handeling":"niet_meer_gedragen_verklaren","invoer":{
        "versieHash":"@afspraak_kreken/versieHash","reden":"Het nieuwe college weegt de natte weken anders."}
      )",
  }));
  ASSERT_TRUE(played) << played.error().pointer << ": " << played.error().melding;
}

/// The proposal that hangs can be answered by the other side only.
TEST(VoorbeeldVerder, TheHangingProposalWaitsForTheProvince) {
  const std::string take = R"("dossier":"afspraak_polder","handeling":"tekstvoorstel_overnemen","invoer":{
    "tekstdeel":"@afspraak_polder/tekstdelen/1/id","voorstel":"@afspraak_polder/tekstdelen/1/voorstel/id"})";
  Podium podium;
  const auto played = podium.play(
      continued({R"("door":"ah_vro","geweigerd":"geen_voorstel_van_ander",)" + take, R"("door":"pl_ut",)" + take}));
  ASSERT_TRUE(played) << played.error().pointer << ": " << played.error().melding;
}

TEST_F(Voorbeeld, HasPublicTargetsWithTheirSourceAsTasks) {
  const auto zeeland = state<gen::OpgaveToestand>("doel_woningen_pv29");
  ASSERT_TRUE(zeeland.concreet.has_value());
  EXPECT_EQ(zeeland.concreet->waarde, 16'500);
  EXPECT_NE(zeeland.tekst.find("stand 2022-10-13; bron: https://www.ipo.nl/"), std::string::npos) << zeeland.tekst;
  std::int64_t woningen = 0;
  for (int nr = 20; nr <= 31; ++nr)
    woningen += state<gen::OpgaveToestand>("doel_woningen_pv" + std::to_string(nr)).concreet->waarde;
  EXPECT_EQ(woningen, 917'193) << "the provinces together are the national figure of the source";
  EXPECT_EQ(state<gen::OpgaveToestand>("doel_res_nl").concreet->eenheid, "gigawattuur");
  EXPECT_EQ(state<gen::OpgaveToestand>("doel_kdw_2035").concreet->waarde, 74);
}

TEST_F(Voorbeeld, HasClaimsOnRealGroundThatClashAndThatCanGoTogether) {
  using gen::Spanningssoort;
  for (const auto* naam : {"s_wonen_natuur_ze", "s_wonen_drinkwater_ze", "s_polder", "s_wind", "k_rivier"}) {
    const auto punt = state<gen::SpanningspuntToestand>(naam);
    ASSERT_TRUE(punt.grond.meting.has_value()) << naam;
    EXPECT_GT(punt.grond.meting->totaal.v, 100'000) << naam << ": measured on the map";
    EXPECT_EQ(punt.soort, naam[0] == 'k' ? Spanningssoort::koppelkans : Spanningssoort::spanningspunt);
  }
  EXPECT_EQ(state<gen::SpanningspuntToestand>("s_wonen_natuur_ze").grond.cel, gen::Verenigbaarheidscel::botst);
  EXPECT_FALSE(state<gen::ClaimToestand>("c_natuur_ze").fictief) << "a real Natura 2000 site";
  for (const auto* naam : {"c_wonen_ze", "c_wonen_polder", "c_berging_polder", "c_wind_fl", "c_laag_fl"}) {
    const auto claim = state<gen::ClaimToestand>(naam);
    EXPECT_TRUE(claim.fictief && claim.titel.find("fictief") == std::string::npos)
        << naam << ": the mark says it, not the title";
  }
}

TEST_F(Voorbeeld, TestsWithEvidenceThatStaysWhenAClaimChanges) {
  const auto polder = state<gen::VraagstukToestand>("polder");
  ASSERT_TRUE(polder.toets && polder.toets->feiten && polder.toets->feiten->gronden.size() == 1U);
  EXPECT_EQ(polder.toets->feiten->gronden[0].meting->totaal.v, 2'820'000);
  EXPECT_EQ(polder.toets->berekend[0].oordeel, gen::Criteriumoordeel::voldoet);
  EXPECT_EQ(state<gen::ClaimToestand>("c_berging_polder").oppervlakte->v, 2'210'000) << "it is smaller now";
  const auto wind = state<gen::VraagstukToestand>("wind");
  const auto c3 = std::ranges::find(wind.toets->oordelen, "c3", &gen::GetoetstCriterium::criterium);
  ASSERT_NE(c3, wind.toets->oordelen.end());
  EXPECT_EQ(wind.toets->berekend[2].oordeel, gen::Criteriumoordeel::voldoet_niet);
  EXPECT_TRUE(c3->oordeel == gen::Criteriumoordeel::voldoet && c3->afwijking.has_value());
}

}  // namespace
}  // namespace ruimte::test
