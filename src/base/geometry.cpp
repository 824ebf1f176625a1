// SPDX-License-Identifier: EUPL-1.2
#include "base/geometry.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/json/error_codes.hpp"

namespace ruimte::base {
namespace {

using Ring = std::vector<PointMm>;
using Part = std::vector<Ring>;

/// Twice the signed area of a, b, c: positive when c lies left of a->b. Within the bounds of in_netherlands the
/// products stay below 2^59, so 64 bits are exact.
std::int64_t turn(PointMm a, PointMm b, PointMm c) {
  const std::int64_t abx = std::int64_t{b.x} - a.x;
  const std::int64_t aby = std::int64_t{b.y} - a.y;
  const std::int64_t acx = std::int64_t{c.x} - a.x;
  const std::int64_t acy = std::int64_t{c.y} - a.y;
  return abx * acy - aby * acx;
}

/// Twice the area of a simple ring, in mm2. The fan of triangles may overflow on the way, but unsigned arithmetic is
/// exact modulo 2^64 and the outcome lies far below 2^63.
std::uint64_t twice_area(const Ring& ring) {
  std::uint64_t sum = 0;
  for (std::size_t i = 2; i < ring.size(); ++i) sum += static_cast<std::uint64_t>(turn(ring[0], ring[i - 1], ring[i]));
  const auto signed_sum = static_cast<std::int64_t>(sum);
  return static_cast<std::uint64_t>(signed_sum < 0 ? -signed_sum : signed_sum);
}

bool opposite_or_on(std::int64_t a, std::int64_t b) { return (a <= 0 && b >= 0) || (a >= 0 && b <= 0); }

struct Segment {
  PointMm left, right;  ///< left < right in order of x, then y
};

bool share_a_point(const Segment& a, const Segment& b) {
  if (a.right.x < b.left.x || b.right.x < a.left.x) return false;
  const auto [a_low, a_high] = std::minmax(a.left.y, a.right.y);
  const auto [b_low, b_high] = std::minmax(b.left.y, b.right.y);
  if (a_high < b_low || b_high < a_low) return false;
  return opposite_or_on(turn(a.left, a.right, b.left), turn(a.left, a.right, b.right)) &&
         opposite_or_on(turn(b.left, b.right, a.left), turn(b.left, b.right, a.right));
}

/// The next segment runs back over the previous one.
bool turns_back(PointMm before, PointMm at, PointMm after) {
  if (turn(before, at, after) != 0) return false;
  const std::int64_t dot = (std::int64_t{before.x} - at.x) * (std::int64_t{after.x} - at.x) +
                           (std::int64_t{before.y} - at.y) * (std::int64_t{after.y} - at.y);
  return dot > 0;
}

/// Plane sweep from left to right: segments under the sweep line are kept in vertical order, and only those that
/// become neighbours there are compared. The leftmost meeting of two segments is always found that way.
class Sweep {
 public:
  explicit Sweep(const Ring& ring) : count_(ring.size()), active_(Below{segments_}), place_(ring.size()) {
    segments_.reserve(count_);
    for (std::size_t i = 0; i < count_; ++i) {
      const auto [left, right] = std::minmax(ring[i], ring[(i + 1) % count_]);
      segments_.push_back({left, right});
    }
  }

  bool finds_meeting() {
    for (const Event& event : sorted_events()) {
      if (event.starts ? insert(event.segment) : remove(event.segment)) return true;
    }
    return false;
  }

 private:
  struct Event {
    PointMm at;
    bool starts;  ///< false sorts first: a segment that ends here is gone before its follower comes
    std::size_t segment;
    auto operator<=>(const Event&) const = default;
  };

  /// Vertical order at the left end of whichever of the two began last.
  struct Below {
    const std::vector<Segment>& segments;
    bool operator()(std::size_t a, std::size_t b) const {
      if (segments[b].left < segments[a].left) return side(b, a) < 0;
      const std::int64_t s = side(a, b);
      return s > 0 || (s == 0 && a < b);
    }
    [[nodiscard]] std::int64_t side(std::size_t older, std::size_t newer) const {
      const auto& line = segments[older];
      const std::int64_t s = turn(line.left, line.right, segments[newer].left);
      return s != 0 ? s : turn(line.left, line.right, segments[newer].right);
    }
  };
  using Active = std::set<std::size_t, Below>;

  std::vector<Event> sorted_events() const {
    std::vector<Event> events;
    events.reserve(2 * count_);
    for (std::size_t i = 0; i < count_; ++i) {
      events.push_back({segments_[i].left, true, i});
      events.push_back({segments_[i].right, false, i});
    }
    std::sort(events.begin(), events.end());
    return events;
  }

  bool neighbours_in_ring(std::size_t a, std::size_t b) const { return (a + 1) % count_ == b || (b + 1) % count_ == a; }

  bool meet(std::size_t a, std::size_t b) const {
    return !neighbours_in_ring(a, b) && share_a_point(segments_[a], segments_[b]);
  }

  bool insert(std::size_t segment) {
    const auto [here, added] = active_.insert(segment);
    place_[segment] = here;
    const auto above = std::next(here);
    return (here != active_.begin() && meet(*std::prev(here), segment)) ||
           (above != active_.end() && meet(segment, *above));
  }

