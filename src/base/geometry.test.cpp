// SPDX-License-Identifier: EUPL-1.2
#include "base/geometry.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "base/json/error_codes.hpp"

namespace ruimte::base {
namespace {

using Ring = std::vector<PointMm>;

constexpr std::int32_t x0 = 100'000'000;
constexpr std::int32_t y0 = 400'000'000;

/// Points given in millimetres from a place inside the country.
Ring ring(std::initializer_list<std::pair<int, int>> points) {
  Ring out;
  for (const auto& [x, y] : points) out.push_back({x0 + x, y0 + y});
  return out;
}

Geometry vlak(std::vector<Ring> rings) { return {GeometryType::vlak, {std::move(rings)}}; }
Geometry multivlak(std::vector<std::vector<Ring>> parts) { return {GeometryType::multivlak, std::move(parts)}; }

std::string faults(const Geometry& geometry) {
  const auto result = canonical(geometry);
  std::string out;
  if (result) return out;
  for (const auto& f : result.error()) {
    out += std::to_string(f.part) + '/' + std::to_string(f.ring) + ' ' +
           std::string(f.reason.empty() ? f.code : f.reason) + ';';
  }
  return out;
}

const Ring square = ring({{0, 0}, {10, 0}, {10, 10}, {0, 10}});

TEST(Geometry, TurnsAndRotatesRings) {
  const Ring clockwise = ring({{10, 10}, {10, 0}, {0, 0}, {0, 10}});
  EXPECT_EQ(canonical(vlak({clockwise})).value(), vlak({square}));
  const Ring hole = ring({{2, 2}, {4, 2}, {4, 4}});
  EXPECT_EQ(canonical(vlak({clockwise, hole})).value(), vlak({square, ring({{2, 2}, {4, 4}, {4, 2}})}));
}

TEST(Geometry, DropsRepeatedPoints) {
  EXPECT_EQ(
      canonical(vlak({ring({{0, 0}, {0, 0}, {10, 0}, {10, 10}, {10, 10}, {10, 10}, {0, 10}, {0, 0}, {0, 0}})})).value(),
      vlak({square}));
}

TEST(Geometry, SortsHolesAndParts) {
  const Ring low = ring({{1, 1}, {1, 2}, {2, 1}});
  const Ring high = ring({{5, 5}, {5, 6}, {6, 5}});
  const Ring far = ring({{50, 0}, {60, 0}, {50, 10}});
  EXPECT_EQ(canonical(multivlak({{far}, {square, high, low}})).value(), multivlak({{square, low, high}, {far}}));
}

TEST(Geometry, KeepsPoints) {
  const Geometry punt{GeometryType::punt, {{{{x0, y0}}}}};
  EXPECT_EQ(canonical(punt).value(), punt);
  EXPECT_EQ(faults({GeometryType::punt, {{{{x0, y0}, {x0, y0}}}}}), "0/0 te_veel_punten;");
  EXPECT_EQ(faults({GeometryType::punt, {{{}}}}), "0/0 te_weinig_punten;");
  EXPECT_EQ(faults({GeometryType::punt, {{{{x0, 0}}}}}), "0/0 buiten_nederland;");
}

TEST(Geometry, RefusesRingsThatMeetThemselves) {
  const std::vector<Ring> wrong = {
      ring({{0, 0}, {10, 10}, {10, 0}, {0, 10}}),                      // bow tie
      ring({{0, 0}, {10, 0}, {10, 10}, {5, 0}, {0, 10}}),              // a point on an edge
      ring({{0, 0}, {5, 5}, {10, 0}, {10, 10}, {5, 5}, {0, 10}}),      // a point twice
      ring({{0, 0}, {10, 0}, {5, 0}, {5, 5}}),                         // runs back over itself
      ring({{0, 0}, {5, 0}, {10, 0}}),                                 // no area
      ring({{0, 0}, {0, 10}, {0, 5}, {5, 5}}),                         // runs back, upright
      ring({{0, 0}, {10, 0}, {10, 10}, {20, 10}, {10, 10}, {0, 10}}),  // a spike
      ring({{0, 0}, {0, 9}, {5, 9}, {5, 3}, {0, 3}, {-5, 5}}),         // a point on an upright edge
      ring({{0, 0}, {9, 0}, {9, 5}, {3, 0}, {1, 5}}),                  // a point on a level edge
  };
  for (const Ring& r : wrong) EXPECT_EQ(faults(vlak({r})), "0/0 snijdt_zichzelf;") << (&r - wrong.data());
}

TEST(Geometry, AcceptsAwkwardButSimpleRings) {
  const std::vector<Ring> right = {
      ring({{0, 0}, {5, 0}, {10, 0}, {10, 5}, {10, 10}, {0, 10}}),                   // points on a line
      ring({{0, 0}, {10, 0}, {10, 10}, {8, 10}, {8, 2}, {2, 2}, {2, 10}, {0, 10}}),  // a U
      ring({{0, 0}, {100'000'000, 1}, {100'000'000, 2}, {0, 1}}),                    // 1 mm by 100 km
      ring({{0, 0}, {20, 10}, {0, 20}, {19, 10}}),                                   // an arrow head
      ring({{0, 0}, {12, 0}, {12, 12}, {2, 12}, {2, 4}, {8, 4}, {8, 8}, {4, 8}, {4, 10}, {10, 10}, {10, 2}, {0, 2}}),
  };
  for (const Ring& r : right) EXPECT_EQ(faults(vlak({r})), "") << (&r - right.data());
}

TEST(Geometry, NamesEveryFaultyRing) {
  const Ring bow = ring({{0, 0}, {10, 10}, {10, 0}, {0, 10}});
  EXPECT_EQ(faults(multivlak({{square, bow}, {ring({{0, 0}, {1, 1}})}, {Ring{{x0, y0}, {x0, 1}, {x0, 2}}}, {{}}})),
            "0/1 snijdt_zichzelf;1/0 te_weinig_punten;2/0 buiten_nederland;3/0 te_weinig_punten;");
  EXPECT_EQ(faults(multivlak({})), "0/0 leeg;");
  EXPECT_EQ(faults(multivlak({{square}, {}})), "1/0 leeg;");
  EXPECT_EQ(faults(multivlak({{square}, {square}})), "0/0 dubbel;");
  EXPECT_EQ(faults(vlak({square, ring({{1, 1}, {2, 1}, {1, 2}}), ring({{1, 2}, {1, 1}, {2, 1}})})), "0/0 dubbel;");
}

TEST(Geometry, HoldsTheBordersOfRd) {
  EXPECT_TRUE(in_netherlands(min_x_mm, min_y_mm));
  EXPECT_TRUE(in_netherlands(max_x_mm, max_y_mm));
  EXPECT_FALSE(in_netherlands(min_x_mm - 1, min_y_mm));
  EXPECT_FALSE(in_netherlands(max_x_mm, max_y_mm + 1));
}

/// A star of many points: simple, with long thin rays. Even points lie far out.
Ring star(int points) {
  Ring out;
  for (int i = 0; i < points; ++i) {
    const int far = i % 2 == 0 ? 50'000'000 : 1'000'000;
    const int quarter = points / 4;
    const int along = 2 * far / quarter * (i % quarter) - far;
    switch (i / quarter) {
      case 0: out.push_back({x0 + along, y0 - far}); break;
      case 1: out.push_back({x0 + far, y0 + along}); break;
      case 2: out.push_back({x0 - along, y0 + far}); break;
      default: out.push_back({x0 - far, y0 - along}); break;
    }
  }
  return out;
}

TEST(Geometry, TakesTwentyThousandPoints) {
  Ring many = star(20'000);
  EXPECT_TRUE(is_simple(many));
  EXPECT_EQ(faults(vlak({many})), "");
  std::swap(many[4'000], many[4'002]);
  EXPECT_FALSE(is_simple(many));
  many.push_back({x0, y0});
  EXPECT_EQ(faults(vlak({many})), "0/0 te_veel_punten;");
}

bool meet_plainly(PointMm a, PointMm b, PointMm c, PointMm d) {
  const auto turn = [](PointMm p, PointMm q, PointMm r) {
    const std::int64_t t =
        (std::int64_t{q.x} - p.x) * (std::int64_t{r.y} - p.y) - (std::int64_t{q.y} - p.y) * (std::int64_t{r.x} - p.x);
    return (t > 0) - (t < 0);
  };
  const auto on = [&](PointMm p, PointMm q, PointMm r) {
    return turn(p, q, r) == 0 && std::min(p.x, q.x) <= r.x && r.x <= std::max(p.x, q.x) && std::min(p.y, q.y) <= r.y &&
           r.y <= std::max(p.y, q.y);
  };
  if (on(a, b, c) || on(a, b, d) || on(c, d, a) || on(c, d, b)) return true;
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/// Every pair of edges, by the definition.
bool simple_by_pairs(const Ring& r) {
  const std::size_t n = r.size();
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = i + 1; j < n; ++j) {
      if (r[i] == r[j]) return false;
      const bool next = j == i + 1;
      const bool previous = (j + 1) % n == i;
      const PointMm a = r[i], b = r[i + 1 == n ? 0 : i + 1], c = r[j], d = r[j + 1 == n ? 0 : j + 1];
      if (!next && !previous && meet_plainly(a, b, c, d)) return false;
      if (next && (meet_plainly(a, b, d, d) || meet_plainly(c, d, a, a))) return false;
      if (previous && (meet_plainly(a, b, c, c) || meet_plainly(c, d, b, b))) return false;
    }
  }
  return true;
}

/// Random rings on a small grid meet in every way; half of them are drawn around their centre so that many are simple.
Ring any_ring() {
  const auto count = *rc::gen::inRange<std::size_t>(3, 12);
  const int size = *rc::gen::element(3, 6, 20);
  Ring out;
  for (std::size_t i = 0; i < count; ++i)
    out.push_back({x0 + *rc::gen::inRange(0, size), y0 + *rc::gen::inRange(0, size)});
  if (*rc::gen::arbitrary<bool>()) {
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    const auto under = std::stable_partition(out.begin(), out.end(), [&](PointMm p) { return p.y < y0 + size / 2; });
    std::reverse(under, out.end());
  }
  return out;
}

RC_GTEST_PROP(GeometryProperty, SweepAgreesWithAllPairs, ()) {
  for (int i = 0; i < 50; ++i) {
    const Ring r = any_ring();
    if (r.size() < 3) continue;
    RC_ASSERT(is_simple(r) == simple_by_pairs(r));
  }
}

RC_GTEST_PROP(GeometryProperty, CanonicalFormDoesNotDependOnStartOrDirection, ()) {
  Ring r = any_ring();
  RC_PRE(r.size() >= 3 && simple_by_pairs(r));
  const auto first = canonical(vlak({r})).value();
  RC_ASSERT(canonical(first).value() == first);
  std::rotate(r.begin(), r.begin() + *rc::gen::inRange<std::ptrdiff_t>(0, static_cast<std::ptrdiff_t>(r.size())),
              r.end());
  if (*rc::gen::arbitrary<bool>()) std::reverse(r.begin(), r.end());
  RC_ASSERT(canonical(vlak({r})).value() == first);
}

/// By the definition: the shoelace sum over all points, in floating point wide enough for rings on a small grid.
long double shoelace(const Ring& r) {
  long double sum = 0;
  for (std::size_t i = 0; i < r.size(); ++i) {
    const auto& p = r[i];
    const auto& q = r[(i + 1) % r.size()];
    sum += static_cast<long double>(p.x - x0) * (q.y - y0) - static_cast<long double>(q.x - x0) * (p.y - y0);
  }
  return (sum < 0 ? -sum : sum) / 2;
}

RC_GTEST_PROP(GeometryProperty, TheAreaIsTheExactOneRoundedToWholeSquareMetres, ()) {
  Ring r = any_ring();
  RC_PRE(r.size() >= 3 && simple_by_pairs(r));
  const int schaal = *rc::gen::inRange(1, 5'000'000);
  for (auto& p : r) p = {x0 + (p.x - x0) * schaal, y0 + (p.y - y0) * schaal};
  const auto exact = shoelace(r) / 1e6L;
  const auto area = area_of(canonical(vlak({r})).value());
  RC_ASSERT(static_cast<long double>(area.v) <= exact + 0.5L);
  RC_ASSERT(static_cast<long double>(area.v) > exact - 0.5L);
}

TEST(Geometry, AreaTakesHolesOffAddsPartsAndRoundsOnceHalfUp) {
  const auto in_m = [](int x, int y, int size) {
    return ring({{x * 1000, y * 1000},
                 {(x + size) * 1000, y * 1000},
                 {(x + size) * 1000, (y + size) * 1000},
                 {x * 1000, (y + size) * 1000}});
  };
  const auto of = [](const Geometry& g) { return area_of(canonical(g).value()).v; };
  EXPECT_EQ(of(vlak({in_m(0, 0, 1000)})), 1'000'000);
  EXPECT_EQ(of(vlak({in_m(0, 0, 1000), in_m(100, 100, 10)})), 999'900);
  EXPECT_EQ(of(multivlak({{in_m(0, 0, 1000)}, {in_m(2000, 0, 3)}})), 1'000'009);
  EXPECT_EQ(area_of({GeometryType::punt, {{{{x0, y0}}}}}).v, 0);
  // A thousand by five hundred millimetres is half a square metre; a millimetre less rounds down.
  EXPECT_EQ(of(vlak({ring({{0, 0}, {1000, 0}, {1000, 500}, {0, 500}})})), 1);
  EXPECT_EQ(of(vlak({ring({{0, 0}, {1000, 0}, {1000, 499}, {0, 499}})})), 0);
  // Two of 0.3 m2 are 0.6 together: rounded once, not each.
  EXPECT_EQ(of(multivlak({{ring({{0, 0}, {1000, 0}, {1000, 300}, {0, 300}})},
                          {ring({{5000, 0}, {6000, 0}, {6000, 300}, {5000, 300}})}})),
            1);
  // The whole box in which coordinates may lie.
  const Ring box{{static_cast<std::int32_t>(min_x_mm), static_cast<std::int32_t>(min_y_mm)},
                 {static_cast<std::int32_t>(max_x_mm), static_cast<std::int32_t>(min_y_mm)},
                 {static_cast<std::int32_t>(max_x_mm), static_cast<std::int32_t>(max_y_mm)},
                 {static_cast<std::int32_t>(min_x_mm), static_cast<std::int32_t>(max_y_mm)}};
  EXPECT_EQ(of(vlak({box})), 370'000LL * 590'000);
}

}  // namespace
}  // namespace ruimte::base
