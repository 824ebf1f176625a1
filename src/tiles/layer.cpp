// SPDX-License-Identifier: EUPL-1.2
#include "tiles/layer.hpp"

#include <algorithm>

namespace ruimte::tiles {

namespace {

/// On the line through its neighbours, between them.
bool is_between(UnitPoint a, UnitPoint p, UnitPoint b) {
  const std::int64_t ax = p.x - a.x, ay = p.y - a.y, bx = b.x - p.x, by = b.y - p.y;
  return ax * by == ay * bx && ax * bx + ay * by >= 0;
}

UnitRing rounded(const std::vector<base::PointMm>& ring, int level, bool closed) {
  UnitRing out;
  out.reserve(ring.size());
  for (const auto& mm : ring) {
    const auto p = to_units(mm, level);
    if (!out.empty() && out.back() == p) continue;
    if (out.size() > 1 && is_between(out[out.size() - 2], out.back(), p)) out.pop_back();
    out.push_back(p);
  }
  while (closed && out.size() > 1 && out.back() == out.front()) out.pop_back();
  return out;
}

/// The path as it is at a level; without points when nothing of it is left there.
Path shown(const std::vector<base::PointMm>& ring, ShapeKind kind, int level) {
  auto points = rounded(ring, level, kind == ShapeKind::area);
  const bool gone = (kind == ShapeKind::area && (points.size() < 3 || doubled_area(points) == 0)) ||
                    (kind == ShapeKind::line && points.size() < 2);
  if (gone) points.clear();
  // A tile wants outer rings clockwise; on the ground they go the other way.
  if (kind == ShapeKind::area) std::ranges::reverse(points);
  return path_of(std::move(points), kind == ShapeKind::area);
}

UnitRing within(const UnitRing& points, const UnitBox& box) {
  UnitRing out;
  std::ranges::copy_if(points, std::back_inserter(out), [&](UnitPoint p) {
    return box.left <= p.x && p.x <= box.right && box.top <= p.y && p.y <= box.bottom;
  });
  return out;
}

}  // namespace

Feature feature_of(std::uint64_t id, const base::Geometry& geometry, Attributes attributes) {
  Feature f{
      id, geometry.type == base::GeometryType::punt ? ShapeKind::point : ShapeKind::area, {}, std::move(attributes)};
  for (const auto& part : geometry.parts) f.rings.insert(f.rings.end(), part.begin(), part.end());
  return f;
}

struct TileLayer::Level {
  struct Shape {
    UnitBox box;
    std::vector<Path> paths;
  };
  std::vector<Shape> shapes;  ///< one per feature

  Level(const std::vector<Feature>& features, int n) {
    shapes.reserve(features.size());
    for (const auto& f : features) {
      Shape shape;
      shape.paths.reserve(f.rings.size());
      bool outer_gone = false;
      for (const auto& ring : f.rings) {
        auto path = shown(ring, f.kind, n);
        // A hole of a part that is too small to be seen goes with it; what it is, its direction tells.
        const bool is_hole = f.kind == ShapeKind::area && doubled_of(ring) < 0;
        if (!is_hole) outer_gone = path.points.empty();
        if (path.points.empty() || (is_hole && outer_gone)) continue;
        shape.box.add(path.box);
        shape.paths.push_back(std::move(path));
      }
      shapes.push_back(std::move(shape));
    }
  }

  /// Positive when counter-clockwise on the ground. In doubles: only the sign counts, and rings have area.
  static double doubled_of(const std::vector<base::PointMm>& ring) {
    double sum = 0;
    for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
      const double ax = static_cast<double>(ring[i].x) - ring[0].x, ay = static_cast<double>(ring[i].y) - ring[0].y;
      const double bx = static_cast<double>(ring[i + 1].x) - ring[0].x,
                   by = static_cast<double>(ring[i + 1].y) - ring[0].y;
      sum += ax * by - ay * bx;
    }
    return sum;
  }

  /// What of a shape lies in the box, ready to be written.
  static std::vector<UnitRing> cut(const Shape& shape, ShapeKind kind, const UnitBox& box) {
    std::vector<UnitRing> out;
    bool outer_gone = false;
    for (const auto& path : shape.paths) {
      if (kind == ShapeKind::area) {
        const bool is_hole = doubled_area(path.points) < 0;
        if (is_hole && outer_gone) continue;
        auto ring = clip_area(path, box);
        if (!is_hole) outer_gone = ring.empty();
        if (!ring.empty()) out.push_back(std::move(ring));
      } else if (kind == ShapeKind::line) {
        for (auto& line : clip_line(path, box)) out.push_back(std::move(line));
      } else if (auto points = within(path.points, box); !points.empty()) {
        out.push_back(std::move(points));
      }
    }
    return out;
  }
};

TileLayer::TileLayer(std::string name, std::vector<Feature> features)
    : name_(std::move(name)), features_(std::move(features)) {}

TileLayer::~TileLayer() = default;

const TileLayer::Level& TileLayer::level(int n) const {
  const auto at = static_cast<std::size_t>(n);
  std::call_once(made_[at], [&] { levels_[at] = std::make_unique<const Level>(features_, n); });
  return *levels_[at];
}

std::string TileLayer::tile(const TileId& id) const {
  if (!exists(id)) return {};
  const auto box = box_of(id);
  const auto& shapes = level(id.level).shapes;
  TileWriter writer(
      name_, {box.left + static_cast<std::int32_t>(tile_buffer), box.top + static_cast<std::int32_t>(tile_buffer)});
  for (std::size_t i = 0; i < shapes.size(); ++i)
    if (!shapes[i].box.empty() && box.meets(shapes[i].box))
      writer.add(features_[i].id, features_[i].kind, Level::cut(shapes[i], features_[i].kind, box),
                 features_[i].attributes);
  return writer.finish();
}

}  // namespace ruimte::tiles
