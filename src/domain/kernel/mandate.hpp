// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/kernel/refusal.hpp"
#include "domain/kernel/world.hpp"

/// Who may bind whom, at this moment (I-04, I-07). Fails closed.
namespace ruimte::domain {

/// A decision that a body is asked to take.
struct Besluitvraag {
  std::string gremium;                  ///< with instance: `bol:Zuid`, `gs:PV26`
  std::string onderwerp;                ///< subject of the mandate
  std::vector<std::string> provincies;  ///< of the dossier; the instance must stand for all of them
  bool bindt_beide = false;             ///< a one-sided body cannot bind the other side
};

/// The subject of a mandate to settle a conflict of this kind.
std::string conflict_onderwerp(gen::Conflictsoort soort);

/// Refused with the bodies that can decide and the first meeting of any of them. `vandaag` is the moment of pressing.
Answer gremium_mag_besluiten(const World& world, const Besluitvraag& vraag, base::Date vandaag);

/// Instances of bodies that may decide on the subject for these provinces, in catalogue order.
std::vector<std::string> beslissende_gremia(const Referentie& referentie, const Besluitvraag& vraag,
                                            base::Date vandaag);

/// The mandate under which this function may bind its side on the subject today; refused with who can grant it.
base::Result<base::Uuid, Refusal> functiemandaat(const World& world, const Actor& actor, std::string_view onderwerp,
                                                 base::Date vandaag);

}  // namespace ruimte::domain
