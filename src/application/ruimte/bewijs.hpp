// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "application/ports.hpp"
#include "application/ruimte/meting.hpp"
#include "domain/kernel/bewijs.hpp"

/// Evidence for the criteria of a vraagstuk, from claims, tensions and the map.
namespace ruimte::application {

struct Bewijsvraag {
  const domain::Referentie& referentie;
  const Rekenaar* rekenaar;  ///< null: nothing is measured
  Reader& lezer;
  Kringen kringen;
  base::Instant nu;
};

/// What someone says belongs to the vraagstuk, beside the tensions that are tied to it.
struct Bewijskeuze {
  std::vector<base::Uuid> claims, spanningspunten;
  std::optional<std::string> novexgebied;  ///< counts only where no borders are known
};

/// Tensions with their claims as they stand now, every pair of the claims that were named, domains, provinces and the
/// NOVEX area that holds it all. Only what the asker may read and every reader of the vraagstuk too: the vraagstuk
/// keeps it. O(claims squared x measuring a pair). @pre a vraagstuk
gen::Toetsfeiten verzamel_bewijs(const Bewijsvraag& vraag, const domain::Aggregate& vraagstuk,
                                 const Bewijskeuze& keuze);

/// The evidence as it stands, and what is otherwise than when it was tested. Without a choice that of the test counts.
gen::Bewijsaanbod bewijsaanbod(const Bewijsvraag& vraag, const domain::Aggregate& vraagstuk, Bewijskeuze keuze,
                               const domain::Bewijsdrempels& drempels);

}  // namespace ruimte::application
