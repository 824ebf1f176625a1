// SPDX-License-Identifier: EUPL-1.2
// Tasks that ask for room and the room they ask for; every change is a version that says who, when and why.
#include <algorithm>

#include "base/geometry.hpp"
#include "domain/method/effects/effects.hpp"
#include "gen/claim.hpp"
#include "gen/opgave.hpp"
#include "gen/vraagstuk_invoer.hpp"

namespace ruimte::domain::effects {

namespace {

using gen::WanneerWel;

const gen::OpgaveToestand& deze_opgave(const Ctx& c) { return c.dossier->toestand.as<gen::OpgaveToestand>(); }
const gen::ClaimToestand& deze_claim(const Ctx& c) { return c.dossier->toestand.as<gen::ClaimToestand>(); }

gen::Opgaveversie versie(const Ctx& c, std::size_t eerdere, const std::string& reden) {
  return {static_cast<std::int64_t>(eerdere) + 1, c.vandaag, c.actor.organisatie, c.actor.functie, reden};
}

Decision leg_opgave_vast(const Ctx& c, const Args&) {
  if (auto a = handelt_voor_zijde(c); !a) return base::fail(a.error());
  const auto& i = c.command.invoer.as<gen::OpgaveVastleggenInvoer>();
  auto provincies = i.provincies;
  if (c.actor.zijde != "rijk") {
    if (!provincies.empty() && provincies != std::vector{c.actor.zijde})
      return Refuse("provincie_niet_eigen", WanneerWel::nu_door_ander)
          .feit("zijde", c.actor.zijde)
          .wie({"accounthouder_departement"})
          .done();
    provincies = {c.actor.zijde};
  }
  const auto& r = c.world.referentie();
  const auto kring = gedeelde_kring(r, provincies);
  const auto reeks = "O-" + kring_afkorting(r, provincies) + "-" + std::to_string(jaar_van(c.vandaag));
  auto [nummer, uitgegeven] = volgend_nummer(c, reeks, kring);
  gen::OpgaveVastgelegd feit{nummer,
                             begin_fase(c, Soort::opgave),
                             c.actor.zijde,
                             std::move(provincies),
                             water_bodem(c, i.water_bodem),
                             versie(c, 0, i.reden),
                             i};
  return Events{std::move(uitgegeven), fact(c, std::move(feit), kring)};
}

Decision wijzig_opgave(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::OpgaveWijzigenInvoer>();
  const auto wb = i.water_bodem ? std::optional(water_bodem(c, *i.water_bodem)) : std::nullopt;
  return Events{fact(c, gen::OpgaveGewijzigd{versie(c, deze_opgave(c).versies.size(), i.reden), wb, i})};
}

Decision leg_afhankelijkheid(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::AfhankelijkheidLeggenInvoer>();
  return Events{fact(c, gen::AfhankelijkheidGelegd{versie(c, deze_opgave(c).versies.size(), i.waarvoor), i.opgave})};
}

Decision maak_afhankelijkheid_los(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::AfhankelijkheidLosmakenInvoer>();
  const auto& lijst = deze_opgave(c).afhankelijkheden;
  if (std::ranges::find(lijst, i.opgave, &gen::Opgaveafhankelijkheid::opgave) == lijst.end())
    return Refuse("onderdeel_onbekend", WanneerWel::na_aanpassing)
        .feit("onderdeel", base::to_string(i.opgave))
        .wie({c.actor.functie})
        .done();
  return Events{fact(c, gen::AfhankelijkheidLosgemaakt{versie(c, deze_opgave(c).versies.size(), i.reden), i.opgave})};
}

Decision trek_opgave_in(const Ctx& c, const Args&) {
  const auto& reden = c.command.invoer.as<gen::RedenInvoer>().reden;
  return Events{fact(c, gen::OpgaveIngetrokken{versie(c, deze_opgave(c).versies.size(), reden)})};
}

gen::Claimversie versie(const Ctx& c, std::size_t eerdere, const std::string& reden, const gen::Claimomvang& omvang,
                        const std::optional<base::Geometry>& plaats) {
  const auto oppervlakte = plaats ? std::optional(base::area_of(*plaats)) : std::nullopt;
  return {static_cast<std::int64_t>(eerdere) + 1,
          c.vandaag,
          c.actor.organisatie,
          c.actor.functie,
          reden,
          omvang.verwacht,
          oppervlakte};
}

/// Whoever reads the opgave reads her claims.
Decision leg_claim_vast(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::ClaimVastleggenInvoer>();
  const auto* opgave = c.world.find({Soort::opgave, i.opgave});
  if (opgave == nullptr || !c.actor.mag_lezen(opgave->kring))
    return Refuse("opgave_onbekend", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
  const auto& provincies = opgave->toestand.as<gen::OpgaveToestand>().provincies;
  const auto reeks =
      "CL-" + kring_afkorting(c.world.referentie(), provincies) + "-" + std::to_string(jaar_van(c.vandaag));
  auto [nummer, uitgegeven] = volgend_nummer(c, reeks, opgave->kring);
  gen::ClaimVastgelegd feit{nummer, begin_fase(c, Soort::claim), versie(c, 0, i.reden, i.omvang, i.plaats), i};
  return Events{std::move(uitgegeven), fact(c, std::move(feit), opgave->kring)};
}

Decision wijzig_claim(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::ClaimWijzigenInvoer>();
  const auto& t = deze_claim(c);
  return Events{fact(
      c, gen::ClaimGewijzigd{
             versie(c, t.versies.size(), i.reden, i.omvang.value_or(t.omvang), i.plaats ? i.plaats : t.plaats), i})};
}

Decision trek_claim_in(const Ctx& c, const Args&) {
  const auto& t = deze_claim(c);
  const auto& reden = c.command.invoer.as<gen::RedenInvoer>().reden;
  return Events{fact(c, gen::ClaimIngetrokken{versie(c, t.versies.size(), reden, t.omvang, t.plaats)})};
}

}  // namespace

void register_claims(Registry& r) {
  using S = Soort;
  using base::describe;
  const auto add = effect_adder(r);
  add("leg_opgave_vast", S::opgave, &describe<gen::OpgaveVastleggenInvoer>, leg_opgave_vast);
  add("wijzig_opgave", S::opgave, &describe<gen::OpgaveWijzigenInvoer>, wijzig_opgave);
  add("leg_afhankelijkheid", S::opgave, &describe<gen::AfhankelijkheidLeggenInvoer>, leg_afhankelijkheid);
  add("maak_afhankelijkheid_los", S::opgave, &describe<gen::AfhankelijkheidLosmakenInvoer>, maak_afhankelijkheid_los);
  add("trek_opgave_in", S::opgave, &describe<gen::RedenInvoer>, trek_opgave_in);
  add("leg_claim_vast", S::claim, &describe<gen::ClaimVastleggenInvoer>, leg_claim_vast);
  add("wijzig_claim", S::claim, &describe<gen::ClaimWijzigenInvoer>, wijzig_claim);
  add("trek_claim_in", S::claim, &describe<gen::RedenInvoer>, trek_claim_in);
}

}  // namespace ruimte::domain::effects
