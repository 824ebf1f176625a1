// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "application/ports.hpp"
#include "gen/machtiging.hpp"
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

/// Someone who works under an authorisation of another of his organisation.
struct Machtiging {
  base::Uuid id;
  gen::MachtigingToestand toestand;
  Functie eigen;  ///< of who acts
  Functie gever;  ///< in whose name
};

/// What these functions were allowed to do in the name of others and can still use today, by last day.
std::vector<Machtiging> machtigingen_van(Reader& reader, const domain::Referentie& referentie,
                                         const std::vector<Functie>& functies, base::Date vandaag);

/// The authorisation when it was given to one of these functions, whether it still counts or not: what no longer counts
/// is refused act by act, with the reason.
std::optional<Machtiging> machtiging(Reader& reader, const domain::Referentie& referentie,
                                     const std::vector<Functie>& functies, const base::Uuid& id);

/// Someone at work in a function. Who has no own side (publiek, partner, kennisinstelling, beheerder) reads only what
/// is public and what all participants share; a department or the programmaspoor reads the kringen of the Rijk, a
/// province its own and those it shares.
domain::Actor authorise(const domain::Referentie& referentie, const Functie& functie);

/// Acts with the function of the other and reads only what he himself may read.
domain::Actor authorise(const domain::Referentie& referentie, const Machtiging& machtiging);

/// Someone without a function: reads what is public.
domain::Actor authorise_public(const base::Uuid& persoon);

/// What a machine-made function list may be read with; for looking up who someone is, before there is an actor.
Kringen kringen_for_lookup();

}  // namespace ruimte::application
