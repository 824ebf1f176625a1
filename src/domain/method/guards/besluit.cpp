// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domain/kernel/stap3.hpp"
#include "domain/method/guards/guards.hpp"
#include "domain/method/vaag.hpp"
#include "gen/afspraak.hpp"
#include "gen/agenda.hpp"
#include "gen/vraagstuk.hpp"
#include "gen/vraagstuk_invoer.hpp"

namespace ruimte::domain::guards {

namespace {

using gen::WanneerWel;

const gen::VraagstukToestand& vraagstuk_van_besluit(const Ctx& c) {
  return c.dossier->toestand.as<gen::VraagstukToestand>();
}

std::vector<std::string> schrijvers() { return {"projectleider", "accounthouder_departement"}; }

/// I-05, I-06: the method asks it before; the kernel holds it whatever the method asks.
Answer posities_gereed(const Ctx& c, const Args&) { return inzetten_gereed(vraagstuk_van_besluit(c)); }

/// DEC-01.
Answer heeft_afspraken(const Ctx& c, const Args&) {
  if (!vraagstuk_van_besluit(c).afspraken.empty()) return allowed();
  return Refuse("besluit_zonder_afspraak", WanneerWel::na_handeling).wie(schrijvers()).eerst({"opstellen"}).done();
}

/// DEC-08.
Answer landing_of_reden(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::BesluitInvoer>();
  if (!i.landingsdoelen.empty() || i.geen_landing_omdat || vraagstuk_van_besluit(c).terugkeerdoel) return allowed();
  return Refuse("landingsdoel_of_reden", WanneerWel::na_aanpassing).done();
}

/// DEC-02: what the decision and its agreements say is looked at before it is taken; both sides see what is vague.
Answer tekst_concreet(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::BesluitInvoer>();
  const auto& r = c.world.referentie();
  std::string tekst = i.tekst;
  for (const auto& taak : i.wie_doet_wat) tekst += "\n" + taak.wat;
  auto woorden = vage_woorden(r, tekst);
  for (const auto& id : i.afspraken.empty() ? vraagstuk_van_besluit(c).afspraken : i.afspraken)
    if (const auto* a = find_as<gen::AfspraakToestand>(c.world, Soort::afspraak, id))
      for (auto& w : vaag_in(r, *a))
        if (std::ranges::find(woorden, w) == woorden.end()) woorden.push_back(std::move(w));
  if (woorden.empty()) return allowed();
  return Refuse("tekst_vaag", WanneerWel::na_aanpassing)
      .feit("woorden", opgesomd(woorden))
      .wie(schrijvers())
      .eerst({"tekstvoorstel_doen"})
      .done();
}

/// DEC-26: who enters step 3 knows whether this is the place where is decided.
Answer besluitplek_bekend(const Ctx& c, const Args&) {
  const auto& in = c.command.invoer;
  const bool nu = in.is<gen::NaarBesluitvormingInvoer>()
                      ? in.as<gen::NaarBesluitvormingInvoer>().besluitplek.has_value()
                      : in.as<gen::StapOverslaanInvoer>().besluitplek.has_value();
  if (nu || vraagstuk_van_besluit(c).besluitplek) return allowed();
  return Refuse("besluitplek_onbekend", WanneerWel::na_aanpassing).done();
}

/// AGE-21: who said no to the agenda holds back the own effort, and nobody else's.
Answer eigen_agenda_gedragen(const Ctx& c, const Args&) {
  const auto& t = vraagstuk_van_besluit(c);
  const auto* a = t.agenda ? find_as<gen::AgendaToestand>(c.world, Soort::agenda, *t.agenda) : nullptr;
  if (a == nullptr || a->versie == 0) return allowed();
  const auto nee = std::ranges::find(a->bekrachtigingen, c.actor.organisatie, &gen::Bekrachtiging::partij);
  if (nee == a->bekrachtigingen.end() || nee->bekrachtigd) return allowed();
  return Refuse("agenda_niet_bekrachtigd", WanneerWel::na_handeling)
      .feit("agenda", a->titel)
      .feit("reden", nee->reden.value_or(""))
      .wie({"projectleider", "accounthouder_departement", "gedeputeerde"})
      .eerst({"bekrachtigen"})
      .done();
}

Answer blad_geschreven(const Ctx& c, const Args&) {
  if (vraagstuk_van_besluit(c).afwegingsblad) return allowed();
  return Refuse("afwegingsblad_ontbreekt", WanneerWel::na_handeling)
      .wie(schrijvers())
      .eerst({"afwegingsblad_schrijven"})
      .done();
}

std::vector<base::Uuid> gevraagde_besluiten(const Ctx& c) {
  std::vector<base::Uuid> uit;
  for (const auto& b : vraagstuk_van_besluit(c).besluiten)
    if (std::ranges::find(b.partijen, c.actor.organisatie) != b.partijen.end()) uit.push_back(b.id);
  return uit;
}

Answer besluit_vraagt_partij(const Ctx& c, const Args&) {
  if (!gevraagde_besluiten(c).empty()) return allowed();
  return Refuse("verbintenis_van_ander", WanneerWel::nu_door_ander)
      .wie({"projectleider", "accounthouder_departement", "gedeputeerde", "bewindspersoon"})
      .done();
}

Answer verbinden_met_reden(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::VerbindenInvoer>();
  if (i.verbonden || i.reden) return allowed();
  return Refuse("reden_ontbreekt", WanneerWel::na_aanpassing).done();
}

}  // namespace

void register_besluit(Registry& r) {
  constexpr auto v = Soort::vraagstuk;
  r.add(GuardDef{"inzetten_gereed", v, {}, posities_gereed, false});
  r.add(GuardDef{"heeft_afspraken", v, {}, heeft_afspraken, false});
  r.add(GuardDef{"landing_of_reden", v, {}, landing_of_reden, true});
  r.add(GuardDef{"tekst_concreet", v, {}, tekst_concreet, true, nullptr, {}, false, "vage_tekst"});
  r.add(GuardDef{"besluitplek_bekend", v, {}, besluitplek_bekend, true, nullptr, {}, false, "stap3_zonder_uitspraak"});
  r.add(GuardDef{"eigen_agenda_gedragen", v, {}, eigen_agenda_gedragen, false});
  r.add(GuardDef{"blad_geschreven", v, {}, blad_geschreven, false});
  r.add(GuardDef{"besluit_vraagt_partij", v, {}, besluit_vraagt_partij, false, gevraagde_besluiten});
  r.add(GuardDef{"verbinden_met_reden", v, {}, verbinden_met_reden, true});
}

}  // namespace ruimte::domain::guards
