// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domain/kernel/voorstel.hpp"
#include "domain/method/guards/guards.hpp"

namespace ruimte::domain::guards {

namespace {

using gen::WanneerWel;

const gen::VoorstelToestand& dit_voorstel(const Ctx& c) { return c.dossier->toestand.as<gen::VoorstelToestand>(); }

bool gevraagd_aan(const gen::Voorstelelement& e, const Actor& actor) {
  return std::ranges::find(e.invoer.aan, actor.organisatie) != e.invoer.aan.end();
}

std::vector<base::Uuid> open_elementen(const Ctx& c) {
  std::vector<base::Uuid> uit;
  for (const auto& e : dit_voorstel(c).elementen)
    if (vraagt_reactie_van(e, c.actor.organisatie)) uit.push_back(e.id);
  return uit;
}

Answer eigen_reactie_open(const Ctx& c, const Args&) {
  if (!open_elementen(c).empty()) return allowed();
  return Refuse("reactie_bij_ander", WanneerWel::nu_door_ander)
      .feit("aantal", std::to_string(dit_voorstel(c).open_elementen))
      .wie({"accounthouder_departement"})
      .done();
}

Answer passende_zonder_reactie(const Ctx& c, const Args&) {
  const bool er = std::ranges::any_of(dit_voorstel(c).elementen, [&](const gen::Voorstelelement& e) {
    return e.invoer.antwoord == gen::Voorstelantwoord::past && e.reacties.empty() && gevraagd_aan(e, c.actor);
  });
  return er ? allowed() : Answer(Refuse("niets_open", WanneerWel::niet_meer).done());
}

Answer eigen_voorstel(const Ctx& c, const Args&) {
  if (c.actor.zijde == dit_voorstel(c).provincie) return allowed();
  return Refuse("namens_andere_zijde", WanneerWel::nu_door_ander)
      .feit("zijde", dit_voorstel(c).provincie)
      .wie({"projectleider"})
      .done();
}

}  // namespace

void register_voorstel(Registry& r) {
  using S = Soort;
  r.add(GuardDef{"eigen_reactie_open", S::voorstel, {}, eigen_reactie_open, false, open_elementen});
  r.add(GuardDef{"passende_zonder_reactie", S::voorstel, {}, passende_zonder_reactie, false});
  r.add(GuardDef{"eigen_voorstel", S::voorstel, {}, eigen_voorstel, false});
}

}  // namespace ruimte::domain::guards
