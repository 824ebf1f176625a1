// SPDX-License-Identifier: EUPL-1.2
// Claims that can share ground, with where, how much and why: agriculture and nature first.
#include "application/ruimte/combinaties.hpp"

#include <algorithm>

#include "application/overzichten/tabel.hpp"
#include "domain/kernel/spanningspunt.hpp"

namespace ruimte::application {

namespace {

using domain::Soort;
using gen::Kolomsoort;

std::string claim_in_woorden(const OverzichtVraag& vraag, const Kaartclaim& c) {
  return c.toestand.nummer + " " + c.toestand.titel + " (" +
         vraag.labels.catalogus("ruimtefunctie", c.toestand.ruimtefunctie, vraag.taal) +
         (c.toestand.fictief ? in(vraag.taal, {", fictief", ", fictitious"}) : "") + ")";
}

}  // namespace

void vul_combinaties(const OverzichtVraag& vraag, Tabel& tabel) {
  tabel.kolommen = {{in(vraag.taal, {"Claim", "Claim"}), Kolomsoort::tekst},
                    {in(vraag.taal, {"Met claim", "With claim"}), Kolomsoort::tekst},
                    {in(vraag.taal, {"Samen", "Together"}), Kolomsoort::tekst},
                    {in(vraag.taal, {"Provincie", "Province"}), Kolomsoort::tekst},
                    {in(vraag.taal, {"Op dezelfde grond (ha)", "On the same ground (ha)"}), Kolomsoort::tekst},
                    {in(vraag.taal, {"Waarom", "Why"}), Kolomsoort::tekst}};
  const auto* matrix = vraag.referentie.verenigbaarheden.op(vraag.vandaag);
  if (!kan_meten(vraag, tabel) || matrix == nullptr) return;
  const std::vector<Kaartclaim> claims = lopende_claims(vraag, tabel);
  const auto& cellen = gen::code_list_verenigbaarheidscel();
  for (const auto& c : combinaties(*vraag.rekenaar, vraag.referentie, claims, *matrix)) {
    const auto &een = claims[c.een], &ander = claims[c.ander];
    const auto samen = vraag.labels.code(cellen, static_cast<std::size_t>(c.cel.cel), vraag.taal);
    for (const auto& p : c.provincies)
      tabel.rijen.push_back({{tekst(claim_in_woorden(vraag, een), pad_van({Soort::claim, een.id})),
                              tekst(claim_in_woorden(vraag, ander), pad_van({Soort::claim, ander.id})), tekst(samen),
                              tekst(vraag.labels.catalogus("provincie", p.provincie, vraag.taal)),
                              tekst(domain::hectaretekst(p.oppervlakte)), tekst(c.cel.reden)}});
  }
  tabel.samen.push_back(in(vraag.taal, {"Wat met landbouw of natuur samen kan, staat eerst; daarna op nummer.",
                                        "What can go with agriculture or nature comes first; then by number."}));
}

}  // namespace ruimte::application
