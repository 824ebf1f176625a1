// SPDX-License-Identifier: EUPL-1.2
#include "http/api/refusal_problem.hpp"

#include <algorithm>

#include "application/sentences.hpp"

namespace ruimte::http {

Problem refusal_problem(const application::Labels& labels, domain::Soort soort, const domain::Refusal& refusal,
                        application::Taal taal) {
  if (refusal.code == "onbekend") return unknown();
  if (refusal.code == "idempotentiesleutel_hergebruikt") return {.code = "idempotentiesleutel_hergebruikt"};
  if (refusal.code == "voorwaarde_verouderd") {
    const auto it = std::ranges::find(refusal.feiten, "feit", &gen::Feit::naam);
    return {.code = "voorwaarde_verouderd", .feit = it == refusal.feiten.end() ? std::string() : it->waarde};
  }
  auto reason = application::reden(labels, soort, refusal, taal);
  auto sentence = reason.reden;
  return {.code = "handeling_geweigerd", .feit = std::move(sentence), .weigering = std::move(reason)};
}

}  // namespace ruimte::http
