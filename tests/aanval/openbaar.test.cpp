// SPDX-License-Identifier: EUPL-1.2
// The public answers as a way in: without a session, and byte for byte, nothing of what was not released by both sides.
#include "gen/publicatie.hpp"
#include "wegen.hpp"

namespace ruimte::test {
namespace {

struct Publicatie {
  explicit Publicatie(Toneel& toneel) : t(toneel) {
    gen::StandInvoer inhoud{"OPENBAAR: samen water bergen.", {gen::Afspraakdeel::gezamenlijk_doel}, {}, {}, {}};
    id = at(t.doe("accounthouder", "/publicaties/handelingen", "publicatie_voorstellen",
                  json(gen::PublicatieVoorstellenInvoer{gen::Publicatiesoort::afspraak,
                                                        base::parse_uuid(t.vast.afspraak).value(), inhoud})),
            "id");
  }
  std::string pad() const { return "/publicaties/" + id + "/handelingen"; }
  std::string hash() { return at(t.speler("projectleider").get("/publicaties/" + id), "voorstel/inhoudHash"); }
  void geef_vrij() { t.doe("projectleider", pad(), "stand_vrijgeven", R"({"inhoudHash":")" + hash() + "\"}"); }

  Toneel& t;
  std::string id;
};

/// Everything that the public can ask about agreements, in one text.
std::string alles(Toneel& t) {
  Client niemand(t.world);
  std::string uit;
  for (const auto* pad : {"/openbaar/afspraken", "/openbaar/provincies/pv26", "/openbaar/provincies/pv26/csv"}) {
    const auto r = niemand.get(pad);
    EXPECT_EQ(r.status, 200) << pad << " " << r.body;
    uit += r.body;
  }
  for (const auto& een : items(niemand.get("/openbaar/afspraken")))
    uit += niemand.get("/openbaar/afspraken/" + *een.member("id")->get_if<std::string>()).body;
  return uit;
}

// @eis ACC-02
TEST(AanvalOpenbaar, UnreleasedHalfReleasedAndInternalNeverOccurInPublicAnswers) {
  Toneel t;
  EXPECT_EQ(alles(t).find("A-UT-"), std::string::npos) << "many agreements, none released";
  Publicatie p(t);
  EXPECT_EQ(alles(t).find("OPENBAAR"), std::string::npos) << "one side released";
  p.geef_vrij();
  const auto openbaar = alles(t);
  const auto afspraak = t.afspraak(t.vast.afspraak);
  EXPECT_NE(openbaar.find("OPENBAAR: samen water bergen."), std::string::npos);
  EXPECT_NE(openbaar.find(afspraak.nummer), std::string::npos);
  for (const auto& deel : afspraak.tekstdelen)
    EXPECT_EQ(openbaar.find(deel.tekst) != std::string::npos, deel.kop == gen::Afspraakdeel::gezamenlijk_doel)
        << deel.tekst;
  std::vector<std::string> intern{t.vast.afspraak, t.vast.vraagstuk, p.id,         "De inzet van", "instemmingen",
                                  "meldingen",     "functie",        "versieHash", "krachtens"};
  for (const auto& actie : afspraak.acties) intern.push_back(actie.wat);
  for (const auto& d : {t.schrijf, t.akkoord, t.einde}) intern.push_back(t.afspraak(d.afspraak).nummer);
  for (const auto& wat : intern) EXPECT_EQ(openbaar.find(wat), std::string::npos) << wat;
}

TEST(AanvalOpenbaar, WhoIsNoPartyNeitherReleasesNorReadsThePublicationAndTheDossierIdIsNoWayIn) {
  Toneel t;
  Publicatie p(t);
  const auto voor = t.afdruk();
  EXPECT_EQ(kort(t.speler("limburg").get("/publicaties/" + p.id)), "404 onbekend");
  Client niemand(t.world);
  EXPECT_EQ(niemand.get("/publicaties/" + p.id).status, 401);
  for (const auto& id : {p.id, t.vast.afspraak, std::string("geen-id")})
    EXPECT_EQ(kort(niemand.get("/openbaar/afspraken/" + id)), "404 onbekend");
  EXPECT_EQ(kort(niemand.get("/openbaar/provincies/pv99")), "404 onbekend");
  EXPECT_EQ(kort(niemand.get("/openbaar/provincies/pv99/csv")), "404 onbekend");
  const auto nee = t.speler("accounthouder").act(p.pad(), "stand_vrijgeven", R"({"inhoudHash":")" + p.hash() + "\"}");
  EXPECT_EQ(kort(nee), "409 al_vrijgegeven");
  EXPECT_EQ(at(nee, "weigering/wieWel/0"), "Projectleider arrangement (provincie)");
  EXPECT_EQ(t.afdruk(), voor);
}

// @eis ACC-03
TEST(AanvalOpenbaar, AWithdrawalStaysVisibleWithItsReasonAndTheSpreadsheetSaysSoToo) {
  Toneel t;
  Publicatie p(t);
  p.geef_vrij();
  t.doe("accounthouder", p.pad(), "stand_voorstellen",
        json(gen::StandInvoer{"Samen water bergen.", {gen::Afspraakdeel::gezamenlijk_doel}, {}, {}, "Nog nergens."}));
  EXPECT_EQ(alles(t).find("Nog nergens."), std::string::npos);
  p.geef_vrij();
  Client niemand(t.world);
  const auto lijst = niemand.get("/openbaar/afspraken");
  EXPECT_EQ(at(lijst, "items/0/doorwerking"), "zweeft");
  EXPECT_NE(niemand.get("/openbaar/provincies/pv26/csv").body.find("Nog nergens."), std::string::npos);
  t.doe("projectleider", p.pad(), "publicatie_intrekken", R"({"reden":"Het getal klopt niet."})");
  const auto na = niemand.get("/openbaar/afspraken/" + at(lijst, "items/0/id"));
  EXPECT_EQ(at(na, "versie/ingetrokken/reden"), "Het getal klopt niet.");
  EXPECT_EQ(at(na, "versie/ingetrokken/zijde"), "pv26");
  EXPECT_NE(niemand.get("/openbaar/provincies/pv26/csv").body.find("Het getal klopt niet."), std::string::npos);
}

}  // namespace
}  // namespace ruimte::test
