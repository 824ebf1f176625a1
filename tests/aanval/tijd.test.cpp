// SPDX-License-Identifier: EUPL-1.2
// What was allowed when the page was opened and is not any more when the button is pressed.
#include "gen/gremium.hpp"
#include "wegen.hpp"

namespace ruimte::test {
namespace {

constexpr std::int64_t day_us = std::int64_t{86'400} * 1'000'000;

std::string druk(Toneel& t, const std::string& wie) {
  const auto versie = json(gen::BestuurlijkAkkoordInvoer{t.afspraak(t.akkoord.afspraak).versie_hash});
  return kort(probeer(t, wie, "afspraken/" + t.akkoord.afspraak, "bestuurlijk_akkoord_geven", versie));
}

/// What the list of possible acts says about an act.
bool toegestaan(Toneel& t, const std::string& wie, const std::string& handeling) {
  for (const auto& item : items(t.speler(wie).get("/afspraken/" + t.akkoord.afspraak + "/mogelijke-handelingen")))
    if (*item.member("handeling")->get_if<std::string>() == handeling)
      return *item.member("toegestaan")->get_if<bool>();
  return false;
}

TEST(AanvalTijd, AMandateThatEndsBetweenOpeningAndPressingCounts) {
  Toneel t;
  for (const auto* wie : {"bewindspersoon", "gedeputeerde"})
    EXPECT_TRUE(toegestaan(t, wie, "bestuurlijk_akkoord_geven")) << wie;
  t.world.clock.advance(41 * day_us);
  t.opnieuw_aangemeld();
  const auto voor = t.afdruk();
  for (const auto* wie : {"bewindspersoon", "gedeputeerde"}) {
    EXPECT_EQ(druk(t, wie), "409 functie_zonder_mandaat") << wie;
    EXPECT_FALSE(toegestaan(t, wie, "bestuurlijk_akkoord_geven")) << wie;
  }
  EXPECT_EQ(t.afdruk(), voor);
}

TEST(AanvalTijd, AMandateThatIsWithdrawnBetweenOpeningAndPressingCounts) {
  Toneel t;
  t.doe(t.gs, "/mandaatregisters/" + t.register_gs + "/handelingen", "mandaat_intrekken",
        json(gen::MandaatIntrekkenInvoer{base::parse_uuid(t.mandaat_gs).value(), "Het college wil erover praten."}));
  const auto voor = t.afdruk();
  EXPECT_EQ(druk(t, "gedeputeerde"), "409 functie_zonder_mandaat");
  EXPECT_EQ(t.afdruk(), voor);
  EXPECT_EQ(druk(t, "bewindspersoon"), "200") << "the mandate of another side still holds";
}

// A function that ended acts no more, although its session was opened before.
TEST(AanvalTijd, ASessionOutlivesItsFunctionWithoutPower) {
  Toneel t;
  t.world.clock.advance(day_us / 3);
  t.opnieuw_aangemeld();
  const auto functie = at(t.speler("gedeputeerde").get("/sessies/huidige"), "actieveFunctie");
  t.doe("beheer", "/functies/" + functie + "/handelingen", "functie_beeindigen", R"({"reden":"Uit dienst."})");
  t.world.clock.advance(day_us / 3);  // the next day, in the same session
  const auto voor = t.afdruk();
  EXPECT_EQ(druk(t, "gedeputeerde"), "403 verboden");
  EXPECT_EQ(t.speler("gedeputeerde").get("/afspraken/" + t.akkoord.afspraak).status, 404);
  EXPECT_EQ(t.afdruk(), voor);
}

TEST(AanvalTijd, WhoReadAnOlderTextConsentsToNothing) {
  Toneel t;
  const auto oud = t.afspraak(t.schrijf.afspraak).tekstdelen[0];
  const auto pad = "/afspraken/" + t.schrijf.afspraak + "/handelingen";
  t.doe("projectleider", pad, "tekstvoorstel_overnemen",
        json(gen::VoorstelAntwoordInvoer{oud.id, oud.voorstel.value_or(gen::Tekstvoorstel{}).id, {}}));
  const auto voor = t.afdruk();
  for (const auto* wie : {"accounthouder", "projectleider"})
    EXPECT_EQ(kort(t.speler(wie).act(pad, "ambtelijk_akkoord_geven",
                                     json(gen::AkkoordInvoer{{{oud.id, oud.inhoud_hash}}, {}}))),
              "409 tekst_gewijzigd")
        << wie;
  EXPECT_EQ(t.afdruk(), voor);
}

}  // namespace
}  // namespace ruimte::test
