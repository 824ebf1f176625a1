// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "base/json.hpp"

/// Reading the shipped catalogues as they are embedded.
namespace ruimte::application {

/// A text member of a row; empty when it has none.
inline std::string veldtekst(const base::json::Value& rij, std::string_view sleutel) {
  const auto* member = rij.member(sleutel);
  const auto* text = member != nullptr ? member->get_if<std::string>() : nullptr;
  return text != nullptr ? *text : std::string();
}

/// Calls `use(catalogus, rij)` for every row; none for a file without rows. Throws when it cannot be read.
template <class Use>
void elke_rij(std::string_view file, Use use) {
  const auto parsed = base::json::parse(file, {.bytes = std::size_t{16} << 20U});
  if (!parsed) throw std::runtime_error("a catalogue cannot be read: " + std::string(file.substr(0, 80)));
  const auto* rows = parsed->member("rijen");
  if (rows == nullptr || rows->get_if<base::json::Array>() == nullptr) return;
  const std::string catalogus = veldtekst(*parsed, "catalogus");
  for (const auto& rij : *rows->get_if<base::json::Array>()) use(catalogus, rij);
}

}  // namespace ruimte::application
