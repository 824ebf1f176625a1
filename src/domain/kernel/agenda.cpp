// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/agenda.hpp"

#include "domain/kernel/capaciteit.hpp"
#include "domain/kernel/mandate.hpp"
#include "domain/kernel/zijde.hpp"
#include "gen/agenda.hpp"

namespace ruimte::domain {

namespace {

using gen::AgendaToestand;
using gen::WanneerWel;

/// AGE-15: who reads version B must see why it is not version A any more.
Answer met_reden(const Voorval& v, const std::optional<std::string>& reden) {
  const bool vast = v.before != nullptr && v.before->toestand.as<AgendaToestand>().versie > 0;
  if (!vast || (reden && !reden->empty())) return allowed();
  return Refuse("agenda_wijziging_zonder_reden", WanneerWel::na_aanpassing)
      .wie({"secretaris_gremium", "coordinator"})
      .done();
}

Answer vastgesteld(const Voorval& v, const gen::AgendaVastgesteld& e) {
  if (auto a = namens_gremium(v, e.gremium); !a) return a;
  const auto& t = v.after.toestand.as<AgendaToestand>();
  const auto provincies = v.world.referentie().provincies_van_agenda(t.provincie, t.landsdeel);
  return gremium_mag_besluiten(v.world, {e.gremium, "agenda", provincies, false}, v.vandaag);
}

}  // namespace

Answer agenda_rules(const Voorval& v) {
  const auto& r = v.event.inhoud;
  if (r.is<gen::AgendaVastgesteld>()) return vastgesteld(v, r.as<gen::AgendaVastgesteld>());
  if (r.is<gen::AgendapuntVervallen>()) return met_reden(v, r.as<gen::AgendapuntVervallen>().reden);
  if (!r.is<gen::AgendapuntGeplaatst>()) return allowed();
  const auto& e = r.as<gen::AgendapuntGeplaatst>();
  if (auto a = met_reden(v, e.reden); !a) return a;
  return agendapunt_mag(v, e);
}

}  // namespace ruimte::domain
