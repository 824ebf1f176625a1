// SPDX-License-Identifier: EUPL-1.2
// Scenarios over the API: a job of what the reader may read, and evidence in the shared picture of an issue.
#include "application/taken/scenario.hpp"

#include "application/taken/narekenaar.test.hpp"
#include "fixture.hpp"
#include "gen/dialoog.hpp"
#include "jobs.hpp"

namespace ruimte::test {
namespace {

class Scenarios : public testing::Test {
 protected:
  std::string claim(Client& wie, const std::string& plaats, std::int64_t m2) {
    const auto n = std::to_string(m2);
    const auto r = wie.act("/claims/handelingen", "claim_vastleggen",
                           R"({"opgave":")" + wie.new_opgave() +
                               R"(","titel":"Plan wonen","ruimtefunctie":"wonen","provincies":[")" +
                               (&wie == &jan ? "pv25" : "pv26") + R"("],"plaats":)" + plaats +
                               R"(,"omvang":{"minste":10000,"verwacht":)" + n + R"(,"meeste":)" + n +
                               R"(},"vanJaar":2027,"totJaar":2035,"hardheid":"hard","bron":"Nota",)"
                               R"("bronDatum":"2026-01-01","fictief":true,"reden":"Nieuw."})");
    EXPECT_EQ(r.status, 201) << r.body;
    return at(r, "id");
  }

  void work() {
    const application::Rekenaar& maat = *world.api->service().env.rekenaar;
    work_off(world,
             {{gen::Taaksoort::pasproef, [&](const application::Gehuurd& taak, const application::Werkgang& gang) {
                 return application::bereken_scenario(taak, gang, {maat, telt_na});
               }}});
  }

  std::string computed(Client& wie, const std::string& rest = {}) {
    const auto r = wie.post("/kaart/scenarios", R"({"naam":"Proef","maat":"verwacht")" + rest + "}");
    EXPECT_EQ(r.status, 201) << r.body;
    work();
    return at(r, "id");
  }

  application::Narekenaar telt_na = application::test::agrees;
  World world;
  Client els{world, "els", "projectleider", "provincie_utrecht"};
  Client eva{world, "eva", "projectleider", "provincie_utrecht"};
  Client jan{world, "jan", "projectleider", "provincie_gelderland"};
};

// @eis INF-06
TEST_F(Scenarios, WhatDoesNotFitComesOutWithTheReasonAndAnotherFigureMakesItFit) {
  const auto a = claim(els, vak(0, 0, 20, 20), 3'000'000), b = claim(els, vak(0, 0, 20, 20), 2'000'000);
  const auto asked = els.post("/kaart/scenarios", R"({"naam":"Proef","maat":"verwacht"})");
  ASSERT_EQ(asked.status, 201) << asked.body;
  EXPECT_EQ(els.get("/taken/" + at(asked, "id") + "/scenario").status, 409) << "not yet";
  work();
  const auto r = els.get("/taken/" + at(asked, "id") + "/scenario");
  ASSERT_EQ(r.status, 200) << r.body;
  EXPECT_EQ(at(r, "past"), "false");
  EXPECT_EQ(at(r, "tekort"), "1000000");
  EXPECT_EQ(at(r, "verklaringen/0/gevraagd"), "5000000");
  EXPECT_EQ(at(r, "verklaringen/0/beschikbaar"), "4000000");
  EXPECT_EQ(at(r, "geschiktheid"), at(r, "bovengrens"));
  EXPECT_EQ(at(r, "sindsdien/actueel"), "true");
  const auto less =
      els.get("/taken/" + computed(els, R"(,"anders":[{"claim":")" + b + R"(","gevraagd":1000000}])") + "/scenario");
  EXPECT_EQ(at(less, "past"), "true");
  EXPECT_NE(at(less, "invoerhash"), at(r, "invoerhash"));
  EXPECT_EQ(at(less, "regels/0/claim"), a);
}

TEST_F(Scenarios, OnlyWhatTheReaderMayReadGoesInAndAMistakeIsNamedAtItsPlace) {
  claim(els, vak(0, 0, 20, 20), 1'000'000);
  const auto of_jan = claim(jan, vak(210, 0, 20, 20), 1'000'000);
  const auto r = els.get("/taken/" + computed(els) + "/scenario");
  EXPECT_EQ(r.body.find(of_jan), std::string::npos) << r.body;
  const auto hidden = els.post("/kaart/scenarios", R"({"naam":"Proef","maat":"verwacht","anders":[{"claim":")" +
                                                       of_jan + R"(","gevraagd":0}]})");
  EXPECT_EQ(hidden.status, 400);
  EXPECT_NE(hidden.body.find("/anders/0/claim"), std::string::npos);
  const auto layer = els.post("/kaart/scenarios", R"({"naam":"Proef","maat":"verwacht","zonder":["wateren"]})");
  EXPECT_EQ(layer.status, 400) << "this server has no such layer";
  EXPECT_NE(layer.body.find("/zonder/0"), std::string::npos);
}

TEST_F(Scenarios, AColleagueHasTheSameAtOnceAndTheJobItselfIsOfWhoAsked) {
  claim(els, vak(0, 0, 20, 20), 1'000'000);
  const auto id = computed(els);
  const auto again = eva.post("/kaart/scenarios", R"({"naam":"Proef","maat":"verwacht"})");
  EXPECT_EQ(at(again, "status"), "klaar");
  EXPECT_EQ(eva.get("/taken/" + at(again, "id") + "/scenario").status, 200);
  EXPECT_EQ(eva.get("/taken/" + id + "/scenario").status, 404);
  EXPECT_EQ(at(jan.post("/kaart/scenarios", R"({"naam":"Proef","maat":"verwacht"})"), "status"), "wacht");
}

