// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domain/kernel/evolve.hpp"
#include "gen/registers.hpp"

namespace ruimte::domain::evolve {

namespace {

void ingediend(gen::VerzoekToestand& s, const gen::VerzoekIngediend& e) {
  s.nummer = e.nummer;
  s.fase = e.fase;
  s.soort = e.invoer.soort;
  s.titel = e.invoer.titel;
  s.vraag = e.invoer.vraag;
  s.door = e.door;
  s.aan = e.invoer.aan;
  s.provincies = e.provincies;
  s.gevraagd_op = e.op;
}

void gevraagd(gen::DeskundigenvraagToestand& s, const gen::DeskundigeGevraagd& e) {
  s.nummer = e.nummer;
  s.fase = e.fase;
  s.vraag = e.invoer.vraag;
  s.thema = e.invoer.thema;
  s.provincie = e.invoer.provincie;
  s.door = e.door;
  s.uren = e.invoer.uren;
  s.voor = e.invoer.voor;
  s.gevraagd_op = e.op;
}

}  // namespace

Record verzoek(const Record& toestand, const Record& inhoud, Instant op) {
  using T = gen::VerzoekToestand;
  T t = copy_of<T>(toestand);
  const bool known = when<gen::VerzoekIngediend>(t, inhoud, [](T& s, const auto& e) { ingediend(s, e); }) ||
                     levensloop(t, inhoud) ||
                     when<gen::VerzoekGeleid>(t, inhoud, [](T& s, const auto& e) { s.kader = e.kader; }) ||
                     when<gen::VerzoekBeantwoord>(t, inhoud, [](T& s, const auto& e) { s.antwoord = e.antwoord; });
  return finish(std::move(t), known, op);
}

Record kennis(const Record& toestand, const Record& inhoud, Instant op) {
  using T = gen::KennisToestand;
  T t = copy_of<T>(toestand);
  const bool known =
      when<gen::KennisVastgelegd>(t, inhoud,
                                  [](T& s, const auto& e) {
                                    s.fase = e.fase;
                                    s.zijde = e.zijde;
                                    s.provincie = e.provincie;
                                    s.thema = e.thema;
                                  }) ||
      levensloop(t, inhoud) ||
      when<gen::KennisBeoordeeld>(t, inhoud, [](T& s, const auto& e) { s.oordelen.push_back(e.oordeel); });
  return finish(std::move(t), known, op);
}

Record deskundigenvraag(const Record& toestand, const Record& inhoud, Instant op) {
  using T = gen::DeskundigenvraagToestand;
  T t = copy_of<T>(toestand);
  const bool known =
      when<gen::DeskundigeGevraagd>(t, inhoud, [](T& s, const auto& e) { gevraagd(s, e); }) || levensloop(t, inhoud) ||
      when<gen::DeskundigeToegewezen>(t, inhoud, [](T& s, const auto& e) { s.toewijzing = e.toewijzing; }) ||
      when<gen::DeskundigeNietToegewezen>(t, inhoud, [](T& s, const auto& e) { s.reden = e.reden; }) ||
      when<gen::DeskundigeAfgerond>(t, inhoud, [](T& s, const auto& e) { s.opbrengst = e.opbrengst; });
  return finish(std::move(t), known, op);
}

Record procesruimte(const Record& toestand, const Record& inhoud, Instant op) {
  using T = gen::ProcesruimteToestand;
  T t = copy_of<T>(toestand);
  const bool known =
      when<gen::ProcesruimteGeopend>(t, inhoud,
                                     [](T& s, const auto& e) {
                                       s.fase = e.fase;
                                       s.provincie = e.provincie;
                                     }) ||
      levensloop(t, inhoud) ||
      when<gen::ProcesstapOpgenomen>(t, inhoud, [](T& s, const auto& e) { s.stappen.push_back(e.processtap); }) ||
      when<gen::ProcesstapAfgerond>(t, inhoud,
                                    [](T& s, const auto& e) {
                                      for (auto& p : s.stappen)
                                        if (p.id == e.processtap) p.klaar = true;
                                    }) ||
      when<gen::ProcesruimteUitgezet>(t, inhoud, [](T& s, const auto& e) { s.reden = e.reden; });
  return finish(std::move(t), known, op);
}

}  // namespace ruimte::domain::evolve
