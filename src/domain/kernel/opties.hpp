// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/kernel/rules.hpp"
#include "gen/optie.hpp"
#include "gen/vraagstuk.hpp"

/// The table of options of a vraagstuk: who wins and who loses, each in its own words. Nobody is made to lose without a
/// word of its own: such an option is not decided on, but put on the table as a conflict.
namespace ruimte::domain {

const gen::Optie* vind_optie(const gen::VraagstukToestand& vraagstuk, const base::Uuid& id);
const gen::Optieeffect* vind_effect(const gen::Optie& optie, std::string_view partij);

/// The party spoke: it said its effect or consented to it. Until then a row is what another estimates.
bool sprak_zelf(const gen::Optieeffect& effect);

/// Can speak for itself here: an organisation with a voice that reads the vraagstuk.
bool spreekt_mee(const Referentie& referentie, const gen::VraagstukToestand& vraagstuk, std::string_view organisatie);

/// Of the parties concerned (`partijen_van`) those that have not said themselves what the option does to them.
std::vector<std::string> nog_te_zeggen(const Referentie& referentie, const gen::VraagstukToestand& vraagstuk,
                                       const std::vector<gen::Optieeffect>& effecten);

/// What follows from the effects. Win-win is: all concerned spoke, nobody loses and at least two win.
gen::Optiestand optiestand(const std::vector<gen::Optieeffect>& effecten, const std::vector<std::string>& nog);

/// The parties that lose and did not consent, in the order in which it was said.
std::vector<std::string> verliezers_zonder_instemming(const gen::Optie& optie);

/// A decision on these agreements chooses who gets the space; exploring (type A) does not.
bool kiest(const World& world, const std::vector<base::Uuid>& afspraken);

/// Refuses a choice in which somebody loses without consent, and one that does not say which option it is.
Answer keuze_gedragen(const gen::VraagstukToestand& vraagstuk, const std::optional<base::Uuid>& optie);

/// An agreement that gives space away is adopted only when a decision chose an option for it. Allowed without options.
Answer gekozen_voor(const World& world, const base::Uuid& afspraak, const base::Uuid& vraagstuk);

/// Rules on the facts of the table; allowed for any other fact.
Answer optie_rules(const Voorval& voorval);

}  // namespace ruimte::domain
