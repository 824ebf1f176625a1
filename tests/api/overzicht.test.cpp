// SPDX-License-Identifier: EUPL-1.2
// Overviews through the door: made of what the reader can read, and nothing else.
#include "fixture.hpp"
#include "gen/afspraak_invoer.hpp"

namespace ruimte::test {
namespace {

std::string capacity(Client& who, const std::string& organisatie) {
  const auto r = who.act("/capaciteiten/handelingen", "capaciteit_openen",
                         R"({"organisatie":")" + organisatie + R"(","jaar":2026,"plaatsen":6})");
  EXPECT_EQ(r.status, 201) << r.body;
  return "/capaciteiten/" + at(r, "id");
}

void estimate(Client& who, const std::string& path, const std::string& rest) {
  const auto r = who.act(path + "/handelingen", "raming_vastleggen",
                         R"({"stap":"dialoog","functie":"projectleider",)" + rest + "}");
  EXPECT_EQ(r.status, 200) << r.body;
}

TEST(Overviews, StaffingAddsUpWhatTheReaderCanReadAndAPoolCountsOnce) {
  World world;
  Client els(world, "els", "projectleider", "provincie_utrecht"),
      jan(world, "jan", "projectleider", "provincie_zeeland"), cor(world, "cor", "coordinator", "vro_programmaspoor");
  const auto utrecht = capacity(els, "provincie_utrecht"), zeeland = capacity(jan, "provincie_zeeland");
  estimate(els, utrecht, R"("provincie":"pv26","gevraagd":100,"geboden":60)");
  estimate(jan, zeeland, R"("provincie":"pv29","gevraagd":80)");
  const auto own = els.get("/menskracht?jaar=2026");
  EXPECT_EQ(items(own).size(), 2U) << own.body;
  EXPECT_EQ(at(own, "items/0/tekort"), "40");
  EXPECT_EQ(own.body.find("pv29"), std::string::npos) << "a neighbour's estimate is not there";
  const auto all = cor.get("/menskracht");
  EXPECT_EQ(items(all).size(), 3U) << all.body;
  EXPECT_EQ(at(all, "items/1/geboden"), "") << "unknown";
  EXPECT_EQ(at(all, "items/2/tekort"), "");
  const auto pool =
      els.act(utrecht + "/handelingen", "pool_delen", R"({"naam":"Buren","functie":"projectleider","uren":30})");
  EXPECT_EQ(pool.status, 200) << pool.body;
  const auto after = els.get("/menskracht?jaar=2026");
  EXPECT_EQ(at(after, "items/0/uitPool"), "30");
  EXPECT_EQ(at(after, "items/2/tekort"), "10");
  EXPECT_EQ(els.get("/menskracht").body, after.body) << "the cycle that began last";
  EXPECT_TRUE(items(els.get("/menskracht?jaar=0")).empty());
  EXPECT_EQ(mistakes(els.get("/menskracht?jaar=nu")), "/query/jaar type_onjuist");
}

TEST(Overviews, BudgetsAndMeetingTimeAreEmptyUntilSomethingIsRecorded) {
  World world;
  Client sec(world, "sec", "secretaris_gremium", "provincie_utrecht", "do_novex:pv26");
  EXPECT_TRUE(items(sec.get("/budgetten")).empty());
  EXPECT_TRUE(items(sec.get("/overlegtijd")).empty());
  const auto dag = base::to_string(base::amsterdam_date(world.clock.now()));
  const auto plan =
      sec.act("/overleggen/handelingen", "overleg_plannen", R"({"gremium":"do_novex:pv26","datum":")" + dag + R"("})");
  ASSERT_EQ(plan.status, 201) << plan.body;
  const auto time =
      sec.act("/overleggen/" + at(plan, "id") + "/handelingen", "overlegtijd_vastleggen",
              R"({"uren":[{"organisatie":"provincie_utrecht","uren":6},{"organisatie":"lvvn","uren":4}]})");
  ASSERT_EQ(time.status, 200) << time.body;
  const auto r = sec.get("/overlegtijd");
  EXPECT_EQ(items(r).size(), 3U) << r.body;
  EXPECT_EQ(at(r, "items/2/uren"), "10");
  EXPECT_EQ(items(sec.get("/overlegtijd?jaar=" + dag.substr(0, 4))).size(), 3U);
  for (const auto* ander : {"2040", "0"})
    EXPECT_TRUE(items(sec.get(std::string("/overlegtijd?jaar=") + ander)).empty());
}

struct Draft {
  std::string issue, agreement;
};

/// A draft agreement of Utrecht and the Rijk, about an issue in dialogue.
Draft draft_agreement(Client& els, Client& cor) {
  const auto issue = els.new_issue("Brug");
  const auto done = [](const http::Response& r) { ASSERT_LT(r.status, 300) << r.body; };
  const auto path = "/vraagstukken/" + issue + "/handelingen";
  const auto agenda = at(cor.act("/agendas/handelingen", "agenda_openen", R"({"provincie":"pv26","jaar":2026})"), "id");
  for (const auto* soort : {"tussen_overheden", "tussen_departementen"})
    done(cor.act("/agendas/" + agenda + "/handelingen", "dialoog_ontwerpen",
                 std::string(R"({"soort":")") + soort + R"(","opzet":"Drie sessies.","wie":["lvvn"]})"));
  done(cor.act(path, "aanvullen", R"({"terugkeerdoel":"nota_ruimte","trekkerRijk":"lvvn"})"));
  done(cor.act(path, "toetsen",
               R"({"poortvraag":true,"poortUitleg":"Vast.","oordelen":[{"criterium":"c1","oordeel":"voldoet",)"
               R"("bewijs":"Ja.","bewijssoort":"feit","claims":["wonen","water"]}]})"));
  done(cor.act(path, "agenderen", R"({"agenda":")" + agenda + R"(","inspanning":"s"})"));
  done(cor.act(path, "dialoog_starten"));
  gen::OpstellenInvoer i;
  i.vraagstuk = base::parse_uuid(issue).value();
  i.titel = "De brug";
  i.type = gen::Afspraaktype::b;
  for (std::size_t n = 0; n < gen::code_list_afspraakdeel().ids.size(); ++n)
    i.tekstdelen.push_back({static_cast<gen::Afspraakdeel>(n), "Onderdeel", {}});
  i.acties.push_back({"Ruimte reserveren", "pv26", "provincie_utrecht", "rijk", {}, {}});
  const auto made = els.act("/afspraken/handelingen", "opstellen", base::encode(base::Record::of(i)));
  done(made);
  return {"/vraagstukken/" + issue, "/afspraken/" + at(made, "id")};
}

// @eis FOL-17
TEST(Overviews, AGoalOfAnAgreementTellsItsValueWithSourceAndDayToWhoReadsTheAgreement) {
  World world;
  Client els(world, "els", "projectleider", "provincie_utrecht"),
      lim(world, "lim", "projectleider", "provincie_limburg"), cor(world, "cor", "coordinator", "vro_programmaspoor");
  const auto pad = draft_agreement(els, cor).agreement;
  ASSERT_EQ(els.act(pad + "/handelingen", "doel_koppelen", R"({"doel":"woningen_nl","bijdrage":1500})").status, 200);
  const auto dag = base::to_string(base::add_days(base::amsterdam_date(world.clock.now()), -400));
  const auto meld = [&](const std::string& doel) {
    return els.act(pad + "/handelingen", "doelwaarden_melden",
                   R"({"waarden":[{"doel":")" + doel + R"(","waarde":9171,"peildatum":")" + dag +
                       R"(","bron":"Monitor wonen, tabel 2"}]})");
  };
  ASSERT_EQ(meld("woningen_nl").status, 200);
  const auto refused = meld("nnn_nl");
  EXPECT_EQ(refused.status, 409);
  EXPECT_EQ(at(refused, "weigering/code"), "doel_niet_gekoppeld");
  EXPECT_NE(at(refused, "weigering/reden").find("Nieuwe natuur"), std::string::npos) << "the goal by its name";
  const auto own = els.get(pad + "/doelstanden");
  EXPECT_EQ(at(own, "rijen/0/doelwaarde"), "917193") << own.body;
  EXPECT_EQ(at(own, "rijen/0/waarde"), "9171");
  EXPECT_EQ(at(own, "rijen/0/aandeel"), "9") << "tenths of a per cent, rounded down";
  EXPECT_EQ(at(own, "rijen/0/bron"), "Monitor wonen, tabel 2");
  EXPECT_EQ(at(own, "rijen/0/peildatum"), dag);
  EXPECT_EQ(at(own, "rijen/0/oud"), "true");
  EXPECT_EQ(at(els.get("/doelstanden?provincie=pv26"), "rijen/0/bron"), "Monitor wonen, tabel 2");
  EXPECT_EQ(at(els.get("/doelstanden?provincie=pv31"), "rijen/0/bron"), "");
  EXPECT_EQ(mistakes(els.get("/doelstanden?provincie=hier")), "/query/provincie code_onbekend");
  EXPECT_EQ(lim.get(pad + "/doelstanden").status, 404) << "as if it were not there";
  for (const auto* waar : {"/doelstanden", "/doelstanden?provincie=pv26", "/overzichten/doelen"})
    EXPECT_EQ(lim.get(waar).body.find("Monitor"), std::string::npos) << waar;
  EXPECT_NE(els.get("/overzichten/doelen/csv").body.find("Monitor wonen, tabel 2"), std::string::npos);
}

