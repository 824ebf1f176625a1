// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/kernel/aggregate.hpp"

/// A question to the index of words, in stems (src/taal), and what it answers.
namespace ruimte::application {

struct Zoekterm {
  std::string stam;    ///< letters and digits only
  bool begin = false;  ///< words that begin with it count too
};

struct Zoekvraag {
  using Alternatief = std::vector<Zoekterm>;  ///< all of these
  using Groep = std::vector<Alternatief>;     ///< one of these
  std::vector<Groep> groepen;                 ///< each of these; empty finds nothing
  std::optional<domain::Soort> soort;
  bool in_titel = false;  ///< look in numbers and titles only
  int limiet = 50;        ///< 1..200
};

struct Zoekresultaat {
  std::vector<domain::StreamRef> gevonden;  ///< newest dossier first
  bool volledig = true;                     ///< no more were left off
};

}  // namespace ruimte::application
