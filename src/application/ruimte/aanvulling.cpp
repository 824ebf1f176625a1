// SPDX-License-Identifier: EUPL-1.2
#include "application/ruimte/aanvulling.hpp"

#include "gen/vraagstuk_invoer.hpp"

namespace ruimte::application {

namespace {

/// What these claims have in common; nothing when one is not there for this reader.
std::optional<gen::Ruimtemeting> gemeten(const std::vector<base::Uuid>& claims, const Rekenaar& rekenaar, Reader& lezer,
                                         Kringen kringen, base::Instant nu) {
  if (claims.size() < 2) return std::nullopt;
  std::vector<domain::Aggregate> dossiers;
  dossiers.reserve(claims.size());
  for (const auto& id : claims) {
    auto dossier = lezer.toestand({domain::Soort::claim, id}, kringen);
    if (!dossier) return std::nullopt;
    dossiers.push_back(std::move(*dossier));
  }
  std::vector<domain::Gemetenclaim> invoer;
  invoer.reserve(claims.size());
  for (const auto& d : dossiers) invoer.push_back({d.ref.id, &d.toestand.as<gen::ClaimToestand>()});
  return rekenaar.meet(invoer, nu);
}

}  // namespace

void vul_meting_aan(domain::Command& opdracht, const Rekenaar& rekenaar, Reader& lezer, Kringen kringen,
                    base::Instant nu) {
  if (opdracht.invoer.is<gen::SpanningspuntOpnemenInvoer>()) {
    auto i = opdracht.invoer.as<gen::SpanningspuntOpnemenInvoer>();
    i.meting = i.uitspraak ? std::nullopt : gemeten(i.claims, rekenaar, lezer, kringen, nu);
    opdracht.invoer = base::Record::of(std::move(i));
  } else if (opdracht.invoer.is<gen::SpanningspuntHernieuwenInvoer>()) {
    auto i = opdracht.invoer.as<gen::SpanningspuntHernieuwenInvoer>();
    const auto dossier = lezer.toestand(opdracht.stream, kringen);
    i.meting.reset();
    if (dossier && !i.uitspraak)
      i.meting = gemeten(domain::claims_van(dossier->toestand.as<gen::SpanningspuntToestand>().grond), rekenaar, lezer,
                         kringen, nu);
    opdracht.invoer = base::Record::of(std::move(i));
  }
}

void vul_bewijs_aan(domain::Command& opdracht, const Bewijsvraag& vraag) {
  if (!opdracht.invoer.is<gen::ToetsenInvoer>()) return;
  auto i = opdracht.invoer.as<gen::ToetsenInvoer>();
  i.feiten.reset();
  if (const auto dossier = vraag.lezer.toestand(opdracht.stream, vraag.kringen))
    i.feiten = verzamel_bewijs(vraag, *dossier, {i.claims, i.spanningspunten, i.novexgebied});
  opdracht.invoer = base::Record::of(std::move(i));
}

}  // namespace ruimte::application
