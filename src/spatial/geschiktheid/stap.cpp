// SPDX-License-Identifier: EUPL-1.2
#include "spatial/geschiktheid/stap.hpp"

#include <algorithm>

#include "spatial/geschiktheid/bereken.hpp"
#include "spatial/geschiktheid/rond.hpp"

namespace ruimte::spatial::geschiktheid::detail {
namespace {

std::int64_t klasse(const Stap& stap, std::int64_t x) {
  const auto gevonden = std::ranges::lower_bound(stap.punten, x, {}, &Punt::bij);
  if (x != leeg && gevonden != stap.punten.end() && gevonden->bij == x) return gevonden->wordt;
  return stap.leeg.value_or(leeg);
}

/// On the line between the two points around x; beyond the first and last as they are.
std::int64_t op_lijn(const Stap& stap, std::int64_t x) {
  if (x == leeg) return stap.leeg.value_or(leeg);
  const auto na = std::ranges::upper_bound(stap.punten, x, {}, &Punt::bij);
  if (na == stap.punten.begin()) return na->wordt;
  const Punt& a = *(na - 1);
  if (na == stap.punten.end()) return a.wordt;
  return a.wordt + rond((x - a.bij) * (na->wordt - a.wordt), na->bij - a.bij);
}

void som(const Stap& stap, std::size_t aantal, Rijen& rijen, std::vector<std::int64_t>& uit) {
  std::fill_n(uit.begin(), aantal, 0);
  for (const Deel& deel : stap.delen) {
    const auto& in = rijen[deel.stap];
    for (std::size_t i = 0; i < aantal; ++i) {
      if (uit[i] == leeg) continue;
      uit[i] = in[i] == leeg ? leeg : uit[i] + in[i] * deel.gewicht;
    }
  }
  for (std::size_t i = 0; i < aantal; ++i)
    if (uit[i] != leeg) uit[i] = rond(uit[i], heel_gewicht);
}

void uiterste(const Stap& stap, std::size_t aantal, Rijen& rijen, std::vector<std::int64_t>& uit) {
  std::copy_n(rijen[stap.delen.front().stap].begin(), aantal, uit.begin());
  for (const Deel& deel : std::span(stap.delen).subspan(1)) {
    const auto& in = rijen[deel.stap];
    for (std::size_t i = 0; i < aantal; ++i) {
      if (uit[i] == leeg || in[i] == leeg)
        uit[i] = leeg;
      else
        uit[i] = stap.doe == Bewerking::kleinste ? std::min(uit[i], in[i]) : std::max(uit[i], in[i]);
    }
  }
}

}  // namespace

void reken_stap(const Recept& recept, std::uint32_t nummer, std::size_t aantal, Rijen& rijen) {
  const Stap& stap = recept.stappen()[nummer];
  auto& uit = rijen[nummer];
  const auto elk = [&](const auto& doe) {
    const auto& in = rijen[*stap.van];
    for (std::size_t i = 0; i < aantal; ++i) uit[i] = doe(in[i]);
  };
  switch (stap.doe) {
    case Bewerking::tussen:
      return elk([&](std::int64_t x) { return std::int64_t{x != leeg && x >= stap.vanaf && x <= stap.tot}; });
    case Bewerking::niet: return elk([](std::int64_t x) { return 1 - x; });
    case Bewerking::klem:
      return elk([&](std::int64_t x) { return x == leeg ? leeg : std::clamp(x, stap.vanaf, stap.tot); });
    case Bewerking::klassen: return elk([&](std::int64_t x) { return klasse(stap, x); });
    case Bewerking::schaal: return elk([&](std::int64_t x) { return op_lijn(stap, x); });
    case Bewerking::som: return som(stap, aantal, rijen, uit);
    case Bewerking::kleinste:
    case Bewerking::grootste: return uiterste(stap, aantal, rijen, uit);
    default: return;  // a layer or a plane: filled by the caller
  }
}

}  // namespace ruimte::spatial::geschiktheid::detail
