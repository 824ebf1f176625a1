// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "base/clock.hpp"
#include "domain/kernel/claims.hpp"
#include "domain/method/signals/regels.hpp"
#include "gen/claim.hpp"
#include "gen/opgave.hpp"
#include "gen/spanningspunt.hpp"

namespace ruimte::domain::signals {

namespace {

using Bevindingen = std::vector<Bevinding>;

/// Known for a while, on no agenda and without an agreement about it.
Bevindingen spanning_ongedekt(const SignaalCtx& c, const Aggregate& a, const RegelArgs& args) {
  const auto& t = staat<gen::SpanningspuntToestand>(a);
  const auto sinds = base::add_days(t.grond.op, args.getallen.at("dagen"));
  if (!t.vraagstukken.empty() || !t.afspraken.empty() || c.vandaag < sinds) return {};
  return {{{},
           sinds,
           {},
           {{"opnemer", organisatie(c, t.opgenomen_door)}},
           {feit("nummer", t.nummer), feit("titel", t.titel), feit("opgenomen", t.opgenomen_op)}}};
}

/// One finding, for the first claim that is not as it was.
Bevindingen spanning_verouderd(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  const auto& t = staat<gen::SpanningspuntToestand>(a);
  for (const auto& deel : t.grond.claims) {
    const auto* claim = zie<gen::ClaimToestand>(c.zicht, Soort::claim, deel.claim);
    if (claim == nullptr || claim->versies.back().nummer == deel.versie) continue;
    return {{{},
             claim->versies.back().op,
             {},
             {{"opnemer", organisatie(c, t.opgenomen_door)}},
             {feit("nummer", t.nummer), feit("claim", claim->nummer)}}};
  }
  return {};
}

Bevindingen opgave_herzien(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  const auto& t = staat<gen::OpgaveToestand>(a);
  if (!t.onzeker || c.vandaag < t.onzeker->herzien_op) return {};
  return {{{},
           t.onzeker->herzien_op,
           {},
           {{"eigenaar", organisatie(c, t.eigenaar)}},
           {feit("nummer", t.nummer), feit("titel", t.titel), feit("herzien", t.onzeker->herzien_op)}}};
}

/// The opgave itself, or one that it depends on and that still asks something, is about this domain.
bool gedekt(const SignaalCtx& c, const gen::OpgaveToestand& opgave, const std::string& domein) {
  const auto over = [&](const gen::OpgaveToestand& t) {
    return std::ranges::find(t.domeinen, domein) != t.domeinen.end();
  };
  return over(opgave) || std::ranges::any_of(opgave.afhankelijkheden, [&](const auto& af) {
           const auto* ander = zie<gen::OpgaveToestand>(c.zicht, Soort::opgave, af.opgave);
           return ander != nullptr && ander->fase != fase_ingetrokken && over(*ander);
         });
}

/// Housing or business without the energy that it needs (STP-09): what a function needs stands in the catalogue.
Bevindingen afhankelijkheid_ontbreekt(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  const auto& t = staat<gen::ClaimToestand>(a);
  const auto* opgave = zie<gen::OpgaveToestand>(c.zicht, Soort::opgave, t.opgave);
  const auto functie = c.zicht.referentie().ruimtefuncties.find(t.ruimtefunctie);
  if (opgave == nullptr || functie == c.zicht.referentie().ruimtefuncties.end()) return {};
  for (const auto& domein : functie->second.vraagt)
    if (!gedekt(c, *opgave, domein))
      return {{t.opgave,
               {},
               {},
               {{"eigenaar", organisatie(c, t.eigenaar)}},
               {feit("nummer", t.nummer), feit("titel", t.titel), feit("domein", domein)}}};
  return {};
}

constexpr std::string_view rol_opnemer[] = {"opnemer"}, rol_eigenaar[] = {"eigenaar"};
constexpr std::string_view ongedekt_feiten[] = {"nummer", "titel", "opgenomen"}, oud_feiten[] = {"nummer", "claim"};
constexpr std::string_view herzien_feiten[] = {"nummer", "titel", "herzien"};
constexpr std::string_view mist_feiten[] = {"nummer", "titel", "domein"};

}  // namespace

std::span<const RegelDef> claim_regels() {
  static constexpr std::array regels = {
      RegelDef{"spanning_ongedekt", Soort::spanningspunt, in_dagen, rol_opnemer, ongedekt_feiten, true,
               spanning_ongedekt},
      RegelDef{"spanning_verouderd", Soort::spanningspunt, {}, rol_opnemer, oud_feiten, true, spanning_verouderd},
      RegelDef{"opgave_herzien", Soort::opgave, {}, rol_eigenaar, herzien_feiten, true, opgave_herzien},
      RegelDef{
          "afhankelijkheid_ontbreekt", Soort::claim, {}, rol_eigenaar, mist_feiten, false, afhankelijkheid_ontbreekt}};
  return regels;
}

}  // namespace ruimte::domain::signals
