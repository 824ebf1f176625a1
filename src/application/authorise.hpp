// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "application/ports.hpp"
#include "gen/organisatie_en_functie.hpp"

/// The only place where the actor of a request, and with it a set of readable kringen, is made.
namespace ruimte::application {

/// A function that a person holds.
struct Functie {
  base::Uuid id;  ///< of its stream
  gen::FunctieToestand toestand;
};

/// The functions of the person that count on that day, in order of number. O(functions of the person).
std::vector<Functie> functies_van(Reader& reader, const base::Uuid& persoon, base::Date vandaag);

/// True when the function counts on that day.
bool is_actief(const gen::FunctieToestand& functie, base::Date vandaag);

/// Someone at work in a function. Who has no own side (publiek, partner, kennisinstelling, beheerder) reads only what
/// is public and what all participants share; a department or the programmaspoor reads the kringen of the Rijk, a
/// province its own and those it shares.
domain::Actor authorise(const domain::Referentie& referentie, const Functie& functie);

/// Someone without a function: reads what is public.
domain::Actor authorise_public(const base::Uuid& persoon);

/// What a machine-made function list may be read with; for looking up who someone is, before there is an actor.
Kringen kringen_for_lookup();

}  // namespace ruimte::application
