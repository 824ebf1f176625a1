// SPDX-License-Identifier: EUPL-1.2
// The runner: what it plays, and how it says where a script is wrong.
#include <gtest/gtest.h>

#include "gen/gremium.hpp"
#include "podium.hpp"

namespace ruimte::test {
namespace {

constexpr std::string_view head = R"({
  "klok": "2026-09-01T09:10:00+02:00", "begin": "2026-05-01T08:00:00+02:00", "wachtwoord": "geheim-genoeg",
  "accounts": [
    {"sleutel": "c", "gebruikersnaam": "coordinator", "naam": "C", "functies": [
      {"functie": "coordinator", "organisatie": "vro_programmaspoor"},
      {"functie": "secretaris_gremium", "organisatie": "vro_programmaspoor", "gremium": "do_novex:pv27"}]},
    {"sleutel": "p", "gebruikersnaam": "leider", "naam": "P", "functies": [{"functie": "projectleider", "organisatie": "provincie_noord_holland"}]}],
  "stappen": [)";

constexpr std::string_view plan = R"({"tijd": "2026-05-04T09:00:00+02:00", "door": "c", "als": "do_novex:pv27",
  "nieuw": "do", "soort": "overleg", "handeling": "overleg_plannen",
  "invoer": {"gremium": "do_novex:pv27", "datum": "2026-06-10"}})";

constexpr std::string_view inbrengen = R"({"tijd": "2026-05-05T09:00:00+02:00", "door": "p", "nieuw": "v",
  "soort": "vraagstuk", "handeling": "inbrengen", "invoer": {"titel": "Kust", "kern": "Zand en wind.",
  "plaatsnaam": "Duin", "waaromVast": "Het stokt.", "vraag": "Een keuze."}})";

base::json::Value script(const std::vector<std::string>& steps) {
  std::string text(head);
  for (const auto& step : steps) text += (&step == &steps.front() ? "" : ",") + step;
  return base::json::parse(text + "]}").value();
}

/// "pointer: message" of the mistake; empty when all went well.
std::string stops_at(const std::vector<std::string>& steps) {
  Podium podium;
  const auto played = podium.play(script(steps));
  return played ? "" : played.error().pointer + ": " + played.error().melding;
}

std::string changed(std::string_view step, const std::string& from, const std::string& to) {
  std::string text(step);
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(Script, PlaysActsOfSeveralPeopleAndLeavesTheClockAtTheEnd) {
  Podium podium;
  const auto played = podium.play(script({std::string(plan), std::string(inbrengen)}));
  ASSERT_TRUE(played) << played.error().pointer << played.error().melding;
  EXPECT_EQ(played->accounts, 2U);
  EXPECT_EQ(played->stappen, 2U);
  EXPECT_EQ(base::to_string(podium.clock().now()), "2026-09-01T07:10:00.000000Z");
  const auto reader = podium.store().reader();
  const auto verloop = reader->verloop(played->dossiers.at("v"), podium.actor("leider").kringen);
  ASSERT_EQ(verloop.size(), 1U);
  EXPECT_EQ(base::to_string(verloop[0].envelop.tijd), "2026-05-05T07:00:00.000000Z");
  EXPECT_EQ(verloop[0].envelop.rol, "projectleider");
  EXPECT_TRUE(base::password_matches("geheim-genoeg", podium.store().accounts().by_name("leider")->wachtwoord_hash));
}

TEST(Script, FillsInWhatADossierHoldsNow) {
  const std::string step =
      R"({"tijd": "2026-05-06T09:00:00+02:00", "door": "p", "dossier": "v", "handeling": "aanvullen",
    "invoer": {"tijdvak": "@do/datum"}})";
  EXPECT_EQ(stops_at({std::string(plan), std::string(inbrengen), step}), "");
  EXPECT_EQ(stops_at({std::string(plan), std::string(inbrengen), changed(step, "@do/datum", "@do/punten/0")}),
            "/stappen/2/invoer/tijdvak: 'do/punten/0' bestaat niet");
  EXPECT_EQ(stops_at({std::string(plan), std::string(inbrengen), changed(step, "@do/datum", "@weg")}),
            "/stappen/2/invoer/tijdvak: onbekend dossier 'weg'");
}

