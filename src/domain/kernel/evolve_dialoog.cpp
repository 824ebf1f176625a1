// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domain/kernel/evolve.hpp"
#include "gen/dialoog.hpp"
#include "gen/hangpunt.hpp"

namespace ruimte::domain::evolve {

namespace {

using H = gen::HangpuntToestand;

void genoemd(H& s, const gen::HangpuntGenoemd& e) {
  s.nummer = e.nummer;
  s.fase = e.fase;
  s.zin = e.invoer.zin;
  s.vraagstuk = e.invoer.vraagstuk;
  s.afspraak = e.invoer.afspraak;
  s.tekstdeel = e.invoer.tekstdeel;
  s.voorstel = e.invoer.voorstel;
  s.element = e.invoer.element;
  s.volgens = e.volgens;
  s.volgens_zijde = e.volgens_zijde;
  s.genoemd_op = e.op;
  s.eigenaar = e.invoer.met;
  s.uiterlijk = e.invoer.uiterlijk;
  s.wederpartij = e.invoer.met;
  s.wederzijde = e.wederzijde;
}

/// The last word of a party takes the place of its earlier one.
void beoordeeld(gen::DialoogToestand& s, const gen::UitspraakBeoordeeld& e) {
  const auto it = std::ranges::find(s.beeld, e.uitspraak, &gen::Uitspraak::id);
  if (it == s.beeld.end()) return;
  std::erase_if(it->oordelen, [&](const auto& o) { return o.partij == e.oordeel.partij; });
  it->oordelen.push_back(e.oordeel);
  if (e.stand) it->stand = e.stand;
}

}  // namespace

Record hangpunt(const Record& toestand, const Record& inhoud, Instant op) {
  H t = copy_of<H>(toestand);
  const bool known = when<gen::HangpuntGenoemd>(t, inhoud, [](H& s, const auto& e) { genoemd(s, e); }) ||
                     levensloop(t, inhoud) ||
                     when<gen::HangpuntBeantwoord>(t, inhoud,
                                                   [](H& s, const auto& e) {
                                                     s.antwoorden.push_back(e.bericht);
                                                     s.eigenaar = e.aan_zet;
                                                     s.uiterlijk = e.uiterlijk;
                                                   }) ||
                     when<gen::HangpuntOplossingVoorgesteld>(t, inhoud,
                                                             [](H& s, const auto& e) {
                                                               s.oplossing = e.oplossing;
                                                               s.eigenaar = e.aan_zet;
                                                               s.uiterlijk.reset();
                                                             }) ||
                     when<gen::HangpuntOplossingBevestigd>(t, inhoud,
                                                           [](H& s, const auto& e) {
                                                             if (s.oplossing) s.oplossing->bevestigd_door = e.partij;
                                                           }) ||
                     when<gen::HangpuntOplossingAfgewezen>(t, inhoud,
                                                           [](H& s, const auto& e) {
                                                             s.oplossing.reset();
                                                             s.eigenaar = e.aan_zet;
                                                           }) ||
                     when<gen::HangpuntWerdConflict>(t, inhoud, [](H& s, const auto& e) { s.conflict = e.conflict; });
  return finish(std::move(t), known, op);
}

Record dialoog(const Record& toestand, const Record& inhoud, Instant op) {
  using D = gen::DialoogToestand;
  D t = copy_of<D>(toestand);
  const bool known =
      when<gen::DialoogGeopend>(t, inhoud,
                                [](D& s, const auto& e) {
                                  s.vraagstuk = e.vraagstuk;
                                  s.fase = e.fase;
                                }) ||
      when<gen::InbrengVastgelegd>(t, inhoud, [](D& s, const auto& e) { s.inbrengen.push_back(e.inbreng); }) ||
      when<gen::UitspraakOpgenomen>(t, inhoud, [](D& s, const auto& e) { s.beeld.push_back(e.uitspraak); }) ||
      when<gen::UitspraakBeoordeeld>(t, inhoud, [](D& s, const auto& e) { beoordeeld(s, e); }) ||
      when<gen::VervolgstapOpgenomen>(t, inhoud, [](D& s, const auto& e) { s.vervolgstappen.push_back(e.stap); });
  return finish(std::move(t), known, op);
}

}  // namespace ruimte::domain::evolve
