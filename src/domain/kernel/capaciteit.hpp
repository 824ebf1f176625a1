// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/kernel/rules.hpp"
#include "gen/agenda.hpp"
#include "gen/capaciteit.hpp"
#include "gen/vraagstuk.hpp"

/// I-14: capacity counts per body or party over all agendas of a cycle. Unknown is unknown; an overrun has a name and a
/// reason.
namespace ruimte::domain {

/// Points of an effort: S 1, M 2, L 4.
int punten(gen::Inspanning inspanning);

/// Natural key of the capacity of a body or of an organisation in a cycle.
std::string capaciteit_van_gremium(std::int64_t jaar, std::string_view gremium);
std::string capaciteit_van_organisatie(std::int64_t jaar, std::string_view organisatie);

/// The organisations that a vraagstuk asks effort of, whatever else is named: who brought it in, who leads it for the
/// Rijk, and its provinces.
std::vector<std::string> partijen_van(const Referentie& referentie, const gen::VraagstukToestand& vraagstuk);

/// The capacities, as far as anybody keeps them, that a point on this agenda draws on: of the body and of each party.
std::vector<StreamRef> capaciteiten_van(const World& world, const gen::AgendaToestand& agenda,
                                        const gen::Agendapunt& punt);

/// The capacities in which this point is counted.
std::vector<StreamRef> capaciteiten_met(const World& world, const gen::AgendaToestand& agenda,
                                        const gen::Agendapunt& punt);

/// What stands on the agendas of the cycle and asks effort of this body or party.
std::vector<gen::Capaciteitsgebruik> gebruik_tot_nu(const World& world, std::int64_t jaar,
                                                    const std::optional<std::string>& gremium,
                                                    const std::optional<std::string>& organisatie);

/// Who may read it: those who read the agendas of that body or party.
Kring capaciteitskring(const Referentie& referentie, const std::optional<std::string>& gremium,
                       const std::optional<std::string>& organisatie);

/// Whoever reads the capacity of this party may read this vraagstuk too. Without that nothing of it counts there: the
/// capacity would tell others what one province shares (I-20).
bool capaciteit_mag_noemen(const Referentie& referentie, const std::string& organisatie, const Aggregate& vraagstuk);

/// A point on an agenda is taken into every capacity that it draws on; a budget of before capacities had a stream of
/// their own still counts for its body.
Answer agendapunt_mag(const Voorval& voorval, const gen::AgendapuntGeplaatst& feit);

Answer capaciteit_rules(const Voorval& voorval);

}  // namespace ruimte::domain
