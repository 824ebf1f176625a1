// SPDX-License-Identifier: EUPL-1.2
#include <libical/ical.h>

#include <algorithm>
#include <cstdio>
#include <fstream>

#include "api/fixture.hpp"

namespace ruimte::test {
namespace {

/// A line per event, as lees.py prints it.
using Regels = std::vector<std::string>;

std::string dag(const icaltimetype& tijd) {
  char tekst[16];
  std::snprintf(tekst, sizeof tekst, "%04d-%02d-%02d", tijd.year, tijd.month, tijd.day);
  return tekst;
}

Regels met_libical(const std::string& tekst) {
  Regels uit;
  icalcomponent* kalender = icalparser_parse_string(tekst.c_str());
  EXPECT_NE(kalender, nullptr);
  EXPECT_EQ(icalcomponent_count_errors(kalender), 0);
  for (auto* e = icalcomponent_get_first_component(kalender, ICAL_VEVENT_COMPONENT); e != nullptr;
       e = icalcomponent_get_next_component(kalender, ICAL_VEVENT_COMPONENT)) {
    const auto* status = icalproperty_status_to_string(icalcomponent_get_status(e));
    uit.push_back(std::string(icalcomponent_get_uid(e)) + "|" + dag(icalcomponent_get_dtstart(e)) + "|" +
                  dag(icalcomponent_get_dtend(e)) + "|" + status + "|" + icalcomponent_get_summary(e));
  }
  icalcomponent_free(kalender);
  return uit;
}

Regels met_python(const World& world, const std::string& tekst) {
  const auto pad = (world.folder / "feed.ics").string();
  std::ofstream(pad, std::ios::binary) << tekst;
  const auto opdracht =
      "/usr/bin/python3 '" + std::string(RUIMTE_SOURCE_DIR) + "/tests/kalender/lees.py' '" + pad + "'";
  Regels uit;
  FILE* pijp = popen(opdracht.c_str(), "r");
  EXPECT_NE(pijp, nullptr);
  std::string rest;
  char stuk[4096];
  while (std::fgets(stuk, sizeof stuk, pijp) != nullptr) {
    rest += stuk;
    if (!rest.ends_with('\n')) continue;
    rest.pop_back();
    uit.push_back(std::move(rest));
    rest.clear();
  }
  EXPECT_EQ(pclose(pijp), 0);
  return uit;
}

bool een_met(const Regels& regels, std::string_view deel) {
  return std::ranges::any_of(regels, [&](const auto& r) { return r.find(deel) != std::string::npos; });
}

/// A cycle with a meeting of a body that has documents due, and moments of the province and of all.
struct Feedtoneel {
  Feedtoneel() {
    cyclus = at(
        cor.act(
            "/cycli/handelingen", "cyclus_openen",
            R"({"naam":"Cyclus 2026; met, alles","jaar":2026,"gedeeldeVerwachting":"Wij kiezen.",)"
            R"("stappen":[{"stap":"dialoog","van":"2026-07-01","tot":"2026-12-31"},)"
            R"({"stap":"besluitvorming","van":"2027-02-18","tot":"2027-06-10"}]},"bevestigd":[{"regel":"werkwijze_onvolledig","reden":"Volgt."},)"
            R"({"regel":"instelling_zonder_keuze","reden":"Volgt."}])"),
        "id");
    EXPECT_FALSE(cyclus.empty());
    EXPECT_EQ(moment(els, R"({"soort":"ritme","naam":"Aanleveren GS","van":"2026-09-01","tot":"2026-09-05"})"), 200);
    EXPECT_EQ(moment(cor, R"({"soort":"reces","naam":"Zomer","van":"2026-07-11","tot":"2026-08-23","raming":true})"),
              200);
    overleg = at(sec.act("/overleggen/handelingen", "overleg_plannen",
                         R"({"gremium":"do_novex:pv26","datum":"2026-11-16","aanleverdatum":"2026-11-02"})"),
                 "id");
    EXPECT_FALSE(overleg.empty());
  }
  int moment(Client& wie, const std::string& invoer) {
    return wie.act("/cycli/" + cyclus + "/handelingen", "moment_vastleggen", invoer).status;
  }
  std::string feed(Client& wie, const std::string& invoer) {
    const auto r = wie.post("/agendafeeds", invoer);
    EXPECT_EQ(r.status, 201) << r.body;
    return at(r, "pad").substr(std::string("/api/v1").size());
  }

