// SPDX-License-Identifier: EUPL-1.2
// Two databases that are equal but for dossiers of others. Every byte that an outsider can obtain must be equal too:
// lists, pages, cursors, counts, dossiers, history, possible acts, expectations, numbers of new dossiers, errors,
// headers. The clock stands still, so there are no times to take out.
#include <algorithm>
#include <regex>

#include "../api/fixture.hpp"
#include "application/overzichten/overzichten.hpp"
#include "application/stukken/sjabloon.hpp"

namespace ruimte::test {
namespace {

using http::Method;

/// An address where something of others stands in one of the databases.
struct Hidden {
  std::string meervoud, id;
};

/// The people of both databases, and what they all can see.
struct Stage {
  /// `rijk` and `provincie` are what each side recorded for itself only; everybody sees that it did.
  explicit Stage(const std::string& rijk = "De inzet", const std::string& provincie = "De inzet") {
    shared_issue = els.new_issue("Waterberging");
    second_issue = els.new_issue("Woningbouw");
    const auto agenda =
        act(cor, "/agendas/handelingen", "agenda_openen", R"({"provincie":"pv26","jaar":2026,"plaatsen":8})");
    const auto issue = "/vraagstukken/" + shared_issue + "/handelingen";
    act(cor, issue, "aanvullen", R"({"terugkeerdoel":"nota_ruimte","trekkerRijk":"lvvn"})");
    act(cor, issue, "toetsen",
        R"({"poortvraag":true,"poortUitleg":"Het loopt vast.","oordelen":[{"criterium":"c1","oordeel":"voldoet",)"
        R"("bewijs":"400 ha op 250 ha.","bewijssoort":"feit","claims":["wonen","water"]}]})");
    act(cor, issue, "agenderen", R"({"agenda":")" + agenda + R"(","inspanning":"s"})");
    for (const auto* soort : {"tussen_overheden", "tussen_departementen"})
      act(cor, "/agendas/" + agenda + "/handelingen", "dialoog_ontwerpen",
          std::string(R"({"soort":")") + soort + R"(","opzet":"Drie sessies.","wie":["lvvn"]})");
    act(cor, issue, "dialoog_starten", {});
    act(dep, issue, "inzet_vastleggen", R"({"tekst":")" + rijk + R"(","gremium":"bwo_flo"})");
    act(els, issue, "inzet_vastleggen", R"({"tekst":")" + provincie + R"(","gremium":"gs:pv26"})");
    for (auto* secretary : {&gs, &bwo}) meetings.push_back(plan(*secretary, secretary == &gs ? "gs:pv26" : "bwo_flo"));
  }

  /// A meeting whose day everybody knows.
  std::string plan(Client& secretary, const std::string& gremium) {
    const auto day = base::to_string(base::add_days(base::amsterdam_date(world.clock.now()), 30));
    return act(secretary, "/overleggen/handelingen", "overleg_plannen",
               R"({"gremium":")" + gremium + R"(","datum":")" + day + R"("})");
  }

  /// Its content, that only the circle of the body reads.
  Hidden meeting_content(Client& secretary, const std::string& meeting) {
    const auto id =
        act(secretary, "/overlegdossiers/handelingen", "overlegdossier_openen", R"({"overleg":")" + meeting + R"("})");
    act(secretary, "/overlegdossiers/" + id + "/handelingen", "punt_agenderen",
        R"({"titel":"Geheim agendapunt","soort":"informeren"})");
    act(secretary, "/overlegdossiers/" + id + "/handelingen", "stuk_aanleveren",
        R"({"titel":"Geheim stuk.pdf","vindplaats":"Geheime map"})");
    return {"overlegdossiers", id};
  }

  /// What stands within Utrecht: a conflict with a municipality, room to decide, the content of a meeting of GS.
  std::vector<Hidden> hide_in_province() {
    other_hands.emplace(world);
    std::vector<Hidden> out;
    out.push_back({"conflicten", act(els, "/conflicten/handelingen", "conflict_benoemen",
                                     conflict(shared_issue, "met_medeoverheid"))});
    out.push_back(room_to_decide(els));
    out.push_back(meeting_content(gs, meetings[0]));
    other_hands.reset();
    return out;
  }

  /// Recorded by an act on a dossier that the other side does read.
  Hidden room_to_decide(Client& whose) {
    act(whose, "/vraagstukken/" + shared_issue + "/handelingen", "beslisruimte_vastleggen",
        R"({"ruimte":"Geheim tot 40 hectare","gegevenDoor":"De directeur"})");
    const auto cards = items(whose.get("/beslisruimten?vraagstuk=" + shared_issue));
    EXPECT_EQ(cards.size(), 1U);
    return {"beslisruimten", cards.empty() ? "" : *cards.front().member("id")->get_if<std::string>()};
  }

  static std::string act(Client& client, const std::string& path, const std::string& handeling,
                         const std::string& invoer) {
    const auto response = client.act(path, handeling, invoer);
    EXPECT_LT(response.status, 300) << handeling << ": " << response.body;
    return at(response, "id");
  }

  /// Dossiers that Utrecht cannot see: of a neighbour, of the Rijk alone, of other provinces together.
  std::vector<Hidden> hide() {
    other_hands.emplace(world);  // ids of these acts come from elsewhere, so that all later ids stay the same
    std::vector<Hidden> out;
    const auto issue = lim.new_issue("Geheim van Limburg");
    out.push_back({"vraagstukken", issue});
    out.push_back({"vraagstukken", lim.new_issue("Nog een geheim")});
    out.push_back(
        {"agendas", act(cor, "/agendas/handelingen", "agenda_openen", R"({"provincie":"pv31","jaar":2026})")});
    out.push_back({"conflicten", act(dep, "/conflicten/handelingen", "conflict_benoemen",
                                     conflict(shared_issue, "interdepartementaal"))});
    out.push_back(
        {"conflicten", act(lim, "/conflicten/handelingen", "conflict_benoemen", conflict(issue, "met_medeoverheid"))});
    out.push_back(
        {"hangpunten", act(dep, "/hangpunten/handelingen", "hangpunt_noemen",
                           R"({"vraagstuk":")" + shared_issue + R"(","zin":"Geheim tussen ons","met":"ienw"})")});
    out.push_back(room_to_decide(dep));
    out.push_back(meeting_content(bwo, meetings[1]));
    other_hands.reset();
    return out;
  }

  static std::string conflict(const std::string& issue, const std::string& soort) {
    return R"({"vraagstuk":")" + issue + R"(","soort":")" + soort +
           R"(","kern":"Verborgen kern","schuurt":"Hier schuurt het","gevraagd":"Een besluit"})";
  }

