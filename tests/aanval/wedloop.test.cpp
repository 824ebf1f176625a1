// SPDX-License-Identifier: EUPL-1.2
// Two consents race one change, through the pipeline and the store's one writer. Even rounds send the three requests in
// a drawn order, odd rounds from three threads at once. Whatever came first: no consent stands on another text than the
// one that is shown, and the log, folded anew, never held one that did.
#include <algorithm>
#include <barrier>
#include <cstdlib>
#include <thread>

#include "application/system/system_actor.hpp"
#include "domain/kernel/consent.hpp"
#include "gen/afspraak_gebeurtenissen.hpp"
#include "wegen.hpp"

namespace ruimte::test {
namespace {

int rondes() {
  const char* gevraagd = ::getenv("RUIMTE_RACES");  // NOLINT(concurrency-mt-unsafe): nobody sets variables here
  return gevraagd ? std::atoi(gevraagd) : 100;
}

struct Verzoek {
  std::string speler, handeling, invoer;
  std::string antwoord;
};
using Verzoeken = std::array<Verzoek, 3>;

/// A number below `grens` from the seeded source of the round.
std::size_t trek(base::Random& bron, std::size_t grens) {
  std::array<std::uint8_t, 2> b{};
  bron.fill(b);
  return (b[0] * 256U + b[1]) % grens;
}

void na_elkaar(Toneel& t, const std::string& pad, Verzoeken& verzoeken, base::Random& bron) {
  std::array<std::size_t, 3> volgorde{0, 1, 2};
  for (std::size_t n = trek(bron, 6); n > 0; --n) std::next_permutation(volgorde.begin(), volgorde.end());
  for (const auto n : volgorde)
    verzoeken[n].antwoord = kort(t.speler(verzoeken[n].speler).act(pad, verzoeken[n].handeling, verzoeken[n].invoer));
}

void tegelijk(Toneel& t, const std::string& pad, Verzoeken& verzoeken, base::Random& bron) {
  std::barrier start(3);
  std::vector<std::thread> lopers;
  for (auto& v : verzoeken) {
    const auto wacht = trek(bron, 400);
    lopers.emplace_back([&, wacht] {
      auto& client = t.speler(v.speler);
      start.arrive_and_wait();
      for (std::size_t n = 0; n < wacht; ++n) std::this_thread::yield();
      v.antwoord = kort(client.act(pad, v.handeling, v.invoer));
    });
  }
  for (auto& loper : lopers) loper.join();
}

void ren(Toneel& t, const std::string& pad, Verzoeken& verzoeken, int ronde, base::Random& bron) {
  if (ronde % 2 == 0)
    na_elkaar(t, pad, verzoeken, bron);
  else
    tegelijk(t, pad, verzoeken, bron);
}

/// Every consent stands on the text that is there, and on its hash as the kernel computes it.
bool klopt(const gen::AfspraakToestand& a) {
  for (const auto& deel : a.tekstdelen) {
    if (deel.inhoud_hash != domain::inhoud_hash(deel, a.zijden)) return false;
    for (const auto& i : deel.instemmingen)
      if (i.inhoud_hash != deel.inhoud_hash) return false;
  }
  return a.versie_hash == domain::versie_hash(a) &&
         std::ranges::all_of(a.bestuurlijk, [&](const auto& b) { return b.versie_hash == a.versie_hash; });
}

/// Folds the course of events of the agreement; after every command all consents stood on the text of that moment.
void beoordeel_verloop(Toneel& t, const std::string& id) {
  const auto systeem = application::authorise_system(shipped_referentie());
  const domain::StreamRef ref{domain::Soort::afspraak, base::parse_uuid(id).value()};
  const auto verloop = t.world.store->reader()->verloop(ref, systeem.kringen);
  base::Record toestand;
  for (std::size_t n = 0; n < verloop.size(); ++n) {
    const auto& feit = verloop[n];
    toestand = domain::aggregate_type(ref.soort).evolve(toestand, feit.inhoud, feit.envelop.tijd);
    if (n + 1 < verloop.size() && verloop[n + 1].envelop.oorzaak == feit.envelop.oorzaak) continue;
    ASSERT_TRUE(klopt(toestand.as<gen::AfspraakToestand>())) << "after fact " << feit.envelop.volgnr;
  }
  EXPECT_EQ(base::encode(toestand), base::encode(base::Record::of(t.afspraak(id))));
}

/// What the page shows of a part: the text with its hash, and the hashes of its consents.
void beoordeel_pagina(Toneel& t, const std::string& id, std::size_t n, const std::string& tekst) {
  const auto pagina = t.speler("projectleider").get("/afspraken/" + id);
  const auto deel = "tekstdelen/" + std::to_string(n) + "/";
  EXPECT_EQ(at(pagina, deel + "tekst"), tekst);
  for (int i = 0; !at(pagina, deel + "instemmingen/" + std::to_string(i)).empty(); ++i)
    EXPECT_EQ(at(pagina, deel + "instemmingen/" + std::to_string(i) + "/inhoudHash"), at(pagina, deel + "inhoudHash"));
}

TEST(Wedloop, NoConsentOutlivesTheTextItWasGivenOn) {
  constexpr std::size_t plek = 3;
  Toneel t;
  base::SeededRandom bron(2026);
  const auto pad = "/afspraken/" + t.schrijf.afspraak + "/handelingen";
  int voor = 0, na = 0;
  for (int ronde = 0; ronde < rondes(); ++ronde) {
    SCOPED_TRACE(ronde);
    const bool rijk = trek(bron, 2) == 0, verklaard = trek(bron, 2) == 0;
    const auto deel = t.afspraak(t.schrijf.afspraak).tekstdelen[plek];
    const auto tekst = "De tekst van ronde " + std::to_string(ronde);
    t.doe(rijk ? "accounthouder" : "projectleider", pad, "tekstvoorstel_doen",
          json(gen::TekstvoorstelInvoer{deel.id, deel.inhoud_hash, tekst, "Scherper.", verklaard}));
    const auto voorstel = t.afspraak(t.schrijf.afspraak).tekstdelen[plek].voorstel.value_or(gen::Tekstvoorstel{}).id;
    const auto akkoord = json(gen::AkkoordInvoer{{{deel.id, deel.inhoud_hash}}, {}});
    // The change comes from a second session of the one who takes over: nobody waits for himself.
    Verzoeken v{{{"accounthouder", "ambtelijk_akkoord_geven", akkoord, {}},
                 {"projectleider", "ambtelijk_akkoord_geven", akkoord, {}},
                 {rijk ? "collega_provincie" : "collega_rijk",
                  "tekstvoorstel_overnemen",
                  json(gen::VoorstelAntwoordInvoer{deel.id, voorstel, {}}),
                  {}}}};
    ren(t, pad, v, ronde, bron);
    EXPECT_EQ(v[2].antwoord, "200");
    for (std::size_t n = 0; n < 2; ++n) {
      EXPECT_TRUE(v[n].antwoord == "200" || v[n].antwoord == "409 tekst_gewijzigd") << v[n].antwoord;
      ++(v[n].antwoord == "200" ? voor : na);
    }
    const auto daarna = t.afspraak(t.schrijf.afspraak);
    ASSERT_TRUE(klopt(daarna));
    EXPECT_EQ(daarna.tekstdelen[plek].instemmingen.size(), verklaard ? 1U : 0U);
    beoordeel_pagina(t, t.schrijf.afspraak, plek, tekst);
  }
  EXPECT_GT(voor, 0) << "some consents came before the change";
  EXPECT_GT(na, 0) << "and some after it";
  beoordeel_verloop(t, t.schrijf.afspraak);
}

TEST(Wedloop, NoAdministratorConsentsToAnotherVersion) {
  Toneel t;
  base::SeededRandom bron(2027);
  int samen = 0, gewijzigd = 0;
  for (int ronde = 0; ronde < std::min(rondes() / 5, 60); ++ronde) {
    SCOPED_TRACE(ronde);
    const auto pad = "/afspraken/" + t.akkoord.afspraak + "/handelingen";
    const auto versie = json(gen::BestuurlijkAkkoordInvoer{t.afspraak(t.akkoord.afspraak).versie_hash});
    Verzoeken v{{{"bewindspersoon", "bestuurlijk_akkoord_geven", versie, {}},
                 {"gedeputeerde", "bestuurlijk_akkoord_geven", versie, {}},
                 {"projectleider",
                  "actie_toevoegen",
                  json(gen::ActieInvoer{"Nog iets doen", "pv26", "provincie_utrecht", "rijk", {}, {}}),
                  {}}}};
    ren(t, pad, v, ronde, bron);
    const auto daarna = t.afspraak(t.akkoord.afspraak);
    ASSERT_TRUE(klopt(daarna));
    const bool toegevoegd = v[2].antwoord == "200";
    EXPECT_NE(toegevoegd, daarna.fase == "bestuurlijk_akkoord") << "both consented before the change, or none did";
    ++(toegevoegd ? gewijzigd : samen);
    beoordeel_verloop(t, t.akkoord.afspraak);
    if (!toegevoegd) t.akkoord = t.maak("Opnieuw " + std::to_string(ronde), Stand::ambtelijk);
  }
  EXPECT_GT(samen, 0);
  EXPECT_GT(gewijzigd, 0);
}

}  // namespace
}  // namespace ruimte::test
