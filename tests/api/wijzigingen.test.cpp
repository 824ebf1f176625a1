// SPDX-License-Identifier: EUPL-1.2
// Who listens hears what changed, all of that, once, and nothing that is not for him.
#include <set>

#include "fixture.hpp"

namespace ruimte::test {
namespace {

using http::Method;
constexpr std::int64_t twelve_hours = 12 * std::int64_t{3'600'000'000};

/// The end of a stream: what a browser would make of it.
class Ear {
 public:
  Ear(World& world, Client& client, const std::string& last_event = {}) : world_(world), id(last_event) {
    world.settle();
    client.headers["accept"] = "text/event-stream";
    client.headers["last-event-id"] = last_event;
    answer = client.get("/wijzigingen");
    client.headers.clear();
  }

  /// What came since the last time: "begin", "wijziging vraagstukken <id> 3", ...
  std::vector<std::string> hear() {
    world_.settle();
    std::vector<std::string> out;
    while (answer.feed && !over) {
      const auto piece = answer.feed->next();
      over = piece.last;
      if (piece.text.empty()) break;
      raw += piece.text;
      read(piece.text, out);
    }
    return out;
  }

  http::Response answer;

 private:
  void read(std::string_view text, std::vector<std::string>& out) {
    std::string event, data;
    while (!text.empty()) {
      const auto end = text.find('\n');
      const auto line = text.substr(0, end);
      text.remove_prefix(end + 1);
      if (line.starts_with("event: ")) event = line.substr(7);
      if (line.starts_with("id: ")) id = line.substr(4);
      if (line.starts_with("data: ")) data = line.substr(6);
      if (!line.empty() || event.empty()) continue;
      const auto change = base::json::parse(data).value();
      if (const auto* which = change.member("id"))
        event += " " + *change.member("meervoud")->get_if<std::string>() + " " + *which->get_if<std::string>() + " " +
                 base::json::encode(*change.member("versie"));
      out.push_back(event);
      event.clear();
    }
  }

  World& world_;

 public:
  std::string id;   ///< of the last message
  std::string raw;  ///< everything that came
  bool over = false;
};

using Heard = std::vector<std::string>;

std::string changed(const std::string& id, int versie) {
  return "wijziging vraagstukken " + id + " " + std::to_string(versie);
}

/// Adds what was not there, with a word in it.
void add_to(Client& client, const std::string& issue, const std::string& woord) {
  const auto r = client.act("/vraagstukken/" + issue + "/handelingen", "aanvullen",
                            R"({"waterBodem":{"niveau":"sturend","betekenis":")" + woord + R"("}})");
  ASSERT_EQ(r.status, 200) << r.body;
}

TEST(Changes, SayWhichDossierAndVersionAndNothingElse) {
  World world;
  Client els(world, "els", "projectleider", "provincie_utrecht"),
      jan(world, "jan", "projectleider", "provincie_utrecht");
  Ear ear(world, jan);
  ASSERT_EQ(ear.answer.status, 200);
  EXPECT_EQ(ear.answer.header("Content-Type"), "text/event-stream");
  EXPECT_EQ(ear.answer.header("Cache-Control"), "no-store");
  EXPECT_EQ(ear.hear(), Heard{"begin"});
  const auto id = els.new_issue("Geheim woord");
  EXPECT_EQ(ear.hear(), Heard{changed(id, 1)});
  EXPECT_EQ(ear.hear(), Heard{});
  add_to(els, id, "Ander woord");
  EXPECT_EQ(ear.hear(), Heard{changed(id, 2)});
  EXPECT_EQ(ear.raw.find("woord"), std::string::npos) << ear.raw;
}

TEST(Changes, OfAnotherAudienceAreNotHeard) {
  World world;
  Client els(world, "els", "projectleider", "provincie_utrecht");
  Client rob(world, "rob", "projectleider", "provincie_gelderland");
  Ear other(world, rob), own(world, els);
  other.hear();
  own.hear();
  const auto before = other.raw.size();
  const auto issue = els.new_issue("Van ons");
  EXPECT_EQ(own.hear(), Heard{changed(issue, 1)});
  EXPECT_EQ(other.hear(), Heard{});
  EXPECT_EQ(other.raw.size(), before) << "not one byte";
}

/// Ids are of a moment in the whole log: nobody may compare two of them and learn that others were at work.
TEST(Changes, IdsTellNothing) {
  World world;
  Client els(world, "els", "projectleider", "provincie_utrecht"),
      jan(world, "jan", "projectleider", "provincie_utrecht");
  std::set<std::string> ids;
  std::set<std::size_t> lengths;
  for (int i = 0; i < 3; ++i) {
    for (auto* client : {&els, &jan}) {
      Ear ear(world, *client);
      ear.hear();
      ids.insert(ear.id);
      lengths.insert(ear.id.size());
    }
    if (i == 1) els.new_issue("Er gebeurt iets");
  }
  EXPECT_EQ(ids.size(), 6U) << "the same moment never has the same id";
  EXPECT_EQ(lengths.size(), 1U);
}

/// Two of one province, one of another; jan has heard of issue a and then no longer listens.
struct Away {
  explicit Away(const Setup& setup = {}) : world(setup) { EXPECT_EQ(first.hear(), (Heard{"begin", changed(a, 1)})); }

  World world;
  Client els{world, "els", "projectleider", "provincie_utrecht"};
  Client jan{world, "jan", "projectleider", "provincie_utrecht"};
  Client rob{world, "rob", "projectleider", "provincie_gelderland"};
  Ear first{world, jan};
  std::string a = els.new_issue("Een");
};

TEST(Changes, WhoComesBackHearsExactlyWhatHeMissed) {
  Away away;
  auto& [world, els, jan, rob, first, a] = away;
  const auto b = els.new_issue("Twee");
  rob.new_issue("Van een ander");
  add_to(els, a, "Een opnieuw");
  add_to(els, b, "Twee opnieuw");
  Ear again(world, jan, first.id);
  EXPECT_EQ(again.hear(), (Heard{"begin", changed(a, 2), changed(b, 2)}));
  Ear once_more(world, jan, again.id);
  EXPECT_EQ(once_more.hear(), Heard{"begin"});
}

TEST(Changes, WhatTheRingLostComesFromTheLog) {
  Away away({.ring = 1});
  auto& [world, els, jan, rob, first, a] = away;
  const auto b = els.new_issue("Twee");
  add_to(els, a, "Een opnieuw");
  rob.new_issue("Van een ander");
  add_to(els, a, "Een nog eens");
  Ear again(world, jan, first.id);
  EXPECT_EQ(again.hear(), (Heard{"begin", changed(b, 1), changed(a, 3)}));
  add_to(els, b, "Twee opnieuw");
  EXPECT_EQ(again.hear(), Heard{changed(b, 2)}) << "and goes on from there";
}

TEST(Changes, MoreThanCanBeToldIsReadAgain) {
  World world({.ring = 1, .most_missed = 2});
  Client els(world, "els", "projectleider", "provincie_utrecht"),
      jan(world, "jan", "projectleider", "provincie_utrecht");
  Ear first(world, jan);
  first.hear();
  for (const char* titel : {"Een", "Twee", "Drie"}) els.new_issue(titel);
  Ear again(world, jan, first.id);
  EXPECT_EQ(again.hear(), Heard{"herlaad"});
  const auto id = els.new_issue("Vier");
  EXPECT_EQ(again.hear(), Heard{changed(id, 1)});
}

/// Nothing is kept for who does not read: he is told that he missed something.
TEST(Changes, WhoIsTooSlowIsToldToReadAgain) {
  World world({.ring = 2});
  Client els(world, "els", "projectleider", "provincie_utrecht"),
      jan(world, "jan", "projectleider", "provincie_utrecht");
  Ear ear(world, jan);
  ear.hear();
  std::string last;
  for (const char* titel : {"Een", "Twee", "Drie"}) last = els.new_issue(titel);
  EXPECT_EQ(ear.hear(), Heard{"herlaad"});
  add_to(els, last, "Drie opnieuw");
  EXPECT_EQ(ear.hear(), Heard{changed(last, 2)});
}

TEST(Changes, AnIdOfSomeoneElseOrOfNobodyIsNoPlace) {
  World world;
  Client els(world, "els", "projectleider", "provincie_utrecht"),
      jan(world, "jan", "projectleider", "provincie_utrecht");
  Ear first(world, els);
  first.hear();
  for (const auto& id : {first.id, std::string("12"), std::string("AAAA"), first.id.substr(1)}) {
    Ear ear(world, jan, id);
    EXPECT_EQ(ear.hear(), Heard{"herlaad"}) << id;
  }
}

TEST(Changes, NeedASession) {
  World world;
  Client nobody(world);
  Ear ear(world, nobody);
  EXPECT_EQ(ear.answer.status, 401);
  EXPECT_EQ(ear.answer.feed, nullptr);
}

TEST(Changes, AreNotOpenedByHeadNorForWhoWantsSomethingElse) {
  World world;
  Client els(world, "els", "projectleider", "provincie_utrecht");
  const auto head = els.send(Method::head, "/wijzigingen");
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.feed, nullptr);
  els.headers["accept"] = "application/json";
  EXPECT_EQ(els.get("/wijzigingen").status, 406);
}

TEST(Changes, EndWithTheSession) {
  World world;
  Client els(world, "els", "projectleider", "provincie_utrecht");
  Client copy = els;
  Client jan(world, "jan", "projectleider", "provincie_utrecht");
  Ear ear(world, els), other(world, jan);
  ear.hear();
  other.hear();
  EXPECT_EQ(copy.send(Method::del, "/sessies/huidige").status, 204);
  EXPECT_EQ(ear.hear(), Heard{"einde"});
  EXPECT_TRUE(ear.over);
  EXPECT_EQ(other.hear(), Heard{}) << "and nobody else's";
}

TEST(Changes, EndWithTheEpochOfTheAccount) {
  World world;
  Client els(world, "els", "projectleider", "provincie_utrecht");
  Client elsewhere(world);
  elsewhere.sign_in("els");
  Ear ear(world, els);
  ear.hear();
  const auto r = elsewhere.send(Method::put, "/accounts/huidige/wachtwoord",
                                R"({"huidig":"een lang wachtwoord","nieuw":"een ander lang wachtwoord"})");
  ASSERT_EQ(r.status, 200) << r.body;
  EXPECT_EQ(ear.hear(), Heard{"einde"});
}

TEST(Changes, EndWhenTheSessionRunsOut) {
  World world;
  Client els(world, "els", "projectleider", "provincie_utrecht");
  Ear ear(world, els);
  ear.hear();
  world.clock.advance(twelve_hours);
  world.wijzigingen->check_soon();
  EXPECT_EQ(ear.hear(), Heard{"einde"});
}

/// The change that takes the right away is not heard with the right.
TEST(Changes, EndBeforeAnythingElseWhenTheFunctionIsTakenAway) {
  World world;
  Client bea(world, "bea", "beheerder", "vro_programmaspoor");
  Client els(world, "els", "projectleider", "provincie_utrecht"),
      jan(world, "jan", "projectleider", "provincie_utrecht");
  const auto functie = at(jan.get("/sessies/huidige"), "actieveFunctie");
  Ear ear(world, jan), stays(world, els);
  ear.hear();
  stays.hear();
  const auto r = bea.act("/functies/" + functie + "/handelingen", "functie_beeindigen", R"({"reden":"Andere baan."})");
  ASSERT_EQ(r.status, 200) << r.body;
  els.new_issue("Van ons");
  EXPECT_EQ(ear.hear(), Heard{"einde"});
  EXPECT_FALSE(stays.over);
}

TEST(Changes, FollowTheFunctionThatSomeoneChose) {
  World world;
  const auto person = world.person("els");
  world.function(person, "projectleider", "provincie_utrecht");
  world.function(person, "projectleider", "provincie_gelderland");
  Client els(world);
  els.sign_in("els");
  Client jan(world, "jan", "projectleider", "provincie_gelderland");
  Ear utrecht(world, els);
  utrecht.hear();
  const auto second = at(els.get("/sessies/huidige"), "functies/1/id");
  const auto chosen = els.post("/sessies/huidige/functie", R"({"functieId":")" + second + R"("})");
  ASSERT_EQ(chosen.status, 200) << chosen.body;
  Ear gelderland(world, els, utrecht.id);
  EXPECT_EQ(gelderland.hear(), Heard{"herlaad"}) << "a place of another function is no place";
  const auto id = jan.new_issue("Van Gelderland");
  EXPECT_EQ(gelderland.hear(), Heard{changed(id, 1)});
  EXPECT_EQ(utrecht.hear(), Heard{});
}

TEST(Changes, OneSessionHasFourStreamsAtMost) {
  World world;
  Client els(world, "els", "projectleider", "provincie_utrecht");
  Ear first(world, els), second(world, els), third(world, els), fourth(world, els);
  for (auto* ear : {&first, &second, &third, &fourth}) EXPECT_EQ(ear->hear(), Heard{"begin"});
  Ear fifth(world, els);
  EXPECT_EQ(fifth.hear(), Heard{"begin"});
  EXPECT_EQ(first.hear(), Heard{"einde"});
  EXPECT_EQ(second.hear(), Heard{});
}

TEST(Changes, AreToldOnlyWhenTheyWereMade) {
  World world;
  Client els(world, "els", "projectleider", "provincie_utrecht");
  Ear ear(world, els);
  ear.hear();
  EXPECT_EQ(els.act("/vraagstukken/handelingen", "inbrengen", R"({"titel":"Zonder rest"})").status, 400);
  EXPECT_EQ(ear.hear(), Heard{});
}

TEST(Changes, WakeWhoMayReadThemAndOnlyThem) {
  World world;
  Client els(world, "els", "projectleider", "provincie_utrecht");
  Client rob(world, "rob", "projectleider", "provincie_gelderland");
  Ear own(world, els), other(world, rob);
  own.hear();
  other.hear();
  std::atomic<int> own_calls{0}, other_calls{0};
  own.answer.feed->on_more([&] { ++own_calls; });
  other.answer.feed->on_more([&] { ++other_calls; });
  els.new_issue("Een");
  els.new_issue("Twee");
  world.settle();
  EXPECT_EQ(own_calls, 1) << "once until it has read";
  EXPECT_EQ(other_calls, 0);
  own.hear();
  els.new_issue("Drie");
  world.settle();
  EXPECT_EQ(own_calls, 2);
}

}  // namespace
}  // namespace ruimte::test
