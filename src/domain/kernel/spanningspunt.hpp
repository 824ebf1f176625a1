// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/kernel/rules.hpp"
#include "domain/kernel/verenigbaarheid.hpp"
#include "gen/claim.hpp"
#include "gen/spanningspunt.hpp"

/// Tensions and chances: what they rest on, who may know of them, and that none ends without an agreement or a reason.
namespace ruimte::domain {

/// Allowed for every fact that is about something else.
Answer spanningspunt_rules(const Voorval& voorval);

std::vector<base::Uuid> claims_van(const gen::Spanningsgrond& grond);

/// The natural key: the same claims in any order, for the same readers.
std::string spanningssleutel(std::vector<base::Uuid> claims, const std::optional<std::string>& lezers);

/// A claim as a measurement uses it.
struct Gemetenclaim {
  base::Uuid id;
  const gen::ClaimToestand* toestand;  ///< never null
};

/// Fingerprint of what a measurement is made from: place, amounts and hardness of these claims, in any order. Whoever
/// computes a `Ruimtemeting` puts it in `invoerhash`; one that does not fit the claims as they stand is refused.
base::Hash invoerhash(std::vector<Gemetenclaim> claims);

/// The heaviest cell of all pairs of these functions. No value when the version lacks one of them.
std::optional<Matrixcel> zwaarste(const Matrix& matrix, const std::vector<std::string>& functies);

/// Whether the list calls this cell a tension, a chance, or leaves it open (no value).
std::optional<gen::Spanningssoort> soort_volgens(gen::Verenigbaarheidscel cel);

/// Hectares to one decimal, half up, as words: `12,3`, or `minder dan 0,1`.
std::string hectaretekst(base::SquareMetres m2);

/// One Dutch sentence from the facts: numbers, functions and "tussen x en y ha, waarvan zoekgebied z".
std::string spanningszin(const Referentie& referentie, const gen::Spanningsgrond& grond);

}  // namespace ruimte::domain
