// SPDX-License-Identifier: EUPL-1.2
// Calls to account and limits: a message to a party that must answer it.
#include <algorithm>

#include "base/clock.hpp"
#include "domain/method/effects/effects.hpp"
#include "domain/method/klok.hpp"
#include "gen/aanspreekbericht.hpp"
#include "gen/afspraak.hpp"
#include "gen/vraagstuk.hpp"

namespace ruimte::domain::effects {

namespace {

using gen::WanneerWel;

const gen::AanspreekberichtToestand& dit_bericht(const Ctx& c) {
  return c.dossier->toestand.as<gen::AanspreekberichtToestand>();
}

/// The party that is called belongs to the vraagstuk and can answer for itself.
base::Result<std::string, Refusal> zijde_van_ander(const Ctx& c, const std::string& aan,
                                                   const gen::VraagstukToestand& v) {
  const auto& organisaties = c.world.referentie().organisaties;
  const auto it = organisaties.find(aan);
  const auto zijde = it == organisaties.end() ? std::string() : it->second.zijde;
  const bool betrokken = zijde == "rijk" || std::ranges::find(v.provincies, zijde) != v.provincies.end();
  if (betrokken && it->second.kan_instemmen && aan != c.actor.organisatie) return zijde;
  return Refuse("hangpunt_met_wie", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
}

/// As with a difference: what parties of one side say to each other stays with that side.
Kring kring_van(const Ctx& c, const std::string& zijde, const Grond& grond) {
  using enum gen::Conflictsoort;
  if (zijde == c.actor.zijde) return verschil_kring(c, zijde == "rijk" ? interdepartementaal : met_medeoverheid, grond);
  return verschil_kring(c, zijde == "rijk" || c.actor.zijde == "rijk" ? rijk_provincie : interprovinciaal, grond);
}

Answer afspraak_past(const Ctx& c, const gen::AansprekenInvoer& i) {
  if (!i.afspraak) return allowed();
  const auto* a = c.world.find({Soort::afspraak, *i.afspraak});
  if (a != nullptr && c.actor.mag_lezen(a->kring) && a->toestand.as<gen::AfspraakToestand>().vraagstuk == i.vraagstuk)
    return allowed();
  return Refuse("dossier_onbekend", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
}

Decision verstuur(const Ctx& c, const Args& args, gen::Aanspreeksoort soort, gen::AansprekenInvoer i,
                  std::optional<std::string> grens) {
  if (auto a = vraagstuk_bestaat(c, i.vraagstuk); !a) return base::fail(a.error());
  if (auto a = handelt_voor_zijde(c); !a) return base::fail(a.error());
  if (auto a = afspraak_past(c, i); !a) return base::fail(a.error());
  const auto grond = grond_van(*c.world.find({Soort::vraagstuk, i.vraagstuk}));
  const auto zijde =
      zijde_van_ander(c, i.aan, *find_as<gen::VraagstukToestand>(c.world, Soort::vraagstuk, i.vraagstuk));
  if (!zijde) return base::fail(zijde.error());
  const Kring kring = kring_van(c, *zijde, grond);
  auto [nummer, uitgegeven] = volgend_nummer(c, verschil_reeks(c, "B", kring, grond), kring);
  const auto tot = klok::laatste_dag(c, args.find("termijn")->second);
  gen::AanspreekberichtVerstuurd feit{
      nummer, begin_fase(c, Soort::aanspreekbericht), soort, c.actor.organisatie, std::move(i), std::move(grens), tot};
  return Events{std::move(uitgegeven), fact(c, std::move(feit), kring)};
}

Decision spreek_aan(const Ctx& c, const Args& args) {
  return verstuur(c, args, gen::Aanspreeksoort::aanspreken, c.command.invoer.as<gen::AansprekenInvoer>(), {});
}

Decision begrens(const Ctx& c, const Args& args) {
  const auto& i = c.command.invoer.as<gen::BegrenzenInvoer>();
  return verstuur(c, args, gen::Aanspreeksoort::begrenzen, {i.vraagstuk, i.aan, i.tekst, i.afspraak}, i.grens);
}

Decision beantwoord_bericht(const Ctx& c, const Args&) {
  return Events{fact(c, gen::AanspreekberichtBeantwoord{
                            {c.actor.organisatie, c.command.invoer.as<gen::AanspreekantwoordInvoer>().tekst, c.now}})};
}

/// Silence is no answer: the party is reminded and the term runs again.
Decision herinner_aan_antwoord(const Ctx& c, const Args& args) {
  const auto& termijn = args.find("termijn")->second;
  const auto tot = klok::laatste_dag(c, termijn);
  Events uit{fact(c, gen::AntwoordBleefUit{dit_bericht(c).aan, dit_bericht(c).herinneringen + 1, tot})};
  klok::start(c, termijn, tot, uit);
  return uit;
}

}  // namespace

void register_aanspreken(Registry& r) {
  using S = Soort;
  using base::describe;
  static constexpr std::string_view termijn[] = {"termijn"};
  const auto add = effect_adder(r);
  const auto met_termijn = [&](std::string_view naam, const base::TypeDesc& (*invoer)(), EffectFn fn) {
    r.add(EffectDef{naam, S::aanspreekbericht, termijn, invoer, fn});
  };
  met_termijn("spreek_aan", &describe<gen::AansprekenInvoer>, spreek_aan);
  met_termijn("begrens", &describe<gen::BegrenzenInvoer>, begrens);
  add("beantwoord_bericht", S::aanspreekbericht, &describe<gen::AanspreekantwoordInvoer>, beantwoord_bericht);
  met_termijn("herinner_aan_antwoord", &describe<gen::TermijnInvoer>, herinner_aan_antwoord);
}

}  // namespace ruimte::domain::effects
