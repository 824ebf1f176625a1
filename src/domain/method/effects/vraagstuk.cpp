// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domain/kernel/capaciteit.hpp"
#include "domain/method/effects/effects.hpp"
#include "gen/agenda.hpp"
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
  return Events{fact(c, gen::VraagstukAangevuld{c.command.invoer.as<gen::AanvullenInvoer>()})};
}

/// I-13: the verdict keeps its evidence and the version of the criteria, whatever changes later.
Decision leg_toets_vast(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::ToetsenInvoer>();
  gen::Toets toets;
  toets.poortvraag = i.poortvraag;
  toets.poort_uitleg = i.poort_uitleg;
  toets.op = c.now;
  toets.criteriaversie = c.werkwijze.hash();
  for (const auto& o : i.oordelen)
    toets.oordelen.push_back(
        {o.criterium, o.subreden, o.oordeel, o.bewijs, o.bewijssoort, o.claims, o.domeinen, o.gebieden});
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
