// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

/// Zip files whose bytes follow from their parts only. Private to this folder.
namespace ruimte::exporting {

struct Deel {
  std::string naam, inhoud;
  bool los = false;  ///< not compressed
};

/// In the order given, all with the same day and without owner or rights. Throws std::runtime_error. O(bytes).
std::string pak_in(const std::vector<Deel>& delen);

}  // namespace ruimte::exporting
