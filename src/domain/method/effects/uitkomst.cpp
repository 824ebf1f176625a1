// SPDX-License-Identifier: EUPL-1.2
// What follows on the outcome of a conflict: the explanation, compensation, telling everybody, and what becomes public.
#include <algorithm>

#include "base/clock.hpp"
#include "domain/kernel/conflict.hpp"
#include "domain/kernel/inrichting.hpp"
#include "domain/method/conflictpad.hpp"
#include "domain/method/effects/effects.hpp"
#include "gen/agenda.hpp"
#include "gen/geen_keuze.hpp"
#include "gen/vraagstuk.hpp"

namespace ruimte::domain::effects {

namespace {

using conflictpad::toestand;
using gen::WanneerWel;

Decision leg_uitleg_vast(const Ctx& c, const Args&) {
  return Events{fact(c, gen::UitlegGegeven{c.command.invoer.as<gen::UitlegInvoer>().uitleg})};
}

Decision leg_compensatie_vast(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::CompensatieInvoer>();
  return Events{fact(c, gen::CompensatieVastgelegd{{i.voor, i.wat, i.door, i.uiterlijk}})};
}

/// Only those who wait for it; somebody who is told twice is no second fact.
Decision koppel_terug(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::TerugkoppelenInvoer>();
  const auto& taken = toestand(c).terugkoppelingen;
  for (const auto& wie : i.aan) {
    const bool wacht =
        std::ranges::any_of(taken, [&](const gen::Terugkoppeling& t) { return t.aan == wie && !t.gedaan_op; });
    if (!wacht)
      return Refuse("terugkoppeling_niet_gevraagd", WanneerWel::na_aanpassing)
          .feit("organisatie", wie)
          .wie({c.actor.functie})
          .done();
  }
  return Events{fact(c, gen::UitkomstTeruggekoppeld{i.aan, i.hoe, c.vandaag})};
}

/// The cycle of the agenda on which the vraagstuk stands; else the running year.
std::int64_t cyclusjaar(const Ctx& c) {
  const auto* v = find_as<gen::VraagstukToestand>(c.world, Soort::vraagstuk, toestand(c).vraagstuk);
  const auto* agenda =
      v == nullptr || !v->agenda ? nullptr : find_as<gen::AgendaToestand>(c.world, Soort::agenda, *v->agenda);
  return agenda == nullptr ? jaar_van(c.vandaag) : agenda->jaar;
}

/// With the last release the text gets a place of its own on the public list. The dossier stays where it is.
void maak_openbaar(const Ctx& c, const gen::OpenbareTekst& tekst, Events& uit) {
  auto [nummer, uitgegeven] = volgend_nummer(c, "K-" + std::to_string(jaar_van(c.vandaag)), kring_openbaar);
  const auto regel = openbare_regel(c.dossier->ref);
  uit.push_back(std::move(uitgegeven));
  uit.push_back(fact_on(regel,
                        gen::GeenKeuzeOpenbaar{nummer, "openbaar", cyclusjaar(c), toestand(c).geen_keuze->gremium,
                                               conflictprovincies(c.world, toestand(c)), tekst, c.vandaag},
                        kring_openbaar));
  uit.push_back(fact(c, gen::GeenKeuzeOpenbaarGemaakt{regel.id}));
}

Decision stel_openbare_tekst_voor(const Ctx& c, const Args&) {
  const auto& tekst = c.command.invoer.as<gen::OpenbareTekstInvoer>().tekst;
  return Events{
      fact(c, gen::OpenbareTekstVoorgesteld{tekst, openbare_hash(tekst), c.actor.zijde, c.actor.organisatie})};
}

Decision geef_openbare_tekst_vrij(const Ctx& c, const Args&) {
  const auto& t = toestand(c);
  const auto& hash = c.command.invoer.as<gen::VrijgevenInvoer>().tekst_hash;
  if (!t.openbaar || !t.geen_keuze || t.openbaar->tekst_hash != hash)
    return Refuse("openbare_tekst_anders", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
  Events uit{fact(c, gen::OpenbareTekstVrijgegeven{hash, c.actor.zijde, c.actor.organisatie})};
  auto na = t;
  na.openbaar->zijden.push_back(c.actor.zijde);
  if (overal_vrijgegeven(c.world, na)) maak_openbaar(c, t.openbaar->tekst, uit);
  return uit;
}

}  // namespace

/// On the day that was agreed, within eight weeks; else in the term of the method.
Event vraag_terugkoppeling(const Ctx& c) {
  constexpr int acht_weken = 56;
  const auto werkdagen = static_cast<int>(getal_van(c.world, "terugkoppeling"));
  const auto& t = toestand(c);
  auto uiterlijk = base::add_working_days(c.vandaag, werkdagen, c.world.referentie().vrije_dagen);
  if (t.regie && t.regie->terugkoppeling_op && c.vandaag <= *t.regie->terugkoppeling_op)
    uiterlijk = std::min(*t.regie->terugkoppeling_op, base::add_days(c.vandaag, acht_weken));
  return fact(c, gen::TerugkoppelingGevraagd{conflictpad::te_informeren(c.world, t), uiterlijk});
}

void register_uitkomst(Registry& r) {
  using S = Soort;
  using base::describe;
  const auto add = effect_adder(r);
  add("leg_uitleg_vast", S::conflict, &describe<gen::UitlegInvoer>, leg_uitleg_vast);
  add("leg_compensatie_vast", S::conflict, &describe<gen::CompensatieInvoer>, leg_compensatie_vast);
  add("koppel_terug", S::conflict, &describe<gen::TerugkoppelenInvoer>, koppel_terug);
  add("stel_openbare_tekst_voor", S::conflict, &describe<gen::OpenbareTekstInvoer>, stel_openbare_tekst_voor);
  add("geef_openbare_tekst_vrij", S::conflict, &describe<gen::VrijgevenInvoer>, geef_openbare_tekst_vrij);
}

}  // namespace ruimte::domain::effects
