// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "http/api/tile_layer.hpp"

namespace ruimte::http {

/// All bytes of a file. Throws std::runtime_error when it cannot be read.
std::string read_file(const std::filesystem::path& path);

/// One shipped map layer: its row in the list, its content, plain and with gzip, and its tiles.
struct Layer {
  std::string id;
  bool fictief = false;  ///< made up to practise with
  std::string row;
  std::shared_ptr<const std::string> plain, gzip;
  std::shared_ptr<const LazyTiles> tiles;
};

/// The shipped map layers, read once. `folder` holds lagen.json and kaart/<id>.json; a missing folder means no layers.
/// Throws std::runtime_error when a file is not what the list says.
class Layers {
 public:
  Layers() = default;
  explicit Layers(const std::string& folder);

  /// Those that were not made up. The content is shared.
  [[nodiscard]] Layers without_invented() const;

  /// One more layer: its row as GET /kaartlagen gives it, with an id, and its content. A row without an id throws
  /// std::runtime_error.
  void add(const base::json::Value& row, std::string content);

  [[nodiscard]] const std::string& list_json() const { return list_; }  ///< answer of GET /kaartlagen
  [[nodiscard]] const Layer* find(std::string_view id) const;

 private:
  void list();

  std::string list_ = R"({"items":[]})";
  std::vector<Layer> layers_;
};

/// How much time packing may take: once for many answers, or for each answer anew.
enum class Effort { usual, least };

/// The bytes in gzip form, without name or time: same input, same bytes. O(n).
std::string gzip(std::string_view bytes, Effort effort = Effort::usual);

}  // namespace ruimte::http
