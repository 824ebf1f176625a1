// SPDX-License-Identifier: EUPL-1.2
#include "application/geschiktheid/lagen.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_map>

namespace ruimte::application::geschiktheid {
namespace {

namespace g = spatial::geschiktheid;
using spatial::Frame;
template <class T>
using Of = base::Result<T, std::string>;

constexpr std::size_t most_drawn_bytes = std::size_t{1} << 30;
constexpr std::size_t onbekend = static_cast<std::size_t>(-1);

Of<std::size_t> kolom_van(const Laaginhoud& inhoud, const std::string& laag, const std::string& kolom) {
  const auto gevonden = std::ranges::find(inhoud.kolommen, kolom);
  if (gevonden != inhoud.kolommen.end()) return static_cast<std::size_t>(gevonden - inhoud.kolommen.begin());
  std::string namen;
  for (const auto& naam : inhoud.kolommen) namen += (namen.empty() ? "" : ", ") + naam;
  return base::fail("De laag " + laag + " heeft geen kolom " + kolom + ". Er is wel: " + namen + ".");
}

std::optional<std::int64_t> geheel(const Kaartwaarde& waarde) {
  if (const auto* n = std::get_if<std::int64_t>(&waarde)) return *n;
  if (const auto* d = std::get_if<double>(&waarde))
    if (std::abs(*d) < 1e15 && *d == std::floor(*d)) return static_cast<std::int64_t>(*d);
  return std::nullopt;
}

bool voldoet(const g::Filter& filter, const Kaartwaarde& waarde) {
  if (filter.is) {
    const auto* tekst = std::get_if<std::string>(&waarde);
    const auto getal = geheel(waarde);
    if (!(tekst != nullptr && *tekst == *filter.is) && !(getal && std::to_string(*getal) == *filter.is)) return false;
  }
  if (!filter.minstens && !filter.hoogstens) return true;
  const auto getal = geheel(waarde);
  return getal && *getal >= filter.minstens.value_or(*getal) && *getal <= filter.hoogstens.value_or(*getal);
}

Of<g::Ding> ding_van(const Laagobject& object, const std::string& laag) {
  g::Ding uit;
  uit.lijnen = object.lijnen;
  if (object.vorm.parts.empty()) return uit;
  if (object.vorm.type == base::GeometryType::punt) {
    for (const auto& deel : object.vorm.parts)
      for (const auto& ring : deel) uit.punten.insert(uit.punten.end(), ring.begin(), ring.end());
    return uit;
  }
  auto vlak = spatial::Polygon::of(object.vorm);
  if (!vlak) return base::fail("In de laag " + laag + " staat een vlak waarmee niet te rekenen is.");
  uit.vlakken.push_back(std::move(*vlak));
  return uit;
}

/// The cell of the raster at the centre of each cell of the frame; the values become the objects.
Of<g::Laagvlak> van_raster(const Laaginhoud& inhoud, const Frame& frame, const std::string& laag) {
  const Rasterkaart& raster = *inhoud.raster;
  g::Laagvlak uit;
  uit.object.assign(frame.cells(), g::geen_object);
  std::unordered_map<std::int64_t, std::uint32_t> nummer;
  const std::int64_t half = std::int64_t{frame.cell_m} * 500;
  for (std::int32_t rij = 0; rij < frame.rows; ++rij) {
    const std::int64_t y = (std::int64_t{frame.bottom_m} + std::int64_t{rij} * frame.cell_m) * 1'000 + half;
    if (y > raster.linksboven.y) continue;
    const std::int64_t r = (raster.linksboven.y - y) / raster.cel_mm;
    if (r >= raster.rijen) continue;
    for (std::int32_t kolom = 0; kolom < frame.columns; ++kolom) {
      const std::int64_t x = (std::int64_t{frame.left_m} + std::int64_t{kolom} * frame.cell_m) * 1'000 + half;
      if (x < raster.linksboven.x) continue;
      const std::int64_t k = (x - raster.linksboven.x) / raster.cel_mm;
      if (k >= raster.kolommen) continue;
      const double w = inhoud.cellen[static_cast<std::size_t>(r * raster.kolommen + k)];
      if (std::isnan(w)) continue;
      if (w != std::floor(w) || std::abs(w) > 1e15)
        return base::fail("In de laag " + laag + " staan waarden die geen geheel getal zijn.");
      const auto [plek, nieuw] =
          nummer.try_emplace(static_cast<std::int64_t>(w), static_cast<std::uint32_t>(uit.waarden.size()));
      if (nieuw) uit.waarden.push_back(plek->first);
      uit.object[static_cast<std::size_t>(rij) * static_cast<std::size_t>(frame.columns) +
                 static_cast<std::size_t>(kolom)] = plek->second;
    }
  }
  return uit;
}

}  // namespace

Of<const Lagen::Gelezen*> Lagen::lees(const std::string& laag) {
  if (const auto al = gelezen_.find(laag); al != gelezen_.end()) return &al->second;
  auto inhoud = lezer_(laag);
  if (!inhoud) return base::fail(std::move(inhoud.error()));
  Gelezen nieuw{std::move(*inhoud), {}};
  nieuw.dingen.reserve(nieuw.inhoud.objecten.size());
  for (const auto& object : nieuw.inhoud.objecten) {
    auto ding = ding_van(object, laag);
    if (!ding) return base::fail(std::move(ding.error()));
    nieuw.dingen.push_back(std::move(*ding));
  }
  return &gelezen_.emplace(laag, std::move(nieuw)).first->second;
}

Of<std::shared_ptr<const g::Laagvlak>> Lagen::geef(const g::Laagvraag& vraag, const Frame& frame) {
  const auto sleutel = std::pair(vraag, frame);
  if (const auto al = getekend_.find(sleutel); al != getekend_.end()) return al->second;
  const auto laag = lees(vraag.laag);
  if (!laag) return base::fail(laag.error());
  const Laaginhoud& inhoud = (*laag)->inhoud;
  g::Laagvlak uit;
  if (inhoud.raster) {
    if (!vraag.waar.empty()) return base::fail("De laag " + vraag.laag + " is een raster en heeft geen kolommen.");
    auto vlak = van_raster(inhoud, frame, vraag.laag);
    if (!vlak) return base::fail(std::move(vlak.error()));
    uit = std::move(*vlak);
  } else {
    std::vector<std::size_t> kolommen;
    for (const auto& filter : vraag.waar) {
      const auto kolom = kolom_van(inhoud, vraag.laag, filter.kolom);
      if (!kolom) return base::fail(kolom.error());
      kolommen.push_back(*kolom);
    }
    std::size_t waarde = onbekend;
    if (vraag.waarde && vraag.kolom.empty()) return base::fail("Noem een kolom van de laag " + vraag.laag + ".");
    if (!vraag.kolom.empty()) {
      const auto kolom = kolom_van(inhoud, vraag.laag, vraag.kolom);
      if (!kolom) return base::fail(kolom.error());
      waarde = *kolom;
    }
    std::vector<g::Ding> dingen;
    for (std::size_t n = 0; n < inhoud.objecten.size(); ++n) {
      const auto& waarden = inhoud.objecten[n].waarden;
      bool goed = true;
      for (std::size_t f = 0; f < kolommen.size(); ++f) goed = goed && voldoet(vraag.waar[f], waarden[kolommen[f]]);
      if (!goed) continue;
      dingen.push_back((*laag)->dingen[n]);
      uit.waarden.push_back(waarde == onbekend ? 1 : geheel(waarden[waarde]).value_or(g::Laagvlak::geen_waarde));
    }
    uit.object = g::teken(frame, dingen, vraag.elk);
  }
  // Many recipes after one another may not fill the memory; who still uses a plane keeps it.
  if ((getekend_.size() + 1) * frame.cells() * sizeof(std::uint32_t) > most_drawn_bytes) getekend_.clear();
  return getekend_.emplace(sleutel, std::make_shared<const g::Laagvlak>(std::move(uit))).first->second;
}

Of<Lagen::Gebieden> Lagen::gebieden(const std::string& laag, const std::string& kolom, const Frame& frame) {
  const auto gelezen = lees(laag);
  if (!gelezen) return base::fail(gelezen.error());
  if ((*gelezen)->inhoud.raster) return base::fail("De laag " + laag + " is een raster en heeft geen gebieden.");
  auto plek = kolom.empty() ? Of<std::size_t>(onbekend) : kolom_van((*gelezen)->inhoud, laag, kolom);
  if (!plek) return base::fail(plek.error());
  Gebieden uit{g::teken(frame, (*gelezen)->dingen, false), {}};
  for (const auto& object : (*gelezen)->inhoud.objecten) {
    const auto* naam = *plek == onbekend ? nullptr : std::get_if<std::string>(&object.waarden[*plek]);
    uit.namen.push_back(naam == nullptr ? std::string() : *naam);
  }
  return uit;
}

}  // namespace ruimte::application::geschiktheid
