// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <vector>

#include "application/ports.hpp"
#include "application/ruimte/overlapvormen.hpp"
#include "application/ruimte/zones.hpp"
#include "domain/method/werkwijze.hpp"
#include "gen/kaart.hpp"

/// What the map shows of claims and tensions: exactly what the reader may read and what is not over.
namespace ruimte::application {

struct Kaartlezer {
  Reader& reader;
  Kringen kringen;
  const domain::Werkwijze& werkwijze;
};

/// Whether nothing more happens in this phase by the method in force.
bool is_over(const Kaartlezer& lezer, domain::Soort soort, const std::string& fase);

/// By number; of a year, when one is given, only those that hold in it. O(claims).
gen::Kaartclaims kaartclaims(const Kaartlezer& lezer, std::optional<std::int64_t> jaar);

/// By number. `vormen` null: without shapes. A tension of which the reader may not read every claim has no shape
/// either. O(tensions), and the first time the work of each overlap.
gen::Kaartspanningen kaartspanningen(const Kaartlezer& lezer, const Overlapvormen* vormen);

/// Of the claims of `kaartclaims`: what of each lies in which area. Areas in the order of the layer, also those in
/// which nothing lies; claims by number. O(claims + one overlay for each area).
gen::Kaartnovex kaartnovex(const Kaartlezer& lezer, const Zones& novex);

/// These claims as the reader may read them; nothing when one is not there for this reader.
std::optional<std::vector<domain::Aggregate>> leesbare_claims(const Kaartlezer& lezer,
                                                              const std::vector<base::Uuid>& ids);

}  // namespace ruimte::application
