// SPDX-License-Identifier: EUPL-1.2
// Every story of the example shows what its file says (`toont`), and docs/voorbeeldcyclus.md says where to look.
//
//   {dossier: wind, fase: in_opvolging}               the phase
//   {dossier: wind, pad: /toets/poortvraag, is: true}  a value of its state; "@naam" is the id of another dossier
//   {dossier: wind, ontbreekt: /plaats}               nothing there
//   {dossier: wind, aantal: /acties, is: 4}           how many
//   {dossier: wind, signaal: actie_stil, voor: coordinator}  this signal for this account
#include <gtest/gtest.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <set>

#include "application/authorise.hpp"
#include "application/example.hpp"
#include "application/labels.hpp"
#include "application/signalen.hpp"
#include "base/json.hpp"
#include "gen/embedded_data.hpp"
#include "gen/vraagstuk.hpp"
#include "podium.hpp"

namespace ruimte::test {
namespace {

using base::json::Array;
using base::json::Value;
using domain::Soort;

struct Story {
  std::string name;  ///< of its file
  Value content;
};

std::vector<Story> stories() {
  std::vector<Story> out;
  const auto top = application::example_head();
  for (const auto& named : *top.member("verhalen")->get_if<Array>()) {
    const auto& name = *named.get_if<std::string>();
    const auto path = "referentie/voorbeeld/verhalen/" + name + ".yaml";
    const auto file = std::ranges::find(gen::voorbeeld_files(), path, &gen::EmbeddedFile::path);
    if (file == gen::voorbeeld_files().end()) throw std::runtime_error(path);
    out.push_back({name, base::json::parse(file->json, {.bytes = std::size_t{8} << 20U}).value()});
  }
  return out;
}

std::string text(const Value& object, std::string_view key) {
  const auto* member = object.member(key);
  const auto* found = member ? member->get_if<std::string>() : nullptr;
  return found ? *found : std::string();
}

/// The value at an RFC 6901 pointer without escapes; null when there is none.
const Value* at(const Value& whole, std::string_view pointer) {
  const Value* here = &whole;
  while (here && !pointer.empty()) {
    const auto next = pointer.find('/', 1);
    const auto key = pointer.substr(1, next == std::string_view::npos ? next : next - 1);
    if (const auto* list = here->get_if<Array>()) {
      std::size_t index = list->size();
      std::from_chars(key.data(), key.data() + key.size(), index);
      here = index < list->size() ? &(*list)[index] : nullptr;
    } else {
      here = here->member(key);
    }
    pointer = next == std::string_view::npos ? std::string_view() : pointer.substr(next);
  }
  return here && here->get_if<std::monostate>() == nullptr ? here : nullptr;
}

class Verhalen : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    podium_ = std::make_unique<Podium>();
    const auto played = podium_->play(application::example_script());
    if (!played) mistake_ = application::example_place(played.error().pointer) + ": " + played.error().melding;
    if (played) result_ = *played;
  }
  static void TearDownTestSuite() { podium_.reset(); }
  void SetUp() override { ASSERT_EQ(mistake_, ""); }

  static Value state(const std::string& name) {
    const auto ref = result_.dossiers.at(name);
    const auto kringen = podium_->actor("accounthouder-vro").kringen;
    return base::to_value(podium_->store().reader()->toestand(ref, kringen)->toestand);
  }

  static bool has_signal(const domain::StreamRef& dossier, const std::string& signal, const std::string& account) {
    const auto actor = podium_->actor(account);
    const auto found = application::signalen(*podium_->store().reader(), {podium_->werkwijze(),
                                                                          podium_->referentie(),
                                                                          application::Labels(podium_->werkwijze()),
                                                                          actor,
                                                                          base::amsterdam_date(podium_->clock().now()),
                                                                          application::Taal::nl,
                                                                          {}});
    return std::ranges::any_of(found.items,
                               [&](const auto& s) { return s.signaal == signal && s.object == dossier.id; });
  }

