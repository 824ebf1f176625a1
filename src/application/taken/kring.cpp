// SPDX-License-Identifier: EUPL-1.2
#include "application/taken/kring.hpp"

namespace ruimte::application {

domain::Kring taakkring(const domain::Actor& actor) {
  if (actor.mag_lezen(domain::kring_rijk)) return domain::kring_rijk;
  for (const auto kring : actor.kringen)
    if (kring > domain::kring_provincie(0) && kring < domain::kring_landsdeel(0)) return kring;
  return domain::kring_deelnemers;
}

base::Hash taakhash(base::Sha256 inhoud, domain::Kring kring, const domain::Actor& actor) {
  if (kring == domain::kring_deelnemers) inhoud.add(base::to_string(actor.persoon));
  return inhoud.finish();
}

}  // namespace ruimte::application
