// SPDX-License-Identifier: EUPL-1.2
// One sentence from the facts; hectares here are words, the record keeps square metres.
#include "domain/kernel/spanningspunt.hpp"

namespace ruimte::domain {

namespace {

constexpr std::int64_t m2_per_tiende_ha = 1000;

std::string namen(const Referentie& r, const gen::Spanningsgrond& grond) {
  std::string uit;
  for (std::size_t n = 0; n < grond.claims.size(); ++n) {
    const auto& c = grond.claims[n];
    const auto it = r.ruimtefuncties.find(c.ruimtefunctie);
    if (n > 0) uit += n + 1 == grond.claims.size() ? " en " : ", ";
    uit += c.nummer + " (" + (it == r.ruimtefuncties.end() ? c.ruimtefunctie : it->second.naam) + ")";
  }
  return uit;
}

std::string omvang(const gen::Ruimtemeting& m) {
  if (m.bovengrens.v == 0) return " raken elkaar.";
  const auto onder = hectaretekst(m.ondergrens), boven = hectaretekst(m.bovengrens);
  const auto ruimte = onder == boven ? boven + " ha" : "tussen " + onder + " en " + boven + " ha";
  const auto procent = (m.aandeel_zoekgebied + 5) / 10;
  return " vragen dezelfde grond: " + ruimte + ", waarvan zoekgebied " + std::to_string(procent) + "%.";
}

}  // namespace

std::string hectaretekst(base::SquareMetres m2) {
  const auto tienden = (m2.v + m2_per_tiende_ha / 2) / m2_per_tiende_ha;
  if (tienden == 0) return "minder dan 0,1";
  return std::to_string(tienden / 10) + "," + std::to_string(tienden % 10);
}

std::string spanningszin(const Referentie& referentie, const gen::Spanningsgrond& grond) {
  if (grond.meting) return namen(referentie, grond) + omvang(*grond.meting);
  const auto& u = *grond.uitspraak;
  return namen(referentie, grond) + ": " + u.uitspraak + " (" + u.vindplaats + ")";
}

}  // namespace ruimte::domain
