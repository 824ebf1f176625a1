// SPDX-License-Identifier: EUPL-1.2
#include "application/ruimte/zones.hpp"

#include <algorithm>
#include <cassert>

#include "base/geometry.hpp"
#include "base/hash.hpp"
#include "spatial/overlay/overlay.hpp"

namespace ruimte::application {

bool Kader::raakt(const Kader& ander) const {
  return links <= ander.rechts && ander.links <= rechts && onder <= ander.boven && ander.onder <= boven;
}

Kader kader_van(const spatial::Polygon& vorm) {
  Kader k;
  for (const auto& p : vorm.points()) {
    k.links = std::min(k.links, p.x);
    k.rechts = std::max(k.rechts, p.x);
    k.onder = std::min(k.onder, p.y);
    k.boven = std::max(k.boven, p.y);
  }
  return k;
}

base::Result<Zones, spatial::ShapeFault> Zones::of(const std::vector<Zone>& zones) {
  Zones uit;
  uit.ids_.reserve(zones.size());
  uit.laag_.reserve(zones.size());
  base::Sha256 hash;
  for (std::size_t n = 0; n < zones.size(); ++n) {
    auto vorm = spatial::Polygon::of(zones[n].vlak);
    if (!vorm) {
      auto fout = vorm.error();
      fout.polygon = n;
      return base::fail(fout);
    }
    uit.ids_.push_back(zones[n].id);
    uit.namen_.push_back(zones[n].naam);
    uit.land_.push_back(base::area_of(zones[n].vlak));
    uit.vlakken_.push_back(zones[n].vlak);
    hash.add(zones[n].id).add("\n");
    for (const auto& p : vorm->points()) hash.add(std::to_string(p.x)).add(" ").add(std::to_string(p.y)).add("\n");
    uit.kaders_.push_back(kader_van(*vorm));
    uit.laag_.push_back(std::move(*vorm));
  }
  uit.vingerafdruk_ = hash.finish();
  return uit;
}

const base::Geometry* Zones::vlak(std::string_view id) const {
  const auto it = std::ranges::find(ids_, id);
  return it == ids_.end() ? nullptr : &vlakken_[static_cast<std::size_t>(it - ids_.begin())];
}

std::string Zones::houdt(const spatial::Layer& vormen) const {
  std::vector<Kader> kaders;
  kaders.reserve(vormen.size());
  for (const auto& v : vormen) kaders.push_back(kader_van(v));
  for (std::size_t n = 0; n < laag_.size(); ++n) {
    const auto& hier = kaders_[n];
    if (!std::ranges::all_of(kaders, [&](const Kader& k) { return k.raakt(hier); })) continue;
    spatial::OverlayOptions opties;
    opties.cell_m = 500;
    const auto kaart = spatial::Overlay::of(vormen, {laag_[n]}, opties);
    assert(kaart.has_value());
    const auto erbuiten = [](const spatial::Entry& e) {
      return e.i == e.j && e.zone == spatial::outside && spatial::whole_square_metres(e.area).v > 0;
    };
    if (std::ranges::none_of(kaart->entries(), erbuiten)) return ids_[n];
  }
  return {};
}

std::size_t Zones::geraakt(const Kader& kader) const {
  return static_cast<std::size_t>(std::ranges::count_if(kaders_, [&](const Kader& k) { return k.raakt(kader); }));
}

base::SquareMetres Zones::land(std::string_view id) const {
  const auto it = std::ranges::find(ids_, id);
  return it == ids_.end() ? base::SquareMetres{} : land_[static_cast<std::size_t>(it - ids_.begin())];
}

Zones::Keuze Zones::bij(const spatial::Layer& vormen) const {
  std::vector<Kader> kaders;
  kaders.reserve(vormen.size());
  for (const auto& v : vormen) kaders.push_back(kader_van(v));
  Keuze uit;
  for (std::size_t n = 0; n < laag_.size(); ++n) {
    const auto& hier = kaders_[n];
    if (std::ranges::none_of(kaders, [&](const Kader& k) { return k.raakt(hier); })) continue;
    uit.laag.push_back(laag_[n]);
    uit.ids.push_back(ids_[n]);
    uit.namen.push_back(namen_[n]);
  }
  return uit;
}

}  // namespace ruimte::application
