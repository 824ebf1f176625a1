// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/kernel/referentie.hpp"
#include "gen/partijpagina.hpp"

/// Questions to the role matrix of the catalogue (table 3): which party does what in which step.
namespace ruimte::domain::rolmatrix {

/// The party of the matrix that an organisation is: `departement`, `provincie`, `vro_programmaspoor`; empty for others.
std::string_view partij_van(const Referentie& referentie, std::string_view organisatie);

/// The matrix gives this organisation something to do in the step, in this role; `elke` is any role.
bool gaat_erover(const Referentie& referentie, std::string_view organisatie, std::string_view stap,
                 std::string_view rol);

/// The function belongs to organisations of this kind.
bool heeft_functie(const Referentie& referentie, std::string_view organisatie, std::string_view functie);

/// What the matrix says per function and step of the programme track; empty for other parties and where it is silent.
std::vector<gen::Functietaak> taken_per_functie(const Referentie& referentie, std::string_view organisatie);

}  // namespace ruimte::domain::rolmatrix
