// SPDX-License-Identifier: EUPL-1.2
// Geometry as people send it: what is accepted is canonical, lies in the Netherlands and has rings that do not cross.
#include "base/geometry.hpp"

#include "base/json.hpp"
#include "fuzz.hpp"

namespace ruimte {
namespace {

struct Shape {
  base::Geometry kaart;
};

const base::TypeDesc& shape() {
  static const base::FieldDesc fields[] = {{.name = "kaart",
                                            .kind = base::Kind::geometry,
                                            .item = base::Kind::geometry,
                                            .required = true,
                                            .personal = false,
                                            .counts_in_model = false,
                                            .min = 0,
                                            .max = 0,
                                            .of = nullptr,
                                            .codes = nullptr,
                                            .open = {},
                                            .access = base::access_of<&Shape::kaart>()}};
  static const base::TypeDesc type = base::type_of<Shape>("Shape", 1, fields);
  return type;
}

}  // namespace

template <>
const base::TypeDesc& base::describe<Shape>() {
  return shape();
}

void fuzz::run(std::string_view text) {
  const auto record = base::decode(shape(), text);
  if (!record) return demand(!record.error().empty(), "a refusal says why");
  const auto& geometry = record->as<Shape>().kaart;
  const auto again = base::canonical(geometry);
  demand(again && *again == geometry, "what was accepted is canonical");
  for (const auto& part : geometry.parts)
    for (const auto& ring : part) {
      for (const auto& point : ring)
        demand(base::in_netherlands(point.x, point.y), "every point is in the Netherlands");
      if (geometry.type != base::GeometryType::punt) demand(base::is_simple(ring), "no ring crosses itself");
    }
  const auto bytes = base::encode(*record);
  const auto read = base::decode(shape(), bytes);
  demand(read && base::encode(*read) == bytes, "a geometry is written as it was read");
}

}  // namespace ruimte
