// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "base/record.hpp"
#include "base/types.hpp"

/// A described record with every kind, written by hand as the generator would.
namespace ruimte::base::sample {

inline constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
inline constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();

enum class Zijde : std::uint8_t { rijk, provincie };
inline constexpr std::array<std::string_view, 2> zijde_ids = {"rijk", "provincie"};
inline constexpr CodeList zijden = {"zijde", zijde_ids};

struct Deel {
  std::string tekst;
  std::optional<std::int64_t> nummer;
  bool operator==(const Deel&) const = default;
};

struct Alles {
  std::optional<bool> akkoord;
  std::optional<std::int64_t> bedrag;
  std::optional<Date> datum;
  std::vector<Deel> delen;
  std::optional<Hash> document;
  Uuid id;
  std::vector<Date> dagen;
  std::optional<Geometry> kaart;
  std::optional<Instant> moment;
  std::optional<Deel> onderdeel;
  std::vector<Zijde> partijen;
  std::optional<std::string> provincie;
  std::optional<SquareMetres> oppervlakte;
  std::string titel;
  Zijde zijde = Zijde::rijk;
  bool operator==(const Alles&) const = default;
};

constexpr FieldDesc field(std::string_view name, Kind kind, FieldAccess access, bool required = false) {
  return {.name = name,
          .kind = kind,
          .item = kind,
          .required = required,
          .personal = false,
          .counts_in_model = false,
          .min = lowest,
          .max = highest,
          .of = nullptr,
          .codes = nullptr,
          .open = {},
          .access = access};
}

constexpr FieldDesc list_of(Kind item, FieldDesc desc) {
  desc.kind = Kind::list;
  desc.item = item;
  return desc;
}

constexpr FieldDesc between(std::int64_t min, std::int64_t max, FieldDesc desc) {
  desc.min = min;
  desc.max = max;
  return desc;
}

constexpr FieldDesc of(const TypeDesc& (*type)(), FieldDesc desc) {
  desc.of = type;
  return desc;
}

constexpr FieldDesc coded(FieldDesc desc) {
  desc.codes = &zijden;
  return desc;
}

}  // namespace ruimte::base::sample

namespace ruimte::base {

template <>
inline const TypeDesc& describe<sample::Deel>() {
  using namespace sample;
  static constexpr std::array fields = {
      field("nummer", Kind::integer, access_of<&Deel::nummer>()),
      between(1, 4000, field("tekst", Kind::text, access_of<&Deel::tekst>(), true)),
  };
  static constexpr TypeDesc desc = type_of<Deel>("Deel", 1, fields);
  return desc;
}

template <>
inline const TypeDesc& describe<sample::Alles>() {
  using namespace sample;
  static constexpr std::array fields = {
      field("akkoord", Kind::boolean, access_of<&Alles::akkoord>()),
      between(-5, 1000, field("bedrag", Kind::integer, access_of<&Alles::bedrag>())),
      list_of(Kind::date, field("dagen", Kind::date, access_of<&Alles::dagen>())),
      field("datum", Kind::date, access_of<&Alles::datum>()),
      of(&describe<Deel>,
         list_of(Kind::record, between(0, 50, field("delen", Kind::record, access_of<&Alles::delen>())))),
      field("document", Kind::hash, access_of<&Alles::document>()),
      field("id", Kind::id, access_of<&Alles::id>(), true),
      field("kaart", Kind::geometry, access_of<&Alles::kaart>()),
      field("moment", Kind::instant, access_of<&Alles::moment>()),
      of(&describe<Deel>, field("onderdeel", Kind::record, access_of<&Alles::onderdeel>())),
      between(0, 1'000'000, field("oppervlakte", Kind::area, access_of<&Alles::oppervlakte>())),
      coded(list_of(Kind::code, between(1, 2, field("partijen", Kind::code, access_of<&Alles::partijen>(), true)))),
      field("provincie", Kind::open_code, access_of<&Alles::provincie>()),
      between(3, 10, field("titel", Kind::text, access_of<&Alles::titel>(), true)),
      coded(field("zijde", Kind::code, access_of<&Alles::zijde>(), true)),
  };
  static constexpr TypeDesc desc = type_of<Alles>("Alles", 1, fields);
  return desc;
}

}  // namespace ruimte::base
