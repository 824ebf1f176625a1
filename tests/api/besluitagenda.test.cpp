// SPDX-License-Identifier: EUPL-1.2
// The decision agenda of a meeting as a text to send: made from the data, and only from what its reader may read.
#include "base/clock.hpp"
#include "fixture.hpp"

namespace ruimte::test {
namespace {

// @eis DEC-16
TEST(Besluitagenda, TheInvitationSaysWhatIsDecidedWhatAboutAndWhatIsAsked) {
  World world;
  Client els(world, "els", "projectleider", "provincie_utrecht"),
      lim(world, "lim", "projectleider", "provincie_limburg");
  Client sec(world, "sec", "secretaris_gremium", "vro_programmaspoor", "do_novex:pv26");
  const auto vraagstuk = els.new_issue("Waterberging");
  const auto dag = base::add_days(base::amsterdam_date(world.clock.now()), 20);
  const auto overleg =
      at(sec.act("/overleggen/handelingen", "overleg_plannen",
                 R"({"gremium":"do_novex:pv26","datum":")" + base::to_string(dag) + R"(","plaats":"Utrecht, zaal 3"})"),
         "id");
  const auto inhoud =
      at(sec.act("/overlegdossiers/handelingen", "overlegdossier_openen", R"({"overleg":")" + overleg + R"("})"), "id");
  const auto pad = "/overlegdossiers/" + inhoud;
  const auto leeg = sec.get(pad + "/besluitagenda");
  EXPECT_EQ(leeg.header("Content-Type"), "text/plain; charset=utf-8");
  EXPECT_NE(leeg.body.find("niets ter besluitvorming"), std::string::npos) << leeg.body;
  const std::vector<std::string> punten{
      R"({"titel":"Komt dit op de agenda?","soort":"besluiten","onderwerp":"agenda","minuten":30,"vraagstuk":")" +
          vraagstuk + R"("})",
      R"({"titel":"Planning","soort":"informeren"})"};
  for (const auto& punt : punten) EXPECT_EQ(sec.act(pad + "/handelingen", "punt_agenderen", punt).status, 200);
  const auto blad = els.get(pad + "/besluitagenda").body;
  for (const std::string wat : {"Uitnodiging en besluitagenda: ", "Utrecht, zaal 3", "1. Komt dit op de agenda?",
                                "Gevraagd: een besluit over Agenda", "Waterberging",
                                "Wat wordt gevraagd: ", "Ook op de agenda\n- Planning", "Wat wij van u vragen"})
    EXPECT_NE(blad.find(wat), std::string::npos) << wat << "\n" << blad;
  EXPECT_EQ(lim.get(pad + "/besluitagenda").status, 404);
  EXPECT_EQ(els.get("/overlegdossiers/onzin/besluitagenda").status, 404);
  els.headers["accept-language"] = "en";
  EXPECT_NE(els.get(pad + "/besluitagenda").body.find("For decision"), std::string::npos);
}

// The page shows this row beside every arrangement; the public page does not exist yet.
TEST(ArrangementApi, SaysWhatItIsInTheCatalogueAndIsBegunReadAndListedByItsProvinceOnly) {
  World world;
  Client els(world, "els", "projectleider", "provincie_utrecht"),
      lim(world, "lim", "projectleider", "provincie_limburg");
  const auto begonnen = els.act("/arrangementen/handelingen", "arrangement_openen",
                                R"({"provincie":"pv26","jaar":2026,"toelichting":"Wat wij samen doen."})");
  ASSERT_EQ(begonnen.status, 201) << begonnen.body;
  const auto pad = "/arrangementen/" + at(begonnen, "id");
  EXPECT_EQ(at(els.get(pad), "nummer"), "R-UT-2026");
  EXPECT_EQ(items(els.get("/arrangementen")).size(), 1U);
  EXPECT_EQ(lim.get(pad).status, 404);
  EXPECT_EQ(items(lim.get("/arrangementen")).size(), 0U);
  EXPECT_EQ(els.act("/arrangementen/handelingen", "arrangement_openen",
                    R"({"provincie":"groene_metropoolregio","jaar":2026,"toelichting":"Een gebied."})")
                .status,
            400);
  EXPECT_NE(els.get("/catalogus/uitgangspunt").body.find("geen juridische werking"), std::string::npos);
}

}  // namespace
}  // namespace ruimte::test
