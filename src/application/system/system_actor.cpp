// SPDX-License-Identifier: EUPL-1.2
#include "application/system/system_actor.hpp"

#include <algorithm>

namespace ruimte::application {

domain::Actor authorise_system(const domain::Referentie& referentie) {
  domain::Actor actor;
  actor.functie = "systeem";
  actor.organisatie = "systeem";
  actor.kringen = {domain::kring_openbaar, domain::kring_deelnemers, domain::kring_rijk, domain::kring_provincies_allen,
                   domain::kring_gedeeld_allen};
  for (const auto& [id, provincie] : referentie.provincies) {
    actor.kringen.push_back(domain::kring_gedeeld(provincie.nr));
    actor.kringen.push_back(domain::kring_provincie(provincie.nr));
  }
  for (std::size_t i = 0; i < referentie.landsdelen.size(); ++i) {
    actor.kringen.push_back(domain::kring_landsdeel(static_cast<int>(i)));
    actor.kringen.push_back(domain::kring_provincies(static_cast<int>(i)));
  }
  std::ranges::sort(actor.kringen);
  return actor;
}

}  // namespace ruimte::application
