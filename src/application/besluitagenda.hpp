// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "application/labels.hpp"
#include "application/ports.hpp"
#include "domain/kernel/world.hpp"

namespace ruimte::application {

struct BesluitagendaQuery {
  Labels labels;
  const domain::Actor& actor;
  Taal taal = Taal::nl;
};

/// The decision agenda of a meeting with its invitation, as a page of plain text: what is to be decided, what about,
/// which sides are ready, and what is asked of those invited. From what this reader may read only; an item whose
/// dossier he may not read stands there by its title.
std::string besluitagenda(Reader& reader, const domain::Aggregate& overlegdossier, const BesluitagendaQuery& query);

}  // namespace ruimte::application
