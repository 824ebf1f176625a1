// SPDX-License-Identifier: EUPL-1.2
// What a side knows for itself, what it tells the other, and choices of the Rijk that others wait for.
#include <algorithm>

#include "domain/method/effects/effects.hpp"
#include "gen/beslisruimte.hpp"
#include "gen/nationale_keuze.hpp"
#include "gen/vraagstuk.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"
#include "gen/vraagstuk_invoer.hpp"

namespace ruimte::domain::effects {

namespace {

using gen::WanneerWel;

const gen::VraagstukToestand& over_vraagstuk(const Ctx& c) { return c.dossier->toestand.as<gen::VraagstukToestand>(); }

/// In the own circle only: nothing of it, not even that it exists, is recorded with the vraagstuk.
Decision leg_beslisruimte_vast(const Ctx& c, const Args&) {
  if (auto a = handelt_voor_zijde(c); !a) return base::fail(a.error());
  const auto sleutel = base::to_string(c.dossier->ref.id) + "/" + c.actor.organisatie;
  const auto bestaand = c.world.by_key(Soort::beslisruimte, sleutel);
  const StreamRef stroom = bestaand ? *bestaand : StreamRef{Soort::beslisruimte, sub_id(c.command.id, "beslisruimte")};
  gen::BeslisruimteVastgelegd feit{"vastgelegd", c.dossier->ref.id, c.actor.organisatie, c.actor.zijde,
                                   c.command.invoer.as<gen::BeslisruimteInvoer>()};
  return Events{fact_on(stroom, std::move(feit), zijde_kring(c.world.referentie(), c.actor.zijde))};
}

/// A text of its own, written for the other side; the card itself stays where it is.
Decision geef_beslisruimte_vrij(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::VrijgaveInvoer>();
  return Events{fact(c, gen::BeslisruimteVrijgegeven{{c.actor.zijde, c.actor.organisatie, i.tekst, c.now}})};
}

Decision zeg_inzet_toe(const Ctx& c, const Args&) {
  if (auto a = handelt_voor_zijde(c); !a) return base::fail(a.error());
  const auto voor = c.command.invoer.as<gen::InzetToezeggenInvoer>().voor;
  if (voor < c.vandaag) return Refuse("datum_onjuist", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
  return Events{fact(c, gen::InzetToegezegd{{c.actor.zijde, voor, c.vandaag}})};
}

/// Everyone with a function for Rijk or province sees what is asked of the Rijk and who waits.
Decision vraag_keuze(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::KeuzeVragenInvoer>();
  if (auto a = handelt_voor_zijde(c); !a) return base::fail(a.error());
  const auto it = c.world.referentie().organisaties.find(i.aan);
  if (it == c.world.referentie().organisaties.end() || it->second.zijde != "rijk" || !it->second.kan_instemmen)
    return Refuse("geen_departement", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
  auto [nummer, uitgegeven] = volgend_nummer(c, "N-NL-" + std::to_string(jaar_van(c.vandaag)), kring_gedeeld_allen);
  gen::KeuzeGevraagd feit{nummer, begin_fase(c, Soort::nationale_keuze), c.actor.organisatie, c.vandaag, i};
  return Events{std::move(uitgegeven), fact(c, std::move(feit), kring_gedeeld_allen)};
}

Decision zeg_keuze_toe(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::KeuzeToezeggenInvoer>();
  if (i.voor < c.vandaag) return Refuse("datum_onjuist", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
  return Events{fact(c, gen::KeuzeToegezegd{{c.actor.organisatie, i.beslisser, i.voor, c.vandaag}})};
}

Decision leg_keuze_vast(const Ctx& c, const Args&) {
  return Events{fact(c, gen::KeuzeGemaakt{c.command.invoer.as<gen::KeuzeVastleggenInvoer>()})};
}

Decision leg_uitblijven_vast(const Ctx& c, const Args&) {
  return Events{fact(c, gen::KeuzeBlijftUit{c.command.invoer.as<gen::GeenKeuze>()})};
}

Answer keuze_bestaat(const Ctx& c, const base::Uuid& id) {
  if (c.world.find({Soort::nationale_keuze, id}) != nullptr) return allowed();
  return Refuse("dossier_onbekend", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
}

bool wacht_al(const Ctx& c, const base::Uuid& id) {
  const auto& lijst = over_vraagstuk(c).wacht_op;
  return std::ranges::find(lijst, id, &gen::Wachtreden::nationale_keuze) != lijst.end();
}

/// How many dossiers of a province wait is its own business: the choice learns of the first and of the last.
bool wacht_nog_elders(const Ctx& c, const base::Uuid& keuze, const std::string& provincie) {
  return std::ranges::any_of(c.world.by_prefix(Soort::vraagstuk, "V-"), [&](const StreamRef& ref) {
    const auto& t = c.world.find(ref)->toestand.as<gen::VraagstukToestand>();
    return ref != c.dossier->ref && std::ranges::find(t.provincies, provincie) != t.provincies.end() &&
           std::ranges::find(t.wacht_op, keuze, &gen::Wachtreden::nationale_keuze) != t.wacht_op.end();
  });
}

void wijzig_wachtenden(const Ctx& c, const base::Uuid& keuze, bool wacht, Events& uit) {
  auto provincies = over_vraagstuk(c).provincies;
  std::erase_if(provincies, [&](const std::string& p) { return wacht_nog_elders(c, keuze, p); });
  if (provincies.empty()) return;
  uit.push_back(
      fact_on({Soort::nationale_keuze, keuze}, gen::WachtendenGewijzigd{std::move(provincies), wacht, c.vandaag}));
}

/// The reason stands with the vraagstuk; the choice learns only which provinces wait.
Decision wacht_op_keuze(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::WachtenInvoer>();
  if (auto a = keuze_bestaat(c, i.nationale_keuze); !a) return base::fail(a.error());
  const auto& keuze = *find_as<gen::NationaleKeuzeToestand>(c.world, Soort::nationale_keuze, i.nationale_keuze);
  if (wacht_al(c, i.nationale_keuze) || keuze.keuze || keuze.geen_keuze)
    return Refuse("keuze_niet_open", WanneerWel::niet_meer).feit("nummer", keuze.nummer).done();
  Events uit{fact(c, gen::VraagstukWacht{{i.nationale_keuze, i.waarom, c.vandaag}})};
  wijzig_wachtenden(c, i.nationale_keuze, true, uit);
  return uit;
}

Decision wacht_niet_meer(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::NietMeerWachtenInvoer>();
  if (!wacht_al(c, i.nationale_keuze))
    return Refuse("onderdeel_onbekend", WanneerWel::na_aanpassing)
        .feit("onderdeel", base::to_string(i.nationale_keuze))
        .wie({c.actor.functie})
        .done();
  Events uit{fact(c, gen::VraagstukWachtNietMeer{i.nationale_keuze, i.reden})};
  wijzig_wachtenden(c, i.nationale_keuze, false, uit);
  return uit;
}

}  // namespace

void register_keuze(Registry& r) {
  using S = Soort;
  using base::describe;
  const auto add = effect_adder(r);
  add("leg_beslisruimte_vast", S::vraagstuk, &describe<gen::BeslisruimteInvoer>, leg_beslisruimte_vast);
  add("geef_beslisruimte_vrij", S::vraagstuk, &describe<gen::VrijgaveInvoer>, geef_beslisruimte_vrij);
  add("zeg_inzet_toe", S::vraagstuk, &describe<gen::InzetToezeggenInvoer>, zeg_inzet_toe);
  add("vraag_keuze", S::nationale_keuze, &describe<gen::KeuzeVragenInvoer>, vraag_keuze);
  add("zeg_keuze_toe", S::nationale_keuze, &describe<gen::KeuzeToezeggenInvoer>, zeg_keuze_toe);
  add("leg_keuze_vast", S::nationale_keuze, &describe<gen::KeuzeVastleggenInvoer>, leg_keuze_vast);
  add("leg_uitblijven_vast", S::nationale_keuze, &describe<gen::GeenKeuze>, leg_uitblijven_vast);
  add("wacht_op_keuze", S::vraagstuk, &describe<gen::WachtenInvoer>, wacht_op_keuze);
  add("wacht_niet_meer", S::vraagstuk, &describe<gen::NietMeerWachtenInvoer>, wacht_niet_meer);
}

}  // namespace ruimte::domain::effects
