// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "tiles/layer.hpp"

namespace ruimte::http {

/// The tiles of a shipped layer, made from its content when the first is asked for. Any number of threads.
class LazyTiles {
 public:
  /// @param content a file of gegevens/kaart: places in whole metres RD
  LazyTiles(std::string id, std::shared_ptr<const std::string> content)
      : id_(std::move(id)), content_(std::move(content)) {}

  /// Throws std::runtime_error when the content is not a layer.
  const tiles::TileLayer& layer() const;

 private:
  std::string id_;
  std::shared_ptr<const std::string> content_;
  mutable std::once_flag made_;
  mutable std::unique_ptr<const tiles::TileLayer> layer_;
};

}  // namespace ruimte::http
