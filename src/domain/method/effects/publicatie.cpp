// SPDX-License-Identifier: EUPL-1.2
// Release for publication: propose a content, release it, publish with the last release, withdraw.
#include "domain/kernel/publicatie.hpp"

#include "domain/method/effects/effects.hpp"

namespace ruimte::domain::effects {

namespace {

using gen::WanneerWel;

const gen::PublicatieToestand& deze_publicatie(const Ctx& c) {
  return c.dossier->toestand.as<gen::PublicatieToestand>();
}

const Aggregate& publicatie_over(const Ctx& c) {
  return *publicatieonderwerp(c.world, deze_publicatie(c).soort, deze_publicatie(c).onderwerp);
}

/// What the actor's side would make public, composed from the dossier as it stands.
base::Result<gen::StandVoorgesteld, Refusal> stand_nu(const Ctx& c, const Aggregate& over,
                                                      const gen::StandInvoer& keuze) {
  if (auto a = rijp_voor_publicatie(over); !a) return base::fail(a.error());
  auto inhoud = openbare_inhoud(c.world, over, keuze, c.vandaag);
  if (!inhoud) return base::fail(inhoud.error());
  const auto hash = openbare_hash(*inhoud);
  return gen::StandVoorgesteld{
      {std::move(*inhoud), hash, publicatieversie(over), c.actor.zijde, {c.actor.zijde}, c.vandaag}, keuze};
}

Decision stel_publicatie_voor(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::PublicatieVoorstellenInvoer>();
  const auto* over = publicatieonderwerp(c.world, i.soort, i.onderwerp);
  if (over == nullptr || !c.actor.mag_lezen(over->kring))
    return Refuse("dossier_onbekend", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
  auto feit = publicatie_begin(*over, begin_fase(c, Soort::publicatie));
  if (c.world.by_key(Soort::publicatie, feit.nummer))
    return Refuse("publicatie_bestaat", WanneerWel::na_handeling)
        .feit("nummer", feit.nummer.substr(2))
        .wie({c.actor.functie})
        .eerst({"stand_voorstellen"})
        .done();
  auto stand = stand_nu(c, *over, i.inhoud);
  if (!stand) return base::fail(stand.error());
  return Events{fact(c, std::move(feit), over->kring), fact(c, std::move(*stand))};
}

Decision stel_stand_voor(const Ctx& c, const Args&) {
  auto stand = stand_nu(c, publicatie_over(c), c.command.invoer.as<gen::StandInvoer>());
  if (!stand) return base::fail(stand.error());
  return Events{fact(c, std::move(*stand))};
}

/// With the last release the content gets a stream of its own in public. The dossier stays where it is.
void publiceer(const Ctx& c, const gen::OpenbareInhoud& inhoud, Events& uit) {
  const auto pagina = openbare_stroom(c.dossier->ref);
  const auto stand = deze_publicatie(c).stand + 1;
  uit.push_back(fact_on(pagina, gen::VersieGepubliceerd{"openbaar", stand, inhoud, c.vandaag}, kring_openbaar));
  uit.push_back(fact(c, gen::StandGepubliceerd{pagina.id, stand, c.vandaag}));
}

Decision geef_stand_vrij(const Ctx& c, const Args&) {
  auto na = deze_publicatie(c);
  const auto& hash = c.command.invoer.as<gen::StandVrijgevenInvoer>().inhoud_hash;
  if (!na.voorstel || na.voorstel->inhoud_hash != hash)
    return Refuse("publicatie_anders", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
  Events uit{fact(c, gen::StandVrijgegeven{hash, c.actor.zijde, c.actor.organisatie})};
  na.voorstel->zijden.push_back(c.actor.zijde);
  if (overal_vrijgegeven(na)) publiceer(c, na.voorstel->inhoud, uit);
  return uit;
}

Decision laat_standvoorstel_vallen(const Ctx& c, const Args&) {
  return Events{fact(c, gen::StandvoorstelVervallen{c.actor.zijde, c.command.invoer.as<gen::RedenInvoer>().reden})};
}

Decision trek_publicatie_in(const Ctx& c, const Args&) {
  const gen::Publicatieeinde einde{c.actor.zijde, c.command.invoer.as<gen::PublicatieIntrekkenInvoer>().reden,
                                   c.vandaag};
  return Events{fact(c, gen::PublicatieIngetrokken{einde}),
                fact_on(openbare_stroom(c.dossier->ref), gen::VersieIngetrokken{einde})};
}

}  // namespace

void register_publicatie(Registry& r) {
  using S = Soort;
  using base::describe;
  const auto add = effect_adder(r);
  add("stel_publicatie_voor", S::publicatie, &describe<gen::PublicatieVoorstellenInvoer>, stel_publicatie_voor);
  add("stel_stand_voor", S::publicatie, &describe<gen::StandInvoer>, stel_stand_voor);
  add("geef_stand_vrij", S::publicatie, &describe<gen::StandVrijgevenInvoer>, geef_stand_vrij);
  add("laat_standvoorstel_vallen", S::publicatie, &describe<gen::RedenInvoer>, laat_standvoorstel_vallen);
  add("trek_publicatie_in", S::publicatie, &describe<gen::PublicatieIntrekkenInvoer>, trek_publicatie_in);
}

}  // namespace ruimte::domain::effects
