// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/clock.hpp"
#include "domain/kernel/conflict.hpp"
#include "domain/method/conflictpad.hpp"
#include "domain/method/guards/guards.hpp"
#include "gen/vraagstuk.hpp"

namespace ruimte::domain::guards {

namespace {

using gen::WanneerWel;

Answer gremium_anders(std::string_view gremium) {
  return Refuse("ander_gremium", WanneerWel::nu_door_ander)
      .feit("gremium", gremium)
      .wie({"secretaris_gremium"})
      .gremia({std::string(gremium)})
      .done();
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
  const auto& t = conflictpad::toestand(c);
  const auto zijden = conflictzijden(c.world, t);
  if (std::ranges::find(zijden, c.actor.zijde) == zijden.end())
    return Refuse("andere_partij", WanneerWel::nu_door_ander)
        .wie({"projectleider", "accounthouder_departement"})
        .done();
  const bool open = conflictpad::kern_staat_open(c.world, t);
  const bool al = t.soort == gen::Conflictsoort::interdepartementaal ? c.actor.organisatie == t.eigenaar
                                                                     : heeft_lezing(t, c.actor.zijde);
  if (!al && open) return allowed();
  return Refuse("kern_al_beantwoord", open ? WanneerWel::nu_door_ander : WanneerWel::niet_meer)
      .wie({"projectleider", "accounthouder_departement"})
      .done();
}

/// Nobody reads these refusals: they only keep an act off the list of what is expected.
Answer kern_open(const Ctx& c, const Args&) {
  return conflictpad::kern_staat_open(c.world, conflictpad::toestand(c))
             ? allowed()
             : Answer(Refuse("niets_open", WanneerWel::niet_meer).done());
}

Answer eigen_bevoegdheid_ontbreekt(const Ctx& c, const Args&) {
  const auto& lijst = conflictpad::toestand(c).partijruimten;
  const bool er = std::ranges::find(lijst, c.actor.zijde, &gen::Partijruimte::zijde) != lijst.end();
  return er ? Answer(Refuse("niets_open", WanneerWel::niet_meer).done()) : allowed();
}

/// The body stands on the next rung of the ladder of this kind, or beside the present one, and is a body of a party.
Answer volgende_trede(const Ctx& c, const Args&) {
  const auto& t = conflictpad::toestand(c);
  const auto kan = conflictpad::plekken(c.world, t);
  if (kan.contains(c.command.invoer.as<gen::TredeInvoer>().gremium)) return allowed();
  if (kan.empty())
    return Refuse("laatste_trede", WanneerWel::na_handeling)
        .wie({"secretaris_gremium"})
        .eerst({"beslechten", "geen_keuze_vastleggen"})
        .done();
  return Refuse("trede_past_niet", WanneerWel::na_aanpassing)
      .feit("trede", std::to_string(t.trede + 1))
      .gremia(conflictpad::namen(kan))
      .done();
}

Answer hogere_trede_is_er(const Ctx& c, const Args&) {
  if (!conflictpad::volgende(c.world, conflictpad::toestand(c)).empty()) return allowed();
  return Refuse("laatste_trede", WanneerWel::na_handeling).wie({"secretaris_gremium"}).done();
}

Answer gremium_van_trede(const Ctx& c, const Args&) {
  const auto& t = c.dossier->toestand.as<gen::ConflictToestand>();
  if (t.gremium && c.actor.gremium == *t.gremium) return allowed();
  return gremium_anders(t.gremium.value_or(""));
}

/// Someone of a party to it, or for a body the one where it is tabled.
Answer is_conflictpartij(const Ctx& c, const Args&) {
  if (conflictpad::is_partij(c)) return allowed();
  return Refuse("andere_partij", WanneerWel::nu_door_ander).wie({"projectleider", "accounthouder_departement"}).done();
}

Answer gaat_over_conflict(const Ctx& c, const Args&) {
  if (conflictpad::gaat_erover(c)) return allowed();
  return Refuse("andere_partij", WanneerWel::nu_door_ander).wie({"coordinator", "projectleider"}).done();
}

Answer nog_niet_uitgewerkt(const Ctx& c, const Args&) {
  if (!conflictpad::toestand(c).uitwerking) return allowed();
  return Refuse("niets_open", WanneerWel::niet_meer).done();
}

Answer moment_gevraagd(const Ctx& c, const Args&) {
  if (conflictpad::toestand(c).wijze == gen::Plaatsingwijze::ad_hoc_moment) return allowed();
  return Refuse("geen_moment_gevraagd", WanneerWel::niet_meer).done();
}

Answer verzoek_open(const Ctx& c, const Args&) {
  const auto& t = conflictpad::toestand(c);
  if (t.wijze == gen::Plaatsingwijze::agenderingsverzoek && !t.verzoek_antwoord) return allowed();
  return Refuse("geen_verzoek_open", WanneerWel::niet_meer).done();
}

/// One proposal at a time, so that everybody answers the same one; and none about a clock that stands still already.
Answer procesvoorstel_kan(const Ctx& c, const Args&) {
  const auto& t = conflictpad::toestand(c);
  if (t.pauze_tot)
    return Refuse("conflict_gepauzeerd", WanneerWel::op_datum)
        .feit("datum", base::to_string(*t.pauze_tot))
        .op(base::add_days(*t.pauze_tot, 1))
        .done();
  if (!t.procesvoorstel) return allowed();
  return Refuse("procesvoorstel_hangt", WanneerWel::na_handeling)
      .eerst({"procesvoorstel_steunen", "procesvoorstel_laten_vervallen"})
      .done();
}

Answer procesvoorstel_hangt(const Ctx& c, const Args&) {
  if (conflictpad::toestand(c).procesvoorstel) return allowed();
  return Refuse("geen_procesvoorstel", WanneerWel::niet_meer).done();
}

/// Whoever stands behind it already has nothing to add; among departments that is the department, else the side.
Answer procesvoorstel_van_ander(const Ctx& c, const Args& args) {
  if (auto a = procesvoorstel_hangt(c, args); !a) return a;
  const auto& t = conflictpad::toestand(c);
  const bool binnen_rijk = t.soort == gen::Conflictsoort::interdepartementaal;
  const auto& al = binnen_rijk ? t.procesvoorstel->akkoord : t.procesvoorstel->zijden;
  if (std::ranges::find(al, binnen_rijk ? c.actor.organisatie : c.actor.zijde) == al.end()) return allowed();
  return Refuse("procesvoorstel_al_gesteund", WanneerWel::nu_door_ander)
      .wie({"projectleider", "accounthouder_departement"})
      .done();
}

}  // namespace

void register_conflict(Registry& r) {
  const auto add = [&](std::string_view naam, GuardFn fn, bool invoer) {
    r.add(GuardDef{naam, Soort::conflict, {}, fn, invoer});
  };
  add("vraagstuk_leesbaar", vraagstuk_leesbaar, true);
  add("andere_zijde_dan_lezing", andere_zijde_dan_lezing, false);
  add("volgende_trede", volgende_trede, true);
  add("hogere_trede_is_er", hogere_trede_is_er, false);
  add("gremium_van_trede", gremium_van_trede, false);
  add("is_conflictpartij", is_conflictpartij, false);
  add("gaat_over_conflict", gaat_over_conflict, false);
  add("procesvoorstel_kan", procesvoorstel_kan, false);
  const auto iedereen = [&](std::string_view naam, GuardFn fn) {
    r.add(GuardDef{naam, Soort::conflict, {}, fn, false, nullptr, {}, true});
  };
  iedereen("nog_niet_uitgewerkt", nog_niet_uitgewerkt);
  iedereen("kern_open", kern_open);
  add("eigen_bevoegdheid_ontbreekt", eigen_bevoegdheid_ontbreekt, false);
  iedereen("moment_gevraagd", moment_gevraagd);
  iedereen("verzoek_open", verzoek_open);
  iedereen("procesvoorstel_hangt", procesvoorstel_hangt);
  add("procesvoorstel_van_ander", procesvoorstel_van_ander, false);
}

}  // namespace ruimte::domain::guards
