// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

/// Small value types that every record is made of. All totally ordered, all plain data.
namespace ruimte::base {

/// UUID (version 7 when new). The all-zero value means "none" and is never issued.
struct Uuid {
  std::array<std::uint8_t, 16> v{};
  auto operator<=>(const Uuid&) const = default;
};

/// SHA-256.
struct Hash {
  std::array<std::uint8_t, 32> v{};
  auto operator<=>(const Hash&) const = default;
};

/// UTC, microseconds since 1970-01-01T00:00:00Z.
struct Instant {
  std::int64_t us = 0;
  auto operator<=>(const Instant&) const = default;
};

/// Civil date in Europe/Amsterdam, days since 1970-01-01.
struct Date {
  std::int32_t days = 0;
  auto operator<=>(const Date&) const = default;
};

/// Area in whole square metres.
struct SquareMetres {
  std::int64_t v = 0;
  auto operator<=>(const SquareMetres&) const = default;
};

/// EPSG:28992 (RD New), integer millimetres.
struct PointMm {
  std::int32_t x = 0, y = 0;
  auto operator<=>(const PointMm&) const = default;
};

enum class GeometryType : std::uint8_t { punt, vlak, multivlak };

/// Parts of rings of points. punt: one part, one ring, one point. Rings are closed without repeating the first point.
/// Canonical after decoding: outer ring counter-clockwise, holes clockwise, smallest point first, rings and parts
/// sorted.
struct Geometry {
  GeometryType type = GeometryType::punt;
  std::vector<std::vector<std::vector<PointMm>>> parts;
  auto operator<=>(const Geometry&) const = default;
};

std::string to_string(const Uuid&);  ///< 36 lower-case characters
std::string to_string(const Hash&);  ///< 64 lower-case hex digits
std::string to_string(Instant);      ///< 2026-11-21T21:54:42.123456Z
std::string to_string(Date);         ///< 2027-03-17

/// Parsers accept exactly the form that to_string writes (an instant may have 0 to 6 decimals or any RFC 3339 offset).
Result<Uuid, std::string_view> parse_uuid(std::string_view);
Result<Hash, std::string_view> parse_hash(std::string_view);
Result<Instant, std::string_view> parse_instant(std::string_view);
Result<Date, std::string_view> parse_date(std::string_view);

}  // namespace ruimte::base
