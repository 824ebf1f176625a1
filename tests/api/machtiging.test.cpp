// SPDX-License-Identifier: EUPL-1.2
// Acting for another through the door: chosen like a function, seen in every answer, over when it is over.
#include "fixture.hpp"

namespace ruimte::test {
namespace {

constexpr std::int64_t hour = 3'600'000'000;

std::string vandaag(const World& world, int dagen = 0) {
  return base::to_string(base::add_days(base::amsterdam_date(world.clock.now()), dagen));
}

/// A member of the executive, an adviser, and an authorisation for setups until `dagen` days from now.
struct Stage {
  explicit Stage(World& w, int dagen = 5)
      : world(w),
        holder(w, "els", "gedeputeerde", "provincie_utrecht"),
        adviser(w, "jan", "bestuursadviseur", "provincie_utrecht") {
    own = at(adviser.get("/sessies/huidige"), "actieveFunctie");
    const auto r = holder.act("/machtigingen/handelingen", "machtiging_geven",
                              R"({"gemachtigde":")" + own + R"(","soorten":["inrichting"],"van":")" + vandaag(w) +
                                  R"(","tot":")" + vandaag(w, dagen) + R"("})");
    EXPECT_EQ(r.status, 201) << r.body;
    id = at(r, "id");
  }
  http::Response choose(const std::string& function) {
    const auto r = adviser.post("/sessies/huidige/functie", R"({"functieId":")" + function + R"("})");
    if (r.status == 200) adviser.csrf = at(r, "csrf");
    return r;
  }
  http::Response open() {
    return adviser.act("/inrichtingen/handelingen", "inrichting_openen", R"({"provincie":"pv26"})");
  }
  World& world;
  Client holder, adviser;
  std::string own, id;
};

TEST(Authorisation, IsChosenLikeAFunctionAndEveryAnswerSaysOnWhoseBehalf) {
  World world;
  Stage s(world);
  EXPECT_EQ(at(s.open(), "code"), "handeling_geweigerd") << "in his own function he cannot";
  const auto r = s.choose(s.id);
  ASSERT_EQ(r.status, 200) << r.body;
  EXPECT_EQ(at(r, "actieveFunctie"), s.id);
  EXPECT_TRUE(at(r, "functies/1/functieLabel").starts_with("Gedeputeerde (namens, t/m ")) << r.body;
  EXPECT_EQ(at(r, "functies/1/namensTot"), vandaag(world, 5));
  const std::string namens = "U doet dit namens: Gedeputeerde (Provincie Utrecht).";
  bool shown = false;
  for (const auto& act : items(s.adviser.get("/mogelijke-handelingen?soort=inrichting")))
    shown = shown || (act.member("namens") != nullptr && *act.member("namens")->get_if<std::string>() == namens);
  EXPECT_TRUE(shown) << "in the form";
  const auto made = s.open();
  ASSERT_EQ(made.status, 201) << made.body;
  EXPECT_EQ(at(made, "namens"), namens) << "in the receipt";
  const auto course = s.holder.get("/inrichtingen/" + at(made, "id") + "/verloop");
  EXPECT_EQ(at(course, "items/0/functie"), "Bestuursadviseur namens Gedeputeerde") << course.body;
}

TEST(Authorisation, ThatEndsBetweenOpeningAndPressingIsOver) {
  World world;
  Stage s(world, 0);
  const auto midnight = base::start_of_day(base::add_days(base::amsterdam_date(world.clock.now()), 1));
  world.clock.set({midnight.us - hour});
  world.session_clock.set({midnight.us - hour});
  s.adviser.sign_in("jan");
  ASSERT_EQ(s.choose(s.id).status, 200) << "the last day counts until midnight";
  world.clock.advance(2 * hour);
  const auto late = s.open();
  EXPECT_NE(late.status, 201);
  EXPECT_EQ(at(late, "weigering/code"), "machtiging_afgelopen") << late.body;
  EXPECT_EQ(s.adviser.get("/inrichtingen").status, 200) << "reading goes on";
  EXPECT_EQ(mistakes(s.choose(s.id)), "/functieId code_onbekend") << "and it cannot be chosen any more";
}

TEST(Authorisation, IsOverAtOnceWhenWithdrawnAndNeverForAnotherPerson) {
  World world;
  Stage s(world);
  ASSERT_EQ(s.choose(s.id).status, 200);
  Client third(world, "piet", "bestuursadviseur", "provincie_utrecht");
  EXPECT_EQ(mistakes(third.post("/sessies/huidige/functie", R"({"functieId":")" + s.id + R"("})")),
            "/functieId code_onbekend");
  ASSERT_EQ(
      s.holder.act("/machtigingen/" + s.id + "/handelingen", "machtiging_intrekken", R"({"reden":"Genoeg."})").status,
      200);
  EXPECT_EQ(at(s.open(), "weigering/code"), "machtiging_ingetrokken");
  Client rijk(world, "kim", "accounthouder_departement", "lvvn");
  EXPECT_EQ(rijk.get("/machtigingen/" + s.id).status, 404) << "who stands in for whom is known to the own side";
}

TEST(Function, ThatAnActEndedIsOverInEveryOpenSession) {
  World world;
  Stage s(world);
  Client admin(world, "beheer", "beheerder", "vro_programmaspoor");
  const auto function = at(s.holder.get("/sessies/huidige"), "actieveFunctie");
  EXPECT_EQ(
      admin.act("/functies/" + function + "/handelingen", "functie_beeindigen", R"({"reden":"Vertrokken."})").status,
      200);
  const auto r = s.holder.act("/inrichtingen/handelingen", "inrichting_openen", R"({"provincie":"pv26"})");
  EXPECT_EQ(r.status, 403) << r.body;
  EXPECT_EQ(s.holder.get("/sessies/huidige").status, 200);
  ASSERT_EQ(s.choose(s.own).status, 200);
  EXPECT_EQ(mistakes(s.choose(s.id)), "/functieId code_onbekend") << "nobody acts for who has gone";
}

}  // namespace
}  // namespace ruimte::test
