// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/kernel/rules.hpp"
#include "gen/toegang.hpp"

/// Access that was restored with a code of an administrator: nobody does anything with it until a second person has
/// said that it was really the person who used the code.
namespace ruimte::domain {

/// Null when no code was ever issued for this person.
const gen::ToegangToestand* toegang_van(const World& world, const base::Uuid& persoon);

/// Refuses everything but reading to a person whose restored access waits for confirmation. One look-up.
Answer toegang_staat_toe(const World& world, const Actor& actor);

/// Four eyes: an administrator of another organisation than the one who issued the code, or someone with a function in
/// an organisation of the person that he had before the code was issued. Never who issued it or the person himself.
Answer mag_herstel_bevestigen(const World& world, const gen::ToegangToestand& toegang, const Actor& actor);

/// The restored access that waits for a second person: the newest code that was used. Null when none waits.
const gen::Herstel* te_bevestigen_herstel(const gen::ToegangToestand& toegang);

/// The person himself, or an administrator.
Answer mag_herstel_intrekken(const gen::ToegangToestand& toegang, const Actor& actor);

/// The phase in which withdrawing or expiry of a code leaves the access.
std::string_view fase_zonder_code(const gen::ToegangToestand& toegang);

Answer toegang_rules(const Voorval& voorval);

}  // namespace ruimte::domain
