// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

/// Sentences of a template: text with slots, `{titel}`, and parts that are left out when a slot in them has nothing
/// to say, `[, uiterlijk {uiterlijk}]`.
namespace ruimte::application::stukken {

/// `boven.gever` -> one step up, then the field `gever`.
struct Pad {
  std::vector<std::string> stappen;
  [[nodiscard]] std::string tekst() const;
  bool operator==(const Pad&) const = default;
};
/// Words with a dot between them; letters and digits. Null when it is something else.
std::optional<Pad> lees_pad(std::string_view tekst);

struct Zindeel {
  std::string tekst;               ///< of a slot: empty
  std::optional<Pad> pad;          ///< a slot
  std::vector<Zindeel> misschien;  ///< an optional part; not within another
  bool operator==(const Zindeel&) const = default;
};

struct Zin {
  int regel = 0;
  std::vector<Zindeel> delen;
  bool operator==(const Zin&) const = default;

  /// Every slot in it.
  [[nodiscard]] std::vector<Pad> paden() const;
  /// Filled in. Empty when it has slots outside optional parts and all of those are empty, or when it has slots in
  /// optional parts only and those say nothing.
  [[nodiscard]] std::string vul(const std::function<std::string(const Pad&)>& waarde) const;
};

/// `\{`, `\}`, `\[`, `\]` are those signs themselves. An error is a Dutch sentence.
base::Result<Zin, std::string> lees_zin(std::string_view tekst, int regel);

}  // namespace ruimte::application::stukken
