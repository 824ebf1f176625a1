// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/kernel/rules.hpp"
#include "gen/opgave.hpp"

/// Opgaven: who may write one, for whom, and what no version may leave out.
namespace ruimte::domain {

/// Allowed for every fact that is about something else.
Answer opgave_rules(const Voorval& voorval);

/// The owner, with a voice of its own, and nobody else writes. Shared with claims.
Answer alleen_eigenaar(const Voorval& voorval, const std::string& organisatie);

/// A version follows the last one, is of today and of the actor, and says why. `eerdere`: how many there are.
template <class Versie>
Answer versie_mag(const Voorval& v, const Versie& versie, std::size_t eerdere) {
  const bool goed = versie.nummer == static_cast<std::int64_t>(eerdere) + 1 && versie.op == v.vandaag &&
                    versie.door == v.actor.organisatie && !versie.reden.empty();
  if (goed) return allowed();
  return Refuse("versie_onjuist", gen::WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
}

}  // namespace ruimte::domain
