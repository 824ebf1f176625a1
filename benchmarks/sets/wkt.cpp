// SPDX-License-Identifier: EUPL-1.2
#include "wkt.hpp"

#include <cstdlib>
#include <fstream>

namespace ruimte::bench {
namespace {

std::string ring_text(std::span<const base::PointMm> ring) {
  std::string out = "(";
  for (const base::PointMm p : ring) out += metres(p.x) + " " + metres(p.y) + ",";
  return out + metres(ring.front().x) + " " + metres(ring.front().y) + ")";
}

bool is_hole(std::span<const base::PointMm> ring) {
  double twice = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const base::PointMm a = ring[i], b = ring[(i + 1) % ring.size()];
    twice += (static_cast<double>(a.x) - b.x) * (static_cast<double>(a.y) + b.y);
  }
  return twice < 0;
}

}  // namespace

std::string metres(std::int32_t mm) {
  const std::string digits = std::to_string(std::abs(mm) % 1'000 + 1'000);
  return (mm < 0 ? "-" : "") + std::to_string(std::abs(mm) / 1'000) + "." + digits.substr(1);
}

void write_wkt(const spatial::Layer& layer, const std::string& file) {
  std::ofstream out(file);
  for (std::size_t i = 0; i < layer.size(); ++i) {
    out << i << "\tMULTIPOLYGON(";
    for (std::size_t r = 0; r < layer[i].rings(); ++r) {
      const auto ring = layer[i].ring(r);
      const bool hole = is_hole(ring);
      if (!hole) out << (r == 0 ? "(" : "),(");
      out << (hole ? "," : "") << ring_text(ring);
    }
    out << "))\n";
  }
}

}  // namespace ruimte::bench
