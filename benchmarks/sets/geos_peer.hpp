// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <tuple>

#include "spatial/overlay/overlay.hpp"

/// GEOS as the peer of our overlay: an STRtree over the claims and one over the zones, OverlayNG, prepared zones.
namespace ruimte::bench {

/// m2 per pair and zone (or spatial::outside).
using Areas = std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint16_t>, double>;

class GeosPeer {
 public:
  /// Makes GEOS geometry of both layers; that is not part of what is measured.
  GeosPeer(const spatial::Layer& claims, const spatial::Layer& zones);
  GeosPeer(const GeosPeer&) = delete;
  GeosPeer& operator=(const GeosPeer&) = delete;
  ~GeosPeer();

  /// The areas of all pairs per zone, those of more than 10^-6 m2. One thread.
  Areas run();
  /// Overlays that GEOS gave up in the last run (TopologyException).
  [[nodiscard]] std::size_t failures() const;

 private:
  class State;
  std::unique_ptr<State> state_;
};

/// Ours, from layers in memory to the sorted list, one thread; pairs only. Seconds of processor time come back.
double run_ours(const spatial::Layer& claims, const spatial::Layer& zones, Areas& areas);

/// Areas of a that are not in b to within 1e-9 of themselves and 1e-6 m2 (GEOS rounds the corners of an overlap).
/// Says the first `shown` of them.
std::size_t count_differences(const Areas& a, const Areas& b, std::size_t shown);

}  // namespace ruimte::bench
