// SPDX-License-Identifier: EUPL-1.2
#include "domain/method/methoden.hpp"

#include "domain/kernel/werkwijze.hpp"
#include "domain/method/effects/effects.hpp"
#include "domain/method/klok.hpp"

namespace ruimte::domain {

namespace {

using gen::WanneerWel;

Decision registreer(const Ctx& ctx) {
  const auto& m = ctx.world.methoden()->meegeleverd();
  const auto& titel = ctx.command.invoer.as<gen::WerkwijzeRegistrerenInvoer>().titel;
  const auto kenmerk = m.werkwijze.hash();
  return Events{
      effects::fact_on(werkwijzetekst(kenmerk), gen::WerkwijzetekstVastgelegd{kenmerk, m.bestanden}, kring_deelnemers),
      effects::fact(ctx, gen::WerkwijzeGeregistreerd{titel, kenmerk, ctx.vandaag}, kring_deelnemers)};
}

Decision leg_proef_vast(const Ctx& ctx) {
  const auto& i = ctx.command.invoer.as<gen::WerkwijzeproefInvoer>();
  return Events{effects::fact(ctx, gen::WerkwijzeBeproefd{{i.kenmerk, i.geslaagd, i.bereik, i.bevindingen, ctx.now}})};
}

}  // namespace

Decision programma::werkwijze(const Ctx& ctx) {
  const bool nieuw = ctx.dossier == nullptr;
  if (klok::is_klok(ctx.actor) && ctx.world.methoden() != nullptr) {
    if (ctx.command.handeling == registreren && nieuw && ctx.command.invoer.is<gen::WerkwijzeRegistrerenInvoer>())
      return registreer(ctx);
    if (ctx.command.handeling == beproeven && !nieuw && ctx.command.invoer.is<gen::WerkwijzeproefInvoer>())
      return leg_proef_vast(ctx);
  }
  return Refuse("handeling_onbekend", WanneerWel::niet_meer).feit("handeling", ctx.command.handeling).done();
}

const Methode* geldende_methode(const World& world, const Methoden& methoden) {
  const auto* nu = geldende_werkwijze(world);
  if (nu == nullptr) return &methoden.meegeleverd();
  return methoden.vind(world, nu->toestand.as<gen::WerkwijzeToestand>().kenmerk);
}

const Methode* methode_van(const World& world, const Methoden& methoden, const Aggregate* dossier) {
  // How the method changes is always said by the one in force; else an old one could keep a proposal for itself.
  if (dossier == nullptr || dossier->ref.soort == Soort::werkwijze) return geldende_methode(world, methoden);
  return methoden.vind(world, dossier->werkwijze);
}

Decision decide(const Methoden& methoden, const World& world, const Command& command, const Actor& actor,
                base::Instant now) {
  const auto* dossier = world.find(command.stream);
  if (dossier != nullptr && !actor.mag_lezen(dossier->kring)) return Refuse("onbekend", WanneerWel::niet_meer).done();
  const auto* methode = methode_van(world, methoden, dossier);
  if (methode == nullptr)
    return Refuse("werkwijze_onbekend", WanneerWel::na_handeling)
        .wie({"coordinator"})
        .eerst({"werkwijze_overstap"})
        .done();
  const MethodeWereld eigen(world, *methode, methoden);
  auto events = decide(methode->werkwijze, eigen, command, actor, now);
  if (events)
    for (auto& e : *events) e.werkwijze = methode->werkwijze.hash();
  return events;
}

std::vector<Handeling> handelingen(const Methoden& methoden, const World& world, const Plek& plek, const Actor& actor,
                                   base::Instant now) {
  const auto* methode = methode_van(world, methoden, plek.dossier);
  if (methode == nullptr) return {};
  const MethodeWereld eigen(world, *methode, methoden);
  return handelingen(methode->werkwijze, eigen, plek, actor, now);
}

}  // namespace ruimte::domain
