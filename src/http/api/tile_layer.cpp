// SPDX-License-Identifier: EUPL-1.2
#include "http/api/tile_layer.hpp"

#include <stdexcept>

#include "base/json.hpp"

namespace ruimte::http {

namespace {

namespace json = base::json;

std::runtime_error wrong(const std::string& id) { return std::runtime_error("onjuiste kaartlaag: " + id); }

/// A flat list x, y, x, y in metres.
std::vector<base::PointMm> points(const std::string& id, const json::Value& value) {
  const auto* list = value.get_if<json::Array>();
  if (list == nullptr || list->size() % 2 != 0) throw wrong(id);
  std::vector<base::PointMm> out;
  out.reserve(list->size() / 2);
  for (std::size_t i = 0; i < list->size(); i += 2) {
    const auto* x = (*list)[i].get_if<std::int64_t>();
    const auto* y = (*list)[i + 1].get_if<std::int64_t>();
    if (x == nullptr || y == nullptr || *x < -60'000 || *x > 310'000 || *y < 280'000 || *y > 870'000) throw wrong(id);
    out.push_back({static_cast<std::int32_t>(*x * 1000), static_cast<std::int32_t>(*y * 1000)});
  }
  return out;
}

const json::Array& list_of(const std::string& id, const json::Value& value) {
  const auto* list = value.get_if<json::Array>();
  if (list == nullptr) throw wrong(id);
  return *list;
}

void read_shape(const std::string& id, std::string_view kind, const json::Value& shape, tiles::Feature& f) {
  if (kind == "punt") {
    f.kind = tiles::ShapeKind::point;
    f.rings.push_back(points(id, shape));
    return;
  }
  f.kind = kind == "lijn" ? tiles::ShapeKind::line : tiles::ShapeKind::area;
  for (const auto& part : list_of(id, shape)) {
    if (kind == "lijn")
      f.rings.push_back(points(id, part));
    else
      for (const auto& ring : list_of(id, part)) f.rings.push_back(points(id, ring));
  }
}

tiles::Feature feature(const std::string& id, std::uint64_t nr, const json::Object& object) {
  tiles::Feature f;
  f.id = nr;
  std::string_view kind;
  const json::Value* shape = nullptr;
  for (const auto& [key, value] : object) {
    const auto* text = value.get_if<std::string>();
    if (key == "vorm")
      shape = &value;
    else if (key == "soort" && text != nullptr)
      kind = *text;
    else if (text != nullptr)
      f.attributes.emplace_back(key, *text);
    else if (const auto* n = value.get_if<std::int64_t>())
      f.attributes.emplace_back(key, *n);
    else if (const auto* b = value.get_if<bool>())
      f.attributes.emplace_back(key, *b);
  }
  if (shape == nullptr || (kind != "punt" && kind != "lijn" && kind != "vlak")) throw wrong(id);
  read_shape(id, kind, *shape, f);
  return f;
}

}  // namespace

const tiles::TileLayer& LazyTiles::layer() const {
  std::call_once(made_, [&] {
    const auto parsed = json::parse(*content_, {std::size_t{1} << 28, 32});
    const auto* objects = parsed ? parsed->member("objecten") : nullptr;
    if (objects == nullptr) throw wrong(id_);
    std::vector<tiles::Feature> features;
    std::uint64_t nr = 0;
    for (const auto& o : list_of(id_, *objects)) {
      const auto* object = o.get_if<json::Object>();
      if (object == nullptr) throw wrong(id_);
      features.push_back(feature(id_, ++nr, *object));
    }
    layer_ = std::make_unique<const tiles::TileLayer>(id_, std::move(features));
  });
  return *layer_;
}

}  // namespace ruimte::http
