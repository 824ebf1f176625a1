// SPDX-License-Identifier: EUPL-1.2
#include "tiles/mvt.hpp"

#include <protozero/pbf_writer.hpp>

namespace ruimte::tiles {

namespace {

// Field numbers of the specification.
enum : protozero::pbf_tag_type { tile_layer = 3 };
enum : protozero::pbf_tag_type {
  layer_name = 1,
  layer_feature = 2,
  layer_key = 3,
  layer_value = 4,
  layer_extent = 5,
  layer_version = 15
};
enum : protozero::pbf_tag_type { feature_id = 1, feature_tags = 2, feature_type = 3, feature_geometry = 4 };
enum : protozero::pbf_tag_type { value_string = 1, value_sint = 6, value_bool = 7 };

constexpr std::uint32_t move_to = 1, line_to = 2, close_path = 7;

constexpr std::uint32_t command(std::uint32_t id, std::size_t count) {
  return id | (static_cast<std::uint32_t>(count) << 3U);
}

constexpr std::uint32_t zigzag(std::int32_t n) {
  return (static_cast<std::uint32_t>(n) << 1U) ^ static_cast<std::uint32_t>(n >> 31);
}

/// The commands of a feature, each position relative to the one before.
class Commands {
 public:
  explicit Commands(UnitPoint origin) : at_(origin) {}

  void path(const UnitRing& ring, bool closed) {
    out_.push_back(command(move_to, 1));
    to(ring.front());
    out_.push_back(command(line_to, ring.size() - 1));
    for (std::size_t i = 1; i < ring.size(); ++i) to(ring[i]);
    if (closed) out_.push_back(command(close_path, 1));
  }
  void points(const UnitRing& all) {
    out_.push_back(command(move_to, all.size()));
    for (const auto& p : all) to(p);
  }
  const std::vector<std::uint32_t>& list() const { return out_; }

 private:
  void to(UnitPoint p) {
    out_.push_back(zigzag(p.x - at_.x));
    out_.push_back(zigzag(p.y - at_.y));
    at_ = p;
  }

  UnitPoint at_;
  std::vector<std::uint32_t> out_;
};

std::string value_bytes(const AttributeValue& value) {
  std::string out;
  protozero::pbf_writer w(out);
  if (const auto* text = std::get_if<std::string>(&value))
    w.add_string(value_string, *text);
  else if (const auto* n = std::get_if<std::int64_t>(&value))
    w.add_sint64(value_sint, *n);
  else
    w.add_bool(value_bool, std::get<bool>(value));
  return out;
}

}  // namespace

struct TileWriter::Parts {
  Parts(std::string_view name, UnitPoint from) : origin(from), tile(bytes), layer(tile, tile_layer) {
    layer.add_uint32(layer_version, 2);
    layer.add_string(layer_name, name.data(), name.size());
  }

  UnitPoint origin;
  std::string bytes;
  protozero::pbf_writer tile;
  protozero::pbf_writer layer;  ///< open until finish(): the features come first, keys and values after them
  bool has_features = false;
  std::map<std::string, std::uint32_t, std::less<>> keys;
  std::map<AttributeValue, std::uint32_t, std::less<>> values;
  std::vector<const std::string*> key_order;
  std::vector<const AttributeValue*> value_order;

  template <class Key>
  static std::uint32_t number(std::map<Key, std::uint32_t, std::less<>>& table, std::vector<const Key*>& order,
                              const Key& k) {
    const auto [it, is_new] = table.try_emplace(k, static_cast<std::uint32_t>(order.size()));
    if (is_new) order.push_back(&it->first);
    return it->second;
  }
};

TileWriter::TileWriter(std::string_view layer, UnitPoint origin) : parts_(std::make_unique<Parts>(layer, origin)) {}

TileWriter::~TileWriter() = default;

void TileWriter::add(std::uint64_t id, ShapeKind kind, const std::vector<UnitRing>& rings,
                     const Attributes& attributes) {
  Commands commands(parts_->origin);
  for (const auto& ring : rings)
    if (!ring.empty() && kind == ShapeKind::point)
      commands.points(ring);
    else if (!ring.empty())
      commands.path(ring, kind == ShapeKind::area);
  if (commands.list().empty()) return;
  std::vector<std::uint32_t> tags;
  tags.reserve(attributes.size() * 2);
  for (const auto& [key, value] : attributes) {
    tags.push_back(Parts::number(parts_->keys, parts_->key_order, key));
    tags.push_back(Parts::number(parts_->values, parts_->value_order, value));
  }
  parts_->has_features = true;
  protozero::pbf_writer feature(parts_->layer, layer_feature);
  feature.add_uint64(feature_id, id);
  feature.add_packed_uint32(feature_tags, tags.begin(), tags.end());
  feature.add_enum(feature_type, static_cast<std::int32_t>(kind));
  feature.add_packed_uint32(feature_geometry, commands.list().begin(), commands.list().end());
}

std::string TileWriter::finish() {
  if (!parts_->has_features) return {};
  auto& layer = parts_->layer;
  for (const auto* key : parts_->key_order) layer.add_string(layer_key, *key);
  for (const auto* value : parts_->value_order) layer.add_message(layer_value, value_bytes(*value));
  layer.add_uint32(layer_extent, static_cast<std::uint32_t>(tile_extent));
  layer.commit();
  return std::move(parts_->bytes);
}

}  // namespace ruimte::tiles