  /// While it lives, random ids come from another source.
  struct OtherHands {
    explicit OtherHands(World& world) : world_(world) { world.random.use(&other_); }
    ~OtherHands() { world_.random.use(nullptr); }
    OtherHands(const OtherHands&) = delete;
    OtherHands& operator=(const OtherHands&) = delete;
    World& world_;
    base::SeededRandom other_{4711};
  };

  World world;
  Client els{world, "els", "projectleider", "provincie_utrecht"};
  Client lim{world, "lim", "projectleider", "provincie_limburg"};
  Client dep{world, "dep", "accounthouder_departement", "lvvn"};
  Client gs{world, "gs", "secretaris_gremium", "provincie_utrecht", "gs:pv26"};
  Client bwo{world, "bwo", "secretaris_gremium", "vro", "bwo_flo"};
  Client cor{world, "cor", "coordinator", "vro_programmaspoor"};
  Client bea{world, "bea", "beheerder", "vro_programmaspoor"};
  Client pub{world, "pub", "publiek", "vng"};
  std::string shared_issue, second_issue;
  std::vector<std::string> meetings;  ///< of GS and of the BWO
  std::optional<OtherHands> other_hands;
};

/// Everything that one person can get out of the server, as text.
class Transcript {
 public:
  Transcript(Client& client, const std::vector<Hidden>& hidden) : client_(client), hidden_(hidden) {}

  std::string record() {
    for (const char* path : {"/sessies/huidige", "/accounts/huidige", "/accounts", "/verwachtingen", "/gereedheid",
                             "/jaarplan", "/jaarplan/voorstel?bol=2027-06-10", "/agendafeeds", "/signalen",
                             "/signalen/weekoverzicht", "/schema", "/gezondheid", "/omgeving", "/werkwijze",
                             "/openapi.json", "/catalogus", "/kaartlagen", "/gegevenswoordenboek"})
      get(path);
    for (const auto& one : application::overzichten(application::Taal::nl)) {
      get("/overzichten/" + one.id);
      get("/overzichten/" + one.id + "/csv");
    }
    for (const auto& noun : domain::aggregate_types())
      if (!noun.meervoud.empty()) add_noun(noun);
    for (const auto& hidden : hidden_) add_hidden(hidden);
    add_acts();
    for (const char* word : {"utrecht", "geheim", "water", "wonen", "keuze", "k226"}) {
      get(std::string("/zoeken?q=") + word);
      get(std::string("/zoeken/suggesties?q=") + word);
    }
    get("/vraagstukken?sorteer=nummer");
    get("/verwachtingen");
    return text_;
  }

