// SPDX-License-Identifier: EUPL-1.2
// What a party writes about itself, and what others confirm of it.
#include "domain/kernel/partij.hpp"

#include "domain/method/effects/effects.hpp"
#include "domain/method/rolmatrix.hpp"

namespace ruimte::domain::effects {

namespace {

using gen::WanneerWel;

const gen::PartijpaginaToestand& pagina(const Ctx& c) { return c.dossier->toestand.as<gen::PartijpaginaToestand>(); }

auto onbekende_verwachting(const Ctx& c, const base::Uuid& id) {
  return Refuse("onderdeel_onbekend", WanneerWel::na_aanpassing)
      .feit("onderdeel", base::to_string(id))
      .wie({c.actor.functie})
      .done();
}

Decision open_partijpagina(const Ctx& c, const Args&) {
  gen::PartijpaginaGeopend feit{begin_fase(c, Soort::partijpagina), c.actor.organisatie,
                                rolmatrix::taken_per_functie(c.world.referentie(), c.actor.organisatie)};
  return Events{fact(c, std::move(feit), kring_deelnemers)};
}

Decision neem_verwachting_op(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::VerwachtingOpnemenInvoer>();
  return Events{fact(c, gen::VerwachtingOpgenomen{{sub_id(c.command.id, "verwachting"), i.tekst, i.stap, c.now, {}}})};
}

Decision wijzig_verwachting(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::VerwachtingWijzigenInvoer>();
  if (vind_verwachting(pagina(c), i.verwachting) == nullptr) return onbekende_verwachting(c, i.verwachting);
  return Events{fact(c, gen::VerwachtingGewijzigd{i.verwachting, i.tekst})};
}

Decision schrap_verwachting(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::VerwachtingSchrappenInvoer>();
  if (vind_verwachting(pagina(c), i.verwachting) == nullptr) return onbekende_verwachting(c, i.verwachting);
  return Events{fact(c, gen::VerwachtingGeschrapt{i.verwachting, i.reden})};
}

Decision bevestig_verwachting(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::VerwachtingBevestigenInvoer>();
  if (vind_verwachting(pagina(c), i.verwachting) == nullptr) return onbekende_verwachting(c, i.verwachting);
  return Events{fact(c, gen::VerwachtingBevestigd{i.verwachting, {c.actor.organisatie, c.now}})};
}

/// The table is of the programme track: another party has no such functions.
Decision vul_taak_in(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::TaakInvullenInvoer>();
  if (!rolmatrix::heeft_functie(c.world.referentie(), pagina(c).organisatie, i.functie))
    return Refuse("functie_hoort_elders", WanneerWel::na_aanpassing)
        .feit("functie", i.functie)
        .wie({c.actor.functie})
        .done();
  return Events{fact(c, gen::TaakIngevuld{i.functie, i.stap, i.taak})};
}

}  // namespace

void register_partij(Registry& r) {
  const auto add = [add = effect_adder(r)](std::string_view naam, auto invoer, EffectFn fn) {
    add(naam, Soort::partijpagina, invoer, fn);
  };
  using base::describe;
  add("open_partijpagina", nullptr, open_partijpagina);
  add("neem_verwachting_op", &describe<gen::VerwachtingOpnemenInvoer>, neem_verwachting_op);
  add("wijzig_verwachting", &describe<gen::VerwachtingWijzigenInvoer>, wijzig_verwachting);
  add("schrap_verwachting", &describe<gen::VerwachtingSchrappenInvoer>, schrap_verwachting);
  add("bevestig_verwachting", &describe<gen::VerwachtingBevestigenInvoer>, bevestig_verwachting);
  add("vul_taak_in", &describe<gen::TaakInvullenInvoer>, vul_taak_in);
}

}  // namespace ruimte::domain::effects
