// SPDX-License-Identifier: EUPL-1.2
#include "spatial/overlay/scenes.test.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <stdexcept>

namespace ruimte::spatial::test {
namespace {

using base::PointMm;

constexpr PointMm corner{150'000'000, 450'000'000};

/// The borders between cells with and without the letter, each with the letter on its left.
std::multimap<PointMm, PointMm> border(const std::vector<std::string_view>& rows, char letter) {
  const auto has = [&](std::int64_t x, std::int64_t y) {
    if (y < 0 || y >= std::ssize(rows)) return false;
    const std::string_view row = rows[rows.size() - 1 - static_cast<std::size_t>(y)];
    return x >= 0 && x < std::ssize(row) && row[static_cast<std::size_t>(x)] == letter;
  };
  std::multimap<PointMm, PointMm> edges;
  for (std::int32_t y = 0; y < std::ssize(rows); ++y) {
    for (std::int32_t x = 0; x < std::ssize(rows[0]); ++x) {
      if (!has(x, y)) continue;
      if (!has(x, y - 1)) edges.emplace(PointMm{x, y}, PointMm{x + 1, y});
      if (!has(x + 1, y)) edges.emplace(PointMm{x + 1, y}, PointMm{x + 1, y + 1});
      if (!has(x, y + 1)) edges.emplace(PointMm{x + 1, y + 1}, PointMm{x, y + 1});
      if (!has(x - 1, y)) edges.emplace(PointMm{x, y + 1}, PointMm{x, y});
    }
  }
  return edges;
}

Ring take_ring(std::multimap<PointMm, PointMm>& edges) {
  Ring ring;
  PointMm at = edges.begin()->first;
  for (auto edge = edges.find(at); edge != edges.end(); edge = edges.find(at)) {
    ring.push_back(at);
    at = edge->second;
    edges.erase(edge);
  }
  return ring;
}

Ring rectangle(std::int32_t x, std::int32_t y, std::int32_t width, std::int32_t height) {
  const PointMm p{corner.x + x, corner.y + y};
  return {p, {p.x + width, p.y}, {p.x + width, p.y + height}, {p.x, p.y + height}};
}

Ring moved(Ring ring, std::int32_t dx, std::int32_t dy) {
  for (PointMm& p : ring) p = {p.x + dx, p.y + dy};
  return ring;
}

PointMm some_point(Dice& dice, std::int32_t most = 4'000'000) {
  return {corner.x + dice.between(0, most), corner.y + dice.between(0, most)};
}

std::vector<base::Geometry> stars(Dice& dice) {
  std::vector<base::Geometry> out;
  out.reserve(5);
  for (int i = 0; i < 5; ++i) {
    out.push_back(outer(star(dice, some_point(dice, 1'500'000), dice.between(3, 40), 100'000, 1'200'000)));
  }
  return out;
}

std::vector<base::Geometry> on_cell_lines(Dice& dice) {
  std::vector<base::Geometry> out;
  const auto line = [&] { return 100'000 * dice.between(0, 20) + (dice.between(0, 3) == 0 ? dice.between(-1, 1) : 0); };
  for (int i = 0; i < 5; ++i) {
    const std::int32_t x = line(), y = line(), width = 100'000 * dice.between(1, 10),
                       height = 100'000 * dice.between(1, 10);
    Ring ring = rectangle(x, y, width, height);
    ring.insert(ring.begin() + 2, {{ring[1].x, ring[1].y + height / 2},
                                   {ring[1].x + 200'000, ring[1].y + height / 2},
                                   {ring[1].x + 200'000, ring[1].y + height}});
    out.push_back(outer(dice.between(0, 1) == 0 ? ring : rectangle(x, y, width, height)));
  }
  return out;
}

std::vector<base::Geometry> on_lattice(Dice& dice) {
  std::vector<base::Geometry> out;
  for (auto& geometry : stars(dice)) {
    for (PointMm& p : geometry.parts[0][0]) p = {p.x / 100'000 * 100'000, p.y / 100'000 * 100'000};
    if (Polygon::of(geometry)) out.push_back(geometry);
  }
  return out;
}

/// Columns of a field; the borders between them are shared point by point, with extra points on one side.
std::vector<base::Geometry> neighbours(Dice& dice) {
  std::vector<Ring> lines;
  for (int i = 0; i < 5; ++i) {
    Ring line;
    for (int k = 0; k <= 8; ++k) {
      line.push_back({corner.x + 400'000 * i + dice.between(0, 399'999), corner.y + 250'000 * k});
    }
    lines.push_back(line);
  }
  std::vector<base::Geometry> out;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    Ring ring = lines[i + 1];
    ring.insert(ring.end(), lines[i].rbegin(), lines[i].rend());
    out.push_back(outer(ring));
  }
  return out;
}

std::vector<base::Geometry> slivers(Dice& dice) {
  const Ring ring = star(dice, some_point(dice, 1'000'000), dice.between(4, 30), 300'000, 1'500'000);
  std::vector<base::Geometry> out{outer(ring)};
  for (int i = 0; i < 4; ++i) {
    const std::int32_t most = std::int32_t{1} << (3 * i + 1);
    out.push_back(outer(moved(ring, dice.between(-most, most), dice.between(-most, most))));
  }
  return out;
}

std::vector<base::Geometry> small_holes(Dice& dice) {
  std::vector<base::Geometry> out;
  for (int i = 0; i < 4; ++i) {
    const std::int32_t x = dice.between(0, 500'000), y = dice.between(0, 500'000),
                       size = dice.between(200'000, 900'000);
    const Ring tiny{{corner.x + x + 1'000, corner.y + y + 1'000},
                    {corner.x + x + 1'000, corner.y + y + 1'001},
                    {corner.x + x + 1'001, corner.y + y + 1'000}};
    const Ring touching{{corner.x + x, corner.y + y + size / 2},
                        {corner.x + x + size / 3, corner.y + y + size / 2 + 1'000},
                        {corner.x + x + size / 3, corner.y + y + size / 3}};
    out.push_back(with_holes({rectangle(x, y, size, size), tiny, touching}));
    out.push_back(outer(touching));
  }
  return out;
}

std::vector<base::Geometry> needles(Dice& dice) {
  std::vector<base::Geometry> out;
  for (int i = 0; i < 6; ++i) {
    const PointMm a = some_point(dice, 500'000), b = some_point(dice);
    out.push_back(outer({a, b, {b.x + dice.between(-3, 3), b.y + dice.between(4, 9)}}));
  }
  out.push_back(outer(rectangle(0, 0, 2'000'000, 2'000'000)));
  return out;
}

std::vector<base::Geometry> copies(Dice& dice) {
  const Ring ring = star(dice, some_point(dice, 1'000'000), dice.between(5, 30), 300'000, 1'500'000);
  Ring nearly = ring;
  nearly[2].x += 1;
  return {outer(ring), outer(nearly), outer(ring), outer(star(dice, some_point(dice), 9, 300'000, 1'500'000)),
          outer(ring)};
}

std::vector<base::Geometry> differences(Dice& dice) {
  const Ring ring = star(dice, some_point(dice, 800'000), dice.between(5, 30), 300'000, 1'200'000);
  const Ring frame = rectangle(-3'000'000, -3'000'000, 8'000'000, 8'000'000);
  const Ring second = star(dice, some_point(dice, 800'000), dice.between(5, 30), 300'000, 1'200'000);
  return {outer(ring), with_holes({frame, ring}), outer(second), with_holes({frame, second}), outer(frame)};
}

__extension__ typedef __float128 Quad;  // NOLINT(modernize-use-using)

struct Piece {
  Quad x0, x1, y0, slope;
  int weight;
};

std::vector<Piece> edges_of(const Polygon& shape) {
  std::vector<Piece> out;
  for (std::size_t r = 0; r < shape.rings(); ++r) {
    PointMm a = shape.ring(r).back();
    for (const PointMm b : shape.ring(r)) {
      const bool rightwards = a.x < b.x;
      const PointMm low = rightwards ? a : b, high = rightwards ? b : a;
      if (a.x != b.x) {
        out.push_back(
            {Quad(low.x), Quad(high.x), Quad(low.y), Quad(high.y - low.y) / Quad(high.x - low.x), rightwards ? -1 : 1});
      }
      a = b;
    }
  }
  return out;
}

/// What of two edges lies lowest, as one piece or two.
void add_lower(const Piece& a, const Piece& b, std::vector<Piece>& out) {
  const Quad left = a.x0 > b.x0 ? a.x0 : b.x0, right = a.x1 < b.x1 ? a.x1 : b.x1;
  if (!(left < right)) return;
  const auto from = [](const Piece& p, Quad x) {
    return Piece{x, p.x1, p.y0 + (x - p.x0) * p.slope, p.slope, p.weight};
  };
  const auto add = [&](Piece p, Quad end) {
    p.x1 = end;
    p.weight = a.weight * b.weight;
    out.push_back(p);
  };
  const Piece pa = from(a, left), pb = from(b, left);
  const Quad d0 = pa.y0 - pb.y0, d1 = d0 + (right - left) * (pa.slope - pb.slope);
  if ((d0 < 0 && d1 > 0) || (d0 > 0 && d1 < 0)) {
    const Quad middle = left + (right - left) * (d0 / (d0 - d1));
    add(d0 < 0 ? pa : pb, middle);
    add(from(d0 < 0 ? pb : pa, middle), right);
  } else {
    add(d0 + d1 <= 0 ? pa : pb, right);
  }
}

}  // namespace

base::Geometry outer(Ring ring) { return with_holes({std::move(ring)}); }
base::Geometry with_holes(Rings rings) { return {base::GeometryType::vlak, {std::move(rings)}}; }

Polygon polygon(const base::Geometry& geometry) { return Polygon::of(geometry).value(); }
Layer layer(const std::vector<base::Geometry>& geometries) { return make_layer(geometries).value(); }

base::Geometry drawn(std::string_view drawing, char letter, PointMm at, std::int32_t cell_mm) {
  std::vector<std::string_view> rows;
  for (std::size_t from = 0; from < drawing.size();) {
    const std::size_t end = std::min(drawing.find('\n', from), drawing.size());
    rows.push_back(drawing.substr(from, end - from));
    from = end + 1;
  }
  auto edges = border(rows, letter);
  if (edges.empty()) throw std::invalid_argument("no such letter");
  base::Geometry geometry{base::GeometryType::multivlak, {}};
  Rings holes;
  while (!edges.empty()) {
    Ring ring = take_ring(edges);
    std::int64_t twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const PointMm a = ring[i], b = ring[(i + 1) % ring.size()];
      twice += std::int64_t{a.x} * b.y - std::int64_t{a.y} * b.x;
    }
    for (PointMm& p : ring) p = {at.x + p.x * cell_mm, at.y + p.y * cell_mm};
    if (twice > 0) {
      geometry.parts.push_back({ring});
    } else {
      holes.push_back(ring);
    }
  }
  for (const Ring& hole : holes) geometry.parts.front().push_back(hole);  // areas do not ask which part has the hole
  return geometry;
}

Ring star(Dice& dice, PointMm centre, int count, std::int32_t low, std::int32_t high) {
  Ring ring;
  for (int i = 0; i < count; ++i) {
    const double angle = 2 * std::numbers::pi * i / count;
    const double far = dice.between(low, high);
    ring.push_back({centre.x + static_cast<std::int32_t>(std::lround(far * std::cos(angle))),
                    centre.y + static_cast<std::int32_t>(std::lround(far * std::sin(angle)))});
  }
  return ring;
}

std::vector<base::Geometry> scene(Family family, std::uint64_t seed) {
  Dice dice(seed * 16 + static_cast<std::uint64_t>(family));
  switch (family) {
    case Family::stars: return stars(dice);
    case Family::on_cell_lines: return on_cell_lines(dice);
    case Family::lattice: return on_lattice(dice);
    case Family::neighbours: return neighbours(dice);
    case Family::slivers: return slivers(dice);
    case Family::small_holes: return small_holes(dice);
    case Family::needles: return needles(dice);
    case Family::copies: return copies(dice);
    case Family::differences: return differences(dice);
  }
  throw std::invalid_argument("no such family");
}

double exact_area(std::span<const Polygon* const> shapes) {
  std::vector<Piece> all = edges_of(*shapes[0]);
  for (std::size_t s = 1; s < shapes.size(); ++s) {
    std::vector<Piece> common;
    for (const Piece& b : edges_of(*shapes[s])) {
      for (const Piece& a : all) add_lower(a, b, common);
    }
    all = std::move(common);
  }
  Quad sum = 0;
  for (const Piece& p : all) {
    const Quad width = p.x1 - p.x0;
    // Heights from a line below all points: over every x the weights add up to 0, so the line does not count.
    sum += p.weight * width * (p.y0 - Quad(280'000'000) + width * p.slope / 2);
  }
  return static_cast<double>(sum / 1'000'000);
}

}  // namespace ruimte::spatial::test