TEST_F(Scenarios, AStatementTakesItsEvidenceFromTheOwnJobAndNotFromTheSender) {
  claim(els, vak(0, 0, 20, 20), 1'000'000);
  const auto id = computed(els);
  const auto filled = [&](const domain::Actor& actor, const base::Uuid& taak) {
    gen::UitspraakOpnemenInvoer i;
    i.tekst = "Het past.";
    i.scenarios = {taak};
    i.scenariobewijs.resize(2);
    i.scenariobewijs[0].naam = "Verzonnen";
    domain::Command opdracht;
    opdracht.invoer = base::Record::of(std::move(i));
    application::vul_scenario_aan(opdracht, world.taken.get(), actor);
    return opdracht.invoer.as<gen::UitspraakOpnemenInvoer>().scenariobewijs;
  };
  domain::Actor actor;
  actor.persoon = *base::parse_uuid(at(els.get("/sessies/huidige"), "persoon/id"));
  actor.kringen = {domain::kring_openbaar, domain::kring_deelnemers, domain::kring_gedeeld(26),
                   domain::kring_provincie(26)};
  const auto found = filled(actor, *base::parse_uuid(id));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].naam, "Proef");
  EXPECT_EQ(base::to_string(found[0].uitslaghash), at(els.get("/taken/" + id + "/scenario"), "uitslaghash"));
  actor.persoon = *base::parse_uuid(at(eva.get("/sessies/huidige"), "persoon/id"));
  EXPECT_TRUE(filled(actor, *base::parse_uuid(id)).empty()) << "of another person it does not exist";
}

constexpr const char* files[] = {"csv", "cog", "geopackage", "bewijs", "docx", "odt", "pdf"};

TEST_F(Scenarios, EveryFileOfAResultIsThereForWhoMayReadItAndSaysWhatIsMadeUp) {
  claim(els, vak(0, 0, 20, 20), 1'000'000);
  const auto path = "/taken/" + computed(els) + "/scenario/";
  for (const auto* name : files) {
    const auto r = els.get(path + name);
    EXPECT_EQ(r.status, 200) << name << r.body.substr(0, 200);
    EXPECT_EQ(eva.get(path + name).status, 404) << name << ": of another person it does not exist";
  }
  const auto csv = els.get(path + "csv").body;
  for (const char* part : {"Plan wonen", "1 van 1 claims zijn verzonnen", "rekenversie", "invoerhash"})
    EXPECT_NE(csv.find(part), std::string::npos) << part;
  EXPECT_EQ(els.get(path + "bewijs").body.rfind("LEESMIJ.md\n", 0), 0U);
  EXPECT_EQ(els.get(path + "geopackage").body.rfind("SQLite format 3", 0), 0U);
  EXPECT_EQ(els.get(path + "cog").body.substr(0, 2), "II");
  EXPECT_NE(els.get(path + "cog").body.find("1 van 1 claims zijn verzonnen"), std::string::npos);
  EXPECT_EQ(els.get(path + "pdf").body.rfind("%PDF", 0), 0U);
  EXPECT_EQ(els.get(path + "geopackage").body, els.get(path + "geopackage").body);
}

TEST_F(Scenarios, WhoMayNotReadEveryClaimHasNoResultAndNoFile) {
  claim(els, vak(0, 0, 20, 20), 1'000'000);
  const auto of_jan = claim(jan, vak(210, 0, 20, 20), 1'000'000);
  gen::ScenarioInvoer vraag;
  vraag.naam = "Proef";
  const auto path = begin_job(world, application::scenariotaak(vraag, claims_of({&els, &jan}),
                                                               *world.api->service().env.rekenaar, of_utrecht(els)));
  work();
  EXPECT_EQ(at(els.get(path), "status"), "klaar");
  EXPECT_EQ(els.get(path + "/scenario").status, 404);
  for (const auto* name : files) {
    const auto r = els.get(path + "/scenario/" + name);
    EXPECT_EQ(r.status, 404) << name;
    EXPECT_EQ(r.body.find(of_jan), std::string::npos) << name;
  }
}

TEST_F(Scenarios, WhatIsNotCountedAgainIsNoResultAndTheJobSaysWhy) {
  claim(els, vak(0, 0, 20, 20), 1'000'000);
  telt_na = [](const auto&, const auto&) { return application::Narekening{{}, "certify", {}, {}}; };
  const auto id = computed(els);
  const auto job = els.get("/taken/" + id);
  EXPECT_EQ(at(job, "status"), "mislukt");
  EXPECT_NE(at(job, "reden").find("certify staat niet naast"), std::string::npos) << job.body;
  EXPECT_EQ(els.get("/taken/" + id + "/scenario").status, 409);
}

TEST_F(Scenarios, ARecipeThatIsNotHereIsSimpleAndTheResultSaysSo) {
  claim(els, vak(0, 0, 20, 20), 1'000'000);
  const auto r = els.get("/taken/" + computed(els, R"(,"geschiktheid":"recept")") + "/scenario");
  ASSERT_EQ(r.status, 200) << r.body;
  EXPECT_EQ(at(r, "recepten/0/ruimtefunctie"), "wonen");
  EXPECT_NE(at(r, "recepten/0/reden").find("geen recept"), std::string::npos);
  EXPECT_EQ(at(r, "nagerekend/programma"), "certify");
  EXPECT_NE(at(r, "invoerhash"), at(els.get("/taken/" + computed(els) + "/scenario"), "invoerhash"));
}

}  // namespace
}  // namespace ruimte::test
