// SPDX-License-Identifier: EUPL-1.2
// Overviews over the door: each number counts what this reader may read, and nothing else.
#include <algorithm>
#include <set>

#include "base/clock.hpp"
#include "fixture.hpp"
#include "gen/codes.hpp"

namespace ruimte::test {
namespace {

namespace json = base::json;

struct Kijkers {
  std::string breng_in(Client& wie, const std::string& titel, const std::string& rest) {
    const auto r =
        wie.act("/vraagstukken/handelingen", "inbrengen",
                R"({"titel":")" + titel +
                    R"(","kern":"Wonen en water botsen.","plaatsnaam":"Hier","waaromVast":"Niemand beslist.",)" +
                    R"("vraag":"Een keuze.")" + rest + "}");
    EXPECT_EQ(r.status, 201) << r.body;
    return at(r, "id");
  }
  std::string doe(Client& wie, const std::string& pad, const std::string& handeling, const std::string& invoer = {}) {
    const auto r = wie.act(pad, handeling, invoer);
    EXPECT_LT(r.status, 300) << handeling << ": " << r.body;
    return at(r, "id");
  }
  void verder(int dagen) {
    world.clock.advance(std::int64_t{dagen} * 24 * 3600 * 1'000'000);
    using Een = std::pair<const char*, Client*>;
    for (const auto& [naam, wie] :
         {Een{"els", &els}, Een{"lim", &lim}, Een{"dep", &dep}, Een{"cor", &cor}, Een{"sec", &sec}})
      wie->sign_in(naam);
  }

  World world;
  Client els{world, "els", "projectleider", "provincie_utrecht"};
  Client lim{world, "lim", "projectleider", "provincie_limburg"};
  Client dep{world, "dep", "accounthouder_departement", "lvvn"};
  Client cor{world, "cor", "coordinator", "vro_programmaspoor"};
  Client sec{world, "sec", "secretaris_gremium", "vro_programmaspoor", "do_novex:pv26"};
};

/// The cells of a row as text, by the text of its first cell; empty when there is no such row.
std::string rij(const http::Response& overzicht, const std::string& eerste, std::size_t kolom) {
  const auto root = parse(overzicht);
  const auto* rijen = root.member("rijen");
  if (rijen == nullptr) return {};
  for (const auto& r : *rijen->get_if<json::Array>()) {
    const auto& cellen = *r.member("cellen")->get_if<json::Array>();
    const auto* naam = cellen[0].member("tekst");
    if (naam == nullptr || *naam->get_if<std::string>() != eerste || cellen.size() <= kolom) continue;
    for (const auto* key : {"getal", "tekst", "datum"})
      if (const auto* v = cellen[kolom].member(key)) {
        const auto* text = v->get_if<std::string>();
        return text ? *text : json::encode(*v);
      }
  }
  return {};
}

std::size_t rijen(const http::Response& overzicht) {
  const auto root = parse(overzicht);
  const auto* lijst = root.member("rijen");
  return lijst == nullptr ? 0 : lijst->get_if<json::Array>()->size();
}