  bool remove(std::size_t segment) {
    const auto above = active_.erase(place_[segment]);
    return above != active_.begin() && above != active_.end() && meet(*std::prev(above), *above);
  }

  std::size_t count_;
  std::vector<Segment> segments_;
  Active active_;
  std::vector<Active::iterator> place_;
};

bool has_repeated_point(Ring ring) {
  std::sort(ring.begin(), ring.end());
  return std::adjacent_find(ring.begin(), ring.end()) != ring.end();
}

void drop_repeats(Ring& ring) {
  ring.erase(std::unique(ring.begin(), ring.end()), ring.end());
  while (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
}

/// @pre is_simple(ring), so the three points at the smallest vertex make a real turn.
void orient(Ring& ring, bool counter_clockwise) {
  std::rotate(ring.begin(), std::min_element(ring.begin(), ring.end()), ring.end());
  const bool is_counter_clockwise = turn(ring.back(), ring[0], ring[1]) > 0;
  if (is_counter_clockwise != counter_clockwise) std::reverse(ring.begin() + 1, ring.end());
}

class Canonicaliser {
 public:
  explicit Canonicaliser(std::size_t max_points) : max_points_(max_points) {}

  Result<Geometry, std::vector<GeometryFault>> run(Geometry geometry) {
    check_size(geometry);
    if (!faults_.empty()) return fail(std::move(faults_));
    if (geometry.type != GeometryType::punt) {
      for (std::size_t p = 0; p < geometry.parts.size(); ++p) {
        for (std::size_t r = 0; r < geometry.parts[p].size(); ++r) ring(geometry.parts[p][r], p, r);
      }
      if (faults_.empty()) sort(geometry);
    }
    if (!faults_.empty()) return fail(std::move(faults_));
    return geometry;
  }

 private:
  void add(std::string_view reason, std::size_t part = 0, std::size_t ring = 0) {
    faults_.push_back({error_code::geometrie_ongeldig, reason, part, ring});
  }

  void check_size(const Geometry& geometry) {
    std::size_t points = 0;
    for (const Part& part : geometry.parts) {
      if (part.empty()) add("leeg", static_cast<std::size_t>(&part - geometry.parts.data()));
      for (const Ring& ring : part) points += ring.size();
    }
    if (geometry.parts.empty()) add("leeg");
    if (geometry.type == GeometryType::vlak && geometry.parts.size() > 1) add("te_veel_delen");
    if (geometry.type == GeometryType::punt && faults_.empty()) check_point(geometry, points);
    if (points > max_points_) add("te_veel_punten");
  }

  void check_point(const Geometry& geometry, std::size_t points) {
    if (points != 1 || geometry.parts.size() != 1 || geometry.parts[0].size() != 1) {
      add(points == 0 ? "te_weinig_punten" : "te_veel_punten");
    } else {
      check_place(geometry.parts[0][0], 0, 0);
    }
  }

  bool check_place(const Ring& ring, std::size_t part, std::size_t index) {
    const bool inside = std::all_of(ring.begin(), ring.end(), [](PointMm p) { return in_netherlands(p.x, p.y); });
    if (!inside) faults_.push_back({error_code::buiten_nederland, {}, part, index});
    return inside;
  }

  void ring(Ring& ring, std::size_t part, std::size_t index) {
    drop_repeats(ring);
    if (!check_place(ring, part, index)) return;
    if (ring.size() < 3) return add("te_weinig_punten", part, index);
    if (!is_simple(ring)) return add("snijdt_zichzelf", part, index);
    orient(ring, index == 0);
  }

  void sort(Geometry& geometry) {
    for (Part& part : geometry.parts) {
      std::sort(part.begin() + 1, part.end());
      if (std::adjacent_find(part.begin() + 1, part.end()) != part.end()) {
        add("dubbel", static_cast<std::size_t>(&part - geometry.parts.data()));
      }
    }
    std::sort(geometry.parts.begin(), geometry.parts.end());
    if (std::adjacent_find(geometry.parts.begin(), geometry.parts.end()) != geometry.parts.end()) add("dubbel");
  }

  std::size_t max_points_;
  std::vector<GeometryFault> faults_;
};

}  // namespace

bool is_simple(const std::vector<PointMm>& ring) {
  const std::size_t count = ring.size();
  if (has_repeated_point(ring)) return false;
  for (std::size_t i = 0; i < count; ++i) {
    if (turns_back(ring[i], ring[(i + 1) % count], ring[(i + 2) % count])) return false;
  }
  return !Sweep(ring).finds_meeting();
}

Result<Geometry, std::vector<GeometryFault>> canonical(Geometry geometry, std::size_t max_points) {
  return Canonicaliser(max_points).run(std::move(geometry));
}

SquareMetres area_of(const Geometry& geometry) {
  if (geometry.type == GeometryType::punt) return {};
  std::uint64_t twice = 0;  // mm2; at most twice the box of in_netherlands for each part
  for (const auto& part : geometry.parts)
    for (std::size_t r = 0; r < part.size(); ++r) {
      const auto ring = twice_area(part[r]);
      twice = r == 0 ? twice + ring : twice - ring;
    }
  constexpr std::uint64_t twice_mm2_per_m2 = 2'000'000;
  return {static_cast<std::int64_t>((twice + twice_mm2_per_m2 / 2) / twice_mm2_per_m2)};
}

}  // namespace ruimte::base
