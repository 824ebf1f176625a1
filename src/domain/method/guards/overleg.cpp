// SPDX-License-Identifier: EUPL-1.2
// When a body meets, and what it may put on its table.
#include "domain/kernel/overleg.hpp"

#include <algorithm>

#include "domain/method/dagen.hpp"
#include "domain/method/guards/guards.hpp"
#include "gen/gremium.hpp"
#include "gen/overlegdossier.hpp"

namespace ruimte::domain::guards {

namespace {

using gen::Toezegging;
using gen::Toezeggingstand;
using gen::WanneerWel;

const gen::OverlegToestand& overleg(const Ctx& c) { return c.dossier->toestand.as<gen::OverlegToestand>(); }
const gen::OverlegdossierToestand& dossier(const Ctx& c) {
  return c.dossier->toestand.as<gen::OverlegdossierToestand>();
}
/// The meeting that the content belongs to. @pre exists: the kernel opens content for a meeting only
const gen::OverlegToestand& bijeenkomst(const Ctx& c) {
  return *find_as<gen::OverlegToestand>(c.world, Soort::overleg, dossier(c).overleg);
}

bool is_partij(const Ctx& c, const Toezegging& t) {
  return t.invoer.wie == c.actor.organisatie || t.invoer.aan == c.actor.organisatie;
}

/// A body meets once a day, and not in the past.
Answer dag_vrij(const Ctx& c, const std::string& gremium, base::Date datum, std::optional<base::Date> aanleverdatum) {
  if (auto a = dag_vanaf(datum, c.vandaag); !a) return a;
  if (aanleverdatum && *aanleverdatum > datum)
    return Refuse("aanleverdatum_onjuist", WanneerWel::na_aanpassing).feit("datum", base::to_string(datum)).done();
  if (!c.world.by_key(Soort::overleg, gremium + "/" + base::to_string(datum))) return allowed();
  return Refuse("bestaat_al", WanneerWel::na_aanpassing).feit("wat", gremium).done();
}

/// A body's calendar is its secretary's; the coordinator keeps the one of his own table.
Answer eigen_kalender(const Ctx& c, const Args& args, const std::string& gremium) {
  const bool eigen = c.actor.functie == "secretaris_gremium" ? c.actor.gremium == gremium
                                                             : args.find("coordinator")->second == gremium;
  return eigen ? allowed() : ander_gremium(gremium);
}

Answer overleg_vrij(const Ctx& c, const Args& args) {
  const auto& i = c.command.invoer.as<gen::OverlegPlannenInvoer>();
  if (auto a = eigen_kalender(c, args, i.gremium); !a) return a;
  return dag_vrij(c, i.gremium, i.datum, i.aanleverdatum);
}

/// A year by the frequency of the body, or by one that is filled in.
Answer jaar_past(const Ctx& c, const Args& args) {
  const auto& i = c.command.invoer.as<gen::JaarPlannenInvoer>();
  if (auto a = eigen_kalender(c, args, i.gremium); !a) return a;
  if (auto a = dag_vanaf(i.eerste_dag, c.vandaag); !a) return a;
  const auto* g = c.world.referentie().gremium(i.gremium);
  if (!i.om_de_dagen && (g == nullptr || g->interval_dagen == 0))
    return Refuse("frequentie_onbekend", WanneerWel::na_aanpassing).feit("gremium", i.gremium).done();
  return allowed();
}

Answer nieuwe_dag_vrij(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::OverlegVerzettenInvoer>();
  return dag_vrij(c, overleg(c).gremium, i.datum, i.aanleverdatum);
}

Answer eigen_overleg(const Ctx& c, const Args& args) { return eigen_kalender(c, args, overleg(c).gremium); }

/// From the day of the meeting on.
Answer overleg_is_geweest(const Ctx& c, const Args&) {
  const auto datum = overleg(c).datum;
  if (datum <= c.vandaag) return allowed();
  return Refuse("overleg_nog_niet", WanneerWel::op_datum).feit("datum", base::to_string(datum)).op(datum).done();
}

Answer overleg_is_niet_geweest(const Ctx& c, const Args&) {
  if (overleg(c).datum >= c.vandaag) return allowed();
  return Refuse("overleg_geweest", WanneerWel::niet_meer).feit("datum", base::to_string(overleg(c).datum)).done();
}

/// The secretary of the body begins the content, once, of a meeting that goes on.
Answer overleg_zonder_dossier(const Ctx& c, const Args&) {
  const auto& id = c.command.invoer.as<gen::OverlegdossierOpenenInvoer>().overleg;
  const auto* o = find_as<gen::OverlegToestand>(c.world, Soort::overleg, id);
  if (o == nullptr) return Refuse("dossier_onbekend", WanneerWel::na_aanpassing).done();
  if (o->gremium != c.actor.gremium) return ander_gremium(o->gremium);
  if (o->fase == "afgelast") return Refuse("overleg_afgelast", WanneerWel::niet_meer).done();
  if (!kring_van_gremium(c.world.referentie(), o->gremium))
    return Refuse("gremium_zonder_kring", WanneerWel::na_aanpassing).feit("gremium", o->gremium).done();
  if (!c.world.by_key(Soort::overlegdossier, base::to_string(id))) return allowed();
  return Refuse("bestaat_al", WanneerWel::niet_meer).feit("wat", o->gremium).done();
}

Answer secretaris_van_overleg(const Ctx& c, const Args&) {
  return c.actor.gremium == dossier(c).gremium ? allowed() : ander_gremium(dossier(c).gremium);
}

/// GRE-16: who has no mandate to decide does not get it on the agenda for decision.
Answer punt_past(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::PuntAgenderenInvoer>();
  if (i.soort != gen::Puntsoort::besluiten) return allowed();
  if (!i.onderwerp) return Refuse("onderwerp_ontbreekt", WanneerWel::na_aanpassing).done();
  return punt_mag_besluit(c.world, dossier(c).gremium, i, std::max(c.vandaag, bijeenkomst(c).datum));
}

Answer laat_met_reden(const Ctx& c, const Args&) {
  const auto tot = bijeenkomst(c).aanleverdatum;
  if (!tot || c.vandaag <= *tot || c.command.invoer.as<gen::StukAanleverenInvoer>().reden_laat) return allowed();
  return Refuse("stuk_te_laat", WanneerWel::na_aanpassing).feit("datum", base::to_string(*tot)).done();
}

Answer overleg_begonnen(const Ctx& c, const Args&) {
  const auto& o = bijeenkomst(c);
  if (o.fase == "afgelast") return Refuse("overleg_afgelast", WanneerWel::niet_meer).done();
  if (o.datum <= c.vandaag) return allowed();
  return Refuse("overleg_nog_niet", WanneerWel::op_datum).feit("datum", base::to_string(o.datum)).op(o.datum).done();
}

std::vector<base::Uuid> open_punten(const Ctx& c) {
  std::vector<base::Uuid> uit;
  for (const auto& p : dossier(c).punten)
    if (p.stand == gen::Puntstand::open) uit.push_back(p.id);
  return uit;
}

Answer punt_open(const Ctx& c, const Args&) {
  if (!open_punten(c).empty()) return allowed();
  return Refuse("geen_open_punt", WanneerWel::na_handeling).eerst({"punt_agenderen"}).done();
}

Answer punten_afgehandeld(const Ctx& c, const Args&) {
  const auto aantal = open_punten(c).size();
  if (aantal == 0) return allowed();
  return Refuse("punten_open", WanneerWel::na_handeling)
      .feit("aantal", std::to_string(aantal))
      .eerst({"punt_behandelen", "punt_doorschuiven"})
      .done();
}

/// A promise is between two parties that both read the meeting; the secretary records it, or who makes it.
Answer toezegging_past(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::ToezeggingDoenInvoer>();
  const auto& r = c.world.referentie();
  if (c.actor.gremium != dossier(c).gremium && c.actor.organisatie != i.wie)
    return Refuse("toezegging_van_ander", WanneerWel::nu_door_ander)
        .feit("organisatie", i.wie)
        .wie({"secretaris_gremium"})
        .done();
  if (i.wie == i.aan) return Refuse("toezegging_aan_zichzelf", WanneerWel::na_aanpassing).done();
  for (const auto& org : {i.wie, i.aan})
    if (!partij_leest(r, org, c.dossier->kring))
      return Refuse("partij_buiten_overleg", WanneerWel::na_aanpassing).feit("organisatie", org).done();
  return dag_vanaf(i.voor, c.vandaag);
}

template <class Past>
std::vector<base::Uuid> toezeggingen_waarvoor(const Ctx& c, Past past) {
  std::vector<base::Uuid> uit;
  for (const auto& t : dossier(c).toezeggingen)
    if (past(t)) uit.push_back(t.id);
  return uit;
}

std::vector<base::Uuid> eigen_open(const Ctx& c) {
  return toezeggingen_waarvoor(
      c, [&](const Toezegging& t) { return t.stand == Toezeggingstand::open && t.invoer.wie == c.actor.organisatie; });
}

std::vector<base::Uuid> te_heropenen(const Ctx& c) {
  return toezeggingen_waarvoor(
      c, [&](const Toezegging& t) { return t.stand != Toezeggingstand::open && is_partij(c, t); });
}

std::vector<base::Uuid> zonder_eigen_reden(const Ctx& c) {
  return toezeggingen_waarvoor(c, [&](const Toezegging& t) {
    return t.stand == Toezeggingstand::open && is_partij(c, t) &&
           std::ranges::none_of(t.vervalredenen, [&](const auto& v) { return v.organisatie == c.actor.organisatie; });
  });
}

Answer een_van(const std::vector<base::Uuid>& ids) {
  if (!ids.empty()) return allowed();
  return Refuse("geen_toezegging", WanneerWel::na_handeling).eerst({"toezegging_doen"}).done();
}

/// While another party has a promise to keep, that party is the one to act; it is named by its function only.
Answer eigen_toezegging_open(const Ctx& c, const Args&) {
  const auto lopend = toezeggingen_waarvoor(c, [](const Toezegging& t) { return t.stand == Toezeggingstand::open; });
  const auto eigen = eigen_open(c);
  if (!eigen.empty() || lopend.empty()) return een_van(eigen);
  return Refuse("toezegging_bij_ander", WanneerWel::nu_door_ander)
      .wie({"accounthouder_departement", "projectleider"})
      .done();
}

/// For what is expected: somebody still has something to do.
Answer toezegging_loopt(const Ctx& c, const Args&) {
  return een_van(toezeggingen_waarvoor(c, [](const Toezegging& t) { return t.stand == Toezeggingstand::open; }));
}

Answer toezegging_te_heropenen(const Ctx& c, const Args&) { return een_van(te_heropenen(c)); }
Answer toezegging_zonder_eigen_reden(const Ctx& c, const Args&) { return een_van(zonder_eigen_reden(c)); }

/// Nothing closes silently: the minutes stand, or there was no meeting, and no promise still runs.
Answer overleg_is_af(const Ctx& c, const Args&) {
  const auto& t = dossier(c);
  const auto open = std::ranges::count(t.toezeggingen, Toezeggingstand::open, &Toezegging::stand);
  if (open > 0)
    return Refuse("toezeggingen_open", WanneerWel::na_handeling)
        .feit("aantal", std::to_string(open))
        .eerst({"toezegging_nakomen", "toezegging_laten_vervallen"})
        .done();
  const bool vast = t.verslag && t.verslag->vastgesteld_op;
  if (vast || bijeenkomst(c).fase == "afgelast") return allowed();
  return Refuse("verslag_niet_vast", WanneerWel::na_handeling).eerst({"verslag_vaststellen"}).done();
}

/// The body adopts minutes on a day between the meeting and today.
Answer vaststelling_op_dag(const Ctx& c, const Args&) {
  const auto op = c.command.invoer.as<gen::VerslagVaststellenInvoer>().op;
  if (op >= bijeenkomst(c).datum && op <= c.vandaag) return allowed();
  return Refuse("vaststeldag_onjuist", WanneerWel::na_aanpassing).done();
}

}  // namespace

void register_overleg(Registry& r) {
  using S = Soort;
  const auto add = [&](std::string_view naam, S soort, GuardFn fn, bool invoer, PartsFn delen = nullptr) {
    r.add(GuardDef{naam, soort, {}, fn, invoer, delen});
  };
  static constexpr std::string_view tafel[] = {"coordinator"};
  r.add(GuardDef{"overleg_vrij", S::overleg, tafel, overleg_vrij, true});
  r.add(GuardDef{"jaar_past", S::overleg, tafel, jaar_past, true});
  r.add(GuardDef{"eigen_overleg", S::overleg, tafel, eigen_overleg, false});
  add("nieuwe_dag_vrij", S::overleg, nieuwe_dag_vrij, true);
  add("overleg_is_geweest", S::overleg, overleg_is_geweest, false);
  add("overleg_is_niet_geweest", S::overleg, overleg_is_niet_geweest, false);
  add("overleg_zonder_dossier", S::overlegdossier, overleg_zonder_dossier, true);
  add("secretaris_van_overleg", S::overlegdossier, secretaris_van_overleg, false);
  add("punt_past", S::overlegdossier, punt_past, true);
  add("laat_met_reden", S::overlegdossier, laat_met_reden, true);
  add("overleg_begonnen", S::overlegdossier, overleg_begonnen, false);
  add("punt_open", S::overlegdossier, punt_open, false, open_punten);
  add("punten_afgehandeld", S::overlegdossier, punten_afgehandeld, false);
  add("toezegging_past", S::overlegdossier, toezegging_past, true);
  add("eigen_toezegging_open", S::overlegdossier, eigen_toezegging_open, false, eigen_open);
  add("toezegging_loopt", S::overlegdossier, toezegging_loopt, false);
  add("toezegging_te_heropenen", S::overlegdossier, toezegging_te_heropenen, false, te_heropenen);
  add("toezegging_zonder_eigen_reden", S::overlegdossier, toezegging_zonder_eigen_reden, false, zonder_eigen_reden);
  add("overleg_is_af", S::overlegdossier, overleg_is_af, false);
  add("vaststelling_op_dag", S::overlegdossier, vaststelling_op_dag, true);
}

}  // namespace ruimte::domain::guards
