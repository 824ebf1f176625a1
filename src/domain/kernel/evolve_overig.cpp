// SPDX-License-Identifier: EUPL-1.2
#include <cassert>

#include "domain/kernel/capaciteit.hpp"
#include "domain/kernel/evolve.hpp"
#include "gen/agenda.hpp"
#include "gen/conflict.hpp"
#include "gen/gremium.hpp"
#include "gen/oefenklok.hpp"
#include "gen/organisatie_en_functie.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"

namespace ruimte::domain::evolve {

namespace {

template <class T>
Record finish(T t, bool known, Instant op) {
  assert(known);
  static_cast<void>(known);
  t.bijgewerkt_op = op;
  return Record::of(std::move(t));
}

void benoemd(gen::ConflictToestand& s, const gen::ConflictBenoemd& e, Instant op) {
  s.nummer = e.nummer;
  s.fase = e.fase;
  s.vraagstuk = e.invoer.vraagstuk;
  s.hangpunt = e.invoer.hangpunt;
  s.soort = e.invoer.soort;
  s.schuurt = e.invoer.schuurt;
  s.gevraagd = e.invoer.gevraagd;
  s.eigenaar = e.eigenaar;
  s.termijn = e.termijn;
  s.lezingen = {{e.zijde, e.invoer.kern, op}};
}

bool procesafspraak(gen::ConflictToestand& t, const Record& inhoud) {
  using T = gen::ConflictToestand;
  return when<gen::ProcesvoorstelGedaan>(t, inhoud, [](T& s, const auto& e) { s.procesvoorstel = e.voorstel; }) ||
         when<gen::ProcesvoorstelGesteund>(t, inhoud,
                                           [](T& s, const auto& e) {
                                             if (!s.procesvoorstel) return;
                                             s.procesvoorstel->akkoord.push_back(e.organisatie);
                                             s.procesvoorstel->zijden.push_back(e.zijde);
                                           }) ||
         when<gen::ProcesvoorstelVervallen>(t, inhoud, [](T& s, const auto&) { s.procesvoorstel.reset(); }) ||
         when<gen::ConflictGepauzeerd>(t, inhoud,
                                       [](T& s, const auto& e) {
                                         s.pauze_tot = e.tot;
                                         s.termijn = e.tot;
                                         s.procesvoorstel.reset();
                                       }) ||
         when<gen::ConflictHervat>(t, inhoud, [](T& s, const auto& e) {
           s.pauze_tot.reset();
           s.termijn = e.termijn;
         });
}

/// What happens between naming and outcome.
bool behandeling(gen::ConflictToestand& t, const Record& inhoud) {
  using T = gen::ConflictToestand;
  return when<gen::ConflictUitgewerkt>(t, inhoud, [](T& s, const auto& e) { s.uitwerking = e.uitwerking; }) ||
         when<gen::LezingenNaastElkaar>(t, inhoud, [](T& s, const auto&) { s.kern_volgens = true; }) ||
         when<gen::MomentAangeboden>(t, inhoud,
                                     [](T& s, const auto& e) {
                                       s.datum = e.datum;
                                       s.termijn = e.datum;
                                       s.wijze = gen::Plaatsingwijze::overleg;
                                     }) ||
         when<gen::AgenderingsverzoekBeantwoord>(t, inhoud,
                                                 [](T& s, const auto& e) {
                                                   s.verzoek_antwoord = e.antwoord;
                                                   if (e.antwoord.invoer.geagendeerd_op) {
                                                     s.datum = e.antwoord.invoer.geagendeerd_op;
                                                     s.termijn = *s.datum;
                                                   }
                                                 }) ||
         when<gen::UitkomstBleefUit>(t, inhoud,
                                     [](T& s, const auto& e) {
                                       s.herinneringen = e.herinnering;
                                       s.termijn = e.termijn;
                                     }) ||
         when<gen::RegieBelegd>(t, inhoud, [](T& s, const auto& e) { s.regie = e.regie; }) || procesafspraak(t, inhoud);
}

void punt_weg(gen::AgendaToestand& s, const base::Uuid& vraagstuk) {
  for (const auto& p : s.punten)
    if (p.vraagstuk == vraagstuk) s.gebruikt -= punten(p.inspanning);
  std::erase_if(s.punten, [&](const auto& p) { return p.vraagstuk == vraagstuk; });
}

/// The last word of a party counts.
void bekrachtig(std::vector<gen::Bekrachtiging>& lijst, const gen::Bekrachtiging& nieuw) {
  std::erase_if(lijst, [&](const auto& b) { return b.partij == nieuw.partij; });
  lijst.push_back(nieuw);
}

void agenda_geopend(gen::AgendaToestand& s, const gen::AgendaGeopend& e) {
  s.fase = e.fase;
  s.titel = e.titel;
  s.gremium = e.gremium;
  s.provincie = e.invoer.provincie;
  s.landsdeel = e.invoer.landsdeel;
  s.jaar = e.invoer.jaar;
  s.plaatsen = e.invoer.plaatsen;
}

}  // namespace

Record conflict(const Record& toestand, const Record& inhoud, Instant op) {
  using T = gen::ConflictToestand;
  T t = copy_of<T>(toestand);
  const bool known =
      when<gen::ConflictBenoemd>(t, inhoud, [&](T& s, const auto& e) { benoemd(s, e, op); }) || levensloop(t, inhoud) ||
      when<gen::KernBeantwoord>(t, inhoud,
                                [](T& s, const auto& e) {
                                  s.kern_gedeeld = e.overgenomen;
                                  if (!e.overgenomen) s.lezingen.push_back(e.lezing);
                                }) ||
      when<gen::TredeGeplaatst>(t, inhoud,
                                [](T& s, const auto& e) {
                                  s.trede = e.trede;
                                  s.gremium = e.gremium;
                                  s.datum = e.datum;
                                  s.wijze = e.wijze;
                                  s.termijn = e.termijn;
                                  s.verzoek_antwoord.reset();
                                }) ||
      behandeling(t, inhoud) ||
      when<gen::ConflictBeslecht>(t, inhoud, [](T& s, const auto& e) { s.beslechting = e.beslechting; }) ||
      when<gen::GeenKeuzeVastgelegd>(t, inhoud, [](T& s, const auto& e) { s.geen_keuze = e.geen_keuze; });
  return finish(std::move(t), known, op);
}

Record agenda(const Record& toestand, const Record& inhoud, Instant op) {
  using T = gen::AgendaToestand;
  T t = copy_of<T>(toestand);
  const bool known =
      when<gen::AgendaGeopend>(t, inhoud, [](T& s, const auto& e) { agenda_geopend(s, e); }) || levensloop(t, inhoud) ||
      when<gen::CapaciteitVastgelegd>(t, inhoud, [](T& s, const auto& e) { s.plaatsen = e.plaatsen; }) ||
      when<gen::AgendapuntGeplaatst>(t, inhoud,
                                     [](T& s, const auto& e) {
                                       s.punten.push_back(e.punt);
                                       s.gebruikt += punten(e.punt.inspanning);
                                     }) ||
      when<gen::AgendapuntVervallen>(t, inhoud, [](T& s, const auto& e) { punt_weg(s, e.vraagstuk); }) ||
      when<gen::AgendaBekrachtigd>(t, inhoud,
                                   [](T& s, const auto& e) { bekrachtig(s.bekrachtigingen, e.bekrachtiging); }) ||
      when<gen::GeldstapVastgelegd>(t, inhoud, [](T& s, const auto& e) { s.geldstappen.push_back(e.geldstap); }) ||
      when<gen::AgendaVastgesteld>(t, inhoud, [](T& s, const auto& e) { s.versie = e.versie; });
  return finish(std::move(t), known, op);
}

Record mandaatregister(const Record& toestand, const Record& inhoud, Instant op) {
  using T = gen::MandaatregisterToestand;
  T t = copy_of<T>(toestand);
  const bool known =
      when<gen::MandaatVerleend>(t, inhoud,
                                 [](T& s, const auto& e) {
                                   s.gremium = e.gremium;
                                   s.fase = e.fase;
                                   s.mandaten.push_back(e.mandaat);
                                 }) ||
      when<gen::BestuurAangetreden>(t, inhoud, [](T& s, const auto& e) { s.besturen.push_back(e.bestuur); }) ||
      when<gen::MandaatIngetrokken>(t, inhoud,
                                    [](T& s, const auto& e) {
                                      for (auto& m : s.mandaten)
                                        if (m.id == e.mandaat) m.ingetrokken = true;
                                    }) ||
      levensloop(t, inhoud);
  return finish(std::move(t), known, op);
}

Record cyclus(const Record& toestand, const Record& inhoud, Instant op) {
  using T = gen::CyclusToestand;
  T t = copy_of<T>(toestand);
  const bool known =
      when<gen::CyclusGeopend>(t, inhoud,
                               [](T& s, const auto& e) {
                                 s.fase = e.fase;
                                 s.naam = e.invoer.naam;
                                 s.jaar = e.invoer.jaar;
                                 s.stappen = e.invoer.stappen;
                                 s.gedeelde_verwachting = e.invoer.gedeelde_verwachting;
                               }) ||
      when<gen::CyclusVerlegd>(t, inhoud,
                               [&](T& s, const auto& e) {
                                 s.stappen = e.invoer.stappen;
                                 s.verleggingen.push_back({op, e.invoer.reden, {}});
                               }) ||
      when<gen::VerleggingBekrachtigd>(t, inhoud,
                                       [](T& s, const auto& e) {
                                         if (s.verleggingen.empty()) return;
                                         bekrachtig(s.verleggingen.back().bekrachtigingen, e.bekrachtiging);
                                       }) ||
      levensloop(t, inhoud);
  return finish(std::move(t), known, op);
}

Record functie(const Record& toestand, const Record& inhoud, Instant op) {
  using T = gen::FunctieToestand;
  T t = copy_of<T>(toestand);
  const bool known = when<gen::FunctieToegewezen>(t, inhoud,
                                                  [](T& s, const auto& e) {
                                                    s.fase = e.fase;
                                                    s.volgnr = e.volgnr;
                                                    s.functie = e.invoer.functie;
                                                    s.organisatie = e.invoer.organisatie;
                                                    s.gremium = e.invoer.gremium;
                                                    s.persoon = e.invoer.persoon;
                                                    s.van = e.invoer.van;
                                                    s.tot = e.invoer.tot;
                                                  }) ||
                     when<gen::FunctieBeeindigd>(t, inhoud,
                                                 [&](T& s, const auto& e) {
                                                   s.tot = e.op;
                                                   s.beeindigd_op = op;
                                                 }) ||
                     levensloop(t, inhoud);
  return finish(std::move(t), known, op);
}

Record oefenklok(const Record& toestand, const Record& inhoud, Instant op) {
  auto t = copy_of<gen::OefenklokToestand>(toestand);
  [[maybe_unused]] const bool known = when<gen::KlokVerzet>(t, inhoud, [](gen::OefenklokToestand& s, const auto& e) {
    s.fase = e.fase;
    s.staat_op = e.invoer.naar;
  });
  assert(known);
  t.bijgewerkt_op = op;
  return Record::of(std::move(t));
}

Record nummering(const Record& toestand, const Record& inhoud, Instant) {
  using T = gen::NummeringToestand;
  T t = copy_of<T>(toestand);
  const bool known = when<gen::NummerUitgegeven>(t, inhoud, [](T& s, const auto& e) {
    s.fase = e.fase;
    s.reeks = e.reeks;
    s.laatste = e.nummer;
  });
  assert(known);
  static_cast<void>(known);
  return Record::of(std::move(t));
}

}  // namespace ruimte::domain::evolve
