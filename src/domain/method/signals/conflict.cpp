// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "base/clock.hpp"
#include "domain/method/signals/regels.hpp"
#include "gen/aanspreekbericht.hpp"
#include "gen/conflict.hpp"

namespace ruimte::domain::signals {

namespace {

using gen::ConflictToestand;
using Bevindingen = std::vector<Bevinding>;

std::optional<base::Date> einde_van(const ConflictToestand& t, std::string_view termijn) {
  const auto it = std::ranges::find(t.termijnen, termijn, &gen::Termijn::naam);
  return it == t.termijnen.end() ? std::nullopt : std::optional(it->vervalt_op);
}

/// The highest body was reminded, and still there is no outcome.
Bevindingen zonder_uitkomst(const SignaalCtx&, const Aggregate& a, const RegelArgs&) {
  const auto& t = staat<ConflictToestand>(a);
  if (t.herinneringen == 0 || t.pauze_tot || !t.gremium) return {};
  return {{{},
           {},
           einde_van(t, "trede"),
           {{"gremium", {"", "", *t.gremium}}},
           {feit("nummer", t.nummer), feit("gremium", *t.gremium), feit("aantal", std::to_string(t.herinneringen))}}};
}

/// The time for an answer is over and a side has not said how it reads the core. Between departments the side is a
/// department, which the dossier does not name beforehand, so there nobody can be pointed at.
Bevindingen lezing_ontbreekt(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  const auto& t = staat<ConflictToestand>(a);
  const auto* v = zie<gen::VraagstukToestand>(c.zicht, Soort::vraagstuk, t.vraagstuk);
  using enum gen::Conflictsoort;
  if (!t.kern_volgens || t.kern_gedeeld || v == nullptr) return {};
  if (t.soort != rijk_provincie && t.soort != interprovinciaal) return {};
  auto zijden = v->provincies;
  if (t.soort == rijk_provincie) zijden.insert(zijden.begin(), "rijk");
  Bevindingen uit;
  for (const auto& zijde : zijden) {
    if (std::ranges::find(t.lezingen, zijde, &gen::Kernlezing::zijde) != t.lezingen.end()) continue;
    uit.push_back({{},
                   {},
                   einde_van(t, "uitwerking"),
                   {{"zijde", zijde_van(v, zijde)}},
                   {feit("nummer", t.nummer), feit("zijde", zijde)}});
  }
  return uit;
}

/// A body owes an answer or a moment, and its term has almost passed.
Bevindingen plaatsing_wacht(const SignaalCtx& c, const Aggregate& a, const RegelArgs& args) {
  const auto& t = staat<ConflictToestand>(a);
  const auto einde = einde_van(t, "trede");
  if (!t.wijze || !t.gremium || !einde || gen::to_id(*t.wijze) != args.codes.at("wijze")) return {};
  if (t.wijze == gen::Plaatsingwijze::agenderingsverzoek && t.verzoek_antwoord) return {};
  if (over_werkdagen(c, c.vandaag, args.getallen.at("vooraf")) < *einde) return {};
  return {{{},
           {},
           einde,
           {{"gremium", {"", "", *t.gremium}}},
           {feit("nummer", t.nummer), feit("gremium", *t.gremium), feit("uiterlijk", *einde)}}};
}

/// Named long ago and never tabled anywhere.
Bevindingen ladder_ongebruikt(const SignaalCtx& c, const Aggregate& a, const RegelArgs& args) {
  const auto& t = staat<ConflictToestand>(a);
  const auto benoemd = base::amsterdam_date(t.lezingen.front().op);
  const auto sinds = base::add_days(benoemd, args.getallen.at("dagen"));
  if (c.vandaag < sinds || t.trede > 0) return {};
  return {{{},
           sinds,
           einde_van(t, "uitwerking"),
           {{"eigenaar", organisatie(c, t.eigenaar)}},
           {feit("nummer", t.nummer), feit("benoemd", benoemd)}}};
}

/// The sides that are party to it, as far as the reader can tell.
std::vector<std::string> zijden_van(const SignaalCtx& c, const ConflictToestand& t) {
  using enum gen::Conflictsoort;
  if (t.soort == interdepartementaal) return {"rijk"};
  if (t.soort == met_medeoverheid) return {t.lezingen.front().zijde};
  const auto* v = zie<gen::VraagstukToestand>(c.zicht, Soort::vraagstuk, t.vraagstuk);
  auto uit = v == nullptr ? std::vector<std::string>{} : v->provincies;
  if (t.soort == rijk_provincie) uit.insert(uit.begin(), "rijk");
  return uit;
}

/// A side that left this part of its competence and room empty.
template <class Gevuld>
Bevindingen per_zijde(const SignaalCtx& c, const Aggregate& a, Gevuld gevuld) {
  const auto& t = staat<ConflictToestand>(a);
  const auto* v = zie<gen::VraagstukToestand>(c.zicht, Soort::vraagstuk, t.vraagstuk);
  Bevindingen uit;
  for (const auto& zijde : zijden_van(c, t)) {
    const bool er =
        std::ranges::any_of(t.partijruimten, [&](const gen::Partijruimte& r) { return r.zijde == zijde && gevuld(r); });
    if (!er)
      uit.push_back({{}, {}, {}, {{"zijde", zijde_van(v, zijde)}}, {feit("nummer", t.nummer), feit("zijde", zijde)}});
  }
  return uit;
}

Bevindingen bevoegdheid_leeg(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  return per_zijde(c, a, [](const gen::Partijruimte&) { return true; });
}

Bevindingen beslisruimte_leeg(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  return per_zijde(c, a, [](const gen::Partijruimte& r) { return r.beslisruimte.has_value(); });
}

/// One of the three fields of process discipline is empty.
Bevindingen veld_leeg(const SignaalCtx& c, const Aggregate& a, bool gevuld) {
  const auto& t = staat<ConflictToestand>(a);
  if (gevuld) return {};
  return {{{}, {}, {}, {{"eigenaar", organisatie(c, t.eigenaar)}}, {feit("nummer", t.nummer)}}};
}

Bevindingen leiding_leeg(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  const auto& r = staat<ConflictToestand>(a).regie;
  return veld_leeg(c, a, r && r->regie);
}

Bevindingen beslisser_leeg(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  const auto& r = staat<ConflictToestand>(a).regie;
  return veld_leeg(c, a, r && !r->beslissers.empty());
}

Bevindingen terugkoppeldag_leeg(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  const auto& r = staat<ConflictToestand>(a).regie;
  return veld_leeg(c, a, r && r->terugkoppeling_op);
}

Bevindingen uitkomst_zonder_uitleg(const SignaalCtx&, const Aggregate& a, const RegelArgs&) {
  const auto& t = staat<ConflictToestand>(a);
  if (!t.beslechting || t.beslechting->uitleg) return {};
  const auto& gremium = t.beslechting->gremium;
  return {{{}, {}, {}, {{"gremium", {"", "", gremium}}}, {feit("nummer", t.nummer), feit("gremium", gremium)}}};
}

/// Somebody who took part has not heard how it ended.
Bevindingen terugkoppeling_open(const SignaalCtx&, const Aggregate& a, const RegelArgs&) {
  const auto& t = staat<ConflictToestand>(a);
  const auto open = std::ranges::count_if(t.terugkoppelingen, [](const auto& k) { return !k.gedaan_op.has_value(); });
  if (open == 0 || !t.gremium) return {};
  const auto uiterlijk = t.terugkoppelingen.front().uiterlijk;
  return {{{},
           {},
           uiterlijk,
           {{"gremium", {"", "", *t.gremium}}},
           {feit("nummer", t.nummer), feit("aantal", std::to_string(open)), feit("uiterlijk", uiterlijk)}}};
}

Bevindingen aanspreekbericht_te_laat(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  const auto& t = staat<gen::AanspreekberichtToestand>(a);
  if (t.herinneringen == 0 && c.vandaag <= t.antwoord_voor) return {};
  return {{{},
           {},
           t.antwoord_voor,
           {{"aangesproken", organisatie(c, t.aan)}},
           {feit("nummer", t.nummer), feit("organisatie", t.aan), feit("uiterlijk", t.antwoord_voor)}}};
}

constexpr std::string_view rol_aangesproken[] = {"aangesproken"};
constexpr std::string_view nummer_feiten[] = {"nummer"};
constexpr std::string_view gremium_feiten[] = {"nummer", "gremium"};
constexpr std::string_view terugkoppel_feiten[] = {"nummer", "aantal", "uiterlijk"};
constexpr std::string_view bericht_feiten[] = {"nummer", "organisatie", "uiterlijk"};
constexpr std::string_view rol_eigenaar[] = {"eigenaar"};
constexpr std::string_view uitkomst_feiten[] = {"nummer", "gremium", "aantal"};
constexpr std::string_view lezing_feiten[] = {"nummer", "zijde"};
constexpr std::string_view plaatsing_feiten[] = {"nummer", "gremium", "uiterlijk"};
constexpr std::string_view ladder_feiten[] = {"nummer", "benoemd"};
constexpr Parameter plaatsing_parameters[] = {{"wijze", Parametersoort::plaatsingwijze},
                                              {"vooraf", Parametersoort::instelling}};

}  // namespace

std::span<const RegelDef> conflict_regels() {
  static constexpr std::array regels = {
      RegelDef{"conflict_zonder_uitkomst", Soort::conflict, {}, rol_gremium, uitkomst_feiten, false, zonder_uitkomst},
      RegelDef{"lezing_ontbreekt", Soort::conflict, {}, rol_zijde, lezing_feiten, false, lezing_ontbreekt},
      RegelDef{"plaatsing_wacht", Soort::conflict, plaatsing_parameters, rol_gremium, plaatsing_feiten, false,
               plaatsing_wacht},
      RegelDef{"ladder_ongebruikt", Soort::conflict, in_dagen, rol_eigenaar, ladder_feiten, true, ladder_ongebruikt},
      RegelDef{"bevoegdheid_leeg", Soort::conflict, {}, rol_zijde, lezing_feiten, false, bevoegdheid_leeg},
      RegelDef{"beslisruimte_leeg", Soort::conflict, {}, rol_zijde, lezing_feiten, false, beslisruimte_leeg},
      RegelDef{"leiding_leeg", Soort::conflict, {}, rol_eigenaar, nummer_feiten, false, leiding_leeg},
      RegelDef{"beslisser_leeg", Soort::conflict, {}, rol_eigenaar, nummer_feiten, false, beslisser_leeg},
      RegelDef{"terugkoppeldag_leeg", Soort::conflict, {}, rol_eigenaar, nummer_feiten, false, terugkoppeldag_leeg},
      RegelDef{
          "uitkomst_zonder_uitleg", Soort::conflict, {}, rol_gremium, gremium_feiten, false, uitkomst_zonder_uitleg},
      RegelDef{"terugkoppeling_open", Soort::conflict, {}, rol_gremium, terugkoppel_feiten, false, terugkoppeling_open},
      RegelDef{"aanspreekbericht_te_laat",
               Soort::aanspreekbericht,
               {},
               rol_aangesproken,
               bericht_feiten,
               false,
               aanspreekbericht_te_laat}};
  return regels;
}

}  // namespace ruimte::domain::signals
