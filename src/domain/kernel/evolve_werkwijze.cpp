// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cassert>

#include "domain/kernel/evolve.hpp"
#include "gen/werkwijze.hpp"

namespace ruimte::domain::evolve {

namespace {

using Versie = gen::WerkwijzeToestand;

void geregistreerd(Versie& t, const gen::WerkwijzeGeregistreerd& e) {
  t.fase = "van_kracht";
  t.titel = e.titel;
  t.kenmerk = e.kenmerk;
  t.besluit = gen::Werkwijzebesluit{{}, e.kenmerk, {}, e.op, {}};
}

void voorgesteld(Versie& t, const gen::WerkwijzeVoorgesteld& e) {
  t.fase = e.fase;
  t.titel = e.titel;
  t.reden = e.reden;
  t.grondslag = e.grondslag;
  t.organisatie = e.organisatie;
  t.kenmerk = e.kenmerk;
  t.basis = e.basis;
  t.wijzigingen = e.wijzigingen;
}

/// Another text is another question: what was said about the old one, and its trial, no longer count.
void amendement_beantwoord(Versie& t, const gen::AmendementBeantwoord& e) {
  for (auto& a : t.amendementen) {
    if (a.id != e.amendement) continue;
    a.stand = e.stand;
    a.antwoord = e.antwoord;
    a.antwoord_door = e.organisatie;
    if (e.kenmerk == t.kenmerk) continue;
    t.wijzigingen.insert(t.wijzigingen.end(), a.wijzigingen.begin(), a.wijzigingen.end());
  }
  if (e.kenmerk == t.kenmerk) return;
  t.kenmerk = e.kenmerk;
  t.steun.clear();
  t.proef.reset();
}

void werkwijzestandpunt(Versie& t, const gen::WerkwijzestandpuntGegeven& e) {
  std::erase_if(t.steun, [&](const auto& s) { return s.zijde == e.steun.zijde; });
  t.steun.push_back(e.steun);
  std::ranges::sort(t.steun, {}, &gen::Werkwijzesteun::zijde);
}

void gunning(Versie& t, const gen::GunningBeantwoord& e) {
  std::erase_if(t.gunning, [&](const auto& g) { return g.organisatie == e.antwoord.organisatie; });
  t.gunning.push_back(e.antwoord);
  std::ranges::sort(t.gunning, {}, &gen::Gunningantwoord::organisatie);
}

bool besloten(Versie& t, const Record& inhoud) {
  return when<gen::WerkwijzeVastgesteld>(t, inhoud,
                                         [](Versie& s, const auto& e) {
                                           s.fase = "van_kracht";
                                           s.besluit = e.besluit;
                                         }) ||
         when<gen::WerkwijzeVervangen>(t, inhoud,
                                       [](Versie& s, const auto& e) {
                                         s.fase = "vervangen";
                                         s.vervangen_door = e.door;
                                         s.vervangen_op = e.op;
                                       }) ||
         when<gen::WerkwijzevoorstelIngetrokken>(t, inhoud, [](Versie& s, const auto&) { s.fase = "ingetrokken"; });
}

}  // namespace

Record werkwijze(const Record& toestand, const Record& inhoud, Instant op) {
  Versie t = copy_of<Versie>(toestand);
  if (toestand.empty()) t.voorgesteld_op = op;
  const bool known = when<gen::WerkwijzeGeregistreerd>(t, inhoud, geregistreerd) ||
                     when<gen::WerkwijzeVoorgesteld>(t, inhoud, voorgesteld) ||
                     when<gen::AmendementIngediend>(
                         t, inhoud, [](Versie& s, const auto& e) { s.amendementen.push_back(e.amendement); }) ||
                     when<gen::AmendementBeantwoord>(t, inhoud, amendement_beantwoord) ||
                     when<gen::WerkwijzestandpuntGegeven>(t, inhoud, werkwijzestandpunt) ||
                     when<gen::WerkwijzeBeproefd>(t, inhoud, [](Versie& s, const auto& e) { s.proef = e.proef; }) ||
                     besloten(t, inhoud) || when<gen::GunningBeantwoord>(t, inhoud, gunning) || levensloop(t, inhoud);
  return finish(std::move(t), known, op);
}

Record werkwijzetekst(const Record& toestand, const Record& inhoud, Instant) {
  auto t = copy_of<gen::WerkwijzetekstToestand>(toestand);
  const bool known = when<gen::WerkwijzetekstVastgelegd>(t, inhoud,
                                                         [](gen::WerkwijzetekstToestand& s, const auto& e) {
                                                           s.fase = "open";
                                                           s.kenmerk = e.kenmerk;
                                                           s.bestanden = e.bestanden;
                                                         }) ||
                     levensloop(t, inhoud);
  assert(known);
  static_cast<void>(known);
  return Record::of(std::move(t));
}

}  // namespace ruimte::domain::evolve
