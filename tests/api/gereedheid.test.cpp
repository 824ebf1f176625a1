// SPDX-License-Identifier: EUPL-1.2
// The checklist of a province: for its own people, from what they read, no score, nobody else.
#include "fixture.hpp"

namespace ruimte::test {
namespace {

constexpr std::int64_t two_months_us = std::int64_t{60} * 24 * 3600 * 1'000'000;

/// Whether a point of the list is ready: `true`, `false` or empty when it is not there.
std::string stand(const http::Response& list, const std::string& punt, const std::string& over = {}) {
  for (const auto& item : items(list)) {
    const auto* about = item.member("over");
    const bool same =
        over.empty() || (about != nullptr && about->get_if<std::string>()->find(over) != std::string::npos);
    if (same && *item.member("punt")->get_if<std::string>() == punt)
      return *item.member("gereed")->get_if<bool>() ? "true" : "false";
  }
  return {};
}

// @eis ROL-14 GP-07
TEST(Gereedheid, AProvinceSeesItsOwnChecklistWithoutAScoreAndOthersDoNotSeeIt) {
  World world;
  Client els(world, "els", "projectleider", "provincie_utrecht"),
      lim(world, "lim", "projectleider", "provincie_limburg"), dep(world, "dep", "accounthouder_departement", "lvvn"),
      cor(world, "cor", "coordinator", "vro_programmaspoor"), bea(world, "bea", "beheerder", "provincie_utrecht"),
      gs(world, "gs", "secretaris_gremium", "provincie_utrecht", "gs:pv26");
  for (auto* ander : {&dep, &cor, &bea}) EXPECT_EQ(ander->get("/gereedheid").status, 404);
  const auto eerst = els.get("/gereedheid");
  EXPECT_EQ(eerst.status, 200);
  EXPECT_EQ(stand(eerst, "dag_voorbij"), "true");
  EXPECT_EQ(stand(eerst, "projectleider_bekend"), "true");
  EXPECT_EQ(stand(eerst, "bestuurder_bekend"), "false");
  EXPECT_EQ(stand(eerst, "mandaat_geldig"), "false");
  EXPECT_EQ(stand(eerst, "samen_met_buur"), "false");
  for (const char* word : {"score", "punten", "percentage", "totaal", "limburg"})
    EXPECT_EQ(eerst.body.find(word), std::string::npos) << word;

  const auto waterberging = els.new_issue("Waterberging");
  const auto pad = "/vraagstukken/" + waterberging + "/handelingen";
  const auto agenda = at(cor.act("/agendas/handelingen", "agenda_openen", R"({"provincie":"pv26","jaar":2026})"), "id");
  cor.act(pad, "aanvullen", R"({"terugkeerdoel":"nota_ruimte","trekkerRijk":"lvvn"})");
  cor.act(pad, "toetsen",
          R"({"poortvraag":true,"poortUitleg":"Het loopt vast.","oordelen":[{"criterium":"c1","oordeel":"voldoet",)"
          R"("bewijs":"400 ha op 250 ha.","bewijssoort":"feit","claims":["wonen","water"]}]})");
  cor.act(pad, "agenderen", R"({"agenda":")" + agenda + R"(","inspanning":"s"})");
  for (const auto* soort : {"tussen_overheden", "tussen_departementen"})
    cor.act("/agendas/" + agenda + "/handelingen", "dialoog_ontwerpen",
            std::string(R"({"soort":")") + soort + R"(","opzet":"Drie sessies.","wie":["lvvn"]})");
  EXPECT_EQ(cor.act(pad, "dialoog_starten").status, 200);
  EXPECT_EQ(stand(els.get("/gereedheid"), "inzet_vastgelegd", "Waterberging"), "false");
  EXPECT_EQ(stand(els.get("/gereedheid"), "beslisruimte_bekend", "Waterberging"), "false");
  EXPECT_EQ(stand(lim.get("/gereedheid"), "inzet_vastgelegd"), "") << "the issue of another province";
  EXPECT_EQ(els.act(pad, "inzet_vastleggen", R"({"tekst":"Onze inzet","gremium":"gs:pv26"})").status, 200);
  EXPECT_EQ(els.act(pad, "beslisruimte_vastleggen", R"({"ruimte":"Tot 40 ha","gegevenDoor":"De directeur"})").status,
            200);
  const auto van = base::amsterdam_date(world.clock.now());
  EXPECT_EQ(gs.act("/mandaatregisters/handelingen", "register_openen",
                   R"({"functie":"gedeputeerde","organisatie":"provincie_utrecht","onderwerp":"afspraak","van":")" +
                       base::to_string(van) + R"(","tot":")" + base::to_string(base::add_days(van, 40)) +
                       R"(","grondslag":"Besluit"})")
                .status,
            201);
  const auto daarna = els.get("/gereedheid");
  EXPECT_EQ(stand(daarna, "inzet_vastgelegd", "Waterberging"), "true");
  EXPECT_EQ(stand(daarna, "beslisruimte_bekend", "Waterberging"), "true");
  EXPECT_EQ(stand(daarna, "mandaat_geldig"), "true");
  EXPECT_EQ(stand(lim.get("/gereedheid"), "mandaat_geldig"), "false");

  lim.act(
      "/vraagstukken/handelingen", "inbrengen",
      R"({"titel":"Samen","kern":"Kern","plaatsnaam":"Hier","waaromVast":"Vast","vraag":"Vraag","provincies":["pv26","pv31"]})");
  els.act("/conflicten/handelingen", "conflict_benoemen",
          R"({"vraagstuk":")" + waterberging +
              R"(","soort":"rijk_provincie","kern":"De kern","schuurt":"Hier schuurt het","gevraagd":"Kies"})");
  world.clock.advance(two_months_us);
  els.sign_in("els");
  EXPECT_EQ(stand(els.get("/gereedheid"), "dag_voorbij"), "false") << "the conflict waits for this province too";
}

// What an act ended is over at once, also on that day.
TEST(Gereedheid, AFunctionThatWasEndedTodayDoesNotCount) {
  World world;
  Client els(world, "els", "projectleider", "provincie_utrecht"), bea(world, "bea", "beheerder", "vro");
  const auto geef = [&](const char* functie) {
    const auto r = bea.act("/functies/handelingen", "functie_toewijzen",
                           R"({"persoon":")" + base::to_string(world.person(functie)) + R"(","functie":")" + functie +
                               R"(","organisatie":"provincie_utrecht","van":")" + dag_over(world, 0) + R"("})");
    EXPECT_EQ(r.status, 201) << r.body;
    return at(r, "id");
  };
  const auto gedeputeerde = geef("gedeputeerde");
  EXPECT_EQ(stand(els.get("/gereedheid"), "bestuurder_bekend"), "true");
  const auto r =
      bea.act("/functies/" + gedeputeerde + "/handelingen", "functie_beeindigen", R"({"reden":"Trad vandaag af."})");
  ASSERT_EQ(r.status, 200) << r.body;
  EXPECT_EQ(stand(els.get("/gereedheid"), "bestuurder_bekend"), "false");
  EXPECT_EQ(stand(els.get("/gereedheid"), "projectleider_bekend"), "true");
}

}  // namespace
}  // namespace ruimte::test
