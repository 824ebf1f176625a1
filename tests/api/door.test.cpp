// SPDX-License-Identifier: EUPL-1.2
// Bad input through every door: its own problem, all mistakes at once, nothing changed.
#include "fixture.hpp"

namespace ruimte::test {
namespace {

using http::Method;

class Door : public testing::Test {
 protected:
  std::string facts() { return std::string(client.get("/vraagstukken").content()); }

  /// Posts a body to the act door and checks that it left no trace.
  http::Response refused(const std::string& body, int status, const std::string& code) {
    const auto before = facts();
    client.headers["idempotency-key"] = "0192f0c0-0000-7000-8000-000000000001";
    auto response = client.post("/vraagstukken/handelingen", body);
    client.headers.erase("idempotency-key");
    EXPECT_EQ(response.status, status) << response.body;
    EXPECT_EQ(at(response, "code"), code) << response.body;
    EXPECT_EQ(response.header("Content-Type"), "application/problem+json");
    EXPECT_FALSE(at(response, "detail").empty());
    EXPECT_FALSE(at(response, "title").empty());
    EXPECT_EQ(at(response, "status"), std::to_string(status));
    EXPECT_EQ(facts(), before);
    return response;
  }

  static std::string with(const std::string& more) {
    return R"({"handeling":"inbrengen","invoer":{"titel":"Een titel","kern":"De kern","plaatsnaam":"Hier","waaromVast":"Vast","vraag":"Vraag")" +
           more + "}}";
  }

