// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/method/werkwijze.hpp"

/// Where a dossier can go from its phase, through acts of its own life cycle, through what the kernel derives from
/// their effects, and through effects of other life cycles.
namespace ruimte::domain {

/// Computed once, when a method is loaded. In the order of the method. O(acts x phases).
std::vector<Faseweg> fasewegen(const Levensloop& loop, std::span<const Levensloop> alle);

struct Eerst {
  std::vector<std::string> handelingen;  ///< empty: none ever will
  bool terug = false;                    ///< only by going back to an earlier phase on the way
};

/// The acts that bring a dossier that stands at `nu` into one of `fasen`, now or later. An earlier phase is one that
/// the life cycle declares earlier; ways that go back count only when there is no other.
Eerst eerst_nodig(const Levensloop& loop, std::string_view nu, const std::vector<std::string>& fasen);

}  // namespace ruimte::domain