// @eis DIA-24
TEST(Overviews, TheTableOfOptionsTellsWhatEachPartySaysAndWhoMayConsent) {
  World world;
  Client els(world, "els", "projectleider", "provincie_utrecht"),
      dep(world, "dep", "accounthouder_departement", "lvvn"), lim(world, "lim", "projectleider", "provincie_limburg"),
      cor(world, "cor", "coordinator", "vro_programmaspoor");
  const auto pad = draft_agreement(els, cor).issue;
  const auto doe = [&](Client& wie, const std::string& handeling, const std::string& invoer) {
    return wie.act(pad + "/handelingen", handeling, invoer);
  };
  ASSERT_EQ(doe(els, "optie_opnemen", R"({"naam":"De brug smal","omschrijving":"Een smalle brug."})").status, 200);
  const auto id = at(els.get(pad), "opties/0/id");
  const auto effect = [&](const std::string& rest) {
    return R"({"optie":")" + id + R"(","waarom":"Omdat het zo is.",)" + rest + "}";
  };
  ASSERT_EQ(doe(els, "optie_effect_zeggen", effect(R"("effect":"wint","partij":"lvvn")")).status, 200);
  EXPECT_EQ(at(els.get(pad), "opties/0/effecten/0/van"), "provincie_utrecht") << "an estimate says whose it is";
  ASSERT_EQ(doe(dep, "optie_effect_zeggen", effect(R"("effect":"verliest")")).status, 200);
  const auto ander = doe(els, "optie_effect_zeggen", effect(R"("effect":"wint","partij":"lvvn")"));
  EXPECT_EQ(ander.status, 409);
  EXPECT_EQ(at(ander, "weigering/code"), "optie_effect_van_partij");
  EXPECT_EQ(at(els.get(pad), "opties/0/stand"), "verlies_zonder_instemming");
  EXPECT_EQ(doe(els, "optie_instemmen", R"({"optie":")" + id + R"("})").status, 409);
  ASSERT_EQ(doe(dep, "optie_instemmen", R"({"optie":")" + id + R"(","voorwaarden":"Ruilgrond."})").status, 200);
  const auto tabel = lim.get(pad);
  EXPECT_EQ(tabel.status, 404);
  EXPECT_EQ(at(dep.get(pad), "opties/0/effecten/0/instemming/voorwaarden"), "Ruilgrond.");
}

