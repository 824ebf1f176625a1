// SPDX-License-Identifier: EUPL-1.2
#include <cctype>

#include "application/klok.hpp"
#include "application/system/system_actor.hpp"
#include "fixture.hpp"

namespace ruimte::test {
namespace {

using http::Method;
constexpr std::int64_t minute = 60'000'000, one_hour = 60 * minute;

TEST(Session, TellsWhoIsSignedInAndInWhichFunction) {
  World world;
  Client client(world, "els", "projectleider", "provincie_utrecht");
  const auto r = client.get("/sessies/huidige");
  EXPECT_EQ(r.status, 200);
  EXPECT_EQ(at(r, "persoon/naam"), "Naam van els");
  EXPECT_EQ(at(r, "functies/0/functie"), "projectleider");
  EXPECT_EQ(at(r, "functies/0/organisatieNaam"), "Provincie Utrecht");
  EXPECT_EQ(at(r, "functies/0/zijde"), "pv26");
  EXPECT_EQ(at(r, "functies/0/provincie"), "pv26");
  EXPECT_EQ(at(r, "actieveFunctie"), at(r, "functies/0/id"));
  EXPECT_EQ(at(r, "oefen"), "false");
  EXPECT_EQ(at(r, "csrf"), client.csrf);
}

TEST(Session, CookieIsForThisApiOnlyAndNotForScripts) {
  World world;
  world.person("els");
  Client client(world);
  const auto cookie = std::string(client.sign_in("els").header("Set-Cookie"));
  for (const char* part : {"Path=/api/v1;", "HttpOnly", "SameSite=Strict", "Secure", "Max-Age=43200"})
    EXPECT_NE(cookie.find(part), std::string::npos) << part;
}

TEST(Session, ExpiresAfterTwelveHours) {
  World world;
  Client client(world, "els", "projectleider", "provincie_utrecht");
  world.clock.advance(12 * one_hour - 1);
  EXPECT_EQ(client.get("/sessies/huidige").status, 200);
  world.clock.advance(1);
  const auto r = client.get("/sessies/huidige");
  EXPECT_EQ(r.status, 401);
  EXPECT_EQ(at(r, "code"), "sessie_verlopen");
}

TEST(Session, TamperedCookieIsNoSession) {
  World world;
  Client client(world, "els", "projectleider", "provincie_utrecht");
  auto& last = client.cookie.back();
  last = last == 'A' ? 'B' : 'A';
  const auto r = client.get("/sessies/huidige");
  EXPECT_EQ(r.status, 401);
  EXPECT_EQ(at(r, "code"), "niet_aangemeld");
}

TEST(Session, SignInRotatesCookieAndToken) {
  World world;
  Client client(world, "els", "projectleider", "provincie_utrecht");
  const auto cookie = client.cookie, csrf = client.csrf;
  client.sign_in("els");
  EXPECT_NE(client.cookie, cookie);
  EXPECT_NE(client.csrf, csrf);
}

TEST(Session, WrongNameAndWrongPasswordLookTheSame) {
  World world;
  world.person("els");
  Client client(world);
  const auto wrong = client.sign_in("els", "verkeerd wachtwoord"),
             unknown = client.sign_in("jan", "verkeerd wachtwoord");
  EXPECT_EQ(wrong.status, 401);
  EXPECT_EQ(wrong.body, unknown.body);
  EXPECT_EQ(at(wrong, "code"), "aanmelden_mislukt");
}

TEST(Session, FiveFailuresLockForAQuarter) {
  World world;
  world.person("els");
  Client client(world);
  for (const char* name : {"els", "bestaat-niet"}) {
    for (int i = 0; i < 5; ++i) EXPECT_EQ(client.sign_in(name, "verkeerd wachtwoord").status, 401) << i;
    const auto r = client.sign_in(name);
    EXPECT_EQ(r.status, 429) << name;
    EXPECT_EQ(at(r, "code"), "account_geblokkeerd") << name;
    EXPECT_EQ(r.header("Retry-After"), "900") << name;
  }
  world.clock.advance(15 * minute);
  EXPECT_EQ(client.sign_in("els").status, 201);
}

TEST(Session, SuccessForgetsFailures) {
  World world;
  world.person("els");
  Client client(world);
  for (int round = 0; round < 3; ++round) {
    for (int i = 0; i < 4; ++i) client.sign_in("els", "verkeerd wachtwoord");
    EXPECT_EQ(client.sign_in("els").status, 201) << round;
  }
}

TEST(Session, TenSignInsPerMinuteFromOneAddress) {
  World world({.seed = 1, .limits = {}});
  world.person("els");
  Client client(world);
  for (int i = 0; i < 10; ++i) EXPECT_EQ(client.sign_in("els").status, 201) << i;
  const auto r = client.sign_in("els");
  EXPECT_EQ(r.status, 429);
  EXPECT_EQ(at(r, "code"), "te_veel_verzoeken");
  EXPECT_FALSE(r.header("Retry-After").empty());
  world.clock.advance(minute);
  EXPECT_EQ(client.sign_in("els").status, 201);
}

TEST(Session, RequestsPerMinuteAreLimitedPerSession) {
  World world({.seed = 1, .limits = {.requests_per_minute = 3}});
  Client els(world, "els", "projectleider", "provincie_utrecht"),
      jan(world, "jan", "coordinator", "vro_programmaspoor");
  for (int i = 0; i < 3; ++i) EXPECT_EQ(els.get("/sessies/huidige").status, 200) << i;
  EXPECT_EQ(els.get("/sessies/huidige").status, 429);
  EXPECT_EQ(jan.get("/sessies/huidige").status, 200);
}

TEST(Session, FunctionCanBeSwitchedToAnotherOfOnesOwn) {
  World world;
  const auto els = world.person("els");
  world.function(els, "projectleider", "provincie_utrecht");
  world.function(els, "jurist", "provincie_utrecht");
  Client other(world, "jan", "coordinator", "vro_programmaspoor");
  Client client(world);
  const auto first = client.sign_in("els");
  const auto second_id = at(first, "functies/1/id");
  const auto cookie = client.cookie;
  const auto r = client.post("/sessies/huidige/functie", R"({"functieId":")" + second_id + R"("})");
  EXPECT_EQ(r.status, 200) << r.body;
  EXPECT_EQ(at(r, "actieveFunctie"), second_id);
  EXPECT_NE(client.cookie, cookie);
  client.csrf = at(r, "csrf");
  const auto foreign = at(other.get("/sessies/huidige"), "actieveFunctie");
  EXPECT_EQ(mistakes(client.post("/sessies/huidige/functie", R"({"functieId":")" + foreign + R"("})")),
            "/functieId code_onbekend");
}

TEST(Session, FunctionThatEndedGivesNothing) {
  World world;
  Client client(world, "els", "projectleider", "provincie_utrecht");
  Client beheerder(world, "bea", "beheerder", "vro_programmaspoor");
  const auto function = at(client.get("/sessies/huidige"), "actieveFunctie");
  EXPECT_EQ(beheerder.act("/functies/" + function + "/handelingen", "functie_beeindigen", R"({"reden":"Andere baan."})")
                .status,
            200);
  EXPECT_EQ(client.get("/verwachtingen").status, 403) << "at once, in a session that was open";
  client.sign_in("els");
  EXPECT_EQ(client.get("/verwachtingen").status, 403);
  EXPECT_EQ(client.get("/sessies/huidige").status, 200);
}

TEST(Session, SigningOutClearsTheCookie) {
  World world;
  Client client(world, "els", "projectleider", "provincie_utrecht");
  const auto r = client.send(Method::del, "/sessies/huidige");
  EXPECT_EQ(r.status, 204);
  EXPECT_NE(r.header("Set-Cookie").find("Max-Age=0"), std::string_view::npos);
  EXPECT_EQ(client.get("/sessies/huidige").status, 401);
}

TEST(Session, SigningOutEndsTheSessionItselfAndNoOther) {
  World world;
  Client els(world, "els", "projectleider", "provincie_utrecht"), thief(world), phone(world);
  thief.cookie = els.cookie;
  thief.csrf = els.csrf;
  phone.sign_in("els");
  EXPECT_EQ(thief.get("/sessies/huidige").status, 200);
  EXPECT_EQ(els.send(Method::del, "/sessies/huidige").status, 204);
  const auto r = thief.get("/sessies/huidige");
  EXPECT_EQ(r.status, 401);
  EXPECT_EQ(at(r, "code"), "sessie_verlopen");
  EXPECT_EQ(thief.post("/sessies/huidige/functie", R"({"functieId":"00000000-0000-0000-0000-000000000000"})").status,
            401);
  EXPECT_EQ(thief.send(Method::del, "/sessies/huidige").status, 401);
  EXPECT_EQ(phone.get("/sessies/huidige").status, 200) << "signing out here is not signing out there";
  EXPECT_EQ(els.sign_in("els").status, 201);
  EXPECT_EQ(thief.get("/sessies/huidige").status, 401) << "a new session does not wake the old one";
}

TEST(Accounts, OnlyForTheAdministrator) {
  World world;
  Client els(world, "els", "projectleider", "provincie_utrecht"), bea(world, "bea", "beheerder", "vro_programmaspoor");
  const std::string body = R"({"gebruikersnaam":"nieuw","naam":"Nieuwe Collega","wachtwoord":"twaalf tekens!"})";
  EXPECT_EQ(els.get("/accounts").status, 403);
  EXPECT_EQ(els.post("/accounts", body).status, 403);
  EXPECT_EQ(bea.post("/accounts", body).status, 201);
  const auto again = bea.post("/accounts", body);
  EXPECT_EQ(mistakes(again), "/gebruikersnaam bezet");
  const auto list = bea.get("/accounts");
  EXPECT_EQ(at(list, "items/2/gebruikersnaam"), "nieuw");
  EXPECT_EQ(list.body.find("argon2"), std::string::npos);
  Client nieuw(world);
  EXPECT_EQ(nieuw.sign_in("nieuw", "twaalf tekens!").status, 201);
}

TEST(Accounts, PasswordHasAtLeastTwelveCharacters) {
  World world;
  Client bea(world, "bea", "beheerder", "vro_programmaspoor");
  EXPECT_EQ(mistakes(bea.post("/accounts", R"({"gebruikersnaam":"kort","naam":"N","wachtwoord":"elf tekens!"})")),
            "/wachtwoord te_kort");
}

TEST(Accounts, ChangingThePasswordEndsOtherSessions) {
  World world;
  Client here(world, "els", "projectleider", "provincie_utrecht"), elsewhere(world);
  elsewhere.sign_in("els");
  EXPECT_EQ(mistakes(here.send(Method::put, "/accounts/huidige/wachtwoord",
                               R"({"huidig":"fout","nieuw":"een ander wachtwoord"})")),
            "/huidig wachtwoord_onjuist");
  const auto r = here.send(Method::put, "/accounts/huidige/wachtwoord",
                           R"({"huidig":"een lang wachtwoord","nieuw":"een ander wachtwoord"})");
  EXPECT_EQ(r.status, 200) << r.body;
  EXPECT_EQ(here.get("/sessies/huidige").status, 200);
  EXPECT_EQ(at(elsewhere.get("/sessies/huidige"), "code"), "sessie_verlopen");
  EXPECT_EQ(elsewhere.sign_in("els").status, 401);
  EXPECT_EQ(elsewhere.sign_in("els", "een ander wachtwoord").status, 201);
}

std::string restoring(const std::string& name, const std::string& code, const std::string& password) {
  return R"({"gebruikersnaam":")" + name + R"(","code":")" + code + R"(","nieuw":")" + password + R"("})";
}

TEST(Accounts, AForgottenPasswordIsRestoredWithACodeThatWorksOnceAndNotForLong) {
  World world;
  Client els(world, "els", "projectleider", "provincie_utrecht"), bea(world, "bea", "beheerder", "vro_programmaspoor");
  const auto persoon = at(els.get("/accounts/huidige"), "persoon");
  const std::string reason = R"({"reden":"Gezien aan de balie."})";
  EXPECT_EQ(els.post("/accounts/" + persoon + "/herstelcode", reason).status, 403);
  EXPECT_EQ(mistakes(bea.post("/accounts/" + persoon + "/herstelcode", "{}")), "/reden veld_verplicht");
  EXPECT_EQ(bea.post("/accounts/geen-uuid/herstelcode", reason).status, 404);
  const auto issued = bea.post("/accounts/" + persoon + "/herstelcode", reason);
  EXPECT_EQ(issued.status, 201) << issued.body;
  const auto code = at(issued, "code");
  EXPECT_EQ(code.size(), 23U) << code;
  EXPECT_EQ(els.get("/sessies/huidige").status, 401) << "sessions end";
  EXPECT_EQ(els.post("/sessies/herstel", restoring("els", "AAAAA-AAAAA-AAAAA-AAAAA", "helemaal nieuw!")).status, 401);
  EXPECT_EQ(els.post("/sessies/herstel", restoring("bea", code, "helemaal nieuw!")).status, 401);
  EXPECT_EQ(mistakes(els.post("/sessies/herstel", restoring("els", code, "te kort"))), "/nieuw te_kort");
  std::string typed = code;
  for (auto& c : typed) c = c == '-' ? ' ' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  const auto restored = els.post("/sessies/herstel", restoring("els", typed, "helemaal nieuw!"));
  EXPECT_EQ(restored.status, 201) << restored.body;
  EXPECT_EQ(at(restored, "toegang/fase"), "wacht_op_bevestiging");
  EXPECT_EQ(els.post("/sessies/herstel", restoring("els", code, "nog een keer nieuw")).status, 401) << "works once";
  EXPECT_EQ(els.sign_in("els").status, 401);
  EXPECT_EQ(els.sign_in("els", "helemaal nieuw!").status, 201);
}

TEST(Accounts, ARestoreCodeEndsWithItsLastDay) {
  World world;
  Client els(world, "els", "projectleider", "provincie_utrecht"), bea(world, "bea", "beheerder", "vro_programmaspoor");
  const auto persoon = at(els.get("/accounts/huidige"), "persoon");
  const auto code = at(bea.post("/accounts/" + persoon + "/herstelcode", R"({"reden":"Gebeld."})"), "code");
  world.clock.advance(48 * one_hour);
  EXPECT_EQ(els.post("/sessies/herstel", restoring("els", code, "helemaal nieuw!")).status, 401)
      << "before the clock ran";
  application::laat_klok_lopen(*world.store, application::authorise_system(shipped_referentie()), world.clock);
  EXPECT_EQ(els.sign_in("els").status, 201) << "the old password still works";
  EXPECT_EQ(at(els.get("/sessies/huidige"), "toegang/fase"), "in_orde");
  EXPECT_EQ(els.post("/sessies/herstel", restoring("els", code, "helemaal nieuw!")).status, 401);
  world.clock.advance(31 * 24 * one_hour);
  els.sign_in("els");
  EXPECT_EQ(at(els.get("/sessies/huidige"), "toegang"), "") << "not shown for ever";
}

}  // namespace
}  // namespace ruimte::test
