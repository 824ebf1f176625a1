// SPDX-License-Identifier: EUPL-1.2
// Conflicts over the door: the report that counts, the brief that stands alone, and the public list.
#include "gen/conflict.hpp"
#include "base/clock.hpp"
#include "base/text.hpp"
#include "domain/kernel/mandate.hpp"
#include "fixture.hpp"

namespace ruimte::test {
namespace {

template <class T>
std::string als_json(T invoer) {
  return base::encode(base::Record::of(std::move(invoer)));
}

/// A province and a department with an issue, and a secretary of the provincietafel.
struct Twee {
  Twee() { issue = els.new_issue("Waterberging"); }

  std::string benoem(Client& wie, const std::string& soort) {
    return at(wie.act("/conflicten/handelingen", "conflict_benoemen",
                      R"({"vraagstuk":")" + issue + R"(","soort":")" + soort +
                          R"(","kern":"De kern & de dijk","schuurt":"<Hier> schuurt het","gevraagd":"Kies een plek"})"),
              "id");
  }
  http::Response doe(Client& wie, const std::string& conflict, const std::string& handeling,
                     const std::string& invoer) {
    auto answer = wie.act("/conflicten/" + conflict + "/handelingen", handeling, invoer);
    EXPECT_EQ(answer.status, 200) << handeling << " " << answer.body;
    return answer;
  }
  void naar_tafel(const std::string& conflict) {
    const auto& deel = shipped_referentie().provincies.at("pv26").landsdeel;
    for (const auto& g : {"accountteams:" + deel, std::string("do_novex:pv26"), tafel})
      doe(els, conflict, "op_trede_plaatsen", als_json(gen::TredeInvoer{g, {}}));
  }
  std::string tekst(base::Date terug) const {
    return als_json(
        gen::OpenbareTekstInvoer{{"Geen keuze over de polder.", "Het wacht.", "Wat geldt.", "De provincie.", terug}});
  }
  base::Date dag(int over) const { return base::add_days(base::amsterdam_date(world.clock.now()), over); }

  const std::string tafel = "provincietafel:pv26";
  World world;
  Client els{world, "els", "projectleider", "provincie_utrecht"};
  Client lim{world, "lim", "projectleider", "provincie_limburg"};
  Client dep{world, "dep", "accounthouder_departement", "lvvn"};
  Client sec{world, "sec", "secretaris_gremium", "provincie_utrecht", "provincietafel:pv26"};
  std::string issue;
};

std::string telling(const http::Response& verslag, const std::string& soort, int trede) {
  for (std::size_t n = 0; n < 40; ++n) {
    const auto pad = "treden/" + std::to_string(n);
    if (at(verslag, pad + "/soort") == soort && at(verslag, pad + "/trede") == std::to_string(trede))
      return at(verslag, pad + "/aantal");
  }
  return {};
}

/// The last day of the term after which the clock takes a conflict to its first rung.
base::Date uitwerken_tot(Twee& t, const std::string& id) {
  const auto gelezen = t.els.get("/conflicten/" + id);
  for (std::size_t n = 0; n < 4; ++n) {
    const auto pad = "termijnen/" + std::to_string(n);
    if (at(gelezen, pad + "/naam") == "uitwerking")
      return base::parse_date(at(gelezen, pad + "/vervaltOp")).value_or(base::Date{});
  }
  return {};
}

