// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/claims_rij.hpp"

#include "domain/kernel/spanningspunt.hpp"

namespace ruimte::domain {

using base::Record;

Record rij_opgave(const gen::OpgaveToestand& t) {
  const auto herzien = t.onzeker ? std::optional(t.onzeker->herzien_op) : std::nullopt;
  return Record::of(gen::OpgaveRij{t.nummer, t.titel, t.fase, t.eigenaar, t.perspectief, t.domeinen, t.zekerheid,
                                   t.provincies, t.horizon, herzien, t.bijgewerkt_op});
}

Record rij_claim(const gen::ClaimToestand& t) {
  const auto om = t.strook ? std::optional(t.strook->claim) : std::nullopt;
  const auto versie = t.strook ? std::optional(t.strook->claimversie) : std::nullopt;
  return Record::of(gen::ClaimRij{t.nummer, t.titel, t.fase, t.opgave, t.eigenaar, t.ruimtefunctie, t.provincies,
                                  t.hardheid, t.omvang.verwacht, om, versie, t.fictief, t.bijgewerkt_op});
}

Record rij_spanningspunt(const gen::SpanningspuntToestand& t) {
  return Record::of(gen::SpanningspuntRij{t.nummer, t.titel, t.soort, t.fase, t.grond.zin, t.grond.provincies,
                                          claims_van(t.grond), t.vraagstukken, t.opgenomen_op, t.bijgewerkt_op});
}

std::string sleutel_opgave(const gen::OpgaveToestand& t) { return t.nummer; }
std::string sleutel_claim(const gen::ClaimToestand& t) { return t.nummer; }
std::string sleutel_spanningspunt(const gen::SpanningspuntToestand& t) {
  return spanningssleutel(claims_van(t.grond), t.lezers);
}

}  // namespace ruimte::domain
