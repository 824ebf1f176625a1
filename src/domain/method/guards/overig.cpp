// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domain/kernel/mandate.hpp"
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

Answer bekrachtiging_met_reden(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::BekrachtigenInvoer>();
  if (i.bekrachtigd || i.reden) return allowed();
  return Refuse("reden_ontbreekt", WanneerWel::na_aanpassing).done();
}

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

/// A meeting lies ahead, and a body meets once a day.
Answer overleg_vrij(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::OverlegPlannenInvoer>();
  if (c.actor.functie == "secretaris_gremium" && c.actor.gremium != i.gremium) return ander_gremium(i.gremium);
  if (i.datum < c.vandaag || (i.aanleverdatum && *i.aanleverdatum > i.datum))
    return Refuse("datum_onjuist", WanneerWel::na_aanpassing).done();
  if (!c.world.by_key(Soort::overleg, i.gremium + "/" + base::to_string(i.datum))) return allowed();
  return Refuse("bestaat_al", WanneerWel::na_aanpassing).feit("wat", i.gremium).done();
}

Answer eigen_overleg(const Ctx& c, const Args&) {
  const auto& t = c.dossier->toestand.as<gen::OverlegToestand>();
  return c.actor.functie != "secretaris_gremium" || c.actor.gremium == t.gremium ? allowed() : ander_gremium(t.gremium);
}

Answer cyclus_vrij(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::CyclusOpenenInvoer>();
  for (const auto& s : i.stappen)
    if (s.tot < s.van) return Refuse("periode_onjuist", WanneerWel::na_aanpassing).done();
  if (!c.world.by_key(Soort::cyclus, std::to_string(i.jaar))) return allowed();
  return Refuse("bestaat_al", WanneerWel::niet_meer).feit("wat", std::to_string(i.jaar)).done();
}

/// A secretary has a body; nobody else has one.
Answer functie_past(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::FunctieToewijzenInvoer>();
  if ((i.functie == "secretaris_gremium") != i.gremium.has_value())
    return Refuse("gremium_bij_secretaris", WanneerWel::na_aanpassing).done();
  if (i.tot && *i.tot < i.van) return Refuse("periode_onjuist", WanneerWel::na_aanpassing).done();
  return allowed();
}

Answer vraagstuk_leesbaar(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::ConflictBenoemenInvoer>();
  const auto* a = c.world.find({Soort::vraagstuk, i.vraagstuk});
  if (a == nullptr || !c.actor.mag_lezen(a->kring))
    return Refuse("vraagstuk_onbekend", WanneerWel::na_aanpassing).done();
  const auto& t = a->toestand.as<gen::VraagstukToestand>();
  const auto* fase = c.werkwijze.levensloop(Soort::vraagstuk)->fase(t.fase);
  const bool rijk = c.actor.zijde == "rijk";
  if (!rijk && std::find(t.provincies.begin(), t.provincies.end(), c.actor.zijde) == t.provincies.end())
    return Refuse("andere_partij", WanneerWel::nu_door_ander)
        .wie({"projectleider", "accounthouder_departement"})
        .done();
  if (i.soort == gen::Conflictsoort::interdepartementaal && !rijk)
    return Refuse("andere_partij", WanneerWel::nu_door_ander).wie({"accounthouder_departement"}).done();
  const bool provinciaal =
      i.soort == gen::Conflictsoort::interprovinciaal || i.soort == gen::Conflictsoort::met_medeoverheid;
  if (provinciaal && rijk) return Refuse("andere_partij", WanneerWel::nu_door_ander).wie({"projectleider"}).done();
  if (fase != nullptr && !fase->eind) return allowed();
  return Refuse("vraagstuk_afgesloten", WanneerWel::niet_meer).feit("nummer", t.nummer).done();
}

