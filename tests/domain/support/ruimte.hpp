// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "domain/kernel/spanningspunt.hpp"
#include "gen/claim.hpp"
#include "gen/opgave.hpp"
#include "gen/spanningspunt.hpp"
#include "support/hoofdtaak.hpp"

namespace ruimte::test {

/// A square of `zijde` metres whose south-western corner lies at (x, y) metres, in the canonical form.
base::Geometry vierkant(int x, int y, int zijde);

/// A concrete task about housing.
gen::OpgaveVastleggenInvoer opgave_invoer(std::vector<std::string> provincies = {});
/// Square of 1 km, 50 to 100 ha.
gen::ClaimVastleggenInvoer claim_invoer(const base::Uuid& opgave, std::string functie,
                                        std::vector<std::string> provincies = {"pv26"});

/// Tasks, claims and tensions, each through the door.
struct Ruimte {
  explicit Ruimte(Hoofdtaak& j) : job(j) {}

  domain::StreamRef opgave(const domain::Actor& wie, gen::OpgaveVastleggenInvoer i);
  domain::StreamRef claim(const domain::Actor& wie, gen::ClaimVastleggenInvoer i);
  /// An opgave of the actor for these provinces with one claim.
  domain::StreamRef claim_van(const domain::Actor& wie, const std::string& functie,
                              const std::vector<std::string>& provincies = {"pv26"});
  /// A measurement that fits these claims as they stand.
  gen::Ruimtemeting meting(const std::vector<domain::StreamRef>& claims,
                           std::vector<gen::Provinciemeting> provincies = {{"pv26", {400'000}}}) const;
  gen::SpanningspuntOpnemenInvoer punt_invoer(const std::vector<domain::StreamRef>& claims) const;
  domain::StreamRef punt(const domain::Actor& wie, gen::SpanningspuntOpnemenInvoer i);

  const gen::OpgaveToestand& o(const domain::StreamRef& r) const {
    return job.wereld.get<gen::OpgaveToestand>(r.soort, r.id);
  }
  const gen::ClaimToestand& c(const domain::StreamRef& r) const {
    return job.wereld.get<gen::ClaimToestand>(r.soort, r.id);
  }
  const gen::SpanningspuntToestand& s(const domain::StreamRef& r) const {
    return job.wereld.get<gen::SpanningspuntToestand>(r.soort, r.id);
  }

  Hoofdtaak& job;
};

}  // namespace ruimte::test
