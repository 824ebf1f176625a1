// SPDX-License-Identifier: EUPL-1.2
// The table of options: what lies on the table, what it does to each party, and who can live with its loss.
#include "domain/kernel/opties.hpp"

#include <algorithm>

#include "domain/method/effects/effects.hpp"

namespace ruimte::domain::effects {

namespace {

using gen::WanneerWel;

constexpr std::size_t hooguit = 20;

const gen::VraagstukToestand& met_opties(const Ctx& c) { return c.dossier->toestand.as<gen::VraagstukToestand>(); }

auto geen_optie(const Ctx& c) {
  return Refuse("optie_onbekend", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
}

Decision neem_optie_op(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::OptieOpnemenInvoer>();
  const auto& t = met_opties(c);
  if (t.opties.size() >= hooguit)
    return Refuse("opties_vol", WanneerWel::niet_meer).feit("aantal", std::to_string(hooguit)).done();
  gen::Optie optie{sub_id(c.command.id, "optie"), i.naam, i.omschrijving, c.actor.organisatie, c.now, {}, {}, {}};
  optie.nog_te_zeggen = nog_te_zeggen(c.world.referentie(), t, {});
  optie.stand = optiestand({}, optie.nog_te_zeggen);
  return Events{fact(c, gen::OptieOpgenomen{std::move(optie)})};
}

Decision zeg_optie_effect(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::OptieEffectInvoer>();
  const auto& t = met_opties(c);
  const auto* optie = vind_optie(t, i.optie);
  if (optie == nullptr) return geen_optie(c);
  gen::Optieeffect effect{i.partij.value_or(c.actor.organisatie), i.effect, i.waarom, c.actor.organisatie, c.now, {}};
  auto effecten = optie->effecten;
  const auto rij = std::ranges::find(effecten, effect.partij, &gen::Optieeffect::partij);
  if (rij == effecten.end()) {
    effecten.push_back(effect);
  } else {
    *rij = effect;
  }
  auto nog = nog_te_zeggen(c.world.referentie(), t, effecten);
  const auto stand = optiestand(effecten, nog);
  return Events{fact(c, gen::OptieEffectGezegd{i.optie, std::move(effect), stand, std::move(nog)})};
}

Decision stem_in_met_optie(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::OptieInstemmenInvoer>();
  const auto& t = met_opties(c);
  const auto* optie = vind_optie(t, i.optie);
  if (optie == nullptr) return geen_optie(c);
  const gen::Optieinstemming instemming{i.voorwaarden, c.actor.functie_id, c.now};
  auto effecten = optie->effecten;
  for (auto& e : effecten)
    if (e.partij == c.actor.organisatie) e.instemming = instemming;
  const auto stand = optiestand(effecten, nog_te_zeggen(c.world.referentie(), t, effecten));
  return Events{fact(c, gen::OptieInstemmingGegeven{i.optie, c.actor.organisatie, instemming, stand})};
}

}  // namespace

void register_opties(Registry& r) {
  using S = Soort;
  using base::describe;
  const auto add = effect_adder(r);
  add("neem_optie_op", S::vraagstuk, &describe<gen::OptieOpnemenInvoer>, neem_optie_op);
  add("zeg_optie_effect", S::vraagstuk, &describe<gen::OptieEffectInvoer>, zeg_optie_effect);
  add("stem_in_met_optie", S::vraagstuk, &describe<gen::OptieInstemmenInvoer>, stem_in_met_optie);
}

}  // namespace ruimte::domain::effects
