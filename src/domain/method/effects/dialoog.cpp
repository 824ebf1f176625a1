// SPDX-License-Identifier: EUPL-1.2
// What parties bring into the dialogue, the picture they share of it, and what rubs between two of them.
#include <algorithm>
#include <set>

#include "domain/kernel/hangpunt.hpp"
#include "domain/kernel/lezers.hpp"
#include "domain/method/effects/effects.hpp"
#include "gen/afspraak.hpp"
#include "gen/dialoog.hpp"
#include "gen/voorstel.hpp"
#include "gen/vraagstuk.hpp"
#include "gen/vraagstuk_invoer.hpp"

namespace ruimte::domain::effects {

namespace {

using gen::WanneerWel;

/// The dialogue of the vraagstuk; the first contribution opens it.
StreamRef open_dialoog(const Ctx& c, Events& uit) {
  if (const auto er = c.world.by_key(Soort::dialoog, base::to_string(c.dossier->ref.id))) return *er;
  const StreamRef nieuw{Soort::dialoog, sub_id(c.command.id, "dialoog")};
  uit.push_back(fact_on(nieuw, gen::DialoogGeopend{c.dossier->ref.id, "open"}, c.dossier->kring));
  return nieuw;
}

template <class T>
Decision in_dialoog(const Ctx& c, T inhoud) {
  Events uit;
  const auto dialoog = open_dialoog(c, uit);
  uit.push_back(fact_on(dialoog, std::move(inhoud), c.dossier->kring));
  return uit;
}

Decision leg_inbreng_vast(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::InbrengInvoer>();
  gen::Inbreng inbreng{sub_id(c.command.id, "inbreng"), c.actor.organisatie, i.kern, i.tekst, c.now, i.soort};
  return in_dialoog(c, gen::InbrengVastgelegd{std::move(inbreng)});
}

gen::Beeldoordeel oordeel(const Ctx& c, gen::Beeldantwoord wat, std::optional<std::string> toelichting) {
  return {c.actor.organisatie, wat, std::move(toelichting), c.now};
}

/// INF-02, INF-03: shared when the Rijk and every province of the vraagstuk agree and nobody objects.
gen::Feitstand feitstand(const Ctx& c, const std::vector<gen::Beeldoordeel>& oordelen) {
  const auto& organisaties = c.world.referentie().organisaties;
  std::set<std::string> eens;
  for (const auto& o : oordelen) {
    if (o.oordeel == gen::Beeldantwoord::niet_eens) return gen::Feitstand::betwist;
    const auto it = organisaties.find(o.partij);
    if (o.oordeel == gen::Beeldantwoord::eens && it != organisaties.end()) eens.insert(it->second.zijde);
  }
  const auto& provincies = c.dossier->toestand.as<gen::VraagstukToestand>().provincies;
  const bool ieder =
      eens.contains("rijk") && std::ranges::all_of(provincies, [&](const auto& p) { return eens.contains(p); });
  return ieder ? gen::Feitstand::gedeeld : gen::Feitstand::open;
}

/// A scenario becomes evidence only when each of its claims is for every reader of the vraagstuk, which keeps it.
Answer scenarios_voor_allen(const Ctx& c, const gen::UitspraakOpnemenInvoer& i) {
  if (i.scenarios.size() != i.scenariobewijs.size())
    return Refuse("scenario_onbekend", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
  for (const auto& scenario : i.scenariobewijs)
    for (const auto& een : scenario.claims) {
      const auto* claim = c.world.find({Soort::claim, een.id});
      if (claim == nullptr || !c.actor.mag_lezen(claim->kring))
        return Refuse("scenario_onbekend", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
      if (!leest_ook(c.world.referentie(), c.dossier->kring, claim->kring))
        return Refuse("lezers_te_smal", WanneerWel::na_aanpassing)
            .feit("nummer", een.nummer)
            .wie({c.actor.functie})
            .done();
    }
  return allowed();
}

Decision neem_uitspraak_op(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::UitspraakOpnemenInvoer>();
  if (auto a = scenarios_voor_allen(c, i); !a) return base::fail(std::move(a.error()));
  gen::Uitspraak u{sub_id(c.command.id, "uitspraak"), i.tekst, c.actor.organisatie, c.now, {}};
  u.oordelen.push_back(oordeel(c, gen::Beeldantwoord::eens, {}));
  u.bron = i.bron;
  u.stand = feitstand(c, u.oordelen);
  u.scenarios = i.scenariobewijs;
  return in_dialoog(c, gen::UitspraakOpgenomen{std::move(u)});
}

const gen::Uitspraak* vind_uitspraak(const gen::DialoogToestand& t, const base::Uuid& id) {
  const auto it = std::ranges::find(t.beeld, id, &gen::Uitspraak::id);
  return it == t.beeld.end() ? nullptr : &*it;
}

Decision beoordeel_uitspraak(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::UitspraakBeoordelenInvoer>();
  const auto ref = c.world.by_key(Soort::dialoog, base::to_string(c.dossier->ref.id));
  const auto* t = ref ? find_as<gen::DialoogToestand>(c.world, Soort::dialoog, ref->id) : nullptr;
  const auto* u = t == nullptr ? nullptr : vind_uitspraak(*t, i.uitspraak);
  if (u == nullptr)
    return Refuse("onderdeel_onbekend", WanneerWel::na_aanpassing)
        .feit("onderdeel", base::to_string(i.uitspraak))
        .wie({c.actor.functie})
        .done();
  auto nieuw = oordeel(c, i.oordeel, i.toelichting);
  auto oordelen = u->oordelen;
  std::erase_if(oordelen, [&](const auto& o) { return o.partij == nieuw.partij; });
  oordelen.push_back(nieuw);
  return in_dialoog(c, gen::UitspraakBeoordeeld{i.uitspraak, std::move(nieuw), feitstand(c, oordelen)});
}

Decision neem_vervolgstap_op(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::VervolgstapOpnemenInvoer>();
  gen::Vervolgstap stap{sub_id(c.command.id, "vervolgstap"), i.wat, i.wie, i.voor, c.actor.organisatie, c.now};
  return in_dialoog(c, gen::VervolgstapOpgenomen{std::move(stap)});
}

/// The two parties, and with them who sees it: a difference within one side never leaves that side.
struct Verschil {
  std::string wederzijde;
  gen::Conflictsoort soort{};
};

base::Result<Verschil, Refusal> verschil_met(const Ctx& c, const std::string& met,
                                             const std::vector<std::string>& provincies) {
  const auto& organisaties = c.world.referentie().organisaties;
  const auto it = organisaties.find(met);
  const auto zijde = it == organisaties.end() ? std::string() : it->second.zijde;
  const bool betrokken = zijde == "rijk" || std::ranges::find(provincies, zijde) != provincies.end();
  if (!betrokken || !it->second.kan_instemmen || met == c.actor.organisatie)
    return Refuse("hangpunt_met_wie", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
  using enum gen::Conflictsoort;
  const bool rijk = c.actor.zijde == "rijk";
  if (zijde == c.actor.zijde) return Verschil{zijde, rijk ? interdepartementaal : met_medeoverheid};
  return Verschil{zijde, rijk || zijde == "rijk" ? rijk_provincie : interprovinciaal};
}

Answer tekst_bestaat(const Ctx& c, const gen::HangpuntNoemenInvoer& i) {
  if (!i.afspraak && !i.tekstdeel) return allowed();
  const auto* a = i.afspraak ? c.world.find({Soort::afspraak, *i.afspraak}) : nullptr;
  if (a != nullptr && c.actor.mag_lezen(a->kring)) {
    const auto& t = a->toestand.as<gen::AfspraakToestand>();
    const bool deel =
        !i.tekstdeel || std::ranges::find(t.tekstdelen, *i.tekstdeel, &gen::Tekstdeel::id) != t.tekstdelen.end();
    if (t.vraagstuk == i.vraagstuk && deel) return allowed();
  }
  return Refuse("dossier_onbekend", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
}

/// The element stands in that proposal, and the actor reads it.
Answer element_bestaat(const Ctx& c, const gen::HangpuntNoemenInvoer& i) {
  if (!i.voorstel && !i.element) return allowed();
  const auto* a = i.voorstel ? c.world.find({Soort::voorstel, *i.voorstel}) : nullptr;
  if (a != nullptr && c.actor.mag_lezen(a->kring)) {
    const auto& lijst = a->toestand.as<gen::VoorstelToestand>().elementen;
    if (!i.element || std::ranges::find(lijst, *i.element, &gen::Voorstelelement::id) != lijst.end()) return allowed();
  }
  return Refuse("dossier_onbekend", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
}

/// The vraagstuk that it is about; an element of a proposal stands by itself when there is none yet.
Decision noem_hangpunt(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::HangpuntNoemenInvoer>();
  if (!i.vraagstuk && !i.voorstel)
    return Refuse("vraagstuk_onbekend", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
  if (i.vraagstuk)
    if (auto a = vraagstuk_bestaat(c, *i.vraagstuk); !a) return base::fail(a.error());
  if (auto a = handelt_voor_zijde(c); !a) return base::fail(a.error());
  if (auto a = tekst_bestaat(c, i); !a) return base::fail(a.error());
  if (auto a = element_bestaat(c, i); !a) return base::fail(a.error());
  const auto grond = grond_van(
      *c.world.find(i.vraagstuk ? StreamRef{Soort::vraagstuk, *i.vraagstuk} : StreamRef{Soort::voorstel, *i.voorstel}));
  const auto verschil = verschil_met(c, i.met, grond.provincies);
  if (!verschil) return base::fail(verschil.error());
  const Kring kring = verschil_kring(c, verschil->soort, grond);
  auto [nummer, uitgegeven] = volgend_nummer(c, verschil_reeks(c, "H", kring, grond), kring);
  gen::HangpuntGenoemd feit{
      nummer, begin_fase(c, Soort::hangpunt), c.actor.organisatie, c.actor.zijde, verschil->wederzijde, c.vandaag, i};
  return Events{std::move(uitgegeven), fact(c, std::move(feit), kring)};
}

const gen::HangpuntToestand& hangpunt(const Ctx& c) { return c.dossier->toestand.as<gen::HangpuntToestand>(); }

/// Who is next when the actor has spoken; the party itself when it stays with the actor.
std::string aan_zet(const Ctx& c, bool zelf) {
  const auto& t = hangpunt(c);
  return (hangpuntkant(t, c.actor) == Hangpuntkant::noemer) == zelf ? t.volgens : t.wederpartij;
}

Decision beantwoord_hangpunt(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::HangpuntBeantwoordenInvoer>();
  gen::HangpuntBericht bericht{c.actor.organisatie, i.tekst, c.now};
  return Events{
      fact(c, gen::HangpuntBeantwoord{std::move(bericht), aan_zet(c, i.zelf_aan_zet.value_or(false)), i.uiterlijk})};
}

Decision stel_oplossing_voor(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::HangpuntOplossingInvoer>();
  gen::HangpuntOplossing o{c.actor.organisatie, c.actor.zijde, i.hoe, c.now, {}};
  return Events{fact(c, gen::HangpuntOplossingVoorgesteld{std::move(o), aan_zet(c, false)})};
}

Decision bevestig_oplossing(const Ctx& c, const Args&) {
  return Events{fact(c, gen::HangpuntOplossingBevestigd{c.actor.organisatie, c.actor.zijde})};
}

Decision wijs_oplossing_af(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::RedenInvoer>();
  return Events{fact(c, gen::HangpuntOplossingAfgewezen{c.actor.organisatie, i.reden, aan_zet(c, false)})};
}

}  // namespace

void register_dialoog(Registry& r) {
  using S = Soort;
  using base::describe;
  const auto add = effect_adder(r);
  add("leg_inbreng_vast", S::vraagstuk, &describe<gen::InbrengInvoer>, leg_inbreng_vast);
  add("neem_uitspraak_op", S::vraagstuk, &describe<gen::UitspraakOpnemenInvoer>, neem_uitspraak_op);
  add("beoordeel_uitspraak", S::vraagstuk, &describe<gen::UitspraakBeoordelenInvoer>, beoordeel_uitspraak);
  add("neem_vervolgstap_op", S::vraagstuk, &describe<gen::VervolgstapOpnemenInvoer>, neem_vervolgstap_op);
  add("noem_hangpunt", S::hangpunt, &describe<gen::HangpuntNoemenInvoer>, noem_hangpunt);
  add("beantwoord_hangpunt", S::hangpunt, &describe<gen::HangpuntBeantwoordenInvoer>, beantwoord_hangpunt);
  add("stel_oplossing_voor", S::hangpunt, &describe<gen::HangpuntOplossingInvoer>, stel_oplossing_voor);
  add("bevestig_oplossing", S::hangpunt, nullptr, bevestig_oplossing);
  add("wijs_oplossing_af", S::hangpunt, &describe<gen::RedenInvoer>, wijs_oplossing_af);
}

}  // namespace ruimte::domain::effects