/// The other side answers the core, never the one who wrote it; between departments the side is the department.
Answer andere_zijde_dan_lezing(const Ctx& c, const Args&) {
  const auto& t = c.dossier->toestand.as<gen::ConflictToestand>();
  const auto* v = find_as<gen::VraagstukToestand>(c.world, Soort::vraagstuk, t.vraagstuk);
  const bool partij = c.actor.zijde == "rijk" || (v != nullptr && std::find(v->provincies.begin(), v->provincies.end(),
                                                                            c.actor.zijde) != v->provincies.end());
  if (!partij)
    return Refuse("andere_partij", WanneerWel::nu_door_ander)
        .wie({"projectleider", "accounthouder_departement"})
        .done();
  const bool binnen_rijk = t.soort == gen::Conflictsoort::interdepartementaal;
  const bool gesloten = t.kern_gedeeld || (binnen_rijk && t.lezingen.size() > 1);
  const bool al = binnen_rijk ? c.actor.organisatie == t.eigenaar
                              : std::any_of(t.lezingen.begin(), t.lezingen.end(),
                                            [&](const auto& l) { return l.zijde == c.actor.zijde; });
  if (!al && !gesloten) return allowed();
  return Refuse("kern_al_beantwoord", gesloten ? WanneerWel::niet_meer : WanneerWel::nu_door_ander)
      .wie({"projectleider", "accounthouder_departement"})
      .done();
}

/// The body stands on the next rung of the ladder of this kind, or beside the present one, and is a body of a party.
Answer volgende_trede(const Ctx& c, const Args&) {
  const auto& t = c.dossier->toestand.as<gen::ConflictToestand>();
  const auto& r = c.world.referentie();
  const auto& gremium = c.command.invoer.as<gen::TredeInvoer>().gremium;
  const auto* v = find_as<gen::VraagstukToestand>(c.world, Soort::vraagstuk, t.vraagstuk);
  auto provincies = v == nullptr ? std::vector<std::string>{} : v->provincies;
  if (t.soort == gen::Conflictsoort::met_medeoverheid) provincies = {t.lezingen.front().zijde};
  std::vector<std::string> kan;
  for (const auto& [id, nr] : r.volgende_treden(gen::to_id(t.soort), static_cast<int>(t.trede)))
    for (auto& naam : r.instanties(r.gremia.find(id)->second, provincies))
      if (t.gremium != naam) kan.push_back(std::move(naam));
  if (std::find(kan.begin(), kan.end(), gremium) != kan.end()) return allowed();
  if (kan.empty())
    return Refuse("laatste_trede", WanneerWel::na_handeling)
        .wie({"secretaris_gremium"})
        .eerst({"beslechten", "geen_keuze_vastleggen"})
        .done();
  return Refuse("trede_past_niet", WanneerWel::na_aanpassing)
      .feit("trede", std::to_string(t.trede + 1))
      .gremia(std::move(kan))
      .done();
}

Answer gremium_van_trede(const Ctx& c, const Args&) {
  const auto& t = c.dossier->toestand.as<gen::ConflictToestand>();
  if (t.gremium && c.actor.gremium == *t.gremium) return allowed();
  return ander_gremium(t.gremium.value_or(""));
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
  r.add(GuardDef{"overleg_vrij", S::overleg, {}, overleg_vrij, true});
  r.add(GuardDef{"eigen_overleg", S::overleg, {}, eigen_overleg, false});
  r.add(GuardDef{"cyclus_vrij", S::cyclus, {}, cyclus_vrij, true});
  r.add(GuardDef{"functie_past", S::functie, {}, functie_past, true});
  r.add(GuardDef{"vraagstuk_leesbaar", S::conflict, {}, vraagstuk_leesbaar, true});
  r.add(GuardDef{"andere_zijde_dan_lezing", S::conflict, {}, andere_zijde_dan_lezing, false});
  r.add(GuardDef{"volgende_trede", S::conflict, {}, volgende_trede, true});
  r.add(GuardDef{"gremium_van_trede", S::conflict, {}, gremium_van_trede, false});
}

}  // namespace ruimte::domain::guards