  World world;
  Client cor{world, "cor", "coordinator", "vro_programmaspoor"};
  Client els{world, "els", "projectleider", "provincie_utrecht"};
  Client sec{world, "sec", "secretaris_gremium", "provincie_utrecht", "do_novex:pv26"};
  Client lim{world, "lim", "projectleider", "provincie_limburg"};
  Client niemand{world};
  std::string cyclus, overleg;
};

TEST(Agendafeeds, TwoParsersReadTheSameInEveryKindOfFeed) {
  Feedtoneel t;
  for (const auto* invoer :
       {R"({"soort":"cyclus"})", R"({"soort":"gremium","gremium":"do_novex:pv26"})", R"({"soort":"persoon"})"}) {
    SCOPED_TRACE(invoer);
    const auto r = t.niemand.get(t.feed(t.els, invoer));
    ASSERT_EQ(r.status, 200) << r.body;
    EXPECT_EQ(r.header("Content-Type"), "text/calendar; charset=utf-8");
    const auto een = met_libical(r.body), ander = met_python(t.world, r.body);
    EXPECT_FALSE(een.empty());
    EXPECT_EQ(een, ander);
  }
  const auto mijn = met_libical(t.niemand.get(t.feed(t.els, R"({"soort":"persoon"})")).body);
  EXPECT_TRUE(een_met(mijn, "|2026-07-01|2027-01-01|CONFIRMED|")) << "the step, to the day after";
  EXPECT_TRUE(een_met(mijn, "|2026-07-11|2026-08-24|TENTATIVE|Zomer"));
  EXPECT_TRUE(een_met(mijn, "|2026-09-01|2026-09-06|CONFIRMED|Aanleveren GS"));
  EXPECT_TRUE(een_met(mijn, "overleg:" + t.overleg + "@ruimtemaker|2026-11-16|2026-11-17|"));
  EXPECT_TRUE(een_met(mijn, "overleg:" + t.overleg + ":aanlever@ruimtemaker|2026-11-02|"));
  const auto van_limburg = met_libical(t.niemand.get(t.feed(t.lim, R"({"soort":"persoon"})")).body);
  EXPECT_FALSE(een_met(van_limburg, t.overleg)) << "Limburg does not sit in the body of Utrecht";
  EXPECT_FALSE(een_met(van_limburg, "Aanleveren GS"));
}

TEST(Agendafeeds, TheSameBytesUntilSomethingChangesAndThenTheNewDay) {
  Feedtoneel t;
  const auto pad = t.feed(t.els, R"({"soort":"gremium","gremium":"do_novex:pv26"})");
  const auto eerst = t.niemand.get(pad);
  const auto tag = std::string(eerst.header("ETag"));
  ASSERT_FALSE(tag.empty());
  t.niemand.headers["if-none-match"] = tag;
  const auto weer = t.niemand.get(pad);
  EXPECT_EQ(weer.status, 304);
  EXPECT_TRUE(weer.body.empty());
  ASSERT_EQ(t.sec
                .act("/overleggen/" + t.overleg + "/handelingen", "overleg_verzetten",
                     R"({"datum":"2026-11-23","aanleverdatum":"2026-11-09","reden":"Reces."})")
                .status,
            200);
  const auto nieuw = t.niemand.get(pad);
  EXPECT_EQ(nieuw.status, 200);
  const auto regels = met_libical(nieuw.body);
  EXPECT_TRUE(een_met(regels, t.overleg + "@ruimtemaker|2026-11-23|")) << "the same event on another day";
  EXPECT_EQ(regels.size(), 2U);
  ASSERT_EQ(
      t.sec.act("/overleggen/" + t.overleg + "/handelingen", "overleg_afgelasten", R"({"reden":"Niets te doen."})")
          .status,
      200);
  EXPECT_TRUE(met_libical(t.niemand.get(pad).body).empty());
}

TEST(Agendafeeds, WhoeverGuessesRevokesOrLosesHisFunctionFindsNothing) {
  Feedtoneel t;
  const auto r = t.els.post("/agendafeeds", R"({"soort":"persoon"})");
  const auto pad = at(r, "pad").substr(std::string("/api/v1").size());
  ASSERT_EQ(t.niemand.get(pad).status, 200);
  EXPECT_EQ(t.els.get("/agendafeeds").body.find("agendafeed/"), std::string::npos) << "shown once";
  auto bijna = pad;
  bijna[bijna.size() - 6] = bijna[bijna.size() - 6] == 'A' ? 'B' : 'A';
  for (const auto& ander : {bijna, std::string("/agendafeed/x"), std::string("/agendafeed/.ics")})
    EXPECT_EQ(at(t.niemand.get(ander), "code"), "onbekend") << ander;
  EXPECT_EQ(t.lim.send(http::Method::del, "/agendafeeds/" + at(r, "id")).status, 404) << "not his";
  EXPECT_EQ(items(t.lim.get("/agendafeeds")).size(), 0U);
  EXPECT_EQ(t.niemand.get(pad).status, 200);
  EXPECT_EQ(t.els.send(http::Method::del, "/agendafeeds/" + at(r, "id")).status, 204);
  EXPECT_EQ(at(t.niemand.get(pad), "code"), "onbekend");

  const auto weer = t.feed(t.els, R"({"soort":"persoon"})");
  ASSERT_EQ(t.niemand.get(weer).status, 200);
  Client bea(t.world, "bea", "beheerder", "vro_programmaspoor");
  const auto functie = at(t.els.get("/sessies/huidige"), "actieveFunctie");
  ASSERT_FALSE(functie.empty());
  ASSERT_EQ(
      bea.act("/functies/" + functie + "/handelingen", "functie_beeindigen", R"({"reden":"Andere baan."})").status,
      200);
  EXPECT_EQ(at(t.niemand.get(weer), "code"), "onbekend") << "the function ended";
}

TEST(Agendafeeds, ANewPasswordEndsThemAndThereAreTwentyAtMost) {
  Feedtoneel t;
  const auto pad = t.feed(t.els, R"({"soort":"cyclus"})");
  for (int n = 1; n < 20; ++n) t.feed(t.els, R"({"soort":"cyclus"})");
  EXPECT_EQ(at(t.els.post("/agendafeeds", R"({"soort":"cyclus"})"), "code"), "agendafeeds_te_veel");
  EXPECT_EQ(mistakes(t.lim.post("/agendafeeds", R"({"soort":"gremium"})")), "/gremium veld_verplicht");
  EXPECT_EQ(mistakes(t.lim.post("/agendafeeds", R"({"soort":"gremium","gremium":"do_x"})")), "/gremium code_onbekend");
  ASSERT_EQ(t.niemand.get(pad).status, 200);
  const auto nieuw = std::string(R"({"huidig":")") + World::password + R"(","nieuw":"nog een lang wachtwoord"})";
  const auto gewijzigd = t.els.send(http::Method::put, "/accounts/huidige/wachtwoord", nieuw);
  ASSERT_EQ(gewijzigd.status, 200) << gewijzigd.body;
  EXPECT_EQ(at(t.niemand.get(pad), "code"), "onbekend");
}

}  // namespace
}  // namespace ruimte::test
