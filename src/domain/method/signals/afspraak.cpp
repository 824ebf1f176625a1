// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "base/clock.hpp"
#include "domain/kernel/consent.hpp"
#include "domain/kernel/draagvlak.hpp"
#include "domain/method/signals/regels.hpp"
#include "domain/method/vaag.hpp"
#include "gen/gremium.hpp"

namespace ruimte::domain::signals {

namespace {

using gen::Actie;
using gen::Actiestand;
using gen::AfspraakToestand;
using gen::VraagstukToestand;
using Bevindingen = std::vector<Bevinding>;

const gen::VraagstukToestand* vraagstuk(const SignaalCtx& c, const AfspraakToestand& t) {
  return zie<gen::VraagstukToestand>(c.zicht, Soort::vraagstuk, t.vraagstuk);
}

Bevinding over_actie(const SignaalCtx& c, const AfspraakToestand& t, const Actie& actie,
                     std::optional<base::Date> sinds) {
  const auto* v = vraagstuk(c, t);
  return {actie.id,
          sinds,
          {},
          {{"gever", {actie.gever, actie.eigenaar, ""}}, {"ontvanger", zijde_van(v, actie.ontvanger)}},
          {feit("nummer", t.nummer), feit("actie", actie.wat), feit("organisatie", actie.eigenaar),
           feit("zijde", actie.ontvanger)}};
}

bool loopt(const Actie& actie) {
  using enum Actiestand;
  return actie.stand == open || actie.stand == loopt || actie.stand == vertraagd;
}

Bevindingen actie_zonder_datum(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  const auto& t = staat<AfspraakToestand>(a);
  Bevindingen uit;
  for (const auto& actie : t.acties)
    if (loopt(actie) && !actie.uiterlijk) uit.push_back(over_actie(c, t, actie, {}));
  return uit;
}

Bevindingen actie_te_laat(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  const auto& t = staat<AfspraakToestand>(a);
  Bevindingen uit;
  for (const auto& actie : t.acties) {
    if (!loopt(actie) || !actie.uiterlijk || c.vandaag <= *actie.uiterlijk) continue;
    auto b = over_actie(c, t, actie, base::add_days(*actie.uiterlijk, 1));
    b.uiterlijk = actie.uiterlijk;
    b.feiten.push_back(feit("uiterlijk", *actie.uiterlijk));
    uit.push_back(std::move(b));
  }
  return uit;
}

/// No sign of life: neither a report nor a judgement since it was adopted.
Bevindingen actie_stil(const SignaalCtx& c, const Aggregate& a, const RegelArgs& args) {
  const auto& t = staat<AfspraakToestand>(a);
  if (!t.vaststelling) return {};
  Bevindingen uit;
  for (const auto& actie : t.acties) {
    auto laatst = t.vaststelling->op;
    for (const auto& m : actie.meldingen) laatst = std::max(laatst, m.op);
    for (const auto& o : actie.oordelen) laatst = std::max(laatst, o.op);
    const auto dag = base::amsterdam_date(laatst);
    const auto sinds = base::add_days(dag, args.getallen.at("dagen"));
    if (!loopt(actie) || c.vandaag < sinds) continue;
    auto b = over_actie(c, t, actie, sinds);
    b.feiten.push_back(feit("laatst", dag));
    uit.push_back(std::move(b));
  }
  return uit;
}

Bevindingen oordeel_ontbreekt(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  const auto& t = staat<AfspraakToestand>(a);
  Bevindingen uit;
  for (const auto& actie : t.acties) {
    if (!wacht_op_oordeel(actie) || !actie.oordeelstermijn) continue;
    const auto gemeld = base::amsterdam_date(actie.meldingen.back().op);
    const auto tot = actie.oordeelstermijn->vervalt_op;
    if (c.vandaag <= tot) continue;
    auto b = over_actie(c, t, actie, base::add_days(tot, 1));
    b.uiterlijk = tot;
    b.feiten.push_back(feit("gemeld", gemeld));
    uit.push_back(std::move(b));
  }
  return uit;
}

Bevindingen oordeel_negatief(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  const auto& t = staat<AfspraakToestand>(a);
  Bevindingen uit;
  for (const auto& actie : t.acties)
    if (actie.stand == Actiestand::niet_geland)
      uit.push_back(over_actie(c, t, actie, base::amsterdam_date(actie.oordelen.back().op)));
  return uit;
}

/// Everything is done, but nothing says where it came back in the ordinary system (types C and D).
Bevindingen landing_ontbreekt(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  const auto& t = staat<AfspraakToestand>(a);
  const auto* v = vraagstuk(c, t);
  const bool nodig = t.type == gen::Afspraaktype::c || t.type == gen::Afspraaktype::d;
  const bool klaar = std::ranges::all_of(t.acties, [](const Actie& x) { return x.stand == Actiestand::geland; });
  if (!nodig || !klaar || t.acties.empty() || !t.landingen.empty() || v == nullptr) return {};
  auto laatst = base::Instant{};
  for (const auto& actie : t.acties) laatst = std::max(laatst, actie.oordelen.back().op);
  return {{{},
           base::amsterdam_date(laatst),
           {},
           {{"inbrenger", organisatie(c, v->ingebracht_door)}},
           {feit("nummer", t.nummer), feit("titel", t.titel)}}};
}

Bevindingen landing_zonder_vindplaats(const SignaalCtx& c, const Aggregate& a, const RegelArgs& args) {
  const auto& t = staat<AfspraakToestand>(a);
  Bevindingen uit;
  for (const auto& landing : t.landingen) {
    const auto gemeld = base::amsterdam_date(landing.op);
    const auto sinds = base::add_days(gemeld, args.getallen.at("dagen"));
    if (landing.passage || landing.status == gen::Landingstatus::niet_overgenomen || c.vandaag < sinds) continue;
    uit.push_back({landing.id,
                   sinds,
                   {},
                   {{"melder", zijde_van(vraagstuk(c, t), landing.zijde)}},
                   {feit("nummer", t.nummer), feit("document", landing.document), feit("gemeld", gemeld)}});
  }
  return uit;
}

/// Some function of this side may bind it on that day.
bool heeft_mandaat(const SignaalCtx& c, const std::string& zijde, base::Date dag) {
  return std::ranges::any_of(c.zicht.alle(Soort::mandaatregister, ""), [&](const Aggregate* a) {
    const auto& mandaten = staat<gen::MandaatregisterToestand>(*a).mandaten;
    return std::ranges::any_of(mandaten, [&](const gen::Mandaat& m) {
      return m.onderwerp == "afspraak" && !m.ingetrokken && m.van <= dag && dag <= m.tot &&
             organisatie(c, m.organisatie).zijde == zijde;
    });
  });
}

/// The meeting that can adopt it comes near, and nobody may give the consent of this side by then.
Bevindingen mandaat_ontbreekt(const SignaalCtx& c, const Aggregate& a, const RegelArgs& args) {
  const auto& t = staat<AfspraakToestand>(a);
  const int aanleveren = args.getallen.at("aanleveren");
  const auto tafel = volgende_tafel(c, t.provincies, aanleveren);
  if (!tafel || !c.zicht.volledig(Soort::mandaatregister)) return {};
  const auto sinds = over_werkdagen(c, tafel->datum, -aanleveren);
  if (c.vandaag < sinds) return {};
  Bevindingen uit;
  for (const auto& zijde : t.zijden) {
    if (bestuurlijk_rond(t, zijde) || heeft_mandaat(c, zijde, tafel->datum)) continue;
    uit.push_back({{},
                   sinds,
                   tafel->datum,
                   {{"zijde", zijde_van(vraagstuk(c, t), zijde)}},
                   {feit("nummer", t.nummer), feit("titel", t.titel), feit("zijde", zijde),
                    feit("gremium", tafel->gremium), feit("overlegdatum", tafel->datum)}});
  }
  return uit;
}

/// Research that leads to no next decision: the day for it was never set or has passed.
Bevindingen vervolg_ontbreekt(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  const auto& t = staat<AfspraakToestand>(a);
  const auto* v = vraagstuk(c, t);
  if (t.type != gen::Afspraaktype::a || v == nullptr) return {};
  if (t.vervolgmoment && c.vandaag <= *t.vervolgmoment) return {};
  return {{{},
           {},
           t.vervolgmoment,
           {{"inbrenger", organisatie(c, v->ingebracht_door)}},
           {feit("nummer", t.nummer), feit("titel", t.titel)}}};
}

/// A new administration has not said anything yet.
Bevindingen herbevestiging_nodig(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  const auto& t = staat<AfspraakToestand>(a);
  Bevindingen uit;
  for (const auto& zijde : t.zijden)
    if (const auto* vraag = open_herbevestiging(t, zijde))
      uit.push_back({{},
                     vraag->aangetreden_op,
                     {},
                     {{"zijde", zijde_van(vraagstuk(c, t), zijde)}},
                     {feit("nummer", t.nummer), feit("titel", t.titel), feit("zijde", zijde),
                      feit("gremium", vraag->gremium), feit("datum", vraag->aangetreden_op)}});
  return uit;
}

/// A side said that it no longer supports it; the others are asked to talk.
Bevindingen niet_gedragen_door(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  const auto& t = staat<AfspraakToestand>(a);
  Bevindingen uit;
  for (const auto& verklaring : t.niet_gedragen)
    for (const auto& ander : t.zijden) {
      const auto dag = base::amsterdam_date(verklaring.op);
      if (niet_gedragen(t, ander) == nullptr)
        uit.push_back(
            {{},
             dag,
             {},
             {{"ander", zijde_van(vraagstuk(c, t), ander)}},
             {feit("nummer", t.nummer), feit("titel", t.titel), feit("zijde", verklaring.zijde), feit("datum", dag)}});
    }
  return uit;
}

/// Wording that does not say who does what and when, just before a decision is taken about it. Both sides see it.
Bevindingen vage_tekst(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  const auto& t = staat<AfspraakToestand>(a);
  const auto* v = vraagstuk(c, t);
  const auto woorden = vaag_in(c.zicht.referentie(), t);
  if (woorden.empty() || v == nullptr) return {};
  return {{{},
           {},
           {},
           {{"inbrenger", organisatie(c, v->ingebracht_door)}},
           {feit("nummer", t.nummer), feit("titel", t.titel), feit("woorden", opgesomd(woorden))}}};
}

bool blad_volledig(const VraagstukToestand& v) {
  const auto& b = v.afwegingsblad;
  return b && b->belangen && b->plek && b->voorwaarden && b->verliezers;
}

/// POS-25: who gets room where on what terms, without the weighing that both sides can read.
Bevindingen afweging_ontbreekt(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  const auto& t = staat<AfspraakToestand>(a);
  const auto* v = vraagstuk(c, t);
  if (t.type != gen::Afspraaktype::c || v == nullptr || blad_volledig(*v)) return {};
  return {{{},
           {},
           {},
           {{"inbrenger", organisatie(c, v->ingebracht_door)}},
           {feit("nummer", t.nummer), feit("titel", t.titel), feit("vraagstuk", v->nummer)}}};
}

/// A side that does nothing in an agreement that is called reciprocal.
Bevindingen afspraak_eenzijdig(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  const auto& t = staat<AfspraakToestand>(a);
  Bevindingen uit;
  for (const auto& zijde : t.zijden) {
    const bool doet = std::ranges::any_of(t.acties, [&](const Actie& x) { return x.gever == zijde; });
    if (!doet && !t.acties.empty())
      uit.push_back({{},
                     {},
                     {},
                     {{"zijde", zijde_van(vraagstuk(c, t), zijde)}},
                     {feit("nummer", t.nummer), feit("titel", t.titel), feit("zijde", zijde)}});
  }
  return uit;
}

constexpr std::string_view vaag_feiten[] = {"nummer", "titel", "woorden"};
constexpr std::string_view eenzijdig_feiten[] = {"nummer", "titel", "zijde"};
constexpr std::string_view rol_twee[] = {"gever", "ontvanger"}, rol_melder[] = {"melder"}, rol_ander[] = {"ander"};
constexpr std::string_view draagvlak_feiten[] = {"nummer", "titel", "zijde", "datum"};
constexpr std::string_view bestuur_feiten[] = {"nummer", "titel", "zijde", "gremium", "datum"};
constexpr std::string_view actie_feiten[] = {"nummer", "actie", "organisatie", "zijde"};
constexpr std::string_view te_laat_feiten[] = {"nummer", "actie", "organisatie", "zijde", "uiterlijk"};
constexpr std::string_view stil_feiten[] = {"nummer", "actie", "organisatie", "zijde", "laatst"};
constexpr std::string_view oordeel_feiten[] = {"nummer", "actie", "organisatie", "zijde", "gemeld"};
constexpr std::string_view afweging_feiten[] = {"nummer", "titel", "vraagstuk"};
constexpr std::string_view titel_feiten[] = {"nummer", "titel"};
constexpr std::string_view landing_feiten[] = {"nummer", "document", "gemeld"};
constexpr std::string_view mandaat_feiten[] = {"nummer", "titel", "zijde", "gremium", "overlegdatum"};
constexpr Parameter mandaat_parameters[] = {{"aanleveren", Parametersoort::instelling}};

}  // namespace

std::span<const RegelDef> afspraak_regels() {
  using S = Soort;
  static constexpr std::array regels = {
      RegelDef{"actie_zonder_datum", S::afspraak, {}, rol_twee, actie_feiten, false, actie_zonder_datum},
      RegelDef{"actie_te_laat", S::afspraak, {}, rol_twee, te_laat_feiten, true, actie_te_laat},
      RegelDef{"actie_stil", S::afspraak, in_dagen, rol_twee, stil_feiten, true, actie_stil},
      RegelDef{"oordeel_ontbreekt", S::afspraak, {}, rol_twee, oordeel_feiten, true, oordeel_ontbreekt},
      RegelDef{"oordeel_negatief", S::afspraak, {}, rol_twee, actie_feiten, true, oordeel_negatief},
      RegelDef{"landing_ontbreekt", S::afspraak, {}, rol_inbrenger, titel_feiten, true, landing_ontbreekt},
      RegelDef{"landing_zonder_vindplaats", S::afspraak, in_dagen, rol_melder, landing_feiten, true,
               landing_zonder_vindplaats},
      RegelDef{"mandaat_ontbreekt", S::afspraak, mandaat_parameters, rol_zijde, mandaat_feiten, true,
               mandaat_ontbreekt},
      RegelDef{"herbevestiging_nodig", S::afspraak, {}, rol_zijde, bestuur_feiten, true, herbevestiging_nodig},
      RegelDef{"niet_gedragen", S::afspraak, {}, rol_ander, draagvlak_feiten, true, niet_gedragen_door},
      RegelDef{"vage_tekst", S::afspraak, {}, rol_inbrenger, vaag_feiten, false, vage_tekst},
      RegelDef{"afspraak_eenzijdig", S::afspraak, {}, rol_zijde, eenzijdig_feiten, false, afspraak_eenzijdig},
      RegelDef{"afweging_ontbreekt", S::afspraak, {}, rol_inbrenger, afweging_feiten, false, afweging_ontbreekt},
      RegelDef{"vervolg_ontbreekt", S::afspraak, {}, rol_inbrenger, titel_feiten, false, vervolg_ontbreekt}};
  return regels;
}

}  // namespace ruimte::domain::signals
