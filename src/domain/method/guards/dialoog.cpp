// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domain/kernel/hangpunt.hpp"
#include "domain/method/dagen.hpp"
#include "domain/method/guards/guards.hpp"
#include "gen/dialoog.hpp"
#include "gen/voorstel.hpp"
#include "gen/vraagstuk.hpp"

namespace ruimte::domain::guards {

namespace {

using gen::WanneerWel;

const gen::HangpuntToestand& hangpunt(const Ctx& c) { return c.dossier->toestand.as<gen::HangpuntToestand>(); }

/// CON-02: every party, in every step of a vraagstuk that is not closed.
Answer hangpunt_past(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::HangpuntNoemenInvoer>();
  const auto* a = i.vraagstuk  ? c.world.find({Soort::vraagstuk, *i.vraagstuk})
                  : i.voorstel ? c.world.find({Soort::voorstel, *i.voorstel})
                               : nullptr;
  if (a == nullptr || !c.actor.mag_lezen(a->kring))
    return Refuse("vraagstuk_onbekend", WanneerWel::na_aanpassing).done();
  const auto provincies = a->ref.soort == Soort::voorstel
                              ? std::vector<std::string>{a->toestand.as<gen::VoorstelToestand>().provincie}
                              : a->toestand.as<gen::VraagstukToestand>().provincies;
  const bool partij = c.actor.zijde == "rijk" || std::ranges::find(provincies, c.actor.zijde) != provincies.end();
  if (!partij)
    return Refuse("andere_partij", WanneerWel::nu_door_ander)
        .wie({"projectleider", "accounthouder_departement"})
        .done();
  if (i.uiterlijk)
    if (auto mag = dag_vanaf(*i.uiterlijk, c.vandaag); !mag) return mag;
  if (!i.vraagstuk) return allowed();
  const auto& v = a->toestand.as<gen::VraagstukToestand>();
  const auto* fase = c.werkwijze.levensloop(Soort::vraagstuk)->fase(v.fase);
  if (fase != nullptr && !fase->eind) return allowed();
  return Refuse("vraagstuk_afgesloten", WanneerWel::niet_meer).feit("nummer", v.nummer).done();
}

Answer niet_uw_hangpunt(const gen::HangpuntToestand& t) {
  return Refuse("hangpunt_van_anderen", WanneerWel::nu_door_ander)
      .feit("organisatie", t.wederpartij)
      .wie({"projectleider", "accounthouder_departement"})
      .done();
}

Answer partij_bij_hangpunt(const Ctx& c, const Args&) {
  return hangpuntkant(hangpunt(c), c.actor) == Hangpuntkant::geen ? niet_uw_hangpunt(hangpunt(c)) : allowed();
}

Answer aan_zet_bij_hangpunt(const Ctx& c, const Args&) {
  const auto& t = hangpunt(c);
  return t.eigenaar == c.actor.organisatie ? allowed() : niet_uw_hangpunt(t);
}

/// The party that is next confirms; who proposed cannot agree with itself.
Answer oplossing_van_ander(const Ctx& c, const Args&) {
  const auto& t = hangpunt(c);
  const auto kant = hangpuntkant(t, c.actor);
  if (kant == Hangpuntkant::geen) return niet_uw_hangpunt(t);
  if (t.oplossing && (kant == Hangpuntkant::noemer) == (t.eigenaar == t.volgens)) return allowed();
  return Refuse("oplossing_van_uzelf", WanneerWel::nu_door_ander)
      .feit("organisatie", t.eigenaar)
      .wie({"projectleider", "accounthouder_departement"})
      .done();
}

const gen::DialoogToestand* dialoog(const Ctx& c) {
  const auto ref = c.world.by_key(Soort::dialoog, base::to_string(c.dossier->ref.id));
  return ref ? find_as<gen::DialoogToestand>(c.world, Soort::dialoog, ref->id) : nullptr;
}

Answer beeld_heeft_uitspraken(const Ctx& c, const Args&) {
  const auto* t = dialoog(c);
  if (t != nullptr && !t->beeld.empty()) return allowed();
  return Refuse("beeld_leeg", WanneerWel::na_handeling)
      .wie({"projectleider", "accounthouder_departement", "accounthouder_vro"})
      .eerst({"uitspraak_opnemen"})
      .done();
}

/// Nobody reads this refusal: it only keeps the act off the list of what is expected.
Answer eigen_oordeel_ontbreekt(const Ctx& c, const Args&) {
  const auto* t = dialoog(c);
  const bool open =
      t != nullptr && std::ranges::any_of(t->beeld, [&](const gen::Uitspraak& u) {
        return std::ranges::find(u.oordelen, c.actor.organisatie, &gen::Beeldoordeel::partij) == u.oordelen.end();
      });
  return open ? allowed() : Answer(Refuse("niets_open", WanneerWel::niet_meer).done());
}

}  // namespace

void register_dialoog(Registry& r) {
  using S = Soort;
  r.add(GuardDef{"hangpunt_past", S::hangpunt, {}, hangpunt_past, true});
  r.add(GuardDef{"partij_bij_hangpunt", S::hangpunt, {}, partij_bij_hangpunt, false});
  r.add(GuardDef{"aan_zet_bij_hangpunt", S::hangpunt, {}, aan_zet_bij_hangpunt, false});
  r.add(GuardDef{"oplossing_van_ander", S::hangpunt, {}, oplossing_van_ander, false});
  r.add(GuardDef{"beeld_heeft_uitspraken", S::vraagstuk, {}, beeld_heeft_uitspraken, false});
  r.add(GuardDef{"eigen_oordeel_ontbreekt", S::vraagstuk, {}, eigen_oordeel_ontbreekt, false});
}

}  // namespace ruimte::domain::guards
