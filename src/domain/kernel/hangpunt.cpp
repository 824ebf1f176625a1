// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/hangpunt.hpp"

namespace ruimte::domain {

namespace {

Answer van_ander(const gen::HangpuntToestand& t, bool niet_zelf) {
  return Refuse(niet_zelf ? "oplossing_van_uzelf" : "hangpunt_van_anderen", gen::WanneerWel::nu_door_ander)
      .feit("organisatie", niet_zelf ? t.eigenaar : t.wederpartij)
      .wie({"accounthouder_departement", "projectleider"})
      .done();
}

}  // namespace

Hangpuntkant hangpuntkant(const gen::HangpuntToestand& t, const Actor& actor) {
  if (actor.organisatie == t.volgens) return Hangpuntkant::noemer;
  if (actor.organisatie == t.wederpartij) return Hangpuntkant::ander;
  if (t.volgens_zijde == t.wederzijde || !actor.kan_instemmen) return Hangpuntkant::geen;
  if (actor.zijde == t.volgens_zijde) return Hangpuntkant::noemer;
  return actor.zijde == t.wederzijde ? Hangpuntkant::ander : Hangpuntkant::geen;
}

Answer hangpunt_rules(const Voorval& v) {
  const auto& r = v.event.inhoud;
  if (r.is<gen::HangpuntGenoemd>()) {
    const auto& e = r.as<gen::HangpuntGenoemd>();
    if (e.volgens == v.actor.organisatie && e.volgens_zijde == v.actor.zijde) return allowed();
    return Refuse("andere_partij", gen::WanneerWel::nu_door_ander)
        .wie({"projectleider", "accounthouder_departement"})
        .done();
  }
  if (v.before == nullptr) return allowed();
  const auto& t = v.before->toestand.as<gen::HangpuntToestand>();
  const auto kant = hangpuntkant(t, v.actor);
  const bool spreekt = r.is<gen::HangpuntBeantwoord>() || r.is<gen::HangpuntOplossingVoorgesteld>() ||
                       r.is<gen::HangpuntOplossingAfgewezen>();
  if (spreekt && kant == Hangpuntkant::geen) return van_ander(t, false);
  if (!r.is<gen::HangpuntOplossingBevestigd>()) return allowed();
  const auto& e = r.as<gen::HangpuntOplossingBevestigd>();
  Actor voorsteller;
  if (t.oplossing) {
    voorsteller.organisatie = t.oplossing->partij;
    voorsteller.zijde = t.oplossing->zijde;
    voorsteller.kan_instemmen = true;
  }
  const bool ander = t.oplossing && kant != Hangpuntkant::geen && kant != hangpuntkant(t, voorsteller);
  return ander && e.partij == v.actor.organisatie ? allowed() : van_ander(t, true);
}

}  // namespace ruimte::domain
