// SPDX-License-Identifier: EUPL-1.2
#include "application/labels.hpp"

#include <gtest/gtest.h>

#include "application/sentences.hpp"
#include "gen/registry.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"

namespace ruimte::application {
namespace {

const Labels& labels() {
  static const Labels instance{domain::Werkwijze{}};
  return instance;
}

TEST(Labels, CatalogueRowsHaveDutchAndEnglishWords) {
  EXPECT_EQ(labels().catalogus("provincie", "pv26", Taal::nl), "Utrecht");
  EXPECT_EQ(labels().catalogus("functie", "partner", Taal::en), "Partner");
  EXPECT_EQ(labels().catalogus("functie", "kernteam", Taal::en), "Core team member");
}

TEST(Labels, BodyWithAnInstanceNamesTheInstance) {
  const auto text = labels().catalogus("gremium", "do_novex:pv26", Taal::nl);
  EXPECT_NE(text.find("(Utrecht)"), std::string::npos) << text;
}

TEST(Labels, UnknownIdIsAnsweredWithItself) {
  EXPECT_EQ(labels().catalogus("provincie", "pv99", Taal::nl), "pv99");
  EXPECT_EQ(labels().catalogus("bestaat_niet", "x", Taal::nl), "x");
  EXPECT_EQ(labels().fase(domain::Soort::vraagstuk, "ingebracht", Taal::nl), "ingebracht");
}

TEST(Sentences, FactIsReadableAlone) {
  gen::FaseGewijzigd event;
  event.overgang = "agenderen";
  event.van = "ingebracht";
  event.naar = "geagendeerd";
  EXPECT_EQ(zin(labels(), domain::Soort::vraagstuk, base::Record::of(event)),
            "agenderen: van ingebracht naar geagendeerd.");
  event.reden = "Er is plaats.";
  EXPECT_EQ(zin(labels(), domain::Soort::vraagstuk, base::Record::of(event)),
            "agenderen: van ingebracht naar geagendeerd. Reden: Er is plaats.");
}

// A slot that names a field that does not exist stops here instead of in front of a reader.
TEST(Sentences, EveryEventOfTheSchemaHasASentence) {
  int events = 0;
  for (const auto& info : gen::all_types()) {
    if (info.role != "event") continue;
    const auto& desc = info.desc();
    const auto text = zin(labels(), domain::Soort::vraagstuk, base::Record::adopt(desc, desc.make()));
    EXPECT_GT(text.size(), 3U) << info.name;
    EXPECT_EQ(text.find_first_of("{}[]"), std::string::npos) << info.name << ": " << text;
    ++events;
  }
  EXPECT_GT(events, 30);
}

TEST(Sentences, RefusalSaysWhoAndWhen) {
  domain::Refusal refusal;
  refusal.code = "onbekende_code";
  refusal.wie_wel = {"projectleider"};
  refusal.gremia = {"do_novex:pv26"};
  refusal.wanneer = gen::WanneerWel::nu_door_ander;
  const auto out = reden(labels(), domain::Soort::vraagstuk, refusal, Taal::nl);
  EXPECT_EQ(out.wie_wel, std::vector<std::string>{"Projectleider arrangement (provincie)"});
  EXPECT_EQ(out.wanneer, "Nu, door een ander");
  EXPECT_EQ(out.gremia.size(), 1U);
  EXPECT_EQ(reden(labels(), domain::Soort::vraagstuk, refusal, Taal::en).wanneer, "Now, by someone else");
}

TEST(Fill, ReplacesSlotsAndKeepsTheRest) {
  EXPECT_EQ(fill("a {x} b {y}", [](std::string_view slot) { return std::string(slot) + "!"; }), "a x! b y!");
  EXPECT_EQ(fill("geen {", [](std::string_view) { return std::string("?"); }), "geen {");
}

}  // namespace
}  // namespace ruimte::application
