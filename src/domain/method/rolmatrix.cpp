// SPDX-License-Identifier: EUPL-1.2
#include "domain/method/rolmatrix.hpp"

#include <algorithm>

namespace ruimte::domain::rolmatrix {

namespace {

constexpr std::string_view spoor = "vro_programmaspoor";

bool in_stap(const Roltaak& r, std::string_view stap) { return r.stap == stap || r.ook_stap == stap; }

void voeg_toe(std::vector<gen::Functietaak>& uit, const std::string& functie, const std::string& stap,
              const std::vector<std::string>& taken) {
  auto it = std::ranges::find_if(uit, [&](const auto& t) { return t.functie == functie && t.stap == stap; });
  if (it == uit.end()) it = uit.insert(uit.end(), {functie, stap, {}});
  for (const auto& taak : taken) it->taak += (it->taak.empty() ? "" : "; ") + taak;
}

}  // namespace

std::string_view partij_van(const Referentie& r, std::string_view organisatie) {
  const auto it = r.organisaties.find(organisatie);
  if (it == r.organisaties.end()) return {};
  const auto& soort = it->second.soort;
  if (soort == "programmaspoor") return spoor;
  return soort == "departement" || soort == "provincie" ? std::string_view(soort) : std::string_view();
}

bool gaat_erover(const Referentie& r, std::string_view organisatie, std::string_view stap, std::string_view rol) {
  const auto partij = partij_van(r, organisatie);
  return std::ranges::any_of(r.roltaken, [&](const Roltaak& t) {
    return t.partij == partij && in_stap(t, stap) && (rol == "elke" || t.rol == rol);
  });
}

bool heeft_functie(const Referentie& r, std::string_view organisatie, std::string_view functie) {
  const auto org = r.organisaties.find(organisatie);
  const auto soorten = r.functie_soorten.find(functie);
  return org != r.organisaties.end() && soorten != r.functie_soorten.end() &&
         soorten->second.contains(org->second.soort);
}

std::vector<gen::Functietaak> taken_per_functie(const Referentie& r, std::string_view organisatie) {
  std::vector<gen::Functietaak> uit;
  if (partij_van(r, organisatie) != spoor) return uit;
  for (const auto& t : r.roltaken) {
    if (t.partij != spoor) continue;
    for (const auto& functie : t.functies) {
      voeg_toe(uit, functie, t.stap, t.taken);
      if (!t.ook_stap.empty()) voeg_toe(uit, functie, t.ook_stap, t.taken);
    }
  }
  return uit;
}

}  // namespace ruimte::domain::rolmatrix
