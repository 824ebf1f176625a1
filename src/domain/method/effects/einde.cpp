// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/mandate.hpp"
#include "domain/method/effects/effects.hpp"
#include "gen/afspraak.hpp"
#include "gen/afspraak_gebeurtenissen.hpp"
#include "gen/afspraak_invoer.hpp"

// The end of an agreement: proposed by one side, agreed to by every side. The phase follows in the kernel.
namespace ruimte::domain::effects {

namespace {

using gen::WanneerWel;

auto voorstel_vervallen(const Ctx& c) {
  return Refuse("voorstel_vervallen", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
}

auto tekst_gewijzigd(const Ctx& c) {
  return Refuse("tekst_gewijzigd", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
}

const gen::AfspraakToestand& deze(const Ctx& c) { return c.dossier->toestand.as<gen::AfspraakToestand>(); }

/// The consent of the actor's side under the mandate of today.
base::Result<gen::Eindeinstemming, Refusal> eigen_instemming(const Ctx& c) {
  const auto mandaat = functiemandaat(c.world, c.actor, "afspraak", c.vandaag);
  if (!mandaat) return base::fail(mandaat.error());
  return gen::Eindeinstemming{c.actor.zijde, *mandaat, c.actor.functie_id, c.now};
}

template <class T>
Events krachtens(const Ctx& c, T feit, const base::Uuid& mandaat) {
  auto event = fact(c, std::move(feit));
  event.krachtens = mandaat;
  return {std::move(event)};
}

Decision stel_einde_voor(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::EindeInvoer>();
  auto akkoord = eigen_instemming(c);
  if (!akkoord) return base::fail(akkoord.error());
  const auto mandaat = akkoord->krachtens;
  return krachtens(c,
                   gen::EindeVoorgesteld{
                       {sub_id(c.command.id, "einde"), c.actor.zijde, i.reden, i.versie_hash, {std::move(*akkoord)}}},
                   mandaat);
}

Decision bevestig_einde(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::EindeBevestigenInvoer>();
  if (i.versie_hash != deze(c).versie_hash) return tekst_gewijzigd(c);
  if (!deze(c).einde || deze(c).einde->id != i.voorstel) return voorstel_vervallen(c);
  auto akkoord = eigen_instemming(c);
  if (!akkoord) return base::fail(akkoord.error());
  const auto mandaat = akkoord->krachtens;
  return krachtens(c, gen::EindeBevestigd{i.voorstel, std::move(*akkoord)}, mandaat);
}

Decision trek_einde_in(const Ctx& c, const Args& args) {
  const auto& i = c.command.invoer.as<gen::EindeIntrekkenInvoer>();
  const auto& einde = deze(c).einde;
  const bool eigen = args.find("wie")->second == "voorsteller";
  if (!einde || einde->id != i.voorstel || (einde->zijde == c.actor.zijde) != eigen) return voorstel_vervallen(c);
  return Events{fact(c, gen::EindeIngetrokken{i.voorstel, c.actor.zijde, i.reden})};
}

}  // namespace

void register_einde(Registry& r) {
  using S = Soort;
  using base::describe;
  static constexpr std::string_view wie[] = {"wie"};
  static constexpr std::string_view vervallen[] = {"vervallen"};
  r.add(EffectDef{"stel_einde_voor", S::afspraak, {}, &describe<gen::EindeInvoer>, stel_einde_voor});
  r.add(EffectDef{"bevestig_einde", S::afspraak, {}, &describe<gen::EindeBevestigenInvoer>, bevestig_einde, vervallen});
  r.add(EffectDef{"trek_einde_in", S::afspraak, wie, &describe<gen::EindeIntrekkenInvoer>, trek_einde_in});
}

}  // namespace ruimte::domain::effects
