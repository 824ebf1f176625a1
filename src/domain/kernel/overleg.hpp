// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "domain/kernel/rules.hpp"
#include "gen/overlegdossier.hpp"

/// What may never be bent about the content of a meeting: who reads it, and what a body can decide in it.
namespace ruimte::domain {

/// The audience of what a body discusses: of its side, within its province or landsdeel. Null for an unknown body.
std::optional<Kring> kring_van_gremium(const Referentie& referentie, std::string_view gremium);

/// True when everyone who may read `lezers` may read `dossier` too.
bool allen_lezen(const Referentie& referentie, Kring lezers, Kring dossier);

/// True when people of this organisation can belong to the audience.
bool partij_leest(const Referentie& referentie, std::string_view organisatie, Kring kring);

const gen::Overlegpunt* vind_punt(const gen::OverlegdossierToestand& dossier, const base::Uuid& id);
const gen::Toezegging* vind_toezegging(const gen::OverlegdossierToestand& dossier, const base::Uuid& id);

/// Whether the body of the meeting may decide on the subject of this item on that day (I-04, I-07).
Answer punt_mag_besluit(const World& world, std::string_view gremium, const gen::PuntAgenderenInvoer& punt,
                        base::Date dag);

/// The kernel's rules on facts of an overlegdossier.
Answer overlegdossier_rules(const Voorval& voorval);

}  // namespace ruimte::domain
