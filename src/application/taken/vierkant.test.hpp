// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "base/geometry.hpp"
#include "base/types.hpp"
#include "gen/kaart.hpp"

namespace ruimte::application::test {

inline base::PointMm mm(std::int32_t x_m, std::int32_t y_m) { return {x_m * 1000, y_m * 1000}; }

/// From its south-western corner, in m.
inline base::Geometry square(std::int32_t x, std::int32_t y, std::int32_t side) {
  return {base::GeometryType::vlak, {{{mm(x, y), mm(x + side, y), mm(x + side, y + side), mm(x, y + side)}}}};
}

/// A claim of Utrecht for homes, for all years, that asks nothing yet.
inline gen::Kaartclaim plain_claim(std::uint8_t id, std::optional<base::Geometry> vorm) {
  gen::Kaartclaim out;
  out.id.v[0] = id;
  out.nummer = "C-" + std::to_string(id);
  out.titel = "Claim " + std::to_string(id);
  out.eigenaar = "provincie_utrecht";
  out.ruimtefunctie = "wonen";
  out.plaats = std::move(vorm);
  out.van_jaar = out.tot_jaar = 2030;
  out.bron = "Visie";
  out.bron_datum = *base::parse_date("2026-01-01");
  out.versies = 1;
  return out;
}

}  // namespace ruimte::application::test
