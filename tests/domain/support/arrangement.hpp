// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "base/clock.hpp"
#include "gen/arrangement.hpp"
#include "support/hoofdtaak.hpp"

namespace ruimte::test {

/// The arrangement of one province, and the people who make it.
struct Arrangement {
  explicit Arrangement(Hoofdtaak& j, std::string p = {}, std::optional<std::int64_t> cyclus = {})
      : job(j),
        provincie(p.empty() ? j.keuze.provincies.front() : std::move(p)),
        ref{domain::Soort::arrangement, j.wereld.new_id()} {
    job.doe(projectleider(provincie), ref, "arrangement_openen",
            gen::ArrangementOpenenInvoer{provincie, cyclus.value_or(jaar()), "Wat Rijk en provincie samen doen."});
  }
  const gen::ArrangementToestand& t() const {
    return job.wereld.get<gen::ArrangementToestand>(domain::Soort::arrangement, ref.id);
  }
  std::int64_t jaar() const { return std::stoi(base::to_string(job.vandaag).substr(0, 4)); }
  domain::Actor van_provincie() const { return projectleider(provincie); }
  domain::Actor van_rijk() const { return accounthouder(job.keuze.departement); }
  std::string bol() const { return "bol:" + referentie().provincies.at(provincie).landsdeel; }

  void neem_op(const domain::Actor& wie, const domain::StreamRef& afspraak, std::optional<std::string> reden = {}) {
    job.doe(wie, ref, "afspraak_opnemen", gen::OpnameInvoer{afspraak.id, {}, std::move(reden)});
  }
  void kaart() {
    job.doe(van_provincie(), ref, "arrangementstuk_toevoegen",
            gen::ArrangementstukInvoer{gen::Arrangementstuksoort::kaartbeeld, "Kaart", "Omgevingsvisie, kaart 3", {}});
  }
  /// The freeze date is today, and it is tomorrow.
  void bevries() {
    job.doe(coordinator(), ref, "bevriesdatum_zetten", gen::BevriesdatumInvoer{job.vandaag, {}});
    job.vandaag = base::add_days(job.vandaag, 1);
    laat_lopen(job.wereld, job.vandaag);
  }
  gen::ArrangementVaststellenInvoer vaststellen(const std::string& gremium) const {
    return {gremium, {}, t().versie_hash};
  }

  Hoofdtaak& job;
  std::string provincie;
  domain::StreamRef ref;
};

/// An agreement on which both sides consented, taken up, with a map.
struct Gereed {
  Gereed(MemoryWorld& world, Keuze k) : job(world, std::move(k)), lijst((job.tot(Halte::bestuurlijk_akkoord), job)) {
    lijst.neem_op(lijst.van_provincie(), job.afspraak);
    lijst.kaart();
  }
  Hoofdtaak job;
  Arrangement lijst;
};

/// Another agreement of the same vraagstuk.
inline domain::StreamRef tweede(Hoofdtaak& job) {
  const domain::StreamRef ref{domain::Soort::afspraak, job.wereld.new_id()};
  job.doe(projectleider(job.keuze.provincies.front()), ref, "opstellen", job.opstellen_invoer());
  return ref;
}

}  // namespace ruimte::test
