// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "base/clock.hpp"
#include "gen/conflict.hpp"
#include "gen/geen_keuze.hpp"
#include "support/hoofdtaak.hpp"

namespace ruimte::test {

/// Names a conflict about the vraagstuk.
inline domain::StreamRef noem(Hoofdtaak& job, const domain::Actor& wie,
                              gen::Conflictsoort soort = gen::Conflictsoort::rijk_provincie) {
  const domain::StreamRef ref{domain::Soort::conflict, job.wereld.new_id()};
  job.doe(
      wie, ref, "conflict_benoemen",
      gen::ConflictBenoemenInvoer{job.vraagstuk.id, soort, "De kern in één zin", "Hier schuurt het.", "Een keuze."});
  return ref;
}

inline const gen::ConflictToestand& nu(const Hoofdtaak& job, const domain::StreamRef& ref) {
  return job.wereld.get<gen::ConflictToestand>(domain::Soort::conflict, ref.id);
}

/// A secretary of the body who can read the conflict.
inline domain::Actor secretaris_bij(domain::Actor lezer, const std::string& gremium) {
  lezer.functie = "secretaris_gremium";
  lezer.gremium = gremium;
  return lezer;
}

/// With the clock to the first body that may settle it; false when the time is up before that.
inline bool naar_beslisser(Hoofdtaak& job, const domain::StreamRef& ref, const domain::Actor& lezer) {
  for (int dag = 0; dag < 600; ++dag) {
    job.vandaag = base::add_days(job.vandaag, 1);
    laat_lopen(job.wereld, job.vandaag);
    const auto& g = nu(job, ref).gremium;
    if (!g) continue;
    auto k = gen::GeenKeuze{*g, "Het wacht.", "Wat nu geldt.", "De provincie.", base::add_days(job.vandaag, 90)};
    MemoryWorld& w = job.wereld;
    const auto d =
        domain::decide(werkwijze(), w, {w.new_id(), ref, "geen_keuze_vastleggen", base::Record::of(std::move(k)), {}},
                       secretaris_bij(lezer, *g), noon(job.vandaag));
    if (d) return true;
  }
  return false;
}

inline std::string gremium_van(const Hoofdtaak& job, const domain::StreamRef& ref) {
  return nu(job, ref).gremium.value_or("");
}

}  // namespace ruimte::test