/// What is another side's is not in reach of a script either.
TEST(Script, ReadsOnlyWhatTheActorMayRead) {
  Podium podium;
  auto text = std::string(head) + std::string(inbrengen) +
              R"(,{"tijd": "2026-05-06T09:00:00+02:00", "door": "u", "nieuw": "w", "soort": "vraagstuk",
                "handeling": "inbrengen", "invoer": {"titel": "@v/titel"}}]})";
  text = changed(text, R"({"sleutel": "p",)",
                 R"({"sleutel": "u", "gebruikersnaam": "ander", "naam": "U", "functies": [
                    {"functie": "projectleider", "organisatie": "provincie_utrecht"}]}, {"sleutel": "p",)");
  const auto played = podium.play(base::json::parse(text).value());
  ASSERT_FALSE(played);
  EXPECT_EQ(played.error().melding, "dit dossier is niet leesbaar voor wie hier handelt");
}

TEST(Script, StopsAtAnUnexpectedRefusalWithItsSentence) {
  const auto agenderen =
      R"({"tijd": "2026-05-06T09:00:00+02:00", "door": "c", "dossier": "v", "handeling": "dialoog_starten"})";
  const auto mistake = stops_at({std::string(inbrengen), agenderen});
  EXPECT_TRUE(mistake.starts_with("/stappen/1: 'dialoog_starten' is geweigerd: ")) << mistake;
}

TEST(Script, AnExpectedRefusalLeavesNoTrace) {
  const std::string agenderen = R"({"tijd": "2026-05-06T09:00:00+02:00", "door": "c", "dossier": "v",
    "handeling": "dialoog_starten", "geweigerd": "fase_past_niet"})";
  EXPECT_EQ(stops_at({std::string(inbrengen), agenderen}), "");
  EXPECT_EQ(stops_at({changed(inbrengen, R"("door": "p")", R"("geweigerd": "fase_past_niet", "door": "p")")}),
            "/stappen/0: 'inbrengen' is niet geweigerd");
}

TEST(Script, SaysWhereItIsWrong) {
  const std::string in(inbrengen);
  EXPECT_EQ(stops_at({changed(in, R"("door": "p")", R"("door": "q")")}), "/stappen/0/door: onbekend account 'q'");
  EXPECT_EQ(stops_at({changed(in, R"("door": "p")", R"("door": "p", "als": "jurist")")}),
            "/stappen/0/als: 'p' heeft geen functie 'jurist'");
  EXPECT_EQ(stops_at({changed(in, R"("nieuw": "v",)", R"("nieuw": "v", "extra": 1,)")}),
            "/stappen/0/extra: 'extra' hoort hier niet");
  EXPECT_EQ(stops_at({changed(in, R"("nieuw": "v",)", "")}), "/stappen/0: noem 'nieuw' of 'dossier'");
  EXPECT_EQ(stops_at({changed(in, R"("soort": "vraagstuk",)", "")}), "/stappen/0: 'soort' ontbreekt of is onbekend");
  EXPECT_EQ(stops_at({changed(in, "inbrengen", "inbregen")}), "/stappen/0/handeling: onbekende handeling 'inbregen'");
  EXPECT_EQ(stops_at({changed(in, "2026-05-05", "2026-04-30")}), "/stappen/0/tijd: de tijd gaat terug");
  EXPECT_EQ(stops_at({changed(in, "2026-05-05T09:00:00+02:00", "gisteren")}),
            "/stappen/0/tijd: 'gisteren' is geen tijdstip");
  EXPECT_EQ(stops_at({changed(in, R"("titel": "Kust")", R"("titel": "K")")}).substr(0, 24), "/stappen/0/invoer/titel:");
  EXPECT_EQ(stops_at({changed(in, R"("vraag":)", R"("domeinen": ["zee"], "vraag":)")}).substr(0, 29),
            "/stappen/0/invoer/domeinen/0:");
  EXPECT_EQ(stops_at({in, in}), "/stappen/1/nieuw: 'v' bestaat al");
}

// A step of the clock with an act in it would leave that act out without a word.
TEST(Script, AStepOfTheClockHoldsNothingElse) {
  const std::string loopt = R"({"tijd": "2026-05-06T09:00:00+02:00", "klok": "loopt"})";
  EXPECT_EQ(stops_at({loopt}), "");
  EXPECT_EQ(stops_at({changed(inbrengen, R"("door": "p")", R"("klok": "loopt", "door": "p")")}),
            "/stappen/0/door: 'door' hoort hier niet");
  EXPECT_EQ(stops_at({changed(loopt, R"("loopt")", R"("loopt", "geweigerd": "fase_past_niet")")}),
            "/stappen/0/geweigerd: 'geweigerd' hoort hier niet");
  EXPECT_EQ(stops_at({changed(loopt, "loopt", "staat")}), "/stappen/0/klok: alleen 'loopt' past hier");
  EXPECT_EQ(stops_at({changed(loopt, R"("loopt")", "true")}), "/stappen/0/klok: alleen 'loopt' past hier");
}

}  // namespace
}  // namespace ruimte::test
