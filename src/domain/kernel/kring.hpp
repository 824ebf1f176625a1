// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <compare>
#include <cstdint>

namespace ruimte::domain {

/// One audience. A stream belongs to exactly one kring for life; content for another audience is another stream.
struct Kring {
  std::int32_t nr = 0;
  auto operator<=>(const Kring&) const = default;
};

/// Fixed numbering, so that no look-up is needed inside a decision and a log can be read anywhere.
/// `provincie` is the number in the CBS code (PV26 -> 26), `landsdeel` the order in the catalogue (0..4).
inline constexpr Kring kring_openbaar{0};
inline constexpr Kring kring_deelnemers{1};  ///< everyone with an active function; bodies, dates, functions
inline constexpr Kring kring_rijk{2};        ///< Rijk-internal
constexpr Kring kring_gedeeld(int provincie) { return {100 + provincie}; }    ///< Rijk and one province
constexpr Kring kring_provincie(int provincie) { return {200 + provincie}; }  ///< province-internal
constexpr Kring kring_landsdeel(int landsdeel) { return {300 + landsdeel}; }  ///< Rijk and the provinces of a landsdeel
constexpr Kring kring_provincies(int landsdeel) {
  return {320 + landsdeel};
}  ///< the provinces of a landsdeel, no Rijk
inline constexpr Kring kring_provincies_allen{398};  ///< all twelve provinces, no Rijk
inline constexpr Kring kring_gedeeld_allen{399};     ///< Rijk and all twelve provinces
constexpr Kring kring_persoon(std::int32_t functienr) { return {1'000'000 + functienr}; }

}  // namespace ruimte::domain
