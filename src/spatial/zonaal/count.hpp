// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/types.hpp"
#include "spatial/overlay/area.hpp"
#include "spatial/zonaal/plane.hpp"

namespace ruimte::spatial {

/// How many cells have which code, per zone and outside every zone.
class ZoneCounts {
 public:
  static constexpr std::size_t codes = 256;

  /// @pre zones <= max_zones
  ZoneCounts(std::size_t zones, std::int32_t cell_m) : zones_(zones), cell_m_(cell_m), counts_((zones + 1) * codes) {}

  /// @pre zone is below the number of zones, or `outside`.
  [[nodiscard]] std::int64_t cells(std::uint16_t zone, std::uint8_t code) const { return counts_[place(zone, code)]; }
  [[nodiscard]] base::SquareMetres area(std::uint16_t zone, std::uint8_t code) const {
    return {cells(zone, code) * cell_m_ * cell_m_};
  }
  void add(std::uint16_t zone, std::uint8_t code, std::int64_t cells) { counts_[place(zone, code)] += cells; }
  void add(const ZoneCounts& other);  ///< @pre of as many zones
  bool operator==(const ZoneCounts&) const = default;

 private:
  [[nodiscard]] std::size_t place(std::uint16_t zone, std::uint8_t code) const {
    return (zone == outside ? zones_ : zone) * codes + code;
  }
  std::size_t zones_;
  std::int64_t cell_m_;
  std::vector<std::int64_t> counts_;
};

/// Counts every cell once, so over the zones, `outside` and the codes the counts add up to the cells of the frame. The
/// same for any number of threads (1 .. 64). O(cells), at about the speed at which memory gives them.
/// @pre both planes have the same frame; every code of `zones` is below `zone_count`, or `outside`.
ZoneCounts count_by_zone(const ZonePlane& zones, std::size_t zone_count, const CodePlane& layer,
                         std::int32_t threads = 1);

}  // namespace ruimte::spatial
