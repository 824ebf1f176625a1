// SPDX-License-Identifier: EUPL-1.2

#include <algorithm>

#include "domain/kernel/evolve.hpp"
#include "domain/kernel/fault.hpp"
#include "domain/kernel/stap3.hpp"
#include "gen/inzet.hpp"
#include "gen/vraagstuk.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"

namespace ruimte::domain::evolve {

namespace {

using V = gen::VraagstukToestand;

void ingebracht(V& t, const gen::VraagstukIngebracht& e, Instant op) {
  const auto& i = e.invoer;
  t.nummer = e.nummer;
  t.fase = e.fase;
  t.titel = i.titel;
  t.kern = i.kern;
  t.soort = i.soort.value_or(gen::Vraagstuksoort::gebiedskeuze);
  t.provincies = e.provincies;
  t.domeinen = i.domeinen;
  t.ingebracht_door = e.inbrenger;
  t.ingebracht_op = op;
  t.waarom_vast = i.waarom_vast;
  t.oorzaken = i.oorzaken;
  t.vraag = i.vraag;
  t.plaats = i.plaats;
  t.plaatsnaam = i.plaatsnaam;
  t.terugkeerdoel = i.terugkeerdoel;
  t.tijdvak = i.tijdvak;
  t.trekker_rijk = i.trekker_rijk;
}

void aangevuld(V& t, const gen::VraagstukAangevuld& e) {
  const auto& i = e.invoer;
  if (e.water_bodem) t.water_bodem = e.water_bodem;
  if (!i.domeinen.empty()) t.domeinen = i.domeinen;
  if (!i.oorzaken.empty()) t.oorzaken = i.oorzaken;
  if (i.terugkeerdoel) t.terugkeerdoel = i.terugkeerdoel;
  if (i.tijdvak) t.tijdvak = i.tijdvak;
  if (i.trekker_rijk) t.trekker_rijk = i.trekker_rijk;
  if (i.plaats) t.plaats = i.plaats;
}

void gereed(V& t, const gen::InzetGereed& e) {
  std::erase_if(t.toegezegd, [&](const auto& i) { return i.zijde == e.zijde; });
  const auto er = std::ranges::find(t.inzetten, e.zijde, &gen::Gereedmelding::zijde);
  if (er != t.inzetten.end() && !fault(KernelFault::second_position)) {
    er->op = e.op;
    return;
  }
  t.inzetten.push_back({e.zijde, e.op});
}

void toegezegd(V& t, const gen::InzetToegezegd& e) {
  std::erase_if(t.toegezegd, [&](const auto& i) { return i.zijde == e.toezegging.zijde; });
  t.toegezegd.push_back(e.toezegging);
}

/// A province is marked once; taking the mark away is said with a reason in the same act.
void bevoegd_gezag(V& t, const gen::BevoegdGezagGemerkt& e) {
  std::erase_if(t.bevoegd_gezag, [&](const auto& m) { return m.provincie == e.merk.provincie; });
  if (e.geldt) t.bevoegd_gezag.push_back(e.merk);
}

/// One row per party and instrument: the last one counts.
void instrument_weg(V& t, std::string_view organisatie, std::string_view instrument) {
  std::erase_if(t.instrumenten,
                [&](const auto& i) { return i.organisatie == organisatie && i.instrument == instrument; });
}

/// What parties may and will do from their own role.
bool eigen_rol(V& t, const Record& inhoud) {
  return when<gen::BevoegdGezagGemerkt>(t, inhoud, [](V& s, const auto& e) { bevoegd_gezag(s, e); }) ||
         when<gen::InstrumentIngezet>(t, inhoud,
                                      [](V& s, const auto& e) {
                                        instrument_weg(s, e.inzet.organisatie, e.inzet.instrument);
                                        s.instrumenten.push_back(e.inzet);
                                      }) ||
         when<gen::InstrumentGeschrapt>(t, inhoud,
                                        [](V& s, const auto& e) { instrument_weg(s, e.organisatie, e.instrument); });
}

/// What sides tell each other about what they prepare, and what the vraagstuk waits for.
bool onderweg(V& t, const Record& inhoud) {
  return when<gen::InzetToegezegd>(t, inhoud, [](V& s, const auto& e) { toegezegd(s, e); }) ||
         when<gen::BeslisruimteVrijgegeven>(t, inhoud,
                                            [](V& s, const auto& e) { s.vrijgegeven.push_back(e.vrijgave); }) ||
         when<gen::PetGedragen>(t, inhoud, [](V& s, const auto& e) { s.petten.push_back(e.functie); }) ||
         when<gen::VraagstukWacht>(t, inhoud, [](V& s, const auto& e) { s.wacht_op.push_back(e.reden); }) ||
         when<gen::VraagstukWachtNietMeer>(t, inhoud, [](V& s, const auto& e) {
           std::erase_if(s.wacht_op, [&](const auto& w) { return w.nationale_keuze == e.nationale_keuze; });
         });
}

void verbonden(V& t, const gen::AanBesluitVerbonden& e) {
  for (auto& b : t.besluiten) {
    if (b.id != e.besluit) continue;
    std::erase_if(b.verbintenissen, [&](const auto& v) { return v.partij == e.verbintenis.partij; });
    b.verbintenissen.push_back(e.verbintenis);
  }
}

gen::Optie* optie(V& t, const base::Uuid& id) {
  const auto it = std::ranges::find(t.opties, id, &gen::Optie::id);
  return it == t.opties.end() ? nullptr : &*it;
}

/// One row per party; a new word takes the place of the old one, and of the consent to it.
void effect_gezegd(V& t, const gen::OptieEffectGezegd& e) {
  auto* o = optie(t, e.optie);
  if (o == nullptr) return;
  const auto rij = std::ranges::find(o->effecten, e.effect.partij, &gen::Optieeffect::partij);
  if (rij == o->effecten.end()) {
    o->effecten.push_back(e.effect);
  } else {
    *rij = e.effect;
  }
  o->stand = e.stand;
  o->nog_te_zeggen = e.nog_te_zeggen;
}

void verlies_aanvaard(V& t, const gen::OptieInstemmingGegeven& e) {
  auto* o = optie(t, e.optie);
  if (o == nullptr) return;
  for (auto& rij : o->effecten)
    if (rij.partij == e.partij) rij.instemming = e.instemming;
  std::erase(o->nog_te_zeggen, e.partij);
  o->stand = e.stand;
}

/// What the options do to each party.
bool opties(V& t, const Record& inhoud) {
  return when<gen::OptieOpgenomen>(t, inhoud, [](V& s, const auto& e) { s.opties.push_back(e.optie); }) ||
         when<gen::OptieEffectGezegd>(t, inhoud, [](V& s, const auto& e) { effect_gezegd(s, e); }) ||
         when<gen::OptieInstemmingGegeven>(t, inhoud, [](V& s, const auto& e) { verlies_aanvaard(s, e); });
}

/// What decisions rest on: the statement where is decided, the weighing that sides sign, and who commits.
bool afweging(V& t, const Record& inhoud, Instant op) {
  return when<gen::StapOvergeslagen>(t, inhoud, [](V& s, const auto& e) { s.overgeslagen.push_back(e.overslag); }) ||
         when<gen::BesluitplekVastgelegd>(t, inhoud,
                                          [](V& s, const auto& e) {
                                            s.besluitplek = e.besluitplek;
                                            s.elders = e.elders;
                                          }) ||
         when<gen::AfwegingsbladGeschreven>(t, inhoud,
                                            [&](V& s, const auto& e) {
                                              const auto& i = e.invoer;
                                              s.afwegingsblad = gen::Afwegingsblad{
                                                  i.opties,      i.gevolgen,   i.weging,     i.belangen, i.plek,
                                                  i.voorwaarden, i.verliezers, blad_hash(i), {},         op};
                                            }) ||
         when<gen::AfwegingsbladOndertekend>(
             t, inhoud,
             [](V& s, const auto& e) {
               if (!s.afwegingsblad) return;
               auto& lijst = s.afwegingsblad->handtekeningen;
               std::erase_if(lijst, [&](const auto& h) { return h.zijde == e.handtekening.zijde; });
               lijst.push_back(e.handtekening);
             }) ||
         when<gen::AanBesluitVerbonden>(t, inhoud, [](V& s, const auto& e) { verbonden(s, e); });
}

}  // namespace

Record vraagstuk(const Record& toestand, const Record& inhoud, Instant op) {
  V t = copy_of<V>(toestand);
  const bool known =
      when<gen::VraagstukIngebracht>(t, inhoud, [&](V& s, const auto& e) { ingebracht(s, e, op); }) ||
      levensloop(t, inhoud) || onderweg(t, inhoud) || eigen_rol(t, inhoud) || afweging(t, inhoud, op) ||
      opties(t, inhoud) || when<gen::VraagstukAangevuld>(t, inhoud, [](V& s, const auto& e) { aangevuld(s, e); }) ||
      when<gen::VraagstukGetoetst>(t, inhoud, [](V& s, const auto& e) { s.toets = e.toets; }) ||
      when<gen::VraagstukGeagendeerd>(t, inhoud,
                                      [&](V& s, const auto& e) {
                                        if (!s.geagendeerd_op) s.geagendeerd_op = op;
                                        s.agenda = e.agenda;
                                        s.inspanning = e.inspanning;
                                      }) ||
      when<gen::InzetGereed>(t, inhoud, [](V& s, const auto& e) { gereed(s, e); }) ||
      when<gen::BesluitVastgelegd>(t, inhoud, [](V& s, const auto& e) { s.besluiten.push_back(e.besluit); }) ||
      when<gen::AfslagGenomen>(t, inhoud, [](V& s, const auto& e) { s.afslag = e.afslag; }) ||
      when<gen::RedenVastgelegd>(t, inhoud, [](V& s, const auto& e) { s.redenen.push_back(e.reden); }) ||
      when<gen::AfspraakGekoppeld>(t, inhoud, [](V& s, const auto& e) { s.afspraken.push_back(e.afspraak); }) ||
      when<gen::ConflictGekoppeld>(t, inhoud, [](V& s, const auto& e) { s.conflicten.push_back(e.conflict); });
  return finish(std::move(t), known, op);
}

Record inzet(const Record& toestand, const Record& inhoud, Instant op) {
  using I = gen::InzetToestand;
  I t = copy_of<I>(toestand);
  const bool known = when<gen::InzetVastgelegd>(t, inhoud, [&](I& s, const auto& e) {
    s.fase = e.fase;
    s.vraagstuk = e.vraagstuk;
    s.zijde = e.zijde;
    s.tekst = e.tekst;
    s.gremium = e.gremium;
    s.op = op;
  });
  return finish(std::move(t), known, op);
}

}  // namespace ruimte::domain::evolve
