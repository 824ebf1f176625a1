// SPDX-License-Identifier: EUPL-1.2
// Tensions and chances between claims: adopted by a person, renewed when looked at again, never lost.
#include "domain/kernel/spanningspunt.hpp"

#include <algorithm>
#include <set>

#include "domain/kernel/lezers.hpp"
#include "domain/method/effects/effects.hpp"
#include "gen/afspraak.hpp"
#include "gen/vraagstuk_invoer.hpp"

namespace ruimte::domain::effects {

namespace {

using gen::WanneerWel;

const gen::SpanningspuntToestand& dit_punt(const Ctx& c) {
  return c.dossier->toestand.as<gen::SpanningspuntToestand>();
}

Refuse claim_onbekend() { return {"claim_onbekend", WanneerWel::na_aanpassing}; }

/// As they stand now, or why one of them cannot be part of it.
base::Result<std::vector<gen::Spanningsclaim>, Refusal> claims_nu(const Ctx& c, const std::vector<base::Uuid>& ids) {
  std::vector<gen::Spanningsclaim> uit;
  uit.reserve(ids.size());
  for (const auto& id : ids) {
    const auto* claim = c.world.find({Soort::claim, id});
    if (claim == nullptr || !c.actor.mag_lezen(claim->kring)) return claim_onbekend().wie({c.actor.functie}).done();
    const auto& t = claim->toestand.as<gen::ClaimToestand>();
    uit.push_back({id, t.nummer, t.opgave, t.ruimtefunctie, t.versies.back().nummer});
  }
  return uit;
}

/// Where all claims lie; where they never meet, where any of them lies.
std::vector<std::string> provincies_van_claims(const Ctx& c, const std::vector<gen::Spanningsclaim>& claims) {
  std::set<std::string> samen, ergens;
  for (std::size_t n = 0; n < claims.size(); ++n) {
    const auto& lijst = find_as<gen::ClaimToestand>(c.world, Soort::claim, claims[n].claim)->provincies;
    const std::set<std::string> hier(lijst.begin(), lijst.end());
    ergens.insert(hier.begin(), hier.end());
    if (n == 0) samen = hier;
    std::erase_if(samen, [&](const auto& p) { return !hier.contains(p); });
  }
  const auto& uit = samen.empty() ? ergens : samen;
  return {uit.begin(), uit.end()};
}

std::vector<std::string> waar(const Ctx& c, const gen::Spanningsgrond& g, const std::optional<std::string>& lezers) {
  if (lezers) return {*lezers};
  if (!g.meting) return provincies_van_claims(c, g.claims);
  std::vector<std::string> uit;
  for (const auto& p : g.meting->provincies)
    if (p.oppervlakte.v > 0) uit.push_back(p.provincie);
  return uit;
}

/// What an act fills in about the ground of a tension.
struct Vulling {
  std::optional<gen::Ruimtemeting> meting;
  std::optional<gen::Ruimteuitspraak> uitspraak;
  std::optional<std::string> zin, reden;
};

base::Result<gen::Spanningsgrond, Refusal> leg_grond(const Ctx& c, const std::vector<base::Uuid>& ids,
                                                     const std::optional<std::string>& lezers, const Vulling& v) {
  auto claims = claims_nu(c, ids);
  if (!claims) return base::fail(claims.error());
  const auto& r = c.world.referentie();
  gen::Spanningsgrond g;
  g.claims = std::move(*claims);
  std::vector<std::string> functies;
  functies.reserve(g.claims.size());
  for (const auto& claim : g.claims) functies.push_back(claim.ruimtefunctie);
  const auto* matrix = r.verenigbaarheden.op(c.vandaag);
  const auto cel = matrix == nullptr ? std::nullopt : zwaarste(*matrix, functies);
  if (!cel || v.meting.has_value() == v.uitspraak.has_value())
    return Refuse("spanning_onjuist", WanneerWel::na_aanpassing)
        .feit("wat", "het rust op minstens twee claims, en op een meting of op een uitspraak")
        .wie({c.actor.functie})
        .done();
  g.matrix = matrix->versie;
  g.cel = cel->cel;
  g.cel_reden = cel->reden;
  g.meting = v.meting;
  g.uitspraak = v.uitspraak;
  g.provincies = waar(c, g, lezers);
  g.zin = v.zin ? *v.zin : spanningszin(r, g);
  g.door = c.actor.organisatie;
  g.op = c.vandaag;
  g.reden = v.reden;
  return g;
}

/// The sides that read all claims.
std::set<std::string> lezers_van(const Ctx& c, const gen::Spanningsgrond& g) {
  const auto& r = c.world.referentie();
  auto uit = lezende_zijden(r, kring_gedeeld_allen);
  for (const auto& claim : g.claims) {
    const auto lezers = lezende_zijden(r, c.world.find({Soort::claim, claim.claim})->kring);
    std::erase_if(uit, [&](const auto& z) { return !lezers.contains(z); });
  }
  return uit;
}

/// Series of one audience: a province, a landsdeel, all, or the Rijk alone.
std::string reeks(const Ctx& c, const std::set<std::string>& zijden) {
  std::vector<std::string> provincies;
  for (const auto& z : zijden)
    if (z != "rijk") provincies.push_back(z);
  const auto waar = provincies.empty() ? "R" : kring_afkorting(c.world.referentie(), provincies);
  return "S-" + waar + "-" + std::to_string(jaar_van(c.vandaag));
}

Decision neem_spanningspunt_op(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::SpanningspuntOpnemenInvoer>();
  auto grond = leg_grond(c, i.claims, i.provincie, {i.meting, i.uitspraak, i.zin, {}});
  if (!grond) return base::fail(grond.error());
  auto zijden = lezers_van(c, *grond);
  if (i.provincie) {
    const std::set<std::string> samen{"rijk", *i.provincie};
    if (!std::ranges::includes(zijden, samen)) return claim_onbekend().wie({c.actor.functie}).done();
    zijden = samen;
  }
  if (zijden.empty()) return claim_onbekend().wie({c.actor.functie}).done();
  const auto kring = kring_van_zijden(c.world.referentie(), zijden);
  auto [nummer, uitgegeven] = volgend_nummer(c, reeks(c, zijden), kring);
  gen::SpanningspuntOpgenomen feit{
      nummer, begin_fase(c, Soort::spanningspunt), i.soort, i.titel, i.afwijking, i.provincie, std::move(*grond)};
  return Events{std::move(uitgegeven), fact(c, std::move(feit), kring)};
}

Decision hernieuw_spanningspunt(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::SpanningspuntHernieuwenInvoer>();
  const auto& t = dit_punt(c);
  auto grond = leg_grond(c, claims_van(t.grond), t.lezers, {i.meting, i.uitspraak, i.zin, i.reden});
  if (!grond) return base::fail(grond.error());
  return Events{fact(c, gen::SpanningspuntHernieuwd{std::move(*grond)})};
}

Decision agendeer_spanningspunt(const Ctx& c, const Args&) {
  const auto& id = c.command.invoer.as<gen::SpanningspuntAgenderenInvoer>().vraagstuk;
  if (auto a = vraagstuk_bestaat(c, id); !a) return base::fail(a.error());
  const auto& nummer = find_as<gen::VraagstukToestand>(c.world, Soort::vraagstuk, id)->nummer;
  return Events{fact(c, gen::SpanningspuntGeagendeerd{id, nummer})};
}

Decision koppel_spanningspunt(const Ctx& c, const Args&) {
  const auto& id = c.command.invoer.as<gen::SpanningspuntKoppelenInvoer>().afspraak;
  const auto* a = c.world.find({Soort::afspraak, id});
  if (a == nullptr || !c.actor.mag_lezen(a->kring))
    return Refuse("afspraak_onbekend", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
  return Events{fact(c, gen::SpanningspuntGekoppeld{id, a->toestand.as<gen::AfspraakToestand>().nummer})};
}

Decision doe_spanningspunt_af(const Ctx& c, const Args&) {
  return Events{fact(c, gen::SpanningspuntAfgedaan{c.command.invoer.as<gen::RedenInvoer>().reden})};
}

}  // namespace

void register_spanningspunt(Registry& r) {
  using S = Soort;
  using base::describe;
  const auto add = effect_adder(r);
  add("neem_spanningspunt_op", S::spanningspunt, &describe<gen::SpanningspuntOpnemenInvoer>, neem_spanningspunt_op);
  add("hernieuw_spanningspunt", S::spanningspunt, &describe<gen::SpanningspuntHernieuwenInvoer>,
      hernieuw_spanningspunt);
  add("agendeer_spanningspunt", S::spanningspunt, &describe<gen::SpanningspuntAgenderenInvoer>, agendeer_spanningspunt);
  add("koppel_spanningspunt", S::spanningspunt, &describe<gen::SpanningspuntKoppelenInvoer>, koppel_spanningspunt);
  add("doe_spanningspunt_af", S::spanningspunt, &describe<gen::RedenInvoer>, doe_spanningspunt_af);
}

}  // namespace ruimte::domain::effects
