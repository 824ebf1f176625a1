// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/draagvlak.hpp"

#include "domain/kernel/mandate.hpp"
#include "domain/method/effects/effects.hpp"
#include "gen/afspraak_gebeurtenissen.hpp"
#include "gen/afspraak_invoer.hpp"
#include "gen/gremium.hpp"
#include "gen/hangpunt.hpp"
#include "gen/vraagstuk.hpp"
#include "gen/vraagstuk_invoer.hpp"

// Support for what was agreed: withdrawn with a reason, taken back, asked for after a new administration.
namespace ruimte::domain::effects {

namespace {

using gen::WanneerWel;

const gen::AfspraakToestand& gedragen_afspraak(const Ctx& c) { return c.dossier->toestand.as<gen::AfspraakToestand>(); }

/// The party on the other side: the lead of the Rijk, or the first province.
std::optional<std::string> wederpartij(const Ctx& c, const gen::VraagstukToestand& v) {
  if (c.actor.zijde != "rijk") return v.trekker_rijk;
  for (const auto& [id, o] : c.world.referentie().organisaties)
    if (o.soort == "provincie" && !v.provincies.empty() && o.zijde == v.provincies.front()) return id;
  return std::nullopt;
}

/// What rubs now lies between two parties, and nobody closes that alone. Without a known other party there is none.
std::optional<base::Uuid> open_hangpunt(const Ctx& c, const std::string& reden, Events& uit) {
  const auto& t = gedragen_afspraak(c);
  const auto* bron = c.world.find({Soort::vraagstuk, t.vraagstuk});
  const auto met = bron == nullptr ? std::nullopt : wederpartij(c, bron->toestand.as<gen::VraagstukToestand>());
  if (!met || *met == c.actor.organisatie) return std::nullopt;
  constexpr std::size_t ruimte = 300;  // the sentence of a sticking point is short; the whole reason stands here
  gen::HangpuntNoemenInvoer i;
  i.vraagstuk = t.vraagstuk;
  i.zin = t.nummer + " wordt niet meer gedragen." + (reden.size() <= ruimte ? " " + reden : std::string());
  i.met = *met;
  i.afspraak = c.dossier->ref.id;
  const Kring kring = verschil_kring(c, gen::Conflictsoort::rijk_provincie, grond_van(*bron));
  auto [nummer, uitgegeven] = volgend_nummer(c, verschil_reeks(c, "H", kring, grond_van(*bron)), kring);
  const StreamRef ref{Soort::hangpunt, sub_id(c.command.id, "hangpunt")};
  const auto wederzijde = c.world.referentie().organisaties.find(*met)->second.zijde;
  uit.push_back(std::move(uitgegeven));
  uit.push_back(fact_on(ref,
                        gen::HangpuntGenoemd{nummer, begin_fase(c, Soort::hangpunt), c.actor.organisatie, c.actor.zijde,
                                             wederzijde, c.vandaag, std::move(i)},
                        kring));
  return ref.id;
}

Decision draag_niet_meer(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::NietGedragenInvoer>();
  Events uit;
  const auto hangpunt = open_hangpunt(c, i.reden, uit);
  gen::NietGedragen verklaring{c.actor.zijde, i.reden, i.versie_hash, hangpunt, c.actor.functie_id, c.now};
  uit.insert(uit.begin(), fact(c, gen::NietMeerGedragen{std::move(verklaring)}));
  return uit;
}

Decision draag_weer(const Ctx& c, const Args&) {
  return Events{fact(c, gen::WeerGedragen{c.actor.zijde, c.command.invoer.as<gen::RedenInvoer>().reden})};
}

Decision herbevestig(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::HerbevestigenInvoer>();
  const auto* vraag = open_herbevestiging(gedragen_afspraak(c), c.actor.zijde);
  if (vraag == nullptr)
    return Refuse("geen_herbevestiging_gevraagd", WanneerWel::na_handeling)
        .wie({"secretaris_gremium"})
        .eerst({"nieuw_bestuur_vastleggen"})
        .done();
  const auto mandaat = functiemandaat(c.world, c.actor, "afspraak", c.vandaag);
  if (!mandaat) return base::fail(mandaat.error());
  auto feit = fact(c, gen::Herbevestigd{vraag->id, c.actor.zijde, i.versie_hash, *mandaat});
  feit.krachtens = *mandaat;
  return Events{std::move(feit)};
}

/// The question goes to every agreement that runs and that the side agreed to before; in one command, so that none is
/// forgotten.
Decision leg_bestuur_vast(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::NieuwBestuurInvoer>();
  const auto& gremium = c.dossier->toestand.as<gen::MandaatregisterToestand>().gremium;
  const auto zijde = zijde_van_bestuur(c.world, gremium, c.vandaag);
  if (!zijde) return Refuse("geen_eigen_bestuur", WanneerWel::niet_meer).feit("gremium", gremium).done();
  Events vragen;
  for (const auto& ref : c.world.by_prefix(Soort::afspraak, "")) {
    const auto* a = c.world.find(ref);
    const bool vraagt = c.actor.mag_lezen(a->kring) &&
                        vraagt_herbevestiging(a->toestand.as<gen::AfspraakToestand>(), *zijde, i.aangetreden_op);
    if (!vraagt) continue;
    gen::Herbevestiging vraag;
    vraag.id = sub_id(c.command.id, base::to_string(ref.id));
    vraag.zijde = *zijde;
    vraag.gremium = gremium;
    vraag.aangetreden_op = i.aangetreden_op;
    vragen.push_back(fact_on(ref, gen::HerbevestigingGevraagd{std::move(vraag)}));
  }
  const auto aantal = static_cast<std::int64_t>(vragen.size());
  vragen.insert(vragen.begin(), fact(c, gen::BestuurAangetreden{gremium, {i.naam, i.aangetreden_op, aantal}}));
  return vragen;
}

}  // namespace

void register_draagvlak(Registry& r) {
  using S = Soort;
  using base::describe;
  r.add(EffectDef{"draag_niet_meer", S::afspraak, {}, &describe<gen::NietGedragenInvoer>, draag_niet_meer});
  r.add(EffectDef{"draag_weer", S::afspraak, {}, &describe<gen::RedenInvoer>, draag_weer});
  r.add(EffectDef{"herbevestig", S::afspraak, {}, &describe<gen::HerbevestigenInvoer>, herbevestig});
  r.add(EffectDef{"leg_bestuur_vast", S::mandaatregister, {}, &describe<gen::NieuwBestuurInvoer>, leg_bestuur_vast});
}

}  // namespace ruimte::domain::effects
