// SPDX-License-Identifier: EUPL-1.2
// The half of ./bench tegels that is ours (the script beside it runs PostGIS and MapServer): every tile of the 345
// municipalities, from the exact map, on the levels 2 .. 9 of NetherlandsRDNewQuad.
//   schrijf MAP    writes laag.tsv (number, WKT in metres) and tegels.tsv (level, column, row, box in metres with
//   buffer
//                  left out) of the tiles with something in them
//   meet           makes all of them, and prints: tiles, bytes, seconds of processor time (rounding a level included)
#include <cstdio>
#include <exception>
#include <fstream>
#include <string>

#include "sets/overlay_sets.hpp"
#include "sets/real_maps.hpp"
#include "sets/wkt.hpp"
#include "tiles/layer.hpp"

namespace {

using namespace ruimte;

constexpr int first_level = 2, last_level = 9;
constexpr int rounds = 3;

std::vector<tiles::Feature> features(const spatial::Layer& layer) {
  std::vector<tiles::Feature> out;
  out.reserve(layer.size());
  for (std::size_t i = 0; i < layer.size(); ++i) {
    tiles::Feature& feature = out.emplace_back();
    feature.id = i + 1;
    feature.attributes.emplace_back("nr", static_cast<std::int64_t>(i));
    for (std::size_t r = 0; r < layer[i].rings(); ++r) {
      const auto ring = layer[i].ring(r);
      feature.rings.emplace_back(ring.begin(), ring.end());
    }
  }
  return out;
}

/// Tiles that may hold something: those of the box of the layer.
std::vector<tiles::TileId> candidates(const spatial::Layer& layer) {
  std::int64_t left = INT64_MAX, right = INT64_MIN, bottom = INT64_MAX, top = INT64_MIN;
  for (const auto& polygon : layer) {
    for (const base::PointMm p : polygon.points()) {
      left = std::min<std::int64_t>(left, p.x);
      right = std::max<std::int64_t>(right, p.x);
      bottom = std::min<std::int64_t>(bottom, p.y);
      top = std::max<std::int64_t>(top, p.y);
    }
  }
  std::vector<tiles::TileId> out;
  for (int level = first_level; level <= last_level; ++level) {
    const std::int64_t side = tiles::quad_side_mm >> level;
    for (std::int64_t row = (tiles::quad_top_mm - top) / side; row <= (tiles::quad_top_mm - bottom) / side; ++row) {
      for (std::int64_t col = (left - tiles::quad_left_mm) / side; col <= (right - tiles::quad_left_mm) / side; ++col) {
        out.push_back({level, col, row});
      }
    }
  }
  return out;
}

int write(const std::string& folder, const spatial::Layer& layer) {
  bench::write_wkt(layer, folder + "/laag.tsv");
  const tiles::TileLayer own("laag", features(layer));
  std::ofstream out(folder + "/tegels.tsv");
  for (const auto& tile : candidates(layer)) {
    if (own.tile(tile).empty()) continue;
    const std::int64_t side = tiles::quad_side_mm >> tile.level;
    const std::int64_t x = tiles::quad_left_mm + tile.column * side, y = tiles::quad_top_mm - tile.row * side;
    out << tile.level << '\t' << tile.column << '\t' << tile.row;
    for (const std::int64_t mm : {x, y - side, x + side, y}) {
      out << '\t' << bench::metres(static_cast<std::int32_t>(mm));
    }
    out << '\n';
  }
  return 0;
}

int measure(const spatial::Layer& layer) {
  const auto tiles = candidates(layer);
  std::vector<double> seconds;
  std::size_t made = 0, bytes = 0;
  for (int round = 0; round < rounds; ++round) {
    made = bytes = 0;
    const tiles::TileLayer own("laag", features(layer));  // a new one: rounding the levels is part of the work
    const double start = bench::processor_seconds();
    for (const auto& tile : tiles) {
      const std::size_t size = own.tile(tile).size();
      made += static_cast<std::size_t>(size != 0);
      bytes += size;
    }
    seconds.push_back(bench::processor_seconds() - start);
  }
  std::printf("%zu %zu %.4f\n", made, bytes, bench::median(seconds));
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const std::string what = argc > 1 ? argv[1] : "";
    const auto layer = bench::read_exact("gemeenten.gpkg");
    if (what == "schrijf" && argc > 2) return write(argv[2], layer);
    if (what == "meet") return measure(layer);
    std::printf("Gebruik: ./bench tegels\n");
    return 2;
  } catch (const std::exception& error) {
    std::printf("mislukt: %s\n", error.what());
    return 1;
  }
}
