// SPDX-License-Identifier: EUPL-1.2
// Papers as a way in: who does not read a dossier gets no file of it in any form, by any name, and asking leaves no
// trace.
#include "application/stukken/sjabloon.hpp"
#include "wegen.hpp"

namespace ruimte::test {
namespace {

/// Every paper of these dossiers in every form.
std::vector<std::string> alle_adressen(const Toneel& t) {
  static const application::stukken::Sjablonen sjablonen;
  std::vector<std::string> uit;
  for (const auto& s : sjablonen.alle())
    for (const auto& id : {t.akkoord.vraagstuk, t.akkoord.afspraak, t.overlegdossier, t.bevroren})
      for (const auto vorm : application::stukken::vormen)
        uit.push_back("/stukken/" + s.id + "/" + id + "/" + std::string(application::stukken::achtervoegsel(vorm)));
  return uit;
}

TEST(AanvalStukken, WhoDoesNotReadTheDossierGetsNoPaperOfIt) {
  Toneel t;
  const auto voor = t.afdruk();
  for (const auto* wie : {"beheer", "limburg"}) {
    auto& buiten = t.speler(wie);
    for (const auto& adres : alle_adressen(t)) {
      const auto r = buiten.get(adres);
      EXPECT_EQ(kort(r), "404 onbekend") << wie << " " << adres;
      EXPECT_TRUE(r.header("Content-Disposition").empty());
    }
    for (const auto* soort : {"vraagstuk", "afspraak"})
      EXPECT_EQ(buiten
                    .get(std::string("/stukken?soort=") + soort +
                         "&id=" + (soort == std::string("afspraak") ? t.akkoord.afspraak : t.akkoord.vraagstuk))
                    .status,
                404)
          << wie;
  }
  EXPECT_EQ(t.afdruk(), voor);
}

TEST(AanvalStukken, AskingIsReadingAndNothingElse) {
  Toneel t;
  const auto voor = t.afdruk();
  int gemaakt = 0;
  for (const auto& adres : alle_adressen(t)) {
    const auto r = t.speler("projectleider").get(adres);
    EXPECT_TRUE(r.status == 200 || r.status == 404) << adres << " " << r.status;
    gemaakt += r.status == 200 ? 1 : 0;
    for (const auto wijze : {http::Method::post, http::Method::put, http::Method::del})
      EXPECT_EQ(t.speler("projectleider").send(wijze, adres, "{}").status, 405) << adres;
    Client niemand(t.world);
    EXPECT_EQ(niemand.get(adres).status, 401) << adres;
  }
  EXPECT_GE(gemaakt, 18);
  EXPECT_EQ(t.afdruk(), voor);
}

}  // namespace
}  // namespace ruimte::test
