// SPDX-License-Identifier: EUPL-1.2
#include "domain/method/petten.hpp"

#include <algorithm>

#include "domain/kernel/machtiging.hpp"
#include "domain/method/rolmatrix.hpp"
#include "gen/vraagstuk.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"

namespace ruimte::domain::petten {

namespace {

/// The functions that this person holds today in the other hat; empty for everybody who has one hat.
std::vector<base::Uuid> van_andere_pet(const Ctx& c) {
  std::vector<base::Uuid> uit;
  if (c.command.stream.soort != Soort::vraagstuk || c.actor.persoon == base::Uuid{}) return uit;
  const auto& r = c.world.referentie();
  const auto pet = rolmatrix::partij_van(r, c.actor.organisatie);
  if (pet != "vro_programmaspoor" && pet != "departement") return uit;
  for (const auto& ref : c.world.by_prefix(Soort::functie, base::to_string(c.actor.persoon) + "/")) {
    const auto& f = c.world.find(ref)->toestand.as<gen::FunctieToestand>();
    const auto ander = rolmatrix::partij_van(r, f.organisatie);
    if (functie_geldt(f, c.vandaag) && ander != pet && (ander == "vro_programmaspoor" || ander == "departement"))
      uit.push_back(ref.id);
  }
  return uit;
}

std::vector<base::Uuid> gedragen_petten(const Ctx& c) {
  if (c.dossier == nullptr || c.dossier->ref.soort != Soort::vraagstuk) return {};
  return c.dossier->toestand.as<gen::VraagstukToestand>().petten;
}

bool bevat(const std::vector<base::Uuid>& lijst, const base::Uuid& id) {
  return std::ranges::find(lijst, id) != lijst.end();
}

}  // namespace

std::optional<Refusal> andere_pet(const Ctx& c) {
  const auto gedragen = gedragen_petten(c);
  if (gedragen.empty()) return std::nullopt;
  const auto ander = van_andere_pet(c);
  if (std::ranges::none_of(ander, [&](const auto& id) { return bevat(gedragen, id); })) return std::nullopt;
  return Refuse("twee_petten", gen::WanneerWel::nu_door_ander).wie({c.actor.functie}).done().value();
}

std::optional<Event> gedragen(const Ctx& c) {
  if (bevat(gedragen_petten(c), c.actor.functie_id) || van_andere_pet(c).empty()) return std::nullopt;
  return Event{c.command.stream, {}, base::Record::of(gen::PetGedragen{c.actor.functie_id}), {}};
}

}  // namespace ruimte::domain::petten
