// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "domain/kernel/inrichting.hpp"
#include "support/hoofdtaak.hpp"

namespace ruimte::test {

/// One setup, and the people who choose there.
struct Inrichting {
  explicit Inrichting(Hoofdtaak& j, std::optional<std::string> p = {})
      : job(j), provincie(std::move(p)), ref{domain::Soort::inrichting, j.wereld.new_id()} {
    job.doe(coordinator(), ref, "inrichting_openen", gen::InrichtingOpenenInvoer{provincie});
  }
  const gen::InrichtingToestand& t() const {
    return job.wereld.get<gen::InrichtingToestand>(domain::Soort::inrichting, ref.id);
  }
  /// The id of the proposal.
  base::Uuid stel_voor(const domain::Actor& wie, const std::string& instelling, std::optional<std::string> keuze) {
    job.doe(wie, ref, "keuze_voorstellen", gen::KeuzeVoorstellenInvoer{instelling, std::move(keuze), "Omdat."});
    return t().voorstellen.empty() ? base::Uuid{} : t().voorstellen.back().id;
  }
  void steun(const domain::Actor& wie, const base::Uuid& id) {
    job.doe(wie, ref, "keuze_steunen", gen::KeuzeSteunenInvoer{id});
  }
  std::optional<std::string> geldt(std::string_view instelling) const {
    for (const auto& k : t().keuzes)
      if (k.instelling == instelling) return k.keuze;
    return std::nullopt;
  }
  /// Both sides agree: the Rijk proposes; of the whole seven provinces support.
  void kies(const std::string& instelling, const std::string& keuze) {
    const auto id = stel_voor(bewindspersoon("vro"), instelling, keuze);
    if (provincie) return steun(gedeputeerde(*provincie), id);
    const auto allen = provincies();
    for (std::size_t n = 0; n < 7; ++n) steun(gedeputeerde(allen[n]), id);
  }

  Hoofdtaak& job;
  std::optional<std::string> provincie;
  domain::StreamRef ref;
};

}  // namespace ruimte::test
