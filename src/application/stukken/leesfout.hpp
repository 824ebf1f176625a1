// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <exception>
#include <string>
#include <utility>

#include "application/stukken/yaml.hpp"

namespace ruimte::application::stukken {

/// Where reading ends. Thrown and caught by one reader; never leaves its file.
struct Leesfout : std::exception {
  explicit Leesfout(Gebrek g) : gebrek(std::move(g)) {}
  Gebrek gebrek;
};

[[noreturn]] inline void fout(int regel, std::string tekst) { throw Leesfout({regel, std::move(tekst)}); }

}  // namespace ruimte::application::stukken