 private:
  http::Response note(const std::string& what, http::Response response) {
    text_ += what + " -> " + std::to_string(response.status) + "\n";
    for (const auto& header : response.headers) text_ += header.name + ": " + header.value + "\n";
    text_ += std::string(response.content()) + "\n\n";
    return response;
  }
  http::Response get(const std::string& path) { return note("GET " + path, client_.get(path)); }

  void add_noun(const domain::AggregateType& noun) {
    const auto path = "/" + std::string(noun.meervoud);
    get(path + "/tellingen");
    get("/mogelijke-handelingen?soort=" + std::string(gen::to_id(noun.soort)));
    get(path + "?limiet=200&sorteer=-bijgewerktOp");
    std::string cursor;
    do {
      const auto page = get(path + "?limiet=1" + (cursor.empty() ? "" : "&cursor=" + cursor));
      for (const auto& item : items(page)) {
        const auto& id = *item.member("id")->get_if<std::string>();
        add_dossier(path + "/" + id);
        add_papers(noun, id);
      }
      cursor = at(page, "volgende");
    } while (!cursor.empty());
  }

  void add_dossier(const std::string& path) {
    for (const char* rest : {"", "/verloop", "/mogelijke-handelingen"}) get(path + rest);
  }

  /// Papers are made of whatever hangs on a dossier: the whole file counts, and its name.
  void add_papers(const domain::AggregateType& noun, const std::string& id) {
    get("/stukken?soort=" + std::string(gen::to_id(noun.soort)) + "&id=" + id);
    static const application::stukken::Sjablonen sjablonen;
    for (const auto& s : sjablonen.alle())
      if (s.bij == noun.soort)
        for (const char* vorm : {"docx", "odt", "pdf"}) get("/stukken/" + s.id + "/" + id + "/" + vorm);
  }

  void add_hidden(const Hidden& hidden) {
    const auto path = "/" + hidden.meervoud + "/" + hidden.id;
    add_dossier(path);
    if (const auto* noun = domain::aggregate_type_by_plural(hidden.meervoud)) add_papers(*noun, hidden.id);
    for (const char* filter : {"/conflicten?vraagstuk=", "/afspraken?vraagstuk=", "/dialogen?vraagstuk="})
      get(filter + hidden.id);
    note("POST aanvullen " + path, client_.act(path + "/handelingen", "aanvullen", R"({"tijdvak":"2027-01-01"})"));
    note("POST verkeerd " + path, client_.post(path + "/handelingen", "{"));
    if (hidden.meervoud == "vraagstukken")
      note("POST conflict over " + path,
           client_.act("/conflicten/handelingen", "conflict_benoemen", Stage::conflict(hidden.id, "rijk_provincie")));
  }

  /// New dossiers get the next number of what this person can see, whatever others have.
  void add_acts() {
    note("POST vraagstuk",
         client_.act("/vraagstukken/handelingen", "inbrengen",
                     R"({"titel":"Nieuw","kern":"Kern","plaatsnaam":"Hier","waaromVast":"Vast","vraag":"Vraag"})"));
    const auto first = items(client_.get("/vraagstukken?limiet=1"));
    if (first.empty()) return;
    const auto& id = *first.front().member("id")->get_if<std::string>();
    const auto conflict = note("POST conflict", client_.act("/conflicten/handelingen", "conflict_benoemen",
                                                            Stage::conflict(id, "rijk_provincie")));
    if (conflict.status == 201) add_dossier("/conflicten/" + at(conflict, "id"));
    note("POST agenda", client_.act("/agendas/handelingen", "agenda_openen", R"({"provincie":"pv31","jaar":2026})"));
  }

  Client& client_;
  const std::vector<Hidden>& hidden_;
  std::string text_;
};

/// The first line in which two texts differ, with the request above it.
std::string difference(const std::string& a, const std::string& b) {
  const auto [here, there] = std::ranges::mismatch(a, b);
  const auto at = static_cast<std::size_t>(here - a.begin());
  const auto begin = a.rfind("\n\n", at);
  return "with hidden dossiers: " + a.substr(begin, 1500) + "\n---- without: " + b.substr(begin, 1500);
}

class TwoDatabases : public testing::Test {
 protected:
  TwoDatabases() : hidden(full.hide()) {}

