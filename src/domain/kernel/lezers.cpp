// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/lezers.hpp"

#include <algorithm>

namespace ruimte::domain {

namespace {

bool provincie_leest(const Referentie& r, const Provincie& p, Kring kring) {
  if (kring == kring_gedeeld(p.nr) || kring == kring_provincie(p.nr)) return true;
  if (kring == kring_gedeeld_allen || kring == kring_provincies_allen) return true;
  const auto it = std::ranges::find(r.landsdelen, p.landsdeel);
  const int deel = static_cast<int>(it - r.landsdelen.begin());
  return kring == kring_landsdeel(deel) || kring == kring_provincies(deel);
}

bool rijk_leest(const Referentie& r, Kring kring) {
  if (kring == kring_rijk || kring == kring_gedeeld_allen) return true;
  const auto gedeeld = [&](const auto& p) { return kring == kring_gedeeld(p.second.nr); };
  if (std::ranges::any_of(r.provincies, gedeeld)) return true;
  for (int deel = 0; deel < static_cast<int>(r.landsdelen.size()); ++deel)
    if (kring == kring_landsdeel(deel)) return true;
  return false;
}

}  // namespace

std::set<std::string> lezende_zijden(const Referentie& referentie, Kring kring) {
  const bool ieder = kring == kring_openbaar || kring == kring_deelnemers;
  std::set<std::string> uit;
  if (ieder || rijk_leest(referentie, kring)) uit.insert("rijk");
  for (const auto& [id, p] : referentie.provincies)
    if (ieder || provincie_leest(referentie, p, kring)) uit.insert(id);
  return uit;
}

bool leest_ook(const Referentie& referentie, Kring eerste, Kring tweede) {
  if (eerste == tweede) return true;
  const auto a = lezende_zijden(referentie, eerste), b = lezende_zijden(referentie, tweede);
  return !a.empty() && std::ranges::includes(b, a);
}

}  // namespace ruimte::domain
