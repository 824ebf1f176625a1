// SPDX-License-Identifier: EUPL-1.2
#include "spatial/overlay/overlay.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "spatial/overlay/scenes.test.hpp"

namespace ruimte::spatial {
namespace {

using test::Family;

Overlay overlay_of(Layer shapes, Layer zones = {}, const OverlayOptions& options = {}) {
  auto overlay = Overlay::of(std::move(shapes), std::move(zones), options);
  EXPECT_TRUE(overlay) << overlay.error().reason;
  return *std::move(overlay);
}

using Totals = std::map<std::pair<std::uint32_t, std::uint32_t>, Int128>;

Totals totals(const std::vector<Entry>& entries) {
  Totals out;
  for (const Entry& e : entries) out[{e.i, e.j}] += e.area.quanta;
  return out;
}

/// Compares every area and every pair with the reference.
void expect_exact(const Layer& shapes, const Overlay& overlay, const std::string& what) {
  Totals found = totals(overlay.entries());
  for (std::uint32_t i = 0; i < shapes.size(); ++i) {
    for (std::uint32_t j = i; j < shapes.size(); ++j) {
      const Polygon* both[] = {&shapes[i], &shapes[j]};
      const double exact = test::exact_area(std::span<const Polygon* const>(both, i == j ? 1 : 2));
      const double ours = square_metres({found[{i, j}]});
      EXPECT_NEAR(ours, exact, 1e-9 * exact + 1e-8)
          << what << " pair " << i << " " << j << " cell " << overlay.cell_m();
      if (exact == 0) {
        EXPECT_EQ(ours, 0) << what;
      }
    }
  }
}

TEST(OverlayReference, EveryFamilyAtEveryCell) {
  for (int family = 0; family < test::families; ++family) {
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
      const Layer shapes = test::layer(test::scene(static_cast<Family>(family), seed));
      for (const std::int32_t cell : {0, 100, 130, 500, 1'500}) {
        expect_exact(shapes, overlay_of(shapes, {}, {.cell_m = cell}),
                     "family " + std::to_string(family) + " seed " + std::to_string(seed));
      }
    }
  }
}

}  // namespace
}  // namespace ruimte::spatial
