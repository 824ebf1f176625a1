// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "domain/kernel/rules.hpp"
#include "gen/publicatie.hpp"

/// Release for publication. What no method can bend: nothing becomes public that not every side released word for word,
/// and what becomes public is composed from the standing version, never written beside it.
namespace ruimte::domain {

/// The agreement or arrangement of a publication; null when there is none.
const Aggregate* publicatieonderwerp(const World& world, gen::Publicatiesoort soort, const base::Uuid& id);

/// Who must all release: the sides of the agreement, or the Rijk and the province of the arrangement.
std::vector<std::string> publicatiezijden(const Aggregate& onderwerp);
/// The version that a proposal is about.
base::Hash publicatieversie(const Aggregate& onderwerp);
/// The fact that begins a publication about this dossier, in that first phase.
gen::PublicatieGeopend publicatie_begin(const Aggregate& onderwerp, std::string fase);

/// Every side gave its consent as administrators on the standing version, or a body adopted it; and it did not end.
Answer rijp_voor_publicatie(const Aggregate& onderwerp);

/// Everything that would become public with these choices on that day. Refuses a choice of what is not there.
/// O(size of the dossier).
base::Result<gen::OpenbareInhoud, Refusal> openbare_inhoud(const World& world, const Aggregate& onderwerp,
                                                           const gen::StandInvoer& keuze, base::Date dag);

/// Fingerprint of a content; a side releases exactly this content.
base::Hash openbare_hash(const gen::OpenbareInhoud& inhoud);
/// The public stream that belongs to a publication. It tells nothing of the publication itself.
StreamRef openbare_stroom(const StreamRef& publicatie);
/// Every side released what is proposed.
bool overal_vrijgegeven(const gen::PublicatieToestand& t);
/// It stands in public and was not withdrawn.
bool staat_openbaar(const gen::PublicatieToestand& t);

/// Their rows in a list, and the number by which each is found.
base::Record rij_publicatie(const gen::PublicatieToestand& t);
base::Record rij_openbare_versie(const gen::OpenbareVersieToestand& t);
std::string sleutel_publicatie(const gen::PublicatieToestand& t);
std::string sleutel_openbare_versie(const gen::OpenbareVersieToestand& t);

/// Refuses a fact on a publication, or in public, that breaks these rules.
Answer publicatie_rules(const Voorval& v);

}  // namespace ruimte::domain
