// SPDX-License-Identifier: EUPL-1.2
#include "domain/method/toegang.hpp"

#include "base/clock.hpp"
#include "domain/kernel/machtiging.hpp"
#include "domain/kernel/toegang.hpp"
#include "domain/method/effects/effects.hpp"
#include "domain/method/klok.hpp"

namespace ruimte::domain::toegang {

namespace {

using gen::WanneerWel;

/// The code works today and tomorrow.
constexpr int geldige_dagen = 1;

std::vector<gen::Toegangsfunctie> functies_van(const Ctx& c, const base::Uuid& persoon) {
  std::vector<gen::Toegangsfunctie> uit;
  for (const auto& ref : c.world.by_prefix(Soort::functie, base::to_string(persoon) + "/")) {
    const auto& f = c.world.find(ref)->toestand.as<gen::FunctieToestand>();
    if (functie_geldt(f, c.vandaag) && uit.size() < 40) uit.push_back({ref.id, f.functie, f.organisatie});
  }
  return uit;
}

Decision geef_uit(const Ctx& c) {
  const auto& i = c.command.invoer.as<gen::HerstelUitgevenInvoer>();
  const auto bestaand = c.world.by_key(Soort::toegang, base::to_string(i.persoon));
  if (bestaand ? *bestaand != c.command.stream : c.dossier != nullptr)
    return Refuse("handeling_onbekend", WanneerWel::niet_meer).feit("handeling", uitgeven).done();
  gen::Herstel h{};
  h.id = sub_id(c.command.id, "herstel");
  h.door = c.actor.functie_id;
  h.door_persoon = c.actor.persoon;
  h.door_organisatie = c.actor.organisatie;
  h.op = c.now;
  h.geldig_tot = base::add_days(c.vandaag, geldige_dagen);
  h.reden = i.reden;
  h.code_hash = i.code_hash;
  Events uit{effects::fact(c, gen::HerstelUitgegeven{"herstel_uitgegeven", i.persoon, functies_van(c, i.persoon), h},
                           kring_deelnemers)};
  klok::start(c, "herstelcode", h.geldig_tot, uit);
  return uit;
}

Decision gebruik(const Ctx& c) {
  const auto& i = c.command.invoer.as<gen::HerstelGebruikInvoer>();
  const auto* t = find_as<gen::ToegangToestand>(c.world, Soort::toegang, c.command.stream.id);
  const bool past = t != nullptr && !t->herstellen.empty() && t->herstellen.back().code_hash == i.code_hash;
  if (!past) return Refuse("herstelcode_geldt_niet", WanneerWel::nu_door_ander).wie({"beheerder"}).done();
  return Events{effects::fact(c, gen::HerstelGebruikt{i.herstel, "wacht_op_bevestiging"})};
}

}  // namespace

Decision besluit(const Ctx& c) {
  if (auto a = toegang_staat_toe(c.world, c.actor); !a) return base::fail(a.error());
  if (c.command.handeling == uitgeven && c.command.invoer.is<gen::HerstelUitgevenInvoer>()) return geef_uit(c);
  if (c.command.handeling == gebruiken && c.command.invoer.is<gen::HerstelGebruikInvoer>()) return gebruik(c);
  return Refuse("handeling_onbekend", WanneerWel::niet_meer).feit("handeling", c.command.handeling).done();
}

}  // namespace ruimte::domain::toegang
