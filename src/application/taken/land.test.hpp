// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "application/taken/scenario.hpp"
#include "application/taken/vierkant.test.hpp"
#include "base/geometry.hpp"

/// A small country for scenarios, for tests.
namespace ruimte::application::test {

/// Two provinces of 6 by 6 km side by side.
inline const Rekenaar& two_provinces() {
  static const Rekenaar made(
      *Zones::of({{"pv26", square(140'000, 450'000, 6'000), "Utrecht"}, {"pv25", square(146'000, 450'000, 6'000)}}));
  return made;
}

/// With a range from half to twice what it expects.
inline gen::Kaartclaim wish(std::uint8_t id, std::optional<base::Geometry> vorm, std::int64_t verwacht_ha,
                            gen::Claimhardheid hardheid = gen::Claimhardheid::voorkeur) {
  auto out = plain_claim(id, std::move(vorm));
  out.provincies = {"pv25", "pv26"};
  if (out.plaats) out.oppervlakte = base::area_of(*out.plaats);
  out.omvang = {{verwacht_ha * 5'000}, {verwacht_ha * 10'000}, {verwacht_ha * 20'000}};
  out.hardheid = hardheid;
  return out;
}

/// One that may lie anywhere, and two that ask more together than the ground that both may have.
inline gen::Kaartclaims wishes() {
  gen::Kaartclaims out;
  out.volledig = true;
  out.claims = {wish(1, square(144'000, 451'000, 4'000), 900, gen::Claimhardheid::hard),
                wish(2, square(144'000, 451'000, 4'000), 600), wish(3, std::nullopt, 2'000)};
  return out;
}

inline gen::ScenarioInvoer asked() {
  gen::ScenarioInvoer out;
  out.naam = "Proef";
  out.maat = gen::Claimmaat::verwacht;
  return out;
}

inline domain::Actor asker() {
  domain::Actor actor;
  actor.persoon.v[0] = 1;
  actor.kringen = {domain::kring_openbaar, domain::kring_deelnemers, domain::kring_gedeeld(26),
                   domain::kring_provincie(26)};
  return actor;
}

}  // namespace ruimte::application::test
