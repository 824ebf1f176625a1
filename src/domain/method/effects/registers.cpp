// SPDX-License-Identifier: EUPL-1.2
#include "gen/registers.hpp"

#include <algorithm>

#include "domain/method/effects/effects.hpp"
#include "gen/vraagstuk_invoer.hpp"

namespace ruimte::domain::effects {

namespace {

using gen::WanneerWel;

std::string jaarreeks(const Ctx& c, std::string_view letter, const std::vector<std::string>& provincies) {
  return std::string(letter) + "-" + kring_afkorting(c.world.referentie(), provincies) + "-" +
         std::to_string(jaar_van(c.vandaag));
}

/// A province asks for itself and may name others; the Rijk names at least one, or asks one.
Decision dien_verzoek_in(const Ctx& c, const Args&) {
  if (auto a = handelt_voor_zijde(c); !a) return base::fail(a.error());
  const auto& i = c.command.invoer.as<gen::VerzoekIndienenInvoer>();
  std::vector<std::string> provincies;
  if (c.actor.zijde != "rijk") provincies.push_back(c.actor.zijde);
  const auto erbij = [&](const std::string& p) {
    if (std::ranges::find(provincies, p) == provincies.end()) provincies.push_back(p);
  };
  for (const auto& p : i.provincies) erbij(p);
  // Who is asked must be able to read the question, or nobody could ever answer it.
  const auto aan = c.world.referentie().organisaties.find(i.aan);
  if (aan == c.world.referentie().organisaties.end() || !aan->second.kan_instemmen || i.aan == c.actor.organisatie)
    return Refuse("verzoek_aan_wie", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
  if (aan->second.zijde != "rijk") erbij(aan->second.zijde);
  if (provincies.empty()) return Refuse("provincie_ontbreekt", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
  const auto kring = gedeelde_kring(c.world.referentie(), provincies);
  auto [nummer, uitgegeven] = volgend_nummer(c, jaarreeks(c, "G", provincies), kring);
  gen::VerzoekIngediend feit{nummer, begin_fase(c, Soort::verzoek), c.actor.organisatie, provincies, c.vandaag, i};
  return Events{std::move(uitgegeven), fact(c, std::move(feit), kring)};
}

Decision leid_verzoek(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::VerzoekLeidenInvoer>();
  return Events{fact(c, gen::VerzoekGeleid{{i.instrument, i.vindplaats, c.vandaag}})};
}

Decision antwoord_op_verzoek(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::VerzoekBeantwoordenInvoer>();
  return Events{fact(c, gen::VerzoekBeantwoord{{i.tekst, c.actor.organisatie, c.vandaag}})};
}

template <class Invoer>
Event oordeel(const Ctx& c, const Invoer& i) {
  return fact(c, gen::KennisBeoordeeld{{i.oordeel, i.toelichting, i.bron, c.actor.organisatie, c.vandaag}});
}

Decision leg_kennis_vast(const Ctx& c, const Args&) {
  if (auto a = handelt_voor_zijde(c); !a) return base::fail(a.error());
  const auto& i = c.command.invoer.as<gen::KennisVastleggenInvoer>();
  gen::KennisVastgelegd feit{begin_fase(c, Soort::kennis), c.actor.zijde, i.provincie, i.thema};
  return Events{fact(c, std::move(feit), zijde_kring(c.world.referentie(), c.actor.zijde)), oordeel(c, i)};
}

Decision stel_kennis_bij(const Ctx& c, const Args&) {
  return Events{oordeel(c, c.command.invoer.as<gen::KennisBijstellenInvoer>())};
}

/// What a province asks, it shares with the Rijk, which assigns. What a department asks for itself stays in the Rijk.
Decision vraag_deskundige(const Ctx& c, const Args&) {
  if (auto a = handelt_voor_zijde(c); !a) return base::fail(a.error());
  auto i = c.command.invoer.as<gen::DeskundigeVragenInvoer>();
  if (c.actor.zijde != "rijk") i.provincie = c.actor.zijde;
  const auto& r = c.world.referentie();
  const auto waar = i.provincie ? std::vector{*i.provincie} : std::vector<std::string>{};
  const auto kring = waar.empty() ? kring_rijk : gedeelde_kring(r, waar);
  const auto reeks = waar.empty() ? "D-R-" + std::to_string(jaar_van(c.vandaag)) : jaarreeks(c, "D", waar);
  auto [nummer, uitgegeven] = volgend_nummer(c, reeks, kring);
  gen::DeskundigeGevraagd feit{nummer, begin_fase(c, Soort::deskundigenvraag), c.actor.organisatie, c.vandaag, i};
  return Events{std::move(uitgegeven), fact(c, std::move(feit), kring)};
}

Decision wijs_deskundige_toe(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::DeskundigeToewijzenInvoer>();
  if (i.tot < i.van) return Refuse("periode_onjuist", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
  return Events{fact(c, gen::DeskundigeToegewezen{{i.team, i.organisatie, i.uren, i.van, i.tot, c.vandaag}})};
}

Decision weiger_deskundige(const Ctx& c, const Args&) {
  return Events{fact(c, gen::DeskundigeNietToegewezen{c.command.invoer.as<gen::RedenInvoer>().reden})};
}

Decision rond_deskundige_af(const Ctx& c, const Args&) {
  return Events{fact(c, gen::DeskundigeAfgerond{c.command.invoer.as<gen::OpbrengstInvoer>().opbrengst})};
}

Decision open_procesruimte(const Ctx& c, const Args&) {
  const auto& provincies = c.world.referentie().provincies;
  const auto it = provincies.find(c.actor.zijde);
  if (it == provincies.end())
    return Refuse("alleen_provincie", WanneerWel::nu_door_ander).wie({"projectleider", "gedeputeerde"}).done();
  gen::ProcesruimteGeopend feit{begin_fase(c, Soort::procesruimte), c.actor.zijde};
  return Events{fact(c, std::move(feit), kring_provincie(it->second.nr))};
}

Decision neem_processtap_op(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::ProcesstapInvoer>();
  return Events{fact(c, gen::ProcesstapOpgenomen{{sub_id(c.command.id, "processtap"), i.wat, i.wie, i.voor, false}})};
}

Decision rond_processtap_af(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::ProcesstapAfrondenInvoer>();
  for (const auto& p : c.dossier->toestand.as<gen::ProcesruimteToestand>().stappen)
    if (p.id == i.processtap && !p.klaar) return Events{fact(c, gen::ProcesstapAfgerond{p.id, p.wat})};
  return Refuse("onderdeel_onbekend", WanneerWel::na_aanpassing)
      .feit("onderdeel", base::to_string(i.processtap))
      .wie({c.actor.functie})
      .done();
}

Decision zet_procesruimte_uit(const Ctx& c, const Args&) {
  return Events{fact(c, gen::ProcesruimteUitgezet{c.command.invoer.as<gen::RedenInvoer>().reden})};
}

}  // namespace

void register_registers(Registry& r) {
  using base::describe;
  using S = Soort;
  const auto add = effect_adder(r);
  add("dien_verzoek_in", S::verzoek, &describe<gen::VerzoekIndienenInvoer>, dien_verzoek_in);
  add("leid_verzoek", S::verzoek, &describe<gen::VerzoekLeidenInvoer>, leid_verzoek);
  add("antwoord_op_verzoek", S::verzoek, &describe<gen::VerzoekBeantwoordenInvoer>, antwoord_op_verzoek);
  add("leg_kennis_vast", S::kennis, &describe<gen::KennisVastleggenInvoer>, leg_kennis_vast);
  add("stel_kennis_bij", S::kennis, &describe<gen::KennisBijstellenInvoer>, stel_kennis_bij);
  add("vraag_deskundige", S::deskundigenvraag, &describe<gen::DeskundigeVragenInvoer>, vraag_deskundige);
  add("wijs_deskundige_toe", S::deskundigenvraag, &describe<gen::DeskundigeToewijzenInvoer>, wijs_deskundige_toe);
  add("weiger_deskundige", S::deskundigenvraag, &describe<gen::RedenInvoer>, weiger_deskundige);
  add("rond_deskundige_af", S::deskundigenvraag, &describe<gen::OpbrengstInvoer>, rond_deskundige_af);
  add("open_procesruimte", S::procesruimte, nullptr, open_procesruimte);
  add("neem_processtap_op", S::procesruimte, &describe<gen::ProcesstapInvoer>, neem_processtap_op);
  add("rond_processtap_af", S::procesruimte, &describe<gen::ProcesstapAfrondenInvoer>, rond_processtap_af);
  add("zet_procesruimte_uit", S::procesruimte, &describe<gen::RedenInvoer>, zet_procesruimte_uit);
}

}  // namespace ruimte::domain::effects
