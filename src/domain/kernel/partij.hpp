// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/kernel/rules.hpp"
#include "gen/partijpagina.hpp"

/// A party writes about itself, and the others confirm: never the other way round.
namespace ruimte::domain {

/// Null when the page has no such expectation.
const gen::Partijverwachting* vind_verwachting(const gen::PartijpaginaToestand& pagina, const base::Uuid& id);

/// The expectations that another party can still confirm.
std::vector<base::Uuid> te_bevestigen(const gen::PartijpaginaToestand& pagina, std::string_view organisatie);

Answer partijpagina_rules(const Voorval& voorval);

}  // namespace ruimte::domain
