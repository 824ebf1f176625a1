// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/werkwijze.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "domain/method/effects/effects.hpp"
#include "domain/method/methoden.hpp"
#include "domain/method/overstap.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"

namespace ruimte::domain::effects {

namespace {

using gen::WanneerWel;
using Versie = gen::WerkwijzeToestand;

constexpr std::size_t genoemde_fouten = 5;

const Versie& werkwijze_van(const Ctx& c) { return c.dossier->toestand.as<Versie>(); }

Decision geen_methode() {
  return Refuse("werkwijze_onbekend", WanneerWel::na_handeling)
      .wie({"coordinator"})
      .eerst({"werkwijze_overstap"})
      .done();
}

Refusal met_fouten(const Ctx& c, std::string_view code, const auto& lijst, auto zin) {
  std::string tekst;
  std::size_t n = 0;
  for (const auto& f : lijst)
    if (n++ < genoemde_fouten) tekst += (tekst.empty() ? "" : "; ") + zin(f);
  if (n > genoemde_fouten) tekst += "; en nog " + std::to_string(n - genoemde_fouten);
  return Refuse(code, WanneerWel::na_aanpassing).feit("fouten", tekst).wie({c.actor.functie}).done().value();
}

/// The text after these changes, loaded as it would be used; or why not, place by place.
base::Result<Methode, Refusal> geladen(const Ctx& c, const Bestanden& van,
                                       std::span<const gen::Werkwijzewijziging> wijzigingen) {
  const auto plek = [](std::string_view bestand, std::string_view plaats, std::string_view melding) {
    return std::string(bestand) + (plaats.empty() ? "" : " " + std::string(plaats)) + ": " + std::string(melding);
  };
  auto bestanden = met_wijzigingen(van, wijzigingen);
  if (!bestanden)
    return base::fail(met_fouten(c, "wijziging_past_niet", bestanden.error(),
                                 [&](const Plaatsfout& f) { return plek(f.bestand, f.plaats, f.melding); }));
  auto methode = c.world.methoden()->laad(*bestanden);
  if (!methode)
    return base::fail(met_fouten(c, "werkwijze_laadt_niet", methode.error(),
                                 [&](const LoadError& f) { return plek(f.bestand, f.pointer, f.melding); }));
  return std::move(*methode);
}

/// Every text stands in the log once, by its fingerprint.
void bewaar_tekst(const Ctx& c, const Methode& m, Events& uit) {
  const auto kenmerk = m.werkwijze.hash();
  const auto plek = werkwijzetekst(kenmerk);
  if (c.world.find(plek) == nullptr)
    uit.push_back(fact_on(plek, gen::WerkwijzetekstVastgelegd{kenmerk, m.bestanden}, kring_deelnemers));
}

Answer nog_niet_voorgesteld(const Ctx& c, const base::Hash& kenmerk) {
  if (!c.world.by_key(Soort::werkwijze, "voorstel/" + base::to_string(kenmerk))) return allowed();
  return Refuse("bestaat_al", WanneerWel::na_aanpassing).feit("wat", "een voorstel met deze tekst").done();
}

Decision stel_werkwijze_voor(const Ctx& c, const Args&) {
  const auto* nu = geldende_werkwijze(c.world);
  if (c.world.methoden() == nullptr || nu == nullptr) return geen_methode();
  const auto* basis = geldende_methode(c.world, *c.world.methoden());
  if (basis == nullptr) return geen_methode();
  const auto& i = c.command.invoer.as<gen::WerkwijzeVoorstellenInvoer>();
  auto methode = geladen(c, basis->bestanden, i.wijzigingen);
  if (!methode) return base::fail(std::move(methode.error()));
  const auto kenmerk = methode->werkwijze.hash();
  if (kenmerk == basis->werkwijze.hash())
    return Refuse("wijziging_zonder_verschil", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
  if (auto a = nog_niet_voorgesteld(c, kenmerk); !a) return base::fail(a.error());
  Events uit;
  bewaar_tekst(c, *methode, uit);
  uit.push_back(fact(c,
                     gen::WerkwijzeVoorgesteld{begin_fase(c, Soort::werkwijze), i.titel, i.reden, i.grondslag,
                                               c.actor.organisatie, kenmerk, basis->werkwijze.hash(), i.wijzigingen},
                     kring_deelnemers));
  return uit;
}

const Methode* eigen_tekst(const Ctx& c) {
  const auto* methoden = c.world.methoden();
  return methoden == nullptr ? nullptr : methoden->vind(c.world, werkwijze_van(c).kenmerk);
}

/// An amendment has to load as well: on its own, on the text of now.
Decision dien_amendement_in(const Ctx& c, const Args&) {
  const auto* tekst = eigen_tekst(c);
  if (tekst == nullptr) return geen_methode();
  const auto& i = c.command.invoer.as<gen::AmendementIndienenInvoer>();
  auto methode = geladen(c, tekst->bestanden, i.wijzigingen);
  if (!methode) return base::fail(std::move(methode.error()));
  if (methode->werkwijze.hash() == tekst->werkwijze.hash())
    return Refuse("wijziging_zonder_verschil", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
  const auto id = sub_id(c.command.id, "amendement");
  return Events{fact(c, gen::AmendementIngediend{{id,
                                                  i.titel,
                                                  i.reden,
                                                  c.actor.organisatie,
                                                  c.actor.functie,
                                                  c.now,
                                                  tekst->werkwijze.hash(),
                                                  i.wijzigingen,
                                                  gen::Amendementstand::open,
                                                  {},
                                                  {}}})};
}

const gen::Amendement* open_amendement(const Ctx& c, const base::Uuid& id) {
  const auto& lijst = werkwijze_van(c).amendementen;
  const auto it = std::ranges::find(lijst, id, &gen::Amendement::id);
  return it == lijst.end() || it->stand != gen::Amendementstand::open ? nullptr : &*it;
}

Decision amendement_weg(const Ctx& c) {
  return Refuse("amendement_niet_open", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
}

/// What it would change still says what it said when the amendment was made.
bool past_nog(const Ctx& c, const gen::Amendement& a, const Methode& nu) {
  if (a.basis == nu.werkwijze.hash()) return true;
  const auto* toen = c.world.methoden()->vind(c.world, a.basis);
  return toen != nullptr && std::ranges::all_of(a.wijzigingen, [&](const auto& w) {
           return staat_er(toen->bestanden, w) == staat_er(nu.bestanden, w);
         });
}

Decision neem_amendement_over(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::AmendementBeantwoordenInvoer>();
  const auto* a = open_amendement(c, i.amendement);
  if (a == nullptr) return amendement_weg(c);
  const auto* nu = eigen_tekst(c);
  if (nu == nullptr) return geen_methode();
  if (!past_nog(c, *a, *nu))
    return Refuse("amendement_verouderd", WanneerWel::na_handeling)
        .wie({a->functie})
        .eerst({"amendement_indienen"})
        .done();
  auto methode = geladen(c, nu->bestanden, a->wijzigingen);
  if (!methode) return base::fail(std::move(methode.error()));
  const auto kenmerk = methode->werkwijze.hash();
  if (auto vrij = nog_niet_voorgesteld(c, kenmerk); kenmerk != nu->werkwijze.hash() && !vrij)
    return base::fail(vrij.error());
  Events uit;
  bewaar_tekst(c, *methode, uit);
  uit.push_back(fact(c, gen::AmendementBeantwoord{a->id, a->titel, gen::Amendementstand::overgenomen, i.antwoord,
                                                  c.actor.organisatie, kenmerk}));
  return uit;
}

Decision wijs_amendement_af(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::AmendementBeantwoordenInvoer>();
  const auto* a = open_amendement(c, i.amendement);
  if (a == nullptr) return amendement_weg(c);
  return Events{fact(c, gen::AmendementBeantwoord{a->id, a->titel, gen::Amendementstand::niet_overgenomen, i.antwoord,
                                                  c.actor.organisatie, werkwijze_van(c).kenmerk})};
}

Decision geef_standpunt(const Ctx& c, const Args&) {
  if (auto a = handelt_voor_zijde(c); !a) return base::fail(a.error());
  const auto& i = c.command.invoer.as<gen::WerkwijzestandpuntInvoer>();
  return Events{fact(c, gen::WerkwijzestandpuntGegeven{{c.actor.zijde, c.actor.organisatie, c.actor.functie,
                                                        i.standpunt, i.reden, i.kenmerk, c.now}})};
}

/// Who does not stand behind it is recorded with the decision: shown, and no veto.
Decision stel_werkwijze_vast(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::WerkwijzeVaststellenInvoer>();
  const auto* nu = geldende_werkwijze(c.world);
  if (nu == nullptr) return geen_methode();
  std::vector<std::string> zonder;
  const auto& steun = werkwijze_van(c).steun;
  const auto& zijden = c.world.referentie().ids.find("zijde")->second;
  std::ranges::copy_if(zijden, std::back_inserter(zonder), [&](const std::string& zijde) {
    return std::ranges::none_of(
        steun, [&](const auto& s) { return s.zijde == zijde && s.standpunt == gen::Werkwijzestandpunt::steun; });
  });
  return Events{fact(c, gen::WerkwijzeVastgesteld{{i.gremium, i.kenmerk, i.toelichting, c.vandaag, std::move(zonder)}}),
                fact_on(nu->ref, gen::WerkwijzeVervangen{c.command.stream.id, c.vandaag})};
}

Decision trek_werkwijze_in(const Ctx& c, const Args&) {
  return Events{fact(c, gen::WerkwijzevoorstelIngetrokken{c.command.invoer.as<gen::WerkwijzeIntrekkenInvoer>().reden})};
}

Decision beantwoord_gunning(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::GunningInvoer>();
  return Events{
      fact(c, gen::GunningBeantwoord{{c.actor.organisatie, i.onderschrijft, i.reden, c.actor.functie, c.now}})};
}

/// All of them, or none when one has nowhere to go.
Decision stap_over(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::WerkwijzeOverstapInvoer>();
  const auto* methoden = c.world.methoden();
  const auto* naar = methoden == nullptr ? nullptr : geldende_methode(c.world, *methoden);
  if (naar == nullptr) return geen_methode();
  Events uit;
  std::set<std::string> zonder;
  for (const auto* dossier : over_te_zetten(c.world, *naar, c.actor, {i.soort, i.dossiers, meeste_overstappen})) {
    const auto stap = bekijk_overstap(c.world, *naar, *dossier, i.fasen);
    if (stap.fase_naar.empty()) {
      zonder.insert(stap.fase_van);
      continue;
    }
    uit.push_back(
        fact_on(dossier->ref, gen::WerkwijzeOvergestapt{stap.van, stap.naar, stap.fase_van, stap.fase_naar, i.reden}));
  }
  if (!zonder.empty()) {
    std::string fasen;
    for (const auto& fase : zonder) fasen += (fasen.empty() ? "" : ", ") + fase;
    return Refuse("fase_zonder_tegenhanger", WanneerWel::na_aanpassing)
        .feit("fasen", fasen)
        .wie({c.actor.functie})
        .done();
  }
  if (uit.empty()) return Refuse("niets_over_te_zetten", WanneerWel::na_aanpassing).wie({"coordinator"}).done();
  return uit;
}

}  // namespace

void register_werkwijze(Registry& r) {
  using base::describe;
  static constexpr std::string_view van_kracht[] = {"van_kracht", "vervangen"};
  static constexpr std::string_view ingetrokken[] = {"ingetrokken"};
  const auto add = [&](std::string_view naam, const base::TypeDesc& (*invoer)(), EffectFn fn,
                       std::span<const std::string_view> fasen = {}) {
    r.add(EffectDef{naam, Soort::werkwijze, {}, invoer, fn, fasen});
  };
  add("stel_werkwijze_voor", &describe<gen::WerkwijzeVoorstellenInvoer>, stel_werkwijze_voor);
  add("dien_amendement_in", &describe<gen::AmendementIndienenInvoer>, dien_amendement_in);
  add("neem_amendement_over", &describe<gen::AmendementBeantwoordenInvoer>, neem_amendement_over);
  add("wijs_amendement_af", &describe<gen::AmendementBeantwoordenInvoer>, wijs_amendement_af);
  add("geef_werkwijzestandpunt", &describe<gen::WerkwijzestandpuntInvoer>, geef_standpunt);
  add("stel_werkwijze_vast", &describe<gen::WerkwijzeVaststellenInvoer>, stel_werkwijze_vast, van_kracht);
  add("trek_werkwijze_in", &describe<gen::WerkwijzeIntrekkenInvoer>, trek_werkwijze_in, ingetrokken);
  add("beantwoord_gunning", &describe<gen::GunningInvoer>, beantwoord_gunning);
  add("stap_over", &describe<gen::WerkwijzeOverstapInvoer>, stap_over);
}

}  // namespace ruimte::domain::effects