  World world;
  Client client{world, "els", "projectleider", "provincie_utrecht"};
};

TEST_F(Door, RightInputIsAccepted) {
  client.headers["idempotency-key"] = "0192f0c0-0000-7000-8000-000000000001";
  EXPECT_EQ(client.post("/vraagstukken/handelingen", with("")).status, 201);
}

TEST_F(Door, MalformedJson) {
  const auto r = refused(R"({"handeling": )", 400, "invoer_ongeldig");
  EXPECT_EQ(mistakes(r), " json_ongeldig");
}

TEST_F(Door, NotAnObject) { EXPECT_EQ(mistakes(refused("[]", 400, "invoer_ongeldig")), " type_onjuist"); }

TEST_F(Door, AllMistakesAtOnceWithTheirPlace) {
  const auto r =
      refused(R"({"handeling":"inbrengen","invoer":{"titel":7,"kern":"x","onbekend":1,"vraag":"Vraag"},"extra":true})",
              400, "invoer_ongeldig");
  EXPECT_EQ(
      mistakes(r),
      "/extra veld_onbekend, /invoer/kern te_kort, /invoer/onbekend veld_onbekend, /invoer/plaatsnaam veld_verplicht, "
      "/invoer/titel type_onjuist, /invoer/waaromVast veld_verplicht");
  EXPECT_EQ(at(r, "fouten/1/melding"), "Gebruik ten minste 3 tekens.");
}

TEST_F(Door, MissingActAndMissingInput) {
  EXPECT_EQ(mistakes(refused("{}", 400, "invoer_ongeldig")), "/handeling veld_verplicht");
  EXPECT_NE(
      mistakes(refused(R"({"handeling":"inbrengen"})", 400, "invoer_ongeldig")).find("/invoer/titel veld_verplicht"),
      std::string::npos);
}

TEST_F(Door, UnknownActOfTheMethod) {
  const auto r = refused(R"({"handeling":"verbranden"})", 404, "handeling_onbekend");
  EXPECT_NE(at(r, "detail").find("verbranden"), std::string::npos);
  refused(R"({"handeling":"toetsen"})", 404, "handeling_onbekend");  // exists, but does not create
}

TEST_F(Door, DuplicateKey) {
  EXPECT_EQ(mistakes(refused(R"({"handeling":"inbrengen","handeling":"inbrengen"})", 400, "invoer_ongeldig")),
            "/handeling sleutel_dubbel");
}

TEST_F(Door, NullCharacter) {
  EXPECT_EQ(mistakes(refused(with(R"(,"provincies":["\u0000"])"), 400, "invoer_ongeldig")),
            "/invoer/provincies/0 teken_niet_toegestaan");
}

TEST_F(Door, NumberWithFraction) {
  EXPECT_EQ(mistakes(refused(R"({"handeling":"inbrengen","versie":1.5})", 400, "invoer_ongeldig")),
            "/versie getal_geen_geheel");
}

TEST_F(Door, TooDeep) {
  const auto r = refused(std::string(100, '[') + std::string(100, ']'), 400, "invoer_ongeldig");
  EXPECT_NE(mistakes(r).find("te_diep"), std::string::npos);
}

TEST_F(Door, TooBig) {
  refused(with(R"(,"waaromVast":")" + std::string(1'100'000, 'a') + '"'), 413, "invoer_te_groot");
}

TEST_F(Door, GeometryThatCrossesItself) {
  const auto r = refused(
      with(
          R"(,"plaats":{"soort":"vlak","crs":"EPSG:28992","coordinaten":[[[150000000,450000000],[151000000,451000000],[151000000,450000000],[150000000,451000000]]]})"),
      400, "invoer_ongeldig");
  EXPECT_NE(mistakes(r).find("/invoer/plaats"), std::string::npos) << r.body;
  EXPECT_NE(mistakes(r).find("geometrie_ongeldig"), std::string::npos) << r.body;
  EXPECT_NE(r.body.find("kruist of raakt zichzelf"), std::string::npos) << r.body;
}

TEST_F(Door, OtherCoordinateSystem) {
  const auto r =
      refused(with(R"(,"plaats":{"soort":"punt","crs":"EPSG:4326","coordinaten":[5,52]})"), 400, "invoer_ongeldig");
  EXPECT_NE(mistakes(r).find("crs_onbekend"), std::string::npos) << r.body;
}

TEST_F(Door, PlaceAbroad) {
  const auto r = refused(with(R"(,"plaats":{"soort":"punt","crs":"EPSG:28992","coordinaten":[900000000,450000000]})"),
                         400, "invoer_ongeldig");
  EXPECT_NE(mistakes(r).find("buiten_nederland"), std::string::npos) << r.body;
}

TEST_F(Door, IdThatTheCatalogueDoesNotKnow) {
  const auto r = refused(with(R"(,"provincies":["pv26","pv99"],"terugkeerdoel":"toverstaf")"), 400, "invoer_ongeldig");
  EXPECT_EQ(mistakes(r), "/invoer/provincies/1 code_onbekend, /invoer/terugkeerdoel code_onbekend");
}

TEST_F(Door, KeyMissingOrNoUuid) {
  for (const char* key : {"", "een", "0192F0C0-0000-7000-8000-000000000001 "}) {
    client.headers["idempotency-key"] = key;
    const auto r = client.post("/vraagstukken/handelingen", with(""));
    EXPECT_EQ(r.status, 400) << key;
    EXPECT_EQ(at(r, "code"), "idempotentiesleutel_ontbreekt") << key;
  }
}

TEST_F(Door, OtherMediaType) {
  client.headers["content-type"] = "text/plain";
  refused(with(""), 415, "mediatype_niet_ondersteund");
  client.headers["content-type"] = "application/json; charset=utf-8";
  client.headers["idempotency-key"] = "0192f0c0-0000-7000-8000-000000000001";
  EXPECT_EQ(client.post("/vraagstukken/handelingen", with("")).status, 201);
}

TEST_F(Door, AnswerThatTheClientCannotRead) {
  for (const char* accept : {"text/html", "application/xml;q=1", "application/json;q=0"}) {
    client.headers["accept"] = accept;
    EXPECT_EQ(client.get("/vraagstukken").status, 406) << accept;
  }
  for (const char* accept : {"*/*", "application/*", "text/html, application/json;q=0.5", "application/json;q=0.01"}) {
    client.headers["accept"] = accept;
    EXPECT_EQ(client.get("/vraagstukken").status, 200) << accept;
  }
}

TEST_F(Door, RequestFromElsewhere) {
  for (const char* token : {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}) {
    client.headers["x-csrf-token"] = token;
    refused(with(""), 403, "csrf");
  }
  client.headers.erase("x-csrf-token");
  client.headers["sec-fetch-site"] = "cross-site";
  refused(with(""), 403, "csrf");
}

TEST_F(Door, UnknownQueryKeysAreAllNamed) {
  const auto r = client.get("/vraagstukken?kleur=rood&limiet=0&maat=3");
  EXPECT_EQ(r.status, 400);
  EXPECT_EQ(mistakes(r), "/query/kleur veld_onbekend, /query/maat veld_onbekend");
  EXPECT_EQ(mistakes(client.get("/werkwijze?x=1")), "/query/x veld_onbekend");
}

TEST_F(Door, QueryThatCannotBeRead) {
  EXPECT_EQ(client.get("/vraagstukken?titel=%zz").status, 400);
  EXPECT_EQ(client.get("/vraagstukken?titel=%00").status, 400);
  EXPECT_EQ(client.get("/vraagstukken?titel=%ff").status, 400);
  EXPECT_EQ(mistakes(client.get("/vraagstukken?titel=a&titel=b")), "/query/titel sleutel_dubbel");
}

TEST_F(Door, OtherMethodsNameWhatIsPossible) {
  for (const auto method : {Method::del, Method::put, Method::patch, Method::post, Method::other}) {
    const auto r = client.send(method, "/vraagstukken");
    EXPECT_EQ(r.status, 405);
    EXPECT_EQ(r.header("Allow"), "OPTIONS, GET, HEAD");
    EXPECT_EQ(at(r, "code"), "methode_niet_toegestaan");
  }
  EXPECT_EQ(client.get("/vraagstukken/handelingen").header("Allow"), "OPTIONS, POST");
  const auto options = client.send(Method::options, "/sessies/huidige");
  EXPECT_EQ(options.status, 204);
  EXPECT_EQ(options.header("Allow"), "OPTIONS, GET, HEAD, DELETE");
}

TEST_F(Door, HeadHasTheHeadersOfGet) {
  const auto get = client.get("/vraagstukken"), head = client.send(Method::head, "/vraagstukken");
  EXPECT_EQ(head.status, 200);
  EXPECT_TRUE(head.head);
  EXPECT_EQ(head.content().size(), get.content().size());
  EXPECT_EQ(head.header("Content-Type"), get.header("Content-Type"));
}

TEST_F(Door, TrailingSlashAndNonsensePathsDoNotExist) {
  for (const char* path : {"/vraagstukken/", "/", "", "//", "/vraagstukken//verloop", "/nummeringen", "/vraagstuk",
                           "/vraagstukken/geen-uuid", "/vraagstukken/0192f0c0-0000-7000-8000-000000000001/x"}) {
    const auto r = client.get(path);
    EXPECT_EQ(r.status, 404) << path;
    EXPECT_EQ(at(r, "code"), "onbekend") << path;
  }
}

TEST_F(Door, MarkupComesBackAsText) {
  const std::string markup = "<script>alert(1)</script><b>&amp;";
  const auto id = client.new_issue(markup);
  const auto r = client.get("/vraagstukken/" + id);
  EXPECT_EQ(at(r, "titel"), markup);
  EXPECT_EQ(r.header("Content-Type"), "application/json");
  EXPECT_EQ(r.header("X-Content-Type-Options"), "nosniff");
}

TEST_F(Door, ProblemsSpeakTheLanguageOfTheClient) {
  client.headers["accept-language"] = "en-GB,en;q=0.9,nl;q=0.8";
  EXPECT_EQ(at(client.get("/vraagstukken?kleur=1"), "fouten/0/melding"), "The field \"kleur\" does not exist here.");
  client.headers["accept-language"] = "nl, en";
  EXPECT_EQ(at(client.get("/vraagstukken?kleur=1"), "fouten/0/melding"), "Het veld \"kleur\" bestaat hier niet.");
}

}  // namespace
}  // namespace ruimte::test