/// The same with a condition on money.
void condition_on_money(Client& els, Client& cor) {
  const auto made = els.act(draft_agreement(els, cor).agreement + "/handelingen", "geldvoorwaarde_toevoegen",
                            R"({"wat":"De helft van de brug","budget":"MIRT","bedrag":5000000,"budgethouder":"ienw"})");
  ASSERT_LT(made.status, 300) << made.body;
}

// @eis FIN-04
TEST(Overviews, BudgetsAreAddedUpWherePartiesChoseSoAndNobodyOutsideTheCircleSeesAnAmount) {
  World world;
  Client els(world, "els", "projectleider", "provincie_utrecht"),
      lim(world, "lim", "projectleider", "provincie_limburg"), cor(world, "cor", "coordinator", "vro_programmaspoor"),
      min(world, "min", "bewindspersoon", "vro"), ged(world, "ged", "gedeputeerde", "provincie_utrecht");
  condition_on_money(els, cor);
  const auto reference = els.get("/budgetten");
  ASSERT_EQ(items(reference).size(), 1U) << reference.body;
  EXPECT_EQ(at(reference, "items/0/budget"), "MIRT");
  EXPECT_EQ(at(reference, "items/0/afspraken"), "1");
  EXPECT_EQ(at(reference, "items/0/bedrag"), "") << "without a choice it only refers";

  const auto setup = at(cor.act("/inrichtingen/handelingen", "inrichting_openen", R"({"provincie":"pv26"})"), "id");
  const auto path = "/inrichtingen/" + setup;
  const auto choose = [&](const std::string& choice) {
    const auto asked = min.act(path + "/handelingen", "keuze_voorstellen",
                               R"({"instelling":"geld","keuze":")" + choice + R"(","reden":"In beeld."})");
    EXPECT_EQ(asked.status, 200) << asked.body;
    const auto agreed = ged.act(path + "/handelingen", "keuze_steunen",
                                R"({"voorstel":")" + at(ged.get(path), "voorstellen/0/id") + R"("})");
    EXPECT_EQ(agreed.status, 200) << agreed.body;
  };
  choose("bundeling");
  const auto bundled = els.get("/budgetten");
  ASSERT_EQ(items(bundled).size(), 2U) << bundled.body;
  EXPECT_EQ(at(bundled, "items/0/bedrag"), "5000000");
  EXPECT_EQ(at(bundled, "items/1/bedrag"), "5000000") << "the total of the province";
  EXPECT_EQ(at(bundled, "items/1/budget"), "");
  const auto outside = lim.get("/budgetten");
  EXPECT_TRUE(items(outside).empty()) << outside.body;
  for (const auto* word : {"MIRT", "5000000", "pv26"}) EXPECT_EQ(outside.body.find(word), std::string::npos) << word;
  choose("geen");
  EXPECT_TRUE(items(els.get("/budgetten")).empty());
}

}  // namespace
}  // namespace ruimte::test
