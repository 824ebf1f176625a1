// SPDX-License-Identifier: EUPL-1.2
// Contact outside a body, polls, and what a cycle begins with.
#include <algorithm>

#include "domain/method/guards/guards.hpp"
#include "gen/agenda.hpp"
#include "gen/contactmoment.hpp"
#include "gen/gremium.hpp"
#include "gen/jaarplan.hpp"
#include "gen/peiling.hpp"

namespace ruimte::domain::guards {

namespace {

using gen::WanneerWel;

const gen::ContactmomentToestand& contact(const Ctx& c) { return c.dossier->toestand.as<gen::ContactmomentToestand>(); }

/// Talk that was has a day that was; only a meeting can lie ahead. With oneself there is no contact.
Answer contact_past(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::ContactVastleggenInvoer>();
  if (std::ranges::find(i.met, c.actor.organisatie) != i.met.end())
    return Refuse("contact_met_zichzelf", WanneerWel::na_aanpassing).done();
  const bool later = i.datum > c.vandaag;
  if (later && (i.vorm != gen::Contactvorm::ad_hoc_overleg || i.uitkomst))
    return Refuse("contact_nog_niet", WanneerWel::na_aanpassing).done();
  return allowed();
}

Answer eigen_contact(const Ctx& c, const Args&) {
  if (contact(c).door == c.actor.organisatie) return allowed();
  return Refuse("contact_van_ander", WanneerWel::nu_door_ander).feit("organisatie", contact(c).door).done();
}

Answer contact_geweest(const Ctx& c, const Args&) {
  const auto dag = contact(c).invoer.datum;
  if (dag <= c.vandaag) return allowed();
  return Refuse("overleg_nog_niet", WanneerWel::op_datum).feit("datum", base::to_string(dag)).op(dag).done();
}

Answer contact_zonder_uitkomst(const Ctx& c, const Args&) {
  return contact(c).uitkomst ? Answer(Refuse("contact_klaar", WanneerWel::niet_meer).done()) : allowed();
}

Answer peiling_gevraagd(const Ctx& c, const Args&) {
  const auto& gevraagd = c.dossier->toestand.as<gen::PeilingToestand>().invoer.partijen;
  if (std::ranges::find(gevraagd, c.actor.organisatie) != gevraagd.end()) return allowed();
  return Refuse("peiling_niet_gevraagd", WanneerWel::nu_door_ander)
      .wie({"projectleider", "accounthouder_departement"})
      .done();
}

Answer eigen_peilingantwoord_ontbreekt(const Ctx& c, const Args&) {
  const auto sleutel = base::to_string(c.dossier->ref.id) + "/" + c.actor.organisatie;
  if (!c.world.by_key(Soort::peilingantwoord, sleutel)) return peiling_gevraagd(c, {});
  return Refuse("niets_open", WanneerWel::niet_meer).done();
}

/// POS-20: a cycle begins with what parties expect of it together.
Answer verwachting_gedeeld(const Ctx& c, const Args&) {
  if (c.command.invoer.as<gen::CyclusOpenenInvoer>().gedeelde_verwachting) return allowed();
  return Refuse("verwachting_ontbreekt", WanneerWel::na_aanpassing).done();
}

Answer cyclus_verlegd(const Ctx& c, const Args&) {
  if (!c.dossier->toestand.as<gen::CyclusToestand>().verleggingen.empty()) return allowed();
  return Refuse("niet_verlegd", WanneerWel::na_handeling).wie({"coordinator"}).eerst({"cyclus_verleggen"}).done();
}

Answer eigen_start_open(const Ctx& c, const Args&) {
  const auto& alle = c.dossier->toestand.as<gen::CyclusToestand>().bekrachtigingen;
  const bool zei = std::ranges::find(alle, c.actor.organisatie, &gen::Bekrachtiging::partij) != alle.end();
  return zei ? Answer(Refuse("niets_open", WanneerWel::niet_meer).done()) : allowed();
}

Answer eigen_verlegging_open(const Ctx& c, const Args&) {
  const auto& alle = c.dossier->toestand.as<gen::CyclusToestand>().verleggingen;
  const bool zei = !alle.empty() && std::ranges::any_of(alle.back().bekrachtigingen,
                                                        [&](const auto& b) { return b.partij == c.actor.organisatie; });
  if (!alle.empty() && !zei) return allowed();
  return Refuse("niets_open", WanneerWel::niet_meer).done();
}

Answer moment_past(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::MomentVastleggenInvoer>();
  return in_jaren_van(c.dossier->toestand.as<gen::CyclusToestand>(), i.van, i.tot.value_or(i.van));
}

/// The calendar of a party is its own; what holds for all is the coordinator's.
Answer eigen_moment(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::MomentVervallenInvoer>();
  const auto& alle = c.dossier->toestand.as<gen::CyclusToestand>().momenten;
  const auto it = std::ranges::find(alle, i.moment, &gen::Moment::id);
  if (it == alle.end()) return Refuse("moment_onbekend", WanneerWel::na_aanpassing).done();
  if (!it->partij) {
    if (c.actor.functie == "coordinator") return allowed();
    return Refuse("moment_van_allen", WanneerWel::nu_door_ander).wie({"coordinator"}).done();
  }
  if (*it->partij == c.actor.organisatie) return allowed();
  return Refuse("moment_van_ander", WanneerWel::nu_door_ander).feit("organisatie", *it->partij).done();
}

}  // namespace

void register_contact(Registry& r) {
  using S = Soort;
  r.add(GuardDef{"contact_past", S::contactmoment, {}, contact_past, true});
  r.add(GuardDef{"eigen_contact", S::contactmoment, {}, eigen_contact, false});
  r.add(GuardDef{"contact_geweest", S::contactmoment, {}, contact_geweest, false});
  r.add(GuardDef{"contact_zonder_uitkomst", S::contactmoment, {}, contact_zonder_uitkomst, false});
  r.add(GuardDef{"peiling_gevraagd", S::peiling, {}, peiling_gevraagd, false});
  r.add(GuardDef{"eigen_peilingantwoord_ontbreekt", S::peiling, {}, eigen_peilingantwoord_ontbreekt, false});
  r.add(GuardDef{
      "verwachting_gedeeld", S::cyclus, {}, verwachting_gedeeld, true, nullptr, {}, true, "start_zonder_verwachting"});
  r.add(GuardDef{"eigen_start_open", S::cyclus, {}, eigen_start_open, false});
  r.add(GuardDef{"cyclus_verlegd", S::cyclus, {}, cyclus_verlegd, false});
  r.add(GuardDef{"eigen_verlegging_open", S::cyclus, {}, eigen_verlegging_open, false});
  r.add(GuardDef{"moment_past", S::cyclus, {}, moment_past, true});
  r.add(GuardDef{"eigen_moment", S::cyclus, {}, eigen_moment, true});
  r.add(GuardDef{"verlegging_met_reden", S::cyclus, {}, bekrachtiging_met_reden, true});
}

}  // namespace ruimte::domain::guards
