// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domain/method/guards/guards.hpp"
#include "gen/nationale_keuze.hpp"
#include "gen/vraagstuk.hpp"

namespace ruimte::domain::guards {

namespace {

using gen::WanneerWel;

const gen::NationaleKeuzeToestand& deze_keuze(const Ctx& c) {
  return c.dossier->toestand.as<gen::NationaleKeuzeToestand>();
}

/// The department that was asked, or the secretary of a body of the Rijk.
Answer eigenaar_van_keuze(const Ctx& c, const Args&) {
  const auto& eigenaar = deze_keuze(c).eigenaar;
  const auto* gremium = c.world.referentie().gremium(c.actor.gremium);
  if (c.actor.organisatie == eigenaar || (gremium != nullptr && gremium->zijde == "rijk")) return allowed();
  return Refuse("keuze_van_ander", WanneerWel::nu_door_ander)
      .feit("organisatie", eigenaar)
      .wie({"accounthouder_departement"})
      .done();
}

/// Nobody reads this refusal: it only keeps the act off the list of what is expected.
Answer dag_van_keuze_ontbreekt(const Ctx& c, const Args&) {
  const auto& t = deze_keuze(c);
  const bool open = !t.toezegging || t.toezegging->voor < c.vandaag;
  return open ? allowed() : Answer(Refuse("niets_open", WanneerWel::niet_meer).done());
}

Answer eigen_beslisruimte_vastgelegd(const Ctx& c, const Args&) {
  if (c.world.by_key(Soort::beslisruimte, base::to_string(c.dossier->ref.id) + "/" + c.actor.organisatie))
    return allowed();
  return Refuse("beslisruimte_ontbreekt", WanneerWel::na_handeling)
      .wie({"accounthouder_departement", "projectleider"})
      .eerst({"beslisruimte_vastleggen"})
      .done();
}

Answer vraagstuk_wacht(const Ctx& c, const Args&) {
  if (!c.dossier->toestand.as<gen::VraagstukToestand>().wacht_op.empty()) return allowed();
  return Refuse("wacht_nergens_op", WanneerWel::na_handeling)
      .wie({"projectleider", "accounthouder_departement"})
      .eerst({"wachten_op_keuze"})
      .done();
}

/// A choice was made, or will not come: what waited can go on.
Answer keuze_is_er(const Ctx& c, const Args&) {
  const auto& wacht = c.dossier->toestand.as<gen::VraagstukToestand>().wacht_op;
  const bool er = std::ranges::any_of(wacht, [&](const gen::Wachtreden& w) {
    const auto* k = find_as<gen::NationaleKeuzeToestand>(c.world, Soort::nationale_keuze, w.nationale_keuze);
    return k != nullptr && (k->keuze || k->geen_keuze);
  });
  return er ? allowed() : Answer(Refuse("niets_open", WanneerWel::niet_meer).done());
}

}  // namespace

void register_keuze(Registry& r) {
  using S = Soort;
  r.add(GuardDef{"eigenaar_van_keuze", S::nationale_keuze, {}, eigenaar_van_keuze, false});
  r.add(GuardDef{"dag_van_keuze_ontbreekt", S::nationale_keuze, {}, dag_van_keuze_ontbreekt, false, nullptr, {}, true});
  r.add(GuardDef{"eigen_beslisruimte_vastgelegd", S::vraagstuk, {}, eigen_beslisruimte_vastgelegd, false});
  r.add(GuardDef{"vraagstuk_wacht", S::vraagstuk, {}, vraagstuk_wacht, false});
  r.add(GuardDef{"keuze_is_er", S::vraagstuk, {}, keuze_is_er, false, nullptr, {}, true});
}

}  // namespace ruimte::domain::guards
