// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domain/kernel/mandate.hpp"
#include "domain/method/effects/effects.hpp"
#include "domain/method/guards/guards.hpp"
#include "gen/agenda.hpp"
#include "gen/conflict.hpp"
#include "gen/gremium.hpp"
#include "gen/organisatie_en_functie.hpp"
#include "gen/vraagstuk.hpp"

namespace ruimte::domain::guards {

using gen::WanneerWel;

Answer ander_gremium(std::string_view gremium) {
  return Refuse("ander_gremium", WanneerWel::nu_door_ander)
      .feit("gremium", gremium)
      .wie({"secretaris_gremium"})
      .gremia({std::string(gremium)})
      .done();
}

namespace {

constexpr std::string_view gremiumveld = "gremium";

/// A secretary records for his own body only, whatever the act. @pre the input has the field (checked at loading)
Answer eigen_gremium(const Ctx& c, const Args&) {
  const auto& velden = c.command.invoer.desc().fields;
  const auto veld = std::find_if(velden.begin(), velden.end(), [](const auto& f) { return f.name == gremiumveld; });
  const auto* gremium = static_cast<const std::string*>(veld->access.get(c.command.invoer.data()));
  return gremium != nullptr && c.actor.gremium == *gremium ? allowed()
                                                           : ander_gremium(gremium == nullptr ? "" : *gremium);
}

/// An agenda belongs to one province or to one landsdeel, never to both, and there is one a cycle.
Answer agenda_vrij(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::AgendaOpenenInvoer>();
  if (i.provincie.has_value() == i.landsdeel.has_value())
    return Refuse("provincie_of_landsdeel", WanneerWel::na_aanpassing).done();
  const auto& r = c.world.referentie();
  const auto provincies = r.provincies_van_agenda(i.provincie, i.landsdeel);
  if (auto a = effects::leest_zelf(c, effects::gedeelde_kring(r, provincies)); !a) return a;
  const auto sleutel = std::to_string(i.jaar) + "/" + i.provincie.value_or(i.landsdeel.value_or(""));
  if (!c.world.by_key(Soort::agenda, sleutel)) return allowed();
  return Refuse("bestaat_al", WanneerWel::niet_meer).feit("wat", sleutel).done();
}

Answer eigen_agenda(const Ctx& c, const Args&) {
  const auto& t = c.dossier->toestand.as<gen::AgendaToestand>();
  return c.actor.functie != "secretaris_gremium" || c.actor.gremium == t.gremium ? allowed() : ander_gremium(t.gremium);
}

/// GRE-10, ROL-05: the body that fixes the agenda is the one of this agenda.
Answer gremium_van_agenda(const Ctx& c, const Args&) {
  const auto& t = c.dossier->toestand.as<gen::AgendaToestand>();
  const auto& gremium = c.command.invoer.as<gen::AgendaVaststellenInvoer>().gremium;
  return gremium == t.gremium ? allowed() : ander_gremium(t.gremium);
}

}  // namespace

Answer bekrachtiging_met_reden(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::BekrachtigenInvoer>();
  if (i.bekrachtigd || i.reden) return allowed();
  return Refuse("reden_ontbreekt", WanneerWel::na_aanpassing).done();
}

namespace {

/// A body gives mandates through its own secretary, and only on subjects that it decides itself.
Answer gremium_geeft_mandaat(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::MandaatVerlenenInvoer>();
  if (c.actor.gremium.empty()) return ander_gremium("");
  if (i.tot < i.van || i.tot < c.vandaag) return Refuse("periode_onjuist", WanneerWel::na_aanpassing).done();
  const auto& r = c.world.referentie();
  const Gremium* g = r.gremium(c.actor.gremium);
  const auto org = r.organisaties.find(i.organisatie);
  const bool eigen_zijde = g != nullptr && org != r.organisaties.end() && org->second.kan_instemmen &&
                           (g->zijde == "beide" || (g->zijde == "rijk") == (org->second.zijde == "rijk"));
  Besluitvraag vraag{c.actor.gremium, i.onderwerp, {}, false};
  if (org != r.organisaties.end() && r.provincies.contains(org->second.zijde)) vraag.provincies = {org->second.zijde};
  if (eigen_zijde) return gremium_mag_besluiten(c.world, vraag, c.vandaag);
  return Refuse("mandaat_andere_zijde", WanneerWel::nu_door_ander)
      .feit("gremium", c.actor.gremium)
      .wie({"secretaris_gremium"})
      .done();
}

Answer eigen_register(const Ctx& c, const Args&) {
  const auto& t = c.dossier->toestand.as<gen::MandaatregisterToestand>();
  return c.actor.gremium == t.gremium ? allowed() : ander_gremium(t.gremium);
}

Answer register_vrij(const Ctx& c, const Args&) {
  if (!c.world.by_key(Soort::mandaatregister, c.actor.gremium)) return allowed();
  return Refuse("bestaat_al", WanneerWel::na_aanpassing).feit("wat", c.actor.gremium).done();
}

Answer cyclus_vrij(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::CyclusOpenenInvoer>();
  for (const auto& s : i.stappen)
    if (s.tot < s.van) return Refuse("periode_onjuist", WanneerWel::na_aanpassing).done();
  if (!c.world.by_key(Soort::cyclus, std::to_string(i.jaar))) return allowed();
  return Refuse("bestaat_al", WanneerWel::niet_meer).feit("wat", std::to_string(i.jaar)).done();
}

/// A secretary has a body; nobody else has one. Who assigns functions gives himself none: he would act for a side
/// alone.
Answer functie_past(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::FunctieToewijzenInvoer>();
  if (i.persoon == c.actor.persoon)
    return Refuse("functie_aan_zichzelf", WanneerWel::nu_door_ander).wie({"beheerder"}).done();
  if ((i.functie == "secretaris_gremium") != i.gremium.has_value())
    return Refuse("gremium_bij_secretaris", WanneerWel::na_aanpassing).done();
  if (i.tot && *i.tot < i.van) return Refuse("periode_onjuist", WanneerWel::na_aanpassing).done();
  return allowed();
}

}  // namespace

void register_overig(Registry& r) {
  using S = Soort;
  r.add(GuardDef{"agenda_vrij", S::agenda, {}, agenda_vrij, true});
  r.add(GuardDef{"eigen_agenda", S::agenda, {}, eigen_agenda, false});
  r.add(GuardDef{"eigen_gremium", std::nullopt, {}, eigen_gremium, true, nullptr, gremiumveld});
  r.add(GuardDef{"gremium_van_agenda", S::agenda, {}, gremium_van_agenda, true});
  r.add(GuardDef{"bekrachtiging_met_reden", S::agenda, {}, bekrachtiging_met_reden, true});
  r.add(GuardDef{"gremium_geeft_mandaat", S::mandaatregister, {}, gremium_geeft_mandaat, true});
  r.add(GuardDef{"eigen_register", S::mandaatregister, {}, eigen_register, false});
  r.add(GuardDef{"register_vrij", S::mandaatregister, {}, register_vrij, false});
  r.add(GuardDef{"cyclus_vrij", S::cyclus, {}, cyclus_vrij, true});
  r.add(GuardDef{"functie_past", S::functie, {}, functie_past, true});
}

}  // namespace ruimte::domain::guards