  void expect_equal(Client Stage::*who) {
    const auto with = Transcript(full.*who, hidden).record(), without = Transcript(bare.*who, hidden).record();
    EXPECT_GT(with.size(), 10'000U);
    EXPECT_TRUE(with == without) << difference(with, without);
    EXPECT_EQ(with.find("Geheim"), std::string::npos);
  }

  Stage full{"Geheim van het Rijk"}, bare;
  std::vector<Hidden> hidden;
};

TEST_F(TwoDatabases, AnotherProvinceFindsNoDifference) { expect_equal(&Stage::els); }
TEST_F(TwoDatabases, TheAdministratorFindsNoDifference) { expect_equal(&Stage::bea); }
TEST_F(TwoDatabases, ThePublicFindsNoDifference) { expect_equal(&Stage::pub); }

/// The other way round: what stands within Utrecht, for the Rijk, the programme, a neighbour and the administrator.
class InsideAProvince : public testing::Test {
 protected:
  InsideAProvince() : hidden(full.hide_in_province()) {}
  Stage full{"De inzet", "Geheim van Utrecht"}, bare;
  std::vector<Hidden> hidden;
};

// @eis ROL-19
TEST_F(InsideAProvince, NeitherSideFindsAnythingOfTheOtherAndWhoseItIsDoes) {
  Stage rijk("Geheim van het Rijk"), without_rijk;
  const auto of_rijk = rijk.hide();
  for (auto who : {&Stage::els, &Stage::gs}) {
    const auto with = Transcript(rijk.*who, of_rijk).record(),
               without = Transcript(without_rijk.*who, of_rijk).record();
    EXPECT_TRUE(with == without) << difference(with, without);
    EXPECT_EQ(with.find("Geheim"), std::string::npos);
  }
  for (auto who : {&Stage::dep, &Stage::cor, &Stage::bwo, &Stage::lim, &Stage::bea, &Stage::pub}) {
    const auto with = Transcript(full.*who, hidden).record(), without = Transcript(bare.*who, hidden).record();
    EXPECT_TRUE(with == without) << difference(with, without);
    EXPECT_EQ(with.find("Geheim"), std::string::npos);
  }
  for (auto who : {&Stage::els, &Stage::gs}) {
    const auto with = Transcript(full.*who, hidden).record();
    for (const auto* what : {"Geheim van Utrecht", "Geheim agendapunt", "Geheim stuk.pdf", "Geheim tot 40 hectare"})
      EXPECT_NE(with.find(what), std::string::npos) << what;
  }
}

/// What someone hears while others work; ids differ by chance.
class Listening {
 public:
  Listening(World& world, Client& client) : world_(world) {
    world.settle();
    client.headers["accept"] = "text/event-stream";
    feed_ = client.get("/wijzigingen").feed;
    client.headers.clear();
  }
  std::string heard() {
    world_.settle();
    std::string out;
    for (auto piece = feed_->next(); !piece.text.empty(); piece = feed_->next()) out += piece.text;
    return std::regex_replace(out, std::regex("(id|retry): .*"), "$1");
  }

 private:
  World& world_;
  std::shared_ptr<http::Feed> feed_;
};

TEST_F(TwoDatabases, WhoListensHearsNoDifferenceEither) {
  for (auto who : {&Stage::els, &Stage::bea, &Stage::pub}) {
    Stage with("Geheim van het Rijk"), without;
    Listening one(with.world, with.*who), other(without.world, without.*who);
    with.hide();
    with.els.new_issue("Daarna");
    without.els.new_issue("Daarna");
    const auto heard = one.heard();
    EXPECT_EQ(heard, other.heard());
    EXPECT_NE(heard.find("event: begin"), std::string::npos);
  }
  for (auto who : {&Stage::lim, &Stage::dep}) {
    Stage with("Geheim van het Rijk");
    Listening one(with.world, with.*who);
    with.hide();
    EXPECT_NE(one.heard().find("event: wijziging"), std::string::npos) << "who may know";
  }
}

// Without this the tests above could be comparing nothing.
TEST_F(TwoDatabases, WhoMayKnowDoesFindTheDifference) {
  for (auto who : {&Stage::lim, &Stage::dep}) {
    const auto with = Transcript(full.*who, hidden).record(), without = Transcript(bare.*who, hidden).record();
    EXPECT_NE(with, without);
    EXPECT_NE(with.find("Verborgen kern"), std::string::npos);
  }
}

}  // namespace
}  // namespace ruimte::test
