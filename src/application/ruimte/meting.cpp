// SPDX-License-Identifier: EUPL-1.2
#include "application/ruimte/meting.hpp"

#include <algorithm>
#include <cassert>
#include <map>
#include <numeric>

#include "application/ruimte/verdeling.hpp"

namespace ruimte::application {

namespace {

using spatial::Area;

std::int64_t m2(base::SquareMetres a) { return a.v; }

}  // namespace

Verdeling verdeel(const std::map<std::uint16_t, Area>& per_zone, const std::vector<std::string>& ids) {
  Verdeling uit;
  Area totaal;
  std::map<std::string, Area> per_id;
  for (const auto& [zone, area] : per_zone) {
    totaal.quanta += area.quanta;
    if (zone == spatial::outside)
      uit.buiten = spatial::whole_square_metres(area);
    else
      per_id[ids[zone]].quanta += area.quanta;
  }
  uit.totaal = spatial::whole_square_metres(totaal);
  for (const auto& [id, area] : per_id)
    if (const auto rond = spatial::whole_square_metres(area); m2(rond) > 0) uit.provincies.push_back({id, rond});
  return uit;
}

Overlapgrenzen overlapgrenzen(base::SquareMetres overlap, std::span<const Inbrengvlak> claims) {
  const auto o = m2(overlap);
  std::int64_t som = 0, boven = o;
  for (const auto& c : claims) {
    const auto vlak = m2(c.vlak);
    const bool hard = c.hardheid == gen::Claimhardheid::hard;
    const auto minste = hard ? o : std::clamp<std::int64_t>(std::min(m2(c.omvang.minste), vlak) - (vlak - o), 0, o);
    const auto meeste = hard ? o : std::min({m2(c.omvang.meeste), vlak, o});
    som += minste;
    boven = std::min(boven, meeste);
  }
  const auto n = static_cast<std::int64_t>(claims.size());
  return {base::SquareMetres{std::clamp<std::int64_t>(som - (n - 1) * o, 0, boven)}, base::SquareMetres{boven}};
}

std::optional<gen::Ruimtemeting> Rekenaar::meet(const std::vector<domain::Gemetenclaim>& claims,
                                                base::Instant nu) const {
  assert(claims.size() >= 2);
  spatial::Layer vormen;
  std::vector<std::uint32_t> alle(claims.size());
  std::iota(alle.begin(), alle.end(), 0U);
  for (const auto& c : claims) {
    auto vorm = c.toestand->plaats ? spatial::Polygon::of(*c.toestand->plaats) : base::fail(spatial::ShapeFault{});
    if (!vorm) return std::nullopt;
    vormen.push_back(std::move(*vorm));
  }
  auto zones = provincies_.bij(vormen);
  spatial::OverlayOptions opties;
  opties.cell_m = meetcel_m;
  const auto kaart = spatial::Overlay::of(std::move(vormen), std::move(zones.laag), opties);
  assert(kaart.has_value());
  std::map<std::uint16_t, Area> per_zone;
  for (const auto& z : kaart->intersection(alle)) per_zone[z.zone].quanta += z.area.quanta;
  const auto verdeling = verdeel(per_zone, zones.ids);
  std::vector<Inbrengvlak> inbreng;
  bool zoekgebied = false;
  for (const auto& c : claims) {
    zoekgebied = zoekgebied || c.toestand->hardheid == gen::Claimhardheid::zoekgebied;
    inbreng.push_back(
        {c.toestand->oppervlakte.value_or(base::SquareMetres{}), c.toestand->omvang, c.toestand->hardheid});
  }
  const auto grenzen = overlapgrenzen(verdeling.totaal, inbreng);
  gen::Ruimtemeting uit;
  uit.provincies = verdeling.provincies;
  uit.totaal = verdeling.totaal;
  uit.ondergrens = grenzen.onder;
  uit.bovengrens = grenzen.boven;
  // Where one of them only searches, all of what they have in common lies in a search area.
  uit.aandeel_zoekgebied = zoekgebied ? 1000 : 0;
  uit.berekend_op = nu;
  uit.rekenversie = rekenversie;
  uit.invoerhash = domain::invoerhash(claims);
  return uit;
}

const Grondlaag* Rekenaar::grondlaag(std::string_view id) const {
  const auto it = std::ranges::find(grond_, id, &Grondlaag::id);
  return it == grond_.end() ? nullptr : &*it;
}

std::vector<std::string> Rekenaar::geraakt(const spatial::Layer& vormen) const {
  auto zones = provincies_.bij(vormen);
  spatial::OverlayOptions opties;
  opties.cell_m = meetcel_m;
  const auto kaart = spatial::Overlay::of(vormen, std::move(zones.laag), opties);
  assert(kaart.has_value());
  std::map<std::uint16_t, Area> per_zone;
  for (const auto& e : kaart->entries())
    if (e.i == e.j) per_zone[e.zone].quanta += e.area.quanta;
  std::vector<std::string> uit;
  for (const auto& p : verdeel(per_zone, zones.ids).provincies) uit.push_back(p.provincie);
  return uit;
}

Gemeten meet_over_provincies(spatial::Layer vormen, const Rekenaar& rekenaar) {
  auto zones = rekenaar.provincies().bij(vormen);
  spatial::OverlayOptions opties;
  opties.cell_m = meetcel_m;
  auto kaart = spatial::Overlay::of(std::move(vormen), std::move(zones.laag), opties);
  assert(kaart.has_value());
  return {std::move(*kaart), std::move(zones.ids)};
}

}  // namespace ruimte::application