  /// What is not as the line says; empty when all is.
  static std::string wrong(const Value& line) {
    const auto name = text(line, "dossier");
    if (!result_.dossiers.contains(name)) return "onbekend dossier " + name;
    const auto whole = state(name);
    if (const auto signal = text(line, "signaal"); !signal.empty())
      return has_signal(result_.dossiers.at(name), signal, text(line, "voor")) ? "" : "geen signaal " + signal;
    if (const auto none = text(line, "ontbreekt"); !none.empty()) return at(whole, none) ? none + " is er" : "";
    if (const auto list = text(line, "aantal"); !list.empty()) {
      const auto* found = at(whole, list);
      const auto count = found && found->get_if<Array>() ? found->get_if<Array>()->size() : 0;
      const auto said = base::json::encode(*line.member("is"));
      return std::to_string(count) == said ? "" : list + " telt " + std::to_string(count);
    }
    const bool phase = line.member("fase") != nullptr;
    auto expected = base::json::encode(*line.member(phase ? "fase" : "is"));
    if (expected.starts_with("\"@"))
      expected = "\"" + base::to_string(result_.dossiers.at(expected.substr(2, expected.size() - 3)).id) + "\"";
    const auto path = phase ? std::string("/fase") : text(line, "pad");
    const auto* found = at(whole, path);
    const auto got = found ? base::json::encode(*found) : "niets";
    return got == expected ? "" : path + " is " + got + ", niet " + expected;
  }

  static std::unique_ptr<Podium> podium_;
  static application::ScriptResult result_;
  static std::string mistake_;
};

std::unique_ptr<Podium> Verhalen::podium_;
application::ScriptResult Verhalen::result_;
std::string Verhalen::mistake_;

TEST_F(Verhalen, EveryStoryShowsWhatItsFileSays) {
  for (const auto& story : stories()) {
    const auto* lines = story.content.member("toont");
    ASSERT_TRUE(lines && lines->get_if<Array>() && !lines->get_if<Array>()->empty()) << story.name;
    for (const auto& line : *lines->get_if<Array>())
      EXPECT_EQ(wrong(line), "") << story.name << ": " << base::json::encode(line);
  }
}

/// Steps are merged by time, so a step out of order in its own file would move without a word.
TEST_F(Verhalen, EveryStoryIsWrittenInTheOrderOfTimeWithoutUnknownParts) {
  for (const auto& story : stories()) {
    for (const auto& [key, value] : *story.content.get_if<base::json::Object>())
      EXPECT_TRUE(key == "verhaal" || key == "toont" || key == "stappen") << story.name << ": " << key;
    std::string before;
    for (const auto& step : *story.content.member("stappen")->get_if<Array>()) {
      EXPECT_LE(before, text(step, "tijd")) << story.name;
      before = text(step, "tijd");
    }
  }
}

TEST_F(Verhalen, ThereAreSixteenIssuesAndWorkInAllProvinces) {
  std::set<std::string, std::less<>> provincies;
  std::size_t count = 0;
  for (const auto& [name, ref] : result_.dossiers) {
    if (ref.soort != Soort::vraagstuk) continue;
    ++count;
    const auto whole = state(name);
    for (const auto& p : *at(whole, "/provincies")->get_if<Array>()) provincies.insert(*p.get_if<std::string>());
  }
  EXPECT_GE(count, 16U);
  EXPECT_EQ(provincies.size(), podium_->referentie().provincies.size());
}

/// The row of a story in the table names the number of everything that its file says something about.
TEST_F(Verhalen, ThePageSaysWhereToLook) {
  std::ifstream in(std::string(RUIMTE_SOURCE_DIR) + "/docs/voorbeeldcyclus.md");
  std::map<std::string, std::string> rows;
  for (std::string line; std::getline(in, line);)
    for (const auto& story : stories())
      if (line.starts_with("| `" + story.name + "`")) rows[story.name] = line;
  for (const auto& story : stories()) {
    ASSERT_TRUE(rows.contains(story.name)) << story.name << " is not in docs/voorbeeldcyclus.md";
    for (const auto& line : *story.content.member("toont")->get_if<Array>()) {
      const auto whole = state(text(line, "dossier"));
      const auto* nummer = at(whole, "/nummer");
      if (!nummer) continue;
      const auto& said = *nummer->get_if<std::string>();
      EXPECT_NE(rows[story.name].find(said), std::string::npos)
          << story.name << ": " << text(line, "dossier") << ' ' << said;
    }
  }
}

/// The practice environment is the only place where a refused act leaves nothing: the script says what is refused.
TEST_F(Verhalen, SomethingIsRefused) {
  std::set<std::string, std::less<>> refused;
  for (const auto& story : stories())
    for (const auto& step : *story.content.member("stappen")->get_if<Array>()) refused.insert(text(step, "geweigerd"));
  EXPECT_TRUE(refused.contains("geen_voorstel_van_ander")) << "a text that one side changes alone";
}

}  // namespace
}  // namespace ruimte::test
