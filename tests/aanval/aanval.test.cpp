// SPDX-License-Identifier: EUPL-1.2
// Administrator, coordinator, province and department each try every way to bend what was agreed. Each way ends in the
// problem that is named for it, and the log and every dossier are the same afterwards.
#include <vector>

#include "gen/arrangement.hpp"
#include "wegen.hpp"

namespace ruimte::test {
namespace {

std::vector<Weg> alle_wegen() {
  std::vector<Weg> uit;
  for (const auto lijst : {wegen_tekst(), wegen_akkoord(), wegen_besluit(), wegen_deur(), wegen_geld(), wegen_overig(),
                           wegen_uitkomst(), wegen_lijst()})
    uit.insert(uit.end(), lijst.begin(), lijst.end());
  return uit;
}

const std::array<Rol, 4> rollen = {{{"beheer", "beheer", "beheer", ""},
                                    {"coordinator", "coordinator", "coordinator", ""},
                                    {"provincie", "projectleider", "gedeputeerde", "pv26"},
                                    {"departement", "accounthouder", "bewindspersoon", "rijk"}}};

TEST(Aanval, NoWayOfAnyRoleChangesAnything) {
  Toneel t;
  const auto wegen = alle_wegen();
  EXPECT_GE(wegen.size(), 30U) << "thirty ways for each";
  for (std::size_t n = 0; n < rollen.size(); ++n)
    for (const auto& weg : wegen) {
      SCOPED_TRACE(rollen[n].naam + " " + weg.naam);
      const auto voor = t.afdruk();
      const auto antwoord = weg.doe(t, rollen[n]);
      EXPECT_EQ(kort(antwoord), weg.verwacht[n]) << antwoord.body.substr(0, 400);
      EXPECT_TRUE(t.afdruk() == voor) << "something changed";
    }
}

// The same people can do what is theirs: the stage is no world in which nothing works.
TEST(Aanval, WhatIsTheirsTheyCanDo) {
  Toneel t;
  const auto a = t.afspraak(t.schrijf.afspraak);
  const auto pad = "/afspraken/" + t.schrijf.afspraak + "/handelingen";
  const auto antwoord = [&](std::size_t n) {
    return json(gen::VoorstelAntwoordInvoer{a.tekstdelen[n].id,
                                            a.tekstdelen[n].voorstel.value_or(gen::Tekstvoorstel{}).id, "Goed."});
  };
  EXPECT_EQ(kort(t.speler("projectleider").act(pad, "tekstvoorstel_overnemen", antwoord(0))), "200");
  EXPECT_EQ(kort(t.speler("accounthouder").act(pad, "tekstvoorstel_afwijzen", antwoord(1))), "200");
  const auto versie = json(gen::BestuurlijkAkkoordInvoer{t.afspraak(t.akkoord.afspraak).versie_hash});
  for (const auto* wie : {"bewindspersoon", "gedeputeerde"})
    EXPECT_EQ(kort(probeer(t, wie, "afspraken/" + t.akkoord.afspraak, "bestuurlijk_akkoord_geven", versie)), "200");
  EXPECT_EQ(t.afspraak(t.akkoord.afspraak).fase, "bestuurlijk_akkoord");
  const auto lijst = "arrangementen/" + t.bevroren;
  const auto hash = base::parse_hash(at(t.speler("gedeputeerde").get("/" + lijst), "versieHash")).value();
  for (const auto* wie : {"bewindspersoon", "gedeputeerde"})
    EXPECT_EQ(kort(probeer(t, wie, lijst, "ondertekenen", json(gen::OndertekenenInvoer{hash}))), "200") << wie;
  EXPECT_EQ(kort(probeer(t, t.bol, lijst, "arrangement_vaststellen",
                         json(gen::ArrangementVaststellenInvoer{t.bol, {}, hash}))),
            "200");
  EXPECT_EQ(at(t.speler("projectleider").get("/" + lijst), "fase"), "vastgesteld");
}

}  // namespace
}  // namespace ruimte::test
