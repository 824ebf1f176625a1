// SPDX-License-Identifier: EUPL-1.2
#include "spatial/geschiktheid/bereken.hpp"

#include <algorithm>
#include <cassert>

#include "spatial/geschiktheid/rond.hpp"
#include "spatial/geschiktheid/stap.hpp"
#include "spatial/overlay/parallel.hpp"
#include "spatial/pasproef/pasproef.hpp"

namespace ruimte::spatial::geschiktheid {
namespace {

constexpr std::size_t tegel = 4'096;
constexpr std::int64_t grootste_vlakwaarde = 2'000'000'000;

bool kijkt_ver(Bewerking doe) {
  return doe == Bewerking::afstand || doe == Bewerking::dichtheid || doe == Bewerking::aandeel ||
         doe == Bewerking::helling;
}

std::int32_t voor_vlak(std::int64_t x) {
  return x == leeg ? niets : static_cast<std::int32_t>(std::clamp(x, -grootste_vlakwaarde, grootste_vlakwaarde));
}

}  // namespace

Berekening::Berekening(const Recept& recept, const Frame& frame, const Opties& opties)
    : recept_(&recept),
      frame_(frame),
      opties_(opties),
      lagen_(recept.stappen().size()),
      vlakken_(recept.stappen().size()) {}

base::Result<Berekening, Fout> Berekening::van(const Recept& recept, const Frame& frame, const Laaggever& lagen,
                                               const Opties& opties) {
  Berekening uit(recept, frame, opties);
  if (auto goed = uit.keur(); !goed) return base::fail(std::move(goed.error()));
  for (std::uint32_t j = 0; j < recept.stappen().size(); ++j) {
    const Stap& stap = recept.stappen()[j];
    if (!stap.van && stap.delen.empty())
      if (auto goed = uit.haal(j, lagen); !goed) return base::fail(std::move(goed.error()));
    if (kijkt_ver(stap.doe)) uit.reken_ver(j);
    if (opties.stop.stop_requested()) return base::fail(Fout{"gestopt", j, {}});
  }
  return uit;
}

base::Result<void, Fout> Berekening::keur() const {
  constexpr std::int64_t grootste_m = 2'000'000;  // so that squares of millimetres fit
  const std::int64_t cel = frame_.cell_m;
  if (cel < 1 || cel > 10'000 || frame_.columns < 1 || frame_.rows < 1 || cel * frame_.columns > grootste_m ||
      cel * frame_.rows > grootste_m || frame_.cells() > pasproef::max_cells)
    return base::fail(Fout{"verkeerd_kader", 0, {}});
  std::uint64_t vlakken = 4, werk = 0;  // sums of a mean, a mark and the answer
  for (std::size_t j = 0; j < recept_->stappen().size(); ++j) {
    const Stap& stap = recept_->stappen()[j];
    if (!stap.van && stap.delen.empty()) ++vlakken;
    if (kijkt_ver(stap.doe)) ++vlakken;
    if (stap.doe == Bewerking::aandeel || stap.doe == Bewerking::dichtheid)
      werk += static_cast<std::uint64_t>(2 * (stap.straal_mm / (cel * 1'000)) + 1) * frame_.cells();
    if (werk > opties_.werk) return base::fail(Fout{"te_veel_werk", j, {}});
    if (vlakken * frame_.cells() * sizeof(std::int32_t) > opties_.geheugen)
      return base::fail(Fout{"te_weinig_geheugen", j, {}});
  }
  return {};
}

base::Result<void, Fout> Berekening::haal(std::uint32_t nummer, const Laaggever& lagen) {
  const Stap& stap = recept_->stappen()[nummer];
  const bool elk = stap.doe == Bewerking::dichtheid;
  auto laag = lagen({stap.laag, stap.waar, stap.kolom, elk || stap.doe == Bewerking::waarde, elk}, frame_);
  if (!laag) return base::fail(Fout{"laag", nummer, std::move(laag.error())});
  assert((*laag)->object.size() == frame_.cells());
  lagen_[nummer] = std::move(*laag);
  return {};
}

/// What an object has per hectare of its cells.
void Berekening::verspreid(std::uint32_t nummer) {
  const Laagvlak& laag = *lagen_[nummer];
  const std::int64_t cel_m2 = std::int64_t{frame_.cell_m} * frame_.cell_m;
  std::vector<std::int64_t> cellen(laag.waarden.size());
  for (const std::uint32_t o : laag.object)
    if (o != geen_object) ++cellen[o];
  std::vector<std::int32_t> per_ha(laag.waarden.size(), 0);
  for (std::size_t o = 0; o < per_ha.size(); ++o)
    if (cellen[o] > 0 && laag.waarden[o] != Laagvlak::geen_waarde)
      per_ha[o] =
          voor_vlak(rond(std::clamp<std::int64_t>(laag.waarden[o], -100'000'000'000, 100'000'000'000) * 10'000'000,
                         cellen[o] * cel_m2));
  auto& uit = vlakken_[nummer];
  uit.assign(frame_.cells(), 0);
  for (std::size_t c = 0; c < uit.size(); ++c)
    if (laag.object[c] != geen_object) uit[c] = per_ha[laag.object[c]];
}

void Berekening::reken_ver(std::uint32_t nummer) {
  const Stap& stap = recept_->stappen()[nummer];
  const Gang gang{opties_.threads, opties_.stop};
  if (stap.doe == Bewerking::dichtheid) {
    verspreid(nummer);
    if (stap.straal_mm > 0) vlakken_[nummer] = gemiddelde(frame_, vlakken_[nummer], stap.straal_mm, 1, gang);
    lagen_[nummer].reset();
    return;
  }
  if (stap.doe == Bewerking::afstand && !stap.van) {
    std::vector<std::uint8_t> merk(frame_.cells());
    for (std::size_t c = 0; c < merk.size(); ++c) merk[c] = lagen_[nummer]->object[c] != geen_object ? 1 : 0;
    vlakken_[nummer] = afstand(frame_, merk, gang);
    lagen_[nummer].reset();
    return;
  }
  const std::uint32_t bron = *stap.van;
  if (stap.doe == Bewerking::afstand) {
    std::vector<std::uint8_t> merk(frame_.cells());
    in_tegels({bron}, [&](std::size_t eerste, std::size_t aantal, const auto& rijen) {
      for (std::size_t i = 0; i < aantal; ++i) merk[eerste + i] = rijen[bron][i] == 1 ? 1 : 0;
    });
    vlakken_[nummer] = afstand(frame_, merk, gang);
    return;
  }
  std::vector<std::int32_t> in(frame_.cells());
  in_tegels({bron}, [&](std::size_t eerste, std::size_t aantal, const auto& rijen) {
    for (std::size_t i = 0; i < aantal; ++i) in[eerste + i] = voor_vlak(rijen[bron][i]);
  });
  vlakken_[nummer] = stap.doe == Bewerking::helling ? helling(frame_, in, gang)
                                                    : gemiddelde(frame_, in, stap.straal_mm, heel_gewicht, gang);
}

std::vector<std::uint32_t> Berekening::nodig(const std::vector<std::uint32_t>& stappen) const {
  std::vector<bool> wel(recept_->stappen().size());
  for (const std::uint32_t s : stappen) wel[s] = true;
  std::vector<std::uint32_t> uit;
  for (std::size_t j = wel.size(); j-- > 0;) {
    if (!wel[j]) continue;
    uit.push_back(static_cast<std::uint32_t>(j));
    if (!vlakken_[j].empty()) continue;
    const Stap& stap = recept_->stappen()[j];
    if (stap.van) wel[*stap.van] = true;
    for (const Deel& d : stap.delen) wel[d.stap] = true;
  }
  std::ranges::reverse(uit);
  return uit;
}

void Berekening::reken(const std::vector<std::uint32_t>& stappen, std::size_t eerste, std::size_t aantal,
                       std::vector<std::vector<std::int64_t>>& uit) const {
  for (const std::uint32_t j : stappen) {
    if (uit[j].size() < aantal) uit[j].resize(aantal);
    if (!vlakken_[j].empty()) {
      for (std::size_t i = 0; i < aantal; ++i) {
        const std::int32_t w = vlakken_[j][eerste + i];
        uit[j][i] = w == niets ? leeg : w;
      }
    } else if (const Laagvlak* const laag = lagen_[j].get()) {
      const Stap& stap = recept_->stappen()[j];
      for (std::size_t i = 0; i < aantal; ++i) {
        const std::uint32_t o = laag->object[eerste + i];
        if (stap.doe == Bewerking::binnen)
          uit[j][i] = o != geen_object ? 1 : 0;
        else
          uit[j][i] = o == geen_object || laag->waarden[o] == Laagvlak::geen_waarde ||
                              laag->waarden[o] > max_waarde / stap.eenheid.stand ||
                              laag->waarden[o] < -max_waarde / stap.eenheid.stand
                          ? leeg
                          : laag->waarden[o] * stap.eenheid.stand;
      }
    } else {
      detail::reken_stap(*recept_, j, aantal, uit);
    }
  }
}

void Berekening::in_tegels(
    const std::vector<std::uint32_t>& stappen,
    const std::function<void(std::size_t, std::size_t, const std::vector<std::vector<std::int64_t>>&)>& neem) const {
  const auto volgorde = nodig(stappen);
  std::vector<detail::Rijen> rijen(static_cast<std::size_t>(opties_.threads), detail::Rijen(recept_->stappen().size()));
  spatial::detail::in_blocks(rijen.size(), frame_.cells(), tegel, opties_.stop,
                             [&](const spatial::detail::Block& blok) {
                               auto& eigen = rijen[blok.worker];
                               reken(volgorde, blok.first, blok.end - blok.first, eigen);
                               neem(blok.first, blok.end - blok.first, eigen);
                             });
}

std::vector<std::int16_t> Berekening::vlak() const {
  std::vector<std::int16_t> uit(frame_.cells(), pasproef::excluded);
  auto stappen = recept_->uitgesloten();
  const std::uint32_t uitkomst = recept_->uitkomst();
  stappen.push_back(uitkomst);
  in_tegels(stappen, [&](std::size_t eerste, std::size_t aantal, const auto& rijen) {
    for (std::size_t i = 0; i < aantal; ++i) {
      const bool weg = std::ranges::any_of(recept_->uitgesloten(), [&](std::uint32_t s) { return rijen[s][i] == 1; });
      const std::int64_t x = rijen[uitkomst][i];
      if (!weg && x != leeg) uit[eerste + i] = static_cast<std::int16_t>(x);
    }
  });
  return uit;
}

Uitleg Berekening::waarom(std::size_t cel) const {
  assert(cel < frame_.cells());
  const auto n = static_cast<std::uint32_t>(recept_->stappen().size());
  Uitleg uit;
  detail::Rijen rijen(n);
  std::vector<std::uint32_t> alle(n);
  for (std::uint32_t j = 0; j < n; ++j) alle[j] = j;
  reken(alle, cel, 1, rijen);
  for (std::uint32_t j = 0; j < n; ++j) uit.regels.push_back({j, rijen[j][0], 0, false});
  for (const Deel& d : recept_->stappen()[recept_->uitkomst()].delen) {
    auto& regel = uit.regels[d.stap];
    if (recept_->stappen()[recept_->uitkomst()].doe != Bewerking::som || regel.waarde == leeg) continue;
    regel.telt_mee = true;
    regel.bijdrage += rond(regel.waarde * d.gewicht, heel_gewicht);
  }
  for (const std::uint32_t s : recept_->uitgesloten())
    if (rijen[s][0] == 1) uit.uitgesloten_door.push_back(s);
  const std::int64_t x = rijen[recept_->uitkomst()][0];
  uit.zonder_waarde = x == leeg;
  uit.geschiktheid =
      uit.zonder_waarde || !uit.uitgesloten_door.empty() ? pasproef::excluded : static_cast<std::int16_t>(x);
  return uit;
}

}  // namespace ruimte::spatial::geschiktheid
