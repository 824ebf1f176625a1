// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <map>

#include "base/clock.hpp"
#include "domain/method/signals/regels.hpp"
#include "gen/agenda.hpp"
#include "gen/capaciteit.hpp"
#include "gen/gremium.hpp"
#include "gen/overlegdossier.hpp"

namespace ruimte::domain::signals {

namespace {

using gen::AgendaToestand;
using Bevindingen = std::vector<Bevinding>;

Bevinding over_agenda(const AgendaToestand& t) {
  return {{}, {}, {}, {{"gremium", {"", "", t.gremium}}}, {feit("titel", t.titel)}};
}

/// Points stand on it and its body did not say how much fits: unknown is not "fits".
Bevindingen capaciteit_onbekend(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  const auto& t = staat<AgendaToestand>(a);
  if (t.punten.empty() || t.plaatsen || !c.zicht.volledig(Soort::capaciteit)) return {};
  for (const auto* ander : c.zicht.alle(Soort::capaciteit, "")) {
    const auto& capaciteit = staat<gen::CapaciteitToestand>(*ander);
    if (capaciteit.gremium == t.gremium && capaciteit.jaar == t.jaar && capaciteit.plaatsen) return {};
  }
  return {over_agenda(t)};
}

/// Of a body or a party, over all agendas of the cycle.
Bevindingen capaciteit_overvol(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  const auto& t = staat<gen::CapaciteitToestand>(a);
  if (!t.plaatsen || t.gebruikt <= *t.plaatsen) return {};
  Bevinding b;
  b.betrokkenen = {{"houder", t.gremium ? Betrokkene{"", "", *t.gremium} : organisatie(c, t.organisatie.value_or(""))}};
  b.feiten = {feit("gebruikt", std::to_string(t.gebruikt)), feit("plaatsen", std::to_string(*t.plaatsen)),
              feit("jaar", std::to_string(t.jaar))};
  return {std::move(b)};
}

/// CYC-20: a document came after its day for a meeting that is still to come, and its item has not been dealt with.
Bevindingen stuk_laat(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  const auto& t = staat<gen::OverlegdossierToestand>(a);
  const auto* o = zie<gen::OverlegToestand>(c.zicht, Soort::overleg, t.overleg);
  if (o == nullptr || o->fase == "afgelast" || o->datum < c.vandaag) return {};
  const auto klaar = [&](const gen::Overlegstuk& s) {
    return s.invoer.punt && std::ranges::any_of(t.punten, [&](const gen::Overlegpunt& p) {
             return p.id == *s.invoer.punt && p.stand != gen::Puntstand::open;
           });
  };
  Bevindingen uit;
  for (const auto& s : t.stukken) {
    if (!s.na_termijn || klaar(s)) continue;
    Bevinding b;
    b.onderdeel = s.id;
    b.sinds = s.op;
    b.betrokkenen = {{"gremium", {"", "", t.gremium}}};
    b.feiten = {feit("gremium", t.gremium), feit("overlegdatum", o->datum), feit("titel", s.invoer.titel),
                feit("dagen", std::to_string(s.werkdagen_laat.value_or(1)))};
    uit.push_back(std::move(b));
  }
  return uit;
}

/// A party of whom a point asks something has neither endorsed the agenda nor said why not.
Bevindingen bekrachtiging_ontbreekt(const SignaalCtx& c, const Aggregate& a, const RegelArgs& args) {
  const auto& t = staat<AgendaToestand>(a);
  std::map<std::string, base::Date> partijen;  // since when a point on the agenda asks something of it
  for (const auto& punt : t.punten)
    for (const auto& p : punt.partijen) partijen.emplace(p, base::amsterdam_date(punt.op));
  Bevindingen uit;
  for (const auto& [partij, dag] : partijen) {
    if (std::ranges::find(t.bekrachtigingen, partij, &gen::Bekrachtiging::partij) != t.bekrachtigingen.end()) continue;
    const auto tot = over_werkdagen(c, dag, args.getallen.at("werkdagen"));
    if (c.vandaag <= tot) continue;
    auto b = over_agenda(t);
    b.sinds = base::add_days(tot, 1);
    b.betrokkenen = {{"partij", organisatie(c, partij)}};
    b.feiten.push_back(feit("organisatie", partij));
    uit.push_back(std::move(b));
  }
  return uit;
}

constexpr std::string_view agenda_feiten[] = {"titel"};
constexpr std::string_view rol_houder[] = {"houder"}, vol_feiten[] = {"gebruikt", "plaatsen", "jaar"};
constexpr std::string_view stuk_feiten[] = {"gremium", "overlegdatum", "titel", "dagen"};
constexpr std::string_view partij_feiten[] = {"titel", "organisatie"};

}  // namespace

std::span<const RegelDef> agenda_regels() {
  static constexpr std::array regels = {
      RegelDef{"capaciteit_onbekend", Soort::agenda, {}, rol_gremium, agenda_feiten, false, capaciteit_onbekend},
      RegelDef{"capaciteit_overvol", Soort::capaciteit, {}, rol_houder, vol_feiten, false, capaciteit_overvol},
      RegelDef{"bekrachtiging_ontbreekt", Soort::agenda, in_werkdagen, rol_partij, partij_feiten, true,
               bekrachtiging_ontbreekt},
      RegelDef{"stuk_laat", Soort::overlegdossier, {}, rol_gremium, stuk_feiten, true, stuk_laat}};
  return regels;
}

}  // namespace ruimte::domain::signals
