// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/opties.hpp"

#include <algorithm>

#include "domain/method/guards/guards.hpp"

namespace ruimte::domain::guards {

namespace {

using gen::WanneerWel;

const std::vector<gen::Optie>& opties(const Ctx& c) { return c.dossier->toestand.as<gen::VraagstukToestand>().opties; }

Answer opties_op_tafel(const Ctx& c, const Args&) {
  if (!opties(c).empty()) return allowed();
  return Refuse("opties_ontbreken", WanneerWel::na_handeling)
      .wie({"projectleider", "accounthouder_departement", "accounthouder_vro"})
      .eerst({"optie_opnemen"})
      .done();
}

/// Nobody reads this refusal: it only keeps the act off the list of what is expected.
Answer eigen_effect_ontbreekt(const Ctx& c, const Args&) {
  const bool open = std::ranges::any_of(opties(c), [&](const gen::Optie& o) {
    return std::ranges::find(o.nog_te_zeggen, c.actor.organisatie) != o.nog_te_zeggen.end();
  });
  return open ? allowed() : Answer(Refuse("niets_open", WanneerWel::niet_meer).done());
}

std::vector<base::Uuid> met_eigen_verlies(const Ctx& c) {
  std::vector<base::Uuid> uit;
  for (const auto& o : opties(c)) {
    const auto wie = verliezers_zonder_instemming(o);
    if (std::ranges::find(wie, c.actor.organisatie) != wie.end()) uit.push_back(o.id);
  }
  return uit;
}

Answer eigen_verlies_open(const Ctx& c, const Args&) {
  if (!met_eigen_verlies(c).empty()) return allowed();
  return Refuse("geen_eigen_verlies", WanneerWel::nu_door_ander)
      .wie({"projectleider", "accounthouder_departement"})
      .done();
}

}  // namespace

void register_opties(Registry& r) {
  constexpr auto v = Soort::vraagstuk;
  r.add(GuardDef{"opties_op_tafel", v, {}, opties_op_tafel, false});
  r.add(GuardDef{"eigen_effect_ontbreekt", v, {}, eigen_effect_ontbreekt, false});
  r.add(GuardDef{"eigen_verlies_open", v, {}, eigen_verlies_open, false, met_eigen_verlies});
}

}  // namespace ruimte::domain::guards
