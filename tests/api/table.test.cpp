// SPDX-License-Identifier: EUPL-1.2
// A walk over every operation: nothing is open by accident, and every answer carries the same headers.
#include <set>

#include "fixture.hpp"

namespace ruimte::test {
namespace {

using http::Method;

std::string concrete(const http::Resource& row) {
  std::string path(row.path);
  for (const auto& [slot, value] : {std::pair{"{meervoud}", "vraagstukken"},
                                    {"{id}", "0192f0c0-0000-7000-8000-000000000001"},
                                    {"{persoon}", "0192f0c0-0000-7000-8000-000000000001"},
                                    {"{naam}", "provincie"},
                                    {"{verzameling}", "vraagstukken"},
                                    {"{laag}", "x"}})
    if (const auto at = path.find(slot); at != std::string::npos) path.replace(at, std::string(slot).size(), value);
  return path;
}

http::Response use(Client& client, const http::Resource& row) {
  const bool body = row.in || row.shape == http::Shape::handeling;
  return client.send(row.method, concrete(row), body ? "{}" : "");
}

TEST(Table, OpenOperationsAreTheseAndNoOthers) {
  World world;
  Client nobody(world);
  std::set<std::string> open;
  for (const auto& row : http::resources()) {
    const auto r = use(nobody, row);
    if (r.status != 401) {
      open.emplace(row.operation);
      continue;
    }
    EXPECT_EQ(at(r, "code"), "niet_aangemeld") << row.operation;
  }
  EXPECT_EQ(open, (std::set<std::string>{"aanmelden",
                                         "agendafeed",
                                         "catalogi",
                                         "catalogus",
                                         "gegevenswoord",
                                         "gegevenswoordenboek",
                                         "gezondheid",
                                         "herstellen",
                                         "kaartlaag",
                                         "kaartlagen",
                                         "kaarttegel",
                                         "oefenaccounts",
                                         "omgeving",
                                         "openapi",
                                         "openbareAfspraak",
                                         "openbareAfspraken",
                                         "openbareAfsprakenCsv",
                                         "openbareAfsprakenVanProvincie",
                                         "openbareGeenKeuzen",
                                         "werkwijze"}));
}

/// What a session without a function is refused.
const std::set<std::string> needs_a_function{"accountAanmaken",
                                             "allesGezien",
                                             "gewijzigd",
                                             "gezien",
                                             "oefenOpnieuw",
                                             "oefenstand",
                                             "rondleiding",
                                             "rondleidingBewaren",
                                             "accounts",
                                             "agendafeedIntrekken",
                                             "agendafeedMaken",
                                             "agendafeeds",
                                             "jaarplan",
                                             "jaarplanHerplan",
                                             "jaarplanOmgevingsvisies",
                                             "jaarplanProef",
                                             "jaarplanVoorstel",
                                             "beginnen",
                                             "besluitagenda",
                                             "bewijs",
                                             "budgetten",
                                             "conflictverslag",
                                             "doelstanden",
                                             "doelstandenVanAfspraak",
                                             "gereedheid",
                                             "handelen",
                                             "herstelcodeUitgeven",
                                             "kaartClaims",
                                             "kaartInlezen",
                                             "kaartMeten",
                                             "kaartNovex",
                                             "kaartOptelsom",
                                             "kaartOverlap",
                                             "kaartOverlappen",
                                             "kaartScenario",
                                             "kaartSpanningspunten",
                                             "klokVerzetten",
                                             "menskracht",
                                             "mogelijk",
                                             "mogelijkeNieuw",
                                             "overlegtijd",
                                             "overstapproef",
                                             "overzicht",
                                             "overzichtCsv",
                                             "overzichten",
                                             "routeadvies",
                                             "schema",
                                             "signaalUitstellen",
                                             "signalen",
                                             "stukDocx",
                                             "stukOdt",
                                             "stukPdf",
                                             "stukken",
                                             "taak",
                                             "taakOvernemen",
                                             "taakOverlappen",
                                             "taakOverlappenCsv",
                                             "taakOverlappenGeopackage",
                                             "taakScenario",
                                             "taakScenarioBewijs",
                                             "taakScenarioCog",
                                             "taakScenarioCsv",
                                             "taakScenarioDocx",
                                             "taakScenarioGeopackage",
                                             "taakScenarioOdt",
                                             "taakScenarioPdf",
                                             "taakSchuif",
                                             "taakSteekproef",
                                             "taakSteekproefuitslag",
                                             "taakStoppen",
                                             "taakuitslag",
                                             "taken",
                                             "verwachtingen",
                                             "weekoverzicht",
                                             "zoeken",
                                             "zoeksuggesties"};

TEST(Table, WithoutAFunctionOnlyWhatASessionAllows) {
  World world;
  world.person("gast");
  Client guest(world);
  guest.sign_in("gast");
  std::set<std::string> refused;
  for (const auto& row : http::resources()) {
    if (row.operation == "afmelden") continue;
    const auto r = use(guest, row);
    if (r.status == 403) refused.emplace(row.operation);
  }
  EXPECT_EQ(refused, needs_a_function);
}

TEST(Table, EveryChangeNeedsTheTokenOfThePage) {
  World world;
  Client bea(world, "bea", "beheerder", "vro_programmaspoor");
  bea.csrf.clear();
  for (const auto& row : http::resources()) {
    if (row.method == Method::get || !row.may.needs_session()) continue;
    const auto r = use(bea, row);
    EXPECT_EQ(r.status, 403) << row.operation;
    EXPECT_EQ(at(r, "code"), "csrf") << row.operation;
  }
}

TEST(Table, EveryAnswerCarriesTheHeaders) {
  World world;
  Client nobody(world), els(world, "els", "projectleider", "provincie_utrecht");
  std::vector<http::Response> answers;
  for (const auto& row : http::resources()) {
    if (row.operation == "afmelden") continue;
    answers.push_back(use(nobody, row));
    answers.push_back(use(els, row));
  }
  answers.push_back(els.get("/bestaat-niet"));
  answers.push_back(els.send(Method::options, "/vraagstukken"));
  answers.push_back(
      els.act("/vraagstukken/handelingen", "inbrengen",
              R"({"titel":"Titel","kern":"Kern","plaatsnaam":"Hier","waaromVast":"Vast","vraag":"Vraag"})"));
  for (const auto& r : answers) {
    EXPECT_EQ(r.header("API-Version"), http::api_version);
    EXPECT_EQ(r.header("Cache-Control"), "no-store");
    EXPECT_EQ(r.header("Content-Security-Policy"), "default-src 'none'; frame-ancestors 'none'");
    EXPECT_EQ(r.header("X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(r.header("X-Frame-Options"), "DENY");
    EXPECT_EQ(r.header("Referrer-Policy"), "no-referrer");
    EXPECT_FALSE(r.header("Strict-Transport-Security").empty());
    EXPECT_FALSE(r.header("Permissions-Policy").empty());
    if (r.status >= 400) {
      EXPECT_EQ(r.header("Content-Type"), "application/problem+json");
    }
  }
}

TEST(Table, OnlyTheDocumentIsForOtherSites) {
  World world;
  Client nobody(world);
  EXPECT_EQ(nobody.get("/openapi.json").header("Access-Control-Allow-Origin"), "*");
  EXPECT_EQ(nobody.get("/werkwijze").header("Access-Control-Allow-Origin"), "");
}

TEST(Table, OperationsAndPathsAreUnique) {
  std::set<std::string> seen;
  for (const auto& row : http::resources()) {
    EXPECT_TRUE(seen.emplace(row.operation).second) << row.operation;
    EXPECT_TRUE(seen.emplace(std::string(to_text(row.method)) + std::string(row.path)).second) << row.path;
    EXPECT_FALSE(row.summary.empty());
  }
}

}  // namespace
}  // namespace ruimte::test
