// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domain/kernel/bewijs.hpp"
#include "domain/kernel/capaciteit.hpp"
#include "domain/method/drempels.hpp"
#include "domain/method/effects/effects.hpp"
#include "gen/agenda.hpp"
#include "gen/claim.hpp"
#include "gen/inzet.hpp"
#include "gen/vraagstuk.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"
#include "gen/vraagstuk_invoer.hpp"

namespace ruimte::domain::effects {

namespace {

const gen::VraagstukToestand& vraagstuk(const Ctx& c) { return c.dossier->toestand.as<gen::VraagstukToestand>(); }

Decision breng_in(const Ctx& c, const Args&) {
  const auto& invoer = c.command.invoer.as<gen::InbrengenInvoer>();
  if (auto a = handelt_voor_zijde(c); !a) return base::fail(a.error());
  std::vector<std::string> provincies;  // each once: the audience follows from how many there are
  for (const auto& p : invoer.provincies)
    if (std::find(provincies.begin(), provincies.end(), p) == provincies.end()) provincies.push_back(p);
  if (provincies.empty() && c.actor.zijde == "rijk")
    return Refuse("provincie_ontbreekt", gen::WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
  if (provincies.empty()) provincies = {c.actor.zijde};
  const auto& r = c.world.referentie();
  const Kring kring = gedeelde_kring(r, provincies);
  const auto reeks = "V-" + kring_afkorting(r, provincies) + "-" + std::to_string(jaar_van(c.vandaag));
  auto [nummer, uitgegeven] = volgend_nummer(c, reeks, kring);
  gen::VraagstukIngebracht feit{nummer, begin_fase(c, Soort::vraagstuk), c.actor.organisatie, provincies, invoer};
  return Events{std::move(uitgegeven), fact(c, std::move(feit), kring)};
}

Decision vul_aan(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::AanvullenInvoer>();
  const auto wb = i.water_bodem ? std::optional(water_bodem(c, *i.water_bodem)) : std::nullopt;
  return Events{fact(c, gen::VraagstukAangevuld{i, wb})};
}

gen::GetoetstCriterium getoetst(const Ctx& c, const gen::OordeelInvoer& o, const gen::BerekendOordeel* berekend) {
  gen::GetoetstCriterium uit{o.criterium,   o.subreden, o.oordeel,  o.bewijs,
                             o.bewijssoort, o.claims,   o.domeinen, o.gebieden};
  if (wijkt_af(berekend, o.oordeel) && o.afwijkreden)
    uit.afwijking = gen::Oordeelafwijking{*o.afwijkreden, c.actor.organisatie, c.actor.functie};
  return uit;
}

/// What nobody judged and the facts tell.
gen::GetoetstCriterium uit_feiten(const gen::BerekendOordeel& b, const gen::Toetsfeiten& feiten) {
  gen::GetoetstCriterium uit;
  uit.criterium = b.criterium;
  uit.oordeel = b.oordeel;
  uit.bewijs = b.zin;
  uit.bewijssoort = feiten.op_kaart && b.criterium != "c2" ? gen::Bewijssoort::kaart : gen::Bewijssoort::feit;
  return uit;
}

/// The claims that were named are those that the evidence is about; one that not every reader of this may know of is
/// not.
Answer genoemde_claims(const Ctx& c, const gen::ToetsenInvoer& i) {
  for (const auto& id : i.claims) {
    if (i.feiten && std::ranges::find(i.feiten->claims, id, &gen::Spanningsclaim::claim) != i.feiten->claims.end())
      continue;
    const auto* claim = c.world.find({Soort::claim, id});
    const bool leest = claim != nullptr && c.actor.mag_lezen(claim->kring);
    if (!leest || !i.feiten)
      return Refuse("claim_onbekend", gen::WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
    return Refuse("lezers_te_smal", gen::WanneerWel::na_aanpassing)
        .feit("nummer", claim->toestand.as<gen::ClaimToestand>().nummer)
        .wie({c.actor.functie})
        .done();
  }
  for (const auto& id : i.spanningspunten)
    if (!i.feiten || std::ranges::find(i.feiten->spanningspunten, id) == i.feiten->spanningspunten.end())
      return Refuse("dossier_onbekend", gen::WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
  return allowed();
}

/// I-13: the verdict keeps its evidence and the version of the criteria, whatever changes later.
Decision leg_toets_vast(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::ToetsenInvoer>();
  if (auto a = genoemde_claims(c, i); !a) return base::fail(a.error());
  gen::Toets toets;
  toets.poortvraag = i.poortvraag;
  toets.poort_uitleg = i.poort_uitleg;
  toets.op = c.now;
  toets.criteriaversie = c.werkwijze.hash();
  toets.feiten = i.feiten;
  if (i.feiten) toets.berekend = bereken_bewijs(c.world.referentie(), *i.feiten, bewijsdrempels(c.werkwijze));
  for (const auto& o : i.oordelen) toets.oordelen.push_back(getoetst(c, o, berekend_voor(toets.berekend, o.criterium)));
  for (const auto& b : toets.berekend) {
    const bool geoordeeld =
        std::ranges::find(i.oordelen, b.criterium, &gen::OordeelInvoer::criterium) != i.oordelen.end();
    if (!geoordeeld && b.oordeel != gen::Criteriumoordeel::onbekend) toets.oordelen.push_back(uit_feiten(b, *i.feiten));
  }
  return Events{fact(c, gen::VraagstukGetoetst{std::move(toets)})};
}

Decision agendeer(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::AgenderenInvoer>();
  const auto& t = vraagstuk(c);
  const auto* agenda = c.world.find({Soort::agenda, i.agenda});
  if (agenda == nullptr || !c.actor.mag_lezen(agenda->kring))
    return Refuse("agenda_onbekend", gen::WanneerWel::na_aanpassing)
        .wie({c.actor.functie})
        .eerst({"agenda_openen"})
        .done();
  auto partijen = partijen_van(c.world.referentie(), t);
  for (const auto& p : i.partijen)
    if (std::ranges::find(partijen, p) == partijen.end()) partijen.push_back(p);
  for (const auto& p : partijen)
    if (!capaciteit_mag_noemen(c.world.referentie(), p, *c.dossier))
      return Refuse("partij_leest_vraagstuk_niet", gen::WanneerWel::na_aanpassing)
          .feit("organisatie", p)
          .wie({c.actor.functie})
          .done();
  gen::Agendapunt punt{c.dossier->ref.id, t.nummer,         t.titel,          i.inspanning,
                       partijen,          i.overschrijding, i.ondanks_advies, c.now};
  const auto& at = agenda->toestand.as<gen::AgendaToestand>();
  Events uit;
  for (const auto& ref : capaciteiten_van(c.world, at, punt))
    uit.push_back(fact_on(ref, gen::CapaciteitGebruikt{{i.agenda, at.titel, punt.vraagstuk, t.nummer, i.inspanning,
                                                        i.overschrijding, c.now}}));
  uit.push_back(fact_on({Soort::agenda, i.agenda}, gen::AgendapuntGeplaatst{std::move(punt), i.reden}));
  uit.push_back(fact(c, gen::VraagstukGeagendeerd{i.agenda, i.inspanning, i.ondanks_advies}));
  return uit;
}

/// The reason of the act is that of the change of the agenda.
std::optional<std::string> reden_van(const base::Record& invoer) {
  if (invoer.is<gen::RedenInvoer>()) return invoer.as<gen::RedenInvoer>().reden;
  if (invoer.is<gen::DoorverwijzenInvoer>()) return invoer.as<gen::DoorverwijzenInvoer>().reden;
  return std::nullopt;
}

Decision verlaat_agenda(const Ctx& c, const Args&) {
  const auto& t = vraagstuk(c);
  const auto* agenda = t.agenda ? find_as<gen::AgendaToestand>(c.world, Soort::agenda, *t.agenda) : nullptr;
  if (agenda == nullptr) return Events{};
  Events uit{
      fact_on({Soort::agenda, *t.agenda}, gen::AgendapuntVervallen{c.dossier->ref.id, reden_van(c.command.invoer)})};
  for (const auto& p : agenda->punten)
    if (p.vraagstuk == c.dossier->ref.id)
      for (const auto& ref : capaciteiten_met(c.world, *agenda, p))
        uit.push_back(fact_on(ref, gen::CapaciteitVrijgegeven{*t.agenda, p.vraagstuk, p.nummer}));
  return uit;
}

/// The text stays in the own circle; the shared dossier learns only that the side is ready.
Decision leg_inzet_vast(const Ctx& c, const Args&) {
  if (auto a = handelt_voor_zijde(c); !a) return base::fail(a.error());
  const auto& i = c.command.invoer.as<gen::InzetInvoer>();
  const auto sleutel = base::to_string(c.dossier->ref.id) + "/" + c.actor.zijde;
  const auto bestaand = c.world.by_key(Soort::inzet, sleutel);
  const StreamRef inzet = bestaand ? *bestaand : StreamRef{Soort::inzet, sub_id(c.command.id, "inzet")};
  gen::InzetVastgelegd feit{c.dossier->ref.id, c.actor.zijde, "vastgelegd", i.tekst, i.gremium};
  return Events{fact_on(inzet, std::move(feit), zijde_kring(c.world.referentie(), c.actor.zijde)),
                fact(c, gen::InzetGereed{c.actor.zijde, c.vandaag})};
}

Decision verwijs_door(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::DoorverwijzenInvoer>();
  return Events{fact(c, gen::AfslagGenomen{{gen::Afslagsoort::doorverwezen, i.reden, i.bestemming, i.borger, c.now}})};
}

Decision beeindig(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::RedenInvoer>();
  return Events{fact(c, gen::AfslagGenomen{{gen::Afslagsoort::bewust_beeindigd, i.reden, {}, {}, c.now}})};
}

/// Only of a province that the vraagstuk touches.
Decision merk_bevoegd_gezag(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::BevoegdGezagInvoer>();
  const auto& provincies = vraagstuk(c).provincies;
  if (std::find(provincies.begin(), provincies.end(), i.provincie) == provincies.end())
    return Refuse("provincie_niet_geraakt", gen::WanneerWel::na_aanpassing)
        .feit("provincie", i.provincie)
        .wie({c.actor.functie})
        .done();
  return Events{
      fact(c, gen::BevoegdGezagGemerkt{{i.provincie, i.waarover, c.actor.organisatie, c.vandaag}, i.bevoegd})};
}

Decision zet_instrument_in(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::InstrumentInvoer>();
  return Events{fact(c, gen::InstrumentIngezet{{sub_id(c.command.id, "instrument"), c.actor.organisatie, i.instrument,
                                                i.wat, i.wanneer, c.vandaag}})};
}

Decision schrap_instrument(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::InstrumentSchrappenInvoer>();
  const auto& lijst = vraagstuk(c).instrumenten;
  const bool eigen = std::any_of(lijst.begin(), lijst.end(), [&](const gen::Instrumentinzet& n) {
    return n.organisatie == c.actor.organisatie && n.instrument == i.instrument;
  });
  if (!eigen)
    return Refuse("instrument_niet_genoemd", gen::WanneerWel::na_aanpassing)
        .feit("instrument", i.instrument)
        .wie({c.actor.functie})
        .done();
  return Events{fact(c, gen::InstrumentGeschrapt{c.actor.organisatie, i.instrument, i.reden})};
}

Decision leg_reden_vast(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::RedenInvoer>();
  return Events{fact(c, gen::RedenVastgelegd{{c.command.handeling, i.reden, c.now}})};
}

}  // namespace

void register_vraagstuk(Registry& r) {
  using S = Soort;
  using base::describe;
  r.add(EffectDef{"breng_in", S::vraagstuk, {}, &describe<gen::InbrengenInvoer>, breng_in});
  r.add(EffectDef{"vul_aan", S::vraagstuk, {}, &describe<gen::AanvullenInvoer>, vul_aan});
  r.add(EffectDef{"leg_toets_vast", S::vraagstuk, {}, &describe<gen::ToetsenInvoer>, leg_toets_vast});
  r.add(EffectDef{"agendeer", S::vraagstuk, {}, &describe<gen::AgenderenInvoer>, agendeer});
  r.add(EffectDef{"verlaat_agenda", S::vraagstuk, {}, nullptr, verlaat_agenda});
  r.add(EffectDef{"leg_inzet_vast", S::vraagstuk, {}, &describe<gen::InzetInvoer>, leg_inzet_vast});
  r.add(EffectDef{"verwijs_door", S::vraagstuk, {}, &describe<gen::DoorverwijzenInvoer>, verwijs_door});
  r.add(EffectDef{"beeindig", S::vraagstuk, {}, &describe<gen::RedenInvoer>, beeindig});
  r.add(EffectDef{"merk_bevoegd_gezag", S::vraagstuk, {}, &describe<gen::BevoegdGezagInvoer>, merk_bevoegd_gezag});
  r.add(EffectDef{"zet_instrument_in", S::vraagstuk, {}, &describe<gen::InstrumentInvoer>, zet_instrument_in});
  r.add(EffectDef{"schrap_instrument", S::vraagstuk, {}, &describe<gen::InstrumentSchrappenInvoer>, schrap_instrument});
  r.add(EffectDef{"leg_reden_vast", S::vraagstuk, {}, &describe<gen::RedenInvoer>, leg_reden_vast});
}

}  // namespace ruimte::domain::effects
