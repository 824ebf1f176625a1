// SPDX-License-Identifier: EUPL-1.2
// A meeting of a body, and what it does with what is on its table.
#include "domain/kernel/overleg.hpp"

#include <algorithm>

#include "base/clock.hpp"

#include "domain/kernel/kalender.hpp"
#include "domain/method/dagen.hpp"
#include "domain/method/effects/effects.hpp"
#include "gen/gremium.hpp"
#include "gen/overlegdossier.hpp"
#include "gen/vraagstuk_invoer.hpp"

namespace ruimte::domain::effects {

namespace {

using gen::Toezegging;
using gen::Toezeggingstand;
using gen::WanneerWel;

const gen::OverlegdossierToestand& dossier(const Ctx& c) {
  return c.dossier->toestand.as<gen::OverlegdossierToestand>();
}

auto onbekend_deel(const Ctx& c, const base::Uuid& id) {
  return Refuse("onderdeel_onbekend", WanneerWel::na_aanpassing)
      .feit("onderdeel", base::to_string(id))
      .wie({c.actor.functie})
      .done();
}

constexpr int most_days = 999;  ///< of a count in a record

/// The day on which documents must be there, and who set it: the secretary for this meeting, else the standing term of
/// the body, else the term of all. A term that would have begun in the past begins today, and stays visible as short.
gen::Aanlevertermijn aanlever(const Ctx& c, std::string_view gremium, base::Date datum,
                              std::optional<base::Date>& aanleverdatum) {
  const auto& r = c.world.referentie();
  const auto* g = r.gremium(gremium);
  const bool eigen = g != nullptr && g->aanleverdagen;
  const auto alle = r.getallen.find("aanlevertermijn");
  const int termijn = eigen ? *g->aanleverdagen : alle == r.getallen.end() ? 0 : static_cast<int>(alle->second);
  auto bron = eigen ? gen::Aanleverbron::gremium : gen::Aanleverbron::instelling;
  if (aanleverdatum) bron = gen::Aanleverbron::secretaris;
  if (!aanleverdatum)
    aanleverdatum = std::min(datum, std::max(c.vandaag, base::add_working_days(datum, -termijn, r.vrije_dagen)));
  return {bron, termijn, std::min(most_days, werkdagen_tussen(*aanleverdatum, datum, r.vrije_dagen))};
}

gen::OverlegGepland gepland(const Ctx& c, gen::OverlegPlannenInvoer invoer) {
  const auto termijn = aanlever(c, invoer.gremium, invoer.datum, invoer.aanleverdatum);
  return {begin_fase(c, Soort::overleg), std::move(invoer), termijn};
}

/// Known to everyone who takes part; its content is another stream.
Decision plan_overleg(const Ctx& c, const Args&) {
  return Events{fact(c, gepland(c, c.command.invoer.as<gen::OverlegPlannenInvoer>()), kring_deelnemers)};
}

/// Every so many days from the first day to the last day of its year, each on a working day on which the body does not
/// meet already.
std::vector<base::Date> jaardagen(const Ctx& c, const gen::JaarPlannenInvoer& i, int stap) {
  const auto& vrij = c.world.referentie().vrije_dagen;
  const auto eind = base::parse_date(base::to_string(i.eerste_dag).substr(0, 4) + "-12-31").value_or(i.eerste_dag);
  std::vector<base::Date> uit;
  for (auto dag = i.eerste_dag; dag <= eind; dag = base::add_days(dag, stap)) {
    const auto werkdag = base::add_working_days(dag, 0, vrij);
    const bool al = (!uit.empty() && uit.back() == werkdag) ||
                    c.world.by_key(Soort::overleg, i.gremium + "/" + base::to_string(werkdag)).has_value();
    if (werkdag <= eind && !al) uit.push_back(werkdag);
  }
  return uit;
}

/// The first meeting is the dossier of this command, the others stand beside it.
Decision plan_jaar(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::JaarPlannenInvoer>();
  const auto* g = c.world.referentie().gremium(i.gremium);
  const int stap = i.om_de_dagen ? static_cast<int>(*i.om_de_dagen) : g == nullptr ? 0 : g->interval_dagen;
  const auto dagen = stap > 0 ? jaardagen(c, i, stap) : std::vector<base::Date>{};
  if (dagen.empty()) return Refuse("bestaat_al", WanneerWel::na_aanpassing).feit("wat", i.gremium).done();
  Events uit;
  for (std::size_t n = 0; n < dagen.size(); ++n) {
    gen::OverlegPlannenInvoer invoer{i.gremium, dagen[n], {}, i.plaats};
    if (i.aanlever_werkdagen)
      invoer.aanleverdatum =
          base::add_working_days(dagen[n], -static_cast<int>(*i.aanlever_werkdagen), c.world.referentie().vrije_dagen);
    const StreamRef overleg{Soort::overleg,
                            n == 0 ? c.command.stream.id : sub_id(c.command.id, "overleg" + std::to_string(n))};
    uit.push_back({overleg, kring_deelnemers, base::Record::of(gepland(c, std::move(invoer))), {}});
  }
  return uit;
}

Decision verzet_overleg(const Ctx& c, const Args&) {
  const auto& t = c.dossier->toestand.as<gen::OverlegToestand>();
  auto i = c.command.invoer.as<gen::OverlegVerzettenInvoer>();
  const auto termijn = aanlever(c, t.gremium, i.datum, i.aanleverdatum);
  return Events{fact(c, gen::OverlegVerzet{t.datum, std::move(i), termijn})};
}

Decision leg_overlegtijd_vast(const Ctx& c, const Args&) {
  return Events{fact(c, gen::OverlegtijdVastgelegd{c.command.invoer.as<gen::OverlegtijdInvoer>().uren})};
}

Decision gelast_overleg_af(const Ctx& c, const Args&) {
  return Events{fact(c, gen::OverlegAfgelast{c.command.invoer.as<gen::RedenInvoer>().reden})};
}

/// Null when the meeting begins without a template. An item of a template is never for decision: that asks a mandate.
const gen::Werkvorm* werkvorm(const Ctx& c, const gen::OverlegdossierOpenenInvoer& invoer) {
  const auto& alle = c.world.referentie().werkvormen;
  const auto it = invoer.werkvorm ? alle.find(*invoer.werkvorm) : alle.end();
  return it == alle.end() ? nullptr : &it->second;
}

/// As the template reads today, so that a later one does not change what was prepared.
gen::Sessieopzet opzet_van(const gen::Werkvorm& vorm, base::Date datum, const Referentie& r) {
  gen::Sessieopzet uit{vorm.id, vorm.dagen, {}, vorm.vragen, {}, vorm.uitkomsten};
  for (const auto& d : vorm.deelnemers) uit.deelnemers.push_back(d.wie + (d.inbreng ? ": " + *d.inbreng : ""));
  for (const auto& t : vorm.voorbereiding)
    uit.voorbereiding.push_back(
        {t.wat, t.wie, base::add_working_days(datum, -static_cast<int>(t.werkdagen_vooraf), r.vrije_dagen)});
  std::ranges::stable_sort(uit.voorbereiding, {}, &gen::Sessievoorbereiding::voor);
  return uit;
}

Decision open_overlegdossier(const Ctx& c, const Args&) {
  const auto& invoer = c.command.invoer.as<gen::OverlegdossierOpenenInvoer>();
  const auto& id = invoer.overleg;
  const auto* o = find_as<gen::OverlegToestand>(c.world, Soort::overleg, id);
  if (o == nullptr || c.world.by_key(Soort::overlegdossier, base::to_string(id))) return onbekend_deel(c, id);
  const auto kring = kring_van_gremium(c.world.referentie(), o->gremium);
  if (!kring) return onbekend_deel(c, id);
  gen::OverlegdossierGeopend feit{begin_fase(c, Soort::overlegdossier), id, o->gremium, o->datum, invoer.doel, {}};
  const auto* vorm = werkvorm(c, invoer);
  if (vorm == nullptr) return Events{fact(c, std::move(feit), *kring)};
  if (!feit.doel) feit.doel = vorm->doel;
  feit.opzet = opzet_van(*vorm, o->datum, c.world.referentie());
  Events uit{fact(c, std::move(feit), *kring)};
  int nr = 0;
  for (const auto& p : vorm->punten) {
    gen::PuntAgenderenInvoer punt;
    punt.titel = p.titel;
    punt.soort = p.soort;
    punt.minuten = p.minuten;
    uit.push_back(fact(c, gen::PuntGeagendeerd{sub_id(c.command.id, "punt" + std::to_string(++nr)), punt, {}}));
  }
  return uit;
}

/// A meeting about the process is another thing than one about content; what is not said is not marked.
std::optional<bool> andere_soort(const Ctx& c, const gen::PuntAgenderenInvoer& punt) {
  const auto* g = c.world.referentie().gremium(dossier(c).gremium);
  if (g == nullptr || !punt.gaat_over || gen::to_id(*punt.gaat_over) == g->soort_overleg) return std::nullopt;
  return true;
}

Decision agendeer_punt(const Ctx& c, const Args&) {
  const auto& punt = c.command.invoer.as<gen::PuntAgenderenInvoer>();
  return Events{fact(c, gen::PuntGeagendeerd{sub_id(c.command.id, "punt"), punt, andere_soort(c, punt)})};
}

/// Late is a fact about the day, and stays visible.
Decision lever_stuk_aan(const Ctx& c, const Args&) {
  auto i = c.command.invoer.as<gen::StukAanleverenInvoer>();
  if (i.punt && vind_punt(dossier(c), *i.punt) == nullptr) return onbekend_deel(c, *i.punt);
  const auto* o = find_as<gen::OverlegToestand>(c.world, Soort::overleg, dossier(c).overleg);
  const bool laat = o != nullptr && o->aanleverdatum && c.vandaag > *o->aanleverdatum;
  if (!laat) i.reden_laat.reset();
  gen::Overlegstuk stuk{sub_id(c.command.id, "stuk"), std::move(i), c.actor.organisatie, c.vandaag, laat, {}};
  if (laat)  // on a free day one is as late as on the working day before it, and at least one day
    stuk.werkdagen_laat = std::clamp(werkdagen_tussen(base::add_days(*o->aanleverdatum, 1),
                                                      base::add_days(c.vandaag, 1), c.world.referentie().vrije_dagen),
                                     1, most_days);
  return Events{fact(c, gen::StukAangeleverd{std::move(stuk)})};
}

bool is_open(const Ctx& c, const base::Uuid& punt) {
  const auto* p = vind_punt(dossier(c), punt);
  return p != nullptr && p->stand == gen::Puntstand::open;
}

Decision behandel_punt(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::PuntBehandelenInvoer>();
  if (!is_open(c, i.punt)) return onbekend_deel(c, i.punt);
  return Events{fact(c, gen::PuntBehandeld{i})};
}

Decision schuif_punt_door(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::PuntDoorschuivenInvoer>();
  if (!is_open(c, i.punt)) return onbekend_deel(c, i.punt);
  return Events{fact(c, gen::PuntDoorgeschoven{i})};
}

/// Every promise has a term of its own, beside the others.
gen::Termijn termijn(const Ctx& c, const Args& args, base::Date tot_en_met) {
  const auto& naam = args.find("termijn")->second;
  return {sub_id(c.command.id, "termijn:" + naam), naam, tot_en_met};
}

Decision doe_toezegging(const Ctx& c, const Args& args) {
  const auto& i = c.command.invoer.as<gen::ToezeggingDoenInvoer>();
  if (i.punt && vind_punt(dossier(c), *i.punt) == nullptr) return onbekend_deel(c, *i.punt);
  Toezegging t{};
  t.id = sub_id(c.command.id, "toezegging");
  t.invoer = i;
  t.termijn = termijn(c, args, i.voor);
  return Events{fact(c, gen::ToezeggingGedaan{t}), fact(c, gen::TermijnGestart{t.termijn})};
}

/// Its term stops, unless it passed already.
void stop_termijn(const Ctx& c, const Toezegging& t, Events& uit) {
  if (std::ranges::find(dossier(c).termijnen, t.termijn.id, &gen::Termijn::id) != dossier(c).termijnen.end())
    uit.push_back(fact(c, gen::TermijnGestopt{t.termijn}));
}

Decision kom_toezegging_na(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::ToezeggingNakomenInvoer>();
  const auto* t = vind_toezegging(dossier(c), i.toezegging);
  if (t == nullptr || t->stand != Toezeggingstand::open) return onbekend_deel(c, i.toezegging);
  Events uit{fact(c, gen::ToezeggingNagekomen{i})};
  stop_termijn(c, *t, uit);
  return uit;
}

Decision heropen_toezegging(const Ctx& c, const Args& args) {
  const auto& i = c.command.invoer.as<gen::ToezeggingHeropenenInvoer>();
  const auto* t = vind_toezegging(dossier(c), i.toezegging);
  const bool partij = t != nullptr && (t->invoer.wie == c.actor.organisatie || t->invoer.aan == c.actor.organisatie);
  if (!partij || t->stand == Toezeggingstand::open) return onbekend_deel(c, i.toezegging);
  if (auto a = dag_vanaf(i.voor, c.vandaag); !a) return base::fail(a.error());
  const auto nieuw = termijn(c, args, i.voor);
  return Events{fact(c, gen::ToezeggingHeropend{i, t->heropend + 1, nieuw}), fact(c, gen::TermijnGestart{nieuw})};
}

/// The second reason ends it; one side alone never does.
Decision laat_toezegging_vervallen(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::ToezeggingVervallenInvoer>();
  const auto* t = vind_toezegging(dossier(c), i.toezegging);
  const bool al = t != nullptr && std::ranges::any_of(t->vervalredenen, [&](const auto& v) {
                    return v.organisatie == c.actor.organisatie;
                  });
  if (t == nullptr || al || t->stand != Toezeggingstand::open) return onbekend_deel(c, i.toezegging);
  Events uit{fact(c, gen::ToezeggingVervalGevraagd{i.toezegging, {c.actor.organisatie, i.reden}})};
  if (t->vervalredenen.empty()) return uit;
  uit.push_back(fact(c, gen::ToezeggingVervallen{i.toezegging}));
  stop_termijn(c, *t, uit);
  return uit;
}

Decision laat_toezegging_verlopen(const Ctx& c, const Args&) {
  const auto& id = c.command.invoer.as<gen::TermijnInvoer>().termijn;
  for (const auto& t : dossier(c).toezeggingen)
    if (t.termijn.id == id) return Events{fact(c, gen::ToezeggingVerlopen{t.id, t.termijn.vervalt_op})};
  return onbekend_deel(c, id);
}

Decision leg_verslag_vast(const Ctx& c, const Args&) {
  return Events{fact(c, gen::VerslagVastgelegd{c.command.invoer.as<gen::VerslagVastleggenInvoer>().tekst})};
}

Decision stel_verslag_vast(const Ctx& c, const Args&) {
  return Events{fact(c, gen::VerslagVastgesteld{c.command.invoer.as<gen::VerslagVaststellenInvoer>().op})};
}

Decision heropen_overlegdossier(const Ctx& c, const Args&) {
  return Events{fact(c, gen::OverlegdossierHeropend{c.command.invoer.as<gen::RedenInvoer>().reden})};
}

}  // namespace

void register_overleg(Registry& r) {
  using S = Soort;
  using base::describe;
  static constexpr std::string_view met_termijn[] = {"termijn"};
  r.add(EffectDef{"plan_overleg", S::overleg, {}, &describe<gen::OverlegPlannenInvoer>, plan_overleg});
  r.add(EffectDef{"plan_jaar", S::overleg, {}, &describe<gen::JaarPlannenInvoer>, plan_jaar});
  r.add(EffectDef{"verzet_overleg", S::overleg, {}, &describe<gen::OverlegVerzettenInvoer>, verzet_overleg});
  r.add(EffectDef{"leg_overlegtijd_vast", S::overleg, {}, &describe<gen::OverlegtijdInvoer>, leg_overlegtijd_vast});
  r.add(EffectDef{"gelast_overleg_af", S::overleg, {}, &describe<gen::RedenInvoer>, gelast_overleg_af});
  const auto add = [&](std::string_view naam, auto invoer, EffectFn fn, std::span<const std::string_view> p = {}) {
    r.add(EffectDef{naam, S::overlegdossier, p, invoer, fn});
  };
  add("open_overlegdossier", &describe<gen::OverlegdossierOpenenInvoer>, open_overlegdossier);
  add("agendeer_punt", &describe<gen::PuntAgenderenInvoer>, agendeer_punt);
  add("lever_stuk_aan", &describe<gen::StukAanleverenInvoer>, lever_stuk_aan);
  add("behandel_punt", &describe<gen::PuntBehandelenInvoer>, behandel_punt);
  add("schuif_punt_door", &describe<gen::PuntDoorschuivenInvoer>, schuif_punt_door);
  add("doe_toezegging", &describe<gen::ToezeggingDoenInvoer>, doe_toezegging, met_termijn);
  add("kom_toezegging_na", &describe<gen::ToezeggingNakomenInvoer>, kom_toezegging_na);
  add("heropen_toezegging", &describe<gen::ToezeggingHeropenenInvoer>, heropen_toezegging, met_termijn);
  add("laat_toezegging_vervallen", &describe<gen::ToezeggingVervallenInvoer>, laat_toezegging_vervallen);
  add("laat_toezegging_verlopen", &describe<gen::TermijnInvoer>, laat_toezegging_verlopen);
  add("leg_verslag_vast", &describe<gen::VerslagVastleggenInvoer>, leg_verslag_vast);
  add("stel_verslag_vast", &describe<gen::VerslagVaststellenInvoer>, stel_verslag_vast);
  add("heropen_overlegdossier", &describe<gen::RedenInvoer>, heropen_overlegdossier);
}

}  // namespace ruimte::domain::effects
