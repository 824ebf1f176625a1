// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cstdlib>

#include "base/clock.hpp"
#include "domain/kernel/consent.hpp"
#include "domain/kernel/mandate.hpp"
#include "domain/method/effects/effects.hpp"
#include "gen/afspraak.hpp"
#include "gen/afspraak_gebeurtenissen.hpp"
#include "gen/afspraak_invoer.hpp"
#include "gen/vraagstuk.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"

namespace ruimte::domain::effects {

namespace {

using gen::WanneerWel;

const gen::AfspraakToestand& afspraak(const Ctx& c) { return c.dossier->toestand.as<gen::AfspraakToestand>(); }

auto onderdeel_onbekend(const base::Uuid& id) {
  return Refuse("onderdeel_onbekend", WanneerWel::na_aanpassing).feit("onderdeel", base::to_string(id)).done();
}

gen::Actie nieuwe_actie(const Ctx& c, const gen::ActieInvoer& i, std::size_t n) {
  gen::Actie a;
  a.id = sub_id(c.command.id, "actie" + std::to_string(n));
  a.wat = i.wat;
  a.gever = i.gever;
  a.eigenaar = i.eigenaar;
  a.ontvanger = i.ontvanger;
  a.instrument = i.instrument;
  a.uiterlijk = i.uiterlijk;
  return a;
}

std::vector<gen::Tekstdeel> nieuwe_delen(const Ctx& c, const gen::OpstellenInvoer& i,
                                         const std::vector<std::string>& zijden) {
  std::vector<gen::Tekstdeel> uit;
  auto id = [&](std::size_t n) { return sub_id(c.command.id, "deel" + std::to_string(n)); };
  for (std::size_t n = 0; n < i.tekstdelen.size(); ++n) {
    gen::Tekstdeel d;
    d.id = id(n);
    d.kop = i.tekstdelen[n].kop;
    d.tekst = i.tekstdelen[n].tekst;
    for (const auto v : i.tekstdelen[n].hangt_af_van) d.hangt_af.push_back(id(static_cast<std::size_t>(v - 1)));
    d.inhoud_hash = inhoud_hash(d, zijden);
    uit.push_back(std::move(d));
  }
  return uit;
}

/// The provinces of the vraagstuk become party, beside the Rijk; for one audience, that of the vraagstuk.
Decision stel_op(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::OpstellenInvoer>();
  if (auto a = vraagstuk_bestaat(c, i.vraagstuk); !a) return base::fail(a.error());
  const StreamRef bron{Soort::vraagstuk, i.vraagstuk};
  const auto& dossier = *c.world.find(bron);
  const auto& v = dossier.toestand.as<gen::VraagstukToestand>();
  gen::AfspraakOpgesteld feit;
  feit.zijden = {"rijk"};
  feit.zijden.insert(feit.zijden.end(), v.provincies.begin(), v.provincies.end());
  const auto reeks =
      "A-" + kring_afkorting(c.world.referentie(), v.provincies) + "-" + std::to_string(jaar_van(c.vandaag));
  auto [nummer, uitgegeven] = volgend_nummer(c, reeks, dossier.kring);
  feit.nummer = nummer;
  feit.fase = begin_fase(c, Soort::afspraak);
  feit.titel = i.titel;
  feit.type = i.type;
  feit.vraagstuk = i.vraagstuk;
  feit.provincies = v.provincies;
  feit.tekstdelen = nieuwe_delen(c, i, feit.zijden);
  for (std::size_t n = 0; n < i.acties.size(); ++n) {
    auto zijde = [&](const std::string& z) {
      return std::find(feit.zijden.begin(), feit.zijden.end(), z) != feit.zijden.end();
    };
    if (i.acties[n].gever == i.acties[n].ontvanger || !zijde(i.acties[n].gever) || !zijde(i.acties[n].ontvanger))
      return Refuse("actie_niet_tweezijdig", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
    feit.acties.push_back(nieuwe_actie(c, i.acties[n], n));
  }
  feit.volgend_type = i.volgend_type;
  feit.vervolgmoment = i.vervolgmoment;
  feit.raakt_geld = i.raakt_geld;
  feit.externe_route = i.externe_route;
  feit.raakt_regels = i.raakt_regels;
  return Events{std::move(uitgegeven), fact(c, std::move(feit), dossier.kring),
                fact_on(bron, gen::AfspraakGekoppeld{c.command.stream.id})};
}

Decision doe_tekstvoorstel(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::TekstvoorstelInvoer>();
  const auto* d = vind_tekstdeel(afspraak(c), i.tekstdeel);
  if (d == nullptr) return onderdeel_onbekend(i.tekstdeel);
  if (d->inhoud_hash != i.basis_hash)
    return Refuse("tekst_gewijzigd", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
  if (d->voorstel)
    return Refuse("voorstel_hangt", WanneerWel::na_handeling)
        .wie({"projectleider", "accounthouder_departement"})
        .eerst({"tekstvoorstel_overnemen", "tekstvoorstel_afwijzen"})
        .done();
  gen::Tekstvoorstel v{sub_id(c.command.id, "voorstel"),  c.actor.zijde,      i.tekst, i.waarom, i.basis_hash,
                       i.tel_als_akkoord.value_or(false), c.actor.functie_id, c.now};
  return Events{fact(c, gen::TekstVoorgesteld{i.tekstdeel, std::move(v)})};
}

/// The other side takes the text over. What changed and what depends on it loses its consents, nothing else (I-03). The
/// proposer's consent counts at once only when he said so; the other side still gives its own.
Decision neem_voorstel_over(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::VoorstelAntwoordInvoer>();
  const auto& t = afspraak(c);
  const auto* d = vind_tekstdeel(t, i.tekstdeel);
  if (d == nullptr) return onderdeel_onbekend(i.tekstdeel);
  if (!d->voorstel || d->voorstel->id != i.voorstel)
    return Refuse("voorstel_vervallen", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
  gen::Tekstdeel nieuw = *d;
  nieuw.tekst = d->voorstel->tekst;
  nieuw.inhoud_hash = inhoud_hash(nieuw, t.zijden);
  Events uit{fact(c, gen::TekstGewijzigd{d->id, d->voorstel->id, nieuw.tekst, nieuw.inhoud_hash})};
  for (auto& e : reset_events(c.dossier->ref, t, d->id)) uit.push_back(std::move(e));
  if (d->voorstel->telt_als_akkoord) {
    gen::Instemming akkoord{d->voorstel->zijde, nieuw.inhoud_hash, {}, d->voorstel->functie, c.now};
    uit.push_back(fact(c, gen::InstemmingGegeven{d->id, std::move(akkoord)}));
  }
  return uit;
}

Decision laat_voorstel_vervallen(const Ctx& c, const Args& args) {
  const auto& i = c.command.invoer.as<gen::VoorstelAntwoordInvoer>();
  const auto* d = vind_tekstdeel(afspraak(c), i.tekstdeel);
  if (d == nullptr) return onderdeel_onbekend(i.tekstdeel);
  const bool eigen = args.find("wie")->second == "voorsteller";
  if (!d->voorstel || d->voorstel->id != i.voorstel || (d->voorstel->zijde == c.actor.zijde) != eigen)
    return Refuse("voorstel_vervallen", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
  if (!i.reden) return Refuse("reden_ontbreekt", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
  return Events{fact(c, gen::VoorstelVervallen{i.tekstdeel, i.voorstel, c.actor.zijde, i.reden})};
}

Decision geef_akkoord(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::AkkoordInvoer>();
  Events uit;
  for (const auto& o : i.onderdelen) {
    if (vind_tekstdeel(afspraak(c), o.tekstdeel) == nullptr) return onderdeel_onbekend(o.tekstdeel);
    gen::Instemming akkoord{c.actor.zijde, o.inhoud_hash, i.voorbehoud, c.actor.functie_id, c.now};
    uit.push_back(fact(c, gen::InstemmingGegeven{o.tekstdeel, std::move(akkoord)}));
  }
  return uit;
}

Decision geef_bestuurlijk_akkoord(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::BestuurlijkAkkoordInvoer>();
  const auto mandaat = functiemandaat(c.world, c.actor, "afspraak", c.vandaag);
  if (!mandaat) return base::fail(mandaat.error());
  gen::BestuurlijkAkkoord akkoord{c.actor.zijde, i.versie_hash, *mandaat, c.actor.functie_id, c.now};
  auto feit = fact(c, gen::BestuurlijkAkkoordGegeven{std::move(akkoord)});
  feit.krachtens = *mandaat;
  return Events{std::move(feit)};
}

Decision stel_afspraak_vast(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::VaststellenInvoer>();
  return Events{fact(c, gen::AfspraakVastgesteld{{i.gremium, i.overleg, i.versie_hash, c.now}})};
}

Decision voeg_actie_toe(const Ctx& c, const Args&) {
  auto actie = nieuwe_actie(c, c.command.invoer.as<gen::ActieInvoer>(), 0);
  const auto id = actie.id;
  Events uit{fact(c, gen::ActieToegevoegd{std::move(actie)})};
  for (auto& e : reset_bestuurlijk(c.dossier->ref, afspraak(c), id)) uit.push_back(std::move(e));
  return uit;
}

/// The term of this action alone; it may have passed already.
void stop_oordeelstermijn(const Ctx& c, const gen::Actie& a, Events& uit) {
  const auto& lopend = afspraak(c).termijnen;
  if (a.oordeelstermijn && std::ranges::find(lopend, *a.oordeelstermijn) != lopend.end())
    uit.push_back(fact(c, gen::TermijnGestopt{*a.oordeelstermijn}));
}

/// Reported done, the receiver has a term to judge, each action its own. Saying it twice does not lengthen that.
Decision meld_actie(const Ctx& c, const Args& args) {
  const auto& i = c.command.invoer.as<gen::ActieMeldenInvoer>();
  const auto* a = vind_actie(afspraak(c), i.actie);
  if (a == nullptr) return onderdeel_onbekend(i.actie);
  gen::ActieGemeld feit{i.actie, {i.stand, i.zin, c.now}, {}};
  const bool gereed = i.stand == gen::Actiemelding::gereed;
  if (gereed && a->stand == gen::Actiestand::gereed_gemeld) {
    feit.oordeelstermijn = a->oordeelstermijn;
    return Events{fact(c, std::move(feit))};
  }
  Events uit;
  stop_oordeelstermijn(c, *a, uit);
  if (gereed) {
    const int dagen = std::atoi(args.find("werkdagen")->second.c_str());
    feit.oordeelstermijn = gen::Termijn{sub_id(c.command.id, "oordeel"), args.find("termijn")->second,
                                        base::add_working_days(c.vandaag, dagen, c.world.referentie().vrije_dagen)};
    uit.push_back(fact(c, gen::TermijnGestart{*feit.oordeelstermijn}));
  }
  uit.insert(uit.begin(), fact(c, std::move(feit)));
  return uit;
}

Decision beoordeel_actie(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::ActieBeoordelenInvoer>();
  const auto* a = vind_actie(afspraak(c), i.actie);
  if (a == nullptr) return onderdeel_onbekend(i.actie);
  if (!wacht_op_oordeel(*a))
    return Refuse("nog_niet_gereed_gemeld", WanneerWel::na_handeling)
        .wie({"projectleider", "accounthouder_departement"})
        .eerst({"actie_melden"})
        .done();
  Events uit{fact(c, gen::ActieBeoordeeld{i.actie, {c.actor.zijde, i.oordeel, i.reden, c.now}})};
  stop_oordeelstermijn(c, *a, uit);
  return uit;
}

/// No judgement within the term is silence, and is called that.
Decision merk_niet_beoordeeld(const Ctx& c, const Args&) {
  const auto& id = c.command.invoer.as<gen::TermijnInvoer>().termijn;
  for (const auto& a : afspraak(c).acties)
    if (a.oordeelstermijn && a.oordeelstermijn->id == id)
      return Events{fact(c, gen::ActieNietBeoordeeld{a.id, a.oordeelstermijn->vervalt_op})};
  return onderdeel_onbekend(id);
}

/// One landing per instrument and document: a later report takes the place of the earlier one.
Decision meld_landing(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::LandingInvoer>();
  gen::Landing l{sub_id(c.command.id, "landing"),
                 i.instrument,
                 i.document,
                 i.passage,
                 i.status,
                 i.reden,
                 c.actor.zijde,
                 i.plaats,
                 c.now};
  for (const auto& oud : afspraak(c).landingen)
    if (oud.instrument == i.instrument && oud.document == i.document) l.id = oud.id;
  return Events{fact(c, gen::LandingGemeld{std::move(l)})};
}

}  // namespace

void register_afspraak(Registry& r) {
  using S = Soort;
  using base::describe;
  static constexpr std::string_view wie[] = {"wie"};
  static constexpr std::string_view afstemming[] = {"in_afstemming"};
  static constexpr std::string_view ambtelijk[] = {"ambtelijk_akkoord"};
  static constexpr std::string_view bestuurlijk[] = {"bestuurlijk_akkoord"};
  static constexpr std::string_view vastgesteld[] = {"vastgesteld"};
  static constexpr std::string_view uitvoering[] = {"in_uitvoering"};
  static constexpr std::string_view einden[] = {"inzicht_gedeeld", "richting_vastgelegd", "afweging_gemaakt",
                                                "uitgevoerd"};
  r.add(EffectDef{"stel_op", S::afspraak, {}, &describe<gen::OpstellenInvoer>, stel_op});
  r.add(EffectDef{"doe_tekstvoorstel", S::afspraak, {}, &describe<gen::TekstvoorstelInvoer>, doe_tekstvoorstel});
  r.add(EffectDef{
      "neem_voorstel_over", S::afspraak, {}, &describe<gen::VoorstelAntwoordInvoer>, neem_voorstel_over, afstemming});
  r.add(EffectDef{"laat_voorstel_vervallen", S::afspraak, wie, &describe<gen::VoorstelAntwoordInvoer>,
                  laat_voorstel_vervallen});
  r.add(EffectDef{"geef_akkoord", S::afspraak, {}, &describe<gen::AkkoordInvoer>, geef_akkoord, ambtelijk});
  r.add(EffectDef{"geef_bestuurlijk_akkoord",
                  S::afspraak,
                  {},
                  &describe<gen::BestuurlijkAkkoordInvoer>,
                  geef_bestuurlijk_akkoord,
                  bestuurlijk});
  r.add(EffectDef{
      "stel_afspraak_vast", S::afspraak, {}, &describe<gen::VaststellenInvoer>, stel_afspraak_vast, vastgesteld});
  r.add(EffectDef{"voeg_actie_toe", S::afspraak, {}, &describe<gen::ActieInvoer>, voeg_actie_toe});
  static constexpr std::string_view met_termijn[] = {"termijn", "werkdagen"};
  r.add(EffectDef{"meld_actie", S::afspraak, met_termijn, &describe<gen::ActieMeldenInvoer>, meld_actie, uitvoering});
  r.add(EffectDef{"merk_niet_beoordeeld", S::afspraak, {}, &describe<gen::TermijnInvoer>, merk_niet_beoordeeld});
  r.add(EffectDef{"beoordeel_actie", S::afspraak, {}, &describe<gen::ActieBeoordelenInvoer>, beoordeel_actie, einden});
  r.add(EffectDef{"meld_landing", S::afspraak, {}, &describe<gen::LandingInvoer>, meld_landing, einden});
}

}  // namespace ruimte::domain::effects
