// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domain/kernel/evolve.hpp"
#include "gen/inrichting.hpp"

namespace ruimte::domain::evolve {

namespace {

void keuzevoorstel_weg(gen::InrichtingToestand& t, const base::Uuid& voorstel) {
  std::erase_if(t.voorstellen, [&](const auto& p) { return p.id == voorstel; });
}

void keuze_vastgelegd(gen::InrichtingToestand& t, const gen::KeuzeVastgelegd& e) {
  keuzevoorstel_weg(t, e.voorstel);
  std::erase_if(t.keuzes, [&](const auto& k) { return k.instelling == e.keuze.instelling; });
  t.keuzes.push_back(e.keuze);
  std::ranges::sort(t.keuzes, {}, &gen::Instellingkeuze::instelling);
}

/// A side stands behind a proposal once; its last word counts.
void keuze_gesteund(gen::InrichtingToestand& t, const gen::KeuzeGesteund& e) {
  for (auto& p : t.voorstellen) {
    if (p.id != e.voorstel) continue;
    std::erase_if(p.steun, [&](const auto& s) { return s.zijde == e.steun.zijde; });
    p.steun.push_back(e.steun);
  }
}

}  // namespace

Record inrichting(const Record& toestand, const Record& inhoud, Instant op) {
  gen::InrichtingToestand t = copy_of<gen::InrichtingToestand>(toestand);
  const bool known =
      when<gen::InrichtingGeopend>(t, inhoud,
                                   [](gen::InrichtingToestand& s, const auto& e) {
                                     s.fase = e.fase;
                                     s.provincie = e.provincie;
                                     s.naam = e.naam;
                                   }) ||
      when<gen::KeuzeVoorgesteld>(
          t, inhoud, [](gen::InrichtingToestand& s, const auto& e) { s.voorstellen.push_back(e.voorstel); }) ||
      when<gen::KeuzeGesteund>(t, inhoud, keuze_gesteund) || when<gen::KeuzeVastgelegd>(t, inhoud, keuze_vastgelegd) ||
      when<gen::KeuzevoorstelVervallen>(
          t, inhoud, [](gen::InrichtingToestand& s, const auto& e) { keuzevoorstel_weg(s, e.voorstel); }) ||
      levensloop(t, inhoud);
  return finish(std::move(t), known, op);
}

}  // namespace ruimte::domain::evolve
