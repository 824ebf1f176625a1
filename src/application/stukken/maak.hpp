// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "application/labels.hpp"
#include "application/ports.hpp"
#include "application/stukken/sjabloon.hpp"
#include "gen/stuk.hpp"

/// From a dossier and a template to a document, by what the reader may read.
namespace ruimte::application::stukken {

struct Stukvraag {
  Reader& reader;
  const domain::Referentie& referentie;
  Labels labels;
  const domain::Actor& actor;
  base::Date vandaag;
  Taal taal = Taal::nl;  ///< of the list; papers themselves are Dutch
  bool oefen = false;    ///< says on the paper that it is made up
  /// The shape of a province by its code; absent or empty: maps have no ground.
  std::function<std::optional<base::Geometry>(std::string_view)> provincievorm = {};
};

/// Which papers fit this dossier for this reader, in the order of the templates.
std::vector<gen::Stukregel> passende_stukken(const Sjablonen& sjablonen, const Stukvraag& vraag,
                                             const domain::Aggregate& dossier);

/// The paper; null when the template is not for this reader or this dossier. Reads through the reader's kringen only,
/// and unless the template is for own eyes only what all readers of the dossier may read. O(dossiers read).
std::optional<Document> stel_op(const Sjabloon& sjabloon, const Stukvraag& vraag, const domain::Aggregate& dossier);

}  // namespace ruimte::application::stukken
