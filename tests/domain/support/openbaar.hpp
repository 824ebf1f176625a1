// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "domain/kernel/rules.hpp"
#include "gen/publicatie.hpp"
#include "support/hoofdtaak.hpp"

namespace ruimte::test {

/// Both sides of the main job, about one province, release its agreement.
inline domain::StreamRef publiceer(Hoofdtaak& job) {
  const domain::StreamRef ref{domain::Soort::publicatie, job.wereld.new_id()};
  const gen::StandInvoer inhoud{"Samen bouwen.", {gen::Afspraakdeel::gezamenlijk_doel}, {}, {}, {}};
  job.doe(job.ambtenaar("rijk"), ref, "publicatie_voorstellen",
          gen::PublicatieVoorstellenInvoer{gen::Publicatiesoort::afspraak, job.afspraak.id, inhoud});
  const auto& t = job.wereld.get<gen::PublicatieToestand>(domain::Soort::publicatie, ref.id);
  job.doe(projectleider(job.keuze.provincies.front()), ref, "stand_vrijgeven",
          gen::StandVrijgevenInvoer{t.voorstel->inhoud_hash});
  return ref;
}

/// What the kernel says of a fact on a public stream of which nothing is known yet; empty when it lets it pass.
inline std::string kernel_refuses(Hoofdtaak& job, const domain::Event& feit) {
  domain::Aggregate na{feit.stream, 1, feit.kring, {}};
  na.toestand = domain::aggregate_type(feit.stream.soort).evolve({}, feit.inhoud, noon(job.vandaag));
  const auto mag = domain::kernel_permits({job.wereld, job.ambtenaar("rijk"), job.vandaag, nullptr, nullptr, na, feit});
  return mag ? std::string() : mag.error().code;
}

}  // namespace ruimte::test
