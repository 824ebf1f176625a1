// SPDX-License-Identifier: EUPL-1.2
// What decisions rest on: where is decided, what is skipped, the weighing that sides sign, and who commits.
#include <algorithm>

#include "domain/kernel/capaciteit.hpp"
#include "domain/method/effects/effects.hpp"
#include "gen/vraagstuk.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"
#include "gen/vraagstuk_invoer.hpp"

namespace ruimte::domain::effects {

namespace {

const gen::VraagstukToestand& dit_vraagstuk(const Ctx& c) { return c.dossier->toestand.as<gen::VraagstukToestand>(); }

void voeg_toe(std::vector<std::string>& lijst, const std::string& wie) {
  if (!wie.empty() && std::ranges::find(lijst, wie) == lijst.end()) lijst.push_back(wie);
}

/// Without goals of its own a decision lands where the vraagstuk is to land; without agreements it is about all of
/// them.
Decision leg_besluit_vast(const Ctx& c, const Args& args) {
  const auto& i = c.command.invoer.as<gen::BesluitInvoer>();
  const auto& t = dit_vraagstuk(c);
  gen::Besluit b{sub_id(c.command.id, "besluit"),
                 i.gremium,
                 args.find("onderwerp")->second,
                 i.overleg,
                 i.route,
                 i.tekst,
                 i.reikwijdte,
                 i.wie_doet_wat,
                 i.landingsplan,
                 i.advies,
                 c.now,
                 i.afspraken.empty() ? t.afspraken : i.afspraken,
                 i.landingsdoelen,
                 i.geen_landing_omdat,
                 partijen_van(c.world.referentie(), t),
                 {},
                 i.optie};
  if (b.landingsdoelen.empty() && !b.geen_landing_omdat && t.terugkeerdoel) b.landingsdoelen = {*t.terugkeerdoel};
  for (const auto& taak : i.wie_doet_wat) voeg_toe(b.partijen, taak.wie);
  return Events{fact(c, gen::BesluitVastgelegd{std::move(b), i.standpunten})};
}

Events met_besluitplek(const Ctx& c, const std::optional<gen::Besluitplek>& plek,
                       const std::optional<std::string>& elders, Events uit) {
  if (plek) uit.push_back(fact(c, gen::BesluitplekVastgelegd{*plek, elders}));
  return uit;
}

Decision leg_besluitplek_vast(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::NaarBesluitvormingInvoer>();
  return met_besluitplek(c, i.besluitplek, i.elders, {});
}

Decision sla_stap_over(const Ctx& c, const Args& args) {
  const auto& i = c.command.invoer.as<gen::StapOverslaanInvoer>();
  gen::Overslag overslag{dit_vraagstuk(c).fase, args.find("naar")->second, i.reden, i.instemming, c.now};
  return met_besluitplek(c, i.besluitplek, {}, {fact(c, gen::StapOvergeslagen{std::move(overslag)})});
}

Decision schrijf_afwegingsblad(const Ctx& c, const Args&) {
  return Events{fact(c, gen::AfwegingsbladGeschreven{c.actor.zijde, c.command.invoer.as<gen::AfwegingsbladInvoer>()})};
}

Decision teken_afwegingsblad(const Ctx& c, const Args&) {
  const auto& hash = c.command.invoer.as<gen::AfwegingsbladTekenenInvoer>().blad_hash;
  return Events{fact(c, gen::AfwegingsbladOndertekend{{c.actor.zijde, c.actor.functie_id, c.now}, hash})};
}

Decision verbind(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::VerbindenInvoer>();
  return Events{fact(c, gen::AanBesluitVerbonden{i.besluit, {c.actor.organisatie, i.verbonden, i.reden, c.now}})};
}

}  // namespace

void register_besluit(Registry& r) {
  using S = Soort;
  using base::describe;
  const auto add = effect_adder(r);
  static constexpr std::string_view onderwerp[] = {"onderwerp"}, naar[] = {"naar"};
  r.add(EffectDef{"leg_besluit_vast", S::vraagstuk, onderwerp, &describe<gen::BesluitInvoer>, leg_besluit_vast});
  r.add(EffectDef{"sla_stap_over", S::vraagstuk, naar, &describe<gen::StapOverslaanInvoer>, sla_stap_over});
  add("leg_besluitplek_vast", S::vraagstuk, &describe<gen::NaarBesluitvormingInvoer>, leg_besluitplek_vast);
  add("schrijf_afwegingsblad", S::vraagstuk, &describe<gen::AfwegingsbladInvoer>, schrijf_afwegingsblad);
  add("teken_afwegingsblad", S::vraagstuk, &describe<gen::AfwegingsbladTekenenInvoer>, teken_afwegingsblad);
  add("verbind", S::vraagstuk, &describe<gen::VerbindenInvoer>, verbind);
}

}  // namespace ruimte::domain::effects
