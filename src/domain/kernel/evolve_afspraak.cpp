// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cassert>

#include "domain/kernel/consent.hpp"
#include "domain/kernel/draagvlak.hpp"
#include "domain/kernel/evolve.hpp"
#include "gen/afspraak.hpp"
#include "gen/afspraak_gebeurtenissen.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"

namespace ruimte::domain::evolve {

namespace {

using A = gen::AfspraakToestand;

gen::Tekstdeel& deel(A& t, const base::Uuid& id) {
  return *std::find_if(t.tekstdelen.begin(), t.tekstdelen.end(), [&](const auto& d) { return d.id == id; });
}

gen::Actie& actie(A& t, const base::Uuid& id) {
  return *std::find_if(t.acties.begin(), t.acties.end(), [&](const auto& a) { return a.id == id; });
}

void opgesteld(A& t, const gen::AfspraakOpgesteld& e) {
  t.nummer = e.nummer;
  t.fase = e.fase;
  t.titel = e.titel;
  t.type = e.type;
  t.vraagstuk = e.vraagstuk;
  t.provincies = e.provincies;
  t.zijden = e.zijden;
  t.tekstdelen = e.tekstdelen;
  t.acties = e.acties;
  t.volgend_type = e.volgend_type;
  t.vervolgmoment = e.vervolgmoment;
  t.raakt_geld = e.raakt_geld;
  t.externe_route = e.externe_route;
  t.raakt_regels = e.raakt_regels;
}

/// One consent per side and part: a newer one takes the place of the older.
void instemming(A& t, const gen::InstemmingGegeven& e) {
  auto& lijst = deel(t, e.tekstdeel).instemmingen;
  std::erase_if(lijst, [&](const auto& i) { return i.zijde == e.instemming.zijde; });
  lijst.push_back(e.instemming);
}

void tekst(A& t, const gen::TekstGewijzigd& e) {
  auto& d = deel(t, e.tekstdeel);
  d.tekst = e.tekst;
  d.inhoud_hash = e.inhoud_hash;
  d.voorstel.reset();
}

void gemeld(A& t, const gen::ActieGemeld& e) {
  using enum gen::Actiestand;
  auto& a = actie(t, e.actie);
  a.meldingen.push_back(e.melding);
  a.oordeelstermijn = e.oordeelstermijn;
  switch (e.melding.stand) {
    case gen::Actiemelding::op_koers: a.stand = loopt; break;
    case gen::Actiemelding::vertraagd: a.stand = vertraagd; break;
    case gen::Actiemelding::gereed: a.stand = gereed_gemeld; break;
  }
}

void beoordeeld(A& t, const gen::ActieBeoordeeld& e) {
  using enum gen::Actiestand;
  auto& a = actie(t, e.actie);
  a.oordelen.push_back(e.oordeel);
  a.oordeelstermijn.reset();
  switch (e.oordeel.oordeel) {
    case gen::Actieoordeel::geland: a.stand = geland; break;
    case gen::Actieoordeel::nog_niet: a.stand = loopt; break;
    case gen::Actieoordeel::nee: a.stand = niet_geland; break;
  }
}

void landing(A& t, const gen::Landing& l) {
  for (auto& oud : t.landingen)
    if (oud.id == l.id) {
      oud = l;
      return;
    }
  t.landingen.push_back(l);
}

/// Answers the open question to a side, when there is one.
void antwoord(A& t, std::string_view zijde, gen::Draagvlakantwoord wat, const std::optional<base::Uuid>& krachtens,
              Instant op) {
  const auto* open = open_herbevestiging(t, zijde);
  if (open == nullptr) return;
  auto& vraag = t.herbevestigingen[static_cast<std::size_t>(open - t.herbevestigingen.data())];
  vraag.antwoord = wat;
  vraag.krachtens = krachtens;
  vraag.op = op;
}

bool tekst_en_akkoord(A& t, const Record& inhoud, Instant op) {
  return when<gen::TekstVoorgesteld>(t, inhoud,
                                     [](A& s, const auto& e) { deel(s, e.tekstdeel).voorstel = e.voorstel; }) ||
         when<gen::TekstGewijzigd>(t, inhoud, [](A& s, const auto& e) { tekst(s, e); }) ||
         when<gen::VoorstelVervallen>(t, inhoud, [](A& s, const auto& e) { deel(s, e.tekstdeel).voorstel.reset(); }) ||
         when<gen::InstemmingGegeven>(t, inhoud, [](A& s, const auto& e) { instemming(s, e); }) ||
         when<gen::InstemmingVervallen>(t, inhoud,
                                        [](A& s, const auto& e) {
                                          std::erase_if(deel(s, e.tekstdeel).instemmingen,
                                                        [&](const auto& i) { return i.zijde == e.zijde; });
                                        }) ||
         when<gen::BestuurlijkAkkoordGegeven>(
             t, inhoud,
             [&](A& s, const auto& e) {
               std::erase_if(s.bestuurlijk, [&](const auto& b) { return b.zijde == e.akkoord.zijde; });
               s.bestuurlijk.push_back(e.akkoord);
               antwoord(s, e.akkoord.zijde, gen::Draagvlakantwoord::bevestigd, e.akkoord.krachtens, op);
             }) ||
         when<gen::BestuurlijkAkkoordVervallen>(t, inhoud, [](A& s, const auto& e) {
           std::erase_if(s.bestuurlijk, [&](const auto& b) { return b.zijde == e.zijde; });
         });
}

/// One consent per side, as with every consent.
void bevestigd(A& t, const gen::EindeBevestigd& e) {
  auto& lijst = t.einde->instemmingen;
  std::erase_if(lijst, [&](const auto& i) { return i.zijde == e.instemming.zijde; });
  lijst.push_back(e.instemming);
}

bool einde(A& t, const Record& inhoud) {
  return when<gen::EindeVoorgesteld>(t, inhoud, [](A& s, const auto& e) { s.einde = e.einde; }) ||
         when<gen::EindeBevestigd>(t, inhoud, [](A& s, const auto& e) { bevestigd(s, e); }) ||
         when<gen::EindeIngetrokken>(t, inhoud, [](A& s, const auto&) { s.einde.reset(); });
}

/// Who says that it does not support the agreement has answered the question; so has who agrees to it anew.
bool draagvlak(A& t, const Record& inhoud, Instant op) {
  using enum gen::Draagvlakantwoord;
  return when<gen::NietMeerGedragen>(t, inhoud,
                                     [&](A& s, const auto& e) {
                                       s.niet_gedragen.push_back(e.verklaring);
                                       antwoord(s, e.verklaring.zijde, niet_meer_gedragen, {}, op);
                                     }) ||
         when<gen::WeerGedragen>(t, inhoud,
                                 [](A& s, const auto& e) {
                                   std::erase_if(s.niet_gedragen, [&](const auto& n) { return n.zijde == e.zijde; });
                                 }) ||
         when<gen::HerbevestigingGevraagd>(t, inhoud,
                                           [](A& s, const auto& e) { s.herbevestigingen.push_back(e.vraag); }) ||
         when<gen::Herbevestigd>(t, inhoud,
                                 [&](A& s, const auto& e) { antwoord(s, e.zijde, bevestigd, e.krachtens, op); });
}

bool route_en_geld(A& t, const Record& inhoud) {
  return when<gen::ExterneRouteGenoemd>(t, inhoud, [](A& s, const auto& e) { s.externe_route = e.externe_route; }) ||
         when<gen::GeldvoorwaardeToegevoegd>(t, inhoud,
                                             [](A& s, const auto& e) { s.geldvoorwaarden.push_back(e.voorwaarde); }) ||
         when<gen::GeldvoorwaardeGeschrapt>(t, inhoud,
                                            [](A& s, const auto& e) {
                                              std::erase_if(s.geldvoorwaarden,
                                                            [&](const auto& g) { return g.id == e.voorwaarde; });
                                            }) ||
         when<gen::BudgethouderStemdeIn>(t, inhoud, [](A& s, const auto& e) {
           for (auto& g : s.geldvoorwaarden)
             if (g.id == e.voorwaarde) g.instemming = e.instemming;
         });
}

/// Values stand by the day of their source; a second one of the same source and day takes the place of the first.
void doelwaarde(A& t, const gen::DoelwaardeGemeld& e) {
  const auto k = std::ranges::find(t.doelen, e.doel, &gen::Doelkoppeling::doel);
  if (k == t.doelen.end()) return;
  std::erase_if(k->waarden,
                [&](const auto& w) { return w.peildatum == e.waarde.peildatum && w.bron == e.waarde.bron; });
  const auto plek = std::ranges::upper_bound(k->waarden, e.waarde.peildatum, {}, &gen::Doelwaarde::peildatum);
  k->waarden.insert(plek, e.waarde);
}

bool doelen(A& t, const Record& inhoud) {
  return when<gen::DoelGekoppeld>(t, inhoud, [](A& s, const auto& e) { s.doelen.push_back(e.koppeling); }) ||
         when<gen::DoelOntkoppeld>(
             t, inhoud,
             [](A& s, const auto& e) { std::erase_if(s.doelen, [&](const auto& k) { return k.doel == e.doel; }); }) ||
         when<gen::DoelwaardeGemeld>(t, inhoud, [](A& s, const auto& e) { doelwaarde(s, e); });
}

bool uitvoering(A& t, const Record& inhoud) {
  return when<gen::AfspraakVastgesteld>(t, inhoud, [](A& s, const auto& e) { s.vaststelling = e.vaststelling; }) ||
         when<gen::ActieToegevoegd>(t, inhoud, [](A& s, const auto& e) { s.acties.push_back(e.actie); }) ||
         when<gen::ActieGemeld>(t, inhoud, [](A& s, const auto& e) { gemeld(s, e); }) ||
         when<gen::ActieBeoordeeld>(t, inhoud, [](A& s, const auto& e) { beoordeeld(s, e); }) ||
         when<gen::ActieNietBeoordeeld>(
             t, inhoud, [](A& s, const auto& e) { actie(s, e.actie).stand = gen::Actiestand::niet_beoordeeld; }) ||
         when<gen::LandingGemeld>(t, inhoud, [](A& s, const auto& e) { landing(s, e.landing); });
}

}  // namespace

Record afspraak(const Record& toestand, const Record& inhoud, Instant op) {
  A t = copy_of<A>(toestand);
  const bool known = when<gen::AfspraakOpgesteld>(t, inhoud, [](A& s, const auto& e) { opgesteld(s, e); }) ||
                     levensloop(t, inhoud) || tekst_en_akkoord(t, inhoud, op) || uitvoering(t, inhoud) ||
                     einde(t, inhoud) || draagvlak(t, inhoud, op) || route_en_geld(t, inhoud) || doelen(t, inhoud);
  assert(known);
  static_cast<void>(known);
  t.versie_hash = versie_hash(t);
  // Who proposed to end another version has not proposed to end this one.
  if (t.einde && t.einde->versie_hash != t.versie_hash) t.einde.reset();
  t.bijgewerkt_op = op;
  return Record::of(std::move(t));
}

}  // namespace ruimte::domain::evolve
