// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/kernel/referentie.hpp"
#include "domain/method/werkwijze.hpp"

/// Binds the shipped content to what decisions need. A mistake in it stops the program with file and place.
namespace ruimte::catalog {

struct Bestand {
  std::string_view pad, json;  ///< canonical JSON with `catalogus`, `record` and `rijen`
};

/// Decodes every row against its record and resolves what bodies, parties and ladders refer to. All errors at once.
base::Result<domain::Referentie, std::vector<domain::LoadError>> load_referentie(std::span<const Bestand> bestanden);

/// The content compiled into this program.
base::Result<domain::Referentie, std::vector<domain::LoadError>> shipped_referentie();
base::Result<domain::Werkwijze, std::vector<domain::LoadError>> shipped_werkwijze(const domain::Referentie& referentie);

/// `werkwijze/vraagstuk.yaml:42: onbekende guard 'x'`, one line per error.
std::string describe(const std::vector<domain::LoadError>& errors);

/// What was loaded, or an exception with all its mistakes: for whoever cannot go on without.
template <class T>
T loaded(base::Result<T, std::vector<domain::LoadError>> result) {
  if (!result) throw std::runtime_error(describe(result.error()));
  return std::move(*result);
}

}  // namespace ruimte::catalog
