// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cassert>

#include "domain/kernel/capaciteit.hpp"
#include "domain/kernel/evolve.hpp"
#include "gen/agenda.hpp"
#include "gen/gremium.hpp"
#include "gen/herplanning.hpp"
#include "gen/jaarplan.hpp"
#include "gen/oefenklok.hpp"
#include "gen/organisatie_en_functie.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"

namespace ruimte::domain::evolve {

namespace {

/// What changes after the body fixed the agenda stays to be read, and asks the body again.
void agenda_gewijzigd(gen::AgendaToestand& s, gen::Agendawijziging w) {
  if (s.versie == 0) return;
  w.na_versie = s.versie;
  s.wijzigingen.push_back(std::move(w));
  s.gewijzigd = true;
}

void punt_weg(gen::AgendaToestand& s, const gen::AgendapuntVervallen& e, Instant op) {
  for (const auto& p : s.punten)
    if (p.vraagstuk == e.vraagstuk) {
      s.gebruikt -= punten(p.inspanning);
      agenda_gewijzigd(s, {gen::Agendawijzigingsoort::eraf, p.nummer, e.reden.value_or(""), 0, op});
    }
  std::erase_if(s.punten, [&](const auto& p) { return p.vraagstuk == e.vraagstuk; });
}

/// Of whom the points ask something, each once, in order of the points.
void agendapartijen(gen::AgendaToestand& s) {
  s.partijen.clear();
  for (const auto& punt : s.punten)
    for (const auto& p : punt.partijen)
      if (std::ranges::find(s.partijen, p) == s.partijen.end()) s.partijen.push_back(p);
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

bool herplannen(gen::CyclusToestand& t, const Record& inhoud, Instant op) {
  using T = gen::CyclusToestand;
  return when<gen::PolitiekeWijzigingVastgelegd>(t, inhoud,
                                                 [](T& s, const auto& e) { s.wijzigingen.push_back(e.wijziging); }) ||
         when<gen::PolitiekeWijzigingIngetrokken>(t, inhoud,
                                                  [](T& s, const auto& e) {
                                                    std::erase_if(s.wijzigingen,
                                                                  [&](const auto& w) { return w.id == e.wijziging; });
                                                  }) ||
         when<gen::CyclusHerpland>(t, inhoud,
                                   [&](T& s, const auto& e) {
                                     s.stappen = e.herplanning.invoer.stappen;
                                     s.herplanningen.push_back(e.herplanning);
                                     s.verleggingen.push_back({op, e.herplanning.invoer.reden, {}});
                                   }) ||
         when<gen::HerplanningTeruggedraaid>(t, inhoud, [&](T& s, const auto& e) {
           s.stappen = e.stappen;
           s.verleggingen.push_back({op, e.reden, {}});
           for (auto& h : s.herplanningen)
             if (h.id == e.herplanning) {
               h.teruggedraaid_op = e.op;
               h.teruggedraaid_omdat = e.reden;
             }
         });
}

}  // namespace

Record agenda(const Record& toestand, const Record& inhoud, Instant op) {
  using T = gen::AgendaToestand;
  T t = copy_of<T>(toestand);
  const bool known =
      when<gen::AgendaGeopend>(t, inhoud, [](T& s, const auto& e) { agenda_geopend(s, e); }) || levensloop(t, inhoud) ||
      when<gen::CapaciteitVastgelegd>(t, inhoud, [](T& s, const auto& e) { s.plaatsen = e.plaatsen; }) ||
      when<gen::AgendapuntGeplaatst>(
          t, inhoud,
          [&](T& s, const auto& e) {
            s.punten.push_back(e.punt);
            s.gebruikt += punten(e.punt.inspanning);
            agenda_gewijzigd(s, {gen::Agendawijzigingsoort::erbij, e.punt.nummer, e.reden.value_or(""), 0, op});
          }) ||
      when<gen::AgendapuntVervallen>(t, inhoud, [&](T& s, const auto& e) { punt_weg(s, e, op); }) ||
      when<gen::AgendaBekrachtigd>(t, inhoud,
                                   [](T& s, const auto& e) { bekrachtig(s.bekrachtigingen, e.bekrachtiging); }) ||
      when<gen::GeldstapVastgelegd>(t, inhoud, [](T& s, const auto& e) { s.geldstappen.push_back(e.geldstap); }) ||
      when<gen::DialoogOntworpen>(t, inhoud,
                                  [](T& s, const auto& e) {
                                    std::erase_if(s.ontwerpen,
                                                  [&](const auto& o) { return o.soort == e.ontwerp.soort; });
                                    s.ontwerpen.push_back(e.ontwerp);
                                  }) ||
      when<gen::AgendaVastgesteld>(t, inhoud, [](T& s, const auto& e) {
        s.versie = e.versie;
        s.gewijzigd.reset();
      });
  agendapartijen(t);
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
                                 s.toezeggingen = e.invoer.toezeggingen;
                               }) ||
      when<gen::CyclusVerlegd>(t, inhoud,
                               [&](T& s, const auto& e) {
                                 s.stappen = e.invoer.stappen;
                                 s.verleggingen.push_back({op, e.invoer.reden, {}});
                               }) ||
      when<gen::CyclusBekrachtigd>(t, inhoud,
                                   [](T& s, const auto& e) { bekrachtig(s.bekrachtigingen, e.bekrachtiging); }) ||
      when<gen::VerleggingBekrachtigd>(t, inhoud,
                                       [](T& s, const auto& e) {
                                         if (s.verleggingen.empty()) return;
                                         bekrachtig(s.verleggingen.back().bekrachtigingen, e.bekrachtiging);
                                       }) ||
      when<gen::MomentVastgelegd>(t, inhoud, [](T& s, const auto& e) { s.momenten.push_back(e.moment); }) ||
      when<gen::MomentVervallen>(
          t, inhoud,
          [](T& s, const auto& e) { std::erase_if(s.momenten, [&](const auto& m) { return m.id == e.moment; }); }) ||
      herplannen(t, inhoud, op) || levensloop(t, inhoud);
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
  const bool known = when<gen::KlokVerzet>(t, inhoud, [](gen::OefenklokToestand& s, const auto& e) {
    s.fase = e.fase;
    s.staat_op = e.invoer.naar;
  });
  return finish(std::move(t), known, op);
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
