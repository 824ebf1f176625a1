// SPDX-License-Identifier: EUPL-1.2
#include "application/ruimte/zones.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>

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

base::Result<Zones, spatial::ShapeFault> Zones::of(const std::vector<Zone>& zones, Grenzen grenzen) {
  Zones uit;
  uit.grenzen_ = grenzen;
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

const std::string& Zones::naam(const std::string& id) const {
  const auto it = std::ranges::find(ids_, id);
  const auto at = static_cast<std::size_t>(it - ids_.begin());
  return it == ids_.end() || namen_[at].empty() ? id : namen_[at];
}

const base::Geometry* Zones::vlak(std::string_view id) const {
  const auto it = std::ranges::find(ids_, id);
  return it == ids_.end() ? nullptr : &vlakken_[static_cast<std::size_t>(it - ids_.begin())];
}

namespace {

std::vector<Kader> kaders_van(const spatial::Layer& vormen) {
  std::vector<Kader> uit;
  uit.reserve(vormen.size());
  for (const auto& v : vormen) uit.push_back(kader_van(v));
  return uit;
}

/// The shapes over one zone.
std::vector<spatial::Entry> over(spatial::Layer vormen, const spatial::Polygon& zone) {
  spatial::OverlayOptions opties;
  opties.cell_m = 500;
  const auto kaart = spatial::Overlay::of(std::move(vormen), {zone}, opties);
  assert(kaart.has_value());
  return kaart->entries();
}

bool heeft_erbuiten(const spatial::Entry& e) {
  return e.i == e.j && e.zone == spatial::outside && spatial::whole_square_metres(e.area).v > 0;
}

}  // namespace

std::string Zones::houdt(const spatial::Layer& vormen) const {
  const auto kaders = kaders_van(vormen);
  for (std::size_t n = 0; n < laag_.size(); ++n) {
    const auto& hier = kaders_[n];
    if (!std::ranges::all_of(kaders, [&](const Kader& k) { return k.raakt(hier); })) continue;
    if (std::ranges::none_of(over(vormen, laag_[n]), heeft_erbuiten)) return ids_[n];
  }
  return {};
}

std::size_t Zones::geraakt(const Kader& kader) const {
  return static_cast<std::size_t>(std::ranges::count_if(kaders_, [&](const Kader& k) { return k.raakt(kader); }));
}

std::vector<Zones::Deel> Zones::delen(const spatial::Layer& vormen) const {
  const auto kaders = kaders_van(vormen);
  std::vector<Deel> uit;
  for (std::size_t n = 0; n < laag_.size(); ++n) {
    const auto hier = kader_van(laag_[n]);
    spatial::Layer erbij;
    std::vector<Deel> deel;
    for (std::size_t v = 0; v < vormen.size(); ++v) {
      if (!kaders[v].raakt(hier)) continue;
      erbij.push_back(vormen[v]);
      deel.push_back({n, v, {}, true});
    }
    if (erbij.empty()) continue;
    for (const auto& e : over(std::move(erbij), laag_[n])) {
      if (e.i != e.j) continue;
      if (heeft_erbuiten(e)) deel[e.i].geheel = false;
      if (e.zone != spatial::outside) deel[e.i].erin = spatial::whole_square_metres(e.area);
    }
    std::ranges::copy_if(deel, std::back_inserter(uit), [](const Deel& d) { return d.erin.v > 0; });
  }
  return uit;
}

base::SquareMetres Zones::land(std::string_view id) const {
  const auto it = std::ranges::find(ids_, id);
  return it == ids_.end() ? base::SquareMetres{} : land_[static_cast<std::size_t>(it - ids_.begin())];
}

Zones::Keuze Zones::bij(const spatial::Layer& vormen) const {
  const auto kaders = kaders_van(vormen);
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
