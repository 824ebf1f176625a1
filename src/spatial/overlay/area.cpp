// SPDX-License-Identifier: EUPL-1.2
#include "spatial/overlay/area.hpp"

namespace ruimte::spatial {
namespace {

constexpr Int128 quanta_per_m2 = Int128{1} << quanta_per_m2_log2;
constexpr Int128 largest_touch = quanta_per_m2 / 100'000'000;  // 10^-8 m2

}  // namespace

double square_metres(Area area) { return static_cast<double>(area.quanta) / static_cast<double>(quanta_per_m2); }

base::SquareMetres whole_square_metres(Area area) {
  const Int128 half = quanta_per_m2 / 2;
  return {static_cast<std::int64_t>((area.quanta < 0 ? area.quanta - half : area.quanta + half) / quanta_per_m2)};
}

bool touches(Area area) { return area.quanta <= largest_touch && area.quanta >= -largest_touch; }

}  // namespace ruimte::spatial
