// SPDX-License-Identifier: EUPL-1.2
#include "application/ruimte/combinaties.hpp"

#include <algorithm>
#include <cassert>
#include <map>
#include <tuple>

#include "application/ruimte/verdeling.hpp"

namespace ruimte::application {

namespace {

bool is_landelijk(const domain::Referentie& r, const Kaartclaim& c) {
  const auto it = r.ruimtefuncties.find(c.toestand.ruimtefunctie);
  return it != r.ruimtefuncties.end() && (it->second.domein == "landbouw" || it->second.domein == "natuur");
}

using Paar = std::pair<std::size_t, std::size_t>;
using Delen = std::map<Paar, std::map<std::uint16_t, spatial::Area>>;

}  // namespace

std::vector<Combinatie> combinaties(const Rekenaar& rekenaar, const domain::Referentie& referentie,
                                    const std::vector<Kaartclaim>& claims, const domain::Matrix& matrix) {
  spatial::Layer vormen;
  std::vector<std::size_t> nummers;
  for (std::size_t n = 0; n < claims.size(); ++n) {
    auto vorm = claims[n].toestand.plaats ? spatial::Polygon::of(*claims[n].toestand.plaats)
                                          : base::fail(spatial::ShapeFault{});
    if (!vorm) continue;
    vormen.push_back(std::move(*vorm));
    nummers.push_back(n);
  }
  const Gemeten gemeten = meet_over_provincies(std::move(vormen), rekenaar);
  Delen delen;
  for (const auto& e : gemeten.kaart.entries())
    if (e.i != e.j) delen[{nummers[e.i], nummers[e.j]}][e.zone].quanta += e.area.quanta;
  std::vector<Combinatie> uit;
  for (const auto& [paar, per_zone] : delen) {
    const auto* cel = matrix.cel(claims[paar.first].toestand.ruimtefunctie, claims[paar.second].toestand.ruimtefunctie);
    if (cel == nullptr || cel->cel == gen::Verenigbaarheidscel::botst) continue;
    const auto v = verdeel(per_zone, gemeten.provincies);
    if (v.totaal.v < 1) continue;
    const bool om = claims[paar.second].toestand.nummer < claims[paar.first].toestand.nummer;
    uit.push_back({om ? paar.second : paar.first, om ? paar.first : paar.second, *cel, v.provincies, v.totaal});
  }
  const auto volgorde = [&](const Combinatie& c) {
    const auto &een = claims[c.een], &ander = claims[c.ander];
    const bool landelijk = is_landelijk(referentie, een) || is_landelijk(referentie, ander);
    return std::tuple(!landelijk, c.cel.cel == gen::Verenigbaarheidscel::onder_voorwaarde, een.toestand.nummer,
                      ander.toestand.nummer);
  };
  std::ranges::sort(uit, [&](const auto& a, const auto& b) { return volgorde(a) < volgorde(b); });
  return uit;
}

}  // namespace ruimte::application
