// SPDX-License-Identifier: EUPL-1.2
#pragma once

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

}  // namespace ruimte::test
