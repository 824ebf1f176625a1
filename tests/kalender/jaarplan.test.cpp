// SPDX-License-Identifier: EUPL-1.2
// The year plan through the API: what parties record is in it, a try records nothing, and hours per agreement.
#include <algorithm>

#include "api/fixture.hpp"

namespace ruimte::test {
namespace {

struct Toneel {
  Toneel() {
    cyclus = at(
        cor.act(
            "/cycli/handelingen", "cyclus_openen",
            R"({"naam":"Cyclus 2026","jaar":2026,"gedeeldeVerwachting":"Wij kiezen.","stappen":[)"
            R"({"stap":"agenderen","van":"2026-04-01","tot":"2026-06-30"},)"
            R"({"stap":"dialoog","van":"2026-07-01","tot":"2026-12-31"},)"
            R"({"stap":"besluitvorming","van":"2027-02-18","tot":"2027-06-10"}]},"bevestigd":[{"regel":"werkwijze_onvolledig","reden":"Volgt."},)"
            R"({"regel":"instelling_zonder_keuze","reden":"Volgt."}])"),
        "id");
    EXPECT_FALSE(cyclus.empty());
  }
  http::Response doe(Client& wie, const char* handeling, const std::string& invoer) {
    return wie.act("/cycli/" + cyclus + "/handelingen", handeling, invoer);
  }
  World world;
  Client cor{world, "cor", "coordinator", "vro_programmaspoor"};
  Client els{world, "els", "projectleider", "provincie_utrecht"};
  Client lim{world, "lim", "projectleider", "provincie_limburg"};
  std::string cyclus;
};

std::string code_van(const http::Response& r) { return at(r, "weigering/code"); }

/// Keys of the pieces of a band by its name.
std::vector<std::string> namen(const http::Response& r, std::string_view band) {
  std::vector<std::string> uit;
  const auto value = parse(r);
  for (const auto& b : *value.member("banden")->get_if<base::json::Array>()) {
    if (*b.member("naam")->get_if<std::string>() != band) continue;
    const auto* stukken = b.member("stukken");  // a list without items is left out
    if (stukken == nullptr) continue;
    for (const auto& s : *stukken->get_if<base::json::Array>()) uit.push_back(*s.member("naam")->get_if<std::string>());
  }
  return uit;
}

bool bevat(const std::vector<std::string>& alle, std::string_view een) {
  return std::ranges::find(alle, een) != alle.end();
}

// @eis BEV-07
TEST(Jaarplan, ARhythmOfAProvinceIsItsOwnAndStandsInItsBand) {
  Toneel t;
  ASSERT_EQ(t.doe(t.els, "moment_vastleggen",
                  R"({"soort":"ritme","naam":"Aanleveren voor GS","van":"2026-09-01","tot":"2026-09-05"})")
                .status,
            200);
  ASSERT_EQ(
      t.doe(t.cor, "moment_vastleggen", R"({"soort":"reces","naam":"Zomer","van":"2026-07-11","tot":"2026-08-23"})")
          .status,
      200);
  const auto plan = t.lim.get("/jaarplan");
  ASSERT_EQ(plan.status, 200) << plan.body;
  EXPECT_TRUE(bevat(namen(plan, "Utrecht"), "Aanleveren voor GS"));
  EXPECT_FALSE(bevat(namen(plan, "Limburg"), "Aanleveren voor GS"));
  for (const auto* band : {"Utrecht", "Limburg", "Rijk", "Waterschappen", "Stappen"})
    EXPECT_TRUE(bevat(namen(plan, band), "Zomer")) << band;

  const auto staat = t.els.get("/cycli/" + t.cyclus);
  const auto ritme = R"({"moment":")" + at(staat, "momenten/0/id") + R"(","reden":"Vervallen."})";
  const auto zomer = R"({"moment":")" + at(staat, "momenten/1/id") + R"(","reden":"Vervallen."})";
  EXPECT_EQ(code_van(t.doe(t.lim, "moment_laten_vervallen", ritme)), "moment_van_ander");
  EXPECT_EQ(code_van(t.doe(t.cor, "moment_laten_vervallen", ritme)), "moment_van_ander")
      << "the calendar of a province is not the coordinator's";
  EXPECT_EQ(code_van(t.doe(t.els, "moment_laten_vervallen", zomer)), "moment_van_allen");
  EXPECT_EQ(code_van(t.doe(t.els, "moment_laten_vervallen",
                           R"({"moment":"0192f0c0-0000-7000-8000-000000000001","reden":"Weg."})")),
            "moment_onbekend");
  EXPECT_EQ(code_van(t.doe(t.els, "moment_vastleggen",
                           R"({"soort":"ritme","naam":"Omgekeerd","van":"2026-09-05","tot":"2026-09-01"})")),
            "periode_onjuist");
  EXPECT_EQ(code_van(t.doe(t.els, "moment_vastleggen", R"({"soort":"ritme","naam":"Tikfout","van":"2062-09-05"})")),
            "periode_onjuist");
  EXPECT_EQ(t.doe(t.els, "moment_laten_vervallen", ritme).status, 200);
  EXPECT_FALSE(bevat(namen(t.els.get("/jaarplan"), "Utrecht"), "Aanleveren voor GS"));
}

TEST(Jaarplan, ATryRecordsNothingAndSaysWhatMovesAndClashes) {
  Toneel t;
  const auto voor = t.els.get("/jaarplan").body;
  const auto verloop = t.els.get("/cycli/" + t.cyclus + "/verloop").body;
  const auto r = t.els.post("/jaarplan/proef", R"({"stuk":"stap:dialoog","naar":"2026-09-01"})");
  ASSERT_EQ(r.status, 200) << r.body;
  EXPECT_EQ(at(r, "verschuivingen/0/sleutel"), "stap:dialoog");
  EXPECT_EQ(at(r, "verschuivingen/0/tot"), "2027-03-03");
  EXPECT_EQ(at(r, "verschuivingen/1/sleutel"), "stap:besluitvorming");
  EXPECT_EQ(at(r, "nieuw/0/soort"), "einde_in_stille_tijd") << r.body;
  EXPECT_EQ(at(r, "nieuw/1/soort"), "") << "what clashed already, on no more days, is not new";
  EXPECT_EQ(at(r, "weg/0/soort"), "");
  EXPECT_EQ(t.els.get("/jaarplan").body, voor);
  EXPECT_EQ(t.els.get("/cycli/" + t.cyclus + "/verloop").body, verloop);
  EXPECT_EQ(mistakes(t.els.post("/jaarplan/proef", R"({"stuk":"stap:niets","naar":"2026-09-01"})")),
            "/stuk stuk_onbekend");
  EXPECT_EQ(mistakes(t.els.post("/jaarplan/proef", R"({"stuk":"verkiezing:ps:2027-03-17","naar":"2026-09-01"})")),
            "/stuk stuk_onbekend");
  EXPECT_EQ(mistakes(t.els.post("/jaarplan/proef", R"({"stuk":"stap:dialoog","naar":"1999-09-01"})")),
            "/naar dag_buiten_plan");
}

TEST(Jaarplan, TheTemplateIsWorkedOutForTheLengthThatIsAskedOrChosen) {
  Toneel t;
  const auto jaar = t.els.get("/jaarplan/voorstel?bol=2028-06-08");
  ASSERT_EQ(jaar.status, 200) << jaar.body;
  EXPECT_EQ(at(jaar, "van"), "2027-04-01") << "twelve months as long as nobody chose";
  EXPECT_EQ(t.els.get("/jaarplan/voorstel?bol=2028-06-08&maanden=12").body, jaar.body);
  EXPECT_EQ(at(t.els.get("/jaarplan/voorstel?bol=2028-06-08&maanden=24"), "van"), "2026-04-01");
  EXPECT_EQ(mistakes(t.els.get("/jaarplan/voorstel")), "/query/bol veld_verplicht");
  EXPECT_EQ(mistakes(t.els.get("/jaarplan/voorstel?bol=2028-06-31&maanden=13")),
            "/query/bol datum_onjuist, /query/maanden code_onbekend");
  EXPECT_EQ(mistakes(t.els.get("/jaarplan/voorstel?bol=9999-12-31")), "/query/bol dag_buiten_plan");
}

TEST(Jaarplan, WithoutACycleThereIsAYearWithMeetingsAndElectionsAndNoSteps) {
  World world;
  Client els(world, "els", "projectleider", "provincie_utrecht");
  const auto plan = els.get("/jaarplan");
  ASSERT_EQ(plan.status, 200) << plan.body;
  EXPECT_EQ(at(plan, "cyclus"), "");
  EXPECT_EQ(at(plan, "van"), dag_over(world, 0));
  EXPECT_TRUE(namen(plan, "Stappen").empty());
}

// @eis CYC-19
TEST(Jaarplan, ChangesOfTheCalendarThatComeTooLateAreCounted) {
  World world;
  Client sec(world, "sec", "secretaris_gremium", "provincie_utrecht", "do_novex:pv26");
  Client lim(world, "lim", "projectleider", "provincie_limburg");
  const auto plan = [&](int dagen) {
    const auto r = sec.act("/overleggen/handelingen", "overleg_plannen",
                           R"({"gremium":"do_novex:pv26","datum":")" + dag_over(world, dagen) + R"("})");
    EXPECT_EQ(r.status, 201) << r.body;
    return "/overleggen/" + at(r, "id") + "/handelingen";
  };
  const auto verzet = [&](const std::string& overleg, int dagen) {
    const auto r = sec.act(overleg, "overleg_verzetten",
                           R"({"datum":")" + dag_over(world, dagen) + R"(","reden":"Komt beter uit."})");
    EXPECT_EQ(r.status, 200) << r.body;
  };
  const auto cel = [&](int kolom) {
    return at(lim.get("/overzichten/late-planning"), "rijen/0/cellen/" + std::to_string(kolom) + "/getal");
  };
  const auto op_tijd = plan(42), ander = plan(90);
  EXPECT_EQ(cel(1), "") << "six weeks ahead is in time";
  plan(41);
  EXPECT_EQ(cel(1), "3");
  EXPECT_EQ(cel(2), "1");
  verzet(ander, 80);
  EXPECT_EQ(cel(3), "0") << "far ahead";
  verzet(ander, 20);
  EXPECT_EQ(cel(3), "1") << "by the sooner of both days";
  EXPECT_EQ(sec.act(op_tijd, "overleg_afgelasten", R"({"reden":"Niets te bespreken."})").status, 200);
  EXPECT_EQ(cel(4), "0");
  const auto kort = plan(43);
  world.clock.advance(std::int64_t{3} * 3600 * 1'000'000);
  EXPECT_EQ(sec.act(kort, "overleg_afgelasten", R"({"reden":"Niets te bespreken."})").status, 200);
  EXPECT_EQ(cel(4), "0");
  const auto laat = plan(40);
  EXPECT_EQ(sec.act(laat, "overleg_afgelasten", R"({"reden":"Niets te bespreken."})").status, 200);
  EXPECT_EQ(cel(2), "2");
  EXPECT_EQ(cel(4), "1");
}

/// The part of an answer as it would be sent.
std::string deel(const http::Response& r, std::string_view naam) {
  const auto value = parse(r);
  const auto* m = value.member(naam);
  return m == nullptr ? "[]" : base::json::encode(*m);
}

// @eis CYC-22
TEST(Jaarplan, AfterAPoliticalChangeTheCycleIsReplannedByOneWayOutWithAReasonAndThereIsAWayBack) {
  Toneel t;
  ASSERT_EQ(t.doe(t.cor, "cyclus_verleggen",
                  R"({"stappen":[{"stap":"dialoog","van":"2026-07-01","tot":"2026-12-31"},)"
                  R"({"stap":"besluitvorming","van":"2027-01-01","tot":"2027-04-30"}],"reden":"Krap."})")
                .status,
            200);
  const auto val = R"("soort":"kabinet_gevallen","naam":"Kabinet gevallen","datum":"2026-10-01","tot":"2026-12-31")";
  EXPECT_EQ(code_van(t.doe(
                t.cor, "wijziging_vastleggen",
                R"({"soort":"bewindspersoon","naam":"Wisseling","datum":"2026-10-01","stil":true,"bron":"Brief."})")),
            "stil_zonder_einde");
  ASSERT_EQ(
      t.doe(t.cor, "wijziging_vastleggen", "{" + std::string(val) + R"(,"stil":true,"bron":"Kamerbrief."})").status,
      200);
  const auto id = at(t.els.get("/cycli/" + t.cyclus), "wijzigingen/0/id");
  for (const auto* band : {"Utrecht", "Rijk"})
    EXPECT_TRUE(bevat(namen(t.els.get("/jaarplan"), band), "Kabinet gevallen")) << band;
  EXPECT_NE(t.els.get("/cycli/" + t.cyclus + "/verloop").body.find("Bron: Kamerbrief."), std::string::npos);

  const auto beeld = t.els.post("/jaarplan/herplan", R"({"wijziging":")" + id + R"(","stap":"besluitvorming"})");
  EXPECT_EQ(at(beeld, "stap"), "") << "this step does not lie in the time of that change";
  const auto kalender = t.els.post("/jaarplan/herplan", R"({"stap":"besluitvorming"})");
  ASSERT_EQ(kalender.status, 200) << kalender.body;
  EXPECT_EQ(at(kalender, "uitwegen/1/uitweg"), "over_stille_tijd");
  EXPECT_EQ(mistakes(t.els.post("/jaarplan/herplan", R"({"stap":"opvolging"})")), "/stap stuk_onbekend");

  const auto weg = parse(kalender).member("uitwegen")->get_if<base::json::Array>()->at(1);
  const auto invoer = [&](const std::string& meer) {
    return R"({"wijziging":")" + id + R"(","stap":"besluitvorming","uitweg":"over_stille_tijd","stappen":)" +
           base::json::encode(*weg.member("stappen")) + R"(,"reden":"Het werk gaat door.")" + meer + "}";
  };
  const auto ander = t.doe(t.els, "herplannen", invoer(R"(,"tussenmandaat":"DO."})"));
  EXPECT_NE(ander.status, 200) << "the coordinator chooses";
  EXPECT_EQ(code_van(t.doe(t.cor, "herplannen", invoer(""))), "tussenmandaat_ontbreekt");
  const auto voor = deel(t.els.get("/cycli/" + t.cyclus), "stappen");
  ASSERT_EQ(t.doe(t.cor, "herplannen", invoer(R"(,"tussenmandaat":"Het DO, voor A en B.")")).status, 200);
  const auto staat = t.els.get("/cycli/" + t.cyclus);
  EXPECT_EQ(deel(staat, "stappen"), base::json::encode(*weg.member("stappen")));
  EXPECT_EQ(at(staat, "verleggingen/1/reden"), "Het werk gaat door.") << "parties can endorse it";
  EXPECT_EQ(at(staat, "herplanningen/0/invoer/tussenmandaat"), "Het DO, voor A en B.");

  const auto terug = R"({"herplanning":")" + at(staat, "herplanningen/0/id") + R"(","reden":"Toch niet."})";
  ASSERT_EQ(t.doe(t.cor, "herplanning_terugdraaien", terug).status, 200);
  EXPECT_EQ(deel(t.els.get("/cycli/" + t.cyclus), "stappen"), voor);
  EXPECT_EQ(code_van(t.doe(t.cor, "herplanning_terugdraaien", terug)), "herplanning_geen");
  EXPECT_EQ(code_van(t.doe(t.els, "wijziging_intrekken", R"({"wijziging":")" + id + R"(","reden":"Fout."})")),
            "moment_van_allen");
  EXPECT_EQ(t.doe(t.cor, "wijziging_intrekken", R"({"wijziging":")" + id + R"(","reden":"Fout."})").status, 200);
  EXPECT_FALSE(bevat(namen(t.els.get("/jaarplan"), "Rijk"), "Kabinet gevallen"));
}

// @eis CYC-20
TEST(Jaarplan, AMeetingSaysWhenItsDocumentsAreDue) {
  Toneel t;
  Client sec(t.world, "sec", "secretaris_gremium", "provincie_utrecht", "do_novex:pv26");
  const auto r = sec.act("/overleggen/handelingen", "overleg_plannen",
                         R"({"gremium":"do_novex:pv26","datum":"2026-12-15","aanleverdatum":"2026-12-01"})");
  ASSERT_EQ(r.status, 201) << r.body;
  EXPECT_NE(t.lim.get("/jaarplan").body.find(R"("aanlever":"2026-12-01")"), std::string::npos);
}

// @eis GP-01
TEST(Jaarplan, ARevisionOfTheVisionOfAProvinceStandsBesideWhatMustLandInIt) {
  Toneel t;
  const auto pad = std::string("/jaarplan/omgevingsvisies");
  EXPECT_EQ(items(t.els.get(pad)).size(), 0U);
  const auto vraagstuk = t.els.new_issue("Waterberging");
  ASSERT_EQ(t.els
                .act("/vraagstukken/" + vraagstuk + "/handelingen", "aanvullen",
                     R"({"terugkeerdoel":"povi","tijdvak":"2027-01-31"})")
                .status,
            200);
  auto r = t.els.get(pad);
  ASSERT_EQ(items(r).size(), 1U) << r.body;
  EXPECT_EQ(at(r, "items/0/naam"), "") << "the province has not given a day yet";
  EXPECT_EQ(at(r, "items/0/stukken/0/pad"), "vraagstukken/" + vraagstuk);
  ASSERT_EQ(t.doe(t.els, "moment_vastleggen",
                  R"({"soort":"povi","naam":"Herziening omgevingsvisie","van":"2026-10-01","tot":"2027-03-01"})")
                .status,
            200);
  r = t.els.get(pad);
  EXPECT_EQ(at(r, "items/0/tot"), "2027-03-01");
  EXPECT_EQ(at(r, "items/0/stukken/0/tijdig"), "true");
  EXPECT_TRUE(bevat(namen(t.lim.get("/jaarplan"), "Utrecht"), "Herziening omgevingsvisie"));
  const auto ander = t.lim.get(pad);
  EXPECT_EQ(at(ander, "items/0/naam"), "Herziening omgevingsvisie");
  EXPECT_EQ(at(ander, "items/0/stukken/0/pad"), "") << "what one may not read is not there";
}

}  // namespace
}  // namespace ruimte::test
