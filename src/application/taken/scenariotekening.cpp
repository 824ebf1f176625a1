// SPDX-License-Identifier: EUPL-1.2
#include "application/taken/scenariotekening.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace ruimte::application {

namespace {

constexpr std::int32_t most_blocks = 160;
constexpr std::int32_t geen = -1;

/// Blocks of cells with the use that most of their cells have; a block that is less than a quarter used has none.
struct Blokken {
  std::int32_t links = 0, boven = 0;  ///< first cell
  std::int32_t zijde = 1;             ///< cells
  std::int32_t kolommen = 0, rijen = 0;
  std::vector<std::int32_t> gebruik;

  [[nodiscard]] std::int32_t op(std::int32_t kolom, std::int32_t rij) const {
    if (kolom < 0 || rij < 0 || kolom >= kolommen || rij >= rijen) return geen;
    return gebruik[static_cast<std::size_t>(rij) * static_cast<std::size_t>(kolommen) +
                   static_cast<std::size_t>(kolom)];
  }
};

std::uint8_t cel(const Celkaart& k, std::int32_t kolom, std::int32_t rij) {
  return k
      .gebruik[static_cast<std::size_t>(rij) * static_cast<std::size_t>(k.kolommen) + static_cast<std::size_t>(kolom)];
}

std::int32_t meest(const Celkaart& k, const Blokken& b, std::int32_t kolom, std::int32_t rij, std::size_t gebruiken) {
  std::array<std::int32_t, 256> telling{};
  const auto x = b.links + kolom * b.zijde, y = b.boven + rij * b.zijde;
  for (auto r = y; r < std::min(y + b.zijde, k.rijen); ++r)
    for (auto c = x; c < std::min(x + b.zijde, k.kolommen); ++c) ++telling[cel(k, c, r)];
  const auto eind = telling.begin() + static_cast<std::ptrdiff_t>(gebruiken);
  std::int32_t samen = 0;
  for (auto it = telling.begin(); it != eind; ++it) samen += *it;
  if (samen * 4 < b.zijde * b.zijde) return geen;
  return static_cast<std::int32_t>(std::max_element(telling.begin(), eind) - telling.begin());
}

Blokken in_blokken(const Celkaart& k, std::size_t gebruiken) {
  std::int32_t links = k.kolommen, rechts = -1, boven = k.rijen, onder = -1;
  for (std::int32_t r = 0; r < k.rijen; ++r)
    for (std::int32_t c = 0; c < k.kolommen; ++c)
      if (cel(k, c, r) < gebruiken) {
        links = std::min(links, c);
        rechts = std::max(rechts, c);
        boven = std::min(boven, r);
        onder = std::max(onder, r);
      }
  Blokken uit;
  if (rechts < 0) return uit;
  const auto breed = rechts - links + 1, hoog = onder - boven + 1;
  uit.links = links;
  uit.boven = boven;
  uit.zijde = (std::max(breed, hoog) + most_blocks - 1) / most_blocks;
  uit.kolommen = (breed + uit.zijde - 1) / uit.zijde;
  uit.rijen = (hoog + uit.zijde - 1) / uit.zijde;
  for (std::int32_t r = 0; r < uit.rijen; ++r)
    for (std::int32_t c = 0; c < uit.kolommen; ++c) uit.gebruik.push_back(meest(k, uit, c, r, gebruiken));
  return uit;
}

using Hoek = std::pair<std::int32_t, std::int32_t>;  ///< column and row of a corner

/// Borders between what has the use and what has not, as rings; at a corner where two touch either goes on.
std::vector<std::vector<Hoek>> ringen(const Blokken& b, std::int32_t gebruik) {
  std::multimap<Hoek, Hoek> van_naar;
  for (std::int32_t r = 0; r < b.rijen; ++r)
    for (std::int32_t c = 0; c < b.kolommen; ++c) {
      if (b.op(c, r) != gebruik) continue;
      if (b.op(c, r - 1) != gebruik) van_naar.emplace(Hoek{c + 1, r}, Hoek{c, r});
      if (b.op(c - 1, r) != gebruik) van_naar.emplace(Hoek{c, r}, Hoek{c, r + 1});
      if (b.op(c, r + 1) != gebruik) van_naar.emplace(Hoek{c, r + 1}, Hoek{c + 1, r + 1});
      if (b.op(c + 1, r) != gebruik) van_naar.emplace(Hoek{c + 1, r + 1}, Hoek{c + 1, r});
    }
  std::vector<std::vector<Hoek>> uit;
  while (!van_naar.empty()) {
    auto& ring = uit.emplace_back();
    for (auto stap = van_naar.begin(); stap != van_naar.end();) {
      const auto [van, naar] = *stap;
      van_naar.erase(stap);
      ring.push_back(van);
      stap = van_naar.find(naar);
    }
  }
  return uit;
}

}  // namespace

std::vector<std::optional<base::Geometry>> omtrekken(const Celkaart& kaart, std::size_t gebruiken) {
  const auto blokken = in_blokken(kaart, gebruiken);
  std::vector<std::optional<base::Geometry>> uit(gebruiken);
  for (std::size_t g = 0; g < gebruiken; ++g) {
    const auto gevonden = ringen(blokken, static_cast<std::int32_t>(g));
    if (gevonden.empty()) continue;
    base::Geometry vorm{base::GeometryType::vlak, {{}}};
    for (const auto& ring : gevonden) {
      auto& punten = vorm.parts.front().emplace_back();
      for (const auto& [kolom, rij] : ring) {
        const auto x = std::int64_t{blokken.links + kolom * blokken.zijde} * kaart.cel_mm;
        const auto y = std::int64_t{blokken.boven + rij * blokken.zijde} * kaart.cel_mm;
        punten.push_back(
            {static_cast<std::int32_t>(kaart.linksboven.x + x), static_cast<std::int32_t>(kaart.linksboven.y - y)});
      }
    }
    uit[g] = std::move(vorm);
  }
  return uit;
}

}  // namespace ruimte::application
