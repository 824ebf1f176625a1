// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "application/ruimte/kaartlijsten.hpp"
#include "application/ruimte/meting.hpp"
#include "domain/kernel/referentie.hpp"
#include "gen/optelsom.hpp"

/// The sum of claims as the page of that name tells it: per province, period and function.
namespace ruimte::application {

struct Optelvraag {
  const Rekenaar& rekenaar;
  const domain::Referentie& referentie;
  const domain::Matrix* matrix;          ///< null: nothing is known to go together
  std::optional<std::string> provincie;  ///< of the catalogue, or `buiten_provincies`; absent: all, without the claims
};

/// Of what the reader may read and what still stands. Every province has a line with all functions together in every
/// period, also when nothing is asked there. O(claims + opgaven + cells + periods x pairs that overlap).
gen::Optelsom optelblad(const Kaartlezer& lezer, const Optelvraag& vraag);

}  // namespace ruimte::application
