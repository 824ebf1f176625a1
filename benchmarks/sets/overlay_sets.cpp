// SPDX-License-Identifier: EUPL-1.2
#include "overlay_sets.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <fstream>
#include <numbers>
#include <sstream>
#include <stdexcept>

#include "base/json.hpp"
#include "base/random.hpp"

namespace ruimte::bench {
namespace {

using base::PointMm;
using base::json::Value;

/// Quick and the same everywhere; splitmix64.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 0x2545F4914F6CDD1DULL + 1) {}
  double unit() {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return static_cast<double>((z ^ (z >> 31)) >> 11) * 0x1p-53;
  }
  double between(double low, double high) { return low + (high - low) * unit(); }

 private:
  std::uint64_t state_;
};

PointMm point(double x_m, double y_m) {
  return {static_cast<std::int32_t>(std::lround(x_m * 1'000)), static_cast<std::int32_t>(std::lround(y_m * 1'000))};
}

spatial::Polygon shape(std::vector<PointMm> ring) {
  return spatial::Polygon::of({base::GeometryType::vlak, {{std::move(ring)}}}).value();
}

std::vector<PointMm> star(const ClaimSet& set, std::uint64_t index) {
  Dice dice(set.seed * 1'000'003 + index);
  const double x = dice.between(set.min_x, set.max_x), y = dice.between(set.min_y, set.max_y);
  const double radius = set.radius_m * dice.between(0.6, 1.5);
  std::array<double, 5> height{}, phase{};
  for (std::size_t wave = 0; wave < height.size(); ++wave) {
    height[wave] = dice.between(0, 0.2) / static_cast<double>(wave + 1);
    phase[wave] = dice.between(0, 2 * std::numbers::pi);
  }
  std::vector<PointMm> ring;
  ring.reserve(set.points);
  for (std::size_t i = 0; i < set.points; ++i) {
    const double angle = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(set.points);
    double far = 1 + dice.between(-set.jitter, set.jitter);
    for (std::size_t wave = 0; wave < height.size(); ++wave) {
      far += height[wave] * std::cos(static_cast<double>(wave + 1) * angle + phase[wave]);
    }
    ring.push_back(point(x + radius * far * std::cos(angle), y + radius * far * std::sin(angle)));
  }
  return ring;
}

std::int32_t millimetres(const Value& value) {
  return static_cast<std::int32_t>(*value.get_if<std::int64_t>() * 1'000);
}

base::Geometry geometry(const Value& form) {
  base::Geometry out{base::GeometryType::multivlak, {}};
  for (const Value& part : *form.get_if<base::json::Array>()) {
    auto& rings = out.parts.emplace_back();
    for (const Value& ring : *part.get_if<base::json::Array>()) {
      const auto& numbers = *ring.get_if<base::json::Array>();
      auto& points = rings.emplace_back();
      points.reserve(numbers.size() / 2);
      for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) {
        points.push_back({millimetres(numbers[i]), millimetres(numbers[i + 1])});
      }
    }
  }
  return out;
}

}  // namespace

spatial::Layer make_claims(const ClaimSet& set) {
  spatial::Layer layer;
  layer.reserve(set.claims);
  for (std::size_t i = 0; i < set.claims; ++i) layer.push_back(shape(star(set, i)));
  return layer;
}

spatial::Polygon make_claim(const ClaimSet& set, std::uint64_t index) {
  ClaimSet other = set;
  other.seed += 1'000;
  return shape(star(other, index));
}

spatial::Layer make_near_copies(std::size_t count, std::size_t points) {
  ClaimSet set{.claims = 1, .points = points, .radius_m = 8'000};
  const std::vector<PointMm> ring = star(set, 0);
  spatial::Layer layer;
  layer.reserve(count);
  Dice dice(7);
  for (std::size_t i = 0; i < count; ++i) {
    std::vector<PointMm> copy = ring;
    for (PointMm& p : copy) {
      p.x += static_cast<std::int32_t>(dice.between(-5'000, 5'000));
      p.y += static_cast<std::int32_t>(dice.between(-5'000, 5'000));
    }
    layer.push_back(shape(std::move(copy)));
  }
  return layer;
}

spatial::Layer read_map(const std::string& name) {
  std::ifstream file("gegevens/kaart/" + name + ".json");
  std::stringstream text;
  text << file.rdbuf();
  const auto value = base::json::parse(text.str(), {.bytes = 1 << 24, .depth = 32});
  const Value* const objects = value ? value->member("objecten") : nullptr;
  if (objects == nullptr) throw std::runtime_error("gegevens/kaart/" + name + ".json is niet te lezen");
  std::vector<base::Geometry> geometries;
  for (const Value& object : *objects->get_if<base::json::Array>())
    geometries.push_back(geometry(*object.member("vorm")));
  return spatial::make_layer(geometries).value();
}

std::size_t count_box_pairs(const spatial::Layer& layer) {
  struct Box {
    PointMm low, high;
  };
  std::vector<Box> boxes;
  boxes.reserve(layer.size());
  for (const auto& polygon : layer) {
    const auto [x0, x1] = std::ranges::minmax(polygon.points(), {}, &PointMm::x);
    const auto [y0, y1] = std::ranges::minmax(polygon.points(), {}, &PointMm::y);
    boxes.push_back({{x0.x, y0.y}, {x1.x, y1.y}});
  }
  std::size_t pairs = 0;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    for (std::size_t j = i + 1; j < boxes.size(); ++j) {
      const Box &a = boxes[i], &b = boxes[j];
      const bool apart = a.high.x < b.low.x || b.high.x < a.low.x || a.high.y < b.low.y || b.high.y < a.low.y;
      pairs += static_cast<std::size_t>(!apart);
    }
  }
  return pairs;
}

double seconds_now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double processor_seconds() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec);
  };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

double percentile(std::vector<double> values, double share) {
  std::ranges::sort(values);
  const auto at = static_cast<std::size_t>(share * static_cast<double>(values.size()));
  return values.empty() ? 0 : values[std::min(at, values.size() - 1)];
}

double median(std::vector<double> values) { return percentile(std::move(values), 0.5); }

}  // namespace ruimte::bench