// @eis POS-10
TEST(Overviews, CountIssuesPerCauseForEachReaderAndTheListFindsEveryCause) {
  Kijkers k;
  const auto beide = k.breng_in(k.els, "Beide", R"(,"oorzaken":["ontbrekende_kaders","botsende_belangen"])");
  k.breng_in(k.els, "Eén", R"(,"oorzaken":["botsende_belangen"])");
  k.breng_in(k.els, "Geen", "");
  k.breng_in(k.lim, "Limburg", R"(,"oorzaken":["botsende_belangen"])");
  const auto els = k.els.get("/overzichten/oorzaken"), dep = k.dep.get("/overzichten/oorzaken");
  EXPECT_EQ(rij(els, "Botsende belangen", 1), "2");
  EXPECT_EQ(rij(els, "Kaders ontbreken", 1), "1");
  EXPECT_EQ(rij(els, "Gedeeld inzicht ontbreekt", 1), "0");
  EXPECT_EQ(rij(els, "Geen oorzaak genoemd", 1), "1");
  EXPECT_EQ(rij(dep, "Botsende belangen", 1), "3") << "a department reads both provinces";
  EXPECT_EQ(rijen(els), items(k.els.get("/catalogus/oorzaak")).size() + 1);
  // The list behind each number has that many.
  for (const std::string oorzaak : {"botsende_belangen", "ontbrekende_kaders", "gebrek_gedeeld_inzicht"}) {
    const auto lijst = items(k.els.get("/vraagstukken?oorzaken=" + oorzaak));
    EXPECT_EQ(std::to_string(lijst.size()), oorzaak == "botsende_belangen"    ? "2"
                                            : oorzaak == "ontbrekende_kaders" ? "1"
                                                                              : "0");
  }
  // When an issue changes its causes, list and count follow.
  k.doe(k.els, "/vraagstukken/" + beide + "/handelingen", "aanvullen", R"({"oorzaken":["gebrek_gedeeld_inzicht"]})");
  EXPECT_EQ(rij(k.els.get("/overzichten/oorzaken"), "Botsende belangen", 1), "1");
  EXPECT_EQ(items(k.els.get("/vraagstukken?oorzaken=gebrek_gedeeld_inzicht")).size(), 1U);
}

TEST(Overviews, TellWhatIsInTheRegularSystemLiftedAndPutBackAndAddUp) {
  Kijkers k;
  const auto een = k.breng_in(k.els, "Een", ""), twee = k.breng_in(k.els, "Twee", ""),
             drie = k.breng_in(k.els, "Drie", "");
  k.doe(k.cor, "/vraagstukken/" + een + "/handelingen", "doorverwijzen",
        R"({"reden":"Hoort elders.","bestemming":"Het programma","borger":"vro"})");
  k.doe(k.els, "/vraagstukken/" + twee + "/handelingen", "aanvullen", R"({"terugkeerdoel":"povi"})");
  const auto stand = [&] { return k.els.get("/overzichten/stelsel"); };
  EXPECT_EQ(rij(stand(), "In het gewone stelsel", 1), "3");
  EXPECT_EQ(rij(stand(), "Opgetild", 1), "0");
  const auto agenda =
      k.doe(k.cor, "/agendas/handelingen", "agenda_openen", R"({"provincie":"pv26","jaar":2026,"plaatsen":8})");
  k.doe(k.cor, "/vraagstukken/" + twee + "/handelingen", "toetsen",
        R"({"poortvraag":true,"poortUitleg":"Niemand beslist."})");
  k.doe(k.sec, "/vraagstukken/" + twee + "/handelingen", "agenderen",
        R"({"agenda":")" + agenda + R"(","inspanning":"s","ondanksAdvies":"Het moet nu."})");
  EXPECT_EQ(rij(stand(), "In het gewone stelsel", 1), "2");
  EXPECT_EQ(rij(stand(), "Opgetild", 1), "1");
  EXPECT_EQ(rij(stand(), "Teruggelegd", 1), "0");
  EXPECT_EQ(rij(stand(), "Teruggelegd en uitgevoerd", 1), "0");
  // The four numbers are all issues, each in one.
  int som = 0;
  for (const auto* waar : {"In het gewone stelsel", "Opgetild", "Teruggelegd", "Teruggelegd en uitgevoerd"})
    som += std::stoi(rij(stand(), waar, 1));
  EXPECT_EQ(som, static_cast<int>(items(k.els.get("/vraagstukken")).size()));
  EXPECT_EQ(rij(k.lim.get("/overzichten/stelsel"), "In het gewone stelsel", 1), "0");
}

