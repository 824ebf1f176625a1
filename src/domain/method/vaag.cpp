// SPDX-License-Identifier: EUPL-1.2
#include "domain/method/vaag.hpp"

#include <algorithm>

namespace ruimte::domain {

namespace {

char klein(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool letter(char c) { return (klein(c) >= 'a' && klein(c) <= 'z') || (static_cast<unsigned char>(c) & 0x80U) != 0; }

bool staat_in(std::string_view woord, std::string_view tekst) {
  for (auto plek = tekst.find(woord); plek != std::string_view::npos; plek = tekst.find(woord, plek + 1)) {
    const auto na = plek + woord.size();
    const bool heel = (plek == 0 || !letter(tekst[plek - 1])) && (na == tekst.size() || !letter(tekst[na]));
    if (heel) return true;
  }
  return false;
}

}  // namespace

std::vector<std::string> vage_woorden(const Referentie& referentie, std::string_view tekst) {
  std::string laag(tekst);
  std::ranges::transform(laag, laag.begin(), klein);
  std::vector<std::string> uit;
  for (const auto& woord : referentie.vaagheden)
    if (staat_in(woord, laag)) uit.push_back(woord);
  return uit;
}

std::vector<std::string> vaag_in(const Referentie& referentie, const gen::AfspraakToestand& afspraak) {
  std::string tekst;
  for (const auto& deel : afspraak.tekstdelen)
    if (deel.kop == gen::Afspraakdeel::concrete_afspraken) tekst += deel.tekst + "\n";
  for (const auto& actie : afspraak.acties) tekst += actie.wat + "\n";
  return vage_woorden(referentie, tekst);
}

std::string opgesomd(const std::vector<std::string>& woorden) {
  std::string uit;
  for (const auto& w : woorden) uit += (uit.empty() ? "" : ", ") + w;
  return uit;
}

}  // namespace ruimte::domain
