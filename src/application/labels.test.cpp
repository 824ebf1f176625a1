// SPDX-License-Identifier: EUPL-1.2
#include "application/labels.hpp"

#include <gtest/gtest.h>

#include "application/sentences.hpp"
#include "gen/afspraak.hpp"
#include "gen/afspraak_gebeurtenissen.hpp"
#include "gen/registry.hpp"
#include "gen/vraagstuk.hpp"
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

/// A method whose criteria say this much.
domain::Methode methode_met(const std::string& rijen, std::uint8_t kenmerk) {
  domain::Methode methode{
      {{"referentie/criteria.yaml", R"({"catalogus":"criterium","rijen":[)" + rijen + "]}"}}, {}, {}};
  base::Hash hash;
  hash.v[0] = kenmerk;
  methode.werkwijze.geef_kenmerk(hash);
  return methode;
}

TEST(Labelboek, TheFirstMethodSaysTheWordAndNothingThatWasAskedBeforeDoes) {
  const auto een = methode_met(R"({"id":"c1","naam":"Eerst"},{"id":"c6","naam":"Zes"})", 1);
  const auto twee = methode_met(R"({"id":"c1","naam":"Later"})", 2);
  Labelboek boek(labels());
  const auto naam = [&](std::vector<const domain::Methode*> methoden, const char* id) {
    return boek.van(methoden).catalogus("criterium", id, Taal::nl);
  };
  const auto meegeleverd = labels().catalogus("criterium", "c1", Taal::nl);
  for (int keer = 0; keer < 2; ++keer) {
    EXPECT_EQ(naam({&twee}, "c6"), "c6") << "it has no words for this one";
    EXPECT_EQ(naam({&een, &twee}, "c1"), "Eerst");
    EXPECT_EQ(naam({&twee, &een}, "c1"), "Later");
    EXPECT_EQ(naam({&twee, &een}, "c6"), "Zes");
    EXPECT_EQ(naam({}, "c1"), meegeleverd);
    EXPECT_EQ(boek.van(std::vector{&een}).catalogus("provincie", "pv26", Taal::nl), "Utrecht");
  }
}

const domain::Aggregate vraagstuk{{domain::Soort::vraagstuk, {}}, 1, {}, base::Record::of(gen::VraagstukToestand{})};

TEST(Sentences, FactIsReadableAlone) {
  gen::FaseGewijzigd event;
  event.overgang = "agenderen";
  event.van = "ingebracht";
  event.naar = "geagendeerd";
  EXPECT_EQ(zin(labels(), vraagstuk, base::Record::of(event), Taal::nl), "agenderen: van ingebracht naar geagendeerd.");
  event.reden = "Er is plaats.";
  EXPECT_EQ(zin(labels(), vraagstuk, base::Record::of(event), Taal::nl),
            "agenderen: van ingebracht naar geagendeerd. Reden: Er is plaats.");
}

// An event without a sentence, and a slot that names a field that does not exist, stop here instead of before a reader.
TEST(Sentences, EveryEventOfTheSchemaHasASentenceInBothLanguages) {
  int events = 0;
  for (const auto& info : gen::all_types()) {
    if (info.role != "event") continue;
    const auto& desc = info.desc();
    const auto event = base::Record::adopt(desc, desc.make());
    const auto nl = zin(labels(), vraagstuk, event, Taal::nl), en = zin(labels(), vraagstuk, event, Taal::en);
    for (const auto& text : {nl, en}) {
      EXPECT_GT(text.size(), 3U) << info.name;
      EXPECT_EQ(text.find_first_of("{}[]"), std::string::npos) << info.name << ": " << text;
    }
    EXPECT_TRUE(nl != en || info.name == "LandingGemeld" || info.name == "BesluitVastgelegd")
        << info.name << ": " << nl;
    ++events;
  }
  EXPECT_GT(events, 30);
}

base::Uuid id_of(std::uint8_t n) {
  base::Uuid id;
  id.v[0] = n;
  return id;
}

/// Parts under two headings, in the order 1.1, 2.1, 1.2, and one action.
domain::Aggregate afspraak() {
  gen::AfspraakToestand a;
  for (const auto& [n, kop] : {std::pair{1, gen::Afspraakdeel::probleemanalyse},
                               {2, gen::Afspraakdeel::gezamenlijk_doel},
                               {3, gen::Afspraakdeel::probleemanalyse}}) {
    gen::Tekstdeel d;
    d.id = id_of(static_cast<std::uint8_t>(n));
    d.kop = kop;
    a.tekstdelen.push_back(std::move(d));
  }
  gen::Actie actie;
  actie.id = id_of(9);
  actie.wat = "Onderzoek betalen";
  a.acties.push_back(std::move(actie));
  return {{domain::Soort::afspraak, {}}, 1, {}, base::Record::of(std::move(a))};
}

TEST(Sentences, AFactAboutAPartOrAnActionNamesIt) {
  const auto told = [](auto event, Taal taal) {
    return zin(labels(), afspraak(), base::Record::of(std::move(event)), taal);
  };
  const gen::InstemmingVervallen vervallen{id_of(3), "pv26", id_of(2)};
  EXPECT_EQ(
      told(vervallen, Taal::nl),
      "Het ambtelijk akkoord van Provincie Utrecht op onderdeel 1.2 (Probleemanalyse) verviel door een wijziging van "
      "onderdeel 2.1 (Gezamenlijk doel).");
  EXPECT_NE(told(vervallen, Taal::en).find("of Provincie Utrecht to part 1.2 ("), std::string::npos)
      << told(vervallen, Taal::en);
  const gen::TekstGewijzigd gewijzigd{id_of(2), {}, "Nieuw", {}};
  EXPECT_EQ(told(gewijzigd, Taal::nl),
            "De tekst van onderdeel 2.1 (Gezamenlijk doel) is gewijzigd: het voorstel is overgenomen.");
  const gen::ActieGemeld gemeld{id_of(9), {gen::Actiemelding::gereed, "Gedaan.", {}}};
  EXPECT_NE(told(gemeld, Taal::nl).find("over ‘Onderzoek betalen’"), std::string::npos);
  const gen::TekstGewijzigd onbekend{id_of(7), {}, "Nieuw", {}};
  EXPECT_EQ(told(onbekend, Taal::nl), "De tekst is gewijzigd: het voorstel is overgenomen.");
}

TEST(Sentences, RefusalSaysWhoAndWhen) {
  domain::Refusal refusal;
  refusal.code = "onbekende_code";
  refusal.wie_wel = {"projectleider"};
  refusal.gremia = {"do_novex:pv26"};
  refusal.wanneer = gen::WanneerWel::nu_door_ander;
  const auto out = reden(labels(), domain::Soort::vraagstuk, refusal, Taal::nl);
  EXPECT_EQ(out.wie_wel, std::vector<std::string>{"Projectleider arrangement (provincie)"});
  EXPECT_EQ(out.wanneer, gen::WanneerWel::nu_door_ander);
  EXPECT_EQ(out.wanneer_label, "Nu, door een ander");
  EXPECT_EQ(out.gremia.size(), 1U);
  EXPECT_EQ(reden(labels(), domain::Soort::vraagstuk, refusal, Taal::en).wanneer_label, "Now, by someone else");
}

TEST(Fill, ReplacesSlotsAndKeepsTheRest) {
  EXPECT_EQ(fill("a {x} b {y}", [](std::string_view slot) { return std::string(slot) + "!"; }), "a x! b y!");
  EXPECT_EQ(fill("geen {", [](std::string_view) { return std::string("?"); }), "geen {");
}

}  // namespace
}  // namespace ruimte::application