// @eis POS-33 BEV-06
TEST(Overviews, NameTheOpenNationalChoicesPerDepartmentWithDayAskedAndTheMedianAge) {
  Kijkers k;
  const auto vraag = [&](const std::string& titel, const std::string& aan) {
    return k.doe(k.els, "/nationale-keuzen/handelingen", "keuze_vragen",
                 R"({"titel":")" + titel + R"(","vraag":"Wat mag?","aan":")" + aan + R"("})");
  };
  const auto eerste = dag_over(k.world, 0);
  vraag("Stikstof", "lvvn");
  k.verder(30);
  vraag("Polders", "ienw");
  k.verder(10);
  vraag("Netten", "kgg");
  k.verder(5);
  const auto r = k.lim.get("/overzichten/nationale-keuzen");
  EXPECT_EQ(rijen(r), 3U);
  const auto lvvn = application::Labels(shipped_werkwijze()).catalogus("organisatie", "lvvn", application::Taal::nl);
  EXPECT_EQ(rij(r, lvvn, 2), eerste);
  EXPECT_EQ(rij(r, lvvn, 3), "45");
  EXPECT_NE(at(r, "samen/0").find("De middelste leeftijd is 15 dagen"), std::string::npos) << at(r, "samen/0");
  vraag("Vierde", "ienw");
  EXPECT_NE(at(k.lim.get("/overzichten/nationale-keuzen"), "samen/0").find(" 10 dagen"), std::string::npos);
}

// @eis DEC-20
TEST(Overviews, OpenKnotsStandPerDepartmentWithTheirAgeAndOnlyForWhoMayReadThem) {
  Kijkers k;
  const auto vraagstuk = k.breng_in(k.els, "Waterberging", "");
  k.doe(k.els, "/hangpunten/handelingen", "hangpunt_noemen",
        R"({"vraagstuk":")" + vraagstuk + R"(","zin":"Wie betaalt?","met":"lvvn"})");
  k.verder(12);
  k.doe(k.dep, "/hangpunten/handelingen", "hangpunt_noemen",
        R"({"vraagstuk":")" + vraagstuk + R"(","zin":"Alleen van ons","met":"ienw"})");
  k.doe(k.els, "/nationale-keuzen/handelingen", "keuze_vragen",
        R"({"titel":"Stikstof","vraag":"Wat mag?","aan":"lvvn"})");
  const auto els = k.els.get("/overzichten/open-knopen"), dep = k.dep.get("/overzichten/open-knopen"),
             lim = k.lim.get("/overzichten/open-knopen");
  EXPECT_EQ(rijen(els), 2U) << els.body;
  EXPECT_EQ(rijen(dep), 3U) << "a knot inside the Rijk is for the Rijk";
  EXPECT_EQ(rijen(lim), 1U) << "only the national choice";
  EXPECT_EQ(els.body.find("Alleen van ons"), std::string::npos);
  const auto root = parse(els);
  const auto& eerste = *(*root.member("rijen")->get_if<json::Array>())[0].member("cellen")->get_if<json::Array>();
  EXPECT_EQ(*eerste[1].member("tekst")->get_if<std::string>(), "Hangpunt") << "oldest first within a department";
  EXPECT_EQ(json::encode(*eerste[4].member("getal")), "12");
}

TEST(Overviews, AreOnPaperForASpreadsheetAndUnknownOnesAreNotFound) {
  Kijkers k;
  k.breng_in(k.els, "Een", "");
  const auto r = k.els.get("/overzichten/oorzaken/csv");
  EXPECT_EQ(r.status, 200);
  EXPECT_EQ(r.header("Content-Type"), "text/csv; charset=utf-8");
  EXPECT_EQ(r.header("Content-Disposition"), "attachment; filename=\"oorzaken.csv\"");
  EXPECT_EQ(r.body.substr(0, 3), "\xEF\xBB\xBF");
  EXPECT_NE(r.body.find("\r\n\"U kunt 1 vraagstuk lezen. "), std::string::npos) << "what is counted, and for whom";
  EXPECT_EQ(k.els.get("/overzichten/bestaat-niet").status, 404);
  EXPECT_EQ(k.els.get("/overzichten/bestaat-niet/csv").status, 404);
  for (const auto& een : items(k.els.get("/overzichten"))) {
    const auto pad = "/overzichten/" + *een.member("id")->get_if<std::string>();
    EXPECT_EQ(k.els.get(pad).status, 200) << pad;
    k.els.headers["accept-language"] = "en";
    const auto english = k.els.get(pad);
    EXPECT_NE(at(english, "naam"), *een.member("naam")->get_if<std::string>()) << pad;
    k.els.headers.clear();
  }
}

