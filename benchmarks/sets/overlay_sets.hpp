// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "spatial/overlay/overlay.hpp"

/// Input and figures that the overlay benchmarks share.
namespace ruimte::bench {

struct ClaimSet {
  std::size_t claims = 0, points = 0;
  double radius_m = 0;
  double jitter = 0.021;  ///< of the radius, either way, per point
  std::uint64_t seed = 1;
  double min_x = 40'000, max_x = 260'000, min_y = 325'000, max_y = 590'000;  ///< of the centres, metres
};

/// Stars of `points` points around centres that are uniform in the box: radius 0.6 .. 1.5 times radius_m, five waves
/// along the border, and a jitter per point. The same seed gives the same claims.
spatial::Layer make_claims(const ClaimSet& set);

/// One more claim for the set, the number `index` of another series.
spatial::Polygon make_claim(const ClaimSet& set, std::uint64_t index);

/// `count` copies of the first claim of a set of one, each point moved by at most 5 m.
spatial::Layer make_near_copies(std::size_t count, std::size_t points);

/// The areas of a layer of gegevens/kaart, by name; whole metres. Reads from the current folder.
spatial::Layer read_map(const std::string& name);

/// Pairs whose bounding boxes meet.
std::size_t count_box_pairs(const spatial::Layer& layer);

double seconds_now();
/// Time the processor spent on this process: what others do on the machine hardly shows in it.
double processor_seconds();
double median(std::vector<double> values);
double percentile(std::vector<double> values, double share);

}  // namespace ruimte::bench