// @eis CON-13
TEST(ConflictApi, TheReportCountsRungsDurationAndOutcomeAndShowsZeroAsAFinding) {
  Twee t;
  const auto leeg = t.els.get("/conflictverslag");
  ASSERT_EQ(leeg.status, 200) << leeg.body;
  EXPECT_EQ(at(leeg, "benoemd"), "0");
  EXPECT_EQ(telling(leeg, "rijk_provincie", 5), "0") << "a rung that nobody used is there";
  EXPECT_NE(leeg.body.find("Er is geen conflict benoemd."), std::string::npos);
  EXPECT_NE(leeg.body.find("De ministerraad kreeg geen conflict op tafel."), std::string::npos);
  const auto id = t.benoem(t.els, "rijk_provincie");
  t.naar_tafel(id);
  t.world.clock.advance(std::int64_t{12} * 24 * 3600 * 1'000'000);
  for (auto* wie : {&t.els, &t.sec, &t.lim, &t.dep})
    wie->sign_in(wie == &t.els ? "els" : wie == &t.sec ? "sec" : wie == &t.lim ? "lim" : "dep");
  t.doe(t.sec, id, "geen_keuze_vastleggen",
        als_json(gen::GeenKeuze{t.tafel, "Het wacht.", "Wat geldt.", "De provincie.", t.dag(60)}));
  const auto na = t.dep.get("/conflictverslag");
  EXPECT_EQ(at(na, "benoemd"), "1");
  EXPECT_EQ(at(na, "geescaleerd"), "1");
  for (const int trede : {1, 2, 3}) EXPECT_EQ(telling(na, "rijk_provincie", trede), "1") << trede;
  EXPECT_EQ(telling(na, "rijk_provincie", 4), "0");
  EXPECT_EQ(at(na, "conflicten/0/trede"), "3");
  EXPECT_EQ(at(na, "conflicten/0/dagen"), "12");
  EXPECT_EQ(at(na, "conflicten/0/fase"), "geen_keuze");
  EXPECT_EQ(na.body.find("Er is geen conflict benoemd."), std::string::npos);
  EXPECT_EQ(at(t.lim.get("/conflictverslag"), "benoemd"), "0") << "who cannot read it does not count it";
}

// @eis CON-14
TEST(ConflictApi, TheShareOfIssuesWhereSomebodyLosesWithoutAConflictFollowsFromTheData) {
  Twee t;
  const auto tweede = t.els.new_issue("Woningen");
  const auto noem = [&](const std::string& vraagstuk) {
    return at(t.els.act("/hangpunten/handelingen", "hangpunt_noemen",
                        R"({"vraagstuk":")" + vraagstuk + R"(","zin":"Het past niet.","met":"lvvn"})"),
              "id");
  };
  const auto los_op = [&](const std::string& hangpunt) {
    const auto pad = "/hangpunten/" + hangpunt + "/handelingen";
    t.els.act(pad, "oplossing_voorstellen", R"({"hoe":"Zo."})");
    EXPECT_EQ(t.dep.act(pad, "oplossing_bevestigen").status, 200);
  };
  EXPECT_EQ(at(t.els.get("/conflictverslag"), "verborgen"), "0");
  noem(t.issue);
  const auto een = t.els.get("/conflictverslag");
  EXPECT_EQ(at(een, "vraagstukken"), "2");
  EXPECT_EQ(at(een, "verborgen"), "1");
  EXPECT_EQ(at(een, "aandeelVerborgen"), "50");
  const auto derde = t.els.new_issue("Natuur");
  const auto ook = noem(derde);
  EXPECT_EQ(at(t.els.get("/conflictverslag"), "aandeelVerborgen"), "67") << "two of three, rounded as everywhere";
  los_op(ook);
  t.benoem(t.els, "rijk_provincie");  // now it is named: no longer hidden
  EXPECT_EQ(at(t.els.get("/conflictverslag"), "verborgen"), "0");
  EXPECT_EQ(at(t.els.get("/conflictverslag"), "metVerlies"), "1");
  const auto opgelost = noem(tweede);
  EXPECT_EQ(at(t.els.get("/conflictverslag"), "verborgen"), "1");
  los_op(opgelost);
  EXPECT_EQ(at(t.els.get("/conflictverslag"), "verborgen"), "0");
}

