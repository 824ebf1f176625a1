// SPDX-License-Identifier: EUPL-1.2
#include "spatial/geschiktheid/vlakken.hpp"

#include <algorithm>
#include <cassert>

#include "spatial/geschiktheid/rond.hpp"
#include "spatial/overlay/parallel.hpp"

namespace ruimte::spatial::geschiktheid {
namespace {

constexpr std::int32_t ver = 1 << 20;  ///< rows; more than a frame has
constexpr std::size_t kolommen_per_blok = 256, rijen_per_blok = 16;

using detail::Block;
using detail::in_blocks;

void in_rijen(const Frame& frame, const Gang& gang, const std::function<void(std::size_t)>& rij) {
  in_blocks(static_cast<std::size_t>(gang.threads), static_cast<std::size_t>(frame.rows), rijen_per_blok, gang.stop,
            [&](const Block& blok) {
              for (std::size_t r = blok.first; r < blok.end; ++r) rij(r);
            });
}

/// Rows to the nearest mark in the same column.
std::vector<std::int32_t> in_kolom(const Frame& frame, std::span<const std::uint8_t> merk, const Gang& gang) {
  const auto kolommen = static_cast<std::size_t>(frame.columns), rijen = static_cast<std::size_t>(frame.rows);
  std::vector<std::int32_t> g(frame.cells(), ver);
  in_blocks(static_cast<std::size_t>(gang.threads), kolommen, kolommen_per_blok, gang.stop, [&](const Block& blok) {
    for (std::size_t r = 0; r < rijen; ++r)
      for (std::size_t k = blok.first; k < blok.end; ++k) {
        const std::size_t c = r * kolommen + k;
        g[c] = merk[c] != 0 ? 0 : r == 0 ? ver : std::min(g[c - kolommen] + 1, ver);
      }
    for (std::size_t r = rijen - 1; r-- > 0;)
      for (std::size_t k = blok.first; k < blok.end; ++k) {
        const std::size_t c = r * kolommen + k;
        g[c] = std::min(g[c], g[c + kolommen] + 1);
      }
  });
  return g;
}

/// Lower envelope of the parabolas of one row.
class Omhullende {
 public:
  explicit Omhullende(std::size_t n) : s_(n), t_(n) {}

  template <class Neem>
  void rij(std::span<const std::int32_t> g, const Neem& neem) {
    const auto n = static_cast<std::int64_t>(g.size());
    const auto f = [&](std::int64_t x, std::int64_t i) { return (x - i) * (x - i) + hoog(g, i); };
    std::int64_t top = -1;
    for (std::int64_t u = 0; u < n; ++u) {
      if (g[static_cast<std::size_t>(u)] >= ver) continue;
      while (top >= 0 && f(t(top), s(top)) > f(t(top), u)) --top;
      if (top < 0) {
        top = 0;
        s(0) = u;
        t(0) = 0;
        continue;
      }
      const std::int64_t i = s(top);
      const std::int64_t w = 1 + (u * u - i * i + hoog(g, u) - hoog(g, i)) / (2 * (u - i));
      if (w >= n) continue;
      ++top;
      s(top) = u;
      t(top) = w;
    }
    for (std::int64_t x = n - 1; x >= 0; --x) {
      if (top < 0) {
        neem(x, std::int64_t{-1});
        continue;
      }
      neem(x, f(x, s(top)));
      if (x == t(top)) --top;
    }
  }