TEST(Overviews, WhatSomebodyWroteNeverRunsInASpreadsheet) {
  Kijkers k;
  const auto perioden = R"("stappen":[{"stap":"agenderen","van":")" + dag_over(k.world, 0) + R"(","tot":")" +
                        dag_over(k.world, 30) + R"("}])";
  const auto cyclus = k.doe(k.cor, "/cycli/handelingen", "cyclus_openen",
                            R"({"naam":"Cyclus","jaar":2026,"gedeeldeVerwachting":"Samen afwegen.",)" + perioden +
                                R"(},"bevestigd":[{"regel":"werkwijze_onvolledig","reden":"Volgt."},)"
                                R"({"regel":"instelling_zonder_keuze","reden":"Volgt."}])");
  for (const auto* reden : {"=1+1", "Uitstel,=1+1"})
    k.doe(k.cor, "/cycli/" + cyclus + "/handelingen", "cyclus_verleggen",
          R"({"reden":")" + std::string(reden) + R"(",)" + perioden + "}");
  const auto r = k.els.get("/overzichten/proceswijzigingen/csv");
  EXPECT_NE(r.body.find(R"(;"'=1+1";)"), std::string::npos) << r.body;
  EXPECT_NE(r.body.find(R"(;"Uitstel,'=1+1";)"), std::string::npos) << r.body;
}

// @eis GRE-17
TEST(Overviews, AnActionFromAMeetingIsFoundAtTheIssueThatItIsAbout) {
  Kijkers k;
  const auto een = k.breng_in(k.els, "Een", ""), ander = k.breng_in(k.els, "Ander", "");
  const auto overleg = k.doe(k.sec, "/overleggen/handelingen", "overleg_plannen",
                             R"({"gremium":"do_novex:pv26","datum":")" + dag_over(k.world, 0) + R"("})");
  const auto dossier =
      k.doe(k.sec, "/overlegdossiers/handelingen", "overlegdossier_openen", R"({"overleg":")" + overleg + R"("})");
  const auto handelingen = "/overlegdossiers/" + dossier + "/handelingen";
  k.doe(k.sec, handelingen, "punt_agenderen",
        R"({"titel":"Over dit vraagstuk","soort":"adviseren","vraagstuk":")" + een + R"("})");
  const auto punt = at(k.els.get("/overlegdossiers/" + dossier), "punten/0/id");
  k.doe(k.sec, handelingen, "toezegging_doen",
        R"({"wie":"lvvn","wat":"Een kaart sturen","aan":"provincie_utrecht","voor":")" + dag_over(k.world, 20) +
            R"(","punt":")" + punt + R"("})");
  for (auto* wie : {&k.els, &k.dep}) {
    const auto gevonden = wie->get("/overlegdossiers?vraagstukken=" + een);
    ASSERT_EQ(items(gevonden).size(), 1U) << gevonden.body;
    const auto inhoud = wie->get("/overlegdossiers/" + at(gevonden, "items/0/id"));
    EXPECT_EQ(at(inhoud, "toezeggingen/0/invoer/wat"), "Een kaart sturen");
    EXPECT_EQ(at(inhoud, "toezeggingen/0/invoer/punt"), punt);
    EXPECT_EQ(at(inhoud, "punten/0/invoer/vraagstuk"), een);
  }
  EXPECT_EQ(items(k.els.get("/overlegdossiers?vraagstukken=" + ander)).size(), 0U);
  EXPECT_EQ(items(k.lim.get("/overlegdossiers?vraagstukken=" + een)).size(), 0U);
  EXPECT_EQ(mistakes(k.els.get("/overlegdossiers?vraagstukken=x")), "/query/vraagstukken id_onjuist");
}

// @eis POS-15
TEST(Overviews, TheSchemeHasEveryPartOfTheSystemAndEachBoxOpensItsList) {
  Kijkers k;
  k.breng_in(k.els, "Een", "");
  const auto vakken = items(k.els.get("/schema"));
  std::set<std::string> groepen;
  for (const auto& vak : vakken) {
    groepen.insert(*vak.member("groep")->get_if<std::string>());
    const auto pad = *vak.member("pad")->get_if<std::string>();
    if (pad.starts_with("catalogus/")) {  // an entry of the page of instruments
      const auto id = pad.substr(pad.find('#') + 1);
      EXPECT_NE(k.els.get("/catalogus/instrument").body.find("\"id\":\"" + id + "\""), std::string::npos) << pad;
      continue;
    }
    const auto lijst = k.els.get("/" + pad);
    ASSERT_EQ(lijst.status, 200) << pad;
    EXPECT_EQ(std::to_string(items(lijst).size()), json::encode(*vak.member("aantal"))) << pad;
  }
  EXPECT_EQ(groepen, (std::set<std::string>{"arena", "gewoon", "nationaal", "provinciaal", "terug", "uitvoering"}));
  const auto ingebracht = std::ranges::find_if(vakken, [](const auto& v) {
    return *v.member("pad")->template get_if<std::string>() == "vraagstukken?fase=ingebracht";
  });
  ASSERT_NE(ingebracht, vakken.end());
  EXPECT_EQ(json::encode(*ingebracht->member("aantal")), "1");
}

// @eis POS-37 DIF-01
TEST(Overviews, WhileAnIssueIsBroughtInTheRouteTableAdvisesInstrumentAndTable) {
  Kijkers k;
  const auto regels = [&](const std::string& query) {
    std::vector<std::string> uit;
    for (const auto& een : items(k.els.get("/routeadvies?" + query)))
      uit.push_back(*een.member("regel")->get_if<std::string>());
    return uit;
  };
  EXPECT_EQ(regels("soort=systeemkeuze&oorzaken=ontbrekende_kaders").front(), "landelijk_kader");
  EXPECT_EQ(regels("soort=gebiedskeuze&oorzaken=botsende_belangen&provincies=pv26").front(), "samen_wegen");
  EXPECT_EQ(regels("soort=gebiedskeuze&provincies=pv26,pv31").front(), "over_de_grens");
  EXPECT_EQ(regels("soort=gebiedskeuze&domeinen=mobiliteit&provincies=pv26").front(), "bereikbaarheid");
  EXPECT_EQ(regels("oorzaken=gebrek_gedeeld_inzicht").front(), "kennis_eerst");
  EXPECT_EQ(regels("oorzaken=botsende_belangen").front(), "samen_wegen") << "what is empty means what it will mean";
  const auto r = k.els.get("/routeadvies?soort=gebiedskeuze&oorzaken=botsende_belangen&provincies=pv26");
  EXPECT_EQ(at(r, "items/0/instrument"), "Provinciale omgevingsvisie");
  EXPECT_FALSE(at(r, "items/0/tafel").empty());
  EXPECT_FALSE(at(r, "items/0/bronnen/0").empty());
  EXPECT_EQ(mistakes(k.els.get("/routeadvies?soort=wens&oorzaken=x")),
            "/query/oorzaken code_onbekend, /query/soort code_onbekend");
  EXPECT_EQ(k.els.get("/routeadvies?titel=x").status, 400);
}

}  // namespace
}  // namespace ruimte::test
