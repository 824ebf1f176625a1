// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "spatial/geschiktheid/recept.hpp"

/// Numbers with their unit, as people write them.
namespace ruimte::application::geschiktheid {

/// A whole number, with a minus when it is below zero; at most 15 digits.
std::optional<std::int64_t> lees_geheel(std::string_view tekst);
/// "2,5 km" as 2,500,000 (mm): digits, at most three decimals behind a comma or point, a space and a unit of the list.
/// Nothing when it is not that, when it is not a whole number as it is kept, or too large.
struct Maat {
  std::int64_t waarde = 0;
  spatial::geschiktheid::Grootheid grootheid{};
};
std::optional<Maat> lees_maat(std::string_view tekst);
/// The unit of that name, or null.
const spatial::geschiktheid::Eenheid* lees_eenheid(std::string_view naam);
/// A value as it is kept, for people: "2,5 km" is "2500 m". Without decimals when there are none.
std::string toon(std::int64_t waarde, spatial::geschiktheid::Grootheid grootheid);

}  // namespace ruimte::application::geschiktheid
