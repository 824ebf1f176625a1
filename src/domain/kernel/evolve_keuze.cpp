// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domain/kernel/evolve.hpp"
#include "gen/beslisruimte.hpp"
#include "gen/nationale_keuze.hpp"

namespace ruimte::domain::evolve {

namespace {

using Keuze = gen::NationaleKeuzeToestand;

void keuze_gevraagd(Keuze& s, const gen::KeuzeGevraagd& e) {
  s.nummer = e.nummer;
  s.fase = e.fase;
  s.titel = e.invoer.titel;
  s.vraag = e.invoer.vraag;
  s.gevraagd_door = e.door;
  s.gevraagd_op = e.op;
  s.eigenaar = e.invoer.aan;
}

void keuze_toegezegd(Keuze& s, const gen::KeuzeToegezegd& e) {
  if (s.toezegging) ++s.verschoven;
  s.toezegging = e.toezegging;
  s.eigenaar = e.toezegging.eigenaar;
}

void wachtenden(Keuze& s, const gen::WachtendenGewijzigd& e) {
  for (const auto& p : e.provincies) {
    const auto it = std::ranges::find(s.wachtenden, p, &gen::Wachtende::provincie);
    if (it == s.wachtenden.end() && e.wacht) s.wachtenden.push_back({p, e.op});
    if (it != s.wachtenden.end() && !e.wacht) s.wachtenden.erase(it);
  }
}

}  // namespace

Record nationale_keuze(const Record& toestand, const Record& inhoud, Instant op) {
  Keuze t = copy_of<Keuze>(toestand);
  const bool known = when<gen::KeuzeGevraagd>(t, inhoud, [](Keuze& s, const auto& e) { keuze_gevraagd(s, e); }) ||
                     levensloop(t, inhoud) ||
                     when<gen::KeuzeToegezegd>(t, inhoud, [](Keuze& s, const auto& e) { keuze_toegezegd(s, e); }) ||
                     when<gen::WachtendenGewijzigd>(t, inhoud, [](Keuze& s, const auto& e) { wachtenden(s, e); }) ||
                     when<gen::KeuzeGemaakt>(t, inhoud, [](Keuze& s, const auto& e) { s.keuze = e.keuze; }) ||
                     when<gen::KeuzeBlijftUit>(t, inhoud, [](Keuze& s, const auto& e) { s.geen_keuze = e.geen_keuze; });
  return finish(std::move(t), known, op);
}

Record beslisruimte(const Record& toestand, const Record& inhoud, Instant op) {
  using B = gen::BeslisruimteToestand;
  B t = copy_of<B>(toestand);
  const bool known = when<gen::BeslisruimteVastgelegd>(t, inhoud, [&](B& s, const auto& e) {
    s.fase = e.fase;
    s.vraagstuk = e.vraagstuk;
    s.organisatie = e.organisatie;
    s.zijde = e.zijde;
    s.invoer = e.invoer;
    s.op = op;
  });
  return finish(std::move(t), known, op);
}

}  // namespace ruimte::domain::evolve