// @eis BEV-05
TEST(ConflictApi, UseOfTheLadderIsCountedAndDoubleInputOfOneHouseIsForThatHouseOnly) {
  Twee t;
  Client cor{t.world, "cor", "coordinator", "vro_programmaspoor"};
  Client vro{t.world, "vro", "accounthouder_departement", "vro"};
  const auto conflict = t.benoem(t.els, "rijk_provincie");
  EXPECT_EQ(at(t.els.get("/conflictverslag"), "geescaleerd"), "0") << "named, and on no rung";
  t.doe(t.els, conflict, "op_trede_plaatsen",
        als_json(gen::TredeInvoer{"accountteams:" + shipped_referentie().provincies.at("pv26").landsdeel, {}}));
  const auto verslag = t.dep.get("/conflictverslag");
  EXPECT_EQ(at(verslag, "geescaleerd"), "1");
  EXPECT_EQ(telling(verslag, "rijk_provincie", 1), "1");
  EXPECT_EQ(telling(verslag, "rijk_provincie", 2), "0");
  const auto v = "/vraagstukken/" + t.issue + "/handelingen";
  const auto agenda = at(cor.act("/agendas/handelingen", "agenda_openen", R"({"provincie":"pv26","jaar":2026})"), "id");
  cor.act(v, "aanvullen", R"({"terugkeerdoel":"nota_ruimte"})");
  cor.act(
      v, "toetsen",
      R"({"poortvraag":true,"poortUitleg":"Vast.","oordelen":[{"criterium":"c1","oordeel":"voldoet","bewijs":"Ja.",)"
      R"("bewijssoort":"feit","claims":["wonen","water"]}]})");
  cor.act(v, "agenderen", R"({"agenda":")" + agenda + R"(","inspanning":"s"})");
  for (const auto* soort : {"tussen_overheden", "tussen_departementen"})
    cor.act("/agendas/" + agenda + "/handelingen", "dialoog_ontwerpen",
            std::string(R"({"soort":")") + soort + R"(","opzet":"Drie sessies.","wie":["lvvn"]})");
  const auto start = cor.act(v, "dialoog_starten");
  ASSERT_EQ(start.status, 200) << start.body;
  Client spoor{t.world, "spoor", "accounthouder_vro", "vro_programmaspoor"};
  for (auto* wie : {&vro, &spoor}) {
    const auto gedaan = wie->act(v, "inbreng_leveren", R"({"kern":"Ons belang.","tekst":"Zo zien wij het."})");
    ASSERT_EQ(gedaan.status, 200) << gedaan.body;
  }
  for (auto* wie : {&vro, &spoor, &cor})
    EXPECT_NE(wie->get("/signalen").body.find("dubbele_inbreng"), std::string::npos);
  for (auto* wie : {&t.els, &t.dep, &t.sec})
    for (const auto* pad : {"/signalen", "/signalen/weekoverzicht", "/conflictverslag", "/verwachtingen"}) {
      const auto gelezen = wie->get(pad).body;
      EXPECT_EQ(gelezen.find("dubbele_inbreng"), std::string::npos) << pad;
      EXPECT_EQ(gelezen.find("Twee onderdelen van"), std::string::npos) << pad;
    }
}

TEST(ConflictApi, TheBriefIsOneDocumentForThoseWhoReadTheConflict) {
  Twee t;
  const auto id = t.benoem(t.els, "rijk_provincie");
  t.doe(t.dep, id, "kern_beantwoorden", R"({"eigenLezing":"Onze lezing"})");
  t.doe(t.els, id, "uitwerken",
        R"({"onbetwist":"Er is te weinig land.","opties":[{"optie":"Noord","gevolgen":"200 ha"},)"
        R"({"optie":"Zuid","gevolgen":"300 ha"}]})");
  const auto geheim = std::string("Niet onder de 40 procent");
  t.dep.act("/vraagstukken/" + t.issue + "/handelingen", "beslisruimte_vastleggen",
            R"({"ruimte":")" + geheim + R"(","gegevenDoor":"De minister"})");
  t.doe(t.dep, id, "bevoegdheid_geven", R"({"bevoegdheid":"De visserij","beslisruimte":"Tot 10 procent"})");
  t.doe(t.els, id, "regie_beleggen", R"({"regie":"vro","beslissers":["lvvn","provincie_utrecht"]})");
  const auto brief = t.els.get("/conflicten/" + id + "/brief");
  ASSERT_EQ(brief.status, 200) << brief.body;
  EXPECT_EQ(brief.header("Content-Type"), "text/html; charset=utf-8");
  EXPECT_NE(brief.header("Content-Disposition").find("attachment"), std::string::npos);
  for (const auto* wat : {"Waterberging", "Onze lezing", "De kern &amp; de dijk", "&lt;Hier&gt; schuurt het",
                          "Kies een plek", "Noord", "300 ha", "De visserij", "Tot 10 procent", "Nog leeg.", "@page"})
    EXPECT_NE(brief.body.find(wat), std::string::npos) << wat;
  EXPECT_EQ(brief.body.find(geheim), std::string::npos);
  EXPECT_EQ(brief.body.find("src="), std::string::npos) << "it needs nothing else";
  EXPECT_EQ(brief.body.find("href="), std::string::npos);
  EXPECT_EQ(t.lim.get("/conflicten/" + id + "/brief").status, 404);
  EXPECT_EQ(Client(t.world).get("/conflicten/" + id + "/brief").status, 401);
  EXPECT_EQ(t.els.get("/conflicten/" + t.issue + "/brief").status, 404);
}

TEST(ConflictApi, TheBriefSaysWhatHappensNextOnlyOfAConflictThatGoesOn) {
  Twee t;
  const auto id = t.benoem(t.els, "rijk_provincie");
  const auto staat = [&](const std::string& zin) {
    return t.els.get("/conflicten/" + id + "/brief").body.find(zin) != std::string::npos;
  };
  const auto op_trede = [&](const std::string& gremium) {
    t.doe(t.els, id, "op_trede_plaatsen", als_json(gen::TredeInvoer{gremium, {}}));
  };
  EXPECT_TRUE(staat("Nog niet op tafel bij een gremium."));
  EXPECT_TRUE(staat("volgt vanzelf de eerste trede van het escalatiepad."));
  EXPECT_TRUE(staat("Is er tot en met " + base::dutch_date(uitwerken_tot(t, id))))
      << "not the day for an answer on the core: nothing moves on after that";

  const auto tot = t.dag(20);
  t.doe(t.els, id, "pauze_voorstellen", als_json(gen::PauzeInvoer{tot, "Wij rekenen samen."}));
  t.doe(t.dep, id, "procesvoorstel_steunen", "");
  EXPECT_TRUE(staat("legden de termijnen stil tot en met " + base::dutch_date(tot)));
  EXPECT_FALSE(staat("volgt vanzelf")) << "no term runs";

  t.naar_tafel(id);
  EXPECT_FALSE(staat("legden de termijnen stil"));
  EXPECT_TRUE(staat("Uiterlijk: "));
  EXPECT_TRUE(staat("volgt vanzelf de volgende trede"));
  for (const auto* g : {"bwo_flo", "mr"}) op_trede(g);
  EXPECT_TRUE(staat("Dit is de hoogste trede."));
  EXPECT_TRUE(staat("volgt vanzelf een herinnering aan het gremium."));

  Client kabinet(t.world, "mr", "secretaris_gremium", "vro_programmaspoor", "mr");
  t.doe(kabinet, id, "geen_keuze_vastleggen",
        als_json(gen::GeenKeuze{"mr", "Het wacht.", "Wat geldt.", "De provincie.", t.dag(60)}));
  EXPECT_TRUE(staat("Wat is gevraagd"));
  EXPECT_TRUE(staat("Afgerond op " + base::dutch_date(t.dag(0))));
  for (const auto* onwaar : {"Uiterlijk: ", "volgt vanzelf", "hoogste trede", "Wat wordt van wie gevraagd"})
    EXPECT_FALSE(staat(onwaar)) << onwaar;
}

TEST(ConflictApi, ThePublicListIsReadWithoutAnAccountAndHoldsNothingBeforeEverySideReleasedIt) {
  Twee t;
  Client niemand(t.world);
  const auto id = t.benoem(t.els, "rijk_provincie");
  t.naar_tafel(id);
  t.doe(t.sec, id, "geen_keuze_vastleggen",
        als_json(gen::GeenKeuze{t.tafel, "Intern wacht het.", "Wat geldt.", "De provincie.", t.dag(60)}));
  t.doe(t.els, id, "openbare_tekst_voorstellen", t.tekst(t.dag(60)));
  EXPECT_EQ(items(niemand.get("/openbaar/geen-keuzen")).size(), 0U);
  const auto hash = at(t.dep.get("/conflicten/" + id), "openbaar/tekstHash");
  t.doe(t.dep, id, "openbare_tekst_vrijgeven", R"({"tekstHash":")" + hash + R"("})");
  const auto lijst = niemand.get("/openbaar/geen-keuzen");
  ASSERT_EQ(items(lijst).size(), 1U) << lijst.body;
  EXPECT_EQ(at(lijst, "items/0/tekst/watNiet"), "Geen keuze over de polder.");
  EXPECT_EQ(at(lijst, "items/0/jaar"), base::to_string(t.dag(0)).substr(0, 4));
  for (const auto* wat : {"Intern wacht het.", "De kern", "schuurt het"})
    EXPECT_EQ(lijst.body.find(wat), std::string::npos) << wat;
  EXPECT_EQ(lijst.body.find(id), std::string::npos);
  EXPECT_EQ(items(t.lim.get("/geen-keuzen")).size(), 1U);
}

}  // namespace
}  // namespace ruimte::test
