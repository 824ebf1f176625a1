// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.hpp"

/// The part of YAML in which templates are written: maps, lists, texts (plain, quoted, folded with `>`), lists on one
/// line and comments. No anchors, tags or types: every value is text. Every part knows its line.
namespace ruimte::application::stukken {

/// What is wrong, and where. Lines count from 1.
struct Gebrek {
  int regel = 0;
  std::string tekst;  ///< Dutch
  bool operator==(const Gebrek&) const = default;
};
using Gebreken = std::vector<Gebrek>;

struct Knoop;
struct Paar;
using Knopen = std::vector<Knoop>;
using Paren = std::vector<Paar>;

struct Knoop {
  int regel = 0;
  std::variant<std::string, Knopen, Paren> inhoud;

  [[nodiscard]] const std::string* tekst() const { return std::get_if<std::string>(&inhoud); }
  [[nodiscard]] const Knopen* lijst() const { return std::get_if<Knopen>(&inhoud); }
  [[nodiscard]] const Paren* paren() const { return std::get_if<Paren>(&inhoud); }
};
struct Paar {
  std::string sleutel;
  int regel = 0;
  Knoop waarde;
};

inline constexpr std::size_t most_template_bytes = 65536;

/// A whole file. The first thing that is wrong ends the reading. O(n).
base::Result<Knoop, Gebrek> lees_yaml(std::string_view tekst);

}  // namespace ruimte::application::stukken
