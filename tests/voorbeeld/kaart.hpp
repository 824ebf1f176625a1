// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "application/ruimte/aanvulling.hpp"

namespace ruimte::test {

/// The provinces where the example has claims, each as a rectangle around it: enough to measure on.
inline const application::Rekenaar& voorbeeldkaart() {
  static const application::Rekenaar made = [] {
    const auto vak = [](std::int32_t x, std::int32_t y, std::int32_t breed, std::int32_t hoog) {
      const auto p = [](std::int32_t a, std::int32_t b) { return base::PointMm{a * 1'000'000, b * 1'000'000}; };
      return base::Geometry{base::GeometryType::vlak,
                            {{{p(x, y), p(x + breed, y), p(x + breed, y + hoog), p(x, y + hoog)}}}};
    };
    return application::Rekenaar(*application::Zones::of(
        {{"pv29", vak(10, 357, 66, 63)}, {"pv26", vak(114, 435, 56, 35)}, {"pv24", vak(137, 475, 63, 60)}}));
  }();
  return made;
}

/// What the door fills in for the example, on that map.
inline auto voorbeeld_aanvulling(const domain::Referentie& referentie) {
  return [&referentie](domain::Command& command, application::Reader& reader, application::Kringen kringen,
                       base::Instant now) {
    application::vul_meting_aan(command, voorbeeldkaart(), reader, kringen, now);
    application::vul_bewijs_aan(command, {referentie, &voorbeeldkaart(), reader, kringen, now});
  };
}

}  // namespace ruimte::test
