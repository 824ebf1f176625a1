// SPDX-License-Identifier: EUPL-1.2
#include "application/ruimte/tekening.hpp"

#include <algorithm>
#include <cassert>

#include "application/ruimte/verdeling.hpp"

namespace ruimte::application {

namespace {

/// The claims near the drawn area, ready to be computed with.
struct Dichtbij {
  spatial::Layer vormen;  ///< the drawn area first
  std::vector<const Kaartclaim*> claims;
};

Dichtbij dichtbij(spatial::Polygon getekend, const gen::KaartmetingInvoer& invoer,
                  const std::vector<Kaartclaim>& claims) {
  Dichtbij uit;
  const auto hier = kader_van(getekend);
  uit.vormen.push_back(std::move(getekend));
  for (const auto& c : claims) {
    if (c.id == invoer.behalve || !c.toestand.plaats) continue;
    auto vorm = spatial::Polygon::of(*c.toestand.plaats);
    if (!vorm || !kader_van(*vorm).raakt(hier)) continue;
    uit.vormen.push_back(std::move(*vorm));
    uit.claims.push_back(&c);
  }
  return uit;
}

gen::Kaartraakvlak raakvlak(const Kaartclaim& c, const Verdeling& v, const domain::Matrixcel* cel) {
  gen::Kaartraakvlak uit;
  uit.claim = c.id;
  uit.nummer = c.toestand.nummer;
  uit.titel = c.toestand.titel;
  uit.ruimtefunctie = c.toestand.ruimtefunctie;
  uit.hardheid = c.toestand.hardheid;
  uit.fictief = c.toestand.fictief;
  if (cel != nullptr) {
    uit.cel = cel->cel;
    uit.cel_reden = cel->reden;
  }
  uit.totaal = v.totaal;
  // Of the drawn area nothing is known but its shape; it counts as hard.
  const std::vector<Inbrengvlak> beide = {
      {v.totaal, {v.totaal, v.totaal, v.totaal}, gen::Claimhardheid::hard},
      {c.toestand.oppervlakte.value_or(base::SquareMetres{}), c.toestand.omvang, c.toestand.hardheid}};
  uit.ondergrens = overlapgrenzen(v.totaal, beide).onder;
  uit.provincies = v.provincies;
  return uit;
}

/// Never by hectares: that would read as a ranking.
bool eerder(const gen::Kaartraakvlak& a, const gen::Kaartraakvlak& b) {
  if (a.cel != b.cel) return a.cel && (!b.cel || domain::zwaarder(*a.cel, *b.cel));
  return a.nummer < b.nummer;
}

}  // namespace

std::optional<gen::Kaartmeting> meet_tekening(const Rekenaar& rekenaar, const gen::KaartmetingInvoer& invoer,
                                              const std::vector<Kaartclaim>& claims, const domain::Matrix* matrix) {
  auto getekend = spatial::Polygon::of(invoer.plaats);
  if (!getekend) return std::nullopt;
  auto bij = dichtbij(std::move(*getekend), invoer, claims);
  auto zones = rekenaar.provincies().bij({bij.vormen.front()});
  spatial::OverlayOptions opties;
  opties.cell_m = meetcel_m;
  const auto kaart = spatial::Overlay::of(std::move(bij.vormen), std::move(zones.laag), opties);
  assert(kaart.has_value());
  std::map<std::uint32_t, std::map<std::uint16_t, spatial::Area>> per_vorm;
  for (const auto& e : kaart->entries_of(0)) per_vorm[e.j][e.zone].quanta += e.area.quanta;
  gen::Kaartmeting uit;
  const auto eigen = verdeel(per_vorm[0], zones.ids);
  uit.oppervlakte = eigen.totaal;
  uit.provincies = eigen.provincies;
  uit.buiten_provincies = eigen.buiten;
  uit.volledig = true;
  for (const auto& [nr, per_zone] : per_vorm) {
    if (nr == 0) continue;
    const auto v = verdeel(per_zone, zones.ids);
    if (v.totaal.v < 1) continue;
    const auto& c = *bij.claims[nr - 1];
    const auto* cel = matrix != nullptr && invoer.ruimtefunctie
                          ? matrix->cel(*invoer.ruimtefunctie, c.toestand.ruimtefunctie)
                          : nullptr;
    uit.raakt.push_back(raakvlak(c, v, cel));
  }
  std::ranges::sort(uit.raakt, eerder);
  return uit;
}

}  // namespace ruimte::application
