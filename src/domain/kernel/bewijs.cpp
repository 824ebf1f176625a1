// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/bewijs.hpp"

#include <algorithm>

#include "domain/kernel/lezers.hpp"
#include "domain/kernel/spanningspunt.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"

namespace ruimte::domain {

namespace {

using gen::BerekendOordeel;
using gen::WanneerWel;

/// Every reader of the vraagstuk may know of the claim, and it stands as the evidence says.
Answer claim_klopt(const Voorval& v, const gen::Spanningsclaim& c) {
  const auto* claim = v.world.find({Soort::claim, c.claim});
  if (claim == nullptr || !v.actor.mag_lezen(claim->kring))
    return Refuse("claim_onbekend", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
  const auto& t = claim->toestand.as<gen::ClaimToestand>();
  if (!leest_ook(v.world.referentie(), v.after.kring, claim->kring))
    return Refuse("lezers_te_smal", WanneerWel::na_aanpassing).feit("nummer", t.nummer).wie({v.actor.functie}).done();
  if (t.versies.back().nummer == c.versie && t.nummer == c.nummer && t.ruimtefunctie == c.ruimtefunctie)
    return allowed();
  return Refuse("meting_verouderd", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
}

Answer grond_klopt(const Voorval& v, const gen::Toetsgrond& g) {
  std::vector<Gemetenclaim> claims;
  claims.reserve(g.claims.size());
  for (const auto& c : g.claims) {
    if (auto a = claim_klopt(v, c); !a) return a;
    claims.push_back({c.claim, find_as<gen::ClaimToestand>(v.world, Soort::claim, c.claim)});
  }
  if (!g.meting || g.meting->invoerhash == invoerhash(claims)) return allowed();
  return Refuse("meting_verouderd", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
}

/// The facts that a criterion rests on, figures to the square metre.
bool zelfde_grond(const gen::Toetsfeiten& toen, const gen::Toetsfeiten& nu) {
  const auto vlak = [](const gen::Toetsgrond& g) { return g.meting ? g.meting->totaal.v : -1; };
  return std::ranges::equal(toen.gronden, nu.gronden, [&](const auto& a, const auto& b) { return vlak(a) == vlak(b); });
}

std::vector<std::string> gewijzigde_claims(const gen::Toetsfeiten& toen, const gen::Toetsfeiten& nu) {
  std::vector<std::string> uit;
  for (const auto& c : toen.claims) {
    const auto it = std::ranges::find(nu.claims, c.claim, &gen::Spanningsclaim::claim);
    if (it == nu.claims.end() || it->versie != c.versie) uit.push_back(c.nummer);
  }
  return uit;
}

}  // namespace

const BerekendOordeel* berekend_voor(std::span<const BerekendOordeel> berekend, std::string_view criterium) {
  const auto it = std::ranges::find(berekend, criterium, &BerekendOordeel::criterium);
  return it == berekend.end() ? nullptr : &*it;
}

bool wijkt_af(const BerekendOordeel* berekend, gen::Criteriumoordeel oordeel) {
  return berekend != nullptr && berekend->oordeel != gen::Criteriumoordeel::onbekend && berekend->oordeel != oordeel;
}

std::vector<gen::Bewijsverschil> bewijsverschillen(const gen::Toets& toets, const gen::Toetsfeiten& nu,
                                                   std::span<const BerekendOordeel> berekend) {
  std::vector<gen::Bewijsverschil> uit;
  if (!toets.feiten) return uit;
  const auto claims = gewijzigde_claims(*toets.feiten, nu);
  for (const auto& toen : toets.berekend) {
    const auto* b = berekend_voor(berekend, toen.criterium);
    if (b == nullptr) continue;
    const bool vlak = toen.criterium == "c1" && !zelfde_grond(*toets.feiten, nu);
    if (b->oordeel != toen.oordeel || b->zin != toen.zin || vlak) uit.push_back({toen.criterium, toen, *b, claims});
  }
  return uit;
}

Answer toets_rules(const Voorval& v) {
  if (!v.event.inhoud.is<gen::VraagstukGetoetst>()) return allowed();
  const auto& toets = v.event.inhoud.as<gen::VraagstukGetoetst>().toets;
  if (toets.feiten) {
    for (const auto& c : toets.feiten->claims)
      if (auto a = claim_klopt(v, c); !a) return a;
    for (const auto& g : toets.feiten->gronden)
      if (auto a = grond_klopt(v, g); !a) return a;
  }
  for (const auto& o : toets.oordelen) {
    const auto* b = berekend_voor(toets.berekend, o.criterium);
    if (!wijkt_af(b, o.oordeel) || (o.afwijking && !o.afwijking->reden.empty())) continue;
    return Refuse("oordeel_wijkt_af", WanneerWel::na_aanpassing)
        .feit("criterium", o.criterium)
        .feit("zin", b->zin)
        .wie({v.actor.functie})
        .done();
  }
  return allowed();
}

}  // namespace ruimte::domain
