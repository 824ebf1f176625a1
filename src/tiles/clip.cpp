// SPDX-License-Identifier: EUPL-1.2
#include "tiles/clip.hpp"

#include <algorithm>

namespace ruimte::tiles {

namespace {

/// a + (b - a) * part / whole to the nearest unit, the same from both ends.
std::int32_t between(std::int64_t a, std::int64_t b, std::int64_t part, std::int64_t whole) {
  const double at =
      static_cast<double>(a) + static_cast<double>(b - a) * static_cast<double>(part) / static_cast<double>(whole);
  return static_cast<std::int32_t>(at < 0 ? at - 0.5 : at + 0.5);
}

/// One side of the box: what is kept, and where a segment crosses it.
struct Side {
  bool vertical;  ///< a line of constant x
  bool keeps_low;
  std::int32_t at;

  bool keeps(UnitPoint p) const {
    const auto v = vertical ? p.x : p.y;
    return keeps_low ? v <= at : v >= at;
  }
  /// From the end that lies lower along the axis, so that both directions of a border give one point.
  UnitPoint crossing(UnitPoint a, UnitPoint b) const {
    if (vertical) {
      if (b.x < a.x) std::swap(a, b);
      return {at, between(a.y, b.y, std::int64_t{at} - a.x, std::int64_t{b.x} - a.x)};
    }
    if (b.y < a.y) std::swap(a, b);
    return {between(a.x, b.x, std::int64_t{at} - a.y, std::int64_t{b.y} - a.y), at};
  }
};

void cut(const UnitRing& ring, const Side& side, UnitRing& out) {
  out.clear();
  const auto put = [&](UnitPoint p) {
    if (out.empty() || out.back() != p) out.push_back(p);
  };
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const auto a = ring[i == 0 ? ring.size() - 1 : i - 1], b = ring[i];
    const bool was = side.keeps(a), is = side.keeps(b);
    if (was != is) put(side.crossing(a, b));
    if (is) put(b);
  }
  while (out.size() > 1 && out.front() == out.back()) out.pop_back();
}

/// The run lies beyond one side: cutting there keeps nothing of it.
bool is_beside(const UnitBox& run, const UnitBox& box) {
  return run.right < box.left || run.left > box.right || run.bottom < box.top || run.top > box.bottom;
}

/// The points, without the inner ones of runs that lie beside the box: between its ends a cut keeps nothing of such a
/// run, wherever its inner points are on that side.
UnitRing near_points(const Path& path, const UnitBox& box) {
  UnitRing out;
  const auto n = path.points.size();
  for (std::size_t r = 0; r < path.runs.size(); ++r) {
    const auto from = r * Path::run_length, to = std::min(n, from + Path::run_length);
    if (is_beside(path.runs[r], box)) {
      out.push_back(path.points[from]);
      if (to - from > 1) out.push_back(path.points[to - 1]);
    } else {
      out.insert(out.end(), path.points.begin() + static_cast<std::ptrdiff_t>(from),
                 path.points.begin() + static_cast<std::ptrdiff_t>(to));
    }
  }
  return out;
}

struct Segment {
  UnitPoint a, b;
};

/// The part of a segment within the box (Liang and Barsky, by cuts); false when there is none.
bool cut_segment(Segment& s, const UnitBox& box) {
  const Side sides[] = {
      {true, false, box.left}, {true, true, box.right}, {false, false, box.top}, {false, true, box.bottom}};
  for (const auto& side : sides) {
    const bool a = side.keeps(s.a), b = side.keeps(s.b);
    if (!a && !b) return false;
    if (a && b) continue;
    const auto p = side.crossing(s.a, s.b);
    (a ? s.b : s.a) = p;
  }
  return true;
}

}  // namespace

Path path_of(UnitRing points, bool closed) {
  Path path;
  path.points = std::move(points);
  const auto n = path.points.size();
  path.runs.reserve((n + Path::run_length - 1) / Path::run_length);
  for (std::size_t from = 0; from < n; from += Path::run_length) {
    UnitBox box;
    for (std::size_t i = from; i < std::min(n, from + Path::run_length); ++i) box.add(path.points[i]);
    const auto next = from + Path::run_length;
    if (next < n)
      box.add(path.points[next]);
    else if (closed)
      box.add(path.points.front());
    path.box.add(box);
    path.runs.push_back(box);
  }
  return path;
}

UnitRing clip_area(const Path& ring, const UnitBox& box) {
  if (box.holds(ring.box)) return ring.points;
  if (!box.meets(ring.box)) return {};
  UnitRing a = near_points(ring, box), b;
  const Side sides[] = {
      {true, false, box.left}, {true, true, box.right}, {false, false, box.top}, {false, true, box.bottom}};
  for (const auto& side : sides) {
    cut(a, side, b);
    std::swap(a, b);
  }
  if (a.size() < 3 || doubled_area(a) == 0) a.clear();
  return a;
}

std::vector<UnitRing> clip_line(const Path& line, const UnitBox& box) {
  if (!box.meets(line.box)) return {};
  if (box.holds(line.box)) return {line.points};
  std::vector<UnitRing> out;
  bool open = false;
  const auto n = line.points.size();
  for (std::size_t i = 0; i + 1 < n; ++i) {
    if (i % Path::run_length == 0 && is_beside(line.runs[i / Path::run_length], box)) {
      i += Path::run_length - 1;
      open = false;
      continue;
    }
    Segment s{line.points[i], line.points[i + 1]};
    if (!cut_segment(s, box) || s.a == s.b) {
      open = false;
      continue;
    }
    if (!open || out.back().back() != s.a) out.push_back({s.a});
    out.back().push_back(s.b);
    open = s.b == line.points[i + 1];
  }
  return out;
}

std::int64_t doubled_area(std::span<const UnitPoint> ring) {
  std::int64_t sum = 0;
  // Around the first point, so that the products stay small.
  for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
    const std::int64_t ax = ring[i].x - ring[0].x, ay = ring[i].y - ring[0].y;
    const std::int64_t bx = ring[i + 1].x - ring[0].x, by = ring[i + 1].y - ring[0].y;
    sum += ax * by - ay * bx;
  }
  return sum;
}

}  // namespace ruimte::tiles