 private:
  static std::int64_t hoog(std::span<const std::int32_t> g, std::int64_t i) {
    const std::int64_t h = g[static_cast<std::size_t>(i)];
    return h * h;
  }
  std::int64_t& s(std::int64_t i) { return s_[static_cast<std::size_t>(i)]; }
  std::int64_t& t(std::int64_t i) { return t_[static_cast<std::size_t>(i)]; }
  std::vector<std::int64_t> s_, t_;
};

}  // namespace

std::vector<std::int32_t> afstand(const Frame& frame, std::span<const std::uint8_t> merk, const Gang& gang) {
  assert(merk.size() == frame.cells());
  auto g = in_kolom(frame, merk, gang);
  const auto kolommen = static_cast<std::size_t>(frame.columns);
  const std::int64_t cel_mm = std::int64_t{frame.cell_m} * 1'000;
  in_blocks(static_cast<std::size_t>(gang.threads), static_cast<std::size_t>(frame.rows), rijen_per_blok, gang.stop,
            [&](const Block& blok) {
              Omhullende omhullende(kolommen);
              std::vector<std::int32_t> uit(kolommen);
              for (std::size_t r = blok.first; r < blok.end; ++r) {
                const auto rij = std::span(g).subspan(r * kolommen, kolommen);
                omhullende.rij(rij, [&](std::int64_t x, std::int64_t d2) {
                  uit[static_cast<std::size_t>(x)] =
                      d2 < 0 ? niets : static_cast<std::int32_t>(wortel(d2 * cel_mm * cel_mm));
                });
                std::ranges::copy(uit, rij.begin());
              }
            });
  return g;
}

std::vector<std::int32_t> gemiddelde(const Frame& frame, std::span<const std::int32_t> waarden, std::int64_t straal_mm,
                                     std::int64_t maal, const Gang& gang) {
  assert(waarden.size() == frame.cells());
  const auto n = static_cast<std::int64_t>(frame.columns);
  const std::int64_t cel_mm = std::int64_t{frame.cell_m} * 1'000, straal = straal_mm / cel_mm;
  const auto breed = static_cast<std::size_t>(n + 1);
  std::vector<std::int64_t> tot(breed * static_cast<std::size_t>(frame.rows));  // sums from the west, per row
  in_rijen(frame, gang, [&](std::size_t r) {
    for (std::size_t k = 0; k + 1 < breed; ++k) {
      const std::int32_t w = waarden[r * (breed - 1) + k];
      tot[r * breed + k + 1] = tot[r * breed + k] + (w == niets ? 0 : w);
    }
  });
  std::vector<std::int64_t> half(static_cast<std::size_t>(straal) + 1);
  for (std::int64_t d = 0; d <= straal; ++d)
    half[static_cast<std::size_t>(d)] = wortel(straal_mm * straal_mm - d * d * cel_mm * cel_mm) / cel_mm;
  std::vector<std::int32_t> uit(frame.cells());
  in_rijen(frame, gang, [&](std::size_t r) {
    const auto rij = static_cast<std::int64_t>(r);
    const std::int64_t laag = std::max<std::int64_t>(rij - straal, 0);
    const std::int64_t hoog = std::min<std::int64_t>(rij + straal, frame.rows - 1);
    std::vector<std::int64_t> som(static_cast<std::size_t>(n)), aantal(static_cast<std::size_t>(n));
    for (std::int64_t y = laag; y <= hoog; ++y) {
      const std::int64_t w = half[static_cast<std::size_t>(y < rij ? rij - y : y - rij)];
      const std::int64_t* const p = tot.data() + y * (n + 1);
      for (std::int64_t k = 0; k < n; ++k) {
        const std::int64_t van = std::max<std::int64_t>(k - w, 0), einde = std::min(k + w + 1, n);
        som[static_cast<std::size_t>(k)] += p[einde] - p[van];
        aantal[static_cast<std::size_t>(k)] += einde - van;
      }
    }
    for (std::size_t k = 0; k < som.size(); ++k)
      uit[r * (breed - 1) + k] = static_cast<std::int32_t>(
          std::clamp<std::int64_t>(rond(som[k] * maal, aantal[k]), -2'000'000'000, 2'000'000'000));
  });
  return uit;
}

std::vector<std::int32_t> helling(const Frame& frame, std::span<const std::int32_t> hoogte_mm, const Gang& gang) {
  assert(hoogte_mm.size() == frame.cells());
  const auto n = static_cast<std::int64_t>(frame.columns), rijen = static_cast<std::int64_t>(frame.rows);
  const std::int64_t cel_mm = std::int64_t{frame.cell_m} * 1'000;
  const auto op = [&](std::int64_t rij, std::int64_t kolom) {
    const bool binnen = rij >= 0 && rij < rijen && kolom >= 0 && kolom < n;
    return binnen ? hoogte_mm[static_cast<std::size_t>(rij * n + kolom)] : niets;
  };
  // Over two cells; over one, doubled, where one of them has nothing.
  const auto verschil = [](std::int32_t een, std::int32_t zelf, std::int32_t ander) {
    const std::int64_t factor = een == niets || ander == niets ? 2 : 1;
    const std::int64_t d = (std::int64_t{een == niets ? zelf : een} - (ander == niets ? zelf : ander)) * factor;
    return std::clamp<std::int64_t>(d, -1'000'000'000, 1'000'000'000);
  };
  std::vector<std::int32_t> uit(frame.cells(), niets);
  in_rijen(frame, gang, [&](std::size_t r) {
    const auto rij = static_cast<std::int64_t>(r);
    for (std::int64_t k = 0; k < n; ++k) {
      const std::int32_t zelf = op(rij, k);
      if (zelf == niets) continue;
      const std::int64_t x = verschil(op(rij, k + 1), zelf, op(rij, k - 1));
      const std::int64_t y = verschil(op(rij + 1, k), zelf, op(rij - 1, k));
      const std::int64_t promille = rond(wortel(x * x + y * y) * 100'000, 2 * cel_mm);
      uit[static_cast<std::size_t>(rij * n + k)] =
          static_cast<std::int32_t>(std::min<std::int64_t>(promille, 2'000'000'000));
    }
  });
  return uit;
}

}  // namespace ruimte::spatial::geschiktheid
