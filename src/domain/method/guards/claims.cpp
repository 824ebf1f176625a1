// SPDX-License-Identifier: EUPL-1.2
#include "domain/method/guards/guards.hpp"
#include "gen/claim.hpp"
#include "gen/opgave.hpp"
#include "gen/spanningspunt.hpp"

namespace ruimte::domain::guards {

namespace {

using gen::WanneerWel;

Answer van_eigenaar(const Ctx& c, const std::string& organisatie) {
  if (c.actor.organisatie == organisatie && c.actor.kan_instemmen) return allowed();
  return Refuse("opgave_van_ander", WanneerWel::nu_door_ander).feit("organisatie", organisatie).done();
}

Answer eigen_opgave(const Ctx& c, const Args&) {
  return van_eigenaar(c, c.dossier->toestand.as<gen::OpgaveToestand>().eigenaar);
}

Answer eigen_claim(const Ctx& c, const Args&) {
  return van_eigenaar(c, c.dossier->toestand.as<gen::ClaimToestand>().eigenaar);
}

Answer opgave_hangt_af(const Ctx& c, const Args&) {
  if (!c.dossier->toestand.as<gen::OpgaveToestand>().afhankelijkheden.empty()) return allowed();
  return Refuse("hangt_nergens_van_af", WanneerWel::na_handeling).eerst({"afhankelijkheid_leggen"}).done();
}

Answer is_soort(const Ctx& c, gen::Spanningssoort soort) {
  const auto is = c.dossier->toestand.as<gen::SpanningspuntToestand>().soort;
  if (is == soort) return allowed();
  return Refuse("ander_spanningssoort", WanneerWel::niet_meer).feit("soort", gen::to_id(is)).done();
}

Answer is_spanningspunt(const Ctx& c, const Args&) { return is_soort(c, gen::Spanningssoort::spanningspunt); }
Answer is_koppelkans(const Ctx& c, const Args&) { return is_soort(c, gen::Spanningssoort::koppelkans); }

Answer heeft_afspraak(const Ctx& c, const Args&) {
  if (!c.dossier->toestand.as<gen::SpanningspuntToestand>().afspraken.empty()) return allowed();
  return Refuse("spanning_zonder_afspraak", WanneerWel::na_handeling).eerst({"spanningspunt_koppelen"}).done();
}

}  // namespace

void register_claims(Registry& r) {
  using S = Soort;
  r.add(GuardDef{"eigen_opgave", S::opgave, {}, eigen_opgave, false});
  r.add(GuardDef{"opgave_hangt_af", S::opgave, {}, opgave_hangt_af, false});
  r.add(GuardDef{"eigen_claim", S::claim, {}, eigen_claim, false});
  r.add(GuardDef{"is_spanningspunt", S::spanningspunt, {}, is_spanningspunt, false});
  r.add(GuardDef{"is_koppelkans", S::spanningspunt, {}, is_koppelkans, false});
  r.add(GuardDef{"spanning_heeft_afspraak", S::spanningspunt, {}, heeft_afspraak, false});
}

}  // namespace ruimte::domain::guards
