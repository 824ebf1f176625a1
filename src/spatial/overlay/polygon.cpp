// SPDX-License-Identifier: EUPL-1.2
#include "spatial/overlay/polygon.hpp"

#include <algorithm>

#include "base/geometry.hpp"
#include "spatial/overlay/area.hpp"

namespace ruimte::spatial {
namespace {

constexpr std::size_t max_points = std::size_t{1} << 31;

/// Whether the ring turns clockwise; a ring without area does not.
bool clockwise(std::span<const base::PointMm> ring) {
  Int128 twice = 0;
  const base::PointMm origin = ring.front();
  for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
    twice += Int128{std::int64_t{ring[i].x} - origin.x} * (std::int64_t{ring[i + 1].y} - origin.y);
    twice -= Int128{std::int64_t{ring[i].y} - origin.y} * (std::int64_t{ring[i + 1].x} - origin.x);
  }
  return twice < 0;
}

std::uint64_t mix(std::uint64_t state, std::uint64_t value) {
  state = (state ^ value) * 0x9E3779B97F4A7C15U;
  return state ^ (state >> 29);
}

}  // namespace

std::span<const base::PointMm> Polygon::ring(std::size_t index) const {
  return std::span(points_).subspan(ring_begin(index), ring_ends_[index] - ring_begin(index));
}

bool Polygon::operator==(const Polygon& other) const {
  return hash_ == other.hash_ && ring_ends_ == other.ring_ends_ && points_ == other.points_;
}

std::string_view Polygon::append(const std::vector<base::PointMm>& ring, bool outer) {
  const std::size_t begin = points_.size();
  for (const base::PointMm p : ring) {
    if (!base::in_netherlands(p.x, p.y)) return "buiten_nederland";
    if (points_.size() == begin || points_.back() != p) points_.push_back(p);
  }
  while (points_.size() > begin + 1 && points_.back() == points_[begin]) points_.pop_back();
  if (points_.size() < begin + 3) return "te_weinig_punten";
  if (points_.size() > max_points) return "te_veel_punten";
  const auto added = std::span(points_).subspan(begin);
  if (clockwise(added) == outer) std::reverse(added.begin() + 1, added.end());
  ring_ends_.push_back(static_cast<std::uint32_t>(points_.size()));
  return {};
}

void Polygon::set_hashes() {
  const base::PointMm origin = points_.front();
  const auto both = [](std::int32_t x, std::int32_t y) {
    return (std::uint64_t{static_cast<std::uint32_t>(x)} << 32) | static_cast<std::uint32_t>(y);
  };
  std::uint64_t state = ring_ends_.size();
  for (const std::uint32_t end : ring_ends_) state = mix(state, end);
  for (const base::PointMm p : points_) state = mix(state, both(p.x - origin.x, p.y - origin.y));
  form_hash_ = state;
  hash_ = mix(state, both(origin.x, origin.y));
}

base::Result<Polygon, ShapeFault> Polygon::of(const base::Geometry& geometry) {
  if (geometry.type == base::GeometryType::punt) return base::fail(ShapeFault{"geen_vlak"});
  if (geometry.parts.empty()) return base::fail(ShapeFault{"leeg"});
  Polygon polygon;
  std::size_t points = 0;
  for (const auto& part : geometry.parts) {
    for (const auto& ring : part) points += ring.size();
  }
  polygon.points_.reserve(points);
  for (std::size_t p = 0; p < geometry.parts.size(); ++p) {
    const auto& part = geometry.parts[p];
    if (part.empty()) return base::fail(ShapeFault{"leeg", 0, p, 0});
    for (std::size_t r = 0; r < part.size(); ++r) {
      const std::string_view reason = polygon.append(part[r], r == 0);
      if (!reason.empty()) return base::fail(ShapeFault{reason, 0, p, r});
    }
  }
  polygon.set_hashes();
  return polygon;
}

base::Result<Layer, std::vector<ShapeFault>> make_layer(std::span<const base::Geometry> geometries) {
  Layer layer;
  std::vector<ShapeFault> faults;
  layer.reserve(geometries.size());
  for (std::size_t i = 0; i < geometries.size(); ++i) {
    auto polygon = Polygon::of(geometries[i]);
    if (polygon) {
      layer.push_back(*std::move(polygon));
    } else {
      faults.push_back(polygon.error());
      faults.back().polygon = i;
    }
  }
  if (!faults.empty()) return base::fail(std::move(faults));
  return layer;
}

}  // namespace ruimte::spatial
